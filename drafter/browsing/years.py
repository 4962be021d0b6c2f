"""What became of each clause from one resolution to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal

from drafter.library.model import Clause, Occurrence, Series, Wording
from drafter.library.texts import Rendered, rendered
from drafter.record import record
from drafter.resolution import Reference
from drafter.writing.pages import Piece, both

Fate = Literal["first", "new", "kept", "updated", "reworded", "present"]
"""``first``: in the oldest text there is, so that nobody can tell whether it was new in it.
``updated``: the same wording with another value, *also* or final sign. ``present``: no language
has both texts, so that they cannot be compared."""
Shown = Literal[Fate, "dropped", "absent", "quoted", "unknown"]
"""``quoted`` and ``unknown`` are of a resolution of which there is only a page that quotes it."""

Texts = Mapping[str, Mapping[tuple[str, Reference], str]]
"""By language and by (id, resolution) a clause's text; its footnotes are lines below it."""


LOST = "[…]"
"""Stands for a footnote whose text the source has lost."""


@record(frozen=True)
class Version:
    """A clause's text in one language and one resolution: whole, or set against the one before.

    ``pieces`` is ``None`` if it is the same as before.
    """

    code: str
    pieces: tuple[Piece, ...] | None


@record(frozen=True)
class Year:
    """A clause in one resolution; ``against`` is the one before that had it.

    The fate is judged in the first language that has both texts; ``elsewhere`` are the languages in
    which alone it has changed. ``back`` if a text between the two did not have it.
    """

    resolution: Reference
    label: str
    fate: Fate
    against: Reference | None
    back: bool
    versions: tuple[Version, ...]
    elsewhere: tuple[str, ...] = ()


@record(frozen=True)
class Cell:
    """A clause and a resolution in the overview; no label where the clause does not stand."""

    fate: Shown
    label: str = ""
    back: bool = False
    elsewhere: tuple[str, ...] = ()


@record(frozen=True)
class Column:
    """A resolution in the overview: its languages, how many paragraphs it has, and which fates.

    Without languages there is only a page that quotes it.
    """

    resolution: Reference
    languages: tuple[str, ...]
    paragraphs: int
    fates: Mapping[str, int]


def all_texts(series: Series, codes: Sequence[str], lasts: Mapping[Reference, str]) -> Texts:
    """Every text of every clause that a document has, by language.

    ``lasts`` gives the last paragraph of each resolution.

    Raises:
        TemplateError: a wording of the library is wrong.
    """
    found: dict[str, dict[tuple[str, Reference], str]] = {code: {} for code in codes}
    languages = {resolution: series.languages_of(resolution) for resolution in series.resolutions}
    for clause in series.clauses:
        for one in clause.history:
            last = lasts[one.resolution] == one.paragraph
            for code, texts in found.items():
                if code in languages.get(one.resolution, ()):
                    text = rendered(clause, one, code, series.adoptions, last=last)
                    if text is not None:
                        texts[clause.id, one.resolution] = _with_notes(text)
    return found


def _with_notes(text: Rendered) -> str:
    notes = (f"{number}. {note or LOST}" for number, (_, note) in enumerate(text.notes, 1))
    return "\n".join((text.flat, *notes))


def full(series: Series) -> tuple[Reference, ...]:
    """The resolutions whose own text is there, oldest first."""
    return tuple(r for r in series.resolutions if series.languages_of(r))


def years(series: Series, clause: Clause, texts: Texts) -> tuple[Year, ...]:
    """A clause from its first resolution to its last."""
    at_hand = full(series)
    first = clause.history[0]
    since = series.order(first.resolution)
    earliest: Fate = "new" if any(series.order(r) < since for r in at_hand) else "first"
    found = [
        Year(first.resolution, first.paragraph, earliest, None, False,
             _versions(clause, first, (), texts))
    ]  # fmt: skip
    for place, (before, now) in enumerate(pairwise(clause.history), 1):
        one, two = series.order(before.resolution), series.order(now.resolution)
        back = any(one < series.order(r) < two for r in at_hand)
        fates = _fates(clause, before, now, texts)
        fate: Fate = next(iter(fates.values()), "present")
        changed = (code for code, other in fates.items() if other != "kept")
        found.append(
            Year(
                now.resolution,
                now.paragraph,
                fate,
                before.resolution,
                back,
                _versions(clause, now, clause.history[:place], texts),
                tuple(changed) if fate == "kept" else (),
            )
        )
    return tuple(found)


def _fates(clause: Clause, before: Occurrence, now: Occurrence, texts: Texts) -> dict[str, Fate]:
    """What became of a clause in each language that has both texts."""
    same_part = clause.part_at(before) == clause.part_at(now)
    one, two = clause.wordings[before.wording], clause.wordings[now.wording]
    found: dict[str, Fate] = {}
    for code, known in texts.items():
        old = known.get((clause.id, before.resolution))
        new = known.get((clause.id, now.resolution))
        if old is None or new is None:
            continue
        if old == new:
            found[code] = "kept"
        else:
            same = same_part and _words(one, code) == _words(two, code)
            found[code] = "updated" if same else "reworded"
    return found


def _words(wording: Wording, code: str) -> tuple[object, ...]:
    """What a language has in a wording but for the values."""
    return tuple(of.get(code) for of in (wording.opening, wording.text, wording.footnotes))


def _versions(
    clause: Clause, now: Occurrence, earlier: Sequence[Occurrence], texts: Texts
) -> tuple[Version, ...]:
    found = []
    for code, known in texts.items():
        here = known.get((clause.id, now.resolution))
        if here is None:
            continue
        before = next(
            (t for o in reversed(earlier) if (t := known.get((clause.id, o.resolution)))), None
        )
        if before is None:
            pieces: tuple[Piece, ...] | None = (Piece("", here),)
        else:
            pieces = None if before == here else both(before, here)
        found.append(Version(code, pieces))
    return tuple(found)


def cells(series: Series, clause: Clause, through: Sequence[Year]) -> tuple[Cell, ...]:
    """The clause in every resolution of the series, oldest first."""
    stood = {year.resolution: year for year in through}
    quoted = {e.resolution for e in clause.evidence}
    found: list[Cell] = []
    standing = False
    for resolution in series.resolutions:
        year = stood.get(resolution)
        if year is not None:
            found.append(Cell(year.fate, year.label, year.back, year.elsewhere))
            standing = True
        elif series.languages_of(resolution):
            found.append(Cell("dropped" if standing else "absent"))
            standing = False
        else:
            found.append(Cell("quoted" if resolution in quoted else "unknown"))
    return tuple(found)


def columns(series: Series, rows: Sequence[Sequence[Cell]]) -> list[Column]:
    """The resolutions of the overview, with what became of the paragraphs in each."""
    return [
        Column(
            resolution,
            series.languages_of(resolution),
            sum(bool(cell.label) for cell in column),
            Counter(cell.fate for cell in column),
        )
        for resolution, column in zip(series.resolutions, zip(*rows, strict=True), strict=True)
    ]
