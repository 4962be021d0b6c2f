"""Fills the cells of a table with texts laid out for its columns; changes are shown by styles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from drafter.writing.body import setting_of
from drafter.writing.columns import COLUMN_STYLES
from drafter.writing.layout import Block, Mark, Text
from drafter.writing.ooxml.elements import make, paragraph, run, w
from drafter.writing.ooxml.footnotes import REFERENCE, STARRED
from drafter.writing.revised import RevisedBlock, RevisedFootnote, RevisedPiece

INSERTED, DELETED = "TableInserted", "TableDeleted"
CELL_STYLES = COLUMN_STYLES | {
    *("TableHeading", "TableNote", "TableMoved", "TableLabel"),
    *(INSERTED, f"{INSERTED}Placeholder", f"{INSERTED}Mark", DELETED, f"{DELETED}Mark"),
}
"""The ids of the styles of all that stands in cells."""

Cell = Sequence[etree._Element]
"""The paragraphs of a cell."""


def filled(blocks: Iterable[RevisedBlock], notes: Sequence[RevisedFootnote]) -> Cell:
    """The paragraphs of a text, and below them the notes whose marks they bear."""
    content: list[etree._Element] = []
    below: list[etree._Element] = []
    for block in blocks:
        label = block.block.label
        number = [run(label, style=_label_style(block))] if label else []
        words = [_run(piece, notes) for piece in block.pieces]
        content.append(paragraph(block.block.style, *number, run("\t"), *words))
        for piece in block.pieces:
            if isinstance(piece.piece, Mark) and piece.piece.footnote is not None:
                body = [_run(each, notes) for each in notes[piece.piece.footnote].pieces]
                below.append(paragraph("TableNote", _run(piece, notes), run("\t"), *body))
    return content + below


def heading(text: str) -> etree._Element:
    """A line of the table's heading."""
    return paragraph("TableHeading", run(text))


def symbol_line(blocks: Sequence[Block]) -> etree._Element:
    """The document symbol in the table's heading."""
    return paragraph("TableHeading", *plain(blocks))


def moved(text: str) -> etree._Element:
    """The note that a paragraph stands elsewhere."""
    return paragraph("TableMoved", run(text))


def plain(blocks: Iterable[Block]) -> list[etree._Element]:
    """The runs of masthead lines, with nothing of their look but the placeholders."""
    pieces = [piece for block in blocks for piece in block.pieces if isinstance(piece, Text)]
    return [
        run(piece.text, style=piece.style if piece.style == "Placeholder" else "")
        for piece in pieces
    ]


def say_language(element: etree._Element, locale: str) -> None:
    """Say what language the runs are in (``w:lang``, ECMA-376-1, 17.3.2.20)."""
    for each in element.iter(w("r")):
        properties = each.find(w("rPr"))
        if properties is None:
            properties = make("rPr")
            each.insert(0, properties)
        properties.append(make("lang", val=locale))


def _run(piece: RevisedPiece, notes: Sequence[RevisedFootnote]) -> etree._Element:
    content = piece.piece
    changed = {"inserted": INSERTED, "deleted": DELETED}.get(piece.fate, "")
    if isinstance(content, Mark):
        mark = content.text if content.footnote is None else notes[content.footnote].mark
        style = f"{changed}Mark" if changed else STARRED if content.text else REFERENCE
        return run(mark, style=style)
    setting = setting_of(content)
    if changed == INSERTED and setting["style"] == "Placeholder":
        changed = f"{INSERTED}Placeholder"
    return run(content.text, style=changed or setting["style"], italic=setting["italic"])


def _label_style(block: RevisedBlock) -> str:
    if block.fate == "kept":
        return "TableLabel" if block.block.label.startswith("PP") else ""
    return INSERTED if block.fate == "inserted" else DELETED
