"""Put the stages of reading together: lines → masthead, paragraphs, footnotes, ending."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from drafter import language as languages
from drafter.language.base import Language
from drafter.reading import body as bodies
from drafter.reading import commentary, doubts, ending, footnotes, masthead, source
from drafter.reading.lines import ITALIC_OFF, ITALIC_ON, MARK, TOKENS, Line, split
from drafter.resolution import (
    Footnote,
    Kind,
    Paragraph,
    Reference,
    Resolution,
    Symbol,
    items_from_flat,
)

_QUOTE = re.compile(r"^[«“\"]\s*|(?<=\w)\s+(?=,$)")
_CAPITAL = re.compile(r"[«“\"\s]*[A-ZÀ-Ý]")
_LONGEST_ENACTING_LINE = 80
_LONGEST_COPY = 20_000
_LEAST_COPY = 5
_ITALIC_START = re.compile(f"{ITALIC_ON}(?P<words>[^{ITALIC_OFF}]*){ITALIC_OFF}")


def read(path: Path, *, original: bool = False) -> Resolution:
    """Read a document: an adopted resolution, a draft of one, or a page about one.

    Text, markdown or a Word file: its content tells which, whatever it is called. Of a Word file
    with tracked changes ``original`` takes the text before them, otherwise they are accepted.

    Raises:
        ReadingError: the file cannot be read, or holds no resolution.
    """
    data = source.load_bytes(path)
    if source.is_zip(data):
        from drafter.reading import docx  # noqa: PLC0415 -- lxml only where it is needed

        word = docx.read(path, data, original=original)
        resolution = _read_lines(word.lines, {}, path)
        return replace(resolution, warnings=(*word.warnings, *resolution.warnings))
    if source.is_old_word(data):
        raise source.ReadingError(
            path, "is an older Word file (.doc), or one with a password; save it as .docx first"
        )
    found = source.from_bytes(path, data)
    resolution = read_text(found.text, path)
    return replace(resolution, warnings=(*found.warnings, *resolution.warnings))


def read_text(text: str, path: Path) -> Resolution:
    """Read the characters of a document; ``path`` only names it in errors."""
    lines, fields = split(text)
    return _read_lines(lines, fields, path)


def _read_lines(lines: Sequence[Line], fields: dict[str, str], path: Path) -> Resolution:
    for start, line in enumerate(lines):
        if len(line.plain) > _LONGEST_ENACTING_LINE or not _CAPITAL.match(line.plain):
            continue
        for code in languages.CODES:
            language = languages.get(code)
            for taken in (1, 2):
                joined = " ".join(part.plain for part in lines[start : start + taken])
                if organ := language.organ(_QUOTE.sub("", joined)):
                    above = [_plain_spaces(line, language) for line in lines[:start]]
                    head = masthead.parse(above, language, fields)
                    return _resolution(head, organ, above, lines[start + taken :], language)
    return _without_enacting_line(lines, path)


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
    organ: str,
    above: Sequence[Line],
    below: Sequence[Line],
    language: Language,
) -> Resolution:
    body = bodies.split(below, language, head.title)
    warnings = list(body.warnings)
    flats = ["\n".join(bodies.flat(building)) for building in body.paragraphs]
    known = frozenset(int(note.mark) for note in body.notes if note.mark.isdecimal())
    exact = any(line.whole and (line.body or line.part not in {None, "heading"}) for line in below)
    if not exact:  # a Word file's own marks and clauses are what they are: no repair
        flats, repaired = footnotes.mark_texts(flats, known, language)
        warnings += repaired
    paragraphs: list[Paragraph] = []
    marks: list[tuple[str, str, int]] = []
    for building, flat in zip(body.paragraphs, flats, strict=True):
        paragraph, found = _paragraph(building, flat, language)
        paragraphs.append(paragraph)
        marks += [(mark, paragraph.label, offset) for mark, offset in found]
    if not exact:
        warnings += _without_copy(body, flats)
    elsewhere = dict.fromkeys(body.annex_marks, "annex")
    elsewhere |= {mark: "title" for line in above for mark in MARK.findall(line.text)}
    notes, said = _tie(body.notes, marks, elsewhere)
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
        symbol=head.symbol or _derived_symbol(kind, head.reference, organ, language),
        reference=head.reference or (head.symbol.reference if head.symbol else None),
        body=organ,
        title=head.title,
        session=head.session or (head.symbol.session if head.symbol else None),
        session_dates=head.session_dates,
        session_dates_text=head.session_dates_text,
        agenda_item=head.agenda_item,
        agenda_title=head.agenda_title,
        adopted=head.adopted or end.adopted,
        meeting=end.meeting,
        vote=end.vote,
        vote_lists=end.vote_lists,
        sponsors=head.sponsors,
        original_language=head.original_language,
        masthead=tuple(line.plain for line in above),
        paragraphs=tuple(paragraphs),
        footnotes=tuple(notes),
        annexes=tuple(body.annex),
        warnings=tuple(warnings),
    )


def _kind(head: masthead.Masthead, end: ending.Ending) -> Kind:
    if head.number_open or head.limited or head.sponsors:
        return "draft"
    if head.symbol is not None and head.symbol.series == "L":
        return "draft"
    stated = head.says_adopted or head.reference or end.vote or end.meeting
    return "adopted" if stated else "draft"


def _derived_symbol(
    kind: Kind, reference: Reference | None, organ: str, language: Language
) -> Symbol | None:
    """``58/30`` of the Council is ``A/HRC/RES/58/30``: the symbol follows from the number."""
    prefix = language.symbol_organ(organ)
    if kind != "adopted" or reference is None or prefix is None:
        return None
    return Symbol(prefix, "RES", reference.session, reference.number, special=reference.special)


def _paragraph(
    building: bodies.Building, flat: str, language: Language
) -> tuple[Paragraph, list[tuple[str, int]]]:
    """The paragraph without tokens, and its marks with their offsets into ``flat``."""
    italic = _ITALIC_START.match(flat)
    marks: list[tuple[str, int]] = []
    pieces: list[str] = []
    length = position = 0
    for token in TOKENS.finditer(flat):
        piece = flat[position : token.start()]
        position = token.end()
        if mark := MARK.fullmatch(token.group()):
            piece = piece.rstrip(" ")
            marks.append((mark.group(1), length + len(piece)))
        pieces.append(piece)
        length += len(piece)
    plain = "".join([*pieces, flat[position:]])
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


def _without_copy(body: bodies.Body, flats: Sequence[str]) -> list[str]:
    """Take a copy of the text's end out of the ending and off the last footnote's body.

    Extractions of the Assembly's documents repeat the last page after the footnotes.
    """
    if not body.notes:
        return []
    warnings: list[str] = []
    text = _normal(" ".join(flats))
    last = body.notes[-1].piece
    sentences = re.split(r"(?<=[.;])\s+", last.text[:_LONGEST_COPY])
    for start in range(1, len(sentences)):
        copy = " ".join(sentences[start:])
        if len(copy.split()) >= _LEAST_COPY and _normal(copy) in text:
            last.chunks = [" ".join(sentences[:start])]
            warnings.append(_repeated(copy))
            break
    seen: Counter[str] = Counter()
    kept: list[str] = []
    for line in body.ending:
        normal = _normal(line)
        # a line of the ending itself may stand twice, too
        copied = len(normal.split()) >= _LEAST_COPY and normal in text
        if copied or (seen[normal] and normal.strip("[]. ")):
            warnings.append(_repeated(line))
        else:
            kept.append(line)
        seen[normal] += 1
    body.ending[:] = kept
    return warnings


def _normal(text: str) -> str:
    """The words alone: a copy may have lost its number, marks and punctuation."""
    text = re.sub(r"^\s*\d{1,3}\s?\.\s", "", TOKENS.sub("", text))
    words = " ".join(re.findall(r"[^\W_]+", text.casefold()))
    return f" {words} "


def _repeated(text: str) -> str:
    return f"repeated below the end, left out: “{text}”"


def _tie(
    bodies_found: Sequence[bodies.Note],
    marks: Sequence[tuple[str, str, int]],
    elsewhere: Mapping[str, str],
) -> tuple[list[Footnote], list[str]]:
    """Tie each body to its mark; say which bodies or marks have no counterpart.

    ``elsewhere`` are the marks above the enacting line and in annexes.
    """
    notes: list[Footnote] = []
    warnings: list[str] = []
    left: defaultdict[str, deque[bodies.Note]] = defaultdict(deque)
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


def _note_text(note: bodies.Note) -> str:
    return TOKENS.sub("", note.piece.text).strip()


def _doubts(paragraphs: Sequence[Paragraph], language: Language) -> list[str]:
    found = list(doubts.repeated_words(paragraphs))
    if language.code == "en":
        found += doubts.missing_to(paragraphs)
    return found


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
