"""The numbers of operative paragraphs: which comes next, which is missing, how each is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from drafter.label import Label
from drafter.language.base import Language
from drafter.reading.building import TAIL
from drafter.reading.lines import TOKENS, Line
from drafter.resolution import Part

_NUMBER = re.compile(
    r"(?P<number>\d{1,3})(?P<suffix> (?:bis|ter|quater|quinquies))? ?\.(?P<gap>\s*)(?P<rest>\S.*)",
    re.DOTALL,
)
_NUMBER_WITHOUT_STOP = re.compile(r"(?P<number>\d{1,3})(?: ?\) ?| )(?P<rest>[^\W\d_].*)", re.DOTALL)
_NUMBER_ALONE = re.compile(r"(?P<number>\d{1,3}) ?[.)]?")
_CONFUSED = re.compile(r"(?P<number>[\dlIO|]{1,3}) ?\.\s+(?=\S)")
_DIGITS = str.maketrans("lI|O", "1110")
_MOST_LOST = 3
LONG = 400
"""A line longer than this is no heading, furniture or ending."""


def opens_clause(plain: str, language: Language) -> bool:
    """Whether the words are a capitalised opening of a clause."""
    plain = plain[:LONG]
    return plain[:1].isupper() and (
        language.opening(plain, "operative") is not None
        or language.opening(plain, "preambular") is not None
    )


class ClauseNumbers:
    """The numbers of a document's paragraphs as they come by, and the labels made of them."""

    def __init__(self, lines: Sequence[Line], language: Language) -> None:
        self.language = language
        self.operative = False
        self.expected = 1
        self._section = 1
        self._unnumbered = 0
        self._counts: Counter[Part] = Counter()
        self._last: Label | None = None
        self._printed = Counter(
            int(match["number"]) for line in lines if (match := _NUMBER.match(line.text[:TAIL]))
        )

    @staticmethod
    def split(text: str) -> tuple[int, str, str] | None:
        """The number, its *bis* and the rest of a text that begins with one, else ``None``."""
        match = _NUMBER.fullmatch(text)
        if match is None:
            return None
        return int(match["number"]), (match["suffix"] or "").strip(), match["rest"]

    def is_printed_twice(self, number: int) -> bool:
        """Whether two lines or more begin with this number and a full stop."""
        return self._printed[number] > 1

    def begun(self, line: Line, *, closed: bool) -> tuple[int, str, str] | None:
        """The number, its *bis* and the rest of a line that begins an operative paragraph."""
        text = self._recognized(line.text)
        match = _NUMBER.fullmatch(text) or self._without_stop(text)
        if match is None:
            return None
        number, rest = int(match["number"]), match["rest"]
        suffix = (match.groupdict().get("suffix") or "").strip()
        opens = opens_clause(TOKENS.sub("", rest[:LONG]), self.language)
        if match.groupdict().get("gap") == "" and not opens:
            return None  # a decimal, a file number
        due = number == self.expected or (bool(suffix) and number == self.expected - 1)
        restart = number == 1 and self.expected > 1 and closed and opens
        skipped = self.expected < number <= self.expected + _MOST_LOST and closed and opens
        if (due and (closed or opens)) or restart or skipped:
            return number, suffix, rest
        return None

    def _recognized(self, text: str) -> str:
        """The text with the number that is due where a machine took its digits for letters."""
        match = _CONFUSED.match(text)
        if match is None or match["number"].isdecimal():
            return text
        number = match["number"].translate(_DIGITS)
        due = number == str(self.expected) and self._is_clause(text[match.end() :])
        return f"{number}. {text[match.end() :]}" if due else text

    def _without_stop(self, text: str) -> re.Match[str] | None:
        """A number that lost its full stop counts only about its turn and before an opening."""
        match = _NUMBER_WITHOUT_STOP.fullmatch(text)
        if match and self._is_near(int(match["number"])) and self._is_clause(match["rest"]):
            return match
        return None

    def _is_near(self, number: int) -> bool:
        """Whether a number is the next, or one of those after it if paragraphs are lost."""
        return self.expected <= number <= self.expected + (_MOST_LOST if self.operative else 0)

    def _is_clause(self, text: str) -> bool:
        """Whether a text opens an operative paragraph, and before the first no preambular one."""
        plain = TOKENS.sub("", text[:LONG])
        return (
            plain[:1].isupper()
            and self.language.opening(plain, "operative") is not None
            and (self.operative or self.language.opening(plain, "preambular") is None)
        )

    def stands_alone(self, plain: str, following: Line | None) -> bool:
        """Whether a line is the next paragraph's number alone, its words in the line below."""
        match = _NUMBER_ALONE.fullmatch(plain[:LONG])
        return (
            match is not None
            and following is not None
            and self._is_near(int(match["number"]))
            and self._is_clause(following.text)
        )

    def take(self, number: int) -> str | None:
        """Go on with ``number``; what is unusual about it, if anything."""
        said = None
        if number == 1 and self.expected > 1:
            self._section += 1
            said = "the numbering starts over at 1"
        elif number > self.expected + self._unnumbered:
            missing = ", ".join(str(n) for n in range(self.expected, number))
            said = f"no paragraph {missing} before {number}"
        self.operative = True
        self.expected = number + 1
        self._unnumbered = 0
        return said

    def take_unnumbered(self) -> None:
        """Go on with an operative paragraph that lost its number."""
        self.operative = True
        self._unnumbered += 1

    def label(self, part: Part, number: int | None, suffix: str) -> str:
        """``PP1``, ``OP1``, ``H1``; ``2.OP1`` where the numbering starts over, in the text's order.

        A paragraph that lost its number takes the one that is missing, unless it stands elsewhere.
        """
        if part != "operative":
            self._counts[part] += 1
            return str(Label("PP" if part == "preambular" else "H", self._counts[part]))
        last = self._last or Label("OP", 0)
        label = self._after(last) if number is None else Label("OP", number, self._section, suffix)
        if label.order <= last.order:  # a number that stands twice
            label = replace(last, behind=last.behind + 1)
        self._last = label
        return str(label)

    def _after(self, last: Label) -> Label:
        """The label of a paragraph without a number that follows another one."""
        if last.behind or last.count + 1 in self._printed:
            return replace(last, behind=last.behind + 1)
        return Label("OP", last.count + 1, last.section)
