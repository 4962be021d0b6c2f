"""What became of a clause from one resolution to the next."""

from dataclasses import replace

import pytest

from drafter.browsing.years import all_texts, cells, columns, years
from drafter.library.model import Document, Evidence, Variable
from drafter.library.texts import last_labels
from drafter.mining.changes import changes
from drafter.resolution import Reference
from tests.browsing.pages import finer_changes
from tests.drafting.small_series import series
from tests.mining import mali

GUIDED = "Guided by the Charter,"
URGES = "Urges all parties to protect children;"
END = "Decides to remain seized of the matter."


def through(known, clause_id, *codes):
    texts = all_texts(known, codes or ("en",), last_labels(known.clauses))
    return years(known, known.clause(clause_id), texts)


def told(known, clause_id):
    return [
        (cell.fate, cell.label) for cell in cells(known, known.clause(clause_id),
                                                  through(known, clause_id))
    ]  # fmt: skip


def three(*middle):
    """Three resolutions whose clause *x* reads as given, or is not there."""
    return series(**{
        f"r{10 + 3 * place}": {
            "PP": {"pp": GUIDED},
            "OP": {**({"x": text} if text else {}), "end": END},
        }
        for place, text in enumerate(middle)
    })  # fmt: skip


CASES = [
    ("unchanged", (URGES, URGES, URGES), ["first", "kept", "kept"]),
    ("new later", (None, URGES, URGES), ["absent", "new", "kept"]),
    ("dropped", (URGES, None, None), ["first", "dropped", "absent"]),
    ("one word", (URGES, URGES, "Urges all parties to protect all children;"),
     ["first", "kept", "reworded"]),
    ("opening", (URGES, "Calls upon all parties to protect children;", None),
     ["first", "reworded", "dropped"]),
    ("also", (URGES, "Also urges all parties to protect children;", None),
     ["first", "updated", "dropped"]),
    ("taken up again", (URGES, None, URGES), ["first", "dropped", "kept"]),
]  # fmt: skip


