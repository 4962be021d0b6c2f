"""Editions and languages of a draft, and comparing: what is written and what is refused."""

import json
import re
from pathlib import Path

import pytest

from drafter import reading
from tests.mining import mali


def written():
    return sorted(path.name for path in Path().glob("*.docx"))


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ([], ["A-HRC-61-L.en.docx"]),
        (["--lang", "fr"], ["A-HRC-61-L.fr.docx"]),
        (["--lang", "en,fr"], ["A-HRC-61-L.en.docx", "A-HRC-61-L.fr.docx"]),
        (["--edition", "redline"], ["A-HRC-61-L.en.redline.docx"]),
        (["--edition", "annotated", "--lang", "fr"], ["A-HRC-61-L.fr.annotated.docx"]),
        (["--edition", "table", "--against", "34/39"], ["A-HRC-61-L.en.table.docx"]),
        (["--edition", "bilingual", "--lang", "fr,en"], ["A-HRC-61-L.fr-en.docx"]),
        (["--edition", "redline", "-o", "my.docx"], ["my.docx"]),
    ],
    ids=" ".join,
)
def test_each_edition_is_a_file(run, arguments, files):
    code, out, _ = run("draft", *arguments)
    assert (code, written()) == (0, files)
    assert all(name in out for name in files)


def test_a_folder_takes_the_files(run):
    Path("out").mkdir()
    assert run("draft", "--lang", "en,fr", "-o", "out")[0] == 0
    assert sorted(p.name for p in Path("out").iterdir()) == [
        "A-HRC-61-L.en.docx",
        "A-HRC-61-L.fr.docx",
    ]


def test_of_several_files_all_are_written_or_none(run):
    Path("A-HRC-61-L.fr.docx").write_text("mine", encoding="utf-8")
    code, _, err = run("draft", "--lang", "en,fr")
    assert (code, written()) == (1, ["A-HRC-61-L.fr.docx"])
    assert "exists" in err
    assert Path("A-HRC-61-L.fr.docx").read_text(encoding="utf-8") == "mine"


REFUSED = [
    (["draft", "--edition", "fair"], "clean, redline, annotated, table, bilingual"),
    (["draft", "--lang", "en,xx"], "unknown language: 'xx'"),
    (["draft", "--lang", "en,en"], "once"),
    (["draft", "--lang", "en,fr", "-o", "one.docx"], "name a folder"),
    (["draft", "--edition", "bilingual"], "two languages"),
    (["draft", "--edition", "redline", "-o", "x.md"], ".docx"),
    (["draft", "--edition", "redline", "--against", "5230"], "--against"),
    (["draft", "--edition", "redline", "--against", "49/34"], "no text of 49/34"),
    (
        ["draft", "--edition", "redline", "--lang", "fr", "--against", "34/39"],
        "pas le texte de la résolution 34/39",
    ),
    (
        ["draft", "--edition", "redline", "--lang", "fr", "--against", "x"],
        "--against\u00a0: «\u00a0x\u00a0» n’est pas un numéro de résolution",
    ),
    (["draft", "--against", "52/42"], "redline or table"),
    (["draft", "--edition", "redline", "--date", "31.1.2026"], "2026-01-31"),
    (["draft", "--sponsor", "Kenya", "--lang", "en,fr"], "one by one"),
    (["compare", "52/42", "58/30", "-o", "x.pdf"], ".docx"),
    (["compare", "49/34", "58/30"], "no text of 49/34"),
    (["clauses", "list", "--missing", "xx"], "unknown language"),
]


@pytest.mark.parametrize(("arguments", "told"), REFUSED, ids=[" ".join(a) for a, _ in REFUSED])
def test_wrong_use_is_refused_and_nothing_written(run, arguments, told):
    code, _, err = run(*arguments)
    assert code == 2
    assert told in err
    assert written() == []


@pytest.mark.parametrize(
    ("value", "told"), [("a\x01b", "U+0001"), ("a\ue000b", "U+E000")], ids=["control", "private"]
)
def test_a_character_that_nothing_can_print_is_refused(run, value, told):
    code, _, err = run("draft", "--set", f"focus={value}")
    assert (code, written()) == (2, [])
    assert "--set focus" in err
    assert told in err


def test_editions_of_several_languages_are_all_named(run):
    plan = "languages: [en, fr]\neditions: [clean, bilingual]"
    run("plan")
    text = Path("plan.yaml").read_text(encoding="utf-8")
    text = re.sub(r"languages: .*", plan.split("\n", maxsplit=1)[0], text)
    Path("plan.yaml").write_text(
        re.sub(r"editions: .*", plan.split("\n", maxsplit=1)[1], text), encoding="utf-8"
    )
    code, out, _ = run("draft", "--plan", "plan.yaml")
    assert code == 0
    assert all(name in out for name in written())
    assert len(written()) == 3


