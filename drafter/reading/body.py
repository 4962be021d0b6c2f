"""Lines → paragraphs: where a clause begins, where it goes on, what does not belong to it.

The rules are those of the form (United Nations Editorial Manual, resolutions): a preambular
paragraph opens with a participle and ends with a comma, an operative one carries a number, opens
with a verb and ends with a semicolon, the last with a full stop. So a clause that does not end so
is not over, whatever stands between its halves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from drafter.language.base import Language
from drafter.reading import ending, footnotes
from drafter.reading.furniture import is_furniture
from drafter.reading.items import ItemLevels, item_marker
from drafter.reading.lines import MARK, MARK_OFF, MARK_ON, TOKENS, Line
from drafter.resolution import Part

_NUMBER = re.compile(
    r"(?P<number>\d{1,3})(?P<suffix> (?:bis|ter|quater|quinquies))? ?\.(?P<gap>\s*)(?P<rest>\S.*)",
    re.DOTALL,
)
_NUMBER_WITHOUT_STOP = re.compile(r"(?P<number>\d{1,3}) (?P<rest>[^\W\d_].*)", re.DOTALL)
_ANNEX = re.compile(r"(?:Annex|Annexe|Appendix|Appendice)s?(?: [IVX]+| \d+)?[\s*.]*", re.IGNORECASE)
_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-Z])\.?(?: {1,3}[A-ZÉ][^,;]{2,160})?")
_END = re.compile(r"[,;.:](?:\s*(?:and|et|or|ou))?[\s’”»\")\]]*$")
# a footnote mark may stand behind the comma or semicolon as an ordinary digit
_CLAUSE_END = re.compile(r"(?:[,;.](?:\s*(?:and|et))?|:|[,;]\s?\d{1,2}|\.\d)[\s’”»\")\]*]*$")
_TAIL = 200
"""So many characters tell how a text ends; looking at more would cost time with each line."""
_LONG = 400
"""A line longer than this is no heading, furniture or ending."""


@dataclass
class Piece:
    """A text that comes in line by line, and how deep it stands in its paragraph."""

    depth: int
    chunks: list[str]

    @property
    def text(self) -> str:
        """All of it, still with tokens."""
        return "".join(self.chunks).strip()

    @property
    def tail(self) -> str:
        """Its end, without tokens."""
        end = ""
        for chunk in reversed(self.chunks):
            end = chunk[-_TAIL:] + end
            if len(end) >= _TAIL:
                break
        return TOKENS.sub("", end).rstrip()

    def add(self, after: str, words: frozenset[str]) -> None:
        """Put the next line to it; a word that the line's end broke is made whole."""
        before = self.chunks[-1] = self.chunks[-1].rstrip()
        if re.search(r"[^\W\d_]-$", before[-2:]) and after[:1].isalpha():
            head = re.split(r"[\s(]", before[-_TAIL:])[-1]
            tail = re.split(r"[\s,;.]", after[:_TAIL], maxsplit=1)[0]
            whole = (head[:-1] + tail).lower()
            if whole in words and (head + tail).lower() not in words:
                self.chunks[-1] = before[:-1]
            self.chunks.append(after)
        elif after[:1] in ",.)":
            self.chunks.append(after)
        else:
            self.chunks.append(f" {after}")


@dataclass
class Note:
    """A footnote's body, and the label of the paragraph it interrupted."""

    mark: str
    piece: Piece
    where: str | None


@dataclass
class Building:
    """A paragraph while its lines come in: ``pieces`` are the lead and the sub-paragraphs."""

    part: Part
    label: str
    line: int
    number: int | None = None
    pieces: list[Piece] = field(default_factory=list)
    levels: ItemLevels = field(default_factory=ItemLevels)

    @property
    def plain(self) -> str:
        """The end of the last piece as read, without tokens."""
        return self.pieces[-1].tail

    @property
    def closed(self) -> bool:
        """Whether the paragraph has come to an end that the form allows."""
        return bool(_CLAUSE_END.search(self.plain)) or self.part == "heading"


@dataclass
class Body:
    """What stands between the enacting line and the end of the document."""

    paragraphs: list[Building] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    ending: list[str] = field(default_factory=list)
    annex: list[str] = field(default_factory=list)
    annex_marks: set[str] = field(default_factory=set)
    warnings: list[str] = field(default_factory=list)


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether paragraphs are broken over lines, so that a line's end says nothing."""
    if not lines or all(line.whole for line in lines):
        return False
    finished = sum(bool(_END.search(line.plain)) for line in lines)
    longest = max(len(line.plain) for line in lines)
    return longest <= 140 and finished < 0.7 * len(lines)


