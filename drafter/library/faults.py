"""What is wrong with a YAML text, in words for whoever wrote it."""

from __future__ import annotations

import datetime
import re

_TAB = re.compile(r"[ -]*\t")
_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")


def fault(text: str, error: Exception) -> tuple[str, int | None]:
    """What is wrong and in which line, from 1, given the error that a YAML loader raised.

    Tabs and days that no month has are the loader's most puzzling complaints: they are put in
    other words.
    """
    mark = getattr(error, "problem_mark", None)
    line: int | None = mark.line + 1 if mark else None
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    if line and _TAB.match(_line(text, line)):
        return "a tab stands at the beginning of a line; indent with spaces", line
    if isinstance(error, ValueError) and line is None:
        for number, written in enumerate(text.splitlines(), 1):
            if day := next((d for d in _DAY.findall(written) if not _is_day(d)), None):
                return f"there is no such day as {day}", number
    return problem, line


def _line(text: str, number: int) -> str:
    return [*text.splitlines(), "", ""][number - 1]


def _is_day(written: str) -> bool:
    try:
        datetime.date.fromisoformat(written)
    except ValueError:
        return False
    return True
