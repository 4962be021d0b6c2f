"""Plans are checked as the drafts they make, and mended in what a person wrote there alone."""

import difflib
import json
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.checking import CheckingError, Config, check_files, report, sarif
from drafter.checking.fixing import mend
from drafter.checking.plans import Agreed, check_draft, check_plan, is_plan
from drafter.drafting import PlanError, assemble
from drafter.drafting.adopted import adopted
from drafter.drafting.plan import everything_that_stands
from drafter.drafting.plan_file import read
from drafter.drafting.plan_text import plan_text
from drafter.library import store
from drafter.resolution import Reference
from tests.drafting.generated_plans import generated
from tests.mining import mali

from .texts import SEEDS

SERIES = mali.mined().series
AGREED = Agreed(SERIES)
PLAN = plan_text(everything_that_stands(SERIES, SERIES.newest, 61, languages=("en", "fr")), SERIES)
HEAD = "series: mali\nbase: 58/30\nsession: 61\n"
HALT = "reiterates-call-immediate-halt-human"
LAST = "decides-remain-seized-matter"
PATH = Path("plan.yaml")


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return mali.write_library(tmp_path_factory.mktemp("library") / "clauses")


@cache
def adopted_words(source, code):
    """The words of an adopted paragraph behind its opening, without the final sign."""
    reference, _, label = source.partition(" ")
    texts = adopted(SERIES, Reference.parse(reference), code).paragraphs
    return next(words_of(p) for p in texts if p.label == label)


def words_of(paragraph):
    return paragraph.flat[len(paragraph.opening) :].rstrip(" ,;.")


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("seed", range(100))
def test_a_generated_plan_checks_clean(seed, code):
    """But for what is open, and for agreed words that order or session no longer suit."""
    draft = assemble(SERIES, generated(SERIES, seed), code=code)
    paragraphs = {p.label: p for p in draft.paragraphs}
    for finding in check_draft(draft, AGREED, Config()):
        if finding.severity == "info" or finding.code == "D204":
            continue
        paragraph = paragraphs[finding.place.label]
        assert finding.code in {"D103", "D505", "D508"}, finding
        assert words_of(paragraph) == adopted_words(str(paragraph.source), code), finding


def in_file(folder, text, name="plan.yaml"):
    path = folder / name
    path.write_bytes(text.encode())
    return path


def codes(findings):
    return [(f.place.label, f.code, f.severity, f.adopted) for f in findings]


def test_a_plan_is_checked_in_each_of_its_languages(tmp_path, library):
    path = in_file(tmp_path, PLAN)
    found = check_plan(path, library, Config(select=("D1", "D5", "D8")))
    assert codes(found) == [
        ("PP9", "D801", "info", "58/30 PP9"),
        ("PP18", "D505", "warning", None),
        ("OP10", "D104", "info", "52/42 OP11"),
        ("OP11", "D104", "info", "58/30 OP11"),
        ("OP23", "D802", "info", "58/30 OP23"),
    ]
    lines = PLAN.splitlines()
    for finding in found:
        assert f"58/30 {finding.place.label} " in lines[finding.place.line - 1]
    assert [f.place.language for f in found] == ["en", "fr", "fr", "en", "en"]


def test_what_is_open_is_at_the_line_that_gives_it(tmp_path, library):
    head = "series: mali\nbase: 58/30\nsession: 61\nlanguages: [en]\n"
    keys = "symbol:\ndate: 2026-03-20\nsponsors:\n"
    path = in_file(tmp_path, head + keys + PLAN[PLAN.index("preambular:") :])
    found = check_plan(path, library, Config(select=("D204",)))
    lines = path.read_text("utf-8").splitlines()
    at = {f.place.label: lines[f.place.line - 1] for f in found}
    assert [lines[f.place.line - 1] for f in found[:2]] == ["symbol:", "sponsors:"]
    assert "report-independent-expert" in at["note 1"]
    assert {label for label in at if label[:2] not in ("PP", "OP")} == {"masthead", "note 1"}


@pytest.mark.parametrize(
    ("languages", "said"),
    [("[en, fr]", "“mai 2023” was to come"), ("[fr, en]", "« mai 2023 » était à venir")],
)
def test_all_is_told_in_the_first_language_and_says_which_text(tmp_path, library, languages, said):
    path = in_file(tmp_path, PLAN.replace("[en, fr]", languages))
    found = check_plan(path, library, Config(select=("D505",)))
    (told, _) = (line.replace("\u00a0", " ") for line in report.lines([(path, found)]))
    assert " PP18 (fr) D505 warning " + said in told


