"""A page of a PDF → its rows of text in the order in which they are read.

All measures are in points; a baseline is measured from the top of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from drafter.items import item_marker
from drafter.reading.runs import TYPED_MARK, Run
from drafter.record import record

_SMALL = 0.8
"""Less than this share of the text's size: a raised mark, or a line of the printing office."""
_RAISED = 0.12
_STARS = re.compile(r"(?<=[\w\])’”»])(\*{1,3}|[†‡])(?=[\s,;:.)]|$)")
_WORD_GAP = 0.12
_CELL_GAP = 1.2
_CERTAIN = 6
"""So many rows with text on both sides of a strip are columns of a text and no masthead."""
_MOST_ROWS = 1000
_SHOWN = 20
"""Columns show themselves in so many rows; to look on from each row of a page would take long."""
_FAR = 4.0
"""Cells so far apart (in the text's size) are no words of one line, even if it stands alone."""


@record(frozen=True)
class Span:
    """Characters set alike that stand side by side."""

    text: str
    left: float
    right: float
    base: float
    size: float
    italic: bool = False


@dataclass
class Row:
    """Spans on one baseline, from left to right, with the marks raised above it."""

    page: int
    base: float
    size: float
    spans: list[Span] = field(default_factory=list)
    column: int | None = None
    unraised: str | None = None
    """The mark that a footnote's body begins with, where nothing but its place tells it is one."""

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.spans[0].left

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.spans[-1].right

    @property
    def text(self) -> str:
        """Its characters, marks and all."""
        return "".join(run.text for run in self.runs()).strip()

    @property
    def words(self) -> str:
        """Its characters without marks."""
        return "".join(run.text for run in self.runs() if not run.mark).strip()

    def is_raised(self, span: Span) -> bool:
        """Whether a span of it stands above the baseline."""
        return span.base < self.base - _RAISED * self.size

    def runs(self) -> list[Run]:
        """Its characters as set, with a space where the page has a gap."""
        found: list[Run] = []
        before: Span | None = None
        for span in self.spans:
            gap = before is not None and span.left - before.right > _WORD_GAP * self.size
            if gap and found and not found[-1].text.endswith(" ") and not span.text[:1].isspace():
                found.append(Run(" "))
            words = span.text.strip()
            if self.is_raised(span) and TYPED_MARK.fullmatch(words):
                found.append(Run(words, span.italic, mark=True))
            else:
                alone = bool(found) and re.fullmatch(r"\*{1,3}|[†‡]", words) is not None
                found += [Run(words, mark=True)] if alone else _with_stars(span)
            before = span
        return found

    @property
    def mark(self) -> str | None:
        """The raised mark it begins with, as the body of a footnote does."""
        if self.unraised:
            return self.unraised
        first = self.spans[0]
        words = first.text.strip()
        raised = self.is_raised(first) and TYPED_MARK.fullmatch(words)
        if raised and len(self.spans) > 1:
            return words
        stars = re.match(r"[*†‡]+(?=\s)", self.text)
        return stars.group() if stars else None

    @property
    def after_marker(self) -> float | None:
        """Where the text begins after a number or marker that it is set apart from by a gap."""
        for before, span in zip(self.spans, self.spans[1:], strict=False):
            head = "".join(s.text for s in self.spans[: self.spans.index(span)]).strip()
            if len(head) > 6:
                return None
            gap = span.left - before.right > 0.3 * self.size
            if gap and (re.fullmatch(r"\d{1,3}\s?\.", head) or item_marker(f"{head} x")):
                return span.left
        return None

    def cells(self) -> list[list[Span]]:
        """Its spans, cut where the gap between them is too wide for words of one line."""
        found: list[list[Span]] = [[self.spans[0]]]
        for before, span in zip(self.spans, self.spans[1:], strict=False):
            if span.left - before.right > _CELL_GAP * self.size:
                found.append([])
            found[-1].append(span)
        return found


def _with_stars(span: Span) -> list[Run]:
    """The runs of a span: stars behind a word are a footnote mark, raised or not."""
    pieces = _STARS.split(span.text)
    return [Run(text, span.italic, mark=n % 2 == 1) for n, text in enumerate(pieces) if text]


def body_size(spans: Iterable[Span]) -> float:
    """The size in which most characters are set."""
    counts: Counter[float] = Counter()
    for span in spans:
        counts[round(span.size, 1)] += len(span.text)
    return counts.most_common(1)[0][0] if counts else 10.0


def rows_of(spans: Sequence[Span], page: int, size: float) -> list[Row]:
    """The rows of a page from top to bottom; a raised mark belongs to the row it stands in."""
    large = [span for span in spans if span.size >= _SMALL * size]
    small = [span for span in spans if span.size < _SMALL * size]
    rows = _on_baselines(large, page)
    left: list[Span] = []
    for span in small:
        near = [row for row in rows if _stands_in(span, row)]
        if near:
            min(near, key=lambda row: abs(row.base - span.base)).spans.append(span)
        else:
            left.append(span)
    rows += _on_baselines(left, page)
    for row in rows:
        row.spans.sort(key=lambda span: span.left)
    return sorted(rows, key=lambda row: row.base)


