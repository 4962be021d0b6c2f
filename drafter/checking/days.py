"""D5: days, periods and sessions that a text names."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from drafter import language as languages
from drafter.checking.rule import Hit, rule
from drafter.checking.text import CheckedParagraph, CheckedText
from drafter.checking.words import last_of, words
from drafter.drafting.ceased import contradicted
from drafter.drafting.outdated import Outdated, outdated
from drafter.language.base import Language, SessionSpan
from drafter.language.catalogue import later
from drafter.sessions import ASSEMBLY, COUNCIL, assembly_days, council_days, opens

_NEAR = 160
_ASKED_NEAR = 300
_BEHIND = 60


@rule(
    "D501",
    "error",
    message=later("there is no {date}"),
    explanation=later("The month has no such day."),
)
def no_such_day(text: CheckedText) -> Iterator[Hit]:
    """The calendar."""
    pattern = _late_days(text.language.code)
    for paragraph in text.clauses:
        for match in pattern.finditer(paragraph.plain):
            if text.language.parse_date(match.group()) is None:
                yield Hit(paragraph.place(*match.span()), {"date": match.group()})


@cache
def _late_days(code: str) -> re.Pattern[str]:
    """Pattern of dates from the 29th on, which not every month has."""
    language = languages.get(code)
    forms = (re.escape(language.date(datetime.date(2003, m, 22))) for m in range(1, 13))
    patterns = (f.replace("22", r"(?:29|[3-9]\d)").replace("2003", r"\d{4}") for f in forms)
    return re.compile(rf"(?<![\w/])(?:{'|'.join(patterns)})(?!\w)")


@rule(
    "D502",
    "error",
    message=later("{date} lies after the day of the text itself, {own}"),
    explanation=later(
        "The text speaks of the day as past, but it had not come when the text was adopted."
    ),
)
def day_ahead(text: CheckedText) -> Iterator[Hit]:
    """The text against its own day of adoption, or the last day of its session.

    Ahead may lie what words before the day say is to come, or that is set long before: elections,
    a conference, the end of a mandate. Over 86 texts nothing else was found. Of a month without a
    day (*in September 2024*), one in twenty lies ahead there, and not always with such a word; it
    is found where words before it say that it is past.
    """
    if (own := text.date) is None:
        return
    for paragraph in text.clauses:
        cited = {(c.end, c.adopted) for c in paragraph.citations}
        for day in paragraph.dates:
            if day.value <= own:
                continue
            if (day.end, day.value) in cited or not _lies_ahead(paragraph, day.start):
                yield Hit(
                    paragraph.place(day.start, day.end),
                    {"date": day.value, "own": own},
                )
        for start, end, first in _months(paragraph):
            if first > own and _told(paragraph, start) == "past":
                place = paragraph.place(start, end)
                yield Hit(place, {"date": paragraph.plain[start:end], "own": own})


def _lies_ahead(paragraph: CheckedParagraph, start: int) -> bool:
    """Whether the words before a day, the nearest that tell, speak of it as to come."""
    return _told(paragraph, start) == "ahead"


def _told(paragraph: CheckedParagraph, start: int) -> Literal["past", "ahead"] | None:
    """How the words before a day speak of it, the nearest that tell."""
    known = words(paragraph.language)
    before = re.split(r"[;\n]", paragraph.plain[max(0, start - _NEAR) : start])[-1]
    found = last_of(before, known.past, known.ahead)
    return None if found is None else ("past", "ahead")[found]


def _months(paragraph: CheckedParagraph) -> Iterator[tuple[int, int, datetime.date]]:
    """The months without a day: where each stands, and its first day."""
    language = paragraph.language
    for found in re.finditer(language.month_and_year, paragraph.plain):
        if not any(day.start <= found.start() < day.end for day in paragraph.dates):
            month = language.month_names.index(found["month"]) + 1
            yield *found.span(), datetime.date(int(found["year"]), month, 1)


@rule(
    "D503",
    "error",
    message=later("something is asked for at session {session}, which is not after session {own}"),
    explanation=later("A text can only ask for what is to come at a later session."),
)
def session_over(text: CheckedText) -> Iterator[Hit]:
    """The text's own session; numbers of sessions as both organs count them."""
    own = text.target or text.session
    if own is None:
        return
    for paragraph, span, assembly in _asked_for(text):
        if assembly == text.council:  # the other organ counts apart: by the year
            day = text.date
            over = bool(text.council and day and assembly_days(span.value).last < day)
        else:
            over = span.value <= own and not text.special
        if over:
            place = paragraph.place(span.start, span.end)
            yield Hit(place, {"session": span.value, "own": own})


