"""``series.yaml``, ``sessions.yaml`` and the files with known facts ↔ values of the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.library.fields import (
    Keys,
    SchemaError,
    day,
    entries,
    mapping,
    number,
    one_of,
    reference,
    text,
    yes_no,
)
from drafter.library.model import SURE, Adoption, Document, Guess, Mandate, Page, Series
from drafter.resolution import DateRange, Quotation


def _adoption(value: object, where: str) -> Adoption:
    found = Keys(value, where)
    adoption = Adoption(
        resolution=found.need("resolution", reference),
        adopted=found.need("adopted", day),
        meeting=found.get("meeting", number, None),
        draft=found.get("draft", text, None),
        in_chain=found.get("in_chain", yes_no, True),
        note=found.get("note", text, None),
        witness=found.get("witness", text, None),
    )
    found.done()
    return adoption


def _document(value: object, where: str) -> Document:
    found = Keys(value, where)
    document = Document(
        resolution=found.need("resolution", reference),
        language=found.need("language", text),
        kind=found.need("kind", one_of("adopted", "draft", "commentary")),
        file=found.need("file", text),
        symbol=found.get("symbol", text, None),
        session=found.get("session", number, None),
        session_dates=found.get("session_dates", entries(_range), None),
        body=found.get("body", text, None),
        title=found.get("title", text, None),
        agenda_item=found.get("agenda_item", number, None),
        agenda_title=found.get("agenda_title", text, None),
        adopted=found.get("adopted", day, None),
        meeting=found.get("meeting", number, None),
        original_language=found.get("original_language", text, None),
    )
    found.done()
    return document


def _page(value: object, where: str) -> Page:
    found = Keys(value, where)
    page = Page(
        file=found.need("file", text),
        language=found.need("language", text),
        quotations=found.get("quotations", entries(_quotation), ()),
    )
    found.done()
    return page


def _quotation(value: object, where: str) -> Quotation:
    found = Keys(value, where)
    quotation = Quotation(
        heading=found.need("heading", text),
        text=found.need("text", text),
        cut=found.get("cut", yes_no, False),
    )
    found.done()
    return quotation


def _guess(value: object, where: str) -> Guess:
    found = Keys(value, where)
    guess = Guess(
        value=found.need("value", text),
        evidence=found.need("evidence", text),
        sure=found.need("sure", one_of(*SURE)),
    )
    found.done()
    return guess


def _mandate(value: object, where: str) -> Mandate:
    found = Keys(value, where)
    mandate = Mandate(
        title=found.need("title", text),
        verb=found.need("verb", text),
        period=found.need("period", text),
    )
    found.done()
    return mandate


def series(data: object, name: str) -> Series:
    """``series.yaml``, without the clauses."""
    found = Keys(data, "")
    read = Series(
        name=found.get("series", text, name),
        body=found.need("body", text),
        title=found.need("title", mapping(text)),
        agenda_item=found.get("agenda_item", number, None),
        agenda_title=found.get("agenda_title", mapping(text), {}),
        original_language=found.get("original_language", text, None),
        rhythm=found.get("rhythm", number, None),
        chain=found.get("chain", text, None),
        mandate=found.get("mandate", _mandate, None),
        documents=found.need("documents", entries(_document)),
        registry=found.get("registry", entries(_adoption), ()),
        pages=found.get("pages", entries(_page), ()),
        guessed=found.get("guessed", mapping(_guess), {}),
        settled=found.get("ids", one_of("settled"), None) is not None,
    )
    found.seen.add("collisions")
    found.done()
    return read


def _range(value: object, where: str) -> DateRange:
    days = entries(day)(value, where)
    if len(days) != 2:
        raise SchemaError(where, "must be two dates, first and last")
    try:
        return DateRange(*days)
    except ValueError as error:
        raise SchemaError(where, str(error)) from None


def _session(value: object, where: str) -> tuple[int, tuple[DateRange, ...]]:
    found = Keys(value, where)
    session = found.need("session", number), found.need("dates", entries(_range))
    found.get("note", text, None)
    found.get("source", text, None)
    found.done()
    return session


def sessions(data: object) -> tuple[str, dict[int, tuple[DateRange, ...]]]:
    """``sessions.yaml``: the body, and the dates of its sessions by number."""
    found = Keys(data, "")
    body = found.need("body", text)
    found.get("source", text, None)
    dates = dict(found.need("sessions", entries(_session)))
    found.done()
    return body, dates


def adoptions(data: object) -> tuple[str, tuple[Adoption, ...]]:
    """``adoptions.yaml`` of the seeds: the series, and its known adoptions."""
    found = Keys(data, "")
    name = found.need("series", text)
    found.get("source", text, None)
    known = found.need("adoptions", entries(_adoption))
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
