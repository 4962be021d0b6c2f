"""Aligned years → clauses: wordings, variables with their rules, and the history of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from drafter import language as languages
from drafter.language.base import Language
from drafter.library import rendering
from drafter.library.model import (
    Adoption,
    Clause,
    Occurrence,
    Value,
    Variable,
    Wording,
    cited,
)
from drafter.mining import facts_in_text, naming, previous, slots
from drafter.mining.following import Strand
from drafter.mining.footnote_citations import previous_resolutions
from drafter.mining.footnote_symbols import symbols
from drafter.mining.registry import Doubts, Registry
from drafter.mining.slots import Witness
from drafter.mining.taking_apart import Said, take_apart
from drafter.mining.wordings import changes, match_wording
from drafter.mining.years import Year
from drafter.resolution import Part, Reference


def build(
    years: Sequence[Year],
    strands: Sequence[Strand],
    registry: Registry,
    title: str | None,
    body: str | None,
) -> list[Clause]:
    """The clauses of a series, oldest first, ids given in that order.

    ``title`` is the mandate holder's (*Independent Expert*), for the pronouns; ``body`` is whose
    resolutions they are.
    """
    ids: dict[int, str] = {}
    clauses = []
    named: dict[str, list[str]] = {}
    taken: set[str] = set()
    for strand in sorted(strands, key=lambda s: s.places[0]):
        said = [
            {
                code: take_apart(years[y], years[y].slots[n], code)
                for code in years[y].slots[n].paragraphs
            }
            for y, n in strand.places
        ]
        _find_slots(years, strand, said, registry.adoptions, title, body)
        mains = [entry[years[y].main] for (y, _), entry in zip(strand.places, said, strict=True)]
        own = ids[id(strand)] = naming.clause_id(*_name_words(mains[0]), taken)
        taken.add(own)
        for main in {(m.opening.plain, m.witness.body): m for m in mains}.values():
            named.setdefault(naming.clause_id(*_name_words(main), ()), []).append(own)
        clauses.append((strand, _clause(years, strand, said, ids, registry.doubts)))
    aliases = _aliases(named, taken)
    return [_related(clause, strand, ids, aliases) for strand, clause in clauses]


def _name_words(said: Said) -> tuple[str, str, Language]:
    language = languages.get(said.witness.code)
    return said.opening.plain, slots.without_values(said.witness.body, language), language


def _aliases(named: Mapping[str, Sequence[str]], ids: Collection[str]) -> dict[str, list[str]]:
    """By id the names that the clause's other wordings give it, where no other clause has them."""
    found: dict[str, list[str]] = {}
    for name, clauses in sorted(named.items()):
        if name not in ids and len(set(clauses)) == 1:
            found.setdefault(clauses[0], []).append(name)
    return found


def _related(
    clause: Clause, strand: Strand, ids: Mapping[int, str], aliases: Mapping[str, Sequence[str]]
) -> Clause:
    return replace(
        clause,
        aliases=tuple(aliases.get(clause.id, ())),
        split_from=ids.get(id(strand.split_from)) if strand.split_from else None,
        merged_into=ids.get(id(strand.merged_into)) if strand.merged_into else None,
    )


def _find_slots(
    years: Sequence[Year],
    strand: Strand,
    said: Sequence[Mapping[str, Said]],
    registry: Mapping[Reference, Adoption],
    title: str | None,
    body: str | None,
) -> None:
    """Find the slots in all years and languages of a clause and write the templates."""
    mains = [entry[years[y].main] for (y, _), entry in zip(strand.places, said, strict=True)]
    names = [slots.session_names(s.witness, languages.get(s.witness.code)) for s in mains]
    rules = slots.session_rules(
        [(s.witness.resolution.session, n) for s, n in zip(mains, names, strict=True)
         if not s.witness.resolution.special]  # those are counted by themselves
    )  # fmt: skip
    recurring = any(rule.startswith("session + ") for rule in rules.values())
    choices: dict[str, dict[Reference, int]] = {}
    choice_name = ""
    main = mains[-1].witness.code
    for code in sorted({code for entry in said for code in entry}, key=lambda c: c != main):
        witnesses = [entry[code].witness for entry in said if code in entry]
        free = slots.free_choice(witnesses, languages.get(code)) if recurring else None
        if free is not None and (choice_name or code == main):
            choice_name = choice_name or free[0]
            choices[code] = free[1]
    slots_of: dict[int, list[slots.Found]] = {}
    for entry, session_names in zip(said, names, strict=True):
        for code, one in entry.items():
            witness = one.witness
            language = languages.get(code)
            found = slots.sessions(witness, language, session_names, rules)
            found += slots.chain(witness, language, registry)
            found += slots.pronouns(witness, title)
            if choice_name and witness.resolution in choices.get(code, {}):
                own = choice_name if code == main else f"{choice_name}_{code}"
                found.append(_choice(witness, choices[code][witness.resolution], own))
            slots_of[id(witness)] = found
    before = previous.resolutions(
        [one.witness for one in mains],
        [{code: one.witness for code, one in entry.items()} for entry in said],
        slots_of,
        registry,
        body,
        alone=title is None or not _titled(years[-1], title),
    )
    for key, more in before.items():
        slots_of[key] += more
    _changing_facts(said, slots_of, registry)
    for entry in said:
        for one in entry.values():
            found = slots_of[id(one.witness)]
            slots.fill(one.witness, found)
            one.witness.variables = {slot.name: slot.variable for slot in found}
            _verify(one.witness, registry)
    _own_values(years, strand, said)
    symbols(said)
    previous_resolutions(mains, said, registry, body)


