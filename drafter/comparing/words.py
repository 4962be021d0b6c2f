"""What changed between two wordings, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from drafter.record import record

_TOKEN = re.compile(r"\w+(?:[’'‑/.-]\w+)*|\s|[^\w\s]")
_WORD = re.compile(r"\w")
OBJECT = "\ufffc"
"""Begins a token that is no text: Unicode's own sign for an object in a text."""
_ISLAND = 2
"""So many words between two changes may be shown as changed too, so that they can be read."""


@record(frozen=True)
class Change:
    """A stretch of both sequences: the same in both, or ``old`` replaced by ``new``."""

    same: bool
    old: slice
    new: slice


def split(text: str) -> list[str]:
    """Words, spaces and signs; joined they are the text again.

    >>> split("58/30 of 4 April 2025;")
    ['58/30', ' ', 'of', ' ', '4', ' ', 'April', ' ', '2025', ';']
    """
    return _TOKEN.findall(text)


def changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """The changes from one sequence of words, spaces and signs to the other, in order.

    A few words that stayed between two longer changes are counted as changed with them: text in
    which every other word is struck out cannot be read. A token that begins with :data:`OBJECT`
    stands for a thing in the text and is never counted so.
    """
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    found = [Change(tag == "equal", slice(a, b), slice(c, d)) for tag, a, b, c, d in codes]
    joined: list[Change] = []
    for position, change in enumerate(found):
        inside = joined and change.same and position + 1 < len(found)
        island = inside and _is_island(old[change.old], (joined[-1], found[position + 1]), old, new)
        if island or (joined and not change.same and not joined[-1].same):
            joined[-1] = Change(
                False,
                slice(joined[-1].old.start, change.old.stop),
                slice(joined[-1].new.start, change.new.stop),
            )
        else:
            joined.append(change)
    return joined


def _is_island(
    words: Sequence[str], around: tuple[Change, Change], old: Sequence[str], new: Sequence[str]
) -> bool:
    """Whether what stayed is little, and less than what changed before it and after it."""
    if any(word.startswith(OBJECT) for word in words):
        return False
    if sum(bool(_WORD.search(word)) for word in words) > _ISLAND:
        return False
    changed = [max(_length(old[change.old]), _length(new[change.new])) for change in around]
    return _length(words) <= min(changed)


def _length(words: Sequence[str]) -> int:
    return sum(map(len, words))


def marked(old: str, new: str) -> str:
    """The new wording with its changes: ``[-gone-]`` and ``{+come+}``.

    >>> marked("49/34 and 52/42, by which", "49/34, 52/42 and 55/25, by which")
    '49/34[- and-]{+,+} 52/42{+ and 55/25+}, by which'
    """
    one, two = split(old), split(new)
    out: list[str] = []
    for change in changes(one, two):
        gone, come = "".join(one[change.old]), "".join(two[change.new])
        if change.same:
            out.append(come)
            continue
        out.append(f"[-{gone}-]" if gone else "")
        out.append(f"{{+{come}+}}" if come else "")
    return "".join(out)
