"""What drafting hands to writing: a draft, paragraph by paragraph, with where each word is from."""

from __future__ import annotations

from typing import Literal

from drafter import language as languages
from drafter.comparing.rows import Comparable
from drafter.record import record
from drafter.resolution import Part, Reference, Symbol

Status = Literal["unchanged", "updated", "open"]


@record(frozen=True)
class Change:
    """One value that moved: ``report_session``, ``sixty-first`` → ``sixty-fourth``, and why."""

    variable: str
    old: str | None
    new: str
    why: str


@record(frozen=True)
class Note:
    """A footnote of the draft; ``offset`` counts characters of the paragraph's ``flat``."""

    mark: str
    text: str
    offset: int
    open: tuple[tuple[int, int], ...] = ()


@record(frozen=True)
class SourcePlace:
    """A paragraph of another text: ``58/30 OP26``; a document may not tell which text it is."""

    text: Reference | Symbol | None
    label: str

    @property
    def resolution(self) -> Reference | None:
        """The resolution that has it, ``None`` of a draft."""
        return self.text if isinstance(self.text, Reference) else None

    def __str__(self) -> str:
        return f"{self.text} {self.label}" if self.text else self.label


@record(frozen=True)
class DraftParagraph:
    """One paragraph of a draft.

    ``flat`` is the whole text with opening, final punctuation and sub-paragraphs (one a line, each
    level indented by a tab, as in :attr:`drafter.resolution.Paragraph.flat`); ``opening`` is its
    beginning, to be set in italics, the bracket before what is not translated apart. ``open`` are
    the spans of ``flat`` that a person must fill in (they include their square brackets).
    ``source`` says where it is from, ``None`` of words of one's own.
    """

    id: str
    part: Part
    label: str
    number: int | None
    opening: str
    flat: str
    status: Status
    source: SourcePlace | None
    changes: tuple[Change, ...] = ()
    notes: tuple[Note, ...] = ()
    open: tuple[tuple[int, int], ...] = ()

    @property
    def opens(self) -> tuple[int, int]:
        """Where the opening stands in ``flat``."""
        start = int(bool(self.opening) and self.flat.startswith(f"[{self.opening}"))
        return start, start + len(self.opening)


@record(frozen=True)
class OpenPoint:
    """Something nobody can know yet: what, where, and what earlier years had."""

    name: str
    where: str
    what: str
    earlier: tuple[tuple[str, str], ...] = ()
    """(resolution, value) pairs, oldest first."""


TRANSLATION = "translation"
"""The open point that a paragraph has no text in the draft's language, or that of an older year."""


@record(frozen=True)
class Notice:
    """What drafting warns of; ``where`` is the label of the paragraph it is about, if it is one."""

    text: str
    where: str | None = None


@record(frozen=True)
class Departure:
    """A paragraph of the base that a plan moves or leaves out.

    ``source`` is where it stood (``58/30 OP9``), ``words`` how it begins, ``now`` its label in the
    draft, ``None`` if it is left out.
    """

    source: str
    words: str
    now: str | None = None


@record(frozen=True)
class MastheadLine:
    """One line of the masthead: its role (a paragraph style), its text, and what is open in it."""

    role: str
    text: str
    open: tuple[tuple[int, int], ...] = ()


@record(frozen=True)
class Draft:
    """Next year's text, ready to be written.

    ``symbol`` is the draft's document symbol with placeholders (``A/HRC/61/L.[…]``). ``masthead``
    holds the lines from the document box to the title, in order, by role: ``organization``,
    ``symbol``, ``distribution``, ``date``, ``language``, ``original``, ``organ``, ``session``,
    ``session_dates``, ``agenda_item``, ``agenda_title``, ``sponsors``, ``number_title``,
    ``enacting``. ``sponsor_notes`` are the starred footnotes in order of appearance, tied to the
    sponsors' line by their offset there.
    """

    series: str
    session: int
    language: str
    base: str
    symbol: str
    title: str
    masthead: tuple[MastheadLine, ...]
    sponsor_notes: tuple[Note, ...]
    paragraphs: tuple[DraftParagraph, ...]
    open: tuple[OpenPoint, ...]
    notices: tuple[Notice, ...]
    departures: tuple[Departure, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """The words of the notices."""
        return tuple(notice.text for notice in self.notices)

    @property
    def comparables(self) -> list[Comparable]:
        """The paragraphs as comparing takes them, with their footnotes below them.

        The same clause is the same paragraph; words of one's own may be any clause reworded.
        """
        texts = (
            "\n".join([p.flat, *(f"[{note.text}]" for note in p.notes)]) for p in self.paragraphs
        )
        return [
            Comparable(text, p.part == "preambular", p.id if p.source else "")
            for text, p in zip(texts, self.paragraphs, strict=True)
        ]

    @property
    def heads(self) -> dict[str, str]:
        """The lines of the masthead by role, their words one space apart.

        Apostrophes are as they are printed, whichever a document has.
        """
        printed = languages.get(self.language).typography
        found: dict[str, list[str]] = {}
        for line in self.masthead:
            found.setdefault(line.role, []).extend(printed(line.text).split())
        return {role: " ".join(words) for role, words in found.items()}
