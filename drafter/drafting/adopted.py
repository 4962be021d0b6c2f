"""A text that exists, in the form of a draft: to be compared with one, and written like one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from drafter import language as languages
from drafter.drafting import overwritten
from drafter.drafting.calendar import DraftingError
from drafter.drafting.draft import (
    Draft,
    DraftParagraph,
    MastheadLine,
    Note,
    Notice,
    SourcePlace,
)
from drafter.drafting.masthead import agenda_line, language_lines, organ_name, symbol_organ
from drafter.language.catalogue import messages
from drafter.library.model import Series
from drafter.library.texts import Rendered, resolution_texts
from drafter.record import record
from drafter.resolution import DateRange, Footnote, Reference, Resolution, Symbol

_LOST = "[…]"
"""Stands for the body of a footnote that the source has lost."""
_OPEN_SYMBOL = re.compile(r"(?:A|\[…\])/\S*(?:\[[^\]]*\]|…|_|X)\S*")
"""The line of a document box whose symbol is not yet given out: ``A/HRC/61/L.[…]``."""


def newest_in(series: Series, code: str) -> Reference | None:
    """The newest resolution whose text the library has in a language."""
    known = (r for r in reversed(series.resolutions) if code in series.languages_of(r))
    return next(known, None)


def adopted(series: Series, resolution: Reference, code: str) -> Draft:
    """A resolution of the library as it was adopted.

    Raises:
        DraftingError: the library does not have its text in this language.
    """
    if code not in series.languages_of(resolution):
        known = [str(r) for r in series.resolutions if code in series.languages_of(r)]
        say = messages(code)
        if not known:
            raise DraftingError(
                say("the library has no text in this language: {language}",
                    language=say.language_name(code))
            )  # fmt: skip
        raise DraftingError(
            say(
                "the library has no text of {resolution} in this language ({language}); it has "
                "{known}",
                resolution=resolution, language=say.language_name(code), known=", ".join(known),
            )
        )  # fmt: skip
    texts = resolution_texts(series.clauses, resolution, code, series.adoptions)
    paragraphs = []
    marks = 0
    for clause, text in texts:
        paragraphs.append(_from_library(clause.id, text, resolution, marks))
        marks += len(text.notes)
    adoption = series.adoption(resolution)
    facts = _Facts(
        code=code,
        number=f"{resolution}.",
        title=series.title.get(code, ""),
        symbol=str(Symbol.of(symbol_organ(series.body, code), resolution) or ""),
        body=series.body,
        kind="adopted",
        session=None if resolution.special else resolution.session,
        session_dates=None if resolution.special else series.sessions.get(resolution.session),
        agenda_item=series.agenda_item,
        agenda_title=series.agenda_title.get(code),
        adopted=adoption.adopted if adoption else None,
        original=_original(series, resolution, code),
    )
    said = overwritten.notices(series, resolution, code, messages(code))
    return replace(_draft(series.name, facts, paragraphs), notices=tuple(said))


def _original(series: Series, resolution: Reference, code: str) -> str | None:
    """The original language of a resolution, as one of its documents says it, its own first."""
    documents = [d for d in series.documents if d.resolution == resolution]
    own_first = sorted(documents, key=lambda d: d.language != code)
    return next((d.original_language for d in own_first if d.original_language), None)


def base_of(series: Series, draft: Draft, against: Reference | None = None) -> Draft:
    """The text that a draft's changes are shown to, in the draft's language.

    It is the one the draft was made from, or that of ``against``; where the library lacks the
    former in this language, the newest that it has there.

    Raises:
        DraftingError: the library does not have the text asked for, or none in this language.
    """
    code = draft.language
    reference = against or Reference.parse(draft.base)
    if against is None and code not in series.languages_of(reference):
        reference = newest_in(series, code) or reference
    return adopted(series, reference, code)


def instead(series: Series, draft: Draft) -> Notice | None:
    """That changes are shown to another text than the one the draft was made from, if they are."""
    code = draft.language
    other = newest_in(series, code)
    if other is None or code in series.languages_of(Reference.parse(draft.base)):
        return None
    say = messages(code)
    return Notice(
        say(
            "the library has no text of {base} in {language}: the changes are shown to {other}, "
            "the newest that it has",
            base=draft.base, language=say.language_name(code), other=other,
        )
    )  # fmt: skip


def _from_library(clause: str, text: Rendered, resolution: Reference, marks: int) -> DraftParagraph:
    notes = [
        _note(str(marks + number), body, offset)
        for number, (offset, body) in enumerate(text.notes, 1)
    ]
    return DraftParagraph(
        id=clause,
        part=text.part,
        label=text.label,
        number=text.number,
        opening=text.opening,
        flat=text.flat,
        status="unchanged",
        source=SourcePlace(resolution, text.label),
        notes=tuple(notes),
    )


def of_document(resolution: Resolution) -> Draft:
    """A document that was read, in the form of a draft.

    What the form has no place for, an annex or a footnote without its mark, is named in the
    warnings.

    Raises:
        DraftingError: it is a page about a resolution and not a text.
    """
    say = messages(resolution.language)
    if resolution.kind == "commentary":
        raise DraftingError(say("this is a page about a resolution, not the text of one"))
    by_paragraph: dict[str, list[Footnote]] = {}
    for note in resolution.footnotes:
        by_paragraph.setdefault(note.paragraph or "", []).append(note)
    labels = {p.label for p in resolution.paragraphs}
    warnings = [
        say("footnote {mark} is left out: it stands at no paragraph of the text", mark=note.mark)
        for note in resolution.footnotes
        if note.paragraph not in labels and note.paragraph != "title"
    ]
    if resolution.annexes:
        left_out = len(resolution.annexes)
        warnings.append(
            say.plural("{number} line of annexes is left out",
                       "{number} lines of annexes are left out", left_out)
        )  # fmt: skip
    paragraphs = [
        DraftParagraph(
            id="",
            part=p.part,
            label=p.label,
            number=p.number,
            opening=p.opening,
            flat=p.flat,
            status="unchanged",
            source=SourcePlace(resolution.reference or resolution.symbol, p.label),
            notes=tuple(_notes(by_paragraph.get(p.label, ()))),
        )
        for p in resolution.paragraphs
    ]
    number = f"{resolution.reference}." if resolution.reference else ""
    if not number and resolution.session is not None:
        number = f"{resolution.session}/…"
    facts = _Facts(
        code=resolution.language,
        number=number,
        title=resolution.title or "",
        symbol=str(resolution.symbol or _open_symbol(resolution)),
        body=resolution.body or "",
        kind=resolution.kind,
        session=resolution.session,
        session_dates=resolution.session_dates,
        agenda_item=resolution.agenda_item,
        agenda_title=resolution.agenda_title,
        adopted=resolution.adopted,
        sponsors=_above(resolution),
        original=resolution.original_language,
    )
    # a document does not tell whose mark is whose: all stand behind the last name
    end = len(resolution.sponsors or "")
    titled = by_paragraph.get("title", ()) if resolution.sponsors else ()
    sponsor_notes = tuple(_note(note.mark, note.text, note.offset or end) for note in titled)
    return _draft("", facts, paragraphs, sponsor_notes, tuple(warnings))


def _open_symbol(resolution: Resolution) -> str:
    """A symbol that is still open, as it stands in the masthead."""
    return next(filter(_OPEN_SYMBOL.fullmatch, resolution.masthead), "")


def _above(resolution: Resolution) -> str:
    """The sponsors' line of a draft."""
    if not resolution.sponsors:
        return ""
    words = languages.get(resolution.language).words
    return words["sponsors_colon"].format(sponsors=resolution.sponsors)


