"""Pages about a resolution: which resolution they are on, and which clauses they quote.

A page that names no symbol is placed by its quotations. Where they agree word for word with one
known text, it is on that. Where some agree only with an earlier and some only with a later text,
the page is on a resolution between them: if the registry knows exactly one, that is it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from rapidfuzz import fuzz

from drafter import language as languages
from drafter.library import store
from drafter.library.chronology import Chronology
from drafter.library.model import Adoption, Clause, Evidence
from drafter.library.texts import clause_texts
from drafter.mining.years import Read
from drafter.reading.any_language import any_of
from drafter.record import record
from drafter.resolution import Quotation, Reference, Resolution, Symbol

TIED = 70.0
"""How alike (0–100) a quotation and the beginning of a clause must be to be tied."""


@cache
def _tags() -> dict[str, re.Pattern[str]]:
    """By the tag of a clause the headings, in any language, below which pages quote it."""
    praise = any_of(lambda words: words.commentary.praise)
    criticism = any_of(lambda words: words.commentary.criticism)
    return {
        "praise": re.compile(praise, re.IGNORECASE),
        "criticism": re.compile(criticism, re.IGNORECASE),
    }


@record(frozen=True)
class Page:
    """A commentary, placed: on which resolution, why, and its quotations tied to clauses."""

    reference: Reference
    reason: str
    quotations: tuple[Quotation, ...]


def place(
    page: Resolution, clauses: Sequence[Clause], registry: Mapping[Reference, Adoption]
) -> tuple[Page | None, tuple[Quotation, ...], str]:
    """Place a page: itself (``None`` if nothing decides), its quotations tied, the reason."""
    texts = clause_texts(clauses, page.language, registry)
    order = Chronology.of(registry.values()).order
    resolutions = sorted({resolution for _, resolution in texts}, key=order)
    tied: list[Quotation] = []
    agrees: list[set[Reference]] = []
    for quotation in page.quotations:
        best = max(
            (
                (_alike(quotation.text, text), resolution, clause_id, label)
                for (clause_id, resolution), (label, text) in texts.items()
            ),
            key=lambda one: (one[0], order(one[1]), *one[2:]),
            default=None,
        )
        if best is None or best[0] < TIED:
            tied.append(quotation)
            agrees.append(set())
            continue
        _, _, clause_id, _ = best
        exact = {
            resolution for resolution in resolutions
            if (clause_id, resolution) in texts
            and _holds(texts[clause_id, resolution][1], quotation.text)
        }  # fmt: skip
        nearest = max(exact, key=order) if exact else best[1]
        tied.append(
            replace(
                quotation, resolution=str(nearest), paragraph=texts[clause_id, nearest][0],
                clause=clause_id, exact=bool(exact),
            )
        )  # fmt: skip
        agrees.append(exact)
    reference, reason = _decide(agrees, resolutions, registry, order)
    quotations = tuple(tied)
    if reference is None:
        return None, quotations, reason
    return Page(reference, reason, quotations), quotations, reason


def _decide(
    agrees: Sequence[set[Reference]],
    resolutions: Sequence[Reference],
    registry: Mapping[Reference, Adoption],
    order: Callable[[Reference], tuple[int, ...]],
) -> tuple[Reference | None, str]:
    counted = [found for found in agrees if found]
    if not counted:
        return None, "no quotation agrees word for word with a known text"
    common = set.intersection(*map(set, agrees)) if all(agrees) else set()
    if len(common) == 1:
        (only,) = common
        told = f"all {len(agrees)} quotations agree" if len(agrees) > 1 else "its quotation agrees"
        return only, f"{told} word for word with {only}"
    for earlier, later in pairwise(resolutions):
        only_earlier = sum(earlier in found and later not in found for found in agrees)
        only_later = sum(later in found and earlier not in found for found in agrees)
        neither = sum(not found for found in agrees)
        between = [r for r in registry if order(earlier) < order(r) < order(later)]
        if only_earlier and only_later and len(between) == 1:
            day = registry[between[0]].adopted
            return between[0], (
                f"of its {len(agrees)} quotations {only_earlier} agree word for word with "
                f"{earlier} but not with {later}, {only_later} with {later} but not with "
                f"{earlier}, {neither} with neither; the only resolution of the series between "
                f"them is {between[0]} of {day}"
            )
    return None, "its quotations agree with more than one known text"


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip(" ,;.…")


def _holds(text: str, quoted: str) -> bool:
    """Whether a clause holds the quotation letter for letter, whatever punctuation ends it.

    A page may quote the second half of a clause as a clause of its own, with a capital letter.
    """
    one, two = _plain(quoted), _plain(text)
    return two.startswith(one) or f" {one[:1].lower()}{one[1:]}" in two


def _alike(quoted: str, text: str) -> float:
    if _holds(text, quoted):
        return 100.0
    one, two = _plain(quoted), _plain(text)
    return max(
        fuzz.ratio(one, two[: len(one)]),
        fuzz.token_set_ratio(one, two[: int(len(one) * 1.3)]) * 0.97,
    )


def identify(
    page: Resolution, clauses: Sequence[Clause], registry: Mapping[Reference, Adoption]
) -> Resolution:
    """The page with its quotations tied, and with the symbol of the resolution it is on."""
    placed, quotations, reason = place(page, clauses, registry)
    if placed is None:
        return replace(page, quotations=quotations, about=f"not placed: {reason}")
    on = placed.reference
    organ = languages.get(page.language).symbol_organ(page.body) if page.body else None
    return replace(
        page, quotations=quotations, about=f"on {on}: {reason}", reference=on, session=on.session,
        symbol=Symbol.of(organ, on),
    )  # fmt: skip


def evidence(
    documents: Sequence[Read], clauses: Sequence[Clause], registry: Mapping[Reference, Adoption]
) -> tuple[dict[str, Page], list[str]]:
    """Place every commentary among the documents, by file; say where and why."""
    pages: dict[str, Page] = {}
    warnings: list[str] = []
    for document in sorted(documents, key=lambda d: d.file):
        if document.resolution.kind != "commentary":
            continue
        placed, _, reason = place(document.resolution, clauses, registry)
        if placed is None:
            warnings.append(f"{document.file}: a commentary on an unknown resolution: {reason}")
        else:
            pages[document.file] = placed
            warnings.append(f"{document.file}: on {placed.reference}: {reason}")
    return pages, warnings


def attach(clauses: Sequence[Clause], pages: Mapping[str, Page]) -> list[Clause]:
    """Give clauses the quotations they were tied to, and tag them with how they are judged."""
    found: dict[str, list[Evidence]] = {}
    for _, page in sorted(pages.items()):
        for quotation in page.quotations:
            if quotation.clause:
                text = quotation.text + ("…" if quotation.cut else "")
                entry = Evidence(page.reference, quotation.heading, text)
                found.setdefault(quotation.clause, []).append(entry)
    result = []
    for clause in clauses:
        entries = tuple(found.get(clause.id, ()))
        tags = {tag for e in entries for tag, said in _tags().items() if said.search(e.heading)}
        result.append(replace(clause, evidence=entries, tags=tuple(sorted(tags))))
    return result


def identify_in_library(page: Resolution, folder: Path) -> Resolution:
    """Place a page by the series of a library: the first one that decides."""
    read = page
    for name in store.series_names(folder) if folder.is_dir() else []:
        series = store.load_series(folder, name)
        read = identify(page, series.clauses, series.adoptions)
        if read.reference is not None:
            return read
    return read
