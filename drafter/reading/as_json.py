"""A resolution as JSON: the one shape in which readings are printed and compared.

What the document does not state is ``null``; dates are ISO 8601, the session's dates as printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from drafter.resolution import Item, Resolution


def to_json(resolution: Resolution) -> dict[str, Any]:
    """The resolution in plain dictionaries, lists, strings and numbers."""
    return {
        "symbol": str(resolution.symbol) if resolution.symbol else None,
        "kind": resolution.kind,
        "language": resolution.language,
        "body": resolution.body,
        "title": resolution.title,
        "session": resolution.session,
        "session_dates": resolution.session_dates_text,
        "agenda_item": resolution.agenda_item,
        "agenda_title": resolution.agenda_title,
        "adopted": resolution.adopted.isoformat() if resolution.adopted else None,
        "meeting": resolution.meeting,
        "vote": resolution.vote,
        "vote_lists": dict(resolution.vote_lists),
        "sponsors": resolution.sponsors,
        "original_language": resolution.original_language,
        "preambular": [
            {"label": p.label, "opening": p.opening, "text": p.text, "items": _items(p.items)}
            for p in resolution.preambular
        ],
        "operative": [
            {
                "label": p.label,
                "number": p.number,
                "opening": p.opening,
                "text": p.text,
                "items": _items(p.items),
            }
            for p in resolution.operative
        ],
        "headings": _headings(resolution),
        "footnotes": [
            {"mark": n.mark, "text": n.text, "paragraph": n.paragraph, "offset": n.offset}
            for n in resolution.footnotes
        ],
        "quotations": [
            {
                "heading": q.heading,
                "text": q.text,
                "cut": q.cut,
                "resolution": q.resolution,
                "paragraph": q.paragraph,
                "clause": q.clause,
                "exact": q.exact,
            }
            for q in resolution.quotations
        ],
        "about": resolution.about,
        "annexes": list(resolution.annexes),
        "masthead": list(resolution.masthead),
        "warnings": list(resolution.warnings),
    }


def _items(items: Sequence[Item]) -> list[dict[str, Any]]:
    return [{"number": i.number, "text": i.text, "items": _items(i.items)} for i in items]


def _headings(resolution: Resolution) -> list[dict[str, Any]]:
    """Each heading with the label of the paragraph below it."""
    above = resolution.headings
    return [
        {"text": p.text, "before": above[p.label]}
        for p in resolution.paragraphs
        if p.part == "heading"
    ]
