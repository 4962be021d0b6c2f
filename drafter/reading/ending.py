"""The end of an adopted text: meeting, date, vote.

``57th meeting / 4 April 2023 / [Adopted without a vote.]``, or a recorded vote with its lists.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from drafter import language as languages
from drafter.language.base import Language
from drafter.record import record

_LONGEST_DATE = 40
_VOTE_LINES = 4
"""How a text was adopted takes so many lines at most."""


@record(frozen=True)
class _Forms:
    """How a language writes the lines of an ending.

    ``torn`` is what a raised ordinal of the first of the month leaves behind, if there is one.
    """

    meeting: re.Pattern[str]
    named: re.Pattern[str]
    vote: re.Pattern[str]
    begun: re.Pattern[str]
    list: re.Pattern[str]
    dated: re.Pattern[str]
    first: str
    torn: re.Pattern[str] | None


@cache
def _forms(code: str) -> _Forms:
    language = languages.get(code)
    words = language.reading.ending
    first = language.date(date(2001, 1, 1)).split()[0]
    raised = first[1:]
    return _Forms(
        meeting=re.compile(
            rf"(?:(?:{words.ordinal}) )?(?P<number>\d{{1,3}}) ?(?:{words.ordinal})? "
            rf"(?:(?P<session>{words.session})|{words.meeting})\b(?P<rest>.{{0,60}})",
            re.IGNORECASE,
        ),
        named=re.compile(
            rf"\b(?P<number>\d{{1,3}}) ?(?:{words.ordinal}) (?:{words.meeting})\b", re.IGNORECASE
        ),
        vote=re.compile(rf"\[?\s?(?:{words.adopted})\b(?P<how>[^\]:.]*)"),
        begun=re.compile(rf"\[\s?(?:{words.adopted})\b"),
        list=re.compile(rf"(?P<heading>{words.lists})\s?:\s*(?P<rest>.*)"),
        dated=re.compile(r"(?:19|20)\d\d" + (rf"|{raised}\b" if raised else "")),
        first=first,
        torn=re.compile(rf"(?<!\d) {raised} (?=\w)") if raised else None,
    )


@record(frozen=True)
class Ending:
    """What stands below the last operative paragraph.

    ``meeting_printed`` is the wording of the meeting's line where that names a session.
    """

    meeting: int | None = None
    meeting_printed: str | None = None
    adopted: date | None = None
    vote: str | None = None
    vote_lists: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


def begins(plain: str, following: str = "") -> bool:
    """Whether this line begins the end of an adopted text, in any language.

    ``following`` is the line below: a date above a vote begins it where the meeting is left out.
    """
    return any(_begins(plain, following, code) for code in languages.CODES)


def votes(plain: str) -> bool:
    """Whether this line begins with how a text was adopted, in any language."""
    return any(_forms(code).begun.match(plain) for code in languages.CODES)


def _begins(plain: str, following: str, code: str) -> bool:
    forms = _forms(code)
    if match := forms.meeting.fullmatch(plain):
        return not match["rest"].strip() or forms.dated.search(match["rest"]) is not None
    both = f"{plain} {following[:_LONGEST_DATE]}"
    vote = forms.begun.search(both)
    if vote is None or vote.start() > _LONGEST_DATE:
        return False
    day = both[: vote.start()].strip()
    return not day or languages.get(code).parse_date(day) is not None


def meeting_named(text: str, language: Language) -> int | None:
    """The number of the meeting that a sentence names: ``At its 43rd meeting, on …``."""
    found = _forms(language.code).named.search(text)
    return int(found["number"]) if found else None


def parse(lines: Sequence[str], language: Language) -> Ending:
    """Read the lines of the ending; what is none of it comes back in ``rest``."""
    forms = _forms(language.code)
    meeting: int | None = None
    printed: str | None = None
    adopted: date | None = None
    vote: str | None = None
    lists: list[tuple[str, list[str]]] = []
    warnings: list[str] = []
    rest: list[str] = []
    parted = re.compile(rf"(?<=\d) (?={forms.begun.pattern})")
    lines = [part for line in lines for part in parted.split(line)]
    lines, repaired = _first_of_month(lines, forms)
    warnings += repaired
    for line in _whole_votes(lines, forms):
        plain = line.strip()
        if match := forms.meeting.fullmatch(plain):
            meeting = int(match["number"])
            printed = plain[: match.end("session")] if match["session"] else None
            if printed:
                warnings.append(
                    f"ending: prints “{plain}” where the meeting is meant; "
                    f"read as meeting {meeting}"
                )
            plain = match["rest"].strip(" *")
            if not plain:
                continue
        if adopted is None and (dates := _dates(plain, language)):
            adopted = dates
        elif match := forms.vote.match(plain):
            vote = match["how"].strip()
        elif match := forms.list.fullmatch(plain.strip("[]")):
            lists.append((match["heading"], [match["rest"]]))
        elif lists and re.match(r"\(?[^\W\d_]", plain):
            lists[-1][1].append(plain)
        else:
            rest.append(line)
    return Ending(
        meeting=meeting,
        meeting_printed=printed,
        adopted=adopted,
        vote=vote,
        vote_lists=tuple(
            (heading, " ".join(states).strip().rstrip("].").strip()) for heading, states in lists
        ),
        warnings=tuple(warnings),
        rest=tuple(rest),
    )


def _whole_votes(lines: Sequence[str], forms: _Forms) -> list[str]:
    """The lines, the one that tells how the text was adopted up to its colon or bracket."""
    for index, line in enumerate(lines):
        if not forms.begun.match(line.strip()):
            continue
        for after in range(index + 1, min(index + _VOTE_LINES, len(lines)) + 1):
            if after > index + 1 and forms.list.fullmatch(lines[after - 1].strip()):
                break
            if lines[after - 1].rstrip().endswith((":", "]")):
                return [*lines[:index], " ".join(lines[index:after]), *lines[after:]]
    return list(lines)


def _first_of_month(lines: Sequence[str], forms: _Forms) -> tuple[list[str], list[str]]:
    """Put the day back where a raised *er* left it: ``58 e séance er avril 2022`` and a lone 1."""
    if forms.torn is None:
        return list(lines), []
    alone = next((n for n, line in enumerate(lines) if line.strip() == "1"), None)
    torn = next((n for n, line in enumerate(lines) if forms.torn.search(line)), None)
    if alone is None or torn is None:
        return list(lines), []
    mended = forms.torn.sub(f" {forms.first} ", lines[torn])
    kept = [mended if n == torn else line for n, line in enumerate(lines) if n != alone]
    said = f"the day of “{lines[torn]}” stood on a line of its own; read as {forms.first}"
    return kept, [f"ending: {said}"]


def _dates(plain: str, language: Language) -> date | None:
    if len(plain) > 200:
        return None
    found = language.find_dates(plain)
    if len(found) == 1 and len(plain) < 40:
        return found[0].value
    return language.parse_date(plain.strip(" *."))
