"""Library + plan → a draft."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from drafter import language as languages
from drafter.drafting import masthead, newest, notes, overwritten, runs
from drafter.drafting.calendar import DraftingError, target_session, unsure_session
from drafter.drafting.departures import departures
from drafter.drafting.draft import (
    TRANSLATION,
    Change,
    Draft,
    DraftParagraph,
    Notice,
    OpenPoint,
    SourcePlace,
    Status,
)
from drafter.drafting.given import tidy, unprintable
from drafter.drafting.moment import Moment
from drafter.drafting.places import Place, places
from drafter.drafting.plan import Plan, PlanError, everything_that_stands
from drafter.drafting.references import CrossReferences
from drafter.drafting.since import newer, planned_values, under_the_plan
from drafter.drafting.sponsors import Sponsor
from drafter.drafting.tabling import planned_sponsors
from drafter.drafting.values import Moved, as_joined, move_on
from drafter.drafting.wordings import Source, source
from drafter.language.catalogue import messages
from drafter.library import rendering
from drafter.library.model import Series
from drafter.library.rendering import Given, Plain
from drafter.library.texts import rendered
from drafter.tokens import OPEN_OFF, OPEN_ON


def draft(
    series: Series,
    *,
    session: int | None = None,
    code: str = "en",
    chosen: Mapping[str, str] | None = None,
    words_in: str | None = None,
    sponsors: Sequence[Sponsor] = (),
    codes: Sequence[str] = (),
) -> Draft:
    """Draft the series' next text: everything that stands, moved on to the session.

    Args:
        series: the library's series; its newest text is the base.
        session: the session to draft for; by default the next of the series' rhythm.
        code: the language to draft in.
        chosen: values given by the delegate, by variable (``focus``) or clause and variable.
        words_in: the language of words among them, the draft's own by default; words of another
            one stand in brackets, to be translated.
        sponsors: who tables it, in any order; not together with a chosen ``sponsors``.
        codes: the languages that the same values are given for; what one of them has is known.

    Raises:
        DraftingError: the session cannot be, a given value fits no variable, or the sponsors
            cannot be as given.
        TemplateError: a wording of the library cannot be rendered.
    """
    base, say = series.newest, messages(code)
    if base is None:
        raise DraftingError(
            say("the series “{series}” has no text to start from", series=series.name)
        )
    target = target_session(series, base, session, say)
    made = assemble(
        series, everything_that_stands(series, base, target), code=code, chosen=chosen,
        words_in=words_in, sponsors=sponsors, codes=codes,
    )  # fmt: skip
    if session is not None:
        return made
    unsure = map(Notice, unsure_session(series, target, say))
    return replace(made, notices=(*unsure, *made.notices))


def assemble(
    series: Series,
    plan: Plan,
    *,
    code: str,
    chosen: Mapping[str, str] | None = None,
    words_in: str | None = None,
    sponsors: Sequence[Sponsor] = (),
    codes: Sequence[str] = (),
) -> Draft:
    """The draft that a plan asks for, in one language.

    What is given here goes before what the plan says: see :func:`draft` for the arguments.

    Raises:
        PlanError: the plan asks for what cannot be.
        DraftingError: what is given here cannot be.
        TemplateError: a wording of the library cannot be rendered.
    """
    given = {name: _tidied(name, value, code) for name, value in (chosen or {}).items()}
    _refuse_base(series, plan)
    planned = {
        name: _tidied(name, value, code)
        for name, value in plan.chosen(code).items()
        if not _names_of(name, code) & given.keys()
    }
    moment = Moment(
        series, plan.base, plan.session, code, {**planned, **given}, frozenset(planned),
        _foreign(plan, code) | _foreign_of(given, words_in or code, code),
    )  # fmt: skip
    said: list[str] = []
    if not sponsors and "sponsors" not in given:
        sponsors, said = planned_sponsors(plan, code)
    placed = places(plan, series)
    assembly = _Assembly(moment, placed)
    paragraphs = [assembly.paragraph(place) for place in placed]
    head = masthead.build(moment, sponsors)
    elsewhere = {key for other in codes if other != code for key in _settable(placed, other)}
    _refuse_unknown(moment, assembly.names, masthead.NAMES, given, elsewhere)
    said += planned_values(plan, moment)
    return Draft(
        series=series.name,
        session=plan.session,
        language=code,
        base=str(plan.base),
        symbol=head.symbol,
        title=head.title,
        masthead=head.lines,
        sponsor_notes=head.sponsor_notes,
        paragraphs=tuple(notes.numbered(paragraphs)),
        open=(*head.open, *assembly.open),
        notices=(
            *map(Notice, newer(moment)),
            *map(Notice, overwritten.lacking(series, plan.base, moment.say)),
            *map(Notice, said),
            *under_the_plan(plan, placed, moment),
            *assembly.notices,
            *assembly.irregular(),
        ),
        departures=tuple(departures(plan, placed, series, code)),
    )


def _foreign(plan: Plan, code: str) -> frozenset[str]:
    """The values of a plan that name no language: words among them are in the plan's first one."""
    if code == plan.languages[0]:
        return frozenset()
    return frozenset(name for name, value in plan.values.items() if isinstance(value, str))