def test_two_years_are_compared(run):
    code, out, _ = run("compare", "52/42", "58/30", "-o", "c.docx")
    assert code == 0
    assert out.startswith("15 kept, 0 moved, 31 reworded, 8 new, 13 dropped")
    assert "PP5 → PP5: reworded" in out
    assert "[- and-]{+,+} 49/34 of 1" in " ".join(out.split())
    assert "c.docx" in out
    assert len(reading.read(Path("c.docx")).operative) == 31
    assert len(reading.read(Path("c.docx"), original=True).operative) == 35


def test_a_draft_that_came_back_unchanged_has_no_changes(run):
    run("draft", "-o", "d.docx")
    run("draft", "--edition", "redline", "-o", "r.docx")
    for one, other in (("d.docx", "d.docx"), ("d.docx", "r.docx")):
        code, out, _ = run("compare", one, other)
        assert (code, out.splitlines()[0]) == (
            0, "54 kept, 0 moved, 0 reworded, 0 new, 0 dropped")  # fmt: skip


def test_what_differs_in_the_masthead_is_told(run):
    run("draft", "-o", "a.docx", "--set", "sponsors=Kenya", "--set", "date=2026-03-20")
    run("draft", "-o", "b.docx", "--set", "sponsors=Ghana", "--set", "date=2026-03-20")
    code, out, _ = run("compare", "a.docx", "b.docx", "-o", "c.docx")
    lines = [line.replace("\u00a0", " ") for line in out.splitlines()]
    assert (code, lines[:4]) == (
        0,
        [
            "54 kept, 0 moved, 0 reworded, 0 new, 0 dropped",
            "",
            "In the masthead:",
            "  - Kenya: draft resolution → Ghana: draft resolution",
        ],
    )
    assert lines[-1].startswith("Its masthead is that of the new text")
    told = json.loads(run("compare", "a.docx", "b.docx", "--json")[1])["masthead"]
    assert [one["role"] for one in told] == ["sponsors"]


@pytest.mark.parametrize(("edition", "said"), [("clean", True), ("redline", False)])
def test_the_date_of_changes_is_not_the_document_s(run, edition, said):
    code, _, err = run("draft", "--edition", edition, "--date", "2026-01-31")
    assert (code, "--set date=" in err) == (0, said)


@pytest.mark.parametrize(
    ("languages", "given", "pronoun", "told"),
    [
        ("en,fr", "mandate_holder=she", " she ", []),
        ("fr,en", "mandate_holder=she", " she ", []),
        ("en,fr", "mandate_holder_en=she", " she ", []),
        ("en", "mandate_holder=they", " they ", ["{} has “they” where 58/30 had “he”, and its"]),
    ],
    ids=["English first", "French first", "for English", "plural"],
)
def test_a_value_that_one_of_the_languages_has(run, languages, given, pronoun, told):
    code, out, _ = run("draft", "--lang", languages, "--set", given)
    assert code == 0
    operative = reading.read(Path("A-HRC-61-L.en.docx")).operative
    found = [f"OP{p.number}" for p in operative if pronoun in p.flat]
    assert found
    assert f"given with --set {given.partition('=')[0]}\n" in out
    words = " ".join(out.split())
    assert all(text.format(label) in words for label in found for text in told)
    assert words.count("“they”") == len(told)


def test_a_value_is_told_by_the_name_that_was_typed(run):
    out = run("draft", "--lang", "fr", "--set", "focus=les écoles")[1]
    assert " ".join(out.split()).count("--set focus ") == 1
    assert "--set focus_fr" not in out


@pytest.mark.parametrize(
    ("given", "french"),
    [
        (["focus=the schools"], "aux [the schools]"),
        (["focus=the schools", "focus_fr=les écoles"], "aux écoles"),
    ],
    ids=["one language", "both"],
)
def test_words_are_put_into_their_own_language_only(run, given, french):
    options = [word for value in given for word in ("--set", value)]
    assert run("draft", "--lang", "en,fr", *options)[0] == 0
    texts = [
        next(p.flat for p in reading.read(Path(f"A-HRC-61-L.{code}.docx")).operative
             if p.number == 27)
        for code in ("en", "fr")
    ]  # fmt: skip
    assert texts[0].endswith("the schools;")
    assert texts[1].replace("\u00a0", " ").endswith(f"{french} [libellé de la résolution 52/42] ;")


@pytest.mark.parametrize("edition", ["clean", "redline", "annotated"])
def test_a_french_file_says_where_its_words_are_last_time_s(run, edition):
    assert run("draft", "--lang", "fr", "--edition", edition, "-o", "d.docx")[0] == 0
    read = reading.read(Path("d.docx"))
    texts = [p.flat for p in (*read.preambular, *read.operative)]
    assert sum("[libellé de la résolution 52/42]" in text for text in texts) == 25
    assert run("check", "d.docx", "--select", "D204", "--fail-on", "warning")[0] == 1


