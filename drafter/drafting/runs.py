"""Runs of the same opening: *Recalling*, *Recalling also*, *Recalling further*, and over again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter import language as languages
from drafter.drafting.draft import Notice
from drafter.drafting.places import Place
from drafter.drafting.wordings import Source, source
from drafter.language.base import RUN, Adverb, in_run
from drafter.language.catalogue import Messages
from drafter.library.model import Clause, Occurrence, Series
from drafter.resolution import Part, Reference


def due(before: tuple[str, Adverb | None] | None, plain: str) -> Adverb | None:
    """The adverb that a paragraph's place asks for, after the opening and the adverb before it.

    A run is neighbouring paragraphs with the same opening; one longer than three starts over
    (counted over 530 resolutions; see ``drafter.language.base.RUN``). It goes on from what is
    printed: after one that starts over too soon comes *also* again.
    """
    if before is None or not plain or before[0] != plain:
        return None
    return RUN[(RUN.index(in_run(before[1])) + 1) % len(RUN)]


class Opened(NamedTuple):
    """The adverb of a paragraph's opening: what it is, what the run would have, what it was.

    ``text`` is the text that ``was`` is printed in, if one is at hand. ``here`` is not ``due``
    where that text departs from the run and its place in the run, and what it follows, are the same
    as they were: agreed language is kept as it was printed.
    """

    plain: str
    was: Adverb | None
    due: Adverb | None
    here: Adverb | None
    text: Reference | None


def opened(
    places: Sequence[Place], series: Series, base: Reference, code: str
) -> dict[str, Opened]:
    """The openings of the paragraphs in a language, by label.

    What was printed stays where the paragraph still follows the same one, and the run in the draft
    asks for the same adverb as the run there did. Asked is the text that the words are from: the
    base, or an older one where the base is not known in the language. Words that no text at hand
    has, and paragraphs that the base does not have, get the adverb that is due.
    """
    follows = _before_each([(place.clause.id, place.part) for place in places])
    years: dict[Reference, _Year] = {}
    last: dict[Part, tuple[str, Adverb | None]] = {}
    found = {}
    for place in places:
        words = source(place.clause, place.occurrence, code)
        plain = _plain(words, code)
        was, text, here = None, None, due(last.get(place.part), plain)
        asked = here
        if place.origin in ("base", "revived"):
            printed = _printed(place.clause, words, series, code)
            text = printed.resolution if printed else None
            year = text or base
            then = years[year] = years.get(year) or _Year.of(series, year, code)
            was = printed.adverb.get(code) if printed else then.due.get(place.clause.id)
            moved = then.followed.get(place.clause.id) != follows[place.clause.id]
            keeps = not moved and asked == then.due.get(place.clause.id)
            if place.origin == "base" and (keeps or in_run(was) == asked):
                here = was
        last[place.part] = (plain, here)
        found[place.label] = Opened(plain, was, asked, here, text)
    return found


class _Year(NamedTuple):
    """The paragraphs of a text by clause: the adverb due, and which paragraph each follows."""

    due: dict[str, Adverb | None]
    followed: dict[str, str | None]

    @classmethod
    def of(cls, series: Series, text: Reference, code: str) -> _Year:
        year = [(clause, at, clause.part_at(at)) for clause, at in series.year(text)]
        at_hand = code in series.languages_of(text)
        last: dict[Part, tuple[str, Adverb | None]] = {}
        asked = {}
        for clause, at, part in year:
            plain = _plain(source(clause, at, code), code)
            asked[clause.id] = due(last.get(part), plain)
            last[part] = (plain, at.adverb.get(code) if at_hand else asked[clause.id])
        return cls(asked, _before_each([(clause.id, part) for clause, _, part in year]))


def _printed(clause: Clause, words: Source, series: Series, code: str) -> Occurrence | None:
    """Where the words were printed in a language, in the newest text up to theirs if in several."""
    here = words.occurrence
    found = [
        each for each in clause.history
        if words.code == code and each.wording == here.wording
        and clause.part_at(each) == clause.part_at(here)
        and code in series.languages_of(each.resolution)
    ]  # fmt: skip
    since = series.order(here.resolution)
    older = [each for each in found if series.order(each.resolution) <= since]
    return next(iter([*older[::-1], *found]), None)


def irregular(
    places: Sequence[Place], opened: dict[str, Opened], code: str, say: Messages
) -> Iterator[Notice]:
    """Where an adopted text departs from the run of *also* and *further*: kept, and said."""
    language = languages.get(code)
    for place in places:
        one = opened[place.label]
        if place.origin != "base" or place.part == "heading" or in_run(one.here) == one.due:
            continue
        text = say(
            "{paragraph} opens “{printed}” as in {base}, where the run of openings "
            "would have “{regular}”; kept, and what follows counts from it",
            paragraph=place.label,
            printed=language.open(one.plain, one.here, place.part),
            base=one.text,
            regular=language.open(one.plain, one.due, place.part),
        )
        yield Notice(text, place.label)


def behind_untranslated(
    places: Sequence[Place], runs_in: Callable[[str], dict[str, Opened]], code: str, say: Messages
) -> Iterator[Notice]:
    """Where a run cannot be told, since the paragraph that goes before is not translated.

    Said of a paragraph that has *also* or *further* in the language of the one before it.
    """
    spoken = [source(place.clause, place.occurrence, code).code for place in places]
    for (before, other), (place, own) in pairwise(zip(places, spoken, strict=True)):
        if own != code or other == code or before.part != place.part:
            continue
        one = runs_in(other)[place.label]
        if one.here is None or not one.plain:
            continue
        yield Notice(
            say(
                "{paragraph} opens “{opening}” in {language}; whether it has to say so here shows "
                "when {before} is translated",
                paragraph=place.label,
                opening=languages.get(other).open(one.plain, one.here, place.part),
                language=say.language_name(other),
                before=before.label,
            ),
            place.label,
        )


def _plain(words: Source, code: str) -> str:
    """The plain opening; an untranslated paragraph has none, and ends a run."""
    return words.opening if words.code == code else ""


def _before_each(paragraphs: Sequence[tuple[str, Part]]) -> dict[str, str | None]:
    """The clause before each clause in its part."""
    last: dict[Part, str] = {}
    found: dict[str, str | None] = {}
    for clause, part in paragraphs:
        found[clause] = last.get(part)
        last[part] = clause
    return found
