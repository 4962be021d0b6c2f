"""Facts in a text that look out of date at the session that it is to be used at.

Four things are found in the words alone: days that the text speaks of as to come and that are over
when the session opens; plans and periods that have run out by then; bodies and operations that one
paragraph says have ended and another one names as if they had not; words that count from the day a
text is adopted. Nothing is known here of any
country or body: whether the fact has changed indeed, a person must say.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from drafter import language as languages
from drafter.drafting.ceased import contradicted
from drafter.drafting.draft import Draft
from drafter.drafting.history import spoken, worded
from drafter.language.base import Language
from drafter.language.catalogue import Messages, messages
from drafter.library.model import Series
from drafter.sessions import Opens, opens

if TYPE_CHECKING:
    from drafter.language.facts import Announced

Kind = Literal["announced", "passed", "period", "ended", "counted"]
"""Announced as to come; ahead when the base was adopted; a period run out; ended by the text;
counted from the day the text was adopted."""

_REACH = 90
"""So many characters may stand between the word that announces a day and the day."""
_BEHIND = 25
"""So many characters behind a run of years may tell what has it (*the 2021–2025 action plan*)."""


class Outdated(NamedTuple):
    """A span of a paragraph's flat text that looks out of date, and why."""

    start: int
    end: int
    kind: Kind
    why: str


def session_opens(series: Series, session: int) -> Opens | None:
    """When a session of the series' body opens, ``None`` if nothing tells."""
    each = (languages.get(code).organ_in_english(series.body) for code in languages.CODES)
    return opens(next(filter(None, each), None), session, series.sessions)


def outdated(
    texts: Mapping[str, str],
    opens: Opens,
    code: str,
    *,
    adopted: Mapping[str, date] | None = None,
    say: Messages | None = None,
) -> dict[str, tuple[Outdated, ...]]:
    """What looks out of date in a text, by paragraph; paragraphs in which nothing does are absent.

    Args:
        texts: the flat texts of the paragraphs by label.
        opens: when the session opens that the text is to be used at.
        code: the language of the texts.
        adopted: when the words of a paragraph were adopted, by label. What was over then already,
            they tell as past; what was ahead then need not be announced. Where it is not known,
            announcements alone count.
        say: the language to give the reasons in, if it is not that of the texts.
    """
    say = say or messages(code)
    language = languages.get(code)
    plain_texts = {label: language.plain_spaces(text) for label, text in texts.items()}
    found: dict[str, list[Outdated]] = {}
    for label, plain in plain_texts.items():
        base = (adopted or {}).get(label)
        for counted in re.finditer(language.facts.counted, plain, re.IGNORECASE):
            found.setdefault(label, []).append(
                Outdated(*counted.span(), "counted", _counted(counted.group(), base, say))
            )
        if not _YEAR.search(plain):
            continue
        for start, end, kind in chain(
            _periods(plain, opens, language, base), _days(plain, language, opens, base)
        ):
            found.setdefault(label, []).append(
                Outdated(start, end, kind, _over(plain[start:end], kind, opens, say))
            )
    for label, start, end, said_by, words in contradicted(plain_texts, language):
        why = say(
            "Still active? {paragraph} says: “{words}”.",
            paragraph=said_by,
            words=words,
        )
        found.setdefault(label, []).append(Outdated(start, end, "ended", why))
    return {label: tuple(sorted(many, key=lambda o: o.start)) for label, many in found.items()}


def in_draft(series: Series, draft: Draft) -> dict[str, tuple[Outdated, ...]]:
    """What looks out of date in a draft at its session, by paragraph; see :func:`outdated`.

    Each paragraph is read in the language that it stands in, with the day that its words there were
    first adopted. The reasons are in the draft's language.
    """
    begins = session_opens(series, draft.session)
    if begins is None:
        return {}
    by_code: dict[str, dict[str, str]] = {}
    days: dict[str, date] = {}
    for p in draft.paragraphs:
        by_code.setdefault(spoken(p, draft.language), {})[p.label] = p.flat
        if day := worded(series, p, draft.language):
            days[p.label] = day
    found: dict[str, tuple[Outdated, ...]] = {}
    for code, texts in sorted(by_code.items()):
        found.update(outdated(texts, begins, code, adopted=days, say=messages(draft.language)))
    return found


