"""How alike two texts are, word by word."""

from __future__ import annotations

from collections.abc import Sequence


def alike(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two texts are, 0 to 1: the words that both have in order, out of all of both.

    >>> alike(["of", "the", "State"], ["of", "the", "States"])
    0.6666666666666666
    """
    words = len(one) + len(other)
    return 2 * _in_common(one, other) / words if words else 1.0


def _in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence.

    Counted in the bits of a number, a column of the usual table at a time (Hyyrö 2004): a whole
    resolution takes milliseconds, and nothing need be imported for it.
    """
    places: dict[str, int] = {}
    for place, word in enumerate(one):
        places[word] = places.get(word, 0) | 1 << place
    everywhere = (1 << len(one)) - 1
    row = everywhere
    for word in other:
        met = row & places.get(word, 0)
        row = (row + met | row - met) & everywhere
    return len(one) - row.bit_count()
