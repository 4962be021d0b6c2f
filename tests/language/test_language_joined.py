"""Words that a person gives are joined with the preposition that stands before them."""

import pytest

from drafter.language import get

JOINED = [
    ("fr", "s’attachant aux ", "l’état de droit", "s’attachant à l’état de droit"),
    ("fr", "s’attachant aux ", "l'état de droit", "s’attachant à l’état de droit"),
    (
        "fr",
        "s’attachant aux ",
        "la protection des écoles",
        "s’attachant à la protection des écoles",
    ),
    ("fr", "s’attachant aux ", "le droit à l’éducation", "s’attachant au droit à l’éducation"),
    ("fr", "s’attachant aux ", "les femmes", "s’attachant aux femmes"),
    ("fr", "s’attachant aux ", "Les Nations Unies", "s’attachant aux Nations Unies"),
    ("fr", "s’attachant aux ", "un accès égal", "s’attachant à un accès égal"),
    ("fr", "s’attachant aux ", "des écoles", "s’attachant à des écoles"),
    ("fr", "s’attachant au ", "cette question", "s’attachant à cette question"),
    ("fr", "s’attachant à la ", "les femmes", "s’attachant aux femmes"),
    ("fr", "s’attachant à l’", "le droit", "s’attachant au droit"),
    ("fr", "au sujet des ", "le droit", "au sujet du droit"),
    ("fr", "au sujet du ", "la paix", "au sujet de la paix"),
    ("fr", "au sujet de l’", "les écoles", "au sujet des écoles"),
    ("fr", "au sujet d’", "l’eau", "au sujet de l’eau"),
    ("fr", "la lutte contre ", "le racisme", "la lutte contre le racisme"),
    ("fr", "un drapeau ", "le jour", "un drapeau le jour"),
    ("fr", "s’attachant aux ", "questions de justice", "s’attachant aux questions de justice"),
    ("fr", "s’attachant aux ", "[le droit]", "s’attachant aux [le droit]"),
    ("fr", "s’attachant aux ", "lettres de noblesse", "s’attachant aux lettres de noblesse"),
    ("fr", "à propos de ", "impunité", "à propos d’impunité"),
    ("fr", "à propos d’", "protection", "à propos de protection"),
    ("fr", "à propos de ", "onze écoles", "à propos de onze écoles"),
    ("fr", "à propos de ", "haine", "à propos de haine"),
    ("fr", "à propos d’", "habitat", "à propos d’habitat"),
    ("fr", "à propos de la ", "impunité", "à propos de la impunité"),
    ("es", "prestando atención a ", "el derecho", "prestando atención al derecho"),
    ("es", "prestando atención al ", "la paz", "prestando atención a la paz"),
    ("es", "en favor de las ", "los niños", "en favor de los niños"),
    ("es", "en favor de los ", "el derecho", "en favor del derecho"),
    ("en", "with a focus on ", "the rule of law", "with a focus on the rule of law"),
]


@pytest.mark.parametrize(
    ("code", "before", "words", "text"), JOINED, ids=[f"{c}: {b}+ {w}" for c, b, w, _ in JOINED]
)
def test_a_preposition_and_the_article_after_it(code, before, words, text):
    gone, put = get(code).joined(before, words)
    assert f"{before[: len(before) - gone]}{put}" == text
