"""Lists that a page or a converter counts anew: their numbers become the markers of the form.

A Word file's own lists come out of a converter as ``1.``, ``2.`` below ``1.``; the markers that
were printed, ``(a)``, ``(i)``, ``a.``, are lost, but not how deep each entry stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.items import DEPTHS, marker_at
from drafter.language.base import Language
from drafter.reading.lines import Line

_COUNTED = re.compile(r"(?P<number>\d{1,3})\.\s+(?=\S)")
_PRINTED = re.compile(r"\(?[a-z]{1,4}\)\s")


def markers(lines: Sequence[Line], language: Language) -> Sequence[Line]:
    """The lines with ``(a)`` for the ``1.`` of a list's entry, by its depth; letters stay.

    A text that prints such markers itself keeps all of its own; an annex may print them below.
    """
    entries = [number for number, line in enumerate(lines) if line.counted]
    if not entries or any(_PRINTED.match(line.plain) for line in lines[: entries[-1]]):
        return lines
    bare = language.reading.paragraphs.bare_markers
    return list(_marked(lines, bare=bare))


def _marked(lines: Sequence[Line], *, bare: bool) -> Iterator[Line]:
    """The lines one by one; an entry that goes on no list, or has none above it, is only set in."""
    last: dict[int, int] = {}  # the number of the last entry so deep
    for line in lines:
        entry = _COUNTED.match(line.text)
        if entry is None and not line.counted:
            yield line
            continue
        number = int(entry["number"]) if entry else 0
        goes_on = number <= 1 or last.get(line.counted) == number - 1
        depth = line.counted if goes_on else 0
        last = {above: reached for above, reached in last.items() if above < depth}
        if entry and last:
            marker = marker_at(min(depth, DEPTHS), max(number, 1), bare=bare)
            line = replace(line, text=f"{marker} {line.text[entry.end() :]}")  # noqa: PLW2901
        last[depth] = number
        yield line
