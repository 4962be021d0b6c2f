"""Which rules are checked, and how grave they are."""

import pytest

from drafter.checking import Config, ConfigError, Finding, Place, check, config
from drafter.reading import read

from .texts import SEEDS


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("select", "ignore", "code", "wanted"),
    [
        ((), (), "D103", True),
        (("D1",), (), "D103", True),
        (("D1",), (), "D201", False),
        (("D1", "D201"), (), "D201", True),
        ((), ("D1",), "D103", False),
        (("D103",), ("D1",), "D103", False),
    ],
)
def test_selecting(select, ignore, code, wanted):
    assert Config(select=select, ignore=ignore).wants(code) is wanted


@pytest.mark.parametrize(
    ("fail_on", "severity", "fails"),
    [
        ("error", "error", True),
        ("error", "warning", False),
        ("warning", "error", True),
        ("warning", "warning", True),
        ("warning", "info", False),
        ("info", "info", True),
        ("never", "error", False),
    ],
)
def test_failing(fail_on, severity, fails):
    finding = Finding("D101", Place("OP1"), "", "", severity)
    assert Config(fail_on=fail_on).fails([finding]) is fails
    assert not Config(fail_on=fail_on).fails([])


def test_the_severity_of_a_group_and_of_one_of_its_rules():
    asked = Config(severity={"D1": "info", "D102": "warning"})
    given = [asked.severity_of(code, "error") for code in ("D101", "D102", "D201")]
    assert given == ["info", "warning", "error"]


def test_the_configuration_is_used():
    text = read(SEEDS / "A-HRC-RES-34-39.en.txt")
    asked = Config(select=("D7", "D104"), severity={"D104": "error"})
    findings = check(text, config=asked)
    assert [(f.code, f.severity) for f in findings] == [("D104", "error"), ("D701", "error")]


PROJECT = """
[project]
name = "texts"

[tool.drafter.check]
select = ["D1", "D7"]
ignore = ["D104"]
severity = {D101 = "info"}
fail-on = "warning"
"""


def test_from_the_project(tmp_path):
    write(tmp_path, "pyproject.toml", PROJECT)
    loaded = config.load(tmp_path / "texts" / "a.txt", tmp_path)
    assert loaded == Config(("D1", "D7"), ("D104",), {"D101": "info"}, "warning")


def test_beside_the_file_comes_first(tmp_path):
    write(tmp_path, "pyproject.toml", PROJECT)
    (tmp_path / "texts").mkdir()
    write(tmp_path / "texts", "drafter.toml", '[check]\nselect = ["D2"]\n')
    assert config.load(tmp_path / "texts" / "a.txt", tmp_path) == Config(select=("D2",))


@pytest.mark.parametrize("text", [None, "", '[project]\nname = "x"\n', "[tool.other]\n"])
def test_nothing_configured(tmp_path, text):
    if text is not None:
        write(tmp_path, "pyproject.toml", text)
    assert config.load(tmp_path / "a.txt", tmp_path) == Config()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("drafter.toml", "[check]\nselct = []", "check.selct: is not known (known: select, "),
        ("drafter.toml", "select = []", "select: is not known here"),
        ("drafter.toml", "[check]\nselect = ['X1']", "check.select: no rule's code is or begins"),
        ("drafter.toml", "[check]\nselect = 'D1'", "check.select: must be a list of codes"),
        ("drafter.toml", "[check]\nignore = [1]", "check.ignore: must be a list of codes"),
        ("drafter.toml", "[check]\nignore = ['']", "check.ignore: no rule's code"),
        ("drafter.toml", "[check]\nfail-on = 'bad'", "check.fail-on: must be one of error, "),
        ("drafter.toml", "[check]\nseverity = 'info'", "check.severity: must be a table"),
        ("drafter.toml", "[check.severity]\nD101 = 'x'", "check.severity.D101: must be one of"),
        ("drafter.toml", "[check.severity]\nD999 = 'info'", "check.severity: no rule's code"),
        ("drafter.toml", "check = 1", "check: must be a table"),
        ("drafter.toml", "[check", "is not valid TOML"),
        ("pyproject.toml", "[tool.drafter]\ncheck = []", "tool.drafter.check: must be a table"),
        ("pyproject.toml", "tool = 1", "tool: must be a table"),
        (
            "pyproject.toml",
            "[tool.drafter]\nignroe = ['D4']",
            "tool.drafter.ignroe: is not known (known: select, ignore, severity, fail-on)",
        ),
        (
            "pyproject.toml",
            "[tool.drafter]\nignore = ['D4']\n[tool.drafter.check]\nselect = ['D4']",
            "tool.drafter: write the keys here or in [tool.drafter.check], not in both",
        ),
    ],
)
def test_a_wrong_configuration_names_file_and_key(tmp_path, name, text, said):
    write(tmp_path, name, text)
    with pytest.raises(ConfigError) as caught:
        config.load(tmp_path / "a.txt", tmp_path)
    assert str(caught.value).startswith(f"{tmp_path / name}: {said}")


@pytest.mark.parametrize("table", ["tool.drafter", "tool.drafter.check"])
def test_the_project_has_the_keys_in_either_table(tmp_path, table):
    write(tmp_path, "pyproject.toml", f"[{table}]\nignore = ['D4']")
    assert config.load(tmp_path / "a.txt", tmp_path).ignore == ("D4",)


def test_a_configuration_that_is_no_text(tmp_path):
    (tmp_path / "drafter.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="cannot be read"):
        config.load(tmp_path / "a.txt", tmp_path)


def test_the_command_line_replaces_and_adds():
    base = Config(select=("D1",), ignore=("D104",))
    assert base.overridden() == base
    asked = base.overridden(select=["D2,D3", "D401"], ignore=["D2"], fail_on="never")
    assert asked == Config(("D2", "D3", "D401"), ("D104", "D2"), {}, "never")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"select": ["D1,Z"]}, "--select: no rule's code is or begins with “Z”"),
        ({"ignore": ["D0"]}, "--ignore: no rule's code is or begins with “D0”"),
        ({"fail_on": "all"}, "--fail-on: must be one of error, warning, info, never, not “all”"),
    ],
)
def test_wrong_options(options, said):
    with pytest.raises(ConfigError) as caught:
        Config().overridden(**options)
    assert str(caught.value) == said
