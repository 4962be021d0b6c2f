"""A clause as it stands now: which text is shown, and the variables marked in it."""

from dataclasses import replace

import pytest

from drafter.browsing.present import newest_text, slots
from drafter.browsing.years import all_texts
from drafter.library.model import Clause, Document, Occurrence, Variable, Wording
from drafter.library.rendering import TemplateError
from drafter.library.texts import last_labels
from drafter.resolution import Reference
from tests.drafting.small_series import series
from tests.mining import mali

OLD, NEW = Reference(10, 1), Reference(13, 1)
BASE = series(r10={"OP": {"x": "Urges."}}, r13={"OP": {"x": "Urges."}})


def shown(template, values, *, code="en", notes=None, base=BASE, opening="Requests"):
    """The newest text of a clause with this template, the second paragraph of two years."""
    wording = Wording({code: opening}, {code: template}, {code: notes} if notes else {})
    history = tuple(Occurrence(r, "OP2", "a", values=values) for r in (OLD, NEW))
    clause = Clause("y", "operative", "standing", {"a": wording},
                    {name: Variable("choice") for name in values}, history)  # fmt: skip
    known = replace(base, clauses=(clause,))
    return newest_text(known, clause, code, {NEW: "OP9"})


def pieces(text):
    return [(p.kind, p.text, p.name) if p.name else (p.kind, p.text) for p in text.pieces]


CASES = [
    ("plain", "a report", {}, [("plain", " a report;")]),
    ("a session", "a report at its {{ report_session | ordinal }} session", {"report_session": 61},
     [("plain", " a report at its "), ("variable", "sixty-first", "report_session"),
      ("plain", " session;")]),
    ("at the end", "a report on {{ focus }}", {"focus": "justice"},
     [("plain", " a report on "), ("variable", "justice", "focus"), ("plain", ";")]),
    ("a list with notes", 'resolutions {{ chain | citations({"10/1": ", in which }} it said"}) }}',
     {"chain": ["10/1", "13/1"]},
     [("plain", " resolutions "),
      ("variable", "10/1 of 1 April 2009, in which }} it said and 13/1 of 1 April 2010", "chain"),
      ("plain", ";")]),
    ("two that touch", "{{ one }}{{ two }}", {"one": "A", "two": "B"},
     [("plain", " "), ("variable", "A", "one"), ("variable", "B", "two"), ("plain", ";")]),
    ("braces that are text", "the sign {{ '{' }}{ of {{ focus }}", {"focus": "x"},
     [("plain", " the sign {{ of "), ("variable", "x", "focus"), ("plain", ";")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("template", "values", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_the_variables_are_marked(template, values, expected):
    assert pieces(shown(template, values)) == [("opening", "Requests"), *expected]


def test_footnotes_stand_in_their_places_and_their_variables_are_named():
    text = shown(
        "the report{{ footnote(1) }} and the study{{ footnote(2) }}",
        {"report_symbol": "A/HRC/13/1"},
        notes={1: "{{ report_symbol }}.", 2: None},
    )
    assert pieces(text) == [
        ("opening", "Requests"), ("plain", " the report"), ("note", "1"),
        ("plain", " and the study;"), ("note", "2"),
    ]  # fmt: skip
    assert text.notes == ("A/HRC/13/1.", None)
    assert text.names == {"report_symbol"}


def test_every_text_of_mali_is_whole():
    known = mali.mined().series
    lasts = last_labels(known.clauses)
    texts = all_texts(known, ("en", "fr"), lasts)
    count = 0
    for clause in known.clauses:
        for code in ("en", "fr"):
            text = newest_text(known, clause, code, lasts)
            if text is not None:
                flat = "".join(p.text for p in text.pieces if p.kind != "note")
                whole = texts[code][clause.id, text.resolution]
                notes = [f"\n{n}. {note or '[…]'}" for n, note in enumerate(text.notes, 1)]
                assert flat + "".join(notes) == whole
                count += 1
    spoken = [{code for w in c.wordings.values() for code in w.text} for c in known.clauses]
    assert count == sum(map(len, spoken))


FRENCH = "Demande un rapport ;"


def two_years(older, newer):
    """Clause x in two resolutions, by language; no document in French for the newer one."""
    known = series(r10={"OP": {"x": older, "end": "Decides to go."}},
                   r13={"OP": {"x": newer, "end": "Decides to go."}})  # fmt: skip
    return replace(known, documents=(
        Document(OLD, "en", "adopted", "a"), Document(OLD, "fr", "adopted", "b"),
        Document(NEW, "en", "adopted", "c"),
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("older", "newer", "code", "resolution", "state"),
    [
        ("Requests a report;", "Requests a study;", "en", NEW, "current"),
        ({"en": "Requests a report;", "fr": FRENCH}, "Requests a study;", "fr", OLD, "older"),
        ({"en": "Requests a report;", "fr": FRENCH},
         {"en": "Requests a study;", "fr": "Demande une étude ;"}, "fr", NEW, "translated"),
    ],
    ids=["newest", "older wording", "a person's translation"],
)  # fmt: skip
def test_which_text_is_shown(older, newer, code, resolution, state):
    known = two_years(older, newer)
    text = newest_text(known, known.clause("x"), code, last_labels(known.clauses))
    assert (text.resolution, text.state) == (resolution, state)


def test_the_same_wording_is_current_in_the_year_that_has_it_in_the_language():
    known = two_years({"en": "Requests a report;", "fr": FRENCH}, "Requests a report;")
    clause = known.clause("x")
    history = tuple(replace(o, wording=clause.history[0].wording) for o in clause.history)
    clause = replace(clause, history=history)
    text = newest_text(known, clause, "fr", last_labels(known.clauses))
    assert (text.resolution, text.state) == (OLD, "current")


def test_a_language_without_words_has_no_text():
    assert newest_text(BASE, BASE.clauses[0], "fr", last_labels(BASE.clauses)) is None


def test_a_wrong_template_is_said():
    with pytest.raises(TemplateError, match="focus"):
        shown("a report on {{ focus }}", {})


def test_the_values_of_a_variable_through_the_years():
    known = mali.mined().series
    dialogue = known.clause("decides-hold-dialogue-session-presence")
    found = {slot.name: slot for slot in slots(dialogue)}
    assert found["dialogue_session"].variable.rule == "session + 3"
    assert [(str(r), v) for r, v in found["dialogue_session"].values] == [
        ("34/39", 37), ("52/42", 55), ("58/30", 61),
    ]  # fmt: skip
    assert found["dialogue_session"].now == 61
    assert [str(r) for r, _ in found["focus_fr"].values] == ["52/42"]
