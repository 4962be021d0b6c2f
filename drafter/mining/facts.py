"""What holds for a whole series: its rhythm, its mandate, its registry of adoptions, its chain."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import gcd

from drafter import language as languages
from drafter.library.model import CHAIN_RULE, Adoption, Clause, Mandate
from drafter.mining.years import Year
from drafter.resolution import Reference

_MANDATE = re.compile(
    r"(?P<verb>extend|renew|prolong)\w*(?:,[^,]{1,60},)? the mandate of (?:the )?"
    r"(?P<title>[A-Z][\w-]*(?: (?:on )?[A-Z][\w-]*)*)[^;]{0,200}?"
    r"(?:for a (?:further )?period of|for) (?P<period>(?:a further )?\w+ (?:years?|months?))"
)


def registry(
    known: Sequence[Adoption], years: Sequence[Year]
) -> tuple[dict[Reference, Adoption], list[str]]:
    """All adoptions that are known: the given ones, the texts themselves, the texts' chains.

    What disagrees is reported with both sides; the given registry is kept.
    """
    found = {adoption.resolution: adoption for adoption in known}
    warnings: list[str] = []
    for year in years:
        for document in year.documents.values():
            read = document.resolution
            if read.kind != "adopted" or read.adopted is None:
                continue
            entry = found.get(year.reference)
            if entry is None:
                found[year.reference] = Adoption(year.reference, read.adopted, read.meeting)
            elif entry.adopted != read.adopted:
                warnings.append(
                    f"{year.reference}: the registry says adopted on {entry.adopted}, "
                    f"{document.file} says {read.adopted}; the registry is kept"
                )
    for year in years:
        for reference, day, label in _chain_entries(year, found):
            entry = found.get(reference)
            if entry is None:
                found[reference] = Adoption(
                    reference, day, note=f"known from the list in {year.reference} {label}"
                )
                if known:
                    warnings.append(
                        f"{year.reference} {label}: the list names {reference} of {day}, which the "
                        "registry does not know; added to it, to be checked for a misprint"
                    )
            elif entry.adopted != day:
                warnings.append(
                    f"{year.reference} {label}: cites {reference} as of {day}, the registry says "
                    f"{entry.adopted}; the text is kept as it is"
                )
    return dict(sorted(found.items())), warnings


def _chain_entries(
    year: Year, found: Mapping[Reference, Adoption]
) -> Iterator[tuple[Reference, datetime.date, str]]:
    """Citations in the paragraph that lists the series' own resolutions.

    That is the paragraph with three citations or more of which one at least is known to be of the
    series (adopted text or registry).
    """
    code = year.main
    for slot in year.slots:
        spans = languages.get(code).find_citations(slot.paragraphs[code].flat)
        own = [
            s
            for s in spans
            if s.reference in found and s.reference.session < year.reference.session
        ]
        if len(spans) >= 3 and own and 2 * len(own) >= len(spans):
            for span in spans:
                yield span.reference, span.adopted, slot.label


def check_chain(
    clauses: Sequence[Clause], adoptions: Mapping[Reference, Adoption]
) -> tuple[str | None, list[str]]:
    """The clause that lists the series' resolutions, and where it differs from the registry."""
    warnings: list[str] = []
    chain: str | None = None
    for clause in clauses:
        grows = [n for n, v in clause.variables.items() if v.rule == CHAIN_RULE]
        if not grows:
            continue
        if clause.status != "lapsed":
            chain = clause.id
        for occurrence in clause.history:
            lists = [
                v for n, v in occurrence.values.items()
                if clause.variables[n].type == "citations" and isinstance(v, list)
            ]  # fmt: skip
            if not lists:
                warnings.append(
                    f"{occurrence.resolution} {occurrence.paragraph}: the list could not be taken "
                    "apart; it stands as plain text, and a draft from it does not grow it"
                )
                continue
            named = {Reference.parse(number) for numbers in lists for number in numbers}
            due = {
                a.resolution for a in adoptions.values()
                if a.in_chain and a.resolution < occurrence.resolution
            }  # fmt: skip
            where = f"{occurrence.resolution} {occurrence.paragraph}"
            for missing in sorted(due - named):
                warnings.append(f"{where}: the list leaves out {missing}, which the registry has")
            for extra in sorted(named - due):
                entry = adoptions.get(extra)
                state = "has with in_chain: false" if entry else "does not know"
                warnings.append(f"{where}: the list names {extra}, which the registry {state}")
    return chain, warnings


def rhythm(references: Sequence[Reference], clauses: Sequence[Clause]) -> int | None:
    """How many sessions lie between two resolutions of the series; ``None`` if nothing tells.

    The commonest distance in the registry; with fewer than three adoptions the distance at which
    the newest text asks for its report, else what divides the distances between the texts.
    """
    sessions = sorted({r.session for r in references if not r.special})
    steps = [b - a for a, b in pairwise(sessions)]
    if len(steps) >= 2:
        counted = Counter(steps)
        best = max(counted.values())
        if best > 1:  # distances that differ each time tell of texts that are not here
            return max(step for step, count in counted.items() if count == best)
    ahead = [
        int(v.rule.removeprefix("session + "))
        for c in clauses
        if c.status != "lapsed"
        for v in c.variables.values()
        if v.type == "session" and v.rule and v.rule.startswith("session + ")
    ]
    if ahead:
        return Counter(ahead).most_common(1)[0][0]
    return gcd(*steps) if steps else None


def mandate(years: Sequence[Year]) -> Mandate | None:
    """The mandate the newest text extends or renews, if it does."""
    if not years:
        return None
    year = years[-1]
    for slot in year.slots:
        paragraph = slot.paragraphs.get("en")
        if paragraph is not None and (match := _MANDATE.search(paragraph.flat)):
            return Mandate(match["title"], match["verb"], match["period"])
    return None
