"""Lines → paragraphs: where a clause begins, where it goes on, what does not belong to it.

The rules are those of the Council's own form (Editorial Manual, resolutions): a preambular paragraph
opens with a participle and ends with a comma, an operative one carries a number, opens with a verb
and ends with a semicolon, the last with a full stop. So a clause that does not end so is not over,
whatever stands between its halves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.language.base import Language
from drafter.reading import ending, footnotes
from drafter.reading.furniture import is_furniture
from drafter.reading.items import ItemLevels, item_marker
from drafter.reading.lines import MARK_OFF, MARK_ON, TOKENS, Line
from drafter.resolution import Part

_NUMBER = re.compile(
    r"(?P<number>\d{1,3})(?P<suffix> (?:bis|ter|quater|quinquies))? ?\.(?P<gap>\s*)(?P<rest>\S.*)",
    re.DOTALL,
)
_NUMBER_WITHOUT_STOP = re.compile(r"(?P<number>\d{1,3}) (?P<rest>[^\W\d_].*)", re.DOTALL)
_ANNEX = re.compile(r"(?:Annex|Annexe|Appendix|Appendice)s?(?: [IVX]+| \d+)?[\s*.]*", re.IGNORECASE)
_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-Z])\.?(?: {1,3}[A-ZÉ][^,;]{2,160})?")
_END = re.compile(r"[,;.:](?:\s*(?:and|et|or|ou))?[\s’”»\")\]]*$")
_CLAUSE_END = re.compile(r"(?:[,;.](?:\s*(?:and|et))?|:)[\s’”»\")\]*]*$")


@dataclass
class Building:
    """A paragraph while its lines come in: ``pieces`` are (depth, text), the lead first."""

    part: Part
    label: str
    line: int
    number: int | None = None
    pieces: list[tuple[int, str]] = field(default_factory=list)
    levels: ItemLevels = field(default_factory=ItemLevels)

    @property
    def plain(self) -> str:
        """The last piece as read, without tokens."""
        return TOKENS.sub("", self.pieces[-1][1]).rstrip()

    @property
    def closed(self) -> bool:
        """Whether the paragraph has come to an end that the form allows."""
        return bool(_CLAUSE_END.search(self.plain)) or self.part == "heading"


@dataclass
class Body:
    """What stands between the enacting line and the end of the document."""

    paragraphs: list[Building] = field(default_factory=list)
    notes: list[tuple[str, str, str | None]] = field(default_factory=list)
    """Bodies of footnotes: mark, text, and the label of the paragraph they interrupted."""
    ending: list[str] = field(default_factory=list)
    annex: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether paragraphs are broken over lines, so that a line's end says nothing."""
    if not lines:
        return False
    finished = sum(bool(_END.search(line.plain)) for line in lines)
    longest = max(len(line.plain) for line in lines)
    return longest <= 140 and finished < 0.7 * len(lines)


def split(lines: Sequence[Line], language: Language) -> Body:
    """Sort the lines below the enacting line into paragraphs, footnotes, ending and annexes."""
    return _Splitter(language, wrapped=is_wrapped(lines), words=_words(lines)).run(lines)


