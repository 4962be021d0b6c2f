"""Drafting every past year of a series anew: from what was known then, beside what was adopted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter import drafting
from drafter.backtesting import exactness
from drafter.backtesting.judging import Judged, judged, words_alike
from drafter.backtesting.ranking import Risk, of_rules, of_scores
from drafter.backtesting.technical import words
from drafter.counting import counted
from drafter.drafting import DraftingError
from drafter.drafting.attention import Attention, attention
from drafter.drafting.draft import Draft, DraftParagraph
from drafter.library.model import Series
from drafter.mining import rebuild
from drafter.mining.mine import MiningError
from drafter.mining.past import Given, given_in, known_before
from drafter.mining.years import Read, chronology
from drafter.record import record
from drafter.resolution import Paragraph, Reference, Resolution


class BacktestError(MiningError):
    """There is nothing to test a series on; says why."""


@record(frozen=True)
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


@record(frozen=True)
class Backtest:
    """All years of a series that have a text before them, oldest first.

    ``left_out`` are those for whose session no draft can be made, with the reason: a second text in
    one session, or a special session, which is counted apart.
    """

    series: str
    language: str
    years: tuple[Year, ...]
    left_out: tuple[tuple[Reference, str], ...] = ()


def backtest_series(series: Series, code: str = "en", edited: Collection[str] = ()) -> Backtest:
    """Backtest a series of the library, from its own texts in one language.

    ``edited`` are the keys of its ``series.yaml`` that a person has edited.

    Raises:
        BacktestError: fewer than two texts in this language, or no year can be drafted.
    """
    given = given_in(series, edited)
    return backtest(rebuild.documents(series), given, name=series.name, code=code)


def backtest(documents: Sequence[Read], given: Given, *, name: str, code: str = "en") -> Backtest:
    """Draft every year whose text and an earlier one are at hand in a language, and judge it.

    Args:
        documents: the series' documents as read, in any languages.
        given: what is known besides them; each year is given only what was known before it.
        name: what the series is called.
        code: the language to draft and to compare in.

    Raises:
        BacktestError: fewer than two texts in this language, or no year can be drafted.
    """
    texts = _texts(documents, code)
    if len(texts) < 2:
        raise BacktestError(
            f"“{name}” has {counted(len(texts), 'adopted text')} in “{code}”; a backtest needs two "
            "at least"
        )
    years: list[Year] = []
    left_out: list[tuple[Reference, str]] = []
    references = sorted(texts, key=chronology(documents, given.adoptions, given.sessions).order)
    for base, target in pairwise(references):
        known = known_before(target, documents, given, name=name)
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
        likeness=words_alike(_words(draft.paragraphs, code), _words(adopted.paragraphs, code)),
        base_likeness=words_alike(_words(text.paragraphs, code), _words(adopted.paragraphs, code)),
        chain_exact=exactness.chain(found, own, code),
        sessions_exact=exactness.sessions(found, code),
        report_exact=exactness.report(found, base[0].session, code),
        attention=scores,
        attention_auc=of_scores(risks),
        rules_auc=of_rules(risks),
    )


def _words(paragraphs: Sequence[Paragraph | DraftParagraph], code: str) -> list[str]:
    return [word for paragraph in paragraphs for word in words(paragraph.flat, code)]
