"""Mining on the terminal: what was written, guessed and added."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from drafter import language as languages
from drafter.console.page import hanging, width, wrapped
from drafter.counting import counted, every_sessions

if TYPE_CHECKING:
    from drafter.library.merging import Report
    from drafter.library.model import Series
    from drafter.mining.adding import Addition


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
        f"{folder}: {counted(len(series.clauses), 'clause')}, {len(series.clauses) - lapsed} "
        f"standing and {lapsed} lapsed; {counted(variables, 'variable')}, {ruled} with a rule",
        *hanging(f"texts: {texts}"),
        *hanging(f"rhythm: {_rhythm(series)}"),
        *hanging(f"files written: {len(report.written)}, removed: {len(report.removed)}"),
    ]
    for title, entries in (
        ("Deleted by a person, and written again:", report.restored),
        ("A person's edits, kept:", report.kept),
        ("Edited by a person and mined anew; both kept, under “collisions”:", report.collisions),
        ("To look at:", warnings),
    ):
        if entries:
            lines += ["", title]
            for entry in entries:
                lines += hanging(entry)
    return "\n".join(lines)


def guesses_page(series: Series, edited: Collection[str], file: str) -> str:
    """What was taken for the series' facts, from what evidence, how sure; what a person set."""
    lines = ["What was taken for a fact, and from what:"]
    now = {
        "body": series.body,
        "title": next(iter(series.title.values()), "none"),
        "rhythm": _rhythm(series),
        "chain": series.chain or "none",
        "mandate": " ".join(
            (series.mandate.verb, series.mandate.title, series.mandate.period)
            if series.mandate else ("none",)
        ),
    }  # fmt: skip
    corrected = {key.partition(".")[0] for key in edited}
    for name, guess in series.guessed.items():
        if name in corrected and name in now:
            lines += hanging(f"{name}: {now[name]} (corrected by hand; mined: {guess.value})")
        else:
            lines += hanging(f"{name}: {guess.value} ({guess.sure}: {guess.evidence})")
    advice = textwrap.wrap(f"What is wrong can be corrected in {file}.", width())
    return "\n".join([*lines, *advice])


def _rhythm(series: Series) -> str:
    return "unknown" if series.rhythm is None else every_sessions(series.rhythm)


def series_table(found: Sequence[Series]) -> str:
    """One series a line: name, rhythm, texts, title."""
    lines = []
    for series in found:
        texts = dict.fromkeys(str(d.resolution) for d in series.documents if d.kind != "commentary")
        often = _rhythm(series) if series.rhythm else "rhythm unknown"
        title = series.title.get("en") or next(iter(series.title.values()), "")
        lines.append(f"{series.name}: {title}")
        lines += hanging(f"{often}; {counted(len(texts), 'text')}: {', '.join(texts)}")
    return "\n".join(lines or ["no series"])


def series_page(series: Series, edited: Collection[str], file: str) -> str:
    """One series whole: documents, registry with witnesses, chain, mandate, what was guessed."""
    standing = sum(c.status != "lapsed" for c in series.clauses)
    lines = [f"{series.name}: {title}" for title in series.title.values()]
    told = counted(standing, "clause")
    lines += hanging(f"{told} standing, {len(series.clauses) - standing} lapsed")
    lines += ["", "Documents:"]
    for document in series.documents:
        kind = "" if document.kind == "adopted" else f", {document.kind}"
        lines += hanging(f"{document.resolution} {document.language}{kind}: {document.file}")
    lines += ["", "Registry:"]
    for adoption in series.registry:
        known = f"known from {adoption.witness}" if adoption.witness else "given"
        recalled = "" if adoption.in_chain else "; not in the chain"
        note = f"; {adoption.note}" if adoption.note else ""
        cited = languages.get("en").citation(adoption.resolution, adoption.adopted)
        lines += hanging(f"{cited}: {known}{recalled}{note}")
    return "\n".join([*lines, "", guesses_page(series, edited, file)])


def addition_page(before: Series, after: Series, addition: Addition, report: Report) -> str:
    """What was added, what it changed in the text, and what else changed in the library."""
    from drafter.mining.changes import of_addition  # noqa: PLC0415

    states = {
        "new": "added",
        "adopted": "added in place of the draft",
        "known": "is there already; nothing changes",
        "superseded": "is a draft whose adopted text is there; nothing changes",
    }
    lines = []
    for one in addition.documents:
        reference = f" {one.reference} ({one.read.resolution.language})" if one.reference else ""
        lines += hanging(f"{one.read.file}:{reference} {states[one.state]}")
    new = [(o.reference, o.read) for o in addition.documents if o.state in ("new", "adopted")]
    for told in of_addition(after, new):
        if told.against is None:
            lines += ["", f"{told.resolution} ({told.language}): no earlier text to compare with"]
            continue
        counted = ", ".join(f"{number} {what}" for what, number in told.counts.items())
        lines += ["", f"{told.resolution} against {told.against} ({told.language}): {counted}"]
        for change in told.changes:
            if change.what == "kept":
                continue
            place = " → ".join(label for label in (change.old, change.new) if label)
            moved = ", moved" if change.has_moved and change.what != "moved" else ""
            lines += ["", f"{place}: {change.what}{moved} ({change.clause})"]
            if change.what != "moved":
                lines += wrapped(change.text, "  ")
    known = before.adoptions
    cited = languages.get("en").citation
    registry = [a for a in after.registry if known.get(a.resolution) != a]
    for title, entries in (
        ("In the registry, new or changed:", [cited(a.resolution, a.adopted) for a in registry]),
        ("Renamed, for their oldest wording is another now; the old ids still work:",
         [f"{old} → {new_id}" for old, new_id in report.renamed]),
        ("A person's edits, kept:", report.kept),
        ("Edited by a person and mined anew; both kept, under “collisions”:", report.collisions),
        ("To look at:", [*report.remarks, *addition.mined.warnings]),
    ):  # fmt: skip
        if entries:
            lines += ["", title]
            for entry in entries:
                lines += hanging(entry)
    return "\n".join([*lines, "", f"files written: {len(report.written)}, "
                      f"removed: {len(report.removed)}"])  # fmt: skip
