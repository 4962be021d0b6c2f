"""A page about a resolution: its quotations, by heading.

Monitoring organisations publish pages that quote a resolution in part. They are evidence of its
wording and of how readers judge a clause, never the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from drafter import language as languages
from drafter.counting import counted
from drafter.language.base import Language
from drafter.reading.lines import Line
from drafter.resolution import Quotation, Resolution

_BULLET = re.compile(r"^[•●▪*–-]\s*")
_QUOTED = re.compile(r"^[\"“«]\s*(?P<text>.+?)\s*[\"”»]$", re.DOTALL)
_CUT = re.compile(r"\s?(?:…|\.{3})$")


def quotations(lines: Sequence[Line], language: Language) -> list[Quotation]:
    """Every quoted clause of the page with the heading it stands under."""
    found: list[Quotation] = []
    heading = ""
    for line in lines:
        quoted = _quoted(line, language)
        if quoted is not None:
            cut = bool(_CUT.search(quoted[-10:]))
            words = _CUT.sub("", quoted).rstrip() if cut else quoted
            found.append(Quotation(heading=heading, text=words, cut=cut))
        elif len(line.plain) < 60 and not _BULLET.match(line.plain):
            heading = line.plain
    return found


def _quoted(line: Line, language: Language) -> str | None:
    """The clause in quotation marks, if the line is one."""
    match = _QUOTED.fullmatch(_BULLET.sub("", line.plain).strip())
    if match is None:
        return None
    words = match["text"]
    start = words[:200]
    opens = language.opening(start, "operative") or language.opening(start, "preambular")
    return words if opens is not None else None


def read(lines: Sequence[Line], language: Language, quoted: Sequence[Quotation]) -> Resolution:
    """The page as a :class:`Resolution` of kind ``commentary``; it has no paragraphs of its own."""
    plain = [line.plain for line in lines]
    warnings = ["a page about a resolution: its quotations are evidence of a text, not the text"]
    cut = sum(q.cut for q in quoted)
    if cut:
        warnings.append(f"cut short with an ellipsis: {cut} of {counted(len(quoted), 'quotation')}")
    number, heading, vote = _forms(language.code)
    item = next((found for text in plain if (found := number.search(text))), None)
    body = next((organ for text in plain if (organ := language.organ_named(text))), None)
    votes = [text for text in plain if vote.search(text)]
    if votes and all(text.endswith("0") for text in votes):
        warnings.append("the page's vote table counts nobody: no vote is stated")
    return Resolution(
        kind="commentary",
        language=language.code,
        body=body,
        title=plain[0] if plain else None,
        agenda_item=int(item["number"]) if item else None,
        sponsors=_after(plain, heading),
        quotations=tuple(quoted),
        masthead=tuple(line.plain for line in lines if _quoted(line, language) is None),
        warnings=tuple(warnings),
    )


@cache
def _forms(code: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The agenda item, the heading above the sponsors and the counts of a vote."""
    words = languages.get(code).reading.commentary
    return (
        re.compile(rf"\b(?:{words.item}) (?P<number>\d{{1,2}})\b", re.IGNORECASE),
        re.compile(rf"(?:{words.sponsors})$", re.IGNORECASE),
        re.compile(rf"\b(?:{words.votes})\s*\d"),
    )


def _after(plain: Sequence[str], heading: re.Pattern[str]) -> str | None:
    for text, following in pairwise(plain):
        if heading.match(text):
            return following
    return None
