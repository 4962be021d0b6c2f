"""Two texts side by side: which paragraph became which, what is new, gone or moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from drafter.record import record

Fate = Literal["kept", "inserted", "deleted", "moved_from", "moved_to"]


@record(frozen=True)
class Row:
    """A line of the comparison: the places in the old and the new text, ``None`` where one lacks.

    A moved paragraph has two rows with the same ``move``: ``moved_from`` where it stood and
    ``moved_to`` where it stands now; both give both places.
    """

    fate: Fate
    old: int | None
    new: int | None
    move: int | None = None


@record(frozen=True)
class Comparable:
    """A paragraph as comparing sees it; an ``id`` that both texts have settles who is who.

    ``id`` is that of a library's clause. Two clauses are one paragraph only if their words are
    alike enough wherever they stand: the library has told them apart by all the years it knows.
    """

    text: str
    preambular: bool
    id: str = ""


def rows(old: Sequence[Comparable], new: Sequence[Comparable]) -> list[Row]:
    """Compare two texts; the rows follow the new text, what is gone before what is new.

    Every place of either text is in exactly one row, those of a moved paragraph in two.
    """
    return in_reading_order(pairs(old, new), [len(p.text) for p in old], len(new))


def pairs(old: Sequence[Comparable], new: Sequence[Comparable]) -> dict[int, int]:
    """Which paragraph is which (place in ``new`` → place in ``old``), wherever it stands."""
    # a draft needs none
    from drafter.comparing.alignment import align, prepare, recognized  # noqa: PLC0415

    known = {paragraph.id: place for place, paragraph in enumerate(old) if paragraph.id}
    found = {n: known[p.id] for n, p in enumerate(new) if p.id in known}
    # words of one's own first; of two clauses of a library the words must be alike by themselves
    own: list[int] = []
    told_apart: list[int] = []
    for n, paragraph in enumerate(new):
        if n not in found:
            (told_apart if known and paragraph.id else own).append(n)
    prepared = prepare([(p.text, p.preambular) for p in (*old, *new)])
    for some, way in ((own, align), (told_apart, recognized)):
        taken = set(found.values())
        left_old = [o for o in range(len(old)) if o not in taken]
        before = [prepared[o] for o in left_old]
        after = [prepared[len(old) + n] for n in some]
        found |= {some[n]: left_old[o] for n, o in way(before, after).items()}
    return found


def in_reading_order(found: Mapping[int, int], weights: Sequence[int], news: int) -> list[Row]:
    """The rows of a comparison, given which paragraph is which and the old ones' weights.

    Paragraphs that keep their order stay; of those that cross each other, the lighter one moves.
    """
    staying = _staying(found, weights)
    moves = {
        n: number for number, n in enumerate((n for n in sorted(found) if n not in staying), 1)
    }
    gone_to = {found[n]: n for n in moves}
    paired = set(found.values())
    out: list[Row] = []
    next_old = 0

    def catch_up(stop: int) -> None:
        for o in range(next_old, stop):
            if o in gone_to:
                n = gone_to[o]
                out.append(Row("moved_from", o, n, moves[n]))
            elif o not in paired:
                out.append(Row("deleted", o, None))

    waiting: list[Row] = []
    for n in range(news):
        if n in staying:
            catch_up(found[n])
            next_old = found[n] + 1
            out += [*waiting, Row("kept", found[n], n)]
            waiting = []
        elif n in moves:
            waiting.append(Row("moved_to", found[n], n, moves[n]))
        else:
            waiting.append(Row("inserted", None, n))
    catch_up(len(weights))
    return out + waiting


def _staying(found: Mapping[int, int], weights: Sequence[int]) -> set[int]:
    """The heaviest set of pairs that stand in the same order in both texts."""
    news = sorted(found)
    best: list[tuple[int, int | None]] = []
    for i, n in enumerate(news):
        before = [
            (best[j][0], j) for j in range(i) if found[news[j]] < found[n]
        ]  # fmt: skip
        weight, link = max(before, key=lambda pair: pair[0], default=(0, None))
        best.append((weight + weights[found[n]] + 1, link))
    at = max(range(len(best)), key=lambda i: best[i][0], default=None)
    staying: set[int] = set()
    while at is not None:
        staying.add(news[at])
        at = best[at][1]
    return staying
