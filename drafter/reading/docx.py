"""Word files → the same lines that text and markdown give.

Read with nothing but :mod:`zipfile` and lxml, and never more than the parts that hold the text:
``document.xml``, ``footnotes.xml``, ``styles.xml`` and ``numbering.xml``. Headers, footers,
comments, drawings and whatever the file links to stay unread.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from drafter.reading.lines import ITALIC_OFF, ITALIC_ON, MARK, MARK_OFF, MARK_ON, TOKENS, Line
from drafter.reading.numbering import Numbering, attribute, integer
from drafter.reading.package import DOCUMENT, Package, W
from drafter.reading.source import ReadingError
from drafter.resolution import Part

_MAX_PARAGRAPHS = 20_000
_OFF = frozenset({"0", "false", "off", "none"})
_CONTAINERS = frozenset(
    {"hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "body"}
)
_ADDED, _REMOVED = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_OWN = dict.fromkeys([0x00AD, *range(0xE000, 0xE004)])
_TYPED_MARK = re.compile(r"\d{1,3}|[*†‡]+")
_LONGEST_MARK = 4
_LONGEST_CHAIN = 20
_MARK_STYLES = frozenset({"FootnoteReference", "FootnoteStar"})
_PARTS: dict[str, Part] = {
    "Preambular": "preambular",
    "Operative": "operative",
    "OperativeTyped": "operative",
    **dict.fromkeys(("HMG", "HChG", "H1G", "H23G"), "heading"),
}
_DEPTHS = {"Continuation": 1} | {
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


@dataclass(frozen=True)
class Word:
    """What a Word file says: its lines, and what had to be left out or assumed."""

    lines: tuple[Line, ...]
    warnings: tuple[str, ...] = ()


def read(path: Path, data: bytes, *, original: bool = False) -> Word:
    """Read the bytes of a Word file; ``original`` takes the text before its tracked changes.

    Raises:
        ReadingError: the file is damaged, hostile, or no Word document.
    """
    package = Package(path, data)
    document = package.xml(DOCUMENT)
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise ReadingError(path, f"is no Word document ({DOCUMENT} has no body)")
    if sum(1 for _ in body.iter(f"{W}p")) > _MAX_PARAGRAPHS:
        raise ReadingError(
            path, f"has more than {_MAX_PARAGRAPHS:,} paragraphs; no resolution has: not read"
        )
    styles = package.xml("word/styles.xml")
    reader = _Reader(
        _Styles(styles),
        Numbering(package.xml("word/numbering.xml"), styles),
        original=original,
    )
    reader.blocks(body)
    reader.notes(package.xml("word/footnotes.xml"))
    if not reader.lines:
        raise ReadingError(path, "is a Word document without any text")
    return Word(tuple(reader.lines), tuple(_said(body, reader, original=original)))


def _said(body: etree._Element, reader: _Reader, *, original: bool) -> Iterator[str]:
    changes = {W + name for name in _ADDED | _REMOVED}
    if any(element.tag in changes for element in body.iter()):
        how = "as it was before them" if original else "with all of them accepted"
        yield f"tracked changes: the text is read {how}"
    if comments := sum(1 for _ in body.iter(f"{W}commentReference")):
        yield f"comments: {comments} left out"
    if next(body.iter(f"{W}endnoteReference"), None) is not None:
        yield "endnotes: left out; the form has footnotes only"
    if reader.hidden:
        yield f"hidden text left out: “{' '.join(reader.hidden)[:80]}”"


@dataclass(frozen=True)
class _Style:
    based_on: str | None
    italic: bool | None
    num_id: str | None
    level: int | None
    name: str


class _Styles:
    """The styles of a document, with what they take from those they are based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self.default: str = ""
        for style in root.iterfind(f"{W}style") if root is not None else ():
            identity = attribute(style, "styleId") or ""
            level = attribute(style.find(f"{W}pPr/{W}numPr/{W}ilvl"))
            self._styles[identity] = _Style(
                attribute(style.find(f"{W}basedOn")),
                _switch(style.find(f"{W}rPr/{W}i")),
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


def _switch(element: etree._Element | None) -> bool | None:
    return None if element is None else attribute(element) not in _OFF


@dataclass
class _Run:
    """Characters that are set alike, or a footnote mark."""

    text: str
    italic: bool = False
    mark: bool = False


@dataclass
class _Reader:
    styles: _Styles
    numbering: Numbering
    original: bool
    lines: list[Line] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    waiting: list[_Run] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)
    counted: int = 0
    paragraphs: int = 0

    # blocks ---------------------------------------------------------------------------------

    def blocks(self, parent: etree._Element) -> None:
        """Everything between here and there: paragraphs, tables cell by cell."""
        for child in parent:
            name = _name(child)
            if name == "p":
                self.paragraph(child)
            elif name == "tr":
                if not self._dropped(child.find(f"{W}trPr")):
                    self.blocks(child)
            elif name in {"tbl", "tc"}:
                self._flush(None)
                self.blocks(child)
                self._flush(None)
            elif name in _CONTAINERS or name in self._kept:
                self.blocks(child)
        if _name(parent) == "body":
            self._flush(None)

    @property
    def _kept(self) -> frozenset[str]:
        return _REMOVED if self.original else _ADDED

    def _dropped(self, properties: etree._Element | None) -> bool:
        """Whether a row or a paragraph's end is one that the chosen version does not have."""
        gone = _ADDED if self.original else _REMOVED
        return properties is not None and any(_name(child) in gone for child in properties)

    def paragraph(self, element: etree._Element) -> None:
        """A paragraph; one whose end is not in the chosen version runs on into the next."""
        self.paragraphs += 1
        self.waiting += self.runs(element)
        properties = element.find(f"{W}pPr")
        if properties is not None and self._dropped(properties.find(f"{W}rPr")):
            return
        if self.original and properties is not None:
            before = properties.find(f"{W}pPrChange/{W}pPr")
            properties = properties if before is None else before
        self._flush(properties)

    def _flush(self, properties: etree._Element | None) -> None:
        """Make a line of all runs that wait for the end of their paragraph."""
        text = _joined(self.waiting)
        self.waiting = []
        style = self.styles.default
        number = ""
        if properties is not None:
            style = attribute(properties.find(f"{W}pStyle")) or style
        if properties is not None or text:
            number = self._number(properties, style)
        if not TOKENS.sub("", text).strip() and not MARK.search(text):
            return
        known = self.styles.known(style)
        self.lines.append(
            Line(
                f"{number} {text}" if number else text,
                self.paragraphs,
                part=_PARTS.get(known),
                depth=_DEPTHS.get(known),
                whole=True,
            )
        )

    def _number(self, properties: etree._Element | None, style: str) -> str:
        of_style = self.styles.number(style)
        num_id, named, level = of_style or (None, style, None)
        direct = None if properties is None else properties.find(f"{W}numPr")
        if direct is not None:
            own = attribute(direct.find(f"{W}numId"))
            own_level = attribute(direct.find(f"{W}ilvl"))
            num_id = own if own is not None else num_id
            level = integer(own_level, 0) if own_level is not None else level
        if num_id is None or num_id == "0":
            return ""
        if level is None:
            level = self.numbering.level_of_style(num_id, named)
        return self.numbering.next(num_id, level)

    # runs -----------------------------------------------------------------------------------

    def runs(self, parent: etree._Element) -> list[_Run]:
        """The runs of a paragraph, in whatever they are wrapped."""
        found: list[_Run] = []
        for child in parent:
            name = _name(child)
            if name == "r":
                found += self._run(child)
            elif name in _CONTAINERS or name in self._kept:
                found += self.runs(child)
        return found

    def _run(self, element: etree._Element) -> list[_Run]:
        properties = element.find(f"{W}rPr")
        if self.original and properties is not None:
            before = properties.find(f"{W}rPrChange/{W}rPr")
            properties = properties if before is None else before
        style, italic, raised = "", None, False
        if properties is not None:
            style = attribute(properties.find(f"{W}rStyle")) or ""
            italic = _switch(properties.find(f"{W}i"))
            raised = attribute(properties.find(f"{W}vertAlign")) == "superscript"
            if _switch(properties.find(f"{W}vanish")):
                self.hidden.append(_text_of(element))
                return []
        if italic is None:
            italic = self.styles.italic(style)
        reference = element.find(f"{W}footnoteReference")
        if reference is not None:
            return self._reference(element, reference, italic=italic)
        text = _text_of(element).translate(_OWN)
        words = text.strip()
        of_mark = self.styles.known(style) in _MARK_STYLES and 0 < len(words) <= _LONGEST_MARK
        if of_mark or (raised and _TYPED_MARK.fullmatch(words)):
            return [_Run(words, italic, mark=True)]
        return [_Run(text, italic)] if text else []

    def _reference(
        self, element: etree._Element, reference: etree._Element, *, italic: bool
    ) -> list[_Run]:
        before = _text_of(element, until=reference).translate(_OWN)
        after = _text_of(element, after=reference).translate(_OWN)
        custom = attribute(reference, "customMarkFollows")
        if custom is not None and custom not in _OFF and after.strip():
            mark, after = after.strip(), ""
        else:
            self.counted += 1
            mark = str(self.counted)
        self.marks.setdefault(attribute(reference, "id") or "", mark)
        runs = [_Run(before, italic), _Run(mark, italic, mark=True), _Run(after, italic)]
        return [run for run in runs if run.text]

    # footnotes ------------------------------------------------------------------------------

    def notes(self, root: etree._Element | None) -> None:
        """The bodies of all footnotes that the text has a mark for, in the order of the marks."""
        if root is None:
            return
        bodies = {attribute(note, "id"): note for note in root.iterfind(f"{W}footnote")}
        for identity, mark in list(self.marks.items()):
            note = bodies.get(identity)
            if note is None:
                continue
            runs: list[_Run] = []
            for paragraph in note.iter(f"{W}p"):
                self.paragraphs += 1
                runs += [_Run(" "), *self.runs(paragraph)]
            text = TOKENS.sub("", _joined([run for run in runs if not run.mark]))
            if not mark.isalnum():  # it may be typed at the head of the note, too
                text = re.sub(rf"\A(?:\s*{re.escape(mark)})+", "", text)
            if text := text.strip():
                self.lines.append(Line(text, self.paragraphs, body=mark, whole=True))


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.removeprefix(W) if isinstance(tag, str) and tag.startswith(W) else ""