@rule(
    "D504",
    "warning",
    message=later("something is asked for at session {session}; the series asks at {usual}"),
    explanation=later(
        "The series comes up at regular sessions, and its reports and dialogues are due "
        "when it does."
    ),
)
def session_out_of_rhythm(text: CheckedText) -> Iterator[Hit]:
    """The series' rhythm and the distances at which its texts have asked for something."""
    own = text.target or text.session
    if text.series is None or text.series.rhythm is None or own is None:
        return
    rules = [v.rule or "" for c in text.series.clauses for v in c.variables.values()]
    seen = {int(found[1]) for r in rules if (found := re.fullmatch(r"session \+ (\d+)", r))}
    for paragraph, span, assembly in _asked_for(text):
        ahead = span.value - own
        if not assembly and ahead > 0 and ahead not in seen and ahead % text.series.rhythm:
            place = paragraph.place(span.start, span.end)
            usual = own + text.series.rhythm
            yield Hit(place, {"session": span.value, "usual": usual})


def _asked_for(text: CheckedText) -> Iterator[tuple[CheckedParagraph, SessionSpan, bool]]:
    """Sessions at which an operative paragraph asks for something, and whether the Assembly's."""
    known = words(text.language)
    for paragraph in text.of("operative"):
        body = paragraph.body
        for span in paragraph.sessions:
            before = paragraph.plain[max(body, span.start - _ASKED_NEAR) : span.start]
            before = re.split(r"[;\n]", before)[-1]
            if body and last_of(paragraph.plain[:body] + before, known.asks, known.done) != 0:
                continue
            held = re.search(rf"(?:{known.asks}) [^\W\d]+ \Z", before)
            behind = paragraph.plain[span.end : span.end + _BEHIND]
            organ = "other" if held else _whose(before, behind, text.language)
            if organ != "other":
                own = "council" if text.council else "assembly"
                yield paragraph, span, (organ or own) == "assembly"


def _whose(before: str, behind: str, language: Language) -> str | None:
    """The organ whose session is named: by *of the …* behind it, else by what stands before it.

    ``None`` is the text's own, which need not be named: *to submit a report at its … session*.
    """
    known = words(language)
    organs = {"other": known.sitting, "council": known.council, "assembly": known.assembly}
    session = re.escape(language.words["session"])
    for name, pattern in organs.items():
        if re.match(rf" {session}s?{known.of_organ}(?:{pattern})", behind):
            return name
    found = last_of(before, *organs.values(), known.itself)
    return None if found is None else [*organs, None][found]


@rule(
    "D505",
    "warning",
    message=later("“{words}” was to come; it is over when session {target} begins"),
    explanation=later(
        "The words were right in an earlier year; at the session the text is meant for the "
        "day has passed."
    ),
)
def day_over(text: CheckedText) -> Iterator[Hit]:
    """The dates of the session that the text is meant for.

    What was over already when the words were written is history (*originally scheduled for*).
    """
    for paragraph, found in _outdated(text):
        if found.kind in {"announced", "passed"}:
            place = paragraph.place(found.start, found.end)
            yield Hit(place, {"words": _on_one_line(paragraph, found), "target": text.target})


