"""The plan's file: what may stand in it, how it is refused, and what the JSON Schema says of it."""

import datetime
import json

import jsonschema
import pytest
from ruamel.yaml import YAML

from drafter.drafting.plan import (
    OwnText,
    Plan,
    PlanError,
    PlannedClause,
    PlannedSponsor,
    everything_that_stands,
)
from drafter.drafting.plan_file import KEYS, json_schema, load, read
from drafter.drafting.plan_text import plan_text
from drafter.editions import EDITIONS
from drafter.library.store import LibraryError
from drafter.resolution import Reference
from tests.mining import mali

SERIES = mali.mined().series
HEAD = "series: mali\nbase: 58/30\nsession: 61\n"
NEW = everything_that_stands(SERIES, SERIES.newest, 61, languages=("en", "fr"))


def written(tmp_path, text):
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("session", [61, 64])
def test_a_new_plan_reads_as_it_was_made(tmp_path, session):
    plan = everything_that_stands(SERIES, SERIES.newest, session, languages=("en", "fr"))
    assert load(written(tmp_path, plan_text(plan, SERIES))) == plan


def test_a_new_plan_helps_to_decide():
    lines = plan_text(NEW, SERIES).splitlines()
    assert "session_dates:  # known: 23 February–31 March 2026" in lines
    at = next(n for n, line in enumerate(lines) if line.startswith("  focus:"))
    assert lines[at] == "  focus:  # 34/39: justice and reconciliation"
    assert lines[at + 1].startswith("          # 52/42: the issues of the protection")
    first = lines.index("preambular:") + 1
    assert lines[first].endswith("# 58/30 PP1 Guided by the purposes and principles …")
    later = everything_that_stands(SERIES, SERIES.newest, 64)
    assert "session_dates:" in plan_text(later, SERIES).splitlines()


HAD = [
    (("en",), ["34/39: justice and", "52/42: the issues of", "58/30: the issue of"]),
    (("fr",), ["34/39: justice and", "52/42: questions de la", "58/30: the issue of"]),
    (("en", "fr"), ["34/39: justice and", "52/42: the issues of", "58/30: the issue of",
                    "52/42 (fr): questions de la"]),
    (("fr", "en"), ["34/39: justice and", "52/42: questions de la", "58/30: the issue of",
                    "34/39 (en): justice and", "52/42 (en): the issues of",
                    "58/30 (en): the issue of"]),
]  # fmt: skip


@pytest.mark.parametrize(("codes", "told"), HAD, ids=[" ".join(codes) for codes, _ in HAD])
def test_a_new_plan_tells_what_each_language_had_and_which_it_is(codes, told):
    plan = everything_that_stands(SERIES, SERIES.newest, 61, languages=codes)
    values = plan_text(plan, SERIES).split("  focus:")[1].split("\n\n")[0]
    lines = [line.split("# ")[1] for line in values.splitlines()]
    assert [line[: len(one)] for line, one in zip(lines, told, strict=True)] == told


