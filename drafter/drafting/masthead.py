"""The masthead of a draft: what is known of it, and placeholders for what nobody can know.

Order and wording after the Council's L. documents (A/HRC/40/L.2 in English, A/HRC/49/L.33 in
French).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from drafter import language as languages
from drafter.drafting.calendar import DraftingError
from drafter.drafting.draft import MastheadLine, Note, OpenPoint
from drafter.drafting.given import is_open, opened, the_day, the_days, the_symbol
from drafter.drafting.moment import Moment, refused
from drafter.drafting.sponsors import Sponsor, SponsorsLine, sponsors_line
from drafter.resolution import Symbol
from drafter.tokens import OPEN_OFF, OPEN_ON, without_tokens

NAMES = ("symbol", "date", "sponsors", "session_dates")
"""What can be set of the masthead."""


class Head(NamedTuple):
    """The masthead's lines, the draft's symbol and title, and what is open."""

    lines: tuple[MastheadLine, ...]
    symbol: str
    title: str
    open: tuple[OpenPoint, ...]
    sponsor_notes: tuple[Note, ...] = ()


def build(moment: Moment, sponsors: Sequence[Sponsor] = ()) -> Head:
    """The masthead for a draft of the series at the moment's session, in its language.

    Raises:
        DraftingError: the sponsors cannot be as given, or are given in words too.
    """
    language = languages.get(moment.code)
    words = language.words
    series, say = moment.series, moment.say
    points: list[OpenPoint] = []

    def given(name: str, placeholder: str, what: str, written: Callable[[str], str] = str) -> str:
        if name in moment.chosen:
            moment.used.add(name)
            if not is_open(moment.chosen[name]):
                try:
                    return written(moment.chosen[name])
                except ValueError as error:
                    raise refused(name, name, str(error), moment, name) from None
            placeholder = moment.chosen[name]
        what = say("{what}; --set {name}=…", what=what, name=name)
        points.append(OpenPoint(name, "masthead", what))
        return opened(placeholder)

    organ = symbol_organ(series.body, moment.code) or "[…]"
    symbol = given(
        "symbol",
        # the Assembly's drafts have their committee's symbol (A/C.3/79/L.21) or its own (A/79/L.5)
        f"{organ}/[…]" if organ == "A" else f"{organ}/{moment.session}/L.[…]",
        say("the draft’s symbol"),
        lambda words: _draft_symbol(words, moment),
    )
    day = given(
        "date",
        words["placeholder.date"],
        say("the date of issue"),
        lambda words: language.date(the_day(words, say)),
    )
    if sponsors:
        tabled = _tabled(sponsors, moment)
        if tabled.unknown:
            points.append(_membership(tabled.unknown, moment))
    else:
        names = given("sponsors", words["placeholder.sponsors"], say("the sponsors"))
        tabled = SponsorsLine(words["sponsors_colon"].format(sponsors=names), (), ())
    dates = series.sessions.get(moment.session)
    when = (
        language.date_ranges(dates)
        if dates and "session_dates" not in moment.chosen
        else given(
            "session_dates",
            words["placeholder.session_dates"],
            say("the session’s dates"),
            lambda words: language.date_ranges(the_days(words, say)),
        )
    )
    spoken = say.language_name(moment.code)
    title = series.title.get(moment.code)
    if title is None:
        other = next(iter(series.title.values()), "…")
        points.append(
            OpenPoint("title", "masthead", say("no title in {language}", language=spoken))
        )
        title = f"{OPEN_ON}[{other}]{OPEN_OFF}"
    agenda_title = series.agenda_title.get(moment.code, "")
    if not agenda_title:
        what = say("no title of the agenda item in {language}", language=spoken)
        points.append(OpenPoint("agenda_title", "masthead", what))
        agenda_title = f"{OPEN_ON}[{next(iter(series.agenda_title.values()), '…')}]{OPEN_OFF}"
    raw = [
        ("organization", words["organization"]),
        ("symbol", symbol),
        ("organ", words["general_assembly"]),
        ("distribution", words["distribution_limited"]),
        ("date", day),
        *language_lines(series.original_language, moment.code),
        ("council", organ_name(series.body, moment.code)),
        ("session", language.session_line(moment.session)),
        ("session_dates", when),
        ("agenda_item", agenda_line(series.agenda_item, words)),
        ("agenda_title", agenda_title),
        ("sponsors", tabled.text),
        ("number_title", f"{moment.session}/…\t{title}"),
        ("enacting", _enacting_line(moment)),
    ]
    lines = tuple(_line(role, text) for role, text in raw if text)
    return Head(
        lines, without_tokens(symbol).text, without_tokens(title).text, tuple(points), tabled.notes
    )  # fmt: skip


def _tabled(sponsors: Sequence[Sponsor], moment: Moment) -> SponsorsLine:
    """The sponsors' line; that a State is no member is said, and asked, in the Council alone."""
    say, body = moment.say, moment.series.body
    if "sponsors" in moment.chosen:
        raise DraftingError(
            say(
                "the sponsors are given with --sponsor and with --set sponsors=…: "
                "leave one of them out"
            )
        )
    tabled = sponsors_line(sponsors, moment.code)
    if organ_name(body, "en") == languages.get("en").words["human_rights_council"]:
        return tabled
    if others := [each.name for each in sponsors if each.member is False]:
        raise DraftingError(
            say(
                "only drafts of the Human Rights Council note that a State is not a member, not "
                "those of the {body}: leave it out ({names})",
                body=organ_name(body, moment.code),
                names=", ".join(others),
            )
        )
    return replace(tabled, unknown=())


