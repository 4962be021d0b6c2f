"""A library → the documents it was mined from, so that a past state of it can be mined again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.library.model import Series
from drafter.library.texts import Rendered, resolution_texts
from drafter.mining.mine import MiningError, mine
from drafter.mining.years import Read
from drafter.resolution import (
    Footnote,
    Paragraph,
    Part,
    Resolution,
    items_from_flat,
)


def documents(series: Series) -> list[Read]:
    """Every text of the series as a document, paragraph by paragraph as the library has it."""
    registry = series.adoptions
    found = []
    for document in series.documents:
        if document.kind == "commentary":
            continue
        texts = resolution_texts(series.clauses, document.resolution, document.language, registry)
        parts: list[Part] = [_part(clause.part, text.label) for clause, text in texts]
        adoption = registry.get(document.resolution)
        adopted = document.kind == "adopted"
        resolution = Resolution(
            kind="adopted" if adopted else "draft",
            language=document.language,
            reference=document.resolution if adopted else None,
            body=series.body,
            title=series.title.get(document.language),
            session=document.resolution.session,
            session_dates=series.sessions.get(document.resolution.session),
            agenda_item=series.agenda_item,
            agenda_title=series.agenda_title.get(document.language),
            adopted=adoption.adopted if adoption and adopted else None,
            meeting=adoption.meeting if adoption and adopted else None,
            original_language=series.original_language,
            paragraphs=tuple(
                _paragraph(part, text) for part, (_, text) in zip(parts, texts, strict=True)
            ),
            footnotes=tuple(_footnotes([text for _, text in texts])),
        )
        found.append(Read(document.file, resolution))
    return found


def _part(part: Part, label: str) -> Part:
    if part == "heading":
        return part
    return "preambular" if "PP" in label else "operative"


def _paragraph(part: Part, text: Rendered) -> Paragraph:
    lead, items = items_from_flat(text.flat)
    digits = "".join(ch for ch in text.label.rpartition(".")[2] if ch.isdigit())
    number = int(digits) if part == "operative" and digits else None
    return Paragraph(part, text.label, lead, text.opening, number, items)


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
        if (read.resolution.session or 0) <= text_session
    ]  # fmt: skip
    if not chosen:
        oldest = min(series.resolutions, default=None)
        raise MiningError(f"no text of session {text_session} or before (the oldest is {oldest})")
    known = [replace(a, note=None) for a in series.registry if a.resolution.session < cut]
    return mine(
        chosen,
        name=series.name,
        adoptions=known,
        sessions=series.sessions,
    ).series
