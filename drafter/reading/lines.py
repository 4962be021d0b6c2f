"""Markdown and plain text → lines of one shape, with italics and footnote marks as tokens.

The other formats come to the same shape in :mod:`~drafter.reading.docx`,
:mod:`~drafter.reading.pdf` and :mod:`~drafter.reading.html`.

Extractions of one and the same document carry its typography in different ways: ``*Recalling*``,
``<sup>1</sup>``, ``¹``, ``[^1]``, ``[A/HRC/52/81](#)``. From here on there is one way: the tokens
of :mod:`drafter.tokens`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property

from drafter.record import record
from drafter.resolution import Part
from drafter.tokens import ITALIC_OFF, ITALIC_ON, MARK_OFF, MARK_ON, OWN

MARK = re.compile(f"{MARK_ON}([^{MARK_OFF}]*){MARK_OFF}")
TOKENS = re.compile(f"{MARK_ON}[^{MARK_OFF}]*{MARK_OFF}|[{ITALIC_ON}{ITALIC_OFF}]")

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""Two or three Latin letters in one character, a matter of the font: what they stand for."""
_UNSEEN = {0xFEFF: None} | OWN | LIGATURES
_DASH = re.compile(
    r"(?P<address>(?:https?://|www\.)\S+)|(?<=\d)--(?=\w)|(?<=\w)--(?=\d)|(?<= )--(?= )"
)
"""A dash as typewriters and markdown write it, ``27 February--24 March``; addresses have theirs."""
_SOFT = "\u00ad"
_BROKEN = re.compile(rf"{_SOFT}(?P<breaks>[ \t]*(?:\n[ \t]*)+)(?P<word>\S+) ?")
_HARD = re.compile(rf"(?<=\w){_SOFT}(?=[^\W\d_a-zß-ÿ]|\d)")
_SUP = re.compile(r"[ \t]?<sup>\s*(?P<mark>\d{1,3}|[*†‡]+|[a-z])\s*</sup>", re.IGNORECASE)
_SUPERSCRIPT_RUN = re.compile(  # a longer one is no mark
    r"(?<=[^\W\d]|[,;.:)’”»])(?:[ ]|(?<![⁰¹²³⁴-⁹]))[⁰¹²³⁴-⁹]{1,3}(?![⁰¹²³⁴-⁹])"
    r"|(?m:^\s*)[⁰¹²³⁴-⁹]{1,3}(?=\s)"
)
_BETWEEN_MARKS = re.compile(f"(?<={MARK_OFF}), ?(?={MARK_ON})")  # of one name with two notes
_REFERENCE_NOTE = re.compile(r"\[\^(?P<mark>[^\]\s]{1,4})\](?P<body>:)?")
_NOTE_LINK = re.compile(r" ?\[\\?\[(?P<mark>\d{1,3})\\?\]\]\([^()\s]{0,200}\)")
"""A mark as converters of Word files write it: ``[[1]](#footnote-1)``."""
BACK = re.compile(r"[↑↩⏎]\ufe0e?")
"""The arrow that leads from a note back to its mark."""
_BACK_LINK = re.compile(rf"\[(?:{BACK.pattern})\]\([^()\s]{{0,200}}\)\s*$")
_NUMBERED_NOTE = re.compile(r"^\s*(?P<mark>\d{1,3})\\?\.\s+")
_LINK = re.compile(r"!?\[(?P<text>[^\[\]^][^\[\]]{0,500})\]\([^()\s]{0,2000}\)")
_TAG = re.compile(
    r"</?(?:sup|sub|br|p|em|i|b|strong|span|div|u|a|table|thead|tbody|tr|t[dh]|col(?:group)?)\b"
    r"[^<>]{0,200}>",
    re.IGNORECASE,
)
_CELL = re.compile(r"(?:</(?:t[dh]|p)>|<br ?/?>)(?=\s*\S)", re.IGNORECASE)
_BOLD = re.compile(r"(?P<stars>\*\*|__)(?=\S)(?P<text>.{1,400}?)(?<=\S)(?P=stars)")
_LONG_BOLD = re.compile(
    r"(?m)^\*\*(?=\S)(?P<text>(?:(?:\\.|[^*\\\n]|(?<![\s*])\*(?!\*))+\n){1,6}"
    r"(?:\\.|[^*\\\n]|(?<![\s*])\*(?=[\s:,]))*[^*\s])\*\*[ \t]*$"
)
"""A heading in bold that goes on over the line's end."""
_ITALIC = re.compile(  # but the figures of a bar code stand between stars of their own
    r"(?<![\w*])(?P<star>[*_])(?!(?:\d ?){6,8}\*)(?=[^\s*_])"
    r"(?P<text>[^*]{1,400}?)(?<=[^\s*_])(?P=star)"
    r"(?:(?![\w*])|(?<=[’']\*)(?=\w))"  # *Soulignant qu’*il
)
_CUT_ITALIC = re.compile(r"^\s*\*(?=[^\s*][^*]*$)")  # italics that go on over the line's end
_BEFORE = re.compile(
    r"^(?:\s{0,3}>)+ ?|^[ \t]*[-•*+][ \t]+"
    r"(?=(?:\d{1,3} ?\\?\.|\(?[a-z]{1,4}\)|(?:[a-z]|[ivx]{2,5})\.)[ \t])"
)
"""The signs of a quoted block, and of a list around a number or letter that is the text's own."""
_IMAGE = re.compile(r"!\[\]\([^()\s]{0,2000}\)")
_ENTRY = re.compile(r" *\d{1,3}\.[ \t]+\S")
_NESTED = 2
"""An entry further in than another by so many spaces is below it."""
_RULE = re.compile(r"^\s*(?:-{3,}|\*{3,}|_{3,}|(?:\* ){2,}\*)\s*$")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])")
_FRONT_MATTER = re.compile(r"\A---\n(?P<fields>(?:[\w-]+:.*\n)+)---\n")