def split(lines: Sequence[Line], language: Language, title: str | None = None) -> Body:
    """Sort the lines below the enacting line into paragraphs, footnotes, ending and annexes.

    ``title`` is the resolution's: pages of the Assembly's documents repeat it as their head.
    """
    return _Splitter(lines, language, title or "").run(lines)


def _words(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(word.strip(".,;:()").lower() for line in lines for word in line.plain.split())


class _Splitter:
    def __init__(self, lines: Sequence[Line], language: Language, title: str) -> None:
        self.language = language
        self.title = title
        self.wrapped = is_wrapped(lines)
        self.spaced = sum(line.after_blank for line in lines) > len(lines) / 2
        self.words = _words(lines)
        self.printed = frozenset(
            int(match["number"]) for line in lines if (match := _NUMBER.match(line.text[:_TAIL]))
        )
        self.body = Body()
        self.labels: set[str] = set()
        self.counts: Counter[Part] = Counter()
        self.following: Line | None = None
        self.split_mark: str | None = None
        self.unnumbered = 0
        self.current: Building | None = None
        self.expected = 1
        self.expected_note = 1
        self.section = 1
        self.operative = False
        self.note_open = False
        self.stage = "text"

    def run(self, lines: Sequence[Line]) -> Body:
        for line, following in zip_longest(lines, lines[1:]):
            self.following = following
            self._take(line)
        return self.body

    # one line -------------------------------------------------------------------------------

    def _take(self, line: Line) -> None:
        plain = line.plain
        styled = line.part is not None or line.depth is not None
        if not styled and len(plain) < _LONG and self._is_on_the_page_only(plain):
            self.body.warnings.append(f"line {line.number}: page furniture left out: “{plain}”")
            return
        within = self.current is not None and not self.current.closed
        note: tuple[str, str] | None
        if styled:
            note = None
        elif self.split_mark is not None:
            note, self.split_mark = (self.split_mark, line.text), None
        else:
            note = footnotes.body(line, self.language, self.expected_note, within=within)
        if note is not None and (self.stage != "annex" or line.body is not None):
            self._note(note)
            return
        if self.note_open and not styled and self._continues_note(line):
            piece = self.body.notes[-1].piece
            piece.add(line.text, self.words)
            self.note_open = not text_complete(piece.tail)
            return
        self.note_open = False
        if self.stage == "annex":
            self.body.annex.append(plain)
            self.body.annex_marks.update(MARK.findall(line.text))
        elif self.stage == "ending":
            self._ending(line, plain)
        else:
            self._text(line, plain, closed=not within)

    def _ending(self, line: Line, plain: str) -> None:
        """A line below the meeting or the vote; the text may go on below them in a damaged copy."""
        if _ANNEX.fullmatch(plain[:_LONG]):
            self.stage = "annex"
            self.body.annex.append(plain)
        elif (numbered := self._numbered(line, closed=True)) and numbered[0] == self.expected:
            self.stage = "text"
            self.body.warnings.append(
                f"line {line.number}: the text goes on below the vote with {numbered[0]}"
            )
            self._begin_operative(line, *numbered)
        else:
            self.body.ending.append(plain)

    def _is_on_the_page_only(self, plain: str) -> bool:
        """Page furniture, also the lone *A* of a document box, the raised *e* of a meeting."""
        if is_furniture(plain) or self._is_page_head(plain):
            return True
        if self.following is None or len(plain) > 2 or not plain.isalpha():
            return False
        below = self.following.plain[:_LONG]
        raised = plain in {"e", "er", "re", "st", "nd", "rd", "th"} and ending.begins(below)
        return raised or (len(plain) == 1 and is_furniture(below))

    def _is_page_head(self, plain: str) -> bool:
        """Whether the line repeats the title, as the head of each page of a document does."""
        if self.stage != "text":
            return False
        # where lines are broken, a clause may have a line that the title begins with
        cut = len(plain) > 12 and not self.wrapped and self.title.startswith(plain)
        return plain == self.title or cut

    def _text(self, line: Line, plain: str, *, closed: bool) -> None:
        current = self.current
        alone = footnotes.number_alone(plain)
        styled = line.part is not None or line.depth is not None
        if alone is not None and current is not None and not styled:
            self._mark_alone(alone, line)
        elif closed and len(plain) < _LONG and ending.begins(plain):
            self.stage = "ending"
            self.body.ending.append(plain)
        elif closed and self.operative and _ANNEX.fullmatch(plain[:_LONG]):
            self.stage = "annex"
            self.body.annex.append(plain)
        elif styled and not (line.depth is not None and current is None):
            self._styled(line)
        elif numbered := self._numbered(line, closed=closed):
            self._begin_operative(line, *numbered)
        elif current is not None and self._is_item(plain, closed=closed):
            self._item(line)
        elif self._is_heading(line, plain, closed=closed):
            self._begin(line, "heading", None, line.text)
        elif self._begins_clause(line, plain, closed=closed):
            self._begin_unnumbered(line)
        elif current is None:
            self._begin(line, "preambular", None, line.text)
        else:
            self._continue(line)

    def _styled(self, line: Line) -> None:
        """A line whose style says what it is: nothing has to be guessed."""
        if line.depth is not None and self.current is not None:
            found = item_marker(line.text)
            if found is not None:
                self.current.levels.markers[line.depth - 1 :] = [found[0]]
            text = " ".join(found) if found else line.text
            self.current.pieces.append(Piece(line.depth, [text]))
        elif line.part != "operative":
            self._begin(line, line.part or "preambular", None, line.text)
        elif match := _NUMBER.fullmatch(line.text):
            suffix = (match["suffix"] or "").strip()
            self._begin_operative(line, int(match["number"]), suffix, match["rest"])
        else:
            self.operative = True
            self._begin_unnumbered(line)

    # footnotes ------------------------------------------------------------------------------

    def _note(self, note: tuple[str, str]) -> None:
        mark, text = note
        where = self.current.label if self.current else None
        self.body.notes.append(Note(mark, Piece(0, [text]), where))
        if mark.isdecimal():
            self.expected_note = int(mark) + 1
        self.note_open = not text_complete(text[-_TAIL:])

    def _continues_note(self, line: Line) -> bool:
        plain = line.plain
        if ending.begins(plain[:_LONG]) or self._numbered(line, closed=True):
            return False
        return not self._opens(plain)

    def _mark_alone(self, number: int, line: Line) -> None:
        current = self.current
        below = self.following
        if number == self.expected_note and below is not None and footnotes.is_source(below.plain):
            self.split_mark = str(number)
            return
        if current is None or number > self.expected_note + 9:
            self.body.warnings.append(f"line {line.number}: a lone number left out: {number}")
        else:
            current.pieces[-1].chunks.append(f"{MARK_ON}{number}{MARK_OFF}")
            self.body.warnings.append(
                f"line {line.number}: a lone {number} read as footnote mark of {current.label}"
            )

    # operative paragraphs -------------------------------------------------------------------

    def _numbered(self, line: Line, *, closed: bool) -> tuple[int, str, str] | None:
        """The number, its *bis* and the rest of a line that begins an operative paragraph."""
        match = _NUMBER.fullmatch(line.text) or self._without_stop(line.text)
        if match is None:
            return None
        number, rest = int(match["number"]), match["rest"]
        suffix = (match.groupdict().get("suffix") or "").strip()
        opens = self._opens(TOKENS.sub("", rest[:_LONG]))
        if match.groupdict().get("gap") == "" and not opens:
            return None  # a decimal, a file number
        due = number == self.expected or (bool(suffix) and number == self.expected - 1)
        restart = number == 1 and self.expected > 1 and closed and opens
        skipped = self.expected < number <= self.expected + 3 and closed and opens
        if (due and (closed or opens)) or restart or skipped:
            return number, suffix, rest
        return None

    def _without_stop(self, text: str) -> re.Match[str] | None:
        """A number that lost its full stop counts only in its turn and before an opening."""
        match = _NUMBER_WITHOUT_STOP.fullmatch(text)
        if match and int(match["number"]) == self.expected and self.operative:
            rest = TOKENS.sub("", match["rest"][:_LONG])
            if self.language.opening(rest, "operative") is not None and self._opens(rest):
                return match
        return None

    def _begin_operative(self, line: Line, number: int, suffix: str, rest: str) -> None:
        if number == 1 and self.expected > 1:
            self.section += 1
            self.body.warnings.append(f"line {line.number}: the numbering starts over at 1")
        elif number > self.expected + self.unnumbered:
            missing = ", ".join(str(n) for n in range(self.expected, number))
            self.body.warnings.append(f"line {line.number}: no paragraph {missing} before {number}")
        self._check_closed(line)
        self.operative = True
        self.expected = number + 1
        self.unnumbered = 0
        self._begin(line, "operative", number, rest, suffix)

    def _begin_unnumbered(self, line: Line) -> None:
        plain = line.plain
        is_operative = self.operative or (
            self.language.opening(plain[:_LONG], "preambular") is None
            and self.language.opening(plain[:_LONG], "operative") is not None
        )
        self._check_closed(line)
        if not is_operative:
            self._begin(line, "preambular", None, line.text)
            return
        self.operative = True
        self.body.warnings.append(
            f"line {line.number}: an operative paragraph without a number: "
            f"“{' '.join(plain[:_LONG].split()[:4])} …”"
        )
        self.unnumbered += 1
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
        plain = plain[:_LONG]
        return plain[:1].isupper() and (
            self.language.opening(plain, "operative") is not None
            or self.language.opening(plain, "preambular") is not None
        )

    def _begins_clause(self, line: Line, plain: str, *, closed: bool) -> bool:
        if self.current is None:
            return True
        start = plain[:_LONG]
        opens = (
            self._opens(plain)
            if not self.operative
            else (start[:1].isupper() and self.language.opening(start, "operative") is not None)
        )
        apart = line.after_blank or not self.spaced
        if self.current.levels.open and self.operative:
            # text flush below sub-paragraphs is theirs unless it opens a clause of its own
            return closed and opens and not self.current.plain.endswith(":")
        if closed and self.current.plain.endswith(":"):
            return False
        if closed and not self.operative and not self.wrapped:
            return opens or (plain[:1].isupper() and apart)
        if closed:
            return opens
        return opens and not self.operative and not self.wrapped

    def _is_item(self, plain: str, *, closed: bool) -> bool:
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
        self.current.pieces.append(Piece(depth, [f"{marker} {rest}"]))

    def _is_heading(self, line: Line, plain: str, *, closed: bool) -> bool:
        if not closed or len(plain) > 160 or _END.search(plain):
            return False
        if _SECTION.fullmatch(plain) and not self._opens(plain):
            return True
        heading = plain[:1].isupper() and not self._opens(plain) and len(plain.split()) <= 14
        apart = line.after_blank or not self.spaced
        return heading and self.operative and apart and not self.wrapped

    def _begin(
        self, line: Line, part: Part, number: int | None, text: str, suffix: str = ""
    ) -> None:
        self.current = Building(part, self._label(part, number, suffix), line.number, number)
        self.current.pieces.append(Piece(0, [text]))
        self.body.paragraphs.append(self.current)

    def _label(self, part: Part, number: int | None, suffix: str) -> str:
        """``PP1``, ``OP1``, ``H1``; ``2.OP1`` where the numbering starts over, unique in any case.

        A paragraph that lost its number takes the one that is missing, unless it stands elsewhere.
        """
        self.counts[part] += 1
        section = f"{self.section}." if self.section > 1 else ""
        if part == "heading":
            label = f"H{self.counts[part]}"
        elif part == "preambular":
            label = f"PP{self.counts[part]}"
        elif number is not None:
            label = f"{section}OP{number}{suffix}"
        else:
            number = self.expected + self.unnumbered - 1
            if number in self.printed:
                label = f"{section}OP{self.expected - 1}+{self.unnumbered}"
            else:
                label = f"{section}OP{number}"
        while label in self.labels:
            label += "+"
        self.labels.add(label)
        return label

    def _continue(self, line: Line) -> None:
        if self.current is None:
            return
        flush = self.current.levels.open and self.current.closed and not self.wrapped
        if flush and not self.current.plain.endswith(":"):
            self.current.pieces.append(Piece(1, [line.text]))
        else:
            self.current.pieces[-1].add(line.text, self.words)


def text_complete(text: str) -> bool:
    """Whether a footnote's body has come to its full stop."""
    return bool(re.search(r"[.!?][\s’”»\")\]]*$", text.rstrip()))


def flat(building: Building) -> Iterator[str]:
    """The lines of :attr:`drafter.resolution.Paragraph.flat`, still with tokens."""
    for piece in building.pieces:
        yield "\t" * piece.depth + piece.text
