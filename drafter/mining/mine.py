"""Documents of one series → its clause library."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drafter import language as languages
from drafter.counting import counted
from drafter.library.chronology import Chronology
from drafter.library.model import Adoption, Document, Mandate, Page, Series
from drafter.mining import bodies, clauses, facts, following, guesses, witnesses
from drafter.mining.registry import registry
from drafter.mining.years import Read, Year, years
from drafter.record import record
from drafter.resolution import DateRange, Reference
from drafter.sessions import Calendar


class MiningError(Exception):
    """The documents give no series; says why."""


@record(frozen=True)
class Mined:
    """A series as its documents have it, and what had to be reported on the way."""

    series: Series
    warnings: tuple[str, ...]


def mine(
    documents: Sequence[Read],
    *,
    name: str,
    adoptions: Sequence[Adoption] = (),
    sessions: Calendar | None = None,
    agenda: Mapping[int, Mapping[str, str]] | None = None,
    mandate: Mandate | None = None,
    step: Callable[[str], None] = lambda _: None,
) -> Mined:
    """Mine one series. The result depends on the documents, not on their order.

    Args:
        documents: the series' documents as read; commentaries are evidence, not text.
        name: what the series is called in the library.
        adoptions: known adoptions, which need no text.
        sessions: the dates of the body's sessions by number.
        agenda: titles of the body's agenda items by number and language.
        mandate: the mandate as a person corrected it.
        step: is told what is being done, for whoever waits.

    Raises:
        MiningError: no document is a resolution.
    """
    given = {adoption.resolution: adoption for adoption in adoptions}
    found, warnings = years(documents, given, sessions)
    if not found:
        raise MiningError("none of the documents is a resolution with a text")
    body = _body(found)
    step("comparing lists of resolutions")
    extended, how_extended = facts.mandate(found)
    extended = mandate or extended
    known = registry(adoptions, found, body, extended.title if extended else None)
    warnings += known.warnings
    paragraphs = sum(len(year.slots) for year in found)
    step(f"following {counted(paragraphs, 'paragraph')} through {counted(len(found), 'text')}")
    strands = following.follow(found)
    step(f"taking {counted(len(strands), 'clause')} apart")
    built = clauses.build(found, strands, known, extended.title if extended else None, body)
    chain, said = facts.check_chain(built, known.adoptions)
    warnings += said
    pages, said = witnesses.evidence(documents, built, known.adoptions)
    warnings += said
    built = witnesses.attach(built, pages)
    for document in documents:
        warnings += [f"{document.file}: {text}" for text in document.resolution.warnings]
    comes_up, how_often = facts.rhythm(found, [*known.adoptions], built, extended, body)
    title = _by_language(found, "title")
    series = Series(
        name=name,
        body=body or "",
        title=title,
        agenda_item=_item(found),
        agenda_title=_agenda_title(found, agenda or {}),
        original_language=_original(found),
        rhythm=comes_up,
        chain=chain,
        mandate=extended,
        documents=tuple(_documents(found, documents, pages, known.adoptions)),
        registry=tuple(known.adoptions.values()),
        clauses=tuple(built),
        sessions=_sessions(found, sessions or {}),
        pages=tuple(_pages(documents)),
        guessed={
            "body": guesses.of_texts(found, "body", body),
            "title": guesses.of_texts(found, "title", title.get(found[-1].main)),
            "rhythm": how_often,
            "chain": guesses.of_chain(chain, built, found, known.adoptions),
            "mandate": how_extended,
            "languages": guesses.of_languages(found),
            "registry": guesses.of_registry(known.adoptions),
        },
    )
    return Mined(series, tuple(dict.fromkeys(warnings)))


def _body(found: Sequence[Year]) -> str | None:
    """The body that the newest text names, as its English name."""
    stated = (
        bodies.body_of(document.resolution)
        for year in reversed(found)
        for _, document in sorted(year.documents.items())
    )
    return next((body for body in stated if body is not None), None)


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
        for _, d in sorted(year.documents.items())
        if d.resolution.agenda_item is not None
    ]
    return items[-1] if items else None


def _agenda_title(found: Sequence[Year], agenda: Mapping[int, Mapping[str, str]]) -> dict[str, str]:
    """The item's title as given, and as the newest texts under that item have it."""
    item = _item(found)
    titles = dict(agenda.get(item, {})) if item else {}
    for year in found:
        for code, document in year.documents.items():
            read = document.resolution
            if read.agenda_title is not None and read.agenda_item in (item, None):
                titles[code] = read.agenda_title
    return dict(sorted(titles.items()))


def _original(found: Sequence[Year]) -> str | None:
    """The language the text is written in, as the newest document box says it; in English."""
    named = [
        d.resolution.original_language
        for year in found
        for _, d in sorted(year.documents.items())
        if d.resolution.original_language
    ]
    if not named:
        return None
    code = languages.named(named[-1])
    return languages.get("en").words[f"language.{code}"] if code else named[-1]


def _documents(
    found: Sequence[Year],
    documents: Sequence[Read],
    pages: Mapping[str, witnesses.Page],
    adoptions: Mapping[Reference, Adoption],
) -> list[Document]:
    order = Chronology.of(adoptions.values()).order
    used = [
        _document(year, code, read)
        for year in found
        for code, read in sorted(year.documents.items())
    ]
    used += [
        Document(pages[d.file].reference, d.resolution.language, "commentary", d.file)
        for d in documents
        if d.file in pages
    ]
    return sorted(used, key=lambda d: (order(d.resolution), d.language, d.kind, d.file))


def _document(year: Year, code: str, read: Read) -> Document:
    said = read.resolution
    return Document(
        year.reference,
        code,
        said.kind,
        read.file,
        symbol=str(said.symbol) if said.symbol and said.kind != "adopted" else None,
        session=said.session if said.kind != "adopted" else None,
        session_dates=said.session_dates,
        body=said.body,
        title=said.title,
        agenda_item=said.agenda_item,
        agenda_title=said.agenda_title,
        adopted=said.adopted,
        meeting=said.meeting,
        original_language=said.original_language,
    )


def _pages(documents: Sequence[Read]) -> list[Page]:
    pages = [
        Page(d.file, d.resolution.language, tuple(
            type(q)(q.heading, q.text, q.cut) for q in d.resolution.quotations
        ))
        for d in documents
        if d.resolution.kind == "commentary"
    ]  # fmt: skip
    return sorted(pages, key=lambda page: page.file)


def _sessions(
    found: Sequence[Year], given: Mapping[int, tuple[DateRange, ...]]
) -> dict[int, tuple[DateRange, ...]]:
    dates = dict(given)
    for year in found:
        for _, document in sorted(year.documents.items()):
            ranges = document.resolution.session_dates
            if ranges and not year.reference.special:
                dates.setdefault(year.reference.session, ranges)
    return dict(sorted(dates.items()))
