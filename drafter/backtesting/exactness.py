"""Whether what a rule computes came out right: the recall chain, the sessions, the report.

Found in the words of the texts alone. ``None`` says that there is nothing of the kind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from drafter import language as languages
from drafter.backtesting.judging import Judged
from drafter.resolution import Reference


def chain(found: Sequence[Judged], own: Collection[Reference], code: str) -> bool | None:
    """Whether the draft recalls the resolutions that the adopted preamble recalls of the series.

    What counts is every preambular paragraph in which either text cites a resolution of ``own``.
    """
    language = languages.get(code)
    exact = []
    for one in found:
        if one.part != "preambular" or one.adopted is None or one.draft is None:
            continue
        drafted, adopted = (
            [c.reference for c in language.find_citations(language.plain_spaces(text))]
            for text in (one.draft, one.adopted)
        )
        if set(own) & {*drafted, *adopted}:
            exact.append(drafted == adopted)
    return all(exact) if exact else None


def sessions(found: Sequence[Judged], code: str) -> bool | None:
    """Whether the sessions that the draft names are those of the adopted text.

    What counts is every paragraph in which both name sessions; that the adopted text names one more
    is another matter.
    """
    exact = [_within(drafted, adopted) for _, _, drafted, adopted in _sessions(found, code)]
    return all(exact) if exact else None


def report(found: Sequence[Judged], session: int, code: str) -> bool | None:
    """Whether the report is asked for at the right sessions.

    What counts is every operative paragraph that asks for a report, by the language's word for it,
    at a session that lay ahead in last year's text, of the given session.
    """
    word = languages.get(code).event_nouns[0]
    exact = [
        _within(drafted, adopted)
        for one, base, drafted, adopted in _sessions(found, code)
        if one.part == "operative" and max(base, default=0) > session and word in (one.base or "")
    ]
    return all(exact) if exact else None


def _sessions(
    found: Sequence[Judged], code: str
) -> Iterator[tuple[Judged, list[int], list[int], list[int]]]:
    language = languages.get(code)
    for one in found:
        if one.base is None or one.draft is None or one.adopted is None:
            continue
        base, drafted, adopted = (
            [s.value for s in language.find_sessions(language.plain_spaces(text))]
            for text in (one.base, one.draft, one.adopted)
        )
        if drafted and adopted:
            yield one, base, drafted, adopted


def _within(few: Sequence[int], many: Sequence[int]) -> bool:
    """Whether the few stand among the many, in their order."""
    rest = iter(many)
    return all(one in rest for one in few)
