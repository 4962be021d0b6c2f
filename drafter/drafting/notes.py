"""The footnotes of a draft: their texts, and their numbers in the order of their marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.drafting.draft import DraftParagraph, Note
from drafter.drafting.wordings import Source
from drafter.library import rendering
from drafter.library.model import Adoption, Value
from drafter.library.rendering import Open
from drafter.resolution import Reference
from drafter.tokens import OPEN_OFF, OPEN_ON, without_tokens


def note(
    source: Source,
    number: int,
    offset: int,
    values: Mapping[str, Value | Open],
    registry: Mapping[Reference, Adoption],
) -> Note:
    """A footnote of a wording, by its number there; open where its source lost the text."""
    template = source.wording.footnotes.get(source.code, {}).get(number)
    if template is None:
        text = f"{OPEN_ON}[…]{OPEN_OFF}"
    else:
        text = rendering.render(template, values, source.code, registry)
    plain = without_tokens(text)
    return Note("", plain.text, offset, plain.open)


def lost(paragraph: DraftParagraph) -> list[Note]:
    """The footnotes whose text nobody has: their source lost it."""
    return [each for each in paragraph.notes if each.open == ((0, len(each.text)),)]


def numbered(paragraphs: Sequence[DraftParagraph]) -> list[DraftParagraph]:
    """Number the footnotes through the draft, in the order in which their marks stand."""
    number = 0
    out = []
    for paragraph in paragraphs:
        notes = []
        for each in sorted(paragraph.notes, key=lambda n: n.offset):
            number += 1
            notes.append(replace(each, mark=str(number)))
        out.append(replace(paragraph, notes=tuple(notes)))
    return out
