"""A library → the documents it was mined from, so that a past state of it can be mined again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.library.model import Clause, Document, Occurrence, Series, paragraph_order
from drafter.library.texts import Rendered, rendered
from drafter.mining.mine import MiningError, mine
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
        entries.sort(key=lambda entry: paragraph_order(entry[1].paragraph))
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


def as_of(series: Series, text_session: int, before_session: int | None = None) -> Series:
    """The series as it could be known once: texts up to a session, adoptions before another.

    Mined anew from those texts alone, so that no rule and no history knows what came after.

    Args:
        series: the series as it is now.
        text_session: the last session whose texts count.
        before_session: adoptions at this session and later are left out; by default those after
            ``text_session``.

    Raises:
        MiningError: the library has no text that old.
    """
    cut = text_session + 1 if before_session is None else before_session
    chosen = [
        read for read in documents(series)
        if read.of is not None and read.of.session <= text_session
    ]  # fmt: skip
    if not chosen:
        oldest = min(series.resolutions, default=None)
        raise MiningError(f"no text of session {text_session} or before (the oldest is {oldest})")
    known = [
        replace(a, note=None) for a in series.registry
        if a.resolution.session < cut and not a.witness
    ]  # fmt: skip
    return mine(
        chosen,
        name=series.name,
        adoptions=known,
        sessions=series.sessions,
    ).series
