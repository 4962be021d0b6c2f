"""What a draft cites as the newest resolution of the series, and what it asks to be looked at."""

import datetime
from dataclasses import replace

import pytest

from drafter.drafting import draft
from drafter.library.model import Adoption
from drafter.library.texts import resolution_texts
from drafter.mining.past import as_of
from drafter.resolution import Reference
from tests.mining import mali
from tests.mining.own_citation import (
    DATED,
    DATED_FR,
    OTHERS,
    PURSUANT,
    RECENTE,
    RECENTLY,
    said,
    series,
)

NEXT = Adoption(Reference(51, 7), datetime.date(2022, 10, 6))


def _drafted(found, code="en", session=52):
    made = draft(found, session=session, code=code)
    paragraph = next(p for p in made.paragraphs if p.label == "PP2")
    return paragraph, [n.text for n in made.notices if n.where == "PP2"]


@pytest.mark.parametrize(
    ("texts", "code", "cites"),
    [
        (said(RECENTLY, "40/18", "43/24", "46/18"), "en", RECENTLY.format(DATED["49/24"])),
        (said(RECENTE, "43/24", "46/18", dated=DATED_FR), "fr", RECENTE.format(DATED_FR["49/24"])),
        (said(PURSUANT, "=43/24", "=46/18"), "en", PURSUANT.format("49/24")),
        ({"46/18": RECENTE.format("43/24 adoptée le 22 juin 2020"),
          "49/24": RECENTE.format("46/18 adoptée le 23 mars 2021")}, "fr",
         RECENTE.format("49/24 adoptée le 1er avril 2022")),
    ],
    ids=["with its date", "French", "the number alone", "a date apart"],
)  # fmt: skip
def test_the_draft_cites_the_newest_text(texts, code, cites):
    paragraph, told = _drafted(series(texts, code), code)
    assert paragraph.flat == f"{cites},"
    (change,) = paragraph.changes
    assert (change.old, change.new) == ("46/18", "49/24")
    assert "49/24" in change.why
    assert told == []


@pytest.mark.parametrize(
    ("session", "between"),
    [(52, []), (55, ["52/… comes between"]), (61, ["52/…, 55/…, 58/… come between"])],
)
def test_what_the_rhythm_brings_before_the_draft_is_asked_for(session, between):
    _, told = _drafted(series(said(RECENTLY, "40/18", "43/24", "46/18")), session=session)
    assert [text.startswith("PP2 has 49/24 as the newest") for text in told] == [True] * len(
        between
    )
    assert all(words in text for text, words in zip(told, between, strict=True))


def test_a_guess_is_said_to_be_one():
    paragraph, (told,) = _drafted(series(said(RECENTLY, "46/18")))
    assert paragraph.flat == f"{RECENTLY.format(DATED['49/24'])},"
    assert "guess" in told
    assert "guess" in paragraph.changes[0].why


def test_an_adoption_without_a_text_is_the_newest():
    found = series(said(RECENTLY, "43/24", "46/18"), adoptions=[NEXT])
    assert "resolution 51/7 of 6 October 2022," in _drafted(found)[0].flat
    past = as_of(found, 50, session=52)
    assert "resolution 51/7 of 6 October 2022," in _drafted(past)[0].flat
    past = as_of(found, 46, session=49)
    assert "resolution 46/18 of 23 March 2021," in _drafted(past, session=49)[0].flat


def test_a_person_may_give_another():
    found = series(said(RECENTLY, "43/24", "46/18"))
    made = draft(found, session=52, chosen={"previous_resolution": "46/18"})
    assert "resolution 46/18 of 23 March 2021," in made.paragraphs[1].flat
    assert made.notices == ()
    made = draft(found, session=52, chosen={"previous_resolution": "[…]"})
    assert "resolution […]," in made.paragraphs[1].flat
    assert made.paragraphs[1].open
    with pytest.raises(Exception, match="not a resolution number such as 58/30"):
        draft(found, session=52, chosen={"previous_resolution": "the last one"})


ASSEMBLY = "Recalling General Assembly resolution {}"


