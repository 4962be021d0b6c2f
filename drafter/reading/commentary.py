"""A page about a resolution: its quotations, by heading.

Monitoring organisations publish pages that quote a resolution in part. They are evidence of its
wording and of how readers judge a clause, never the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.language.base import Language
from drafter.reading.lines import Line
from drafter.resolution import Quotation, Resolution

_BULLET = re.compile(r"^[•●▪*–-]\s*")
_QUOTED = re.compile(r"^[\"“«]\s*(?P<text>.+?)\s*[\"”»]$", re.DOTALL)
_ITEM = re.compile(r"\b(?:Item|point) (?P<number>\d{1,2})\b", re.IGNORECASE)
_CUT = re.compile(r"\s?(?:…|\.{3})$")


def quotations(lines: Sequence[Line], language: Language) -> list[Quotation]:
    """Every quoted clause of the page with the heading it stands under."""
    found: list[Quotation] = []
    heading = ""
    for line in lines:
        text = line.plain
        bulleted = bool(_BULLET.match(text))
        text = _BULLET.sub("", text).strip()
        match = _QUOTED.fullmatch(text)
        if match is None:
            if not bulleted and len(text) < 60:
                heading = text
            continue
        quoted = match["text"]
        cut = bool(_CUT.search(quoted))
        words = _CUT.sub("", quoted).rstrip()
        opens = language.opening(words, "operative") or language.opening(words, "preambular")
        if opens is not None:
            found.append(Quotation(heading=heading, text=words, cut=cut))
    return found


def read(lines: Sequence[Line], language: Language, quoted: Sequence[Quotation]) -> Resolution:
    """The page as a :class:`Resolution` of kind ``commentary``; it has no paragraphs of its own."""
    plain = [line.plain for line in lines]
    warnings = ["a page about a resolution: its quotations are evidence of a text, not the text"]
    cut = sum(q.cut for q in quoted)
    if cut:
        warnings.append(f"{cut} of {len(quoted)} quotations are cut short with an ellipsis")
    item = _ITEM.search(" ".join(plain))
    body = next((organ for text in plain if (organ := language.organ(f"The {text},"))), None)
    votes = [text for text in plain if re.search(r"\b(?:Yes|No|Abstain|Absent)\s*\d", text)]
    if votes and all(re.search(r"\b0$", text) for text in votes):
        warnings.append("the page's vote table counts nobody: no vote is stated")
    return Resolution(
        kind="commentary",
        language=language.code,
        body=body,
        title=plain[0] if plain else None,
        agenda_item=int(item["number"]) if item else None,
        sponsors=_after(plain, re.compile(r"(?:Main )?Sponsors?$", re.IGNORECASE)),
        quotations=tuple(quoted),
        masthead=tuple(
            text for text in plain if not any(q.text[:40] in text for q in quoted)
        ),
        warnings=tuple(warnings),
    )


def _after(plain: Sequence[str], heading: re.Pattern[str]) -> str | None:
    for text, following in zip(plain, plain[1:], strict=False):
        if heading.match(text):
            return following
    return None
