"""The styles of a Word file: what a paragraph's style says it is, and what styles inherit."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafter.reading.numbering import attribute, integer
from drafter.reading.package import W
from drafter.record import record
from drafter.resolution import Part

OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 20
MARK_STYLES = frozenset({"FootnoteReference", "FootnoteStar"})
PARTS: dict[str, Part] = {
    "Preambular": "preambular",
    "Operative": "operative",
    "OperativeTyped": "operative",
    **dict.fromkeys(("HMG", "HChG", "H1G", "H23G"), "heading"),
}
DEPTHS = {"Continuation": 1} | {
    f"Subparagraph{typed}{depth}": depth for typed in ("", "Typed") for depth in range(1, 5)
}
_NAMES = {
    "preambular paragraph": "Preambular",
    "operative paragraph": "Operative",
    "operative paragraph (number typed)": "OperativeTyped",
    "text after sub-paragraphs": "Continuation",
    **{
        f"sub-paragraph {marker}{typed}": f"Subparagraph{depth}"
        for depth, marker in enumerate(("(a)", "(i)", "a.", "i."), 1)
        for typed in ("", " (marker typed)")
    },
    "_ h __m_g": "HMG",
    "_ h _ch_g": "HChG",
    "_ h_1_g": "H1G",
    "_ h_2/3_g": "H23G",
    "footnote reference": "FootnoteReference",
    "footnote mark (asterisk)": "FootnoteStar",
    **{f"heading {level}": "HMG" for level in range(1, 10)},
}
"""Styles by name: other programs give them other ids when they save a file again."""


@record(frozen=True)
class _Style:
    based_on: str | None
    italic: bool | None
    num_id: str | None
    level: int | None
    name: str


class Styles:
    """The styles of a document, with what they take from those they are based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self.default: str = ""
        for style in root.iterfind(f"{W}style") if root is not None else ():
            identity = attribute(style, "styleId") or ""
            level = attribute(style.find(f"{W}pPr/{W}numPr/{W}ilvl"))
            self._styles[identity] = _Style(
                attribute(style.find(f"{W}basedOn")),
                switch(style.find(f"{W}rPr/{W}i")),
                attribute(style.find(f"{W}pPr/{W}numPr/{W}numId")),
                None if level is None else integer(level, 0),
                (attribute(style.find(f"{W}name")) or "").casefold(),
            )
            if attribute(style, "type") == "paragraph" and attribute(style, "default") == "1":
                self.default = identity

    def _line(self, identity: str) -> Iterator[tuple[str, _Style]]:
        for _ in range(_LONGEST_CHAIN):  # in a damaged file the chain may be a ring
            style = self._styles.get(identity)
            if style is None:
                return
            yield identity, style
            identity = style.based_on or ""

    def italic(self, identity: str) -> bool:
        """Whether a style sets its characters in italics."""
        return next((s.italic for _, s in self._line(identity) if s.italic is not None), False)

    def number(self, identity: str) -> tuple[str, str, int | None] | None:
        """The list of a paragraph style, the style that names it, and the level if it says so."""
        for name, style in self._line(identity):
            if style.num_id is not None:
                levels = (s.level for _, s in self._line(identity) if s.level is not None)
                return style.num_id, name, next(levels, None)
        return None

    def known(self, identity: str) -> str:
        """The id under which a style is known here, by its name if it has one that is known."""
        style = self._styles.get(identity)
        return _NAMES.get(style.name, identity) if style is not None else identity


def switch(element: etree._Element | None) -> bool | None:
    """What an on/off property says (ECMA-376-1, 17.17.4); ``None`` where it is absent."""
    return None if element is None else attribute(element) not in OFF
