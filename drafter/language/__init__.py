"""All that depends on the language: one module or package for each, all of one shape.

>>> get("fr").ordinal(55)
'cinquante-cinquième'
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from drafter.language.base import Language

__all__ = ["CODES", "MAIN_LANGUAGES", "Language", "UnknownLanguage", "get", "named"]

CODES: tuple[str, ...] = tuple(
    sorted(path.stem for path in Path(__file__).parent.iterdir() if len(path.stem) == 2)
)
"""The languages there is a module for, named by its code: another language is another file."""

MAIN_LANGUAGES = ("en", "fr")
"""Which of several texts of one resolution is gone by: the first of these that there is."""


class UnknownLanguage(ValueError):  # noqa: N818 -- reads as what it says
    """There is no module for the language asked for."""

    def __init__(self, code: str) -> None:
        super().__init__(f"unknown language: {code!r} (known: {', '.join(CODES)})")


@cache
def get(code: str) -> Language:
    """The language with this ISO 639-1 code; only its own module is imported."""
    if code not in CODES:
        raise UnknownLanguage(code)
    language: Language = import_module(f"drafter.language.{code}").LANGUAGE
    return language


def named(name: str) -> str | None:
    """The code of the language that a document box names, in whatever language.

    >>> named("French"), named("français"), named("Klingon")
    ('fr', 'fr', None)
    """
    for code in CODES:
        for role, word in get(code).words.items():
            if role.startswith("language.") and word.casefold() == name.casefold():
                return role.removeprefix("language.")
    return None
