"""Put the stages of reading together: lines → masthead, paragraphs, footnotes, ending."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from drafter import language as languages
from drafter.language.base import Language
from drafter.reading import body as bodies
from drafter.reading import (
    commentary,
    copies,
    counted,
    doubts,
    enacting,
    ending,
    footnotes,
    formats,
    masthead,
    repairs,
    source,
)
from drafter.reading.building import Building, Note, flat
from drafter.reading.lines import MARK, TOKENS, Line, split
from drafter.reading.unfolding import unfolded
from drafter.resolution import (
    Footnote,
    Kind,
    Paragraph,
    Resolution,
    Symbol,
    items_from_flat,
)
from drafter.tokens import ITALIC_OFF, ITALIC_ON

_ITALIC_START = re.compile(f"{ITALIC_ON}(?P<words>[^{ITALIC_OFF}]*){ITALIC_OFF}")

_CLOSING_QUOTE = re.compile(r"\s*(?P<quote>[”»\"])\s*\Z")


def read(path: Path, *, original: bool = False) -> Resolution:
    """Read a document: an adopted resolution, a draft of one, or a page about one.

    A Word file, PDF, page of the web, markdown or plain text: its content tells which, whatever it
    is called. Of a Word file with tracked changes ``original`` takes the text before them,
    otherwise they are accepted.

    Raises:
        ReadingError: the file cannot be read, or holds no resolution.
    """
    found = formats.extract(path, source.load_bytes(path), original=original)
    resolution = _read_lines(found.lines, found.fields, path)
    return replace(resolution, warnings=(*found.warnings, *resolution.warnings))


def read_text(text: str, path: Path) -> Resolution:
    """Read the characters of a document; ``path`` only names it in errors."""
    found = split(text)
    return _read_lines(found.lines, found.fields, path)


def _read_lines(lines: Sequence[Line], fields: Mapping[str, str], path: Path) -> Resolution:
    found = enacting.find(lines)
    if found is None:
        return _without_enacting_line(lines, path)
    language = found.language
    above = [_plain_spaces(line, language) for line in found.above]
    head = masthead.parse(above, language, fields)
    resolution = _resolution(head, found, above, language)
    return replace(resolution, warnings=(*found.warnings, *resolution.warnings))


def _plain_spaces(line: Line, language: Language) -> Line:
    """A line of a Word file's masthead with the spaces that text and markdown have."""
    return replace(line, text=language.plain_spaces(line.text)) if line.whole else line


def _without_enacting_line(lines: Sequence[Line], path: Path) -> Resolution:
    for code in languages.CODES:
        language = languages.get(code)
        quoted = commentary.quotations(lines, language)
        if len(quoted) >= 2:
            return commentary.read(lines, language, quoted)
    raise source.ReadingError(
        path,
        "is no resolution: no line such as “The Human Rights Council,” was found, nor quotations "
        "of clauses; give the text of a resolution, with its enacting line",
    )


def _resolution(
    head: masthead.Masthead,
    found: enacting.Enacting,
    above: Sequence[Line],
    language: Language,
) -> Resolution:
    organ = found.organ
    apart, parted = unfolded(found.below, language)
    below = counted.markers(apart, language)
    body = bodies.split(below, language, head.title)
    warnings = [*parted, *body.warnings]
    flats = ["\n".join(flat(building)) for building in body.paragraphs]
    if flats and found.quoted:
        flats[-1] = _without_closing_quote(flats[-1])
    known = frozenset(int(note.mark) for note in body.notes if note.mark.isdecimal())
    exact = any(line.whole and (line.body or line.part not in {None, "heading"}) for line in below)
    guessed: frozenset[str] = frozenset()
    if not exact:  # a Word file's own marks and clauses are what they are: no repair
        marked = footnotes.mark_texts(flats, known, language)
        guessed = marked.guessed
        flats, mended = repairs.repair(marked.texts, language)
        warnings += [*marked.warnings, *mended]
    paragraphs: list[Paragraph] = []
    marks: list[tuple[str, str, int]] = []
    for building, text in zip(body.paragraphs, flats, strict=True):
        paragraph, places = _paragraph(building, text, language)
        paragraphs.append(paragraph)
        marks += [(mark, paragraph.label, offset) for mark, offset in places]
    if not exact:
        warnings += copies.leave_out(body, flats)
    elsewhere = dict.fromkeys(body.annex_marks, "annex")
    elsewhere |= {mark: "title" for line in above for mark in MARK.findall(line.text)}
    notes, said = _tie([*head.notes, *body.notes], marks, elsewhere)
    notes = [replace(note, guessed=note.mark in guessed) for note in notes]
    warnings += said
    end = ending.parse(body.ending, language)
    warnings += end.warnings
    warnings += [f"not understood at the end: “{line}”" for line in end.rest]
    warnings += _doubts(paragraphs, language)
    if head.adopted and end.adopted and head.adopted != end.adopted:
        warnings.append(
            f"adopted: the heading says {head.adopted}, the end says {end.adopted}; "
            "the heading is taken"
        )
    warnings += _incomplete(paragraphs)
    kind = _kind(head, end)
    return Resolution(
        kind=kind,
        language=language.code,
        symbol=head.symbol or _derived_symbol(kind, head, organ, language),
        reference=head.reference or (head.symbol.reference if head.symbol else None),
        body=organ,
        title=head.title,
        session=head.session or (head.symbol.session if head.symbol else None),
        session_dates=head.session_dates,
        session_dates_text=head.session_dates_text,
        agenda_item=head.agenda_item,
        agenda_title=head.agenda_title,
        adopted=head.adopted or end.adopted,
        meeting=end.meeting or head.meeting,
        meeting_printed=end.meeting_printed,
        vote=end.vote,
        vote_lists=end.vote_lists,
        sponsors=head.sponsors,
        original_language=head.original_language or masthead.original_language(body.furniture),
        masthead=tuple(line.plain for line in above),
        paragraphs=tuple(paragraphs),
        footnotes=tuple(notes),
        annexes=tuple(body.annex),
        warnings=tuple(warnings),
    )


