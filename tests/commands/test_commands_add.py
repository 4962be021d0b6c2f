"""``drafter add``: a new text in its series, what it changed, and what is refused."""

import json
import re
from pathlib import Path

import pytest

from drafter.library import journal
from tests.mining import mali, small


@pytest.fixture
def library(tmp_path, run):
    return small.library(tmp_path / "lib", small.OLD)


def write(year, name="new.txt", **changed):
    Path(name).write_text(small.text(year, **changed), encoding="utf-8")
    return name


def test_add_prints_what_the_new_text_changed(run, library):
    code, out, err = run("add", write(small.SECOND), "--library", library)
    assert (code, err) == (0, "")
    said = re.sub(r"\s+", " ", out)
    for words in ("new.txt: 53/2 (en) added",
                  "53/2 against 50/1 (en): 3 kept, 3 updated, 1 reworded, 1 new, 0 dropped, "
                  "0 moved", "{+fifty-sixth+}", "53/2 of 13 July 2023"):  # fmt: skip
        assert words in said, words


def test_add_as_json(run, library):
    _, out, _ = run("add", write(small.SECOND), "--library", library, "--json")
    data = json.loads(out)
    assert data["documents"] == [
        {"file": "new.txt", "resolution": "53/2", "language": "en", "state": "new"}
    ]
    (text,) = data["texts"]
    assert (text["resolution"], text["against"]) == ("53/2", "50/1")
    assert text["counts"] == {"kept": 3, "updated": 3, "reworded": 1, "new": 1, "dropped": 0,
                              "moved": 0}  # fmt: skip
    report = next(p for p in text["paragraphs"] if p["new"] == "OP3")
    assert report["values"] == {"report_session": [53, 56]}
    assert {a["resolution"]: a["witness"] for a in data["registry"]}["53/2"] == "53/2 en"


def test_an_older_text_joins_and_the_renamed_are_told(run, library):
    run("add", write(small.SECOND), "--library", library)
    code, out, _ = run("add", write(small.OLDEST, "old.txt"), "--library", library)
    assert code == 0
    assert "no earlier text to compare with" in out
    assert "→ alarmed-situation" in out
    both = {p.name for p in (library / "small").glob("*.yaml")}
    assert "alarmed-situation-persons-displaced-floods.yaml" in both


def test_adding_twice_says_so_and_writes_nothing(run, library):
    run("add", write(small.SECOND), "--library", library)
    before = mali.tree(library)
    code, out, _ = run("add", "new.txt", "--library", library)
    assert code == 0
    assert "is there already; nothing changes" in out
    assert "files written: 0, removed: 0" in out
    assert mali.tree(library) == before


def refused(run, library, *arguments):
    before = mali.tree(library)
    code, _, err = run("add", *arguments, "--library", library)
    assert mali.tree(library) == before
    return code, err


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"region": "south"}, ["another text of 50/1", "north of", "south of"]),
        ({"day": "8 July 2022"}, ["2022-07-08", "2022-07-07", "nothing was added"]),
    ],
    ids=["words", "date"],
)
def test_another_text_of_the_same_symbol_is_refused_with_both_sides(run, library, changed, said):
    code, err = refused(run, library, write(small.FIRST, **changed))
    assert code == 1
    for words in said:
        assert words in err


def test_a_stranger_is_refused_unless_forced(run, library):
    file = mali.SEEDS / mali.EN_58
    code, err = refused(run, library, file)
    assert code == 1
    assert "--force" in err
    assert run("add", file, "--force", "--library", library)[0] == 0


def test_a_draft_with_open_places_is_not_what_was_adopted(run, tmp_path):
    library = mali.write_library(tmp_path / "mali")
    assert run("draft", "-o", "d.docx", "--library", library)[0] == 0
    code, err = refused(run, library, "d.docx")
    assert code == 1
    assert "open places" in err


MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


def test_no_break_spaces_of_print_are_not_the_wording(run, tmp_path):
    folder = mali.seeds_in(tmp_path / "seeds", without=[mali.EN_58])
    text = (mali.SEEDS / mali.EN_58).read_text(encoding="utf-8")
    Path("58.txt").write_text(re.sub(rf"(\d) ({MONTHS})", "\\1\u00a0\\2", text), encoding="utf-8")
    for name, file in (("plain", mali.SEEDS / mali.EN_58), ("typeset", "58.txt")):
        assert run("mine", folder, "--library", name)[0] == 0
        assert run("add", file, "--library", name)[0] == 0
    files = [p.name for p in Path("plain").rglob("*.yaml") if p.name not in FACTS]
    assert len(files) > 50
    for name in files:
        plain, typeset = (next(Path(of).rglob(name)).read_bytes() for of in ("plain", "typeset"))
        assert plain == typeset, name


FACTS = ("series.yaml", "sessions.yaml")
"""Files that name the documents."""

WRONG = [
    (["nowhere.txt"], 1, "nowhere.txt"),
    (["texts.txt", "--series", "chad"], 1, "drafter series new chad FILES"),
    ([], 2, ""),
]


@pytest.mark.parametrize(("arguments", "code", "reason"), WRONG)
def test_a_refusal_says_why(run, library, arguments, code, reason):
    got, err = refused(run, library, *arguments)
    assert got == code
    assert reason in err


def test_facts_are_entered_by_hand(run, library):
    Path("adoptions.yaml").write_text("series: small\nadoptions: []\n", encoding="utf-8")
    code, err = refused(run, library, "adoptions.yaml", write(small.SECOND))
    assert code == 2
    assert "series.yaml" in err


def test_a_second_process_is_told(run, library):
    pytest.importorskip("fcntl")
    with journal.locked(library):
        code, _, err = run("add", write(small.SECOND), "--library", library)
    assert code == 1
    assert "another process is writing this library" in err


def test_a_library_with_several_series_asks_which(run, library):
    run("series", "new", "other", write(small.OLDEST, "old.txt"), "--library", library)
    code, err = refused(run, library, write(small.SECOND))
    assert code == 2
    assert "--series (there are several: other, small)" in err
    assert run("add", "new.txt", "--series", "small", "--library", library)[0] == 0


def test_a_contradiction_is_told_and_the_rest_is_added(run, library):
    chain = small.SECOND["chain"].replace("50/1 of 7 July", "50/1 of 6 July")
    run("add", write(small.OLDEST, "old.txt"), "--library", library)
    code, out, _ = run("add", write(small.SECOND, chain=chain), "--library", library)
    assert code == 0
    said = re.sub(r"\s+", " ", out)
    assert "53/2 PP2: cites 50/1 as of 2022-07-06, 50/1 en has 2022-07-07" in said
    assert "doubts:" in "".join(
        p.read_text(encoding="utf-8") for p in (library / "small").glob("recalling*.yaml")
    )
