"""Where a YAML file has the characters of a scalar, and what to change there for other words."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from drafter.checking.mending import Edit, edited
from drafter.record import record

_HEX = r"[\dA-Fa-f]"
_ESCAPE = re.compile(rf"\\(?:x{_HEX}{{2}}|u{_HEX}{{4}}|U{_HEX}{{8}}|.)")
_ESCAPED = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", " ": " ", "_": "\u00a0"}
_BLANK = " \t\r\n"
_BLOCKS = ("|", ">")


@record(frozen=True)
class _Sign:
    """A character of a scalar and where the file has it, with its escape if it needs one."""

    value: str
    start: int
    end: int


def changes(text: str, node: Any, words: str, edits: Sequence[Edit]) -> list[Edit]:  # noqa: ANN401
    """What is to be changed in the file for edits of a scalar's words, which are in order."""
    spans = _spans(text, node, words)
    if spans is None:
        if node.style not in ("'", '"'):
            return []
        whole = json.dumps(edited(words, edits), ensure_ascii=False)
        return [Edit(node.start_mark.index, node.end_mark.index, whole)]
    found = []
    for edit in edits:
        begun = spans[edit.start - 1][1] if edit.start else spans[0][0]
        start = spans[edit.start][0] if edit.end > edit.start else begun
        end = spans[edit.end - 1][1] if edit.end > edit.start else begun
        found.append(Edit(start, end, _written(edit.new, node.style)))
    return found


def _written(words: str, style: str | None) -> str:
    """Words within a scalar of a style."""
    if style == '"':
        return json.dumps(words, ensure_ascii=False)[1:-1]
    return words.replace("'", "''") if style == "'" else words


def _spans(text: str, node: Any, value: str) -> list[tuple[int, int]] | None:  # noqa: ANN401
    """Where the file has each character of a scalar; ``None`` if that cannot be told.

    YAML folds and indents: a run of blanks in the file may be another one in the value.
    """
    signs = _signs(text, node)
    spans: list[tuple[int, int]] = []
    k = 0
    while len(spans) < len(value):
        blanks = _blanks(value, len(spans))
        there = _blanks([sign.value for sign in signs], k)
        if blanks and not there:
            return None
        if node.style in _BLOCKS and len(spans) + blanks == len(value):
            there = min(there, blanks)  # what is below the block is not of it
        run = value[len(spans) : len(spans) + blanks]
        spans += _run(run, signs[k : k + there])
        k += there
        if len(spans) == len(value):
            break
        if k == len(signs) or signs[k].value != value[len(spans)]:
            return None
        spans.append((signs[k].start, signs[k].end))
        k += 1
    return spans


def _run(blanks: str, signs: Sequence[_Sign]) -> list[tuple[int, int]]:
    """Where the file has each blank of a run.

    Spaces that follow a line break are the last ones of the file's, behind the indentation, which
    goes with the break. Where a line is folded all of the file's are the one blank of the value.
    """
    if not blanks:
        return []
    folded = "\n" not in blanks and "\n" in [sign.value for sign in signs]
    spaces = 0 if folded else min(len(blanks) - len(blanks.rstrip(" \t")), len(signs))
    above, below = signs[: len(signs) - spaces], signs[len(signs) - spaces :]
    limit = below[0].start if below else signs[-1].end
    starts = [sign.start for sign in above[: len(blanks) - spaces]]
    starts += [limit] * (len(blanks) - spaces - len(starts))
    return [
        *zip(starts, [*starts[1:], limit], strict=False),
        *((sign.start, sign.end) for sign in below),
    ]


def _blanks(signs: Sequence[str], start: int) -> int:
    """How many blanks there are from a place on."""
    count = 0
    while start + count < len(signs) and signs[start + count] in _BLANK:
        count += 1
    return count


def _signs(text: str, node: Any) -> list[_Sign]:  # noqa: ANN401
    """The characters of a scalar as the file has them."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in _BLOCKS:
        start = text.index("\n", start) + 1
    elif node.style in ("'", '"'):
        start, end = start + 1, end - 1
    found = []
    while start < end:
        sign, length = text[start], 1
        if node.style == '"' and (escape := _ESCAPE.match(text, start)):
            length = len(escape.group())
            code = escape.group()[2:]
            sign = chr(int(code, 16)) if code else _ESCAPED.get(escape.group()[1], "\0")
        elif node.style == "'" and sign == "'":
            length = 2
        found.append(_Sign(sign, start, start + length))
        start += length
    return found
