"""A clause as it stands now: its newest text in each language, with its variables marked in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.library.model import Clause, Occurrence, Series, Variable, Wording
from drafter.library.rendering import TemplateError
from drafter.library.texts import Rendered, rendered
from drafter.record import record
from drafter.resolution import Reference
from drafter.tokens import NOTE, VALUE_NAMED, VALUE_OFF, VALUE_ON

_TOKEN = re.compile(
    f"{VALUE_ON}(?P<name>\\w+){VALUE_NAMED}(?P<value>.*?){VALUE_OFF}|{NOTE}(?P<note>\\d+);", re.S
)
_VARIABLE = re.compile(
    r"""\{\{ \s* (?P<name>[^\W\d]\w*) (?!\w|\s*\()  # footnote(1) is no variable
        (?: '[^']*' | "[^"]*" | [^'"}] | \}(?!\}) )* \}\}""",
    re.VERBOSE,
)


@record(frozen=True)
class Piece:
    """A stretch of a clause's text: plain, its ``opening``, a ``variable`` or a ``note``'s number.

    ``name`` is that of the variable.
    """

    kind: str
    text: str
    name: str = ""


@record(frozen=True)
class Text:
    """A clause's text in one language.

    ``state`` is ``current`` (the newest wording, as a document of ``resolution`` has it),
    ``translated`` (the newest wording in words that no document has: a person's) or ``older``.
    ``notes`` are the footnotes in order, ``None`` where the source lost one; ``names`` are the
    variables of the text and its footnotes.
    """

    code: str
    resolution: Reference
    label: str
    state: str
    pieces: tuple[Piece, ...]
    notes: tuple[str | None, ...]
    names: frozenset[str]


def newest_text(
    series: Series, clause: Clause, code: str, lasts: Mapping[Reference, str]
) -> Text | None:
    """The newest text of a clause in a language, or ``None`` if there is none.

    ``lasts`` gives the last paragraph of each resolution, as
    :func:`drafter.library.texts.last_labels` does.

    Raises:
        TemplateError: a wording's template is wrong.
    """
    newest = clause.history[-1].wording
    fault: TemplateError | None = None
    for occurrence, witnessed in _candidates(series, clause, code):
        try:
            text = _marked(series, clause, occurrence, code, lasts)
        except TemplateError as error:
            if witnessed:
                raise
            fault = error  # words of one language that another year's text gave no value for
            continue
        if text is None:
            continue
        current = "current" if witnessed else "translated"
        state = current if occurrence.wording == newest else "older"
        return Text(
            code,
            occurrence.resolution,
            text.label,
            state,
            tuple(_pieces(text)),
            tuple(note for _, note in text.notes),
            _names(clause.wordings[occurrence.wording], code),
        )
    if fault is not None:
        raise fault
    return None


def _candidates(series: Series, clause: Clause, code: str) -> Iterator[tuple[Occurrence, bool]]:
    """The occurrences with words in a language, and whether a document has them: best first."""
    newest = clause.history[-1].wording
    spoken = [o for o in reversed(clause.history) if code in clause.wordings[o.wording].text]
    now = [o for o in spoken if o.wording == newest]
    before = [o for o in spoken if o.wording != newest]
    for some in (now, before):
        witnessed = [o for o in some if code in series.languages_of(o.resolution)]
        yield from ((o, True) for o in witnessed)
        yield from ((o, False) for o in some if o not in witnessed)


def _marked(
    series: Series,
    clause: Clause,
    occurrence: Occurrence,
    code: str,
    lasts: Mapping[Reference, str],
) -> Rendered | None:
    """The clause as one resolution has it, with tokens around the values of its variables."""
    wording = clause.wordings[occurrence.wording]
    template = _VARIABLE.sub(
        rf"{VALUE_ON}\g<name>{VALUE_NAMED}\g<0>{VALUE_OFF}", wording.text[code]
    )
    text = {**wording.text, code: template}
    marked = {**clause.wordings, occurrence.wording: replace(wording, text=text)}
    last = lasts.get(occurrence.resolution) == occurrence.paragraph
    marked_clause = replace(clause, wordings=marked)
    return rendered(marked_clause, occurrence, code, series.adoptions, last=last)


def _names(wording: Wording, code: str) -> frozenset[str]:
    notes = wording.footnotes.get(code, {}).values()
    templates = (wording.text[code], *(note or "" for note in notes))
    return frozenset(v["name"] for template in templates for v in _VARIABLE.finditer(template))


def _pieces(text: Rendered) -> Iterator[Piece]:
    flat = text.flat
    for number, (offset, _) in reversed(list(enumerate(text.notes, 1))):
        flat = f"{flat[:offset]}{NOTE}{number};{flat[offset:]}"
    opening = text.opening if text.opening and flat.startswith(text.opening) else ""
    if opening:
        yield Piece("opening", opening)
    start = len(opening)
    for token in _TOKEN.finditer(flat, start):
        if token.start() > start:
            yield Piece("plain", flat[start : token.start()])
        if token["note"]:
            yield Piece("note", token["note"])
        else:
            yield Piece("variable", token["value"], token["name"])
        start = token.end()
    if start < len(flat):
        yield Piece("plain", flat[start:])


@record(frozen=True)
class Slot:
    """A variable of a clause and what it was in each resolution that had a value, oldest first."""

    name: str
    variable: Variable
    values: tuple[tuple[Reference, object], ...]

    @property
    def now(self) -> object:
        """Its value in the newest resolution that has one, or ``None``."""
        return self.values[-1][1] if self.values else None


def slots(clause: Clause) -> list[Slot]:
    """The variables of a clause with their values through the years."""
    return [
        Slot(
            name,
            variable,
            tuple(
                (o.resolution, o.values[name])
                for o in clause.history
                if o.values.get(name) is not None
            ),
        )
        for name, variable in clause.variables.items()
    ]
