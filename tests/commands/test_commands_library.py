"""The commands: what they print, what they write, and how they refuse."""

import hashlib
import json
import os
from pathlib import Path

import pytest

import drafter
from drafter.console.library import clause_table
from drafter.library import store
from drafter.library.schema import json_schema
from tests.mining import mali

SERIES = mali.mined().series
DIALOGUE = "decides-hold-dialogue-session-presence"
REPORT = "requests-independent-expert-submit-report"


def test_draft_writes_the_next_text(run):
    code, out, _ = run("draft")
    assert code == 0
    assert Path("A-HRC-61-L.en.docx").read_bytes()[:2] == b"PK"
    for words in ("23 preambular and 31 operative", "Left open", "61/37", "session + 3"):
        assert words in out


def test_nothing_is_overwritten_unless_forced(run):
    assert run("draft", "-o", "d.md")[0] == 0
    Path("d.md").write_text("mine", encoding="utf-8")
    code, _, err = run("draft", "-o", "d.md")
    assert (code, Path("d.md").read_text(encoding="utf-8")) == (1, "mine")
    assert "exists" in err
    assert run("draft", "-o", "d.md", "--force")[0] == 0
    assert "Recalling further" in Path("d.md").read_text(encoding="utf-8")


def test_the_json_of_a_draft(run):
    run("draft", "-o", "d.json")
    data = json.loads(Path("d.json").read_text(encoding="utf-8"))
    assert {"session", "language", "base", "preambular", "operative", "footnotes", "open",
            "warnings"} <= set(data)  # fmt: skip
    assert (data["session"], data["base"]) == (61, "58/30")
    assert (len(data["preambular"]), len(data["operative"])) == (23, 31)
    for paragraph in data["preambular"] + data["operative"]:
        assert {"id", "number", "opening", "text", "status", "from", "changes"} <= set(paragraph)
        assert paragraph["status"] in {"unchanged", "updated", "open"}
    assert set(data["preambular"][4]["changes"][0]) == {"variable", "old", "new", "why"}


REFUSED = [
    (["draft", "--session", "55"], 2, "not after"),
    (["draft", "--session", "60"], 2, "rhythm"),
    (["draft", "--session", "abc"], 2, ""),
    (["draft", "--session", "58", "--as-of", "58"], 2, "has the text of 58/30 in it, so there is"),
    (["draft", "--session", "58", "--as-of", "60"], 2, "give an earlier one, e.g. --as-of 52"),
    (["draft", "--set", "nonsense=1"], 2, "no such value"),
    (["draft", "--set", "date=soon"], 2, "--set date: “soon” is not a date; write it as 2026-03-"),
    (["draft", "--set", "date=2026-02-30"], 2, "is not a date"),
    (["draft", "--set", "date=20 March"], 2, "is not a date"),
    (["draft", "--set", "symbol=L.31"], 2, "“L.31” is not a document’s symbol such as A/HRC/61/L."),
    (["draft", "--set", "symbol=A/HRC/RES/61/31"], 2, "symbol of an adopted text or a report, not"),
    (["draft", "--set", "symbol=A/HRC/61/31"], 2, "of an adopted text or a report, not of a draft"),
    (["draft", "--set", "chain=58/30,58/30"], 2, "--set chain: 58/30 is named twice"),
    (["draft", "--set", "chain=1/1"], 2, "--set chain: nothing tells when 1/1 was adopted"),
    (["draft", "--set", "chain=1/1", "--lang", "fr"], 2, "1/1 a été adoptée"),
    (["draft", "--set", "report_session=0"], 2, "--set report_session: a session is a number from"),
    (["draft", "--set", "report_session=200"], 2, "from 1 to 199, such as 64, not “200”"),
    (["draft", "--set", "report_session=²"], 2, "from 1 to 199, such as 64, not “²”"),
    (
        ["draft", "--set", "focus=x", "--set", f"{DIALOGUE}.focus=y"],
        2,
        f"--set focus: --set {DIALOGUE}.focus goes before it everywhere; leave one of them out",
    ),
    (["draft", "--lang", "fr", "--set", "mandate_holder=she"], 2, "cette valeur n’existe pas"),
    (["draft", "--set", "symbol=A/HRC"], 2, "is not a document’s symbol"),
    (["draft", "--set", "symbol=A/HRC/58/L.31"], 2, "is a symbol of session 58; the draft is for"),
    (["draft", "--set", "symbol=A/HRC/61/L.31 or so"], 2, "is not a document’s symbol"),
    (["draft", "--set", "report_symbol=the report"], 2, "such as A/HRC/61/79"),
    (["draft", "--set", "report_symbol=A/HRC/61/79."], 2, "is not a document’s symbol"),
    (["draft", "--set", "session_dates=spring"], 2, "such as 23 February–31 March 2026"),
    (["draft", "--lang", "fr", "--set", "date=demain"], 2, "demain"),
    (["draft", "--plan", "."], 1, "is a folder; name a file"),
    (["draft", "--set", "focus"], 2, "NAME=VALUE"),
    (["draft", "--lang", "xx"], 2, "unknown language"),
    (["draft", "-o", "a.pdf"], 2, "suffix"),
    (["draft", "-o", "nowhere/a.md"], 1, "No such file"),
    (["draft", "--library", "nowhere"], 1, "no library here"),
    (["draft", "--series", "chad"], 1, "no series named “chad” (known: mali)"),
    (["clauses", "show", "OP99"], 2, "no clause “OP99”"),
    (["clauses", "show", "report"], 2, "nearest: taking-note"),
    (["clauses", "history", "nothing-at-all"], 2, "no clause"),
    (["clauses", "list", "--part", "x"], 2, "--part must be"),
    (["clauses", "list", "--status", "x"], 2, "--status must be"),
    (["clauses", "list", "--year", "61/37"], 2, "no text of it"),
    (["clauses", "list", "--year", "x"], 2, "not a resolution number"),
    (["clauses", "list", "--year", "2018"], 2, "(it has 34/39, 52/42, 58/30)"),
    (["clauses", "list", "--year", "55/25"], 2, "no text of it (it has 34/39, 52/42, 58/30)"),
    (["read", "nowhere.txt"], 1, "nowhere.txt"),
    (["mine", "nowhere"], 1, "no such folder"),
    (["init", "."], 0, ""),
]


