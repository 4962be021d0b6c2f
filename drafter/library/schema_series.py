"""``series.yaml``, ``sessions.yaml`` and the files with known facts ↔ values of the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from drafter.language import CODES
from drafter.library.fields import (
    Keys,
    Kind,
    SchemaError,
    count,
    day,
    entries,
    keyed,
    mapping,
    may,
    need,
    number,
    one_of,
    reference,
    text,
    yes_no,
)
from drafter.library.model import SURE, Adoption, Document, Guess, Mandate, Page, Series
from drafter.resolution import DateRange, Quotation

T = TypeVar("T")


def by_language(kind: Kind[T], least: int = 0) -> Kind[dict[str, T]]:
    """A mapping from languages' codes; an editor offers those that are known."""
    any_code = mapping(kind, least)
    return Kind(any_code.read, {**any_code.schema, "properties": dict.fromkeys(CODES, kind.schema)})


def _read_range(value: object, where: str) -> DateRange:
    days = _DAYS(value, where)
    if len(days) != 2:
        raise SchemaError(where, "must be two dates, first and last")
    try:
        return DateRange(*days)
    except ValueError as error:
        raise SchemaError(where, str(error)) from None


_DAYS = entries(day)
_RANGE = Kind(_read_range, {**_DAYS.schema, "minItems": 2, "maxItems": 2})
_RANGES = entries(_RANGE)

_ADOPTION = keyed(
    Adoption,
    need("resolution", reference, "The resolution's number.", "58/30"),
    need("adopted", day, "The day of its adoption.", "2025-04-04"),
    may("meeting", number, "The meeting that adopted it.", 59),
    may("draft", text, "The symbol of its draft.", "A/HRC/58/L.8"),
    may("in_chain", yes_no, "Whether later texts recall it; true, where nothing is said.",
        default=True),
    may("note", text, "Whatever whoever comes after you should know."),
    may("witness", text, "The text that says so; without one it is a fact that a person gave.",
        "58/30 PP5"),
)  # fmt: skip

_DOCUMENT = keyed(
    Document,
    need("resolution", reference, "The resolution that it is a text of.", "58/30"),
    need("language", text, "The code of its language.", *CODES),
    need("kind", one_of("adopted", "draft", "commentary"), "What it is."),
    need("file", text, "The file that it was read from."),
    may("symbol", text, "Its symbol.", "A/HRC/58/L.8"),
    may("session", number, "The session that it was drafted for.", 58),
    may("session_dates", _RANGES, "The session's days, first and last, as it prints them.",
        [["2025-02-24", "2025-04-04"]]),
    may("body", text, "The body, as it prints its name."),
    may("title", text, "Its title."),
    may("agenda_item", number, "The number of its agenda item.", 10),
    may("agenda_title", text, "The title of its agenda item."),
    may("adopted", day, "The day of adoption that it prints.", "2025-04-04"),
    may("meeting", number, "The meeting that it prints.", 59),
    may("original_language", text, "The language that it was drafted in.", "French"),
)  # fmt: skip

_QUOTATION = keyed(
    Quotation,
    need("heading", text, "What it stands under on the page."),
    need("text", text, "The words quoted."),
    may("cut", yes_no, "Whether the page ends it with an ellipsis.", default=False),
)

_PAGE = keyed(
    Page,
    need("file", text, "The file that it was read from."),
    need("language", text, "The code of its language.", *CODES),
    may("quotations", entries(_QUOTATION), "What it quotes of the resolution.", default=()),
)

_GUESS = keyed(
    Guess,
    need("value", text, "What was taken for the fact."),
    need("evidence", text, "What says so."),
    need("sure", one_of(*SURE), "How sure that is."),
)

_MANDATE = keyed(
    Mandate,
    need("title", text, "The title of its holder.", "Independent Expert"),
    need("verb", text, "What the resolution does to it.", "extend", "renew"),
    need("period", text, "For how long.", "one year"),
)


def _read_collisions(value: object, where: str) -> dict[str, object]:
    return dict(Keys(value, where).data)


COLLISIONS = may(
    "collisions",
    Kind(_read_collisions, {"type": "object"}),
    "What was mined for a place that you have edited. Keep what is right and delete this.",
    default={},
)


def _series(*, ids: str | None, collisions: object, series: str | None, **facts: Any) -> Series:  # noqa: ANN401
    return Series(name=series or "", settled=ids is not None, **facts)


SERIES = keyed(
    _series,
    may("series", text, "The series' name; without it, the name of its folder."),
    need("body", text, "The body that adopts it.", "Human Rights Council"),
    need("title", by_language(text), "Its title, by language."),
    may("agenda_item", number, "The number of its agenda item.", 10),
    may("agenda_title", by_language(text), "The title of its agenda item, by language.",
        default={}),
    may("original_language", text, "The language that it is drafted in.", "French"),
    may("rhythm", count, "Every so many sessions there is a new text.", 3),
    may("chain", text, "The id of the clause that recalls the earlier resolutions."),
    may("mandate", _MANDATE, "The mandate that it extends or renews."),
    may("ids", one_of("settled"), "settled: the ids stay as they are, whatever text is added."),
    may("guessed", mapping(_GUESS),
        "How the facts were found. To correct one, change the fact itself.", default={}),
    need("documents", entries(_DOCUMENT), "The texts that it was mined from."),
    may("registry", entries(_ADOPTION), "Every adoption known, whether its text is here or not.",
        default=()),
    may("pages", entries(_PAGE), "Pages about its resolutions, with what they quote.", default=()),
    COLLISIONS,
)  # fmt: skip