COMPARED_TO = [
    (["--edition", "redline"], True),
    (["--edition", "table"], True),
    (["--edition", "table", "--against", "52/42"], False),
    (["--edition", "clean"], False),
]


@pytest.mark.parametrize(
    ("arguments", "said"), COMPARED_TO, ids=[" ".join(a) for a, _ in COMPARED_TO]
)
def test_it_is_said_if_changes_are_shown_to_another_text_than_the_base(run, arguments, said):
    code, out, _ = run("draft", "--lang", "en,fr", *arguments)
    told = "la bibliothèque n’a pas le texte de la résolution 58/30 en français\u00a0:"
    shown = "les modifications sont indiquées par rapport à la résolution 52/42"
    assert (code, f"{told} {shown}" in re.sub(r"[ \n]+", " ", out)) == (0, said)
    assert "the library has no text of" not in out


def test_a_changed_footnote_is_told(run):
    run("draft", "-o", "a.docx")
    run("draft", "-o", "b.docx", "--set", "report_symbol=A/HRC/61/79")
    code, out, _ = run("compare", "a.docx", "b.docx")
    assert (code, out.splitlines()[0]) == (
        0, "53 kept, 0 moved, 1 reworded, 0 new, 0 dropped")  # fmt: skip
    assert "A/HRC/61/79" in out


def test_sponsors_stand_in_a_comparison_as_in_the_draft(run):
    run("draft", "-o", "b.docx", "--sponsor", "Kenya (Group of African States), member")
    assert run("compare", "58/30", "b.docx", "-o", "c.docx")[0] == 0
    read = [reading.read(Path(name)) for name in ("b.docx", "c.docx")]
    assert read[0].sponsors == read[1].sponsors == "Kenya"
    notes = [[n.text for n in r.footnotes if n.paragraph == "title"] for r in read]
    assert notes[0] == notes[1] != []


def test_the_json_of_a_comparison(run):
    code, out, _ = run("compare", "34/39", mali.SEEDS / mali.EN_58, "--json")
    assert code == 0
    data = json.loads(out)
    whats = {paragraph["what"] for paragraph in data["paragraphs"]}
    assert whats <= {"kept", "moved", "reworded", "new", "dropped"}
    assert sum(p["new"] is not None for p in data["paragraphs"]) == 23 + 31
    assert sum(p["old"] is not None for p in data["paragraphs"]) == 15 + 27


def test_texts_in_two_languages_are_not_compared(run):
    code, _, err = run("compare", "--lang", "en", mali.SEEDS / mali.FR_52, "58/30")
    assert code == 2
    assert "one language" in err


def test_a_text_of_the_library_is_compared_in_the_language_of_the_file_beside_it(run):
    code, out, _ = run("compare", mali.SEEDS / mali.FR_52, "52/42")
    assert (code, out.splitlines()[0]) == (
        0, "58 inchangés, 0 déplacé, 1 reformulé, 0 nouveau, 0 supprimé"
    )  # fmt: skip
    code, _, err = run("compare", mali.SEEDS / mali.FR_52, "58/30")
    assert code == 2
    assert "58/30 dans cette langue (français)" in " ".join(err.split())


def test_a_translators_work_list(run):
    series = mali.mined().series
    standing = [c for c in series.clauses if c.status != "lapsed"]
    lacking = [c for c in standing if "fr" not in c.wordings[c.history[-1].wording].text]
    code, out, _ = run("clauses", "list", "--missing", "fr")
    assert code == 0
    assert out.startswith(f"{len(lacking)} standing clauses of mali to be done in “fr”")
    for clause in lacking:
        assert clause.id in out
    assert "recalling-resolutions-situation-human-rights: the wording of 52/42" in out
    assert "noting-promulgation-new-constitution-resulting: no text" in out
    listed = json.loads(run("clauses", "list", "--missing", "fr", "--json")[1])
    assert {c["id"] for c in listed} == {c.id for c in lacking}


@pytest.mark.parametrize(("columns", "beside"), [("90", True), ("60", False)])
def test_both_languages_of_a_clause_are_shown(run, monkeypatch, columns, beside):
    monkeypatch.setenv("COLUMNS", columns)
    _, out, _ = run("clauses", "show", "reaffirming-states-responsibility-promote-protect")
    assert "en, 58/30 PP6:" in out
    assert "fr, 52/42 PP6:" in out
    lines = out.splitlines()
    assert any("en, 58/30" in line and "fr, 52/42" in line for line in lines) == beside
    assert all(len(line) <= int(columns) for line in lines)
