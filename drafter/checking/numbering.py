"""D3: the numbers of paragraphs and the markers of sub-paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.checking.finding import Place
from drafter.checking.rule import Hit, rule
from drafter.checking.text import CheckedText
from drafter.counting import letter, roman
from drafter.label import Label
from drafter.language.catalogue import later
from drafter.resolution import Item

_BARE = re.compile(r"[^\W_]+")


@rule(
    "D301",
    "error",
    message=later("paragraph {number} follows paragraph {before}; {expected} is due"),
    explanation=later(
        "Operative paragraphs are numbered one after the other from 1, without gaps, "
        "anew only in a new section."
    ),
    suggestion="{expected}",
)
def paragraph_numbers(text: CheckedText) -> Iterator[Hit]:
    """Form of resolutions. Alternatives under negotiation (*3 bis*) repeat a number rightly.

    A paragraph whose number was not found takes one that is missing.
    """
    section, last, lost = 1, 0, 0
    for paragraph in text.of("operative"):
        if paragraph.section != section:
            section, last, lost = paragraph.section, 0, 0
        if (number := paragraph.number) is None:
            lost += 1
            continue
        alternative = number == last and Label.parse(paragraph.label).suffix != ""
        if not (alternative or last < number <= last + 1 + lost):
            yield Hit(
                paragraph.place(0, 0),
                {"number": number, "before": last or "–", "expected": last + 1},
            )
        last, lost = number, 0


@rule(
    "D302",
    "warning",
    message=later("sub-paragraph {marker} follows {before}; {expected} is due"),
    explanation=later(
        "Sub-paragraphs are counted (a), (b), (c) and below that (i), (ii), (iii), without gaps."
    ),
    suggestion="{expected}",
)
def item_markers(text: CheckedText) -> Iterator[Hit]:
    """Form of resolutions (United Nations Editorial Manual, numbering of subparagraphs)."""
    for paragraph in text.clauses:
        for marker, before, expected in _out_of_order(paragraph.items):
            start = paragraph.plain.find(f"\t{marker} ") + 1
            place: Place = paragraph.place(start, start + len(marker))
            yield Hit(place, {"marker": marker, "before": before or "–", "expected": expected})


@rule(
    "D303",
    "warning",
    message=later("“{words}”: the text has no paragraph {number}"),
    explanation=later("A paragraph of the text itself is named by its number, and there is none."),
)
def no_such_paragraph(text: CheckedText) -> Iterator[Hit]:
    """The text against itself; nothing is said of one whose numbers were lost."""
    numbers = {paragraph.number for paragraph in text.of("operative")}
    if not numbers or None in numbers:
        return
    for paragraph in text.clauses:
        for mention in paragraph.language.paragraph_mentions.find(paragraph.plain):
            named = (n for one in mention.numbers for n in range(one.first, one.last + 1))
            if (lacking := next((n for n in named if n not in numbers), None)) is not None:
                place = paragraph.place(mention.start, mention.end)
                words = paragraph.plain[mention.start : mention.end]
                yield Hit(place, {"words": words, "number": lacking})


def _out_of_order(items: Sequence[Item]) -> Iterator[tuple[str, str, str]]:
    before = ""
    count = inner = 0
    markers = [item.number for item in items if item.number]
    in_roman = [_bare(marker) for marker in markers[:2]] in (["i", "ii"], ["i"])
    for item in items:
        if item.number and (bare := _bare(item.number)):
            due = str(count + 1) if bare.isdigit() else (roman if in_roman else letter)(count + 1)
            if bare != due and not in_roman and bare == roman(inner + 1):
                inner += 1  # a list of its own, set at the level above: said once
                if inner == 1:
                    yield item.number, before, item.number.replace(bare, due)
            else:
                inner = 0
                if bare != due:
                    yield item.number, before, item.number.replace(bare, due)
                count = _place(bare, in_roman=in_roman) or count + 1
            before = item.number
        yield from _out_of_order(item.items)


def _bare(marker: str) -> str:
    found = _BARE.search(marker)
    return found.group().lower() if found else ""


def _place(bare: str, *, in_roman: bool) -> int | None:
    """The number that a marker stands for; ``None`` if it is none that is counted so."""
    if bare.isdigit():
        return int(bare)
    form = roman if in_roman else letter
    return next((n for n in range(1, 100) if form(n) == bare), None)