def _text_of(
    element: etree._Element,
    *,
    until: etree._Element | None = None,
    after: etree._Element | None = None,
) -> str:
    """The characters of a run, or those before or after one of its children."""
    pieces: list[str] = []
    for child in element:
        if child is until:
            break
        if child is after:
            pieces = []
            continue
        name = _name(child)
        if name in {"t", "delText"}:
            pieces.append(child.text or "")
        else:
            pieces.append(_CHARACTERS.get(name, ""))
    return "".join(pieces)


def _joined(runs: list[_Run]) -> str:
    """One text with tokens: neighbouring runs that are set alike become one."""
    italics = [run.italic for run in runs]
    follows = False
    for index in range(len(runs) - 1, -1, -1):
        if _says(runs[index]):
            follows = runs[index].italic
        else:  # a space, a mark: set as what stands around it
            italics[index] = follows
    before = False
    for index, run in enumerate(runs):
        before = italics[index] = italics[index] and (before or _says(run))
    pieces: list[str] = []
    start = 0
    while start < len(runs):
        end = start
        while end < len(runs) and italics[end] == italics[start]:
            end += 1
        text = "".join(
            f"{MARK_ON}{run.text}{MARK_OFF}" if run.mark else run.text for run in runs[start:end]
        )
        if italics[start] and (words := text.strip()):
            head, _, tail = text.partition(words)
            text = f"{head}{ITALIC_ON}{words}{ITALIC_OFF}{tail}"
        pieces.append(text)
        start = end
    joined = re.sub(r"[ \t\r\n]+", " ", "".join(pieces)).strip()
    return unicodedata.normalize("NFC", joined)


def _says(run: _Run) -> bool:
    return not run.mark and bool(run.text.strip())
