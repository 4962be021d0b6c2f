"""The clause library as values: a series, its adoptions, its clauses with wordings and history."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import Literal

from drafter.counting import every_sessions
from drafter.label import Label, Letters, Order
from drafter.language.base import Adverb
from drafter.library.chronology import Chronology
from drafter.record import record
from drafter.resolution import DateRange, Part, Quotation, Reference
from drafter.sessions import Calendar

VariableType = Literal[
    "session", "date", "period", "citations", "citation", "symbol", "pronoun", "choice"
]  # fmt: skip
VARIABLE_TYPES: tuple[VariableType, ...] = (
    "session", "date", "period", "citations", "citation", "symbol", "pronoun", "choice",
)  # fmt: skip
CHAIN_RULE = "previous list + resolutions adopted since"
"""The recall chain: last year's list and every adoption since, never "all earlier ones"."""
PREVIOUS_RULE = "previous resolution"
"""The series' newest resolution before the text: *most recently resolution 46/18*."""
ClauseStatus = Literal["standing", "new", "lapsed"]

Value = int | str | datetime.date | list[str] | None
"""A variable's value as data: a session's number, an ISO date, resolution numbers, words.

An entry of a list of citations that is printed with another date than the registry's, or that the
registry does not know, has that date with it: ``54/42 of 2023-04-04``.
"""
_CITED = re.compile(r"(?P<number>\S+)(?: of (?P<day>\d{4}-\d\d-\d\d))?")


def cited(entry: str) -> tuple[Reference, datetime.date | None]:
    """A list's entry: the resolution, and the date that is printed with it if it is its own.

    Raises:
        ValueError: it is no such entry.
    """
    match = _CITED.fullmatch(entry)
    if match is None:
        raise ValueError(f"not a resolution: {entry!r} (expected e.g. 58/30)")
    day = match["day"]
    return Reference.parse(match["number"]), datetime.date.fromisoformat(day) if day else None


@record(frozen=True)
class Variable:
    """A slot of a clause: what kind of value it takes, and the rule that explains it.

    ``rule`` is ``session + 3``, ``previous list + resolutions adopted since``,
    ``previous resolution``, ``A/HRC/{session}/[…]``, ``mandate holder``, or ``None``: nothing
    explains it.
    """

    type: VariableType
    rule: str | None = None


@record(frozen=True)
class Wording:
    """One agreed wording: by language the plain opening, the template and its footnotes.

    Templates leave out the opening, the run's adverb and the final punctuation; footnotes are by
    the number that the template's ``footnote(1)`` names, ``None`` where the source lost the text.
    """

    opening: Mapping[str, str]
    text: Mapping[str, str]
    footnotes: Mapping[str, Mapping[int, str | None]] = field(default_factory=dict)


@record(frozen=True)
class Occurrence:
    """A clause in one resolution.

    ``paragraph`` is its label there. A heading's does not tell where it stands: ``before`` is the
    label of the paragraph that it stands above, :data:`END` if there is none. ``adverb`` is the
    run's adverb by language, ``ends`` a final punctuation by language that the form does not
    explain, ``changed`` what differs from the occurrence before. ``doubts`` says of single entries
    of its lists (``54/42``) why they may be misprints.
    """

    resolution: Reference
    paragraph: str
    wording: str
    values: Mapping[str, Value] = field(default_factory=dict)
    adverb: Mapping[str, Adverb] = field(default_factory=dict)
    ends: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[str, ...] = ()
    doubts: Mapping[str, str] = field(default_factory=dict)
    before: str | None = None

    @property
    def label(self) -> Label:
        """What ``paragraph`` says."""
        return Label.parse(self.paragraph)

    @property
    def below(self) -> Label:
        """The paragraph itself, or the one that it is a heading of, as far as that is known."""
        return Label.parse(self.before) if self.before not in (None, END) else self.label

    @cached_property
    def order(self) -> Order:
        """Its place in the text, to sort by."""
        if self.before == END:
            return (2, self.label.count)
        if self.before is None:
            return (*self.label.order, 1)
        return (*self.below.order, 0, self.label.count)


@record(frozen=True)
class Evidence:
    """What a page about a resolution quotes of a clause."""

    resolution: Reference
    heading: str
    text: str


_PARTS: Mapping[Letters, Part] = {"PP": "preambular", "OP": "operative", "H": "heading"}
"""The part that a label's letters tell."""
END = "end"
"""What stands for the paragraph below a heading below which there is nothing."""


@record(frozen=True)
class Clause:
    """A clause of a series through the years.

    ``aliases`` are the ids that its other wordings would have given it: it answers to them too.
    ``edited`` names what a person changed of its adopted words (:mod:`drafter.library.edited`).
    """

    id: str
    part: Part
    status: ClauseStatus
    wordings: Mapping[str, Wording]
    variables: Mapping[str, Variable]
    history: tuple[Occurrence, ...]
    lapsed_after: Reference | None = None
    split_from: str | None = None
    merged_into: str | None = None
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: str | None = None
    evidence: tuple[Evidence, ...] = ()
    collisions: Mapping[str, object] = field(default_factory=dict)
    edited: frozenset[str] = frozenset()

    def is_edited_at(self, occurrence: Occurrence, code: str) -> bool:
        """Whether a person has changed what one resolution says here, in one language."""
        words = f"words.{occurrence.wording}.{code}"
        return f"history.{occurrence.resolution}" in self.edited or any(
            key == words or key.startswith(f"{words}.") for key in self.edited
        )

    def part_at(self, occurrence: Occurrence) -> Part:
        """The part in which it stands in one resolution; it may be another one in another."""
        return _PARTS[occurrence.label.letters] if occurrence.paragraph else self.part

    def in_preamble(self, occurrence: Occurrence) -> bool:
        """Whether one resolution has it in the preamble; a heading goes with what it heads."""
        return occurrence.below.letters == "PP"

    def at(self, resolution: Reference) -> Occurrence | None:
        """The clause as that resolution has it, or ``None``."""
        return next((o for o in self.history if o.resolution == resolution), None)


