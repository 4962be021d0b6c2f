"""Where a person wrote over the adopted words in the library, whatever is made from it says so."""

import json
from pathlib import Path

import pytest

from drafter.drafting import draft
from drafter.drafting.attention import attention
from drafter.drafting.remarks import remarks
from drafter.library import saving, store
from drafter.mining import adding
from tests.mining import mali, small

CLOSING = "decides-remain-seized-matter.yaml"
DIALOGUE = "decides-hold-dialogue-session-presence.yaml"
SEIZED = "to remain seized of this matter"
CHANGED = "the words of 58/30 OP31 were changed in the library since they were mined"
DELETED = (
    "58/30 is not whole in the library, nor is what is made from it; deleted by hand: OP27, "
    f"{DIALOGUE}."
)


def reworded(library):
    mali.spoil(library / "mali" / CLOSING, SEIZED, "to remain actively seized of this matter")


def deleted(library):
    (library / "mali" / DIALOGUE).unlink()


def cut_out(library):
    text = (library / "mali" / DIALOGUE).read_text(encoding="utf-8")
    entries = text.split("  - resolution: ")
    kept = [entry for entry in entries if not entry.startswith("58/30")]
    assert len(kept) == len(entries) - 1
    (library / "mali" / DIALOGUE).write_text("  - resolution: ".join(kept), encoding="utf-8")


OVERWRITTEN = [
    pytest.param(reworded, CHANGED, id="an agreed wording"),
    pytest.param(deleted, DELETED, id="a file deleted"),
    pytest.param(cut_out, DELETED, id="an entry of the history taken out"),
]
SAID_BY = [
    ["draft", "-o", "d.md"],
    ["draft", "-o", "d.docx", "--edition", "redline"],
    ["draft", "-o", "d.docx", "--edition", "table"],
    ["draft", "-o", "d.docx", "--edition", "annotated"],
    ["draft", "-o", "d.md", "--as-of", "58"],
    ["plan"],
    ["compare", "52/42", "58/30"],
]


def words(out):
    return " ".join(out.split())


@pytest.mark.parametrize("command", SAID_BY, ids=" ".join)
@pytest.mark.parametrize(("overwrite", "said"), OVERWRITTEN)
def test_whatever_is_made_from_the_library_says_it(run, own_library, overwrite, said, command):
    assert said not in words(run(*command, "--library", own_library)[1])
    overwrite(own_library)
    force = [] if command[0] == "compare" else ["--force"]
    code, out, err = run(*command, *force, "--library", own_library)
    assert (code, err) == (0, "")

    assert said in words(out)


@pytest.mark.parametrize(
    ("overwrite", "at", "said"),
    [
        (reworded, "  - decides-remain", [f"OP31 (en) D901 info {CHANGED}"]),
        (deleted, "session:", [
            f"masthead ({code}) D902 info 58/30 is not whole in the library; deleted by hand: "
            f"OP27, {DIALOGUE}" for code in ("en", "fr")
        ]),
    ],
    ids=["reworded", "deleted"],
)  # fmt: skip
def test_the_check_of_a_plan_says_it_at_its_line(run, own_library, overwrite, at, said):
    library = ["--library", own_library]
    run("plan", *library)
    command = ["check", "plan.yaml", "--select", "D9", *library]
    assert "nothing found" in run(*command)[1]
    overwrite(own_library)
    if overwrite is deleted:
        run("plan", "--force", *library)
    code, out, err = run(*command)
    assert (code, err) == (0, "")
    found = [line.split(": ", 1) for line in out.splitlines() if " D9" in line]
    assert [each for _, each in found] == said
    lines = Path("plan.yaml").read_text(encoding="utf-8").splitlines()
    numbers = [int(where.removeprefix("plan.yaml:")) for where, _ in found]
    assert all(lines[number - 1].startswith(at) for number in numbers)


def test_a_reworded_paragraph_is_not_called_unchanged(run, own_library):
    reworded(own_library)
    _, out, _ = run("draft", "-o", "d.json", "--library", own_library)
    assert "Taken over unchanged: 49 paragraphs" in out
    data = json.loads(Path("d.json").read_text(encoding="utf-8"))
    closing = data["operative"][-1]
    assert closing["status"] == "updated"
    assert closing["changes"][0]["why"] == "changed in the library since it was mined"
    assert any(CHANGED in warning for warning in data["warnings"])


def test_nobody_is_told_since_when_its_words_are_the_same(run, own_library):
    reworded(own_library)
    series = mali.load(own_library)
    made = draft(series)
    said = remarks(series, made, attention(series, made))["OP31"]
    assert [one.text for one in said if one.kind == "source"] == ["From 58/30 OP31."]
    assert any(CHANGED[1:] in one.text for one in said)


def test_a_redline_on_another_year_says_what_was_changed_there(run, own_library):
    reworded(own_library)
    command = ["draft", "-o", "d.docx", "--edition", "redline", "--against", "34/39"]
    out = words(run(*command, "--library", own_library)[1])
    assert "the words of 34/39 OP27 were changed" in out
    assert out.count(CHANGED) == 1


def test_the_history_of_a_clause_says_it(run, own_library):
    reworded(own_library)
    show = ["decides-remain-seized", "--library", own_library]
    _, out, _ = run("clauses", "history", *show)
    assert out.count("(words changed in the library since they were mined)") == 3
    assert "unchanged" not in out
    assert [one["edited"] for one in json.loads(run("clauses", "history", *show, "--json")[1])] == [
        True, True, True,
    ]  # fmt: skip
    assert run("clauses", "show", *show)[1].count("changed in the library since") == 3
    _, out, _ = run("clauses", "history", *show, "--lang", "fr")
    assert "changed in the library" not in out  # the French words are those that were mined


HARMLESS = [  # no change of what was adopted
    pytest.param(CLOSING, "status: standing", "status: standing # always", id="a comment"),
    pytest.param(CLOSING, "status: standing", "tags: [end]\nstatus: standing", id="tags"),
    pytest.param(
        "noting-promulgation-new-constitution-resulting.yaml", "opening: {en: Noting}",
        "opening: {en: Noting, fr: Notant}", id="the opening of another language",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new"), HARMLESS)
def test_what_leaves_the_adopted_words_alone_is_not_reported(run, own_library, file, old, new):
    mali.spoil(own_library / "mali" / file, old, new)
    out = words(run("draft", "-o", "d.md", "--library", own_library)[1])
    assert "changed in the library" not in out
    assert "not whole" not in out


def test_a_renamed_file_is_not_a_deleted_one_and_keeps_its_edits_known(run, own_library):
    reworded(own_library)
    file = own_library / "mali" / CLOSING
    file.rename(file.with_name("the-end.yaml"))
    out = words(run("draft", "-o", "d.md", "--library", own_library)[1])
    assert CHANGED in out
    assert "not whole" not in out


def test_an_edit_is_still_one_when_a_text_was_added(run, tmp_path):
    library = small.library(tmp_path, [small.FIRST])
    file = "decides-remain-seized-matter.yaml"
    mali.spoil(library / "small" / file, "to remain seized", "to remain actively seized")
    before = store.load_series(library, "small")
    addition = adding.add(before, [small.read(small.SECOND)])
    saving.write(addition.mined.series, library, grown=True)
    after = store.load_series(library, "small")
    (closing,) = [c for c in after.clauses if "actively" in c.wordings["a"].text["en"]]
    assert [closing.is_edited_at(o, "en") for o in closing.history] == [True, False]
    report = saving.save(small.mined([small.FIRST, small.SECOND]).series, library)
    assert report.kept == [f"{file}: wordings.a"]


def test_a_deleted_file_is_still_missed_when_a_text_was_added(tmp_path):
    library = small.library(tmp_path, small.BOTH)
    (library / "small" / "takes-note-statement-president-country.yaml").unlink()
    before = store.load_series(library, "small")
    addition = adding.add(before, [small.read(small.OLDEST)])
    saving.write(addition.mined.series, library, grown=True)
    lacking = store.load_series(library, "small").lacking
    assert [str(resolution) for resolution in lacking] == ["50/1", "53/2"]


def test_mining_names_the_deleted_files_that_it_writes_again(run, own_library):
    deleted(own_library)
    _, out, _ = run("mine", mali.SEEDS, "--library", own_library)
    assert f"Deleted by a person, and written again: - {DIALOGUE}" in words(out)
    deleted(own_library)
    data = json.loads(run("mine", mali.SEEDS, "--library", own_library, "--json")[1])
    assert data["restored"] == [DIALOGUE]
    assert not mali.load(own_library).lacking