def series(data: object, name: str) -> Series:
    """``series.yaml``, without the clauses."""
    read = SERIES(data, "")
    return replace(read, name=read.name or name)


def _session(
    *, session: int, dates: tuple[DateRange, ...], **_said: str | None
) -> tuple[int, tuple[DateRange, ...]]:
    return session, dates


_SESSION = keyed(
    _session,
    need("session", number, "The session's number.", 61),
    need("dates", _RANGES, "Its days, first and last; several pairs where it was interrupted.",
         [["2025-02-24", "2025-04-04"]]),
    may("note", text, "Whatever whoever comes after you should know."),
    may("source", text, "Where the days are from."),
)  # fmt: skip


def _sessions(
    *, body: str, sessions: tuple[tuple[int, tuple[DateRange, ...]], ...], **_said: str | None
) -> tuple[str, dict[int, tuple[DateRange, ...]]]:
    return body, dict(sessions)


SESSIONS = keyed(
    _sessions,
    need("body", text, "The body whose sessions these are.", "Human Rights Council"),
    may("source", text, "Where the days are from."),
    need("sessions", entries(_SESSION), "Its sessions."),
)


def sessions(data: object) -> tuple[str, dict[int, tuple[DateRange, ...]]]:
    """``sessions.yaml``: the body, and the dates of its sessions by number."""
    return SESSIONS(data, "")


def adoptions(data: object) -> tuple[str, tuple[Adoption, ...]]:
    """``adoptions.yaml`` of the seeds: the series, and its known adoptions."""
    found = Keys(data, "")
    name = found.need("series", text)
    found.get("source", text, None)
    known = found.need("adoptions", entries(_ADOPTION))
    found.done()
    return name, known


def agenda(data: object) -> dict[int, dict[str, str]]:
    """``agenda.yaml`` of the seeds: the titles of a body's agenda items by language."""
    found = Keys(data, "")
    found.need("body", text)
    found.get("source", text, None)

    def item(value: object, where: str) -> tuple[int, dict[str, str]]:
        entry = Keys(value, where)
        read = entry.need("item", number)
        titles = {
            str(k): text(v, entry.path(k))
            for k, v in entry.data.items()
            if k not in {"item", "note"}
        }
        return read, titles

    return dict(found.need("items", entries(item)))


def series_data(series: Series) -> dict[str, Any]:
    """``series.yaml`` as plain data."""
    data: dict[str, Any] = {"series": series.name, "body": series.body, "title": dict(series.title)}
    if series.agenda_item is not None:
        data["agenda_item"] = series.agenda_item
    if series.agenda_title:
        data["agenda_title"] = dict(series.agenda_title)
    if series.original_language:
        data["original_language"] = series.original_language
    if series.rhythm:
        data["rhythm"] = series.rhythm
    if series.chain:
        data["chain"] = series.chain
    if series.mandate:
        data["mandate"] = {
            "title": series.mandate.title,
            "verb": series.mandate.verb,
            "period": series.mandate.period,
        }
    if series.guessed:
        data["guessed"] = {
            name: {"value": g.value, "evidence": g.evidence, "sure": g.sure}
            for name, g in series.guessed.items()
        }
    data["documents"] = [_document_data(d) for d in series.documents]
    data["registry"] = [adoption_data(a) for a in series.registry]
    if series.pages:
        data["pages"] = [_page_data(p) for p in series.pages]
    return data


def _document_data(document: Document) -> dict[str, Any]:
    data: dict[str, Any] = {
        "resolution": str(document.resolution),
        "language": document.language,
        "kind": document.kind,
        "file": document.file,
    }
    for name in ("symbol", "session", "session_dates", "body", "title", "agenda_item",
                 "agenda_title", "adopted", "meeting", "original_language"):  # fmt: skip
        if (value := getattr(document, name)) is not None:
            data[name] = value
    if document.session_dates is not None:
        data["session_dates"] = [[r.first, r.last] for r in document.session_dates]
    return data


def _page_data(page: Page) -> dict[str, Any]:
    return {
        "file": page.file,
        "language": page.language,
        "quotations": [
            {"heading": q.heading, "text": q.text, **({"cut": True} if q.cut else {})}
            for q in page.quotations
        ],
    }


def adoption_data(adoption: Adoption) -> dict[str, Any]:
    """An entry of the registry as plain data."""
    data: dict[str, Any] = {"resolution": str(adoption.resolution), "adopted": adoption.adopted}
    if adoption.meeting is not None:
        data["meeting"] = adoption.meeting
    if adoption.draft:
        data["draft"] = adoption.draft
    data["in_chain"] = adoption.in_chain
    if adoption.note:
        data["note"] = adoption.note
    if adoption.witness:
        data["witness"] = adoption.witness
    return data


def sessions_data(body: str, dates: Mapping[int, tuple[DateRange, ...]]) -> dict[str, Any]:
    """``sessions.yaml`` as plain data."""
    return {
        "body": body,
        "sessions": [
            {"session": n, "dates": [[r.first, r.last] for r in ranges]}
            for n, ranges in sorted(dates.items())
        ],
    }
