"""How the paragraphs of a draft fared in the texts that the library has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from drafter.drafting.draft import DraftParagraph
from drafter.library.model import Clause, Occurrence, Series
from drafter.resolution import Reference

_FIXED = ("date", "period")
"""Types of variables whose value, if another, makes the words new."""


def spoken(paragraph: DraftParagraph, code: str) -> str:
    """The language that a paragraph of a draft stands in: one not translated stands in another."""
    return next((c.new for c in paragraph.changes if c.variable == "text"), code)


def source_of(paragraph: DraftParagraph) -> Reference | None:
    """The resolution that a paragraph's words are from, ``None`` of words of one's own."""
    return paragraph.source.resolution if paragraph.source else None


def history(series: Series, paragraph: DraftParagraph, code: str) -> list[Occurrence]:
    """A paragraph in the texts up to its source, oldest first, as far as they are in its language.

    Args:
        series: what the draft was made from.
        paragraph: one of its paragraphs.
        code: the language of the draft.
    """
    clause, source = series.clause(paragraph.id), source_of(paragraph)
    if clause is None or source is None:
        return []
    code, last = spoken(paragraph, code), series.order(source)
    return [
        o for o in clause.history
        if series.order(o.resolution) <= last and code in clause.wordings[o.wording].text
        and (o.resolution == source or code in series.languages_of(o.resolution))
    ]  # fmt: skip


def same_words(occurrences: Sequence[Occurrence]) -> list[Occurrence]:
    """The last occurrences, oldest first, that have one wording, whatever the values."""
    newest = occurrences[-1].wording
    return list(takewhile(lambda o: o.wording == newest, reversed(occurrences)))[::-1]


def worded(series: Series, paragraph: DraftParagraph, code: str) -> date | None:
    """When the words of a paragraph were first adopted as they stand, days and periods included."""
    clause, known = series.clause(paragraph.id), history(series, paragraph, code)
    if clause is None or not known:
        return None
    run = same_words(known)
    fixed = _fixed(clause, run[-1])
    same = list(takewhile(lambda o: _fixed(clause, o) == fixed, reversed(run)))
    adoption = series.adoption(same[-1].resolution)
    return adoption.adopted if adoption else None


def _fixed(clause: Clause, occurrence: Occurrence) -> dict[str, object]:
    names = [name for name, variable in clause.variables.items() if variable.type in _FIXED]
    return {name: occurrence.values.get(name) for name in names}