@pytest.mark.parametrize(("arguments", "code", "reason"), REFUSED)
def test_a_refusal_says_why(run, arguments, code, reason):
    got, _, err = run(*arguments)
    assert got == code, err
    assert reason in err
    if code:
        assert list(Path().iterdir()) == []


GIVEN = [
    ("date=2026-03-20", "en", "date", "20 March 2026"),
    ("date=20 March 2026", "fr", "date", "20 mars 2026"),
    ("date=1er avril 2026", "en", "date", "1 April 2026"),
    ("date=20 de marzo de 2026", "en", "date", "20 March 2026"),
    ("date=[…] March 2026", "en", "date", "[…] March 2026"),
    ("symbol=A/HRC/61/L.31/Rev.1", "en", "symbol", "A/HRC/61/L.31/Rev.1"),
    ("symbol=E/CN.6/2026/L.3", "en", "symbol", "E/CN.6/2026/L.3"),
    ("symbol=A/HRC/S-36/L.1*", "en", "symbol", "A/HRC/S-36/L.1*"),
    ("symbol=A/HRC/61/L.[…]", "en", "symbol", "A/HRC/61/L.[…]"),
    ("session_dates=23 février-31 mars 2026", "en", "session_dates", "23 February–31 March 2026"),
    ("report_symbol=A/HRC/61/79 and Corr.1", "en", "note", "A/HRC/61/79 and Corr.1"),
    ("report_symbol=S/2026/12", "en", "note", "S/2026/12"),
]


@pytest.mark.parametrize(("given", "code", "role", "printed"), GIVEN, ids=[g[0] for g in GIVEN])
def test_a_value_is_printed_as_the_draft_has_such_values(run, given, code, role, printed):
    assert run("draft", "--lang", code, "--set", given, "-o", "d.json")[0] == 0
    data = json.loads(Path("d.json").read_text(encoding="utf-8"))
    found = [line["text"] for line in data["masthead"] if line["role"] == role]
    found += [note["text"] for note in data["footnotes"] if role == "note"]
    assert any(text.startswith(printed) for text in found), found


