"""Lists of a series' own resolutions in running text: who stands in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from drafter.language.base import CitationSpan, Language
from drafter.library.model import Adoption
from drafter.library.previous import parted
from drafter.resolution import Reference

MOST = 1.5


def own_citations(
    body: str, language: Language, own: Mapping[Reference, Adoption]
) -> list[CitationSpan]:
    """The citations of own resolutions, and those that stand in one list with such a one.

    Where most of a paragraph's citations are own, what is said of single ones (*…, by which it
    established the mandate, …*) does not end a list; naming *resolutions* or *decisions* does.
    """
    if body.count("/") < 2:
        return []  # no two citations
    lists = parted(body, language)
    ours = [any(_is_own(span, own) for span in one) for one in lists]
    named = sum(len(one) for one, is_ours in zip(lists, ours, strict=True) if is_ours)
    if MOST * named > sum(map(len, lists)):
        for here, there in [*pairwise(range(len(lists))), *pairwise(range(len(lists) - 1, -1, -1))]:
            first, second = sorted((here, there))
            between = body[lists[first][-1].end : lists[second][0].start]
            if ours[here] and not re.search(language.acts, between, re.IGNORECASE):
                ours[there] = True
    return [span for one, is_ours in zip(lists, ours, strict=True) if is_ours for span in one]


def _is_own(span: CitationSpan, own: Mapping[Reference, Adoption]) -> bool:
    known = own.get(span.reference)
    return known is not None and known.adopted == span.adopted
