"""YAML data ↔ the values of :mod:`drafter.library.model`, with errors that say where."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from drafter.library.model import (
    VARIABLE_TYPES,
    Adoption,
    Clause,
    Document,
    Evidence,
    Mandate,
    Occurrence,
    Series,
    Variable,
    Wording,
)
from drafter.resolution import DateRange, Reference

T = TypeVar("T")


class SchemaError(Exception):
    """A file of the library is not as it must be: the key (a path into the file) and the reason."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}" if key else reason)
        self.key, self.reason = key, reason


class _Map:
    """A mapping that is read key by key and then must have no other keys."""

    def __init__(self, data: object, where: str) -> None:
        if not isinstance(data, Mapping):
            raise SchemaError(where, f"must be a mapping, not {_kind(data)}")
        self.data, self.where, self.seen = data, where, set[str]()

    def path(self, key: object) -> str:
        return f"{self.where}.{key}" if self.where else str(key)

    def get(self, key: str, read: Callable[[object, str], T], default: T) -> T:
        self.seen.add(key)
        value = self.data.get(key)
        return default if value is None else read(value, self.path(key))

    def need(self, key: str, read: Callable[[object, str], T]) -> T:
        self.seen.add(key)
        if self.data.get(key) is None:
            raise SchemaError(self.path(key), "is missing")
        return read(self.data[key], self.path(key))

    def done(self) -> None:
        for key in self.data:
            if key not in self.seen:
                known = ", ".join(sorted(self.seen))
                raise SchemaError(self.path(key), f"is no key of this file (known here: {known})")


def _kind(value: object) -> str:
    names: list[tuple[type, str]] = [
        (bool, "yes/no"), (int, "a number"), (str, "text"), (list, "a list"), (dict, "a mapping"),
    ]  # fmt: skip
    return next((name for kind, name in names if isinstance(value, kind)), type(value).__name__)


def _shown(value: object) -> str:
    """A value in a message; of a list or mapping its kind only: it may be aliases of aliases."""
    return _kind(value) if isinstance(value, list | Mapping) else repr(value)[:80]


def text(value: object, where: str) -> str:
    """A piece of text."""
    if not isinstance(value, str):
        raise SchemaError(where, f"must be text, not {_kind(value)}; put it in quotation marks")
    return value


def number(value: object, where: str) -> int:
    """A whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise SchemaError(where, f"must be a whole number, not {_kind(value)}")
    return value


def yes_no(value: object, where: str) -> bool:
    """``true`` or ``false``."""
    if not isinstance(value, bool):
        raise SchemaError(where, f"must be true or false, not {_kind(value)}")
    return value


def day(value: object, where: str) -> datetime.date:
    """An ISO date."""
    if isinstance(value, datetime.datetime) or not isinstance(value, datetime.date):
        raise SchemaError(where, f"must be a date such as 2025-04-04, not {_shown(value)}")
    return value


def reference(value: object, where: str) -> Reference:
    """A resolution's number."""
    try:
        return Reference.parse(text(value, where))
    except ValueError as error:
        raise SchemaError(where, str(error)) from None


def entries(read: Callable[[object, str], T]) -> Callable[[object, str], tuple[T, ...]]:
    """A list of such values."""

    def read_all(value: object, where: str) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise SchemaError(where, f"must be a list, not {_kind(value)}")
        return tuple(read(item, f"{where}[{n}]") for n, item in enumerate(value, 1))

    return read_all


def mapping(read: Callable[[object, str], T]) -> Callable[[object, str], dict[str, T]]:
    """A mapping from names to such values."""

    def read_all(value: object, where: str) -> dict[str, T]:
        found = _Map(value, where)
        return {text(k, where): read(v, found.path(k)) for k, v in found.data.items()}

    return read_all


def one_of(*known: str) -> Callable[[object, str], Any]:
    """One of the given words."""

    def read(value: object, where: str) -> str:
        if value not in known:
            raise SchemaError(where, f"must be one of {', '.join(known)}, not {_shown(value)}")
        return str(value)

    return read


def _footnotes(value: object, where: str) -> dict[int, str | None]:
    found = _Map(value, where)
    return {
        number(k, where): None if v is None else text(v, found.path(k))
        for k, v in found.data.items()
    }


