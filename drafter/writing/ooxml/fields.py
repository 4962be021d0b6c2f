"""Fields: what Word works out by itself when it shows the page (ECMA-376-1, 17.16)."""

from __future__ import annotations

from lxml import etree

from drafter.writing.ooxml.elements import make, run


def page_number(style: str) -> list[etree._Element]:
    """The runs of a ``PAGE`` field (17.16.5.44), between its ``w:fldChar`` marks (17.16.18)."""

    def mark(kind: str) -> etree._Element:
        element = run(style=style)
        element.append(make("fldChar", fldCharType=kind))
        return element

    instruction = run(style=style)
    code = make("instrText")
    code.text = "PAGE"
    instruction.append(code)
    return [mark("begin"), instruction, mark("separate"), run("2", style=style), mark("end")]
