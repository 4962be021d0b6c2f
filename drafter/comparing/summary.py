"""What became of each paragraph between two texts, in the words that delegates use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from drafter.comparing.rows import Comparable, Row, rows
from drafter.comparing.words import marked
from drafter.record import record

What = Literal["kept", "updated", "moved", "reworded", "new", "dropped"]
"""``updated`` says who knows what is a value: :mod:`drafter.mining.changes`."""
WHATS: tuple[What, ...] = ("kept", "moved", "reworded", "new", "dropped")


@record(frozen=True)
class Outcome:
    """One paragraph: what became of it, its labels before and after, the changed words marked.

    ``moved`` is a paragraph that stands elsewhere with the same words; with other words it is
    ``reworded``, and ``has_moved`` tells the rest. ``clause`` is the id that the texts have for it,
    if they have one.
    """

    what: What
    old: str | None
    new: str | None
    text: str
    has_moved: bool = False
    clause: str = ""


def differing(
    old: Mapping[str, str], new: Mapping[str, str]
) -> list[tuple[str, str | None, str | None]]:
    """What two mastheads, lines by role, have differently: role, old line, new line.

    ``None`` where one has no such line; in the order of the new masthead, what is gone last.
    """
    return [
        (role, old.get(role), new.get(role))
        for role in (*new, *(role for role in old if role not in new))
        if old.get(role) != new.get(role)
    ]


def outcomes(
    old: Sequence[tuple[str, Comparable]], new: Sequence[tuple[str, Comparable]]
) -> list[Outcome]:
    """What became of each paragraph (label, text), in the order of the new text."""
    return of_rows(rows([text for _, text in old], [text for _, text in new]), old, new)


def of_rows(
    found: Iterable[Row],
    old: Sequence[tuple[str, Comparable]],
    new: Sequence[tuple[str, Comparable]],
) -> list[Outcome]:
    """What became of each paragraph, given which is which; that one has moved is told once."""
    return [
        _outcome(
            None if row.old is None else old[row.old],
            None if row.new is None else new[row.new],
            has_moved=row.fate == "moved_to",
        )
        for row in found
        if row.fate != "moved_from"
    ]


def counts(found: Iterable[Outcome], whats: Sequence[What] = WHATS) -> dict[What, int]:
    """How many paragraphs were kept, moved, reworded, are new or were dropped."""
    counted = Counter(outcome.what for outcome in found)
    return {what: counted[what] for what in whats}


def _outcome(
    before: tuple[str, Comparable] | None, after: tuple[str, Comparable] | None, *, has_moved: bool
) -> Outcome:
    if before is None and after is not None:
        return Outcome("new", None, after[0], after[1].text, clause=after[1].id)
    if after is None and before is not None:
        return Outcome("dropped", before[0], None, before[1].text, clause=before[1].id)
    if before is None or after is None:
        raise ValueError("a row of a comparison has at least one side")
    what: What = "reworded"
    text = after[1].text
    if before[1].text == text:
        what = "moved" if has_moved else "kept"
    else:
        text = marked(before[1].text, text)
    return Outcome(what, before[0], after[0], text, has_moved, after[1].id)
