"""Clause files ↔ the values of :mod:`drafter.library.model`, with errors that say where."""

from __future__ import annotations

import datetime
from typing import Any

from drafter.library.fields import (
    Keys,
    SchemaError,
    entries,
    kind_of,
    mapping,
    number,
    one_of,
    reference,
    text,
)
from drafter.library.model import (
    VARIABLE_TYPES,
    Clause,
    Evidence,
    Occurrence,
    Variable,
    Wording,
)
from drafter.library.schema_series import (
    adoptions,
    agenda,
    series,
    series_data,
    sessions,
    sessions_data,
)

__all__ = [
    "SchemaError",
    "adoptions",
    "agenda",
    "clause",
    "clause_data",
    "series",
    "series_data",
    "sessions",
    "sessions_data",
]


def _footnotes(value: object, where: str) -> dict[int, str | None]:
    found = Keys(value, where)
    return {
        number(k, where): None if v is None else text(v, found.path(k))
        for k, v in found.data.items()
    }


def _wording(value: object, where: str) -> Wording:
    found = Keys(value, where)
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
    found = Keys(value, where)
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
    raise SchemaError(where, f"must be text, a number, a date or a list, not {kind_of(value)}")


def _values(value: object, where: str) -> dict[str, Any]:
    found = Keys(value, where)
    return {text(k, where): _value(v, found.path(k)) for k, v in found.data.items()}


def _occurrence(value: object, where: str) -> Occurrence:
    found = Keys(value, where)
    occurrence = Occurrence(
        resolution=found.need("resolution", reference),
        paragraph=found.need("paragraph", text),
        wording=found.need("wording", text),
        values=found.get("values", _values, {}),
        adverb=found.get("adverb", mapping(one_of("also", "further")), {}),
        ends=found.get("ends", mapping(text), {}),
        changed=found.get("changed", entries(text), ()),
        doubts=found.get("doubts", mapping(text), {}),
    )
    found.done()
    return occurrence


def _evidence(value: object, where: str) -> Evidence:
    found = Keys(value, where)
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
    found = Keys(data, "")
    read = Clause(
        id=found.need("id", text),
        part=found.need("part", one_of("preambular", "operative", "heading")),
        status=found.need("status", one_of("standing", "new", "lapsed")),
        lapsed_after=found.get("lapsed_after", reference, None),
        split_from=found.get("split_from", text, None),
        merged_into=found.get("merged_into", text, None),
        aliases=found.get("aliases", entries(text), ()),
        tags=found.get("tags", entries(text), ()),
        notes=found.get("notes", text, None),
        wordings=found.need("wordings", mapping(_wording)),
        variables=found.get("variables", mapping(_variable), {}),
        history=found.need("history", entries(_occurrence)),
        evidence=found.get("evidence", entries(_evidence), ()),
        collisions=found.get("collisions", lambda value, _: dict(Keys(value, "").data), {}),
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


def clause_data(clause: Clause) -> dict[str, Any]:
    """A clause as plain data for YAML, in the order a person reads it; empty keys are left out."""
    data: dict[str, Any] = {"id": clause.id, "part": clause.part, "status": clause.status}
    if clause.lapsed_after:
        data["lapsed_after"] = str(clause.lapsed_after)
    if clause.split_from:
        data["split_from"] = clause.split_from
    if clause.merged_into:
        data["merged_into"] = clause.merged_into
    if clause.aliases:
        data["aliases"] = list(clause.aliases)
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
    if occurrence.doubts:
        data["doubts"] = dict(occurrence.doubts)
    return data
