"""The words everyone shares: a resolution, its paragraphs, footnotes and references.

Everything here is a frozen value without I/O. Dates are :class:`datetime.date`, sessions and
meetings are plain integers; only the language modules write them out in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from datetime import date
from functools import lru_cache
from typing import Literal

from drafter.record import record

Part = Literal["preambular", "operative", "heading"]
Kind = Literal["adopted", "draft", "commentary"]


@record(frozen=True)
class Reference:
    """The number by which a resolution is cited: session and running number.

    Numbers alone have no order: special sessions are counted apart from the regular ones. That of
    a series is :class:`drafter.library.chronology.Chronology`.

    >>> Reference.parse("58/30")
    Reference(session=58, number=30, special=False)
    >>> str(Reference.parse("S-33/1"))
    'S-33/1'
    """

    session: int
    number: int
    special: bool = False

    PATTERN = re.compile(r"(?P<special>S-)?(?P<session>\d{1,3})/(?P<number>\d{1,3})")
    IN_TEXT = re.compile(rf"(?=[S\d])(?<![\w/.–-]){PATTERN.pattern}(?![\w/–-]|\.\d)")
    """In running text: no part of a symbol, a year over a year or a decimal."""

    @staticmethod
    @lru_cache(maxsize=4096)  # a library names the same few resolutions again and again
    def parse(text: str) -> Reference:
        """Read ``58/30`` or ``S-33/1``; raise :class:`ValueError` for anything else."""
        match = Reference.PATTERN.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a resolution number: {text!r} (expected e.g. 58/30 or S-33/1)")
        return Reference(int(match["session"]), int(match["number"]), bool(match["special"]))

    def __str__(self) -> str:
        return f"{'S-' if self.special else ''}{self.session}/{self.number}"


@record(frozen=True)
class Symbol:
    """A document symbol of the Council, the Assembly or one of its committees, as a value.

    The grammar is the one of the Editorial Manual's page on document symbols: the organ, then
    either ``RES/session/number`` (adopted), ``session/L.number`` (limited: a draft) or
    ``session/number`` (general: a report), then an optional revision.

    >>> str(Symbol.parse("A/HRC/58/L.8/Rev.1"))
    'A/HRC/58/L.8/Rev.1'
    >>> Symbol.parse("A/HRC/RES/58/30").reference
    Reference(session=58, number=30, special=False)
    """

    organ: str
    series: Literal["RES", "L", "report"]
    session: int
    number: int
    revision: int | None = None
    special: bool = False

    PATTERN = re.compile(
        r"""
        (?P<organ>A(?:/HRC|/C\.[1-6])?)    # the Assembly, its Human Rights Council or a committee
        (?P<res>/RES)?
        /(?P<special>S-)?(?P<session>\d{1,3})
        /(?P<limited>L\.)?(?P<number>\d{1,4})
        (?:/Rev\.(?P<revision>\d+))?
        """,
        re.VERBOSE,
    )

    @classmethod
    def parse(cls, text: str) -> Symbol:
        """Read a symbol; raise :class:`ValueError` if the text is not one."""
        match = cls.PATTERN.fullmatch(text.strip())
        if match is None or (match["res"] and match["limited"]):
            raise ValueError(f"not a document symbol: {text!r} (expected e.g. A/HRC/RES/58/30)")
        return cls(
            organ=match["organ"],
            series="RES" if match["res"] else "L" if match["limited"] else "report",
            session=int(match["session"]),
            number=int(match["number"]),
            revision=int(match["revision"]) if match["revision"] else None,
            special=bool(match["special"]),
        )

    @classmethod
    def of(cls, organ: str | None, reference: Reference | None) -> Symbol | None:
        """The symbol of an organ's resolution: it follows from the number, if both are known.

        >>> str(Symbol.of("A/HRC", Reference.parse("S-33/1")))
        'A/HRC/RES/S-33/1'
        """
        if organ is None or reference is None:
            return None
        return cls(organ, "RES", reference.session, reference.number, special=reference.special)

    @property
    def reference(self) -> Reference | None:
        """The resolution number of an adopted text; ``None`` for drafts and reports."""
        if self.series != "RES":
            return None
        return Reference(self.session, self.number, self.special)

    def __str__(self) -> str:
        session = f"{'S-' if self.special else ''}{self.session}"
        if self.series == "RES":
            text = f"{self.organ}/RES/{session}/{self.number}"
        elif self.series == "L":
            text = f"{self.organ}/{session}/L.{self.number}"
        else:
            text = f"{self.organ}/{session}/{self.number}"
        return f"{text}/Rev.{self.revision}" if self.revision else text


@record(frozen=True)
class DateRange:
    """An inclusive run of days, such as one sitting of a session."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(
                f"a range of days that ends before it begins: {self.first}–{self.last}"
            )


@record(frozen=True)
class Item:
    """A sub-paragraph: ``(a)`` or ``(i)`` with its text and what is nested below it.

    ``number`` is the marker as printed; it is empty for text that follows the sub-paragraphs
    flush with the paragraph itself.
    """

    number: str
    text: str
    items: tuple[Item, ...] = ()


