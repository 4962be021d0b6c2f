"""How a language speaks of what stands and of what is of the day, in one shape for all of them.

Everything here is a pattern, for a text put in small letters but for ``joins``; one that a language
leaves empty finds nothing.
"""

from __future__ import annotations

from drafter.language.patterns import NEVER
from drafter.record import record


@record(frozen=True)
class Topics:
    """What tells a paragraph of the day from one that stands.

    ``standing`` begins an opening that only recalls what was agreed, ``judging`` stands in one that
    says what is thought of the day. ``topical`` are words of what goes on or has just happened,
    ``including`` those before a list that has no end. ``joins`` parts a statement from the next one
    of the same sentence.
    """

    standing: str = NEVER
    judging: str = NEVER
    topical: str = NEVER
    including: str = NEVER
    joins: str = NEVER
