"""The JSON Schema that editors use says of a file what the loader says of it."""

import copy
import datetime
import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.library import store
from drafter.library.fields import SchemaError
from drafter.library.schema import CLAUSE, json_schema
from drafter.library.schema_series import SERIES, SESSIONS
from tests.mining import mali

DAY = datetime.date(2025, 4, 4)
# each kind of file with every key that it may have
FULL = {
    "clause": (CLAUSE, {
        "id": "requests-report", "part": "operative", "status": "lapsed", "lapsed_after": "52/42",
        "split_from": "requests", "merged_into": "requests-more", "aliases": ["asks-report"],
        "tags": ["report"], "notes": "Mind the symbol.",
        "wordings": {"a": {
            "opening": {"en": "Requests", "fr": "Demande"},
            "text": {"en": "a report at its {{ at | ordinal }} session", "fr": "un rapport"},
            "footnotes": {"en": {1: "A/HRC/58/79.", 2: None}},
        }},
        "variables": {"at": {"type": "session", "rule": "session + 3"}},
        "history": [{
            "resolution": "52/42", "paragraph": "OP3", "wording": "a",
            "values": {"at": 55, "list": ["25/36"], "day": DAY, "who": "she", "open": None},
            "adverb": {"en": "also"}, "ends": {"en": "."}, "changed": ["values"],
            "doubts": {"54/42": "not known"},
        }],
        "evidence": [{"resolution": "55/25", "heading": "OP3", "text": "a report"}],
        "collisions": {"status": "standing"},
    }),
    "series": (SERIES, {
        "series": "chad", "body": "Human Rights Council", "title": {"en": "Chad", "fr": "Tchad"},
        "agenda_item": 10, "agenda_title": {"en": "Assistance"}, "original_language": "French",
        "rhythm": 3, "chain": "recalling", "ids": "settled",
        "mandate": {"title": "Independent Expert", "verb": "extend", "period": "one year"},
        "guessed": {"body": {"value": "Council", "evidence": "58/30", "sure": "certain"}},
        "documents": [{
            "resolution": "58/30", "language": "en", "kind": "adopted", "file": "a.txt",
            "symbol": "A/HRC/RES/58/30", "session": 58, "session_dates": [[DAY, DAY]],
            "body": "Council", "title": "Chad", "agenda_item": 10, "agenda_title": "Assistance",
            "adopted": DAY, "meeting": 59, "original_language": "French",
        }],
        "registry": [{
            "resolution": "58/30", "adopted": DAY, "meeting": 59, "draft": "A/HRC/58/L.8",
            "in_chain": False, "note": "dropped", "witness": "58/30 en",
        }],
        "pages": [{
            "file": "p.txt", "language": "en",
            "quotations": [{"heading": "OP1", "text": "Notes", "cut": True}],
        }],
        "collisions": {"rhythm": 1},
    }),
    "sessions": (SESSIONS, {
        "body": "Human Rights Council", "source": "the calendar",
        "sessions": [
            {"session": 43, "dates": [[DAY, DAY], [DAY, DAY]], "note": "split", "source": "as told"}
        ],
    }),
}  # fmt: skip
WHOLE = jsonschema.Draft7Validator(json_schema(), format_checker=jsonschema.FormatChecker())
VALUES = [None, "words", "58/30", "2025-02-30", "", 3, 2.5, True, [], [1], {}, {"x": 1}]


def as_json(data):
    """The data as an editor hands them over: days are text, and so are all keys."""
    return json.loads(json.dumps(data, default=str))


def validator(kind):
    """The schema of one kind of file, with the checks of its formats."""
    schema = {**kind.schema, "$schema": json_schema()["$schema"]}
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


def loads(kind, data):
    try:
        kind(data, "")
    except SchemaError:
        return False
    return True


def paths(data):
    """The path of every value in it, as the keys that lead there."""
    yield ()
    pairs = ()
    if isinstance(data, dict | list):
        pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in pairs:
        yield from ((key, *rest) for rest in paths(value))


