"""An adopted text from the library is the document that it was mined from."""

from dataclasses import replace
from itertools import combinations

import pytest

from drafter import reading
from drafter.comparing.summary import counts, outcomes
from drafter.drafting.adopted import adopted, of_document
from drafter.mining.changes import changes
from drafter.resolution import Reference, Resolution
from tests.mining import mali

SERIES = mali.mined().series


@pytest.mark.parametrize(
    ("file", "resolution", "code", "preambular", "operative"), mali.TEXTS, ids=str
)
def test_it_has_the_paragraphs_of_the_document(file, resolution, code, preambular, operative):
    made = adopted(SERIES, Reference.parse(resolution), code)
    read = of_document(reading.read(mali.SEEDS / file))
    parts = [p.part for p in made.paragraphs]
    assert (parts.count("preambular"), parts.count("operative")) == (preambular, operative)
    assert [(p.label, p.part, p.number, p.opening, p.flat) for p in made.paragraphs] == [
        (p.label, p.part, p.number, p.opening, p.flat) for p in read.paragraphs
    ]


def test_its_masthead_says_what_is_known():
    lines = {line.role: line.text for line in adopted(SERIES, Reference(58, 30), "en").masthead}
    assert lines["symbol"] == "A/HRC/RES/58/30"
    assert (lines["language"], lines["original"]) == ("English", "Original: French")
    assert lines["distribution"] == "Distr.: General"
    assert lines["sponsors"] == "Resolution adopted by the Human Rights Council on 4 April 2025"
    assert lines["number_title"].startswith("58/30.\tTechnical assistance")


def test_the_original_language_is_that_of_the_resolution_and_not_of_the_series():
    assert [line.role for line in adopted(SERIES, Reference(34, 39), "en").masthead].count(
        "original"
    ) == 0


FROM_DRAFT = (
    "le texte de la résolution 52/42 en français est celui du projet\u00a0: la bibliothèque n’a "
    "pas le texte adopté"
)
KNOWN_FROM = [("52/42", "en", []), ("58/30", "en", []), ("52/42", "fr", [FROM_DRAFT])]


@pytest.mark.parametrize(("resolution", "code", "told"), KNOWN_FROM)
def test_a_text_that_is_known_from_its_draft_alone_says_so(resolution, code, told):
    assert list(adopted(SERIES, Reference.parse(resolution), code).warnings) == told


IN_ENGLISH = [r for r in SERIES.resolutions if "en" in SERIES.languages_of(r)]


@pytest.mark.parametrize(("old", "new"), [*combinations(IN_ENGLISH, 2)], ids=str)
def test_two_years_compared_have_as_many_new_and_dropped_as_their_history(old, new):
    one, two = (
        [(p.label, text) for p, text in zip(made.paragraphs, made.comparables, strict=True)]
        for made in (adopted(SERIES, old, "en"), adopted(SERIES, new, "en"))
    )
    compared, told = counts(outcomes(one, two)), counts(changes(SERIES, old, new, "en"))
    assert (compared["new"], compared["dropped"]) == (told["new"], told["dropped"])


def test_words_of_one_s_own_are_no_clause():
    made = adopted(SERIES, Reference(58, 30), "en")
    own, clause, *_ = replace(
        made, paragraphs=(replace(made.paragraphs[0], source=None), *made.paragraphs[1:])
    ).comparables
    assert (own.id, clause.id) == ("", made.paragraphs[1].id)


SYMBOLS = [
    # a line of the masthead, the symbol that the document has
    ("A/HRC/61/L.[…]", "A/HRC/61/L.[…]"),
    ("A/HRC/61/L.[ ]/Rev.1", "A/HRC/61/L.[ ]/Rev.1"),
    ("A/HRC/61/L.…", "A/HRC/61/L.…"),
    ("A/HRC/61/L.XX", "A/HRC/61/L.XX"),
    ("A/[…]", "A/[…]"),
    ("[…]/61/L.[…]", "[…]/61/L.[…]"),
    # the report or the draft that a text came from, and what is no symbol
    ("A/HRC/61/79", None),
    ("[A/HRC/52/L.35]", None),
    ("Agenda item 10 […]", None),
]


@pytest.mark.parametrize(("line", "symbol"), SYMBOLS)
def test_an_open_symbol_stands_as_it_is(line, symbol):
    document = Resolution(kind="draft", language="en", masthead=("United Nations", line, "English"))
    assert of_document(document).heads.get("symbol") == symbol


TITLES = [
    ("les droits de l'homme", "les droits de l’homme", True),
    ("droits de l’homme\u00a0: Mali", "droits de l’homme : Mali", True),
    ("les droits de l’homme", "les droits des hommes", False),
]


@pytest.mark.parametrize(("one", "other", "same"), TITLES)
def test_a_masthead_does_not_differ_in_apostrophes_and_spaces(one, other, same):
    heads = [of_document(Resolution("draft", "fr", title=title)).heads for title in (one, other)]
    assert (heads[0] == heads[1]) is same
