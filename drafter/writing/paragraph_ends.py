"""Which paragraph ends are new, gone or kept, so that Word and LibreOffice can take them away.

A paragraph's end that is not there makes the paragraph run on into the next one, which keeps its
own setting (ECMA-376-1, 17.13.5.15 and 17.13.5.20); the last end of a text cannot go.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from drafter.comparing.rows import Fate
from drafter.writing.revised import WITHOUT_MOVE, RevisedBlock


def with_ends(blocks: list[RevisedBlock]) -> list[RevisedBlock]:
    """The same paragraphs, the fates of their ends such that accepting and rejecting come right."""
    return _contiguous(_with_kept_end(blocks))


def _with_kept_end(blocks: list[RevisedBlock]) -> list[RevisedBlock]:
    """See to it that the last paragraph's end is in both texts: Word cannot take that one away.

    What is new at the end then begins with the end of the paragraph before it; the same for what
    is gone. Where the old text ends otherwise than the new, the two last paragraphs become one.
    """
    kept = max((n for n, block in enumerate(blocks) if block.fate == "kept"), default=None)
    tail = blocks[kept + 1 :] if kept is not None else list(blocks)
    gone = [block for block in tail if block.fate in ("deleted", "moved_from")]
    come = [block for block in tail if block.fate in ("inserted", "moved_to")]
    if not tail:
        return blocks
    if gone and come:
        one, other = gone[-1], come[-1]
        both = RevisedBlock(other.block, one.pieces + other.pieces, was=one.block)
        rest = [block for block in blocks if block is not one and block is not other]
        moves = {block.move.number for block in (one, other) if block.move is not None}
        return [_without_move(block, moves) for block in [*rest, both]]
    if kept is None:
        return [*blocks[:-1], replace(blocks[-1], fate="kept")]
    return _run_on(blocks, kept, len(blocks), gone=bool(gone))


def _contiguous(blocks: list[RevisedBlock]) -> list[RevisedBlock]:
    """Paragraphs that came after text that came at a paragraph's end: one insertion with it.

    So Word records what is typed at the end of a paragraph and goes on over the next ones; the same
    for deletions. LibreOffice 7.4 takes the two for one anyway, and would join the paragraph before
    them to the one that follows.
    """
    first = 0
    while first < len(blocks):
        fate, pieces = blocks[first].fate, blocks[first].pieces
        stop = first + 1
        if fate == "kept" and pieces and pieces[-1].fate in ("inserted", "deleted"):
            while stop < len(blocks) and _is_whole(blocks[stop], pieces[-1].fate):
                stop += 1
            if stop > first + 1:
                blocks = _run_on(blocks, first, stop, gone=pieces[-1].fate == "deleted")
        first = stop
    return blocks


def _is_whole(block: RevisedBlock, fate: Fate) -> bool:
    """Whether not only the paragraph's end has this fate, but all of it."""
    return block.fate == fate and block.was is None


def _run_on(blocks: list[RevisedBlock], first: int, stop: int, *, gone: bool) -> list[RevisedBlock]:
    """What came, or went, after a kept paragraph begins with that one's end and not with its own.

    The last end is then the one that stays, and is set as the kept paragraph.
    """
    kept, last = blocks[first], blocks[stop - 1]
    if gone:
        end = replace(last, fate="kept", block=kept.block, was=last.block)
        kept = replace(kept, fate="deleted")
    else:
        end = replace(last, fate="kept", was=kept.was or kept.block)
        kept = replace(kept, fate="inserted")
    return [*blocks[:first], kept, *blocks[first + 1 : stop - 1], end, *blocks[stop:]]


def _without_move(block: RevisedBlock, moves: AbstractSet[int]) -> RevisedBlock:
    """The same; if it belongs to one of these moves, as text that went here and came there."""
    if block.move is not None and block.move.number not in moves:
        return block
    pieces = tuple(
        replace(piece, fate=WITHOUT_MOVE.get(piece.fate, piece.fate)) for piece in block.pieces
    )
    fate = WITHOUT_MOVE.get(block.fate, block.fate)
    return replace(block, pieces=pieces, fate=fate, move=None)
