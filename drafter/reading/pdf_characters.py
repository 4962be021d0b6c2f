"""The characters of a PDF with their places: run as a program of its own, under limits.

A PDF is read by a large library in C, and a hostile one may cost any time and memory or bring the
library down. So it runs in another process, which may use little of either and write no file: this
module, given the PDF on its standard input. It imports nothing of drafter and answers in JSON,
``{"pages": [...]}`` or ``{"error": ...}``. Scripts in the PDF are never run, nothing is fetched:
the library is built without either.

A page is ``{"height": …, "spans": […], "rules": […], "aside": …, "unseen": …, "unmapped": …}``. A
span is characters set alike that stand side by side: text, left and right edge, baseline, size (all
in points, the baseline from the top of the page) and whether it is italic. A rule is a thin line:
left and right edge and height on the page. ``aside`` is text set in another direction, ``unseen``
text that is not painted, ``unmapped`` the number of glyphs that stand for no known character.
"""

# ruff: noqa: ANN401 -- the objects of the library have no types

from __future__ import annotations

import ctypes
import json
import math
import sys
from collections import Counter
from typing import Any

MAX_PAGES = 300
MAX_CHARACTERS = 1_000_000
MAX_SPANS = 200_000
MAX_OBJECTS = 20_000
SECONDS = 10
BYTES = 512 * 1024 * 1024

_INVISIBLE = 3
_ITALIC_FLAG = 64
_PATH = 2
_PASSWORD = 4


class _RefusedError(Exception):
    """The PDF holds more than is read."""


def limit() -> None:
    """Bound the time, memory and files of this process where the system can (not on Windows)."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_AS, BYTES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (least, hard))
        except (ValueError, OSError):  # a system without this limit
            continue


def extract(data: bytes) -> dict[str, Any]:
    """All pages of a PDF, or why they are not read."""
    import pypdfium2  # noqa: PLC0415 -- the slow part of this process's start

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD or "assword" in str(error)
        return {"error": "password" if locked else "damaged"}
    if len(document) > MAX_PAGES:
        return {"error": f"has {len(document):,} pages; no resolution has: not read"}
    pages: list[dict[str, Any]] = []
    left = _Left()
    try:
        for number in range(len(document)):
            try:
                page = document[number]
            except pypdfium2.PdfiumError:
                return {"error": f"is damaged: its page {number + 1} cannot be read"}
            pages.append(_page(page, left))
            page.close()
    except _RefusedError:
        return {"error": "holds more text than any resolution: not read"}
    return {"pages": pages}


class _Left:
    """What may still come before the PDF is refused."""

    def __init__(self) -> None:
        self.characters = MAX_CHARACTERS
        self.spans = MAX_SPANS

    def take(self, *, characters: int = 0, spans: int = 0) -> None:
        self.characters -= characters
        self.spans -= spans
        if self.characters < 0 or self.spans < 0:
            raise _RefusedError


class _Fonts:
    """Whether text objects are italic or unseen, asked once for each."""

    def __init__(self) -> None:
        self._known: dict[int | None, tuple[bool, bool]] = {}

    def look(self, page_of_text: Any, index: int) -> tuple[bool, bool]:
        import pypdfium2.raw as pdfium  # noqa: PLC0415

        thing = pdfium.FPDFText_GetTextObject(page_of_text, index)
        key = ctypes.cast(thing, ctypes.c_void_p).value
        if key not in self._known:
            self._known[key] = (False, False) if key is None else self._ask(pdfium, thing)
        return self._known[key]

    @staticmethod
    def _ask(pdfium: Any, thing: Any) -> tuple[bool, bool]:
        font = pdfium.FPDFTextObj_GetFont(thing)
        name = ctypes.create_string_buffer(200)
        pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
        angle = ctypes.c_int()
        pdfium.FPDFFont_GetItalicAngle(font, ctypes.byref(angle))
        words = name.value.decode("utf-8", "replace").lower()
        italic = (
            bool(pdfium.FPDFFont_GetFlags(font) & _ITALIC_FLAG)
            or angle.value != 0
            or "italic" in words
            or "oblique" in words
        )
        return italic, pdfium.FPDFTextObj_GetTextRenderMode(thing) == _INVISIBLE


def _page(page: Any, left: _Left) -> dict[str, Any]:
    characters, unmapped = _characters(page, left)
    turns = Counter(turn for *_, turn in characters)
    upright = turns.most_common(1)[0][0] if turns else 0
    seen = [c for c in characters if not c[7]]
    # a scanned page has a picture of its text, and the text itself unseen below it
    shown, unseen = (seen, [c for c in characters if c[7]]) if seen else (characters, [])
    width, height = page.get_size()
    if page.get_rotation() % 180:  # characters have their places on the page before it is turned
        width, height = height, width
    spans = list(_spans([c for c in shown if c[8] == upright], upright, (width, height)))
    left.take(spans=len(spans))
    return {
        "height": width if upright % 180 else height,
        "spans": spans,
        "rules": [] if upright else _rules(page, height),
        "aside": "".join(c[0] for c in shown if c[8] != upright),
        "unseen": "".join(c[0] for c in unseen),
        "scanned": bool(characters) and not seen,
        "unmapped": unmapped,
    }


def _characters(page: Any, left: _Left) -> tuple[list[tuple[Any, ...]], int]:
    """Each character: text, left, right, x, y, size, italic, unseen, turn (degrees)."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    open_text = page.get_textpage()  # closed as soon as nothing holds it
    text = open_text.raw
    count = pdfium.FPDFText_CountChars(text)
    left.take(characters=max(count, 0))
    fonts = _Fonts()
    found: list[tuple[Any, ...]] = []
    unmapped = 0
    x, y, matrix, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX(), pdfium.FS_RECTF()
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            if found and code == 0x20:  # the library saw a gap between two words
                found.append((" ", *found[-1][1:]))
            continue
        if code in {0, 0xFFFD, 0xFFFE, 0xFFFF} or 0xD800 <= code < 0xE000:
            unmapped += 1
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        # a negative size only turns the letters round
        size = abs(pdfium.FPDFText_GetFontSize(text, index)) * math.hypot(matrix.c, matrix.d)
        turn = round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360
        places = (box.left, box.right, x.value, y.value, size)
        if not all(math.isfinite(place) and abs(place) < 1e6 for place in places):
            unmapped += 1
            continue
        # 2 is the library's sign for a hyphen at a line's end
        character = "-" if code == 2 else chr(code)
        edges = (box.left, box.right) if turn in {0, 180} else (box.bottom, box.top)
        seen = fonts.look(text, index)
        found.append((character, *sorted(edges), x.value, y.value, size, *seen, turn))
    open_text.close()
    return found, unmapped


