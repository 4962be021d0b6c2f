"""Two layouts → one in which every difference is a revision that Word can accept or reject.

Accepting all revisions gives the new layout, rejecting all gives the old one. The document box and
the masthead's lines are the new text's own and carry none, but for the line with the title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby

from rapidfuzz import fuzz

from drafter.comparing.alignment import best_in_order
from drafter.comparing.rows import Fate, Row
from drafter.comparing.words import OBJECT, Change, changes, split
from drafter.writing.layout import Block, Layout, Mark, Piece, Text
from drafter.writing.paragraph_ends import with_ends
from drafter.writing.revised import (
    WITHOUT_MOVE,
    Move,
    Revised,
    RevisedBlock,
    RevisedFootnote,
    RevisedPiece,
    whole,
)

_TITLE = "number_title"
_LIKE = 0.4
"""How alike, 0 to 1, two sub-paragraphs must be for one to be shown as a change of the other."""


def revise(old: Layout, new: Layout, rows: Sequence[Row]) -> Revised:
    """The new layout with its differences from the old one, paragraph by paragraph as in ``rows``.

    ``rows`` compare ``old.paragraphs`` with ``new.paragraphs``.
    """
    reviser = _Reviser(old, new)
    blocks = [*reviser.head(), *reviser.body(rows)]
    return _in_order(with_ends(blocks), reviser.footnotes)


def revise_row(old: Layout, new: Layout, row: Row) -> Revised:
    """One row of a comparison by itself; what is new or gone in it has its own paragraph ends."""
    reviser = _Reviser(old, new)
    return _in_order(list(reviser.body([row])), reviser.footnotes)


class _Reviser:
    """Makes the revised blocks one after the other; numbers the footnotes of both texts anew."""

    def __init__(self, old: Layout, new: Layout) -> None:
        self._old, self._new = old, new
        self.footnotes: list[RevisedFootnote] = []

    def head(self) -> Iterator[RevisedBlock]:
        titles = [block for block in self._old.head if block.label == _TITLE]
        for block in self._new.head:
            if block.label == _TITLE and titles:
                yield self._both(titles[0], block)
            else:
                yield self._one(block, "kept", self._new)

    def body(self, rows: Sequence[Row]) -> Iterator[RevisedBlock]:
        for row in rows:
            old = () if row.old is None else self._old.paragraphs[row.old]
            new = () if row.new is None else self._new.paragraphs[row.new]
            for before, after in _lines(old, new):
                yield from self._line(row, before, after)

    def _line(self, row: Row, old: Block | None, new: Block | None) -> Iterator[RevisedBlock]:
        """One line of a paragraph; of a moved one each of its two rows shows its own half."""
        if row.fate == "kept" and old is not None and new is not None:
            yield self._both(old, new)
        elif row.fate in ("kept", "deleted", "inserted"):
            if old is not None:
                yield self._one(old, "deleted", self._old)
            if new is not None:
                yield self._one(new, "inserted", self._new)
        elif (here := old if row.fate == "moved_from" else new) is not None:
            yield self._half(here, old, new, Move(row.move or 0, row.fate))

    def _both(self, old: Block, new: Block) -> RevisedBlock:
        """A line that both texts have, with what changed in it."""
        pieces = tuple(_merged(self._compared(old.pieces, new.pieces)))
        return RevisedBlock(new, pieces, was=old)

    def _half(self, here: Block, old: Block | None, new: Block | None, move: Move) -> RevisedBlock:
        """The line where it stood, what was left out of it struck, or where it stands now."""
        gone = move.half == "moved_from"
        layout = self._old if gone else self._new
        alone = WITHOUT_MOVE[move.half]
        if old is None or new is None:
            return replace(self._one(here, alone, layout), move=move)
        pieces: list[RevisedPiece] = []
        before, after = _tokens(old.pieces), _tokens(new.pieces)
        for change in self._changes(before, after):
            tokens = before[change.old] if gone else after[change.new]
            fate = move.half if change.same else alone
            pieces += [self._piece(token, fate, layout) for token in tokens]
        return RevisedBlock(here, tuple(_merged(pieces)), move.half, move=move)

    def _one(self, block: Block, fate: Fate, layout: Layout) -> RevisedBlock:
        pieces = tuple(self._piece(piece, fate, layout) for piece in block.pieces)
        return RevisedBlock(block, pieces, fate)

    def _compared(self, old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[RevisedPiece]:
        before, after = _tokens(old), _tokens(new)
        for change in self._changes(before, after):
            if change.same:
                for was, now in zip(before[change.old], after[change.new], strict=True):
                    yield self._kept(was, now)
                continue
            for token in before[change.old]:
                yield self._piece(token, "deleted", self._old)
            for token in after[change.new]:
                yield self._piece(token, "inserted", self._new)

    def _kept(self, was: Piece, now: Piece) -> RevisedPiece:
        if isinstance(was, Text) or isinstance(now, Text):
            return RevisedPiece(now, was=was if was != now and isinstance(was, Text) else None)
        if was.footnote is None or now.footnote is None:
            return RevisedPiece(now)
        old = self._old.footnotes[was.footnote]
        new = self._new.footnotes[now.footnote]
        pieces = tuple(_merged(self._compared(old.pieces, new.pieces)))
        return self._noted(now, RevisedFootnote(new.mark, pieces), "kept")

    def _piece(self, piece: Piece, fate: Fate, layout: Layout) -> RevisedPiece:
        if isinstance(piece, Text) or piece.footnote is None:
            return RevisedPiece(piece, fate)
        note = layout.footnotes[piece.footnote]
        inside = WITHOUT_MOVE.get(fate, fate)
        return self._noted(
            piece, RevisedFootnote(note.mark, whole(note.pieces, inside), inside), fate
        )

    def _noted(self, mark: Mark, note: RevisedFootnote, fate: Fate) -> RevisedPiece:
        self.footnotes.append(note)
        return RevisedPiece(Mark(len(self.footnotes) - 1, mark.text), fate)

    def _changes(self, old: Sequence[Piece], new: Sequence[Piece]) -> list[Change]:
        bodies_old = {key for piece in old if (key := self._body(piece, self._old))}
        bodies_new = {key for piece in new if (key := self._body(piece, self._new))}
        known = bodies_old & bodies_new
        return changes(
            [self._key(piece, self._old, known) for piece in old],
            [self._key(piece, self._new, known) for piece in new],
        )

    def _key(self, piece: Piece, layout: Layout, known: AbstractSet[str]) -> str:
        """What makes a token the same as another: its words; of a mark its note, if it has twins.

        The mark of a note that only one text has may stand for any other such note: then the note
        was reworded.
        """
        if isinstance(piece, Text):
            return piece.text
        body = self._body(piece, layout)
        return f"{OBJECT}{piece.text} {body if body in known else ''}"

    def _body(self, piece: Piece, layout: Layout) -> str:
        if isinstance(piece, Text) or piece.footnote is None:
            return ""
        return "".join(text.text for text in layout.footnotes[piece.footnote].pieces)


def _tokens(pieces: Sequence[Piece]) -> list[Piece]:
    tokens: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Text):
            tokens += [replace(piece, text=word) for word in split(piece.text)]
        else:
            tokens.append(piece)
    return tokens


def _merged(pieces: Iterable[RevisedPiece]) -> Iterator[RevisedPiece]:
    """Neighbours that are set alike and have one fate as one piece."""
    for _, group in groupby(pieces, _setting):
        alike = list(group)
        first = alike[0]
        if not isinstance(first.piece, Text):
            yield from alike
            continue
        text = "".join(each.piece.text for each in alike)
        was = replace(first.was, text=text) if first.was else None
        yield RevisedPiece(replace(first.piece, text=text), first.fate, was)


def _setting(piece: RevisedPiece) -> tuple[object, ...]:
    if isinstance(piece.piece, Mark):
        return (piece.fate, "mark")
    was = (piece.was.italic, piece.was.style) if piece.was else None
    return (piece.fate, piece.piece.italic, piece.piece.style, was)


def _lines(
    old: Sequence[Block], new: Sequence[Block]
) -> Iterator[tuple[Block | None, Block | None]]:
    """The lines of a paragraph and its sub-paragraphs, those that are one and the same together."""
    if not old or not new:
        yield from ((block, None) for block in old)
        yield from ((None, block) for block in new)
        return
    yield old[0], new[0]
    gains = [[_likeness(one, other) - _LIKE for other in new[1:]] for one in old[1:]]
    at_old = at_new = 1
    for o, n in [*best_in_order(gains), (len(old) - 1, len(new) - 1)]:
        yield from ((block, None) for block in old[at_old : o + 1])
        yield from ((None, block) for block in new[at_new : n + 1])
        if o + 1 < len(old) and n + 1 < len(new):
            yield old[o + 1], new[n + 1]
        at_old, at_new = o + 2, n + 2


def _likeness(one: Block, other: Block) -> float:
    words = [split(_text(block)) for block in (one, other)]
    return fuzz.ratio(*words) / 100


def _text(block: Block) -> str:
    return "".join(piece.text for piece in block.pieces if isinstance(piece, Text))


def _in_order(blocks: Sequence[RevisedBlock], footnotes: Sequence[RevisedFootnote]) -> Revised:
    """The text with its footnotes in the order of their marks, as LibreOffice 7.4 needs them."""
    ordered: list[RevisedFootnote] = []

    def numbered(piece: RevisedPiece) -> RevisedPiece:
        mark = piece.piece
        if isinstance(mark, Text) or mark.footnote is None:
            return piece
        ordered.append(footnotes[mark.footnote])
        return replace(piece, piece=replace(mark, footnote=len(ordered) - 1))

    done = [replace(block, pieces=tuple(map(numbered, block.pieces))) for block in blocks]
    return Revised(tuple(done), tuple(ordered))
