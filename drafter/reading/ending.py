"""The end of an adopted text: meeting, date, vote.

``57th meeting / 4 April 2023 / [Adopted without a vote.]``, or a recorded vote with its lists.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from drafter.language.base import Language

_MEETING = re.compile(
    r"(?:(?:st|nd|rd|th|er?|re) )?"
    r"(?P<number>\d{1,3}) ?(?:st|nd|rd|th|e|re|ère|ème)? (?:\((?P<closed>closed)\) )?"
    r"(?P<word>(?:plenary )?(?:meeting|session)|séance(?: plénière)?|session)\b"
    r"(?P<rest>.{0,60})",
    re.IGNORECASE,
)
_VOTE = re.compile(r"\[?\s?(?:Adopted|Adoptée|Adopté)\b(?P<how>[^\]:.]*)")
_LIST = re.compile(
    r"(?P<heading>In favour|Against|Abstaining|Abstentions|"
    r"(?:Ont )?[Vv]oté pour|(?:Ont )?[Vv]oté contre|Se sont abstenus|Pour|Contre)\s?:\s*"
    r"(?P<rest>.*)"
)


@dataclass(frozen=True)
class Ending:
    """What stands below the last operative paragraph."""

    meeting: int | None = None
    adopted: date | None = None
    vote: str | None = None
    vote_lists: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


def begins(plain: str) -> bool:
    """Whether this line begins the end of an adopted text."""
    match = _MEETING.fullmatch(plain)
    if match and (not match["rest"].strip() or re.search(r"(19|20)\d\d|er\b", match["rest"])):
        return True
    return bool(re.match(r"\[\s?(?:Adopted|Adoptée?)\b", plain))


def parse(lines: Sequence[str], language: Language) -> Ending:
    """Read the lines of the ending; what is none of it comes back in ``rest``."""
    meeting: int | None = None
    adopted: date | None = None
    vote: str | None = None
    lists: list[tuple[str, list[str]]] = []
    warnings: list[str] = []
    rest: list[str] = []
    lines = [part for line in lines for part in re.split(r"(?<=\d) (?=\[\s?Adopt)", line)]
    lines, repaired = _first_of_month(lines)
    warnings += repaired
    for line in lines:
        plain = line.strip()
        if match := _MEETING.fullmatch(plain):
            meeting = int(match["number"])
            if "session" in match["word"].lower():
                warnings.append(
                    f"ending: prints “{plain}” where the meeting is meant; "
                    f"read as meeting {meeting}"
                )
            plain = match["rest"].strip(" *")
            if not plain:
                continue
        if adopted is None and (dates := _dates(plain, language)):
            adopted = dates
        elif match := _VOTE.match(plain):
            vote = match["how"].strip()
        elif match := _LIST.fullmatch(plain.strip("[]")):
            lists.append((match["heading"], [match["rest"]]))
        elif lists and re.match(r"[^\W\d_]", plain):
            lists[-1][1].append(plain)
        else:
            rest.append(line)
    return Ending(
        meeting=meeting,
        adopted=adopted,
        vote=vote,
        vote_lists=tuple(
            (heading, " ".join(states).strip().rstrip("].").strip()) for heading, states in lists
        ),
        warnings=tuple(warnings),
        rest=tuple(rest),
    )


def _first_of_month(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Put the day back where a raised *er* left it: ``58 e séance er avril 2022`` and a lone 1."""
    alone = next((n for n, line in enumerate(lines) if line.strip() == "1"), None)
    torn = next((n for n, line in enumerate(lines) if re.search(r"(?<!\d) er \w", line)), None)
    if alone is None or torn is None:
        return list(lines), []
    mended = re.sub(r"(?<!\d) er (?=\w)", " 1er ", lines[torn])
    kept = [mended if n == torn else line for n, line in enumerate(lines) if n != alone]
    return kept, [f"ending: the day of “{lines[torn]}” stood on a line of its own; read as 1er"]


def _dates(plain: str, language: Language) -> date | None:
    if len(plain) > 200:
        return None
    found = language.find_dates(plain)
    if len(found) == 1 and len(plain) < 40:
        return found[0].value
    return language.parse_date(plain.strip(" *."))
