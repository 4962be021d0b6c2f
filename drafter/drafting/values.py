"""The values of a clause's variables in a new session: computed, chosen, kept or still open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from drafter import language as languages
from drafter.drafting.calendar import DraftingError
from drafter.drafting.draft import Change, OpenPoint
from drafter.drafting.given import is_open, opened
from drafter.drafting.moment import Moment, refused
from drafter.drafting.rules import session_by_rule, symbol_prefix
from drafter.drafting.typed import typed
from drafter.library.model import (
    CHAIN_RULE,
    PREVIOUS_RULE,
    Clause,
    Occurrence,
    Value,
    Variable,
)
from drafter.library.previous import bearing_out
from drafter.library.rendering import Given, Open
from drafter.resolution import Reference
from drafter.sessions import assembly_days, season


class Moved(NamedTuple):
    """The values of one clause in the draft, what changed, and what is open."""

    values: dict[str, Value | Open]
    changes: tuple[Change, ...]
    open: tuple[OpenPoint, ...]


def move_on(
    clause: Clause,
    occurrence: Occurrence,
    moment: Moment,
    names: Collection[str],
    since: Reference,
) -> Moved:
    """Bring the values that a clause's wording names from an earlier text to the draft's session.

    ``since`` is the text that the values are from.

    Raises:
        DraftingError: a value given with ``--set`` is not of the variable's type, or a rule cannot
            be understood.
        PlanError: the same of a value that a plan gives.
    """
    values: dict[str, Value | Open] = {}
    changes: list[Change] = []
    points: list[OpenPoint] = []
    unknown = sorted((set(names) & clause.variables.keys()) - occurrence.values.keys())
    for name, old in [*occurrence.values.items(), *((name, None) for name in unknown)]:
        if name not in names:
            continue
        variable = clause.variables[name]
        choice = moment.choice(clause, name)
        if choice is not None:
            key, given = choice
            why = moment.say("given with --set {name}", name=key)
            if key in moment.planned:
                why = moment.say("given in the plan")
            if key in moment.foreign and variable.type == "choice" and not is_open(given):
                given = f"[{given}]"  # words of another language: to be translated
            try:
                value = typed(given, variable, moment)
                values[name] = opened(value) if isinstance(value, str) else value
                if variable.type == "choice":
                    values[name] = Given(values[name])
                elif variable.type == "citation" and is_open(given):
                    values[name] = Open(given)
            except ValueError as error:
                raise refused(key, name, str(error), moment) from None
            if is_open(given):
                what = moment.say("what stands in square brackets: {words}", words=given)
                points.append(
                    OpenPoint(name, clause.id, what, _earlier_words(clause, name, moment))
                )
            changes.append(Change(name, _words(old, variable, moment), given, why))
            continue
        if name in unknown:
            values[name] = Open("[…]")
            what = moment.say(
                "{resolution} is not at hand in this language and tells no value; --set {name}=…",
                resolution=since,
                name=name,
            )
            points.append(OpenPoint(name, clause.id, what, _earlier_words(clause, name, moment)))
            changes.append(Change(name, None, "[…]", moment.say("to be decided")))
            continue
        new, reason, point = _by_rule(name, old, variable, clause, moment, since)
        values[name] = new
        if point is not None:
            points.append(point)
        if reason:
            changes.append(
                Change(name, _words(old, variable, moment), _words(new, variable, moment), reason)
            )
    return Moved(values, tuple(changes), tuple(points))


def as_joined(change: Change, template: str, code: str) -> Change:
    """The change of a given value with the preposition that it was joined with in the text."""
    before, found, _ = template.partition(f"{{{{ {change.variable} }}}}")
    gone, now = languages.get(code).joined(before, change.new)
    there = before[len(before) - gone :]
    if not found or now == f"{there}{change.new}":
        return change
    return replace(change, old=f"{there}{change.old}", new=now)


def _by_rule(
    name: str, old: Value, variable: Variable, clause: Clause, moment: Moment, since: Reference
) -> tuple[Value | Open, str | None, OpenPoint | None]:
    """The new value, why it is another one (``None``: it is kept), and what is open."""
    say = moment.say
    if variable.type == "session" and isinstance(old, int):
        return _session(name, old, variable, clause, moment, since)
    if isinstance(old, list) and _is_chain(variable, clause, moment):
        adopted = [str(a.resolution) for a in moment.adopted_since(since)]
        added = [resolution for resolution in adopted if resolution not in old]
        added += [f"[{each}]" for each in moment.to_come]
        why = say.plural(
            "added: {resolutions}", "added: {resolutions}", len(added), resolutions=", ".join(added)
        )
        what = say(
            "what the series is to adopt before the draft’s session, by its rhythm; to be entered "
            "in the registry of series.yaml"
        )
        point = OpenPoint(name, clause.id, what) if moment.to_come else None
        return [*old, *added], why if added else None, point
    if variable.rule == PREVIOUS_RULE and isinstance(old, str):
        known = since in moment.series.adoptions
        new = str(moment.newest) if known else old
        return new, _newest_why(name, clause, moment) if new != old else None, None
    if variable.type == "symbol" and variable.rule:
        prefix = symbol_prefix(variable.rule, moment.session, say)
        placeholder = Open("[…]", prefix)
        what = say(
            "the number of the document ({prefix}…); --set {name}={prefix}NUMBER",
            prefix=prefix,
            name=name,
        )
        point = OpenPoint(name, clause.id, what, _earlier(clause, name))
        return placeholder, say("the document of this session has a new symbol"), point
    if variable.type == "choice" and isinstance(old, str):
        what = say(
            "chosen anew each time; the words of {resolution} stand in brackets; --set {name}=…",
            name=name,
            resolution=_said_in(clause, name, since, moment),
        )
        point = OpenPoint(name, clause.id, what, _earlier_words(clause, name, moment))
        return Open(f"[{old}]"), say("to be decided"), point
    return old, None, None


def _session(
    name: str, old: int, variable: Variable, clause: Clause, moment: Moment, since: Reference
) -> tuple[Value | Open, str | None, OpenPoint | None]:
    say = moment.say
    if variable.rule and not _in_another_season(variable.rule, name, clause, moment):
        try:
            new = session_by_rule(variable.rule, moment.session, say)
        except DraftingError as error:
            raise DraftingError(say("clause {id}: {error}", id=clause.id, error=error)) from None
        years = [
            str(o.resolution)
            for o in clause.history
            if o.values.get(name) == session_by_rule(variable.rule, o.resolution.session, say)
        ]
        rule = variable.rule
        if " / " in rule:  # no sum that a delegate could do
            rule = say(
                "the General Assembly’s session that opens in {year}",
                year=assembly_days(new).first.year,
            )
        why = say.plural(
            "{rule}, as in {years}", "{rule}, as in {years}", len(years),
            rule=rule, years=", ".join(years),
        ) if years else say("{rule}, which no year bears out", rule=rule)  # fmt: skip
        return new, why if new != old else None, None
    if old > since.session:
        what = say(
            "a session that lay ahead, and no rule says how it moves on; that of {resolution} "
            "stands in brackets; --set {name}=NUMBER",
            name=name,
            resolution=_said_in(clause, name, since, moment),
        )
        placeholder = Open(f"[{languages.get(moment.code).ordinal(old)}]")
        return (
            placeholder,
            say("to be decided"),
            OpenPoint(name, clause.id, what, _earlier(clause, name)),
        )
    return old, None, None


def _in_another_season(rule: str, name: str, clause: Clause, moment: Moment) -> bool:
    """Whether a rule for the Assembly's sessions is borne out at other times of the year alone.

    Its session opens in September: whether a report is due so many months or so many of its
    sessions later cannot be told from texts of one season.
    """
    if " / 3" not in rule:
        return False
    known = [o.resolution.session for o in clause.history if isinstance(o.values.get(name), int)]
    return bool(known) and season(moment.session) not in set(map(season, known))


def _newest_why(name: str, clause: Clause, moment: Moment) -> str:
    say = moment.say
    years = [str(r) for r in bearing_out(clause, name, moment.series.adoptions)]
    if not years:
        return say("the newest resolution of the series: a guess from the words around it")
    return say.plural(
        "the newest resolution of the series, as in {years}",
        "the newest resolution of the series, as in {years}",
        len(years),
        years=", ".join(years),
    )


def _is_chain(variable: Variable, clause: Clause, moment: Moment) -> bool:
    """Whether a list is the recall chain: the past years say so, or a person in ``series.yaml``."""
    known = any(each.rule == CHAIN_RULE for each in clause.variables.values())
    if not known and variable.type == "citations":
        return clause.id == moment.series.chain
    return variable.rule == CHAIN_RULE


def _earlier(clause: Clause, name: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (str(o.resolution), str(o.values[name]))
        for o in clause.history
        if o.values.get(name) is not None
    )


def _earlier_words(clause: Clause, name: str, moment: Moment) -> tuple[tuple[str, str], ...]:
    """What the years had; where the words of one are known in another language alone, in that."""
    plain = name.removesuffix(f"_{moment.code}")
    told = []
    for here in clause.history:
        texts = clause.wordings[here.wording].text
        same = (name, plain, *(f"{plain}_{code}" for code in texts))
        found = next((each for each in same if here.values.get(each) is not None), None)
        if found is None:
            continue
        value = here.values[found]
        words = ", ".join(value) if isinstance(value, list) else str(value)
        spoken = next((c for c in texts if f"{{{{ {found} }}}}" in texts[c]), moment.code)
        if found != name and spoken != moment.code:
            language = moment.say.language_name(spoken)
            words = moment.say("{words} (in {language})", words=words, language=language)
        told.append((str(here.resolution), words))
    return tuple(told)


def _said_in(clause: Clause, name: str, since: Reference, moment: Moment) -> Reference:
    """The newest text up to ``since`` that has a value of this name."""
    said = [o.resolution for o in clause.history if o.values.get(name) is not None]
    order = moment.series.order
    return max((text for text in said if order(text) <= order(since)), key=order, default=since)


def _words(value: Value | Open, variable: Variable, moment: Moment) -> str:
    if isinstance(value, Open):
        return value.prefix + value.text
    if variable.type == "session" and isinstance(value, int):
        return languages.get(moment.code).ordinal(value)
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None else str(value)
