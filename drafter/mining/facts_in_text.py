"""Dates, periods and single citations that change from year to year while the words stay.

They are facts and follow no rule; as variables they let two years share one wording, and show a
reader at a glance what was brought up to date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.language.base import Language
from drafter.library.model import Adoption, Value, Variable, VariableType
from drafter.library.previous import cited_singly
from drafter.mining import naming
from drafter.mining.slots import Found, Witness
from drafter.record import record
from drafter.resolution import Reference

_PERIOD = re.compile(r"\b(?:19|20)\d\d[–-](?:19|20)\d\d\b")


@record(frozen=True)
class _Fact:
    start: int
    end: int
    type: VariableType
    value: Value
    expression: str


def changing(
    witnesses: Sequence[Witness],
    languages: Sequence[Language],
    other: Sequence[Sequence[Found]],
    registry: Mapping[Reference, Adoption],
) -> list[list[Found]]:
    """For each witness the facts in it that differ from another year with the same words.

    Args:
        witnesses: one clause in one language, by year.
        languages: the language of each.
        other: the slots found so far in each; facts inside them are not looked at.
        registry: adoptions that a citation can be rendered from.
    """
    facts = [
        _facts(witness, language, found, registry)
        for witness, language, found in zip(witnesses, languages, other, strict=True)
    ]
    skeletons = [_skeleton(w.body, f, o) for w, f, o in zip(witnesses, facts, other, strict=True)]
    result: list[list[Found]] = [[] for _ in witnesses]
    for skeleton in dict.fromkeys(skeletons):
        alike = [n for n, one in enumerate(skeletons) if one == skeleton]
        taken: list[str] = [slot.name for n in alike for slot in other[n]]
        for position in range(len(facts[alike[0]])):
            here = [facts[n][position] for n in alike]
            if len({str(fact.value) for fact in here}) < 2:
                continue
            first = here[0]
            before = witnesses[alike[0]].body[: first.start]
            name = naming.unused(
                f"{naming.last_noun(before, languages[alike[0]])}_{first.type}", taken
            )
            taken.append(name)
            for n, fact in zip(alike, here, strict=True):
                expression = fact.expression.format(name)
                variable = Variable(fact.type)
                result[n].append(
                    Found(fact.start, fact.end, expression, name, variable, fact.value)
                )
    return result


def _facts(
    witness: Witness,
    language: Language,
    found: Sequence[Found],
    registry: Mapping[Reference, Adoption],
) -> list[_Fact]:
    citations = [
        _Fact(
            cited.start,
            cited.end,
            "citation",
            cited.of(registry),
            "{{{{ {} | number }}}}" if cited.adopted is None else "{{{{ {} | citation }}}}",
        )
        for cited in cited_singly(witness.body, language)
        if cited.link is None
    ]
    dates = [
        _Fact(s.start, s.end, "date", s.value, "{{{{ {} | date }}}}")
        for s in language.find_dates(witness.body)
    ]
    periods = [
        _Fact(m.start(), m.end(), "period", m.group(), "{{{{ {} }}}}")
        for m in _PERIOD.finditer(witness.body)
    ]
    facts: list[_Fact] = []
    for fact in [*citations, *dates, *periods]:
        inside = [(slot.start, slot.end) for slot in found] + [(f.start, f.end) for f in facts]
        if not any(start < fact.end and fact.start < end for start, end in inside):
            facts.append(fact)
    return sorted(facts, key=lambda fact: fact.start)


def _skeleton(body: str, facts: Sequence[_Fact], found: Sequence[Found]) -> str:
    """The body with every value replaced by its kind: equal for two years of one wording."""
    marks = [(fact.start, fact.end, f"<{fact.expression}>") for fact in facts]
    marks += [(slot.start, slot.end, slot.expression) for slot in found]
    for start, end, sign in sorted(marks, reverse=True):
        body = f"{body[:start]}{sign}{body[end:]}"
    return body
