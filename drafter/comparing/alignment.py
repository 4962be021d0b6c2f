"""Which paragraph of one year is which of another: whole sequences, not paragraph by paragraph.

Look-alike boilerplate (*Strongly condemns the attacks …* twice in a text) is told apart by
aligning all paragraphs together: pairs that are beyond doubt first, wherever they stand; then,
between those, the order of the text decides; what is left may have moved.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from rapidfuzz import fuzz

from drafter.record import record

CERTAIN = 0.78
IN_ORDER = 0.36
MOVED = 0.56
CONTAINED = 0.75
"""Thresholds of likeness, 0 to 1; set on the Mali and Central African Republic series."""
_STRANGERS = 0.12
"""Paragraphs with so few words in common are not looked at more closely."""
_BEGINNING, _BEGIN_ALIKE = 8, 0.25
"""So many first words, if they are the same, close so much of the distance between two paragraphs:
a paragraph that swallows others, or loses most of its words, keeps its beginning."""
_OPENED_ANEW, _OTHER_PART = 0.8, 0.9
"""What is left of the likeness of paragraphs whose openings share no word, or of other parts."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+(?:/\d+)?")


@record(frozen=True)
class Text:
    """A paragraph prepared for comparison: words, their weights, part, the words of its opening."""

    words: tuple[str, ...]
    weights: dict[str, float]
    norm: float
    total: float
    preambular: bool
    opening: frozenset[str]


def prepare(texts: Sequence[tuple[str, bool]], openings: Sequence[str] = ()) -> list[Text]:
    """Prepare paragraphs (text, is preambular) that will be compared with each other.

    Words are weighted by how few of the paragraphs hold them, so that *the Malian transitional
    authorities* says little and *reparations* says much. Where the openings are given, the texts
    are without them.
    """
    split = [tuple(_WORD.findall(text.lower())) for text, _ in texts]
    total = len(split)
    holding = Counter(chain.from_iterable(map(set, split)))
    rarity = {word: math.log(1 + total / count) for word, count in holding.items()}
    prepared = []
    for words, (_, preambular), opening in zip(split, texts, openings or [""] * total, strict=True):
        weights = {
            word: rarity[word] if count == 1 else (1 + math.log(count)) * rarity[word]
            for word, count in Counter(words).items()
        }
        norm = math.sqrt(sum([w * w for w in weights.values()])) or 1.0
        opens = frozenset(opening.lower().split())
        prepared.append(Text(words, weights, norm, sum(weights.values()), preambular, opens))
    return prepared


def likeness(one: Text, other: Text) -> float:
    """How alike two paragraphs are, 0 to 1.

    What counts is the rare words in common, the order of the words, whether one of them is in the
    other with all it says, how they begin, and whether they open alike and in the same part.
    """
    if len(one.weights) > len(other.weights):
        one, other = other, one
    common = sum(
        w * other.weights[word] for word, w in one.weights.items() if word in other.weights
    )
    return _weighed(common, one, other)


def _weighed(common: float, one: Text, other: Text) -> float:
    cosine = common / (one.norm * other.norm)
    if cosine < _STRANGERS:
        return cosine / 2
    order = fuzz.ratio(one.words, other.words) / 100
    less, more = (one, other) if one.total <= other.total else (other, one)
    likeness = 0.5 * cosine + 0.3 * order + 0.2 * contained(less, more)
    likeness += _BEGIN_ALIKE * (1 - likeness) * _same_beginning(one, other) / _BEGINNING
    if one.opening and other.opening and not one.opening & other.opening:
        likeness *= _OPENED_ANEW
    return likeness if one.preambular == other.preambular else likeness * _OTHER_PART


def _same_beginning(one: Text, other: Text) -> int:
    """How many of the first words are the same."""
    for place, (a, b) in enumerate(zip(one.words, other.words, strict=False)):
        if place == _BEGINNING or a != b:
            return place
    return min(len(one.words), len(other.words), _BEGINNING)


def contained(one: Text, other: Text) -> float:
    """The share of ``one``'s weight whose words ``other`` holds, 0 to 1."""
    found = other.weights
    return sum([w for word, w in one.weights.items() if word in found]) / (one.total or 1.0)


def align(old: Sequence[Text], new: Sequence[Text]) -> dict[int, int]:
    """Pairs (index in ``new`` → index in ``old``), each index at most once."""
    pairs = word_for_word(old, new)
    likenesses = _likenesses(old, new, pairs)
    pairs |= _certain(likenesses)
    _in_order(likenesses, pairs, len(old))
    _moved(likenesses, pairs, len(old))
    return pairs


def recognized(old: Sequence[Text], new: Sequence[Text]) -> dict[int, int]:
    """Pairs as by :func:`align`, where the old paragraphs are of no one text: no order counts."""
    pairs = word_for_word(old, new)
    likenesses = _likenesses(old, new, pairs)
    pairs |= _certain(likenesses)
    _moved(likenesses, pairs, len(old))
    return pairs


def word_for_word(old: Sequence[Text], new: Sequence[Text]) -> dict[int, int]:
    """Pairs that have the same words in the same part, which no other paragraph has.

    Most of a text stays from year to year: what is settled here need not be compared with all.
    """
    places: dict[tuple[bool, tuple[str, ...]], list[int]] = {}
    for place, text in enumerate(old):
        places.setdefault((text.preambular, text.words), []).append(place)
    wanted = Counter((text.preambular, text.words) for text in new)
    pairs = {}
    for n, text in enumerate(new):
        key = text.preambular, text.words
        if wanted[key] == 1 and len(places.get(key, ())) == 1:
            pairs[n] = places[key][0]
    return pairs


def _likenesses(
    old: Sequence[Text], new: Sequence[Text], settled: Mapping[int, int]
) -> list[list[float]]:
    """The likeness of each new paragraph (rows) to each old one; 0 for strangers and the settled.

    Word by word: most pairs have hardly a word in common, and those cost nothing.
    """
    left = [text for n, text in enumerate(new) if n not in settled]
    taken = set(settled.values())
    holding: dict[str, list[tuple[int, float]]] = {w: [] for text in left for w in text.weights}
    for place, text in enumerate(old):
        if place in taken:
            continue
        for word, weight in text.weights.items():
            if word in holding:
                holding[word].append((place, weight))
    rows = []
    for n, text in enumerate(new):
        if n in settled:
            rows.append([0.0] * len(old))
            continue
        common = [0.0] * len(old)
        for word, weight in text.weights.items():
            for place, other in holding[word]:
                common[place] += weight * other
        least = _STRANGERS * text.norm
        rows.append(
            [
                _weighed(shared, text, one) if shared >= least * one.norm else 0.0
                for shared, one in zip(common, old, strict=True)
            ]
        )
    return rows


def _certain(likenesses: list[list[float]]) -> dict[int, int]:
    """Pairs that are each other's best by far enough, wherever they stand."""
    pairs: dict[int, int] = {}
    for n, row in enumerate(likenesses):
        best = max(row, default=0.0)
        if best < CERTAIN:
            continue
        o = row.index(best)
        column = [other[o] for other in likenesses]
        if column.index(max(column)) == n:
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
