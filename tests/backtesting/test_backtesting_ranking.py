"""The area under the ROC curve, and the simple rules beside the attention."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.backtesting.ranking import LAST_TIME, LENGTH, SUM, YEAR, Risk, area, of_rules

AREAS = [
    # every change is ranked above everything that stood, then below
    ([(3, True), (2, True), (1, False)], 1.0),
    ([(1, True), (2, False), (3, False)], 0.0),
    # all the same: chance
    ([(1, True), (1, False), (1, False), (1, True)], 0.5),
    # a tie counts half: pairs 2>1, 2=2, 1=1, 1<2
    ([(2, True), (1, True), (1, False), (2, False)], 0.5),
    ([(2, True), (2, False), (1, False)], 0.75),
    # nothing to tell apart
    ([(1, True), (2, True)], None),
    ([(1, False)], None),
    ([], None),
]


@pytest.mark.parametrize(("scored", "expected"), AREAS)
def test_the_area(scored, expected):
    assert area(scored) == expected


SCORED = st.lists(st.tuples(st.integers(-5, 5), st.booleans()), max_size=30)


@given(SCORED)
def test_the_area_depends_on_the_order_alone(scored):
    assert area(scored) == area([(math.exp(score), came) for score, came in scored])


@given(SCORED)
def test_the_opposite_score_has_the_opposite_area(scored):
    here, there = area(scored), area([(-score, came) for score, came in scored])
    assert (here is None) == (there is None)
    if here is not None:
        assert here + there == pytest.approx(1)


def test_the_simple_rules():
    risks = [
        Risk(0.0, "a long paragraph of 2024", changed_before=True, changed=True),
        Risk(0.0, "a paragraph of 2023", changed_before=False, changed=False),
        Risk(0.0, "short", changed_before=True, changed=True),
        Risk(0.0, "shorter", changed_before=False, changed=False),
    ]
    found = of_rules(risks)
    assert found[LENGTH] == 0.5
    assert found[LAST_TIME] == 1.0
    assert found[YEAR] == 0.5
    assert found[SUM] == 1.0


def test_the_best_sum_may_be_one_of_two_rules():
    # length and year are wrong together; without length the other two are right
    risks = [
        Risk(0.0, "x" * 10 + " 2024", changed_before=False, changed=True),
        Risk(0.0, "x" * 100, changed_before=False, changed=False),
        Risk(0.0, "x" * 20, changed_before=True, changed=True),
    ]
    found = of_rules(risks)
    assert found[LENGTH] == 0.0
    assert found[SUM] == 1.0
