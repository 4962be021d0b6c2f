"""The document box at the head of page 1: a table at a fixed place (ECMA-376-1, 17.4).

The place in front of the organ's name is for the emblem of the United Nations; it stays free.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from drafter.writing.ooxml.elements import make, paragraph
from drafter.writing.ooxml.tables import cell, row, table

_WIDTHS = (1276, 2268, 3260, 2835)
_HEIGHTS = (851, 2835)
_X, _Y = 1134, 284
_THIN, _THICK = 4, 12  # eighths of a point


def document_box(lines: Mapping[str, Sequence[etree._Element]]) -> etree._Element:
    """The table (``w:tbl``, 17.4.37), placed by ``w:tblpPr`` (17.4.57) from the page's edges.

    ``lines`` are paragraphs by role: ``organization`` and ``symbol`` in the first row, ``organ``
    and ``distribution``, ``date``, ``language``, ``original`` in the second.
    """
    properties = (
        make(
            "tblpPr", leftFromText=142, rightFromText=142, vertAnchor="page", horzAnchor="page",
            tblpX=_X, tblpY=_Y,
        ),
        make("tblOverlap", val="never"),
        make("tblW", w=sum(_WIDTHS), type="dxa"),
        make("tblLayout", type="fixed"),
        make("tblCellMar", make("left", w=0, type="dxa"), make("right", w=0, type="dxa")),
    )  # fmt: skip
    first, second, third, fourth = _WIDTHS
    top = _row(
        _HEIGHTS[0],
        _cell(first, (), bottom=_THIN, align="bottom"),
        _cell(second, lines.get("organization", ()), bottom=_THIN, align="bottom"),
        _cell(third + fourth, lines.get("symbol", ()), bottom=_THIN, align="bottom", span=2),
    )
    details = [
        line
        for role in ("distribution", "date", "language", "original")
        for line in lines.get(role, ())
    ]
    bottom = _row(
        _HEIGHTS[1],
        _cell(first, (), bottom=_THICK),
        _cell(second + third, lines.get("organ", ()), bottom=_THICK, span=2),
        _cell(fourth, details, bottom=_THICK),
    )
    return table(properties, _WIDTHS, [top, bottom])


def _row(height: int, *cells: etree._Element) -> etree._Element:
    """A row that is never cut (17.4.6) and of one exact height (17.4.80)."""
    return row(cells, make("cantSplit"), make("trHeight", val=height, hRule="exact"))


def _cell(
    width: int,
    content: Sequence[etree._Element],
    *,
    bottom: int,
    align: str = "top",
    span: int = 1,
) -> etree._Element:
    """A cell with a rule below it; it must hold a paragraph, be it empty."""
    rule = make("tcBorders", make("bottom", val="single", sz=bottom, space=0, color="auto"))
    filled = content or [paragraph("MastheadText")]
    return cell(width, filled, rule, make("vAlign", val=align), span=span)
