"""How alike two texts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from drafter.comparing.likeness import alike

TEXTS = [
    # the same, nothing in common, one word more, another order, nothing at all
    ("all parties to the conflict", "all parties to the conflict", 1.0),
    ("all parties", "each State", 0.0),
    ("urges all parties", "urges all the parties", 6 / 7),
    ("schools and hospitals", "hospitals and schools", 1 / 3),
    ("", "", 1.0),
    ("", "all parties", 0.0),
]


@pytest.mark.parametrize(("one", "other", "expected"), TEXTS)
def test_how_alike(one, other, expected):
    assert alike(one.split(), other.split()) == pytest.approx(expected)
    assert alike(other.split(), one.split()) == pytest.approx(expected)


WORDS = st.lists(st.sampled_from(["the", "of", "and", "State", "States"]), max_size=90)


@given(WORDS, WORDS)
def test_it_is_the_share_of_the_longest_common_subsequence(one, other):
    assert alike(one, other) == pytest.approx(Indel.normalized_similarity(one, other))