def test_what_is_agreed_is_worth_a_look_at_most(tmp_path, library):
    path = in_file(tmp_path, PLAN)
    config = Config(select=("D104", "D204"), severity={"D1": "error", "D2": "error"})
    found = check_plan(path, library, config)
    assert {f.severity for f in found if f.code == "D104"} == {"info"}
    assert {f.severity for f in found if f.code == "D204"} == {"error"}


def test_an_opening_whose_place_an_edit_changed_is_regular(tmp_path, library):
    moved = "encourages-malian-transitional-authorities-put"
    path = in_file(tmp_path, f"{HEAD}operative:\n  - {HALT}\n  - {moved}\n  - {LAST}\n")
    assert check_plan(path, library, Config(select=("D103",))) == []


OWN = "Welcomes the the law;"
CAUSED = [
    (f"operative:\n  - text: '{OWN}'\n  - {LAST}\n", ["D205"], ("OP1", "D205", "warning"), 5),
    ("preambular:\n  - text: Recalling its resolution 58/30 of 5 April 2025,\n"
     "  - recalling-resolutions-situation-human-rights\noperative:\n"
     f"  - {LAST}\n", ["D404"], ("PP1", "D404", "error"), 5),
    ("operative:\n  - clause: notes-strengthening-mandate-united-nations\n    from: 34/39\n"
     f"  - {LAST}\npreambular:\n  - taking-note-termination-activities-liquidation-entity\n",
     ["D508"], ("OP1", "D508", "warning"), 5),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "select", "expected", "line"), CAUSED,
    ids=["own words", "a date of one's own", "a revived clause"],
)  # fmt: skip
def test_what_the_plan_causes_keeps_its_severity(tmp_path, library, text, select, expected, line):
    path = in_file(tmp_path, HEAD + text)
    found = check_plan(path, library, Config(select=tuple(select)))
    assert [(f.place.label, f.code, f.severity) for f in found if not f.adopted] == [expected]
    assert [f.place.line for f in found] == [line]


def test_a_finding_in_own_words_is_on_the_line_of_its_language(tmp_path, library):
    text = (
        f"{HEAD}languages: [en, fr]\noperative:\n  - text:\n      en: Thanks the host;\n"
        f"      fr: Remercie le le pays hôte ;\n  - {LAST}\n"
    )
    (found,) = check_plan(in_file(tmp_path, text), library, Config(select=("D205",)))
    assert (found.place.label, found.place.line) == ("OP1", 8)


def test_the_session_to_come_is_that_of_the_plan(tmp_path, library):
    def found(text, target=None):
        path = in_file(tmp_path, text)
        config = Config(select=("D506",))
        return [f.place.label for f in check_plan(path, library, config, target=target)]

    english = PLAN.replace("[en, fr]", "[en]")
    assert found(english) == []
    assert found(english.replace("session: 61", "session: 64")) == ["OP10"]
    assert found(english, target=64) == ["OP10"]


def test_the_place_in_each_form(tmp_path, library, monkeypatch):
    monkeypatch.chdir(tmp_path)
    in_file(tmp_path, f"{HEAD}operative:\n  - text: {OWN}\n  - {LAST}\n")
    checked, failed = check_files([PATH], library, select=["D205"])
    assert not failed
    assert list(report.lines(checked)) == [
        "plan.yaml:5: OP1 D205 warning “the the” repeats a word → the",
        "1 file: 1 warning",
    ]
    (found,) = report.as_json(checked)
    assert (found["label"], found["line"], found["adopted"]) == ("OP1", 5, None)
    (result,) = sarif.as_sarif(checked)["runs"][0]["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "plan.yaml"}, "region": {"startLine": 5},
    }  # fmt: skip
    assert location["logicalLocations"] == [{"name": "OP1"}]


def test_what_is_as_adopted_says_where(tmp_path, library):
    path = in_file(tmp_path, PLAN.replace("[en, fr]", "[en]"))
    checked, _ = check_files([path], library, select=["D104"])
    line, count = report.lines(checked)
    assert line.endswith("→ Further encourages (as adopted in 58/30 OP11)")
    assert count == "1 file: 1 info"


