"""Plain YAML data → typed values, key by key, with errors that say where."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from drafter.resolution import Reference

T = TypeVar("T")


class SchemaError(Exception):
    """A file of the library is not as it must be: the key (a path into the file) and the reason."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}" if key else reason)
        self.key, self.reason = key, reason


class Keys:
    """A mapping that is read key by key and then must have no other keys."""

    def __init__(self, data: object, where: str) -> None:
        if not isinstance(data, Mapping):
            raise SchemaError(where, f"must be a mapping, not {kind_of(data)}")
        self.data, self.where, self.seen = data, where, set[str]()

    def path(self, key: object) -> str:
        """Where a key of this mapping stands."""
        return f"{self.where}.{key}" if self.where else str(key)

    def get(self, key: str, read: Callable[[object, str], T], default: T) -> T:
        """The value of a key, or what holds without it."""
        self.seen.add(key)
        value = self.data.get(key)
        return default if value is None else read(value, self.path(key))

    def need(self, key: str, read: Callable[[object, str], T]) -> T:
        """The value of a key that must be there."""
        self.seen.add(key)
        if self.data.get(key) is None:
            raise SchemaError(self.path(key), "is missing")
        return read(self.data[key], self.path(key))

    def done(self) -> None:
        """Refuse every key that was not asked for."""
        for key in self.data:
            if key not in self.seen:
                known = ", ".join(sorted(self.seen))
                raise SchemaError(self.path(key), f"is no key of this file (known here: {known})")


def kind_of(value: object) -> str:
    """What a value is, in words for a message."""
    names: list[tuple[type, str]] = [
        (bool, "yes/no"), (int, "a number"), (str, "text"), (list, "a list"), (dict, "a mapping"),
    ]  # fmt: skip
    return next((name for kind, name in names if isinstance(value, kind)), type(value).__name__)


def _shown(value: object) -> str:
    """A value in a message; of a list or mapping its kind only: it may be aliases of aliases."""
    return kind_of(value) if isinstance(value, list | Mapping) else repr(value)[:80]


def text(value: object, where: str) -> str:
    """A piece of text."""
    if not isinstance(value, str):
        raise SchemaError(where, f"must be text, not {kind_of(value)}; put it in quotation marks")
    return value


def number(value: object, where: str) -> int:
    """A whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise SchemaError(where, f"must be a whole number, not {kind_of(value)}")
    return value


def yes_no(value: object, where: str) -> bool:
    """``true`` or ``false``."""
    if not isinstance(value, bool):
        raise SchemaError(where, f"must be true or false, not {kind_of(value)}")
    return value


def day(value: object, where: str) -> datetime.date:
    """An ISO date."""
    if isinstance(value, datetime.datetime) or not isinstance(value, datetime.date):
        raise SchemaError(where, f"must be a date such as 2025-04-04, not {_shown(value)}")
    return value


def reference(value: object, where: str) -> Reference:
    """A resolution's number."""
    try:
        return Reference.parse(text(value, where))
    except ValueError as error:
        raise SchemaError(where, str(error)) from None


def entries(read: Callable[[object, str], T]) -> Callable[[object, str], tuple[T, ...]]:
    """A list of such values."""

    def read_all(value: object, where: str) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise SchemaError(where, f"must be a list, not {kind_of(value)}")
        return tuple(read(item, f"{where}[{n}]") for n, item in enumerate(value, 1))

    return read_all


def mapping(read: Callable[[object, str], T]) -> Callable[[object, str], dict[str, T]]:
    """A mapping from names to such values."""

    def read_all(value: object, where: str) -> dict[str, T]:
        found = Keys(value, where)
        return {text(k, where): read(v, found.path(k)) for k, v in found.data.items()}

    return read_all


def one_of(*known: str) -> Callable[[object, str], Any]:
    """One of the given words."""

    def read(value: object, where: str) -> str:
        if value not in known:
            raise SchemaError(where, f"must be one of {', '.join(known)}, not {_shown(value)}")
        return str(value)

    return read
