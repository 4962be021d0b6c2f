"""The one form in which texts are checked, whether they were read from a file or just drafted."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import field
from functools import cached_property
from typing import Literal

from drafter import language as languages
from drafter.checking.finding import Place
from drafter.drafting import overwritten
from drafter.drafting.draft import Draft, DraftParagraph
from drafter.drafting.history import source_of
from drafter.label import Label
from drafter.language.base import CitationSpan, DateSpan, Language, Opening, SessionSpan
from drafter.library.model import Series
from drafter.record import record
from drafter.resolution import DateRange, Item, Part, Reference, Resolution, Symbol, items_from_flat
from drafter.sessions import Calendar


@record(frozen=True)
class CheckedParagraph:
    """One paragraph: its label, its printed number and its text with sub-paragraphs.

    ``taken_over`` says that a draft has it word for word from an earlier text, ``written`` names
    the session of that text. ``overwritten`` is the adopted paragraph that it is made from if a
    person has changed its words in the library.
    """

    label: str
    part: Part
    number: int | None
    flat: str
    language: Language
    taken_over: bool = False
    written: int | None = None
    overwritten: str | None = None

    @cached_property
    def plain(self) -> str:
        """``flat`` with ordinary spaces for the no-break ones, character for character."""
        return self.language.plain_spaces(self.flat)

    @property
    def lead(self) -> int:
        """Where the words begin: behind the bracket of a paragraph that is not agreed."""
        return len(self.plain) - len(self.plain.lstrip("[ "))

    @cached_property
    def opening(self) -> Opening | None:
        """The opening by the language's grammar, the longest match; ``None`` if there is none."""
        return self.language.opening(self.plain[self.lead :], self.part)

    @property
    def body(self) -> int:
        """Where the opening ends."""
        return self.lead + len(self.opening.text) if self.opening else 0

    def begins(self, length: int) -> Place:
        """The first characters of the words."""
        return Place(self.label, self.lead, self.lead + length)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The sub-paragraphs."""
        return items_from_flat(self.plain)[1]

    @cached_property
    def dates(self) -> list[DateSpan]:
        """The full dates in the text."""
        return self.language.find_dates(self.plain)

    @cached_property
    def sessions(self) -> list[SessionSpan]:
        """The regular sessions named in words."""
        return self.language.find_sessions(self.plain)

    @cached_property
    def citations(self) -> list[CitationSpan]:
        """The resolutions cited with their dates."""
        return self.language.find_citations(self.plain)

    @property
    def section(self) -> int:
        """The section in which the numbering starts anew: 2 of ``2.OP3``."""
        return Label.parse(self.label).section

    def place(self, start: int, end: int) -> Place:
        """A span of this paragraph."""
        return Place(self.label, start, end)


@record(frozen=True)
class CheckedNote:
    """A footnote: ``guessed`` says that the reader took a loose digit for its mark."""

    mark: str
    text: str | None
    paragraph: str | None
    offset: int | None
    guessed: bool = False


@record(frozen=True)
class CheckedText:
    """A text to be checked, with what is known besides it.

    ``masthead`` has its lines, ``adopted`` is the day of adoption, ``date`` the day as of which the
    text speaks: that of the adoption, or the last day of its session. ``target`` is the session it
    is to be used at: that of a draft is its own, an adopted text has one only if it is given.
    ``meeting_printed`` is the meeting line's wording where that says something other than a
    meeting. ``series`` is the series it belongs to, ``calendar`` when sessions are. ``base`` is the
    resolution that a draft continues, ``deleted`` what a person deleted of that in the library.
    """

    kind: Literal["adopted", "draft", "plan"]
    language: Language
    body: str | None
    paragraphs: tuple[CheckedParagraph, ...]
    notes: tuple[CheckedNote, ...] = ()
    masthead: str = ""
    session: int | None = None
    special: bool = False
    target: int | None = None
    symbol: Symbol | None = None
    reference: Reference | None = None
    title: str | None = None
    adopted: datetime.date | None = None
    session_dates: tuple[DateRange, ...] | None = None
    meeting: int | None = None
    meeting_printed: str | None = None
    base: Reference | None = None
    deleted: tuple[str, ...] = ()
    series: Series | None = None
    calendar: Calendar = field(default_factory=dict)

    @property
    def council(self) -> bool:
        """Whether it is a text of the Human Rights Council, whose sessions are known."""
        return self.body is not None and self.language.symbol_organ(self.body) == "A/HRC"

    @property
    def date(self) -> datetime.date | None:
        """The day as of which the text speaks, if it is known."""
        if self.adopted is not None:
            return self.adopted
        days = self.session_dates
        if days is None and self.session is not None and self.council and not self.special:
            days = self.calendar.get(self.session)
        return days[-1].last if days else None

    def of(self, part: Part) -> Iterator[CheckedParagraph]:
        """The paragraphs of one part, in order."""
        return (p for p in self.paragraphs if p.part == part)

    @property
    def clauses(self) -> Iterator[CheckedParagraph]:
        """The paragraphs but for headings."""
        return (p for p in self.paragraphs if p.part != "heading")


def from_resolution(
    resolution: Resolution,
    *,
    series: Series | None = None,
    calendar: Calendar | None = None,
    target: int | None = None,
) -> CheckedText:
    """A document as it was read."""
    language = languages.get(resolution.language)
    symbol = resolution.symbol
    reference = resolution.reference
    if target is None and resolution.kind == "draft":
        target = resolution.session
    return CheckedText(
        kind="draft" if resolution.kind == "draft" else "adopted",
        language=language,
        body=resolution.body,
        paragraphs=tuple(
            CheckedParagraph(p.label, p.part, p.number, p.flat, language)
            for p in resolution.paragraphs
        ),
        notes=tuple(
            CheckedNote(n.mark, n.text, n.paragraph, n.offset, n.guessed)
            for n in resolution.footnotes
        ),
        masthead="\n".join(resolution.masthead),
        session=resolution.session,
        special=bool((symbol and symbol.special) or (reference and reference.special)),
        target=target,
        symbol=symbol,
        reference=reference,
        title=resolution.title,
        adopted=resolution.adopted,
        session_dates=resolution.session_dates,
        meeting=resolution.meeting,
        meeting_printed=resolution.meeting_printed,
        series=series,
        calendar=calendar or {},
    )


def from_draft(
    draft: Draft,
    *,
    series: Series | None = None,
    calendar: Calendar | None = None,
    target: int | None = None,
) -> CheckedText:
    """A draft that was just made from a library; its session is the one it is to be used at."""
    language = languages.get(draft.language)
    notes = [
        CheckedNote(note.mark, note.text, p.label, note.offset)
        for p in draft.paragraphs
        for note in p.notes
    ]
    enacting = next((line.text for line in draft.masthead if line.role == "enacting"), "")
    days = (calendar or {}).get(draft.session)
    base = Reference.parse(draft.base) if Reference.PATTERN.fullmatch(draft.base) else None
    return CheckedText(
        kind="plan",
        language=language,
        body=language.organ(enacting),
        paragraphs=tuple(
            CheckedParagraph(
                p.label,
                p.part,
                p.number,
                p.flat,
                language,
                taken_over=p.status == "unchanged",
                written=_session_of(p),
                overwritten=overwritten.of_paragraph(p),
            )
            for p in draft.paragraphs
        ),
        notes=tuple(notes),
        masthead="\n".join(line.text for line in draft.masthead),
        session=draft.session,
        target=target or draft.session,
        title=draft.title,
        session_dates=days,
        base=base,
        deleted=overwritten.deleted(series, base) if series and base else (),
        series=series,
        calendar=calendar or {},
    )


def _session_of(paragraph: DraftParagraph) -> int | None:
    """The regular session of the text that a draft's paragraph is from."""
    source = source_of(paragraph)
    return source.session if source and not source.special else None