def test_what_is_stopped_from_the_keyboard_says_so(run, monkeypatch):
    def stopped(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(store, "library_folder", stopped)
    code, out, err = run("draft")
    assert (code, out) == (130, "")
    assert err.strip() == "drafter: stopped; nothing was left half-written"


SIDE_BY_SIDE = [
    (["read"], "A-HRC-61-L.fr.table.docx"),
    (["check"], "A-HRC-61-L.en.table.docx"),
    (["check"], "A-HRC-61-L.en-fr.docx"),
    (["compare", "58/30"], "A-HRC-61-L.en-fr.docx"),
    (["compare", "58/30"], "A-HRC-61-L.en.table.docx"),
    (["series", "new", "other", "--library", "lib"], "A-HRC-61-L.en.table.docx"),
]


@pytest.mark.parametrize(("command", "name"), SIDE_BY_SIDE)
def test_texts_side_by_side_are_not_read_as_one(run, command, name):
    assert run("draft", "--lang", "en,fr", "--edition", "table,bilingual")[0] == 0
    code, _, err = run(*command, name)
    assert code == 1
    assert f"{name}: is a table of texts side by side" in err
    assert "give the clean edition or the redline" in err


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02" * 500, b"\x89PNG\r\n\x1a\n\x00"], ids=["empty", "nul", "png"]
)
def test_a_file_that_is_no_text_is_refused(run, content):
    Path("f.txt").write_bytes(content)
    code, _, err = run("read", "f.txt")
    assert code == 1
    assert "f.txt" in err


def test_a_huge_file_is_refused_at_once(run):
    with Path("huge.txt").open("wb") as out:
        out.truncate(200_000_000)
    assert run("read", "huge.txt")[0] == 1


def test_the_full_disk(run):
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    Path("d.md").symlink_to("/dev/full")
    assert run("draft", "-o", "d.md", "--force")[0] == 1


@pytest.mark.parametrize("template", ["{{ ''.__class__ }}", "{{ nothing }}", "{% for %}"])
def test_a_hostile_library_is_refused(run, own_library, template):
    path = own_library / "mali" / f"{REPORT}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("{{ report_session | ordinal }}", template), encoding="utf-8")
    if "'" in path.read_text(encoding="utf-8"):
        assert template in path.read_text(encoding="utf-8")
    code, _, err = run("draft", "--library", own_library, "-o", "d.md")
    assert code == 1, err
    assert not Path("d.md").exists()


def test_the_list(run):
    code, out, _ = run("clauses", "list")
    assert code == 0
    told = {line.split()[2] for line in out.splitlines()[1:-1]}
    assert told == {clause.id for clause in SERIES.clauses}, "no id is cut"
    assert "83 clauses of mali: 54 standing, 29 lapsed" in out


@pytest.mark.parametrize("room", [60, 80, 100])
def test_the_list_in_a_narrow_terminal_has_its_ids_whole_and_last(room):
    lines = clause_table(SERIES.clauses, SERIES, room).splitlines()[1:-1]
    assert [line.split()[-1] for line in lines] == [clause.id for clause in SERIES.clauses]
    assert max(len(line) - len(line.split()[-1]) for line in lines) < 28
    if room >= 80:
        assert sum(len(line) > room for line in lines) < 10


def test_the_list_is_as_wide_as_the_columns_that_are_said(run, monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    assert run("clauses", "list")[1].startswith("PART")
    monkeypatch.setenv("COLUMNS", "80")
    narrow = clause_table(SERIES.clauses, SERIES, 80).splitlines()
    assert sorted(run("clauses", "list")[1].splitlines()) == sorted(narrow)


HEADINGS = [
    ("60", "SESSIONS STATUS ID"),
    ("80", "SESSIONS STATUS ID"),
    ("120", "SESSIONS OPENING ID"),
    ("140", "PART NO. ID OPENING SESSIONS STATUS"),
]


@pytest.mark.parametrize(("terminal", "heading"), HEADINGS, ids=[c[0] for c in HEADINGS])
def test_the_list_has_the_columns_that_the_terminal_has_room_for(
    run, monkeypatch, terminal, heading
):
    monkeypatch.setenv("COLUMNS", terminal)
    lines = run("clauses", "list")[1].splitlines()
    assert lines[0].split() == heading.split()
    if "OPENING" in heading:
        (line,) = [line for line in lines if "deeply-concerned-increase-attacks-" in line]
        assert " Remaining concerned " in line, "as it opens today, not as its id does"
        assert max(map(len, lines)) <= int(terminal)


def test_a_language_without_a_text_is_told(run):
    assert run("clauses", "history", "OP26", "--lang", "es") == (
        0, f"{REPORT}: no text in “es” (it has en, fr)\n", ""
    )  # fmt: skip


def test_the_list_in_a_wide_terminal_is_the_whole_one():
    whole = clause_table(SERIES.clauses, SERIES)
    width = max(map(len, whole.splitlines()))
    assert clause_table(SERIES.clauses, SERIES, width) == whole
    assert clause_table(SERIES.clauses, SERIES, width - 1) != whole


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 clauses of mali"), (1, "1 clause of mali"), (2, "2 clauses of")]
)
def test_things_are_counted_as_one_says_it(number, said):
    assert clause_table(SERIES.clauses[:number], SERIES).splitlines()[-1].startswith(said)


