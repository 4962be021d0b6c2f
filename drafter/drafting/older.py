"""A mark in the text where a language has the wording of another year alone.

A file is passed on without its summary. Whoever gets it must see which paragraphs do not say what
the text in the other language says: their year stands in square brackets, the usual sign for what
is not settled, before the final punctuation.
"""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.drafting.draft import TRANSLATION, Draft, DraftParagraph
from drafter.drafting.history import source_of, spoken
from drafter.language.catalogue import messages

_END = re.compile(r"[ \u00a0\u202f]*[,;.:]?\Z")


def marked(draft: Draft) -> Draft:
    """The draft with the mark in each paragraph whose words are another year's."""
    doubtful = {point.where for point in draft.open if point.name == TRANSLATION}
    paragraphs = tuple(
        _marked(each, draft.language) if each.label in doubtful else each
        for each in draft.paragraphs
    )
    return replace(draft, paragraphs=paragraphs)


def _marked(paragraph: DraftParagraph, code: str) -> DraftParagraph:
    year = source_of(paragraph)
    if year is None or spoken(paragraph, code) != code:
        return paragraph  # what is in another language stands in brackets as a whole
    end = _END.search(paragraph.flat)
    at = end.start() if end else len(paragraph.flat)
    say = messages(code)
    mark = say("[wording of {resolution}]", resolution=year)
    more = len(mark) + 1
    return replace(
        paragraph,
        flat=f"{paragraph.flat[:at]} {mark}{paragraph.flat[at:]}",
        notes=tuple(replace(n, offset=n.offset + more * (n.offset > at)) for n in paragraph.notes),
        open=(*paragraph.open, (at + 1, at + more)),
    )
