"""Days and runs of days as the United Nations print them.

The order is always day, month, year, without ordinals but for the French *1er* (United Nations
Editorial Manual, dates). What differs between languages is a handful of words and signs: *4 April
2025*, *1er avril 2022*, *4 de abril de 2025*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from drafter.resolution import DateRange

_DASH = "[-‐‑‒–—−]"


class Calendar:
    """How a language writes days.

    Args:
        months: their twelve names.
        first: what the first of the month is written as (``1`` or ``1er``).
        dash: the sign between the days of a range, without spaces around it.
        conjunction: the word before the last of several ranges.
        until: words met in place of the dash (``to``, ``au``).
        since: words met before a range (``from``, ``du``).
        of: what parts day, month and year (a space, or ``" de "``).
    """

    def __init__(
        self,
        *,
        months: tuple[str, ...],
        first: str,
        dash: str,
        conjunction: str,
        until: tuple[str, ...],
        since: tuple[str, ...],
        of: str = " ",
    ) -> None:
        self.months = months
        self.first = first
        self.dash = dash
        self.conjunction = conjunction
        self.until = until
        self.since = since
        self.of = of

    @cached_property
    def date_pattern(self) -> str:
        """Pattern of a full date, exactly as :meth:`write` writes it."""
        day = rf"(?:{self.first}|[1-9]|[12]\d|3[01])"
        return rf"{day}{self.of}(?:{'|'.join(self.months)}){self.of}\d{{4}}"

    @cached_property
    def _day(self) -> re.Pattern[str]:
        # Text out of a PDF has *1 er*, and a no-break space is a space.
        ordinal = rf"\s*{self.first[1:]}" if self.first[1:] else ""
        of = self.of.replace(" ", r"\s+")
        return re.compile(
            rf"\s*(?P<day>\d{{1,2}})(?:(?<=\b1){ordinal})?"
            rf"(?:{of}(?P<month>{'|'.join(self.months)})(?:{of}(?P<year>\d{{4}}))?)?\s*",
            re.IGNORECASE,
        )

    @cached_property
    def _number(self) -> dict[str, int]:
        return {month.lower(): number for number, month in enumerate(self.months, 1)}

    def write(self, day: date) -> str:
        """A full date."""
        return self._words(day, month=True, year=True)

    def _words(self, day: date, *, month: bool, year: bool) -> str:
        words = [self.first if day.day == 1 else str(day.day)]
        if month or year:
            words.append(self.months[day.month - 1])
        if year:
            words.append(f"{day.year:04}")
        return self.of.join(words)

    def read(self, text: str) -> date | None:
        """The day a text names in full, or ``None``."""
        found = self._day.fullmatch(text)
        if found is None or found["year"] is None:
            return None
        return _day_of(int(found["year"]), self._number[found["month"].lower()], int(found["day"]))

    def write_ranges(self, ranges: Sequence[DateRange]) -> str:
        """Ranges with every month and year printed once, after the last day it belongs to."""
        days = [day for run in ranges for day in (run.first, run.last)]
        following: list[date | None] = [*days[1:], None]
        printed = [
            self._words(
                day,
                month=after is None or (after.month, after.year) != (day.month, day.year),
                year=after is None or after.year != day.year,
            )
            for day, after in zip(days, following, strict=True)
        ]
        runs = [
            last if run.first == run.last else f"{first}{self.dash}{last}"
            for run, first, last in zip(ranges, printed[::2], printed[1::2], strict=True)
        ]
        if len(runs) > 1:
            return f"{', '.join(runs[:-1])} {self.conjunction} {runs[-1]}"
        return "".join(runs)

    def read_ranges(self, text: str) -> tuple[DateRange, ...] | None:
        """Undo :meth:`write_ranges`; other dashes, spaces around them and words for them too."""
        since = "|".join(self.since)
        text = re.sub(rf"^\s*(?:{since})\s+", "", text, flags=re.IGNORECASE)
        until = rf"\s*{_DASH}\s*|\s+(?:{'|'.join(self.until)})\s+"
        runs = [
            re.split(until, run)
            for run in re.split(rf",|\s{self.conjunction}\s+(?:(?:{since})\s)?", text)
        ]
        if any(len(run) > 2 for run in runs):
            return None
        # A day takes the month and the year it lacks from the day after it: read from the end.
        month = year = None
        ranges: list[DateRange] = []
        for run in reversed(runs):
            days: list[date] = []
            for words in reversed(run):
                found = self._day.fullmatch(words)
                if found is None:
                    return None
                month = self._number[found["month"].lower()] if found["month"] else month
                year = int(found["year"]) if found["year"] else year
                day = _day_of(year, month, int(found["day"])) if year and month else None
                if day is None:
                    return None
                days.append(day)
            if days[-1] > days[0]:
                return None
            ranges.append(DateRange(days[-1], days[0]))
        return tuple(reversed(ranges))


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
