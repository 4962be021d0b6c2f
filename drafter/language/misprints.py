"""Days and sessions that a text writes otherwise than the United Nations print them.

The forms that are printed are the language's own; what is looked for is what comes near them: *1st
April 2022*, *du 1 avril*, *April 1, 2022*; *its 61st session*, *soixante-et-unième session*.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator

from drafter.language.base import Span
from drafter.language.dates import Calendar
from drafter.record import record

_MARK = r"[^\W\d_]{1,4}"
"""What makes an ordinal of a figure: *61st*, *61e*, *61ème*."""
_IN_FIGURES = 100
"""From here on ordinals stand in figures, too (United Nations Editorial Manual, numbers)."""
_WORD = r"[^\W\d_]+"


@record(frozen=True)
class Misprint(Span):
    """Words that stand in another form than the printed one, and that form."""

    printed: str


def dates(text: str, calendar: Calendar) -> Iterator[Misprint]:
    """Days with their month, with or without the year, that are not as printed."""
    months = "|".join(calendar.months)
    day, year = rf"(?P<day>0?[1-9]|[12]\d|3[01])(?:{_MARK})?", r"(?P<year>\d{4})"
    for pattern in (
        rf"(?<![\w/.]){day}{calendar.of}(?P<month>{months})(?:{calendar.of}{year})?(?!\w)",
        rf"(?<!\w)(?<!\d )(?P<month>{months}) {day},? {year}(?!\w)",
    ):
        for found in re.finditer(pattern, text):
            printed = _printed(found, calendar)
            if printed not in (None, found.group()):
                yield Misprint(*found.span(), str(printed))


def _printed(found: re.Match[str], calendar: Calendar) -> str | None:
    month = calendar.months.index(found["month"]) + 1
    try:
        day = datetime.date(int(found["year"] or 2000), month, int(found["day"]))
    except ValueError:  # no such day, or no such year
        return None
    written = calendar.write(day)
    return written if found["year"] else written.removesuffix(f"{calendar.of}{day.year}")


def sessions(
    text: str,
    *,
    read: Callable[[str], int | None],
    write: Callable[[int], str],
    allowed: frozenset[str],
    after: str,
    between: str,
) -> Iterator[Misprint]:
    """Ordinals of sessions in figures, or in words that are spelled otherwise than printed.

    Args:
        text: where to look.
        read: the number that an ordinal in words stands for, however it is spelled.
        write: the ordinal as it is printed.
        allowed: what else is an ordinal as it may be printed (*second* beside *deuxième*).
        after: pattern of what follows the ordinal of a session.
        between: pattern of what stands between two of them.
    """
    figure = rf"(?<![\w/.-])\d{{1,3}}{_MARK}(?!\w)"
    for chain in re.finditer(rf"{figure}(?:{between}{figure})*{after}", text):
        for found in re.finditer(figure, chain.group()):
            number = int(re.sub(r"\D", "", found.group()))
            if 0 < number < _IN_FIGURES:
                start, end = (chain.start() + at for at in found.span())
                yield Misprint(start, end, write(number))
    for found in re.finditer(rf"(?<![\w-])(?P<words>{_WORD}(?:[ -]{_WORD}){{0,5}}){after}", text):
        yield from _spelled(found["words"], found.start(), read, write, allowed)


def _spelled(
    words: str,
    start: int,
    read: Callable[[str], int | None],
    write: Callable[[int], str],
    allowed: frozenset[str],
) -> Iterator[Misprint]:
    """The longest end of the words that is an ordinal, if it is not as printed."""
    for begin in (found.start() for found in re.finditer(rf"(?<![\w-]){_WORD}", words)):
        ordinal = words[begin:]
        number = read(ordinal)
        if number is None:
            continue
        small = ordinal.lower()
        if small != write(number) and small not in allowed:
            yield Misprint(start + begin, start + len(words), write(number))
        return
