"""What was taken for the facts of a series: each with its evidence and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.counting import counted
from drafter.library.model import CHAIN_RULE, Adoption, Clause, Guess, Sure
from drafter.mining.bodies import body_of
from drafter.mining.years import Year
from drafter.resolution import Reference


def of_texts(years: Sequence[Year], name: str, value: str | None) -> Guess:
    """A fact that mastheads state: sure if all texts that state it agree."""
    stated: dict[str, list[str]] = {}
    for year in years:
        document = year.documents[year.main].resolution
        said = body_of(document) if name == "body" else getattr(document, name)
        if said is not None:
            stated.setdefault(str(said), []).append(str(year.reference))
    if value is None or not stated:
        return Guess("unknown", "no text states it", "unknown")
    own = stated.get(value, [])
    others = [f"{', '.join(who)}: {said}" for said, who in stated.items() if said != value]
    sure: Sure = "likely" if others else "certain"
    evidence = f"stated by {', '.join(own)}" if own else "from the facts that were given"
    return Guess(value, "; ".join([evidence, *others]), sure)


def of_languages(years: Sequence[Year]) -> Guess:
    """In which languages which texts are at hand."""
    codes = sorted({code for year in years for code in year.documents})
    told = [
        f"{code}: {', '.join(str(y.reference) for y in years if code in y.documents)}"
        for code in codes
    ]
    return Guess(", ".join(codes), "; ".join(told), "certain")


def of_chain(
    chain: str | None,
    clauses: Sequence[Clause],
    years: Sequence[Year],
    registry: Mapping[Reference, Adoption],
) -> Guess:
    """Which clause recalls the series' own resolutions, and whether the newest text lists them."""
    newest = years[-1].reference
    clause = next((c for c in clauses if c.id == chain), None)
    if clause is not None:
        occurrence = clause.history[-1]
        grows = {n for n, v in clause.variables.items() if v.rule == CHAIN_RULE}
        if lists := [v for n, v in occurrence.values.items() if n in grows]:
            listed = sum(len(v) for v in lists if isinstance(v, list))
            alone = len(years) == 1  # whose list it is, was inferred
            sure: Sure = "likely" if occurrence.doubts or alone else "certain"
            evidence = f"{newest} {occurrence.paragraph} lists {counted(listed, 'resolution')}"
            return Guess(clause.id, evidence, sure)
        listing = [o for o in clause.history if grows & set(o.values)]
        where = ", ".join(f"{o.resolution} {o.paragraph}" for o in listing)
        evidence = f"{where} listed them, {newest} {occurrence.paragraph} does so no longer"
        return Guess("none: a general phrase", evidence, "likely")
    witnesses = {a.witness for a in registry.values()}
    for slot in years[-1].slots:
        if (where := f"{newest} {slot.label}") in witnesses:
            return Guess("none", f"the list in {where} could not be taken apart", "likely")
    return Guess("none", f"no list in {newest} names a known resolution of the series", "likely")


def of_registry(registry: Mapping[Reference, Adoption]) -> Guess:
    """How many adoptions are known, and from whom."""
    given = sum(a.witness is None for a in registry.values())
    witnesses = [a.witness or "" for a in registry.values()]
    listed = sum(" PP" in witness or " OP" in witness for witness in witnesses)
    texts = len(registry) - given - listed
    told = [f"{given} given", f"{texts} from the texts themselves", f"{listed} from their lists"]
    sure: Sure = "likely" if listed else "certain"
    return Guess(counted(len(registry), "adoption"), ", ".join(told), sure)
