"""An official language of the United Nations, built from its tables.

What languages do in the same way, given their words, is here; a language adds its tables and the
spelling of its ordinals.
"""

from __future__ import annotations

import datetime
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.language.base import Adverb, CitationSpan, DateSpan, Opening, SessionSpan
from drafter.language.dates import Calendar
from drafter.language.groups import group
from drafter.language.openings import FirstWords, Openings, capital
from drafter.language.organs import Organs
from drafter.language.paragraphs import ParagraphMentions
from drafter.language.typography import Print
from drafter.resolution import DateRange, Part, Reference

if TYPE_CHECKING:
    from drafter.language.checks import Checks
    from drafter.language.facts import Facts
    from drafter.language.mandates import Mandates
    from drafter.language.misprints import Misprint
    from drafter.language.reading import Reading
    from drafter.language.topics import Topics

HIGHEST_ORDINAL = 199


class OfficialLanguage(ABC):
    """A :class:`~drafter.language.base.Language` that is described by tables."""

    code: str
    locale: str
    name: str
    words: dict[str, str]
    event_nouns: tuple[str, ...]
    stop_words: frozenset[str]
    light_words: frozenset[str] = frozenset()

    calendar: Calendar
    openings: Mapping[Part, Openings]
    opening_verbs: Mapping[Part, str]
    """The first words of the openings of each part, parted by white space; some are patterns."""
    articles: tuple[str, ...]
    """Articles that an enacting line begins with."""
    focus: str
    latest: str
    resolutions: str
    acts: str
    paragraph_mentions: ParagraphMentions
    conjunction: str
    """*and*"""
    semicolon: str
    """The semicolon with the space that goes before it, if the language sets one."""
    note_after_punctuation: bool
    ordinal_variants: Mapping[str, int]
    """Ordinals that :meth:`parse_ordinal` knows though :meth:`ordinal` does not write them."""
    after_ordinal: str
    """Pattern of the word that makes an ordinal that of a regular session."""
    between_ordinals: str
    """Pattern of what parts the ordinals of several sessions."""
    citation_link: str
    """What stands between a resolution’s number and its date."""
    unbroken: str
    """Pattern of the spaces that print sets as no-break spaces, those of dates apart."""
    contractions: tuple[Mapping[str, str], ...] = ()
    """A preposition each: how it is written before words without an article (``""``), and joined
    with each article (``"le "``: ``"au "``)."""
    persons: Mapping[str, tuple[str, ...]]
    """Pronouns of ``he``, ``she`` and ``they`` in one order."""

    reading: Reading = group("reading")
    facts: Facts = group("facts")
    topics: Topics = group("topics")
    mandates: Mandates = group("mandates")
    checks: Checks = group("checks")

    # numbers and dates
    @abstractmethod
    def spell_ordinal(self, number: int) -> str:
        """The ordinal in words, for a number from 1 to :data:`HIGHEST_ORDINAL`."""

    @abstractmethod
    def number_ordinal(self, number: int) -> str:
        """The ordinal in figures, as in the meeting line."""

    @cached_property
    def _ordinals(self) -> dict[str, int]:
        return {self.spell_ordinal(number): number for number in range(1, HIGHEST_ORDINAL + 1)}

    @cached_property
    def _ordinals_by_sound(self) -> dict[str, int]:
        known = {**self._ordinals, **self.ordinal_variants}
        return {_sound(words): number for words, number in known.items()}

    def ordinal(self, number: int) -> str:
        """See :meth:`drafter.language.base.Language.ordinal`; from 1 to 199."""
        if not 1 <= number <= HIGHEST_ORDINAL:
            raise ValueError(f"no ordinal in words for {number} (1 to {HIGHEST_ORDINAL})")
        return self.spell_ordinal(number)

    def parse_ordinal(self, text: str) -> int | None:
        """See :meth:`drafter.language.base.Language.parse_ordinal`; any hyphens, any case."""
        return self._ordinals_by_sound.get(_sound(text))

    def date(self, day: datetime.date) -> str:
        """See :meth:`drafter.language.base.Language.date`."""
        return self.calendar.write(day)

    def parse_date(self, text: str) -> datetime.date | None:
        """See :meth:`drafter.language.base.Language.parse_date`."""
        return self.calendar.read(text)

    def date_ranges(self, ranges: Sequence[DateRange]) -> str:
        """See :meth:`drafter.language.base.Language.date_ranges`."""
        return self.calendar.write_ranges(ranges)

    def parse_date_ranges(self, text: str) -> tuple[DateRange, ...] | None:
        """See :meth:`drafter.language.base.Language.parse_date_ranges`."""
        return self.calendar.read_ranges(text)

    @property
    def month_names(self) -> tuple[str, ...]:
        """See :attr:`drafter.language.base.Language.month_names`."""
        return self.calendar.months

    @property
    def month_and_year(self) -> str:
        """See :attr:`drafter.language.base.Language.month_and_year`."""
        months = "|".join(self.month_names)
        return rf"\b(?P<month>{months}){self.calendar.of}(?P<year>(?:19|20)\d\d)\b"

    def join(self, items: Sequence[str]) -> str:
        """See :meth:`drafter.language.base.Language.join`."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.conjunction} {items[-1]}"

    # what running text holds
    @cached_property
    def _date_pattern(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){self.calendar.date_pattern}(?!\w)")

    def find_dates(self, text: str) -> list[DateSpan]:
        """See :meth:`drafter.language.base.Language.find_dates`."""
        return [
            DateSpan(found.start(), found.end(), day)
            for found in self._date_pattern.finditer(text)
            if (day := self.parse_date(found.group())) and self.date(day) == found.group()
        ]

    @cached_property
    def _ordinal_pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._ordinals, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])")

    @cached_property
    def _session_pattern(self) -> re.Pattern[str]:
        ordinal = self._ordinal_pattern.pattern
        return re.compile(rf"{ordinal}(?:{self.between_ordinals}{ordinal})*{self.after_ordinal}")

    def find_sessions(self, text: str) -> list[SessionSpan]:
        """See :meth:`drafter.language.base.Language.find_sessions`.

        Special sessions are counted apart from the regular ones and are not returned.
        """
        return [
            SessionSpan(found.start(), found.end(), self._ordinals[found.group()])
            for chain in self._session_pattern.finditer(text)
            for found in self._ordinal_pattern.finditer(text, chain.start(), chain.end())
        ]

    def misprinted_dates(self, text: str) -> list[Misprint]:
        """See :meth:`drafter.language.base.Language.misprinted_dates`."""
        from drafter.language import misprints  # noqa: PLC0415 -- only checks need them

        return sorted(misprints.dates(text, self.calendar), key=lambda one: one.start)

    def misprinted_sessions(self, text: str) -> list[Misprint]:
        """See :meth:`drafter.language.base.Language.misprinted_sessions`."""
        from drafter.language import misprints  # noqa: PLC0415 -- only checks need them

        found = misprints.sessions(
            text,
            read=self.parse_ordinal,
            write=self.ordinal,
            allowed=frozenset(self.ordinal_variants),
            after=self.after_ordinal,
            between=self.between_ordinals,
        )
        return sorted(found, key=lambda one: one.start)

    @cached_property
    def _citation_pattern(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?=[S\d])(?<![\w/.-])(?P<reference>{_unnamed(Reference.PATTERN.pattern)})"
            rf"{self.citation_link}(?P<adopted>{self.calendar.date_pattern})(?!\w)"
        )

    def find_citations(self, text: str) -> list[CitationSpan]:
        """See :meth:`drafter.language.base.Language.find_citations`."""
        spans: list[CitationSpan] = []
        for found in self._citation_pattern.finditer(text):
            reference = Reference.parse(found["reference"])
            adopted = self.parse_date(found["adopted"])
            if adopted and self.citation(reference, adopted) == found.group():
                spans.append(CitationSpan(found.start(), found.end(), reference, adopted))
        return spans

    def citation(self, reference: Reference, adopted: datetime.date) -> str:
        """See :meth:`drafter.language.base.Language.citation`."""
        return f"{reference}{self.citation_link}{self.date(adopted)}"

    # openings
    def opening(self, text: str, part: Part) -> Opening | None:
        """See :meth:`drafter.language.base.Language.opening`."""
        openings = self.openings.get(part)
        printed = openings.match(text) if openings else None
        return openings.read(printed) if openings and printed else None

    def italic_opening(self, italic: str, part: Part) -> Opening:
        """See :meth:`drafter.language.base.Language.italic_opening`."""
        printed = " ".join(italic.split()).rstrip(" ,")
        openings = self.openings.get(part)
        return openings.read(printed) if openings else Opening(printed, printed)

    def open(self, plain: str, adverb: Adverb | None, part: Part) -> str:
        """See :meth:`drafter.language.base.Language.open`."""
        return self.openings[part].write(plain, adverb) if adverb else plain

    @cached_property
    def _first_words(self) -> dict[Part, FirstWords]:
        return {part: FirstWords(words) for part, words in self.opening_verbs.items()}

    def is_opening_verb(self, words: str, part: Part) -> bool:
        """See :meth:`drafter.language.base.Language.is_opening_verb`."""
        return part in self._first_words and words in self._first_words[part]

    def clause_end(self, part: Part, *, last: bool) -> str:
        """See :meth:`drafter.language.base.Language.clause_end`."""
        if part == "preambular":
            return ","
        return "." if last else self.semicolon

    # masthead
    @cached_property
    def _organs(self) -> Organs:
        family = "enacting."
        lines = {k.removeprefix(family): w for k, w in self.words.items() if k.startswith(family)}
        return Organs(lines, self.articles)

    def organ(self, line: str) -> str | None:
        """See :meth:`drafter.language.base.Language.organ`."""
        return self._organs.of_line(line)

    def organ_named(self, line: str) -> str | None:
        """See :meth:`drafter.language.base.Language.organ_named`."""
        return self._organs.named(line)

    def organ_in_english(self, organ: str) -> str | None:
        """See :meth:`drafter.language.base.Language.organ_in_english`."""
        return self._organs.in_english(organ)

    def symbol_organ(self, organ: str) -> str | None:
        """See :meth:`drafter.language.base.Language.symbol_organ`."""
        return self._organs.symbol(organ)

    def enacting_line(self, organ: str) -> str:
        """See :meth:`drafter.language.base.Language.enacting_line`."""
        return self._organs.enacting_line(organ)

    def session_line(self, number: int) -> str:
        """See :meth:`drafter.language.base.Language.session_line`."""
        return capital(f"{self.ordinal(number)} {self.words['session']}")

    # typography
    @cached_property
    def _print(self) -> Print:
        return Print(self.calendar, self.unbroken)

    def typography(self, text: str) -> str:
        """See :meth:`drafter.language.base.Language.typography`."""
        return self._print.set(text)

    def untypeset(self, text: str) -> str:
        """See :meth:`drafter.language.base.Language.untypeset`."""
        printed = self.typography(self.plain_spaces(text))
        return "".join(
            " " if sign in "\u00a0\u202f" and set_ == "\u00a0" else sign
            for sign, set_ in zip(text, printed, strict=True)
        )

    def plain_spaces(self, text: str) -> str:
        """See :meth:`drafter.language.base.Language.plain_spaces`."""
        return text.replace("\u00a0", " ").replace("\u202f", " ")

    # words that a person gives
    def joined(self, before: str, words: str) -> tuple[int, str]:
        """See :meth:`drafter.language.base.Language.joined`; words without an article stay."""
        for preposition in self.contractions:
            forms = sorted(preposition.values(), key=len, reverse=True)
            there = re.search(rf"(?<!\w)(?:{'|'.join(forms)})\Z", before)
            begun = words[:4].replace("'", "’").lower()
            article = next((a for a in preposition if a and begun.startswith(a)), None)
            if there and article:
                return len(there.group()), f"{preposition[article]}{words[len(article) :]}"
        return 0, words

    # pronouns
    def pronouns(self, person: str) -> dict[str, str]:
        """See :meth:`drafter.language.base.Language.pronouns`."""
        if person not in self.persons:
            raise ValueError(f"unknown person: {person!r} (known: {', '.join(self.persons)})")
        return dict(zip(self.persons["he"], self.persons[person], strict=True))


def _sound(words: str) -> str:
    """An ordinal's words without the case, hyphens and spaces, which copies disagree about."""
    return re.sub(r"[-‐‑\s]+", "", words.casefold())


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
