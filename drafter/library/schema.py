"""Clause files ↔ the values of :mod:`drafter.library.model`, with errors that say where."""

from __future__ import annotations

import datetime
import re
from typing import Any

from drafter.label import Label
from drafter.library.fields import (
    Keys,
    Kind,
    SchemaError,
    entries,
    keyed,
    kind_of,
    mapping,
    may,
    need,
    number,
    one_of,
    reference,
    text,
)
from drafter.library.model import (
    CHAIN_RULE,
    END,
    PREVIOUS_RULE,
    VARIABLE_TYPES,
    Clause,
    Evidence,
    Occurrence,
    Variable,
    Wording,
)
from drafter.library.schema_series import (
    COLLISIONS,
    SERIES,
    SESSIONS,
    adoptions,
    agenda,
    by_language,
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
    "json_schema",
    "series",
    "series_data",
    "sessions",
    "sessions_data",
]


def _read_footnotes(value: object, where: str) -> dict[int, str | None]:
    found = Keys(value, where)
    return {
        number(k, where): None if v is None else text(v, found.path(k))
        for k, v in found.data.items()
    }


_FOOTNOTES = Kind(
    _read_footnotes,
    {
        "type": "object",
        "propertyNames": {"pattern": "^[0-9]+$"},
        "additionalProperties": {"type": ["string", "null"]},
    },
)


def _read_value(value: object, where: str) -> Any:  # noqa: ANN401 -- model.Value
    if isinstance(value, list):
        return [text(item, where) for item in value]
    if value is None or (
        isinstance(value, str | int | datetime.date) and not isinstance(value, bool)
    ):
        return value
    raise SchemaError(where, f"must be text, a number, a date or a list, not {kind_of(value)}")


_VALUE = Kind(
    _read_value, {"type": ["string", "integer", "array", "null"], "items": {"type": "string"}}
)

_WORDING = keyed(
    Wording,
    may(
        "opening",
        by_language(text),
        "The words that it opens with, by language, without also or further: those depend on the "
        "paragraph before it.",
        default={},
    ),
    need(
        "text",
        by_language(text, least=1),
        "What follows the opening, by language, without the final comma, semicolon or full stop. "
        "A variable stands in double braces, with a filter that says how it is written out: "
        "{{ report_session | ordinal }}. {{ footnote(1) }} is the place of a footnote.",
    ),
    may(
        "footnotes",
        by_language(_FOOTNOTES),
        "The footnotes, by language and by the number that footnote(1) names; nothing where the "
        "source lost the text.",
        default={},
    ),
)

_VARIABLE = keyed(
    Variable,
    need("type", one_of(*VARIABLE_TYPES), "What kind of value it takes."),
    may(
        "rule",
        text,
        "What the value follows from, where the past years bear it out. Without a rule it is kept; "
        "a choice is left open in each draft.",
        "session + 3",
        "session / 3 + 61",
        CHAIN_RULE,
        PREVIOUS_RULE,
        "A/HRC/{session}/[…]",
        "A/HRC/{session - 1}/[…]",
    ),
)


def _read_label(value: object, where: str) -> str:
    label = text(value, where)
    try:
        Label.parse(label)
    except ValueError as error:
        raise SchemaError(where, str(error)) from None
    return label


def _read_before(value: object, where: str) -> str:
    return END if value == END else _read_label(value, where)


_PATTERN = re.sub(r"\?P<\w+>", "", Label.PATTERN.pattern)
_LABEL = Kind(_read_label, {"type": "string", "pattern": f"^{_PATTERN}$"})
_BEFORE = Kind(_read_before, {"type": "string", "pattern": f"^(?:{END}|{_PATTERN})$"})

_OCCURRENCE = keyed(
    Occurrence,
    need("resolution", reference, "The resolution that it stood in.", "58/30", "S-33/1"),
    need("paragraph", _LABEL,
         "Its place there: PP for the preamble, OP for the operative part, H for a heading; 2.OP1 "
         "where the numbering starts over.",
         "PP5", "OP26", "2.OP1"),
    may("before", _BEFORE,
        f"Of a heading: the paragraph that it stands above, or “{END}” where none follows.",
        "OP5", "2.OP1"),
    need("wording", text, "Which of the wordings it had.", "a"),
    may("values", mapping(_VALUE), "What the variables were, by name.",
        {"report_session": 61}, default={}),
    may("adverb", by_language(one_of("also", "further", "too")),
        "The adverb of the run that it stood in, by language: also and further stand for those of "
        "every language, too for a second form of also (aussi).",
        default={}),
    may("ends", by_language(text),
        "A final punctuation, by language, that its place does not explain.",
        default={}),
    may("changed", entries(text), "What differs from the occurrence before.",
        ["wording", "values"], default=()),
    may("doubts", mapping(text), "Entries of its lists that may be misprints, and why.",
        default={}),
)  # fmt: skip

_EVIDENCE = keyed(
    Evidence,
    need("resolution", reference, "The resolution that the page is about.", "55/25"),
    need("heading", text, "What it stands under there."),
    need("text", text, "What the page quotes."),
)


CLAUSE = keyed(
    Clause,
    need("id", text, "What the clause is called: in plans, and as the name of its file.",
         "requests-secretary-general-submit-report"),
    need("part", one_of("preambular", "operative", "heading"), "The part that it stands in."),
    need("status", one_of("standing", "new", "lapsed"),
         "standing: in the newest text. new: there for the first time. lapsed: in it no more."),
    may("lapsed_after", reference, "The last resolution that had it.", "52/42"),
    may("split_from", text, "The clause that it was once a part of."),
    may("merged_into", text, "The clause that it has become a part of."),
    may("aliases", entries(text), "Former ids: the clause answers to them too.", default=()),
    may("tags", entries(text), "Words to find it by: drafter clauses list --tag WORD.",
        ["children", "report"], default=()),
    may("notes", text, "Whatever whoever comes after you should know."),
    need("wordings", mapping(_WORDING),
         "The wordings that were agreed over the years: a, b, c, …; the history says which year "
         "had which."),
    may("variables", mapping(_VARIABLE),
        "What changes from year to year within a wording, by name.",
        {"report_session": {"type": "session", "rule": "session + 3"}}, default={}),
    need("history", entries(_OCCURRENCE, least=1), "Every resolution that had it, oldest first."),
    may("evidence", entries(_EVIDENCE), "What pages about the resolutions quote of it.",
        default=()),
    COLLISIONS,
)  # fmt: skip


def clause(data: object) -> Clause:
    """One clause file.

    Raises:
        SchemaError: an unknown key, a wrong type, or a history that names no wording.
    """
    read = CLAUSE(data, "")
    for n, occurrence in enumerate(read.history, 1):
        if occurrence.wording not in read.wordings:
            raise SchemaError(
                f"history[{n}].wording",
                f"names wording {occurrence.wording!r} (known: {', '.join(read.wordings)})",
            )
        for name in occurrence.values:
            if name not in read.variables:
                raise SchemaError(f"history[{n}].values.{name}", "is not among the variables")
    return read


def json_schema() -> dict[str, Any]:
    """The JSON Schema, draft 7, of every file of a library: its keys tell which one it is."""
    of_series = {"anyOf": [{"required": [key]} for key in ("series", "documents", "body")]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "The clause library",
        "type": "object",
        "if": {"required": ["sessions"]},
        "then": SESSIONS.schema,
        "else": {"if": of_series, "then": SERIES.schema, "else": CLAUSE.schema},
    }


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
        **({"before": occurrence.before} if occurrence.before else {}),
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
