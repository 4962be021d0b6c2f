"""Which sub-paragraphs Word can count by itself: those whose markers run ``(a)``, ``(b)``, …"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.items import DEPTHS, marker_at
from drafter.record import record
from drafter.resolution import ITEM_MARKER


@record(frozen=True)
class Line:
    """One line of a paragraph's flat text.

    ``depth`` is 0 for the paragraph's own text. ``begin`` is where the line begins in the flat
    text, ``start`` where its words begin after tabs and marker, ``end`` where it ends. ``counted``
    says that Word's own list gives the very marker.
    """

    depth: int
    marker: str
    begin: int
    start: int
    end: int
    counted: bool = False


def has_bare_markers(flats: Iterable[str]) -> bool:
    """Whether a text counts ``a)`` as French does, and not ``(a)``: its first marker decides."""
    for flat in flats:
        for line in flat.split("\n")[1:]:
            match = ITEM_MARKER.match(line.lstrip("\t"))
            if match and match.group().endswith(")"):
                return not match.group().startswith("(")
    return False


def lines_of(flat: str, *, bare: bool) -> list[Line]:
    """The lines of a flat text, and which of their markers Word can count.

    A group of sub-paragraphs is counted if all its markers run from the first on, and the group
    above it is counted too; otherwise Word would print other markers than the draft has.
    """
    lines = []
    begin = 0
    for index, text in enumerate(flat.split("\n")):
        body = text.lstrip("\t") if index else text
        match = ITEM_MARKER.match(body) if index else None
        marker = match.group() if match else ""
        depth = max(1, len(text) - len(body)) if index else 0
        end = begin + len(text)
        start = end - len(body) + (len(marker) + 1 if marker else 0)
        lines.append(Line(depth, marker, begin, start, end))
        begin = end + 1
    return _counted(lines, bare)


def _counted(lines: list[Line], bare: bool) -> list[Line]:
    groups: dict[int, list[int]] = {}  # the first line of a group → its lines with markers
    parents: dict[int, int | None] = {}  # the same → the line the group stands under
    above: list[int] = [0]  # the open line of each depth, from the paragraph's own text down
    firsts: dict[tuple[int | None, int], int] = {}
    for index, line in enumerate(lines[1:], 1):
        while len(above) > 1 and lines[above[-1]].depth >= line.depth:
            above.pop()
        parent = above[-1] if lines[above[-1]].depth == line.depth - 1 else None
        above.append(index)
        first = firsts.setdefault((parent, line.depth), index)
        parents[first] = parent
        if line.marker:
            groups.setdefault(first, []).append(index)
    good: set[int] = set()
    for first in sorted(groups):
        parent, depth, members = parents[first], lines[first].depth, groups[first]
        under = parent == 0 or parent in good
        if not under or depth > DEPTHS:
            continue
        expected = [marker_at(depth, n, bare=bare) for n in range(1, len(members) + 1)]
        if [lines[member].marker for member in members] == expected:
            good.update(members)
    return [
        Line(line.depth, line.marker, line.begin, line.start, line.end, index in good)
        for index, line in enumerate(lines)
    ]
