"""PDF files → the same lines that the other formats give.

A PDF knows no paragraphs: it has characters at places. What a person sees there is used the same
way: space and indents part paragraphs, a raised digit is a footnote mark, small lines at the foot
of the page that begin with one are footnotes, what stands at the same place of many pages is the
page's and not the text's.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from drafter.counting import counted
from drafter.reading.any_language import any_of
from drafter.reading.building import Piece
from drafter.reading.furniture import is_furniture
from drafter.reading.lines import MARK, TOKENS, Extract, Line
from drafter.reading.pdf_paragraphs import paragraphs
from drafter.reading.pdf_rows import Row, Span, body_size, in_reading_order, rows_of
from drafter.reading.runs import joined
from drafter.reading.source import MAX_LINES, ReadingError
from drafter.reading.vocabulary import Vocabulary
from drafter.tokens import OWN

_SECONDS = 30
"""The other process has fewer of its own (see :mod:`~drafter.reading.pdf_characters`); this bounds
a machine that is busy, and one that cannot limit a process."""
_HEADS = 3
_ZONE = 0.14
"""Heads and feet stand in this share of a page's height, at its top and its foot."""
_LONGEST_SAID = 2000


_REASONS = {
    "password": "is locked with a password: not read",
    "damaged": "is a damaged PDF; open it and save or print it as PDF again",
    "memory": "is a PDF that takes more time or memory than any resolution: not read",
}


def read(path: Path, data: bytes) -> Extract:
    """Read the bytes of a PDF.

    Raises:
        ReadingError: the file is damaged, locked, hostile, or holds pictures of a text only.
    """
    pages = _pages(path, data)
    if not any(page["spans"] for page in pages):
        raise ReadingError(
            path, "holds no text, only pictures of it; run text recognition (OCR) on it first"
        )
    warnings = _left_out(pages)
    spans = [[Span(*span) for span in page["spans"]] for page in pages]
    size = body_size(span for of_page in spans for span in of_page)
    rows = [rows_of(of_page, number, size) for number, of_page in enumerate(spans)]
    if sum(len(of_page) for of_page in rows) > MAX_LINES:
        raise ReadingError(path, f"has more than {MAX_LINES:,} lines; no resolution has: not read")
    furniture: list[str] = []
    _take_heads_and_feet(rows, [page["height"] for page in pages], furniture)
    notes: list[list[Row]] = []
    due: list[str] = []
    for number, page in enumerate(pages):
        rows[number], below = _footnotes(rows[number], page["rules"], size, due)
        notes.append(below)
    flow = [row for of_page in rows for row in in_reading_order(of_page)]
    vocabulary = Vocabulary([Line(row.text, 0) for row in flow])
    lines = paragraphs(flow, vocabulary, size)
    lines += _note_lines([row for below in notes for row in below], vocabulary, len(lines))
    if furniture:
        said = "”, “".join(furniture)
        warnings.append(f"page heads and feet left out: “{said}”")
    return Extract(tuple(lines), tuple(warnings))


