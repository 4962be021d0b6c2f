"""A draft as a Word file: a Council L. document as the Secretariat lays it out."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from lxml import etree

import drafter.language
from drafter.drafting.draft import Draft
from drafter.saving import save
from drafter.writing.layout import MASTHEAD_STYLES, Block, Layout, Mark, Text, lay_out
from drafter.writing.ooxml.elements import make, run, w
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
from drafter.writing.ooxml.package import repack
from drafter.writing.subparagraphs import DEPTHS
from drafter.writing.templates import template_path

STYLES = frozenset(
    {
        *MASTHEAD_STYLES.values(),
        *("SingleTxtG", "Preambular", "Operative", "OperativeTyped", "Continuation"),
        *(f"Subparagraph{depth}" for depth in range(1, DEPTHS + 1)),
        *(f"SubparagraphTyped{depth}" for depth in range(1, DEPTHS + 1)),
        *(
            "FootnoteText",
            "FootnoteReference",
            "FootnoteStar",
            "Opening",
            "Placeholder",
            "SymbolOrgan",
        ),
    }
)
"""The ids of the styles that the base document must have."""

_NO_TIME = datetime(2000, 1, 1)  # the file says nothing of when it was made: same draft, same bytes
_TITLE_LIMIT = 255  # of a core property


def write_docx(draft: Draft, path: Path, *, force: bool = False) -> None:
    """Write a draft as a Word file; ``force`` replaces a file that is there already."""
    save(docx_bytes(draft), path, force=force)


def docx_bytes(draft: Draft) -> bytes:
    """The bytes of the Word file; the same draft always gives the same bytes."""
    language = drafter.language.get(draft.language)
    layout = lay_out(draft, language.typography)
    document = open_base()
    _set_properties(document, draft, language.locale)
    _set_language(document, language.locale)
    _set_headers(document, layout)
    _Body(document, layout).fill()
    buffer = io.BytesIO()
    document.save(buffer)
    return repack(buffer.getvalue())


def open_base() -> Document:
    """The base document, if it has all that a draft needs; :class:`ValueError` says what lacks."""
    path = template_path("base.docx")
    try:
        document = docx.Document(str(path))
    except (OpcError, BadZipFile, KeyError, ValueError, OSError, etree.XMLSyntaxError) as error:
        raise ValueError(f"{path} is no Word document that can be used: {error}") from error
    there = {style.get(w("styleId")) for style in document.styles.element.iterfind(w("style"))}
    if missing := STYLES - there:
        raise ValueError(f"{path} lacks the paragraph styles {', '.join(sorted(missing))}")
    return document


class _Body:
    """Fills the document's body, its footnotes and its numbering from a layout."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self._layout = layout
        self._body = document.element.body
        self._footnotes = footnotes_of(document)
        self._first_id = next_id(self._footnotes)
        self._numbering = document.part.numbering_part.element
        self._styles = document.styles.element
        self._apart: etree._Element | None = None
        self._list = 0

    def fill(self) -> None:
        if self._layout.bare_markers and (abstract := self._main_list()) is not None:
            set_level_text(abstract, 1, "%2)")
            set_level_text(abstract, 2, "%3)")
        section = self._body.find(w("sectPr"))
        for child in list(self._body):
            if child is not section:
                self._body.remove(child)
        box = {role: self._paragraphs(blocks) for role, blocks in self._layout.box.items()}
        content = [*self._paragraphs(self._layout.blocks)]
        if any(box.values()):
            content.insert(0, document_box(box))
        for element in content or [make("p")]:
            section.addprevious(element)
        for number, note in enumerate(self._layout.footnotes, self._first_id):
            self._footnotes.append(footnote(number, runs(note.pieces), note.mark))

    def _paragraphs(self, blocks: Iterable[Block]) -> list[etree._Element]:
        return [self._paragraph(block) for block in blocks]

    def _paragraph(self, block: Block) -> etree._Element:
        properties = make("pPr", make("pStyle", val=block.style))
        if block.keep_next:
            properties.append(make("keepNext"))
        if block.level is not None:
            if block.restart:
                self._list = self._restarted(block.level)
            properties.append(place(block.level, self._list))
        paragraph = make("p", properties)
        for piece in block.pieces:
            if isinstance(piece, Text):
                paragraph.append(text_run(piece))
            else:
                paragraph.append(self._reference(piece))
        return paragraph

    def _reference(self, mark: Mark) -> etree._Element:
        if mark.footnote is None:
            return repeated_reference(mark.text)
        return reference(self._first_id + mark.footnote, mark.text)

    def _main_list(self) -> etree._Element | None:
        return list_of_style(self._numbering, self._styles, "Operative")

    def _restarted(self, level: int) -> int:
        if self._apart is None:
            abstract = self._main_list()
            if abstract is None:
                raise ValueError("base.docx: the style Operative belongs to no list")
            self._apart = unlinked_copy(self._numbering, abstract)
        return new_list(self._numbering, self._apart, level)


def text_run(piece: Text) -> etree._Element:
    """One run; an opening keeps its italics where a placeholder stands in it."""
    return run(piece.text, style=piece.style or ("Opening" if piece.italic else ""),
               italic=piece.italic)  # fmt: skip


def runs(pieces: Sequence[Text]) -> list[etree._Element]:
    """The runs of some text without notes."""
    return [text_run(piece) for piece in pieces]


def _set_properties(document: Document, draft: Draft, locale: str) -> None:
    properties = document.core_properties
    properties.title = draft.title[:_TITLE_LIMIT]
    properties.subject = draft.symbol[:_TITLE_LIMIT]
    properties.language = locale
    properties.author = "drafter"
    properties.last_modified_by = ""
    properties.revision = 1
    properties.created = properties.modified = _NO_TIME


def _set_language(document: Document, locale: str) -> None:
    """Say for all styles what language the text is in (``w:lang``, ECMA-376-1, 17.3.2.20)."""
    for language in document.styles.element.iter(w("lang")):
        language.set(w("val"), locale)
    for language in document.settings.element.iter(w("themeFontLang")):
        language.set(w("val"), locale)


def _set_headers(document: Document, layout: Layout) -> None:
    """Print the symbol at the head of every page but the first."""
    symbol = [
        Text(piece.text, style=piece.style if piece.style == "Placeholder" else "")
        for block in layout.box["symbol"][:1]
        for piece in block.pieces
        if isinstance(piece, Text)
    ]
    section = document.sections[-1]
    for header in (section.header, section.even_page_header):
        paragraph = header.paragraphs[0]._p
        for old in paragraph.findall(w("r")):
            paragraph.remove(old)
        paragraph.extend(runs(symbol))