@record(frozen=True)
class Line:
    """A line that says something: its text with tokens, where it is, and how it stands.

    ``number`` counts the source's lines from 1 (of a Word file its paragraphs). ``indented`` tells
    that the source begins it with white space; ``after_blank`` that an empty line stands before it;
    ``body`` that the source marks it as the body of the footnote of that mark. ``part`` and
    ``depth`` are what a Word file's style says it is: a clause or heading, a sub-paragraph so deep;
    ``whole`` tells that the source itself keeps paragraphs apart, so that none is broken over
    lines. ``counted`` tells that it is an entry of a list that the source counts itself, and how
    deep below a numbered paragraph.
    """

    text: str
    number: int
    indented: bool = False
    body: str | None = None
    after_blank: bool = True
    part: Part | None = None
    depth: int | None = None
    whole: bool = False
    counted: int = 0

    @cached_property
    def plain(self) -> str:
        """The text without any token: what a reader of the page sees, less footnote marks."""
        return TOKENS.sub("", _BETWEEN_MARKS.sub("", self.text)).strip()


@record(frozen=True)
class Extract:
    """What a file of any format says: its lines, and what had to be left out or assumed."""

    lines: tuple[Line, ...]
    warnings: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    """The front matter's."""


def split(text: str) -> Extract:
    """All lines of a text that say something, and the fields of its front matter.

    Bold runs are lines of their own where two of them touch (``Council**Fifty-second session**``):
    headings that an extraction ran together.
    """
    text = (
        _DASH.sub(lambda found: found["address"] or "–", text.translate(_UNSEEN))
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\x0c", "\n")
    )
    text = _without_soft_hyphens(text)
    fields: dict[str, str] = {}
    offset = 0
    if match := _FRONT_MATTER.match(text):
        for entry in match["fields"].splitlines():
            name, _, value = entry.partition(":")
            fields[name.strip()] = value.strip().strip('"')
        offset = match.group().count("\n")
        text = text[match.end() :]
    text = _LONG_BOLD.sub(r"\g<text>", _without_comments(text))
    lines: list[Line] = []
    indents: list[int] = []
    after_blank = True
    for number, quoted in enumerate(text.split("\n"), start=1 + offset):
        raw = _BEFORE.sub("", quoted)
        if not raw.strip() or _RULE.match(raw):
            after_blank = True
            continue
        depth = _depth(raw, indents)
        for piece in _pieces(raw):
            line = _line(piece, number, indented=raw[0] in " \t", after_blank=after_blank)
            if line is not None:
                lines.append(replace(line, counted=depth) if depth else line)
        after_blank = False
    return Extract(tuple(lines), fields=fields)


