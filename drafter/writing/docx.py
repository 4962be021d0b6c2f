"""A draft as a Word file: a Council L. document as the Secretariat lays it out."""

from __future__ import annotations

from datetime import date, datetime
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from lxml import etree

import drafter.language
from drafter.drafting.draft import Draft
from drafter.items import DEPTHS
from drafter.writing import WritingError
from drafter.writing.body import Body, setting_of
from drafter.writing.layout import MASTHEAD_STYLES, Layout, Text, lay_out
from drafter.writing.ooxml.elements import run, w
from drafter.writing.ooxml.package import packed
from drafter.writing.ooxml.revisions import Reviser, track_revisions
from drafter.writing.revised import unrevised
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


def docx_bytes(draft: Draft) -> bytes:
    """The bytes of the Word file; the same draft always gives the same bytes."""
    layout = lay_out(draft, drafter.language.get(draft.language).typography)
    document = prepared(draft)
    set_headers(document, layout)
    Body(document, Reviser("")).fill(layout, unrevised(layout))
    return saved(document)


def redline_bytes(draft: Draft, base: Draft, *, author: str, day: date | None = None) -> bytes:
    """The bytes of a Word file with the base's text and every change to the draft as a revision.

    Accepting all gives what :func:`docx_bytes` makes of the draft, rejecting all gives title,
    preamble, operative part and footnotes of the base; the masthead is the draft's own. This is how
    drafts based on an earlier resolution are expected to be submitted (General Assembly submission
    guidelines).

    Args:
        draft: the new text.
        base: the text that it is to be compared with, in the same language.
        author: who the revisions are by.
        day: the date that they bear; none by default.
    """
    from drafter.comparing.rows import rows  # noqa: PLC0415 -- the clean edition needs neither
    from drafter.writing.revising import revise  # noqa: PLC0415

    typography = drafter.language.get(draft.language).typography
    new = lay_out(draft, typography)
    old = lay_out(base, typography, bare=new.bare_markers)
    compared = rows(base.comparables, draft.comparables)
    document = prepared(draft)
    set_headers(document, new)
    track_revisions(document.settings.element)
    Body(document, Reviser(author, day)).fill(new, revise(old, new, compared))
    return saved(document)


def prepared(draft: Draft, styles: frozenset[str] = STYLES) -> Document:
    """The base document, which must have these styles, with the draft's language and properties."""
    document = open_base(styles)
    locale = drafter.language.get(draft.language).locale
    _set_properties(document, draft, locale)
    _set_language(document, locale)
    return document


def saved(document: Document) -> bytes:
    """The bytes of a document, the same for the same content."""
    return packed(document.part.package)


def open_base(styles: frozenset[str] = STYLES) -> Document:
    """The base document, if it has all the styles that are needed.

    Raises:
        WritingError: it lacks something, or is no Word document.
    """
    path = template_path("base.docx")
    try:
        document = docx.Document(str(path))
    except (OpcError, BadZipFile, KeyError, ValueError, OSError, etree.XMLSyntaxError) as error:
        raise WritingError(f"{path} is no Word document that can be used: {error}") from error
    there = {style.get(w("styleId")) for style in document.styles.element.iterfind(w("style"))}
    if missing := styles - there:
        raise WritingError(f"{path} lacks the paragraph styles {', '.join(sorted(missing))}")
    return document


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


def set_headers(document: Document, layout: Layout) -> None:
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
        paragraph.extend(run(text.text, **setting_of(text)) for text in symbol)
