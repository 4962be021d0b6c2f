"""Words that a person gives: in one form, and what stands in square brackets marked as open."""

from __future__ import annotations

import re
import unicodedata

from drafter.library.rendering import OPEN_OFF, OPEN_ON

_UNPRINTABLE = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ue000-\uf8ff]")
_OPEN = re.compile(r"\[(?!\^)[^\[\]]*\]")
_BLANKS = re.compile(r"[ \t\n]+")  # a no-break space is content


def tidy(text: str) -> str:
    """One line of text in NFC, its words one space apart."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def unprintable(text: str) -> str | None:
    """The first character that no document can hold (``U+0007``), or ``None``."""
    found = _UNPRINTABLE.search(text)
    return f"U+{ord(found.group()):04X}" if found else None


def opened(words: str) -> str:
    """The words with what stands in square brackets marked as still open."""
    return _OPEN.sub(lambda found: f"{OPEN_ON}{found.group()}{OPEN_OFF}", words)


def is_open(words: str) -> bool:
    """Whether something stands in square brackets."""
    return _OPEN.search(words) is not None
