"""The grammar of openings: how the words set in italics are found, taken apart and put together.

An opening is a *core* (``Noting``, ``Deeply concerned``, ``Se félicite``) and perhaps a *tail*
(``with satisfaction``, ``dans les termes les plus vifs``). The adverb of a run stands before the
core or between core and tail. A language gives the patterns of both for each part of a
resolution; a space in a pattern is a place where an adverb may have slipped in, so that irregular
openings (``Condamne également fermement``) are found too and kept as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from drafter.language.base import Adverb, Opening
from drafter.language.patterns import NEVER, first_either_case


class Openings:
    """The openings of one part of a resolution in one language.

    Args:
        core: pattern of the core; its first word may begin with a capital or not.
        tail: pattern of what may follow the core and still belongs to the opening.
        adverbs: the run's adverbs as the language writes them; ``too`` may be left out.
        before: whether the adverb stands before the core (English operative) or after it.
        tail_sign: pattern of words one of which every opening with a tail has. Only for speed: an
            opening without any need not be looked for in the large pattern of all openings.
    """

    def __init__(
        self,
        core: str,
        tail: str,
        adverbs: Mapping[Adverb, str],
        *,
        before: bool,
        tail_sign: str = r"\w+",
    ) -> None:
        self._core = core
        self._tail = tail
        self._adverbs = dict(adverbs)
        self._before = before
        self._tail_sign = tail_sign

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = self._adverbs.values()
        adverb = f"(?:{'|'.join(words)})"
        lead = f"(?:{'|'.join(map(first_either_case, words))})"
        gap = rf"\s+(?:{adverb}\s+)?"
        core, tail = (part.replace(" ", gap) for part in (self._core, self._tail))
        return re.compile(
            rf"(?:{lead}\s+)?(?:{core})(?!\w)"
            rf"(?:\s+{adverb}(?!\w))?(?P<tail>{gap}(?:{tail})(?!\w))?(?:\s+{adverb}(?!\w))?"
        )

    def match(self, text: str) -> str | None:
        """The opening phrase ``text`` begins with, or ``None``."""
        found = self._pattern.match(text) if text[:1].isupper() else None
        return found.group() if found else None

    def read(self, printed: str) -> Opening:
        """Take a printed opening apart; an adverb in an unusual place stays in the plain words."""
        for adverb, plain in self._without_adverb(printed):
            if self.write(plain, adverb) == printed:
                return Opening(printed, plain, adverb)
        return Opening(printed, printed)

    def write(self, plain: str, adverb: Adverb | None) -> str:
        """Put the adverb of a run in its place."""
        if adverb is None:
            return plain
        word = self._adverbs.get(adverb) or self._adverbs["also"]
        if self._before:
            return f"{capital(word)} {plain[:1].lower()}{plain[1:]}"
        end = self._core_end(plain)
        return f"{plain[:end]} {word}{plain[end:]}"

    def may_have_tail(self, plain: str) -> bool:
        """Whether an opening may be of more than a core, by a cheap look at its words."""
        return len(plain.split()) > 1 and bool(
            re.search(rf"(?<!\w)(?:{self._tail_sign})(?!\w)", plain, re.IGNORECASE)
        )

    def _core_end(self, plain: str) -> int:
        if not self.may_have_tail(plain):
            return len(plain)
        found = self._pattern.match(plain)
        if found and found.end() == len(plain):
            return found.start("tail") if found["tail"] else found.end()
        # Words the grammar does not know (an opening known only by its italics): after them all.
        return len(plain)

    def _without_adverb(self, printed: str) -> Iterator[tuple[Adverb, str]]:
        for adverb, word in self._adverbs.items():
            for found in re.finditer(rf"(?<!\w){word}(?!\w)", printed, re.IGNORECASE):
                rest = f"{printed[: found.start()]}{printed[found.end() :]}"
                plain = capital(" ".join(rest.split()))
                if plain:
                    yield adverb, plain


def capital(text: str) -> str:
    """The text with a capital first letter and the rest as it is."""
    return text[:1].upper() + text[1:]


class FirstWords:
    """The verbs that openings begin with.

    Args:
        words: parted by white space, in small letters; an entry may be a pattern (``inquiets?``),
            and an underscore stands for a space within it (``se_félicite``).
    """

    def __init__(self, words: str) -> None:
        entries = [entry.replace("_", " ") for entry in words.split()]
        self._plain = frozenset(
            entry for entry in entries if re.escape(entry) == entry.replace(" ", r"\ ")
        )
        patterns = "|".join(entry for entry in entries if entry not in self._plain)
        self._patterns = re.compile(patterns or NEVER)

    def __contains__(self, word: str) -> bool:
        """Whether words with a capital letter are one of them."""
        small = word[:1].lower() + word[1:]
        return small != word and (small in self._plain or bool(self._patterns.fullmatch(small)))
