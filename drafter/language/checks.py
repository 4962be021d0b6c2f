"""The words of a language that rules look for, in one shape for all of them.

A rule that needs words that a language leaves empty finds nothing in its texts.
"""

from __future__ import annotations

from drafter.language.patterns import NEVER
from drafter.record import record


@record(frozen=True)
class Checks:
    """Patterns of a language.

    ``past`` and ``ahead`` are words near a date that say that its day is over or to come. ``asks``
    are the verbs with which something is asked for at a session, ``done`` those with which it is
    told that something was done at one. ``forthcoming`` announces what has no date. ``adjectives``
    are adverbs of a run that may also be adjectives (*further steps*). ``neutral`` names a person
    by the office alone, ``gendered`` are the pronouns that do not. ``other_organ`` names bodies
    that count resolutions of their own, ``sitting`` those that hold sessions of their own (both but
    the Council and the Assembly, which ``council`` and ``assembly`` name); ``itself`` is how the
    organ speaks of itself, ``of_organ`` what stands before the name of whose session it is;
    ``of_place`` is what stands before the name of a place. ``unfinished`` is the beginning of an
    opening that lacks the word it is never without (*Takes* where no *note* follows).
    """

    unfinished: str = NEVER
    past: str = NEVER
    ahead: str = NEVER
    asks: str = NEVER
    done: str = NEVER
    forthcoming: str = NEVER
    adjectives: frozenset[str] = frozenset()
    neutral: str = NEVER
    gendered: str = NEVER
    other_organ: str = NEVER
    sitting: str = NEVER
    council: str = NEVER
    assembly: str = NEVER
    itself: str = NEVER
    of_organ: str = NEVER
    of_place: str = rf"{NEVER}(?P<article>)"
