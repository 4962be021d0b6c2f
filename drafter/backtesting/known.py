"""What was known of a series before one of its resolutions: nothing in it comes from later.

The texts that count are those of earlier resolutions; an adoption counts if they tell of it, or if
a person gave it and it was over when the session opened. When a session is held is published
before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from drafter.library.model import Adoption, Series
from drafter.mining.mine import mine
from drafter.mining.years import Read
from drafter.resolution import DateRange, Reference

Sessions = Mapping[int, tuple[DateRange, ...]]


def known_before(
    target: Reference,
    documents: Sequence[Read],
    *,
    name: str,
    adoptions: Sequence[Adoption] = (),
    sessions: Sessions | None = None,
    agenda: Mapping[int, Mapping[str, str]] | None = None,
) -> Series:
    """The series as it could be mined before a resolution was adopted.

    Args:
        target: the resolution that must not be known.
        documents: all documents of the series; pages about a resolution have no day and are left
            out.
        name: what the series is called.
        adoptions: all known adoptions, later ones among them.
        sessions: the dates of the body's sessions by number.
        agenda: titles of the body's agenda items by number and language.

    Raises:
        MiningError: there is no earlier text.
    """
    published = {n: days for n, days in (sessions or {}).items() if n <= target.session}
    opens = published[target.session][0].first if target.session in published else None
    return mine(
        [read for read in documents if is_before(read, target)],
        name=name,
        adoptions=[a for a in adoptions if _known(a, target, opens)],
        sessions=published,
        agenda=agenda,
    ).series


def is_before(read: Read, target: Reference) -> bool:
    """Whether a document is the text of an earlier resolution than ``target``."""
    text = read.resolution
    if text.kind == "commentary":
        return False
    reference = read.of or text.reference
    if reference is not None:
        return reference < target
    return text.session is not None and text.session < target.session


def _known(adoption: Adoption, target: Reference, opens: date | None) -> bool:
    if adoption.witness is not None:
        return False  # if the text that tells of it is an earlier one, it is found there again
    if opens is not None and adoption.adopted >= opens:
        return False
    return adoption.resolution.session < target.session
