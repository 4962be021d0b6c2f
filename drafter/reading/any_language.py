"""Patterns for what stands in a document before its language is known, or in another one.

Page furniture comes in the language of the edition, footnotes cite titles in any.
"""

from __future__ import annotations

from collections.abc import Callable

from drafter import language as languages
from drafter.language.reading import Reading


def any_of(pick: Callable[[Reading], str]) -> str:
    """A pattern for what any language has there: ``any_of(lambda words: words.pages.recycle)``."""
    return "|".join(pick(languages.get(code).reading) for code in languages.CODES)
