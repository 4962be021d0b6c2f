"""``drafter plan`` and ``drafter draft --plan``: from nothing to several files, and refusals."""

import itertools
import json
import re
import shlex
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

from tests.mining import mali

HALT = "reiterates-call-immediate-halt-human"
REPORT = "taking-note-with-appreciation-report-independent-expert-situation"
LAPSED = "recalls-report-international-commission-inquiry"


def lines_of(path="plan.yaml"):
    return Path(path).read_text(encoding="utf-8").splitlines()


def drafted(run, *arguments):
    code, out, err = run("draft", "--plan", "plan.yaml", "-o", "d.json", "--force", *arguments)
    assert code == 0, err
    return json.loads(Path("d.json").read_text(encoding="utf-8")), out


def test_a_plan_is_written_and_never_over_another(run):
    code, out, _ = run("plan")
    assert code == 0
    assert "session 61, from 58/30: 23 preambular and 31 operative" in out
    before = lines_of()
    code, _, err = run("plan")
    assert (code, lines_of()) == (1, before)
    assert "exists" in err
    assert run("plan", "--session", "64", "--force")[0] == 0
    assert "session: 64" in lines_of()
    assert run("plan", "-o", "other.yaml")[0] == 0
    assert lines_of("other.yaml") == before


def test_a_plan_that_nobody_changed_is_the_draft(run):
    run("plan")
    made, _ = drafted(run, "--lang", "en")
    run("draft", "-o", "without.json")
    assert made == json.loads(Path("without.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "part", "told"),
    [
        ("en=Welcoming the law,", "operative", "opens with “Welcoming”, as preambular paragraphs"),
        ("en=Welcomes the law;", "preambular", "opens with “Welcomes”, as operative paragraphs"),
        ("fr=Saluant la loi,", "operative", "(fr) opens with “Saluant”, as preambular"),
        ("en=The law is good", "operative", "opens with no known opening: “The law is good …”"),
        ("en=Welcomes the law", "operative", None),
        ("fr=Salue la loi", "operative", None),
    ],
)
def test_words_that_open_as_the_other_part_does_are_told_at_once(run, text, part, told):
    run("plan")
    code, out, _ = run("plan", "add", "--text", text, "--part", part)
    assert code == 0
    assert ("to look at" in out) == (told is not None)
    assert told is None or told in out


def test_a_plan_changed_without_an_editor(run):
    run("plan")
    steps = [
        (["drop", "OP3", "OP7"], ["dropped: OP3 calls-upon-parties", "dropped: OP7 reiterates"]),
        (["revive", LAPSED, "--after", "OP4"], [f"revived from 52/42: OP5 {LAPSED}"]),
        (["move", "OP1", "--before", "OP3"], ["moved: OP2 strongly-condemns"]),
        (["add", "--text", "en=Thanks the host[^1].", "--note", "A/HRC/61/79.", "--at", "1"],
         ["added: OP1 own-thanks-host"]),
        (["set", "focus=the rule of law", "symbol=A/HRC/61/L.31"],
         ["focus: the rule of law", "symbol: A/HRC/61/L.31"]),
        (["set", "--lang", "fr", "focus=l’état de droit"], ["focus: l’état de droit"]),
    ]  # fmt: skip
    for arguments, said in steps:
        code, out, err = run("plan", *arguments)
        assert code == 0, err
        assert all(words in out for words in said), out
    assert "# Numbers, “also” and “further”" in "\n".join(lines_of())
    made, out = drafted(run, "--lang", "en")
    operative = made["operative"]
    assert operative[0]["text"].startswith("Thanks the host")
    assert operative[5]["id"] == LAPSED
    assert [p["number"] for p in operative] == list(range(1, 32))
    assert not {HALT} & {p["id"] for p in operative}
    assert "OP6 clause: taken up again from 52/42 OP19" in out
    assert "on the rule of law;" in " ".join(p["text"] for p in operative)
    french, _ = drafted(run, "--lang", "fr")
    assert "l’état de droit" in " ".join(p["text"] for p in french["operative"])


def test_a_plan_says_which_languages_and_editions_are_written(run):
    run("plan")
    run("plan", "set", "editions=clean, redline,bilingual")
    code, out, err = run("draft", "--plan", "plan.yaml")
    assert code == 0, err
    names = {path.name for path in Path().glob("*.docx")}
    assert names == {
        "A-HRC-61-L.en.docx", "A-HRC-61-L.fr.docx", "A-HRC-61-L.en.redline.docx",
        "A-HRC-61-L.fr.redline.docx", "A-HRC-61-L.en-fr.docx",
    }  # fmt: skip
    assert all(name in out for name in names if "en-fr" not in name)
    for path in Path().glob("*.docx"):
        path.unlink()
    assert run("draft", "--plan", "plan.yaml", "--lang", "en", "--edition", "table")[0] == 0
    assert [path.name for path in Path().glob("*.docx")] == ["A-HRC-61-L.en.table.docx"]
    assert run("draft", "--edition", "clean,redline")[0] == 0
    assert len(list(Path().glob("*.docx"))) == 3


def test_the_schema_is_printed_with_the_ids_of_the_library(run):
    run("plan")
    schema = json.loads(run("plan", "schema")[1])
    assert HALT in schema["$defs"]["clauseId"]["enum"]
    jsonschema.validate(YAML(typ="safe").load(Path("plan.yaml")), schema)


def test_a_plan_outlives_a_change_of_the_library(run, own_library):
    run("plan", "--library", own_library)
    clause = own_library / "mali" / f"{HALT}.yaml"
    text = clause.read_text(encoding="utf-8")
    clause.write_text(text.replace("immediate halt", "instant halt"), encoding="utf-8")
    other = own_library / "mali" / "calls-upon-parties-respect-civilian-character.yaml"
    other.unlink()
    made, out = drafted(run, "--lang", "en", "--library", str(own_library))
    said = " ".join(out.split())
    assert "OP7: its text in the library has changed since the plan was made" in said
    assert "OP3: “calls-upon-parties-respect-civilian-character” is no longer in the" in said
    assert made["operative"][2]["text"] == "[…];"


def test_the_examples_of_the_readme_work(run):
    readme = (mali.ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"^drafter ((?:plan|draft --plan)\b.*)$", readme, re.MULTILINE)
    calls = [shlex.split(line, comments=True) for line in shown]
    assert len(calls) >= 9
    for call in calls:
        code, _, err = run(*itertools.takewhile(lambda word: word != ">", call))
        assert code == 0, (call, err)


REFUSED = [
    (["plan", "--session", "63"], 2, "rhythm"),
    (["plan", "--series", "chad"], 1, "no series"),
    (["plan", "-o", "nowhere/plan.yaml"], 1, "nowhere"),
    (["plan", "--force", "drop", "OP1"], 2, "--force before “drop”"),
    (["plan", "drop", "OP99"], 2, "no “OP99”; its paragraphs are PP1 to PP23 and OP1 to OP31"),
    (["plan", "drop", "7"], 2, "no “7”; its paragraphs are PP1 to PP23 and OP1 to OP31"),
    (["plan", "drop"], 2, ""),
    (["plan", "drop", "OP1", "-p", "nowhere.yaml"], 1, "no such file; “drafter plan” writes one"),
    (["plan", "revive", LAPSED, "--from", "x"], 2, "--from: “x” is not a resolution number"),
    (["plan", "revive", LAPSED, "--from", "34/39"], 2, "is not in it"),
    (["plan", "revive", LAPSED, "--at", "1", "--after", "OP1"], 2, "give one place"),
    (["plan", "move", "OP1"], 2, "say where to"),
    (["plan", "add", "--text", "Thanks"], 2, "expected CODE=WORDS"),
    (["plan", "add", "--text", "xx=Thanks"], 2, "unknown language"),
    (["plan", "add", "--text", "en=Thanks", "--part", "annex"], 2, "--part must be"),
    (["plan", "set", "focus"], 2, "expected NAME=VALUE"),
    (["plan", "set", "date=soon"], 2, "date: “soon” is not a date; write it as 2026-03-20"),
    (["plan", "set", "symbol=L.31"], 2, "symbol: “L.31” is not a document’s symbol such as A/HRC"),
    (["plan", "set", "report_symbol=tomorrow"], 2, "is not a document’s symbol"),
    (["plan", "drop", "OP1", "-p", "."], 1, ".: is a folder; name a file"),
    (["plan", "set", "focsu=x"], 2, "nearest: focus"),
    (["plan", "set", "--lang", "xx", "focus=x"], 2, "unknown language"),
    (["draft", "--plan", "nowhere.yaml"], 1, "there is no such file"),
    (["draft", "--plan", "plan.yaml", "--session", "64"], 2, "--session does not go with --plan"),
    (["draft", "--plan", "plan.yaml", "--series", "mali"], 2, "--series does not go with --plan"),
    (["draft", "--plan", "plan.yaml", "--as-of", "52"], 2, "--as-of does not go with --plan"),
    (["draft", "--plan", "plan.yaml", "-o", "a.docx"], 2, "or one language with --lang"),
    (["draft", "--plan", "plan.yaml", "--set", "focsu=x"], 2, "no such value"),
    (["draft", "--edition", "clean,clean"], 2, "each edition once"),
    (["draft", "--edition", "clean,table", "-o", "a.docx"], 2, "several editions"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "reason"), REFUSED, ids=[" ".join(r[0]) for r in REFUSED]
)
def test_a_refusal_says_why_and_changes_nothing(run, arguments, code, reason):
    run("plan")
    before = {path: path.read_bytes() for path in Path().iterdir()}
    got, _, err = run(*arguments)
    assert got == code, err
    assert reason in err
    assert {path: path.read_bytes() for path in Path().iterdir()} == before


WRONG = [
    ("  - strongly-condems\n", 5, "mali has no clause “strongly-condems”; nearest:"),
    ("  - clause: decides-remain-seized-matter\n    frm: 34/39\n", 6, "nearest: from"),
    (f"  - {HALT}\n  - {HALT}\n", 6, f"“{HALT}” stands in the plan already"),
    ("  - guided-by-purposes-principles-charter-united\n", 5, "never stood in the operative part"),
    ("  - text: {en: 'Notes[^1]'}\n", 5, "has no note"),
    ("values:\n  focsu: x\n", 6, "nearest: focus"),
    ("date: soon\n", 5, "date: “soon” is not a date; write it as 2026-03-20"),
    ("date: 2026-03-20T10:00:00Z\n", 5, "such as 2025-04-04, not 2026-03-20 10:00:00+00:00"),
    ("date: 20 March\n", 5, "date: “20 March” is not a date"),
    ("date: 2026-02-30\n", 5, "is not valid: there is no such day as 2026-02-30"),
    ("symbol: soon\n", 5, "symbol: “soon” is not a document’s symbol such as A/HRC/61/L.31"),
    ("session_dates: spring\n", 5, "session_dates: “spring” are not the dates of a session"),
    (f"preambular: [{REPORT}]\nvalues:\n  report_symbol: soon\n", 7, "“soon” is not a document’s"),
    ("\t- a\n", 5, "is not valid: a tab stands at the beginning of a line; indent with spaces"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "reason"), WRONG, ids=[w[2] or "twice" for w in WRONG])
def test_a_wrong_plan_is_an_error_with_its_line(run, text, line, reason):
    head = "series: mali\nbase: 58/30\nsession: 61\noperative:\n"
    Path("plan.yaml").write_text(head + text, encoding="utf-8")
    code, _, err = run("draft", "--plan", "plan.yaml")
    assert code == 1
    assert err.startswith(f"drafter: plan.yaml:{line}: ")
    assert reason in err
    assert lines_of() == (head + text).splitlines()


NO_PLAN = [
    ("", "is empty; “drafter plan” writes one to begin with"),
    ("# nothing yet\n", "is empty; “drafter plan” writes one"),
    ("- a\n", "is no plan but a list; “drafter plan” writes one"),
    ("plan\n", "is no plan but text; “drafter plan” writes one"),
]


@pytest.mark.parametrize("command", [["draft", "--plan"], ["plan", "drop", "OP1", "-p"]])
@pytest.mark.parametrize(("text", "reason"), NO_PLAN)
def test_what_is_no_plan_is_refused(run, command, text, reason):
    Path("plan.yaml").write_text(text, encoding="utf-8")
    code, _, err = run(*command, "plan.yaml")
    assert (code, err.startswith("drafter: plan.yaml:1: ")) == (1, True), err
    assert reason in err


@pytest.mark.parametrize(
    "day", ["2026-03-20", '"2026-03-20"', "20 March 2026", "20 mars 2026", "20 de marzo de 2026"]
)
def test_the_date_is_understood_however_it_is_written(run, day):
    head = "series: mali\nbase: 58/30\nsession: 61\n"
    Path("plan.yaml").write_text(
        f"{head}date: {day}\noperative: [decides-remain-seized-matter]\n", encoding="utf-8"
    )
    for code, printed in (("en", "20 March 2026"), ("fr", "20 mars 2026")):
        made, _ = drafted(run, "--lang", code)
        assert {"role": "date", "text": printed} in [
            {"role": line["role"], "text": line["text"]} for line in made["masthead"]
        ]


def test_a_command_that_is_suggested_can_be_copied(run):
    out = run("plan", "-o", "my plan.yaml")[1]
    command = shlex.split(out.splitlines()[-1])
    assert command == ["drafter", "draft", "--plan", "my plan.yaml"]
    assert run(*command[1:])[0] == 0
    assert "--library 'my library'" in run("init", "my library")[1]
