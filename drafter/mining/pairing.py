"""Which paragraph of one language is which of another, in one resolution.

Translations keep the order, mostly. What does not depend on the language tells where they do not:
the resolutions cited, days, sessions, documents.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import language as languages
from drafter.comparing.alignment import best_in_order
from drafter.record import record
from drafter.resolution import Paragraph, Reference, Resolution

_SYMBOL = re.compile(r"\b[AESC](?:/[A-Z0-9][\w.-]*)+\d")
_NAME = re.compile(r"\d+(?:/\d+)?|[A-Z][a-z]{3,5}(?=[^\W\d_]*)")
_SAME = 0.5
"""So great a part of what a paragraph names must stand in another to pair them across the order."""


def pairs(base: Resolution, other: Resolution) -> tuple[dict[str, Paragraph], list[str]]:
    """By label of ``base`` the paragraph of ``other``; and the labels of ``other`` left over.

    Where both parts have as many paragraphs the order decides, unless what two of them name tells
    that they are not the same; else a sequence alignment over what does not depend on the language:
    numbers, symbols, names, length. What it leaves over is paired if both name the same.
    """
    found: dict[str, Paragraph] = {}
    left: list[str] = []
    for part in ("preambular", "operative", "heading"):
        one = [p for p in base.paragraphs if p.part == part]
        two = [p for p in other.paragraphs if p.part == part]
        matched = _matched([_traits(p, base) for p in one], [_traits(p, other) for p in two])
        found |= {one[i].label: two[j] for i, j in sorted(matched.items())}
        left += [p.label for j, p in enumerate(two) if j not in set(matched.values())]
    return found, left


def unlike(
    paragraph: Paragraph, of: Resolution, other: Paragraph, of_other: Resolution
) -> tuple[str, str]:
    """What each of two paired paragraphs names and the other does not, footnotes left out."""
    one, two = _facts(paragraph.flat, of), _facts(other.flat, of_other)
    return ", ".join(sorted(one - two)), ", ".join(sorted(two - one))


@record(frozen=True)
class _Traits:
    facts: frozenset[str]
    signs: frozenset[str]
    length: int


def _traits(paragraph: Paragraph, of: Resolution) -> _Traits:
    flat = paragraph.flat
    notes = [n.text for n in of.footnotes if n.paragraph == paragraph.label and n.text]
    return _Traits(_facts("\n".join([flat, *notes]), of), frozenset(_NAME.findall(flat)), len(flat))


def _facts(text: str, of: Resolution) -> frozenset[str]:
    """What a text names that every language has: resolutions, days, sessions, documents."""
    language = languages.get(of.language)
    plain = language.plain_spaces(text)
    return frozenset([
        *(found.group() for found in Reference.IN_TEXT.finditer(plain)),
        *_SYMBOL.findall(plain),
        *(str(span.value) for span in language.find_dates(plain)),
        *(f"session {span.value}" for span in language.find_sessions(plain)),
    ])  # fmt: skip


def _matched(one: Sequence[_Traits], two: Sequence[_Traits]) -> dict[int, int]:
    in_order = dict(zip(range(len(one)), range(len(two)), strict=False))
    same = len(one) == len(two)
    if same and not any(_contrary(a, b) for a, b in zip(one, two, strict=True)):
        return in_order
    gains = [[0.0 if _contrary(a, b) else _alike(a, b) for b in two] for a in one]
    matched = dict(best_in_order(gains))
    ranked = sorted(
        ((_held(a, b), -i, -j) for i, a in enumerate(one) for j, b in enumerate(two)),
        reverse=True,
    )
    for held, i, j in ranked:
        if held >= _SAME and -i not in matched and -j not in matched.values():
            matched[-i] = -j
    if same:  # a misprinted day alone makes no other paragraph
        rest = [i for i in in_order if i not in matched]
        free = [j for j in in_order.values() if j not in matched.values()]
        matched |= dict(zip(rest, free, strict=True))
    return matched


def _contrary(a: _Traits, b: _Traits) -> bool:
    """Whether both name resolutions, days and the like, and none in common."""
    return bool(a.facts) and bool(b.facts) and not a.facts & b.facts


def _common(a: _Traits, b: _Traits) -> float:
    union = a.facts | b.facts
    return len(a.facts & b.facts) / len(union) if union else 0.0


def _held(a: _Traits, b: _Traits) -> float:
    """How much of what one of the two names the other one names, if it is more than one thing."""
    shared, fewer = len(a.facts & b.facts), min(len(a.facts), len(b.facts))
    return shared / fewer if shared > 1 else 0.0


def _alike(a: _Traits, b: _Traits) -> float:
    union = a.signs | b.signs
    shared = len(a.signs & b.signs) / len(union) if union else 0.3
    length = min(a.length, b.length) / max(a.length, b.length, 1)
    return 0.5 * shared + 0.5 * length + _common(a, b)