def _without_closing_quote(text: str) -> str:
    """A text without the mark that ends the quotation it is the last of; its own stay."""
    found = _CLOSING_QUOTE.search(text)
    if found is None:
        return text
    inside = text[: found.start()]
    closing = found["quote"]
    opening = {"”": "“", "»": "«"}.get(closing)
    if opening is None:
        its_own = inside.count(closing) % 2 == 1
    else:
        its_own = inside.count(opening) > inside.count(closing)
    return text if its_own else inside


def _kind(head: masthead.Masthead, end: ending.Ending) -> Kind:
    if head.number_open or head.limited or head.sponsors:
        return "draft"
    if head.symbol is not None and head.symbol.series == "L":
        return "draft"
    stated = head.says_adopted or head.reference or end.vote or end.meeting
    return "adopted" if stated else "draft"


def _derived_symbol(
    kind: Kind, head: masthead.Masthead, organ: str, language: Language
) -> Symbol | None:
    """``58/30`` of the Council is ``A/HRC/RES/58/30``: the symbol follows from the number."""
    if kind != "adopted" or head.decision:
        return None
    return Symbol.of(language.symbol_organ(organ), head.reference)


def _paragraph(
    building: Building, text_read: str, language: Language
) -> tuple[Paragraph, list[tuple[str, int]]]:
    """The paragraph without tokens, and its marks with their offsets into it."""
    italic = _ITALIC_START.match(text_read)
    marks: list[tuple[str, int]] = []
    pieces: list[str] = []
    length = position = 0
    for token in TOKENS.finditer(text_read):
        piece = text_read[position : token.start()]
        position = token.end()
        if mark := MARK.fullmatch(token.group()):
            piece = piece.rstrip(" ")
            marks.append((mark.group(1), length + len(piece)))
        pieces.append(piece)
        length += len(piece)
    plain = "".join([*pieces, text_read[position:]])
    text, items = items_from_flat(plain)
    opening = ""
    if building.part != "heading":
        found = language.opening(text, building.part)
        words = italic["words"] if italic else ""
        if words and len(words.split()) <= 6 and text.startswith(words.rstrip(" ,")):
            found = language.italic_opening(words, building.part)
        opening = found.text if found else ""
    paragraph = Paragraph(
        part=building.part,
        label=building.label,
        text=text,
        opening=opening,
        number=building.number,
        items=items,
    )
    shift = len(paragraph.flat) - len(plain)
    if shift:  # a marker printed with other spacing: keep the text, drop the places
        marks = [(mark, min(offset, len(paragraph.flat))) for mark, offset in marks]
    return paragraph, marks


def _tie(
    bodies_found: Sequence[Note],
    marks: Sequence[tuple[str, str, int]],
    elsewhere: Mapping[str, str],
) -> tuple[list[Footnote], list[str]]:
    """Tie each body to its mark; say which bodies or marks have no counterpart.

    ``elsewhere`` are the marks above the enacting line and in annexes.
    """
    notes: list[Footnote] = []
    warnings: list[str] = []
    left: defaultdict[str, deque[Note]] = defaultdict(deque)
    for note in bodies_found:
        left[note.mark].append(note)
    tied: set[int] = set()
    for mark, label, offset in marks:
        if left[mark]:
            note = left[mark].popleft()
            tied.add(id(note))
            notes.append(Footnote(mark, _note_text(note), label, offset))
        else:
            warnings.append(f"{label}: the body of footnote {mark} is lost")
            notes.append(Footnote(mark, None, label, offset))
    for note in bodies_found:
        if id(note) in tied:
            continue
        text = _note_text(note)
        place = elsewhere.get(note.mark)
        if place is None and note.mark.isalnum():
            where = f"found near {note.where or 'the title'}"
            warnings.append(f"footnote {note.mark} (“{text}”), {where}: its mark is lost")
        elif place is None:
            place = "title"  # stars and daggers are the sponsors'
        notes.append(Footnote(note.mark, text, place, None))
    return notes, warnings


def _note_text(note: Note) -> str:
    return TOKENS.sub("", note.piece.text).strip()


def _doubts(paragraphs: Sequence[Paragraph], language: Language) -> list[str]:
    repeated = doubts.repeated_words(paragraphs, language)
    return [*repeated, *map(str, doubts.missing_particle(paragraphs, language))]


def _incomplete(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Clauses that do not end as the form wants: possibly cut, certainly to be looked at."""
    warnings = []
    if not any(p.part == "operative" for p in paragraphs):
        warnings.append("no operative paragraph was found")
    if not any(p.part == "preambular" for p in paragraphs):
        warnings.append("no preambular paragraph was found")
    for paragraph in paragraphs:
        if paragraph.part != "heading" and not paragraph.opening:
            words = " ".join(paragraph.text.split()[:4])
            warnings.append(f"{paragraph.label}: opens with no known opening: “{words} …”")
    last = paragraphs[-1] if paragraphs else None
    if last is not None and not re.search(r"[.;,:\]]\W*$", last.flat):
        warnings.append(f"{last.label}: the text breaks off: “… {last.flat[-30:]}”")
    return warnings
