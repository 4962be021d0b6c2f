"""The words of a document, to tell a hyphen of its own from one that a line's end made.

``gender-`` at the end of a line goes on as ``gender-based``, ``resolu-`` as ``resolution``: which
it is the document itself knows, for most of its words stand in it again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from drafter import language as languages
from drafter.reading.lines import Line

_ENDS = re.compile(r"([^\W\d_]+)-$")
_BEGINS = re.compile(r"[^\W\d_]+")
_INNER = re.compile(r"([^\W\d_]+)-(?=([^\W\d_]+))")
_TAIL = 200
_PROOFS = 2
"""So many words that are surely broken show that the document breaks words at its lines' ends."""


@cache
def _heads() -> frozenset[str]:
    """What stands before a hyphen of its own in any language."""
    known = (languages.get(code).reading.paragraphs.hyphenated for code in languages.CODES)
    return frozenset().union(*known)


class Vocabulary:
    """Which words a document has, whole and hyphenated, and whether it breaks words."""

    def __init__(self, lines: Sequence[Line]) -> None:
        texts = [line.plain.lower() for line in lines]
        self._words = frozenset(word.strip(".,;:()") for text in texts for word in text.split())
        inner = {part for word in self._words if "-" in word for part in _INNER.findall(word)}
        self._heads = frozenset(head for head, _ in inner) | _heads()
        self._tails = frozenset(tail for _, tail in inner)
        proofs = sum(self._proves(before, after) for before, after in pairwise(texts))
        self._breaks = proofs >= _PROOFS

    def _proves(self, before: str, after: str) -> bool:
        parts = _parts(before, after)
        return parts is not None and self._is_known_whole(*parts)

    def _is_known_whole(self, head: str, tail: str) -> bool:
        return head + tail in self._words and f"{head}-{tail}" not in self._words

    def is_broken(self, before: str, after: str) -> bool:
        """Whether the hyphen at the end of ``before`` only breaks a word that ends in ``after``."""
        parts = _parts(before.lower(), after.lower()) if after[:1].islower() else None
        if parts is None:
            return False
        head, tail = parts
        if self._is_known_whole(head, tail):
            return True
        if not self._breaks or f"{head}-{tail}" in self._words:
            return False
        both = head in self._words and tail in self._words
        return not (both or head in self._heads or tail in self._tails)


def _parts(before: str, after: str) -> tuple[str, str] | None:
    """The two halves of a word that stands over the end of a line, else ``None``."""
    head = _ENDS.search(before[-_TAIL:])
    tail = _BEGINS.match(after[:_TAIL])
    return (head[1], tail[0]) if head and tail else None