def _wording(value: object, where: str) -> Wording:
    found = _Map(value, where)
    wording = Wording(
        opening=found.get("opening", mapping(text), {}),
        text=found.need("text", mapping(text)),
        footnotes=found.get("footnotes", mapping(_footnotes), {}),
    )
    found.done()
    if not wording.text:
        raise SchemaError(found.path("text"), "has no language")
    return wording


def _variable(value: object, where: str) -> Variable:
    found = _Map(value, where)
    variable = Variable(
        type=found.need("type", one_of(*VARIABLE_TYPES)), rule=found.get("rule", text, None)
    )
    found.done()
    return variable


def _value(value: object, where: str) -> Any:  # noqa: ANN401 -- model.Value
    if isinstance(value, list):
        return [text(item, where) for item in value]
    if value is None or isinstance(value, str | int | datetime.date):
        return value
    raise SchemaError(where, f"must be text, a number, a date or a list, not {_kind(value)}")


def _values(value: object, where: str) -> dict[str, Any]:
    found = _Map(value, where)
    return {text(k, where): _value(v, found.path(k)) for k, v in found.data.items()}


def _occurrence(value: object, where: str) -> Occurrence:
    found = _Map(value, where)
    occurrence = Occurrence(
        resolution=found.need("resolution", reference),
        paragraph=found.need("paragraph", text),
        wording=found.need("wording", text),
        values=found.get("values", _values, {}),
        adverb=found.get("adverb", mapping(one_of("also", "further")), {}),
        ends=found.get("ends", mapping(text), {}),
        changed=found.get("changed", entries(text), ()),
    )
    found.done()
    return occurrence


def _evidence(value: object, where: str) -> Evidence:
    found = _Map(value, where)
    evidence = Evidence(
        resolution=found.need("resolution", reference),
        heading=found.need("heading", text),
        text=found.need("text", text),
    )
    found.done()
    return evidence


def clause(data: object) -> Clause:
    """One clause file.

    Raises:
        SchemaError: an unknown key, a wrong type, or a history that names no wording.
    """
    found = _Map(data, "")
    read = Clause(
        id=found.need("id", text),
        part=found.need("part", one_of("preambular", "operative", "heading")),
        status=found.need("status", one_of("standing", "new", "lapsed")),
        lapsed_after=found.get("lapsed_after", reference, None),
        split_from=found.get("split_from", text, None),
        merged_into=found.get("merged_into", text, None),
        tags=found.get("tags", entries(text), ()),
        notes=found.get("notes", text, None),
        wordings=found.need("wordings", mapping(_wording)),
        variables=found.get("variables", mapping(_variable), {}),
        history=found.need("history", entries(_occurrence)),
        evidence=found.get("evidence", entries(_evidence), ()),
        collisions=found.get("collisions", lambda value, _: dict(_Map(value, "").data), {}),
    )
    found.done()
    for n, occurrence in enumerate(read.history, 1):
        if occurrence.wording not in read.wordings:
            raise SchemaError(
                f"history[{n}].wording",
                f"names wording {occurrence.wording!r}; there is {', '.join(read.wordings)}",
            )
        for name in occurrence.values:
            if name not in read.variables:
                raise SchemaError(f"history[{n}].values.{name}", "is not among the variables")
    return read


def _adoption(value: object, where: str) -> Adoption:
    found = _Map(value, where)
    adoption = Adoption(
        resolution=found.need("resolution", reference),
        adopted=found.need("adopted", day),
        meeting=found.get("meeting", number, None),
        draft=found.get("draft", text, None),
        in_chain=found.get("in_chain", yes_no, True),
        note=found.get("note", text, None),
    )
    found.done()
    return adoption


def _document(value: object, where: str) -> Document:
    found = _Map(value, where)
    document = Document(
        resolution=found.need("resolution", reference),
        language=found.need("language", text),
        kind=found.need("kind", one_of("adopted", "draft", "commentary")),
        file=found.need("file", text),
    )
    found.done()
    return document


def _mandate(value: object, where: str) -> Mandate:
    found = _Map(value, where)
    mandate = Mandate(
        title=found.need("title", text),
        verb=found.need("verb", text),
        period=found.need("period", text),
    )
    found.done()
    return mandate


