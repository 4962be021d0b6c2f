"""What a person should know of a draft, paragraph by paragraph, before it is tabled.

A paragraph that was only taken over and raises nothing has no remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Literal

from drafter.drafting.attention import attention
from drafter.drafting.draft import Change, Draft, DraftParagraph, OpenPoint
from drafter.drafting.outdated import outdated, session_opens
from drafter.drafting.reworded import reworded
from drafter.language.catalogue import Messages, messages
from drafter.language.openings import capital
from drafter.library.model import Clause, Occurrence, Series
from drafter.resolution import Reference

Kind = Literal["decide", "outdated", "warning", "value", "source"]
"""In the order of their urgency; remarks are given in it."""

Span = tuple[int, int]

_ROLES = {"title": "number_title", "membership": "sponsors"}
"""The line of the masthead that an open point belongs to, where the two are named differently."""
_TRANSLATION = "translation"
"""The point that a paragraph has no text in the draft's language, or that of an older year."""
_OPTION = re.compile(r"[\s;:,]*--\w.*\Z", re.DOTALL)
_DOUBTFUL = 7
"""So many paragraphs that are least likely to stay are named."""
_EARLIER = 3
"""So many earlier values are told, the newest ones."""
_FIXED = ("date", "period")
"""Types of variables whose value, if another, makes the words new."""


@dataclass(frozen=True)
class Remark:
    """One thing to know: ``span`` is where, in the paragraph's ``flat`` or the masthead line.

    ``text`` is in the draft's language; a line of it is a short paragraph.
    """

    kind: Kind
    text: str
    span: Span | None = None


def remarks(series: Series, draft: Draft) -> dict[str, tuple[Remark, ...]]:
    """What is to be said of each paragraph (by label) and masthead line (by role), if anything.

    In this order: what must be decided, what looks out of date, what drafting warned of, the values
    that were filled in and why, where the words are from.
    """
    known = _Known(series, draft, messages(draft.language))
    found = {label: tuple(many) for label, many in known.masthead().items()}
    found["number_title"] = (*found.get("number_title", ()), *known.doubtful())
    dated = known.outdated()
    for paragraph in draft.paragraphs:
        many = [
            *known.decide(paragraph),
            *dated.get(paragraph.label, ()),
            *known.warnings(paragraph),
            *known.values(paragraph),
        ]
        if many:
            found[paragraph.label] = (*many, *known.source(paragraph))
    return found


