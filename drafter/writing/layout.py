"""A draft as blocks of styled text: what is printed, in which style, and where the notes stand.

The step between :class:`~drafter.drafting.draft.Draft` and the page. Here it is decided what Word
numbers by itself and what is typed; nothing here knows XML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from drafter.drafting.draft import Draft, DraftParagraph, MastheadLine, Note
from drafter.items import DEPTHS
from drafter.record import record
from drafter.writing import WritingError
from drafter.writing.subparagraphs import Line, has_bare_markers, lines_of

Span = tuple[int, int]
Typography = Callable[[str], str]

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0, 2.2

MASTHEAD_STYLES: Mapping[str, str] = {
    "organization": "MastheadOrganization",
    "symbol": "MastheadSymbol",
    "distribution": "MastheadDistribution",
    "date": "MastheadText",
    "language": "MastheadLanguage",
    "original": "MastheadText",
    "organ": "MastheadOrgan",
    "council": "Council",
    "session": "Session",
    "session_dates": "SessionDates",
    "agenda_item": "AgendaItem",
    "agenda_title": "AgendaTitle",
    "sponsors": "H23G",
    "number_title": "H1G",
    "enacting": "Enacting",
}
BOX_ROLES = ("organization", "symbol", "organ", "distribution", "date", "language", "original")
"""What stands in the document box; all other lines stand below it."""


@record(frozen=True)
class Text:
    """Some characters that are set alike; ``style`` is a character style's id."""

    text: str
    italic: bool = False
    style: str = ""


@record(frozen=True)
class Mark:
    """A footnote mark in the text.

    ``footnote`` is the note's place among the notes, counted from 0; ``None`` for the mark of a
    note that has been given already. ``text`` is empty where Word counts the mark itself.
    """

    footnote: int | None
    text: str


Piece = Text | Mark


@record(frozen=True)
class Block:
    """A paragraph of the page. ``label`` is the draft's (``OP3``), or the masthead line's role.

    ``level`` is given for a sub-paragraph whose list Word must begin anew at ``restart``; any other
    numbered paragraph gets its number through its style alone. ``keep_next`` holds the words that
    lead a list in on the page where the list begins.
    """

    style: str
    label: str
    pieces: tuple[Piece, ...]
    level: int | None = None
    restart: bool = False
    keep_next: bool = False


@record(frozen=True)
class FootnoteText:
    """The body of a footnote; ``mark`` is empty where Word counts it."""

    mark: str
    pieces: tuple[Text, ...]


@record(frozen=True)
class Layout:
    """A draft laid out: the document box by role, the lines below it, each paragraph, the notes."""

    box: Mapping[str, tuple[Block, ...]]
    head: tuple[Block, ...]
    paragraphs: tuple[tuple[Block, ...], ...]
    footnotes: tuple[FootnoteText, ...]
    bare_markers: bool
    """Whether sub-paragraphs are counted ``a)`` as in French, and not ``(a)``."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All that stands below the document box."""
        return (*self.head, *(block for paragraph in self.paragraphs for block in paragraph))


def lay_out(draft: Draft, typography: Typography, *, bare: bool | None = None) -> Layout:
    """Lay a draft out.

    ``bare`` says that Word's list counts ``a)`` (``True``) or ``(a)``; by default the text decides.

    Raises:
        WritingError: something cannot be printed; the message names the place.
    """
    setter = _Setter(typography)
    box: dict[str, list[Block]] = {role: [] for role in BOX_ROLES}
    head: list[Block] = []
    sponsor_notes: Sequence[Note] = draft.sponsor_notes
    for line in draft.masthead:
        notes: Sequence[Note] = ()
        if line.role == "sponsors":
            notes, sponsor_notes = sponsor_notes, ()
        block = setter.masthead_line(line, notes)
        box.get(line.role, head).append(block)
    if sponsor_notes:
        raise WritingError(
            "the draft has sponsors' footnotes, but no line of sponsors to carry them"
        )
    if not box["language"] and box["original"]:
        # the first of the two keeps the distance to the date
        box["original"][0] = replace(box["original"][0], style=MASTHEAD_STYLES["language"])
    if bare is None:
        bare = has_bare_markers([paragraph.flat for paragraph in draft.paragraphs])
    numbers = [p.number for p in draft.paragraphs if p.part == "operative"]
    counted = numbers == list(range(1, len(numbers) + 1))
    paragraphs = [
        tuple(setter.paragraph(paragraph, counted=counted, bare=bare))
        for paragraph in draft.paragraphs
    ]
    return Layout(
        {role: tuple(lines) for role, lines in box.items()},
        tuple(head),
        tuple(paragraphs),
        tuple(setter.footnotes),
        bare,
    )


