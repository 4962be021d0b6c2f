"""Aligned years → clauses: wordings, variables with their rules, and the history of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter import language as languages
from drafter.language.base import Opening
from drafter.library import rendering
from drafter.library.model import Adoption, Clause, Occurrence, Value, Variable, Wording
from drafter.mining import facts_in_text, naming, slots
from drafter.mining.following import Strand
from drafter.mining.slots import Witness
from drafter.mining.years import Slot, Year
from drafter.resolution import Footnote, Paragraph, Part, Reference

_SYMBOL = re.compile(r"[AESC][A-Z]*/[A-Z0-9][\w./-]*\d")


@dataclass
class _Said:
    """A clause in one year and one language, taken apart."""

    witness: Witness
    opening: Opening
    ends: str | None


def build(
    years: Sequence[Year],
    strands: Sequence[Strand],
    registry: Mapping[Reference, Adoption],
    title: str | None,
) -> list[Clause]:
    """The clauses of a series, oldest first, ids given in that order.

    ``title`` is the mandate holder's (*Independent Expert*), for the pronouns.
    """
    ids: dict[int, str] = {}
    clauses = []
    series = frozenset(registry)
    for strand in sorted(strands, key=lambda s: s.places[0]):
        said = [
            {
                code: _take_apart(years[y], years[y].slots[n], code)
                for code in years[y].slots[n].paragraphs
            }
            for y, n in strand.places
        ]
        _find_slots(years, strand, said, series, registry, title)
        main = years[strand.places[0][0]].main
        first = said[0][main]
        ids[id(strand)] = naming.clause_id(
            first.opening.plain,
            slots.without_values(first.witness.body, languages.get(main)),
            languages.get(main),
            set(ids.values()),
        )
        clauses.append((strand, _clause(years, strand, said, ids)))
    return [_related(clause, strand, ids) for strand, clause in clauses]


def _related(clause: Clause, strand: Strand, ids: Mapping[int, str]) -> Clause:
    return replace(
        clause,
        split_from=ids.get(id(strand.split_from)) if strand.split_from else None,
        merged_into=ids.get(id(strand.merged_into)) if strand.merged_into else None,
    )


def _take_apart(year: Year, slot: Slot, code: str) -> _Said:
    """Opening, body with footnote tokens, and the final punctuation unless it is the regular."""
    language = languages.get(code)
    paragraph = slot.paragraphs[code]
    opening = _opening(paragraph, code)
    flat = paragraph.flat
    regular = language.clause_end(paragraph.part, last=code in slot.lasts)
    if paragraph.part == "heading":
        regular = ""
    ends: str | None = None
    if flat.endswith(regular):
        stop = len(flat) - len(regular)
    else:
        tail = re.search(r"\s?[,;.:]$", flat)
        ends = tail.group() if tail else ""
        stop = len(flat) - len(ends)
    body = _with_marks(flat[:stop], slot.notes[code])[len(opening.text) :]
    if opening.text and body.startswith(" "):
        body = body[1:]
    elif opening.text and body[:1] not in (",", ";", ":", "\n", ""):
        opening, body = Opening("", ""), _with_marks(flat[:stop], slot.notes[code])
    notes = {n: note.text for n, note in enumerate(_ordered(slot.notes[code]), 1)}
    return _Said(Witness(year.reference, code, body, notes), opening, ends)


def _opening(paragraph: Paragraph, code: str) -> Opening:
    """The opening as it can be put together again; else all of it stays in the body."""
    language = languages.get(code)
    if paragraph.part == "heading" or not paragraph.opening:
        return Opening("", "")
    opening = language.italic_opening(paragraph.opening, paragraph.part)
    again = language.open(opening.plain, opening.adverb, paragraph.part)
    if again != paragraph.opening:
        return Opening(paragraph.opening, paragraph.opening)
    return opening


def _ordered(notes: Sequence[Footnote]) -> list[Footnote]:
    return sorted(notes, key=lambda note: note.offset or 0)


def _with_marks(body: str, notes: Sequence[Footnote]) -> str:
    out = body
    for number, note in reversed(list(enumerate(_ordered(notes), 1))):
        at = min(note.offset or 0, len(body))
        out = f"{out[:at]}{rendering.MARK_ON}{number}{rendering.MARK_OFF}{out[at:]}"
    return out


def _find_slots(
    years: Sequence[Year],
    strand: Strand,
    said: Sequence[Mapping[str, _Said]],
    series: frozenset[Reference],
    registry: Mapping[Reference, Adoption],
    title: str | None,
) -> None:
    """Find the slots in all years and languages of a clause and write the templates."""
    mains = [entry[years[y].main] for (y, _), entry in zip(strand.places, said, strict=True)]
    names = [slots.session_names(s.witness, languages.get(s.witness.code)) for s in mains]
    rules = slots.session_rules(
        [(s.witness.resolution.session, n) for s, n in zip(mains, names, strict=True)]
    )
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
            found += slots.chain(witness, language, series)
            found += slots.pronouns(witness, title)
            if choice_name and witness.resolution in choices.get(code, {}):
                own = choice_name if code == main else f"{choice_name}_{code}"
                found.append(_choice(witness, choices[code][witness.resolution], own))
            slots_of[id(witness)] = found
    _changing_facts(said, slots_of, registry)
    for entry in said:
        for one in entry.values():
            found = slots_of[id(one.witness)]
            slots.fill(one.witness, found)
            one.witness.variables = {slot.name: slot.variable for slot in found}
            _verify(one.witness, registry)
    _symbols(said)


def _changing_facts(
    said: Sequence[Mapping[str, _Said]],
    slots_of: Mapping[int, list[slots.Found]],
    registry: Mapping[Reference, Adoption],
) -> None:
    """Add the facts that change while the words stay; names in other languages end in the code."""
    cited = frozenset(map(str, registry))
    codes = list(dict.fromkeys(code for entry in said for code in entry))
    for code in codes:
        witnesses = [entry[code].witness for entry in said if code in entry]
        known = [slots_of[id(witness)] for witness in witnesses]
        language = languages.get(code)
        added = facts_in_text.changing(witnesses, [language] * len(witnesses), known, cited)
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


def _symbols(said: Sequence[Mapping[str, _Said]]) -> None:
    """Footnotes that cite another document every year: the document symbol is a variable."""
    witnesses = [one.witness for entry in said for one in entry.values()]
    numbers = sorted({n for witness in witnesses for n in witness.notes})
    for witness in witnesses:
        witness.note_templates = {
            n: None if text is None else rendering.escape(text) for n, text in witness.notes.items()
        }
    for number in numbers:
        cited = {}
        for witness in witnesses:
            text = witness.notes.get(number)
            if text and (match := _SYMBOL.search(text)):
                cited[witness.resolution, witness.code] = match.group().rstrip(".")
        if not cited:
            continue
        own = all(
            symbol.startswith("A/HRC/") and symbol.split("/")[2] == str(resolution.session)
            for (resolution, _), symbol in cited.items()
        )
        if not own and len(set(cited.values())) == 1:
            continue
        language = languages.get(witnesses[0].code)
        name = naming.symbol_name(witnesses[0].body, language)
        name = naming.unused(name, [n for w in witnesses for n in w.values])
        rule = "A/HRC/{session}/[…]" if own else None
        _symbol_slot(witnesses, number, name, Variable("symbol", rule), cited)


def _symbol_slot(
    witnesses: Sequence[Witness],
    number: int,
    name: str,
    variable: Variable,
    cited: Mapping[tuple[Reference, str], str],
) -> None:
    by_resolution = {resolution: symbol for (resolution, _), symbol in cited.items()}
    for witness in witnesses:
        if number not in witness.notes:
            continue
        witness.values[name] = by_resolution.get(witness.resolution)
        witness.variables[name] = variable
        text = witness.notes[number]
        symbol = cited.get((witness.resolution, witness.code))
        if text is not None and symbol is not None:
            before, _, after = text.partition(symbol)
            witness.note_templates[number] = (
                f"{rendering.escape(before)}{{{{ {name} }}}}{rendering.escape(after)}"
            )
        else:
            witness.note_templates[number] = f"{{{{ {name} }}}}."


def _clause(
    years: Sequence[Year],
    strand: Strand,
    said: Sequence[Mapping[str, _Said]],
    ids: Mapping[int, str],
) -> Clause:
    wordings: list[Wording] = []
    history: list[Occurrence] = []
    variables: dict[str, Variable] = {}
    for (y, n), entry in zip(strand.places, said, strict=True):
        year, slot = years[y], years[y].slots[n]
        wording = _match_wording(wordings, entry)
        values: dict[str, Value] = {}
        for one in entry.values():
            for name, value in one.witness.values.items():
                values.setdefault(name, value)
            variables |= one.witness.variables
        occurrence = Occurrence(
            resolution=year.reference,
            paragraph=slot.label,
            wording=_letter(wordings.index(wording)),
            values=values,
            adverb={c: s.opening.adverb for c, s in entry.items() if s.opening.adverb},
            ends={c: s.ends for c, s in entry.items() if s.ends is not None},
        )
        history.append(_changes(occurrence, history, wordings))
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
        wordings={_letter(i): w for i, w in enumerate(wordings)},
        variables=variables,
        history=tuple(history),
    )


def _match_wording(wordings: list[Wording], entry: Mapping[str, _Said]) -> Wording:
    """The wording of this year: an earlier one if the templates agree, else a new one.

    A footnote whose text one year lost is taken from the year that has it.
    """
    opening = {code: s.opening.plain for code, s in entry.items()}
    text = {code: s.witness.template for code, s in entry.items()}
    notes = {
        code: s.witness.note_templates for code, s in entry.items() if s.witness.note_templates
    }
    for index, known in enumerate(wordings):
        common = [c for c in text if c in known.text]
        if not common or any(
            known.text[c] != text[c]
            or known.opening.get(c, "") != opening[c]
            or not _notes_agree(known.footnotes.get(c, {}), notes.get(c, {}))
            for c in common
        ):
            continue
        merged = Wording(
            opening={**known.opening, **opening},
            text={**known.text, **text},
            footnotes={
                c: _merge_notes(known.footnotes.get(c, {}), notes.get(c, {}))
                for c in {**known.footnotes, **notes}
            },
        )
        wordings[index] = merged
        return merged
    fresh = Wording(opening, text, notes)
    wordings.append(fresh)
    return fresh


def _notes_agree(one: Mapping[int, str | None], two: Mapping[int, str | None]) -> bool:
    return one.keys() == two.keys() and all(
        one[n] == two[n] or one[n] is None or two[n] is None for n in one
    )


def _merge_notes(
    one: Mapping[int, str | None], two: Mapping[int, str | None]
) -> dict[int, str | None]:
    return {n: one.get(n) if one.get(n) is not None else two.get(n) for n in {**one, **two}}


def _changes(
    occurrence: Occurrence, history: Sequence[Occurrence], wordings: Sequence[Wording]
) -> Occurrence:
    """Say what differs from the occurrence before."""
    if not history:
        return occurrence
    before = history[-1]
    changed = []
    by_name = {_letter(index): wording for index, wording in enumerate(wordings)}
    one, two = by_name[before.wording], by_name[occurrence.wording]
    if before.paragraph[:2] != occurrence.paragraph[:2]:
        changed.append("part")
    if before.wording != occurrence.wording:
        shared = [c for c in one.text if c in two.text]
        if any(one.opening.get(c) != two.opening.get(c) for c in shared):
            changed.append("opening")
        if not shared or any(one.text[c] != two.text[c] for c in shared):
            changed.append("wording")
        elif "opening" not in changed:
            changed.append("footnote")
    if any(before.values.get(name) != value for name, value in occurrence.values.items()):
        changed.append("values")
    return replace(occurrence, changed=tuple(changed))


def _letter(index: int) -> str:
    """``a`` … ``z``, ``aa``, ``ab``, …: the wordings' names in the order of the years."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters
