"""The registry of a series' adoptions: what is given, what the texts say of themselves and each
other, and every contradiction between them with both sides."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from drafter import language as languages
from drafter.library.chronology import Chronology
from drafter.library.model import Adoption
from drafter.mining.alone import own_list
from drafter.mining.bodies import cannot_be
from drafter.mining.lists import own_citations
from drafter.mining.years import Year
from drafter.record import record
from drafter.resolution import Reference

Doubts = Mapping[tuple[Reference, datetime.date], str]
"""Citations that may be misprints, with the reason."""


@record(frozen=True)
class Registry:
    """The adoptions by resolution, the doubtful citations, and what had to be reported."""

    adoptions: dict[Reference, Adoption]
    doubts: dict[tuple[Reference, datetime.date], str]
    warnings: list[str]


@record(frozen=True)
class _Listed:
    """One entry of a text's list: which resolution, which day, and where it stands."""

    reference: Reference
    day: datetime.date
    year: Reference
    where: str


def registry(
    known: Sequence[Adoption], years: Sequence[Year], body: str | None, title: str | None = None
) -> Registry:
    """All adoptions that are known: the given ones, the texts themselves, the lists in the texts.

    A list of citations that names a known resolution of the series, with its date, is the series'
    own: its other entries are adoptions too, unless they cannot be. One text alone, with nothing
    known of before it, may tell its list otherwise (:mod:`drafter.mining.alone`; ``title`` is whose
    mandate it extends). What is given stands; where texts contradict it or each other, both sides
    are reported.
    """
    found = {adoption.resolution: adoption for adoption in known}
    warnings = _texts_themselves(years, found, body)
    if len(years) == 1 and not _earlier(found, years[0].reference):
        found |= {a.resolution: a for a in own_list(years[0], title, body)}
    listed = _learn(years, found, body)
    doubts = _doubts(listed, found, body)
    _report(listed, found, doubts, given=bool(known), warnings=warnings)
    _left_out(listed, found)
    order = _order(found)
    return Registry({r: found[r] for r in sorted(found, key=order)}, doubts, warnings)


def _order(found: Mapping[Reference, Adoption]) -> Callable[..., tuple[int, ...]]:
    """The place of a resolution among those that are known, to sort by."""
    return Chronology.of(found.values()).order


def _earlier(found: Mapping[Reference, Adoption], text: Reference) -> list[Adoption]:
    """What was adopted before a text."""
    order = _order(found)
    return [adoption for r, adoption in found.items() if order(r) < order(text)]


def _texts_themselves(
    years: Sequence[Year], found: dict[Reference, Adoption], body: str | None
) -> list[str]:
    warnings = []
    for year in years:
        main = year.main
        for code, document in sorted(year.documents.items(), key=lambda d: (d[0] != main, d[0])):
            read = document.resolution
            if read.kind != "adopted" or read.adopted is None:
                continue
            if reason := cannot_be(body, year.reference, read.adopted):
                warnings.append(
                    f"{document.file}: says adopted on {read.adopted}, which cannot be: {reason}"
                )
            entry = found.get(year.reference)
            if entry is None:
                found[year.reference] = Adoption(
                    year.reference, read.adopted, read.meeting, witness=f"{year.reference} {code}"
                )
            elif entry.adopted != read.adopted:
                other = f"{entry.witness} says" if entry.witness else "the registry says adopted on"
                kept = "the former" if entry.witness else "the registry"
                warnings.append(
                    f"{year.reference}: {other} {entry.adopted}, {document.file} says "
                    f"{read.adopted}; {kept} is kept"
                )
    return warnings


def _learn(
    years: Sequence[Year], found: dict[Reference, Adoption], body: str | None
) -> list[_Listed]:
    """Add what the lists name, until nothing new is learned; all entries of all own lists."""
    learned: set[Reference] = set()
    while True:
        listed = [entry for year in years for entry in _lists(year, found)]
        new: dict[Reference, Adoption] = {}
        for entry in listed:
            possible = cannot_be(body, entry.reference, entry.day) is None
            if entry.reference in found or entry.reference in new or not possible:
                continue
            if _instead(entry, listed, found) is None:
                new[entry.reference] = Adoption(entry.reference, entry.day, witness=entry.where)
        if not new:
            break
        found |= new
        learned |= set(new)
    for entry in reversed(listed):  # the earliest list that names a resolution is its witness
        if entry.reference in learned and cannot_be(body, entry.reference, entry.day) is None:
            found[entry.reference] = Adoption(entry.reference, entry.day, witness=entry.where)
    return [entry for year in years for entry in _lists(year, found)]


