"""A paragraph of one year and language, taken apart: opening, body, final punctuation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter import language as languages
from drafter.language.base import Opening
from drafter.library import rendering
from drafter.mining.slots import Witness
from drafter.mining.years import Slot, Year
from drafter.resolution import Footnote, Paragraph
from drafter.tokens import MARK_OFF, MARK_ON


@dataclass
class Said:
    """A clause in one year and one language, taken apart."""

    witness: Witness
    opening: Opening
    ends: str | None


def take_apart(year: Year, slot: Slot, code: str) -> Said:
    """Opening, body with footnote tokens, and the final punctuation unless it is the regular."""
    language = languages.get(code)
    paragraph = slot.paragraphs[code]
    opening = _opening(paragraph, code)
    flat = paragraph.flat
    regular = language.clause_end(paragraph.part, last=code in slot.lasts)
    if paragraph.part == "heading":
        regular = ""
    ends: str | None = None
    if flat.endswith(regular):
        stop = len(flat) - len(regular)
    else:
        tail = re.search(r"\s?[,;.:]$", flat)
        ends = tail.group() if tail else ""
        stop = len(flat) - len(ends)
    body = _with_marks(flat[:stop], slot.notes[code])[len(opening.text) :]
    if opening.text and body.startswith(" ") and body[1:2] not in list(rendering.UNSPACED):
        body = body[1:]
    elif opening.text and body and body[0] not in rendering.UNSPACED:
        opening, body = Opening("", ""), _with_marks(flat[:stop], slot.notes[code])
    notes = {n: note.text for n, note in enumerate(_ordered(slot.notes[code]), 1)}
    return Said(Witness(year.reference, code, body, notes), opening, ends)


def _opening(paragraph: Paragraph, code: str) -> Opening:
    """The opening as it can be put together again; else all of it stays in the body."""
    language = languages.get(code)
    if paragraph.part == "heading" or not paragraph.opening:
        return Opening("", "")
    opening = language.italic_opening(paragraph.opening, paragraph.part)
    again = language.open(opening.plain, opening.adverb, paragraph.part)
    if again != paragraph.opening:
        return Opening(paragraph.opening, paragraph.opening)
    return opening


def _ordered(notes: Sequence[Footnote]) -> list[Footnote]:
    return sorted(notes, key=lambda note: note.offset or 0)


def _with_marks(body: str, notes: Sequence[Footnote]) -> str:
    out = body
    for number, note in reversed(list(enumerate(_ordered(notes), 1))):
        at = min(note.offset or 0, len(body))
        out = f"{out[:at]}{MARK_ON}{number}{MARK_OFF}{out[at:]}"
    return out
