"""Patterns out of words, as the tables of a language need them."""

from __future__ import annotations

NEVER = r"(?!)"
"""A pattern that matches nothing: what a language leaves empty."""


def first_either_case(pattern: str) -> str:
    """A pattern for the word with its first letter small or capital."""
    first = pattern[0]
    return f"[{first.lower()}{first.upper()}]{pattern[1:]}" if first.isalpha() else pattern


def either(words: str) -> str:
    """A pattern for one of the words (parted by white space), the first letter small or capital.

    An underscore stands for a space within an entry: ``once_again``.
    """
    entries = sorted(words.split(), key=len, reverse=True)
    return "(?:" + "|".join(first_either_case(entry).replace("_", " ") for entry in entries) + ")"
