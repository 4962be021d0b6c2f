"""The sponsors of a draft: ``Albania,* Austria and Ukraine: draft resolution``, over many lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from drafter.reading.lines import Line

LONGEST = 4000
"""A hundred States and their stars take no more."""


def on_one_line(
    lines: Sequence[Line], form: re.Pattern[str], is_field: Callable[[str], bool]
) -> list[Line]:
    """The lines of a masthead, those of the sponsors put together.

    ``form`` is how the line ends that tells of the draft, ``is_field`` whether a line says
    something of its own.
    """
    found = _last(lines, form)
    if found is None:
        return list(lines)
    end, after = found
    start = min(_block(lines, end, is_field), _list(lines, end, is_field))
    text = " ".join(line.text for line in lines[start:after])
    return [*lines[:start], replace(lines[start], text=text), *lines[after:]]


def _last(lines: Sequence[Line], form: re.Pattern[str]) -> tuple[int, int] | None:
    """The line that ends the sponsors, and the one after: *draft* / *resolution* may be two."""
    for index, line in enumerate(lines):
        if form.fullmatch(line.plain[:LONGEST]):
            return index, index + 1
        if index + 1 < len(lines) and not form.fullmatch(lines[index + 1].plain[:LONGEST]):
            both = f"{line.plain} {lines[index + 1].plain}"
            if form.fullmatch(both[:LONGEST]):
                return index, index + 2
    return None


def _block(lines: Sequence[Line], end: int, is_field: Callable[[str], bool]) -> int:
    """Where the block that empty lines part begins, if the agenda item's title stands above it."""
    start = end
    while start and not lines[start].after_blank and not is_field(lines[start - 1].plain):
        start -= 1
    above_is_title = start > 0 and not is_field(lines[start - 1].plain)
    return start if lines[start].after_blank and above_is_title else end


def _list(lines: Sequence[Line], end: int, is_field: Callable[[str], bool]) -> int:
    """Where the lines above go on as a list of names, each beginning with a capital letter."""
    best = start = end
    text = lines[end].plain
    while start and "," in lines[start - 1].plain and not is_field(lines[start - 1].plain):
        start -= 1
        text = f"{lines[start].plain} {text}"
        names = [name.strip(" *†‡") for name in text.split(",")]
        if all(name[:1].isupper() for name in names if name):
            best = start
    return best
