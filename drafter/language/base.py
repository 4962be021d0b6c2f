"""What a language must be able to do, in one shape for all of them.

A language is one module or package, named by its code (``en``, ``fr``, ``es``), with one
instance of :class:`Language` as its ``LANGUAGE``. Everything that depends on the language is behind
this class: openings and their *also/further* runs, ordinals, dates, lists, typography, masthead
words, and the words that documents are read, searched, mined and checked by. Another language is
another module, and nothing else changes; the program's messages are in the catalogues
(:mod:`drafter.language.catalogue`).

What only some rooms need stands in groups, each with a module for its shape
(:mod:`drafter.language.reading`, ``facts``, ``topics``, ``mandates``, ``checks``) that is imported
when a group is first asked for: who drafts does not load what reading takes. In a package a group
is a module of the same name (``en/reading.py`` has ``READING``). A group may be left out, or a part
of it; what it would have found is then not found.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from drafter.language.paragraphs import ParagraphMentions
from drafter.record import record
from drafter.resolution import DateRange, Part, Reference

if TYPE_CHECKING:
    from drafter.language.checks import Checks
    from drafter.language.facts import Facts
    from drafter.language.mandates import Mandates
    from drafter.language.misprints import Misprint
    from drafter.language.reading import Reading
    from drafter.language.topics import Topics

Adverb = Literal["also", "further", "too"]
"""The run's adverb, under its English name in every language (*également* is ``also``).

