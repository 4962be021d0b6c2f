"""Every paragraph followed through the years: moved, reworded, split off, merged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from drafter import language as languages
from drafter.comparing.alignment import (
    CONTAINED,
    Text,
    align,
    contained,
    prepare,
    recognized,
    word_for_word,
)
from drafter.mining.years import Year

REMAINS = 0.3
"""So much of a clause’s length must be left for it to go on; a few common words are no clause."""


@dataclass
class Strand:
    """A clause while it is followed through the years: (year, its place in the year's slots)."""

    places: list[tuple[int, int]] = field(default_factory=list)
    split_from: Strand | None = None
    merged_into: Strand | None = None


def follow(years: Sequence[Year]) -> list[Strand]:
    """Follow every paragraph through the years, by its text in the years' main language."""
    prepared = _prepared(years)
    strands: list[Strand] = []
    for y in range(len(years)):
        recent = _last_seen(strands)
        known = [prepared[s.places[-1][0]][s.places[-1][1]] for s in recent]
        standing = sum(s.places[-1][0] == y - 1 for s in recent)
        pairs = _aligned(known, standing, prepared[y])
        fresh: list[Strand] = []
        for n in range(len(prepared[y])):
            if n in pairs:
                recent[pairs[n]].places.append((y, n))
            else:
                fresh.append(Strand([(y, n)]))
        _splits(fresh, recent, prepared, y)
        strands += _without_continued(fresh, prepared, y)
    return strands


def _prepared(years: Sequence[Year]) -> list[list[Text]]:
    """The paragraphs of each year without their openings, which are looked at by themselves."""
    paragraphs = [
        (slot.paragraphs[year.main], slot.label.startswith("PP"), languages.get(year.main))
        for year in years
        for slot in year.slots
    ]
    texts = prepare(
        [(p.flat[len(p.opening) :], preambular) for p, preambular, _ in paragraphs],
        [language.italic_opening(p.opening, p.part).plain for p, _, language in paragraphs],
    )
    remaining = iter(texts)
    return [list(islice(remaining, len(year.slots))) for year in years]


def _aligned(known: Sequence[Text], standing: int, new: Sequence[Text]) -> dict[int, int]:
    """Pairs (index in ``new`` → index in ``known``).

    The first ``standing`` of the known clauses are those of the year before, whose order counts.
    What is then left may be a clause of an earlier year that has come back. A long series knows
    many clauses: to compare all with all would make the work grow with the square of the years.
    """
    pairs = word_for_word(known, new)
    for some, way in ((range(standing), align), (range(standing, len(known)), recognized)):
        taken = set(pairs.values())
        left_known = [place for place in some if place not in taken]
        left_new = [n for n in range(len(new)) if n not in pairs]
        found = way([known[place] for place in left_known], [new[n] for n in left_new])
        pairs |= {left_new[n]: left_known[place] for n, place in found.items()}
    return pairs


def _without_continued(fresh: Sequence[Strand], prepared: list[list[Text]], y: int) -> list[Strand]:
    """What was split off a clause that itself ended is that clause, shorter or elsewhere.

    So a paragraph that turns from preambular to operative, and loses words on the way, is one
    clause. If several were split off, the first of them goes on.
    """
    left = []
    for strand in fresh:
        source = strand.split_from
        ended = source is not None and source.places[-1][0] < y
        if source is not None and ended and _goes_on(strand, source, prepared, y):
            source.places += strand.places
            source.merged_into = None
        else:
            left.append(strand)
    return left


def _goes_on(strand: Strand, source: Strand, prepared: list[list[Text]], y: int) -> bool:
    year, place = source.places[-1]
    now, before = prepared[y][strand.places[0][1]], prepared[year][place]
    return len(now.words) >= REMAINS * len(before.words)


def _last_seen(strands: Sequence[Strand]) -> list[Strand]:
    """All clauses known so far, in the order of their latest texts: the newest year's first."""
    return sorted(strands, key=lambda s: (-s.places[-1][0], s.places[-1][1]))


def _splits(
    fresh: Sequence[Strand], recent: Sequence[Strand], prepared: list[list[Text]], y: int
) -> None:
    """A new paragraph whose words an older one held was split off; the reverse is a merger."""
    before = [s for s in recent if any(place[0] == y - 1 for place in s.places[-2:])]
    for strand in fresh:
        text = prepared[y][strand.places[0][1]]
        for other in before:
            year, place = next(p for p in other.places if p[0] == y - 1)
            older = prepared[year][place]
            if len(older.words) > 1.2 * len(text.words) and contained(text, older) >= CONTAINED:
                strand.split_from = other
                break
    for other in before:
        if other.places[-1][0] == y:
            continue
        gone = prepared[y - 1][other.places[-1][1]]
        for into in [s for s in recent if s.places[-1][0] == y and len(s.places) > 1]:
            newer = prepared[y][into.places[-1][1]]
            if len(newer.words) > 1.2 * len(gone.words) and contained(gone, newer) >= CONTAINED:
                other.merged_into = into
                break