def _membership(names: Sequence[str], moment: Moment) -> OpenPoint:
    what = moment.say(
        "whether these are members of the Council: {names}; --sponsor “NAME, {member}” or "
        "“NAME, {not_member}”",
        names=", ".join(names),
        member=languages.get(moment.code).words["sponsor.member"],
        not_member=languages.get(moment.code).words["sponsor.not_member"],
    )
    return OpenPoint("membership", "masthead", what)


def symbol_organ(body: str, code: str) -> str | None:
    """What the symbols of a body's documents begin with, ``None`` if that is not known."""
    return languages.get(code).symbol_organ(organ_name(body, code))


def _draft_symbol(given: str, moment: Moment) -> str:
    """A draft's symbol, which has its session's number; else a :class:`ValueError`."""
    example = f"A/HRC/{moment.session}/L.31"
    words = the_symbol(given, example, moment.say)
    try:
        symbol = Symbol.parse(words.rstrip("*"))
    except ValueError:
        return words  # another body's, for example: E/2026/L.7
    if symbol.series != "L":
        raise ValueError(
            moment.say(
                "“{given}” is the symbol of an adopted text or a report, not of a draft such as "
                "{example}",
                given=given,
                example=example,
            )
        )
    if not symbol.special and symbol.session != moment.session:
        raise ValueError(
            moment.say(
                "“{given}” is a symbol of session {of}; the draft is for session {session}",
                given=given,
                of=symbol.session,
                session=moment.session,
            )
        )
    return words


def _enacting_line(moment: Moment) -> str:
    body = organ_name(moment.series.body, moment.code)
    try:
        return languages.get(moment.code).enacting_line(body)
    except ValueError:
        raise DraftingError(
            moment.say(
                "series.yaml: body: nobody knows how a text of “{body}” begins; correct its name",
                body=body,
            )
        ) from None


def organ_name(body: str, code: str) -> str:
    """The body in the draft's language, whatever language the library names it in."""
    language = languages.get(code)
    try:
        return language.organ(language.enacting_line(body)) or body
    except ValueError:
        return body


def language_lines(original: str | None, code: str) -> list[tuple[str, str]]:
    """The language lines of the box; a text in its original language has only ``Original: …``."""
    language = languages.get(code)
    original_code = languages.named(original) if original else None
    if original is None or original_code is None:
        return [("language", language.name)]
    named = language.words[f"language.{original_code}"]
    line = ("original", language.words["original"].format(language=named))
    return [line] if original_code == code else [("language", language.name), line]


def agenda_line(item: int | None, words: dict[str, str]) -> str:
    """The agenda item's line; its number is open if it is not known."""
    number = f"{OPEN_ON}[…]{OPEN_OFF}" if item is None else str(item)
    return words["agenda_item"].format(number=number)


def _line(role: str, text: str) -> MastheadLine:
    """Plain text and the spans that are open in it."""
    plain = without_tokens(text)
    return MastheadLine(role, plain.text, plain.open)