@record(frozen=True)
class Adoption:
    """A resolution of the series as the registry of known adoptions has it.

    ``witness`` is the text that says so (``52/42`` itself, or ``58/30 PP5`` which lists it);
    without one it is a fact that a person gave.
    """

    resolution: Reference
    adopted: datetime.date
    meeting: int | None = None
    draft: str | None = None
    in_chain: bool = True
    note: str | None = None
    witness: str | None = None


@record(frozen=True)
class Document:
    """A text that the library was mined from, and what it says of itself.

    A series has one title, one agenda item; each of its documents has its own, or lost it.
    """

    resolution: Reference
    language: str
    kind: str
    file: str
    symbol: str | None = None
    session: int | None = None
    session_dates: tuple[DateRange, ...] | None = None
    body: str | None = None
    title: str | None = None
    agenda_item: int | None = None
    agenda_title: str | None = None
    adopted: datetime.date | None = None
    meeting: int | None = None
    original_language: str | None = None


@record(frozen=True)
class Page:
    """A page about a resolution: what it quotes, whether or not it could be placed."""

    file: str
    language: str
    quotations: tuple[Quotation, ...]


Sure = Literal["certain", "likely", "unsure", "unknown"]
SURE: tuple[Sure, ...] = ("certain", "likely", "unsure", "unknown")


@record(frozen=True)
class Guess:
    """What was taken for a fact of the series: the value in words, on what evidence, how sure."""

    value: str
    evidence: str
    sure: Sure


@record(frozen=True)
class Mandate:
    """The mandate a series extends: its holder's title, the verb, the period."""

    title: str
    verb: str
    period: str


@record(frozen=True)
class Series:
    """A recurring series of resolutions and all its clauses, in the order of the newest text.

    ``guessed`` says how the series' facts were found, by the fact's name. ``settled`` is a person's
    word that the clauses' ids are in use elsewhere: they stay, whatever text is added. ``lacking``
    are the resolutions of which paragraphs were deleted, with the files that had them.
    """

    name: str
    body: str
    title: Mapping[str, str]
    agenda_item: int | None
    agenda_title: Mapping[str, str]
    original_language: str | None
    rhythm: int | None
    chain: str | None
    mandate: Mandate | None
    documents: tuple[Document, ...]
    registry: tuple[Adoption, ...]
    clauses: tuple[Clause, ...] = ()
    sessions: Calendar = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    guessed: Mapping[str, Guess] = field(default_factory=dict)
    settled: bool = False
    lacking: Mapping[Reference, tuple[str, ...]] = field(default_factory=dict)

    def clause(self, clause_id: str) -> Clause | None:
        """The clause with this id, or that answers to it as an alias; else ``None``."""
        named = next((c for c in self.clauses if c.id == clause_id), None)
        return named or next((c for c in self.clauses if clause_id in c.aliases), None)

    @cached_property
    def adoptions(self) -> Mapping[Reference, Adoption]:
        """The registry by resolution."""
        return {a.resolution: a for a in self.registry}

    @cached_property
    def chronology(self) -> Chronology:
        """The order in which the resolutions were adopted."""
        days = {d.resolution: d.adopted for d in self.documents if d.adopted is not None}
        days |= {a.resolution: a.adopted for a in self.registry}
        return Chronology(days, self.sessions)

    def order(self, resolution: Reference) -> tuple[int, ...]:
        """A resolution's place among all of them, to sort by."""
        return self.chronology.order(resolution)

    @property
    def is_rhythm_unsure(self) -> bool:
        """Whether the rhythm is an unsure guess that nobody has corrected."""
        guess = self.guessed.get("rhythm")
        if guess is None or self.rhythm is None:
            return False
        return guess.sure == "unsure" and guess.value == every_sessions(self.rhythm)

    @property
    def newest(self) -> Reference | None:
        """The newest resolution whose text is in the library; a commentary is no text."""
        texts = (d.resolution for d in self.documents if d.kind != "commentary")
        return max(texts, key=self.order, default=None)

    @property
    def resolutions(self) -> tuple[Reference, ...]:
        """The resolutions whose text is in the library, oldest first."""
        return tuple(sorted({d.resolution for d in self.documents}, key=self.order))

    def languages_of(self, resolution: Reference) -> tuple[str, ...]:
        """The languages in which the text of a resolution is at hand; a commentary is no text."""
        found = {
            d.language for d in self.documents
            if d.resolution == resolution and d.kind != "commentary"
        }  # fmt: skip
        return tuple(sorted(found))

    def adoption(self, reference: Reference) -> Adoption | None:
        """The registry's entry for a resolution, or ``None``."""
        return next((a for a in self.registry if a.resolution == reference), None)

    def year(self, resolution: Reference) -> list[tuple[Clause, Occurrence]]:
        """The clauses of one resolution, in its order."""
        return standing_in(self.clauses, resolution)


def standing_in(
    clauses: Sequence[Clause], resolution: Reference
) -> list[tuple[Clause, Occurrence]]:
    """The clauses among these that one resolution has, in its order."""
    found = [(c, o) for c in clauses if (o := c.at(resolution)) is not None]
    return sorted(found, key=lambda pair: pair[1].order)
