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
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, takewhile

from rapidfuzz.distance import Indel

from drafter import language as languages
from drafter.drafting.draft import Draft, DraftParagraph
from drafter.drafting.outdated import Outdated, outdated, session_opens
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

_SHORT, _LONG = 10, 200
"""Words: a paragraph of so few gets no point for its length, one of so many the whole."""
_LONG_TOLD = 80
"""From so many words on, the length is told as a reason."""
_COMMAS, _STATEMENTS, _TOPICAL = 12, 3, 3
"""So many of them give a whole point."""
_MUCH = 1 / 3
"""With so much of the words others than the year before, the whole paragraph was touched."""
_USUAL = 0.35
"""How much of a paragraph is touched in a year, where it is not known: about the mean."""
_NAMES = 0.4
"""With such a share of capitals a paragraph is nothing but names and titles."""
_TOLD = 0.5
"""From so much of a point on, it is told as a reason."""

_YEAR = re.compile(r"(?<![\w/.-])(?:19|20)\d\d(?![\w/])")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_INSIDE = re.compile(r"(?<=[\w,] )[^\W\d_]+")
"""A word that stands inside a sentence."""
_NEXT = re.compile(r"(?:,|\b(?:and|et|y)) (?:(?:and|et|y) )?(?:also |further )?(?P<word>[^\W\d_]+)")
"""The word that follows a comma or an *and*."""


@dataclass(frozen=True)
class _Words:
    """Patterns of a language, capitals or not.

    ``standing`` opens a paragraph that only recalls what was agreed, ``judging`` one that says what
    is thought of the day; ``topical`` are words of what goes on or has just happened, ``including``
    those before a list that has no end.
    """

    standing: str
    judging: str
    topical: str
    including: str


_WORDS = {
    "en": _Words(
        standing=r"(?:also |further )?(?:recall|reaffirm|guided)",
        judging=r".*\b(?:concern|condemn|alarm|deplor|regret|dismay|appall|outrag)",
        topical=(
            r"\b(?:recent\w*|current\w*|ongoing|forthcoming|upcoming|new|since|progress|adoption"
            r"|launch\w*|holding|establishment|deteriorat\w*|increas\w*|still)\b"
        ),
        including=r"\bincluding\b",
    ),
    "fr": _Words(
        standing=r"(?:rappel|réaffirm|guidé)",
        judging=r".*\b(?:préoccup|inquiét|condamn|alarm|déplor|regrett|constern|indign)",
        topical=(
            r"\b(?:récent\w*|récemment|actuel\w*|en cours|prochaine?s?|nouve\w+|depuis|progrès"
            r"|adoption|lancement|tenue|création|mise en place|détérior\w*|dégrad\w*|augment\w*"
            r"|accr\w+|encore|toujours)\b"
        ),
        including=r"\b(?:notamment|y compris)\b",
    ),
}
_NO_WORDS = _Words("(?!)", "(?!)", "(?!)", "(?!)")
"""Of a language that has none: nothing in it is known to stand, and nothing to be of the day."""


@dataclass(frozen=True)
class Attention:
    """How much a paragraph is in doubt, from 0 to 1, and why, in the draft's language.

    First comes what drafting knows of it, then its history, its content, its form; a paragraph that
    nothing much speaks against has no reason.
    """

    label: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Point:
    """What speaks for a change: how much, from 0 to 1, and in which words it is told, if at all."""

    share: float
    reasons: tuple[str, ...] = ()


def attention(series: Series, draft: Draft) -> list[Attention]:
    """Score every paragraph of a draft; the one most in doubt comes first.

    Args:
        series: what the draft was made from; what it knows of after the base text does not count.
        draft: the draft, in any language; in one without patterns of its own, fewer points differ.
    """
    scored = []
    for place, (label, found) in enumerate(points(series, draft).items()):
        score = sum(WEIGHTS[name] * point.share for name, point in found.items())
        reasons = [reason for name in tuple(WEIGHTS)[::-1] for reason in found[name].reasons]
        share = round(score / sum(WEIGHTS.values()), 4)
        scored.append((-share, place, Attention(label, share, tuple(reasons))))
    return [one for *_, one in sorted(scored, key=lambda entry: entry[:2])]