READ = [
    ("", {}),
    ("languages: [fr, en]\neditions: [redline, table]\n",
     {"languages": ("fr", "en"), "editions": ("redline", "table")}),
    ("symbol: A/HRC/61/L.31\ndate: 2026-03-20\nsession_dates: 23 February–31 March 2026\n",
     {"symbol": "A/HRC/61/L.31", "date": datetime.date(2026, 3, 20),
      "session_dates": "23 February–31 March 2026"}),
    ("date: {en: 20 March, fr: 20 mars}\n", {"date": {"en": "20 March", "fr": "20 mars"}}),
    ("sponsors:\n  - {name: {en: Chad, fr: Tchad}, group: arab, member: true}\n  - name: Haiti\n",
     {"sponsors": (PlannedSponsor({"en": "Chad", "fr": "Tchad"}, "arab", True),
                   PlannedSponsor("Haiti"))}),
    ("values: {focus: , a.focus: x, s: 64, c: [20/17, 22/18], d: 2026-03-20}\n",
     {"values": {"a.focus": "x", "s": "64", "c": "20/17, 22/18", "d": datetime.date(2026, 3, 20)}}),
    ("values: {focus: [the rule of law], c: [20/17]}\ndate: [20 March]\n",
     {"values": {"focus": "[the rule of law]", "c": "20/17"}, "date": "[20 March]"}),
    ("preambular: [a, {clause: b, from: 34/39}]\n",
     {"preambular": (PlannedClause("a"), PlannedClause("b", Reference(34, 39)))}),
    ("operative:\n  - text: {en: Notes, fr: Note}\n    notes: [A, {fr: B}]\n    id: mine\n",
     {"operative": (OwnText("mine", {"en": "Notes", "fr": "Note"}, ("A", {"fr": "B"})),)}),
    ("languages: [fr]\noperative:\n  - text: Note le rapport\n  - text: Note le rapport\n",
     {"languages": ("fr",),
      "operative": (OwnText("own-note-rapport", {"fr": "Note le rapport"}),
                    OwnText("own-note-rapport-2", {"fr": "Note le rapport"}))}),
    ("operative:\n  - heading: {en: I. Situation}\n    id: h\n",
     {"operative": (OwnText("h", {"en": "I. Situation"}, heading=True),)}),
    ("preambular:\noperative:\nsponsors:\nvalues:\nseen:\nsymbol:\nlanguages:\n", {}),
    ('seen: {a: "01234567"}\n', {"seen": {"a": "01234567"}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fields"), READ, ids=[text[:24] or "bare" for text, _ in READ])
def test_a_plan_is_read(tmp_path, text, fields):
    path = written(tmp_path, HEAD + text)
    assert load(path) == Plan("mali", Reference(58, 30), 61, **fields)
    jsonschema.validate(json_data(path.read_text(encoding="utf-8")), json_schema())


REFUSED = [
    ("operatve: []\n", 4, "operatve: is no key here; nearest: operative"),
    ("languages: [en, xx]\n", 4, r"languages\[2\]: must be one of en, es, fr"),
    ("languages: []\n", 4, "at least one"),
    ("languages: [en, en]\n", 4, "each of them once"),
    ("languages: en\n", 4, "must be a list"),
    ("editions: [\n  clean,\n  redlin]\n", 6, r"editions\[2\]: must be one of clean"),
    ("symbol: 61\n", 4, "must be text"),
    ("date: [1]\n", 4, "must be text"),
    ("date: 2026-03-20T10:00:00\n", 4, "must be a date such as"),
    ("sponsors:\n  - name: Kenya\n    grup: african\n", 6, "grup: is no key here; nearest: group"),
    ("sponsors:\n  - group: african\n", 5, r"sponsors\[1\].name: is missing"),
    ("sponsors:\n  - name: Kenya\n    member: maybe\n", 6, "must be true or false"),
    ("values:\n  x: 1\n  focus: {en: {}}\n", 6, "values.focus.en: must be text"),
    ("values:\n  x: 1\n  c-d.focus: true\n", 6, "values.c-d.focus: must be a mapping"),
    ("values: 3\n", 4, "values: must be a mapping"),
    ("values:\n  focus: [schools, hospitals]\n", 5,
     r"put words in square brackets into quotation marks: \"\[schools, hospitals\]\""),
    ("values:\n  focus: []\n", 5, "values.focus: is empty"),
    ("operative:\n  - a\n  - clause: b\n    from: 3\n", 7, r"operative\[2\].from: must be text"),
    ("operative:\n  - a\n  - from: 34/39\n", 6, r"operative\[2\].clause: is missing"),
    ("operative:\n  - a\n  - 12\n", 6, r"operative\[2\]: must be the id of a clause"),
    ("operative:\n  - text: {}\n", 5, r"operative\[1\].text: has no language"),
    ("operative:\n  - text: {xx: a}\n", 5, "is no language"),
    ("operative:\n  - text: a\n    clause: b\n", 6, "clause: is no key here"),
    ("operative:\n  - text: a\n    id: A B\n", 6, "small letters"),
    ("seen: {a: 12}\n", 4, "quotation marks"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "reason"), REFUSED, ids=[r[0][:24] for r in REFUSED])
def test_a_wrong_plan_is_refused_with_its_line(tmp_path, text, line, reason):
    path = written(tmp_path, HEAD + text)
    with pytest.raises(PlanError, match=reason) as refused:
        load(path)
    assert str(refused.value).startswith(f"{path}:{line}: ")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json_data(HEAD + text), json_schema())


@pytest.mark.parametrize("missing", ["series", "base", "session"])
def test_what_a_plan_must_have(missing):
    data = {"series": "mali", "base": "58/30", "session": 61}
    del data[missing]
    with pytest.raises(PlanError, match=f"{missing}: is missing"):
        read(data)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json_schema())


HOSTILE = [
    ("[" * 100, "nested too deeply"),
    ("- " * 50, "nested too deeply"),
    ("a: [", "is not valid"),
    ("series: mali\nseries: chad\n", "is not valid"),
    ("x" * (4 * 1024 * 1024 + 1), "too large"),
]


@pytest.mark.parametrize(("text", "reason"), HOSTILE, ids=[r for _, r in HOSTILE])
def test_what_is_no_yaml_is_refused(tmp_path, text, reason):
    with pytest.raises(LibraryError, match=reason):
        load(written(tmp_path, text))


@pytest.mark.parametrize("data", [None, [], "mali", 3, {1: 2}])
def test_what_is_no_mapping_is_refused(data):
    with pytest.raises(PlanError):
        read(data)


def json_data(text):
    """YAML as an editor hands it to its JSON Schema: days are text."""
    return json.loads(json.dumps(YAML(typ="safe").load(text), default=_iso))


def _iso(value):
    # a day with a time is not the day that a plan has, and no editor takes it for text
    return {} if isinstance(value, datetime.datetime) else value.isoformat()


def test_the_schema_takes_the_plan_that_is_written():
    ids = [clause.id for clause in SERIES.clauses]
    data = json_data(plan_text(NEW, SERIES))
    jsonschema.Draft202012Validator.check_schema(json_schema(ids))
    jsonschema.validate(data, json_schema(ids))
    data["operative"][3] = "no-such-clause"
    jsonschema.validate(data, json_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json_schema(ids))


def test_the_schema_has_the_keys_of_the_file_and_of_the_model():
    schema = json_schema()
    entry = schema["$defs"]["entry"]["anyOf"][1:]
    found = {
        "plan": schema["properties"],
        "sponsor": schema["$defs"]["sponsor"]["properties"],
        **{next(iter(kind["required"])): kind["properties"] for kind in entry},
    }
    assert {name: sorted(keys) for name, keys in found.items()} == {
        name: sorted(keys) for name, keys in KEYS.items()
    }
    assert sorted(KEYS["plan"]) == sorted(Plan.__dataclass_fields__)
    assert sorted(KEYS["sponsor"]) == sorted(PlannedSponsor.__dataclass_fields__)
    assert schema["properties"]["editions"]["items"]["enum"] == list(EDITIONS)


def test_the_schema_describes_every_key():
    described = json_schema()["properties"]
    assert [key for key, value in described.items() if not value.get("description")] == []
