"""Documents of one series → its clause library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.library.model import Adoption, Document, Series
from drafter.mining import clauses, facts, following, witnesses
from drafter.mining.years import Read, Year, years
from drafter.resolution import DateRange


class MiningError(Exception):
    """The documents give no series; says why."""


@dataclass(frozen=True)
class Mined:
    """A series as its documents have it, and what had to be reported on the way."""

    series: Series
    warnings: tuple[str, ...]


def mine(
    documents: Sequence[Read],
    *,
    name: str,
    adoptions: Sequence[Adoption] = (),
    sessions: Mapping[int, tuple[DateRange, ...]] | None = None,
    agenda: Mapping[int, Mapping[str, str]] | None = None,
) -> Mined:
    """Mine one series. The result depends on the documents, not on their order.

    Args:
        documents: the series' documents as read; commentaries are evidence, not text.
        name: what the series is called in the library.
        adoptions: known adoptions, which need no text.
        sessions: the dates of the body's sessions by number.
        agenda: titles of the body's agenda items by number and language.

    Raises:
        MiningError: no document is a resolution.
    """
    given = {adoption.resolution: adoption for adoption in adoptions}
    found, warnings = years(documents, given)
    if not found:
        raise MiningError("none of the documents is a resolution with a text")
    registry, said = facts.registry(adoptions, found)
    warnings += said
    mandate = facts.mandate(found)
    strands = following.follow(found)
    built = clauses.build(found, strands, registry, mandate.title if mandate else None)
    chain, said = facts.check_chain(built, registry)
    warnings += said
    pages, said = witnesses.evidence(documents, built, registry)
    warnings += said
    built = witnesses.attach(built, pages)
    for document in documents:
        warnings += [f"{document.file}: {text}" for text in document.resolution.warnings]
    newest = found[-1]
    series = Series(
        name=name,
        body=_first(newest, "body") or "",
        title=_by_language(found, "title"),
        agenda_item=_item(found),
        agenda_title=_agenda_title(found, agenda or {}),
        original_language=_original(found),
        rhythm=facts.rhythm([*registry], built),
        chain=chain,
        mandate=mandate,
        documents=tuple(_documents(found, documents, pages)),
        registry=tuple(registry.values()),
        clauses=tuple(built),
        sessions=_sessions(found, sessions or {}),
    )
    return Mined(series, tuple(dict.fromkeys(warnings)))


def _first(year: Year, name: str) -> str | None:
    value = getattr(year.documents[year.main].resolution, name)
    return str(value) if value is not None else None


def _by_language(found: Sequence[Year], name: str) -> dict[str, str]:
    """The newest value in each language."""
    values: dict[str, str] = {}
    for year in found:
        for code, document in year.documents.items():
            if (value := getattr(document.resolution, name)) is not None:
                values[code] = value
    return dict(sorted(values.items()))


def _item(found: Sequence[Year]) -> int | None:
    items = [
        d.resolution.agenda_item
        for year in found
        for d in year.documents.values()
        if d.resolution.agenda_item is not None
    ]
    return items[-1] if items else None


def _agenda_title(found: Sequence[Year], agenda: Mapping[int, Mapping[str, str]]) -> dict[str, str]:
    item = _item(found)
    return {**(agenda.get(item, {}) if item else {}), **_by_language(found, "agenda_title")}


def _original(found: Sequence[Year]) -> str | None:
    """The language the text is written in, as the newest document box says it."""
    named = [
        d.resolution.original_language
        for year in found
        for d in year.documents.values()
        if d.resolution.original_language
    ]
    return named[-1] if named else None


def _documents(
    found: Sequence[Year], documents: Sequence[Read], pages: Mapping[str, witnesses.Page]
) -> list[Document]:
    used = [
        Document(year.reference, code, read.resolution.kind, read.file)
        for year in found
        for code, read in sorted(year.documents.items())
    ]
    used += [
        Document(pages[d.file].reference, d.resolution.language, "commentary", d.file)
        for d in documents
        if d.file in pages
    ]
    return sorted(used, key=lambda d: (d.resolution, d.language, d.kind))


def _sessions(
    found: Sequence[Year], given: Mapping[int, tuple[DateRange, ...]]
) -> dict[int, tuple[DateRange, ...]]:
    dates = dict(given)
    for year in found:
        for document in year.documents.values():
            ranges = document.resolution.session_dates
            if ranges and not year.reference.special:
                dates.setdefault(year.reference.session, ranges)
    return dict(sorted(dates.items()))