def series(data: object, name: str) -> Series:
    """``series.yaml``, without the clauses."""
    found = _Map(data, "")
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
    found = _Map(value, where)
    session = found.need("session", number), found.need("dates", entries(_range))
    found.get("note", text, None)
    found.get("source", text, None)
    found.done()
    return session


def sessions(data: object) -> tuple[str, dict[int, tuple[DateRange, ...]]]:
    """``sessions.yaml``: the body, and the dates of its sessions by number."""
    found = _Map(data, "")
    body = found.need("body", text)
    found.get("source", text, None)
    dates = dict(found.need("sessions", entries(_session)))
    found.done()
    return body, dates


def adoptions(data: object) -> tuple[str, tuple[Adoption, ...]]:
    """``adoptions.yaml`` of the seeds: the series, and its known adoptions."""
    found = _Map(data, "")
    name = found.need("series", text)
    found.get("source", text, None)
    known = found.need("adoptions", entries(_adoption))
    found.done()
    return name, known


def agenda(data: object) -> dict[int, dict[str, str]]:
    """``agenda.yaml`` of the seeds: the titles of a body's agenda items by language."""
    found = _Map(data, "")
    found.need("body", text)
    found.get("source", text, None)

    def item(value: object, where: str) -> tuple[int, dict[str, str]]:
        entry = _Map(value, where)
        read = entry.need("item", number)
        titles = {
            str(k): text(v, entry.path(k))
            for k, v in entry.data.items()
            if k not in {"item", "note"}
        }
        return read, titles

    return dict(found.need("items", entries(item)))


def clause_data(clause: Clause) -> dict[str, Any]:
    """A clause as plain data for YAML, in the order a person reads it; empty keys are left out."""
    data: dict[str, Any] = {"id": clause.id, "part": clause.part, "status": clause.status}
    if clause.lapsed_after:
        data["lapsed_after"] = str(clause.lapsed_after)
    if clause.split_from:
        data["split_from"] = clause.split_from
    if clause.merged_into:
        data["merged_into"] = clause.merged_into
    if clause.tags:
        data["tags"] = list(clause.tags)
    if clause.notes:
        data["notes"] = clause.notes
    data["wordings"] = {key: _wording_data(w) for key, w in clause.wordings.items()}
    if clause.variables:
        data["variables"] = {
            name: {"type": v.type, **({"rule": v.rule} if v.rule else {})}
            for name, v in clause.variables.items()
        }
    data["history"] = [_occurrence_data(o) for o in clause.history]
    if clause.evidence:
        data["evidence"] = [
            {"resolution": str(e.resolution), "heading": e.heading, "text": e.text}
            for e in clause.evidence
        ]
    return data


def _wording_data(wording: Wording) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if any(wording.opening.values()):
        data["opening"] = dict(wording.opening)
    data["text"] = dict(wording.text)
    if wording.footnotes:
        data["footnotes"] = {code: dict(notes) for code, notes in wording.footnotes.items()}
    return data


def _occurrence_data(occurrence: Occurrence) -> dict[str, Any]:
    data: dict[str, Any] = {
        "resolution": str(occurrence.resolution),
        "paragraph": occurrence.paragraph,
        "wording": occurrence.wording,
    }
    if occurrence.adverb:
        data["adverb"] = dict(occurrence.adverb)
    if occurrence.ends:
        data["ends"] = dict(occurrence.ends)
    if occurrence.values:
        data["values"] = dict(occurrence.values)
    if occurrence.changed:
        data["changed"] = list(occurrence.changed)
    return data


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
    data["documents"] = [
        {"resolution": str(d.resolution), "language": d.language, "kind": d.kind, "file": d.file}
        for d in series.documents
    ]
    data["registry"] = [_adoption_data(a) for a in series.registry]
    return data


def _adoption_data(adoption: Adoption) -> dict[str, Any]:
    data: dict[str, Any] = {"resolution": str(adoption.resolution), "adopted": adoption.adopted}
    if adoption.meeting is not None:
        data["meeting"] = adoption.meeting
    if adoption.draft:
        data["draft"] = adoption.draft
    data["in_chain"] = adoption.in_chain
    if adoption.note:
        data["note"] = adoption.note
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
