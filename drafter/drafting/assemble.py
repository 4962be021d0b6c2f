"""Library + plan → a draft."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.drafting import masthead, notes, overwritten
from drafter.drafting.calendar import DraftingError, target_session, unsure_session
from drafter.drafting.departures import departures
from drafter.drafting.draft import Draft, Notice
from drafter.drafting.given import tidy, unprintable
from drafter.drafting.moment import Moment
from drafter.drafting.paragraphs import Assembly
from drafter.drafting.places import Place, places
from drafter.drafting.plan import Plan, PlanError, as_it_stands
from drafter.drafting.since import newer, planned_values, under_the_plan
from drafter.drafting.sponsors import Sponsor
from drafter.drafting.tabling import planned_sponsors
from drafter.drafting.wordings import source
from drafter.language.catalogue import messages
from drafter.library.model import Series


def draft(
    series: Series,
    *,
    session: int | None = None,
    code: str = "en",
    chosen: Mapping[str, str] | None = None,
    words_in: str | None = None,
    sponsors: Sequence[Sponsor] = (),
    codes: Sequence[str] = (),
) -> Draft:
    """Draft the series' next text: everything that stands, moved on to the session.

    Args:
        series: the library's series; its newest text is the base.
        session: the session to draft for; by default the next of the series' rhythm.
        code: the language to draft in.
        chosen: values given by the delegate, by variable (``focus``) or clause and variable.
        words_in: the language of words among them, the draft's own by default; words of another
            one stand in brackets, to be translated.
        sponsors: who tables it, in any order; not together with a chosen ``sponsors``.
        codes: the languages that the same values are given for; what one of them has is known.

    Raises:
        DraftingError: the session cannot be, a given value fits no variable, or the sponsors
            cannot be as given.
        TemplateError: a wording of the library cannot be rendered.
    """
    base, say = series.newest, messages(code)
    if base is None:
        raise DraftingError(
            say("the series “{series}” has no text to start from", series=series.name)
        )
    target = target_session(series, base, session, say)
    made = assemble(
        series, as_it_stands(series, base, target), code=code, chosen=chosen,
        words_in=words_in, sponsors=sponsors, codes=codes,
    )  # fmt: skip
    if session is not None:
        return made
    unsure = map(Notice, unsure_session(series, target, say))
    return replace(made, notices=(*unsure, *made.notices))


def assemble(
    series: Series,
    plan: Plan,
    *,
    code: str,
    chosen: Mapping[str, str] | None = None,
    words_in: str | None = None,
    sponsors: Sequence[Sponsor] = (),
    codes: Sequence[str] = (),
) -> Draft:
    """The draft that a plan asks for, in one language.

    What is given here goes before what the plan says: see :func:`draft` for the arguments.

    Raises:
        PlanError: the plan asks for what cannot be.
        DraftingError: what is given here cannot be.
        TemplateError: a wording of the library cannot be rendered.
    """
    given = {name: _tidied(name, value, code) for name, value in (chosen or {}).items()}
    _refuse_base(series, plan)
    planned = {
        name: _tidied(name, value, code)
        for name, value in plan.chosen(code).items()
        if not _names_of(name, code) & given.keys()
    }
    moment = Moment(
        series, plan.base, plan.session, code, {**planned, **given}, frozenset(planned),
        _foreign(plan, code) | _foreign_of(given, words_in or code, code),
    )  # fmt: skip
    said: list[str] = []
    if not sponsors and "sponsors" not in given:
        sponsors, said = planned_sponsors(plan, code)
    placed = places(plan, series)
    assembly = Assembly(moment, placed)
    paragraphs = [assembly.paragraph(place) for place in placed]
    head = masthead.build(moment, sponsors)
    elsewhere = {key for other in codes if other != code for key in _settable(placed, other)}
    _refuse_unknown(moment, assembly.names, masthead.NAMES, given, elsewhere)
    said += planned_values(plan, moment)
    return Draft(
        series=series.name,
        session=plan.session,
        language=code,
        base=str(plan.base),
        symbol=head.symbol,
        title=head.title,
        masthead=head.lines,
        sponsor_notes=head.sponsor_notes,
        paragraphs=tuple(notes.numbered(paragraphs)),
        open=(*head.open, *assembly.open),
        notices=(
            *map(Notice, newer(moment)),
            *map(Notice, overwritten.lacking(series, plan.base, moment.say)),
            *map(Notice, said),
            *under_the_plan(plan, placed, moment),
            *assembly.notices,
            *assembly.irregular(),
        ),
        departures=tuple(departures(plan, placed, series, code)),
    )


def _foreign(plan: Plan, code: str) -> frozenset[str]:
    """The values of a plan that name no language: words among them are in the plan's first one."""
    if code == plan.languages[0]:
        return frozenset()
    return frozenset(name for name, value in plan.values.items() if isinstance(value, str))


def _foreign_of(given: Mapping[str, str], words_in: str, code: str) -> frozenset[str]:
    """What is given in words of another language than the draft's."""
    if words_in == code:
        return frozenset()
    return frozenset(name for name in given if not name.endswith(f"_{code}"))


def _names_of(name: str, code: str) -> set[str]:
    """The names under which a value of the plan may be given: its own, and the shorter ones."""
    plain = name.rpartition(".")[2]
    return {each.removesuffix(f"_{code}") for each in (name, plain)} | {name, plain}


def _tidied(name: str, value: str, code: str) -> str:
    if found := unprintable(value.replace("\n", " ")):
        say = messages(code)
        why = say("has a character that cannot be printed: {character}", character=found)
        raise DraftingError(say("--set {name}: {why}", name=name, why=why))
    return tidy(value)


def _refuse_base(series: Series, plan: Plan) -> None:
    if plan.series != series.name:
        raise PlanError(
            "series", f"the plan is for “{plan.series}”, the library’s is “{series.name}”"
        )
    if plan.base not in series.resolutions:
        known = ", ".join(map(str, series.resolutions))
        raise PlanError("base", f"the library has no text of {plan.base} (it has {known})")
    if not series.year(plan.base):
        raise PlanError("base", f"the library has quotations of {plan.base} alone, not its text")
    try:
        target_session(series, plan.base, plan.session, messages("en"))
    except DraftingError as error:
        raise PlanError("session", str(error).removeprefix("--session ")) from None


def _settable(placed: Sequence[Place], code: str) -> Iterator[str]:
    """All names under which a value of the draft can be given in another language."""
    for place in placed:
        for name in source(place.clause, place.occurrence, code).names:
            plain = name.removesuffix(f"_{code}")
            for each in (name, plain, f"{plain}_{code}"):
                yield from (each, f"{place.clause.id}.{each}")


def _refuse_unknown(
    moment: Moment,
    variables: set[str],
    head: Sequence[str],
    given: Mapping[str, str],
    elsewhere: Collection[str],
) -> None:
    known = ", ".join([*head, *sorted(variables)])
    for key in given:
        if key in moment.used or key in head or key in elsewhere:
            continue
        why = moment.say("there is no such value (known: {known})", known=known)
        before = [other for other in moment.used if _names_of(other, moment.code) & {key}]
        if before:
            why = moment.say(
                "--set {other} goes before it everywhere; leave one of them out", other=before[0]
            )
        raise DraftingError(moment.say("--set {name}: {why}", name=key, why=why))
