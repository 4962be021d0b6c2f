"""Footnotes that cite another document every year: the document's symbol is a variable."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter import language as languages
from drafter.library import rendering
from drafter.library.model import Variable
from drafter.mining import naming
from drafter.mining.slots import Witness
from drafter.mining.taking_apart import Said
from drafter.resolution import Reference

_SYMBOL = re.compile(r"[AESC][A-Z]*/[A-Z0-9][\w./-]*\d")

_REPORT = re.compile(r"A/HRC/(?P<session>\d{1,3})/.*")


def symbols(said: Sequence[Mapping[str, Said]]) -> None:
    """Footnotes that cite another document every year: the document symbol is a variable."""
    witnesses = [one.witness for entry in said for one in entry.values()]
    numbers = sorted({n for witness in witnesses for n in witness.notes})
    for witness in witnesses:
        witness.note_templates = {
            n: None if text is None else rendering.escape(text) for n, text in witness.notes.items()
        }
    for entry in said:
        _from_other_languages([one.witness for one in entry.values()])
    for number in numbers:
        cited = {}
        for witness in witnesses:
            text = witness.notes.get(number)
            if text and (match := _SYMBOL.search(text)):
                cited[witness.resolution, witness.code] = match.group().rstrip(".")
        if not cited:
            continue
        rule = _rule(cited)
        if rule is None and len(set(cited.values())) == 1:
            continue
        language = languages.get(witnesses[0].code)
        name = naming.symbol_name(witnesses[0].body, language)
        name = naming.unused(name, [n for w in witnesses for n in w.values])
        _symbol_slot(witnesses, number, name, Variable("symbol", rule), cited)


def _from_other_languages(witnesses: Sequence[Witness]) -> None:
    """Give a footnote whose text is lost that of another language, where it is a symbol alone."""
    for witness in witnesses:
        for number in [n for n, text in witness.notes.items() if text is None]:
            known = {
                text
                for other in witnesses
                if other.notes.keys() == witness.notes.keys()
                and (text := other.notes[number]) is not None
            }
            if len(known) == 1 and _SYMBOL.fullmatch((text := known.pop()).rstrip(".")):
                witness.note_templates[number] = text


def _rule(cited: Mapping[tuple[Reference, str], str]) -> str | None:
    """The rule of a report's symbol: it is of the text's session, or as far before in all texts.

    That it is of an earlier session must be borne out by two texts at least: it may be a fact.
    """
    found = {
        (resolution, resolution.session - int(match["session"])) if match else None
        for (resolution, _), symbol in cited.items()
        for match in [_REPORT.fullmatch(symbol)]
    }
    distances = {pair[1] for pair in found if pair is not None}
    if None in found or len(distances) != 1:
        return None
    distance = distances.pop()
    if distance == 0:
        return "A/HRC/{session}/[…]"
    return f"A/HRC/{{session - {distance}}}/[…]" if distance > 0 and len(found) > 1 else None


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
