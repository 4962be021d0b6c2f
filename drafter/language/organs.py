"""The organs of the United Nations, as a language names them in their enacting lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.sessions import ASSEMBLY, COUNCIL

_SYMBOLS = {COUNCIL: "A/HRC", ASSEMBLY: "A"}
"""What the symbols of an organ's documents begin with (Editorial Manual, document symbols)."""


class Organs:
    """The organs that a language has enacting lines of.

    >>> organs = Organs({"Human Rights Council": "Le Conseil des droits de l’homme,"}, ("Le ",))
    >>> organs.of_line("LE CONSEIL DES DROITS DE L' HOMME ,")
    'Conseil des droits de l’homme'
    >>> organs.in_english("Conseil des droits de l’homme")
    'Human Rights Council'
    """

    def __init__(self, lines: Mapping[str, str], articles: Sequence[str]) -> None:
        """From the enacting lines by English name, and the articles that they begin with."""
        self._lines, self._articles = lines, articles
        self._names: dict[str, str] = {}
        for english, line in lines.items():
            article = next(article for article in articles if line.startswith(article))
            self._names[english] = line.removeprefix(article).rstrip(",")
        self._by_line = {_loosely(line): self._names[each] for each, line in lines.items()}

    def of_line(self, line: str) -> str | None:
        """The organ whose enacting line this is, by its name without the article."""
        # In the middle of a sentence *the Human Rights Council,* may stand on a line of its own.
        line = line.strip()
        return self._by_line.get(_loosely(line)) if line[:1].isupper() else None

    def named(self, line: str) -> str | None:
        """The organ that a line names without its article."""
        found = (self.of_line(f"{article}{line},") for article in self._articles)
        return next(filter(None, found), None)

    def in_english(self, organ: str) -> str | None:
        """The English name of an organ, from that or the language's own."""
        return next((e for e, name in self._names.items() if organ in (name, e)), None)

    def symbol(self, organ: str) -> str | None:
        """What the symbols of its documents begin with, the same in every language."""
        return _SYMBOLS.get(self.in_english(organ) or "")

    def enacting_line(self, organ: str) -> str:
        """Its enacting line.

        Raises:
            ValueError: the language does not know the organ.
        """
        if english := self.in_english(organ):
            return self._lines[english]
        raise ValueError(f"unknown organ: {organ!r} (known: {', '.join(self._names.values())})")


def _loosely(line: str) -> str:
    """An enacting line in one spelling: its spaces, apostrophes and capitals come damaged."""
    line = " ".join(re.sub(r"\s*['’‘`´]\s*", "’", line).split())
    return re.sub(r" ?,$", ",", line).casefold()
