"""A citation of the resolution before has a rule where the years or its words bear it out."""

import pytest

from drafter.library.model import PREVIOUS_RULE, Variable
from drafter.library.texts import series_texts
from drafter.mining.mine import mine
from tests.mining.own_citation import (
    DATED,
    DATED_FR,
    OTHERS,
    PURSUANT,
    RECENTE,
    RECENTLY,
    citing,
    read,
    said,
    series,
)

BORNE_OUT = [
    ("most recently", said(RECENTLY, "40/18", "43/24", "46/18"), "en"),
    ("one text alone", said(RECENTLY, "46/18"), "en"),
    ("la plus récente étant", said(RECENTE, "40/18", "43/24", "46/18", dated=DATED_FR), "fr"),
    ("adoptée le", {
        "46/18": RECENTE.format("43/24 adoptée le 22 juin 2020"),
        "49/24": RECENTE.format("46/18 adoptée le 23 mars 2021"),
    }, "fr"),
    ("pursuant to", said(PURSUANT, "=40/18", "=43/24", "=46/18"), "en"),
    ("and other relevant", said(OTHERS, "40/18", "43/24", of=("43/24", "46/18")), "en"),
    ("a text between is not at hand", {
        "43/24": RECENTLY.format(DATED["40/18"]), "49/24": RECENTLY.format(DATED["46/18"]),
    }, "en"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "code"), [b[1:] for b in BORNE_OUT], ids=[b[0] for b in BORNE_OUT]
)
def test_the_citation_is_of_the_resolution_before(texts, code):
    found = series(texts, code)
    clause = citing(found)
    assert clause.variables == {"previous_resolution": Variable("citation", PREVIOUS_RULE)}
    assert list(clause.wordings) == ["a"]
    again = series_texts(found, code)
    for occurrence in clause.history:
        text = texts[str(occurrence.resolution)]
        assert again[clause.id, occurrence.resolution][1].startswith(text)


NOT_BORNE_OUT = [
    ("what established the mandate", said(OTHERS, "40/18", "40/18", "40/18")),
    ("one year cites another", said(RECENTLY, "40/18", "40/18", "46/18")),
    ("one year alone, and the words do not say it", said(OTHERS, "46/18")),
    ("another body's", {"49/24": RECENTLY.format("75/191 of 16 December 2020")}),
    ("on a day on which the Council was not in session", {
        "49/24": RECENTLY.format("48/13 of 1 April 2021")}),
    ("too old", {"49/24": RECENTLY.format("16/9 of 24 March 2011")}),
]  # fmt: skip


@pytest.mark.parametrize("texts", [b[1] for b in NOT_BORNE_OUT], ids=[b[0] for b in NOT_BORNE_OUT])
def test_the_citation_has_no_rule(texts):
    assert not [v for v in citing(series(texts)).variables.values() if v.rule]


def test_the_subject_of_a_mandates_resolution_may_have_a_series_of_its_own():
    texts = said(RECENTLY, "46/18")
    titled = series(texts, title="Mandate of the Independent Expert on the effects of debt")
    assert not citing(titled).variables


def test_both_languages_have_one_variable():
    documents = [
        read(number, text, code)
        for code, texts in (
            ("en", said(RECENTLY, "43/24", "46/18")),
            ("fr", said(RECENTE, "43/24", "46/18", dated=DATED_FR)),
        )
        for number, text in texts.items()
    ]
    clause = citing(mine(documents, name="country").series)
    assert list(clause.variables) == ["previous_resolution"]
    assert "{{ previous_resolution | citation }}" in clause.wordings["a"].text["fr"]


def test_a_number_that_changes_is_a_variable_without_a_rule():
    texts = {
        "46/18": "Recalling General Assembly resolution 74/167 of 18 December 2019",
        "49/24": "Recalling General Assembly resolution 76/178 of 16 December 2021",
    }
    clause = citing(series(texts))
    assert list(clause.wordings) == ["a"]
    assert list(clause.variables.values()) == [Variable("citation")]
    bare = {n: PURSUANT.format(c) for n, c in (("46/18", "30/1"), ("49/24", "31/2"))}
    assert list(citing(series(bare)).variables.values()) == [Variable("citation")]
