"""Page furniture: what stands on the page but is no part of the resolution's text.

Page heads with the symbol, the document box of a first page, job numbers of the Geneva printing
office (``GE.17-05271 (E)``), bare page numbers. An extraction may drop any of them into the middle
of a clause.
"""

from __future__ import annotations

import re
from functools import cache

from drafter import language as languages
from drafter.reading.any_language import any_of

_MOST_PAGES = 40
_ANYWHERE = (
    re.compile(r"GE\.\s?\d{2}-\d{4,6}.*"),
    re.compile(r"\d{2}-\d{5}(?:\s*\([EF]\))?(?:\s+[\d ]*)?(?:\d+/\d+)?"),
    re.compile(r"[-–—] ?\d{1,3} ?[-–—]"),
    re.compile(r"_{4,}"),
)


@cache
def _furniture() -> tuple[re.Pattern[str], ...]:
    """The forms that every language has, and those with words of one."""
    known = [languages.get(code) for code in languages.CODES]
    bodies = "|".join(rf"{re.escape(each.words['organization'])}\s+" for each in known)
    roles = [f"language.{code}" for code in languages.CODES]
    named = [each.name for each in known]
    named += [each.words[role] for each in known for role in roles if role in each.words]
    page = any_of(lambda words: words.pages.page)
    recycle = rf"(?:{any_of(lambda words: words.pages.recycle)}).{{0,3}}"
    forms = (
        recycle,
        rf"\*\s?(?:\d\s?){{6,8}}\*(?:\s*{recycle})?",  # the bar code
        rf"(?:{page}) \d{{1,3}}(?:\s?(?:{any_of(lambda words: words.pages.of)}|/) ?\d{{1,3}})?",
        rf"\d{{1,3}} ?\| ?(?:{page})",
        rf"(?:{bodies})?Distr\s?\.\s?:?\s?"
        rf"(?:{any_of(lambda words: words.pages.distribution)})\b.{{0,120}}",
        rf"(?:{'|'.join(named)})?\s*Original\s?: ?\w{{4,12}}",
    )
    return (*_ANYWHERE, *(re.compile(form, re.IGNORECASE) for form in forms))


@cache
def _symbol_line() -> re.Pattern[str]:
    """A page's head: the document's symbol, the page's number beside it."""
    return re.compile(
        rf"(?:(?:(?i:{any_of(lambda words: words.pages.page)})\s*)?\d{{1,3}}(?:/\d{{1,3}})?\s+)?"
        r"(?:[AES]/[A-Z0-9][A-Za-z0-9./-]*(?:\d|\[?…\]?))(?:\s+\d{1,3})?"
    )


_PAGE_OF_PAGES = re.compile(r"(?P<page>\d{1,2}) ?/ ?(?P<pages>\d{1,2})")


def is_furniture(plain: str) -> bool:
    """Whether a line is page furniture.

    >>> is_furniture("GE.17-05271  (E)")
    True
    >>> is_furniture("A/HRC/RES/52/42")
    True
    >>> is_furniture("S/2023/21.")
    False
    """
    if match := _PAGE_OF_PAGES.fullmatch(plain):  # of resolutions, 5/1 and 60/251 are none
        return 0 < int(match["page"]) <= int(match["pages"]) <= _MOST_PAGES
    return bool(_symbol_line().fullmatch(plain)) or any(p.fullmatch(plain) for p in _furniture())
