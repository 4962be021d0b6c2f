"""``drafter backtest``: tables, JSON and a page."""

import json
import re

import pytest

from tests.mining import mali


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    return mali.write_library(tmp_path_factory.mktemp("backtest") / "clauses")


@pytest.fixture
def run(library, tmp_path):
    def call(*arguments):
        return mali.drafter("backtest", "--library", library, *arguments, cwd=tmp_path)

    return call


def test_the_tables_fit_the_terminal(run):
    done = run()
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= 80
    assert "purely technical changes right: 2 of 2" in lines
    assert re.search(r"^58/30 52/42 +54 +18 +17 +1/1\b", done.stdout, re.MULTILINE)


KEYS = {
    "target": str, "base": str, "paragraphs": int, "exact": int, "technical": dict,
    "reworded": int, "new": int, "dropped": int, "chain_exact": bool, "sessions_exact": bool,
    "baseline_exact": int, "similarity": float, "attention_auc": float,
}  # fmt: skip


def test_the_json(run):
    data = json.loads(run("--json").stdout)
    assert list(data) == ["series", "years"]
    assert data["series"] == "mali"
    assert [year["target"] for year in data["years"]] == ["52/42", "58/30"]
    for year in data["years"]:
        assert {name: type(value) for name, value in year.items()} == KEYS
        assert list(year) == list(KEYS)
        assert year["technical"] == {"changed": 1, "exact": 1}
        assert 0.5 < year["attention_auc"] <= 1
        assert 0 < year["similarity"] <= 1


def test_what_is_counted_apart_is_in_the_details(run):
    short = json.loads(run("--json").stdout)
    full = json.loads(run("--json", "--details").stdout)
    assert [*full] == ["series", "language", "years", "left_out"]
    for one, other in zip(short["years"], full["years"], strict=True):
        assert {**other, **one, "technical": other["technical"]} == other
        assert one["technical"].items() <= other["technical"].items()
        kinds = ("exact", "placeholder", "unknowable", "place")
        assert sum(other["technical"][kind] for kind in kinds) == other["technical"]["all"]
        fates = [paragraph["fate"] for paragraph in other["details"]]
        for fate in ("reworded", "new", "dropped"):
            assert fates.count(fate) == one[fate]
        assert type(other["report_exact"]) is bool


def test_the_page_stands_alone(run, tmp_path):
    done = run("--html", "page.html")
    assert (done.returncode, done.stderr) == (0, "")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert not re.search(r"<script|<link|<img|\bsrc=|https?:|@import|url\(", page)
    assert set(re.findall(r'href="(.)', page)) == {"#"}
    years = json.loads(run("--json").stdout)["years"]
    told = sum(year["paragraphs"] + year["dropped"] for year in years)
    assert page.count("<article") == page.count("</article>") == told > 59 + 54
    assert page.count("<ins>") == page.count("</ins>") > 100
    assert page.count("<del>") == page.count("</del>") > 100
    # the focus of the dialogue: what stood open, and what came
    focus = re.search(r"with a particular focus on (.{0,600})", page, re.DOTALL).group(1)
    assert "<del>" in focus
    assert "<ins>" in focus
    assert "reworded last time" in page
    assert done.stdout.splitlines()[-1].startswith("page.html: ")


def test_the_page_is_the_same_again(run, tmp_path):
    run("--html", "one.html")
    run("--html", "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_an_existing_page_is_kept_unless_forced(run, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("mine")
    done = run("--html", "page.html")
    assert done.returncode == 1
    assert "--force" in done.stderr
    assert page.read_text() == "mine"
    assert run("--html", "page.html", "--force").returncode == 0
    assert page.read_text() != "mine"


def test_a_mistake_in_a_template_of_ones_own_is_said_with_its_line(run, tmp_path, monkeypatch):
    (tmp_path / "backtest.html.j2").write_text("<p>\n{% if %}\n")
    monkeypatch.setenv("DRAFTER_TEMPLATES", str(tmp_path))
    done = run("--html", "page.html")
    assert done.returncode == 1
    assert "backtest.html.j2, line 2" in done.stderr
    assert not (tmp_path / "page.html").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--html", "page.pdf"], 2, "must be .html"),
        (["--details"], 2, "--details goes with --json"),
        (["--lang", "xx"], 2, "xx"),
        (["--lang", "fr"], 1, "needs two at least"),
        (["--series", "nowhere"], 1, "nowhere"),
    ],
)
def test_wrong_use_and_failure(run, arguments, code, words):
    done = run(*arguments)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_year_that_cannot_be_drafted_is_said_beside_the_json(tmp_path, run):
    """A second text of a session: the shape of the JSON has no place for it."""
    folder = mali.seeds_in(tmp_path / "seeds")
    text = (folder / mali.EN_52).read_text(encoding="utf-8").replace("52/42", "52/43")
    (folder / "A-HRC-RES-52-43.en.txt").write_text(text, encoding="utf-8")
    library = tmp_path / "own"
    assert mali.drafter("mine", folder, "--library", library, cwd=tmp_path).returncode == 0
    done = mali.drafter("backtest", "--json", "--library", library, cwd=tmp_path)
    assert done.returncode == 0
    assert [year["target"] for year in json.loads(done.stdout)["years"]] == ["52/42", "58/30"]
    assert done.stderr.startswith("drafter: 52/43 left out: --session 52: not after the base")
