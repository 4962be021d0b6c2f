"""Footnotes: their bodies among the lines, and their marks in the text.

An extraction may glue a mark to the word before it (``Mali1,``), set it loose (``Mali 1 ,``),
leave it alone on a line, or drop the bodies into the middle of a clause. What tells a mark from
``1er janvier``, ``2 décembre`` or ``60/251`` is that footnotes are numbered: a candidate counts
only if it is the next mark to come.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from drafter.language.base import Language
from drafter.reading.any_language import any_of
from drafter.reading.building import text_complete
from drafter.reading.lines import Line
from drafter.record import record
from drafter.tokens import MARK_OFF, MARK_ON

_STARRED = re.compile(r"(?P<mark>\*{1,3}|†|‡)\s*(?P<text>[^\W\d_].*)")
_NUMBERED = re.compile(r"(?P<mark>\d{1,3})(?P<stop>\.?)\s+(?P<text>\S.*)")
_SQUARE = re.compile(r"\[(?P<mark>\d{1,2})\](?P<stop>)\s+(?P<text>\S.*)")
_MARKED = re.compile(f"{MARK_ON}(?P<mark>[^{MARK_OFF}]*){MARK_OFF}\\s*(?P<text>\\S.*)")
_DOCUMENT = re.compile(r"[\[(]?(?:[AES]|CCPR|CRC|CEDAW|ST|TD|E/CN|CAT|CERD|UNEP|FCCC)/\S")

_CANDIDATE = re.compile(
    rf"""
    (?P<token>{MARK_ON}(?P<marked>[^{MARK_OFF}]*){MARK_OFF})
    | (?<=[^\W\d_]{{2}})(?P<glued>\d{{1,2}})(?=[,;.:)\]]|\s|$|[’'»”])       # Mali1,
    | (?<=[^\W\d_]{{2}}[,;.)»”’])(?P<after>\d{{1,2}})(?=[,\s]|$)           # in Mali,1
    | (?<=[)»”’][,;])(?P<closing>\d{{1,2}})(?=[,\s]|$)                   # 217 A (III),1
    | (?<=\b(?:19|20)\d\d[,;])(?P<behindyear>\d{{1,2}})(?=\s|$)          # 23 October 1991,2
    | (?<=\d[,;])(?P<onnumber>\d{{1,2}})(?=[,\s]|$)                       # 11 April 1996,1
    | (?<=\b\d\d/\d\d\d)(?P<onresolution>\d)(?=[,;.\s]|$)              # resolution 73/1751
    | (?<=\b(?:19|20)\d\d)(?P<onyear>\d{{1,2}})(?=[,;.\s]|$)             # 11 April 19961,
    | (?<=[\w)»”])[ ](?P<apart>\d{{1,2}})(?=[ ],(?:\s|$))                 # Mali 1 ,
    | (?<=[\w)»”])[ ](?P<loose>\d{{1,2}})(?=[ ][;.:](?:\s|$)|[ ]?$)       # Mali 1 ;
    | (?<=[^\W_][,;])[ ](?P<comma>\d{{1,2}})(?=\s|$|[^\W\d_]{{2}})       # in Mali, 3 to
    | (?<=[)»”][,;])[ ](?P<behind>\d{{1,2}})(?=\s|$)                     # (art. 17), 4 and
    | (?:(?<=[^\W\d_]{{2}})|(?<=\b\d{{4}})|(?<=[)»”]))[ ]
      (?P<before>\d{{1,2}})(?=,(?:\s|$))                                  # au Mali 1, et
    | [ ]?\[(?P<square>\d{{1,2}})\]                                     # in Mali, [1]
    | (?:(?<=[^\W\d_]{{2}})|(?<=\b\d{{4}})|(?<=[)»”]))[ ](?P<open>\d{{1,2}})(?=[ ](?:[^\W\d_]|\())
    """,  # the last: du Conseil 2 et, horizon 2030 1 et
    re.VERBOSE,
)
_ITEM = re.compile(r"(?:^|[\s(])(?:[a-z]|[ivx]{2,4})\)$")
_MOST_NOTES = 200
_NEAR = 40
"""So many characters before or behind a number tell what it is."""
_STRONG = frozenset({"glued", "after", "closing", "square"})
_AT_END = frozenset({"apart", "loose", "comma", "behind", "before"})
_ON_A_NUMBER = frozenset({"onyear", "behindyear", "onresolution"})


@record(frozen=True)
class _Forms:
    """The words of footnotes, in any language: a text cites titles in others than its own."""

    see: re.Pattern[str]
    source: re.Pattern[str]
    cites: re.Pattern[str]
    numbered: re.Pattern[str]
    abbreviated: re.Pattern[str]
    unit: re.Pattern[str]


@cache
def _forms() -> _Forms:
    ordinals = any_of(lambda words: words.ending.ordinal)
    units = any_of(lambda words: words.notes.units)
    numbered = any_of(lambda words: words.notes.numbered)
    abbreviated = any_of(lambda words: words.notes.abbreviated)
    return _Forms(
        see=re.compile(rf"(?:{any_of(lambda words: words.notes.see)}|Ibid|Cf)\b"),
        source=re.compile(
            rf"{any_of(lambda words: words.notes.source)}|Ibid|Cf\. |https?://|www\."
        ),
        cites=re.compile(rf"{any_of(lambda words: words.notes.cites)}|Ibid|Cf\.|https?://"),
        numbered=re.compile(rf"(?:{numbered})\.?$", re.IGNORECASE),
        abbreviated=re.compile(rf"(?:{abbreviated})\.", re.IGNORECASE),
        unit=re.compile(rf"\s?(?:{ordinals}|bis|ter|%|{units})\b"),
    )


def body(line: Line, language: Language, expected: int, *, within: bool) -> tuple[str, str] | None:
    """The mark and text if ``line`` begins a footnote's body, else ``None``.

    ``expected`` is the number of the next body to come; ``within`` tells that the paragraph before
    is not yet complete, so that an intruding line is likelier to be a footnote.
    """
    if line.body is not None:
        return line.body, line.text
    if match := _MARKED.fullmatch(line.text) or _STARRED.fullmatch(line.text):
        return match["mark"], match["text"]
    return _numbered_body(line, language, expected, within=within)


def _numbered_body(
    line: Line, language: Language, expected: int, *, within: bool
) -> tuple[str, str] | None:
    match = _NUMBERED.fullmatch(line.text)
    if match is None or int(match["mark"]) < expected:
        return None
    text = match["text"]
    if int(match["mark"]) > expected + 2 and not _DOCUMENT.match(text):
        return None
    if _is_dated(line, language):
        return None
    if _DOCUMENT.match(text):
        return match["mark"], text
    if _forms().source.match(text) and ". " not in line.text[:4]:
        return match["mark"], text
    cites = _forms().cites.match(text) and (within or line.indented) and ". " not in line.text[:4]
    return (match["mark"], text) if cites else None


def first_marks(lines: Sequence[Line], language: Language) -> dict[int, int]:
    """Where each footnote's mark clearly stands first: its number → the number of the line.

    One set apart at the end of a line (``in Mali, 1``) is clear enough for a body to follow it.
    """
    found: dict[int, int] = {}
    for line in lines:
        end = len(line.text.rstrip(" ,;:"))
        for candidate in _CANDIDATE.finditer(line.text):
            kind, number = _kind(candidate)
            clear = kind in _STRONG | _ON_A_NUMBER and not _in_a_name(line.text, candidate)
            last = candidate.end() >= end and not line.body
            apart = kind in _AT_END and last and not _names_a_noun(line.text, candidate, language)
            stands = kind == "token" or clear or apart
            if stands and number is not None:
                found.setdefault(number, line.number)
    return found


def awaited(
    line: Line, language: Language, expected: int, marks: Mapping[int, int]
) -> tuple[str, str, bool] | None:
    """The mark and text if ``line`` begins the note that a mark above it waits for.

    It may begin with anything (``1 Resolution 70/1.``), so whoever asks must know that it begins no
    paragraph. The third value tells that the number has a full stop, as a paragraph's has.
    """
    match = _NUMBERED.fullmatch(line.text) or _SQUARE.fullmatch(line.text)
    if match is None or int(match["mark"]) != expected:
        return None
    if marks.get(expected, line.number) >= line.number or _is_dated(line, language):
        return None
    text = match["text"]
    return (match["mark"], text, bool(match["stop"])) if text[0].isupper() else None


def _is_dated(line: Line, language: Language) -> bool:
    """Whether the number is a day's: ``3 May 2021``."""
    begun = " ".join(line.plain.split(None, 3)[:3]).rstrip(",;.")
    return language.parse_date(begun) is not None


def complete(text: str) -> bool:
    """Whether a body has come to its full stop, and not to that of ``chap.`` or ``No.``."""
    if not text_complete(text):
        return False
    last = text.rsplit(maxsplit=1)[-1].lstrip("(“«\"’'")
    return _forms().abbreviated.fullmatch(last) is None


def number_alone(plain: str) -> int | None:
    """The number of a mark that an extraction left alone on its line, else ``None``."""
    return int(plain) if re.fullmatch(r"\d{1,2}", plain) else None


def is_set_as_one(line: Line) -> bool:
    """Whether a line shows that it is a footnote's, by the source's word or a mark of the form."""
    return line.body is not None or line.text[:1] in (MARK_ON, "[")


def is_source(plain: str) -> bool:
    """Whether the words begin as the body of a footnote does: a document, *See*, *Voir*."""
    return bool(_DOCUMENT.match(plain) or _forms().see.match(plain))


@record(frozen=True)
class Marked:
    """Texts with all their marks as tokens; ``guessed`` are those that stood as ordinary digits."""

    texts: Sequence[str]
    guessed: frozenset[str] = frozenset()
    warnings: Sequence[str] = ()


def mark_texts(texts: Sequence[str], known: frozenset[int], language: Language) -> Marked:
    """Turn marks that stand as ordinary digits into tokens, through all paragraphs in order.

    ``known`` are the numbers of the bodies that were found. A warning tells of each mark repaired.
    """
    months = "|".join(language.month_names)
    marks = _Marks(known, language, re.compile(rf"(?:\W*\w+){{0,3}}?\W*\b(?:{months})\b"))
    for text in texts:
        marks.see(text)
    repaired = [marks.repair(text) for text in texts]
    return Marked(repaired, frozenset(map(str, marks.guessed)), marks.warnings)


class _Marks:
    """One pass over all paragraphs: footnotes are numbered, so each mark has its turn."""

    def __init__(self, known: frozenset[int], language: Language, month: re.Pattern[str]) -> None:
        self.known = known
        self.order = sorted(known)[:_MOST_NOTES]
        self.language = language
        self.month = month
        self.marked: set[int] = set()
        self.strong: set[int] = set()
        self.last = 0
        self.guessed: set[int] = set()
        self.warnings: list[str] = []
        # Before its sign a semicolon has a space in French, a comma in no language.
        spaced = language.clause_end("operative", last=False).startswith((" ", "\u00a0"))
        self.unspaced = re.compile(" [,.]" if spaced else " [,;.:]")

    def see(self, text: str) -> None:
        """Note which marks stand as marks, and which clearly stand as digits."""
        for found in _CANDIDATE.finditer(text):
            kind, number = _kind(found)
            if kind == "token" and number is not None:
                self.marked.add(number)
            elif kind in _STRONG and number in self.known and not _in_a_name(text, found):
                self.strong.add(number)

    def repair(self, text: str) -> str:
        """The text with its marks as tokens."""
        out: list[str] = []
        position = 0
        for found in _CANDIDATE.finditer(text):
            kind, number = _kind(found)
            if number is None or found.start() < position:
                continue
            if kind == "token":
                self.last = max(self.last, number)
            elif self._counts(text, found, kind, number) or self._has_lost_its_body(
                text, found, kind, number
            ):
                start, end = found.start(), found.end()
                words = re.search(r"\w*[,;.)»”’]?$", _before(text, found))
                self.guessed.add(number)
                self.warnings.append(
                    f"footnote mark {number} stood as a digit after "
                    f"“{words.group() if words else ''}”: read as a mark"
                )
                out.append(f"{text[position:start]}{MARK_ON}{number}{MARK_OFF}")
                position = end
                if self.unspaced.match(text, end):
                    position += 1
                elif re.match(r"[^\W\d_]", text[end : end + 1]):
                    out.append(" ")
                self.last = number
        out.append(text[position:])
        return "".join(out)

    def _counts(self, text: str, found: re.Match[str], kind: str, number: int) -> bool:
        if number in self.marked or _in_a_name(text, found):
            return False
        if kind in _STRONG:
            return number == self.last + 1 or (
                number in self.known and self.last < number <= self.last + 3
            )
        # weak evidence: only for a note whose body was found, in its turn, and not for a number
        # that clearly stands elsewhere, belongs to a noun (paragraph 3) or counts something (3 May)
        return self._has_its_turn(kind, number) and not self._is_said(text, found, kind)

    def _is_said(self, text: str, found: re.Match[str], kind: str) -> bool:
        """Whether a number is one of the sentence: it counts what follows, or names a noun."""
        after = text[found.end() : found.end() + _NEAR]
        if _forms().unit.match(after) or (
            kind in {"open", "comma", "behind"} and self.month.match(after)
        ):
            return True
        return kind in {"open", "loose", "apart", "before"} and _names_a_noun(
            text, found, self.language
        )

    def _has_lost_its_body(self, text: str, found: re.Match[str], kind: str, number: int) -> bool:
        """A loose digit whose turn it is, but of whose footnote nothing else is to be found."""
        return (
            (kind in {"open", "loose", "behindyear"} or self._is_on_a_date(text, found, kind))
            and number == self.last + 1
            and number not in self.known | self.marked
            and not self._is_said(text, found, kind)
            and not (kind == "open" and self._may_count(text, found, number))
        )

    def _may_count(self, text: str, found: re.Match[str], number: int) -> bool:
        """Whether what follows a number may be what it counts: *1 siège*, but not *Mali 1 et*.

        Behind other marks, only a bracket or quotation leaves that open: *(2000) 2 times*.
        """
        if number > 1 and text[found.start() - 1] not in ")»”":
            return False
        after = re.match(r" ([^\W\d_]+)", text[found.end() : found.end() + _NEAR])
        return after is not None and after[1].casefold() not in self.language.stop_words

    def _is_on_a_date(self, text: str, found: re.Match[str], kind: str) -> bool:
        """Whether digits are glued to the year of a date: *15 February 20112*."""
        before = _before(text, found).split()[-2:-1]
        return kind == "onyear" and before != [] and before[0] in self.language.month_names

    def _has_its_turn(self, kind: str, number: int) -> bool:
        # no language has a space before a comma, so the digit was set apart; its body may be lost
        if kind == "apart" and self.last < number <= self.last + 3:
            return True
        turn = number == next((n for n in self.order if n > self.last), None)
        return turn and number not in self.strong


def _names_a_noun(text: str, found: re.Match[str], language: Language) -> bool:
    """Whether a number belongs to the word before it, *article 3*, *the 3*, or begins an item."""
    before = _before(text, found)
    if _ITEM.search(before):
        return True
    words = before.split()
    word = re.split(r"[’'(]", words[-1])[-1] if words else ""
    return word.casefold() in language.stop_words or bool(_forms().numbered.match(word))


def _before(text: str, found: re.Match[str]) -> str:
    """What stands just before a mark, as far as it tells what the mark is."""
    return text[max(0, found.start() - _NEAR) : found.start()]


def _kind(found: re.Match[str]) -> tuple[str, int | None]:
    if (mark := found["marked"]) is not None:
        return "token", int(mark) if mark.isdecimal() else None
    kind = found.lastgroup or ""
    return kind, int(found[kind])


def _in_a_name(text: str, found: re.Match[str]) -> bool:
    """Whether the digits end a document's symbol (``A/68/213/Add.1``) or a name (``CO2``)."""
    before = text[max(0, found.start() - 60) : found.start()]
    if before.endswith((" ", ",", ";")) or found.group().startswith(" "):
        return False
    word = re.split(r"\s", before)[-1]
    if found["onresolution"] is not None:
        return not re.fullmatch(r"\W*\d+/\d+", word)
    return "/" in word or (found["glued"] is not None and word.isupper())