def test_a_plan_in_progress_may_be_checked_without_what_is_open(tmp_path, library):
    path = in_file(tmp_path, PLAN.replace("[en, fr]", "[en]"))
    assert check_files([path], library, fail_on="warning")[1]
    assert not check_files([path], library, fail_on="warning", ignore=["D204"])[1]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("plan.yaml", "", True),
        ("plan.yml", HEAD, True),
        ("decisions.txt", HEAD, True),
        ("decisions", "# ours\r\nbase: 58/30\r\nseries: mali\r\n", True),
        ("text.txt", "The series: of base: words", False),
        ("series.txt", "series: mali", False),
    ],
)
def test_what_is_a_plan(tmp_path, name, text, expected):
    assert is_plan(in_file(tmp_path, text, name)) is expected


def test_a_document_is_no_plan(tmp_path):
    assert not is_plan(SEEDS / "A-HRC-RES-58-30.en.txt")
    assert not is_plan(tmp_path)
    assert not is_plan(tmp_path / "none.txt")


PLAN_WITHOUT_VALUES = re.sub(r"^values:\n(  .*\n)*", "", PLAN, flags=re.MULTILINE)
WRONG = [
    (f"{HEAD}operative:\n  - strongly-condems\n", PlanError, r"plan.yaml:5: .*nearest"),
    ("series: mali\nsession: 61\n", PlanError, "base"),
    ("series: moon\nbase: 58/30\nsession: 61\n", PlanError, r"yaml:1: .*no series named “moon”"),
    (f"{PLAN_WITHOUT_VALUES}values:\n  report_session: soon\n", PlanError, "a session is a number"),
    ("series: [", CheckingError, "is not valid"),
    ("a: " + "[" * 999, CheckingError, "nested too deeply"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "error", "reason"), WRONG, ids=[w[2] for w in WRONG])
def test_a_wrong_plan_is_said_as_its_reader_says_it(tmp_path, library, text, error, reason):
    with pytest.raises(error, match=reason):
        check_files([in_file(tmp_path, text)], library)


