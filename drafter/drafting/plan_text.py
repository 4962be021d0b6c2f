"""A new plan as the text of its file, with what helps to decide in comments; sponsors in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from drafter.drafting.assemble import assemble
from drafter.drafting.beginnings import beginning
from drafter.drafting.draft import OpenPoint
from drafter.drafting.places import places
from drafter.drafting.plan import Plan
from drafter.drafting.plan_lines import scalar
from drafter.drafting.sponsors import GROUP, parse_sponsor
from drafter.language import get as language_of
from drafter.library.model import Clause, Occurrence, Series

_HEAD = """\
# The plan of a draft: what stands in it and in which order, and what you have decided.
# Leave out, move or add paragraphs, fill in values; then: drafter draft --plan FILE
# Numbers, “also” and “further”, footnotes and final punctuation follow by themselves.
"""


def plan_text(plan: Plan, series: Series) -> str:
    """The file of a plan that stands as the base does.

    Raises:
        PlanError: the plan asks for what cannot be.
    """
    known = series.sessions.get(plan.session)
    shown = f"  # known: {language_of(plan.languages[0]).date_ranges(known)}" if known else ""
    placed = places(plan, series)
    lines = [
        f"series: {scalar(plan.series)}",
        f"base: {plan.base}",
        f"session: {plan.session}",
        f"languages: [{', '.join(plan.languages)}]",
        f"editions: [{', '.join(plan.editions)}]",
        "symbol:",
        "date:  # of issue, e.g. 2026-03-20",
        f"session_dates:{shown}",
        "sponsors:",
        "  # - {name: {en: …, fr: …}, group: african, member: true}",
        "",
        *_values(plan, series),
    ]
    for part in ("preambular", "operative"):
        here = [place for place in placed if place.key.startswith(part)]
        lines += ["", f"{part}:" if here else f"{part}: []"]
        width = max((len(scalar(place.clause.id)) for place in here), default=0)
        for place in here:
            comment = first_words(place.clause, place.occurrence, series, plan.languages[0])
            lines.append(f"  - {scalar(place.clause.id).ljust(width)}  # {comment}")
    lines += ["", "# what the texts were when this plan was made, to tell when they change"]
    lines += ["seen:" if plan.seen else "seen: {}"]
    lines += [f"  {scalar(name)}: {json.dumps(digest)}" for name, digest in plan.seen.items()]
    return _HEAD + "\n".join(lines) + "\n"


def first_words(clause: Clause, occurrence: Occurrence, series: Series, code: str) -> str:
    """``58/30 OP3 Calls upon all parties to respect …``: which paragraph an entry is."""
    words = beginning(clause, occurrence, series, code)
    return f"{occurrence.resolution} {occurrence.paragraph} {words}"


def _values(plan: Plan, series: Series) -> Iterator[str]:
    """The decisions that are open, each with what the earlier years had.

    What a further language had is told with its code, unless one before it had the same words.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for code in plan.languages:
        draft = assemble(series, plan, code=code)
        ids = {paragraph.label: paragraph.id for paragraph in draft.paragraphs}
        for point in draft.open:
            if not point.earlier:
                continue
            clauses = found.setdefault(point.name.removesuffix(f"_{code}"), {})
            earlier = clauses.setdefault(ids[point.where], [])
            earlier += _earlier(point, earlier, code)
    named: Mapping[str, list[str]] = {
        name if len(clauses) == 1 else f"{clause}.{name}": earlier
        for name, clauses in found.items()
        for clause, earlier in clauses.items()
    }
    yield "values:" if named else "values: {}"
    for name, earlier in named.items():
        key = f"  {scalar(name)}:"
        for number, line in enumerate(earlier):
            yield f"{' ' * len(key) if number else key}  # {line}"


def _earlier(point: OpenPoint, told: Sequence[str], code: str) -> list[str]:
    """What the years had, but for words that are told; borrowed ones name their language last."""
    language = f" ({code})" if told else ""
    borrowed = tuple(f"{line} (" for line in told)
    found = [(resolution, " ".join(value.split())) for resolution, value in point.earlier]
    return [
        f"{resolution}{language}: {words}"
        for resolution, words in found
        if (line := f"{resolution}: {words}") not in told and not line.startswith(borrowed)
    ]


def typed_sponsors(text: str, code: str) -> str:
    """Sponsors as they are typed, with a semicolon between two, in a plan's form on one line.

    Raises:
        DraftingError: one of them cannot be.
    """
    entries = []
    for part in filter(None, map(str.strip, text.split(";"))):
        name, group, member = parse_sponsor(part, code)
        entry = [f"name: {{{code}: {scalar(name)}}}"]
        entry += [f"group: {group.removeprefix(GROUP)}"] if group else []
        entry += [f"member: {str(member).lower()}"] if member is not None else []
        entries.append(f"{{{', '.join(entry)}}}")
    return f"[{', '.join(entries)}]" if entries else ""
