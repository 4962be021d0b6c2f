"""The plan of a draft: a person's decisions about the series' next text, as values.

A draft is always library + plan. Where nobody has made one, the plan is *everything that stands,
moved on*: the paragraphs of the base text in their order.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from drafter import language as languages
from drafter.library.model import Clause, Occurrence, Series
from drafter.record import record
from drafter.resolution import Part, Reference

Words = str | Mapping[str, str]
"""Words that are the same in every language, or one entry for each language's code."""
Chosen = str | datetime.date | Mapping[str, str]
"""A value as a plan has it; a day is written out in each language."""


class PlanError(Exception):
    """A plan cannot be used: the key (a path such as ``operative[3].from``) and the reason.

    ``place`` is the file with its line, where the plan is one.
    """

    def __init__(self, key: str, reason: str, place: str = "") -> None:
        super().__init__(": ".join(filter(None, (place, key, reason))))
        self.key, self.reason = key, reason


@record(frozen=True)
class PlannedClause:
    """A clause of the library; ``source`` is the resolution to take its words from.

    Without it, they are those of the base, and of a clause that the base does not have the newest.
    """

    id: str
    source: Reference | None = None


@record(frozen=True)
class OwnText:
    """A paragraph in words of one's own, by language; ``[^1]`` stands for the first of ``notes``.

    Its opening takes the run's adverb and its end the punctuation of its place.
    """

    id: str
    text: Mapping[str, str]
    notes: tuple[Words, ...] = ()
    heading: bool = False


Entry = PlannedClause | OwnText


@record(frozen=True)
class PlannedSponsor:
    """A sponsor as :class:`drafter.drafting.sponsors.Sponsor`, with its name in all languages."""

    name: Words
    group: str | None = None
    member: bool | None = None


@record(frozen=True)
class Plan:
    """All decisions for one draft, in every language.

    ``seen`` is a digest of each clause of the base, and of each one revived, when the plan was
    made; :func:`digest` tells whether it has changed since.
    """

    series: str
    base: Reference
    session: int
    languages: tuple[str, ...] = ("en",)
    editions: tuple[str, ...] = ("clean",)
    symbol: str | None = None
    date: Chosen | None = None
    session_dates: Chosen | None = None
    sponsors: tuple[PlannedSponsor, ...] = ()
    values: Mapping[str, Chosen] = field(default_factory=dict)
    preambular: tuple[Entry, ...] = ()
    operative: tuple[Entry, ...] = ()
    seen: Mapping[str, str] = field(default_factory=dict)

    @property
    def entries(self) -> list[tuple[str, Entry]]:
        """Every entry with its key in the plan: ``operative[3]``, counted from 1."""
        return [
            (f"{part}[{number}]", entry)
            for part, entries in (("preambular", self.preambular), ("operative", self.operative))
            for number, entry in enumerate(entries, 1)
        ]

    def chosen(self, code: str) -> dict[str, str]:
        """What the plan decides, by the names that ``--set`` has, in one language.

        A value that is given in other languages alone is left out: it is still open in this one.
        """
        masthead = {
            "symbol": self.symbol, "date": self.date, "session_dates": self.session_dates,
        }  # fmt: skip
        named = {**self.values, **{name: v for name, v in masthead.items() if v is not None}}
        return {
            name: words
            for name, value in named.items()
            if (words := _written(value, code)) is not None
        }


def as_it_stands(series: Series, base: Reference, session: int) -> Plan:
    """The plan that nobody has decided anything about: the base text, moved on to a session."""
    found: dict[bool, list[Entry]] = {True: [], False: []}
    for clause, occurrence in series.year(base):
        found[clause.in_preamble(occurrence)].append(PlannedClause(clause.id))
    return Plan(
        series=series.name,
        base=base,
        session=session,
        preambular=tuple(found[True]),
        operative=tuple(found[False]),
    )


def everything_that_stands(
    series: Series,
    base: Reference,
    session: int,
    *,
    languages: Sequence[str] = ("en",),
    editions: Sequence[str] = ("clean",),
) -> Plan:
    """The same for a person to decide on, later perhaps: with what the library has now."""
    return replace(
        as_it_stands(series, base, session),
        languages=tuple(languages),
        editions=tuple(editions),
        seen={clause.id: digest(clause, one) for clause, one in series.year(base)},
    )


def newest(clause: Clause, part: Part, base: Reference | None = None) -> Occurrence | None:
    """The clause as the base has it, else as the newest text has it, in one part.

    A heading stands in the part of what it heads.
    """
    here = [o for o in clause.history if clause.in_preamble(o) == (part == "preambular")]
    of_base = next((o for o in here if o.resolution == base), None)
    return of_base or next(reversed(here), None)


def digest(clause: Clause, occurrence: Occurrence) -> str:
    """Eight characters that change when the text does that a draft takes from this occurrence.

    In a language that the occurrence's wording lacks, a draft takes the newest that has it.
    """
    used = {}
    for one in (*clause.history, occurrence):
        wording = clause.wordings[one.wording]
        for code, text in wording.text.items():
            notes = wording.footnotes.get(code, {})
            used[code] = [wording.opening.get(code, ""), text, sorted(notes.items())]
    said = [used, occurrence.values, occurrence.ends]
    plain = json.dumps(said, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()[:8]


def in_language(words: Words, code: str) -> str | None:
    """Words in one language, ``None`` where they are given in other languages alone."""
    return words if isinstance(words, str) else words.get(code)


def _written(value: Chosen, code: str) -> str | None:
    if isinstance(value, datetime.date):
        return languages.get(code).date(value)
    return in_language(value, code)
