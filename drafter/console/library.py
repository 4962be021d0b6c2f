"""The clause library on the terminal: tables, one clause whole, its history, search results."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from drafter import language as languages
from drafter.comparing.words import marked
from drafter.console.page import width, wrapped
from drafter.counting import counted
from drafter.library.texts import missing_text, series_texts

if TYPE_CHECKING:
    from drafter.library.model import Clause, Series
    from drafter.library.search import Hit

_ROOM_FOR_TWO = 76
"""From so many columns on two languages stand side by side."""


def clause_table(clauses: Sequence[Clause], series: Series, room: int | None = None) -> str:
    """One clause a line: part, number in its latest text, id, opening, sessions, status.

    No id is ever cut, for it is there to be copied. Where ``room`` columns are too few, part and
    number are the label, the id stands last and the status, which the sessions tell, is left out;
    where they are still too few, the opening is (an id begins with the oldest one).
    """
    wide = [("PART", "NO.", "ID", "OPENING", "SESSIONS", "STATUS")]
    middle = [("", "SESSIONS", "OPENING", "ID")]
    narrow = [("", "SESSIONS", "STATUS", "ID")]
    for clause in clauses:
        last = clause.history[-1]
        opening = next(iter(clause.wordings[last.wording].opening.values()), "")
        years = " ".join(str(o.resolution.session) for o in clause.history)
        part = {"preambular": "pre", "operative": "op", "heading": "head"}[clause.part]
        wide.append((part, last.label.bare, clause.id, opening, years, clause.status))
        middle.append((last.paragraph, years, opening, clause.id))
        narrow.append((last.paragraph, years, clause.status, clause.id))
    lines = _columns(wide, right=1)
    for fewer in (middle, narrow):
        if room is not None and max(map(len, lines)) > room:
            lines = _columns(fewer)
    standing = sum(c.status != "lapsed" for c in clauses)
    lines.append(f"{counted(len(clauses), 'clause')} of {series.name}: {standing} standing, "
                 f"{len(clauses) - standing} lapsed")  # fmt: skip
    return "\n".join(lines)


def _columns(rows: Sequence[tuple[str, ...]], right: int = -1) -> list[str]:
    """Rows as lines, each column as wide as it must be; one column may stand to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if n == right else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def clause_page(clause: Clause, series: Series) -> str:
    """One clause whole: its latest text in each language, variables, years, evidence."""
    lines = [f"{clause.id}", f"  {clause.part}, {clause.status}" + (
        f" (last in {clause.lapsed_after})" if clause.lapsed_after else "")]  # fmt: skip
    for label, value in (
        ("tags", ", ".join(clause.tags)), ("split from", clause.split_from),
        ("merged into", clause.merged_into), ("notes", clause.notes),
    ):  # fmt: skip
        if value:
            lines.append(f"  {label}: {value}")
    newest = [(f"{code}, {label}:", text) for code, label, text in _newest_texts(clause, series)]
    if len(newest) == 2 and width() >= _ROOM_FOR_TWO:
        lines += ["", *_beside(*newest)]
    else:
        for head, text in newest:
            lines += ["", head, *wrapped(text, "  ")]
    if clause.variables:
        lines += ["", "variables:"]
        lines += [
            f"  {name}: {v.type}" + (f", {v.rule}" if v.rule else ", no rule explains it")
            for name, v in clause.variables.items()
        ]
    lines += ["", "years:"]
    for o in clause.history:
        values = "; ".join(
            f"{n} = {', '.join(v) if isinstance(v, list) else v}" for n, v in o.values.items()
        )
        changed = f" ({', '.join(o.changed)} changed)" if o.changed else ""
        edited = any(clause.is_edited_at(o, code) for code in clause.wordings[o.wording].text)
        by_hand = ", changed in the library since it was mined" if edited else ""
        head = f"{o.resolution} {o.paragraph}, wording {o.wording}{changed}{by_hand}"
        lines += wrapped(head + (f": {values}" if values else ""), "  ")
    for e in clause.evidence:
        lines += ["", f"quoted on {e.resolution} under “{e.heading}”:", *wrapped(e.text, "  ")]
    return "\n".join(lines)


