"""Where a plan departs from the base text: what it leaves out, and what it moves."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.comparing.rows import in_reading_order
from drafter.drafting.beginnings import beginning
from drafter.drafting.draft import Departure
from drafter.drafting.places import Place
from drafter.drafting.plan import Plan
from drafter.library.model import Series


def departures(plan: Plan, placed: Sequence[Place], series: Series, code: str) -> list[Departure]:
    """The paragraphs of the base that the draft has elsewhere or not at all, in the base's order.

    As few as can be are said to have moved. What has come into the library since the plan was made
    was not left out by it.
    """
    year = series.year(plan.base)
    before = {clause.id: number for number, (clause, _) in enumerate(year)}
    here = [place for place in placed if place.clause.id in before]
    found = {number: before[place.clause.id] for number, place in enumerate(here)}
    now = {
        found[row.new]: here[row.new].label
        for row in in_reading_order(found, [0] * len(year), len(here))
        if row.fate == "moved_to" and row.new is not None
    }
    seen = {known.id for name in plan.seen if (known := series.clause(name))} or before.keys()
    return [
        Departure(
            f"{plan.base} {occurrence.paragraph}",
            beginning(clause, occurrence, series, code),
            now.get(number),
        )
        for number, (clause, occurrence) in enumerate(year)
        if number in now or (number not in found.values() and clause.id in seen)
    ]
