"""How a language speaks of mandates and of who holds them, in one shape for all of them.

What a language leaves empty is not found in its texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from drafter.language.patterns import NEVER
from drafter.record import record


@record(frozen=True)
class Mandates:
    """The sentence that extends a mandate, and the person that it is about.

    ``extended`` is the pattern of the sentence, naming its ``verb``, the holder's ``title`` and
    what stands ``before`` and ``after`` the mandate; ``period`` the pattern of a ``period`` in
    those. ``numbers`` are the number words of periods, ``month`` begins the word for a month.
    ``said`` tells of it, with ``{verb}``, ``{title}`` and ``{period}``.

    ``pronouns`` stand for the holder, the longer ones first, in the form for a man; ``both`` is the
    pattern of what behind one makes it nobody's (*his or her*). ``holder`` names the holder by the
    office alone, ``others`` are persons who take the pronoun when they are named in between.
    """

    extended: str = NEVER
    period: str = NEVER
    numbers: Mapping[str, int] = field(default_factory=dict)
    month: str = ""
    said: str = ""
    pronouns: tuple[str, ...] = ()
    both: str = NEVER
    holder: str = ""
    others: tuple[str, ...] = ()
