"""What the words of a paragraph alone say for a change: its form, and what it speaks of."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from drafter.drafting.draft import DraftParagraph
from drafter.language.base import Language
from drafter.language.catalogue import Messages
from drafter.language.openings import capital

_SHORT, _LONG = 10, 200
"""Words: a paragraph of so few gets no point for its length, one of so many the whole."""
_LONG_TOLD = 80
"""From so many words on, the length is told as a reason."""
_COMMAS, _STATEMENTS, _TOPICAL = 12, 3, 3
"""So many of them give a whole point."""
_NAMES = 0.4
"""With such a share of capitals a paragraph is nothing but names and titles."""
_TOLD = 0.5
"""From so much of a point on, it is told as a reason."""

WORD = re.compile(r"[^\W_]++(?:[’'-][^\W_]++)*+")
_YEAR = re.compile(r"(?:19|20)\d\d(?<![\w/.-]\d{4})(?![\w/])")
_CAPITAL = re.compile(r" [A-ZÀ-ÖØ-ÞŒ](?<=[\w,] .)")
"""The capital of a word that stands inside a sentence."""


class Point(NamedTuple):
    """What speaks for a change: how much, from 0 to 1, and in which words it is told, if at all."""

    share: float
    reasons: tuple[str, ...] = ()


def point(share: float, *reasons: Callable[[], str]) -> Point:
    """A point whose reasons are told, and only then put into words, if it is much of one."""
    return Point(share, tuple(reason() for reason in reasons) if share >= _TOLD else ())


def within(value: float) -> float:
    """A share: the value, or the end of 0 to 1 that it is beyond."""
    return min(max(value, 0.0), 1.0)


def form(paragraph: DraftParagraph, language: Language, say: Messages) -> dict[str, Point]:
    """How much there is that can be touched."""
    text = paragraph.flat
    many = len(WORD.findall(text))
    length = math.log(max(many, 1) / _SHORT) / math.log(_LONG / _SHORT)
    parts = text.count(",") + text.count("\n")
    others = list(_statements(paragraph, language))
    said = dict.fromkeys(others)
    endless = re.search(language.topics.including, text.lower())
    including = endless.group() if endless else ""
    return {
        "length": point(
            within(length),
            *([lambda: say("long: {number} words", number=many)] if many >= _LONG_TOLD else []),
        ),
        "commas": point(
            within(parts / _COMMAS),
            lambda: say("of many parts: one is easily added or left out"),
        ),
        "statements": point(
            within(len(others) / _STATEMENTS),
            lambda: say("makes other statements too: {words}", words=", ".join(said)),
        ),
        "including": point(
            float(bool(including)),
            lambda: say("a list without an end: “{words}”", words=including),
        ),
    }  # fmt: skip


def _statements(paragraph: DraftParagraph, language: Language) -> Iterator[str]:
    """The verbs inside a paragraph that could open one of its own."""
    rest = language.plain_spaces(paragraph.flat[len(paragraph.opening) :])
    word = r"[^\W\d_]+(?:['’][^\W\d_]+)?"
    for found in re.finditer(
        rf"{language.topics.joins}(?P<word>(?P<first>{word})(?: {word})?)", rest
    ):
        for words in (found["word"], found["first"]):  # se félicite; salue
            if language.is_opening_verb(capital(words), paragraph.part):
                yield words
                break


def content(
    paragraph: DraftParagraph, language: Language, base_year: float, say: Messages
) -> dict[str, Point]:
    """Whether it speaks of the day, that of the base text, or of what stands."""
    words, text = language.topics, _without_citations(paragraph.flat, language)
    years = [int(year) for year in _YEAR.findall(text)]
    newest = max(years, default=0)
    topical = re.findall(words.topical, text.lower())
    judging = re.search(words.judging, paragraph.opening.lower())
    standing = re.match(words.standing, paragraph.opening.lower())
    share = len(_CAPITAL.findall(text)) / (len(WORD.findall(text)) or 1)
    told = ", ".join(dict.fromkeys(topical))
    return {
        "dated": point(float(bool(years))),
        "recent": point(
            float(newest >= base_year - 1),
            lambda: say("tied to a year near at hand: {year}", year=newest),
        ),
        "topical": point(
            within(len(topical) / _TOPICAL),
            lambda: say("speaks of what is under way: {words}", words=told),
        ),
        "judging": point(
            float(judging is not None),
            lambda: say("passes judgement: “{opening}”", opening=paragraph.opening),
        ),
        "moving": point(float(standing is None)),
        "prose": point(1 - within(share / _NAMES)),
    }


def _without_citations(text: str, language: Language) -> str:
    text = language.plain_spaces(text)
    for cited in reversed(language.find_citations(text)):
        text = f"{text[: cited.start]}{text[cited.end :]}"
    return text
