"""When sessions are: by the published dates, else by the year and season they must fall in."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from drafter.resolution import DateRange, Reference

_FIRST_YEAR = 2006
_SEASONS = ((2, 6), (6, 7), (9, 12))
"""First and last month of the spring, summer and autumn sessions; the 43rd ended in June."""
_EARLY = {1: (6, 6), 2: (9, 11), 3: (11, 12)}
"""The first year's sessions, when the Council had just begun."""
_GRACE = datetime.timedelta(days=31)
"""Sessions are suspended and resumed, and some decisions are taken after the last meeting."""
_ASSEMBLY_OPENED = 1945
_ASSEMBLY_MONTH = 9

Calendar = Mapping[int, tuple[DateRange, ...]]


def council_days(session: int, calendar: Calendar) -> DateRange:
    """The days within which a regular session of the Human Rights Council was or will be.

    Without published dates: spring session N = 3 × (year − 2006) + 1, and so on through the year.
    """
    if days := calendar.get(session):
        return DateRange(days[0].first, days[-1].last)
    year = _FIRST_YEAR + (session - 1) // 3
    first, last = _EARLY.get(session, _SEASONS[(session - 1) % 3])
    end = datetime.date(year + last // 12, last % 12 + 1, 1) - datetime.timedelta(days=1)
    return DateRange(datetime.date(year, first, 1), end)


def assembly_days(session: int) -> DateRange:
    """The days of a regular session of the General Assembly: September to September."""
    year = _ASSEMBLY_OPENED + session
    return DateRange(datetime.date(year, _ASSEMBLY_MONTH, 1), datetime.date(year + 1, 9, 30))


def could_be(reference: Reference, adopted: datetime.date, calendar: Calendar) -> bool:
    """Whether the Council or the Assembly can have adopted a resolution of that number that day."""
    if reference.special or not 1 <= reference.session <= 200:
        return True
    periods = (council_days(reference.session, calendar), assembly_days(reference.session))
    return any(days.first - _GRACE <= adopted <= days.last + _GRACE for days in periods)
