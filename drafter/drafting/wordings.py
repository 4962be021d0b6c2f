"""Which words a paragraph has in a language: the wording, the values, and what must be said."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from drafter.language.catalogue import messages
from drafter.library import rendering
from drafter.library.model import Clause, Occurrence, Wording
from drafter.resolution import Reference


class Source(NamedTuple):
    """Where a paragraph's words are from.

    ``occurrence`` is the clause in the text that has the wording, with the values to go on from;
    ``since`` is the text that these values are of. ``code`` is the language of the words;
    ``remark`` is said of words that are not those asked for.
    """

    wording: Wording
    occurrence: Occurrence
    since: Reference
    code: str
    remark: str | None = None

    @property
    def opening(self) -> str:
        """The plain opening; empty if there is none."""
        return self.wording.opening.get(self.code, "")

    @property
    def names(self) -> frozenset[str]:
        """The variables that the wording names in its language, footnotes included."""
        notes = self.wording.footnotes.get(self.code, {}).values()
        templates = [self.wording.text[self.code], *(note or "" for note in notes)]
        return frozenset(name for t in templates for name in rendering.names(t))


def source(clause: Clause, occurrence: Occurrence, code: str) -> Source:
    """The wording of an occurrence in a language, else that language's newest one, else another's.

    The newest in the same part: a preambular wording cannot stand in the operative part.
    """
    say = messages(code)
    spoken_in = say.language_name(code)
    wording = clause.wordings[occurrence.wording]
    if code in wording.text:
        return Source(wording, occurrence, occurrence.resolution, code)
    part = clause.part_at(occurrence)
    before = takewhile(lambda o: o.resolution != occurrence.resolution, clause.history)
    earlier = {other.resolution for other in before}
    for other in reversed(clause.history):
        known = clause.wordings[other.wording]
        if code not in known.text or clause.part_at(other) != part:
            continue
        values, since = other.values, other.resolution
        if other.resolution in earlier:
            newer = {n: v for n, v in occurrence.values.items() if n in other.values}
            values, since = {**other.values, **newer}, occurrence.resolution
            remark = say(
                "the text in {language} is that of {older}; the wording has moved on since: "
                "to be checked against {base}",
                language=spoken_in,
                older=other.resolution,
                base=occurrence.resolution,
            )
        else:
            remark = say(
                "the text in {language} is that of {newer}: to be checked against {base}",
                language=spoken_in,
                newer=other.resolution,
                base=occurrence.resolution,
            )
        spoken = replace(other, values=values)
        return Source(known, spoken, since, code, remark)
    remark = say("no text in {language}: to be translated", language=spoken_in)
    return Source(wording, occurrence, occurrence.resolution, next(iter(wording.text)), remark)
