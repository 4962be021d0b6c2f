"""What a person changed of the adopted words, as far as the digests of the miner tell.

A library says what was adopted. Where a person has written over it, a draft, its redline and its
history show the person's words as the adopted ones: then it must be said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from drafter.library import digests, plain_yaml
from drafter.library.journal import View
from drafter.library.model import Clause
from drafter.resolution import Reference

_HISTORY = "history."


class Tended(NamedTuple):
    """Clauses that know what was changed in them; by resolution the files that lost a paragraph."""

    clauses: list[Clause]
    lacking: dict[Reference, tuple[str, ...]]


def tended(home: Path, clauses: Mapping[Path, Clause], view: View) -> Tended:
    """The clauses of a series with what a person changed in them, and what is gone.

    Their files are those that the view has read them from.

    Raises:
        LibraryError: the digests are damaged.
    """
    mined = digests.read(home, view)
    if not mined:
        return Tended([*clauses.values()], {})
    names = {path.name for path in clauses}
    vanished = {name: known for name, known in mined.items() if name not in names}
    found: list[Clause] = []
    there: dict[str, Clause] = {}
    for path, clause in clauses.items():
        content, name = view.read(path), path.name
        known = mined.get(name, {})
        if digests.digest_file(content) != known.get(digests.WHOLE):
            data = plain_yaml.load(content.decode("utf-8").replace("\r\n", "\n"))
            if name not in mined and (was := digests.former(data, vanished)):
                name, known = was, vanished[was]
            clause = replace(clause, edited=digests.edits(data, known))  # noqa: PLW2901
        there[name] = clause
        found.append(clause)
    return Tended(found, _lacking(mined, there))


def _lacking(
    mined: digests.Digests, there: Mapping[str, Clause]
) -> dict[Reference, tuple[str, ...]]:
    """The resolutions that have fewer paragraphs than were mined, and the files that had more."""
    by_number: dict[str, list[str]] = {}
    for name, known in mined.items():
        for key in known:
            if key.startswith(_HISTORY):
                by_number.setdefault(key.removeprefix(_HISTORY), []).append(name)
    had = {
        Reference.parse(number): names
        for number, names in by_number.items()
        if Reference.PATTERN.fullmatch(number)
    }
    have = Counter(o.resolution for clause in there.values() for o in clause.history)
    return {
        resolution: tuple(
            name for name in sorted(names) if name not in there or not there[name].at(resolution)
        )
        for resolution, names in had.items()
        if have[resolution] < len(names)
    }