def _counted(words: str, base: date | None, say: Messages) -> str:
    words = " ".join(words.split())
    if base is None:
        return say("“{words}” counts from the day these words were adopted.", words=words)
    return say(
        "“{words}” counts from the day these words were adopted, {day}.", words=words, day=base
    )


def _over(words: str, kind: Kind, opens: Opens, say: Messages) -> str:
    values = {"words": " ".join(words.split()), "year": opens.day.year, "day": opens.day}
    if kind == "period":
        if opens.inferred:
            return say("“{words}” is over when the session opens (in {year}, inferred).", **values)
        return say("“{words}” is over when the session opens, on {day}.", **values)
    if opens.inferred:
        return say("“{words}” is past when the session opens (in {year}, inferred).", **values)
    return say("“{words}” is past when the session opens, on {day}.", **values)


_YEAR = re.compile(r"(?:19|20)\d\d")
"""What is dated has it."""
_DASHED = r"(?P<first>(?:19|20)\d\d)(?<![\w/.-]\d{4})\s?[-‐‑–/]\s?(?P<last>(?:19|20)\d\d)(?![\w/-])"


def _years(words: Announced) -> re.Pattern[str]:
    """Pattern of a run of years, in figures or in words."""
    return re.compile(f"{_DASHED}|{words.years}")


def _periods(
    text: str, opens: Opens, language: Language, base: date | None
) -> Iterator[tuple[int, int, Kind]]:
    """The years of plans and the like that end before the session's year."""
    words = language.facts.announced
    for found in _years(words).finditer(text):
        last = int(found["last"] or found["to"])
        if last >= opens.day.year or (base is not None and last < base.year):
            continue
        before = re.split(r"[;\n]", text[max(0, found.start() - _REACH) : found.start()])[-1]
        behind = re.split(r"[;,\n]", text[found.end() : found.end() + _BEHIND])[0]
        if re.search(words.plan, f"{before} {behind}", re.IGNORECASE):
            yield found.start(), found.end(), "period"


def _days(
    text: str, language: Language, opens: Opens, base: date | None
) -> Iterator[tuple[int, int, Kind]]:
    """Days, months and years that are past when the session opens, and were ahead when written."""
    words = language.facts.announced
    taken = [found.span() for found in _years(words).finditer(text)]
    taken += [(cited.start, cited.end) for cited in language.find_citations(text)]
    for start, end, first, last in _named(text, language):
        if any(begin < end and start < stop for begin, stop in taken):
            continue
        taken.append((start, end))
        if last >= opens.day or (base is not None and last <= base):
            continue
        begin = _announced(text, start, words)
        if begin is not None:
            yield begin, end, "announced"
        elif base is not None and first > base:
            yield start, end, "passed"


def _announced(text: str, start: int, words: Announced) -> int | None:
    """Where the announcement of the day at ``start`` begins; ``None`` if it is not announced."""
    begin = max(0, start - _REACH)
    before = text[begin:start]
    announcements = [re.search(words.until, before)]
    announcements += reversed(list(re.finditer(words.ahead, before)))
    for found in filter(None, announcements):
        if not (
            re.search(words.between, before[found.end() :])
            or re.search(words.once, before[: found.start()])
        ):
            return begin + found.start()
    return None


def _named(text: str, language: Language) -> Iterator[tuple[int, int, date, date]]:
    """What the text dates: span, first and last day; days first, then months, then bare years."""
    for day in language.find_dates(text):
        yield day.start, day.end, day.value, day.value
    for found in re.finditer(language.month_and_year, text):
        month, year = language.month_names.index(found["month"]) + 1, int(found["year"])
        last = calendar.monthrange(year, month)[1]
        yield *found.span(), date(year, month, 1), date(year, month, last)
    for found in re.finditer(r"(?<![\w/.(-])(?:19|20)\d\d(?![\w/)-]|\.\d)", text):
        year = int(found.group())
        yield *found.span(), date(year, 1, 1), date(year, 12, 31)
