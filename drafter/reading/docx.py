"""Word files → the same lines that text and markdown give.

Read with nothing but :mod:`zipfile` and lxml, and never more than the parts that hold the text:
``document.xml``, ``footnotes.xml``, ``styles.xml`` and ``numbering.xml``. Headers, footers,
comments, drawings and whatever the file links to stay unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from drafter.reading.docx_styles import DEPTHS, MARK_STYLES, OFF, PARTS, Styles, switch
from drafter.reading.lines import MARK, TOKENS, Extract, Line
from drafter.reading.numbering import Numbering, attribute, integer
from drafter.reading.package import DOCUMENT, Package, W
from drafter.reading.runs import TYPED_MARK, UNSEEN, Run, joined
from drafter.reading.side_by_side import refuse_side_by_side
from drafter.reading.source import TRACKED, ReadingError

_MAX_PARAGRAPHS = 20_000
_CONTAINERS = frozenset(
    {"hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "body"}
)
_ADDED = frozenset({"ins", "moveTo", "cellIns"})
_REMOVED = frozenset({"del", "moveFrom", "cellDel"})
_CHANGES = frozenset({*_ADDED, *_REMOVED, "pPrChange", "rPrChange"})
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_LONGEST_MARK = 4
_LONGEST_SAID = 2000


def read(path: Path, data: bytes, *, original: bool = False) -> Extract:
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
    refuse_side_by_side(path, body)
    styles = package.xml("word/styles.xml")
    reader = _Reader(
        Styles(styles),
        Numbering(package.xml("word/numbering.xml"), styles),
        original=original,
    )
    reader.blocks(body)
    footnotes = package.xml("word/footnotes.xml")
    reader.notes(footnotes)
    if not reader.lines:
        raise ReadingError(path, "is a Word document without any text")
    roots = [body] if footnotes is None else [body, footnotes]
    return Extract(tuple(reader.lines), tuple(_said(roots, reader, original=original)))


def _said(roots: Sequence[etree._Element], reader: _Reader, *, original: bool) -> Iterator[str]:
    body = roots[0]
    if any(_name(element) in _CHANGES for root in roots for element in root.iter()):
        how = "as it was before them" if original else "with all of them accepted"
        yield f"{TRACKED}: the text is read {how}"
    if comments := sum(1 for _ in body.iter(f"{W}commentReference")):
        yield f"comments: {comments} left out"
    if next(body.iter(f"{W}endnoteReference"), None) is not None:
        yield "endnotes: left out; the form has footnotes only"
    if reader.hidden:
        yield f"hidden text left out: “{' '.join(reader.hidden)[:_LONGEST_SAID]}”"
    if boxes := [" ".join(map(str, box.itertext(f"{W}t"))) for box in body.iter(f"{W}txbxContent")]:
        # Word keeps a second copy of each for older programs
        yield f"text boxes left out: “{' '.join(dict.fromkeys(boxes))[:_LONGEST_SAID]}”"


@dataclass
class _Reader:
    styles: Styles
    numbering: Numbering
    original: bool
    lines: list[Line] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    waiting: list[Run] = field(default_factory=list)
    held: etree._Element | None = None
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
                self._end()
                if not self._dropped(child.find(f"{W}tcPr")):
                    self.blocks(child)
                self._end()
            elif name in _CONTAINERS or name in self._kept:
                self.blocks(child)
        if _name(parent) == "body":
            self._end()

    @property
    def _kept(self) -> frozenset[str]:
        return _REMOVED if self.original else _ADDED

    def _dropped(self, properties: etree._Element | None) -> bool:
        """Whether a row, a cell or a paragraph's end is none of the chosen version's."""
        gone = _ADDED if self.original else _REMOVED
        return properties is not None and any(_name(child) in gone for child in properties)

    def paragraph(self, element: etree._Element) -> None:
        """A paragraph; one whose end is not in the chosen version runs on into the next.

        What they become has the properties of the one whose end stands (ECMA-376-1, 17.13.5.15 and
        17.13.5.20): Word keeps a paragraph's properties in its end.
        """
        self.paragraphs += 1
        self.waiting += self.runs(element)
        properties = self._properties(element)
        if self._end_dropped(element):
            self.held = properties
        else:
            self._flush(properties)

    def _end_dropped(self, element: etree._Element) -> bool:
        return self._dropped(element.find(f"{W}pPr/{W}rPr"))

    def _properties(self, element: etree._Element) -> etree._Element | None:
        properties = element.find(f"{W}pPr")
        if self.original and properties is not None:
            before = properties.find(f"{W}pPrChange/{W}pPr")
            return properties if before is None else before
        return properties

    def _end(self) -> None:
        """Text that runs on where nothing follows: the last end of a body or cell always stands."""
        if self.waiting:
            self._flush(self.held)

    def _flush(self, properties: etree._Element | None) -> None:
        """Make a line of all runs that wait for the end of their paragraph."""
        text = joined(self.waiting)
        self.waiting, self.held = [], None
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
                part=PARTS.get(known),
                depth=DEPTHS.get(known),
                whole=True,
            )
        )

    def _number(self, properties: etree._Element | None, style: str) -> str:
        of_style = self.styles.number(style)
        num_id, named, level = of_style or (None, style, None)
        direct = None if properties is None else properties.find(f"{W}numPr")
        if direct is not None and not self._dropped(direct):
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

    def runs(self, parent: etree._Element) -> list[Run]:
        """The runs of a paragraph, in whatever they are wrapped."""
        found: list[Run] = []
        for child in parent:
            name = _name(child)
            if name == "r":
                found += self._run(child)
            elif name in _CONTAINERS or name in self._kept:
                found += self.runs(child)
        return found

    def _run(self, element: etree._Element) -> list[Run]:
        properties = element.find(f"{W}rPr")
        if self.original and properties is not None:
            before = properties.find(f"{W}rPrChange/{W}rPr")
            properties = properties if before is None else before
        style, italic, raised = "", None, False
        if properties is not None:
            style = attribute(properties.find(f"{W}rStyle")) or ""
            italic = switch(properties.find(f"{W}i"))
            raised = attribute(properties.find(f"{W}vertAlign")) == "superscript"
            if switch(properties.find(f"{W}vanish")):
                self.hidden.append(_text_of(element))
                return []
        if italic is None:
            italic = self.styles.italic(style)
        reference = element.find(f"{W}footnoteReference")
        if reference is not None:
            return self._reference(element, reference, italic=italic)
        text = _text_of(element)
        words = text.strip()
        of_mark = self.styles.known(style) in MARK_STYLES and 0 < len(words) <= _LONGEST_MARK
        if of_mark or (raised and TYPED_MARK.fullmatch(words)):
            return [Run(words, italic, mark=True)]
        return [Run(text, italic)] if text else []

    def _reference(
        self, element: etree._Element, reference: etree._Element, *, italic: bool
    ) -> list[Run]:
        before = _text_of(element, until=reference)
        after = _text_of(element, after=reference)
        custom = attribute(reference, "customMarkFollows")
        if custom is not None and custom not in OFF and after.strip():
            mark, after = after.strip(), ""
        else:
            self.counted += 1
            mark = str(self.counted)
        self.marks.setdefault(attribute(reference, "id") or "", mark)
        runs = [Run(before, italic), Run(mark, italic, mark=True), Run(after, italic)]
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
            runs: list[Run] = []
            for paragraph in note.iter(f"{W}p"):
                self.paragraphs += 1
                runs += self.runs(paragraph)
                if not self._end_dropped(paragraph):
                    runs.append(Run(" "))
            text = TOKENS.sub("", joined([run for run in runs if not run.mark]))
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
    return "".join(pieces).translate(UNSEEN)
