"""The bodies whose resolutions come in series: their names and their sessions."""

from __future__ import annotations

import datetime

from drafter import language as languages
from drafter.resolution import Reference, Resolution

COUNCIL, ASSEMBLY = "Human Rights Council", "General Assembly"
_SEASONS = {1: range(1, 8), 2: range(5, 9), 0: range(8, 13)}
"""Months of the Council's first, second and third regular session of a year. The first of 2020
ended in June."""
_REGULAR_FROM = 4
"""The Council's sessions keep to the seasons from 2007 on, its fourth."""
SESSIONS_A_YEAR = {COUNCIL: 3, ASSEMBLY: 1}


def body_of(document: Resolution) -> str | None:
    """The body that a document is of, by its English name, whatever the document's language."""
    if document.body is None:
        return None
    organ = languages.get(document.language).symbol_organ(document.body)
    english = languages.get("en")
    same = (n for n in (COUNCIL, ASSEMBLY) if organ and english.symbol_organ(n) == organ)
    return next(same, document.body)


def cannot_be(body: str | None, reference: Reference, day: datetime.date) -> str | None:
    """Why a body cannot have adopted this resolution on that day; ``None`` if it can.

    The Council holds three regular sessions a year (session 52 is the first of 2023), the Assembly
    one that begins in September (session 80 in 2025).
    """
    if reference.special:
        return None
    session = reference.session
    if body == ASSEMBLY and not (
        datetime.date(session + 1945, 9, 1) <= day < datetime.date(session + 1946, 10, 1)
    ):
        return f"session {session} of the Assembly began in September {session + 1945}"
    if body == COUNCIL and session >= _REGULAR_FROM:
        year = 2006 + (session - 1) // 3
        months = _SEASONS[session % 3]
        if day.year != year or day.month not in months:
            season = {1: "first", 2: "second", 0: "third"}[session % 3]
            return f"session {session} of the Council was the {season} of {year}"
    return None