class _Setter:
    """Sets one draft; keeps the footnotes in the order in which their marks appear."""

    def __init__(self, typography: Typography) -> None:
        self._typography = typography
        self._counted = 0
        self._given: set[tuple[str, str]] = set()
        self.footnotes: list[FootnoteText] = []

    def masthead_line(self, line: MastheadLine, notes: Sequence[Note]) -> Block:
        text = line.text
        notes = _in_order(notes, text, line.role)
        italic = (0, len(text)) if line.role == "enacting" else (0, 0)
        large = (0, text.find("/")) if line.role == "symbol" and "/" in text else (0, 0)
        pieces = _parted(
            self._pieces(
                text, line.role, (0, len(text)), italic=italic, open=line.open, notes=notes,
                large=large,
            )
        )  # fmt: skip
        style = MASTHEAD_STYLES.get(line.role, "SingleTxtG")
        if style in ("H1G", "H23G"):
            pieces.insert(0, Text(_before_heading(text)))
        return Block(style, line.role, tuple(pieces))

    def paragraph(self, paragraph: DraftParagraph, *, counted: bool, bare: bool) -> Iterator[Block]:
        flat, label = paragraph.flat, paragraph.label
        if flat[slice(*paragraph.opens)] != paragraph.opening:
            raise WritingError(f"{label}: the text does not begin with {paragraph.opening!r}")
        notes = _in_order(paragraph.notes, flat, label)
        own_number = counted and paragraph.part == "operative"
        begun = False
        lines = lines_of(flat, bare=bare)
        for line, following in zip_longest(lines, lines[1:]):
            style, prefix = _style_of(paragraph, line, own_number)
            pieces: list[Piece] = [Text(prefix)] if prefix else []
            pieces += self._pieces(
                flat,
                label,
                (line.start, line.end),
                italic=paragraph.opens,
                open=paragraph.open,
                notes=[note for note in notes if line.begin <= note.offset <= line.end],
            )
            restart = line.counted and not own_number
            level = line.depth if restart else None
            leads = following is not None and following.depth > line.depth
            yield Block(style, label, tuple(pieces), level, restart and not begun, leads)
            begun = begun or restart

    def _pieces(
        self,
        text: str,
        place: str,
        line: Span,
        *,
        italic: Span,
        open: Sequence[Span],
        notes: Sequence[Note],
        large: Span = (0, 0),
    ) -> Iterator[Piece]:
        start, end = line
        _refuse_control_characters(text[start:end], place)
        stops = [max(note.offset, start) for note in notes]
        cuts = {start, end, *stops}
        cuts.update(edge for span in (italic, large, *open) for edge in span if start < edge < end)
        edges = sorted(cuts)
        printed = _print(text, edges, self._typography)
        waiting = list(zip(stops, notes, strict=True))
        for position, following in zip(edges, [*edges[1:], end], strict=True):
            while waiting and waiting[0][0] == position:
                yield self._mark(waiting.pop(0)[1], place)
            if following > position:
                middle = (position, following)
                style = "Placeholder" if any(_covers(span, middle) for span in open) else ""
                if not style and _covers(large, middle):
                    style = "SymbolOrgan"
                yield Text(next(printed), _covers(italic, middle), style)

    def _mark(self, note: Note, place: str) -> Mark:
        where = f"footnote {note.mark} of {place}"
        _refuse_control_characters(note.mark, where)
        if place == "sponsors" and (note.mark, note.text) in self._given:
            return Mark(None, note.mark)
        counted = note.mark == str(self._counted + 1)
        self._counted += counted
        text = "" if counted else note.mark
        index = len(self.footnotes)
        self._given.add((note.mark, note.text))
        body = self._pieces(
            note.text, where, (0, len(note.text)), italic=(0, 0), open=note.open, notes=()
        )
        self.footnotes.append(FootnoteText(text, tuple(p for p in body if isinstance(p, Text))))
        return Mark(index, text)


def _parted(pieces: Iterable[Piece]) -> list[Piece]:
    """Two marks of one name with a comma between them: ``*`` beside ``**`` would read ``***``."""
    parted: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Mark) and parted and isinstance(parted[-1], Mark):
            parted.append(Text(", "))
        parted.append(piece)
    return parted


def _style_of(paragraph: DraftParagraph, line: Line, own_number: bool) -> tuple[str, str]:
    """The paragraph style of a line, and what is typed before its text."""
    if line.depth:
        return _style_of_subparagraph(line)
    if paragraph.part == "heading":
        return "H23G", _before_heading(paragraph.flat)
    if paragraph.part == "preambular":
        return "Preambular", ""
    if own_number:
        return "Operative", ""
    return "OperativeTyped", f"{paragraph.number}.\t" if paragraph.number is not None else ""


def _before_heading(text: str) -> str:
    """A Geneva heading is tab, number, tab, title: both tabs are there without a number too."""
    return "\t" if "\t" in text else "\t\t"


def _style_of_subparagraph(line: Line) -> tuple[str, str]:
    if line.counted:
        return f"Subparagraph{line.depth}", ""
    if not line.marker and line.depth == 1:
        return "Continuation", ""
    return f"SubparagraphTyped{min(line.depth, DEPTHS)}", f"{line.marker}\t" if line.marker else ""


def _in_order(notes: Sequence[Note], text: str, place: str) -> list[Note]:
    for note in notes:
        if not 0 <= note.offset <= len(text):
            raise WritingError(f"{place}: footnote {note.mark} stands outside the text")
    return sorted(notes, key=lambda note: note.offset)


def _covers(span: Span, inner: Span) -> bool:
    return span[0] <= inner[0] and inner[1] <= span[1]


def _print(text: str, edges: Sequence[int], typography: Typography) -> Iterator[str]:
    """The stretches between the edges, as the language's typography prints them."""
    start, end = edges[0], edges[-1]
    whole = typography(text[start:end])
    keeps_length = len(whole) == end - start
    for left, right in pairwise(edges):
        if keeps_length:
            yield whole[left - start : right - start]
        else:  # then only a stretch of its own can be relied on to stay where it is
            yield typography(text[left:right])


def _refuse_control_characters(text: str, place: str) -> None:
    found = _FORBIDDEN.search(text)
    if found:
        raise WritingError(
            f"{place}: the character U+{ord(found.group()):04X} cannot stand in a Word file"
            f" (after {text[max(0, found.start() - 20) : found.start()]!r})"
        )
