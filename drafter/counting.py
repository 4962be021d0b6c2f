"""Counting: sub-paragraphs in letters and small roman numerals, as Word does it, and things."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def letter(number: int) -> str:
    """Word's ``lowerLetter``: a, b, … z, aa, bb, …"""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """Word's ``lowerRoman``: i, ii, iii, iv, …"""
    text = ""
    for value, digits in _ROMAN:
        text += digits * (number // value)
        number %= value
    return text


def counted(number: int, one: str, many: str = "") -> str:
    """``1 text``, ``2 texts``: for what is said in English alone; ``many`` where no s is added."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def every_sessions(rhythm: int) -> str:
    """``every session``, ``every 3 sessions``: the rhythm of a series, as its facts tell it."""
    return "every session" if rhythm == 1 else f"every {rhythm} sessions"
