"""What became of each paragraph between two texts, in the words that delegates use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.comparing.rows import Comparable, rows
from drafter.comparing.words import marked

What = Literal["kept", "moved", "reworded", "new", "dropped"]
WHATS: tuple[What, ...] = ("kept", "moved", "reworded", "new", "dropped")


@dataclass(frozen=True)
class Outcome:
    """One paragraph: what became of it, its labels before and after, the changed words marked.

    ``moved`` is a paragraph that stands elsewhere with the same words; with other words it is
    ``reworded``, and ``has_moved`` tells the rest.
    """

    what: What
    old: str | None
    new: str | None
    text: str
    has_moved: bool = False


def outcomes(
    old: Sequence[tuple[str, Comparable]], new: Sequence[tuple[str, Comparable]]
) -> list[Outcome]:
    """What became of each paragraph (label, text), in the order of the new text."""
    found = []
    for row in rows([text for _, text in old], [text for _, text in new]):
        if row.fate == "moved_from":
            continue
        before = None if row.old is None else old[row.old]
        after = None if row.new is None else new[row.new]
        found.append(_outcome(before, after, has_moved=row.fate == "moved_to"))
    return found


def counts(found: Sequence[Outcome]) -> dict[What, int]:
    """How many paragraphs were kept, moved, reworded, are new or were dropped."""
    counted = Counter(outcome.what for outcome in found)
    return {what: counted[what] for what in WHATS}


def _outcome(
    before: tuple[str, Comparable] | None, after: tuple[str, Comparable] | None, *, has_moved: bool
) -> Outcome:
    if before is None and after is not None:
        return Outcome("new", None, after[0], after[1].text)
    if after is None and before is not None:
        return Outcome("dropped", before[0], None, before[1].text)
    if before is None or after is None:
        raise ValueError("a row of a comparison has at least one side")
    if before[1].text == after[1].text:
        what: What = "moved" if has_moved else "kept"
        return Outcome(what, before[0], after[0], after[1].text, has_moved)
    text = marked(before[1].text, after[1].text)
    return Outcome("reworded", before[0], after[0], text, has_moved)
