"""D6: footnotes and their marks."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.finding import Place
from drafter.checking.rule import Hit, rule
from drafter.checking.text import CheckedNote, CheckedText
from drafter.language.catalogue import later


@rule(
    "D601",
    "error",
    message=later("footnote mark {mark} has no footnote"),
    explanation=later(
        "Every mark in the text has its footnote; one without tells of a source that was "
        "deleted or lost."
    ),
)
def mark_without_note(text: CheckedText) -> Iterator[Hit]:
    """Form alone. A loose digit that the reader took for a mark is the reader's doubt."""
    for note in text.notes:
        if note.text is None and note.offset is not None and not note.guessed:
            yield Hit(_place(note), {"mark": note.mark})


@rule(
    "D602",
    "error",
    message=later("footnote {mark} has no mark in the text"),
    explanation=later("A footnote that nothing refers to is left over, or its mark was deleted."),
)
def note_without_mark(text: CheckedText) -> Iterator[Hit]:
    """Form alone."""
    for note in text.notes:
        if note.text is not None and note.paragraph is None:
            yield Hit(Place(f"note {note.mark}", 0, len(note.text)), {"mark": note.mark})


@rule(
    "D603",
    "warning",
    message=later("footnote mark {mark} follows mark {before}"),
    explanation=later("Footnotes are numbered in the order of their marks in the text."),
)
def note_order(text: CheckedText) -> Iterator[Hit]:
    """Form of resolutions; the reader's own guesses are left out."""
    order = {p.label: n for n, p in enumerate(text.paragraphs)}
    placed = [
        (order[note.paragraph], note.offset or 0, int(note.mark), note)
        for note in text.notes
        if note.paragraph in order and note.mark.isdecimal() and not note.guessed
    ]
    before = 0
    for _, _, number, note in sorted(placed, key=lambda entry: entry[:3]):
        if number <= before:
            yield Hit(_place(note), {"mark": number, "before": before})
        before = number


def _place(note: CheckedNote) -> Place:
    return Place(note.paragraph or f"note {note.mark}", note.offset or 0, note.offset or 0)
