"""Words given for an open choice stand in the text as its language joins them."""

from pathlib import Path

import pytest

from drafter.drafting import draft
from drafter.library.rendering import Given, Open, render
from drafter.library.store import load_series
from drafter.tokens import without_tokens

LIBRARY = Path(__file__).parents[2] / "clauses"
ANNOUNCED = "en s’attachant particulièrement"
WAS = "questions de la protection des personnes victimes d’esclavage par ascendance"

GIVEN = [
    ("l’état de droit", "à l’état de droit"),
    ("la protection des écoles", "à la protection des écoles"),
    ("le droit à l’éducation", "au droit à l’éducation"),
    ("les femmes", "aux femmes"),
]


@pytest.mark.parametrize(("given", "printed"), GIVEN, ids=[given for given, _ in GIVEN])
def test_the_focus_of_a_french_draft(given, printed):
    made = draft(load_series(LIBRARY, "mali"), code="fr", chosen={"focus": given})
    (dialogue,) = [p for p in made.paragraphs if ANNOUNCED in p.flat]
    assert dialogue.flat.endswith(f"{ANNOUNCED} {printed} ;")
    told = [(c.old, c.new) for c in dialogue.changes if c.variable == "focus_fr"]
    assert told == [(f"aux {WAS}", printed)]


def test_words_without_an_article_and_the_placeholder_stay_behind_the_agreed_preposition():
    series = load_series(LIBRARY, "mali")
    for chosen, printed in (({"focus": "questions de justice"}, "questions de justice"), ({}, "[")):
        made = draft(series, code="fr", chosen=chosen)
        (dialogue,) = [p for p in made.paragraphs if ANNOUNCED in p.flat]
        assert f"{ANNOUNCED} aux {printed}" in dialogue.flat


RENDERED = [
    (Given("le droit"), "Note1, relatif au droit2, et au droit"),
    ("le droit", "Note1, relatif à le droit2, et aux le droit"),
    (Open("[le droit]"), "Note1, relatif à [le droit]2, et aux [le droit]"),
    (Given("le droit \ue004[x]\ue005"), "Note1, relatif au droit [x]2, et au droit [x]"),
]


@pytest.mark.parametrize(("value", "text"), RENDERED, ids=["given", "agreed", "open", "half open"])
def test_only_given_words_are_joined_and_marks_and_open_spans_stay_in_place(value, text):
    template = "Note{{ footnote(1) }}, relatif à {{ focus }}{{ footnote(2) }}, et aux {{ focus }}"
    plain = without_tokens(render(template, {"focus": value}, "fr", {}))
    assert [plain.text[start:end][:1] for start, end in plain.open] == ["["] * len(plain.open)
    for offset, number in reversed(plain.marks):
        plain = plain._replace(text=f"{plain.text[:offset]}{number}{plain.text[offset:]}")
    assert plain.text == text