def _spans(characters: list[tuple[Any, ...]], turn: int, size: tuple[float, float]) -> Any:
    """Characters that stand side by side and are set alike, as one span each."""
    width, height = size
    current: list[Any] = []
    for text, low, high, x, y, points, italic, _, _ in characters:
        start, end, base = {
            0: (low, high, height - y),
            90: (low, high, x),
            180: (width - high, width - low, y),
            270: (height - high, height - low, width - x),
        }[turn]
        follows = (
            current
            and abs(current[3] - base) < 0.05 * points
            and abs(current[4] - points) < 0.1
            and current[5] == italic
            and -0.5 * points < start - current[2] < 0.5 * points
        )
        if current and text == " " and start == current[6]:
            current[0] += " "  # a gap between words has no place of its own
        elif follows:
            current[0] += text
            current[2], current[6] = max(current[2], end), start
        else:
            if current:
                yield current[:6]
            current = [text, start, end, base, points, italic, start]
    if current:
        yield current[:6]


def _rules(page: Any, height: float) -> list[list[float]]:
    """Thin lines across the page; the one above the footnotes is among them."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    found = []
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), MAX_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(thing) == _PATH:
            pdfium.FPDFPageObj_GetBounds(thing, *edges)
            left, bottom, right, top = (edge.value for edge in edges)
            if top - bottom < 3 and right - left > 30:
                found.append([left, right, height - top])
    return found


if __name__ == "__main__":
    limit()
    try:
        answer = extract(sys.stdin.buffer.read())
    except MemoryError:
        answer = {"error": "memory"}
    sys.stdout.write(json.dumps(answer))
