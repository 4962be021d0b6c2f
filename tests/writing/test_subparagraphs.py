"""Which markers Word can count."""

import pytest

from drafter.counting import letter, roman
from drafter.writing.subparagraphs import has_bare_markers, lines_of, marker_at


@pytest.mark.parametrize(
    ("number", "as_letter", "as_roman"),
    [(1, "a", "i"), (4, "d", "iv"), (9, "i", "ix"), (26, "z", "xxvi"), (27, "aa", "xxvii"),
     (28, "bb", "xxviii"), (53, "aaa", "liii"), (90, "llll", "xc")],
)  # fmt: skip
def test_letters_and_roman_numerals_are_word_s(number, as_letter, as_roman):
    assert (letter(number), roman(number)) == (as_letter, as_roman)


@pytest.mark.parametrize(
    ("flat", "counted"),
    [
        # nothing below the paragraph
        ("Decides;", []),
        ("Decides:\n\t(a) x\n\t(b) y", [True, True]),
        # one alone
        ("Decides:\n\t(a) x", [True]),
        # begins late, leaves one out, repeats one
        ("Decides:\n\t(b) x\n\t(c) y", [False, False]),
        ("Decides:\n\t(a) x\n\t(c) y", [False, False]),
        ("Decides:\n\t(a) x\n\t(a bis) y", [True, False]),
        ("Decides:\n\t(a) x\n\t(a) y", [False, False]),
        # (i) as the ninth letter and as the first numeral
        ("Decides:\n" + "\n".join(f"\t({c}) x" for c in "abcdefghij"), [True] * 10),
        ("Decides:\n\t(i) x\n\t(ii) y", [False, False]),
        # nested; each group counts for itself
        ("Decides:\n\t(a) x\n\t\t(i) y\n\t\t(ii) z\n\t(b) v\n\t\t(i) w", [True] * 5),
        ("Decides:\n\t(a) x\n\t\t(ii) y\n\t(b) v\n\t\t(i) w", [True, False, True, True]),
        # below what is typed nothing is counted
        ("Decides:\n\t(c) x\n\t\t(i) y", [False, False]),
        ("Decides:\n\tx\n\t\t(i) y", [False, False]),
        # a level is missing
        ("Decides:\n\t\t(i) y", [False]),
        # text between sub-paragraphs does not stop the count
        ("Decides:\n\t(a) x\n\tand\n\t(b) y", [True, False, True]),
        # deeper than the list
        ("D:\n\t(a) x\n\t\t(i) x\n\t\t\ta. x\n\t\t\t\ti. x\n\t\t\t\t\t(a) x", [True] * 4 + [False]),
        # French markers in an English text
        ("Decides:\n\ta) x\n\tb) y", [False, False]),
    ],
)
def test_what_word_can_count(flat, counted):
    assert [line.counted for line in lines_of(flat, bare=False)[1:]] == counted


def test_bare_markers_are_counted_where_the_text_has_them():
    flat = "Décide :\n\ta) x\n\t\ti) y\n\t\t\ta. z"
    assert has_bare_markers(["Décide :", flat])
    assert [line.counted for line in lines_of(flat, bare=True)] == [False, True, True, True]
    assert not has_bare_markers(["Decides:\n\t(a) x"])
    assert not has_bare_markers([])


def test_lines_say_where_they_stand():
    flat = "Decides:\n\t(a) one;\n\ttwo."
    assert [(flat[line.start : line.end], line.marker) for line in lines_of(flat, bare=False)] == [
        ("Decides:", ""),
        ("one;", "(a)"),
        ("two.", ""),
    ]


def test_markers_by_depth():
    assert [marker_at(depth, 3, bare=False) for depth in (1, 2, 3, 4)] == [
        "(c)",
        "(iii)",
        "c.",
        "iii.",
    ]
    assert [marker_at(depth, 3, bare=True) for depth in (1, 2, 3, 4)] == [
        "c)",
        "iii)",
        "c.",
        "iii.",
    ]
