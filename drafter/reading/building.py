"""What the lines of a body become: paragraphs, footnotes and annexes while they come in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from drafter.items import ItemLevels
from drafter.reading.any_language import any_of
from drafter.reading.lines import TOKENS
from drafter.reading.vocabulary import Vocabulary
from drafter.resolution import Part

TAIL = 200
"""So many characters tell how a text ends; looking at more would cost time with each line."""


@cache
def _clause_end() -> re.Pattern[str]:
    joining = any_of(lambda words: words.paragraphs.joining)
    # a footnote mark may stand behind the comma or semicolon as an ordinary digit, or in brackets
    return re.compile(
        rf"(?:[,;.](?:\s*(?:{joining}))?|:|[,;]\s?\[?\d{{1,2}}|\.\[?\d)[\s’”»\")\]*]*$"
    )


@cache
def _suspended() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(lambda words: words.paragraphs.suspending)})(?![\w-])")


@dataclass
class Piece:
    """A text that comes in line by line, and how deep it stands in its paragraph."""

    depth: int
    chunks: list[str]

    @property
    def text(self) -> str:
        """All of it, still with tokens."""
        return "".join(self.chunks).strip()

    @property
    def tail(self) -> str:
        """Its end, without tokens."""
        end = ""
        for chunk in reversed(self.chunks):
            end = chunk[-TAIL:] + end
            if len(end) >= TAIL:
                break
        return TOKENS.sub("", end).rstrip()

    def add(self, after: str, vocabulary: Vocabulary) -> None:
        """Put the next line to it; a word that the line's end broke is made whole."""
        before = self.chunks[-1] = self.chunks[-1].rstrip()
        hyphen = re.search(r"[^\W_][-–]$", before[-2:]) and after[:1].isalnum()
        if hyphen and not (before[-1] == "–" and not before[-2].isdigit()):
            if _suspended().match(after):  # age- and gender-responsive
                self.chunks.append(" ")
            elif vocabulary.is_broken(before, after):
                self.chunks[-1] = before[:-1]
            self.chunks.append(after)
        elif after[:1] in ",.)":
            self.chunks.append(after)
        else:
            self.chunks.append(f" {after}")


@dataclass
class Note:
    """A footnote's body, and the label of the paragraph it interrupted."""

    mark: str
    piece: Piece
    where: str | None


@dataclass
class Building:
    """A paragraph while its lines come in: ``pieces`` are the lead and the sub-paragraphs."""

    part: Part
    label: str
    line: int
    number: int | None = None
    pieces: list[Piece] = field(default_factory=list)
    levels: ItemLevels = field(default_factory=ItemLevels)

    @property
    def plain(self) -> str:
        """The end of the last piece as read, without tokens."""
        return self.pieces[-1].tail

    @property
    def holds_items(self) -> bool:
        """Whether sub-paragraphs may stand below it; a heading has none."""
        return self.part != "heading"

    @property
    def closed(self) -> bool:
        """Whether the paragraph has come to an end that the form allows."""
        return bool(_clause_end().search(self.plain)) or self.part == "heading"


@dataclass
class Body:
    """What stands between the enacting line and the end of the document."""

    paragraphs: list[Building] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    ending: list[str] = field(default_factory=list)
    annex: list[str] = field(default_factory=list)
    annex_marks: set[str] = field(default_factory=set)
    furniture: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def text_complete(text: str) -> bool:
    """Whether a footnote's body has come to its full stop."""
    return bool(re.search(r"[.!?][\s’”»\")\]]*$", text.rstrip()))


def flat(building: Building) -> Iterator[str]:
    """The lines of :attr:`drafter.resolution.Paragraph.flat`, still with tokens."""
    for piece in building.pieces:
        yield "\t" * piece.depth + piece.text