def _words(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(
        word.strip(".,;:()").lower() for line in lines for word in line.plain.split()
    )


class _Splitter:
    def __init__(self, language: Language, *, wrapped: bool, words: frozenset[str]) -> None:
        self.language = language
        self.wrapped = wrapped
        self.words = words
        self.body = Body()
        self.current: Building | None = None
        self.expected = 1
        self.expected_note = 1
        self.section = 1
        self.operative = False
        self.note_open = False
        self.stage = "text"

    def run(self, lines: Sequence[Line]) -> Body:
        for line in lines:
            self._take(line)
        return self.body

    # one line -------------------------------------------------------------------------------

    def _take(self, line: Line) -> None:
        plain = line.plain
        if is_furniture(plain):
            self.body.warnings.append(f"line {line.number}: page furniture left out: “{plain}”")
            return
        within = self.current is not None and not self.current.closed
        note = footnotes.body(line, self.language, self.expected_note, within=within)
        if note is not None and self.stage != "annex":
            self._note(note)
            return
        if self.note_open and self._continues_note(line):
            mark, text, where = self.body.notes[-1]
            self.body.notes[-1] = (mark, self._join(text, line.text), where)
            self.note_open = not text_complete(self.body.notes[-1][1])
            return
        self.note_open = False
        if self.stage == "annex":
            self.body.annex.append(plain)
        elif self.stage == "ending":
            if _ANNEX.fullmatch(plain):
                self.stage = "annex"
                self.body.annex.append(plain)
            else:
                self.body.ending.append(plain)
        else:
            self._text(line, plain)

    def _text(self, line: Line, plain: str) -> None:
        current = self.current
        closed = current is None or current.closed
        alone = footnotes.number_alone(plain)
        if alone is not None and current is not None:
            self._mark_alone(alone, line)
        elif closed and ending.begins(plain):
            self.stage = "ending"
            self.body.ending.append(plain)
        elif closed and self.operative and _ANNEX.fullmatch(plain):
            self.stage = "annex"
            self.body.annex.append(plain)
        elif numbered := self._numbered(line, plain, closed=closed):
            self._begin_operative(line, *numbered)
        elif current is not None and self._is_item(line, plain, closed=closed):
            self._item(line)
        elif self._is_heading(plain, closed=closed):
            self._begin(line, "heading", None, line.text)
        elif self._begins_clause(line, plain, closed=closed):
            self._begin_unnumbered(line)
        elif current is None:
            self._begin(line, "preambular", None, line.text)
        else:
            self._continue(line)

    # footnotes ------------------------------------------------------------------------------

    def _note(self, note: tuple[str, str]) -> None:
        mark, text = note
        where = self.current.label if self.current else None
        self.body.notes.append((mark, text, where))
        if mark.isdigit():
            self.expected_note = int(mark) + 1
        self.note_open = not text_complete(text)

    def _continues_note(self, line: Line) -> bool:
        plain = line.plain
        if ending.begins(plain) or self._numbered(line, plain, closed=True):
            return False
        return not self._opens(plain)

    def _mark_alone(self, number: int, line: Line) -> None:
        current = self.current
        if current is not None and number <= self.expected_note + 9:
            depth, text = current.pieces[-1]
            current.pieces[-1] = (depth, f"{text}{MARK_ON}{number}{MARK_OFF}")
            self.body.warnings.append(
                f"line {line.number}: a lone {number} read as footnote mark of {current.label}"
            )

    # operative paragraphs -------------------------------------------------------------------

    def _numbered(self, line: Line, plain: str, *, closed: bool) -> tuple[int, str, str] | None:
        match = _NUMBER.fullmatch(line.text) or self._without_stop(line.text)
        if match is None:
            return None
        number, rest = int(match["number"]), match["rest"]
        suffix = (match.groupdict().get("suffix") or "").strip()
        opens = self._opens(TOKENS.sub("", rest))
        if match.groupdict().get("gap") == "" and not opens:
            return None  # a decimal, a file number
        due = number == self.expected or bool(suffix) and number == self.expected - 1
        restart = number == 1 and self.expected > 1 and closed and opens
        skipped = self.expected < number <= self.expected + 3 and closed and opens
        if (due and (closed or opens)) or restart or skipped:
            return number, suffix, rest
        return None

    def _without_stop(self, text: str) -> re.Match[str] | None:
        """A number that lost its full stop counts only in its turn and before an opening."""
        match = _NUMBER_WITHOUT_STOP.fullmatch(text)
        if match and int(match["number"]) == self.expected and self.operative:
            rest = TOKENS.sub("", match["rest"])
            if self.language.opening(rest, "operative") is not None and self._opens(rest):
                return match
        return None

    def _begin_operative(self, line: Line, number: int, suffix: str, rest: str) -> None:
        if number == 1 and self.expected > 1:
            self.section += 1
            self.body.warnings.append(f"line {line.number}: the numbering starts over at 1")
        elif number > self.expected:
            missing = ", ".join(str(n) for n in range(self.expected, number))
            self.body.warnings.append(f"line {line.number}: no paragraph {missing} before {number}")
        self._check_closed(line)
        self.operative = True
        self.expected = number + 1
        self._begin(line, "operative", number, rest, suffix)

    def _begin_unnumbered(self, line: Line) -> None:
        plain = line.plain
        is_operative = self.operative or (
            self.language.opening(plain, "preambular") is None
            and self.language.opening(plain, "operative") is not None
        )
        self._check_closed(line)
        if not is_operative:
            self._begin(line, "preambular", None, line.text)
            return
        self.operative = True
        self.body.warnings.append(
            f"line {line.number}: an operative paragraph without a number: "
            f"“{' '.join(plain.split()[:4])} …”"
        )
        self._begin(line, "operative", None, line.text)

    def _check_closed(self, line: Line) -> None:
        if self.current is not None and not self.current.closed:
            self.body.warnings.append(
                f"line {line.number}: {self.current.label} ends without punctuation: "
                f"“… {' '.join(self.current.plain.split()[-4:])}”"
            )

    # beginnings and continuations -----------------------------------------------------------

    def _opens(self, plain: str) -> bool:
        """Whether the words are a capitalised opening of a clause."""
        return plain[:1].isupper() and (
            self.language.opening(plain, "operative") is not None
            or self.language.opening(plain, "preambular") is not None
        )

    def _begins_clause(self, line: Line, plain: str, *, closed: bool) -> bool:
        if self.current is None:
            return True
        part: Part = "operative" if self.operative else "preambular"
        opens = plain[:1].isupper() and (
            self.language.opening(plain, part) is not None or (not self.operative and self._opens(plain))
        )
        if self.current.levels.open and self.operative:
            # text flush below sub-paragraphs is theirs unless it opens a clause of its own
            return closed and opens and not self.current.plain.endswith(":")
        if closed and self.current.plain.endswith(":"):
            return False
        if closed and not self.operative and not self.wrapped:
            return plain[:1].isupper()
        if closed:
            return opens
        return opens and not self.operative and not self.wrapped

    def _is_item(self, line: Line, plain: str, *, closed: bool) -> bool:
        marker = item_marker(plain)
        if marker is None or self.current is None:
            return False
        return closed and self.current.levels.accepts(marker[0])

    def _item(self, line: Line) -> None:
        found = item_marker(line.text)
        if self.current is None or found is None:
            return
        marker, rest = found
        depth = self.current.levels.place(marker)
        self.current.pieces.append((depth, f"{marker} {rest}"))

    def _is_heading(self, plain: str, *, closed: bool) -> bool:
        if not closed or len(plain) > 160 or _END.search(plain):
            return False
        if _SECTION.fullmatch(plain) and not self._opens(plain):
            return True
        heading = plain[:1].isupper() and not self._opens(plain) and len(plain.split()) <= 14
        return heading and self.operative and not self.wrapped

    def _begin(
        self, line: Line, part: Part, number: int | None, text: str, suffix: str = ""
    ) -> None:
        self.current = Building(part, self._label(part, number, suffix), line.number, number)
        self.current.pieces.append((0, text))
        self.body.paragraphs.append(self.current)

    def _label(self, part: Part, number: int | None, suffix: str) -> str:
        same = [p for p in self.body.paragraphs if p.part == part]
        if part == "heading":
            return f"H{len(same) + 1}"
        if part == "preambular":
            return f"PP{len(same) + 1}"
        if number is None:
            return f"OP{len(same) + 1}"
        section = f"{self.section}.OP" if self.section > 1 else "OP"
        return f"{section}{number}{suffix}"

    def _continue(self, line: Line) -> None:
        if self.current is None:
            return
        depth, text = self.current.pieces[-1]
        flush = self.current.levels.open and self.current.closed and not self.wrapped
        if flush and not self.current.plain.endswith(":"):
            self.current.pieces.append((1, line.text))
        else:
            self.current.pieces[-1] = (depth, self._join(text, line.text))

    def _join(self, before: str, after: str) -> str:
        before = before.rstrip()
        if re.search(r"[^\W\d_]-$", before) and after[:1].isalpha():
            head = re.split(r"[\s(]", before)[-1]
            tail = re.split(r"[\s,;.]", after, maxsplit=1)[0]
            whole = (head[:-1] + tail).lower()
            if whole in self.words and (head + tail).lower() not in self.words:
                return before[:-1] + after  # a word broken at the line's end
            return before + after
        if after[:1] in ",.)":
            return before + after
        return f"{before} {after}"


def text_complete(text: str) -> bool:
    """Whether a footnote's body has come to its full stop."""
    return bool(re.search(r"[.!?][\s”»\")\]]*$", text.rstrip()))


def flat(building: Building) -> Iterator[str]:
    """The lines of :attr:`drafter.resolution.Paragraph.flat`, still with tokens."""
    for depth, text in building.pieces:
        yield "\t" * depth + text.strip()
