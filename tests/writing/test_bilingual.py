"""One draft in several languages, side by side in a table."""

from dataclasses import replace

import pytest

from drafter.writing import WritingError
from drafter.writing.side_by_side import bilingual_bytes

from . import samples
from .reading_back import NS, W
from .reading_tables import Table, printed, text_of, words


def in_french(draft, *flats):
    """The French of a draft, clause by clause."""
    paragraphs = tuple(
        replace(p, opening="", flat=flat, notes=(), open=())
        for p, flat in zip(draft.paragraphs, flats, strict=True)
    )
    return replace(
        draft, language="fr", masthead=samples.MASTHEAD_FR, sponsor_notes=(), paragraphs=paragraphs
    )


ENGLISH = text_of("Alpha one;", "Beta:\n\t(a) Two;\n\t(b) Three;", "Gamma four.")
FRENCH = in_french(ENGLISH, "Un ;", "Bêta :\n\ta) Deux ;\n\tb) Trois ;", "Quatre.")
BELOW_MASTHEAD = 11


def aligned(*drafts):
    return Table(bilingual_bytes(drafts))


def test_each_language_has_its_column_with_the_masthead_s_lines_on_top():
    rows = aligned(ENGLISH, FRENCH).rows[:BELOW_MASTHEAD]
    title = "Technical assistance and capacity-building for Mali in the field of human rights"
    assert [[words(cell)[0] for cell in row] for row in rows] == [
        ["English", "Français"],
        ["A/HRC/61/L.[…]", "A/HRC/61/L.[…]"],
        [printed("[date] March 2026"), printed("[date] mars 2026", "fr")],
        ["Human Rights Council", "Conseil des droits de l’homme"],
        ["Sixty-first session", "Soixante et unième session"],
        [printed("23 February–31 March 2026"), printed("23 février-31 mars 2026", "fr")],
        ["Agenda item 10", "Point 10 de l’ordre du jour"],
        ["Technical assistance and capacity-building",
         "Assistance technique et renforcement des capacités"],
        [samples.SPONSORS, ""],
        [title, "Assistance technique et renforcement des capacités en faveur du Mali"],
        ["The Human Rights Council,", "Le Conseil des droits de l’homme,"],
    ]  # fmt: skip
    assert rows[9][0][0].label == rows[9][1][0].label == "61/…"
    assert {style for cell in rows[1] for style, _ in cell[0].runs} == {"", "Placeholder"}


def test_the_same_lines_stand_side_by_side():
    rows = aligned(ENGLISH, FRENCH).rows[BELOW_MASTHEAD:]
    assert [[(cell[0].label, cell[0].text()) for cell in row] for row in rows] == [
        [("1.", "Alpha one;"), ("1.", "Un\u00a0;")],
        [("2.", "Beta:"), ("2.", "Bêta\u00a0:")],
        [("(a)", "Two;"), ("a)", "Deux\u00a0;")],
        [("(b)", "Three;"), ("b)", "Trois\u00a0;")],
        [("3.", "Gamma four."), ("3.", "Quatre.")],
    ]


def test_other_lines_are_left_together():
    french = in_french(ENGLISH, "Un ;", "Bêta :\n\ta) Deux et trois ;", "Quatre.")
    row = aligned(ENGLISH, french).rows[BELOW_MASTHEAD + 1]
    assert words(row[0]) == ["Beta:", "Two;", "Three;"]
    assert words(row[1]) == ["Bêta\u00a0:", "Deux et trois\u00a0;"]


def without(draft, *places):
    left = [p for n, p in enumerate(draft.paragraphs) if n not in places]
    return replace(draft, paragraphs=tuple(left))


def without_clauses(draft):
    return replace(draft, paragraphs=tuple(replace(p, id="") for p in draft.paragraphs))


def renumbered(draft):
    paragraphs = [replace(p, label=f"OP{n}", number=n) for n, p in enumerate(draft.paragraphs, 1)]
    return replace(draft, paragraphs=tuple(paragraphs))


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        # one language lacks a clause: the others keep their rows
        (ENGLISH, without(FRENCH, 1), [("1.", "1."), ("2.", ""), ("3.", "3.")]),
        (without(ENGLISH, 0), FRENCH, [("", "1."), ("2.", "2."), ("3.", "3.")]),
        (without(ENGLISH, 2), FRENCH, [("1.", "1."), ("2.", "2."), ("", "3.")]),
        # no clauses: by number
        (
            without_clauses(ENGLISH),
            without_clauses(without(FRENCH, 1)),
            [("1.", "1."), ("2.", ""), ("3.", "3.")],
        ),
        # the clause counts and not the number
        (ENGLISH, renumbered(without(FRENCH, 0)), [("1.", ""), ("2.", "1."), ("3.", "2.")]),
        (
            ENGLISH,
            replace(FRENCH, paragraphs=(FRENCH.paragraphs[0], *FRENCH.paragraphs[:0:-1])),
            [("1.", "1."), ("2.", "2."), ("3.", "3.")],
        ),
    ],
    ids=[
        "second lacks",
        "first lacks the first",
        "first lacks the last",
        "labels",
        "other numbers",
        "order",
    ],
)
def test_paragraphs_are_matched_by_clause_or_number(english, french, expected):
    rows = aligned(english, french).rows[BELOW_MASTHEAD:]
    labels = [tuple(cell[0].label for cell in row) for row in rows]
    assert [pair for pair in labels if set("".join(pair)) <= set("123.")] == expected


def test_a_clause_that_stands_twice_is_not_lost():
    twice = replace(ENGLISH, paragraphs=ENGLISH.paragraphs[:1] * 2)
    french = replace(FRENCH, paragraphs=FRENCH.paragraphs[:1] * 2)
    rows = aligned(twice, french).rows[BELOW_MASTHEAD:]
    assert [words(row[1]) for row in rows] == [["Un\u00a0;"]] * 2


def test_every_run_says_what_language_it_is_in():
    table = aligned(samples.mali(), samples.french())
    for row in table.trs:
        for cell, locale in zip(row.findall("w:tc", NS), ("en-GB", "fr-FR"), strict=True):
            languages = [run.find("w:rPr/w:lang", NS) for run in cell.iter(W + "r")]
            assert all(each is not None and each.get(W + "val") == locale for each in languages)


def test_sponsors_keep_their_stars_in_each_language():
    french = replace(samples.sponsor_with_two_notes(), language="fr")
    row = aligned(samples.mali(), french).rows[8]
    assert words(row[1])[0] == printed("Ghana*, ** et Norvège** : projet de résolution", "fr")
    assert [(each.style, each.label) for each in row[1][1:]] == [
        ("TableNote", "*"),
        ("TableNote", "**"),
    ]


def test_three_languages_have_three_columns():
    spanish = replace(ENGLISH, language="es")
    rows = aligned(ENGLISH, FRENCH, spanish).rows
    assert [cell[0].text() for cell in rows[0]] == ["English", "Français", "Español"]
    assert {len(row) for row in rows} == {3}


@pytest.mark.parametrize(
    ("drafts", "message"),
    [
        ((), "two or more, each once .not: none."),
        ((ENGLISH,), "two or more, each once .not: en."),
        ((ENGLISH, ENGLISH), "each once .not: en, en."),
        ((ENGLISH, replace(FRENCH, session=58)), "not of one series and session"),
    ],
)
def test_what_cannot_stand_side_by_side_is_refused(drafts, message):
    with pytest.raises(WritingError, match=message):
        bilingual_bytes(drafts)
