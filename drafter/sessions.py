"""When the sessions of a body are: as published, else as their numbers tell.

The Human Rights Council holds no fewer than three regular sessions a year (General Assembly
resolution 60/251, paragraph 10), and since 2006 it has held three: in spring, summer and autumn,
spring session N = 3 × (year − 2006) + 1. That it goes on so is inferred; it is true of every
session so far. The General Assembly meets once a year from September on (rule 1 of its rules of
procedure, A/520): session N from that of 1945 + N to that of the year after. Special sessions are
counted apart, and their numbers tell nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from drafter.resolution import DateRange

Calendar = Mapping[int, tuple[DateRange, ...]]
"""The published days of a body's regular sessions, by number."""

COUNCIL, ASSEMBLY = "Human Rights Council", "General Assembly"
SESSIONS_A_YEAR = {COUNCIL: 3, ASSEMBLY: 1}

_COUNCIL_BEGAN, _ASSEMBLY_BEGAN = 2006, 1945
_SEASONS = ((2, 6), (6, 7), (9, 12))
"""First and last month of the Council's sessions of a year; the first of 2020 ended in June."""
_EARLY = {1: (6, 6), 2: (9, 11), 3: (11, 12)}
"""The first year's sessions, when the Council had just begun."""
_GRACE = datetime.timedelta(days=31)
"""The Council suspends and resumes sessions, and takes some decisions after the last meeting."""
ASSEMBLY_AHEAD = _COUNCIL_BEGAN - 1 - _ASSEMBLY_BEGAN
"""In the year of Council session N the Assembly's session in course is N // 3 and so many."""
_NONE_PUBLISHED: Calendar = MappingProxyType({})


class Opens(NamedTuple):
    """When a session opens; ``inferred`` if only the year is known, and that from its number."""

    day: datetime.date
    inferred: bool = False


def season(session: int) -> int:
    """Which session of its year a regular one of the Council is: 0, 1 or 2."""
    return (session - 1) % len(_SEASONS)


def council_days(session: int, published: Calendar = _NONE_PUBLISHED) -> DateRange:
    """The days within which a regular session of the Human Rights Council was or will be."""
    if days := published.get(session):
        return DateRange(days[0].first, days[-1].last)
    year = _COUNCIL_BEGAN + (session - 1) // len(_SEASONS)
    first, last = _EARLY.get(session, _SEASONS[season(session)])
    end = datetime.date(year + last // 12, last % 12 + 1, 1) - datetime.timedelta(days=1)
    return DateRange(datetime.date(year, first, 1), end)


def assembly_days(session: int) -> DateRange:
    """The days of a regular session of the General Assembly: September to September."""
    year = _ASSEMBLY_BEGAN + session
    return DateRange(datetime.date(year, 9, 1), datetime.date(year + 1, 9, 30))


def opens(body: str | None, session: int, published: Calendar = _NONE_PUBLISHED) -> Opens | None:
    """When a body's session opens, ``None`` if nothing tells.

    ``body`` is its English name. Without published days the year alone is inferred, and the day is
    the first of it: nothing of that year counts as over.
    """
    if known := published.get(session):
        return Opens(known[0].first)
    days = _inferred(body, session, published)
    return None if days is None else Opens(days.first.replace(month=1, day=1), inferred=True)


def can_adopt(
    body: str | None, session: int, day: datetime.date, published: Calendar = _NONE_PUBLISHED
) -> bool:
    """Whether a body can adopt something of a regular session on that day, as far as is known.

    ``body`` is its English name. The Council may do so shortly before or after, within the year;
    what the Assembly adopts in the days of the next session is numbered after that.
    """
    days = _inferred(body, session, published)
    if days is None or days.first <= day <= days.last:
        return True
    return (
        body == COUNCIL
        and days.first.year <= day.year <= days.last.year
        and days.first - _GRACE <= day <= days.last + _GRACE
    )


def _inferred(body: str | None, session: int, published: Calendar) -> DateRange | None:
    if body == COUNCIL:
        return council_days(session, published)
    return assembly_days(session) if body == ASSEMBLY else None
