"""How a text is set for print: apostrophes, and spaces at which no line ends."""

from __future__ import annotations

import re

from drafter.language.dates import Calendar

_QUOTES = re.compile(r"['‘](?<!\w.)(?=\S)")
_UNTOUCHED = r"(?:https?://|www\.)\S+|\b[A-Z]+(?:/[\w().-]+)+"
"""Addresses and document symbols."""


class Print:
    """The typography of a language.

    Args:
        calendar: how it writes days: between a day and its month no line ends.
        unbroken: a pattern of the other spaces at which none does.
    """

    def __init__(self, calendar: Calendar, unbroken: str) -> None:
        day = rf"\b{calendar.first}|\b\d|\b\d\d"
        months = "|".join(calendar.months)
        of = calendar.of.lstrip()
        dates = "|".join(rf"(?<={form}) (?={of}(?:{months})\b)" for form in day.split("|"))
        # what all begin with comes first: most of a text's characters are passed over at once
        self._places = re.compile(
            r"(?=[ 'hw]|[A-Z])"
            rf"(?:(?P<untouched>{_UNTOUCHED})|(?P<apostrophe>(?<=\w)'(?=\w|«))"
            r"|(?P<last>(?<=[^\W\d_])'(?![\w'«]))"
            rf"|(?P<space>{unbroken}|{dates}))"
        )

    def set(self, text: str) -> str:
        """The text as it is printed; as long as it was.

        Spaces are only ever replaced: a text that has none before its semicolons keeps none, so
        that print never differs from the agreed wording. Addresses and symbols are left alone. A
        straight sign behind a word (*the girls' rights*) is no apostrophe where one before a word
        may have opened a quotation.
        """
        quotation = _QUOTES.search(text)
        opened = quotation.start() if quotation else len(text)

        def put(found: re.Match[str]) -> str:
            if found["last"] and found.start() > opened:
                return found.group()
            apostrophe = found["apostrophe"] or found["last"]
            return found["untouched"] or ("’" if apostrophe else "\u00a0")

        return self._places.sub(put, text)