@pytest.mark.parametrize(("middle", "fates"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_fate_of_a_clause(middle, fates):
    assert [fate for fate, _ in told(three(*middle), "x")] == fates


def test_a_clause_that_comes_back_is_told_from_one_that_stayed():
    back = through(three(URGES, None, URGES), "x")
    assert [(str(y.resolution), str(y.against), y.back) for y in back] == [
        ("10/1", "None", False), ("16/1", "10/1", True),
    ]  # fmt: skip
    assert [y.back for y in through(three(URGES, URGES, URGES), "x")] == [False] * 3


def test_the_changed_words_are_marked_against_the_year_before():
    reworded = through(three(URGES, URGES, "Urges all parties to protect all children;"), "x")
    whole, same, changed = (year.versions[0].pieces for year in reworded)
    assert [(p.mark, p.text) for p in whole] == [("", URGES)]
    assert same is None
    assert [(p.mark, p.text) for p in changed] == [
        ("", "Urges all parties to protect "), ("ins", "all "), ("", "children;"),
    ]  # fmt: skip


FRENCH = "Exhorte toutes les parties à protéger les enfants;"
OTHER_FRENCH = "Exhorte toutes les parties à protéger l’enfant;"


@pytest.mark.parametrize(
    ("before", "after", "codes", "fate", "elsewhere"),
    [
        ({"en": URGES, "fr": FRENCH}, {"en": URGES, "fr": FRENCH}, ("en", "fr"), "kept", ()),
        ({"en": URGES, "fr": FRENCH}, {"en": URGES, "fr": OTHER_FRENCH},
         ("en", "fr"), "kept", ("fr",)),
        ({"en": URGES, "fr": FRENCH}, {"en": URGES, "fr": OTHER_FRENCH},
         ("fr", "en"), "reworded", ()),
        ({"en": URGES}, {"en": URGES, "fr": FRENCH}, ("fr", "en"), "kept", ()),
        ({"en": URGES}, {"fr": FRENCH}, ("en", "fr"), "present", ()),
    ],
    ids=["both the same", "French only, in English", "French only, in French",
         "French is new", "no language in common"],
)  # fmt: skip
def test_the_first_language_that_has_both_texts_decides(before, after, codes, fate, elsewhere):
    known = series(r10={"OP": {"x": before}}, r13={"OP": {"x": after}})
    found = through(known, "x", *codes)[-1]
    assert (found.fate, found.elsewhere) == (fate, elsewhere)


def with_note(known, clause_id, notes):
    """The clause with a footnote at the end of its text: one value a year."""
    clause = known.clause(clause_id)
    wordings = {
        key: replace(w, text={"en": w.text["en"] + "{{ footnote(1) }}"},
                     footnotes={"en": {1: "{{ report_symbol }}."}})
        for key, w in clause.wordings.items()
    }  # fmt: skip
    history = tuple(
        replace(o, wording=clause.history[0].wording, values={"report_symbol": note})
        for o, note in zip(clause.history, notes, strict=True)
    )
    changed = replace(clause, wordings=wordings, history=history,
                      variables={"report_symbol": Variable("symbol")})  # fmt: skip
    return replace(known, clauses=tuple(
        changed if c.id == clause_id else c for c in known.clauses
    ))  # fmt: skip


def test_another_document_in_a_footnote_is_a_change():
    known = with_note(three(URGES, URGES, URGES), "x", ["A/1", "A/1", "A/2"])
    found = through(known, "x")
    assert [year.fate for year in found] == ["first", "kept", "updated"]
    marked = [(p.mark, p.text) for p in found[-1].versions[0].pieces if p.mark]
    assert marked == [("del", "A/1"), ("ins", "A/2")]


def test_a_footnote_that_its_source_has_lost_is_a_placeholder():
    known = with_note(three(URGES, URGES, URGES), "x", [None, "A/1", "A/1"])
    assert through(known, "x")[0].versions[0].pieces[0].text == f"{URGES}\n1. […]"


def test_of_a_resolution_that_a_page_only_quotes_nothing_else_is_known():
    known = three(URGES, None, URGES)
    page = Document(Reference(14, 1), "en", "commentary", "page.txt")
    quoted = replace(
        known.clause("x"), evidence=(Evidence(Reference(14, 1), "Praise", "protect children"),)
    )
    known = replace(
        known,
        documents=(*known.documents, page),
        clauses=tuple(quoted if c.id == "x" else c for c in known.clauses),
    )
    assert [fate for fate, _ in told(known, "x")] == ["first", "dropped", "quoted", "kept"]
    assert [fate for fate, _ in told(known, "pp")] == ["first", "kept", "unknown", "kept"]


def test_mali_agrees_with_what_adding_its_texts_tells():
    known = mali.mined().series
    texts = all_texts(known, ("en",), last_labels(known.clauses))
    old, new = Reference(52, 42), Reference(58, 30)
    told = {c.clause: c.what for c in changes(known, old, new, "en")}
    here = {}
    for clause in known.clauses:
        row = cells(known, clause, years(known, clause, texts))
        here[clause.id] = row[known.resolutions.index(new)].fate
    expected = {i: {"moved": "kept"}.get(what, what) for i, what in told.items()}
    # an also that came or went is a change here
    finer = finer_changes(known, old, new)
    assert "encourages-malian-authorities-regional-international" in finer
    expected |= dict.fromkeys(finer, "updated")
    assert {i: fate for i, fate in here.items() if fate != "absent"} == expected


def test_the_columns_count_what_the_rows_show():
    known = mali.mined().series
    texts = all_texts(known, ("en", "fr"), last_labels(known.clauses))
    rows = [cells(known, c, years(known, c, texts)) for c in known.clauses]
    found = {str(c.resolution): c for c in columns(known, rows)}
    assert list(found) == ["34/39", "52/42", "55/25", "58/30"]
    assert [c.languages for c in found.values()] == [("en",), ("en", "fr"), (), ("en",)]
    for _, number, _, preambular, operative in mali.TEXTS:
        assert found[number].paragraphs == preambular + operative
    for before, after in (("34/39", "52/42"), ("52/42", "58/30")):
        come = found[after].fates["new"] - found[after].fates["dropped"]
        assert found[after].paragraphs == found[before].paragraphs + come
