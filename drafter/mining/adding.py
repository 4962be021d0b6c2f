"""A library and newly found documents → the library mined again, as if it had had them all along.

The library can give every document back that it was mined from, so nothing but the library is
needed. What a person gave or corrected is handed on: the registry's entries, the mandate.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import Literal

from drafter.counting import counted
from drafter.library.model import Adoption, Series
from drafter.mining import rebuild
from drafter.mining.bodies import body_of
from drafter.mining.mine import Mined, MiningError, mine
from drafter.mining.years import Read, reference_of
from drafter.record import record
from drafter.resolution import Reference

State = Literal["new", "known", "adopted", "superseded"]
_OPEN = "[…]"
FAMILIAR = 0.1
"""The least share of a text's paragraphs that must have been seen in the series before."""


class ContradictionError(MiningError):
    """A document says otherwise than the library; both sides are told, and nothing is written."""


@record(frozen=True)
class Sorted:
    """A document with its place in the series.

    ``adopted`` is the adopted text of what was a draft so far; ``superseded`` a draft whose adopted
    text is there; ``known`` a document that is there already.
    """

    read: Read
    reference: Reference | None
    state: State


@record(frozen=True)
class Addition:
    """What adding came to: the series as it is now, and each document's place in it."""

    mined: Mined
    documents: tuple[Sorted, ...]


def add(
    series: Series,
    documents: Sequence[Read],
    *,
    edited: Collection[str] = (),
    force: bool = False,
    step: Callable[[str], None] = lambda _: None,
) -> Addition:
    """Put documents into a series.

    Args:
        series: the series as its library has it.
        documents: the documents to be added, as read.
        edited: the keys of its ``series.yaml`` that a person has edited.
        force: take a text that looks like none of the series.
        step: is told what is being done.

    Raises:
        ContradictionError: there is another text of the same resolution in the same language.
        MiningError: a document is of another body or another series, or of an unknown resolution.
    """
    known = rebuild.documents(series)
    placed = sort_in(known, documents, series.adoptions)
    added = [one.read for one in placed if one.state in ("new", "adopted")]
    _refuse_other_bodies(series, added)
    given = [
        a for a in series.registry if not a.witness or f"registry.{a.resolution}" in edited
    ]  # fmt: skip
    item = series.agenda_item
    mined = mine(
        [*known, *added],
        name=series.name,
        adoptions=given,
        sessions=series.sessions,
        agenda={item: series.agenda_title} if item else {},
        mandate=series.mandate if "mandate" in edited else None,
        step=step,
    )
    if not force:
        _refuse_unfinished(documents)
        _refuse_strangers(series, mined.series, placed)
    return Addition(mined, tuple(placed))


def sort_in(
    known: Sequence[Read], documents: Sequence[Read], registry: Mapping[Reference, Adoption]
) -> list[Sorted]:
    """Say of each document where it belongs, and whether it is there already.

    Raises:
        ContradictionError: there is another text of the same resolution in the same language.
        MiningError: nothing says which resolution a draft became.
    """
    there = list(known)
    placed = []
    # adopted texts first: they tell which resolution a draft of their session became
    for read in sorted(documents, key=lambda d: (d.resolution.kind != "adopted", d.file)):
        one = _place(read, there, registry)
        placed.append(one)
        if one.state in ("new", "adopted"):
            there.append(one.read)
    return placed


def _place(read: Read, there: Sequence[Read], registry: Mapping[Reference, Adoption]) -> Sorted:
    if read.resolution.kind == "commentary":
        quoted = [(q.heading, q.text) for q in read.resolution.quotations]
        same = any(
            [(q.heading, q.text) for q in other.resolution.quotations] == quoted
            for other in there
            if other.resolution.kind == "commentary"
        )
        return Sorted(read, None, "known" if same else "new")
    texts = [(other, of) for other in there if (of := _reference(other)) is not None]
    reference = read.of or reference_of(read.resolution, {of for _, of in texts}, registry)
    if reference is None:
        raise MiningError(
            f"{read.file}: nothing says which resolution this draft became; add the adopted text "
            "first, or enter its symbol as “draft” of that resolution in the registry of "
            "series.yaml"
        )
    read = Read(read.file, read.resolution, reference)
    code = read.resolution.language
    same_language = [
        other for other, of in texts
        if of == reference and other.resolution.language == code
    ]  # fmt: skip
    kinds = {other.resolution.kind: other for other in same_language}
    other = kinds.get(read.resolution.kind)
    if other is not None:
        _refuse_another_text(read, other, reference)
        return Sorted(read, reference, "known")
    if read.resolution.kind == "draft" and "adopted" in kinds:
        return Sorted(read, reference, "superseded")
    return Sorted(read, reference, "adopted" if "draft" in kinds else "new")


