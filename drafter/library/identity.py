"""Which clause on disk each mined clause is, and what it is called there.

An id is made from a clause's oldest wording: it is a function of the texts, so that a library is
the same in whatever order they came to it. A text older than all others may therefore rename a
clause; it answers to its former names (``aliases``). What a person has touched keeps its id and its
file: a clause that was renamed, or edited in any way, and every clause of a series whose
``series.yaml`` says ``ids: settled``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from drafter.library import digests, fields, store
from drafter.library.journal import View
from drafter.library.model import Clause, Series
from drafter.record import record


@record(frozen=True)
class OnDisk:
    """A file of a series as it is: content, plain data, and whether a person has touched it."""

    name: str
    content: bytes
    data: Mapping[str, Any]
    before: Mapping[str, str]
    """The digests of what the miner last had for it; none for a file of a person's own."""

    @property
    def touched(self) -> bool:
        """Whether it is anything but what the miner last wrote."""
        return digests.digest_file(self.content) != self.before.get(digests.WHOLE)


def on_disk(home: Path, mined: digests.Digests) -> dict[str, OnDisk]:
    """The YAML files of a series by name; a file that a person renamed has its digests again.

    Raises:
        LibraryError: one of them cannot be read, or is no mapping.
    """
    view = View(home)
    files = {path.name: path for path in sorted(home.glob("*.yaml"))}
    vanished = {name: known for name, known in mined.items() if name not in files}
    found = {}
    for name, path in files.items():
        data = store.load_yaml(path, view)
        if not isinstance(data, dict):
            raise store.LibraryError(path, f"must be a mapping, not {fields.kind_of(data)}")
        before = mined.get(name)
        if before is None:
            was = digests.former(data, vanished)
            before = vanished[was] if was else {}
        found[name] = OnDisk(name, view.read(path), data, before)
    return found


def refuse_twice(home: Path, disk: Mapping[str, OnDisk]) -> None:
    """Refuse two files for one clause: nobody could tell which of them goes on.

    Raises:
        LibraryError: two of the files have one id, or one paragraph of a resolution.
    """
    seen: dict[str, str] = {}
    places: dict[tuple[str, str], str] = {}
    for name, file in disk.items():
        clause = file.data.get("id")
        if isinstance(clause, str) and (first := seen.setdefault(clause, name)) != name:
            raise store.LibraryError(home / name, f"id “{clause}” is also that of {first}")
        for place in _places(file):
            if (first := places.setdefault(place, name)) != name:
                raise store.LibraryError(
                    home / name, f"history: {' '.join(place)} is already the place of {first}"
                )


def _places(file: OnDisk) -> Iterator[tuple[str, str]]:
    history = file.data.get("history")
    for entry in history if isinstance(history, list) else []:
        if isinstance(entry, dict):
            yield str(entry.get("resolution")), str(entry.get("paragraph"))


def deleted(disk: Mapping[str, OnDisk], mined: digests.Digests) -> list[str]:
    """The files that were mined and are gone, whatever name they might have now."""
    there = [file.before for file in disk.values()]
    return [
        name for name, known in sorted(mined.items()) if name not in disk and known not in there
    ]


def files_of(clauses: Sequence[Clause], disk: Mapping[str, OnDisk]) -> dict[str, OnDisk]:
    """By mined id the file on disk that has most of the clause's history."""
    places: dict[tuple[str, str], str] = {}
    for name, file in disk.items():
        places |= dict.fromkeys(_places(file), name)
    found: dict[str, OnDisk] = {}
    taken: set[str] = set()
    for clause in clauses:
        votes = [
            places[key] for o in clause.history
            if (key := (str(o.resolution), o.paragraph)) in places and places[key] not in taken
        ]  # fmt: skip
        if votes:
            name = max(sorted(set(votes)), key=votes.count)
            taken.add(name)
            found[clause.id] = disk[name]
    return found


def names(
    clauses: Sequence[Clause], found: Mapping[str, OnDisk], *, settled: bool, own: Sequence[OnDisk]
) -> dict[str, tuple[str, str]]:
    """By mined id the id and the file name that the clause has from now on.

    ``own`` are files of a person's own, whose ids and names are taken.
    """
    given: dict[str, tuple[str, str]] = {}
    for clause in clauses:
        file = found.get(clause.id)
        if file is not None and (settled or file.touched):
            given[clause.id] = str(file.data.get("id") or clause.id), file.name
    ids = {i for i, _ in given.values()} | {str(f.data.get("id")) for f in own}
    files = {f for _, f in given.values()} | {f.name for f in own}
    for clause in clauses:
        if clause.id in given:
            continue
        unused, number = clause.id, 2
        while unused in ids or f"{unused}.yaml" in files:
            unused, number = f"{clause.id}-{number}", number + 1
        given[clause.id] = unused, f"{unused}.yaml"
        ids.add(unused)
        files.add(f"{unused}.yaml")
    return given


def renamed(series: Series, given: Mapping[str, tuple[str, str]]) -> Series:
    """The series with its clauses' ids as given, wherever they are named."""

    def name(clause_id: str | None) -> str | None:
        return given[clause_id][0] if clause_id and clause_id in given else clause_id

    clauses = []
    for clause in series.clauses:
        own = given[clause.id][0]
        aliases = {*clause.aliases, clause.id} if own != clause.id else {*clause.aliases}
        clauses.append(
            replace(
                clause, id=own, split_from=name(clause.split_from),
                merged_into=name(clause.merged_into), aliases=tuple(sorted(aliases - {own})),
            )
        )  # fmt: skip
    return replace(series, clauses=tuple(clauses), chain=name(series.chain))
