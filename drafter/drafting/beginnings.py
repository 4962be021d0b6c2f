"""What a paragraph is called where it is not shown whole: by its first words."""

from __future__ import annotations

from drafter.drafting.wordings import source
from drafter.library.model import Clause, Occurrence, Series
from drafter.library.texts import rendered

_FIRST_WORDS = 6


def beginning(clause: Clause, occurrence: Occurrence, series: Series, code: str) -> str:
    """``Calls upon all parties to respect …`` in the words that a draft in the language has."""
    known = source(clause, occurrence, code)
    text = rendered(clause, known.occurrence, known.code, series.adoptions, last=False)
    words = text.flat.rstrip(",;. \u00a0").split() if text else []
    return " ".join(words) if len(words) <= _FIRST_WORDS else f"{' '.join(words[:_FIRST_WORDS])} …"
