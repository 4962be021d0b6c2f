"""The signs that the program sets into texts for itself: all there are, and what takes them out.

They are characters of Unicode's private use area, which no text of the United Nations needs. What
comes in from outside loses them first (:data:`OWN`), so whoever meets one later knows who set it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

ITALIC_ON, ITALIC_OFF = "\ue000", "\ue001"
MARK_ON, MARK_OFF = "\ue002", "\ue003"
"""Around a footnote's mark."""
OPEN_ON, OPEN_OFF = "\ue004", "\ue005"
"""Around what a person must still fill in."""
GIVEN_ON, GIVEN_OFF = "\ue006", "\ue007"
"""Around what a person has given, until it is joined with what stands before it."""
VALUE_ON, VALUE_NAMED, VALUE_OFF = "\ue008", "\ue009", "\ue00a"
"""Around a variable's name and its value."""
NOTE = "\ue00b"
"""Where a footnote stands whose number follows."""

OWN = dict.fromkeys(range(0xE000, 0xE00C))
"""For :meth:`str.translate`: takes them all out of a text."""

_TOKEN = re.compile(f"{MARK_ON}(?P<mark>\\d+){MARK_OFF}|{OPEN_ON}|{OPEN_OFF}")


class Plain(NamedTuple):
    """Rendered text without its tokens.

    ``marks`` are the footnotes as (offset, number in the wording), ``open`` the spans that a person
    must still fill in.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    open: tuple[tuple[int, int], ...] = ()


def without_tokens(text: str) -> Plain:
    """Take the tokens out of rendered text, and say where they stood."""
    plain = ""
    position = start = 0
    marks: list[tuple[int, int]] = []
    spans: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(text):
        plain += text[position : token.start()]
        position = token.end()
        if token["mark"]:
            marks.append((len(plain), int(token["mark"])))
        elif token.group() == OPEN_ON:
            start = len(plain)
        else:
            spans.append((start, len(plain)))
    return Plain(plain + text[position:], tuple(marks), tuple(spans))
