"""Words for the terminal: tables, marked changes, summaries. Nothing here decides anything."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Collection, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from drafter.comparing.summary import Outcome, counts
from drafter.comparing.words import marked
from drafter.drafting.draft import Change, Draft, OpenPoint
from drafter.language.catalogue import Messages, messages
from drafter.library.model import Clause, Series
from drafter.library.search import Hit
from drafter.library.texts import missing_text, series_texts

if TYPE_CHECKING:
    from drafter.library.merging import Report
    from drafter.mining.adding import Addition


_ROOM_FOR_TWO = 76
"""From so many columns on two languages stand side by side."""


def width() -> int:
    """Columns to write in: the terminal's, but no more than 100 and no fewer than 60."""
    return max(60, min(shutil.get_terminal_size((80, 24)).columns, 100))


def clause_table(clauses: Sequence[Clause], series: Series) -> str:
    """One clause a line: part, number in its latest text, id, opening, sessions, status."""
    rows = [("PART", "NO.", "ID", "OPENING", "SESSIONS", "STATUS")]
    for clause in clauses:
        last = clause.history[-1]
        opening = next(iter(clause.wordings[last.wording].opening.values()), "")
        years = " ".join(str(o.resolution.session) for o in clause.history)
        part = {"preambular": "pre", "operative": "op", "heading": "head"}[clause.part]
        number = "".join(ch for ch in last.paragraph if ch.isdigit())
        rows.append((part, number, clause.id, opening, years, clause.status))
    widths = [max(len(row[i]) for row in rows) for i in range(6)]
    room = width() - 10
    fixed = widths[0] + widths[1] + widths[4] + widths[5]
    widths[3] = min(widths[3], 14)
    widths[2] = max(14, min(widths[2], room - fixed - widths[3]))
    lines = []
    for row in rows:
        cells = [_cut(cell, w).ljust(w) for cell, w in zip(row, widths, strict=True)]
        cells[1] = _cut(row[1], widths[1]).rjust(widths[1])
        lines.append("  ".join(cells).rstrip())
    standing = sum(c.status != "lapsed" for c in clauses)
    lines.append(f"{len(clauses)} clauses of {series.name}: {standing} standing, "
                 f"{len(clauses) - standing} lapsed")  # fmt: skip
    return "\n".join(lines)


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


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
            lines += ["", head, *_wrapped(text, "  ")]
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
        head = f"{o.resolution} {o.paragraph}, wording {o.wording}{changed}"
        lines += _wrapped(head + (f": {values}" if values else ""), "  ")
    for e in clause.evidence:
        lines += ["", f"quoted on {e.resolution} under “{e.heading}”:", *_wrapped(e.text, "  ")]
    return "\n".join(lines)


def _newest_texts(clause: Clause, series: Series) -> list[tuple[str, str, str]]:
    """The newest text in each language: code, resolution and paragraph, words."""
    found = []
    for code in sorted({c for w in clause.wordings.values() for c in w.text}):
        if texts := series_texts(series, code, [clause]):
            key = max(texts, key=lambda k: k[1])
            found.append((code, f"{key[1]} {texts[key][0]}", texts[key][1]))
    return found


