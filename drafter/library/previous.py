"""A series' resolution before another one, and the places where a text cites it by itself; lists.

*All Council resolutions on the subject, most recently resolution 46/18 of 23 March 2021*; *the
report submitted pursuant to Council resolution 43/37*.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from drafter.language.base import CitationSpan, Language
from drafter.library.chronology import Chronology
from drafter.library.model import Adoption, Clause, cited
from drafter.resolution import Reference

_TO_DATE = re.compile(r",? (?:[^\W\d_]+ ){1,3}")
"""What may part a number from its date where it is no usual link: *32/23, adopted on 1 July*."""
_REACH = 100
"""So many characters before a number may say that it is the newest one's."""


class Cited(NamedTuple):
    """A resolution that is cited by itself, not in a list: where, which, and with which date.

    ``dated`` is where its date ends, and ``link`` what parts them, if they are not linked as the
    language has it. ``newest`` says that the words before it call it the newest one.
    """

    start: int
    end: int
    reference: Reference
    adopted: date | None
    link: str | None
    newest: bool

    def of(self, adoptions: Mapping[Reference, Adoption]) -> str:
        """The value of a variable for it: with its date, where that is not the registry's."""
        known = adoptions.get(self.reference)
        if self.adopted is None or (known is not None and known.adopted == self.adopted):
            return str(self.reference)
        return f"{self.reference} of {self.adopted}"


def previous(text: Reference, adoptions: Mapping[Reference, Adoption]) -> Reference | None:
    """The series' newest resolution before a text, as far as the registry knows."""
    order = Chronology.of(adoptions.values()).order
    return max((r for r in adoptions if order(r) < order(text)), key=order, default=None)


def bearing_out(
    clause: Clause, name: str, adoptions: Mapping[Reference, Adoption]
) -> list[Reference]:
    """The texts in which the value of a variable is the resolution before, as far as is known."""
    return [
        o.resolution
        for o in clause.history
        if isinstance(value := o.values.get(name), str)
        and cited(value)[0] == previous(o.resolution, adoptions)
    ]


def parted(body: str, language: Language) -> list[list[CitationSpan]]:
    """The citations of a text in lists, which are parted by commas and *and* alone."""
    joins = {", ", f" {language.join(['', '']).strip()} "}
    joins |= {f",{join}" for join in joins if join != ", "}
    lists: list[list[CitationSpan]] = []
    for span in language.find_citations(body):
        if lists and body[lists[-1][-1].end : span.start] in joins:
            lists[-1].append(span)
        else:
            lists.append([span])
    return lists


def cited_singly(text: str, language: Language) -> list[Cited]:
    """The resolutions that a text cites by themselves, in order."""
    numbers = list(Reference.IN_TEXT.finditer(text))
    if not numbers:
        return []
    usual = {span.start: span for span in language.find_citations(text)}
    days = {span.start: span for span in language.find_dates(text)}
    ends = [usual[n.start()].end if n.start() in usual else n.end() for n in numbers]
    conjunction = language.join(["", ""]).strip()
    joins = {"", ",", conjunction, f", {conjunction}"}
    listed = {
        n
        for one, two in pairwise(range(len(numbers)))
        if text[ends[one] : numbers[two].start()].strip() in joins
        for n in (one, two)
    }
    found = []
    for n, number in enumerate(numbers):
        if n in listed:
            continue
        span = usual.get(number.start())
        link = _TO_DATE.match(text, number.end()) if span is None else None
        day = days.get(link.end()) if link else None
        before = text[max(0, number.start() - _REACH) : number.start()]
        found.append(
            Cited(
                number.start(),
                day.end if day else ends[n],
                Reference.parse(number.group()),
                span.adopted if span else day.value if day else None,
                link.group() if link and day else None,
                re.search(rf"(?:{language.latest})\Z", before) is not None,
            )
        )
    return found
