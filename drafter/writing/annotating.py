"""A draft as a Word file with a comment wherever a person is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

import drafter.language
from drafter.drafting.draft import Draft
from drafter.drafting.remarks import Remark, Span
from drafter.record import record
from drafter.writing.body import Body
from drafter.writing.docx import prepared, saved, set_headers
from drafter.writing.layout import Block, Layout, Mark, Piece, Text, lay_out
from drafter.writing.ooxml.comments import Commenter, comments_of
from drafter.writing.ooxml.elements import w
from drafter.writing.ooxml.revisions import Reviser
from drafter.writing.revised import unrevised
from drafter.writing.subparagraphs import lines_of


def annotated_bytes(
    draft: Draft,
    remarks: Mapping[str, Sequence[Remark]],
    *,
    author: str,
    day: date | None = None,
) -> bytes:
    """The bytes of the Word file that ``docx_bytes`` makes of the draft, with its remarks.

    All that is said of one place stands in one comment: of a span at the span, of a whole paragraph
    at its opening, and where the words are from, with the most urgent. Same input, same bytes; the
    text is that of the clean file.

    Args:
        draft: the text.
        remarks: by the label of a paragraph or the role of a masthead line, the most urgent first.
        author: who the comments are by.
        day: the date that they bear; none by default.
    """
    layout = lay_out(draft, drafter.language.get(draft.language).typography)
    annotated = _annotated(draft, layout, remarks)
    document = prepared(draft)
    set_headers(document, layout)
    body = Body(document, Reviser(""))
    body.fill(annotated.layout, unrevised(annotated.layout))
    if annotated.comments:
        commenter = Commenter(comments_of(document), author, day)
        runs = {id(block): element.findall(w("r")) for block, element in body.written}
        for comment in annotated.comments:
            first, last = (runs[id(comment.block)][n] for n in (comment.first, comment.last))
            commenter.comment(first, last, comment.paragraphs)
    return saved(document)


@record(frozen=True)
class _Comment:
    """What is said of the pieces ``first`` to ``last`` of a block."""

    block: Block
    first: int
    last: int
    paragraphs: tuple[str, ...]


@record(frozen=True)
class _Annotated:
    """A layout whose pieces are cut where comments begin and end, and the comments in order."""

    layout: Layout
    comments: tuple[_Comment, ...]


def _annotated(draft: Draft, layout: Layout, remarks: Mapping[str, Sequence[Remark]]) -> _Annotated:
    comments: list[_Comment] = []

    def line(block: Block, text: str) -> Block:
        (cut,) = annotate([block], [(0, len(text))], remarks.get(block.label, ()))
        return cut

    def annotate(
        blocks: Sequence[Block], lines: Sequence[Span], said: Sequence[Remark]
    ) -> tuple[Block, ...]:
        places = _places(blocks, lines, said)
        cut = tuple(
            replace(
                block, pieces=tuple(_cut(block.pieces, [p.span for p in places if p.line == n]))
            )
            for n, block in enumerate(blocks)
        )
        for place in places:
            block = cut[place.line]
            comments.append(_Comment(block, *_pieces(block, place.span), place.paragraphs))
        return cut

    texts = {each.role: each.text for each in draft.masthead}
    box = {
        role: tuple(line(block, texts[role]) for block in blocks)
        for role, blocks in layout.box.items()
    }
    head = tuple(line(block, texts[block.label]) for block in layout.head)
    paragraphs = tuple(
        annotate(
            blocks,
            [(each.start, each.end) for each in lines_of(p.flat, bare=layout.bare_markers)],
            remarks.get(p.label, ()),
        )
        for p, blocks in zip(draft.paragraphs, layout.paragraphs, strict=True)
    )
    cut = replace(layout, box=box, head=head, paragraphs=paragraphs)
    return _Annotated(cut, tuple(comments))


@record(frozen=True)
class _Place:
    """Where a comment goes: the line of the paragraph, and a span of that block's characters."""

    line: int
    span: Span
    paragraphs: tuple[str, ...]


def _places(blocks: Sequence[Block], lines: Sequence[Span], said: Sequence[Remark]) -> list[_Place]:
    """One place for each span that is spoken of, in the order of the text."""
    if not said:
        return []
    spoken: dict[Span | None, list[str]] = {}
    for remark in said:
        span = said[0].span if remark.kind == "source" else remark.span
        spoken.setdefault(span, []).extend(remark.text.split("\n"))
    places = []
    for span, paragraphs in spoken.items():
        line, inside = _in_block(blocks, lines, span)
        places.append(_Place(line, inside, tuple(paragraphs)))
    return sorted(places, key=lambda place: (place.line, place.span))


def _in_block(
    blocks: Sequence[Block], lines: Sequence[Span], span: Span | None
) -> tuple[int, Span]:
    """A span of the text as one of a block's characters; without one, its opening or all of it."""
    if span is not None:
        for number, (block, (start, end)) in enumerate(zip(blocks, lines, strict=True)):
            typed = _length(block.pieces) - (end - start)  # a number or tabs before the words
            if start <= span[0] < end and typed >= 0:
                return number, (typed + span[0] - start, typed + min(span[1], end) - start)
    return 0, _opening(blocks[0])


def _opening(block: Block) -> Span:
    """The words in italics of a block, with which it opens, else all its words."""
    italic: list[Span] = []
    words: list[Span] = []
    position = 0
    for piece in block.pieces:
        if isinstance(piece, Text):
            span = (position, position + len(piece.text))
            position = span[1]
            if piece.text.strip():  # not the tabs of a heading
                words.append(span)
            if piece.italic:
                italic.append(span)
    chosen = italic or words or [(0, 0)]
    return chosen[0][0], chosen[-1][1]


def _length(pieces: Iterable[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces if isinstance(piece, Text))


def _cut(pieces: Iterable[Piece], spans: Sequence[Span]) -> Iterator[Piece]:
    """The pieces, cut in two where a span begins or ends."""
    edges = sorted({edge for span in spans for edge in span})
    position = 0
    for piece in pieces:
        if isinstance(piece, Mark):
            yield piece
            continue
        stop = position + len(piece.text)
        stops = [position, *(edge for edge in edges if position < edge < stop), stop]
        for left, right in pairwise(stops):
            yield replace(piece, text=piece.text[left - position : right - position])
        position = stop


def _pieces(block: Block, span: Span) -> tuple[int, int]:
    """The first and the last piece that has characters of a span; the first if none has any."""
    inside = []
    position = 0
    for number, piece in enumerate(block.pieces):
        if isinstance(piece, Text):
            if span[0] < position + len(piece.text) and position < span[1]:
                inside.append(number)
            position += len(piece.text)
    return (inside[0], inside[-1]) if inside else (0, 0)
