"""A series whose mandate is renewed and whose recall chain ends, of which nothing is given."""

import pytest

from drafter.backtesting.figures import Figures, as_data
from tests.backtesting import renewing

TESTED = renewing.tested()
YEARS = TESTED.years
BY_NAME = [str(year.target) for year in YEARS]

FIGURES = [
    {"target": "45/35", "base": "42/36", "paragraphs": 10, "exact": 8, "baseline_exact": 6,
     "technical": {"changed": 2, "exact": 2}, "reworded": 1, "new": 0, "dropped": 0,
     "chain_exact": True, "sessions_exact": True},
    # the list becomes a general phrase; a new paragraph gives its neighbour an “also”
    {"target": "48/19", "base": "45/35", "paragraphs": 11, "exact": 8, "baseline_exact": 7,
     "technical": {"changed": 1, "exact": 1}, "new": 2, "dropped": 1,
     "chain_exact": None, "sessions_exact": True},
    # a share of the population is another one, which nobody could know
    {"target": "51/37", "base": "48/19", "paragraphs": 11, "exact": 10, "baseline_exact": 9,
     "technical": {"changed": 1, "exact": 1}, "reworded": 0, "new": 0, "dropped": 0,
     "chain_exact": None, "sessions_exact": True},
]  # fmt: skip


@pytest.mark.parametrize(("found", "expected"), [
    pytest.param(found, expected, id=expected["target"])
    for found, expected in zip(as_data(TESTED)["years"], FIGURES, strict=True)
])  # fmt: skip
def test_the_figures(found, expected):
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize("year", YEARS, ids=BY_NAME)
def test_nothing_is_worse_than_in_the_file_of_last_year(year):
    assert (Figures(year).worse, Figures(year).spoiled) == (0, 0)
    assert year.likeness > year.base_likeness
    assert year.report_exact is True


def test_the_first_texts_list_is_known_to_be_the_series_own_and_grows():
    """One text alone: 36/25, 39/19 and the text of session 42 are at one distance."""
    (chain,) = [one for one in YEARS[0].paragraphs if one.kinds == {"citation"}]
    assert chain.result == "exact"
    assert "39/19 of 28 September 2018 and 42/36 of 27 September 2019," in chain.draft


def test_the_sessions_of_both_bodies_are_moved_on():
    for year, ordinals in zip(
        YEARS,
        (("forty-seventh", "forty-eighth", "seventy-sixth"),
         ("fiftieth", "fifty-first", "seventy-seventh"),
         ("fifty-third", "fifty-fourth", "seventy-eighth")),
        strict=True,
    ):  # fmt: skip
        (update,) = [one for one in year.paragraphs if "oral update" in (one.draft or "")]
        assert update.draft == renewing.UPDATE.format(*ordinals)