def _titled(year: Year, holder: str) -> bool:
    """Whether a resolution is titled as a mandate: *Mandate of the Independent Expert on …*."""
    return any(holder in (d.resolution.title or "") for d in year.documents.values())


def _changing_facts(
    said: Sequence[Mapping[str, Said]],
    slots_of: Mapping[int, list[slots.Found]],
    registry: Mapping[Reference, Adoption],
) -> None:
    """Add the facts that change while the words stay; names in other languages end in the code."""
    codes = list(dict.fromkeys(code for entry in said for code in entry))
    for code in codes:
        witnesses = [entry[code].witness for entry in said if code in entry]
        known = [slots_of[id(witness)] for witness in witnesses]
        language = languages.get(code)
        added = facts_in_text.changing(witnesses, [language] * len(witnesses), known, registry)
        for witness, found in zip(witnesses, added, strict=True):
            for slot in found:
                name = slot.name if code == codes[0] else f"{slot.name}_{code}"
                expression = slot.expression.replace(f" {slot.name} ", f" {name} ")
                slots_of[id(witness)].append(replace(slot, name=name, expression=expression))


def _choice(witness: Witness, start: int, name: str) -> slots.Found:
    value = witness.body[start:]
    return slots.Found(
        start, len(witness.body), f"{{{{ {name} }}}}", name, Variable("choice"), value
    )


def _verify(witness: Witness, registry: Mapping[Reference, Adoption]) -> None:
    """A template that does not give back the text is worth nothing: keep the text itself."""
    try:
        again = rendering.render(witness.template, witness.values, witness.code, registry)
    except rendering.TemplateError:
        again = None
    if again != witness.body:
        witness.values.clear()
        witness.variables.clear()
        slots.fill(witness, [])


def _own_values(years: Sequence[Year], strand: Strand, said: Sequence[Mapping[str, Said]]) -> None:
    """Where a language states another value than the year's main one, it has a variable of its own.

    Two languages of one resolution can differ: a session, a date, a list with a misprint.
    """
    mains = [entry[years[y].main] for (y, _), entry in zip(strand.places, said, strict=True)]
    for code in sorted({code for entry in said for code in entry}):
        others = [
            (entry[code].witness, main.witness)
            for entry, main in zip(said, mains, strict=True)
            if code in entry and entry[code] is not main
        ]
        differing = sorted({
            name for witness, main in others for name, value in witness.values.items()
            if name in main.values and main.values[name] != value
        })  # fmt: skip
        for name in differing:
            for witness, _ in others:
                slots.rename(witness, name, f"{name}_{code}")


def _doubts(values: Mapping[str, Value], doubts: Doubts) -> dict[str, str]:
    """What is doubtful in the lists of one year, by entry."""
    found = {}
    for value in values.values():
        for entry in value if isinstance(value, list) else ():
            reference, day = cited(entry)
            if day is not None and (reason := doubts.get((reference, day))):
                found[entry] = reason
    return found


def _clause(
    years: Sequence[Year],
    strand: Strand,
    said: Sequence[Mapping[str, Said]],
    ids: Mapping[int, str],
    doubts: Doubts,
) -> Clause:
    wordings: dict[str, Wording] = {}
    history: list[Occurrence] = []
    variables: dict[str, Variable] = {}
    for (y, n), entry in zip(strand.places, said, strict=True):
        year, slot = years[y], years[y].slots[n]
        wording = match_wording(wordings, entry)
        values: dict[str, Value] = {}
        for one in entry.values():
            for name, value in one.witness.values.items():
                values.setdefault(name, value)
            variables |= one.witness.variables
        occurrence = Occurrence(
            resolution=year.reference,
            paragraph=slot.label,
            before=slot.before,
            wording=wording,
            values=values,
            adverb={c: s.opening.adverb for c, s in entry.items() if s.opening.adverb},
            ends={c: s.ends for c, s in entry.items() if s.ends is not None},
            doubts=_doubts(values, doubts),
        )
        history.append(changes(occurrence, history, wordings))
    newest = years[-1].reference
    last = history[-1].resolution
    standing = last == newest
    new = standing and len(history) == 1 and len(years) > 1
    y, n = strand.places[-1]
    part: Part = years[y].slots[n].paragraphs[years[y].main].part
    return Clause(
        id=ids[id(strand)],
        part=part,
        status="new" if new else "standing" if standing else "lapsed",
        lapsed_after=None if standing else last,
        wordings=wordings,
        variables=variables,
        history=tuple(history),
    )
