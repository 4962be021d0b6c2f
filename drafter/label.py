"""How a paragraph is called within its text, and where it stands by that name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias, cast

from drafter.record import record

Letters = Literal["PP", "OP", "H"]
Order: TypeAlias = tuple[int, ...]
"""A place within a text, to be compared with the others of the same text."""

_SUFFIXES = ("", "bis", "ter", "quater", "quinquies")


@record(frozen=True)
class Label:
    """The name of a paragraph: ``PP2`` of the preamble, ``OP10``, or a heading's ``H1``.

    ``section`` counts the numberings of a text in which it starts over (``2.OP1``). ``suffix`` is
    that of an alternative under negotiation (``OP3bis``). ``behind`` counts the paragraphs without
    a number of their own that follow one (``OP2+1``).

    >>> Label.parse("2.OP10")
    Label(letters='OP', count=10, section=2, suffix='', behind=0)
    >>> sorted(["OP10", "2.OP1", "OP2+1", "OP2", "PP3"], key=lambda x: Label.parse(x).order)
    ['PP3', 'OP2', 'OP2+1', 'OP10', '2.OP1']
    """

    letters: Letters
    count: int
    section: int = 1
    suffix: str = ""
    behind: int = 0

    PATTERN = re.compile(
        rf"(?:(?P<section>[1-9]\d{{0,2}})\.)?(?P<letters>PP|OP|H)(?P<count>\d{{1,4}})"
        rf"(?P<suffix>{'|'.join(filter(None, _SUFFIXES))})?(?P<behind>(?:\+\d{{0,4}})*)"
    )

    @staticmethod
    @lru_cache(maxsize=4096)  # a library names the same few labels again and again
    def parse(text: str) -> Label:
        """Read ``OP10`` or ``2.OP1``; raise :class:`ValueError` for anything else."""
        match = Label.PATTERN.fullmatch(text)
        if match is None:
            raise ValueError(f"not the label of a paragraph: {text!r} (expected e.g. PP5 or OP26)")
        return Label(
            letters=cast(Letters, match["letters"]),
            count=int(match["count"]),
            section=int(match["section"] or 1),
            suffix=match["suffix"] or "",
            behind=sum(int(each or 1) for each in match["behind"].split("+")[1:]),
        )

    @property
    def number(self) -> int | None:
        """The number that is printed before an operative paragraph, if it has one."""
        return self.count if self.letters == "OP" and not self.behind else None

    @property
    def bare(self) -> str:
        """The label without its letters: ``2.1`` of ``2.OP1``, ``10`` of ``OP10``."""
        section = f"{self.section}." if self.section > 1 else ""
        behind = f"+{self.behind}" if self.behind else ""
        return f"{section}{self.count}{self.suffix}{behind}"

    @property
    def order(self) -> Order:
        """Its place by its name; a heading's, which the name does not tell, is above ``OP1``."""
        if self.letters == "H":
            return (1, 0, self.count, 0, 0)
        part, suffix = int(self.letters == "OP"), _SUFFIXES.index(self.suffix)
        return (part, self.section, self.count, suffix, self.behind)

    def __str__(self) -> str:
        section, _, rest = self.bare.rpartition(".")
        return f"{section}.{self.letters}{rest}" if section else f"{self.letters}{rest}"
