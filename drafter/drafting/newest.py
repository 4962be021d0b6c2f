"""Citations that may be out of date: what a person must look at, for no rule moves them on.

A series' own resolution before the base; one that the words call the newest of several; what was
another one in every text so far; a list that ends before the draft's last but one session; the
year of a session that was moved on; and a list that stands in one text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import language as languages
from drafter.drafting.moment import Moment
from drafter.drafting.outdated import session_opens
from drafter.drafting.places import Place
from drafter.drafting.values import Moved
from drafter.drafting.wordings import Source
from drafter.library.model import PREVIOUS_RULE, Value, cited
from drafter.library.previous import bearing_out, cited_singly, parted, previous
from drafter.resolution import Reference
from drafter.tokens import without_tokens


def to_look_at(
    texts: Sequence[str], place: Place, words: Source, moved: Moved, moment: Moment
) -> Iterator[str]:
    """What is to be said of the citations in a paragraph.

    Args:
        texts: the paragraph as the draft has it, and its footnotes.
        place: its place in the draft.
        words: where its words are from.
        moved: the values of its variables, moved on.
        moment: what the draft is made for.
    """
    if place.origin not in ("base", "revived"):
        return
    yield from _guessed(place, moved, moment)
    yield from _ahead(place, moved, moment)
    told = _moved_on(place, moved)
    for text in texts:
        for number, why in _stale(text, place, words, moment):
            if number not in told:
                told.add(number)
                yield why
    yield from _changing(place, words, moved, moment, told)
    yield from _left_behind(texts[0], place, words, moved, moment)
    yield from _alone(texts[0], place, words, moment)


def _moved_on(place: Place, moved: Moved) -> set[Reference]:
    """What a rule put there, or a person."""
    by_rule = {name for name, v in place.clause.variables.items() if v.rule}
    known = {change.variable for change in moved.changes} | by_rule
    values = [value for name, value in moved.values.items() if name in known]
    entries = [
        entry
        for value in values
        for entry in (value if isinstance(value, list) else [value])
        if isinstance(entry, str)
    ]
    return {found for entry in entries if (found := _reference(entry)) is not None}


def _reference(entry: Value) -> Reference | None:
    try:
        return cited(str(entry))[0]
    except ValueError:
        return None


def _guessed(place: Place, moved: Moved, moment: Moment) -> Iterator[str]:
    clause = place.clause
    for change in moved.changes:
        variable = clause.variables.get(change.variable)
        value = moved.values.get(change.variable)
        if (
            variable is not None
            and variable.rule == PREVIOUS_RULE
            and value == str(moment.newest)
            and not bearing_out(clause, change.variable, moment.series.adoptions)
        ):
            yield moment.say(
                "{paragraph} cites {new} for {old}: a guess from the words around it, for no text "
                "in the library bears it out",
                paragraph=place.label,
                new=change.new,
                old=change.old,
            )


def _ahead(place: Place, moved: Moved, moment: Moment) -> Iterator[str]:
    """What comes between the newest resolution and the draft, unless placeholders tell it."""
    between = moment.to_come
    for name, value in moved.values.items():
        by_rule = place.clause.variables[name].rule == PREVIOUS_RULE
        ends = value[-1] if isinstance(value, list) and value else value if by_rule else None
        if between and isinstance(ends, str) and _reference(ends) == moment.newest:
            yield moment.say.plural(
                "{paragraph} has {newest} as the newest resolution; by the series’ rhythm "
                "{resolutions} comes between it and the draft: to be added",
                "{paragraph} has {newest} as the newest resolution; by the series’ rhythm "
                "{resolutions} come between it and the draft: to be added",
                len(between),
                paragraph=place.label,
                newest=moment.newest,
                resolutions=", ".join(between),
            )


def _stale(
    text: str, place: Place, words: Source, moment: Moment
) -> Iterator[tuple[Reference, str]]:
    """Citations in a text, and why they look out of date."""
    cites = cited_singly(without_tokens(text).text, languages.get(words.code))
    before = previous(words.since, moment.series.adoptions) if cites else None
    for each in cites:
        if each.reference == before:
            yield (
                each.reference,
                moment.say(
                    "{paragraph} cites {resolution}, the resolution before {base}; no rule moves "
                    "it on to {newest}",
                    paragraph=place.label,
                    resolution=each.reference,
                    base=words.since,
                    newest=moment.newest,
                ),
            )
        elif each.newest and each.reference != moment.newest:
            yield (
                each.reference,
                moment.say(
                    "{paragraph} calls {resolution} the newest resolution, and nothing tells "
                    "whether it still is",
                    paragraph=place.label,
                    resolution=each.reference,
                ),
            )


def _changing(
    place: Place, words: Source, moved: Moved, moment: Moment, told: set[Reference]
) -> Iterator[str]:
    """Resolutions and documents that were others in every text, and that no rule moves on."""
    changed = {change.variable for change in moved.changes}
    for name in sorted(words.names & set(moved.values) - changed):
        variable = place.clause.variables[name]
        if variable.type not in ("citation", "symbol") or variable.rule:
            continue
        values = [str(v) for o in place.clause.history if (v := o.values.get(name)) is not None]
        if len(values) < 2 or len(set(values)) < len(values) or _reference(values[-1]) in told:
            continue
        yield moment.say(
            "{paragraph} has {value}, which was another in every text ({values}); to be "
            "checked for a newer one",
            paragraph=place.label,
            value=values[-1],
            values=", ".join(values),
        )


def _left_behind(
    text: str, place: Place, words: Source, moved: Moved, moment: Moment
) -> Iterator[str]:
    """Years to come, when the words were adopted, of the sessions that the draft moves on."""
    series = moment.series
    adopted = series.adoption(words.since)
    for change in moved.changes:
        variable = place.clause.variables.get(change.variable)
        old, new = place.occurrence.values.get(change.variable), moved.values[change.variable]
        if variable is None or not isinstance(old, int) or not isinstance(new, int):
            continue
        if not (variable.rule or "").startswith("session +"):
            continue
        before, after = session_opens(series, old), session_opens(series, new)
        if before is None or after is None or adopted is None:
            continue
        year = before.day.year
        if adopted.adopted.year < year < after.day.year and _names(text, year):
            yield moment.say(
                "{paragraph} names {year}, the year of the {old} session; the {new} is in {after}",
                paragraph=place.label,
                year=year,
                old=change.old,
                new=change.new,
                after=after.day.year,
            )


def _alone(text: str, place: Place, words: Source, moment: Moment) -> Iterator[str]:
    """A list of earlier resolutions where the library has one text: it may be the series' own."""
    series = moment.series
    if place.part != "preambular" or list(series.adoptions) != [words.since]:
        return
    base = series.adoptions[words.since]
    for entries in parted(without_tokens(text).text, languages.get(words.code)):
        last = entries[-1]
        earlier = last.adopted < base.adopted and last.reference.session < words.since.session
        if len(entries) > 1 and earlier:
            yield moment.say(
                "{paragraph} lists resolutions up to {last}; from one text nothing tells whether "
                "{newest} joins them",
                paragraph=place.label,
                last=last.reference,
                newest=words.since,
            )


def _names(text: str, year: int) -> bool:
    return re.search(rf"(?<![\d/]){year}(?![\d/])", text) is not None
