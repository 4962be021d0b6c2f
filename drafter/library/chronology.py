"""The order in which resolutions were adopted, special sessions among the regular ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from drafter.resolution import Reference
from drafter.sessions import Calendar

if TYPE_CHECKING:
    from drafter.library.model import Adoption


class Chronology:
    """The order of resolutions by the days that are known.

    Regular sessions, and what they adopt, come by their numbers. Special sessions are counted by
    themselves: what one of them adopted stands behind what a regular one had adopted by that day,
    and where the day is not known, by its number.

    >>> days = {"47/13": date(2021, 7, 13), "S-33/1": date(2021, 12, 17), "49/1": date(2022, 3, 4)}
    >>> known = Chronology({Reference.parse(number): day for number, day in days.items()})
    >>> sorted(["49/1", "S-33/1", "47/13"], key=lambda text: known.order(Reference.parse(text)))
    ['47/13', 'S-33/1', '49/1']
    """

    def __init__(
        self,
        days: Mapping[Reference, date],
        sessions: Calendar | None = None,
    ) -> None:
        """From the days of adoption, and the days of the regular sessions by number."""
        self._days = days
        self._regular = [(day, (r.session, r.number)) for r, day in days.items() if not r.special]
        self._regular += [(runs[0].first, (n, 0)) for n, runs in (sessions or {}).items() if runs]

    @classmethod
    def of(cls, adoptions: Iterable[Adoption]) -> Chronology:
        """The order by the days that a registry has."""
        return cls({each.resolution: each.adopted for each in adoptions})

    def order(self, reference: Reference, day: date | None = None) -> tuple[int, ...]:
        """A resolution's place, to sort by; ``day`` is its own, if none is known."""
        if not reference.special:
            return (reference.session, reference.number)
        day = self._days.get(reference, day)
        if day is None:
            return (reference.session, reference.number, 1)
        before = max((place for on, place in self._regular if on <= day), default=(0, 0))
        return (*before, 1, reference.session, reference.number)

    def session(self, reference: Reference) -> int:
        """The regular session that adopted a resolution, or that was the last before it."""
        return self.order(reference)[0]