def test_the_schema_for_editors_is_printed(run):
    code, out, _ = run("clauses", "schema")
    assert (code, json.loads(out)) == (0, json_schema())


FILTERS = [
    ([], 83), (["--status", "lapsed"], 29), (["--status", "new"], 8),
    (["--year", "58/30"], 54), (["--year", "2025"], 54),
    (["--year", "34/39", "--part", "operative"], 28),
    (["--tag", "praise"], 4), (["--tag", "nothing"], 0),
]  # fmt: skip


@pytest.mark.parametrize(("options", "count"), FILTERS)
def test_the_list_is_filtered(run, options, count):
    assert len(json.loads(run("clauses", "list", "--json", *options)[1])) == count


@pytest.mark.parametrize(
    ("words", "found"),
    [("dialogeu", "dialogue"), ("constitutionel", "constitution"), ("desarmement", "désarmement")],
)
def test_search_forgives(run, words, found):
    hits = json.loads(run("clauses", "search", words, "--json")[1])
    assert set(hits[0]) == {"id", "score", "where", "status", "context"}
    assert found in hits[0]["context"].lower()
    assert "«" in run("clauses", "search", words)[1]


def test_show_and_history(run):
    code, out, _ = run("clauses", "show", REPORT)
    assert code == 0
    assert "session + 3" in out
    for name in (REPORT, REPORT[:-2], "OP26", "op26"):
        assert json.loads(run("clauses", "show", name, "--json")[1])["id"] == REPORT
    out = run("clauses", "history", REPORT)[1]
    assert "34/39 of 24 March 2017, OP22" in out
    assert "[-fifty-fifth-]" in out
    assert "{+sixty-first+}" in out
    years = json.loads(run("clauses", "history", REPORT, "--json")[1])
    assert [y["resolution"] for y in years] == ["34/39", "52/42", "58/30"]


def test_a_folder_that_is_no_library_is_told_from_one(run):
    run("init", "mine")
    Path("empty").mkdir()
    code, _, err = run("draft", "--library", "mine/mali")
    assert (code, f"mine/mali: is one series; its library is {Path('mine').resolve()}" in err) == (
        2,
        True,
    )
    code, _, err = run("draft", "--library", "empty")
    assert (code, "empty: has no series yet" in err) == (2, True)


def test_a_plan_that_is_no_text_is_told_from_one(run):
    Path("plan.yaml").write_bytes(b"series: mali\xff")
    code, _, err = run("draft", "--plan", "plan.yaml")
    assert (code, err.strip()) == (1, "drafter: plan.yaml: is no text in UTF-8; save it as that")


def test_init_makes_a_library_of_ones_own(run):
    assert run("init", "mine")[0] == 0
    assert run("draft", "--library", "mine", "-o", "d.json")[0] == 0
    assert run("init", "mine")[0] == 1


def test_mine_reports(run):
    code, out, _ = run("mine", mali.SEEDS, "--library", "lib", "--json")
    data = json.loads(out)
    assert (code, data["series"], data["clauses"]) == (0, "mali", 83)
    assert data["written"]
    assert json.loads(run("mine", mali.SEEDS, "--library", "lib", "--json")[1])["written"] == []


def test_read_places_the_page(run):
    data = json.loads(run("read", mali.SEEDS / mali.PAGE_55, "--json")[1])
    assert (data["symbol"], data["kind"], len(data["quotations"])) == (
        "A/HRC/RES/55/25", "commentary", 10,
    )  # fmt: skip


def test_the_version(run):
    assert run("--version")[1] == f"drafter {drafter.__version__}\n"


@pytest.mark.parametrize("suffix", ["docx", "md", "json"])
def test_the_same_bytes_on_every_run(shared_library, tmp_path, suffix):
    sums = set()
    for seed, zone in (("1", "UTC"), ("77", "Asia/Tokyo")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        path = tmp_path / f"{seed}.{suffix}"
        done = mali.drafter("draft", "--library", shared_library, "-o", path, env=env)
        assert done.returncode == 0, done.stderr
        assert "\x1b" not in done.stdout
        sums.add(hashlib.sha256(path.read_bytes()).hexdigest())
    assert len(sums) == 1
