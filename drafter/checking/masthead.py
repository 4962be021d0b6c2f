"""D7: the masthead and the ending: session, symbol, number, adoption, meeting."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.finding import Place
from drafter.checking.rule import Hit, rule
from drafter.checking.text import CheckedText
from drafter.language.catalogue import later


@rule(
    "D701",
    "error",
    message=later("the meeting line says “{printed}” where the meeting is meant"),
    explanation=later(
        "The line below the last paragraph names the meeting of the adoption; the session "
        "stands in the masthead."
    ),
    suggestion="{expected}",
)
def meeting_line(text: CheckedText) -> Iterator[Hit]:
    """The form of adopted texts: 57th meeting / 4 April 2023."""
    if text.meeting_printed is not None and text.meeting is not None:
        ordinal = text.language.number_ordinal(text.meeting)
        expected = text.language.words["meeting"].format(ordinal=ordinal)
        yield Hit(Place("ending"), {"printed": text.meeting_printed, "expected": expected})


@rule(
    "D702",
    "error",
    message=later("the masthead says session {session}, the symbol {symbol} is of session {of}"),
    explanation=later("A document symbol carries the number of its session."),
)
def session_against_symbol(text: CheckedText) -> Iterator[Hit]:
    """The grammar of document symbols (United Nations Editorial Manual)."""
    symbol = text.symbol
    if symbol is not None and text.session is not None and symbol.session != text.session:
        yield Hit(
            Place("masthead"), {"session": text.session, "symbol": symbol, "of": symbol.session}
        )


@rule(
    "D703",
    "error",
    message=later("the symbol {symbol} is not that of resolution {reference}"),
    explanation=later(
        "The symbol of an adopted resolution ends with its number; that of a draft has at "
        "least its session."
    ),
)
def symbol_against_number(text: CheckedText) -> Iterator[Hit]:
    """The grammar of document symbols (United Nations Editorial Manual)."""
    symbol, reference = text.symbol, text.reference
    if symbol is None or reference is None:
        return
    own = symbol.reference
    if own != reference if own is not None else symbol.session != reference.session:
        yield Hit(Place("masthead"), {"symbol": symbol, "reference": reference})


@rule(
    "D704",
    "error",
    message=later("adopted on {date}, outside session {session} ({days})"),
    explanation=later("A resolution is adopted while its session is held."),
)
def adopted_outside_session(text: CheckedText) -> Iterator[Hit]:
    """The session's dates as the masthead prints them, else as published."""
    days = text.session_dates
    if days is None and text.council and not text.special and text.session is not None:
        days = text.calendar.get(text.session)
    if text.adopted is None or not days:
        return
    if not days[0].first <= text.adopted <= days[-1].last:
        yield Hit(
            Place("masthead"),
            {
                "date": text.adopted,
                "session": text.session if text.session is not None else "–",
                "days": text.language.date_ranges(days),
            },
        )
