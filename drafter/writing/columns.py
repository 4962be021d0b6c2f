"""A text as it stands in a column of a table: its numbers typed, its notes marked by hand.

Word counts lists and footnotes through a whole document; two texts in one table would be counted as
one. So each block's label becomes what is printed before it, and each note bears its own mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import drafter.language
from drafter.drafting.draft import Draft, DraftParagraph
from drafter.items import DEPTHS
from drafter.writing.layout import Block, FootnoteText, Layout, Piece, Text, lay_out
from drafter.writing.subparagraphs import Line, lines_of

TEXT, TITLE = "TableText", "TableTitle"
COLUMN_STYLES = frozenset(
    {TEXT, TITLE, *(f"TableSubparagraph{depth}" for depth in range(1, DEPTHS + 1))}
)
"""The ids of the paragraph styles of a text in a column."""

_MASTHEAD = {"number_title": TITLE, "sponsors": TITLE, "session": TITLE, "agenda_title": TITLE}


def column(draft: Draft, roles: Sequence[str]) -> Layout:
    """A draft laid out for a column.

    ``paragraphs`` begins with one paragraph for each of these masthead lines, empty where the draft
    has none. The label of a block is what is printed before it: ``PP3``, ``7.``, ``(a)``.

    Raises:
        WritingError: something cannot be printed; the message names the place.
    """
    layout = lay_out(draft, drafter.language.get(draft.language).typography)
    above = [block for blocks in (*layout.box.values(), layout.head) for block in blocks]
    lines = [tuple(_masthead_line(b) for b in above if b.label == role) for role in roles]
    paragraphs = [
        tuple(_paragraph(paragraph, blocks, bare=layout.bare_markers))
        for paragraph, blocks in zip(draft.paragraphs, layout.paragraphs, strict=True)
    ]
    return replace(
        layout,
        head=(),
        paragraphs=(*lines, *paragraphs),
        footnotes=tuple(_with_marks(layout.footnotes)),
    )


def _with_marks(notes: Sequence[FootnoteText]) -> Iterator[FootnoteText]:
    counted = 0
    for note in notes:
        counted += not note.mark
        yield replace(note, mark=note.mark or str(counted))


def _masthead_line(block: Block) -> Block:
    """A line of the masthead without the look and the tabs that it has at the head of a page."""
    pieces = [
        replace(piece, style="") if isinstance(piece, Text) and piece.style == "SymbolOrgan" else
        piece for piece in block.pieces
    ]  # fmt: skip
    if block.label in ("number_title", "sponsors"):
        del pieces[0]
    number = ""
    if block.label == "number_title":
        number, pieces = _parted_at_tab(pieces)
    return Block(_MASTHEAD.get(block.label, TEXT), number, tuple(pieces))


def _parted_at_tab(pieces: Sequence[Piece]) -> tuple[str, list[Piece]]:
    """The text before the first tab, and the pieces after it; no text if there is no tab."""
    number = ""
    for place, piece in enumerate(pieces):
        if isinstance(piece, Text):
            before, tab, after = piece.text.partition("\t")
            number += before
            if tab:
                return number, [replace(piece, text=after), *pieces[place + 1 :]]
    return "", list(pieces)


def _paragraph(
    paragraph: DraftParagraph, blocks: Sequence[Block], *, bare: bool
) -> Iterator[Block]:
    lines = lines_of(paragraph.flat, bare=bare)
    for line, block in zip(lines, blocks, strict=True):
        style = f"TableSubparagraph{min(line.depth, DEPTHS)}" if line.marker else TEXT
        if paragraph.part == "heading":
            style = TITLE
        pieces = block.pieces[_prefixes(paragraph, line, block) :]
        yield Block(style, line.marker or _number(paragraph, line), pieces)


def _number(paragraph: DraftParagraph, line: Line) -> str:
    """What delegates call a paragraph by; a line below its own text has none."""
    if line.depth:
        return ""
    if paragraph.part == "preambular":
        return paragraph.label
    return f"{paragraph.number}." if paragraph.number is not None else ""


def _prefixes(paragraph: DraftParagraph, line: Line, block: Block) -> int:
    """How many pieces the layout typed before the words: a number, a marker, a heading's tabs."""
    if line.depth:
        return int(bool(line.marker) and not line.counted)
    typed = block.style == "OperativeTyped" and paragraph.number is not None
    return int(typed or paragraph.part == "heading")
