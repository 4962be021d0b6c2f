"""A name that somebody typed: what it stands for, and what it is near to."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.library.model import Clause, Series


def clause_named(series: Series, name: str) -> Clause | None:
    """The clause with this id or alias, or the only one whose id begins so; else ``None``."""
    begun = [clause for clause in series.clauses if name and clause.id.startswith(name)]
    return series.clause(name) or (begun[0] if len(begun) == 1 else None)


def near(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The names that have a word in them, else those that it looks like; few or none."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only a mistake needs it

    names = list(known)
    return [name for name in names if word and word in name][:most] or get_close_matches(
        word, names, most, 0.5
    )


def nearest(word: str, known: Iterable[str]) -> str:
    """``; nearest: …`` for an error's end; empty where nothing is near."""
    found = near(word, known)
    return f"; nearest: {' or '.join(found)}" if found else ""
