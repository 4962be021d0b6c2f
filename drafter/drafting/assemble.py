"""Library + session + choices → a draft."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter import language as languages
from drafter.drafting import masthead, runs
from drafter.drafting.calendar import DraftingError, target_session
from drafter.drafting.draft import Change, Draft, DraftParagraph, Note, OpenPoint, Status
from drafter.drafting.sponsors import Sponsor
from drafter.drafting.values import Moment, Moved, move_on
from drafter.language.catalogue import messages
from drafter.library import rendering
from drafter.library.model import Adoption, Clause, Occurrence, Series, Wording, paragraph_order
from drafter.library.rendering import OPEN_OFF, OPEN_ON, Plain
from drafter.library.texts import rendered
from drafter.resolution import Part, Reference


def draft(
    series: Series,
    *,
    session: int | None = None,
    code: str = "en",
    chosen: Mapping[str, str] | None = None,
    sponsors: Sequence[Sponsor] = (),
) -> Draft:
    """Draft the series' next text: everything that stands, moved on to the session.

    Args:
        series: the library's series; its newest text is the base.
        session: the session to draft for; by default the next of the series' rhythm.
        code: the language to draft in.
        chosen: values given by the delegate, by variable (``focus``) or clause and variable.
        sponsors: who tables it, in any order; not together with a chosen ``sponsors``.

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
    moment = Moment(series, base, target, code, chosen or {})
    year = series.year(base)
    assembly = _Assembly(moment, series.adoptions, last=year[-1][1].paragraph if year else "")
    paragraphs = [assembly.paragraph(*entry) for entry in _with_adverbs(year, moment)]
    head = masthead.build(moment, sponsors)
    _refuse_unknown(moment, assembly, head.names)
    return Draft(
        series=series.name,
        session=target,
        language=code,
        base=str(base),
        symbol=head.symbol,
        title=head.title,
        masthead=head.lines,
        sponsor_notes=head.sponsor_notes,
        paragraphs=tuple(_numbered_notes(paragraphs)),
        open=(*head.open, *assembly.open),
        warnings=(*_newer(moment), *assembly.warnings, *_irregular(year, moment)),
    )


def _with_adverbs(
    year: Sequence[tuple[Clause, Occurrence]], moment: Moment
) -> list[tuple[Clause, Occurrence]]:
    """Where the base has no text in the draft's language, its runs of openings are computed."""
    if _attested(moment):
        return list(year)
    code = moment.code
    openings = [_opening(clause, occurrence, code) for clause, occurrence in year]
    found = []
    for part in ("preambular", "operative", "heading"):
        here = [n for n, (clause, _) in enumerate(year) if clause.part == part]
        for n, adverb in zip(here, runs.adverbs([openings[n] for n in here]), strict=True):
            clause, occurrence = year[n]
            kept = {c: a for c, a in occurrence.adverb.items() if c != code}
            spoken = {**kept, code: adverb} if adverb else kept
            found.append((clause, replace(occurrence, adverb=spoken)))
    return sorted(found, key=lambda pair: paragraph_order(pair[1].paragraph))


def _attested(moment: Moment) -> bool:
    """Whether the base text is at hand in the draft's language."""
    return any(
        d.resolution == moment.base and d.language == moment.code for d in moment.series.documents
    )


def _opening(clause: Clause, occurrence: Occurrence, code: str) -> str:
    """The plain opening of the newest wording in a language; empty if it has none."""
    for one in (occurrence, *reversed(clause.history)):
        wording = clause.wordings[one.wording]
        if code in wording.text:
            return wording.opening.get(code, "")
    return ""


def _refuse_unknown(moment: Moment, assembly: _Assembly, names: Sequence[str]) -> None:
    for key in moment.chosen:
        if key not in moment.used and key not in names:
            known = ", ".join([*names, *sorted(assembly.names)])
            why = moment.say("there is no such value (there is: {known})", known=known)
            raise DraftingError(moment.say("--set {name}: {why}", name=key, why=why))


def _newer(moment: Moment) -> list[str]:
    """Resolutions that exist but whose text is not here: the base may be out of date."""
    found = [a for a in moment.series.registry if a.resolution > moment.base]
    return [_newer_by(adoption, moment) for adoption in found]


def _newer_by(adoption: Adoption, moment: Moment) -> str:
    say, newer, rhythm = moment.say, adoption.resolution, moment.series.rhythm
    warning = say(
        "{newer} of {day} is newer than the base, {base}, and its text is not in the library: add "
        "its document to the sources and run “drafter mine”, then draft again",
        newer=newer,
        day=adoption.adopted,
        base=moment.base,
    )
    if rhythm is None or newer.session < moment.session:
        return warning
    # the session to draft for has an adopted text already
    return say(
        "{warning}; for the session after it: --session {session}",
        warning=warning,
        session=newer.session + rhythm,
    )


def _irregular(year: Sequence[tuple[Clause, Occurrence]], moment: Moment) -> list[str]:
    """Where the base text itself departs from the run of *also* and *further*: kept, and said."""
    code, base = moment.code, moment.base
    if not _attested(moment):
        return []
    warnings = []
    for part in ("preambular", "operative"):
        here = [
            (o, c.wordings[o.wording].opening.get(code, ""))
            for c, o in year
            if c.part == part and code in c.wordings[o.wording].text
        ]
        due = runs.adverbs([opening for _, opening in here])
        for (occurrence, opening), adverb in zip(here, due, strict=True):
            has = occurrence.adverb.get(code)
            if has != adverb:
                language = languages.get(code)
                printed = language.open(opening, has, part)
                regular = language.open(opening, adverb, part)
                warnings.append(
                    moment.say(
                        "{paragraph} opens “{printed}” as in {base}, where the run of openings "
                        "would have “{regular}”; kept",
                        paragraph=occurrence.paragraph,
                        printed=printed,
                        base=base,
                        regular=regular,
                    )
                )
    return warnings


