"""Which session a draft is for."""

from __future__ import annotations

from drafter.language.catalogue import Messages
from drafter.library.model import Series
from drafter.resolution import Reference

LATEST_SESSION = 150
"""The last session that a draft can be for (in 2055); ordinals in words do not go on for ever."""


class DraftingError(Exception):
    """A draft cannot be made as asked: why, and what would be possible."""


def target_session(series: Series, base: Reference, asked: int | None, say: Messages) -> int:
    """The session to draft for: the asked one if it can be, else the next of the series' rhythm.

    Raises:
        DraftingError: the session is not after the base text, or too far off, or not one of the
            series' rhythm, if that is no unsure guess, or none was asked for and nothing tells the
            rhythm.
    """
    rhythm, last = series.rhythm, series.chronology.session(base)
    if asked is None:
        if rhythm is None:
            raise DraftingError(
                say(
                    "nothing tells when “{series}” comes up again; give the session with "
                    "--session, or enter in series.yaml, as “rhythm”, every how many sessions it "
                    "does",
                    series=series.name,
                )
            )
        return last + rhythm
    if asked <= last:
        raise DraftingError(
            say(
                "--session {session}: not after the base text, {base}; a past session is drafted "
                "from what was known then by “drafter draft --session {session} --as-of SESSION”",
                session=asked,
                base=base,
            )
        )
    if asked > LATEST_SESSION:
        raise DraftingError(
            say(
                "--session {session}: too far off; the last that can be drafted for is {latest}",
                session=asked,
                latest=LATEST_SESSION,
            )
        )
    if rhythm and (asked - last) % rhythm and not series.is_rhythm_unsure:
        before = asked - (asked - last) % rhythm
        near = [n for n in (before, before + rhythm) if n > last]
        raise DraftingError(
            say.plural(
                "--session {session}: not of this series’ rhythm; it comes up every session, last "
                "as {base}; nearest: {near}",
                "--session {session}: not of this series’ rhythm; it comes up every {number} "
                "sessions, last as {base}; nearest: {near}",
                rhythm,
                session=asked,
                base=base,
                near=", ".join(map(str, near)),
            )
        )
    return asked


def unsure_session(series: Series, session: int, say: Messages) -> list[str]:
    """What is to be said of a session that nobody asked for, where an unsure rhythm brings it."""
    if not series.is_rhythm_unsure:
        return []
    return [
        say(
            "that the series comes up at session {session} is unsure: “drafter series show "
            "{series}” tells what it rests on; --session gives another",
            session=session,
            series=series.name,
        )
    ]
