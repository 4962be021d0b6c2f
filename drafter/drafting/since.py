"""What is newer than the text a draft is based on, and what changed since its plan was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.drafting.beginnings import beginning
from drafter.drafting.draft import Notice
from drafter.drafting.moment import Moment
from drafter.drafting.places import Place
from drafter.drafting.plan import Plan, PlanError, digest
from drafter.library.model import Adoption
from drafter.library.names import nearest


def newer(moment: Moment) -> list[str]:
    """Resolutions that are newer than the base: it may be out of date."""
    series, base = moment.series, moment.base
    order, here = series.order, moment.series.order(base)
    known = [r for r in series.resolutions if order(r) > here and series.year(r)]
    return [
        *(
            moment.say(
                "the library has the text of {newer}, which is newer than the base of the plan, "
                "{base}",
                newer=resolution,
                base=base,
            )
            for resolution in known
        ),
        *(
            _newer_by(adoption, moment)
            for adoption in series.registry
            if order(adoption.resolution) > here and adoption.resolution not in known
        ),
    ]


def _newer_by(adoption: Adoption, moment: Moment) -> str:
    say, newer, rhythm = moment.say, adoption.resolution, moment.series.rhythm
    warning = say(
        "{newer} of {day} is newer than the base, {base}, and its text is not in the library: add "
        "it with “drafter add”, then draft again",
        newer=newer,
        day=adoption.adopted,
        base=moment.base,
    )
    if rhythm is None or newer.session < moment.session:
        return warning
    # the session to draft for has an adopted text already
    return say(
        "{warning}; for the session after it: --session {session}",
        warning=warning,
        session=newer.session + rhythm,
    )


def under_the_plan(plan: Plan, placed: Sequence[Place], moment: Moment) -> Iterator[Notice]:
    """Clauses that are others than when the plan was made, gone, or new in the base."""
    say = moment.say
    if not placed:
        yield Notice(say("the plan names no paragraph under “preambular” and “operative”"))
    for place in placed:
        clause = place.clause
        seen = plan.seen.get(place.named)
        if place.origin == "gone":
            text = say(
                "{paragraph}: “{clause}” is no longer in the library; its place stays open",
                paragraph=place.label,
                clause=clause.id,
            )
            yield Notice(text, place.label)
        elif (
            seen is not None and place.origin != "own" and seen != digest(clause, place.occurrence)
        ):
            text = say(
                "{paragraph}: its text in the library has changed since the plan was made",
                paragraph=place.label,
            )
            yield Notice(text, place.label)
    here = {place.clause.id for place in placed}
    known = {found.id for name in plan.seen if (found := moment.series.clause(name))}
    for clause, occurrence in moment.series.year(moment.base) if plan.seen else ():
        if clause.id not in known | here:
            text = say(
                "{base} {paragraph}, “{words}”, has come into the library since the plan was "
                "made, and is not in the plan",
                words=beginning(clause, occurrence, moment.series, moment.code),
                base=moment.base,
                paragraph=occurrence.paragraph,
            )
            yield Notice(text)


def planned_values(plan: Plan, moment: Moment) -> list[str]:
    """What must be said of the plan's values: those that no paragraph has, and foreign words.

    Raises:
        PlanError: no clause of the series has a value of that name.
    """
    clauses = moment.series.clauses
    names = {name for clause in clauses for name in clause.variables}
    known = names | {f"{c.id}.{name}" for c in clauses for name in c.variables}
    for key in plan.values:
        if key not in known:
            own = ", ".join(sorted(names))
            near = nearest(key, sorted(known)) or f" (known: {own})"
            raise PlanError(f"values.{key}", f"there is no such value{near}")
    given = [key for key in plan.values if key in moment.planned]
    words = {name for c in clauses for name, v in c.variables.items() if v.type == "choice"}
    foreign = [
        key for key in given
        if moment.code != plan.languages[0]
        and key.rpartition(".")[2] in words
        and isinstance(plan.values[key], str)
    ]  # fmt: skip
    return [
        *(
            moment.say("the plan gives “{name}”, which no paragraph of the draft has", name=key)
            for key in given
            if key not in moment.used
        ),
        *(
            moment.say(
                "the plan gives “{name}” in no language of its own: “{words}” stands in this draft "
                "as in the others",
                name=key,
                words=plan.values[key],
            )
            for key in foreign
        ),
    ]
