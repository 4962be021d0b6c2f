"""What the page for editors of the library shows is what is there, and what it advises works."""

import json
import re
from functools import partial
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

from drafter.library import store
from drafter.library.fields import SchemaError
from drafter.library.model import VARIABLE_TYPES
from drafter.library.rendering import FILTERS
from drafter.library.schema import CLAUSE, clause, json_schema
from drafter.library.schema_series import SERIES
from tests import command_line

PAGE = (Path(__file__).parents[2] / "docs" / "library.md").read_text(encoding="utf-8")
CLAUSE_FILE = "mali/requests-independent-expert-submit-report.yaml"


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def block(words):
    return next(each for each in blocks("yaml") if words in each)


@pytest.fixture
def drafter(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAFTER_LIBRARY", raising=False)

    run = partial(command_line.call, monkeypatch, capsys)
    assert run("init", "my-library")[0] == 0
    monkeypatch.setenv("DRAFTER_LIBRARY", "my-library")
    return run


@pytest.mark.parametrize(
    ("words", "file"), [("wordings:", CLAUSE_FILE), ("rhythm:", "mali/series.yaml")]
)
def test_what_is_explained_is_the_library_s(words, file):
    shown = [re.sub(r"\s+#.*", "", line).strip() for line in block(words).splitlines()]
    there = (store.shipped_library() / file).read_text(encoding="utf-8").splitlines()
    assert [line for line in shown if line and line not in map(str.strip, there)] == []


def test_the_clause_that_is_shown_is_a_whole_one():
    data = YAML(typ="safe").load(block("wordings:"))
    assert clause(data).id == "requests-independent-expert-submit-report"
    jsonschema.validate(json.loads(json.dumps(data, default=str)), json_schema())


def test_the_keys_that_are_shown_are_keys():
    for each in blocks("yaml"):
        data = YAML(typ="safe").load(each) or {}
        known = {**CLAUSE.schema["properties"], **SERIES.schema["properties"]}
        assert [key for key in data if key not in known] == []


def test_every_type_and_every_filter_is_told():
    table = re.findall(r"^  \| (`.*?) \|", PAGE, re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(table))) == sorted(VARIABLE_TYPES)
    assert [name for name in FILTERS if f"`{name}`" not in PAGE] == []


def test_the_layout_that_is_shown_is_that_of_a_library(drafter):
    shown = PAGE.partition("```\n")[2].partition("```")[0]
    names = re.findall(r"^ +(\S+\.\w+)", shown, re.MULTILINE)
    assert len(names) >= 4
    there = {path.name for path in Path("my-library").rglob("*")}
    assert {*names} - {".mined.json"} <= there


def test_the_settings_for_an_editor_find_every_file(drafter):
    (text,) = blocks("json")
    settings = json.loads(text)["yaml.schemas"]
    for schema, command in (("./library.schema.json", "clauses"), ("./plan.schema.json", "plan")):
        assert f"$ drafter {command} schema > {schema[2:]}\n" in PAGE
        assert schema in settings
    assert drafter("plan")[0] == 0
    library = set(Path().glob(settings["./library.schema.json"]))
    assert library == set(Path("my-library").rglob("*.yaml"))
    assert set(Path().glob(settings["./plan.schema.json"])) == {Path("plan.yaml")}


def test_the_first_line_for_an_editor_leads_to_the_schema(drafter):
    line = block("yaml-language-server").strip()
    path = Path("my-library") / CLAUSE_FILE
    path.write_text(f"{line}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    target = path.parent / line.partition("$schema=")[2]
    assert target.resolve() == Path("library.schema.json").resolve()
    assert drafter("mine", str(Path(__file__).parents[2] / "seeds"))[0] == 0
    assert path.read_text(encoding="utf-8").startswith(line)


def test_what_is_said_of_an_error_is_what_is_said(drafter):
    told = " ".join(re.findall(r"^> (.*)$", PAGE, re.MULTILINE))
    path = Path(re.match(r"drafter: (\S+?):\d+: ", told)[1])
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("wording: a", "wordin: a", 1), encoding="utf-8")
    with pytest.raises(SchemaError):
        clause(YAML(typ="safe").load(path.read_text(encoding="utf-8")))
    code, _, err = drafter("clauses", "list")
    assert code == 1
    line = re.compile(r":\d+: ")
    assert line.sub(":", err).startswith(line.sub(":", told))


def test_a_translation_that_is_added_is_one_less_to_do(drafter):
    name = "noting-promulgation-new-constitution-resulting"
    path = Path("my-library/mali") / f"{name}.yaml"
    before = drafter("clauses", "list", "--missing", "fr")[1]
    text = path.read_text(encoding="utf-8")
    text = text.replace("    opening: {en: Noting}", "    opening: {en: Noting, fr: Notant}")
    at = text.index("variables:") if "variables:" in text else text.index("history:")
    path.write_text(f"{text[:at]}      fr: la promulgation\n{text[at:]}", encoding="utf-8")
    after = drafter("clauses", "list", "--missing", "fr")[1]
    assert f"  {name}: no text" in before
    assert name not in after
    assert int(after.split()[0]) == int(before.split()[0]) - 1
