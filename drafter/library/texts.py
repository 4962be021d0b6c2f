"""Clauses and whole resolutions as they were, rendered back from the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from drafter import language as languages
from drafter.label import Label, Order
from drafter.library import rendering
from drafter.library.model import Adoption, Clause, Occurrence, Series, Value, standing_in
from drafter.library.rendering import Open
from drafter.resolution import Part, Reference
from drafter.tokens import without_tokens


class Rendered(NamedTuple):
    """A clause as one resolution has it: part, flat text, opening, footnotes as (offset, text)."""

    label: str
    part: Part
    flat: str
    opening: str
    notes: tuple[tuple[int, str | None], ...]

    @property
    def number(self) -> int | None:
        """The number of an operative paragraph, as its label has it."""
        return Label.parse(self.label).number


def rendered(
    clause: Clause,
    occurrence: Occurrence,
    code: str,
    registry: Mapping[Reference, Adoption],
    *,
    last: bool,
) -> Rendered | None:
    """A clause in one resolution and language; ``None`` if that language has no text then."""
    wording = clause.wordings[occurrence.wording]
    if code not in wording.text:
        return None
    part = clause.part_at(occurrence)
    values = values_at(clause, occurrence)
    regular = "" if part == "heading" else languages.get(code).clause_end(part, last=last)
    with rendering.of_clause(clause.id):
        text, opening = rendering.clause_text(
            wording, code, part, occurrence.adverb.get(code), values,
            occurrence.ends.get(code, regular), registry,
        )  # fmt: skip
        plain = without_tokens(text)
        texts = wording.footnotes.get(code, {})
        notes = tuple(
            (offset, note_text(texts.get(number), values, code, registry))
            for offset, number in plain.marks
        )
    return Rendered(occurrence.paragraph, part, plain.text, opening, notes)


def values_at(clause: Clause, occurrence: Occurrence) -> dict[str, Value | Open]:
    """The values of a clause's variables in one resolution, ``[…]`` where it has none.

    A text that is at hand in one language does not tell the values of what stands in another alone.
    """
    return {name: Open("[…]") for name in clause.variables} | dict(occurrence.values)


def note_text(
    template: str | None,
    values: Mapping[str, Value | Open],
    code: str,
    registry: Mapping[Reference, Adoption],
) -> str | None:
    """A footnote's text in one resolution; ``None`` if its source lost it."""
    if template is None:
        return None
    names = rendering.names(template)
    if any(
        values[name] is None or isinstance(values[name], Open) for name in names & values.keys()
    ):
        return None
    return rendering.render(template, values, code, registry)


def last_labels(clauses: Sequence[Clause]) -> dict[Reference, str]:
    """The label of the last paragraph of each resolution."""
    last: dict[Reference, tuple[Order, str]] = {}
    for clause in clauses:
        for occurrence in clause.history:
            here = occurrence.order, occurrence.paragraph
            last[occurrence.resolution] = max(here, last.get(occurrence.resolution, here))
    return {resolution: label for resolution, (_, label) in last.items()}


def series_texts(
    series: Series, code: str, clauses: Sequence[Clause] | None = None
) -> dict[tuple[str, Reference], tuple[str, str]]:
    """As :func:`clause_texts`, for all clauses of a series or some, where a text is at hand.

    A wording may have a language that the resolution's own document is not known in: such a text
    is no witness and is left out.
    """
    known = {
        d.resolution for d in series.documents if d.language == code and d.kind != "commentary"
    }
    chosen = series.clauses if clauses is None else clauses
    texts = clause_texts(chosen, code, series.adoptions, last_labels(series.clauses))
    return {key: text for key, text in texts.items() if key[1] in known}


def clause_texts(
    clauses: Sequence[Clause],
    code: str,
    registry: Mapping[Reference, Adoption],
    lasts: Mapping[Reference, str] | None = None,
) -> dict[tuple[str, Reference], tuple[str, str]]:
    """Every clause's text in a language: (id, resolution) → (label, flat text).

    ``lasts`` gives the last paragraph of each resolution, if ``clauses`` are not all there are.
    """
    lasts = last_labels(clauses) if lasts is None else lasts
    found = {}
    for clause in clauses:
        for occurrence in clause.history:
            last = lasts[occurrence.resolution] == occurrence.paragraph
            text = rendered(clause, occurrence, code, registry, last=last)
            if text is not None:
                found[clause.id, occurrence.resolution] = (text.label, text.flat)
    return found


def resolution_texts(
    clauses: Sequence[Clause],
    resolution: Reference,
    code: str,
    registry: Mapping[Reference, Adoption],
) -> list[tuple[Clause, Rendered]]:
    """One resolution as it was, paragraph by paragraph in its own order."""
    last = last_labels(clauses).get(resolution)
    found = []
    for clause, occurrence in standing_in(clauses, resolution):
        text = rendered(clause, occurrence, code, registry, last=occurrence.paragraph == last)
        if text is not None:
            found.append((clause, text))
    return found


def missing_text(clause: Clause, code: str) -> str | None:
    """What a clause lacks in a language: ``None`` if its newest wording is there.

    ``none`` if there is no text at all, else the resolution whose older wording there is.
    """
    if code in clause.wordings[clause.history[-1].wording].text:
        return None
    older = (o for o in reversed(clause.history) if code in clause.wordings[o.wording].text)
    found = next(older, None)
    return "none" if found is None else str(found.resolution)
