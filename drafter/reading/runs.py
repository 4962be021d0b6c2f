"""Runs of characters set alike → one text with tokens, for all formats with a typography."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.reading.lines import LIGATURES
from drafter.tokens import ITALIC_OFF, ITALIC_ON, MARK_OFF, MARK_ON, OWN

UNSEEN = dict.fromkeys([0x00AD, *OWN])
"""What no page shows: the soft hyphen of a word that is not broken there, and our tokens."""
TYPED_MARK = re.compile(r"\d{1,3}|[*†‡]+")
"""A raised run that is a footnote mark, unlike the *er* of a date."""


@dataclass
class Run:
    """Characters that are set alike, or a footnote mark; no source brings our tokens along."""

    text: str
    italic: bool = False
    mark: bool = False

    def __post_init__(self) -> None:
        self.text = self.text.translate(OWN)

    @property
    def says(self) -> bool:
        """Whether it is more than a space or a mark."""
        return not self.mark and bool(self.text.strip())


def joined(runs: Sequence[Run]) -> str:
    """One text with tokens: neighbouring runs that are set alike become one."""
    italics = [run.italic for run in runs]
    follows = False
    for index in range(len(runs) - 1, -1, -1):
        if runs[index].says:
            follows = runs[index].italic
        else:  # a space, a mark: set as what stands around it
            italics[index] = follows
    before = False
    for index, run in enumerate(runs):
        before = italics[index] = italics[index] and (before or run.says)
    pieces: list[str] = []
    start = 0
    while start < len(runs):
        end = start
        while end < len(runs) and italics[end] == italics[start]:
            end += 1
        text = "".join(
            f"{MARK_ON}{run.text}{MARK_OFF}" if run.mark else run.text for run in runs[start:end]
        )
        if italics[start] and (words := text.strip()):
            head, _, tail = text.partition(words)
            text = f"{head}{ITALIC_ON}{words}{ITALIC_OFF}{tail}"
        pieces.append(text)
        start = end
    text = re.sub(r"[ \t\r\n]+", " ", "".join(pieces)).strip()
    return unicodedata.normalize("NFC", text.translate(LIGATURES))