def _pages(path: Path, data: bytes) -> list[dict[str, Any]]:
    """What the other process finds in the PDF."""
    program = Path(__file__).with_name("pdf_characters.py")
    answer: dict[str, Any] = {"error": "memory"}
    try:
        done = subprocess.run(  # noqa: S603 -- our own program; the PDF is only its input
            [sys.executable, "-P", str(program)],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ReadingError(path, _REASONS["memory"]) from None
    except OSError as error:
        raise ReadingError(path, f"is a PDF, and cannot be read: {error}") from None
    if b"ModuleNotFoundError" in done.stderr:
        raise ReadingError(path, "is a PDF; to read it, install pypdfium2")
    if done.returncode == 0 and done.stdout:
        answer = json.loads(done.stdout)
    elif done.returncode > 0 and b"MemoryError" not in done.stderr:  # below 0 it was stopped
        said = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise ReadingError(path, f"is a PDF, and cannot be read: {said or done.returncode}")
    if "error" in answer:
        raise ReadingError(path, _REASONS.get(answer["error"], answer["error"]))
    pages: list[dict[str, Any]] = answer["pages"]
    return pages


def _left_out(pages: Sequence[dict[str, Any]]) -> list[str]:
    """What of the pages is no part of the text, as warnings."""
    warnings = []
    for key, name in (("aside", "text set sideways"), ("unseen", "hidden text")):
        if words := " ".join(" ".join(page[key].split()) for page in pages if page[key].strip()):
            words = words.translate(OWN)
            warnings.append(f"{name} left out: “{words[:_LONGEST_SAID]}”")
    if any(page["scanned"] for page in pages):
        warnings.append("a scanned PDF: its text was recognized by a machine, with its errors")
    if unmapped := sum(page["unmapped"] for page in pages):
        warnings.append(f"left out: {counted(unmapped, 'character')} of the PDF without a letter")
    return warnings


# what is the page's -------------------------------------------------------------------------


def _take_heads_and_feet(rows: list[list[Row]], heights: Sequence[float], taken: list[str]) -> None:
    """Take the rows that are the pages' out of ``rows`` and put their text into ``taken``."""
    places: Counter[tuple[str, int]] = Counter()
    for of_page, height in zip(rows, heights, strict=True):
        for row in _outer(of_page, height):
            places[_place(row)] += 1
    for number, height in enumerate(heights):
        for top in (True, False):
            for _ in range(_HEADS):
                of_page = rows[number]
                if not of_page:
                    break
                row = of_page[0 if top else -1]
                again = places[_place(row)] > 1
                if not _is_outer(row, height, top=top) or not (
                    again or _is_the_pages(row, top=top, first=number == 0)
                ):
                    break
                taken.append(row.text)
                del of_page[0 if top else -1]


def _outer(rows: Sequence[Row], height: float) -> list[Row]:
    top = [row for row in rows[:_HEADS] if _is_outer(row, height, top=True)]
    return top + [row for row in rows[-_HEADS:] if _is_outer(row, height, top=False)]


def _is_outer(row: Row, height: float, *, top: bool) -> bool:
    return row.base < _ZONE * height if top else row.base > (1 - _ZONE) * height


def _place(row: Row) -> tuple[str, int]:
    """The words of a row without the page's number, and how high it stands."""
    return re.sub(r"^\d{1,3}\s|\s\d{1,3}$", "", row.text), round(row.base / 4)


def _is_the_pages(row: Row, *, top: bool, first: bool) -> bool:
    """Whether a row at a page's edge is a page number, a symbol, a job number.

    At the top of the first page the symbol is the masthead's.
    """
    texts = ["".join(span.text for span in cell).strip() for cell in row.cells()]
    number = _page_number()
    if top and first:
        return all(map(number.fullmatch, texts))
    known = [bool(number.fullmatch(text) or is_furniture(text)) for text in texts]
    return all(known) or is_furniture(row.text) or (any(known) and row.text.startswith("GE."))


@cache
def _page_number() -> re.Pattern[str]:
    """The number of a page, in any language."""
    page = any_of(lambda words: words.pages.page)
    return re.compile(
        rf"(?:-\s?)?\d{{1,3}}(?:\s?-|\s?/\s?\d{{1,3}})?|(?i:{page}) \d{{1,3}}.{{0,9}}"
    )


def _footnotes(
    rows: Sequence[Row], rules: Sequence[Sequence[float]], size: float, due: list[str]
) -> tuple[list[Row], list[Row]]:
    """The rows of a page's text, and the rows of its footnotes below them.

    The footnotes begin below a short rule (a line, or a row of underscores), or else with the first
    row that begins with a mark and has only small rows below it. ``due`` are the marks of earlier
    pages whose notes are still to come; this page's are put to them.
    """
    small = len(rows)
    while small and rows[small - 1].size < 0.97 * size:
        small -= 1
    start = next((n for n in range(small, len(rows)) if rows[n].mark), len(rows))
    for number, row in enumerate(rows):
        ruled = number and any(
            rows[number - 1].base <= height + 1 < row.base and right - left < _SHORT_RULE
            for left, right, height in rules
        )
        underscored = number and re.fullmatch(r"_{5,}", rows[number - 1].text)
        if (ruled or underscored) and (row.mark or number >= small):
            start = min(start, number)
            break
    kept = [row for row in rows[:start] if not re.fullmatch(r"_{5,}", row.text)]
    below = list(rows[start:])
    earlier = len(due)
    due += [run.text for row in kept for run in row.runs() if run.mark]
    for row in below:
        first = [*due[:earlier][:1], *due[earlier:][:1]]
        begun = (mark for mark in first if re.match(rf"{re.escape(mark)}(?!\d)", row.text))
        if row.mark is None:
            row.unraised = next(begun, None)  # set like the note itself
        if row.mark in due:
            earlier -= due.index(row.mark) < earlier
            due.remove(row.mark)
    return kept, below


_SHORT_RULE = 220
"""The rule above footnotes is short (a third of the text's width); those of tables are not."""


def _note_lines(rows: Sequence[Row], vocabulary: Vocabulary, count: int) -> list[Line]:
    """The footnotes' bodies; one may go on at the foot of the next page."""
    notes: list[tuple[str, Piece]] = []
    for row in rows:
        if mark := row.mark:
            text = MARK.sub(r"\1", joined(row.runs()))
            text = re.sub(rf"\A(?:\s*{re.escape(mark)})+\s*", "", TOKENS.sub("", text))
            notes.append((mark, Piece(0, [text])))
        elif notes:
            notes[-1][1].add(TOKENS.sub("", joined(row.runs())), vocabulary)
        else:
            notes.append(("", Piece(0, [joined(row.runs())])))
    return [
        Line(piece.text, count + number, body=mark or None, whole=True)
        for number, (mark, piece) in enumerate(notes, start=1)
        if piece.text
    ]
