"""A draft as Markdown, through a template that a drafter may change (``draft.md.j2``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import drafter.language
from drafter.drafting.draft import Draft, DraftParagraph, Note
from drafter.record import record
from drafter.writing.templates import rendered

TEMPLATE = "draft.md.j2"

_SPECIAL = re.compile(r"[\\`*<]|(?<!\w)_|_(?!\w)")
_AT_START = re.compile(r"(?m)^(?=[#>+-])|(?<=^\d)(?=\. )|(?<=^\d\d)(?=\. )")


@record(frozen=True)
class MarkdownLine:
    """A line of the masthead: ``role`` as in :class:`~drafter.drafting.draft.MastheadLine`."""

    role: str
    text: str


@record(frozen=True)
class MarkdownParagraph:
    """A paragraph as the template gets it; all text is Markdown already.

    ``opening`` is without asterisks and ``rest`` is what follows it, up to the sub-paragraphs;
    where a bracket stands before the opening, all is in ``rest``.
    ``items`` are the lines of the sub-paragraphs with their markers, indented by their depth.
    """

    part: str
    label: str
    number: int | None
    opening: str
    rest: str
    items: tuple[str, ...]


@record(frozen=True)
class MarkdownNote:
    """A footnote; its mark is what stands between ``[^`` and ``]``."""

    mark: str
    text: str


def markdown_bytes(draft: Draft) -> bytes:
    """The Markdown of :func:`to_markdown` in UTF-8."""
    return to_markdown(draft).encode()


def to_markdown(draft: Draft) -> str:
    """A draft in Markdown: masthead, bold title, italic openings, footnotes at the end.

    Apostrophes and no-break spaces are set as in the Word file.

    A mistake in the template raises :class:`~drafter.writing.WritingError` with its file and line.
    """
    draft = _set_for_print(draft)
    notes = {(note.mark, note.text): None for note in draft.sponsor_notes}
    for paragraph in draft.paragraphs:
        for note in sorted(paragraph.notes, key=lambda note: note.offset):
            notes[note.mark, note.text] = None
    values = {
        "draft": draft,
        "masthead": [
            MarkdownLine(
                line.role,
                _marked(
                    line.text,
                    (0, len(line.text)),
                    draft.sponsor_notes if line.role == "sponsors" else (),
                ),
            )
            for line in draft.masthead
        ],
        "paragraphs": [_paragraph(paragraph) for paragraph in draft.paragraphs],
        "footnotes": [MarkdownNote(_label(mark), escape(text)) for mark, text in notes],
    }
    return rendered(TEMPLATE, values, autoescape=False)


def escape(text: str) -> str:
    r"""Text whose characters mean themselves in Markdown.

    >>> escape("Ghana* and _others_, snake_case")
    'Ghana\\* and \\_others\\_, snake_case'
    """
    return _AT_START.sub(r"\\", _SPECIAL.sub(r"\\\g<0>", text))


def _set_for_print(draft: Draft) -> Draft:
    """The draft as its language's typography prints it, line by line.

    That replaces signs and changes no length, so whatever has a place in the text keeps it.
    """
    typography = drafter.language.get(draft.language).typography

    def printed(text: str) -> str:
        return "\n".join(map(typography, text.split("\n")))

    def printed_notes(notes: Sequence[Note]) -> tuple[Note, ...]:
        return tuple(replace(note, text=printed(note.text)) for note in notes)

    paragraphs = []
    for paragraph in draft.paragraphs:
        flat = printed(paragraph.flat)
        opening = flat[slice(*paragraph.opens)]
        notes = printed_notes(paragraph.notes)
        paragraphs.append(replace(paragraph, flat=flat, opening=opening, notes=notes))
    return replace(
        draft,
        title=printed(draft.title),
        masthead=tuple(replace(line, text=printed(line.text)) for line in draft.masthead),
        sponsor_notes=printed_notes(draft.sponsor_notes),
        paragraphs=tuple(paragraphs),
    )


def _paragraph(paragraph: DraftParagraph) -> MarkdownParagraph:
    flat = paragraph.flat
    own, *lines = flat.split("\n")
    begins, ends = (min(edge, len(own)) for edge in paragraph.opens)
    notes = sorted(paragraph.notes, key=lambda note: note.offset)
    indent = len(f"{paragraph.number}. ") if paragraph.number is not None else 2
    items = []
    begin = len(own) + 1
    for line in lines:
        body = line.lstrip("\t")
        depth = len(line) - len(body)
        # more than three spaces would make a block of code of it
        blank = " " * (indent + min(max(depth, 1) - 1, 3))
        start, end = begin + depth, begin + len(line)
        items.append(blank + _marked(flat, (start, end), notes))
        begin = end + 1
    opening = _marked(flat, (begins, ends), [note for note in notes if note.offset < ends])
    rest = _marked(flat, (ends, len(own)), [note for note in notes if note.offset >= ends])
    return MarkdownParagraph(
        part=paragraph.part,
        label=paragraph.label,
        number=paragraph.number if paragraph.part == "operative" else None,
        opening="" if begins else opening,
        rest=f"{flat[:begins]}*{opening}*{rest}" if begins else rest,
        items=tuple(items),
    )


def _marked(text: str, span: tuple[int, int], notes: Sequence[Note]) -> str:
    """A stretch of text in Markdown, with the marks of the notes that stand in it."""
    start, end = span
    pieces: list[str] = []
    for note in notes:
        if span[0] <= note.offset <= end:
            between = escape(text[start : note.offset])
            if pieces and not between and not note.mark.isdecimal():
                between = ", "  # two stars of one sponsor, as they are printed
            pieces.append(f"{between}[^{_label(note.mark)}]")
            start = note.offset
    pieces.append(escape(text[start:end]))
    return " ".join("".join(pieces).split("\t"))


def _label(mark: str) -> str:
    """A note's mark as a label: asterisks in it must not begin or end bold text."""
    return mark.replace("*", r"\*")
