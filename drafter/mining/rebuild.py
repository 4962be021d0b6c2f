"""A library → the documents it was mined from, so that a past state of it can be mined again."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.library.model import Clause, Document, Occurrence, Series
from drafter.library.texts import Rendered, rendered
from drafter.mining.years import Read
from drafter.resolution import (
    Footnote,
    Paragraph,
    Reference,
    Resolution,
    Symbol,
    items_from_flat,
)


def documents(series: Series) -> list[Read]:
    """Every document of the series as the library has it: paragraph by paragraph, page by page."""
    years = _years(series)
    found = [
        _text(series, document, years.get(document.resolution, []))
        for document in series.documents
        if document.kind != "commentary"
    ]
    return found + [
        Read(
            page.file,
            Resolution(kind="commentary", language=page.language, quotations=page.quotations),
        )
        for page in series.pages
    ]


def _years(series: Series) -> dict[Reference, list[tuple[Clause, Occurrence]]]:
    """The clauses of each resolution, in its order."""
    years: dict[Reference, list[tuple[Clause, Occurrence]]] = {}
    for clause in series.clauses:
        for occurrence in clause.history:
            years.setdefault(occurrence.resolution, []).append((clause, occurrence))
    for entries in years.values():
        entries.sort(key=lambda entry: entry[1].order)
    return years


def _text(series: Series, document: Document, year: Sequence[tuple[Clause, Occurrence]]) -> Read:
    code, registry = document.language, series.adoptions
    last = year[-1][1] if year else None
    texts = [
        (clause, text)
        for clause, occurrence in year
        if (text := rendered(clause, occurrence, code, registry, last=occurrence is last))
    ]
    adopted = document.kind == "adopted"
    resolution = Resolution(
        kind="adopted" if adopted else "draft",
        language=document.language,
        symbol=Symbol.parse(document.symbol) if document.symbol else None,
        reference=document.resolution if adopted else None,
        body=document.body or series.body,
        title=document.title,
        session=document.resolution.session if adopted else document.session,
        session_dates=document.session_dates,
        agenda_item=document.agenda_item,
        agenda_title=document.agenda_title,
        adopted=document.adopted,
        meeting=document.meeting,
        original_language=document.original_language,
        paragraphs=tuple(_paragraph(text) for _, text in texts),
        footnotes=tuple(_footnotes([text for _, text in texts])),
    )
    return Read(document.file, resolution, of=document.resolution)


def _paragraph(text: Rendered) -> Paragraph:
    lead, items = items_from_flat(text.flat)
    return Paragraph(text.part, text.label, lead, text.opening, text.number, items)


def _footnotes(texts: Sequence[Rendered]) -> list[Footnote]:
    notes = [(t.label, offset, body) for t in texts for offset, body in t.notes]
    return [
        Footnote(str(n), body, label, offset) for n, (label, offset, body) in enumerate(notes, 1)
    ]