def _lists(year: Year, found: Mapping[Reference, Adoption]) -> list[_Listed]:
    entries = []
    main, order = year.main, _order(found)
    here = order(year.reference)
    for slot in year.slots:
        for code, paragraph in slot.paragraphs.items():
            spans = own_citations(paragraph.flat, languages.get(code), found)
            spans = [s for s in spans if order(s.reference, s.adopted) < here]
            where = f"{year.reference} {slot.label}" + (f" {code}" if code != main else "")
            if len(spans) >= 2:
                entries += [_Listed(s.reference, s.adopted, year.reference, where) for s in spans]
    return entries


def _instead(
    entry: _Listed, listed: Sequence[_Listed], found: Mapping[Reference, Adoption]
) -> Reference | None:
    """The known resolution of that very day which the list leaves out: a misprint is likely."""
    here = {other.reference for other in listed if other.where == entry.where}
    same_day = [
        a.resolution for a in _earlier(found, entry.year)
        if a.adopted == entry.day and a.resolution not in here
    ]  # fmt: skip
    return same_day[0] if len(same_day) == 1 else None


def _doubts(
    listed: Sequence[_Listed], found: Mapping[Reference, Adoption], body: str | None
) -> dict[tuple[Reference, datetime.date], str]:
    doubts: dict[tuple[Reference, datetime.date], str] = {}
    for entry in listed:
        known = found.get(entry.reference)
        key = entry.reference, entry.day
        if known is None:
            instead = _instead(entry, listed, found)
            impossible = cannot_be(body, entry.reference, entry.day)
            reasons = ["not in the registry"]
            reasons += [f"{instead} of the same date is"] if instead else []
            reasons += [impossible] if impossible else []
            doubts[key] = "; ".join(reasons)
        elif known.adopted != entry.day:
            says = f"{known.witness} has" if known.witness else "the registry has"
            doubts[key] = f"printed as of {entry.day}; {says} {known.adopted}"
    return doubts


def _report(
    listed: Sequence[_Listed],
    found: dict[Reference, Adoption],
    doubts: Doubts,
    *,
    given: bool,
    warnings: list[str],
) -> None:
    for entry in listed:
        reason = doubts.get((entry.reference, entry.day))
        known = found.get(entry.reference)
        if known is not None and reason is not None:
            says = f"{known.witness} has" if known.witness else "the registry says"
            warnings.append(
                f"{entry.where}: cites {entry.reference} as of {entry.day}, {says} "
                f"{known.adopted}; the text is kept as it is"
            )
            if known.witness and known.witness != entry.where:
                note = f"{entry.where} has {entry.day}"
                if note not in (known.note or ""):
                    joined = "; ".join(filter(None, [known.note, note]))
                    found[entry.reference] = replace(known, note=joined)
        elif known is None:
            warnings.append(
                f"{entry.where}: the list names {entry.reference} of {entry.day}, which the "
                f"registry does not know ({reason}); kept as printed, to be checked for a misprint"
            )
        elif given and known.witness == entry.where:
            warnings.append(
                f"{entry.where}: the list names {entry.reference} of {entry.day}, which the "
                "registry does not know; added to it, to be checked for a misprint"
            )


def _left_out(listed: Sequence[_Listed], found: dict[Reference, Adoption]) -> None:
    """What the newest list leaves out though an earlier text knows it is not in the chain now."""
    if not listed:
        return
    newest = max((entry.year for entry in listed), key=_order(found))
    named = {entry.reference for entry in listed if entry.year == newest}
    for adoption in _earlier(found, newest):
        reference = adoption.resolution
        if adoption.witness and reference not in named:
            instead = any(
                entry.year == newest and entry.day == adoption.adopted for entry in listed
            )  # a misprinted number is not a resolution left out
            if not instead:
                found[reference] = replace(adoption, in_chain=False)
