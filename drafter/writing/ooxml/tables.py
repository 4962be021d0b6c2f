"""Tables: rows and cells as elements (ECMA-376-1, 17.4).

python-docx offers tables, but looks every cell up anew: seconds for a text of two hundred rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from drafter.writing.ooxml.elements import make


def table(
    properties: Sequence[etree._Element], widths: Sequence[int], rows: Sequence[etree._Element]
) -> etree._Element:
    """A table (``w:tbl``, 17.4.37) whose columns are as wide as given, in twips.

    ``properties`` are the children of ``w:tblPr`` (17.4.59), in the standard's order.
    """
    grid = make("tblGrid", *(make("gridCol", w=width) for width in widths))
    return make("tbl", make("tblPr", *properties), grid, *rows)


def row(cells: Sequence[etree._Element], *properties: etree._Element) -> etree._Element:
    """A row (17.4.78); ``properties`` (17.4.81) such as ``w:cantSplit`` or ``w:tblHeader``."""
    return make("tr", *([make("trPr", *properties)] if properties else ()), *cells)


def cell(
    width: int, content: Sequence[etree._Element], *properties: etree._Element, span: int = 1
) -> etree._Element:
    """A cell (17.4.65) over ``span`` columns; ``content`` must end with a paragraph."""
    place = [make("tcW", w=width, type="dxa")]
    if span > 1:
        place.append(make("gridSpan", val=span))
    return make("tc", make("tcPr", *place, *properties), *content)
