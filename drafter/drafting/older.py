"""A mark in the text where a language has the wording of another year alone.

A file is passed on without its summary. Whoever gets it must see which paragraphs do not say what
the text in the other language says: their year stands in square brackets, the usual sign for what
is not settled, before the final punctuation. Where the other language changed nothing but small
words, the older words say the same and stand without the mark; the summary names them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.drafting.draft import TRANSLATION, Draft, DraftParagraph, Notice
from drafter.drafting.history import source_of, spoken
from drafter.drafting.reworded import rewording
from drafter.language.catalogue import messages
from drafter.library.model import Series
from drafter.resolution import Reference

_END = re.compile(r"[ \u00a0\u202f]*[,;.:]?\Z")


def marked(series: Series, draft: Draft) -> Draft:
    """The draft with the mark in each paragraph whose words are another year's.

    Args:
        series: what the draft was made from.
        draft: the draft, in any language.
    """
    say = messages(draft.language)
    told: dict[str, tuple[object, str]] = {}
    paragraphs = []
    doubtful = {point.where for point in draft.open if point.name == TRANSLATION}
    for each in draft.paragraphs:
        same = _same_but_for_small_words(series, draft, each) if each.label in doubtful else None
        if same is not None:
            told[each.label] = source_of(each), say.language_name(same)
        doubted = each.label in doubtful and same is None
        paragraphs.append(_marked(each, draft.language) if doubted else each)
    points = [p for p in draft.open if p.name != TRANSLATION or p.where not in told]
    notices = [
        Notice(
            say(
                "{paragraph} has the words of {resolution}; in {language} only small words have "
                "changed since",
                paragraph=label, resolution=resolution, language=language,
            ),
            label,
        )
        for label, (resolution, language) in told.items()
    ]  # fmt: skip
    return replace(
        draft,
        paragraphs=tuple(paragraphs),
        open=tuple(points),
        notices=(*draft.notices, *notices),
    )


def _same_but_for_small_words(
    series: Series, draft: Draft, paragraph: DraftParagraph
) -> str | None:
    """The language that tells that the newest words say what the paragraph's older ones do."""
    clause, older = series.clause(paragraph.id), source_of(paragraph)
    if clause is None or older is None or spoken(paragraph, draft.language) != draft.language:
        return None
    found = rewording(series, clause, older, Reference.parse(draft.base))
    return found.code if found is not None and not found.changes else None


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
