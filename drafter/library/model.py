"""The clause library as values: a series, its adoptions, its clauses with wordings and history."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from drafter.language.base import Adverb
from drafter.resolution import DateRange, Part, Reference

VariableType = Literal[
    "session", "date", "period", "citations", "citation", "symbol", "pronoun", "choice"
]  # fmt: skip
VARIABLE_TYPES: tuple[VariableType, ...] = (
    "session", "date", "period", "citations", "citation", "symbol", "pronoun", "choice",
)  # fmt: skip
CHAIN_RULE = "previous list + resolutions adopted since"
"""The recall chain: last year's list and every adoption since, never "all earlier ones"."""
ClauseStatus = Literal["standing", "new", "lapsed"]

Value = int | str | datetime.date | list[str] | None
"""A variable's value as data: a session's number, an ISO date, resolution numbers, words."""


@dataclass(frozen=True)
class Variable:
    """A slot of a clause: what kind of value it takes, and the rule that explains it.

    ``rule`` is ``session + 3``, ``previous list + resolutions adopted since``,
    ``A/HRC/{session}/[…]``, ``mandate holder``, or ``None``: nothing explains it.
    """

    type: VariableType
    rule: str | None = None


@dataclass(frozen=True)
class Wording:
    """One agreed wording: by language the plain opening, the template and its footnotes.

    Templates leave out the opening, the run's adverb and the final punctuation; footnotes are by
    the number that the template's ``footnote(1)`` names, ``None`` where the source lost the text.
    """

    opening: Mapping[str, str]
    text: Mapping[str, str]
    footnotes: Mapping[str, Mapping[int, str | None]] = field(default_factory=dict)


@dataclass(frozen=True)
class Occurrence:
    """A clause in one resolution.

    ``adverb`` is the run's adverb by language, ``ends`` a final punctuation by language that the
    form does not explain, ``changed`` what differs from the occurrence before.
    """

    resolution: Reference
    paragraph: str
    wording: str
    values: Mapping[str, Value] = field(default_factory=dict)
    adverb: Mapping[str, Adverb] = field(default_factory=dict)
    ends: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """What a page about a resolution quotes of a clause."""

    resolution: Reference
    heading: str
    text: str


@dataclass(frozen=True)
class Clause:
    """A clause of a series through the years."""

    id: str
    part: Part
    status: ClauseStatus
    wordings: Mapping[str, Wording]
    variables: Mapping[str, Variable]
    history: tuple[Occurrence, ...]
    lapsed_after: Reference | None = None
    split_from: str | None = None
    merged_into: str | None = None
    tags: tuple[str, ...] = ()
    notes: str | None = None
    evidence: tuple[Evidence, ...] = ()
    collisions: Mapping[str, object] = field(default_factory=dict)

    def at(self, resolution: Reference) -> Occurrence | None:
        """The clause as that resolution has it, or ``None``."""
        return next((o for o in self.history if o.resolution == resolution), None)


@dataclass(frozen=True)
class Adoption:
    """A resolution of the series as the registry of known adoptions has it."""

    resolution: Reference
    adopted: datetime.date
    meeting: int | None = None
    draft: str | None = None
    in_chain: bool = True
    note: str | None = None


@dataclass(frozen=True)
class Document:
    """A text that the library was mined from."""

    resolution: Reference
    language: str
    kind: str
    file: str


@dataclass(frozen=True)
class Mandate:
    """The mandate a series extends: its holder's title, the verb, the period."""

    title: str
    verb: str
    period: str


@dataclass(frozen=True)
class Series:
    """A yearly series of resolutions and all its clauses, in the order of the newest text."""

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
    sessions: Mapping[int, tuple[DateRange, ...]] = field(default_factory=dict)

    def clause(self, clause_id: str) -> Clause | None:
        """The clause with this id, or ``None``."""
        return next((c for c in self.clauses if c.id == clause_id), None)

    @cached_property
    def adoptions(self) -> Mapping[Reference, Adoption]:
        """The registry by resolution."""
        return {a.resolution: a for a in self.registry}

    @property
    def newest(self) -> Reference | None:
        """The newest resolution whose text is in the library; a commentary is no text."""
        return max((d.resolution for d in self.documents if d.kind != "commentary"), default=None)

    @property
    def resolutions(self) -> tuple[Reference, ...]:
        """The resolutions whose text is in the library, oldest first."""
        return tuple(sorted({d.resolution for d in self.documents}))

    def adoption(self, reference: Reference) -> Adoption | None:
        """The registry's entry for a resolution, or ``None``."""
        return next((a for a in self.registry if a.resolution == reference), None)

    def year(self, resolution: Reference) -> list[tuple[Clause, Occurrence]]:
        """The clauses of one resolution, in its order."""
        found = [(c, o) for c in self.clauses if (o := c.at(resolution)) is not None]
        return sorted(found, key=lambda pair: paragraph_order(pair[1].paragraph))


def paragraph_order(label: str) -> tuple[int, int, int, str]:
    """Sort labels as they stand in a text: ``PP2``, ``PP10``, ``OP1``, ``II.OP1``."""
    section, _, rest = label.rpartition(".")
    digits = "".join(ch for ch in rest[2:] if ch.isdigit()) if rest[:2] in {"PP", "OP"} else ""
    kind = 0 if rest.startswith("PP") else 1
    return kind, int(section) if section.isdigit() else 0, int(digits or 0), rest
