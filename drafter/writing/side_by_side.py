"""Texts side by side in a table: a draft beside its base, or a draft in several languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml import etree

from drafter import language as languages
from drafter.comparing.rows import Row, rows
from drafter.drafting.draft import Draft
from drafter.language.catalogue import Messages, messages
from drafter.resolution import Symbol
from drafter.writing import WritingError
from drafter.writing.cells import (
    DELETED,
    INSERTED,
    Cell,
    filled,
    heading,
    moved,
    plain,
    say_language,
    symbol_line,
)
from drafter.writing.columns import column
from drafter.writing.layout import Block, Layout
from drafter.writing.ooxml.elements import paragraph, run
from drafter.writing.revised import unrevised, unrevised_block
from drafter.writing.revising import revise_row
from drafter.writing.sheet import sheet_bytes

_COMPARED = ("number_title", "enacting")
_MASTHEAD = (
    "symbol", "date", "council", "session", "session_dates", "agenda_item", "agenda_title",
    "sponsors", "number_title", "enacting",
)  # fmt: skip
_FACTS = ("council", "session", "session_dates", "date")
_SHARES = (35, 39, 26)  # of the width: the text there is, the draft, the remarks


def table_bytes(draft: Draft, base: Draft) -> bytes:
    """The bytes of a Word file: the text there is, the draft with its changes, empty remarks.

    Changes are shown by character styles and are no revisions. The same input always gives the same
    bytes.

    Args:
        draft: the new text.
        base: the text that it is to be compared with, in the same language.

    Raises:
        WritingError: the languages differ, or something cannot be printed.
    """
    if draft.language != base.language:
        raise WritingError(
            f"a draft in “{draft.language}” cannot be compared with a text in “{base.language}”:"
            " take one in the same language"
        )
    say = messages(draft.language)
    old, new = column(base, _COMPARED), column(draft, _COMPARED)
    headings = [
        [heading(_name(base, say)), symbol_line(old.box["symbol"])],
        [heading(_name(draft, say)), symbol_line(new.box["symbol"])],
        [heading(say("Remarks"))],
    ]
    lines = list(_compared(draft, base, old, new, say))
    sponsors = _settled(draft).get("sponsors")
    caption = [
        paragraph("TableCaption", run(draft.title)),
        paragraph("TableCaptionLine", *_facts(draft, new)),
        *([paragraph("TableCaptionLine", run(sponsors))] if sponsors else []),
        paragraph("TableCaptionLine", *_key(_name(base, say), say)),
    ]
    return sheet_bytes(draft, new, headings, lines, shares=_SHARES, caption=caption)


def bilingual_bytes(drafts: Sequence[Draft]) -> bytes:
    """The bytes of a Word file with one draft in several languages, paragraph against paragraph.

    The rows follow the first draft; a paragraph is the same if its clause is, or its label where a
    text has no clauses. Each column's runs say what language they are in. The same drafts always
    give the same bytes.

    Raises:
        WritingError: there are not two languages, the drafts are of different texts, or something
            cannot be printed.
    """
    codes = [draft.language for draft in drafts]
    if len(codes) < 2 or len(set(codes)) < len(codes):
        raise WritingError(
            f"languages side by side: two or more, each once (not: {', '.join(codes) or 'none'})"
        )
    if len({(draft.series, draft.session) for draft in drafts}) > 1:
        raise WritingError("languages side by side: the drafts are not of one series and session")
    spoken = [languages.get(code) for code in codes]
    columns = [column(draft, _MASTHEAD) for draft in drafts]

    def speaking(cells: Sequence[Cell]) -> list[Cell]:
        for language, content in zip(spoken, cells, strict=True):
            for element in content:
                say_language(element, language.locale)
        return list(cells)

    headings = speaking([[heading(language.name)] for language in spoken])
    lines = [speaking(cells) for cells in _aligned(drafts, columns)]
    return sheet_bytes(drafts[0], columns[0], headings, lines, shares=[1] * len(drafts))


# --- rows -----------------------------------------------------------------------------------------


def _compared(
    draft: Draft, base: Draft, old: Layout, new: Layout, say: Messages
) -> Iterator[list[Cell]]:
    """The cells of each row: the old text, the new one with its changes, nothing."""
    notes = unrevised(old).footnotes
    for each in _rows(draft, base, old, new):
        left: Cell = []
        right: Cell = []
        if each.fate == "moved_to" and each.old is not None:
            place, text = _place(base, each.old, say), _short_name(base)
            left = [moved(say("Moved here from {place} of {text}", place=place, text=text))]
        elif each.old is not None:
            left = filled(map(unrevised_block, old.paragraphs[each.old]), notes)
        if each.fate == "moved_from" and each.new is not None:
            place = _place(draft, each.new, say)
            right = [moved(say("Moved to {place} of the draft", place=place))]
        else:
            shown = replace(each, fate="kept") if each.fate == "moved_to" else each
            revised = revise_row(old, new, shown)
            right = filled(revised.blocks, revised.footnotes)
        yield [left, right, []]


def _rows(draft: Draft, base: Draft, old: Layout, new: Layout) -> Iterator[Row]:
    """The rows of the comparison, those of the masthead's lines first."""
    above = len(_COMPARED)
    for place in range(above):
        if old.paragraphs[place] or new.paragraphs[place]:
            yield Row("kept", place, place)
    for each in rows(base.comparables, draft.comparables):
        was = None if each.old is None else each.old + above
        now = None if each.new is None else each.new + above
        yield replace(each, old=was, new=now)


