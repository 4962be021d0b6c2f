"""Lines → paragraphs: where a clause begins, where it goes on, what does not belong to it.

The rules are those of the form (United Nations Editorial Manual, resolutions): a preambular
paragraph opens with a participle and ends with a comma, an operative one carries a number, opens
with a verb and ends with a semicolon, the last with a full stop. So a clause that does not end so
is not over, whatever stands between its halves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from drafter.items import item_marker
from drafter.language.base import Language
from drafter.reading import ending, footnotes
from drafter.reading.any_language import any_of
from drafter.reading.beginnings import COMING, Beginnings
from drafter.reading.building import TAIL, Body, Building, Note, Piece, text_complete
from drafter.reading.clause_numbers import LONG, ClauseNumbers, opens_clause
from drafter.reading.lines import MARK, Line
from drafter.reading.vocabulary import Vocabulary
from drafter.resolution import Part
from drafter.tokens import MARK_OFF, MARK_ON


@cache
def _annex() -> re.Pattern[str]:
    heading = any_of(lambda words: words.paragraphs.annex)
    return re.compile(rf"(?:{heading})(?: [IVX]+| \d+)?[\s*.]*", re.IGNORECASE)


def split(lines: Sequence[Line], language: Language, title: str | None = None) -> Body:
    """Sort the lines below the enacting line into paragraphs, footnotes, ending and annexes.

    ``title`` is the resolution's: pages of the Assembly's documents repeat it as their head.
    """
    return _Splitter(lines, language, title or "").run(lines)


class _Splitter:
    def __init__(self, lines: Sequence[Line], language: Language, title: str) -> None:
        self.language = language
        self.vocabulary = Vocabulary(lines)
        self.numbers = ClauseNumbers(lines, language)
        self.beginnings = Beginnings(lines, language, self.numbers, title)
        self.body = Body()
        self.coming: Sequence[Line] = ()
        self.split_mark: str | None = None
        self.current: Building | None = None
        self.expected_note = 1
        self.marks = footnotes.first_marks(lines, language)
        self.note_open = False
        self.on_page_head = False
        self.marker_above = ""
        self.stage = "text"

    def run(self, lines: Sequence[Line]) -> Body:
        lines = list(lines)
        for index, line in enumerate(lines):
            self.coming = lines[index + 1 : index + 1 + COMING]
            if self.beginnings.ends_above_its_beginning(line, self.coming):
                last, first = self.coming[:2]
                lines[index + 1 : index + 3] = self.coming[:2] = [first, last]
                self.body.warnings.append(
                    f"line {last.number}: “{last.plain}” stands above the words that it ends"
                )
            if self.marker_above:  # it lost the line that it begins
                line = replace(line, text=f"{self.marker_above} {line.text}")  # noqa: PLW2901
                self.marker_above = ""
            self._take(self._without_bullet(line))
        return self.body

    def _without_bullet(self, line: Line) -> Line:
        """A clause without the sign of a list that a converter made of the clauses."""
        found = item_marker(line.text)
        if found is None or found[0].isalnum() or len(found[0]) > 1 or self._has_list(found[0]):
            return line
        rest = replace(line, text=found[1])
        return rest if self.beginnings.opens(rest.plain) else line

    def _has_list(self, bullet: str) -> bool:
        """Whether the paragraph begins a list here, or goes on with one of such signs."""
        current = self.current
        return current is not None and (
            current.plain.endswith(":") or bullet in current.levels.markers
        )

    @property
    def following(self) -> Line | None:
        """The next line."""
        return self.coming[0] if self.coming else None

    # one line -------------------------------------------------------------------------------

    def _take(self, line: Line) -> None:
        plain = line.plain
        styled = line.part is not None or line.depth is not None
        on_page = self.split_mark is not None and footnotes.number_alone(plain) is not None
        if on_page or (not styled and len(plain) < LONG and self._on_the_page_only(plain)):
            self.body.furniture.append(plain)
            self.body.warnings.append(f"line {line.number}: page furniture left out: “{plain}”")
            self.on_page_head = True
            return
        self.on_page_head = False
        within = self.current is not None and not self.current.closed
        note: tuple[str, str] | None
        if styled:
            note = None
        elif self.split_mark is not None:
            note, self.split_mark = (self.split_mark, line.text), None
        else:
            note = footnotes.body(line, self.language, self.expected_note, within=within)
            note = note or self._awaited_note(line, within=within)
        if note is not None and (self.stage != "annex" or self._is_of_annex(line, *note)):
            self._note(note)
            return
        if self.note_open and not styled and self._continues_note(line):
            piece = self.body.notes[-1].piece
            piece.add(line.text, self.vocabulary)
            self.note_open = not footnotes.complete(piece.tail)
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
        if _annex().fullmatch(plain[:LONG]):
            self.stage = "annex"
            self.body.annex.append(plain)
        elif self._note_below(footnotes.number_alone(plain), line):
            self.split_mark = plain
        elif self.numbers.stands_alone(plain, self.following):
            self.marker_above = f"{plain.rstrip(' .)')}."
        elif (numbered := self.numbers.begun(line, closed=True)) and numbered[
            0
        ] == self.numbers.expected:
            self.stage = "text"
            self.body.warnings.append(
                f"line {line.number}: the text goes on below the vote with {numbered[0]}"
            )
            self._begin_operative(line, *numbered)
        else:
            self.body.ending.append(plain)

    def _on_the_page_only(self, plain: str) -> bool:
        return self.beginnings.on_the_page_only(
            plain,
            self.following,
            in_text=self.stage == "text",
            below_page_head=self.on_page_head,
        )

    def _text(self, line: Line, plain: str, *, closed: bool) -> None:
        current = self.current
        alone = footnotes.number_alone(plain)
        styled = line.part is not None or line.depth is not None
        if closed and not styled and self.numbers.stands_alone(plain, self.following):
            self.marker_above = f"{plain.rstrip(' .)')}."
        elif alone is not None and current is not None and not styled:
            self._mark_alone(alone, line)
        elif not styled and self._is_marker_alone(plain, closed=closed):
            self.marker_above = plain
        elif len(plain) < LONG and self._ending_begins(plain, closed=closed):
            self.stage = "ending"
            self.body.ending.append(plain)
        elif closed and self.numbers.operative and _annex().fullmatch(plain[:LONG]):
            self.stage = "annex"
            self.body.annex.append(plain)
        elif styled and (line.depth is None or (current is not None and current.holds_items)):
            self._styled(line)
        elif numbered := self.numbers.begun(line, closed=closed):
            self._begin_operative(line, *numbered)
        elif current is not None and self.beginnings.item(plain, current, closed=closed):
            self._item(line, current)
        elif self.beginnings.heading(line, plain, self.coming, closed=closed):
            self._heading(line, current)
        elif self.beginnings.clause(line, plain, current, closed=closed):
            self._begin_unnumbered(line)
        elif current is None:
            self._begin(line, "preambular", None, line.text)
        else:
            self._continue(line)

    def _ending_begins(self, plain: str, *, closed: bool) -> bool:
        following = self.following.plain if self.following else ""
        return ending.begins(plain, following) if closed else ending.votes(plain)

    def _is_marker_alone(self, plain: str, *, closed: bool) -> bool:
        """Whether a line is the next sub-paragraph's marker alone, its words in the line below."""
        if self.current is None or self.following is None or len(plain) > LONG:
            return False
        words = self.following.plain
        whole = f"{plain} {words}"
        marked = item_marker(whole)
        return (
            marked is not None
            and marked[1] == words
            and item_marker(words) is None
            and self.beginnings.item(whole, self.current, closed=closed)
        )

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
        elif numbered := self.numbers.split(line.text):
            self._begin_operative(line, *numbered)
        else:
            self._begin_unnumbered(line)

    # footnotes ------------------------------------------------------------------------------

    def _note(self, note: tuple[str, str]) -> None:
        mark, text = note
        where = self.current.label if self.current else None
        self.body.notes.append(Note(mark, Piece(0, [text]), where))
        if mark.isdecimal():
            self.expected_note = int(mark) + 1
        self.note_open = not footnotes.complete(text[-TAIL:])

    def _is_of_annex(self, line: Line, mark: str, text: str) -> bool:
        """Whether a note below an annex is one: the annex has numbers of its own."""
        waited = mark.isdecimal() and self.marks.get(int(mark), line.number) < line.number
        return footnotes.is_set_as_one(line) or (waited and footnotes.is_source(text))

    def _awaited_note(self, line: Line, *, within: bool) -> tuple[str, str] | None:
        """A numbered line that a mark above waits for and that begins no paragraph."""
        found = footnotes.awaited(line, self.language, self.expected_note, self.marks)
        if found is None:
            return None
        mark, text, stop = found
        whole = text_complete(text[-TAIL:]) and not text.endswith((",", ";", ":"))
        if stop:  # as a paragraph's number has: then the paragraph must be printed, too
            is_note = self.numbers.is_printed_twice(int(mark)) and whole
            return (mark, text) if is_note and not opens_clause(text, self.language) else None
        if (within and not whole) or self.numbers.begun(line, closed=not within):
            return None
        return mark, text

    def _continues_note(self, line: Line) -> bool:
        plain = line.plain
        if ending.begins(plain[:LONG]) or self.numbers.begun(line, closed=True):
            return False
        return not self.beginnings.opens(plain)

    def _mark_alone(self, number: int, line: Line) -> None:
        current = self.current
        if self._note_below(number, line):
            self.split_mark = str(number)
            return
        if current is None or number > self.expected_note + 9:
            self.body.warnings.append(f"line {line.number}: a lone number left out: {number}")
        else:
            current.pieces[-1].chunks.append(f"{MARK_ON}{number}{MARK_OFF}")
            self.body.warnings.append(
                f"line {line.number}: a lone {number} read as footnote mark of {current.label}"
            )

    def _note_below(self, number: int | None, line: Line) -> bool:
        """Whether a number alone on its line is that of the footnote in the line below.

        The page's number may have come between the two.
        """
        if number != self.expected_note or not self.coming:
            return False
        words = self.coming[0].plain[:LONG]
        if len(self.coming) > 1 and footnotes.number_alone(words) is not None:
            words = self.coming[1].plain[:LONG]  # below the page's own number
            return footnotes.is_source(words)
        if footnotes.is_source(words):
            return True
        waited = self.marks.get(number, line.number) < line.number and words[:1].isupper()
        return waited and not self.beginnings.opens(words) and not ending.begins(words)

    # operative paragraphs -------------------------------------------------------------------

    def _begin_operative(self, line: Line, number: int, suffix: str, rest: str) -> None:
        if said := self.numbers.take(number):
            self.body.warnings.append(f"line {line.number}: {said}")
        self._check_closed(line)
        self._begin(line, "operative", number, rest, suffix)

    def _begin_unnumbered(self, line: Line) -> None:
        plain = line.plain
        is_operative = self.numbers.operative or (
            self.language.opening(plain[:LONG], "preambular") is None
            and self.language.opening(plain[:LONG], "operative") is not None
        )
        self._check_closed(line)
        if not is_operative:
            self._begin(line, "preambular", None, line.text)
            return
        self.body.warnings.append(
            f"line {line.number}: an operative paragraph without a number: "
            f"“{' '.join(plain[:LONG].split()[:4])} …”"
        )
        self.numbers.take_unnumbered()
        self._begin(line, "operative", None, line.text)

    def _check_closed(self, line: Line) -> None:
        if self.current is not None and not self.current.closed:
            self.body.warnings.append(
                f"line {line.number}: {self.current.label} ends without punctuation: "
                f"“… {' '.join(self.current.plain.split()[-4:])}”"
            )

    # beginnings and continuations -----------------------------------------------------------

    def _heading(self, line: Line, current: Building | None) -> None:
        """Begin a heading, or go on with one that takes another line; its number is apart."""
        on = current is not None and current.part == "heading" and not line.after_blank
        if current is None or not on or Beginnings.is_section(current.plain):
            self._begin(line, "heading", None, line.text)
        else:
            current.pieces[-1].add(line.text, self.vocabulary)

    def _item(self, line: Line, current: Building) -> None:
        marked = item_marker(line.plain)
        if marked is None:
            return
        depth = current.levels.place(marked[0], introduced=current.plain.endswith(":"))
        found = item_marker(line.text)  # none where the marker is in italics or has a footnote
        current.pieces.append(Piece(depth, [" ".join(found) if found else line.text]))

    def _begin(
        self, line: Line, part: Part, number: int | None, text: str, suffix: str = ""
    ) -> None:
        self.current = Building(part, self.numbers.label(part, number, suffix), line.number, number)
        self.current.pieces.append(Piece(0, [text]))
        self.body.paragraphs.append(self.current)

    def _continue(self, line: Line) -> None:
        if self.current is None:
            return
        apart = not self.beginnings.wrapped or (line.after_blank and self.beginnings.parted)
        flush = self.current.levels.open and self.current.closed and apart
        if flush and not self.current.plain.endswith(":"):
            self.current.pieces.append(Piece(1, [line.text]))
        else:
            self.current.pieces[-1].add(line.text, self.vocabulary)
