"""Drafting every past year of a series anew: from what was known then, beside what was adopted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter import drafting
from drafter.backtesting import exactness
from drafter.backtesting.judging import Judged, alike, judged
from drafter.backtesting.known import Sessions, known_before
from drafter.backtesting.ranking import Risk, of_rules, of_scores
from drafter.backtesting.technical import words
from drafter.drafting import DraftingError
from drafter.drafting.attention import Attention, attention
from drafter.drafting.draft import Draft, DraftParagraph
from drafter.library.model import Adoption, Series
from drafter.mining import rebuild
from drafter.mining.mine import MiningError
from drafter.mining.years import Read
from drafter.resolution import Paragraph, Reference, Resolution


class BacktestError(MiningError):
    """There is nothing to test a series on; says why."""


@dataclass(frozen=True)
class Year:
    """One year drafted from what was known before it, and judged by what was adopted.

    ``base`` is last year's text, the one the draft is made from, ``known`` the series as it was
    then. ``likeness`` is that of the whole draft's words to the adopted ones, 0 to 1,
    ``base_likeness`` that of last year's text as it stands. ``attention`` is by the draft's labels;
    ``rules_auc`` is that of simple rules to compare it with (:mod:`drafter.backtesting.ranking`).
    """

    target: Reference
    base: Reference
    known: Series
    draft: Draft
    paragraphs: tuple[Judged, ...]
    likeness: float
    base_likeness: float
    chain_exact: bool | None
    sessions_exact: bool | None
    report_exact: bool | None
    attention: Mapping[str, Attention]
    attention_auc: float | None
    rules_auc: Mapping[str, float | None]


@dataclass(frozen=True)
class Backtest:
    """All years of a series that have a text before them, oldest first.

    ``left_out`` are those for whose session no draft can be made, with the reason: a second text in
    one session, or a special session, which is counted apart.
    """

    series: str
    language: str
    years: tuple[Year, ...]
    left_out: tuple[tuple[Reference, str], ...] = ()


def backtest_series(series: Series, code: str = "en") -> Backtest:
    """Backtest a series of the library, from its own texts in one language.

    Raises:
        BacktestError: fewer than two texts in this language, or no year can be drafted.
    """
    # the body is the same in every year; a damaged text may lack it
    documents = [
        replace(read, resolution=replace(read.resolution, body=read.resolution.body or series.body))
        for read in rebuild.documents(series)
    ]
    return backtest(
        documents,
        name=series.name,
        code=code,
        adoptions=series.registry,
        sessions=series.sessions,
    )


def backtest(
    documents: Sequence[Read],
    *,
    name: str,
    code: str = "en",
    adoptions: Sequence[Adoption] = (),
    sessions: Sessions | None = None,
    agenda: Mapping[int, Mapping[str, str]] | None = None,
) -> Backtest:
    """Draft every year whose text and an earlier one are at hand in a language, and judge it.

    Args:
        documents: the series' documents as read, in any languages.
        name: what the series is called.
        code: the language to draft and to compare in.
        adoptions: known adoptions; each year is given only those that were known before it.
        sessions: the dates of the body's sessions by number.
        agenda: titles of the body's agenda items by number and language.

    Raises:
        BacktestError: fewer than two texts in this language, or no year can be drafted.
    """
    texts = _texts(documents, code)
    if len(texts) < 2:
        raise BacktestError(
            f"“{name}” has {len(texts)} adopted texts in “{code}”; a backtest needs two at least"
        )
    years: list[Year] = []
    left_out: list[tuple[Reference, str]] = []
    references = sorted(texts)
    for base, target in pairwise(references):
        known = known_before(
            target, documents, name=name, adoptions=adoptions, sessions=sessions, agenda=agenda
        )
        before = years[-1].paragraphs if years and years[-1].target == base else ()
        try:
            years.append(_year(known, (base, texts[base]), (target, texts[target]), before))
        except DraftingError as error:
            left_out.append((target, str(error)))
    if not years:
        raise BacktestError(f"“{name}”: {left_out[0][0]} cannot be drafted: {left_out[0][1]}")
    return Backtest(name, code, tuple(years), tuple(left_out))


def _texts(documents: Sequence[Read], code: str) -> dict[Reference, Resolution]:
    texts: dict[Reference, Resolution] = {}
    for read in sorted(documents, key=lambda d: d.file):
        text = read.resolution
        if text.kind == "adopted" and text.reference is not None and text.language == code:
            texts.setdefault(text.reference, text)
    return texts


def draft_before(known: Series, target: Reference, code: str) -> Draft:
    """The draft for the session of a resolution, whether or not the series had a rhythm then."""
    return drafting.draft(replace(known, rhythm=None), session=target.session, code=code)


def _year(
    known: Series,
    base: tuple[Reference, Resolution],
    target: tuple[Reference, Resolution],
    before: Sequence[Judged],
) -> Year:
    text, adopted = base[1], target[1]
    code = adopted.language
    draft = draft_before(known, target[0], code)
    own = {adoption.resolution for adoption in known.registry}
    found = judged(text, draft, adopted, own)
    scores = {one.label: one for one in attention(known, draft)}
    touched = {one.label for one in before if not one.survived}
    risks = [
        Risk(
            scores[one.draft_label].score,
            one.draft or "",
            changed_before=one.base_label in touched,
            changed=not one.survived,
        )
        for one in found
        if one.draft_label in scores
    ]
    return Year(
        target=target[0],
        base=base[0],
        known=known,
        draft=draft,
        paragraphs=tuple(found),
        likeness=alike(_words(draft.paragraphs, code), _words(adopted.paragraphs, code)),
        base_likeness=alike(_words(text.paragraphs, code), _words(adopted.paragraphs, code)),
        chain_exact=exactness.chain(found, own, code),
        sessions_exact=exactness.sessions(found, code),
        report_exact=exactness.report(found, base[0].session, code),
        attention=scores,
        attention_auc=of_scores(risks),
        rules_auc=of_rules(risks),
    )


def _words(paragraphs: Sequence[Paragraph | DraftParagraph], code: str) -> list[str]:
    return [word for paragraph in paragraphs for word in words(paragraph.flat, code)]
