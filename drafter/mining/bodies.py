"""The bodies whose resolutions come in series, and what they cannot have adopted."""

from __future__ import annotations

import datetime

from drafter import language as languages
from drafter.resolution import Reference, Resolution
from drafter.sessions import ASSEMBLY, assembly_days, can_adopt, council_days, season


def body_of(document: Resolution) -> str | None:
    """The body that a document is of, by its English name, whatever the document's language."""
    if document.body is None:
        return None
    return languages.get(document.language).organ_in_english(document.body) or document.body


def cannot_be(body: str | None, reference: Reference, day: datetime.date) -> str | None:
    """Why a body cannot have adopted this resolution on that day; ``None`` if it can."""
    session = reference.session
    if reference.special or can_adopt(body, session, day):
        return None
    if body == ASSEMBLY:
        began = assembly_days(session).first.year
        return f"session {session} of the Assembly began in September {began}"
    which = ("first", "second", "third")[season(session)]
    return f"session {session} of the Council was the {which} of {council_days(session).first.year}"
