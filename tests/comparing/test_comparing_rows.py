"""Which paragraph became which, and that every paragraph of both texts is in the comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.comparing.rows import Comparable, Row, in_reading_order, pairs, rows
from drafter.comparing.summary import counts, outcomes

GUIDED = "Guided by the purposes and principles of the Charter of the United Nations,"
NOTES = "Notes the efforts of the transitional authorities to restore State authority;"
URGES = "Urges all parties to respect international humanitarian law and human rights;"
CALLS = "Calls upon all States to cooperate fully with the Independent Expert;"
CALLS_NOW = "Calls upon all States to cooperate fully and at once with the Independent Expert;"
SEIZED = "Decides to remain seized of this matter."
LETTERS = {"G": GUIDED, "N": NOTES, "U": URGES, "C": CALLS, "c": CALLS_NOW, "S": SEIZED}


def texts(letters):
    return [Comparable(LETTERS[each], LETTERS[each].endswith(",")) for each in letters]


CASES = [
    # old, new, rows: the letters, with - gone, + come, < moved from, > moved to, = kept
    ("GNS", "GNS", "=G =N =S"),
    ("GNS", "GNUS", "=G =N +U =S"),
    ("GNUS", "GNS", "=G =N -U =S"),
    ("NUCS", "CNUS", ">C =N =U <C =S"),
    ("NUCS", "cNUS", ">c =N =U <C =S"),
    ("NCS", "NcS", "=N =c =S"),
    ("NS", "US", "-N +U =S"),
    ("NU", "GCS", "-N -U +G +C +S"),
    ("", "GN", "+G +N"),
    ("GN", "", "-G -N"),
]
SIGNS = {"kept": "=", "inserted": "+", "deleted": "-", "moved_from": "<", "moved_to": ">"}


@pytest.mark.parametrize(("old", "new", "expected"), CASES, ids=[f"{a}-{b}" for a, b, _ in CASES])
def test_rows(old, new, expected):
    found = []
    for row in rows(texts(old), texts(new)):
        from_old = row.fate in ("deleted", "moved_from")
        letter = old[row.old] if from_old else new[row.new]
        found.append(SIGNS[row.fate] + letter)
    assert " ".join(found) == expected


def test_the_same_id_is_the_same_paragraph_whatever_it_says():
    old = [Comparable(NOTES, False, "a"), Comparable(URGES, False, "b")]
    new = [Comparable(URGES, False, "a"), Comparable(NOTES, False, "b")]
    assert rows(old, new) == [Row("kept", 0, 0), Row("kept", 1, 1)]


LEFT = (
    "Taking note of the withdrawal from Mali of the Joint Force of the Group of Five for the Sahel,"
)
LEAVES = (
    "Taking note of the decision of Mali to withdraw from the Economic Community of West African "
    "States and the establishment of the Confederation of Sahel States,"
)
LEFT_AT_LAST = LEFT.replace("withdrawal", "complete withdrawal in the end")
APART = [
    # old text and id, new text and id, one paragraph
    (LEFT, "", LEAVES, "", True),
    (LEFT, "joint-force", LEAVES, "", True),
    (LEFT, "", LEAVES, "west-africa", True),
    (LEFT, "joint-force", LEAVES, "west-africa", False),
    (LEFT, "joint-force", LEFT_AT_LAST, "joint-force-gone", True),
]


@pytest.mark.parametrize(
    ("old", "old_id", "new", "new_id", "one"),
    APART,
    ids=["two files", "words of one's own", "a file, then a library", "two clauses",
         "two clauses in nearly the same words"],
)  # fmt: skip
def test_two_clauses_are_one_paragraph_only_if_their_words_say_so(old, old_id, new, new_id, one):
    old_text, new_text = ([Comparable(GUIDED, True, "guided" if id_ else ""),
                           Comparable(text, True, id_)]
                          for text, id_ in ((old, old_id), (new, new_id)))  # fmt: skip
    assert pairs(old_text, new_text) == ({0: 0, 1: 1} if one else {0: 0})


def test_words_of_one_s_own_come_before_another_clause():
    old = [Comparable(LEFT, True, "joint-force")]
    new = [Comparable(LEFT_AT_LAST, True, "joint-force-gone"), Comparable(LEAVES, True)]
    assert pairs(old, new) == {1: 0}


def test_the_lighter_of_two_that_cross_moves():
    found = in_reading_order({0: 1, 1: 0}, [10, 500], 2)
    assert [(row.fate, row.old, row.new) for row in found] == [
        ("moved_from", 0, 1),
        ("kept", 1, 0),
        ("moved_to", 0, 1),
    ]


@given(st.data())
def test_every_paragraph_of_both_texts_is_there_once(data):
    olds, news = data.draw(st.integers(0, 8)), data.draw(st.integers(0, 8))
    both = min(olds, news)
    known = data.draw(st.permutations(range(olds))), data.draw(st.permutations(range(news)))
    number = data.draw(st.integers(0, both))
    pairs = dict(zip(known[1][:number], known[0][:number], strict=True))
    weights = [data.draw(st.integers(0, 300)) for _ in range(olds)]
    found = in_reading_order(pairs, weights, news)
    assert [r.new for r in found if r.fate in ("kept", "inserted", "moved_to")] == list(range(news))
    assert [r.old for r in found if r.fate in ("kept", "deleted", "moved_from")] == list(
        range(olds)
    )
    moves = {fate: {(r.move, r.old, r.new) for r in found if r.fate == fate}
             for fate in ("moved_from", "moved_to")}  # fmt: skip
    assert moves["moved_from"] == moves["moved_to"]
    assert {(r.new, r.old) for r in found if r.fate in ("kept", "moved_to")} == set(pairs.items())


def test_a_summary_counts_and_marks():
    old = [("PP1", texts("G")[0]), ("OP1", texts("C")[0]), ("OP2", texts("N")[0]),
           ("OP3", texts("U")[0]), ("OP4", texts("S")[0])]  # fmt: skip
    new = [("PP1", texts("G")[0]), ("OP1", texts("N")[0]), ("OP2", texts("c")[0]),
           ("OP3", texts("S")[0])]  # fmt: skip
    found = outcomes(old, new)
    assert counts(found) == {"kept": 3, "moved": 0, "reworded": 1, "new": 0, "dropped": 1}
    told = [(o.what, o.old, o.new, o.has_moved) for o in found if o.what != "kept"]
    assert ("dropped", "OP3", None, False) in told
    assert [o.text for o in found if o.what == "reworded"] == [
        "Calls upon all States to cooperate fully {+and at once +}with the Independent Expert;"
    ]