@pytest.mark.parametrize(
    ("texts", "note", "told"),
    [
        (said(OTHERS, "46/18"), "", None),
        ({"46/18": "Recalling the Charter", **said(OTHERS, "46/18")}, "",
         "PP2 cites 46/18, the resolution before 49/24; no rule moves it on to "
         "49/24"),
        ({"46/18": "Recalling the Charter", "49/24": "Recalling the Charter"},
         "Human Rights Council resolution 46/18.",
         "PP2 cites 46/18, the resolution before 49/24; no rule moves it on to "
         "49/24"),
        (said(OTHERS, "40/18", "40/18", "40/18"), "", None),
        (said(RECENTLY, "40/18", "40/18", "40/18"), "",
         "PP2 calls 40/18 the newest resolution, and nothing tells whether it still "
         "is"),
        ({"49/24": RECENTLY.format("75/191 of 16 December 2020")}, "",
         "PP2 calls 75/191 the newest resolution, and nothing tells whether it still "
         "is"),
        ({"43/24": ASSEMBLY.format("75/181"), "46/18": ASSEMBLY.format("76/181"),
          "49/24": ASSEMBLY.format("77/181")}, "",
         "PP2 has 77/181, which was another in every text (75/181, 76/181, 77/181); to be "
         "checked for a newer one"),
        ({"43/24": ASSEMBLY.format("75/181"), "46/18": ASSEMBLY.format("75/181"),
          "49/24": ASSEMBLY.format("77/181")}, "", None),
    ],
    ids=["not known to be the one before", "the one before", "in a footnote", "an old one",
         "called the newest", "of another body", "another every time", "another once"],
)  # fmt: skip
def test_what_no_rule_moves_on_is_to_be_looked_at(texts, note, told):
    found = series(texts, note=note)
    assert _drafted(found)[1] == ([told] if told else [])


def test_a_footnote_cites_the_newest_text():
    texts = dict.fromkeys(("43/24", "46/18", "49/24"), "Recalling the Charter")
    notes = {
        text: f"Human Rights Council resolution {cited}."
        for text, cited in zip(texts, ("40/18", "43/24", "46/18"), strict=True)
    }
    found = series(texts, notes=notes)
    paragraph, told = _drafted(found)
    assert [n.text for n in paragraph.notes] == ["Human Rights Council resolution 49/24."]
    assert told == []
    (again,) = [
        text.notes
        for clause, text in resolution_texts(
            found.clauses, Reference(46, 18), "en", found.adoptions
        )
        if clause.id == paragraph.id
    ]
    assert [note for _, note in again] == ["Human Rights Council resolution 43/24."]


LEFT_BEHIND = [
    ("the year of the session", "en", "its 2026 report",
     "OP26 names 2026, the year of the sixty-first session; the sixty-fourth is in 2027"),
    ("in French", "fr", "son rapport de 2026",
     "OP26 mentionne 2026, l’année de la soixante et unième session\u00a0; la soixante-quatrième "
     "se tient en 2027"),
    ("a year in which the words were adopted", "en", "its 2025 report", ""),
    ("a year after the session’s", "en", "its 2028 report", ""),
    ("part of a symbol", "en", "its report (S/2026/3)", ""),
    ("no year", "en", "its report", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "words", "told"), [c[1:] for c in LEFT_BEHIND],
    ids=[c[0] for c in LEFT_BEHIND],
)  # fmt: skip
def test_the_year_of_a_session_that_is_moved_on_is_to_be_looked_at(code, words, told):
    known = mali.mined().series
    clause = known.clause("requests-independent-expert-submit-report")
    key = clause.history[-1].wording
    wording = clause.wordings[key]
    text = {c: f"{words}; {one}" for c, one in wording.text.items()}
    changed = replace(clause, wordings={key: replace(wording, text=text)})
    clauses = tuple(changed if one is clause else one for one in known.clauses)
    made = draft(replace(known, clauses=clauses), code=code, session=61)
    assert [w for w in made.warnings if w.startswith("OP26 ")] == [told] * bool(told)


LISTED = (
    "Recalling Human Rights Council resolutions S-15/1 of 25 February 2011, 28/30 of 27 March "
    "2015 and {}"
)
LATER = "Recalling General Assembly resolutions 68/167 of 18 December 2013 and {}"


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ({"43/24": LISTED.format("31/27 of 24 March 2016")},
         ["PP2 lists resolutions up to 31/27; from one text nothing tells whether 43/24 joins "
          "them"]),
        # of another body's sessions, by itself, or the same in two texts
        ({"43/24": LATER.format("73/179 of 17 December 2018")}, []),
        ({"43/24": "Recalling Council resolution 31/27 of 24 March 2016"}, []),
        (dict.fromkeys(["43/24", "46/18"], LISTED.format("31/27 of 24 March 2016")), []),
    ],
    ids=["a list", "the Assembly's", "one alone", "two texts"],
)  # fmt: skip
def test_a_list_that_stands_in_one_text_alone_is_told(texts, told):
    assert _drafted(series(texts))[1] == told