def _place(text: Draft, row: int, say: Messages) -> str:
    """``PP5``, ``paragraph 7``."""
    here = text.paragraphs[row - len(_COMPARED)]
    return here.label if here.number is None else say("paragraph {number}", number=here.number)


def _aligned(drafts: Sequence[Draft], columns: Sequence[Layout]) -> Iterator[list[Cell]]:
    """The cells of each row; line against line where all languages have the same lines."""
    above = len(_MASTHEAD)
    notes = [unrevised(each).footnotes for each in columns]
    places: list[dict[object, int]] = [{n: n for n in range(above)} for _ in drafts]
    for found, keys in zip(places, _keys(drafts), strict=True):
        found.update({key: place for place, key in enumerate(keys, above)})
    for key in _merged([list(found) for found in places]):
        texts = [
            each.paragraphs[found[key]] if key in found else ()
            for each, found in zip(columns, places, strict=True)
        ]
        for lines in _line_by_line(texts):
            yield [
                filled(map(unrevised_block, line), below)
                for line, below in zip(lines, notes, strict=True)
            ]


def _line_by_line(texts: Sequence[Sequence[Block]]) -> Iterable[Sequence[Sequence[Block]]]:
    """A paragraph in all languages, cut into lines if they have the same ones."""
    if len({tuple(block.style for block in text) for text in texts}) > 1:
        return [texts]
    return zip(*([[block] for block in text] for text in texts), strict=True)


def _keys(drafts: Sequence[Draft]) -> list[list[tuple[str, int]]]:
    """What makes a paragraph the same in each draft, and which of several such it is."""
    by_clause = all(p.id for draft in drafts for p in draft.paragraphs)
    found = []
    for draft in drafts:
        seen: Counter[str] = Counter()
        keys = []
        for p in draft.paragraphs:
            name = p.id if by_clause else p.label
            seen[name] += 1
            keys.append((name, seen[name]))
        found.append(keys)
    return found


def _merged(sequences: Sequence[Sequence[object]]) -> list[object]:
    """All that stands in any sequence, once: as in the first, the rest after what it follows."""
    merged = list(sequences[0])
    for sequence in sequences[1:]:
        known = set(merged)
        at = 0
        for item in sequence:
            if item in known:
                at = merged.index(item) + 1
            else:
                merged.insert(at, item)
                at += 1
    return merged


# --- above the table ------------------------------------------------------------------------------


def _name(text: Draft, say: Messages) -> str:
    """``58/30, adopted 4 April 2025``; ``61/… (draft)``."""
    name = _short_name(text)
    try:
        adopted = Symbol.parse(text.symbol).series == "RES"
    except ValueError:  # not yet known
        adopted = False
    if not adopted:
        return say("{text} (draft)", text=name)
    above = _lines(text).get("sponsors", "")
    days = languages.get(text.language).find_dates(above)
    return say("{text}, adopted {day}", text=name, day=days[0].value) if days else name


def _short_name(text: Draft) -> str:
    """The number, ``58/30``; the symbol of a text without one."""
    number, tab, _ = _lines(text).get("number_title", "").partition("\t")
    return number.rstrip(".") if tab else text.symbol or text.title


def _lines(text: Draft) -> dict[str, str]:
    """The lines of the masthead by their roles."""
    return {line.role: line.text for line in text.masthead}


def _settled(text: Draft) -> dict[str, str]:
    """The lines of the masthead in which nothing is open."""
    return {line.role: line.text for line in text.masthead if not line.open}


def _facts(draft: Draft, layout: Layout) -> list[etree._Element]:
    """Council, session, day of issue, symbol and language, in a line."""
    lines = {**_lines(draft), "date": _settled(draft).get("date", "")}
    known = [lines[role] for role in _FACTS if lines.get(role)]
    ending = languages.get(draft.language).name
    symbol = plain(layout.box["symbol"])
    return [run(" · ".join([*known, ""])), *symbol, run(f" · {ending}" if symbol else ending)]


def _key(base: str, say: Messages) -> list[etree._Element]:
    """How changes are shown."""
    return [
        run(say("Changes from {text}:", text=base) + " "),
        run(say("inserted"), style=INSERTED),
        run(", "),
        run(say("deleted"), style=DELETED),
    ]
