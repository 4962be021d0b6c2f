"""What a resolution changed in the text of the one before it, in the words that delegates use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from drafter.comparing import summary
from drafter.comparing.rows import Comparable, in_reading_order
from drafter.comparing.summary import Outcome, What
from drafter.library import rendering
from drafter.library.model import Clause, Occurrence, Series, Value
from drafter.library.texts import Rendered, resolution_texts
from drafter.mining.years import Read
from drafter.record import record
from drafter.resolution import Reference

WHATS: tuple[What, ...] = ("kept", "updated", "reworded", "new", "dropped", "moved")


@record(frozen=True)
class Change(Outcome):
    """One clause: what became of it, as a library tells it, which knows what is a value.

    ``updated`` is a paragraph in which only variables have other values, given in ``values``.
    """

    values: Mapping[str, tuple[Value, Value]] = field(default_factory=dict)


def before(series: Series, resolution: Reference, code: str) -> Reference | None:
    """The resolution before this one whose text is at hand in the language."""
    here = series.order(resolution)
    known = (r for r in series.resolutions if code in series.languages_of(r))
    return next((r for r in reversed([*known]) if series.order(r) < here), None)


def changes(series: Series, old: Reference, new: Reference, code: str) -> list[Change]:
    """What became of each paragraph from one resolution to another, in the order of the later."""
    one, two = (
        [
            (text.label, Comparable(_with_notes(text), text.part == "preambular", clause.id))
            for clause, text in resolution_texts(series.clauses, resolution, code, series.adoptions)
        ]
        for resolution in (old, new)
    )
    places = {text.id: place for place, (_, text) in enumerate(one)}
    pairs = {n: places[text.id] for n, (_, text) in enumerate(two) if text.id in places}
    rows = in_reading_order(pairs, [len(text.text) for _, text in one], len(two))
    clauses, words = {c.id: c for c in series.clauses}, {text.id: text.text for _, text in two}
    found = []
    for outcome in summary.of_rows(rows, one, two):
        what, text, values = outcome.what, outcome.text, {}
        if outcome.old is not None and outcome.new is not None:
            clause = clauses[outcome.clause]
            values = _values(clause, clause.at(old), clause.at(new), code)
            if what == "reworded" and (what := _what(clause, old, new, code, values)) == "kept":
                what = "moved" if outcome.has_moved else "kept"
                text = words[outcome.clause]
        found.append(
            Change(what, outcome.old, outcome.new, text, outcome.has_moved, outcome.clause, values)
        )
    return found


def _with_notes(text: Rendered) -> str:
    return "\n".join([text.flat, *(f"[{note or '…'}]" for _, note in text.notes)])


def _values(
    clause: Clause, old: Occurrence | None, new: Occurrence | None, code: str
) -> dict[str, tuple[Value, Value]]:
    if old is None or new is None:
        return {}
    text = clause.wordings[new.wording]
    templates = [text.text.get(code, ""), *(n or "" for n in text.footnotes.get(code, {}).values())]
    named = frozenset(name for each in templates for name in rendering.names(each))
    return {
        name: (old.values.get(name), value)
        for name, value in new.values.items()
        if old.values.get(name) != value and name in named
    }


def _what(
    clause: Clause,
    old: Reference,
    new: Reference,
    code: str,
    values: Mapping[str, object],
) -> What:
    """What it is that other words stand there."""
    one, two = clause.at(old), clause.at(new)
    if one is None or two is None:
        return "kept"
    earlier, later = clause.wordings[one.wording], clause.wordings[two.wording]
    worded = (
        earlier.text.get(code) == later.text.get(code)
        and earlier.opening.get(code) == later.opening.get(code)
        and one.label.letters == two.label.letters
    )
    if not worded:
        return "reworded"
    return "updated" if values else "kept"  # the run's adverb or the final sign is its place's


@record(frozen=True)
class Told:
    """What one added text changed against the one before it, which may be lacking."""

    resolution: Reference
    language: str
    against: Reference | None
    changes: tuple[Change, ...]

    @property
    def counts(self) -> dict[What, int]:
        """How many paragraphs were kept, updated, reworded, are new, were dropped or moved."""
        return summary.counts(self.changes, WHATS)


def of_addition(series: Series, added: Sequence[tuple[Reference | None, Read]]) -> list[Told]:
    """What each added text changed, oldest first; of a commentary there is nothing to tell."""
    found = []
    for reference, read in sorted(
        ((r, d) for r, d in added if r is not None),
        key=lambda a: (series.order(a[0]), a[1].resolution.language),
    ):
        code = read.resolution.language
        against = before(series, reference, code)
        told = changes(series, against, reference, code) if against else []
        found.append(Told(reference, code, against, tuple(told)))
    return found
