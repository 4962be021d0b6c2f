"""What stands above the enacting line: symbol, session, agenda item, adoption, sponsors, title.

The order and the wording of these lines differ between drafts and adopted texts and changed over
the years, so each is known by its own form and not by its place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from drafter import language as languages
from drafter.language.base import Language
from drafter.language.openings import capital
from drafter.reading import ending, footnotes, sponsors
from drafter.reading.any_language import any_of
from drafter.reading.building import Note, Piece, text_complete
from drafter.reading.furniture import is_furniture
from drafter.reading.lines import Line
from drafter.reading.vocabulary import Vocabulary
from drafter.record import record
from drafter.resolution import DateRange, Reference, Symbol

_NUMBERED_TITLE = (
    r"(?P<special>S-)?(?P<session>\d{1,3})/"
    r"(?P<number>\d{1,3}|\[?(?:…|\.{3}|_+|L\.\s?…)\]?)(?![\d/])\s*\.?(?:\s+(?P<title>\S.*))?"
)
_ORDINAL = r"[^\W\d_][^\W\d_ -]*(?:[ -][^\W\d_]+){0,4}?|\d{1,3}[^\W\d_]{1,2}"
_SYMBOL = re.compile(
    r"A(?:/HRC|/C\.[1-6])?(?:/RES)?/(?:S-)?\d{1,3}/(?:L\.)?\d{1,4}(?:/Rev\.\d+)?(?![\d/])"
)
_APART = re.compile(r"\bA /(?=HRC/|C\.\d/|RES/|\d)")
"""The large A of a document box may come out as a word of its own."""
_OTHER_ACT = re.compile(r"/DEC/|\bPRST[/ ]")
"""Decisions and the President's statements have numbers of their own."""
_ORIGINAL = re.compile(r"Original\s?: ?(?P<language>[^\W\d_]+)", re.IGNORECASE)


_LONGEST = 1000
"""No line above the enacting line is longer, but an extraction may have run some together."""


_MOST = 8
"""No agenda item's title takes more lines."""

_PAGE_DIGITS = 3


@record(frozen=True)
class _Forms:
    """How a language writes the lines of a masthead."""

    numbered_title: re.Pattern[str]
    adoption: re.Pattern[str]
    sponsors: re.Pattern[str]
    session: re.Pattern[str]
    agenda: re.Pattern[str]
    of_agenda: re.Pattern[str]


@cache
def _forms(code: str) -> _Forms:
    language = languages.get(code)
    words = language.reading.masthead
    draft = re.escape(capital(language.words["draft_resolution"]))
    return _Forms(
        numbered_title=re.compile(rf"(?:{draft} |PRST )?{_NUMBERED_TITLE}"),
        adoption=re.compile(rf"(?:{words.adopted})\b.{{0,120}}", re.IGNORECASE),
        sponsors=re.compile(rf"(?P<sponsors>.+?)\s?: (?:{words.tabled})\b", re.IGNORECASE),
        session=re.compile(
            rf"(?P<ordinal>{_ORDINAL}) (?:{words.session})\b(?P<rest>.*)", re.IGNORECASE
        ),
        agenda=re.compile(rf"(?:{words.item})\s*(?P<number>\d{{1,3}})(?P<rest>.*)", re.IGNORECASE),
        of_agenda=re.compile(
            rf"^(?:(?:[ ,]|\b(?:{language.reading.paragraphs.linking})\b)*"  # (a) and (b), b) et c)
            rf"(?:\(?[a-z]{{1,2}}\)|\d{{1,3}}\b))*"
            rf"(?:{words.of_agenda})?[ .:]*(?:\([a-z]{{1,3}}\) ?)*",
            re.IGNORECASE,
        ),
    )


@cache
def _limited() -> re.Pattern[str]:
    """The distribution that drafts have, in any language."""
    limited = any_of(lambda words: words.masthead.limited)
    return re.compile(rf"Distr\s?\.?\s?:? ?(?:{limited})", re.IGNORECASE)


@dataclass
class Masthead:
    """The fields of the masthead; ``None`` for what it does not state."""

    symbol: Symbol | None = None
    reference: Reference | None = None
    title: str | None = None
    number_open: bool = False
    session: int | None = None
    session_dates: tuple[DateRange, ...] | None = None
    session_dates_text: str | None = None
    agenda_item: int | None = None
    agenda_title: str | None = None
    adopted: date | None = None
    says_adopted: bool = False
    sponsors: str | None = None
    original_language: str | None = None
    limited: bool = False
    meeting: int | None = None
    decision: bool = False
    notes: list[Note] = field(default_factory=list)
    """Footnotes that stand there, the sponsors' above all."""