def points(series: Series, draft: Draft) -> dict[str, dict[str, Point]]:
    """The points of every paragraph by its label, in the draft's order; the names of `WEIGHTS`."""
    known = _Known(series, draft, messages(draft.language))
    stale = known.outdated()
    return {
        p.label: {
            **known.form(p),
            **known.content(p),
            **known.history(p),
            **known.drafting(p, stale.get(p.label, ())),
        }
        for p in draft.paragraphs
    }


@dataclass(frozen=True)
class _Known:
    """All that the points are drawn from."""

    series: Series
    draft: Draft
    say: Messages

    @property
    def words(self) -> _Words:
        return _WORDS.get(self.draft.language, _NO_WORDS)

    @property
    def base(self) -> Reference:
        return Reference.parse(self.draft.base)

    def form(self, paragraph: DraftParagraph) -> dict[str, Point]:
        """How much there is that can be touched."""
        say, text = self.say, paragraph.flat
        many = len(_WORD.findall(text))
        length = math.log(max(many, 1) / _SHORT) / math.log(_LONG / _SHORT)
        parts = text.count(",") + text.count("\n")
        others = self._statements(paragraph)
        said = dict.fromkeys(others)
        including = re.search(self.words.including, text, re.IGNORECASE)
        return {
            "length": _point(
                _within(length),
                (say("long: {number} words", number=many),) if many >= _LONG_TOLD else (),
            ),
            "commas": _point(
                _within(parts / _COMMAS),
                (say("of many parts: one is easily added or left out"),),
            ),
            "statements": _point(
                _within(len(others) / _STATEMENTS),
                (say("makes other statements too: {words}", words=", ".join(said)),),
            ),
            "including": _point(
                float(including is not None),
                (say("a list without an end: “{words}”", words=including.group()),)
                if including else (),
            ),
        }  # fmt: skip

    def _statements(self, paragraph: DraftParagraph) -> list[str]:
        """The verbs inside a paragraph that could open one of its own."""
        language = languages.get(self.draft.language)
        rest = paragraph.flat[len(paragraph.opening) :]
        found = [match["word"] for match in _NEXT.finditer(rest)]
        return [w for w in found if language.is_opening_word(w[:1].upper() + w[1:], paragraph.part)]

    def content(self, paragraph: DraftParagraph) -> dict[str, Point]:
        """Whether it speaks of the day or of what stands."""
        say, text = self.say, self._without_citations(paragraph.flat)
        years = [int(year) for year in _YEAR.findall(text)]
        newest = max(years, default=0)
        topical = re.findall(self.words.topical, text, re.IGNORECASE)
        judging = re.match(self.words.judging, paragraph.opening, re.IGNORECASE)
        standing = re.match(self.words.standing, paragraph.opening, re.IGNORECASE)
        names = sum(word[0].isupper() for word in _INSIDE.findall(text))
        share = names / (len(_WORD.findall(text)) or 1)
        told = ", ".join(dict.fromkeys(word.lower() for word in topical))
        return {
            "dated": _point(float(bool(years))),
            "recent": _point(
                float(newest >= self._base_year() - 1),
                (say("tied to a year near at hand: {year}", year=newest),),
            ),
            "topical": _point(
                _within(len(topical) / _TOPICAL),
                (say("speaks of what goes on: {words}", words=told),),
            ),
            "judging": _point(
                float(judging is not None),
                (say("judges the day: “{opening}”", opening=paragraph.opening),),
            ),
            "moving": _point(float(standing is None)),
            "prose": _point(1 - _within(share / _NAMES)),
        }

    def history(self, paragraph: DraftParagraph) -> dict[str, Point]:
        """How it fared in the years that are known."""
        say, clause = self.say, self.series.clause(paragraph.id)
        texts = [r for r in self.series.resolutions if r <= self.base]
        history = self._history(clause)
        if clause is None or not history or len(texts) < 2:
            return {"reworded": _point(_USUAL), "last time": _point(0.0), "new": _point(0.0)}
        changes = [_changed(clause, *pair) for pair in pairwise(history)]
        touched = sum(_within(change / _MUCH) for change in changes)
        times = sum(change > 0 for change in changes)
        kept = len(list(takewhile(lambda change: change == 0, reversed(changes))))
        last = history[-1].resolution
        often = (
            say("reworded in every year known")
            if times == len(changes)
            else say(
                "reworded in {times} of {number} years known", times=times, number=len(changes)
            )
        )
        return {
            "reworded": Point(
                (touched + _USUAL) / (len(changes) + 1),
                (often,) if 2 * times >= len(changes) > 1 else (),
            ),
            "last time": _point(
                1 - _within(kept / 2),
                (say("reworded last time, in {resolution}", resolution=last),)
                if changes and changes[-1] > 0 else (),
            ),
            "new": _point(float(not changes), (say("new in {resolution}", resolution=last),)),
        }  # fmt: skip

    def drafting(self, paragraph: DraftParagraph, stale: Sequence[Outdated]) -> dict[str, Point]:
        """What is out of date in it, and what is still to be decided."""
        left = any(
            point.where == paragraph.label and point.name != "translation"
            for point in self.draft.open
        )
        return {
            "outdated": _point(float(bool(stale)), tuple(_without_stop(one.why) for one in stale)),
            "open": _point(float(left), (self.say("something in it is still open"),)),
        }

    def outdated(self) -> dict[str, tuple[Outdated, ...]]:
        """What looks out of date in each paragraph, by the day its words were first adopted."""
        opens = session_opens(self.series, self.draft.session)
        if opens is None:
            return {}
        texts = {p.label: p.flat for p in self.draft.paragraphs}
        adopted = {p.label: day for p in self.draft.paragraphs if (day := self._worded(p))}
        return outdated(texts, opens, self.draft.language, adopted=adopted, say=self.say)

    def _worded(self, paragraph: DraftParagraph) -> date | None:
        """When the words that it has now were first adopted."""
        history = self._history(self.series.clause(paragraph.id))
        same = list(takewhile(lambda o: o.wording == history[-1].wording, reversed(history)))
        adoption = self.series.adoption(same[-1].resolution) if same else None
        return adoption.adopted if adoption else None

    def _history(self, clause: Clause | None) -> list[Occurrence]:
        """The clause up to the base text, oldest first."""
        return [o for o in clause.history if o.resolution <= self.base] if clause else []

    def _without_citations(self, text: str) -> str:
        language = languages.get(self.draft.language)
        text = language.plain_spaces(text)
        for cited in reversed(language.find_citations(text)):
            text = f"{text[: cited.start]}{text[cited.end :]}"
        return text

    def _base_year(self) -> float:
        """The year of the base text; endless if nothing tells."""
        adoption = self.series.adoption(self.base)
        opens = session_opens(self.series, self.base.session)
        return adoption.adopted.year if adoption else opens.day.year if opens else math.inf


def _point(share: float, reasons: tuple[str, ...] = ()) -> Point:
    """A point whose reasons are told if it is much of one."""
    return Point(share, reasons if share >= _TOLD else ())


def _within(value: float) -> float:
    return min(max(value, 0.0), 1.0)


def _without_stop(sentence: str) -> str:
    return sentence.removesuffix(".")


def _changed(clause: Clause, before: Occurrence, after: Occurrence) -> float:
    """The share of the words that changed between two years, 0 to 1, values apart."""
    if before.wording == after.wording:
        return 0.0
    one, two = (clause.wordings[o.wording].text for o in (before, after))
    code = min(set(one) & set(two), default=None)
    if code is None:
        return 0.0
    return float(1 - Indel.normalized_similarity(*(_WORD.findall(t[code]) for t in (one, two))))
