"""Lists that a page or a converter counts anew: their numbers become the markers of the form.

A Word file's own lists come out of a converter as ``1.``, ``2.`` below ``1.``; the markers that
were printed, ``(a)``, ``(i)``, ``a.``, are lost, but not how deep each entry stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    return [_marked(line, bare=bare) for line in lines]


def _marked(line: Line, *, bare: bool) -> Line:
    entry = _COUNTED.match(line.text) if line.counted else None
    if entry is None:
        return line
    marker = marker_at(min(line.counted, DEPTHS), max(int(entry["number"]), 1), bare=bare)
    return replace(line, text=f"{marker} {line.text[entry.end() :]}")