@rule(
    "D506",
    "info",
    message=later("{period} is over when session {target} begins"),
    explanation=later(
        "A plan or a period that has ended is no longer implemented; there may be a following one."
    ),
)
def period_over(text: CheckedText) -> Iterator[Hit]:
    """The dates of the session that the text is meant for, and those of the text itself."""
    for paragraph, found in _outdated(text):
        if found.kind == "period":
            place = paragraph.place(found.start, found.end)
            period = paragraph.plain[found.start : found.end]
            yield Hit(place, {"period": period, "target": text.target})


@rule(
    "D507",
    "info",
    message=later("“{word}” is taken over from an earlier text: is it still to come?"),
    explanation=later(
        "What was to come when the earlier text was adopted may have happened since."
    ),
)
def still_forthcoming(text: CheckedText) -> Iterator[Hit]:
    """Paragraphs that a draft has word for word from an earlier session's text.

    Where a date follows, the date tells (D505).
    """
    dated = {(paragraph.label, found.start) for paragraph, found in _outdated(text)}
    for paragraph in text.clauses:
        if _is_taken_over(text, paragraph):
            for match in re.finditer(words(text.language).forthcoming, paragraph.plain):
                if (paragraph.label, match.start()) in dated:
                    continue
                yield Hit(paragraph.place(*match.span()), {"word": match.group()})


@rule(
    "D508",
    "warning",
    message=later("still active? {paragraph} says: “{words}”"),
    explanation=later(
        "Another paragraph says that the body or operation has ended; this one speaks of it as if "
        "it had not."
    ),
)
def ended_elsewhere(text: CheckedText) -> Iterator[Hit]:
    """The text against itself."""
    if text.target is None:
        return
    places = {paragraph.label: paragraph for paragraph in text.clauses}
    plain = {label: paragraph.plain for label, paragraph in places.items()}
    for label, start, end, said_by, said in contradicted(plain, text.language):
        yield Hit(places[label].place(start, end), {"paragraph": said_by, "words": said})


@rule(
    "D509",
    "info",
    message=later("“{words}” counts from the day these words were adopted"),
    explanation=later(
        "Taken over into a later text, the same words mean another day or year than they did."
    ),
)
def counts_from_adoption(text: CheckedText) -> Iterator[Hit]:
    """Paragraphs that a draft has word for word from an earlier session's text."""
    for paragraph, found in _outdated(text):
        if found.kind == "counted" and _is_taken_over(text, paragraph):
            place = paragraph.place(found.start, found.end)
            yield Hit(place, {"words": _on_one_line(paragraph, found)})


def _on_one_line(paragraph: CheckedParagraph, found: Outdated) -> str:
    return " ".join(paragraph.plain[found.start : found.end].split())


def _is_taken_over(text: CheckedText, paragraph: CheckedParagraph) -> bool:
    """Whether the words are an earlier session's: in a draft, or in a text to be used later."""
    used, own = text.target, text.session
    return paragraph.taken_over or (used is not None and own is not None and used > own)


def _outdated(text: CheckedText) -> Iterator[tuple[CheckedParagraph, Outdated]]:
    """What looks out of date at the session the text is meant for, if it is meant for one."""
    if text.target is None:
        return
    body, published = (COUNCIL, text.calendar) if text.council else (ASSEMBLY, {})
    begins = opens(body, text.target, published)
    if begins is None:
        return
    written: dict[str, datetime.date] = {}
    for paragraph in text.clauses:
        if paragraph.written is not None and text.council:
            written[paragraph.label] = council_days(paragraph.written, text.calendar).last
        elif text.kind == "adopted" and text.date is not None:
            written[paragraph.label] = text.date
    flats = {paragraph.label: paragraph.flat for paragraph in text.clauses}
    found = outdated(flats, begins, text.language.code, adopted=written)
    for paragraph in text.clauses:
        for one in found.get(paragraph.label, ()):
            yield paragraph, one
