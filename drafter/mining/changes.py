"""What a resolution changed in the text of the one before it, in the words that delegates use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from drafter.comparing.rows import in_reading_order
from drafter.comparing.words import marked
from drafter.library.model import Clause, Occurrence, Series, Value
from drafter.library.texts import resolution_texts
from drafter.mining.years import Read
from drafter.resolution import Reference

What = Literal["kept", "updated", "reworded", "new", "dropped", "moved"]
WHATS: tuple[What, ...] = ("kept", "updated", "reworded", "new", "dropped", "moved")


@dataclass(frozen=True)
class Change:
    """One paragraph: what became of it, its labels before and after, the changed words marked.

    ``updated`` is a paragraph in which only variables have other values, given in ``values``;
    ``moved`` one that stands elsewhere with the same words. ``has_moved`` tells it of the others.
    """

    what: What
    clause: str
    old: str | None
    new: str | None
    text: str
    has_moved: bool = False
    values: Mapping[str, tuple[Value, Value]] = field(default_factory=dict)


def before(series: Series, resolution: Reference, code: str) -> Reference | None:
    """The resolution before this one whose text is at hand in the language."""
    earlier = (r for r in series.resolutions if r < resolution and code in series.languages_of(r))
    return max(earlier, default=None)


def changes(series: Series, old: Reference, new: Reference, code: str) -> list[Change]:
    """What became of each paragraph from one resolution to another, in the order of the later."""
    one, two = (resolution_texts(series.clauses, r, code, series.adoptions) for r in (old, new))
    places = {clause.id: place for place, (clause, _) in enumerate(one)}
    pairs = {n: places[c.id] for n, (c, _) in enumerate(two) if c.id in places}
    found = []
    for row in in_reading_order(pairs, [len(text.flat) for _, text in one], len(two)):
        if row.fate == "moved_from":
            continue
        if row.old is None and row.new is not None:
            clause, text = two[row.new]
            found.append(Change("new", clause.id, None, text.label, text.flat))
        elif row.new is None and row.old is not None:
            clause, text = one[row.old]
            found.append(Change("dropped", clause.id, text.label, None, text.flat))
        elif row.old is not None and row.new is not None:
            clause, text = two[row.new]
            earlier = one[row.old][1]
            values = _values(clause, clause.at(old), clause.at(new), code)
            what = _what(clause, old, new, code, same=earlier.flat == text.flat, values=values)
            has_moved = row.fate == "moved_to"
            if what == "kept" and has_moved:
                what = "moved"
            shown = text.flat if what in ("kept", "moved") else marked(earlier.flat, text.flat)
            found.append(
                Change(what, clause.id, earlier.label, text.label, shown, has_moved, values)
            )
    return found


def counts(found: Sequence[Change]) -> dict[What, int]:
    """How many paragraphs were kept, updated, reworded, are new, were dropped or moved."""
    counted = Counter(change.what for change in found)
    return {what: counted[what] for what in WHATS}


def _values(
    clause: Clause, old: Occurrence | None, new: Occurrence | None, code: str
) -> dict[str, tuple[Value, Value]]:
    if old is None or new is None:
        return {}
    text = clause.wordings[new.wording]
    templates = [text.text.get(code, ""), *(n or "" for n in text.footnotes.get(code, {}).values())]
    return {
        name: (old.values.get(name), value)
        for name, value in new.values.items()
        if old.values.get(name) != value and any(f"{{{{ {name} " in t for t in templates)
    }


def _what(
    clause: Clause,
    old: Reference,
    new: Reference,
    code: str,
    *,
    same: bool,
    values: Mapping[str, object],
) -> What:
    one, two = clause.at(old), clause.at(new)
    if same or one is None or two is None:
        return "kept"
    earlier, later = clause.wordings[one.wording], clause.wordings[two.wording]
    worded = (
        earlier.text.get(code) == later.text.get(code)
        and earlier.opening.get(code) == later.opening.get(code)
        and one.paragraph[:2] == two.paragraph[:2]
    )
    if not worded:
        return "reworded"
    return "updated" if values else "kept"  # the run's adverb or the final sign is its place's


@dataclass(frozen=True)
class Told:
    """What one added text changed against the one before it, which may be lacking."""

    resolution: Reference
    language: str
    against: Reference | None
    changes: tuple[Change, ...]


def of_addition(series: Series, added: Sequence[tuple[Reference | None, Read]]) -> list[Told]:
    """What each added text changed, oldest first; of a commentary there is nothing to tell."""
    found = []
    for reference, read in sorted(
        ((r, d) for r, d in added if r is not None), key=lambda a: (a[0], a[1].resolution.language)
    ):
        code = read.resolution.language
        against = before(series, reference, code)
        told = changes(series, against, reference, code) if against else []
        found.append(Told(reference, code, against, tuple(told)))
    return found
