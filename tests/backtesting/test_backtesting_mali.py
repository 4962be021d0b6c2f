"""The Mali series, every year drafted from what was known before it: the figures."""

from dataclasses import replace

import pytest

from drafter.backtesting import BacktestError
from drafter.backtesting.figures import Figures, in_full
from drafter.backtesting.page import page
from drafter.backtesting.ranking import LAST_TIME, RULES
from drafter.backtesting.tables import tables
from drafter.resolution import Reference
from tests.backtesting.series import backtested, mali_tested, planted, sources
from tests.mining import mali

YEARS = mali_tested().years
BY_NAME = [str(year.target) for year in YEARS]

FIGURES = [
    {"target": "52/42", "base": "34/39", "paragraphs": 59, "exact": 7, "baseline_exact": 6,
     "reworded": 19, "new": 33, "dropped": 16},
    {"target": "58/30", "base": "52/42", "paragraphs": 54, "exact": 18, "baseline_exact": 17,
     "reworded": 28, "new": 7, "dropped": 12},
]  # fmt: skip


@pytest.mark.parametrize(
    ("place", "expected"), list(enumerate(FIGURES)), ids=[one["target"] for one in FIGURES]
)
def test_the_figures(place, expected):
    found = in_full(mali_tested())["years"][place]
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize("year", YEARS, ids=BY_NAME)
def test_every_purely_technical_change_that_follows_is_right(year):
    counted = Figures(year)
    assert counted.following == 1
    assert counted.technical("exact") == counted.following


@pytest.mark.parametrize("year", YEARS, ids=BY_NAME)
def test_no_paragraph_is_worse_than_in_the_file_of_last_year(year):
    assert [one.base_label for one in year.paragraphs if one.worse] == []
    assert Figures(year).spoiled == 0
    assert year.likeness > year.base_likeness


@pytest.mark.parametrize("year", YEARS, ids=BY_NAME)
def test_what_rules_compute_is_right(year):
    assert (year.chain_exact, year.sessions_exact, year.report_exact) == (True, True, True)


def test_every_paragraph_is_counted_once():
    for year in YEARS:
        counted = Figures(year)
        fates = [counted.fate(f) for f in ("same", "technical", "reworded", "new")]
        assert sum(fates) == len(counted.adopted)
        labels = [one.draft_label for one in year.paragraphs if one.draft_label]
        assert sorted(labels) == sorted(p.label for p in year.draft.paragraphs)


@pytest.mark.parametrize("year", YEARS, ids=BY_NAME)
def test_the_attention_is_better_than_every_simple_rule(year):
    assert year.attention_auc > 0.8
    assert year.attention_auc > max(year.rules_auc[rule] for rule in RULES)


TECHNICAL = [
    {"changed": 1, "exact": 1, "placeholder": 0, "unknowable": 0, "place": 0, "all": 1},
    {"changed": 1, "exact": 1, "placeholder": 0, "unknowable": 0, "place": 1, "all": 2},
]


def test_what_is_outside_the_claim_is_counted_apart():
    assert [year["technical"] for year in in_full(mali_tested())["years"]] == TECHNICAL


def test_what_changed_last_time_is_told_from_the_year_before():
    first, second = (year.rules_auc[LAST_TIME] for year in YEARS)
    assert first == 0.5
    assert second == pytest.approx(0.65, abs=0.005)


def test_what_a_text_has_of_markup_stands_in_the_page_as_text():
    found = page(backtested(planted(mali.EN_58, text=lambda text: f"{text[:-1]} <script>;")))
    assert b"<script" not in found
    assert found.count(b"&lt;") > 20


def test_the_same_again():
    assert in_full(backtested()) == in_full(mali_tested())


def test_one_text_is_too_few():
    with pytest.raises(BacktestError, match="needs two"):
        backtested([d for d in sources().documents if "34-39" in d.file])


def test_of_a_language_with_a_draft_alone_there_is_nothing_to_test():
    with pytest.raises(BacktestError, match="“mali” has 0 adopted texts in “fr”"):
        backtested(code="fr")


def as_resolution(file, number):
    """A copy of a text of the series under another number."""
    (read,) = [d for d in sources().documents if d.file == file]
    resolution = replace(read.resolution, reference=Reference.parse(number), adopted=None)
    return replace(read, file=f"copy of {file}", resolution=resolution)


def test_a_second_text_in_a_session_is_left_out_and_said():
    again = as_resolution(mali.EN_52, "52/43")
    found = backtested([*sources().documents, again])
    assert [str(year.target) for year in found.years] == ["52/42", "58/30"]
    ((target, why),) = found.left_out
    assert str(target) == "52/43"
    assert why.startswith("--session 52: not after the base text, 52/42")
    assert in_full(found)["left_out"] == [{"target": "52/43", "why": why}]
    assert "52/43 left out: --session 52" in tables(found)
    assert b"52/43 left out: " in page(found)


def test_where_no_year_can_be_drafted_the_reason_is_said():
    texts = [d for d in sources().documents if d.file == mali.EN_52]
    with pytest.raises(BacktestError, match=r"52/43 cannot be drafted: .*not after the base"):
        backtested([*texts, as_resolution(mali.EN_52, "52/43")])
