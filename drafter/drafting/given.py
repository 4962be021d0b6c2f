"""Words that a person gives: in one form, and what stands in square brackets marked as open."""

from __future__ import annotations

import datetime
import re
import unicodedata

from drafter import language as languages
from drafter.language.catalogue import Messages
from drafter.resolution import DateRange
from drafter.tokens import OPEN_OFF, OPEN_ON

_UNPRINTABLE = ("Cc", "Cs", "Co")  # controls, halves of characters, private use
_OPEN = re.compile(r"\[(?!\^)[^\[\]]*\]")
_SYMBOL = re.compile(r"[A-Z]+(?:/[A-Z0-9](?:[\w.()-]*[\w)])?)+\**", re.ASCII)
_MORE = re.compile(r"[\s,].*[^.\s]")
_BLANKS = re.compile(r"[ \t\n]+")  # a no-break space is content


def tidy(text: str) -> str:
    """One line of text in NFC, its words one space apart."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def unprintable(text: str) -> str | None:
    """The first character that no document can hold (``U+0007``), or ``None``."""
    for character in text:
        if unicodedata.category(character) in _UNPRINTABLE and character not in "\t\n":
            return f"U+{ord(character):04X}"
    return None


def opened(words: str) -> str:
    """The words with what stands in square brackets marked as still open."""
    return _OPEN.sub(lambda found: f"{OPEN_ON}{found.group()}{OPEN_OFF}", words)


def is_open(words: str) -> bool:
    """Whether something stands in square brackets."""
    return _OPEN.search(words) is not None


def day(words: str) -> datetime.date | None:
    """The day that words name, as 2026-03-20 or as any language writes it, else ``None``."""
    try:
        return datetime.date.fromisoformat(words)
    except ValueError:
        found = (languages.get(code).parse_date(words) for code in languages.CODES)
        return next((each for each in found if each is not None), None)


def days(words: str) -> tuple[DateRange, ...] | None:
    """The runs of days that words name in any language, else ``None``."""
    found = (languages.get(code).parse_date_ranges(words) for code in languages.CODES)
    return next((each for each in found if each), None)


def the_day(given: str, say: Messages) -> datetime.date:
    """The day that is given, else a :class:`ValueError` that says how to write one."""
    found = day(given)
    if found is None:
        raise ValueError(
            say(
                "“{given}” is not a date; write it as 2026-03-20, or in square brackets while it "
                "is open",
                given=given,
            )
        )
    return found


def the_days(given: str, say: Messages) -> tuple[DateRange, ...]:
    """The runs of days that are given, else a :class:`ValueError` that shows one."""
    found = days(given)
    if found is None:
        example = DateRange(datetime.date(2026, 2, 23), datetime.date(2026, 3, 31))
        raise ValueError(
            say(
                "“{given}” are not the dates of a session, such as {example}; what is open stands "
                "in square brackets",
                given=given,
                example=say.language.date_ranges([example]),
            )
        )
    return found


def the_symbol(given: str, example: str, say: Messages, *, more: bool = False) -> str:
    """A United Nations symbol (``A/HRC/61/L.31``, ``S/2026/12``), else a :class:`ValueError`.

    With ``more``, words may follow it: ``A/HRC/61/79 and Corr.1``.
    """
    found = _SYMBOL.match(given)
    rest = given[found.end() :] if found and re.search(r"\d", found.group()) else given
    if rest and not (more and rest != given and _MORE.fullmatch(rest)):
        raise ValueError(
            say(
                "“{given}” is not a document’s symbol such as {example}; what is open stands in "
                "square brackets",
                given=given,
                example=example,
            )
        )
    return given
