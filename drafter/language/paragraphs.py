"""Where a text speaks of its own paragraphs: ``paragraphs 3 to 5 above``, ``au paragraphe 20``.

Only what can be nothing else counts: the paragraph of a treaty's article or of another resolution
has a number too. English names the place (*above*, *of the present resolution*); French may leave
it out (*le plan d’action exposé aux paragraphes 7 et 8, en …*), which counts only where no other
document was named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal

from drafter.record import record

Side = Literal["above", "below"]


@record(frozen=True)
class Numbers:
    """One number, or the two ends of ``3 to 5``, and where they stand."""

    start: int
    end: int
    first: int
    last: int


@record(frozen=True)
class Mention:
    """One place where a text names paragraphs of its own.

    ``side`` is the word for where they are (``above``), which stands from ``side_start`` to
    ``end``; ``None`` if there is none. ``parted`` says that a number has a sub-paragraph behind it
    (``1 (a)``).
    """

    start: int
    end: int
    numbers: tuple[Numbers, ...]
    side: Side | None
    side_start: int
    parted: bool


class ParagraphMentions:
    """How a language names paragraphs of the text itself.

    Args:
        noun: pattern of the word for them, singular and plural.
        conjunctions: *and*, *or*.
        through: *to*, between the first and the last.
        sides: the words for above and for below; the first of each is the one that is written.
        present: pattern of the words for the text itself (*of the present resolution*).
        item: pattern of a sub-paragraph's marker behind a number.
        alone: pattern of the words before the noun that let the place be left out.
        elsewhere: pattern of what names another document, where the place is left out.
    """

    def __init__(
        self,
        noun: str,
        conjunctions: Sequence[str],
        through: str,
        sides: Mapping[Side, Sequence[str]],
        present: str,
        item: str,
        alone: str | None = None,
        elsewhere: str = "",
    ) -> None:
        self._noun, self._conjunctions, self._through = noun, tuple(conjunctions), through
        self._sides, self._present, self._item = sides, present, item
        self._alone, self._elsewhere = alone, elsewhere

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        number = rf"\d{{1,3}}(?:{self._item})*"
        words = "|".join(self._conjunctions)
        link = rf"(?:,? (?:{words}) |, | {self._through} |–|-)"
        sides = "|".join(
            f"(?P<{side}>{'|'.join(map(re.escape, known))})" for side, known in self._sides.items()
        )
        alone = f"(?P<alone>{self._alone})?" if self._alone else ""
        pattern = (
            rf"{alone}(?<!\w){self._noun} "
            rf"(?P<numbers>{number}(?:{link}{number})*)(?![\w/])"
            rf"(?P<tail> (?:{sides})(?!\w)| {self._present})?"
        )
        return re.compile(pattern.replace(" ", "[ \u00a0]"))

    @cached_property
    def _one(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?P<first>\d{{1,3}})(?:(?: {self._through} |–|-)(?P<last>\d{{1,3}}))?".replace(
                " ", "[ \u00a0]"
            )
        )

    def find(self, text: str) -> Iterator[Mention]:
        """Every mention of paragraphs of the text itself, in order."""
        for found in self._pattern.finditer(text):
            if not found["tail"] and not self._may_stand_alone(found, text):
                continue
            side: Side | None = next((s for s in self._sides if found[s]), None)
            yield Mention(
                found.start(),
                found.end(),
                tuple(self._numbers(found)),
                side,
                found.start(side) if side else found.end(),
                re.search(self._item, found["numbers"]) is not None,
            )

    def _may_stand_alone(self, found: re.Match[str], text: str) -> bool:
        return (
            self._alone is not None
            and found["alone"] is not None
            and re.match(r"[ \u00a0]?[,;.:]|\s*\Z", text[found.end() :]) is not None
            and re.search(self._elsewhere, text[: found.start()]) is None
        )

    def _numbers(self, found: re.Match[str]) -> Iterator[Numbers]:
        for one in self._one.finditer(found.string, *found.span("numbers")):
            first = int(one["first"])
            yield Numbers(*one.span(), first, int(one["last"] or first))

    def series(self, first: str, last: str) -> str:
        """``3 to 5``."""
        return f"{first} {self._through} {last}"

    def side(self, side: Side) -> str:
        """*above*, *below*."""
        return self._sides[side][0]
