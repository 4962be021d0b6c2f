"""What a person should know of a draft, paragraph by paragraph, before it is tabled.

A paragraph that was only taken over and raises nothing has no remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from drafter.drafting.attention import Attention
from drafter.drafting.draft import TRANSLATION, Change, Draft, DraftParagraph, Notice, OpenPoint
from drafter.drafting.history import history, same_words, source_of, spoken
from drafter.drafting.notes import lost
from drafter.drafting.reworded import reworded
from drafter.language.catalogue import Messages, messages
from drafter.language.openings import capital
from drafter.library.model import Occurrence, Series
from drafter.record import record
from drafter.resolution import Reference

Kind = Literal["decide", "outdated", "warning", "value", "source"]
"""In the order of their urgency; remarks are given in it."""

Span = tuple[int, int]

_ROLES = {"title": "number_title", "membership": "sponsors"}
"""The line of the masthead that an open point belongs to, where the two are named differently."""
_OPTION = re.compile(r"[\s;:,]*--\w.*\Z", re.DOTALL)
_DOUBTFUL = 7
"""So many paragraphs that are least likely to stay are named."""
_EARLIER = 3
"""So many earlier values are told, the newest ones."""


@record(frozen=True)
class Remark:
    """One thing to know: ``span`` is where, in the paragraph's ``flat`` or the masthead line.

    ``text`` is in the draft's language; a line of it is a short paragraph.
    """

    kind: Kind
    text: str
    span: Span | None = None


def remarks(
    series: Series, draft: Draft, attention: Sequence[Attention]
) -> dict[str, tuple[Remark, ...]]:
    """What is to be said of each paragraph (by label) and masthead line (by role), if anything.

    In this order: what must be decided, what looks out of date, what drafting warned of, the values
    that were filled in and why, where the words are from.

    Args:
        series: what the draft was made from.
        draft: the draft, in any language.
        attention: its paragraphs by their attention (:mod:`drafter.drafting.attention`).
    """
    known = _Known(series, draft, messages(draft.language))
    found = {label: tuple(many) for label, many in known.masthead().items()}
    found["number_title"] = (*found.get("number_title", ()), *known.doubtful(attention))
    outdated = {one.label: one.outdated for one in attention}
    for paragraph in draft.paragraphs:
        many = [
            *known.decide(paragraph),
            *(
                Remark("outdated", stale.why, (stale.start, stale.end))
                for stale in outdated.get(paragraph.label, ())
            ),
            *known.warnings(paragraph),
            *known.values(paragraph),
        ]
        if many:
            found[paragraph.label] = (*many, *known.source(paragraph))
    return found


@record(frozen=True)
class _Known:
    """All that remarks are drawn from."""

    series: Series
    draft: Draft
    say: Messages

    def masthead(self) -> dict[str, list[Remark]]:
        """The open points of the masthead; what is said of the draft as a whole, at its title."""
        lines = {line.role: line for line in self.draft.masthead}
        found: dict[str, list[Remark]] = {}
        for point in self.draft.open:
            if point.where == "masthead":
                role = _ROLES.get(point.name, point.name)
                spans = lines[role].open if role in lines else ()
                remark = self._open(point, (*spans, None)[0])
                found.setdefault(role, []).append(remark)
        for notice in self.draft.notices:
            if notice.where is None:
                found.setdefault("number_title", []).append(_warning(notice))
        return found

    def doubtful(self, attention: Sequence[Attention]) -> Iterator[Remark]:
        """The paragraphs that are least likely to stay, said once, at the title."""
        first = [one for one in attention if one.reasons][:_DOUBTFUL]
        if first:
            labels = self.say.language.join([one.label for one in first])
            yield Remark(
                "warning", self.say("Least likely to stay as they are: {labels}.", labels=labels)
            )

    def decide(self, paragraph: DraftParagraph) -> Iterator[Remark]:
        """The open points of a paragraph, and the footnotes whose text nobody has."""
        for point in self.draft.open:
            if point.where == paragraph.label:
                change = next((c for c in paragraph.changes if c.variable == point.name), None)
                span = _place(change.new, paragraph) if change else None
                since = self._since(paragraph) if point.name == TRANSLATION else ()
                yield self._open(point, span, paragraph.flat, since)
        for note in lost(paragraph):
            text = self.say("Open: the text of footnote {mark}.", mark=note.mark)
            yield Remark("decide", text, _before(note.offset, paragraph.flat))

    def _since(self, paragraph: DraftParagraph) -> Iterable[str]:
        clause, older = self.series.clause(paragraph.id), source_of(paragraph)
        newer = Reference.parse(self.draft.base)
        if clause is None or older is None or older == newer:
            return ()
        return reworded(self.series, clause, older, newer, self.say)

    def _open(
        self,
        point: OpenPoint,
        span: Span | None,
        flat: str = "",
        more: Iterable[str] = (),
    ) -> Remark:
        # how to say it on the command line is no part of what must be known
        what = _OPTION.sub("", point.what)
        alone = point.name == TRANSLATION
        lines = [capital(f"{what}.") if alone else self.say("Open: {what}.", what=what)]
        lines += [
            self.say("Earlier, in {resolution}: {value}.", resolution=resolution, value=value)
            for resolution, value in point.earlier[: -_EARLIER - 1 : -1]
            if span is None or value not in flat[slice(*span)]  # it stands there already
        ]
        return Remark("decide", "\n".join([*lines, *more]), span)

    def warnings(self, paragraph: DraftParagraph) -> Iterator[Remark]:
        """What drafting warned of a paragraph."""
        return (_warning(n) for n in self.draft.notices if n.where == paragraph.label)

    def values(self, paragraph: DraftParagraph) -> Iterator[Remark]:
        """The values that were filled in, but for those that are still open."""
        open_here = {point.name for point in self.draft.open if point.where == paragraph.label}
        clause = self.series.clause(paragraph.id)
        for change in paragraph.changes:
            if change.variable in open_here or change.old is None:
                continue
            variable = clause.variables.get(change.variable) if clause else None
            if variable is not None and variable.type == "citations":
                text, new = capital(f"{change.why}."), _added(change)
            else:
                new = change.new
                text = self.say(
                    "Updated: {old} → {new} ({why}).", old=change.old, new=new, why=change.why
                )
            yield Remark("value", text, _place(new, paragraph))

    def source(self, paragraph: DraftParagraph) -> Iterator[Remark]:
        """Where the words are from and since when they are the same, in the draft's language."""
        known = history(self.series, paragraph, self.draft.language)
        if not known or any(change.variable == "text" for change in paragraph.changes):
            return  # nothing is known, or the open point says it already
        here, run = known[-1], same_words(known)
        lines = [
            self.say(
                "From {resolution} {paragraph}.",
                resolution=here.resolution,
                paragraph=here.paragraph,
            )
        ]
        if self._is_edited(paragraph, here):
            yield Remark("source", lines[0])  # since when its words are the same nobody knows
            return
        if len(run) > 1:
            lines.append(
                self.say("The same words since {resolution}.", resolution=self._cited(run))
            )
        elif len(known) > 1:
            before = known[-2]
            lines.append(
                self.say(
                    "Reworded from {resolution} {paragraph}.",
                    resolution=before.resolution,
                    paragraph=before.paragraph,
                )
            )
        elif self._texts_before(here.resolution):
            lines.append(self.say("New in {resolution}.", resolution=here.resolution))
        if 1 < len(known) != len(run) and known[0].resolution not in (
            run[0].resolution,
            known[-2].resolution,
        ):
            lines.append(
                self.say("In the series since {resolution}.", resolution=self._cited(known))
            )
        yield Remark("source", " ".join(lines))

    def _is_edited(self, paragraph: DraftParagraph, occurrence: Occurrence) -> bool:
        clause = self.series.clause(paragraph.id)
        code = spoken(paragraph, self.draft.language)
        return clause is not None and clause.is_edited_at(occurrence, code)

    def _cited(self, occurrences: Sequence[Occurrence]) -> str:
        first = occurrences[0].resolution
        adoption = self.series.adoption(first)
        return self.say.language.citation(first, adoption.adopted) if adoption else str(first)

    def _texts_before(self, resolution: Reference) -> bool:
        code, order = self.draft.language, self.series.order
        return any(
            order(r) < order(resolution) and code in self.series.languages_of(r)
            for r in self.series.resolutions
        )


def _added(change: Change) -> str:
    """The first of the resolutions that a list grew by."""
    old = (change.old or "").split(", ")
    return next((one for one in change.new.split(", ") if one not in old), change.new)


def _place(words: str, paragraph: DraftParagraph) -> Span | None:
    """Where the words stand in a paragraph, or the word whose footnote has them."""
    found = re.search(rf"(?<![\w/]){re.escape(words)}(?![\w/])", paragraph.flat)
    if found:
        return found.span()
    notes: Mapping[int, str] = {note.offset: note.text for note in paragraph.notes}
    offset = next((offset for offset, text in notes.items() if words in text), None)
    return None if offset is None else _before(offset, paragraph.flat)


def _before(offset: int, flat: str) -> Span | None:
    """The word that stands before a footnote mark."""
    found = re.search(r"\S+\Z", flat[:offset])
    return found.span() if found else None


def _warning(notice: Notice) -> Remark:
    return Remark("warning", capital(f"{notice.text}."))
