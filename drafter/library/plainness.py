"""Data of a YAML file that is more than plain: sets, bytes, aliases of aliases without end."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

_MOST = 200_000
"""Values in one file, each counted as often as an alias names it; a whole library has fewer."""
_SCALARS = (str, int, float, datetime.date, type(None))


def plain(data: Any) -> Any:  # noqa: ANN401 -- plain YAML data
    """The same data, if it is made of mappings, lists, text, numbers and dates alone.

    Raises:
        ValueError: it is not, or aliases make it grow without end.
    """
    counted: dict[int, int] = {}
    _count(data, counted, set())
    return data


def _count(value: Any, counted: dict[int, int], within: set[int]) -> int:  # noqa: ANN401
    """How many values there are; what several aliases name is looked at once, and counted each."""
    if isinstance(value, _SCALARS):
        return 1
    if type(value) not in (dict, list):
        kind = {"bytes": "binary data", "set": "a set"}.get(type(value).__name__, "a tagged value")
        raise ValueError(f"{kind} is no plain YAML")
    key = id(value)
    if key in within:
        raise ValueError("an alias names what it stands in")
    if key not in counted:
        within.add(key)
        counted[key] = 1 + sum(_count(each, counted, within) for each in _inside(value))
        within.remove(key)
        if counted[key] > _MOST:
            raise ValueError("its aliases make more of it than a library file holds")
    return counted[key]


def _inside(value: dict[Any, Any] | list[Any]) -> Iterator[Any]:
    if isinstance(value, list):
        yield from value
        return
    for key, entry in value.items():
        yield key
        yield entry
