"""Revisions: what Word can accept or reject (ECMA-376-1, 17.13.5).

A revision has an author and may have a date; its id is its own in the whole document (17.13.5).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from lxml import etree

from drafter.writing.ooxml.elements import make, w

Kind = Literal["ins", "del", "moveFrom", "moveTo"]
"""``w:ins`` (17.13.5.18), ``w:del`` (17.13.5.14), ``w:moveFrom`` (.22), ``w:moveTo`` (.25)."""


_NO_DAY = "2000-01-01T00:00:00Z"


@dataclass
class Reviser:
    """Who revises and when; makes the elements, each with an id of its own."""

    author: str
    day: date | None = None
    _used: int = field(default=0, init=False)

    def _element(self, tag: str, /, *children: etree._Element, **attributes: str) -> etree._Element:
        self._used += 1
        element = make(tag, *children, id=self._used, author=self.author, **attributes)
        if self.day is not None:
            element.set(w("date"), f"{self.day.isoformat()}T00:00:00Z")
        return element

    def revised(self, kind: Kind, content: Sequence[etree._Element]) -> etree._Element:
        """Runs in a revision; in deleted ones ``w:t`` becomes ``w:delText`` (17.3.3.7)."""
        if kind == "del":
            for run in content:
                for text in run.iter(w("t")):
                    text.tag = w("delText")
        return self._element(kind, *content)

    def end(self, kind: Kind) -> etree._Element:
        """The mark of a paragraph's own end, for the ``w:rPr`` of its ``w:pPr`` (17.13.5.15)."""
        return self._element(kind)

    def properties_before(self, before: etree._Element) -> etree._Element:
        """How a paragraph was set (``w:pPrChange``, 17.13.5.29): ``before`` is a ``w:pPr``."""
        return self._element("pPrChange", before)

    def setting_before(self, before: etree._Element) -> etree._Element:
        """How a run was set (``w:rPrChange``, 17.13.5.31): ``before`` is a ``w:rPr``."""
        return self._element("rPrChange", before)

    def move_range(self, kind: Kind, move: int) -> tuple[etree._Element, etree._Element]:
        """Where half a move begins and ends (17.13.5.23–28); both halves have one name.

        Alone among revisions it must have a date (CT_MoveBookmark); Word shows that of the runs.
        """
        start = self._element(f"{kind}RangeStart", name=f"move{move}")
        if self.day is None:
            start.set(w("date"), _NO_DAY)
        return start, make(f"{kind}RangeEnd", id=start.get(w("id"), ""))


def track_revisions(settings: etree._Element) -> None:
    """Have Word go on recording changes (``w:trackRevisions``, 17.15.1.90).

    The settings are a sequence (17.15.1.78, CT_Settings); what must stand before this one is a
    handful of view options.
    """
    before = [
        settings.find(w(name))
        for name in (
            "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime",
            "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
            "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts",
            "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins",
            "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter",
            "gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle",
            "proofState", "formsDesign", "attachedTemplate", "linkStyles",
            "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge",
            "revisionView",
        )
    ]  # fmt: skip
    there = [element for element in before if element is not None]
    mark = make("trackRevisions")
    if there:
        there[-1].addnext(mark)
    else:
        settings.insert(0, mark)
