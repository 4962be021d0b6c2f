"""D5: days and sessions that are written otherwise than they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checking.rule import Hit, rule
from drafter.checking.text import CheckedParagraph, CheckedText
from drafter.language.catalogue import later
from drafter.language.misprints import Misprint


@rule(
    "D510",
    "warning",
    message=later("“{words}”: a day is printed “{printed}”"),
    explanation=later("Days have one form: day, month and year, without ordinals or commas."),
    suggestion="{printed}",
)
def form_of_day(text: CheckedText) -> Iterator[Hit]:
    """United Nations Editorial Manual, dates; in French the first of a month is *1er*."""
    for paragraph in text.clauses:
        yield from _hits(paragraph, paragraph.language.misprinted_dates(paragraph.plain))


@rule(
    "D511",
    "warning",
    message=later("“{words}”: the session is printed “{printed}”"),
    explanation=later("In running text the ordinals of sessions are in words, spelled in one way."),
    suggestion="{printed}",
)
def form_of_session(text: CheckedText) -> Iterator[Hit]:
    """United Nations Editorial Manual, numbers; ordinals from the hundredth on are in figures."""
    for paragraph in text.clauses:
        yield from _hits(paragraph, paragraph.language.misprinted_sessions(paragraph.plain))


def _hits(paragraph: CheckedParagraph, found: Iterable[Misprint]) -> Iterator[Hit]:
    for one in found:
        words = paragraph.plain[one.start : one.end]
        yield Hit(paragraph.place(one.start, one.end), {"words": words, "printed": one.printed})