``too`` is a second form of ``also`` that a language may have (*aussi*): it is kept where it was
printed, and a new adverb is never written with it.
"""

RUN: tuple[Adverb | None, ...] = (None, "also", "further")
"""How a run of the same opening goes; a longer run starts over (counted over 530 resolutions)."""


def in_run(adverb: Adverb | None) -> Adverb | None:
    """The adverb of :data:`RUN` that a printed one stands for."""
    return "also" if adverb == "too" else adverb


@record(frozen=True)
class Opening:
    """The words a paragraph opens with: those that are set in italics.

    ``text`` is what is printed (``Also strongly condemns``), ``plain`` the same without the run's
    adverb (``Strongly condemns``), ``adverb`` the run's adverb or ``None``.
    """

    text: str
    plain: str
    adverb: Adverb | None = None


@record(frozen=True)
class Span:
    """A value found in running text: where it stands, and what it says."""

    start: int
    end: int


@record(frozen=True)
class DateSpan(Span):
    """A full date, day to year."""

    value: datetime.date


@record(frozen=True)
class SessionSpan(Span):
    """The ordinal of a session (``fifty-fifth``, without the word *session*)."""

    value: int


@record(frozen=True)
class CitationSpan(Span):
    """A resolution with its date as a text cites it: ``58/30 of 4 April 2025``."""

    reference: Reference
    adopted: datetime.date


class Language(Protocol):
    """One language of the United Nations, as a drafter needs it.

    Laws, tested for every language: ``parse_ordinal(ordinal(n)) == n`` for 1–120;
    ``parse_date(date(d)) == d``; ``opening(open(plain, adverb, part) + " …").plain == plain``;
    whatever ``find_dates``, ``find_sessions`` or ``find_citations`` returns, writing its value
    again gives the characters of the span.
    """

    code: str
    """ISO 639-1: ``en``."""
    locale: str
    """The language tag for Word: ``en-GB``."""
    name: str
    """Its own name as printed in the document box: ``English``, ``Français``."""
    words: dict[str, str]
    """Masthead and footnote words by role; the same roles in every language."""
    event_nouns: tuple[str, ...]
    """What the Council asks for or holds (*report*, *dialogue*, *workshop*): names variables."""
    stop_words: frozenset[str]
    """Words that say nothing by themselves (articles, prepositions, …): never name a clause."""
    light_words: frozenset[str]
    """Those of them that a text may have or lack and say the same (*on*, *upon*; not *no*)."""

    focus: str
    """Pattern of what announces the focus of a decision, its ``noun`` named (*with a particular
    focus on*); what follows is chosen anew each time."""
    latest: str
    """Pattern of what calls the resolution whose number follows the newest of several (*the most
    recent of which is resolution*)."""
    resolutions: str
    """Pattern of the noun for one resolution or several, with what agrees with it where that has
    forms of its own (*sa résolution*, *ses résolutions*)."""
    acts: str
    """Pattern of the nouns for what organs adopt by number: *resolutions*, *decision*."""

    paragraph_mentions: ParagraphMentions
    """How a text speaks of its own paragraphs: *paragraphs 3 to 5 above*."""

    note_after_punctuation: bool
    """Whether a footnote mark follows the final punctuation (English) or goes before it."""

    # groups
    @property
    def reading(self) -> Reading:
        """What its documents are recognised by: masthead, ending, pages about a resolution."""

    @property
    def facts(self) -> Facts:
        """How it tells of what is to come and of what has ended."""

    @property
    def topics(self) -> Topics:
        """How it speaks of what stands and of what is of the day."""

    @property
    def mandates(self) -> Mandates:
        """How it speaks of mandates and of who holds them."""

    @property
    def checks(self) -> Checks:
        """The words that rules look for."""

    # numbers and dates
    def ordinal(self, number: int) -> str:
        """``55`` → ``fifty-fifth`` / ``cinquante-cinquième``, as of a session; from 1 to 199."""

    def parse_ordinal(self, text: str) -> int | None:
        """The number an ordinal in words stands for (any case), or ``None``."""

    def number_ordinal(self, number: int) -> str:
        """``59`` → ``59th`` / ``59e`` / ``59ª``, as in the meeting line."""

    def date(self, day: datetime.date) -> str:
        """``4 April 2025`` / ``1er avril 2022``."""

    @property
    def month_names(self) -> tuple[str, ...]:
        """The twelve months, as they stand in a date."""

    @property
    def month_and_year(self) -> str:
        """Pattern of a month with its year (*May 2023*), its ``month`` and ``year`` named."""

    def parse_date(self, text: str) -> datetime.date | None:
        """The day a text names in full, or ``None`` (also for a day that does not exist)."""

    def date_ranges(self, ranges: Sequence[DateRange]) -> str:
        """``24 February–13 March and 15–23 June 2020`` / ``28 février-1er avril 2022``."""

    def parse_date_ranges(self, text: str) -> tuple[DateRange, ...] | None:
        """Undo :meth:`date_ranges`; ``None`` if the text is nothing of the kind.

        Other dashes and words for them are read too; one day alone is a range of one day, as
        mastheads of special sessions have it.
        """

    def join(self, items: Sequence[str]) -> str:
        """``a, b and c`` / ``a, b et c`` (no comma before the last)."""

    # what running text holds
    def find_dates(self, text: str) -> list[DateSpan]:
        """Every full date in the text, in order."""

    def find_sessions(self, text: str) -> list[SessionSpan]:
        """Every ordinal in words that a session word follows, in order; no special sessions."""

    def find_citations(self, text: str) -> list[CitationSpan]:
        """Every ``58/30 of 4 April 2025``, in order."""

    def misprinted_dates(self, text: str) -> list[Misprint]:
        """Every day that stands in another form than the printed one (*1st April 2022*)."""

    def misprinted_sessions(self, text: str) -> list[Misprint]:
        """Every ordinal of a session that is not as printed (*61st*), special ones left out."""

    def citation(self, reference: Reference, adopted: datetime.date) -> str:
        """``58/30 of 4 April 2025`` / ``58/30 du 4 avril 2025``."""

    # openings
    def opening(self, text: str, part: Part) -> Opening | None:
        """The words ``text`` opens with, by the longest match; ``None`` if it is no opening."""

    def italic_opening(self, italic: str, part: Part) -> Opening:
        """An opening whose words are known because the source sets them in italics."""

    def open(self, plain: str, adverb: Adverb | None, part: Part) -> str:
        """Put the run's adverb in its place: ``Also strongly condemns``, ``Recalling further``.

        An adverb that :meth:`opening` finds elsewhere (``Condamne également fermement``) it leaves
        in ``plain``.
        """

    def is_opening_verb(self, words: str, part: Part) -> bool:
        """Whether a paragraph of this part may open with this verb (*Recalling*, *Se félicite*).

        A look-up in a table: for what :meth:`opening` tells better, and takes longer for.
        """

    # masthead
    def organ(self, line: str) -> str | None:
        """The organ whose enacting line this is (``The Human Rights Council,``), or ``None``."""

    def organ_named(self, line: str) -> str | None:
        """The organ that a line names without its article (*Human Rights Council*), or ``None``."""

    def clause_end(self, part: Part, *, last: bool) -> str:
        """How a paragraph ends: a comma, a semicolon (with its space in French), a full stop."""

    def organ_in_english(self, organ: str) -> str | None:
        """An organ's English name, from that or this language's own; ``None`` if unknown."""

    def symbol_organ(self, organ: str) -> str | None:
        """What the symbols of the organ's documents begin with: ``A/HRC``; ``None`` if unknown."""

    def enacting_line(self, organ: str) -> str:
        """The enacting line of an organ, named as :meth:`organ` names it, or in English."""

    def session_line(self, number: int) -> str:
        """``Sixty-first session`` / ``61er período de sesiones``, as the masthead has it."""

    # typography
    def typography(self, text: str) -> str:
        """Set the no-break spaces and apostrophes that the language's style wants, for print."""

    def untypeset(self, text: str) -> str:
        """Plain spaces where :meth:`typography` sets no-break ones: the wording as it is kept."""

    def plain_spaces(self, text: str) -> str:
        """Undo what :meth:`typography` did to spaces: comparison form."""

    # words that a person gives
    def joined(self, before: str, words: str) -> tuple[int, str]:
        """Words as they follow ``before``, its preposition joined with the article they begin with.

        So many characters at the end of ``before`` go, and what is returned stands for them and the
        words: *aux* + *le droit* → ``(4, "au droit")``; ``(0, words)`` if nothing is to be joined.
        """

    # pronouns for a person
    def pronouns(self, person: str) -> dict[str, str]:
        """Forms for ``he``, ``she`` or ``they`` by their masculine form: ``{"his": "her", …}``.

        Which forms there are depends on the language; anything else raises :class:`ValueError`.
        """
