"""A copy of the text's last page below its end: found, left out and said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from drafter.reading.building import Body
from drafter.reading.lines import TOKENS

_LONGEST_COPY = 20_000
_LEAST_COPY = 5


def leave_out(body: Body, flats: Sequence[str]) -> list[str]:
    """Take a copy of the text's end out of the ending and off the last footnote's body.

    Extractions of the Assembly's documents repeat the last page after the footnotes.
    """
    if not body.notes:
        return []
    warnings: list[str] = []
    text = _normal(" ".join(flats))
    last = body.notes[-1].piece
    sentences = re.split(r"(?<=[.;])\s+", last.text[:_LONGEST_COPY])
    for start in range(1, len(sentences)):
        copy = " ".join(sentences[start:])
        if len(copy.split()) >= _LEAST_COPY and _normal(copy) in text:
            last.chunks = [" ".join(sentences[:start])]
            warnings.append(_repeated(TOKENS.sub("", copy)))
            break
    seen: Counter[str] = Counter()
    kept: list[str] = []
    for line in body.ending:
        normal = _normal(line)
        # a line of the ending itself may stand twice, too
        copied = len(normal.split()) >= _LEAST_COPY and normal in text
        if copied or (seen[normal] and normal.strip("[]. ")):
            warnings.append(_repeated(line))
        else:
            kept.append(line)
        seen[normal] += 1
    body.ending[:] = kept
    return warnings


def _normal(text: str) -> str:
    """The words alone: a copy may have lost its number, marks and punctuation."""
    text = re.sub(r"^\s*\d{1,3}\s?\.\s", "", TOKENS.sub("", text))
    words = " ".join(re.findall(r"[^\W_]+", text.casefold()))
    return f" {words} "


def _repeated(text: str) -> str:
    return f"repeated below the end, left out: “{text}”"
