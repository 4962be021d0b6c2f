"""The prior resolutions of a series: when they were adopted, and which text recalls them."""

from __future__ import annotations

from drafter.library.model import Adoption, Series, cited
from drafter.record import record
from drafter.resolution import Reference


@record(frozen=True)
class Entry:
    """A resolution of the registry or of a document; without an adoption, its date is not known.

    ``documents`` are its texts as (language, kind), ``recalled`` the resolutions whose list has it,
    ``doubts`` why such a list's entry may be a misprint.
    """

    resolution: Reference
    adoption: Adoption | None
    documents: tuple[tuple[str, str], ...]
    recalled: tuple[Reference, ...]
    doubts: tuple[str, ...]


def entries(series: Series) -> list[Entry]:
    """Every resolution of the series that the library knows of, oldest first."""
    recalled, doubts = _lists(series)
    known = set(series.adoptions) | set(series.resolutions) | set(recalled)
    return [
        Entry(
            resolution,
            series.adoption(resolution),
            tuple((d.language, d.kind) for d in series.documents if d.resolution == resolution),
            tuple(recalled.get(resolution, ())),
            tuple(doubts.get(str(resolution), ())),
        )
        for resolution in sorted(known, key=series.order)
    ]


def _lists(series: Series) -> tuple[dict[Reference, list[Reference]], dict[str, list[str]]]:
    """Which texts' lists have a resolution, and by its number what is doubted of it there."""
    recalled: dict[Reference, list[Reference]] = {}
    doubts: dict[str, list[str]] = {}
    chain = series.clause(series.chain) if series.chain else None
    for occurrence in chain.history if chain is not None else ():
        for value in occurrence.values.values():
            for entry in value if isinstance(value, list) else ():
                recalled.setdefault(cited(entry)[0], []).append(occurrence.resolution)
        for entry, why in occurrence.doubts.items():
            doubts.setdefault(entry, []).append(f"{occurrence.resolution}: {why}")
    return recalled, doubts
