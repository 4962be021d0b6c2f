"""Ordinals that lost a hyphen: it stood at the end of a line, and the extraction took it out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.language.base import Language
from drafter.language.openings import capital

_LONG_WORD = re.compile(r"(?<![\w-])[^\W\d_](?:[^\W\d_]|-(?=\w)){9,}(?![\w-])")
"""The shortest ordinal with a hyphen has ten letters: ``sixty-first``."""


def put_back(texts: Sequence[str], language: Language) -> tuple[list[str], list[str]]:
    """``soixante-dixneuvième`` → ``soixante-dix-neuvième``; and a warning for each one mended.

    Only a word whose letters are those of an ordinal is touched: the number cannot be another one,
    while for other words nobody knows whether they had a hyphen.
    """
    warnings: list[str] = []

    def mend(found: re.Match[str]) -> str:
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

    return [_LONG_WORD.sub(mend, text) for text in texts], warnings
