"""A text laid out with its revisions: what was kept, came, went or moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.comparing.rows import Fate
from drafter.record import record
from drafter.writing.layout import Block, Layout, Piece, Text

WITHOUT_MOVE: Mapping[Fate, Fate] = {"moved_from": "deleted", "moved_to": "inserted"}
"""What a half of a move is without its other half."""


@record(frozen=True)
class RevisedPiece:
    """Some text or a mark, what became of it, and how it was set before if only that changed."""

    piece: Piece
    fate: Fate = "kept"
    was: Text | None = None


@record(frozen=True)
class Move:
    """One half of a move: ``moved_from`` or ``moved_to``; both halves have the same number."""

    number: int
    half: Fate


@record(frozen=True)
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


@record(frozen=True)
class RevisedFootnote:
    """The body of a footnote with its revisions; ``fate`` is that of the whole note."""

    mark: str
    pieces: tuple[RevisedPiece, ...]
    fate: Fate = "kept"


@record(frozen=True)
class Revised:
    """A text with its revisions, below the document box; notes in the order of their marks."""

    blocks: tuple[RevisedBlock, ...]
    footnotes: tuple[RevisedFootnote, ...]


def unrevised(layout: Layout) -> Revised:
    """A layout as it is, without any revision."""
    return Revised(
        tuple(map(unrevised_block, layout.blocks)),
        tuple(RevisedFootnote(note.mark, whole(note.pieces, "kept")) for note in layout.footnotes),
    )


def unrevised_block(block: Block) -> RevisedBlock:
    """A paragraph of the page as it is."""
    return RevisedBlock(block, tuple(map(RevisedPiece, block.pieces)))


def whole(pieces: Sequence[Text], fate: Fate) -> tuple[RevisedPiece, ...]:
    """Some text with one fate."""
    return tuple(RevisedPiece(piece, fate) for piece in pieces)