def test_one_that_cannot_be_checked_does_not_hide_the_others(tmp_path, library):
    seed = SEEDS / "A-HRC-RES-34-39.en.txt"
    wrong = in_file(tmp_path, "series: mali\n")
    files = [tmp_path / "none.txt", seed, wrong, in_file(tmp_path, PLAN, "good.yaml")]
    said = []
    checked, failed = check_files(
        files, library, fail_on="never", failing=lambda path, error: said.append((path, str(error)))
    )
    assert failed
    assert [path for path, _ in checked] == [seed, files[3]]
    assert [path for path, _ in said] == [files[0], wrong]
    (run,) = sarif.as_sarif(checked, said)["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    notes = invocation["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == [why for _, why in said]


# mending


def mended_text(text):
    """A plan's file mended: its text, and what was said."""
    return mend(text, read(store.parsed(PATH, text)), SERIES, PATH)


def own(words, code="en", part="operative"):
    """A plan with words of one's own before the last paragraph."""
    head = f"{HEAD}languages: [{code}]\n{part}:\n  - text: {json.dumps(words, ensure_ascii=False)}"
    below = f"  - {LAST}" if part == "operative" else f"operative:\n  - {LAST}"
    return f"{head}\n{below}\n"


MENDED = [
    ("en", "Thanks the the host;", "Thanks the host;"),
    ("en", "Thanks the the the host;", "Thanks the host;"),
    ("en", "Thanks Boutros Boutros;", "Thanks Boutros Boutros;"),
    ("en", "Thanks the host ;", "Thanks the host;"),
    ("en", " Thanks  the host;  ", "Thanks the host;"),
    ("en", "Thanks the host.", "Thanks the host;"),
    ("en", "Thanks the host,[^1]", "Thanks the host;[^1]"),
    ("en", "Thanks the host", "Thanks the host"),
    ("en", "Also thanks the host;", "Thanks the host;"),
    ("en", "Thanks also the host;", "Thanks the host;"),
    ("en", "Thanks the States' \"team\" and mine's;", "Thanks the States’ “team” and mine’s;"),
    ("en", "Thanks the 'host' ; see 5\" and [the \"X :\" ];",
     "Thanks the 'host'; see 5\" and [the \"X :\" ];"),
    ("en", "Thanks https://example.org/it's?a=b ;", "Thanks https://example.org/it's?a=b;"),
    ("en", "Decides:\n  (a) To meet ;  \n  (b) To go.", "Decides:\n  (a) To meet;\n  (b) To go;"),
    ("fr", "Remercie l'État hôte;", "Remercie l’État hôte\u00a0;"),
    ("fr", "Remercie l’État hôte ;", "Remercie l’État hôte\u00a0;"),
    ("fr", "Remercie l’État hôte\u00a0;", "Remercie l’État hôte\u00a0;"),
    ("fr", "Remercie l'\"État\" , le 3 mai.", "Remercie l’«\u00a0État\u00a0», le 3 mai\u00a0;"),
    ("fr", "Remercie «l’État»: le [host: the one];",
     "Remercie «\u00a0l’État\u00a0»\u00a0: le [host: the one]\u00a0;"),
    ("fr", "Remercie également l’État hôte\u00a0;", "Remercie l’État hôte\u00a0;"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "words", "expected"), MENDED, ids=[m[1] for m in MENDED])
def test_own_words_are_mended(code, words, expected):
    text = own(words, code)
    if "[^1]" in words:
        text = text.replace(f"  - {LAST}", f"    notes: [A/1.]\n  - {LAST}")
    made, said = mended_text(text)
    entry, _ = read(store.parsed(PATH, made)).operative
    assert entry.text[code] == expected
    assert bool(said) == (words != expected)
    assert mended_text(made) == (made, [])


PREAMBULAR = [
    ("Thanking the host.", "Thanking the host,"),
    ("Also welcoming the law,", "Welcoming the law,"),
    ("Welcoming also the law,", "Welcoming the law,"),
    ("Encouraging further dialogue,", "Encouraging further dialogue,"),
]


@pytest.mark.parametrize(("words", "expected"), PREAMBULAR, ids=[p[0] for p in PREAMBULAR])
def test_a_preambular_paragraph_is_mended(words, expected):
    made, _ = mended_text(own(words, part="preambular"))
    assert read(store.parsed(PATH, made)).preambular[0].text["en"] == expected


def test_the_last_of_all_ends_with_a_full_stop():
    text = f"{HEAD}operative:\n  - {LAST}\n  - text: Thanks the host;\n"
    assert mended_text(text)[0] == text.replace("host;", "host.")


def test_an_adverb_that_the_place_gives_is_left_there():
    text = f"{HEAD}operative:\n  - text: Thanks A;\n  - text: Also thanks B;\n  - {LAST}\n"
    assert mended_text(text) == (text, [])


BY_HAND = f"""\
# ours
series:  mali   # the  country
base: "58/30"
session: 61
languages: [en, fr]   # both

values: {{}}  # nothing  yet ;
preambular:
- text: {{en: "Noting the the \\"law\\"\\u00a0" , fr: 'L''Etat: on  va'}}   # flow
operative:
    # first  of all ;
    - {HALT}   # agreed ;
    - text: &same |   # a  block
        Notes the
        the efforts  of
        everyone 's
          (a) All 's ;
      # not  yet seen
    - id: folded
      text:
        fr: >-
          Note note que l'aide  est
          est utile.

    - heading: The  end
    - text: Thanks the
        the host
        of all.   # plain
      notes:
        - A  note ;
        - {{en: See  this ., fr: Voir l'acte}}
    - {HALT}   # again ;
    # Ghana wants this one last ;
    - {LAST}
# end  of the plan ;
""".replace("of all.   # plain", "of all[^1][^2].   # plain")


def test_every_other_byte_stays():
    made, said = mended_text(BY_HAND)
    found = [
        line for line in difflib.ndiff(BY_HAND.split("\n"), made.split("\n")) if line[0] in "+-"
    ]
    assert found == [
        "- - text: {en: \"Noting the the \\\"law\\\"\\u00a0\" , fr: 'L''Etat: on  va'}   # flow",
        "+ - text: {en: \"Noting the “law”\" , fr: 'L’Etat\u00a0: on va'}   # flow",
        "-         Notes the",
        "-         the efforts  of",
        "+         Notes the efforts of",
        "-           (a) All 's ;",
        "+           (a) All 's;",
        "-           Note note que l'aide  est",
        "+           Note note que l’aide est utile\u00a0;",
        "-           est utile.",
        "-     - heading: The  end",
        "+     - heading: The end",
        "-     - text: Thanks the",
        "+     - text: Thanks the host",
        "-         the host",
        "-         of all[^1][^2].   # plain",
        "+         of all[^1][^2];   # plain",
        "-         - {en: See  this ., fr: Voir l'acte}",
        "+         - {en: See this., fr: Voir l’acte}",
        f"-     - {HALT}   # again ;",
        "+     # again ;",
    ]
    assert mended_text(made) == (made, [])
    assert said[0].said == "stood twice"
    assert made.split("\n")[said[0].line - 1] == f"    - {HALT}   # agreed ;"


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (lambda text: text.replace("\n", "\r\n"), "lines of Windows"),
        (lambda text: "\ufeff" + text, "a mark of the byte order"),
        (lambda text: text.rstrip("\n"), "no line break at the end"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_of_another_make_stays_one(write, name):
    text = f"{HEAD}operative:\n  - {HALT}\n  - text: Thanks the the host;\n  - {HALT}\n  - {LAST}\n"
    expected = f"{HEAD}operative:\n  - {HALT}\n  - text: Thanks the host;\n  - {LAST}\n"
    assert mended_text(write(text))[0] == write(expected), name


DOUBLES = [
    (f"  - {HALT}\n  - {LAST}\n  - {HALT}\n", f"  - {HALT}\n  - {LAST}\n"),
    (f"  - {HALT}  # a\n  - {HALT}  # a\n  - {HALT}  # b\n  - {LAST}\n",
     f"  - {HALT}  # a\n  # b\n  - {LAST}\n"),
    (f"  - clause: {HALT}\n    from: 58/30\n  - {LAST}\n  - clause: {HALT}\n    from: 58/30\n",
     f"  - clause: {HALT}\n    from: 58/30\n  - {LAST}\n"),
    (f"  - text: Thanks all;\n  - {HALT}\n  - text: Thanks all;\n  - {HALT}\n  - {LAST}\n",
     f"  - text: Thanks all;\n  - {HALT}\n  - {LAST}\n"),
    (f"  - heading: A\n  - {HALT}\n  - heading: A\n  - {LAST}\n",
     f"  - heading: A\n  - {HALT}\n  - heading: A\n  - {LAST}\n"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("entries", "expected"), DOUBLES, ids=["a clause", "thrice", "of a year", "own", "headings"]
)
def test_what_stands_twice_goes(entries, expected):
    made, _ = mended_text(f"{HEAD}operative:\n{entries}")
    assert made == f"{HEAD}operative:\n{expected}"


def test_two_that_differ_are_for_a_person():
    text = f"{HEAD}operative:\n  - {HALT}\n  - clause: {HALT}\n    from: 58/30\n"
    assert mended_text(text) == (text, [])


def test_notes_that_are_the_same_in_every_language_stay():
    text = own("Thanks all[^1];").replace("[en]", "[en, fr]")
    text = text.replace(f"  - {LAST}", f"    notes: [It's the the 1st .]\n  - {LAST}")
    assert mended_text(text) == (text, [])
    assert "notes: [It’s the 1st.]" in mended_text(text.replace("[en, fr]", "[en]"))[0]


def test_a_plan_that_nobody_wrote_in_has_nothing_to_mend():
    assert mended_text(PLAN) == (PLAN, [])


PIECES = st.sampled_from(
    ["Thanks", "Also thanks", "the", "the the", "host's", "States'", '"X"', '"', "'a'", "«b»", ";",
     " ;", ":", ",", ".", " ", "  ", "\u00a0", "[the x ;]", "[…]", "\n(a) To go",
     "\n  (b) To stay;", "also", "Remercie", "également", "l'État", "?",
     "https://x.org/?a;b", "\\", "…", "%"]
)  # fmt: skip
OWN_WORDS = (
    st.lists(PIECES, min_size=1, max_size=9)
    .map(" ".join)
    .filter(lambda words: re.search(r"\w", words) and "\\" not in words[:1])
)


def block(words):
    lines = words.split("\n")
    return "|2-\n" + "\n".join(f"      {line}" if line.strip() else "" for line in lines)


STYLES = {
    "double": lambda words: json.dumps(words, ensure_ascii=False),
    "escaped": json.dumps,
    "single": lambda words: "'" + words.replace("'", "''").replace("\n", "\n\n    ") + "'",
    "block": block,
}


@settings(max_examples=60, deadline=None)
@given(OWN_WORDS, st.sampled_from(["en", "fr", "es"]), st.sampled_from(list(STYLES)))
def test_mending_twice_is_mending_once_however_it_is_written(words, code, style):
    text = f"{HEAD}languages: [{code}]\noperative:\n  - text: {STYLES[style](words)}\n  - {LAST}\n"
    made, _ = mended_text(text)
    assert mended_text(made) == (made, [])
    entry, last = read(store.parsed(PATH, made)).operative
    plain, _ = mended_text(own(read(store.parsed(PATH, text)).operative[0].text[code], code))
    assert entry.text == read(store.parsed(PATH, plain)).operative[0].text
    assert last.id == LAST
    draft = assemble(SERIES, read(store.parsed(PATH, made)), code=code)
    found = check_draft(draft, AGREED, Config(select=("D205", "D105", "D201")))
    assert [f for f in found if f.place.label == "OP1"] == []
