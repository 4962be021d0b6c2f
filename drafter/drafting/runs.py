"""Runs of the same opening: *Recalling*, *Recalling also*, *Recalling further*, and over again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter import language as languages
from drafter.drafting.draft import Notice
from drafter.drafting.places import Place
from drafter.drafting.wordings import Source, source
from drafter.language.base import RUN, Adverb
from drafter.language.catalogue import Messages
from drafter.library.model import Series
from drafter.resolution import Part, Reference


def adverbs(openings: Sequence[str]) -> list[Adverb | None]:
    """The adverb of each paragraph of a part, from its plain openings in order.

    A run is neighbouring paragraphs with the same opening; one longer than three starts over
    (counted over 530 resolutions; see ``drafter.language.base.RUN``).
    """
    out: list[Adverb | None] = []
    length = 0
    for number, opening in enumerate(openings):
        length = length + 1 if number and opening and opening == openings[number - 1] else 0
        out.append(RUN[length % len(RUN)])
    return out


class Opened(NamedTuple):
    """The adverb of a paragraph's opening: what it is, what the run would have, what it was.

    ``here`` is not ``due`` where the base departs from the run and its place in the run, and what
    it follows, are the same as they were: agreed language is kept as it was printed.
    """

    plain: str
    was: Adverb | None
    due: Adverb | None
    here: Adverb | None


def opened(
    places: Sequence[Place], series: Series, base: Reference, code: str
) -> dict[str, Opened]:
    """The openings of the paragraphs in a language, by label.

    What the base printed stays where the paragraph still follows the same one, and the run in the
    draft asks for the same adverb as the run in the base did. Where the base has no text in the
    language, and for a paragraph that the base does not have, the adverb is the one that is due.
    """
    year = series.year(base)
    before = _due(
        [
            (clause.id, clause.part_at(occurrence), _plain(source(clause, occurrence, code), code))
            for clause, occurrence in year
        ]
    )
    followed = _before_each([(clause.id, clause.part_at(at)) for clause, at in year])
    follows = _before_each([(place.clause.id, place.part) for place in places])
    after = _due(
        [(p.label, p.part, _plain(source(p.clause, p.occurrence, code), code)) for p in places]
    )
    attested = is_attested(series, base, code)
    found = {}
    for place in places:
        plain, due = after[place.label]
        was = place.occurrence.adverb.get(code)
        here = due
        if place.origin == "base":
            due_then = before[place.clause.id][1]
            was = was if attested else due_then
            touched = followed[place.clause.id] != follows[place.clause.id]
            here = due if touched or due != due_then else was
        found[place.label] = Opened(plain, was, due, here)
    return found


def is_attested(series: Series, base: Reference, code: str) -> bool:
    """Whether the base text is at hand in a language."""
    return code in series.languages_of(base)


def irregular(
    places: Sequence[Place], opened: dict[str, Opened], base: Reference, code: str, say: Messages
) -> Iterator[Notice]:
    """Where the base itself departs from the run of *also* and *further*: kept, and said."""
    language = languages.get(code)
    for place in places:
        one = opened[place.label]
        if place.origin != "base" or place.part == "heading" or one.here == one.due:
            continue
        text = say(
            "{paragraph} opens “{printed}” as in {base}, where the run of openings "
            "would have “{regular}”; kept",
            paragraph=place.label,
            printed=language.open(one.plain, one.here, place.part),
            base=base,
            regular=language.open(one.plain, one.due, place.part),
        )
        yield Notice(text, place.label)


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


def _due(paragraphs: Sequence[tuple[str, Part, str]]) -> dict[str, tuple[str, Adverb | None]]:
    """The opening of each paragraph and the adverb that its place in the run asks for."""
    found = {}
    for part in ("preambular", "operative", "heading"):
        here = [(key, plain) for key, of, plain in paragraphs if of == part]
        due = adverbs([plain for _, plain in here])
        found.update({key: (plain, adverb) for (key, plain), adverb in zip(here, due, strict=True)})
    return found
