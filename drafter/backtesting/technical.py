"""What of a paragraph's change is purely technical, told from the two texts alone.

Nothing here knows the library: neither its clauses nor its variables nor its rules. A change is
purely technical if both texts are the same once everything that moves on by itself is masked: the
ordinals of sessions, days, months, resolutions cited and lists of them, document symbols, numbers
in figures, the run's *also* and *further*, and the final punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from drafter import language as languages
from drafter.comparing.words import split
from drafter.record import record
from drafter.resolution import Part

Kind = Literal["session", "citation", "symbol", "date", "number", "adverb", "end"]
"""What a purely technical change can be one of."""

MASK = "\ufffc"
_SYMBOL = re.compile(r"\b[A-Z]{1,6}(?:/(?:\[…\]|[\w.-])+)+(?<![.,])")
_NUMBER = re.compile(r"(?<![\w])\d[\d.,/–-]*(?<![.,–-])\w{0,3}")
_NOUN = "\ufffd"
"""Stands for the word *resolution*, for one or several."""


@record(frozen=True)
class _Forms:
    """A run of masks that a language joins, the noun before one, and the end of a paragraph."""

    run: re.Pattern[str]
    noun: re.Pattern[str]
    end: re.Pattern[str]


@cache
def _forms(code: str) -> _Forms:
    language = languages.get(code)
    joining = re.escape(language.join(["", ""]).strip())
    return _Forms(
        run=re.compile(rf"{MASK}(?:,?(?: {joining})? ?{MASK})+"),
        noun=re.compile(rf"\b(?:{language.resolutions})(?=(?: \w+)? {MASK})", re.IGNORECASE),
        end=re.compile(rf"[\s,;.]+(?:{joining})?\s*\Z"),
    )


@record(frozen=True)
class Masked:
    """A paragraph without what moves on by itself, and what that was, in order, by kind."""

    text: str
    values: tuple[tuple[Kind, str], ...]

    def of(self, kind: Kind) -> list[str]:
        """The values of one kind, in order."""
        return [value for found, value in self.values if found == kind]


def words(text: str, code: str) -> list[str]:
    """The words and signs of a text; spaces and the form of the apostrophe say nothing.

    A session is one word in every language (*soixante et unième*).
    """
    language = languages.get(code)
    plain = language.plain_spaces(text).replace("'", "’")
    for session in reversed(language.find_sessions(plain)):
        ordinal = plain[session.start : session.end].replace(" ", "-")
        plain = f"{plain[: session.start]}{ordinal}{plain[session.end :]}"
    return [token for token in split(plain) if not token.isspace()]


def masked(text: str, part: Part, code: str) -> Masked:
    """Mask what moves on by itself; with it whether there was an adverb, and how the text ends."""
    language, forms = languages.get(code), _forms(code)
    plain = " ".join(language.plain_spaces(text).replace("'", "’").split())
    values: list[tuple[Kind, str]] = []
    opening = language.opening(plain, part)
    if opening is not None:
        plain = opening.plain + plain[len(opening.text) :]
        values.append(("adverb", opening.adverb or ""))
    end = forms.end.search(plain)
    if end is not None:
        plain = plain[: end.start()]
        values.append(("end", end.group().strip()))
    spans: list[tuple[int, int, Kind]] = []
    for start, stop, kind in _found(plain, code):
        if all(stop <= a or b <= start for a, b, _ in spans):
            spans.append((start, stop, kind))
    out, at = [], 0
    for start, stop, kind in sorted(spans):
        out += [plain[at:start], MASK]
        values.append((kind, plain[start:stop]))
        at = stop
    joined = "".join([*out, plain[at:]])
    # a list of resolutions is one thing, however long it has grown
    joined = forms.noun.sub(_NOUN, forms.run.sub(MASK, joined))
    return Masked(joined, tuple(values))


def _found(text: str, code: str) -> Iterator[tuple[int, int, Kind]]:
    language = languages.get(code)
    for cited in language.find_citations(text):
        yield cited.start, cited.end, "citation"
    for session in language.find_sessions(text):
        yield session.start, session.end, "session"
    for symbol in _SYMBOL.finditer(text):
        yield *symbol.span(), "symbol"
    for day in language.find_dates(text):
        yield day.start, day.end, "date"
    for month in re.finditer(languages.get(code).month_and_year, text):
        yield *month.span(), "date"
    for number in _NUMBER.finditer(text):
        yield *number.span(), "number"


def kinds(before: str, after: str, part: Part, code: str) -> frozenset[Kind] | None:
    """What kinds of values a purely technical change touches.

    Returns:
        ``None`` if more than those has changed; nothing if nothing has.
    """
    one, two = masked(before, part, code), masked(after, part, code)
    if one.text != two.text:
        return None
    names: tuple[Kind, ...] = (
        "session", "citation", "symbol", "date", "number", "adverb", "end",
    )  # fmt: skip
    return frozenset(kind for kind in names if one.of(kind) != two.of(kind))
