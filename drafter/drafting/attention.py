"""Which paragraphs of a draft will not survive unchanged, told before the negotiation.

A paragraph gets points for everything that speaks for a change; the score is the share of what it
could have got. All points count the same, but length counts twice, the best single rule there is.
Nothing is fitted: logistic weights, from all series but the one they were measured on, did no
better (``benchmarks/backtest_corpus.py --fit``), as is usual with a few hundred paragraphs. Which
points there are was chosen on the same seven series that the figures below are from.
``drafter backtest`` measures the scores on the past years of a series, beside simpler rules.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from drafter import language as languages
from drafter.comparing.likeness import alike
from drafter.drafting.draft import TRANSLATION, Draft
from drafter.drafting.history import spoken
from drafter.drafting.outdated import Outdated, in_draft, session_opens
from drafter.drafting.points import WORD, Point, content, form, point, within
from drafter.language.catalogue import Messages, messages
from drafter.library.model import Clause, Occurrence, Series
from drafter.resolution import Reference

WEIGHTS: Mapping[str, float] = {
    # its form: the more there is, the more can be touched
    "length": 2,  # 0.76
    "commas": 1,  # 0.68
    "statements": 1,  # 0.59
    "including": 1,  # 0.62
    # its content: what is of the day, not what stands
    "dated": 1,  # 0.59
    "recent": 1,  # 0.58
    "topical": 1,  # 0.59
    "judging": 1,  # 0.56
    "moving": 1,  # 0.67
    "prose": 1,  # 0.65
    # its history, where there is one
    "reworded": 1,  # 0.70
    "last time": 1,  # 0.66
    "new": 1,  # 0.58
    # what drafting knows of it; rare, but plain
    "outdated": 1,  # 0.51
    "open": 1,  # 0.51
}
"""What each point counts, in the order from the form to what is known of the paragraph itself.

Beside each the area under the ROC curve of that point alone, the mean over eleven years of seven
series of the Council (of the history, over the four years that have one); 0.5 is chance.
"""

_MUCH = 1 / 3
"""With so much of the words others than the year before, the whole paragraph was touched."""
_USUAL = 0.35
"""How much of a paragraph is touched in a year, where it is not known: about the mean."""


class Attention(NamedTuple):
    """How much a paragraph is in doubt, from 0 to 1, and why, in the draft's language.

    First comes what drafting knows of it, then its history, its content, its form; a paragraph that
    nothing much speaks against has no reason. ``outdated`` is where it looks out of date.
    """

    label: str
    score: float
    reasons: tuple[str, ...]
    outdated: tuple[Outdated, ...] = ()


def attention(series: Series, draft: Draft) -> list[Attention]:
    """Score every paragraph of a draft; the one most in doubt comes first.

    Args:
        series: what the draft was made from; what it knows of after the base text does not count.
        draft: the draft, in any language; in one without words of its own, fewer points differ.
    """
    stale = in_draft(series, draft)
    scored = []
    for place, (label, found) in enumerate(points(series, draft, stale).items()):
        score = sum(WEIGHTS[name] * its.share for name, its in found.items())
        reasons = [reason for name in tuple(WEIGHTS)[::-1] for reason in found[name].reasons]
        share = round(score / sum(WEIGHTS.values()), 4)
        one = Attention(label, share, tuple(reasons), stale.get(label, ()))
        scored.append((-share, place, one))
    return [one for *_, one in sorted(scored, key=lambda entry: entry[:2])]


def points(
    series: Series, draft: Draft, stale: Mapping[str, Sequence[Outdated]]
) -> dict[str, dict[str, Point]]:
    """The points of every paragraph by its label, in the draft's order; the names of `WEIGHTS`.

    ``stale`` is what looks out of date (:func:`drafter.drafting.outdated.in_draft`).
    """
    base, say = Reference.parse(draft.base), messages(draft.language)
    base_year = _year_of(series, base)
    left_open = {one.where for one in draft.open if one.name != TRANSLATION}
    found = {}
    for p in draft.paragraphs:
        language = languages.get(spoken(p, draft.language))
        reasons = tuple(one.why.removesuffix(".") for one in stale.get(p.label, ()))
        found[p.label] = {
            **form(p, language, say),
            **content(p, language, base_year, say),
            **_fared(series, base, series.clause(p.id), say),
            "outdated": Point(float(bool(reasons)), reasons),
            "open": point(
                float(p.label in left_open), lambda: say("something in it is still open")
            ),
        }
    return found


def _fared(
    series: Series, base: Reference, clause: Clause | None, say: Messages
) -> dict[str, Point]:
    """How a paragraph fared in the years up to the base text, in any language."""
    order, here = series.order, series.order(base)
    known = [o for o in clause.history if order(o.resolution) <= here] if clause else []
    if clause is None or not known or sum(order(r) <= here for r in series.resolutions) < 2:
        return {"reworded": point(_USUAL), "last time": point(0.0), "new": point(0.0)}
    changes = [_changed(clause, *pair) for pair in pairwise(known)]
    touched = sum(within(change / _MUCH) for change in changes)
    times = sum(change > 0 for change in changes)
    kept = len(list(takewhile(lambda change: change == 0, reversed(changes))))
    last = known[-1].resolution
    years, often = len(changes), ""
    if times == years > 1:
        often = say("reworded in every year known")
    elif 2 * times >= years > 1:
        often = say("reworded in {times} of {number} years known", times=times, number=years)
    return {
        "reworded": Point((touched + _USUAL) / (years + 1), (often,) if often else ()),
        "last time": point(
            1 - within(kept / 2),
            *([lambda: say("reworded last time, in {resolution}", resolution=last)]
              if changes and changes[-1] > 0 else []),
        ),
        "new": point(float(not changes), lambda: say("new in {resolution}", resolution=last)),
    }  # fmt: skip


def _year_of(series: Series, base: Reference) -> float:
    """The year of the base text; endless if nothing tells."""
    adoption = series.adoption(base)
    opens = session_opens(series, base.session)
    return adoption.adopted.year if adoption else opens.day.year if opens else math.inf


def _changed(clause: Clause, before: Occurrence, after: Occurrence) -> float:
    """The share of the words that changed between two years, 0 to 1, values apart."""
    if before.wording == after.wording:
        return 0.0
    one, two = (clause.wordings[o.wording].text for o in (before, after))
    code = min(set(one) & set(two), default=None)
    if code is None:
        return 0.0
    return 1 - alike(*(WORD.findall(text[code]) for text in (one, two)))