@record(frozen=True)
class Footnote:
    """A footnote: its mark, its text (``None`` if the source lost it) and where it stands.

    ``paragraph`` is the label of the paragraph that carries the mark (``PP8``, ``OP19``), ``title``
    for a note to the title or the sponsors, ``annex`` for one below an annex, ``None`` if the mark
    was not found. ``offset`` is the
    number of characters of :attr:`Paragraph.flat` before the mark. ``guessed`` says that the source
    has the mark as an ordinary digit, which was taken for one.
    """

    mark: str
    text: str | None
    paragraph: str | None
    offset: int | None = None
    guessed: bool = False


@record(frozen=True)
class Paragraph:
    """One paragraph of a resolution.

    ``text`` begins with the opening and keeps the final punctuation; it leaves out the number, the
    footnote marks and the sub-paragraphs, which are in ``items``. ``label`` is ``PP1``, ``OP1``, …
    (``H1`` for a heading); it is unique within a resolution.
    """

    part: Part
    label: str
    text: str
    opening: str = ""
    number: int | None = None
    items: tuple[Item, ...] = ()

    @property
    def flat(self) -> str:
        """The paragraph with its sub-paragraphs, one a line, each level indented by a tab."""
        return "\n".join([self.text, *_item_lines(self.items, 1)])


def _item_lines(items: tuple[Item, ...], depth: int) -> Iterator[str]:
    for item in items:
        marker = f"{item.number} " if item.number else ""
        yield "\t" * depth + marker + item.text
        yield from _item_lines(item.items, depth + 1)


ITEM_MARKER = re.compile(r"(?:\([a-z]{1,5}\)|[a-z]{1,5}\)|\(\d{1,2}\)|[a-z]\.|[ivx]{1,5}\.)(?= )")


def items_from_flat(flat: str) -> tuple[str, tuple[Item, ...]]:
    """Undo :attr:`Paragraph.flat`: the paragraph's own text, and its nested sub-paragraphs."""
    text, *lines = flat.split("\n")
    return text, _nest([(depth_of(line), line.lstrip("\t")) for line in lines])


def depth_of(line: str) -> int:
    """How deep a line of :attr:`Paragraph.flat` stands: 0 for the paragraph's own text."""
    return len(line) - len(line.lstrip("\t"))


def _nest(lines: list[tuple[int, str]]) -> tuple[Item, ...]:
    items: list[Item] = []
    position = 0
    while position < len(lines):
        depth, line = lines[position]
        end = position + 1
        while end < len(lines) and lines[end][0] > depth:
            end += 1
        marker = ITEM_MARKER.match(line)
        number = marker.group() if marker else ""
        text = line[len(number) :].lstrip(" ") if number else line
        items.append(Item(number, text, _nest(lines[position + 1 : end])))
        position = end
    return tuple(items)


@record(frozen=True)
class Quotation:
    """What a commentary quotes: the heading it stands under and the clause it was tied to.

    ``cut`` says that the page ends the quotation with an ellipsis. ``resolution`` and ``paragraph``
    name the nearest known wording, ``exact`` whether that wording holds the quotation letter for
    letter, ``clause`` the clause of the library, if there is one.
    """

    heading: str
    text: str
    cut: bool = False
    resolution: str | None = None
    paragraph: str | None = None
    clause: str | None = None
    exact: bool | None = None


@record(frozen=True)
class Resolution:
    """A resolution, a draft of one, or a page about one, as read from a document.

    Unknown fields are ``None``; nothing is guessed. ``paragraphs`` are in the order of the text,
    headings among them. ``meeting_printed`` is the line of the meeting where it names something
    else, a session, with the meeting's number. ``about`` gives, for a commentary, the reason why it
    is taken to be on the resolution that ``symbol`` names. ``warnings`` say what was repaired,
    missing or contradictory.
    """

    kind: Kind
    language: str
    symbol: Symbol | None = None
    reference: Reference | None = None
    body: str | None = None
    title: str | None = None
    session: int | None = None
    session_dates: tuple[DateRange, ...] | None = None
    session_dates_text: str | None = None
    agenda_item: int | None = None
    agenda_title: str | None = None
    adopted: date | None = None
    meeting: int | None = None
    meeting_printed: str | None = None
    vote: str | None = None
    vote_lists: tuple[tuple[str, str], ...] = ()
    sponsors: str | None = None
    original_language: str | None = None
    masthead: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    annexes: tuple[str, ...] = ()
    about: str | None = None
    warnings: tuple[str, ...] = field(default=())

    @property
    def preambular(self) -> tuple[Paragraph, ...]:
        """The preambular paragraphs, in order."""
        return tuple(p for p in self.paragraphs if p.part == "preambular")

    @property
    def operative(self) -> tuple[Paragraph, ...]:
        """The operative paragraphs, in order."""
        return tuple(p for p in self.paragraphs if p.part == "operative")

    @property
    def headings(self) -> dict[str, str | None]:
        """By each heading's label that of the paragraph which it stands above, if there is one."""
        found: dict[str, str | None] = {}
        below: str | None = None
        for paragraph in reversed(self.paragraphs):
            if paragraph.part == "heading":
                found[paragraph.label] = below
            else:
                below = paragraph.label
        return dict(reversed(found.items()))
