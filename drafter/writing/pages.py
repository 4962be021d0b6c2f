"""Pages for a browser: made from templates, with nothing in them that is loaded from elsewhere."""

from __future__ import annotations

from typing import Literal

from drafter.comparing.words import changes, split
from drafter.record import record
from drafter.writing.templates import rendered


@record(frozen=True)
class Piece:
    """A stretch of two texts: in both (no mark), in the old alone (``del``), in the new (``ins``).

    The marks are the names of HTML's elements.
    """

    mark: Literal["", "del", "ins"]
    text: str


def both(old: str, new: str) -> tuple[Piece, ...]:
    """Two texts in one, word by word.

    >>> [piece.mark + ":" + piece.text for piece in both("in 2023,", "in 2025,")]
    [':in ', 'del:2023', 'ins:2025', ':,']
    """
    one, two = split(old), split(new)
    found: list[Piece] = []
    for change in changes(one, two):
        gone, come = "".join(one[change.old]), "".join(two[change.new])
        if change.same:
            found.append(Piece("", come))
            continue
        if gone:
            found.append(Piece("del", gone))
        if come:
            found.append(Piece("ins", come))
    return tuple(found)


def html(name: str, values: dict[str, object]) -> bytes:
    """The page that a template makes of the values; whatever they hold is text, never markup.

    Raises:
        WritingError: a mistake in a template, with its file and line.
    """
    return rendered(name, values, autoescape=True).encode("utf-8")
