"""The rows of a PDF's pages → its paragraphs, found as the eye finds them.

By the space above a row, by its indent, and by the row before it that ends early.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from drafter.reading.building import Piece
from drafter.reading.lines import TOKENS, Line
from drafter.reading.pdf_rows import Row
from drafter.reading.runs import joined
from drafter.reading.vocabulary import Vocabulary

_LARGER = 1.25
"""So much more than the usual distance of baselines parts paragraphs."""
_STEP = 0.8
"""An indent is at least so much, as a share of the text's size."""


def paragraphs(rows: Sequence[Row], vocabulary: Vocabulary, size: float) -> list[Line]:
    """Each paragraph of the rows as a line; ``size`` is the one most of the text is set in."""
    layout = _Layout(rows, size)
    pieces: list[Piece] = []
    before: Row | None = None
    first = True
    for row in rows:
        first = before is None or layout.begins(row, before, first=first)
        if first:
            pieces.append(Piece(0, [joined(row.runs())]))
        else:
            pieces[-1].add(joined(row.runs()), vocabulary)
        before = row
    return [
        Line(piece.text, number, whole=True)
        for number, piece in enumerate(pieces, start=1)
        if TOKENS.sub("", piece.text).strip()
    ]


def _column(row: Row) -> tuple[int, int] | None:
    return None if row.column is None else (row.page, row.column)


class _Layout:
    """What is usual in a document: its leading, its edges, whether first lines are indented."""

    def __init__(self, rows: Sequence[Row], size: float) -> None:
        self.leading = _leading(rows, size)
        lefts: defaultdict[tuple[int, int] | None, Counter[int]] = defaultdict(Counter)
        rights: defaultdict[tuple[int, int] | None, list[float]] = defaultdict(list)
        for row in rows:
            lefts[_column(row)][round(row.left)] += 1
            rights[_column(row)].append(row.right)
        self.left = {key: found.most_common(1)[0][0] for key, found in lefts.items()}
        # a long word may stick out, so not the very last
        self.right = {
            key: sorted(found)[(97 * (len(found) - 1)) // 100] for key, found in rights.items()
        }
        self.indents = self._has_first_line_indents(rows)

    def _has_first_line_indents(self, rows: Sequence[Row]) -> bool:
        """Whether paragraphs begin with an indent, so that a row without one goes on."""
        indented = begun = 0
        for before, row, after in zip(rows, rows[1:], rows[2:], strict=False):
            near = row.page == after.page and after.base - row.base < _LARGER * self.leading
            apart = before.page == row.page and row.base - before.base > _LARGER * self.leading
            if near and apart:
                begun += 1
                indented += row.left > after.left + _STEP * row.size
        return indented > begun / 2

    def begins(self, row: Row, before: Row, *, first: bool) -> bool:
        """Whether a row begins a paragraph; ``first`` tells that the row before began one."""
        if row.page != before.page or _column(row) != _column(before):
            if row.page == before.page and None in {row.column, before.column}:
                return True
            return self._begins_after_break(row, before, first=first)
        usual = max(self.leading, 1.1 * min(row.size, before.size))
        if (
            row.base - before.base > _LARGER * usual
            or abs(row.size - before.size) > 0.1 * before.size
            or self._ends_early(before, row)
        ):
            return True
        indent, step = row.left - before.left, _STEP * row.size
        if first and before.after_marker is not None and abs(row.left - before.after_marker) < step:
            return False  # hangs below the text of a numbered paragraph
        # further in than a paragraph's text begins another; further out does unless the row before
        # was a paragraph's indented first
        return indent > step or (indent < -step and not first)

    def _begins_after_break(self, row: Row, before: Row, *, first: bool) -> bool:
        """Whether the first row of a page or column begins a paragraph."""
        numbered = re.match(r"\(?[a-z]{1,4}[.)]\s|\d{1,3}\.\s", row.text)
        if numbered or row.after_marker is not None or self._ends_early(before, row):
            return True
        if row.text[:1].islower() or not re.search(r"[.;:,][’”»\")\]]?$", before.words):
            return False
        if not self.indents or _column(row) is not None:
            return True
        margin = self.left[None] if first else before.left
        return row.left > margin + _STEP * row.size

    def _ends_early(self, row: Row, following: Row) -> bool:
        """Whether the next row's first word would have found room at its end: it ends there."""
        word = following.text.split(" ", 1)[0]
        width = 0.55 * following.size * min(len(word), 30)
        return row.right + width + 0.4 * row.size < self.right[_column(row)]


def _leading(rows: Sequence[Row], size: float) -> float:
    """The usual distance of baselines within a paragraph."""
    gaps = [
        round((row.base - before.base) * 2) / 2
        for before, row in pairwise(rows)
        if before.page == row.page and row.base > before.base
    ]
    counts = Counter([gap for gap in gaps if gap <= 1.6 * size] or gaps)
    return counts.most_common(1)[0][0] if counts else 1.2 * size
