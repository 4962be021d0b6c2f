"""Which paragraph of one year is which of another: whole sequences, not paragraph by paragraph.

Look-alike boilerplate (*Strongly condemns the attacks …* twice in a text) is told apart by
aligning all paragraphs together: pairs that are beyond doubt first, wherever they stand; then,
between those, the order of the text decides; what is left may have moved.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

CERTAIN = 0.78
IN_ORDER = 0.36
MOVED = 0.56
CONTAINED = 0.75
"""Thresholds of likeness, 0 to 1; set on the Mali and Central African Republic series."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+(?:/\d+)?")


@dataclass(frozen=True)
class Text:
    """A paragraph prepared for comparison: its words, their weights and its part."""

    words: tuple[str, ...]
    weights: dict[str, float]
    norm: float
    preambular: bool


def prepare(texts: Sequence[tuple[str, bool]]) -> list[Text]:
    """Prepare paragraphs (text, is preambular) that will be compared with each other.

    Words are weighted by how few of the paragraphs hold them, so that *the Malian transitional
    authorities* says little and *reparations* says much.
    """
    split = [tuple(word.lower() for word in _WORD.findall(text)) for text, _ in texts]
    holding = Counter(word for words in split for word in set(words))
    total = len(split)
    prepared = []
    for words, (_, preambular) in zip(split, texts, strict=True):
        weights = {
            word: (1 + math.log(count)) * math.log(1 + total / holding[word])
            for word, count in Counter(words).items()
        }
        norm = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        prepared.append(Text(words, weights, norm, preambular))
    return prepared


def likeness(one: Text, other: Text) -> float:
    """How alike two paragraphs are, 0 to 1: rare words in common, and the order of the words."""
    if len(one.weights) > len(other.weights):
        one, other = other, one
    common = sum(
        w * other.weights[word] for word, w in one.weights.items() if word in other.weights
    )
    return _weighed(common, one, other)


def _weighed(common: float, one: Text, other: Text) -> float:
    cosine = common / (one.norm * other.norm)
    if cosine < 0.12:
        return cosine / 2
    order = fuzz.ratio(one.words, other.words) / 100
    likeness = 0.55 * cosine + 0.45 * order
    return likeness if one.preambular == other.preambular else likeness * 0.9


def contained(one: Text, other: Text) -> float:
    """The share of ``one``'s weight whose words ``other`` holds, 0 to 1."""
    total = sum(one.weights.values()) or 1.0
    return sum(w for word, w in one.weights.items() if word in other.weights) / total


def align(old: Sequence[Text], new: Sequence[Text]) -> dict[int, int]:
    """Pairs (index in ``new`` → index in ``old``), each index at most once."""
    likenesses = _likenesses(old, new)
    pairs = _certain(likenesses, len(old))
    _in_order(likenesses, pairs, len(old))
    _moved(likenesses, pairs, len(old))
    return pairs


def _likenesses(old: Sequence[Text], new: Sequence[Text]) -> list[list[float]]:
    """The likeness of each new paragraph (rows) to each old one.

    Word by word: most pairs have hardly a word in common, and those cost nothing.
    """
    holding: dict[str, list[tuple[int, float]]] = {w: [] for text in new for w in text.weights}
    for place, text in enumerate(old):
        for word, weight in text.weights.items():
            if word in holding:
                holding[word].append((place, weight))
    rows = []
    for text in new:
        common = [0.0] * len(old)
        for word, weight in text.weights.items():
            for place, other in holding[word]:
                common[place] += weight * other
        rows.append([_weighed(common[place], text, one) for place, one in enumerate(old)])
    return rows


def _certain(likenesses: list[list[float]], olds: int) -> dict[int, int]:
    """Pairs that are each other's best by far enough, wherever they stand."""
    pairs: dict[int, int] = {}
    if not olds:
        return pairs
    best_new = [
        max(range(len(likenesses)), key=lambda n: likenesses[n][o], default=0) for o in range(olds)
    ]
    for n, row in enumerate(likenesses):
        o = max(range(olds), key=lambda index: row[index])
        if row[o] >= CERTAIN and best_new[o] == n:
            pairs[n] = o
    return pairs


def _in_order(likenesses: list[list[float]], pairs: dict[int, int], olds: int) -> None:
    """Align what is left so that the order of both texts is kept and the likeness greatest."""
    left_new = [n for n in range(len(likenesses)) if n not in pairs]
    taken = set(pairs.values())
    left_old = [o for o in range(olds) if o not in taken]
    gains = [[likenesses[n][o] - IN_ORDER for o in left_old] for n in left_new]
    for i, j in best_in_order(gains):
        pairs[left_new[i]] = left_old[j]


def best_in_order(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs (row, column), both rising, whose gains add up to the most; each must gain.

    The classic alignment of two sequences; time and memory grow with rows × columns.
    """
    rows, columns = len(gains), len(gains[0]) if gains else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i, row in enumerate(gains, 1):
        for j, gain in enumerate(row, 1):
            match = best[i - 1][j - 1] + gain if gain > 0 else -1.0
            best[i][j] = max(best[i - 1][j], best[i][j - 1], match)
    pairs: list[tuple[int, int]] = []
    i, j = rows, columns
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]


def _moved(likenesses: list[list[float]], pairs: dict[int, int], olds: int) -> None:
    """Pair what is still left, the most alike first, if it is alike enough to have moved."""
    taken = set(pairs.values())
    ranked = sorted(
        (
            (likenesses[n][o], -n, -o)
            for n in range(len(likenesses))
            if n not in pairs
            for o in range(olds)
            if o not in taken and likenesses[n][o] >= MOVED
        ),
        reverse=True,
    )
    for _, minus_n, minus_o in ranked:
        n, o = -minus_n, -minus_o
        if n not in pairs and o not in taken:
            pairs[n] = o
            taken.add(o)