def parse(lines: Sequence[Line], language: Language, fields: Mapping[str, str]) -> Masthead:
    """Read the lines above the enacting line, and the front matter's ``symbol`` if there is one."""
    head = Masthead()
    forms = _forms(language.code)
    vocabulary = Vocabulary(lines)
    title: list[str] | None = None
    agenda: list[str] | None = None
    adoption: list[str] = []
    below_sponsors: list[str] = []
    if symbol := _symbol(fields.get("symbol", "")):
        head.symbol = symbol
    for line in sponsors.on_one_line(lines, forms.sponsors, lambda text: _is_field(text, forms)):
        text = line.plain[:_LONGEST]
        _box(head, text)
        tabled = title is not None or head.sponsors is not None
        match = forms.numbered_title.fullmatch(text)
        if match and (match["title"] or title is None):
            title, agenda = [match["title"] or ""], None
            _number(head, match)
        elif is_furniture(text) or (
            tabled and _is_no_title(head, line, language, vocabulary, titled=title is not None)
        ):
            continue
        elif title is not None:
            title.append(text)
        elif forms.adoption.match(text):
            head.says_adopted, agenda = True, None
            adoption.append(text)
        elif by := forms.sponsors.fullmatch(line.plain[: sponsors.LONGEST]):
            head.sponsors, agenda = by["sponsors"].strip(), None
        elif head.sponsors is not None:
            below_sponsors.append(text)
        elif adoption:
            adoption.append(text)
        else:
            agenda = _heading(head, text, language, agenda)
            head.agenda_title = _joined(agenda or [], vocabulary) or head.agenda_title
    head.title = _joined(title or below_sponsors, vocabulary)
    _adoption_date(head, " ".join(adoption), language)
    return head


def _joined(lines: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """The words of a heading, which may be broken over lines; ``None`` if there are none."""
    piece = Piece(0, [""])
    for line in lines:
        piece.add(line, vocabulary)
    return piece.text or None


def _is_field(text: str, forms: _Forms) -> bool:
    """Whether a line says something of its own, so that it is none of the sponsors."""
    return is_furniture(text) or any(
        form.search(text) for form in (forms.agenda, forms.session, forms.numbered_title)
    )


def _is_no_title(
    head: Masthead, line: Line, language: Language, vocabulary: Vocabulary, *, titled: bool
) -> bool:
    """Whether a line below the sponsors or the title is no title: a note, a page's number, a
    decision's line about its meeting. ``titled`` tells that the title has begun.
    """
    text = line.plain[:_LONGEST]
    goes_on = titled or not line.after_blank
    if goes_on and head.notes and not text_complete(head.notes[-1].piece.tail):
        head.notes[-1].piece.add(text, vocabulary)
        return True
    if found := footnotes.body(line, language, 1, within=False):
        head.notes.append(Note(found[0], Piece(0, [found[1]]), None))
        return True
    if head.meeting is None:
        head.meeting = ending.meeting_named(text, language)
        if head.meeting is not None:
            _adoption_date(head, text, language)
    return head.meeting is not None or (text.isdecimal() and len(text) <= _PAGE_DIGITS)


def _box(head: Masthead, text: str) -> None:
    # a line in brackets names the draft or the report that the text came from
    if head.symbol is None and len(text) < 60 and not text.startswith("["):
        head.symbol = _symbol(text)
    head.original_language = original_language([text]) or head.original_language
    head.decision = head.decision or _OTHER_ACT.search(text) is not None
    head.limited = head.limited or _limited().search(text) is not None


def original_language(lines: Sequence[str]) -> str | None:
    """The original language that a document box names; it may have got into the text's lines."""
    found = next(filter(None, map(_ORIGINAL.search, lines)), None)
    return found["language"] if found else None


def _symbol(text: str) -> Symbol | None:
    match = _SYMBOL.search(_APART.sub("A/", text))
    if match is None:
        return None
    symbol = Symbol.parse(match.group())
    return symbol if symbol.series in {"RES", "L"} else None


def _number(head: Masthead, match: re.Match[str]) -> None:
    head.session = head.session or int(match["session"])
    if match["number"].isdigit():
        head.reference = Reference(
            int(match["session"]), int(match["number"]), bool(match["special"])
        )
    else:
        head.number_open = True


def _heading(
    head: Masthead, text: str, language: Language, agenda: list[str] | None
) -> list[str] | None:
    """Session, its dates, the agenda item and its title; returns the title's lines so far."""
    rest, forms = text, _forms(language.code)
    if (match := forms.session.search(rest)) and head.session is None:
        for words in _tails(match["ordinal"]):
            if (number := language.parse_ordinal(words)) is not None:
                head.session = number
                rest = match["rest"].strip()
                break
    ranges = language.parse_date_ranges(rest) if head.session_dates is None else None
    one_day = ranges is not None and all(r.first == r.last for r in ranges)
    # a single day is a special session's only below the session's own line: above it is the
    # day on which the document was issued
    if ranges and (head.session is not None or not one_day):
        head.session_dates, head.session_dates_text = ranges, rest
        return None
    if match := forms.agenda.search(rest):
        head.agenda_item = int(match["number"])
        tail = forms.of_agenda.sub("", match["rest"]).strip()
        return [tail] if tail else []
    if agenda is not None and len(agenda) < _MOST and rest and not rest.startswith("["):
        agenda.append(rest)
    return agenda


def _tails(words: str) -> list[str]:
    """``Human Rights Council Fifty-second`` → itself and each shorter tail, longest first."""
    parts = words.split(" ")
    return [" ".join(parts[n:]) for n in range(len(parts))]


def _adoption_date(head: Masthead, text: str, language: Language) -> None:
    if text and (dates := language.find_dates(text)):
        head.adopted = dates[0].value