def _beside(left: tuple[str, str], right: tuple[str, str]) -> list[str]:
    """Two texts with their headings, side by side."""
    room = (width() - 5) // 2
    columns = [
        [line.ljust(room) for line in (head, *_wrapped(text, "", room))]
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
                lines += [f"  {other}, {label}:", *_wrapped(text, "    ")]
    none = states.count("none")
    head = (
        f"{len(states)} standing clauses of {series.name} to be done in “{code}”: "
        f"{none} without a text, {len(states) - none} with an older wording"
    )
    return "\n".join([head, *lines])


def _wrapped(text: str, indent: str, room: int = 0) -> list[str]:
    out = []
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip("\t"))
        pad = indent + "    " * depth
        out += textwrap.wrap(
            line.lstrip("\t"), room or width(), initial_indent=pad, subsequent_indent=pad,
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
    return out or [indent]


def history_page(clause: Clause, series: Series, code: str, *, color: bool) -> str:
    """The wording year by year, the changed words marked: ``[-gone-]`` and ``{+come+}``."""
    texts = series_texts(series, code, [clause])
    lines = [clause.id]
    before: str | None = None
    for (_, resolution), (label, text) in sorted(texts.items(), key=lambda t: t[0][1]):
        adoption = series.adoptions.get(resolution)
        day = f" of {adoption.adopted}" if adoption else ""
        state = "" if before is None else " (unchanged)" if before == text else " (changed)"
        lines += ["", f"{resolution}{day}, {label}{state}"]
        if before != text:
            shown = text if before is None else marked(before, text)
            lines += _wrapped(shown, "  ")
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
        lines += [*_wrapped(text, "    "), ""]
    lines.append(f"{len(hits)} found")
    return "\n".join(lines)


def resolution_page(data: Mapping[str, Any]) -> str:
    """A document as read: its fields, its paragraphs, its footnotes, what to know about them."""
    lines = []
    for name in (
        "symbol", "kind", "language", "body", "title", "session", "session_dates", "agenda_item",
        "adopted", "meeting", "vote", "sponsors", "about",
    ):  # fmt: skip
        if data.get(name) is not None:
            lines += _field(name.replace("_", " "), str(data[name]))
    for part in ("preambular", "operative"):
        if data[part]:
            lines += ["", f"{part} paragraphs: {len(data[part])}"]
        for number, paragraph in enumerate(data[part], 1):
            label = paragraph.get("number") or number
            lines += _field(f"{label}.", paragraph["text"])
            lines += _items(paragraph["items"], 1)
    if data["quotations"]:
        lines += ["", f"quotations: {len(data['quotations'])}"]
        for quotation in data["quotations"]:
            place = " ".join(filter(None, (quotation["resolution"], quotation["paragraph"])))
            tied = f" ({'=' if quotation['exact'] else '~'} {place})" if place else ""
            lines += _field(quotation["heading"] or "-", quotation["text"] + tied)
    if data["footnotes"]:
        lines += ["", "footnotes:"]
        for note in data["footnotes"]:
            lines += _field(f"{note['mark']} {note['paragraph'] or '?'}", note["text"] or "(lost)")
    if data["warnings"]:
        lines += ["", "to know:"]
        for warning in data["warnings"]:
            lines += _hanging(warning)
    return "\n".join(lines)


def _field(name: str, text: str) -> list[str]:
    return textwrap.wrap(
        f"{name:>14}  {text}", width(), subsequent_indent=" " * 16, break_on_hyphens=False
    )


def _items(items: Sequence[Mapping[str, Any]], depth: int) -> list[str]:
    lines: list[str] = []
    for item in items:
        pad = " " * (16 + 4 * (depth - 1))
        lines += textwrap.wrap(
            f"{item['number']} {item['text']}", width(), initial_indent=pad,
            subsequent_indent=pad + "    ",
        )  # fmt: skip
        lines += _items(item["items"], depth + 1)
    return lines


def mining_summary(series: Series, report: Report, warnings: Sequence[str], folder: str) -> str:
    """What was mined, written and kept, and what the documents left to be looked at."""
    lapsed = sum(c.status == "lapsed" for c in series.clauses)
    variables = sum(len(c.variables) for c in series.clauses)
    ruled = sum(1 for c in series.clauses for v in c.variables.values() if v.rule)
    texts = ", ".join(
        f"{d.resolution} ({d.language}{'' if d.kind == 'adopted' else ', ' + d.kind})"
        for d in series.documents
    )
    lines = [
        f"{folder}: {len(series.clauses)} clauses, {len(series.clauses) - lapsed} standing and "
        f"{lapsed} lapsed; {variables} variables, {ruled} of them with a rule",
        *_hanging(f"texts: {texts}"),
        *_hanging(
            f"rhythm: every {series.rhythm} sessions" if series.rhythm else "rhythm: unknown"
        ),
        *_hanging(f"files written: {len(report.written)}, removed: {len(report.removed)}"),
    ]
    for title, entries in (
        ("A person's edits, kept:", report.kept),
        ("Edited by a person and mined anew; both kept, under “collisions”:", report.collisions),
        ("To look at:", warnings),
    ):
        if entries:
            lines += ["", title]
            for entry in entries:
                lines += _hanging(entry)
    return "\n".join(lines)


def draft_summary(draft: Draft, path: str) -> str:
    """What was taken over, updated and why, what is open, to look at: in the draft's language."""
    say = messages(draft.language)
    parts = [p.part for p in draft.paragraphs]
    unchanged = sum(p.status == "unchanged" for p in draft.paragraphs)
    preambular, operative = parts.count("preambular"), parts.count("operative")
    lines = [
        say(
            "{path}: draft for the {session} session, from {base}: {preambular} and {operative}",
            path=path,
            session=say.language.ordinal(draft.session),
            base=draft.base,
            preambular=say.plural("{number} preambular", "{number} preambular", preambular),
            operative=say.plural(
                "{number} operative paragraph", "{number} operative paragraphs", operative
            ),
        ),
        "",
        say.plural(
            "Taken over unchanged: {number} paragraph of {base}.",
            "Taken over unchanged: {number} paragraphs of {base}.",
            unchanged,
            base=draft.base,
        ),
    ]
    if moved := _moved(draft, say):
        lines.append(say("Updated: {number}.", number=len(moved)))
        lines += [line for changes in moved for change in changes for line in _hanging(change)]
    if draft.open:
        lines += ["", say("Left open, in square brackets:")]
        for point in draft.open:
            lines += _hanging(_open_point(point, say))
            for resolution, value in point.earlier:
                lines += textwrap.wrap(
                    say("{resolution}: {value}", resolution=resolution, value=value), width(),
                    initial_indent="      ", subsequent_indent="        ",
                )  # fmt: skip
    if draft.warnings:
        lines += ["", say("To look at:")]
        for warning in draft.warnings:
            lines += _hanging(warning)
    return "\n".join(lines)


def _moved(draft: Draft, say: Messages) -> list[list[str]]:
    """The changes of each updated paragraph; what is said of the open points is left to them."""
    open_anyway = {say("to be decided"), *(point.what for point in draft.open)}
    found = []
    for paragraph in draft.paragraphs:
        told = [change for change in paragraph.changes if change.why not in open_anyway]
        if told:
            found.append([_change(paragraph.label, change, say) for change in told])
    return found


def _change(label: str, change: Change, say: Messages) -> str:
    if not change.old or len(change.new) >= 60:
        return say(
            "{label} {variable}: {why}", label=label, variable=change.variable, why=change.why
        )
    return say(
        "{label} {variable}: {old} → {new}; {why}",
        label=label,
        variable=change.variable,
        old=change.old,
        new=change.new,
        why=change.why,
    )


def _open_point(point: OpenPoint, say: Messages) -> str:
    where = say("masthead") if point.where == "masthead" else point.where
    if point.name == "translation":
        return say("{where}: {what}", where=where, what=point.what)
    return say("{where} {name}: {what}", where=where, name=point.name, what=point.what)


def _hanging(text: str) -> list[str]:
    return textwrap.wrap(text, width(), initial_indent="  - ", subsequent_indent="    ")


def comparison_page(
    found: Sequence[Outcome], warnings: Sequence[str], path: str | None, say: Messages
) -> str:
    """What became of each paragraph; those that are as they were are only counted."""
    counted = counts(found)
    lines = [
        ", ".join(
            (
                say.plural("{number} kept", "{number} kept", counted["kept"]),
                say.plural("{number} moved", "{number} moved", counted["moved"]),
                say.plural("{number} reworded", "{number} reworded", counted["reworded"]),
                say.plural("{number} new", "{number} new", counted["new"]),
                say.plural("{number} dropped", "{number} dropped", counted["dropped"]),
            )
        )
    ]
    fates = {
        "moved": say("moved"), "reworded": say("reworded"), "new": say("new"),
        "dropped": say("dropped"),
    }  # fmt: skip
    for outcome in found:
        if outcome.what == "kept":
            continue
        place = " → ".join(label for label in (outcome.old, outcome.new) if label)
        fate = fates[outcome.what]
        if outcome.has_moved and outcome.what != "moved":
            fate = say("reworded and moved")
        lines += ["", say("{place}: {fate}", place=place, fate=fate)]
        if outcome.what != "moved":
            lines += _wrapped(outcome.text, "  ")
    if warnings:
        lines += ["", *(line for warning in warnings for line in _hanging(warning))]
    if path:
        lines += ["", say("{path}: all changes as tracked changes", path=path)]
    return "\n".join(lines)


def guesses_page(series: Series, edited: Collection[str], file: str) -> str:
    """What was taken for the series' facts, from what evidence, how sure; what a person set."""
    lines = ["What was taken for a fact, and from what:"]
    now = {
        "body": series.body,
        "title": next(iter(series.title.values()), "none"),
        "rhythm": f"every {series.rhythm} sessions" if series.rhythm else "unknown",
        "chain": series.chain or "none",
        "mandate": " ".join(
            (series.mandate.verb, series.mandate.title, series.mandate.period)
            if series.mandate else ("none",)
        ),
    }  # fmt: skip
    corrected = {key.partition(".")[0] for key in edited}
    for name, guess in series.guessed.items():
        if name in corrected and name in now:
            lines += _hanging(f"{name}: {now[name]} (corrected by hand; mined: {guess.value})")
        else:
            lines += _hanging(f"{name}: {guess.value} ({guess.sure}: {guess.evidence})")
    advice = textwrap.wrap(f"What is wrong can be corrected in {file}.", width())
    return "\n".join([*lines, *advice])


def series_table(found: Sequence[Series]) -> str:
    """One series a line: name, rhythm, texts, title."""
    lines = []
    for series in found:
        texts = dict.fromkeys(str(d.resolution) for d in series.documents if d.kind != "commentary")
        often = f"every {series.rhythm} sessions" if series.rhythm else "rhythm unknown"
        title = series.title.get("en") or next(iter(series.title.values()), "")
        lines.append(f"{series.name}: {title}")
        lines += _hanging(f"{often}; {len(texts)} texts: {', '.join(texts)}")
    return "\n".join(lines or ["no series"])


def series_page(series: Series, edited: Collection[str], file: str) -> str:
    """One series whole: documents, registry with witnesses, chain, mandate, what was guessed."""
    standing = sum(c.status != "lapsed" for c in series.clauses)
    lines = [f"{series.name}: {title}" for title in series.title.values()]
    lines += _hanging(f"{standing} clauses standing, {len(series.clauses) - standing} lapsed")
    lines += ["", "Documents:"]
    for document in series.documents:
        kind = "" if document.kind == "adopted" else f", {document.kind}"
        lines += _hanging(f"{document.resolution} {document.language}{kind}: {document.file}")
    lines += ["", "Registry:"]
    for adoption in series.registry:
        known = f"known from {adoption.witness}" if adoption.witness else "given"
        recalled = "" if adoption.in_chain else "; not in the chain"
        note = f"; {adoption.note}" if adoption.note else ""
        lines += _hanging(f"{adoption.resolution} of {adoption.adopted}: {known}{recalled}{note}")
    return "\n".join([*lines, "", guesses_page(series, edited, file)])


def addition_page(before: Series, after: Series, addition: Addition, report: Report) -> str:
    """What was added, what it changed in the text, and what else changed in the library."""
    from drafter.mining.changes import counts, of_addition  # noqa: PLC0415

    states = {
        "new": "added",
        "adopted": "added in place of the draft",
        "known": "is there already; nothing changes",
        "superseded": "is a draft whose adopted text is there; nothing changes",
    }
    lines = []
    for one in addition.documents:
        reference = f" {one.reference} ({one.read.resolution.language})" if one.reference else ""
        lines += _hanging(f"{one.read.file}:{reference} {states[one.state]}")
    new = [(o.reference, o.read) for o in addition.documents if o.state in ("new", "adopted")]
    for told in of_addition(after, new):
        if told.against is None:
            lines += ["", f"{told.resolution} ({told.language}): no earlier text to compare with"]
            continue
        counted = ", ".join(f"{number} {what}" for what, number in counts(told.changes).items())
        lines += ["", f"{told.resolution} against {told.against} ({told.language}): {counted}"]
        for change in told.changes:
            if change.what == "kept":
                continue
            place = " → ".join(label for label in (change.old, change.new) if label)
            moved = ", moved" if change.has_moved and change.what != "moved" else ""
            lines += ["", f"{place}: {change.what}{moved} ({change.clause})"]
            if change.what != "moved":
                lines += _wrapped(change.text, "  ")
    known = before.adoptions
    registry = [a for a in after.registry if known.get(a.resolution) != a]
    for title, entries in (
        ("In the registry, new or changed:", [f"{a.resolution} of {a.adopted}" for a in registry]),
        ("Renamed, for their oldest wording is another now; the old ids still work:",
         [f"{old} → {new_id}" for old, new_id in report.renamed]),
        ("A person's edits, kept:", report.kept),
        ("Edited by a person and mined anew; both kept, under “collisions”:", report.collisions),
        ("To look at:", [*report.remarks, *addition.mined.warnings]),
    ):  # fmt: skip
        if entries:
            lines += ["", title]
            for entry in entries:
                lines += _hanging(entry)
    return "\n".join([*lines, "", f"files written: {len(report.written)}, "
                      f"removed: {len(report.removed)}"])  # fmt: skip