def _newest_texts(clause: Clause, series: Series) -> list[tuple[str, str, str]]:
    """The newest text in each language: code, resolution and paragraph, words."""
    found = []
    for code in sorted({c for w in clause.wordings.values() for c in w.text}):
        if texts := series_texts(series, code, [clause]):
            key = max(texts, key=lambda k: series.order(k[1]))
            found.append((code, f"{key[1]} {texts[key][0]}", texts[key][1]))
    return found


def _beside(left: tuple[str, str], right: tuple[str, str]) -> list[str]:
    """Two texts with their headings, side by side."""
    room = (width() - 5) // 2
    columns = [
        [line.ljust(room) for line in (head, *wrapped(text, "", room))]
        for head, text in (left, right)
    ]
    rows = zip_longest(*columns, fillvalue=" " * room)
    return [f"  {one} │ {other}".rstrip(" │") for one, other in rows]


def work_list(clauses: Sequence[Clause], series: Series, code: str) -> str:
    """What a translator has to do: the standing clauses whose wording a language lacks."""
    lines = []
    states = []
    for clause in clauses:
        state = missing_text(clause, code)
        if state is None:
            continue
        states.append(state)
        last = clause.history[-1]
        told = "no text" if state == "none" else f"the wording of {state}; it has moved on since"
        lines += ["", f"{last.resolution} {last.paragraph}  {clause.id}: {told}"]
        for other, label, text in _newest_texts(clause, series):
            if other != code:
                lines += [f"  {other}, {label}:", *wrapped(text, "    ")]
    none = states.count("none")
    head = (
        f"{counted(len(states), 'standing clause')} of {series.name} to be done in “{code}”: "
        f"{none} without a text, {len(states) - none} with an older wording"
    )
    return "\n".join([head, *lines])


def history_page(clause: Clause, series: Series, code: str, *, color: bool) -> str:
    """The wording year by year, the changed words marked: ``[-gone-]`` and ``{+come+}``."""
    texts = series_texts(series, code, [clause])
    written = languages.get("en").citation
    lines = [clause.id]
    before: str | None = None
    for (_, resolution), (label, text) in sorted(
        texts.items(), key=lambda t: series.order(t[0][1])
    ):
        adoption = series.adoptions.get(resolution)
        cited = written(resolution, adoption.adopted) if adoption else str(resolution)
        state = "" if before is None else " (unchanged)" if before == text else " (changed)"
        occurrence = clause.at(resolution)
        if occurrence is not None and clause.is_edited_at(occurrence, code):
            state = " (words changed in the library since they were mined)"
        lines += ["", f"{cited}, {label}{state}"]
        if before != text:
            shown = text if before is None else marked(before, text)
            lines += wrapped(shown, "  ")
        before = text
    out = "\n".join(lines)
    if color:
        out = out.replace("[-", "\x1b[31m[-").replace("-]", "-]\x1b[0m")
        out = out.replace("{+", "\x1b[32m{+").replace("+}", "+}\x1b[0m")
    return out


def hits_page(hits: Sequence[Hit], *, color: bool) -> str:
    """Search results: id, where, and the words around the hit with the hit marked."""
    lines: list[str] = []
    for hit in hits:
        lines.append(f"{hit.clause.id}  ({hit.where}, {hit.clause.status})")
        text = hit.context
        on, off = ("\x1b[1m", "\x1b[0m") if color else ("«", "»")
        for start, end in reversed(hit.marks):
            text = f"{text[:start]}{on}{text[start:end]}{off}{text[end:]}"
        lines += [*wrapped(text, "    "), ""]
    lines.append(f"{len(hits)} found")
    return "\n".join(lines)
