"""``drafter check``: documents and plans, what cannot be checked, and what ``--fix`` writes."""

import json
import shutil
from pathlib import Path

import pytest

from tests.mining import mali

HALT = "reiterates-call-immediate-halt-human"
LAST = "decides-remain-seized-matter"
HEAD = "series: mali\nbase: 58/30\nsession: 61\n"
OWN = f"{HEAD}operative:\n  - text: Thanks  the the host ;  # ours\n  - {LAST}\n"
FIXED = f"{HEAD}operative:\n  - text: Thanks the host;  # ours\n  - {LAST}\n"


@pytest.fixture
def seed():
    """A document in the current folder; ``run`` has changed to it."""

    def copy(name=mali.EN_34):
        shutil.copy(mali.SEEDS / name, name)
        return name

    return copy


def written(text, name="plan.yaml"):
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_a_plan_is_checked(run):
    run("plan")
    code, out, err = run("check", "plan.yaml", "--select", "D104,D505")
    assert (code, err) == (0, "")
    line = Path("plan.yaml").read_text("utf-8").splitlines().index("operative:") + 12
    assert f"plan.yaml:{line}: OP11 (en) D104 info “Encourages” opens" in out
    assert "(as adopted in 58/30 OP11)\n1 file: 1 warning, 2 info\n" in out


@pytest.mark.parametrize(
    ("fail_on", "ignore", "expected"),
    [
        ("error", [], 0),
        ("warning", [], 1),
        ("warning", ["--ignore", "D204,D505"], 0),
        ("info", ["--ignore", "D204,D505"], 1),
        ("never", [], 0),
    ],
)
def test_it_fails_from_the_severity_that_is_chosen(run, fail_on, ignore, expected):
    run("plan")
    assert run("check", "plan.yaml", "--fail-on", fail_on, *ignore)[0] == expected


def test_a_plan_and_a_document_at_once(run, seed):
    code, out, err = run("check", written(OWN), seed(), "--select", "D205,D7")
    assert (code, err) == (1, "")
    assert "plan.yaml:5: OP1 D205 warning" in out
    assert f"{mali.EN_34}:ending: D701 error" in out
    assert out.endswith("2 files: 1 error, 1 warning\n")


def test_what_cannot_be_checked_does_not_hide_the_rest(run, seed):
    written(f"{HEAD}operative:\n  - strongly-condems\n", "wrong.yaml")
    files = ["none.docx", seed(mali.EN_58), "wrong.yaml", "none.yaml", written(FIXED)]
    code, out, err = run("check", *files, "--select", "D7", "--sarif", "found.sarif")
    assert (code, out) == (1, "2 files: nothing found\n")
    first, second, third = err.splitlines()
    assert first.startswith("drafter: none.docx: ")
    assert second.startswith("drafter: wrong.yaml:5: operative[1]: mali has no clause “strongly-c")
    assert third == "drafter: none.yaml: there is no such file; “drafter plan” writes one"
    (found,) = json.loads(Path("found.sarif").read_text("utf-8"))["runs"]
    notes = found["invocations"][0]["toolExecutionNotifications"]
    assert [f"drafter: {note['message']['text']}" for note in notes] == [first, second, third]
    uri = notes[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "wrong.yaml"


def test_nothing_that_can_be_checked(run):
    code, out, err = run("check", "none.docx")
    assert (code, out) == (1, "")
    assert "none.docx" in err
    assert json.loads(run("check", "none.docx", "--json")[1]) == []


def test_json_has_the_line(run):
    written(OWN)
    (found,) = json.loads(run("check", "plan.yaml", "--select", "D205", "--json")[1])
    assert (found["file"], found["line"], found["label"]) == ("plan.yaml", 5, "OP1")


def test_fix(run):
    written(OWN)
    code, out, err = run("check", "plan.yaml", "--fix", "--ignore", "D204")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "plan.yaml:5: OP1 mended: doubled word: “the the” → “the”",
        "plan.yaml:5: OP1 mended: space: “Thanks  the” → “Thanks the”",
        "plan.yaml:5: OP1 mended: space at a sign: “host ;” → “host;”",
        "1 file: nothing found",
    ]
    assert Path("plan.yaml").read_text("utf-8") == FIXED
    before = Path("plan.yaml").stat()
    again = run("check", "plan.yaml", "--fix", "--ignore", "D204")
    told = "plan.yaml: nothing to mend; --fix changes only your own words\n1 file: nothing found\n"
    assert again == (0, told, "")
    assert Path("plan.yaml").stat() == before


def test_fix_makes_a_plan_with_an_entry_twice_one_that_is_drafted(run):
    run("plan")
    whole = Path("plan.yaml").read_text("utf-8")
    twice = whole.replace("\noperative:\n", f"\noperative:\n  - {HALT}  # first of all\n")
    written(twice)
    code, _, err = run("check", "plan.yaml")
    assert (code, "stands in the plan already" in err) == (1, True)
    assert run("check", "plan.yaml", "--fix", "--fail-on", "never")[0] == 0
    entry = next(line for line in whole.splitlines() if line.startswith(f"  - {HALT} "))
    comment = entry[entry.index("#") :]
    assert Path("plan.yaml").read_text("utf-8") == twice.replace(f"{entry}\n", f"  {comment}\n")
    assert run("draft", "--plan", "plan.yaml", "--lang", "en")[0] == 0


def test_fix_says_what_it_mended_beside_the_json(run):
    written(OWN)
    code, out, err = run("check", "plan.yaml", "--fix", "--json", "--ignore", "D204")
    assert (code, json.loads(out)) == (0, [])
    assert "OP1 mended: doubled word" in err


REFUSED = [
    (["plan.yaml", mali.EN_34, "--fix"], 2, f"--fix mends plans alone, and {mali.EN_34} is none"),
    (["none.docx", "--fix"], 2, "--fix mends plans alone"),
    (["plan.yaml", "--fix", "--select", "X"], 2, "no rule's code is or begins with “X”"),
    (["wrong.yaml", "--fix"], 1, "wrong.yaml:5: operative[1]: mali has no clause"),
    (["none.yaml", "--fix"], 1, "none.yaml: there is no such file"),
    (["mixed.yaml", "--fix"], 1, "mixed.yaml: has line breaks of several kinds"),
    (["flow.yaml", "--fix"], 1, "flow.yaml:4: operative: write each entry on a line of its own"),
    (["alias.yaml", "--fix"], 1, "is written in a way that --fix cannot change"),
    (["plan.yaml", "--series", "moon"], 1, "no series named “moon”"),
    ([], 2, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "reason"), REFUSED, ids=[" ".join(r[0]) or "none" for r in REFUSED]
)
def test_what_is_refused_changes_nothing(run, seed, arguments, code, reason):
    seed()
    written(OWN)
    written(f"{HEAD}operative:\n  - strongly-condems\n", "wrong.yaml")
    twice = f"{HEAD}operative:\n  - {HALT}\r\n  - {HALT}\n  - {LAST}\n"
    Path("mixed.yaml").write_bytes(twice.encode())
    written(f"{HEAD}operative: [{HALT}, {HALT}]\n", "flow.yaml")
    alias = f"preambular:\n  - text: &words Noting it.\noperative:\n  - text: *words\n  - {LAST}\n"
    written(HEAD + alias, "alias.yaml")
    before = {path: path.read_bytes() for path in Path().iterdir() if path.is_file()}
    got, _, err = run("check", *arguments)
    assert got == code, err
    assert reason in err
    assert {path: path.read_bytes() for path in Path().iterdir() if path.is_file()} == before
