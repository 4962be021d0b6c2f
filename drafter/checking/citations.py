"""D4: resolutions that are cited, and the recall chain."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from drafter.checking.finding import Place
from drafter.checking.rule import Hit, rule
from drafter.checking.text import CheckedParagraph, CheckedText
from drafter.checking.words import last_of, words
from drafter.language.base import CitationSpan
from drafter.language.catalogue import later
from drafter.mining.lists import own_citations
from drafter.resolution import Reference
from drafter.sessions import ASSEMBLY, COUNCIL, Calendar, can_adopt

_LEAST_CHAIN = 3
_NEAR = 600
_LAST_SESSION = 200
"""Where the first number is higher, or 0, it is no session of these two."""
_ONE_TERM = datetime.timedelta(days=730)
"""Further apart, the same number may be a resolution of another body (48/141 of 1993)."""


@rule(
    "D401",
    "error",
    message=later("{reference} is cited as of {date}, elsewhere ({elsewhere}) as of {other}"),
    explanation=later("A resolution was adopted on one day; one of the two dates is a misprint."),
)
def two_dates(text: CheckedText) -> Iterator[Hit]:
    """The text against itself."""
    seen: dict[Reference, tuple[datetime.date, str]] = {}
    for paragraph in text.clauses:
        for cited in paragraph.citations:
            first = seen.setdefault(cited.reference, (cited.adopted, paragraph.label))
            if first[0] != cited.adopted and abs(first[0] - cited.adopted) < _ONE_TERM:
                yield Hit(
                    paragraph.place(cited.start, cited.end),
                    {
                        "reference": cited.reference,
                        "date": cited.adopted,
                        "other": first[0],
                        "elsewhere": first[1],
                    },
                )


@rule(
    "D402",
    "error",
    message=later("no session {session} was held on {date}: {reference} cannot be of that day"),
    explanation=later(
        "The first number of a resolution is its session, and a session is held in one "
        "year; number or date is a misprint."
    ),
)
def impossible_date(text: CheckedText) -> Iterator[Hit]:
    """Session dates as published; else spring session N = 3 × (year − 2006) + 1 of the Council.

    A number may also be the General Assembly's, whose sessions run from September to September.
    """
    for paragraph in text.clauses:
        for cited in paragraph.citations:
            if _of_other_organ(paragraph, cited.start):
                continue
            if not _could_be(cited.reference, cited.adopted, text.calendar):
                yield Hit(
                    paragraph.place(cited.start, cited.end),
                    {
                        "session": cited.reference.session,
                        "date": cited.adopted,
                        "reference": cited.reference,
                    },
                )


def _could_be(reference: Reference, adopted: datetime.date, published: Calendar) -> bool:
    """Whether the Council or the Assembly can have adopted a resolution of that number that day."""
    session = reference.session
    return (
        reference.special
        or not 1 <= session <= _LAST_SESSION
        or can_adopt(COUNCIL, session, adopted, published)
        or can_adopt(ASSEMBLY, session, adopted)
    )


def _of_other_organ(paragraph: CheckedParagraph, start: int) -> bool:
    """Whether the body named last before a citation counts its resolutions in its own way."""
    language = paragraph.language
    own = "|".join(
        re.escape(language.words[name]) for name in ("human_rights_council", "general_assembly")
    )
    before = paragraph.plain[max(0, start - _NEAR) : start]
    return last_of(before, own, words(language).other_organ) == 1


@rule(
    "D403",
    "error",
    message=later("the chain names {reference} of {date}, which the series has not adopted"),
    explanation=later(
        "The recall chain lists the series’ own resolutions; a number the registry does "
        "not know is a misprint, or missing from the registry."
    ),
    suggestion="{known}",
)
def unknown_in_chain(text: CheckedText) -> Iterator[Hit]:
    """The registry of known adoptions of the series."""
    for paragraph, cited in _chain(text):
        if text.series is None or cited.reference in text.series.adoptions:
            continue
        same_day = [a for a in text.series.registry if a.adopted == cited.adopted]
        known = text.language.citation(same_day[0].resolution, cited.adopted) if same_day else ""
        yield Hit(
            paragraph.place(cited.start, cited.end),
            {
                "reference": cited.reference,
                "date": cited.adopted,
                "known": known,
            },
            mend=bool(known),
        )


@rule(
    "D404",
    "error",
    message=later("{reference} was adopted on {known}, not on {date}"),
    explanation=later("The registry of known adoptions has another day for this resolution."),
    suggestion="{citation}",
)
def wrong_date(text: CheckedText) -> Iterator[Hit]:
    """The registry of known adoptions of the series.

    A day of other years is that of another body's resolution with the same number.
    """
    if text.series is None:
        return
    for paragraph in text.clauses:
        for cited in paragraph.citations:
            known = text.series.adoptions.get(cited.reference)
            if known is None or known.adopted == cited.adopted:
                continue
            if abs(known.adopted - cited.adopted) < _ONE_TERM:
                yield Hit(
                    paragraph.place(cited.start, cited.end),
                    {
                        "reference": cited.reference,
                        "known": known.adopted,
                        "date": cited.adopted,
                        "citation": text.language.citation(cited.reference, known.adopted),
                    },
                )


@rule(
    "D405",
    "warning",
    message=later("the chain leaves out {citations}"),
    explanation=later(
        "The chain is the list of last year and what was adopted since; the registry knows "
        "of more that belongs to it."
    ),
    suggestion="{citations}",
)
def missing_in_chain(text: CheckedText) -> Iterator[Hit]:
    """The registry of known adoptions of the series, with its note of what the chain names."""
    session = text.target or text.session
    chain = _chain(text)
    if text.series is None or session is None or not chain:
        return
    named = {cited.reference for _, cited in chain}
    missing = [
        text.language.citation(adoption.resolution, adoption.adopted)
        for adoption in text.series.registry
        if adoption.in_chain
        and adoption.resolution not in named
        and adoption.resolution.session < session
    ]
    if missing:
        yield Hit(_whole(chain), {"citations": text.language.join(missing)})


@rule(
    "D406",
    "info",
    message=later("the chain names {reference}, which the series’ chain leaves out"),
    explanation=later(
        "The chain is not all earlier resolutions: this one was dropped from it or never in it."
    ),
)
def dropped_from_chain(text: CheckedText) -> Iterator[Hit]:
    """The registry of known adoptions of the series, with its note of what the chain names."""
    for paragraph, cited in _chain(text):
        known = text.series.adoptions.get(cited.reference) if text.series else None
        if known is not None and not known.in_chain:
            place = paragraph.place(cited.start, cited.end)
            yield Hit(place, {"reference": cited.reference})


def _chain(text: CheckedText) -> list[tuple[CheckedParagraph, CitationSpan]]:
    """The longest list of the series' own resolutions, as it is mined, citation by citation.

    Other lists of the same paragraph, such as the General Assembly's resolutions, are not in it.
    """
    if text.series is None:
        return []
    best: list[tuple[CheckedParagraph, CitationSpan]] = []
    for paragraph in text.clauses:
        own = own_citations(paragraph.plain, paragraph.language, text.series.adoptions)
        if len(own) >= _LEAST_CHAIN:
            best = max(best, [(paragraph, cited) for cited in own], key=len)
    return best


def _whole(chain: list[tuple[CheckedParagraph, CitationSpan]]) -> Place:
    paragraph = chain[0][0]
    return paragraph.place(chain[0][1].start, chain[-1][1].end)
