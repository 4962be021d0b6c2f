"""The wordings of a clause: which years share one, and what differs from year to year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.library.model import Occurrence, Wording
from drafter.mining.taking_apart import Said


def match_wording(wordings: dict[str, Wording], entry: Mapping[str, Said]) -> str:
    """The name of this year's wording: an earlier one if the templates agree, else a new one.

    A footnote whose text one year lost is taken from the year that has it.
    """
    opening = {code: s.opening.plain for code, s in entry.items()}
    text = {code: s.witness.template for code, s in entry.items()}
    notes = {
        code: s.witness.note_templates for code, s in entry.items() if s.witness.note_templates
    }
    for name, known in wordings.items():
        common = [c for c in text if c in known.text]
        if not common or any(
            known.text[c] != text[c]
            or known.opening.get(c, "") != opening[c]
            or not _notes_agree(known.footnotes.get(c, {}), notes.get(c, {}))
            for c in common
        ):
            continue
        wordings[name] = Wording(
            opening={**known.opening, **opening},
            text={**known.text, **text},
            footnotes={
                c: _merge_notes(known.footnotes.get(c, {}), notes.get(c, {}))
                for c in {**known.footnotes, **notes}
            },
        )
        return name
    name = letter(len(wordings))
    wordings[name] = Wording(opening, text, notes)
    return name


def _notes_agree(one: Mapping[int, str | None], two: Mapping[int, str | None]) -> bool:
    return one.keys() == two.keys() and all(
        one[n] == two[n] or one[n] is None or two[n] is None for n in one
    )


def _merge_notes(
    one: Mapping[int, str | None], two: Mapping[int, str | None]
) -> dict[int, str | None]:
    return {n: one.get(n) if one.get(n) is not None else two.get(n) for n in {**one, **two}}


def changes(
    occurrence: Occurrence, history: Sequence[Occurrence], wordings: Mapping[str, Wording]
) -> Occurrence:
    """Say what differs from the occurrence before."""
    if not history:
        return occurrence
    before = history[-1]
    changed = []
    one, two = wordings[before.wording], wordings[occurrence.wording]
    if before.label.letters != occurrence.label.letters:
        changed.append("part")
    if before.wording != occurrence.wording:
        shared = [c for c in one.text if c in two.text]
        if any(one.opening.get(c) != two.opening.get(c) for c in shared):
            changed.append("opening")
        if not shared or any(one.text[c] != two.text[c] for c in shared):
            changed.append("wording")
        elif "opening" not in changed:
            changed.append("footnote")
    if any(before.values.get(name) != value for name, value in occurrence.values.items()):
        changed.append("values")
    return replace(occurrence, changed=tuple(changed))


def letter(index: int) -> str:
    """``a`` … ``z``, ``aa``, ``ab``, …: the wordings' names in the order of the years."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters
