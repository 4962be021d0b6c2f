"""How well a score tells before what will change, beside simple rules that anyone could go by."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from drafter.record import record

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

LENGTH, LAST_TIME, YEAR, SUM = "length", "last_time", "year", "best_sum"
RULES = (LENGTH, LAST_TIME, YEAR, SUM)
"""The longer the riskier; changed last time; names a year; the best plain sum of these."""


@record(frozen=True)
class Risk:
    """A paragraph of a draft as it was before: its score, its text, whether it was new or reworded.

    ``changed`` is what came: that its words did not survive.
    """

    score: float
    text: str
    changed_before: bool
    changed: bool


def area(scored: Sequence[tuple[float, bool]]) -> float | None:
    """The area under the ROC curve of (score, came true) pairs, 0 to 1.

    That is the share of all pairs of one that came true and one that did not in which the former
    has the higher score; a tie counts half (Mann–Whitney). ``None`` where one kind lacks.
    """
    true = [score for score, came in scored if came]
    false = [score for score, came in scored if not came]
    if not true or not false:
        return None
    wins = sum((one > other) + (one == other) / 2 for one in true for other in false)
    return wins / (len(true) * len(false))


def of_scores(risks: Sequence[Risk]) -> float | None:
    """The area under the curve of the scores."""
    return area([(risk.score, risk.changed) for risk in risks])


def of_rules(risks: Sequence[Risk]) -> Mapping[str, float | None]:
    """The area under the curve of each simple rule.

    The sum is that of two or all of the rules, length as a share of the longest paragraph; the best
    of all such sums is picked for each year anew, which flatters it.
    """
    longest = max((len(risk.text) for risk in risks), default=1)
    single = {
        LENGTH: [len(risk.text) / longest for risk in risks],
        LAST_TIME: [float(risk.changed_before) for risk in risks],
        YEAR: [float(_YEAR.search(risk.text) is not None) for risk in risks],
    }
    came = [risk.changed for risk in risks]
    found = {name: area(list(zip(values, came, strict=True))) for name, values in single.items()}
    sums = [
        area([(sum(values), true) for *values, true in zip(*chosen, came, strict=True)])
        for number in (2, 3)
        for chosen in combinations(single.values(), number)
    ]
    found[SUM] = max((value for value in sums if value is not None), default=None)
    return found
