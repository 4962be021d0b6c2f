"""Paragraphs that an extraction ran together on one line, each on its own again.

Only what cannot stand within a clause parts them: the number that comes next, behind a sign and
before an operative opening; a capitalised preambular opening behind a comma; the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.language.base import Language
from drafter.reading import ending
from drafter.reading.clause_numbers import LONG
from drafter.reading.lines import TOKENS, Line
from drafter.resolution import Part
from drafter.tokens import ITALIC_ON

_LEAST = 2
"""So many preambular openings on one line are no chance: a title may hold one."""
_NUMBER = re.compile(r"(?P<number>\d{1,3})\. (?=\S)")
_NEXT = re.compile(rf"(?<=[;,]) (?=(?P<number>\d{{1,3}})\. [{ITALIC_ON}]?[^\W\d_])")
_CLAUSE = re.compile(rf"(?<=,) (?=[{ITALIC_ON}]?[^\W\d_])")
_MEETING = re.compile(r"(?<=\.) (?=\d{1,3} ?[^\W\d_]{1,4} )")
_ENDING = 60


def unfolded(lines: Sequence[Line], language: Language) -> tuple[list[Line], list[str]]:
    """The lines below the enacting line, those that hold several paragraphs in pieces.

    A warning tells of each of these.
    """
    found: list[Line] = []
    warnings: list[str] = []
    expected = 1
    for line in lines:
        pieces = [line.text]
        if line.part is None and not line.counted and len(line.text) > _ENDING:
            pieces = list(_pieces(line.text, language, expected))
        for piece in pieces:
            if number := _NUMBER.match(piece):
                expected = int(number["number"]) + 1
        if len(pieces) == 1:
            found.append(line)
            continue
        found += [replace(line, text=piece) for piece in pieces]
        warnings.append(f"line {line.number}: {len(pieces)} paragraphs stood on one line")
    return found, warnings


def _pieces(text: str, language: Language, expected: int) -> Iterator[str]:
    """The paragraphs of a line; ``expected`` is the number that comes next."""
    first = _NUMBER.match(text)
    due = int(first["number"]) + 1 if first else expected
    cuts: list[int] = []
    for match in _NEXT.finditer(text):
        behind = match.end() + len(match["number"]) + 2
        if int(match["number"]) == due and _opens(
            text[behind : behind + LONG], language, operative=True
        ):
            cuts.append(match.end())
            due += 1
    if not first:
        end = cuts[0] if cuts else len(text)
        clauses = [
            match.end()
            for match in _CLAUSE.finditer(text, 0, end)
            if _opens(text[match.end() : match.end() + LONG], language, operative=False)
        ]
        if len(clauses) >= _LEAST:
            cuts += clauses
    if cuts:
        last = max(cuts)
        cuts += [
            match.end()
            for match in _MEETING.finditer(text, last)
            if (below := TOKENS.sub("", text[match.end() : match.end() + _ENDING]))
            and (ending.begins(below) or ending.begins(below.partition(" [")[0]))
        ][:1]
    start = 0
    for cut in sorted(cuts):
        yield text[start:cut].strip()
        start = cut
    yield text[start:].strip()


def _opens(text: str, language: Language, *, operative: bool) -> bool:
    plain = TOKENS.sub("", text)
    part: Part = "operative" if operative else "preambular"
    return plain[:1].isupper() and language.opening(plain, part) is not None