def _reference(read: Read) -> Reference | None:
    return read.of or read.resolution.reference


def _refuse_another_text(read: Read, other: Read, reference: Reference) -> None:
    old, new = other.resolution.paragraphs, read.resolution.paragraphs
    if [p.flat for p in old] != [p.flat for p in new]:
        number = next(
            (n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a.flat != b.flat),
            min(len(old), len(new)),
        )
        texts = [p[number].flat if number < len(p) else "" for p in (old, new)]
        same = takewhile(lambda pair: pair[0] == pair[1], zip(*texts, strict=False))
        start = max(0, len(list(same)) - 30)
        sides = [
            f"{file}: {p[number].label} “{_from(start, text)}”" if text
            else f"{file}: ends after {counted(len(p), 'paragraph')}"
            for file, p, text in ((other.file, old, texts[0]), (read.file, new, texts[1]))
        ]  # fmt: skip
        raise ContradictionError(
            f"{read.file}: another text of {reference} in “{read.resolution.language}” is there "
            f"already; nothing was added. They differ first here: {'; '.join(sides)}"
        )
    for name in ("adopted", "meeting", "session_dates"):
        one, two = (getattr(r.resolution, name) for r in (other, read))
        if one is not None and two is not None and one != two:
            raise ContradictionError(
                f"{read.file}: says of {reference} “{name}: {two}”; {other.file}, which is there "
                f"already with the same words, says “{one}”; nothing was added"
            )


def _from(start: int, text: str, room: int = 70) -> str:
    start = text.rfind(" ", 0, start) + 1
    before, after = "…" if start else "", "…" if start + room < len(text) else ""
    return f"{before}{text[start : start + room]}{after}"


def _refuse_other_bodies(series: Series, added: Sequence[Read]) -> None:
    for read in added:
        body = body_of(read.resolution)
        if body and series.body and body != series.body:
            raise MiningError(
                f"{read.file}: is of another body, “{body}”; “{series.name}” is a series of the "
                f"{series.body}"
            )


def _refuse_unfinished(documents: Sequence[Read]) -> None:
    """A draft with open places is none that was tabled, be it for a session that has one."""
    for read in documents:
        resolution = read.resolution
        texts = [
            *(p.flat for p in resolution.paragraphs), *(n.text or "" for n in resolution.footnotes),
            *resolution.masthead,
        ]  # fmt: skip
        if resolution.kind == "draft" and any(_OPEN in text for text in texts):
            raise MiningError(
                f"{read.file}: is a draft with open places ({_OPEN}), not an adopted text; "
                "--force adds it nevertheless"
            )


def _refuse_strangers(before: Series, after: Series, placed: Sequence[Sorted]) -> None:
    for one in placed:
        resolution = one.read.resolution
        title = resolution.title
        titles = {d.title for d in before.documents if d.language == resolution.language} - {None}
        if one.state != "new" or one.reference is None or title in titles or title is None:
            continue
        if not titles:
            continue  # another language may be the first of its kind in the series
        year = after.year(one.reference)
        familiar = sum(len(clause.history) > 1 for clause, _ in year)
        if _names_another(title, titles) or familiar < FAMILIAR * len(year):
            raise MiningError(
                f"{one.read.file}: does not look like a text of “{before.name}”: its title is "
                f"“{title}”, and the series knows {familiar} of its "
                f"{counted(len(year), 'paragraph')}; --force adds it nevertheless, "
                "“drafter series new” makes a series of its own"
            )


def _names_another(title: str, known: AbstractSet[str | None]) -> bool:
    """Whether a title names a country or a thing, and none that the series' titles name."""
    names = _names(title)
    familiar = {name for each in known if each for name in _names(each)}
    return bool(names and familiar) and not names & familiar


def _names(title: str) -> set[str]:
    """The words with a capital, but for the first."""
    return {word for word in re.findall(r"\w+", title)[1:] if word[0].isupper()}