@dataclass(frozen=True)
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
        labels = {paragraph.label for paragraph in self.draft.paragraphs}
        for warning in self.draft.warnings:
            if not any(_names(warning, label) for label in labels):
                found.setdefault("number_title", []).append(_warning(warning))
        return found

    def doubtful(self) -> Iterator[Remark]:
        """The paragraphs that are least likely to stay, said once, at the title."""
        first = [one for one in attention(self.series, self.draft) if one.reasons][:_DOUBTFUL]
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
                since = self._since(paragraph) if point.name == _TRANSLATION else ()
                yield self._open(point, span, paragraph.flat, since)
        for note in paragraph.notes:
            if note.open == ((0, len(note.text)),):
                text = self.say("Open: the text of footnote {mark}.", mark=note.mark)
                yield Remark("decide", text, _before(note.offset, paragraph.flat))

    def _since(self, paragraph: DraftParagraph) -> Iterable[str]:
        clause, older = self.series.clause(paragraph.id), _resolution(paragraph.source)
        newer = _resolution(self.draft.base)
        if clause is None or older is None or newer is None or older == newer:
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
        alone = point.name == _TRANSLATION
        lines = [capital(f"{what}.") if alone else self.say("Open: {what}.", what=what)]
        lines += [
            self.say("Earlier, in {resolution}: {value}.", resolution=resolution, value=value)
            for resolution, value in point.earlier[: -_EARLIER - 1 : -1]
            if span is None or value not in flat[slice(*span)]  # it stands there already
        ]
        return Remark("decide", "\n".join([*lines, *more]), span)

    def outdated(self) -> dict[str, list[Remark]]:
        """What looks out of date, each paragraph read in the language that it stands in."""
        opens = session_opens(self.series, self.draft.session)
        found: dict[str, list[Remark]] = {}
        if opens is None:
            return found
        adopted = {
            p.label: day for p in self.draft.paragraphs if (day := self._worded(p)) is not None
        }
        spoken = {p.label: _spoken(p, self.draft.language) for p in self.draft.paragraphs}
        for code in sorted(set(spoken.values())):
            texts = {p.label: p.flat for p in self.draft.paragraphs if spoken[p.label] == code}
            stale = outdated(texts, opens, code, adopted=adopted, say=self.say)
            for label, many in stale.items():
                found[label] = [Remark("outdated", one.why, (one.start, one.end)) for one in many]
        return found

    def warnings(self, paragraph: DraftParagraph) -> Iterator[Remark]:
        """The draft's warnings that name a paragraph."""
        return (_warning(w) for w in self.draft.warnings if _names(w, paragraph.label))

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
        history = self._history(paragraph)
        if not history or any(change.variable == "text" for change in paragraph.changes):
            return  # nothing is known, or the open point says it already
        here, run = history[-1], _same_words(history)
        lines = [
            self.say(
                "From {resolution} {paragraph}.",
                resolution=here.resolution,
                paragraph=here.paragraph,
            )
        ]
        if len(run) > 1:
            lines.append(
                self.say("The same words since {resolution}.", resolution=self._cited(run))
            )
        elif len(history) > 1:
            before = history[-2]
            lines.append(
                self.say(
                    "Reworded from {resolution} {paragraph}.",
                    resolution=before.resolution,
                    paragraph=before.paragraph,
                )
            )
        elif self._texts_before(here.resolution):
            lines.append(self.say("New in {resolution}.", resolution=here.resolution))
        if 1 < len(history) != len(run) and history[0].resolution not in (
            run[0].resolution,
            history[-2].resolution,
        ):
            lines.append(
                self.say("In the series since {resolution}.", resolution=self._cited(history))
            )
        yield Remark("source", " ".join(lines))

    def _cited(self, occurrences: Sequence[Occurrence]) -> str:
        first = occurrences[0].resolution
        adoption = self.series.adoption(first)
        return self.say.language.citation(first, adoption.adopted) if adoption else str(first)

    def _history(self, paragraph: DraftParagraph) -> list[Occurrence]:
        """The paragraph in the texts up to its source, as far as they are known in its language."""
        clause = self.series.clause(paragraph.id)
        source = _resolution(paragraph.source)
        if clause is None or source is None:
            return []
        code = _spoken(paragraph, self.draft.language)
        return [
            o for o in clause.history
            if o.resolution <= source and code in clause.wordings[o.wording].text
            and (o.resolution == source or code in self.series.languages_of(o.resolution))
        ]  # fmt: skip

    def _texts_before(self, resolution: Reference) -> bool:
        code = self.draft.language
        return any(
            r < resolution and code in self.series.languages_of(r) for r in self.series.resolutions
        )

    def _worded(self, paragraph: DraftParagraph) -> date | None:
        """When the words were first adopted as they stand, days and periods included."""
        clause, run = self.series.clause(paragraph.id), _same_words(self._history(paragraph))
        if clause is None or not run:
            return None
        fixed = _fixed(clause, run[-1])
        same = list(takewhile(lambda o: _fixed(clause, o) == fixed, reversed(run)))
        adoption = self.series.adoption(same[-1].resolution)
        return adoption.adopted if adoption else None


def _same_words(history: Sequence[Occurrence]) -> list[Occurrence]:
    """The last occurrences, oldest first, that have one wording, whatever the values."""
    return list(takewhile(lambda o: o.wording == history[-1].wording, reversed(history)))[::-1]


def _fixed(clause: Clause, occurrence: Occurrence) -> dict[str, object]:
    names = [name for name, variable in clause.variables.items() if variable.type in _FIXED]
    return {name: occurrence.values.get(name) for name in names}


def _spoken(paragraph: DraftParagraph, code: str) -> str:
    """The language that a paragraph stands in: one without a translation stands in another."""
    return next((c.new for c in paragraph.changes if c.variable == "text"), code)


def _resolution(source: str) -> Reference | None:
    try:
        return Reference.parse(source.partition(" ")[0])
    except ValueError:
        return None


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


def _names(warning: str, label: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(label)}(?!\w)", warning) is not None


def _warning(text: str) -> Remark:
    return Remark("warning", capital(f"{text}."))