def _on_baselines(spans: Sequence[Span], page: int) -> list[Row]:
    rows: list[Row] = []
    for span in sorted(spans, key=lambda span: (span.base, span.left)):
        row = rows[-1] if rows else None
        if row is not None and abs(span.base - row.base) < 0.3 * min(row.size, span.size):
            row.spans.append(span)
            if span.size > row.size or (span.size == row.size and span.base > row.base):
                row.base, row.size = span.base, span.size
        else:
            rows.append(Row(page, span.base, span.size, [span]))
    return rows


def _stands_in(span: Span, row: Row) -> bool:
    rise = row.base - span.base
    sides = min(s.left for s in row.spans), max(s.right for s in row.spans)
    near = sides[0] - 3 * row.size < span.left < sides[1] + 1.5 * row.size
    return near and -0.1 * row.size < rise < 0.75 * row.size


# the order of reading -----------------------------------------------------------------------


def in_reading_order(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page; where it has columns, one column after the other.

    Columns are a run of rows with one white strip through all of them and text on both sides.
    Numbers and markers that hang to the left of their text are no column.
    """
    if len(rows) > _MOST_ROWS:
        return list(rows)
    found: list[Row] = []
    edges = min((row.left for row in rows), default=0.0), max((r.right for r in rows), default=0.0)
    column = start = 0
    while start < len(rows):
        end, strip = _columns(rows, start, edges)
        if strip is None:
            found += _apart(rows[start])
            start += 1
            continue
        middle = sum(strip) / 2
        for side in (False, True):
            column += 1
            for row in rows[start:end]:
                if spans := [span for span in row.spans if (span.left > middle) == side]:
                    found.append(Row(row.page, row.base, row.size, spans, column))
        start = end
    return found


Strip = tuple[float, float]


def _columns(rows: Sequence[Row], start: int, edges: Strip) -> tuple[int, Strip | None]:
    """The end of the columns that begin at a row, and the strip between them if there are any."""
    strips = [edges]
    best: tuple[int, Strip | None] = (start, None)
    for end in range(start, len(rows)):
        row = rows[end]
        cells = row.cells()
        gaps = zip(
            [edges[0], *(cell[-1].right for cell in cells)],
            [*(cell[0].left for cell in cells), edges[1]],
            strict=True,
        )
        strips = [
            (max(a, c), min(b, d))
            for c, d in gaps
            for a, b in strips
            if min(b, d) - max(a, c) > _CELL_GAP * row.size
        ]
        if not strips or (best[1] is None and end - start > _SHOWN):
            break
        for strip in strips:
            if _goes_on(rows[start : end + 1], strip, in_columns=best[0] == end > start):
                best = end + 1, strip
                break
    return best


def _goes_on(rows: Sequence[Row], strip: Strip, *, in_columns: bool) -> bool:
    """Whether the last of these rows belongs to the columns of those before it.

    Below the right column's end only what runs on in the left one does: in the masthead other lines
    follow there.
    """
    last = rows[-1]
    if last.right > strip[1]:
        return _are_columns(rows, strip)
    if not in_columns:
        return False
    both = sum(row.left < strip[0] and row.right > strip[1] for row in rows)
    lefts = [s.right for row in rows for s in row.spans if s.right <= strip[0] + 1]
    before = max((s.right for s in rows[-2].spans if s.right <= strip[0] + 1), default=0.0)
    return both >= _CERTAIN or before > max(lefts, default=0.0) - 2 * last.size


def _are_columns(rows: Sequence[Row], strip: Strip) -> bool:
    both = right_only = 0
    middle = sum(strip) / 2
    for row in rows:
        left = " ".join(s.text for s in row.spans if s.right <= middle).strip()
        right = any(s.left >= middle for s in row.spans)
        marker = re.fullmatch(r"[\d\W]*|\(?[a-zA-Z]{1,4}[).]", left)
        both += bool(left) and right and not marker
        right_only += right and not left
    return both >= 2 or (both == 1 and right_only >= 1)


def _apart(row: Row) -> list[Row]:
    """A row that stands alone, in pieces where these are too far apart to be one line."""
    pieces: list[list[Span]] = [[row.spans[0]]]
    for before, span in zip(row.spans, row.spans[1:], strict=False):
        head = "".join(s.text for s in pieces[-1]).strip()
        far = span.left - before.right > _FAR * row.size
        if far and not re.fullmatch(r"\d{1,3}\s?\.|\d{1,3}/\S{1,6}", head):
            pieces.append([])
        pieces[-1].append(span)
    return [Row(row.page, row.base, row.size, spans, row.column) for spans in pieces]
