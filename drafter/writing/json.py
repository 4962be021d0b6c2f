"""A draft as JSON: every paragraph with where its words are from and what changed in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from drafter.drafting.draft import Draft, DraftParagraph
from drafter.resolution import Item, items_from_flat


def json_bytes(draft: Draft) -> bytes:
    """The JSON of :func:`to_json` in UTF-8, with every character as itself."""
    return (json.dumps(to_json(draft), ensure_ascii=False, indent=2) + "\n").encode()


def to_json(draft: Draft) -> dict[str, Any]:
    """The draft as JSON values.

    A heading stands among the paragraphs of the part it opens, with neither number nor opening.
    """
    preambular, operative = _parts(draft.paragraphs)
    return {
        "series": draft.series,
        "session": draft.session,
        "language": draft.language,
        "base": draft.base,
        "symbol": draft.symbol,
        "title": draft.title,
        "masthead": [{"role": line.role, "text": line.text} for line in draft.masthead],
        "preambular": [_paragraph(paragraph) for paragraph in preambular],
        "operative": [_paragraph(paragraph) for paragraph in operative],
        "footnotes": _footnotes(draft),
        "left_out": [
            {"from": one.source, "begins": one.words} for one in draft.departures if not one.now
        ],
        "moved": [
            {"from": one.source, "to": one.now, "begins": one.words}
            for one in draft.departures
            if one.now
        ],
        "open": [
            {
                "name": point.name,
                "where": point.where,
                "what": point.what,
                "earlier": [
                    {"resolution": resolution, "value": value}
                    for resolution, value in point.earlier
                ],
            }
            for point in draft.open
        ],
        "warnings": list(draft.warnings),
    }


def _parts(
    paragraphs: Sequence[DraftParagraph],
) -> tuple[list[DraftParagraph], list[DraftParagraph]]:
    preambular: list[DraftParagraph] = []
    operative: list[DraftParagraph] = []
    headings: list[DraftParagraph] = []
    current = preambular
    for paragraph in paragraphs:
        if paragraph.part == "heading":
            headings.append(paragraph)
            continue
        current = preambular if paragraph.part == "preambular" else operative
        current += [*headings, paragraph]
        headings = []
    current += headings
    return preambular, operative


def _paragraph(paragraph: DraftParagraph) -> dict[str, Any]:
    text, items = items_from_flat(paragraph.flat)
    return {
        "id": paragraph.id,
        "number": paragraph.number if paragraph.part == "operative" else None,
        "opening": paragraph.opening,
        "text": text,
        "items": [_item(item) for item in items],
        "status": paragraph.status,
        "from": str(paragraph.source or ""),
        "changes": [
            {
                "variable": change.variable,
                "old": change.old,
                "new": change.new,
                "why": change.why,
            }
            for change in paragraph.changes
        ],
    }


def _footnotes(draft: Draft) -> list[dict[str, str]]:
    """The notes in the order of the text; one that several sponsors share is given once."""
    notes = {(note.mark, note.text): "title" for note in draft.sponsor_notes}
    given = [{"mark": mark, "text": text, "paragraph": at} for (mark, text), at in notes.items()]
    for paragraph in draft.paragraphs:
        given += [
            {"mark": note.mark, "text": note.text, "paragraph": paragraph.label}
            for note in sorted(paragraph.notes, key=lambda note: note.offset)
        ]
    return given


def _item(item: Item) -> dict[str, Any]:
    return {
        "number": item.number,
        "text": item.text,
        "items": [_item(nested) for nested in item.items],
    }
