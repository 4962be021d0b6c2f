"""Making elements in the WordprocessingML namespace, and runs of text (ECMA-376-1, 17.3)."""

from __future__ import annotations

import re
from functools import cache

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = re.compile(r"([\t\n])")


@cache
def w(name: str) -> str:
    """The qualified name of ``w:name``.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{W}}}{name}"


def make(tag: str, /, *children: etree._Element, **attributes: str | int) -> etree._Element:
    """The element ``w:tag``; ``val=1`` becomes ``w:val="1"``."""
    element = etree.Element(w(tag), {w(k): str(v) for k, v in attributes.items()}, {"w": W})
    element.extend(children)
    return element


def paragraph(style: str, *children: etree._Element, **properties: str) -> etree._Element:
    """A paragraph (17.3.1.22) in a style, with properties such as ``jc="right"``."""
    extra = [make(name, val=value) for name, value in properties.items()]
    return make("p", make("pPr", make("pStyle", val=style), *extra), *children)


def run(text: str = "", *, style: str = "", italic: bool = False) -> etree._Element:
    """A run (17.3.2.25): its text, with tabs and line breaks as elements of their own."""
    element = make("r")
    if style or italic:
        element.append(run_properties(style=style, italic=italic))
    for piece in _BREAKS.split(text) if text else ():
        if piece == "\t":
            element.append(make("tab"))
        elif piece == "\n":
            element.append(make("br"))
        elif piece:
            element.append(_text(piece))
    return element


def run_properties(*, style: str = "", italic: bool = False) -> etree._Element:
    """How a run is set (17.3.2.28).

    Italics are set on the run itself as well as through its style, so that they stay when another
    character style takes the place of the first (17.3.2.16; 17.7.3 on toggle properties).
    """
    properties = make("rPr")
    if style:
        properties.append(make("rStyle", val=style))
    if italic:
        properties.append(make("i"))
    return properties


def _text(text: str) -> etree._Element:
    element = make("t")
    element.text = text
    if text != text.strip() or "  " in text:
        element.set(_XML_SPACE, "preserve")
    return element
