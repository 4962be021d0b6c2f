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
from drafter.library.model import Clause, Occurrence, Series
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
    sources = {place.label: source(place.clause, place.occurrence, code) for place in places}
    after = _due([(p.label, p.part, _plain(sources[p.label], code)) for p in places])
    years: dict[Reference, _Year] = {}
    found = {}
    for place in places:
        plain, due = after[place.label]
        if place.origin in ("own", "gone"):
            found[place.label] = Opened(plain, None, due, due, None)
            continue
        printed = _printed(place.clause, sources[place.label], series, code)
        text = printed.resolution if printed else None
        then = years.setdefault(text or base, _Year.of(series, text or base, code))
        due_then = then.due.get(place.clause.id, ("", None))[1]
        was = printed.adverb.get(code) if printed else due_then
        here = due
        if place.origin == "base":
            touched = then.followed.get(place.clause.id) != follows[place.clause.id]
            here = due if touched or due != due_then else was
        found[place.label] = Opened(plain, was, due, here, text)
    return found


class _Year(NamedTuple):
    """The paragraphs of a text by clause: opening and adverb due, and which one each follows."""

    due: dict[str, tuple[str, Adverb | None]]
    followed: dict[str, str | None]

    @classmethod
    def of(cls, series: Series, text: Reference, code: str) -> _Year:
        year = [(clause, at, clause.part_at(at)) for clause, at in series.year(text)]
        return cls(
            _due([(c.id, part, _plain(source(c, at, code), code)) for c, at, part in year]),
            _before_each([(clause.id, part) for clause, _, part in year]),
        )


def _printed(clause: Clause, words: Source, series: Series, code: str) -> Occurrence | None:
    """Where the words were printed in a language, in the newest text up to theirs if in several."""
    here = words.occurrence
    found = [
        each for each in clause.history
        if words.code == code and each.wording == here.wording
        and clause.part_at(each) == clause.part_at(here)
        and code in series.languages_of(each.resolution)
    ]  # fmt: skip
    older = [each for each in found if each.resolution <= here.resolution]
    return next(iter([*older[::-1], *found]), None)


def irregular(
    places: Sequence[Place], opened: dict[str, Opened], code: str, say: Messages
) -> Iterator[Notice]:
    """Where an adopted text departs from the run of *also* and *further*: kept, and said."""
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
            base=one.text,
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
