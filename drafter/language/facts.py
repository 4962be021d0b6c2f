"""How a language tells of what is to come and of what has ended, in one shape for all of them.

Everything here is a pattern; one that a language leaves empty finds nothing.
"""

from __future__ import annotations

from dataclasses import field

from drafter.language.patterns import NEVER
from drafter.record import record


@record(frozen=True)
class Announced:
    """What is dated ahead.

    ``ahead`` announces what is dated a few words later, ``until`` stands right before the day of
    something to come or to end, ``between`` is what parts an announcement from its day for good.
    ``once`` before an announcement tells that it no longer stands. ``plan`` (in any case) is what
    has a period of its own: without it any run of years counts. ``years`` is a run of years in
    words, its ends named ``from`` and ``to``.
    """

    ahead: str = NEVER
    until: str = NEVER
    between: str = NEVER
    once: str = NEVER
    plan: str = ""
    years: str = rf"{NEVER}(?P<from>)(?P<to>)"


@record(frozen=True)
class Ended:
    """What has ended.

    ``of`` is a word for the end that the name follows, ``was`` one that the name goes before,
    ``asked`` (in any case) what makes of the end a wish or a plan, ``clause`` what begins another
    clause of the sentence, which says nothing of this one.
    """

    of: str = NEVER
    was: str = NEVER
    asked: str = NEVER
    clause: str = NEVER


@record(frozen=True)
class Facts:
    """How a text tells of facts that may be over.

    ``counted`` (in any case) are words that count from the day a text is adopted.
    """

    announced: Announced = field(default_factory=Announced)
    ended: Ended = field(default_factory=Ended)
    counted: str = NEVER
