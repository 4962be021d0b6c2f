"""How English speaks of mandates and of who holds them."""

from __future__ import annotations

from drafter.language.mandates import Mandates

_SMALL = (
    r"(?:[a-z][a-z-]* ){0,3}(?:team|commission|mission|mechanism|group|panel|presence|expert)"
    r"(?: of [a-z][a-z-]*(?: experts)?)?\b"
)
"""A holder without a name of its own: *team of international experts*."""

MANDATES = Mandates(
    extended=(
        r"\b(?P<verb>extend|renew|prolong)\w*(?P<before>,?[^,;]{0,60},?)? the mandate of (?:the )?"
        rf"(?P<title>[A-Z][\w-]*(?: (?:(?:on|of) )?[A-Z][\w-]*)*|{_SMALL})(?P<after>[^;]{{0,300}})"
    ),
    period=(
        r"for (?:an? (?:further |additional )?period of )?"
        r"(?P<period>(?:a further |another )?[\w-]+ (?:years?|months?))\b"
    ),
    numbers={"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twelve": 12},
    month="month",
    said="{verb} the mandate of the {title} for {period}",
    pronouns=("himself", "his", "him", "he"),
    both=r" or her\b",
    holder="mandate holder",
    others=("Secretary-General", "High Commissioner", "President"),
)
