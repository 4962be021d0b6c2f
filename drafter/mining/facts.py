"""What holds for a whole series: its rhythm, its mandate, its recall chain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from math import gcd

from drafter import language as languages
from drafter.counting import counted, every_sessions
from drafter.language.mandates import Mandates
from drafter.library.chronology import Chronology
from drafter.library.model import CHAIN_RULE, Adoption, Clause, Guess, Mandate, Sure, cited
from drafter.mining.years import Year
from drafter.resolution import Reference
from drafter.sessions import SESSIONS_A_YEAR

LONGEST_RHYTHM_YEARS = 3
"""No series comes up more rarely; texts farther apart have others between them."""


def check_chain(
    clauses: Sequence[Clause], adoptions: Mapping[Reference, Adoption]
) -> tuple[str | None, list[str]]:
    """The clause that lists the series' resolutions, and where it differs from the registry."""
    warnings: list[str] = []
    chain: str | None = None
    witnesses = {a.witness for a in adoptions.values()}
    order = Chronology.of(adoptions.values()).order
    for clause in clauses:
        grows = [n for n, v in clause.variables.items() if v.rule == CHAIN_RULE]
        if grows and clause.status != "lapsed":
            chain = clause.id
        for occurrence in clause.history:
            where = f"{occurrence.resolution} {occurrence.paragraph}"
            lists = [
                v for n, v in occurrence.values.items()
                if clause.variables[n].type == "citations" and isinstance(v, list)
            ]  # fmt: skip
            if not lists and (grows or where in witnesses):
                warnings.append(
                    f"{where}: the list could not be taken apart; it stands as plain text, and a "
                    "draft from it does not grow it"
                )
            if not lists or not grows:
                continue
            named = {cited(entry)[0] for entries in lists for entry in entries}
            named -= {cited(entry)[0] for entry in occurrence.doubts}
            due = {
                a.resolution for a in adoptions.values()
                if a.in_chain and not a.witness
                and order(a.resolution) < order(occurrence.resolution)
            }  # fmt: skip
            for missing in sorted(due - named, key=order):
                warnings.append(f"{where}: the list leaves out {missing}, which the registry has")
            for extra in sorted(named - due, key=order):
                if not adoptions[extra].witness:
                    warnings.append(
                        f"{where}: the list names {extra}, which the registry has with in_chain: "
                        "false"
                    )
    return chain, warnings


def rhythm(
    years: Sequence[Year],
    adoptions: Collection[Reference],
    clauses: Sequence[Clause],
    mandate: Mandate | None,
    body: str | None,
) -> tuple[int | None, Guess]:
    """How many sessions lie between two resolutions of the series, and how that was found.

    The distance that most neighbours in the registry have; else the mandate's period, if the texts
    are so far apart that some may be missing, or that it ran out between them; else what divides
    the distances between the texts. A text alone tells nothing: what it asks for can be due before
    its successor, or after.
    """
    a_year = SESSIONS_A_YEAR.get(body or "", 3)
    sessions = sorted({r.session for r in adoptions if not r.special})
    steps = Counter(b - a for a, b in pairwise(sessions))
    due = _due(clauses)
    if not steps:
        evidence = "one text alone does not tell when the series comes up again"
        if due:
            evidence += f"; it asks for something {_list(due)} sessions on"
        return None, Guess("unknown", evidence, "unknown")
    told = ", ".join(map(str, sessions))
    best, count = max(steps.items(), key=lambda step: (step[1], step[0]))
    if count >= 2 and 2 * count > steps.total():
        sure: Sure = "certain" if count == steps.total() else "likely"
        evidence = f"{count} of the {counted(steps.total(), 'distance')} between sessions {told}"
        return best, _sessions(best, evidence, sure)
    texts = sorted({year.reference.session for year in years if not year.reference.special})
    return _between(texts if len(texts) > 1 else sessions, due, mandate, a_year)


def _between(
    sessions: Sequence[int], due: Sequence[int], mandate: Mandate | None, a_year: int
) -> tuple[int | None, Guess]:
    """The rhythm of a few texts, between which others may be missing."""
    apart = [b - a for a, b in pairwise(sessions)]
    common, longest = gcd(*apart), LONGEST_RHYTHM_YEARS * a_year
    told = f"texts of sessions {', '.join(map(str, sessions))}"
    period = _period(mandate, a_year)
    if mandate and period and common % period == 0 and max(apart) > min(period, longest):
        evidence = f"the mandate is for {mandate.period}; {told}"
        return period, _sessions(period, evidence, "likely")
    dividing = [d for d in due if common % d == 0 and d % a_year == 0]
    if dividing and max(apart) > longest:
        evidence = f"something is due {max(dividing)} sessions on; {told}"
        return max(dividing), _sessions(max(dividing), evidence, "likely")
    if common > longest:
        return None, Guess("unknown", f"{told}: others seem to lie between them", "unknown")
    if len(set(apart)) > 1 and common % a_year:
        return None, Guess("unknown", f"{told}: they come at no regular distance", "unknown")
    regular = len(apart) > 1 and len(set(apart)) == 1
    return common, _sessions(common, told, "likely" if regular else "unsure")


def _sessions(number: int, evidence: str, sure: Sure) -> Guess:
    return Guess(every_sessions(number), evidence, sure)


def _list(numbers: Sequence[int]) -> str:
    return " and ".join(map(str, numbers))


def _due(clauses: Sequence[Clause]) -> list[int]:
    """How many sessions ahead the newest text asks for something: a report, a dialogue."""
    return sorted({
        int(v.rule.removeprefix("session + "))
        for c in clauses
        if c.status != "lapsed"
        for v in c.variables.values()
        if v.type == "session" and v.rule and v.rule.startswith("session + ")
    })  # fmt: skip


def _period(mandate: Mandate | None, a_year: int) -> int | None:
    """A mandate's period in sessions, if it is one of whole years."""
    known = [languages.get(code).mandates for code in languages.CODES]
    numbers = {word: number for each in known for word, number in each.numbers.items()}
    words = mandate.period.split() if mandate else []
    number = next((n for w in words if (n := numbers.get(w, int(w) if w.isdigit() else 0))), 0)
    if not number or not words:
        return None
    if any(each.month and words[-1].startswith(each.month) for each in known):
        return number // 12 * a_year or None
    return number * a_year


def _extended(text: str, words: Mandates) -> Mandate | None:
    """The mandate that a paragraph extends or renews, if it says for how long."""
    match = re.search(words.extended, text)
    if match is None:
        return None
    period = re.search(words.period, match["before"] or "") or re.search(
        words.period, match["after"]
    )
    return Mandate(match["title"], match["verb"], period["period"]) if period else None


def mandate(years: Sequence[Year]) -> tuple[Mandate | None, Guess]:
    """The mandate that the newest text extends or renews, if it does, and where it says so."""
    year = years[-1]
    known = {
        code: words for code in languages.CODES if (words := languages.get(code).mandates).said
    }
    for slot in year.slots:
        for code, words in known.items():
            paragraph = slot.paragraphs.get(code)
            found = _extended(paragraph.flat, words) if paragraph is not None else None
            if found is not None:
                said = words.said.format(verb=found.verb, title=found.title, period=found.period)
                return found, Guess(said, f"{year.reference} {slot.label}", "certain")
    if not known.keys() & year.documents.keys():
        named = " or ".join(languages.get(code).name for code in known)
        return None, Guess("unknown", f"{year.reference} is not at hand in {named}", "unknown")
    return None, Guess("none", f"{year.reference} extends or renews none", "likely")
