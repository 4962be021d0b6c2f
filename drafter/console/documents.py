"""Documents on the terminal: what one says, and how two differ."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from drafter.comparing.summary import Outcome, counts
from drafter.console.page import hanging, width, wrapped
from drafter.language.catalogue import Messages


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
            lines += hanging(warning)
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


def comparison_page(
    found: Sequence[Outcome],
    heads: Sequence[tuple[str, str | None, str | None]],
    warnings: Sequence[str],
    path: str | None,
    say: Messages,
) -> str:
    """What became of each paragraph; those that are as they were are only counted.

    ``heads`` are the lines of the masthead that differ: role, old, new.
    """
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
    if heads:
        lines += ["", say("In the masthead:")]
        none = say("nothing")
        for _, was, now in heads:
            lines += hanging(f"{was or none} → {now or none}")
    for outcome in found:
        if outcome.what == "kept":
            continue
        place = " → ".join(label for label in (outcome.old, outcome.new) if label)
        fate = fates[outcome.what]
        if outcome.has_moved and outcome.what != "moved":
            fate = say("reworded and moved")
        lines += ["", say("{place}: {fate}", place=place, fate=fate)]
        if outcome.what != "moved":
            lines += wrapped(outcome.text, "  ")
    if warnings:
        lines += ["", *(line for warning in warnings for line in hanging(warning))]
    if path:
        lines += ["", say("{path}: all changes of the text as tracked changes", path=path)]
        if heads:
            said = say("Its masthead is that of the new text; number and title alone are tracked.")
            lines += wrapped(said, "")
    return "\n".join(lines)
