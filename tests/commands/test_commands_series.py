"""``drafter series``: a series out of documents, and what is known of it."""

import json
import re
from pathlib import Path

import pytest

from drafter.library import store
from tests.mining import mali, small


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for year in small.ALL:
        name = year["number"].replace("/", "-") + ".txt"
        (folder / name).write_text(small.text(year), encoding="utf-8")
    return folder


def test_a_series_is_made_without_a_line_of_code(run, files):
    code, out, err = run("series", "new", "country", files, "--library", "lib")
    assert (code, err) == (0, "")
    for words in ("rhythm: every 3 sessions (certain: 4 of the 4", "47/3, 50/1, 53/2",
                  "chain: recalling-resolutions-human-rights-country (certain: 53/2 PP2 lists 4",
                  "mandate: renew the mandate of the Independent Expert for one year (certain",
                  "corrected in lib/country/series.yaml"):  # fmt: skip
        assert words in re.sub(r"\s+", " ", out), words
    series = store.load_series(Path("lib"), "country")
    assert series.rhythm == 3
    known = store.shipped_sessions(series.body)  # the body’s sessions are those of any series
    assert series.sessions.keys() == known.keys() | {47, 50, 53}
    assert all(series.sessions[n] == dates for n, dates in known.items() if n not in {47, 50, 53})
    code, out, _ = run("draft", "--library", "lib", "-o", "d.md")
    assert code == 0
    text = Path("d.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "fifty-ninth session" in text
    assert "50/1 of 7 July 2022 and 53/2 of 13 July 2023" in text


def test_one_text_whose_list_goes_on_up_to_it_tells_the_rhythm_and_the_chain(run, files):
    code, out, _ = run("series", "new", "country", files / "50-1.txt", "--library", "lib")
    assert code == 0
    assert "rhythm: every 3 sessions" in re.sub(r"\s+", " ", out)
    assert run("draft", "--library", "lib", "-o", "d.md")[0] == 0
    text = Path("d.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "fifty-sixth session" in text
    assert "44/2 of 16 July 2020, 47/3 of 13 July 2021 and 50/1 of 7 July 2022" in text


def test_one_text_alone_is_a_plain_update_and_the_session_must_be_given(run, files):
    few = small.text(small.FIRST, chain="41/7 of 11 July 2019 and 44/2 of 16 July 2020")
    (files / "50-1.txt").write_text(few, encoding="utf-8")
    code, out, _ = run("series", "new", "country", files / "50-1.txt", "--library", "lib")
    assert code == 0
    assert "one text alone does not tell" in re.sub(r"\s+", " ", out)
    code, _, err = run("draft", "--library", "lib", "-o", "d.md")
    assert code == 2
    assert "--session" in err
    assert run("draft", "--library", "lib", "--session", "53", "-o", "d.md")[0] == 0
    assert "fifty-sixth session" in Path("d.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "told"), [(["draft", "-o", "d.md"], True), (["plan"], True),
                          (["draft", "-o", "d.md", "--session", "56"], False),
                          (["draft", "-o", "d.md", "--session", "55"], False),
                          (["plan", "--session", "55"], False)],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_the_session_of_an_unsure_rhythm_is_told_where_nobody_asked_for_it(
    run, files, command, told
):
    for name in ("47-3.txt", "50-1.txt"):
        text = (files / name).read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.startswith("Recalling its reso")]
        (files / name).write_text("\n".join(lines), encoding="utf-8")
    both = (files / "47-3.txt", files / "50-1.txt")
    run("series", "new", "country", *both, "--library", "lib")
    code, out, err = run(*command, "--library", "lib")
    assert (code, err) == (0, "")
    assert ("comes up at session 53 is unsure" in re.sub(r"\s+", " ", out)) == told


@pytest.mark.parametrize("folder", ["lib", "a/b/lib"])
def test_a_series_that_cannot_be_made_leaves_no_folder(run, files, folder):
    twice = files / "again.txt"
    twice.write_text("The Human Rights Council,\n\nNotes the report.\n", encoding="utf-8")
    before = set(Path().iterdir())
    code, _, err = run("series", "new", "country", twice, "--library", folder)
    assert code == 1, err
    assert set(Path().iterdir()) == before


@pytest.mark.parametrize("command", [["series", "new", "country"], ["add"]])
def test_the_library_that_ships_is_not_written_to(run, files, monkeypatch, command):
    monkeypatch.delenv("DRAFTER_LIBRARY")
    before = mali.tree(store.shipped_library())
    code, _, err = run(*command, files / "50-1.txt")
    assert code == 1
    assert "ships with the program" in err
    assert "drafter init DIR" in err
    assert mali.tree(store.shipped_library()) == before


CORRECTIONS = [
    ("rhythm: 3", "rhythm: 6", [], 59),
    ("rhythm: 3\n", "rhythm: 9\n", [], 62),
]


@pytest.mark.parametrize(("old", "new", "arguments", "session"), CORRECTIONS)
def test_a_corrected_guess_is_used_and_shown(run, files, old, new, arguments, session):
    run("series", "new", "country", files, "--library", "lib")
    mali.spoil(Path("lib/country/series.yaml"), old, new)
    code, _, _ = run("draft", "--library", "lib", "-o", "d.json", *arguments)
    assert code == 0
    assert json.loads(Path("d.json").read_text(encoding="utf-8"))["session"] == session
    out = re.sub(r"\s+", " ", run("series", "show", "--library", "lib")[1])
    assert f"every {session - 53} sessions (corrected by hand; mined: every 3 sessions)" in out
    data = json.loads(run("series", "show", "--library", "lib", "--json")[1])
    assert (data["rhythm"], data["corrected"]) == (session - 53, ["rhythm"])
    assert data["guessed"]["rhythm"]["value"] == "every 3 sessions"


def test_two_series_in_one_library_share_the_sessions(run, files, shared_library):
    run("init", "lib")
    assert run("series", "new", "country", files, "--library", "lib")[0] == 0
    out = run("series", "list", "--library", "lib")[1]
    assert out.index("country: Human rights in a country") < out.index("mali: Technical")
    names = [
        s["series"] for s in json.loads(run("series", "list", "--library", "lib", "--json")[1])
    ]
    assert names == ["country", "mali"]
    both = store.load_series(Path("lib"), "country").sessions
    assert {47, 50, 53, 34, 58} <= set(both)
    assert both == store.load_series(Path("lib"), "mali").sessions
    code, _, err = run("draft", "--library", "lib")
    assert code == 2
    assert "--series (there are several: country, mali)" in err
    draft = ["draft", "--library", "lib", "-o", "d.md"]
    assert run(*draft, "--series", "country")[0] == 0


def test_given_facts_come_with_the_documents(run, files):
    (files / "adoptions.yaml").write_text(
        "series: other\nadoptions:\n  - {resolution: 38/7, adopted: 2018-07-05}\n",
        encoding="utf-8",
    )
    run("series", "new", "country", files, "--library", "lib")
    series = store.load_series(Path("lib"), "country")
    assert [str(a.resolution) for a in series.registry if a.witness is None] == ["38/7"]


def test_show_says_what_is_known_and_from_whom(run, files):
    run("series", "new", "country", files, "--library", "lib")
    out = re.sub(r"\s+", " ", run("series", "show", "country", "--library", "lib")[1])
    for words in ("50/1 en: 50-1.txt", "41/7 of 11 July 2019: known from 47/3 PP2",
                  "53/2 of 13 July 2023: known from 53/2 en", "What was taken for"):  # fmt: skip
        assert words in out


REFUSED = [
    (["new", "a/b", "texts"], 1, "cannot be the name of a folder"),
    (["new", "x", "nowhere.txt"], 1, "nowhere.txt"),
    (["new", "x"], 2, ""),
    (["show", "nothing"], 1, "no library here"),
]


@pytest.mark.parametrize(("arguments", "code", "reason"), REFUSED)
def test_a_refusal_says_why(run, files, arguments, code, reason):
    got, _, err = run("series", *arguments, "--library", "lib")
    assert got == code
    assert reason in err
    assert list(Path("lib").rglob("*")) == []


def test_a_series_is_not_made_over_another(run, files):
    run("series", "new", "country", files, "--library", "lib")
    before = mali.tree(Path("lib"))
    code, _, err = run("series", "new", "country", files / "50-1.txt", "--library", "lib")
    assert code == 1
    assert "drafter add FILES --series country" in err
    assert mali.tree(Path("lib")) == before


def test_two_texts_of_one_resolution_make_no_series(run, files):
    other = files / "other.txt"
    other.write_text(small.text(small.FIRST, region="south"), encoding="utf-8")
    code, _, err = run("series", "new", "country", files, "--library", "lib")
    assert code == 1
    assert "another text of 50/1" in err
    assert not Path("lib/country").exists()
