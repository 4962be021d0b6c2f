"""Word files in which several texts stand beside each other are refused.

The table and the bilingual edition of a draft are such files. Read cell by cell, they would come
out as one text that repeats itself.
"""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from drafter.reading.numbering import attribute
from drafter.reading.package import W
from drafter.reading.source import ReadingError

STYLE = "SideBySide"
"""The id of the style of a table of texts in the base document."""


def refuse_side_by_side(path: Path, body: etree._Element) -> None:
    """Refuse a document that is a table of texts.

    Raises:
        ReadingError: it is one.
    """
    styles = body.iterfind(f"{W}tbl/{W}tblPr/{W}tblStyle")
    if any(attribute(style) == STYLE for style in styles):
        raise ReadingError(
            path,
            "is a table of texts side by side (the table or the bilingual edition of a draft), not "
            "one text; give the clean edition or the redline",
        )
