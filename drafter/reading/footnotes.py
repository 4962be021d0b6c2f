"""Footnotes: their bodies among the lines, and their marks in the text.

An extraction may glue a mark to the word before it (``Mali1,``), set it loose (``Mali 1 ,``), leave
it alone on a line, or drop the bodies into the middle of a clause. What tells a mark from
``1er janvier``, ``2 décembre`` or ``60/251`` is that footnotes are numbered: a candidate counts only
if it is the next mark to come.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.language.base import Language
from drafter.reading.lines import MARK, MARK_OFF, MARK_ON, Line

_STARRED = re.compile(r"(?P<mark>\*{1,3}|†|‡)\s*(?P<text>[^\W\d_].*)")
_NUMBERED = re.compile(r"(?P<mark>\d{1,3})\.?\s+(?P<text>\S.*)")
_MARKED = re.compile(f"{MARK_ON}(?P<mark>[^{MARK_OFF}]*){MARK_OFF}\\s*(?P<text>\\S.*)")
_DOCUMENT = re.compile(r"[\[(]?(?:[AES]|CCPR|CRC|CEDAW|ST|TD|E/CN|CAT|CERD|UNEP|FCCC)/\S")
_CITES = re.compile(
    r"(?:See|Ibid|Voir|Cf\.|United Nations, |Nations Unies, |Resolution |Résolution |General Assembly |"
    r"Official |Documents officiels|Security Council |Available|Disponible|Adopted |For |As of|"
    r"On behalf|Au nom|State not|État non|Treaty |Recueil|World |https?://|Human Rights Council |"
    r"The |Les? |La |L’|L')",
)

_CANDIDATE = re.compile(
    r"""
    (?<=[^\W\d_]{2})(?P<glued>\d{1,2})(?=[,;.:)\]]|\s|$|[’'»”])            # Mali1,
    | (?<=[^\W\d_]{2}[,;.)»”’])(?P<after>\d{1,2})(?=\s|$)                   # in Mali,1
    | (?<=\d{4}[,;])(?P<year>\d{1,2})(?=\s|$)                              # 11 April 1996,1
    | (?<=\b(?:19|20)\d\d)(?P<onyear>\d{1,2})(?=[,;.\s]|$)                 # 11 April 19961,
    | (?<=[\w)»”])[ ](?P<loose>\d{1,2})(?=[ ][,;.:](?:\s|$)|[ ]?$)         # Mali 1 ,
    | (?<=[^\W\d_]{2})[ ](?P<open>\d{1,2})(?=[ ](?:[^\W\d_]|\())           # du Conseil 2 et
    """,
    re.VERBOSE,
)


def body(line: Line, language: Language, expected: int, *, within: bool) -> tuple[str, str] | None:
    """The mark and text if ``line`` begins a footnote's body, else ``None``.

    ``expected`` is the number of the next body to come; ``within`` tells that the paragraph before
    is not yet complete, so that an intruding line is likelier to be a footnote.
    """
    if line.body is not None:
        return line.body, line.text
    if match := _MARKED.fullmatch(line.text):
        return match["mark"], match["text"]
    if match := _STARRED.fullmatch(line.text):
        return match["mark"], match["text"]
    match = _NUMBERED.fullmatch(line.text)
    if match is None or int(match["mark"]) not in range(expected, expected + 3):
        return None
    text = match["text"]
    if language.parse_date(" ".join(line.plain.split()[:3]).rstrip(",;.")) is not None:
        return None
    if _DOCUMENT.match(text):
        return match["mark"], text
    if _CITES.match(text) and (within or line.indented) and ". " not in line.text[:4]:
        return match["mark"], text
    return None


def number_alone(plain: str) -> int | None:
    """The number of a mark that an extraction left alone on its line, else ``None``."""
    return int(plain) if re.fullmatch(r"\d{1,2}", plain) else None


def mark_texts(texts: Sequence[str], known: frozenset[int]) -> tuple[list[str], list[str]]:
    """Turn marks that stand as ordinary digits into tokens, through all paragraphs in order.

    ``known`` are the numbers of the bodies that were found. Returns the texts and a warning for
    each mark repaired.
    """
    last = 0
    done: list[str] = []
    warnings: list[str] = []
    for text in texts:
        position = 0
        out: list[str] = []
        while True:
            token = MARK.search(text, position)
            candidate = _next_candidate(text, position, last, known)
            if token and (candidate is None or token.start() < candidate.start()):
                out.append(text[position : token.end()])
                position = token.end()
                if token.group(1).isdigit():
                    last = max(last, int(token.group(1)))
                continue
            if candidate is None:
                break
            kind = candidate.lastgroup or ""
            number = candidate[kind]
            start = candidate.start()
            word = re.search(r"[^\W\d_]*[,;.)»”’]?$", text[position:start])
            warnings.append(
                f"footnote mark {number} stood as a digit after "
                f"“{word.group() if word else ''}”: read as a mark"
            )
            out.append(f"{text[position:start]}{MARK_ON}{number}{MARK_OFF}")
            position = candidate.end()
            if kind == "loose" and re.match(r" [,;.:]", text[position:]):
                position += 1
            last = int(number)
        out.append(text[position:])
        done.append("".join(out))
    return done, warnings


def _next_candidate(
    text: str, position: int, last: int, known: frozenset[int]
) -> re.Match[str] | None:
    for candidate in _CANDIDATE.finditer(text, position):
        kind = candidate.lastgroup or ""
        number = int(candidate[kind])
        following = number == last + 1
        if kind in {"loose", "open", "onyear", "year"}:
            # weak evidence: only for a note whose body was found, and only in its turn
            if number in known and following:
                return candidate
        elif following or (number in known and last < number <= last + 3):
            return candidate
    return None
