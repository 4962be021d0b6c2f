"""Clauses are followed through the years: moved, reworded, reopened, and not taken for another."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter import reading
from drafter.comparing.alignment import align, likeness, prepare
from drafter.mining.mine import mine
from drafter.mining.years import Read
from drafter.resolution import Reference
from tests.mining import mali

FOLLOWED = [
    ("34/39 OP2", "52/42 OP8", "58/30 OP7"),  # moved and moved back
    ("34/39 PP8", "52/42 PP10", "58/30 PP11"),  # Deeply concerned → Remaining concerned
    ("34/39 PP1", "52/42 PP1", "58/30 PP1"),
    ("34/39 PP4", "52/42 PP4", "58/30 PP4"),  # 5/1 on institution-building
    ("34/39 PP5", "52/42 PP5", "58/30 PP5"),  # the recall chain
    ("34/39 PP6", "52/42 PP6", "58/30 PP6"),  # responsibility of States
    ("34/39 PP15", "52/42 PP8", "58/30 PP8"),  # Taking note … of the report
    ("34/39 OP9", "52/42 OP21", "58/30 OP17"),
    ("34/39 OP19", "52/42 OP27", "58/30 OP23"),  # the mandate
    ("34/39 OP22", "52/42 OP30", "58/30 OP26"),  # the report
    ("34/39 OP23", "52/42 OP31", "58/30 OP27"),  # the dialogue
    ("34/39 OP27", "52/42 OP35", "58/30 OP31"),  # remain seized
    (None, "52/42 OP1", "58/30 OP1"),
    (None, "52/42 OP5", "58/30 OP5"),  # Strongly condemns the attacks, twice
    (None, "52/42 OP6", "58/30 OP6"),
    (None, "52/42 OP22", "58/30 OP18"),  # Commends → Notes: MINUSMA left
    ("34/39 OP4", "52/42 OP12", None),
    ("34/39 OP1", None, None),
    (None, None, "58/30 PP9"),  # the new Constitution
    (None, None, "58/30 PP21"),  # the withdrawal from ECOWAS
]


@pytest.mark.parametrize("places", FOLLOWED)
def test_a_clause_is_followed_through_the_years(places):
    series = mali.mined().series
    wanted = [p for p in places if p]
    clause = mali.clause_at(series, *wanted[-1].split())
    assert [f"{o.resolution} {o.paragraph}" for o in clause.history] == wanted


STATUSES = [
    ("58/30", "PP5", "standing", None),
    ("58/30", "OP7", "standing", None),
    ("58/30", "OP5", "standing", None),
    ("58/30", "PP9", "new", None),
    ("58/30", "OP16", "new", None),
    ("52/42", "OP12", "lapsed", "52/42"),
    ("52/42", "PP24", "lapsed", "52/42"),
    ("34/39", "OP1", "lapsed", "34/39"),
]


@pytest.mark.parametrize(("resolution", "paragraph", "status", "after"), STATUSES)
def test_the_status_says_what_stands(resolution, paragraph, status, after):
    clause = mali.clause_at(mali.mined().series, resolution, paragraph)
    assert clause.status == status
    assert (str(clause.lapsed_after) if clause.lapsed_after else None) == after


def test_every_paragraph_of_the_newest_text_stands_and_nothing_else():
    clauses = mali.mined().series.clauses
    assert sum(c.status != "lapsed" for c in clauses) == 23 + 31
    assert sum(len(c.history) for c in clauses) == 42 + 59 + 54
    assert len({c.id for c in clauses}) == len(clauses)


CHANGES = [
    ("52/42", "PP10", "opening"),
    ("52/42", "PP8", "opening"),
    ("52/42", "OP16", "opening"),  # Supports → Calls upon
    ("58/30", "OP18", "opening"),  # Commends → Notes
    ("52/42", "PP5", "values"),
    ("58/30", "OP26", "values"),
    ("58/30", "OP25", "wording"),
]


@pytest.mark.parametrize(("resolution", "paragraph", "what"), CHANGES)
def test_the_history_says_what_changed(resolution, paragraph, what):
    clause = mali.clause_at(mali.mined().series, resolution, paragraph)
    (found,) = [o for o in clause.history if str(o.resolution) == resolution]
    assert what in found.changed


def test_an_opening_that_changed_is_kept_in_both_wordings():
    clause = mali.clause_at(mali.mined().series, "58/30", "PP11")
    openings = [clause.wordings[o.wording].opening["en"] for o in clause.history]
    assert openings == ["Deeply concerned", "Remaining concerned", "Remaining concerned"]


@pytest.mark.parametrize(
    ("paragraph", "adverb"),
    [("PP3", None), ("PP4", "also"), ("PP5", "further"), ("PP6", None), ("PP7", "also")],
)
def test_adverbs_of_a_run_are_of_the_year_and_not_of_the_wording(paragraph, adverb):
    clause = mali.clause_at(mali.mined().series, "58/30", paragraph)
    (found,) = [o for o in clause.history if str(o.resolution) == "58/30"]
    assert found.adverb.get("en") == adverb
    opening = clause.wordings[found.wording].opening["en"]
    assert opening in {"Recalling", "Reaffirming"}


@pytest.mark.parametrize("number", range(1, 36))
def test_both_languages_of_a_year_are_one_clause(number):
    clause = mali.clause_at(mali.mined().series, "52/42", f"OP{number}")
    (found,) = [o for o in clause.history if str(o.resolution) == "52/42"]
    assert set(clause.wordings[found.wording].text) == {"en", "fr"}


@pytest.mark.parametrize("label", ["PP9", "OP7", "OP16", "OP31"])
def test_a_clause_that_was_left_out_once_comes_back_as_itself(label):
    adopted = reading.read(mali.SEEDS / mali.EN_58)
    without = replace(adopted, paragraphs=tuple(p for p in adopted.paragraphs if p.label != label))
    reworded = replace(
        adopted,
        paragraphs=tuple(
            replace(p, text=p.text.replace(" the ", " ", 1)) if p.label == label else p
            for p in adopted.paragraphs
        ),
    )
    years = {50: adopted, 53: without, 56: reworded}
    mined = mine(
        [
            Read(f"{session}.txt", replace(text, reference=Reference(session, 1), adopted=None))
            for session, text in years.items()
        ],
        name="small",
    )
    clause = mali.clause_at(mined.series, "56/1", label)
    assert [o.resolution.session for o in clause.history] == [50, 56]
    assert len(mined.series.clauses) == len(adopted.paragraphs)


def texts(file):
    return [(p.flat, p.part == "preambular") for p in reading.read(mali.SEEDS / file).paragraphs]


NEWEST = texts(mali.EN_58)


@pytest.mark.parametrize("file", [t[0] for t in mali.TEXTS])
def test_a_text_aligned_with_itself_is_itself(file):
    paragraphs = texts(file)
    prepared = prepare([*paragraphs, *paragraphs])
    count = len(paragraphs)
    assert align(prepared[:count], prepared[count:]) == {n: n for n in range(count)}


@settings(max_examples=12, deadline=None)
@given(st.integers(0, len(NEWEST) - 1), st.integers(0, len(NEWEST) - 1))
def test_a_moved_paragraph_is_followed(start, end):
    order = list(range(len(NEWEST)))
    order.insert(end, order.pop(start))
    prepared = prepare([*NEWEST, *(NEWEST[n] for n in order)])
    count = len(NEWEST)
    assert align(prepared[:count], prepared[count:]) == dict(enumerate(order))


@settings(max_examples=12, deadline=None)
@given(st.sets(st.integers(0, len(NEWEST) - 1), max_size=12))
def test_what_is_left_out_confuses_nothing_else(gone):
    kept = [n for n in range(len(NEWEST)) if n not in gone]
    prepared = prepare([*NEWEST, *(NEWEST[n] for n in kept)])
    count = len(NEWEST)
    assert align(prepared[:count], prepared[count:]) == dict(enumerate(kept))


def test_nothing_aligns_with_nothing():
    some = prepare(NEWEST[:2])
    assert align([], some) == align(some, []) == align([], []) == {}


def test_a_clause_is_most_like_itself_and_likeness_has_no_side():
    prepared = prepare(NEWEST)
    for one, other in itertools.pairwise(prepared):
        assert likeness(one, one) == pytest.approx(1.0)
        assert likeness(one, other) == pytest.approx(likeness(other, one))
        assert likeness(one, other) < 0.95
