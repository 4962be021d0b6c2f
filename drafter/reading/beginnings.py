"""What a line begins, where nothing but its words and its place can tell: a clause, a heading, an
entry of a list; and what of a page is none of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

from drafter.items import item_marker
from drafter.language.base import Language
from drafter.reading import ending
from drafter.reading.any_language import any_of
from drafter.reading.building import TAIL, Building
from drafter.reading.clause_numbers import LONG, ClauseNumbers, opens_clause
from drafter.reading.furniture import is_furniture
from drafter.reading.lines import Line

_SECTION = re.compile(r"(?:[IVX]{1,5}\.?|[A-Z]\.)(?: {1,3}[A-ZÉ][^,;]{2,160})?|[A-Z]")

_LONGEST_HEADING = 160
_MOST_WORDS = 14
_SHORT = 40
_PARTED = 0.8
"""Where more of the lines stand below an empty one, an empty line parts no paragraphs."""
COMING = 4
"""So many lines ahead are looked at for a number: a heading takes three at most."""


@cache
def _end() -> re.Pattern[str]:
    linking = any_of(lambda words: words.paragraphs.linking)
    return re.compile(rf"[,;.:](?:\s*(?:{linking}))?[\s’”»\")\]]*$")


@cache
def _raised() -> re.Pattern[str]:
    return re.compile(any_of(lambda words: words.ending.ordinal))


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether paragraphs are broken over lines, so that a line's end says nothing."""
    if not lines or all(line.whole for line in lines):
        return False
    finished = sum(bool(_end().search(line.plain)) for line in lines)
    longest = max(len(line.plain) for line in lines)
    return longest <= 140 and finished < 0.7 * len(lines)


def _unbracketed(plain: str) -> str:
    """A clause that is not agreed stands in square brackets: ``[Noting the promulgation,]``."""
    return plain.lstrip("[")


class Beginnings:
    """What the lines of one document begin; ``closed`` tells that the paragraph before is over."""

    def __init__(
        self, lines: Sequence[Line], language: Language, numbers: ClauseNumbers, title: str
    ) -> None:
        self.language = language
        self.numbers = numbers
        self.title = title
        self.wrapped = is_wrapped(lines)
        blank = sum(line.after_blank for line in lines)
        self.spaced = blank > len(lines) / 2
        self.parted = blank < _PARTED * len(lines)

    def opens(self, plain: str) -> bool:
        """Whether the words open a clause of either part."""
        return opens_clause(_unbracketed(plain), self.language)

    def clause(self, line: Line, plain: str, current: Building | None, *, closed: bool) -> bool:
        """Whether a line without a number begins a clause, and does not go on with ``current``."""
        if current is None:
            return True
        start = _unbracketed(plain[:LONG])
        opens = (
            self.opens(plain)
            if not self.numbers.operative
            else (start[:1].isupper() and self.language.opening(start, "operative") is not None)
        )
        apart = line.after_blank or not self.spaced
        if current.levels.open and self.numbers.operative:
            # text flush below sub-paragraphs is theirs unless it opens a clause of its own
            return closed and opens and not current.plain.endswith(":")
        if closed and current.plain.endswith(":"):
            return False
        if closed and not self.numbers.operative and not self.wrapped:
            return opens or (start[:1].isupper() and apart)
        if closed:
            return opens
        return opens and not self.numbers.operative and not self.wrapped

    @staticmethod
    def item(plain: str, current: Building, *, closed: bool) -> bool:
        """Whether a line is the next sub-paragraph of ``current``."""
        marker = item_marker(plain)
        if marker is None or not current.holds_items:
            return False
        listed = current.plain.endswith(":")  # its first marker may be lost
        return closed and (listed or current.levels.accepts(marker[0]))

    @staticmethod
    def is_section(plain: str) -> bool:
        """Whether a line is a heading by its number: ``II``, ``A. Torture``."""
        return _SECTION.fullmatch(plain) is not None

    def heading(self, line: Line, plain: str, coming: Sequence[Line], *, closed: bool) -> bool:
        """Whether a line is a heading among the clauses; ``coming`` are the next few lines."""
        if not closed or len(plain) > _LONGEST_HEADING:
            return False
        if self.is_section(plain) and not self.opens(plain):
            return True
        if not plain[:1].isupper() or not self._may_be_of_heading(plain):
            return False
        if self._above_number(coming):  # any line of a clause may look so, but none there
            return True
        if not self.numbers.operative:  # where paragraphs are whole, a clause below tells it
            below = self.opens(coming[0].plain) if coming else False
            return line.whole and below and len(plain.split()) <= _MOST_WORDS
        return (
            not self.wrapped
            and (line.after_blank or not self.spaced)
            and len(plain.split()) <= _MOST_WORDS
        )

    def _may_be_of_heading(self, plain: str) -> bool:
        return len(plain) <= _LONGEST_HEADING and not _end().search(plain) and not self.opens(plain)

    def _above_number(self, coming: Sequence[Line]) -> bool:
        """Whether a paragraph's number comes, perhaps below more lines of the same heading."""
        for line, following in zip_longest(coming, coming[1:]):
            if self.numbers.begun(line, closed=True):
                return True
            if self.numbers.stands_alone(line.plain, following):
                return True
            if not self._may_be_of_heading(line.plain):
                return False
        return False

    def ends_above_its_beginning(self, line: Line, coming: Sequence[Line]) -> bool:
        """Whether a paragraph's number stands with its short last line, and only then its first.

        A paragraph of two lines may come out of a page so: ``2.``, ``for:``, ``Commends the work``.
        """
        if len(coming) < 2 or any(each.whole for each in (line, *coming)):
            return False
        last, first = coming[0].plain, coming[1].plain
        return (
            len(last) <= _SHORT
            and not last[:1].isupper()
            and _end().search(last) is not None
            and _end().search(first[-TAIL:]) is None
            and self.numbers.stands_alone(line.plain, coming[1])
        )

    def on_the_page_only(
        self, plain: str, following: Line | None, *, in_text: bool, below_page_head: bool
    ) -> bool:
        """Page furniture, also the lone *A* of a document box, the raised *e* of a meeting."""
        if is_furniture(plain) or (in_text and self._is_page_head(plain)):
            return True
        beside = following is not None and is_furniture(following.plain[:LONG])
        last = following is None and plain != "1"  # which may be a mark or a date's
        if plain.isdecimal() and len(plain) <= 3 and (beside or below_page_head or last):
            return True  # the page's number beside its symbol, or at the very end
        if following is None or len(plain) > 2 or not plain.isalpha():
            return False
        below = following.plain[:LONG]
        raised = _raised().fullmatch(plain) is not None and ending.begins(below)
        return raised or (len(plain) == 1 and is_furniture(below))

    def _is_page_head(self, plain: str) -> bool:
        """Whether the line repeats the title, as the head of each page of a document does."""
        # where lines are broken, a clause may have a line that the title begins with
        cut = len(plain) > 12 and not self.wrapped and self.title.startswith(plain)
        return plain == self.title or cut
