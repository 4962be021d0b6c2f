"""Fills a Word document with a text laid out: body, footnotes, numbering, revisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypedDict

from docx.document import Document
from lxml import etree

from drafter.comparing.rows import Fate
from drafter.writing import WritingError
from drafter.writing.layout import Block, Layout, Mark, Text
from drafter.writing.ooxml.elements import make, run, run_properties, w
from drafter.writing.ooxml.footnotes import (
    footnote,
    footnotes_of,
    next_id,
    reference,
    repeated_reference,
)
from drafter.writing.ooxml.masthead import document_box
from drafter.writing.ooxml.numbering import (
    list_of_style,
    new_list,
    place,
    set_level_text,
    unlinked_copy,
)
from drafter.writing.ooxml.revisions import Kind, Reviser
from drafter.writing.revised import (
    Move,
    Revised,
    RevisedBlock,
    RevisedFootnote,
    RevisedPiece,
    unrevised_block,
)

_KINDS: Mapping[Fate, Kind] = {
    "inserted": "ins",
    "deleted": "del",
    "moved_from": "moveFrom",
    "moved_to": "moveTo",
}


class Body:
    """Writes a text into a document that was opened from the base document."""

    def __init__(self, document: Document, reviser: Reviser) -> None:
        self._body = document.element.body
        self._footnotes = footnotes_of(document)
        self._first_id = next_id(self._footnotes)
        self._numbering = document.part.numbering_part.element
        self._styles = document.styles.element
        self._reviser = reviser
        self._apart: etree._Element | None = None
        self._lists = {"old": 0, "new": 0}
        self.written: list[tuple[Block, etree._Element]] = []
        """Each block and the paragraph it became, a run for each of its pieces."""

    def fill(self, layout: Layout, text: Revised) -> None:
        """Replace what the body holds by the layout's document box and the text below it."""
        self.count_bare_markers(layout.bare_markers)
        content = list(self.paragraphs(text.blocks))
        box = {
            role: list(self.paragraphs(map(unrevised_block, blocks)))
            for role, blocks in layout.box.items()
        }
        if any(box.values()):
            content.insert(0, document_box(box))
        self.replace(content)
        self.notes(text.footnotes)

    def replace(self, content: Sequence[etree._Element]) -> None:
        """Put these elements in the place of all that the body holds."""
        section = self._body.find(w("sectPr"))
        for child in list(self._body):
            if child is not section:
                self._body.remove(child)
        for element in content or [make("p")]:
            section.addprevious(element)

    def count_bare_markers(self, bare: bool) -> None:
        """Have Word count sub-paragraphs ``a)`` as in French."""
        if bare and (abstract := self._main_list()) is not None:
            set_level_text(abstract, 1, "%2)")
            set_level_text(abstract, 2, "%3)")

    def paragraphs(self, blocks: Iterable[RevisedBlock]) -> Iterator[etree._Element]:
        """The paragraphs; what moved stands between the marks of its range."""
        move: Move | None = None
        end: etree._Element | None = None
        for block in blocks:
            if end is not None and block.move != move:
                yield end
                end = None
            paragraph = self._paragraph(block)
            if block.move is not None and block.move != move:
                start, end = self._reviser.move_range(_KINDS[block.move.half], block.move.number)
                paragraph[0].addnext(start)
            move = block.move
            yield paragraph
        if end is not None:
            yield end

    def notes(self, footnotes: Iterable[RevisedFootnote]) -> None:
        """Add the bodies of the footnotes, in the order in which their marks were numbered."""
        for number, note in enumerate(footnotes, self._first_id):
            self._footnotes.append(footnote(number, list(self._content(note.pieces)), note.mark))

    def _paragraph(self, block: RevisedBlock) -> etree._Element:
        element = make("p", self._properties(block), *self._content(block.pieces))
        self.written.append((block.block, element))
        return element

    def _properties(self, block: RevisedBlock) -> etree._Element:
        """How a paragraph is set, whether its end is revised, and how it was set before."""
        gone = block.was is None and block.fate in ("deleted", "moved_from")
        new_list = self._list("old" if gone else "new", block.block)
        properties = _setting(block.block, new_list)
        if block.fate != "kept":
            properties.append(make("rPr", self._reviser.end(_KINDS[block.fate])))
        if block.was is not None:
            if block.was.restart and block.block.restart:
                self._lists["old"] = new_list
                before = _setting(block.was, new_list)
            else:
                before = _setting(block.was, self._list("old", block.was))
            if etree.tostring(before) != etree.tostring(_setting(block.block, new_list)):
                properties.append(self._reviser.properties_before(before))
        return properties

    def _list(self, side: str, block: Block) -> int:
        """The list that a sub-paragraph counts in, each version of the text by itself."""
        if block.level is not None and block.restart:
            self._lists[side] = self._restarted(block.level)
        return self._lists[side]

    def _content(self, pieces: Iterable[RevisedPiece]) -> Iterator[etree._Element]:
        """The runs, those of one revision together."""
        for fate, group in groupby(pieces, lambda piece: piece.fate):
            content = [self._run(piece) for piece in group]
            if fate == "kept":
                yield from content
            else:
                yield self._reviser.revised(_KINDS[fate], content)

    def _run(self, piece: RevisedPiece) -> etree._Element:
        content = piece.piece
        if isinstance(content, Mark):
            if content.footnote is None:
                return repeated_reference(content.text)
            return reference(self._first_id + content.footnote, content.text)
        element = run(content.text, **setting_of(content))
        if piece.was is not None and setting_of(piece.was) != setting_of(content):
            if element.find(w("rPr")) is None:
                element.insert(0, make("rPr"))
            before = run_properties(**setting_of(piece.was))
            element[0].append(self._reviser.setting_before(before))
        return element

    def _main_list(self) -> etree._Element | None:
        return list_of_style(self._numbering, self._styles, "Operative")

    def _restarted(self, level: int) -> int:
        if self._apart is None:
            abstract = self._main_list()
            if abstract is None:
                raise WritingError("base.docx: the style Operative belongs to no list")
            self._apart = unlinked_copy(self._numbering, abstract)
        return new_list(self._numbering, self._apart, level)


class Setting(TypedDict):
    """How characters are set."""

    style: str
    italic: bool


def setting_of(text: Text) -> Setting:
    """How some text is set; an opening keeps its italics where a placeholder stands in it."""
    style = text.style or ("Opening" if text.italic else "")
    return {"style": style, "italic": text.italic}


def _setting(block: Block, list_number: int) -> etree._Element:
    properties = make("pPr", make("pStyle", val=block.style))
    if block.keep_next:
        properties.append(make("keepNext"))
    if block.level is not None:
        properties.append(place(block.level, list_number))
    return properties
