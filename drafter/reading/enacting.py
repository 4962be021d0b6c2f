"""The enacting line, ``The Human Rights Council,``: where the masthead ends and the text begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter import language as languages
from drafter.language.base import Language
from drafter.reading.clause_numbers import opens_clause
from drafter.reading.lines import Line
from drafter.record import record
from drafter.tokens import ITALIC_OFF, ITALIC_ON

_LONGEST = 80
_OPENING_QUOTES = frozenset('«“"')
_QUOTE = re.compile(r"^[«“\"]\s*|(?<=\w)\s+(?=,$)")
_OTHER_END = re.compile(r"[\s.:;,*\d]*$")


@record(frozen=True)
class Enacting:
    """The organ that speaks and its language, the lines above and below, and what was repaired.

    ``quoted`` tells that the text stands in quotation marks, as a decision's does.
    """

    language: Language
    organ: str
    above: Sequence[Line]
    below: Sequence[Line]
    warnings: tuple[str, ...] = ()
    quoted: bool = False


def find(lines: Sequence[Line]) -> Enacting | None:
    """The enacting line of a document; ``None`` if it has none, not even a damaged one."""
    return _whole(lines) or _damaged(lines)


def _has_capital(plain: str) -> bool:
    """Whether the first letter, perhaps behind a quotation mark, is a capital."""
    return plain.lstrip('«“" \u00a0\u202f')[:1].isupper()


def _whole(lines: Sequence[Line]) -> Enacting | None:
    for start, line in enumerate(lines):
        if len(line.plain) > _LONGEST or not _has_capital(line.plain):
            continue
        for code in languages.CODES:
            language = languages.get(code)
            for taken in (1, 2):
                joined = " ".join(part.plain for part in lines[start : start + taken])
                if organ := language.organ(_QUOTE.sub("", joined)):
                    below = lines[start + taken :]
                    quoted = joined[:1] in _OPENING_QUOTES
                    return Enacting(language, organ, lines[:start], below, quoted=quoted)
    return None


def _damaged(lines: Sequence[Line]) -> Enacting | None:
    """One that lost its comma, or that the first paragraph was run into: a clause must follow."""
    for start, line in enumerate(lines):
        head, comma, rest = line.text.partition(",")
        if len(head) > _LONGEST or not _has_capital(line.plain):
            continue
        rest = rest.removeprefix(ITALIC_OFF).strip()
        clause = replace(line, text=rest)
        following = lines[start + 1] if start + 1 < len(lines) else None
        for code in languages.CODES:
            language = languages.get(code)
            if comma and opens_clause(clause.plain, language):
                name = replace(line, text=head.removeprefix(ITALIC_ON)).plain
                if organ := language.organ(f"{_QUOTE.sub('', name)},"):
                    said = f"line {line.number}: the first paragraph stands on the enacting line"
                    below = [clause, *lines[start + 1 :]]
                    return Enacting(language, organ, lines[:start], below, (said,))
            if following is not None and opens_clause(following.plain, language):
                name = _OTHER_END.sub("", _QUOTE.sub("", line.plain))
                if organ := language.organ(f"{name},"):
                    said = f"line {line.number}: “{line.plain}” read as the enacting line"
                    return Enacting(language, organ, lines[:start], lines[start + 1 :], (said,))
    return None
