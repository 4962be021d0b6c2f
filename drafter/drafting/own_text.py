"""Paragraphs that are not in the library, in the form of its clauses.

Words of one's own in a plan, and the placeholder for a clause that the library no longer has: both
then go the way of every other paragraph.
"""

from __future__ import annotations

import re
import unicodedata

from drafter import language as languages
from drafter.drafting.given import opened, unprintable
from drafter.drafting.plan import OwnText, PlanError, Words
from drafter.items import ItemLevels
from drafter.library import rendering
from drafter.library.model import Clause, Occurrence, Wording
from drafter.resolution import ITEM_MARKER, Part, Reference
from drafter.tokens import OPEN_OFF, OPEN_ON

_NOTE = re.compile(r"\[\^(?P<number>\d{1,3})\]")
_END = re.compile(r"[\s,;.]*(?P<mark>\[\^\d{1,3}\])?[\s,;.]*\Z")


def own_clause(entry: OwnText, key: str, part: Part, base: Reference) -> Clause:
    """Words of one's own as a clause: opening, template and footnotes in each language.

    The final punctuation and an *also* of the text are left out: they follow from the place. What
    stands in square brackets is still open.

    Raises:
        PlanError: the text cannot be printed, or its marks and its notes do not go together.
    """
    opening, text, footnotes = {}, {}, {}
    for code, given in entry.text.items():
        words = _lines(_printable(given, f"{key}.text.{code}"))
        _check_marks(words, len(entry.notes), f"{key}.text.{code}")
        if part != "heading":
            words = _END.sub(lambda end: end["mark"] or "", words)
        found = languages.get(code).opening(words, part)
        opening[code] = found.plain if found else ""
        text[code] = _template(words[len(found.text) :].lstrip(" ") if found else words)
        if entry.notes:
            footnotes[code] = {
                number: _note(note, code, f"{key}.notes[{number}]")
                for number, note in enumerate(entry.notes, 1)
            }
    return _clause(entry.id, part, Wording(opening, text, footnotes), base)


def gone_clause(clause_id: str, part: Part, base: Reference) -> Clause:
    """The placeholder for a clause that is no longer in the library."""
    placeholder = f"{OPEN_ON}[…]{OPEN_OFF}"
    return _clause(clause_id, part, Wording({}, dict.fromkeys(languages.CODES, placeholder)), base)


def _clause(clause_id: str, part: Part, wording: Wording, base: Reference) -> Clause:
    here = Occurrence(base, "", "own")
    return Clause(clause_id, part, "new", {"own": wording}, {}, (here,))


def _printable(text: str, key: str) -> str:
    text = unicodedata.normalize("NFC", text)
    if found := unprintable(text):
        raise PlanError(key, f"has a character that cannot be printed: {found}")
    if not text.strip():
        raise PlanError(key, "is empty")
    return text


def _lines(text: str) -> str:
    """One line, and one more for each sub-paragraph, which a tab sets off for each level.

    How far a sub-paragraph is indented gives its level; where all stand at one margin, its marker
    does. A line that begins with no marker goes on the line before: it was only wrapped.
    """
    given = [line for line in text.expandtabs(4).splitlines() if line.strip()]
    margins = sorted({_indent(line) for line in given[1:] if ITEM_MARKER.match(line.lstrip())})
    by_marker = ItemLevels()
    lines: list[str] = []
    for number, line in enumerate(given):
        words = " ".join(re.split(" +", line.strip(" ")))
        marker = ITEM_MARKER.match(words) if number else None
        if marker is None:
            lines[-1:] = [f"{lines[-1]} {words}" if lines else words]
            continue
        depth = 1 + margins.index(_indent(line))
        if len(margins) == 1:
            depth = _depth(by_marker, marker.group(), introduced=lines[-1].endswith(":"))
        lines.append("\t" * depth + words)
    return "\n".join(lines)


def _depth(levels: ItemLevels, marker: str, *, introduced: bool) -> int:
    """The depth of the next marker; one that follows none stays beside the marker before."""
    if levels.accepts(marker) or not levels.open:
        return levels.place(marker, introduced=introduced)
    return len(levels.markers)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _check_marks(words: str, notes: int, key: str) -> None:
    marks = [int(found["number"]) for found in _NOTE.finditer(words)]
    for mark in marks:
        if not 1 <= mark <= notes or marks.count(mark) > 1:
            why = "stands twice" if marks.count(mark) > 1 else f"has no note (there are {notes})"
            raise PlanError(key, f"the footnote mark [^{mark}] {why}")
    for number in range(1, notes + 1):
        if number not in marks:
            raise PlanError(key, f"says nowhere where note {number} stands; put [^{number}] there")


def _template(words: str) -> str:
    return _NOTE.sub(
        lambda mark: f"{{{{ footnote({mark['number']}) }}}}",
        opened(rendering.escape(words)),
    )


def _note(note: Words, code: str, key: str) -> str:
    if not isinstance(note, str) and code not in note:
        other = " ".join(_printable(next(iter(note.values())), key).split())
        return f"{OPEN_ON}[{rendering.escape(other)}]{OPEN_OFF}"
    words = note if isinstance(note, str) else note[code]
    return opened(rendering.escape(" ".join(_printable(words, key).split())))
