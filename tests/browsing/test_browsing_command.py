"""``drafter browse``: the file it writes, and when a browser opens."""

import os
import sys
import webbrowser
from functools import partial

import pytest

from tests import command_line
from tests.browsing.pages import article, mali_series, parsed, words
from tests.mining import mali


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    return mali.write_library(tmp_path_factory.mktemp("browse") / "clauses")


@pytest.fixture
def opened(monkeypatch):
    """What the browser was asked to show."""
    asked = []
    monkeypatch.setattr(webbrowser, "open", lambda url: asked.append(url) or True)
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    return asked


@pytest.fixture
def run(monkeypatch, capsys, tmp_path, library, opened):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_LIBRARY", str(library))

    return partial(command_line.call, monkeypatch, capsys, "browse")


def test_the_page_is_written_and_opened(run, tmp_path, opened):
    number = len(mali_series().clauses)
    code, out, err = run()
    assert (code, out, err) == (0, f"drafter-mali.en.html: {number} clauses of mali\n", "")
    assert opened == [(tmp_path / "drafter-mali.en.html").as_uri()]
    assert (
        len(parsed((tmp_path / "drafter-mali.en.html").read_bytes()).xpath("//article")) == number
    )


def test_in_french(run, tmp_path):
    number = len(mali_series().clauses)
    code, out, _ = run("--lang", "fr", "--no-open")
    assert (code, out) == (0, f"drafter-mali.fr.html\u00a0: {number} clauses de la série mali\n")
    assert parsed((tmp_path / "drafter-mali.fr.html").read_bytes()).get("lang") == "fr"


@pytest.mark.parametrize(
    ("arguments", "display", "platform", "shown"),
    [
        (["--no-open"], ":0", "linux", 0),
        ([], None, "linux", 0),
        ([], None, "darwin", 1),
        ([], None, "win32", 1),
    ],
    ids=["told not to", "no screen", "macOS", "Windows"],
)
def test_when_a_browser_opens(run, opened, monkeypatch, arguments, display, platform, shown):
    if display is None:
        monkeypatch.delenv("DISPLAY")
    monkeypatch.setattr(sys, "platform", platform)
    code, out, _ = run(*arguments)
    assert (code, len(opened)) == (0, shown)
    assert out.startswith("drafter-mali.en.html: ")


@pytest.mark.parametrize(
    ("given", "written"),
    [("page.html", "page.html"), ("page.HTM", "page.HTM"), ("there", "there/drafter-mali.en.html")],
    ids=["a file", "the other suffix", "a folder"],
)
def test_where_the_page_goes(run, tmp_path, given, written):
    (tmp_path / "there").mkdir()
    assert run("-o", given)[0] == 0
    assert (tmp_path / written).stat().st_size > 100_000


def test_somebody_s_file_is_kept_unless_forced(run, tmp_path, opened):
    page = tmp_path / "drafter-mali.en.html"
    page.write_text("mine")
    code, _, err = run()
    assert code == 1
    assert "exists already" in err
    assert "--force" in err
    assert (page.read_text(), opened) == ("mine", [])
    assert run("--force")[0] == 0
    assert page.read_text() != "mine"


def test_the_same_page_is_only_opened_again(run, tmp_path, opened):
    run()
    before = (tmp_path / "drafter-mali.en.html").stat()
    assert run()[0] == 0
    assert (tmp_path / "drafter-mali.en.html").stat().st_mtime_ns == before.st_mtime_ns
    assert len(opened) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["-o", "page.pdf"], 2, "the suffix must be .html"),
        (["--lang", "xx"], 2, "unknown language: 'xx'"),
        (["--series", "chad"], 1, "no series named “chad” (known: mali)"),
        (["--library", "nowhere"], 1, "there is no library here"),
        (["--library", "empty"], 2, "has no series yet"),
        (["-o", "no/such/folder.html"], 1, "cannot write"),
    ],
)
def test_what_cannot_be_is_refused(run, tmp_path, opened, arguments, code, said):
    (tmp_path / "empty").mkdir()
    found, out, err = run(*arguments)
    assert (found, out) == (code, "")
    assert said in err
    assert opened == []
    assert list(tmp_path.glob("*.html")) == []


def test_an_edit_in_the_library_is_shown(run, tmp_path):
    own = mali.write_library(tmp_path / "own")
    path = own / "mali" / "decides-remain-seized-matter.yaml"
    path.write_text(path.read_text("utf-8") + "notes: see the plan\n", encoding="utf-8")
    run("--library", own, "-o", "page.html")
    page = parsed((tmp_path / "page.html").read_bytes())
    edited = [a.get("id") for a in page.iter("article") if "edited by hand" in words(a)]
    assert edited == ["decides-remain-seized-matter"]
    assert "see the plan" in words(article(page, edited[0]))


def test_a_mistake_in_a_template_of_ones_own_is_said_with_its_line(run, tmp_path, monkeypatch):
    (tmp_path / "browse.html.j2").write_text("<p>\n{% if %}\n")
    monkeypatch.setenv("DRAFTER_TEMPLATES", str(tmp_path))
    code, _, err = run("-o", "page.html")
    assert code == 1
    assert "browse.html.j2, line 2" in err
    assert not (tmp_path / "page.html").exists()


def test_a_page_of_ones_own_may_build_on_the_common_one(run, tmp_path, monkeypatch):
    (tmp_path / "browse.html.j2").write_text(
        '{% extends "page.html.j2" %}{% block body %}<h1>{{ series.name }}</h1>{% endblock %}'
    )
    monkeypatch.setenv("DRAFTER_TEMPLATES", str(tmp_path))
    assert run("-o", "page.html")[0] == 0
    assert words(parsed((tmp_path / "page.html").read_bytes()).find(".//body")) == "mali"


def test_another_process_writes_the_same_bytes(library, tmp_path):
    for name, seed in (("one.html", "1"), ("two.html", "2")):
        env = {**os.environ, "PYTHONHASHSEED": seed}
        done = mali.drafter("browse", "--library", library, "--no-open", "-o", name,
                            cwd=tmp_path, env=env)  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
