"""Footnotes: the part ``word/footnotes.xml`` and the marks in the text (ECMA-376-1, 17.11).

python-docx leaves this part as bytes. Importing this module makes it parse the part like any other,
so that what is appended to it is saved with the document.
"""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import PartFactory, XmlPart
from lxml import etree

from drafter.writing.ooxml.elements import make, run, w

REFERENCE = "FootnoteReference"
STARRED = "FootnoteStar"
TEXT = "FootnoteText"

_RIGHT_TAB, _TEXT_EDGE, _MARK_WIDTH = 1021, 1134, 227  # twips
_FONT = "Times New Roman"  # the base document's; a symbol must name its own

PartFactory.part_type_for[CONTENT_TYPE.WML_FOOTNOTES] = XmlPart


def footnotes_of(document: Document) -> etree._Element:
    """The root ``w:footnotes`` (CT_Footnotes, 17.11.15) of a document that has the part."""
    try:
        part = document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    except KeyError:
        raise ValueError("the base document has no footnotes part (word/footnotes.xml)") from None
    if not isinstance(part, XmlPart):  # opened before this module was imported
        raise TypeError("the footnotes part was not read as XML")
    root: etree._Element = part.element
    return root


def next_id(footnotes: etree._Element) -> int:
    """The first free number after the separators' (17.11.10: ids tie a mark to its note)."""
    return max((int(note.get(w("id"), "0")) for note in footnotes), default=0) + 1


def reference(number: int, custom_mark: str = "") -> etree._Element:
    """The run with a mark in the text (CT_FtnEdnRef, 17.11.14).

    Word counts the marks itself; with ``custom_mark`` (``*``) the mark follows as text and is not
    counted (``w:customMarkFollows``).
    """
    if not custom_mark:
        element = run(style=REFERENCE)
        element.append(make("footnoteReference", id=number))
        return element
    element = run(style=STARRED)
    element.append(make("footnoteReference", customMarkFollows=1, id=number))
    for character in custom_mark:  # one by one: LibreOffice 7.4 prints a longer w:t twice
        element.extend(run(character))
    return element


def repeated_reference(custom_mark: str) -> etree._Element:
    """The mark of a note that stands in the text already: text alone."""
    return run(custom_mark, style=STARRED)


def footnote(number: int, content: list[etree._Element], custom_mark: str = "") -> etree._Element:
    """The note itself (CT_FtnEdn, 17.11.10): mark, tab, text.

    Geneva's style wants a tab before the mark too, up to its right tab stop. LibreOffice drops one
    of two tabs there and sets the rest awry; a mark that hangs where that stop would put it looks
    the same in both, and stays in place when the note is pasted into an official template.

    A star is a symbol (CT_Sym, 17.3.3.30): LibreOffice prints the mark of its own accord and would
    leave one in ``w:t`` standing behind it, but for a first ``*``.
    """
    if custom_mark and not custom_mark.isalnum():
        mark = run(style=STARRED)
        mark.extend(make("sym", font=_FONT, char=f"{ord(star):04X}") for star in custom_mark)
    else:
        mark = run(custom_mark, style=STARRED if custom_mark else REFERENCE)
    if not custom_mark:
        mark.append(make("footnoteRef"))
    properties = make(
        "pPr",
        make("pStyle", val=TEXT),
        make("tabs", make("tab", val="clear", pos=_RIGHT_TAB)),
        make("ind", left=_TEXT_EDGE, hanging=_MARK_WIDTH),
    )
    return make("footnote", make("p", properties, mark, run("\t"), *content), id=number)
