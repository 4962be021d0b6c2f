"""A Word file that is one table, on pages that lie on their long side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Mm
from lxml import etree

from drafter.drafting.draft import Draft
from drafter.writing.body import Body
from drafter.writing.cells import CELL_STYLES, Cell
from drafter.writing.columns import TEXT
from drafter.writing.docx import STYLES, prepared, saved, set_headers
from drafter.writing.layout import Layout
from drafter.writing.ooxml.elements import make, paragraph
from drafter.writing.ooxml.revisions import Reviser
from drafter.writing.ooxml.tables import cell, row, table

TABLE_STYLES = CELL_STYLES | {"SideBySide", "TableCaption", "TableCaptionLine", "TableEnd"}
"""The ids of the styles that the base document must have for a table, beside the others."""

_WHOLE = 500  # characters of the longest cell of a row that the end of a page may not cut
_TWIPS = 635  # EMU


def sheet_bytes(
    draft: Draft,
    layout: Layout,
    headings: Sequence[Cell],
    rows: Iterable[Sequence[Cell]],
    *,
    shares: Sequence[int],
    caption: Cell = (),
) -> bytes:
    """The bytes of the file; the same content always gives the same bytes.

    Args:
        draft: gives the file its language and properties.
        layout: gives the pages the symbol at their head.
        headings: the cells of the first row, which each page repeats.
        rows: the cells of all others; an empty cell gets an empty paragraph.
        shares: what part of the width each column has, relative to their sum.
        caption: paragraphs above the table.
    """
    document = prepared(draft, STYLES | TABLE_STYLES)
    set_headers(document, layout)
    width = _landscape(document)
    widths = [width * share // sum(shares) for share in shares]
    properties = (
        make("tblStyle", val="SideBySide"),
        make("tblW", w=sum(widths), type="dxa"),
        make("tblLayout", type="fixed"),
        make("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1,
             noVBand=1),
    )  # fmt: skip
    head = row(_cells(headings, widths), make("cantSplit"), make("tblHeader"))
    body = [row(_cells(cells, widths), *_unsplit(cells)) for cells in rows]
    content = [*caption, table(properties, widths, [head, *body]), paragraph("TableEnd")]
    Body(document, Reviser("")).replace(content)
    return saved(document)


def _cells(cells: Sequence[Cell], widths: Sequence[int]) -> list[etree._Element]:
    return [
        cell(width, content or [paragraph(TEXT)])
        for width, content in zip(widths, cells, strict=True)
    ]


def _unsplit(cells: Sequence[Cell]) -> list[etree._Element]:
    """A row stays on one page (17.4.6) unless it is so long that this would leave a page bare."""
    longest = max(sum(len(t) for each in one for t in each.itertext()) for one in cells)
    return [make("cantSplit")] if longest <= _WHOLE else []


def _landscape(document: Document) -> int:
    """Turn the page; the width between its margins, in twips."""
    section = document.sections[-1]
    short, long = sorted([section.page_width or Mm(210), section.page_height or Mm(297)])
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = long, short
    return (long - (section.left_margin or 0) - (section.right_margin or 0)) // _TWIPS
