"""Words of an older year are marked in the text: a file is passed on without its summary."""

from dataclasses import replace

import pytest

from drafter.drafting import draft
from drafter.drafting.draft import TRANSLATION, DraftParagraph, Note, OpenPoint, SourcePlace
from drafter.drafting.older import marked
from drafter.language.catalogue import messages
from drafter.library.texts import missing_text
from drafter.resolution import Reference
from tests.mining import mali

NB = "\u00a0"
SERIES = mali.mined().series
FRENCH = draft(SERIES, code="fr")
SMALL = ["PP5", "OP12"]
"""Where the English of 58/30 is another than that of 52/42 in small words alone."""
CHAIN = next(p for p in FRENCH.paragraphs if p.label == "PP5")
MARK = "[libellé de la résolution 52/42]"


def test_every_paragraph_with_an_older_wording_is_marked_if_more_than_small_words_changed():
    older = {c.id for c in SERIES.clauses if missing_text(c, "fr") == "52/42"}
    found = marked(SERIES, FRENCH).paragraphs
    without = {p.id for p in found if p.label in SMALL}
    assert {p.id for p in found if MARK in p.flat} == (older & {p.id for p in found}) - without
    assert len([p for p in found if MARK in p.flat]) == 25
    for before, after in zip(FRENCH.paragraphs, found, strict=True):
        assert after.flat.replace(f" {MARK}", "") == before.flat
        spans = {after.flat[slice(*span)] for span in after.open}
        assert (MARK in spans) == (MARK in after.flat), "it is highlighted as what is open"
        assert [*after.open][: len(before.open)] == [*before.open]


def test_a_draft_in_the_language_of_its_base_is_as_it_was():
    english = draft(SERIES)
    assert marked(SERIES, english) == english


def test_the_list_of_resolutions_has_no_mark_for_a_small_word():
    chain = next(p for p in marked(SERIES, FRENCH).paragraphs if p.label == "PP5")
    assert chain.flat.endswith(
        "et 58/30 du 4 avril 2025 par lesquelles il a prorogé le mandat de l’Expert indépendant,"
    )


def test_the_summary_names_the_paragraphs_that_have_no_mark():
    draft = marked(SERIES, FRENCH)
    told = [notice for notice in draft.notices if "petits mots ont changé" in notice.text]
    assert [notice.where for notice in told] == SMALL
    assert not {p.where for p in draft.open if p.name == TRANSLATION} & set(SMALL)


REWORDED = [
    ("on the matter", "upon a matter", True),
    ("the matter", "the matter,", True),
    ("shall report", "shall not report", False),
    ("all States", "States", False),
    ("the north and the east", "the north or the east", False),
    ("2 years", "3 years", False),
]


@pytest.mark.parametrize(("old", "new", "same"), REWORDED)
def test_which_changes_leave_the_older_words_without_a_mark(old, new, same):
    clause = next(c for c in SERIES.clauses if c.id == CHAIN.id)
    older, newer = Reference(52, 42), Reference(58, 30)
    before, after = clause.at(older).wording, clause.at(newer).wording
    wordings = {
        key: replace(w, text={**w.text, "en": {before: old, after: new}.get(key, "")})
        for key, w in clause.wordings.items()
    }
    clauses = tuple(replace(c, wordings=wordings) if c is clause else c for c in SERIES.clauses)
    found = marked(replace(SERIES, clauses=clauses), FRENCH).paragraphs
    assert (MARK not in next(p for p in found if p.label == "PP5").flat) == same


SOURCE = SourcePlace(Reference.parse("52/42"), "OP3")
PARAGRAPH = DraftParagraph("a", "operative", "OP1", 1, "Note", "", "open", SOURCE)
CASES = [
    (f"Note le rapport{NB};", f"Note le rapport {MARK}{NB};"),
    ("Note le rapport.", f"Note le rapport {MARK}."),
    ("Note le rapport,", f"Note le rapport {MARK},"),
    ("Note le rapport", f"Note le rapport {MARK}"),
    (f"Note{NB}:\n\ta) Le rapport{NB};\n\tb) La liste{NB};",
     f"Note{NB}:\n\ta) Le rapport{NB};\n\tb) La liste {MARK}{NB};"),
]  # fmt: skip


@pytest.mark.parametrize(("flat", "expected"), CASES)
def test_the_mark_stands_before_the_final_punctuation(flat, expected):
    assert made(flat).paragraphs[0].flat == expected


@pytest.mark.parametrize(("offset", "moved"), [(4, 4), (15, 15), (17, 17 + len(MARK) + 1)])
def test_footnote_marks_stay_at_their_words(offset, moved):
    paragraph = made(f"Note le rapport{NB};", Note("1", "A/1.", offset)).paragraphs[0]
    assert paragraph.notes[0].offset == moved
    assert paragraph.flat[moved:] == f"Note le rapport{NB};"[offset:] or offset <= 15


def made(flat, *notes):
    paragraph = replace(PARAGRAPH, flat=flat, notes=notes)
    point = OpenPoint(TRANSLATION, "OP1", "older")
    return marked(SERIES, replace(FRENCH, paragraphs=(paragraph,), open=(point,)))


def test_the_mark_is_said_in_the_language_of_the_draft():
    assert messages("en")("[wording of {resolution}]", resolution="52/42") == "[wording of 52/42]"
    assert messages("fr")("[wording of {resolution}]", resolution="52/42") == MARK
