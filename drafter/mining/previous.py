"""Where a clause cites the series' resolution before its own: *most recently resolution 46/18*.

Such a citation moves on with every text. The years must bear it out: all that name a resolution at
that place name the one before them, as far as the registry knows it, and two at least do. One is
enough where the words say that it is the newest one: in six of eight texts of the Council and
the Assembly that do, it is one of the series. The other two are titled *Mandate of the Independent
Expert on …*: there the resolutions on the subject are a series of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from drafter import language as languages
from drafter.library.chronology import Chronology
from drafter.library.model import PREVIOUS_RULE, Adoption, Variable
from drafter.library.previous import Cited, cited_singly, previous
from drafter.mining import naming
from drafter.mining.bodies import cannot_be
from drafter.mining.slots import Found, Witness
from drafter.resolution import Reference
from drafter.sessions import SESSIONS_A_YEAR

NAME = "previous_resolution"
LONGEST_YEARS = 3
"""A resolution that is older is hardly the one before."""
_ANCHOR = re.compile(r"(?:[^\W\d_]+ ){0,2}\Z")


class _Place(NamedTuple):
    """A citation in the text of one year, by its place in ``mains``."""

    year: int
    cited: Cited


def resolutions(
    mains: Sequence[Witness],
    entries: Sequence[Mapping[str, Witness]],
    known: Mapping[int, Sequence[Found]],
    registry: Mapping[Reference, Adoption],
    body: str | None,
    *,
    alone: bool = True,
) -> dict[int, list[Found]]:
    """The citations of a clause that are of the resolution before, by the ids of the witnesses.

    Args:
        mains: the clause in each year, in the year's main language.
        entries: the same years in all languages.
        known: the slots found so far, by the ids of the witnesses; what is in them is not looked
            at.
        registry: the adoptions of the series.
        body: whose resolutions they are.
        alone: whether it is enough that the words of one text say so.
    """
    groups: dict[tuple[str, str, int], list[_Place]] = {}
    for year, witness in enumerate(mains):
        counted: dict[str, int] = {}
        for cited in _cited(witness, known[id(witness)]):
            anchor = _anchor(witness, cited)
            counted[anchor] = counted.get(anchor, 0) + 1
            key = witness.code, anchor, counted[anchor]
            groups.setdefault(key, []).append(_Place(year, cited))
    found: dict[int, list[Found]] = {}
    names: dict[str, dict[int, str]] = {}
    for places in groups.values():
        said = alone and places[-1].cited.newest
        if not _borne_out(mains, places, registry, body, said=said):
            continue
        values = {place.year: place.cited.of(registry) for place in places}
        name = _name(values, names)
        names[name] = {**names.get(name, {}), **values}
        for place in places:
            main = mains[place.year]
            found.setdefault(id(main), []).append(_slot(place.cited, name, registry))
    for year, main in enumerate(mains):
        taken = found.get(id(main), [])
        for witness in entries[year].values():
            if taken and witness is not main:
                more = _in_other_words(witness, taken, known[id(witness)], registry)
                found.setdefault(id(witness), []).extend(more)
    return found


def _cited(witness: Witness, known: Sequence[Found]) -> list[Cited]:
    return [
        cited
        for cited in cited_singly(witness.body, languages.get(witness.code))
        if not any(slot.start < cited.end and cited.start < slot.end for slot in known)
    ]


def _anchor(witness: Witness, cited: Cited) -> str:
    """The two words before a citation: by them it is known again in another year."""
    found = _ANCHOR.search(witness.body[: cited.start])
    return found.group() if found else ""


def _borne_out(
    mains: Sequence[Witness],
    places: Sequence[_Place],
    registry: Mapping[Reference, Adoption],
    body: str | None,
    *,
    said: bool,
) -> bool:
    """Whether these are citations of the resolution before, and two years or the words say so."""
    texts = [mains[place.year].resolution for place in places]
    kinds = [
        _kind(text, place.cited, registry, body)
        for text, place in zip(texts, places, strict=True)
    ]  # fmt: skip
    if "another" in kinds:
        return False
    apart = [
        text.session - place.cited.reference.session
        for text, place in zip(texts, places, strict=True)
    ]
    sure = {distance for distance, kind in zip(apart, kinds, strict=True) if kind == "before"}
    agreeing = sum(
        kind == "before" or distance in sure for distance, kind in zip(apart, kinds, strict=True)
    )
    return agreeing >= 2 or said


def _kind(
    text: Reference, cited: Cited, registry: Mapping[Reference, Adoption], body: str | None
) -> Literal["before", "unknown", "another"]:
    """Whether it is the resolution before the text, one before it that is not known, or neither."""
    before, reference = previous(text, registry), cited.reference
    if reference == before:
        return "before"
    order = Chronology.of(registry.values()).order
    distance = text.session - reference.session
    possible = (
        reference not in registry
        and not (text.special or reference.special)
        and 0 < distance <= LONGEST_YEARS * SESSIONS_A_YEAR.get(body or "", 1)
        and (before is None or order(reference, cited.adopted) > order(before))
        and (cited.adopted is None or cannot_be(body, reference, cited.adopted) is None)
    )
    return "unknown" if possible else "another"


def _name(values: Mapping[int, str], names: Mapping[str, Mapping[int, str]]) -> str:
    """One name for what is the same in all years, else one of its own."""
    for name, known in names.items():
        if all(known.get(year, value) == value for year, value in values.items()):
            return name
    return naming.unused(NAME, names)


def _slot(cited: Cited, name: str, registry: Mapping[Reference, Adoption]) -> Found:
    expression = f"{{{{ {name} | citation }}}}"
    if cited.adopted is None:
        expression = f"{{{{ {name} | number }}}}"
    elif cited.link is not None:
        expression = f"{{{{ {name} | number }}}}{cited.link}{{{{ {name} | adopted }}}}"
    variable = Variable("citation", PREVIOUS_RULE)
    return Found(cited.start, cited.end, expression, name, variable, cited.of(registry))


def _in_other_words(
    witness: Witness,
    taken: Sequence[Found],
    known: Sequence[Found],
    registry: Mapping[Reference, Adoption],
) -> list[Found]:
    """The same citations in another language, if it has as many of them."""
    by_number: dict[str, list[str]] = {}
    for slot in taken:
        by_number.setdefault(str(slot.value).partition(" ")[0], []).append(slot.name)
    found = []
    for number, names in by_number.items():
        here = [c for c in _cited(witness, known) if str(c.reference) == number]
        if len(here) == len(names):
            found += [_slot(c, name, registry) for c, name in zip(here, names, strict=True)]
    return found
