"""A draft on the terminal: what was taken over, updated, left open, and what to look at."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafter.console.page import hanging, width
from drafter.drafting.draft import TRANSLATION, Change, Draft, OpenPoint
from drafter.drafting.notes import lost
from drafter.language.catalogue import Messages, later, messages

if TYPE_CHECKING:
    from drafter.drafting.attention import Attention

_NAMES = {
    "agenda_title": later("agenda_title"),
    "chain": later("chain"),
    "clause": later("clause"),
    "date": later("date"),
    "focus": later("focus"),
    "membership": later("membership"),
    "opening": later("opening"),
    "session_dates": later("session_dates"),
    "sponsors": later("sponsors"),
    "symbol": later("symbol"),
    "text": later("text"),
    "title": later("title"),
    "wording": later("wording"),
}
"""What is named alike in every draft; variables that the miner named are told by their endings."""
_DOUBTFUL, _REASONS = 5, 3
"""So many paragraphs that are least likely to stay are named, with so many reasons each."""


def draft_summary(draft: Draft, path: str, found: Sequence[Attention] = ()) -> str:
    """What was taken over, updated and why, what is open, to look at: in the draft's language.

    ``found`` are the paragraphs by their attention, the least likely to stay first.
    """
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
        lines.append(
            say.plural("Updated: {number} paragraph.", "Updated: {number} paragraphs.", len(moved))
        )
        lines += [line for changes in moved for change in changes for line in hanging(change)]
    lines += _departures(draft, say)
    without_text = _without_text(draft, say)
    if draft.open or without_text:
        lines += ["", say("Left open, in square brackets:")]
        for point in draft.open:
            if point.name == TRANSLATION:
                continue
            lines += hanging(_open_point(point, say))
            for resolution, value in point.earlier:
                lines += textwrap.wrap(
                    say("{resolution}: {value}", resolution=resolution, value=value), width(),
                    initial_indent="      ", subsequent_indent="        ",
                )  # fmt: skip
        lines += [
            line
            for remark in (*without_text, *_untranslated(draft, say))
            for line in hanging(remark)
        ]
    if doubtful := [each for each in found if each.reasons][:_DOUBTFUL]:
        lines += ["", say("Least likely to stay as they are:")]
        for each in doubtful:
            reasons = say.parted(each.reasons[:_REASONS])
            lines += hanging(say("{label}: {reasons}", label=each.label, reasons=reasons))
    to_look_at = [*draft.warnings, *_stale(draft, [one for one in found if one not in doubtful])]
    return "\n".join(lines) + warnings_of(to_look_at, say)


def warnings_of(found: Sequence[str], say: Messages) -> str:
    """The end of a summary: what is to be looked at; empty if there is nothing."""
    if not found:
        return ""
    return "\n".join(["\n", say("To look at:"), *(line for one in found for line in hanging(one))])


def _departures(draft: Draft, say: Messages) -> Iterator[str]:
    """What the plan left out of the base, and what it moved."""
    gone = [one for one in draft.departures if one.now is None]
    moved = [one for one in draft.departures if one.now is not None]
    if gone:
        yield say("Left out: {number}.", number=len(gone))
        for one in gone:
            yield from hanging(say("{source} “{words}”", source=one.source, words=one.words))
    if moved:
        yield say("Moved: {number}.", number=len(moved))
        for one in moved:
            told = say(
                "{source} “{words}”, now {label}",
                source=one.source,
                words=one.words,
                label=one.now,
            )
            yield from hanging(told)


def _stale(draft: Draft, found: Sequence[Attention]) -> Iterator[str]:
    """What looks out of date in these paragraphs, in the order of the text."""
    say = messages(draft.language)
    by_label = {one.label: one.outdated for one in found}
    for paragraph in draft.paragraphs:
        for one in by_label.get(paragraph.label, ()):
            why = one.why.removesuffix(".")
            yield say("{label}: {reasons}", label=paragraph.label, reasons=why)


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
            "{label} {variable}: {why}",
            label=label,
            variable=_named(change.variable, say),
            why=change.why,
        )
    return say(
        "{label} {variable}: {old} → {new}; {why}",
        label=label,
        variable=_named(change.variable, say),
        old=change.old,
        new=change.new,
        why=change.why,
    )


def _without_text(draft: Draft, say: Messages) -> list[str]:
    """The footnotes whose text the source lost."""
    return [
        say("{where}: {what}", where=paragraph.label,
            what=say("the text of footnote {mark}", mark=note.mark))
        for paragraph in draft.paragraphs
        for note in lost(paragraph)
    ]  # fmt: skip


def _untranslated(draft: Draft, say: Messages) -> list[str]:
    """What a translator has to do, and in which paragraphs: there may be many of a kind."""
    found: dict[str, list[str]] = {}
    for point in draft.open:
        if point.name == TRANSLATION:
            found.setdefault(point.what, []).append(point.where)
    return [
        say("{where}: {what}", where=", ".join(labels), what=what) for what, labels in found.items()
    ]


def _open_point(point: OpenPoint, say: Messages) -> str:
    where = say("masthead") if point.where == "masthead" else point.where
    name = _named(point.name, say)
    return say("{where} {name}: {what}", where=where, name=name, what=point.what)


def _named(name: str, say: Messages) -> str:
    """What a value is called: by its name, as it is set, and by what it is if that is known."""
    plain = name.removesuffix(f"_{say.language.code}")  # words of one language: focus_fr
    if plain in _NAMES:
        return say(_NAMES[plain])
    if re.search(r"(?:^|_)session(?:_|$)", name):
        return say("{session_name}", session_name=name)
    if re.search(r"_symbol(?:_\d+)?$", name):
        return say("{symbol_name}", symbol_name=name)
    return say("{value_name}", value_name=plain)
