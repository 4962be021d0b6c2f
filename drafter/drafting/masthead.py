"""The masthead of a draft: what is known of it, and placeholders for what nobody can know.

Order and wording after the Council's L. documents (A/HRC/40/L.2 in English, A/HRC/49/L.33 in
French).
"""

from __future__ import annotations

from dataclasses import dataclass

from drafter import language as languages
from drafter.drafting.calendar import session_dates
from drafter.drafting.draft import MastheadLine, OpenPoint
from drafter.drafting.values import Moment
from drafter.library.rendering import OPEN_OFF, OPEN_ON, without_tokens

NAMES = ("symbol", "date", "sponsors", "session_dates")
"""What can be set of the masthead."""


@dataclass(frozen=True)
class Head:
    """The masthead's lines, the draft's symbol and title, and what is open."""

    lines: tuple[MastheadLine, ...]
    symbol: str
    title: str
    open: tuple[OpenPoint, ...]
    names: tuple[str, ...] = NAMES


def build(moment: Moment) -> Head:
    """The masthead for a draft of the series at the moment's session, in its language."""
    language = languages.get(moment.code)
    words = language.words
    series = moment.series
    points: list[OpenPoint] = []

    def given(name: str, placeholder: str, what: str) -> str:
        if name in moment.chosen:
            moment.used.add(name)
            return moment.chosen[name]
        points.append(OpenPoint(name, "masthead", f"{what}; --set {name}=…"))
        before, bracket, rest = placeholder.partition("[")
        return f"{before}{OPEN_ON}{bracket}{rest}{OPEN_OFF}"

    organ = language.symbol_organ(_organ_name(series.body, moment.code)) or "A/HRC"
    symbol = given("symbol", f"{organ}/{moment.session}/L.[…]", "the draft's symbol")
    day = given("date", words["placeholder.date"], "the date of issue")
    sponsors = given("sponsors", words["placeholder.sponsors"], "the sponsors")
    dates = session_dates(series, moment.session)
    when = (
        language.date_ranges(dates)
        if dates and "session_dates" not in moment.chosen
        else given("session_dates", words["placeholder.session_dates"], "the session's dates")
    )
    title = series.title.get(moment.code)
    if title is None:
        other = next(iter(series.title.values()), "[…]")
        points.append(OpenPoint("title", "masthead", f"no title in “{moment.code}”"))
        title = f"{OPEN_ON}[{other}]{OPEN_OFF}"
    raw = [
        ("organization", words["organization"]),
        ("symbol", symbol),
        ("organ", words["general_assembly"]),
        ("distribution", words["distribution_limited"]),
        ("date", day),
        *_languages(series.original_language, moment.code),
        ("council", _organ_name(series.body, moment.code)),
        ("session", language.session_line(moment.session)),
        ("session_dates", when),
        ("agenda_item", _agenda(series.agenda_item, words)),
        ("agenda_title", series.agenda_title.get(moment.code, "")),
        ("sponsors", words["sponsors_colon"].format(sponsors=sponsors)),
        ("number_title", f"{moment.session}/…\t{title}"),
        ("enacting", language.enacting_line(_organ_name(series.body, moment.code))),
    ]
    lines = tuple(_line(role, text) for role, text in raw if text)
    return Head(
        lines, without_tokens(symbol).text, without_tokens(title).text, tuple(points)
    )  # fmt: skip


def _organ_name(body: str, code: str) -> str:
    """The body in the draft's language, whatever language the library names it in."""
    language = languages.get(code)
    try:
        return language.organ(language.enacting_line(body)) or body
    except ValueError:
        return body


def _languages(original: str | None, code: str) -> list[tuple[str, str]]:
    """The language lines of the box; a text in its original language has only ``Original: …``."""
    language = languages.get(code)
    original_code = _language_named(original, code) if original else None
    if original is None or original_code is None:
        return [("language", language.name)]
    named = language.words[f"language.{original_code}"]
    line = ("original", language.words["original"].format(language=named))
    return [line] if original_code == code else [("language", language.name), line]


def _language_named(name: str, code: str) -> str | None:
    """The language that a document box names, in whatever language: ``French``, ``français``."""
    for known in sorted(languages.CODES, key=lambda c: c != code):
        for key, word in languages.get(known).words.items():
            if key.startswith("language.") and word.lower() == name.lower():
                return key.removeprefix("language.")
    return None


def _agenda(item: int | None, words: dict[str, str]) -> str:
    number = f"{OPEN_ON}[…]{OPEN_OFF}" if item is None else str(item)
    return words["agenda_item"].format(number=number)


def _line(role: str, text: str) -> MastheadLine:
    """Plain text and the spans that are open in it."""
    plain = without_tokens(text)
    return MastheadLine(role, plain.text, plain.open)
