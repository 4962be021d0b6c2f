"""Sub-paragraphs and their nesting: ``(a)``, ``(i)``, ``a.``, in French ``a)``, ``i)``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from drafter.counting import letter, roman

_MARKER = re.compile(
    r"(?P<open>\(?)(?P<mark>[a-z]{1,4}|\d{1,2}) ?(?P<close>[).])\s+(?P<rest>\S.*)", re.DOTALL
)
_BULLET = re.compile(r"(?P<mark>[•●▪–—-])\s+(?P<rest>\S.*)", re.DOTALL)
_DEEPEST = 4
"""Below a paragraph the form knows ``(a)``, ``(i)`` and ``a.``; one more, and it is damage."""

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
          "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx")  # fmt: skip


_LEVELS: tuple[tuple[Callable[[int], str], bool], ...] = (
    (letter, True),  # (a)
    (roman, True),  # (i)
    (letter, False),  # a.
    (roman, False),  # i.
)
DEPTHS = len(_LEVELS)
"""How deep sub-paragraphs have a marker and a style of their own."""


def marker_at(depth: int, number: int, *, bare: bool) -> str:
    """The marker that the form has at a depth, as the base document's list prints it.

    >>> marker_at(1, 2, bare=False), marker_at(2, 4, bare=True), marker_at(3, 1, bare=False)
    ('(b)', 'iv)', 'a.')
    """
    digits, brackets = _LEVELS[depth - 1]
    if not brackets:
        return f"{digits(number)}."
    return f"{digits(number)})" if bare else f"({digits(number)})"


def item_marker(text: str) -> tuple[str, str] | None:
    """The marker and the rest of a line that begins a sub-paragraph, else ``None``.

    >>> item_marker("(a) To organize a workshop;")
    ('(a)', 'To organize a workshop;')
    >>> item_marker("c ) D’établir un rapport ;")
    ('c)', 'D’établir un rapport ;')
    """
    if match := _BULLET.fullmatch(text):
        return match["mark"], match["rest"]
    match = _MARKER.fullmatch(text)
    if match is None or (match["open"] and match["close"] == "."):
        return None
    mark = match["mark"]
    if mark.isdigit() and not match["open"]:
        return None  # an operative paragraph's own number
    if not mark.isdigit() and not (_letter(mark) or _roman(mark)):
        return None
    if match["close"] == "." and len(mark) > 1 and not _roman(mark):
        return None
    return f"{match['open']}{mark}{match['close']}", match["rest"]


def _roman(mark: str) -> int | None:
    return _ROMAN.index(mark) + 1 if mark in _ROMAN else None


def _letter(mark: str) -> int | None:
    """``a`` → 1, ``z`` → 26, ``aa`` → 27, as long lists go on."""
    if len(set(mark)) != 1 or len(mark) > 2:
        return None
    return ord(mark[0]) - 96 + 26 * (len(mark) - 1)


@dataclass
class ItemLevels:
    """The markers that are open in a paragraph, outermost first, and where the next one goes."""

    markers: list[str] = field(default_factory=list)

    @property
    def open(self) -> bool:
        """Whether the paragraph has sub-paragraphs."""
        return bool(self.markers)

    def accepts(self, marker: str) -> bool:
        """Whether ``marker`` may come next: the first of a list, or the next of an open one."""
        return _first(marker) or any(_follows(earlier, marker) for earlier in self.markers)

    def place(self, marker: str, *, introduced: bool = False) -> int:
        """Take ``marker`` as the next one; its depth, 1 for a paragraph's own list.

        ``introduced`` says that the line above ends with a colon: a first marker then begins a list
        below that line, and *(i)* under *(h) …:* is no letter.
        """
        known = () if introduced and _first(marker) else range(len(self.markers), 0, -1)
        for depth in known:
            if _follows(self.markers[depth - 1], marker):
                self.markers[depth - 1 :] = [marker]
                return depth
        self.markers[_DEEPEST - 1 :] = []
        self.markers.append(marker)
        return len(self.markers)


def _first(marker: str) -> bool:
    return marker.strip("().") in {"a", "i", "1"} or marker in "•●▪–—-"


def _follows(earlier: str, marker: str) -> bool:
    if earlier in "•●▪–—-":
        return marker == earlier
    if (earlier[0] == "(", earlier[-1]) != (marker[0] == "(", marker[-1]):
        return False
    before, after = earlier.strip("()."), marker.strip("().")
    if before.isdigit() or after.isdigit():
        return before.isdigit() and after.isdigit() and 0 < int(after) - int(before) <= 3
    for count in (_letter, _roman):
        one, two = count(before), count(after)
        if one is not None and two is not None and 0 < two - one <= 3:
            return True
    return False