def _foreign_of(given: Mapping[str, str], words_in: str, code: str) -> frozenset[str]:
    """What is given in words of another language than the draft's."""
    if words_in == code:
        return frozenset()
    return frozenset(name for name in given if not name.endswith(f"_{code}"))


def _names_of(name: str, code: str) -> set[str]:
    """The names under which a value of the plan may be given: its own, and the shorter ones."""
    plain = name.rpartition(".")[2]
    return {each.removesuffix(f"_{code}") for each in (name, plain)} | {name, plain}


def _tidied(name: str, value: str, code: str) -> str:
    if found := unprintable(value.replace("\n", " ")):
        say = messages(code)
        why = say("has a character that cannot be printed: {character}", character=found)
        raise DraftingError(say("--set {name}: {why}", name=name, why=why))
    return tidy(value)


def _refuse_base(series: Series, plan: Plan) -> None:
    if plan.series != series.name:
        raise PlanError(
            "series", f"the plan is for “{plan.series}”, the library’s is “{series.name}”"
        )
    if plan.base not in series.resolutions:
        known = ", ".join(map(str, series.resolutions))
        raise PlanError("base", f"the library has no text of {plan.base} (it has {known})")
    if not series.year(plan.base):
        raise PlanError("base", f"the library has quotations of {plan.base} alone, not its text")
    try:
        target_session(series, plan.base, plan.session, messages("en"))
    except DraftingError as error:
        raise PlanError("session", str(error).removeprefix("--session ")) from None


def _settable(placed: Sequence[Place], code: str) -> Iterator[str]:
    """All names under which a value of the draft can be given in another language."""
    for place in placed:
        for name in source(place.clause, place.occurrence, code).names:
            plain = name.removesuffix(f"_{code}")
            for each in (name, plain, f"{plain}_{code}"):
                yield from (each, f"{place.clause.id}.{each}")


def _refuse_unknown(
    moment: Moment,
    variables: set[str],
    head: Sequence[str],
    given: Mapping[str, str],
    elsewhere: Collection[str],
) -> None:
    known = ", ".join([*head, *sorted(variables)])
    for key in given:
        if key in moment.used or key in head or key in elsewhere:
            continue
        why = moment.say("there is no such value (known: {known})", known=known)
        before = [other for other in moment.used if _names_of(other, moment.code) & {key}]
        if before:
            why = moment.say(
                "--set {other} goes before it everywhere; leave one of them out", other=before[0]
            )
        raise DraftingError(moment.say("--set {name}: {why}", name=key, why=why))


class _Assembly:
    """The paragraphs of one draft, and what is gathered along the way."""

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
        plain = rendering.without_tokens(text)
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
            changes.append(Change("wording", None, words.occurrence.wording, why))
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
