"""How words fit the terminal: its width, broken lines, hanging indents."""

from __future__ import annotations

import shutil
import textwrap

from drafter.resolution import depth_of


def columns() -> int:
    """The columns that a table may take: the terminal's, but no fewer than 60."""
    return max(60, shutil.get_terminal_size((80, 24)).columns)


def width() -> int:
    """Columns to write text in: the terminal's, but no more than 100 and no fewer than 60."""
    return min(columns(), 100)


def wrapped(text: str, indent: str, room: int = 0) -> list[str]:
    """The lines of a text broken to the width, or to ``room`` columns; tabs indent deeper."""
    out = []
    for line in text.split("\n"):
        pad = indent + "    " * depth_of(line)
        out += textwrap.wrap(
            line.lstrip("\t"), room or width(), initial_indent=pad, subsequent_indent=pad,
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
    return out or [indent]


def hanging(text: str) -> list[str]:
    """An entry of a list: a dash, and the lines after the first one further in."""
    return textwrap.wrap(text, width(), initial_indent="  - ", subsequent_indent="    ")
