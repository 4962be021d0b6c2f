"""A text laid out with its revisions: what was kept, came, went or moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.comparing.rows import Fate
from drafter.writing.layout import Block, Piece, Text

WITHOUT_MOVE: Mapping[Fate, Fate] = {"moved_from": "deleted", "moved_to": "inserted"}
"""What a half of a move is without its other half."""


@dataclass(frozen=True)
class RevisedPiece:
    """Some text or a mark, what became of it, and how it was set before if only that changed."""

    piece: Piece
    fate: Fate = "kept"
    was: Text | None = None


@dataclass(frozen=True)
class Move:
    """One half of a move: ``moved_from`` or ``moved_to``; both halves have the same number."""

    number: int
    half: Fate


@dataclass(frozen=True)
class RevisedBlock:
    """A paragraph of the page with its revisions.

    ``block`` gives style and numbering as they are now, ``was`` as they were if it was there
    before. ``fate`` is that of the paragraph's end: one that is not there runs on into the next.
    ``move`` ties what moved to where it came from.
    """

    block: Block
    pieces: tuple[RevisedPiece, ...]
    fate: Fate = "kept"
    was: Block | None = None
    move: Move | None = None


@dataclass(frozen=True)
class RevisedFootnote:
    """The body of a footnote with its revisions; ``fate`` is that of the whole note."""

    mark: str
    pieces: tuple[RevisedPiece, ...]
    fate: Fate = "kept"


@dataclass(frozen=True)
class Revised:
    """A text with its revisions, below the document box; notes in the order of their marks."""

    blocks: tuple[RevisedBlock, ...]
    footnotes: tuple[RevisedFootnote, ...]
