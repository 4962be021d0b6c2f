"""Footnotes that cite the series' resolution before the text's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.library.model import Adoption
from drafter.mining import previous, slots
from drafter.mining.slots import Witness
from drafter.mining.taking_apart import Said
from drafter.resolution import Reference


def previous_resolutions(
    mains: Sequence[Said],
    said: Sequence[Mapping[str, Said]],
    registry: Mapping[Reference, Adoption],
    body: str | None,
) -> None:
    """The citations of the resolution before in the footnotes that have no other variable."""
    for number in sorted({n for one in mains for n, text in one.witness.notes.items() if text}):
        notes = [
            {
                code: Witness(one.witness.resolution, code, text)
                for code, one in entry.items()
                if (text := one.witness.notes.get(number)) is not None
                and "{{" not in (one.witness.note_templates.get(number) or "{{")
            }
            for entry in said
        ]
        codes = [one.witness.code for one in mains]
        having = [
            n for n, (code, note) in enumerate(zip(codes, notes, strict=True)) if code in note
        ]
        found = previous.resolutions(
            [notes[n][codes[n]] for n in having],
            [notes[n] for n in having],
            {id(note): [] for entry in notes for note in entry.values()},
            registry,
            body,
            alone=False,
        )
        for n in having:
            for code, note in notes[n].items():
                slots.fill(note, found.get(id(note), []))
                witness = said[n][code].witness
                if all(witness.values.get(k, v) == v for k, v in note.values.items()):
                    witness.note_templates[number] = note.template
                    witness.values |= note.values
                    witness.variables |= {s.name: s.variable for s in found.get(id(note), [])}