def _notes(footnotes: Iterable[Footnote]) -> list[Note]:
    return [_note(note.mark, note.text, note.offset or 0) for note in footnotes]


def _note(mark: str, text: str | None, offset: int) -> Note:
    return Note(mark, text or _LOST, offset, () if text else ((0, len(_LOST)),))


@record(frozen=True)
class _Facts:
    """What a masthead is made of; what is not known has no line."""

    code: str
    number: str
    title: str
    symbol: str
    body: str
    kind: str
    session: int | None
    session_dates: tuple[DateRange, ...] | None
    agenda_item: int | None
    agenda_title: str | None
    adopted: date | None
    sponsors: str = ""
    original: str | None = None


def _draft(
    series: str,
    facts: _Facts,
    paragraphs: Iterable[DraftParagraph],
    sponsor_notes: tuple[Note, ...] = (),
    warnings: tuple[str, ...] = (),
) -> Draft:
    return Draft(
        series=series,
        session=facts.session or 0,
        language=facts.code,
        base=facts.number.removesuffix("."),
        symbol=facts.symbol,
        title=facts.title,
        masthead=tuple(MastheadLine(role, text) for role, text in _masthead(facts) if text),
        sponsor_notes=sponsor_notes,
        paragraphs=tuple(paragraphs),
        open=(),
        notices=tuple(map(Notice, warnings)),
    )


def _masthead(facts: _Facts) -> list[tuple[str, str]]:
    """The lines of an adopted text or a draft, by role, in the order of the Council's documents."""
    language = languages.get(facts.code)
    words, dates = language.words, facts.session_dates
    is_draft = facts.kind == "draft"
    above = facts.sponsors
    if not is_draft:
        day = facts.adopted
        above = words["resolution_adopted"].format(date=language.date(day)) if day else ""
    return [
        ("organization", words["organization"]),
        ("symbol", facts.symbol),
        ("organ", words["general_assembly"]),
        ("distribution", words["distribution_limited" if is_draft else "distribution_general"]),
        *language_lines(facts.original, facts.code),
        ("council", organ_name(facts.body, facts.code) if facts.body else ""),
        ("session", language.session_line(facts.session) if facts.session else ""),
        ("session_dates", language.date_ranges(dates) if dates else ""),
        ("agenda_item", agenda_line(facts.agenda_item, words) if facts.agenda_item else ""),
        ("agenda_title", facts.agenda_title or ""),
        ("sponsors", above),
        ("number_title", f"{facts.number}\t{facts.title}" if facts.number else facts.title),
        ("enacting", language.enacting_line(facts.body) if facts.body else ""),
    ]
