"""Files are checked with their own configuration, and the findings come out in three forms."""

import json
import re
import shutil
from pathlib import Path

import pytest

from drafter.checking import RULES, CheckingError, ConfigError, check_files, report, sarif
from drafter.library import store
from drafter.reading import ReadingError

from .texts import SEEDS

MALI_34 = "A-HRC-RES-34-39.en.txt"
MALI_58 = "A-HRC-RES-58-30.en.txt"
LIBRARY = store.shipped_library()


@pytest.fixture
def folder(tmp_path):
    for name in (MALI_34, MALI_58):
        shutil.copy(SEEDS / name, tmp_path / name)
    return tmp_path


def test_lines(folder, monkeypatch):
    monkeypatch.chdir(folder)
    checked, failed = check_files([Path(MALI_34), Path(MALI_58)], LIBRARY, select=["D1,D7"])
    assert failed
    assert list(report.lines(checked)) == [
        f"{MALI_34}:OP4: D104 info “Calls upon” opens this paragraph and the one before; elsewhere "
        "the text would write “Also calls upon” → Also calls upon",
        f"{MALI_34}:ending: D701 error the meeting line says “59th session” where the meeting is "
        "meant → 59th meeting",
        f"{MALI_58}:OP11: D104 info “Encourages” opens this paragraph and the one before; "
        "elsewhere the text would write “Further encourages” → Further encourages",
        "2 files: 1 error, 2 info",
    ]


def test_nothing_found(folder):
    checked, failed = check_files([folder / MALI_58], LIBRARY, select=["D7"])
    assert not failed
    assert list(report.lines(checked)) == ["1 file: nothing found"]


def test_each_file_has_the_configuration_beside_it(folder):
    other = folder / "other"
    other.mkdir()
    shutil.copy(SEEDS / MALI_34, other / MALI_34)
    (other / "drafter.toml").write_text('[check]\nignore = ["D7"]\n', encoding="utf-8")
    checked, _ = check_files([folder / MALI_34, other / MALI_34], LIBRARY, project=folder)
    here, there = ([f.code for f in findings] for _, findings in checked)
    assert "D701" in here
    assert [code for code in here if code != "D701"] == there


@pytest.mark.parametrize(
    ("configured", "option", "failed"),
    [("error", None, True), ("never", None, False), ("never", "info", True)],
)
def test_when_it_fails(folder, configured, option, failed):
    (folder / "drafter.toml").write_text(f'[check]\nfail-on = "{configured}"\n', encoding="utf-8")
    assert check_files([folder / MALI_34], LIBRARY, fail_on=option)[1] is failed


def test_the_series_is_known_by_its_title(folder):
    text = (folder / MALI_58).read_text("utf-8").replace("52/42 of 4 April", "52/42 of 5 April")
    (folder / MALI_58).write_text(text, encoding="utf-8")
    ((_, found),) = check_files([folder / MALI_58], LIBRARY, select=["D404"])[0]
    assert [f.suggestion for f in found] == ["52/42 of 4 April 2023"]
    text = re.sub(r"### 58/30\..*", "### 58/29. Situation of human rights in Belarus", text)
    (folder / MALI_58).write_text(text, encoding="utf-8")
    ((_, found),) = check_files([folder / MALI_58], LIBRARY, select=["D404"])[0]
    assert found == []
    ((_, found),) = check_files([folder / MALI_58], LIBRARY, series="mali", select=["D404"])[0]
    assert [f.code for f in found] == ["D404"]


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda folder: folder / "none.txt", ReadingError),
        (lambda folder: SEEDS / "commentary-on-A-HRC-RES-55-25.en.txt", CheckingError),
    ],
    ids=["no such file", "a page about a resolution"],
)
def test_what_cannot_be_checked(tmp_path, make, error):
    with pytest.raises(error):
        check_files([make(tmp_path)], LIBRARY, project=tmp_path)


def test_a_wrong_option_is_said_before_anything_is_read(tmp_path):
    with pytest.raises(ConfigError):
        check_files([tmp_path / "none.txt"], LIBRARY, select=["X"], project=tmp_path)


def test_no_such_series(folder):
    with pytest.raises(store.LibraryError, match="no series named “moon”"):
        check_files([folder / MALI_58], LIBRARY, series="moon")


def test_json(folder):
    checked, _ = check_files([folder / MALI_34], LIBRARY, select=["D7"])
    assert json.loads(json.dumps(report.as_json(checked))) == [
        {
            "file": str(folder / MALI_34),
            "label": "ending",
            "start": 0,
            "end": 0,
            "code": "D701",
            "severity": "error",
            "message": "the meeting line says “59th session” where the meeting is meant",
            "explanation": RULES["D701"].explanation,
            "suggestion": "59th meeting",
        }
    ]


def test_sarif(folder, monkeypatch):
    """What the schema of SARIF 2.1.0 requires, and that every reference leads somewhere."""
    monkeypatch.chdir(folder)
    shutil.copy(MALI_58, "a b é.txt")
    files = [Path(MALI_34), Path("a b é.txt"), folder / MALI_58]
    log = json.loads(json.dumps(sarif.as_sarif(check_files(files, LIBRARY)[0])))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "drafter"
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    for rule in driver["rules"]:
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
    assert len(run["results"]) == 9
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        (location,) = result["locations"]
        assert location["logicalLocations"][0]["name"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~:/%-]+", uri)
    uris = {
        r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]
    }
    assert uris == {MALI_34, "a%20b%20%C3%A9.txt", (folder / MALI_58).as_uri()}