def changed(data, path, change):
    """A copy in which the mapping or list that a path ends in is changed at its last key."""
    if not path:
        return change({0: data}, 0)[0]
    made = copy.deepcopy(data)
    inner = made
    for key in path[:-1]:
        inner = inner[key]
    change(inner, path[-1])
    return made


def put(value):
    def change(inner, key):
        inner[key] = value
        return inner

    return change


@pytest.mark.parametrize("name", FULL)
def test_a_full_file_is_taken_by_both(name):
    kind, data = FULL[name]
    assert loads(kind, data)
    assert [e.message for e in validator(kind).iter_errors(as_json(data))] == []
    assert WHOLE.is_valid(as_json(data)), "the keys of the file choose its schema"
    assert {*data} == {*kind.schema["properties"]}, "the example has every key"


def every_wrong_file(data):
    for path in [*paths(data)][1:]:
        for value in VALUES:
            yield path, value, changed(data, path, put(value))
        if isinstance(path[-1], str):
            yield path, "left out", changed(data, path, lambda inner, key: inner.pop(key))
            unknown = changed(data, path, lambda inner, _: inner.update(unknown="key"))
            yield path, "a key that is unknown", unknown


@pytest.mark.parametrize("name", FULL)
def test_loader_and_schema_agree_on_each_value_at_each_place(name):
    kind, data = FULL[name]
    judge = validator(kind)
    verdicts = [
        (path, value, loads(kind, wrong), judge.is_valid(as_json(wrong)))
        for path, value, wrong in every_wrong_file(data)
    ]
    assert [v for v in verdicts if v[2] != v[3]] == []
    assert {v[2] for v in verdicts} == {True, False}


LETTERS = st.text("abcdefg_ -é", max_size=8)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | LETTERS
    | st.floats(allow_nan=False, allow_infinity=False).filter(lambda n: not n.is_integer()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS, inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@settings(max_examples=150)
@given(name=st.sampled_from([*FULL]), at=st.integers(1), value=PLAIN)
def test_loader_and_schema_agree_on_whatever_stands_there(name, at, value):
    kind, data = FULL[name]
    places = [*paths(data)]
    wrong = changed(data, places[at % len(places)], put(value))
    assert loads(kind, wrong) == validator(kind).is_valid(as_json(wrong))


def library_files():
    return sorted(store.shipped_library().rglob("*.yaml"))


def test_the_library_that_ships_is_valid():
    said = {
        path.name: [error.message for error in WHOLE.iter_errors(as_json(store.load_yaml(path)))]
        for path in library_files()
    }
    assert len(said) > 60
    assert {name: errors for name, errors in said.items() if errors} == {}


def test_what_is_mined_anew_is_valid(tmp_path):
    for path in mali.write_library(tmp_path / "clauses").rglob("*.yaml"):
        WHOLE.validate(as_json(store.load_yaml(path)))


def test_it_is_a_schema_of_the_draft_that_editors_know_best():
    schema = json_schema()
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(schema)


def keys_of(schema):
    for name, said in schema.get("properties", {}).items():
        if said.get("type") != "string":
            yield from keys_of(said)
        yield name, said
    for inner in ("items", "additionalProperties", "then", "else"):
        if isinstance(schema.get(inner), dict):
            yield from keys_of(schema[inner])


def test_every_key_is_described():
    told = [*keys_of(json_schema())]
    languages = {"en", "fr", "es"}
    assert len(told) > 60
    assert [
        name for name, said in told if name not in languages and "description" not in said
    ] == []


def test_the_examples_are_what_they_are_examples_of():
    shown = [(name, said) for name, said in keys_of(json_schema()) if "examples" in said]
    assert len(shown) > 25
    for name, said in shown:
        judge = jsonschema.Draft7Validator(said, format_checker=jsonschema.FormatChecker())
        wrong = [example for example in said["examples"] if not judge.is_valid(as_json(example))]
        assert (name, wrong) == (name, [])
