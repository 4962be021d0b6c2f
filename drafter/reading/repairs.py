"""Words that an extraction took apart or ran together, where only one reading is possible."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from drafter.counting import counted
from drafter.language.base import Language
from drafter.language.openings import capital

_LONG_WORD = re.compile(r"(?<![\w-])[^\W\d_](?:[^\W\d_]|-(?=\w)){9,}(?![\w-])")
"""The shortest ordinal with a hyphen has ten letters: ``sixty-first``."""


def repair(texts: Sequence[str], language: Language) -> tuple[list[str], list[str]]:
    """The texts with such words as they were printed, and a warning for each one mended."""
    warnings: list[str] = []
    first = _first_of_month(language)
    numero = re.compile(
        rf"(?<![^\W_])(?P<torn>{language.reading.paragraphs.numero})(?P<number>\s?\d[\w.,/-]*)"
    )

    # before its sign a semicolon has a space in French, a comma in no language
    spaced = language.clause_end("operative", last=False).startswith((" ", "\u00a0"))
    before = re.compile(rf"(?<=\w) (?={',' if spaced else '[,;.]'}(?:\s|$))")
    apart = sum(len(before.findall(text)) for text in texts)
    if apart:
        warnings.append(f"{counted(apart, 'space')} before a sign left out")

    def mended(text: str) -> str:
        text = before.sub("", text)
        text = numero.sub(number, _LONG_WORD.sub(hyphen, text))
        return first.sub(first_day, text) if first else text

    def hyphen(found: re.Match[str]) -> str:
        """``soixante-dixneuvième`` → ``soixante-dix-neuvième``: it stood at the end of a line.

        Only a word whose letters are those of an ordinal is touched: the number cannot be another
        one, while for other words nobody knows whether they had a hyphen.
        """
        word = found.group()
        number = language.parse_ordinal(word)
        whole = language.ordinal(number) if number else word
        if word[0].isupper():
            whole = capital(whole)
        same = whole.replace("-", "") == word.replace("-", "")
        if not same or whole == word:
            return word
        warnings.append(f"“{word}” lost a hyphen: read as “{whole}”")
        return whole

    def first_day(found: re.Match[str]) -> str:
        """``1 er avril`` → ``1er avril``: the letters were printed above the line."""
        whole = f"{found['figure']}{found['letters']}"
        warnings.append(f"“{found.group()}{found['month']}” stands apart: read as “{whole}”")
        return whole

    def number(found: re.Match[str]) -> str:
        """``n o 23`` → ``no 23``: the letter was printed above the line."""
        whole = "".join(found["torn"].split())
        warnings.append(f"“{found.group().rstrip('.,')}” stands apart: read as “{whole}”")
        return f"{whole}{found['number']}"

    return [mended(text) for text in texts], warnings


def _first_of_month(language: Language) -> re.Pattern[str] | None:
    """The first day of a month, its figure and its letters apart; ``None`` if it has no letters."""
    written = [language.date(date(2001, month, 1)) for month in range(1, 13)]
    day = re.match(r"(?P<figure>\d+)(?P<letters>[^\W\d_]+)", written[0])
    if day is None:
        return None
    months = "|".join(re.escape(each[day.end() : -5]).replace(r"\ ", r"\s") for each in written)
    return re.compile(
        rf"(?<![\w/.-])(?P<figure>{day['figure']})\s(?P<letters>{day['letters']})"
        rf"(?=(?P<month>{months})(?!\w))"
    )
