"""The words that rules look for: which a language has, and which stands last."""

from __future__ import annotations

import re

from drafter.language.base import Language
from drafter.language.checks import Checks


def words(language: Language) -> Checks:
    """The words of a language; patterns that match nothing where there are none."""
    return language.checks


def last_of(text: str, *patterns: str) -> int | None:
    """The place among the patterns of the one found last in the text; ``None`` if none is."""
    best: tuple[int, int, int] | None = None
    for number, pattern in enumerate(patterns):
        for match in re.finditer(pattern, text):
            # of two that end together the longer says more: *will be held*, not *held*
            found = match.end(), -match.start(), number
            best = found if best is None else max(best, found)
    return best[2] if best else None