@dataclass(frozen=True)
class _Source:
    """Where a paragraph's words are from: wording, values, and what must be said of it."""

    wording: Wording
    occurrence: Occurrence
    code: str
    remark: str | None = None

    @property
    def names(self) -> frozenset[str]:
        """The variables that the wording names in its language, footnotes included."""
        notes = self.wording.footnotes.get(self.code, {}).values()
        templates = [self.wording.text[self.code], *(note or "" for note in notes)]
        return frozenset(name for t in templates for name in re.findall(r"\{\{\s*(\w+)", t))


class _Assembly:
    """The paragraphs of one draft, and what is gathered along the way."""

    def __init__(self, moment: Moment, registry: Mapping[Reference, Adoption], last: str) -> None:
        self.moment, self.registry, self.last = moment, registry, last
        self.open: list[OpenPoint] = []
        self.warnings: list[str] = []
        self.names: set[str] = set()

    def paragraph(self, clause: Clause, occurrence: Occurrence) -> DraftParagraph:
        """One paragraph of the draft from the clause as the base text has it."""
        source = self._source(clause, occurrence)
        spoken = replace(occurrence, values=source.occurrence.values)
        moved = move_on(clause, spoken, self.moment, source.names)
        self.names |= set(moved.values)
        label = occurrence.paragraph
        part: Part = clause.part
        language = languages.get(source.code)
        regular = "" if part == "heading" else language.clause_end(part, last=label == self.last)
        text, opening = rendering.clause_text(
            source.wording, source.code, part, source.occurrence.adverb.get(source.code),
            moved.values, source.occurrence.ends.get(source.code, regular), self.registry,
        )  # fmt: skip
        untranslated = source.code != self.moment.code
        if untranslated:
            text = f"{OPEN_ON}[{text.replace(OPEN_ON, '').replace(OPEN_OFF, '')}]{OPEN_OFF}"
            opening = ""
        plain = rendering.without_tokens(text)
        points = [replace(point, where=label) for point in moved.open]
        if source.remark:
            points.append(OpenPoint("translation", label, source.remark))
        self.open += points
        number = _number(label)
        return DraftParagraph(
            id=clause.id,
            part=part,
            label=label,
            number=number,
            opening=opening,
            flat=plain.text,
            status=self._status(clause, occurrence, plain, moved, source),
            source=f"{source.occurrence.resolution} {source.occurrence.paragraph}",
            changes=self._changes(moved, source),
            notes=tuple(self._note(source, moved, n, at) for at, n in plain.marks),
            open=plain.open,
        )

    def _source(self, clause: Clause, occurrence: Occurrence) -> _Source:
        """The base's wording in the language, else that language's newest one, else English."""
        code, say = self.moment.code, self.moment.say
        spoken_in = say.language_name(code)
        wording = clause.wordings[occurrence.wording]
        if code in wording.text:
            return _Source(wording, occurrence, code)
        for older in reversed(clause.history):
            known = clause.wordings[older.wording]
            if code in known.text:
                remark = say(
                    "the text in {language} is that of {older}; the wording has moved on since: "
                    "to be checked against {base} {paragraph}",
                    language=spoken_in,
                    older=older.resolution,
                    base=occurrence.resolution,
                    paragraph=occurrence.paragraph,
                )
                values = {**older.values, **{
                    n: v for n, v in occurrence.values.items() if n in older.values
                }}  # fmt: skip
                spoken = replace(older, values=values, adverb=occurrence.adverb)
                return _Source(known, spoken, code, remark)
        other = next(iter(wording.text))
        remark = say("no text in {language}: to be translated", language=spoken_in)
        return _Source(wording, occurrence, other, remark)

    def _status(
        self,
        clause: Clause,
        occurrence: Occurrence,
        plain: Plain,
        moved: Moved,
        source: _Source,
    ) -> Status:
        if plain.open or moved.open or source.remark:
            return "open"
        before = rendered(
            clause, source.occurrence, source.code, self.registry,
            last=occurrence.paragraph == self.last,
        )  # fmt: skip
        return "unchanged" if before is not None and before.flat == plain.text else "updated"

    def _changes(self, moved: Moved, source: _Source) -> tuple[Change, ...]:
        if not source.remark:
            return moved.changes
        return (*moved.changes, Change("text", None, source.code, source.remark))

    def _note(self, source: _Source, moved: Moved, number: int, offset: int) -> Note:
        template = source.wording.footnotes.get(source.code, {}).get(number)
        if template is None:
            text = f"{OPEN_ON}[…]{OPEN_OFF}"
        else:
            text = rendering.render(template, moved.values, source.code, self.registry)
        plain = rendering.without_tokens(text)
        return Note("", plain.text, offset, plain.open)


def _number(label: str) -> int | None:
    _, _, rest = label.rpartition(".")
    digits = "".join(ch for ch in rest if ch.isdigit())
    return int(digits) if rest.startswith("OP") and digits else None


def _numbered_notes(paragraphs: Sequence[DraftParagraph]) -> list[DraftParagraph]:
    """Number the footnotes through the draft, in the order in which their marks stand."""
    number = 0
    out = []
    for paragraph in sorted(paragraphs, key=lambda p: paragraph_order(p.label)):
        notes = []
        for note in sorted(paragraph.notes, key=lambda n: n.offset):
            number += 1
            notes.append(replace(note, mark=str(number)))
        out.append(replace(paragraph, notes=tuple(notes)))
    return out
