"""The paragraphs of a draft, one by one: words, values, openings, notes, what is to be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter import language as languages
from drafter.drafting import newest, notes, overwritten, runs
from drafter.drafting.draft import (
    TRANSLATION,
    Change,
    DraftParagraph,
    Notice,
    OpenPoint,
    SourcePlace,
    Status,
)
from drafter.drafting.moment import Moment
from drafter.drafting.places import Place
from drafter.drafting.references import CrossReferences
from drafter.drafting.values import Moved, as_joined, move_on
from drafter.drafting.wordings import Source, source
from drafter.library import rendering
from drafter.library.rendering import Given
from drafter.library.texts import rendered
from drafter.tokens import OPEN_OFF, OPEN_ON, Plain, without_tokens


class Assembly:
    """The paragraphs of one draft, and what is gathered along the way.

    ``open`` is what a person must settle, ``names`` are the variables that there were values for.
    """

    def __init__(self, moment: Moment, placed: Sequence[Place]) -> None:
        self.moment, self.placed = moment, placed
        self.registry = moment.series.adoptions
        self.references = CrossReferences(moment.series, placed, moment.say)
        self.open: list[OpenPoint] = []
        self.notices: list[Notice] = []
        self.names: set[str] = set()
        self._opened: dict[str, dict[str, runs.Opened]] = {}

    def irregular(self) -> Iterator[Notice]:
        """Where a run is kept as it was printed, against the rule, and where it cannot be told."""
        code = self.moment.code
        say = self.moment.say
        yield from runs.irregular(self.placed, self._runs(code), code, say)
        yield from runs.behind_untranslated(self.placed, self._runs, code, say)

    def _runs(self, code: str) -> dict[str, runs.Opened]:
        """The openings in a language: that of the draft, or of what is not translated."""
        if code not in self._opened:
            moment = self.moment
            self._opened[code] = runs.opened(self.placed, moment.series, moment.base, code)
        return self._opened[code]

    def paragraph(self, place: Place) -> DraftParagraph:
        """One paragraph of the draft."""
        with rendering.of_clause(place.clause.id):
            return self._paragraph(place)

    def _paragraph(self, place: Place) -> DraftParagraph:
        words = source(place.clause, place.occurrence, self.moment.code)
        opened = self._runs(words.code)[place.label]
        spoken = replace(place.occurrence, values=words.occurrence.values)
        moved = move_on(place.clause, spoken, self.moment, words.names, words.since)
        self.names |= set(moved.values)
        text, opening = rendering.clause_text(
            words.wording, words.code, place.part, opened.here, moved.values,
            _end(place, words), self.registry,
        )  # fmt: skip
        followed = self.references.follow(text, place, words.occurrence, words.code)
        text = followed.text
        if words.code != self.moment.code:
            text = f"{OPEN_ON}[{text.replace(OPEN_ON, '').replace(OPEN_OFF, '')}]{OPEN_OFF}"
        plain = without_tokens(text)
        printed = tuple(
            notes.note(words, number, at, moved.values, self.registry) for at, number in plain.marks
        )
        cited = [text, *(note.text for note in printed)]
        stale = newest.to_look_at(cited, place, words, moved, self.moment)
        self._gather(place, words, moved, [*followed.warnings, *stale])
        changes = (*self._changes(place, moved, words, opened), *followed.changes)
        return DraftParagraph(
            id=place.clause.id,
            part=place.part,
            label=place.label,
            number=place.number,
            opening=opening,
            flat=plain.text,
            status=self._status(place, plain, moved, words, opened, changes),
            source=_from(place, words),
            changes=changes,
            notes=printed,
            open=plain.open,
        )

    def _gather(self, place: Place, words: Source, moved: Moved, warnings: Sequence[str]) -> None:
        say, label = self.moment.say, place.label
        self.open += [replace(point, where=label) for point in moved.open]
        if words.remark:
            self.open.append(OpenPoint(TRANSLATION, label, words.remark))
        if place.origin == "gone":
            what = say("the clause that the plan has here is no longer in the library")
            self.open.append(OpenPoint("clause", label, what))
        said = [*warnings, *self._agreeing(place, words, moved)]
        if place.clause.is_edited_at(words.occurrence, words.code):
            said.append(overwritten.changed(words.occurrence, say))
        if place.origin == "own" and place.part != "heading" and not words.opening:
            said.append(
                say("{paragraph} opens with no known opening: “{words} …”", paragraph=label,
                    words=" ".join(words.wording.text[words.code].split()[:4]))
            )  # fmt: skip
        said += [
            say(
                "{paragraph} names {entry} as {base} printed it: {why}",
                paragraph=label, entry=entry, base=words.occurrence.resolution, why=why,
            )
            for entry, why in words.occurrence.doubts.items()
        ]  # fmt: skip
        self.notices += [Notice(text, label) for text in said]

    def _agreeing(self, place: Place, words: Source, moved: Moved) -> Iterator[str]:
        """What is to be said of a plural pronoun: the verbs beside it are not variables."""
        template = words.wording.text[words.code]
        for change in moved.changes:
            subject = f"{{{{ {change.variable} | pronoun('he') }}}}"
            if change.new == "they" != change.old and subject in template:
                yield self.moment.say(
                    "{paragraph} has “they” where {base} had “{old}”, and its verbs as they were: "
                    "to be made to agree",
                    paragraph=place.label, base=words.occurrence.resolution, old=change.old,
                )  # fmt: skip

    def _status(
        self, place: Place, plain: Plain, moved: Moved, words: Source, opened: runs.Opened,
        changes: Sequence[Change],
    ) -> Status:  # fmt: skip
        if plain.open or moved.open or words.remark:
            return "open"
        if changes or place.clause.is_edited_at(words.occurrence, words.code):
            return "updated"
        printed = replace(words.occurrence, adverb={words.code: opened.was} if opened.was else {})
        before = rendered(place.clause, printed, words.code, self.registry, last=place.was_last)
        return "unchanged" if before is not None and before.flat == plain.text else "updated"

    def _changes(
        self, place: Place, moved: Moved, words: Source, opened: runs.Opened
    ) -> tuple[Change, ...]:
        say, occurrence = self.moment.say, place.occurrence
        template = words.wording.text[words.code]
        changes = [
            as_joined(change, template, words.code)
            if isinstance(moved.values.get(change.variable), Given)
            else change
            for change in moved.changes
        ]
        if place.origin == "revived":
            where = f"{occurrence.resolution} {occurrence.paragraph}"
            why = say(
                "taken up again from {resolution} {paragraph}",
                resolution=occurrence.resolution,
                paragraph=occurrence.paragraph,
            )
            changes.append(Change("clause", None, where, why))
        if place.origin == "own":
            changes.append(Change("clause", None, place.clause.id, say("words of your own")))
        if place.origin in ("base", "revived") and opened.here != opened.was and opened.plain:
            language = languages.get(words.code)
            was, now = (
                language.open(opened.plain, adverb, place.part)
                for adverb in (opened.was, opened.here)
            )
            changes.append(Change("opening", was, now, say("its place in the run of openings")))
        if place.clause.is_edited_at(words.occurrence, words.code):
            why = say("changed in the library since it was mined")
            changes.append(Change(overwritten.WORDING, None, words.occurrence.wording, why))
        if words.remark:
            changes.append(Change("text", None, words.code, words.remark))
        return tuple(changes)


def _end(place: Place, words: Source) -> str:
    """The final punctuation: that of the place, but an irregular one of last year where it was."""
    regular = ""
    if place.part != "heading":
        regular = languages.get(words.code).clause_end(place.part, last=place.last)
    if place.last != place.was_last:
        return regular
    return words.occurrence.ends.get(words.code, regular)


def _from(place: Place, words: Source) -> SourcePlace | None:
    if place.origin in ("own", "gone"):
        return None
    return SourcePlace(words.occurrence.resolution, words.occurrence.paragraph)
