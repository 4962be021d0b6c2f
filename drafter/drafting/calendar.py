"""Which session a draft is for, and when that session is."""

from __future__ import annotations

from drafter.library.model import Series
from drafter.resolution import DateRange, Reference


class DraftingError(Exception):
    """A draft cannot be made as asked: why, and what would be possible."""


def target_session(series: Series, base: Reference, asked: int | None) -> int:
    """The session to draft for: the asked one if it can be, else the next of the series' rhythm.

    Raises:
        DraftingError: the session is not after the base text, or not one of the series' rhythm, or
            none was asked for and nothing tells the rhythm.
    """
    rhythm = series.rhythm
    if asked is None:
        if rhythm is None:
            raise DraftingError(
                f"one text alone does not tell when “{series.name}” comes up again; "
                "give the session with --session"
            )
        return base.session + rhythm
    if asked <= base.session:
        raise DraftingError(
            f"session {asked} is not after the base text, {base}; "
            "to draft a past session from what was known then, add --as-of SESSION"
        )
    if rhythm and (asked - base.session) % rhythm:
        before = asked - (asked - base.session) % rhythm
        near = [n for n in (before, before + rhythm) if n > base.session]
        raise DraftingError(
            f"session {asked} is not of this series' rhythm: it comes up every {rhythm} sessions "
            f"({base} was at session {base.session}); nearest: {', '.join(map(str, near))}"
        )
    return asked


def session_dates(series: Series, session: int) -> tuple[DateRange, ...] | None:
    """The session's dates if they are published, else ``None``: never a guess."""
    return series.sessions.get(session)