def _without_soft_hyphens(text: str) -> str:
    """The text with words whole that a line's end broke there, and with the same lines.

    Before a capital letter or a digit no word is broken: there a hyphen of the word's own became a
    soft one.
    """
    if _SOFT not in text:
        return text
    text = _BROKEN.sub(rf"{_SOFT}\g<word>\g<breaks>", text)
    return _HARD.sub("-", text).replace(_SOFT, "")


def _without_comments(text: str) -> str:
    """The text without ``<!-- … -->``, with the same lines."""
    kept: list[str] = []
    position = 0
    while (start := text.find("<!--", position)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        kept += [text[position:start], "\n" * text.count("\n", start, end)]
        position = end + 3
    return "".join([*kept, text[position:]])


def _depth(raw: str, indents: list[int]) -> int:
    """How deep a line stands in lists below a numbered entry, if it is an entry itself.

    ``indents`` are those of the entries that are open, outermost first; they are kept up to date.
    """
    indent = len(raw) - len(raw.lstrip(" "))
    if not _ENTRY.match(raw):
        while indents and indent <= indents[-1]:
            indents.pop()
        return 0
    while indents and indent < indents[-1] + _NESTED:
        indents.pop()
    indents.append(indent)
    return len(indents) - 1


def _pieces(raw: str) -> Iterator[str]:
    """The lines that stand in one: headings in bold that the extraction ran together."""
    if "<" in raw and (parts := _CELL.split(raw))[1:]:  # of a table, or of a broken line
        for part in parts:
            yield from _pieces(part)
        return
    if "**" not in raw:
        yield raw
        return
    position = 0
    for bold in _BOLD.finditer(raw):
        before = raw[position : bold.start()]
        glued = before and (before[-1].isalnum() or before[-1] == "*")
        if not (glued or (position and not before)):
            # an ordinary bold word in running text, or the whole line: no boundary
            continue
        if before.strip():
            yield before
        position = bold.start()
    yield raw[position:]


def _line(raw: str, number: int, *, indented: bool, after_blank: bool) -> Line | None:
    text = _BOLD.sub(lambda found: found["text"], raw)
    text = re.sub(r"^\s*#{1,6}\s+", "", text)
    body = None

    def reference(found: re.Match[str]) -> str:
        nonlocal body
        mark = _ESCAPE.sub(r"\1", found["mark"])
        if found["body"] and not text[: found.start()].strip():
            body = mark
            return ""
        return f"{MARK_ON}{mark}{MARK_OFF}" + (found["body"] or "")

    text = _REFERENCE_NOTE.sub(reference, text)
    text = _NOTE_LINK.sub(lambda found: f"{MARK_ON}{found['mark']}{MARK_OFF}", text)
    back = _BACK_LINK.search(text)
    if back and (noted := _NUMBERED_NOTE.match(text)):
        body, text = noted["mark"], text[noted.end() : back.start()]
    text = _IMAGE.sub("", text)
    text = _LINK.sub(lambda found: found["text"], text)
    text = _SUP.sub(lambda found: f"{MARK_ON}{found['mark']}{MARK_OFF}", text)
    text = _TAG.sub("", text)
    text = _SUPERSCRIPT_RUN.sub(
        lambda found: f"{MARK_ON}{found.group().strip().translate(_SUPERSCRIPT)}{MARK_OFF}", text
    )
    text = _ITALIC.sub(lambda found: f"{ITALIC_ON}{found['text']}{ITALIC_OFF}", text)
    text = _CUT_ITALIC.sub("", text)
    text = _ESCAPE.sub(r"\1", text)
    text = re.sub(r"[ \t]+", " ", text).strip()
    if not TOKENS.sub("", text).strip() and not MARK.search(text):
        return None
    return Line(text, number, indented, body, after_blank)
