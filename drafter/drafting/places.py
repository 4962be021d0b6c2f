"""The paragraphs that a plan puts into a draft, in order, each with what stands in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from drafter.drafting.own_text import gone_clause, own_clause
from drafter.drafting.plan import (
    Entry,
    OwnText,
    Plan,
    PlanError,
    PlannedClause,
    newest,
)
from drafter.label import Label, Letters
from drafter.library.model import Clause, Occurrence, Series
from drafter.library.names import nearest
from drafter.library.texts import last_labels
from drafter.record import record
from drafter.resolution import Part

Origin = Literal["base", "revived", "own", "gone"]
_LETTERS: Mapping[Part, Letters] = {"preambular": "PP", "operative": "OP", "heading": "H"}


@record(frozen=True)
class Place:
    """A clause as one resolution has it, and where it stands in the draft.

    ``key`` is the entry's place in the plan, ``named`` the id that it has there; a clause may have
    got another one since. ``section`` is the numbering that it stands in, ``number`` that of an
    operative paragraph. ``last`` says that nothing
    follows here, ``was_last`` that nothing followed in that resolution.
    """

    key: str
    named: str
    clause: Clause
    occurrence: Occurrence
    origin: Origin
    part: Part
    label: str
    section: int
    number: int | None
    last: bool
    was_last: bool


def places(plan: Plan, series: Series) -> list[Place]:
    """The paragraphs of the draft in their order, labelled and numbered.

    Raises:
        PlanError: an entry names no clause of the library, one that never stood in this part, or
            one that stands in the plan already.
    """
    filled = [(key, entry, *_fill(key, entry, plan, series)) for key, entry in plan.entries]
    _refuse_doubles([(key, clause.id) for key, _, clause, _, _ in filled])
    lasts = last_labels(series.clauses)
    found: list[Place] = []
    counts: Counter[tuple[Letters, int]] = Counter()
    section = 1
    for number, (key, entry, clause, occurrence, origin) in enumerate(filled, 1):
        part = clause.part_at(occurrence)
        if origin == "base" and occurrence.below.letters == "OP":
            section = occurrence.below.section
        kind = _LETTERS[part], section if part == "operative" else 1
        counts[kind] += 1
        label = Label(kind[0], counts[kind], kind[1])
        found.append(
            Place(
                key=key,
                named=entry.id,
                clause=clause,
                occurrence=occurrence,
                origin=origin,
                part=part,
                label=str(label),
                section=section,
                number=label.number,
                last=number == len(filled),
                was_last=lasts.get(occurrence.resolution) == occurrence.paragraph,
            )
        )
    return found


def _fill(key: str, entry: Entry, plan: Plan, series: Series) -> tuple[Clause, Occurrence, Origin]:
    part: Part = "preambular" if key.startswith("preambular") else "operative"
    if isinstance(entry, OwnText):
        if series.clause(entry.id):
            raise PlanError(f"{key}.id", f"“{entry.id}” is the id of a clause of the library")
        clause = own_clause(entry, key, "heading" if entry.heading else part, plan.base)
        return clause, clause.history[0], "own"
    known = series.clause(entry.id)
    if known is None:
        if entry.id not in plan.seen:
            near = nearest(entry.id, [clause.id for clause in series.clauses])
            raise PlanError(key, f"{series.name} has no clause “{entry.id}”{near}")
        clause = gone_clause(entry.id, part, plan.base)
        return clause, clause.history[0], "gone"
    occurrence = _occurrence(key, entry, known, part, plan)
    return known, occurrence, "base" if occurrence.resolution == plan.base else "revived"


def _occurrence(
    key: str, entry: PlannedClause, clause: Clause, part: Part, plan: Plan
) -> Occurrence:
    here = newest(clause, part, entry.source or plan.base)
    if here is None:
        other = "operative" if part == "preambular" else "preambular"
        raise PlanError(
            key,
            f"“{clause.id}” has never stood in the {part} part, only in the {other} one: "
            f"put it there, or write the text you want",
        )
    if entry.source is not None and here.resolution != entry.source:
        years = ", ".join(str(o.resolution) for o in clause.history)
        raise PlanError(
            f"{key}.from", f"“{clause.id}” is not in {entry.source} there (it is in: {years})"
        )
    return here


def _refuse_doubles(ids: Sequence[tuple[str, str]]) -> None:
    seen: dict[str, str] = {}
    for key, clause_id in ids:
        if clause_id in seen:
            raise PlanError(key, f"“{clause_id}” stands in the plan already, at {seen[clause_id]}")
        seen[clause_id] = key
