"""Plain YAML data → typed values, key by key, with errors that say where.

A :class:`Kind` reads a value and tells a JSON Schema what it may be: what the loader takes and what
an editor completes are written down once.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from drafter.record import record
from drafter.resolution import Reference

T = TypeVar("T")
Read = Callable[[object, str], T]
"""Plain data, and where it stands → a value; raises :class:`SchemaError`."""
Schema = dict[str, Any]
"""A JSON Schema, draft 7: the one that editors of YAML know best."""


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

    def get(self, key: str, read: Read[T], default: T) -> T:
        """The value of a key, or what holds without it."""
        self.seen.add(key)
        value = self.data.get(key)
        return default if value is None else read(value, self.path(key))

    def need(self, key: str, read: Read[T]) -> T:
        """The value of a key that must be there."""
        self.seen.add(key)
        if self.data.get(key) is None:
            raise SchemaError(self.path(key), "is missing")
        return read(self.data[key], self.path(key))

    def done(self) -> None:
        """Refuse every key that was not asked for."""
        self.only(sorted(self.seen))

    def only(self, known: Sequence[str]) -> None:
        """Refuse every key that is not known."""
        for key in self.data:
            if key not in known:
                from drafter.library.names import nearest  # noqa: PLC0415 -- a mistake needs it

                near, there = nearest(str(key), known), ", ".join(known)
                raise SchemaError(self.path(key), f"is no key here{near} (known here: {there})")


@dataclass(frozen=True, eq=False)
class Kind(Generic[T]):
    """A kind of value: how it is read, and what a JSON Schema says of it."""

    read: Read[T]
    schema: Schema

    def __call__(self, value: object, where: str) -> T:
        """The value that plain data stands for; ``where`` is its path, for errors."""
        return self.read(value, where)


@record(frozen=True)
class Key:
    """A key of a mapping: the kind of its value, and what an editor shows about it."""

    name: str
    kind: Kind[Any]
    about: str
    examples: tuple[object, ...] = ()
    needed: bool = False
    default: Any = None

    def read(self, found: Keys) -> Any:  # noqa: ANN401 -- what the kind reads
        """The value in a mapping."""
        if self.needed:
            return found.need(self.name, self.kind.read)
        return found.get(self.name, self.kind.read, self.default)

    @property
    def schema(self) -> Schema:
        """What a JSON Schema says of it; a key that may be left out may be left empty too."""
        said = self.kind.schema if self.needed else _or_nothing(self.kind.schema)
        shown: Schema = {**said, "description": self.about}
        return {**shown, "examples": list(self.examples)} if self.examples else shown


def need(name: str, kind: Kind[Any], about: str, *examples: object) -> Key:
    """A key that must be there."""
    return Key(name, kind, about, examples, needed=True)


def may(
    name: str,
    kind: Kind[Any],
    about: str,
    *examples: object,
    default: Any = None,  # noqa: ANN401
) -> Key:
    """A key that may be left out; ``default`` is what holds without it."""
    return Key(name, kind, about, examples, default=default)


def keyed(build: Callable[..., T], *keys: Key) -> Kind[T]:
    """A mapping with these keys and no others; ``build`` is called with them by name."""

    names = [key.name for key in keys]

    def read(value: object, where: str) -> T:
        found = Keys(value, where)
        found.only(names)
        return build(**{key.name: key.read(found) for key in keys})

    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in keys if key.needed],
        "properties": {key.name: key.schema for key in keys},
    }
    return Kind(read, schema)


def _or_nothing(schema: Schema) -> Schema:
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    return {**schema, "type": [*types, "null"]} if types and "null" not in types else schema


def kind_of(value: object) -> str:
    """What a value is, in words for a message."""
    names: list[tuple[type, str]] = [
        (bool, "yes/no"), (int, "a number"), (str, "text"), (list, "a list"), (dict, "a mapping"),
        (type(None), "nothing"), (datetime.date, "a date"), (float, "a number with a point"),
    ]  # fmt: skip
    return next((name for kind, name in names if isinstance(value, kind)), type(value).__name__)


def _shown(value: object) -> str:
    """A value in a message; of a list or mapping its kind only: it may be aliases of aliases."""
    if isinstance(value, list | Mapping):
        return kind_of(value)
    return str(value) if isinstance(value, datetime.date) else repr(value)[:80]


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise SchemaError(where, f"must be text, not {kind_of(value)}; put it in quotation marks")
    return value


def _number(value: object, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise SchemaError(where, f"must be a whole number, not {kind_of(value)}")
    return value


def _count(value: object, where: str) -> int:
    if (found := _number(value, where)) < 1:
        raise SchemaError(where, f"must be 1 or more, not {found}")
    return found


def _yes_no(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise SchemaError(where, f"must be true or false, not {kind_of(value)}")
    return value


def _day(value: object, where: str) -> datetime.date:
    if isinstance(value, str) and _ISO.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise SchemaError(where, f"there is no such day as {value}") from None
    if isinstance(value, datetime.datetime) or not isinstance(value, datetime.date):
        raise SchemaError(where, f"must be a date such as 2025-04-04, not {_shown(value)}")
    return value


def _reference(value: object, where: str) -> Reference:
    try:
        return Reference.parse(_text(value, where))
    except ValueError as error:
        raise SchemaError(where, str(error)) from None


_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_REFERENCE = re.sub(r"\?P<\w+>", "", Reference.PATTERN.pattern)

text = Kind(_text, {"type": "string"})
"""A piece of text."""
number = Kind(_number, {"type": "integer"})
"""A whole number."""
count = Kind(_count, {"type": "integer", "minimum": 1})
"""A whole number of things: 1 or more."""
yes_no = Kind(_yes_no, {"type": "boolean"})
"""``true`` or ``false``."""
day = Kind(_day, {"type": "string", "format": "date", "pattern": f"^{_ISO.pattern}$"})
"""An ISO date."""
reference = Kind(_reference, {"type": "string", "pattern": rf"^\s*{_REFERENCE}\s*$"})
"""A resolution's number."""


def entries(read: Read[T], least: int = 0) -> Kind[tuple[T, ...]]:
    """A list of such values, of at least so many."""

    def read_all(value: object, where: str) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise SchemaError(where, f"must be a list, not {kind_of(value)}")
        if len(value) < least:
            raise SchemaError(where, "is empty")
        return tuple(read(item, f"{where}[{n}]") for n, item in enumerate(value, 1))

    return Kind(read_all, {"type": "array", "minItems": least, "items": _schema_of(read)})


def mapping(read: Read[T], least: int = 0) -> Kind[dict[str, T]]:
    """A mapping from names to such values, with at least so many."""

    def read_all(value: object, where: str) -> dict[str, T]:
        found = Keys(value, where)
        if len(found.data) < least:
            raise SchemaError(where, "is empty")
        return {_text(k, where): read(v, found.path(k)) for k, v in found.data.items()}

    schema = {"type": "object", "minProperties": least, "additionalProperties": _schema_of(read)}
    return Kind(read_all, schema)


def one_of(*known: str) -> Kind[Any]:
    """One of the given words."""

    def read(value: object, where: str) -> str:
        if value not in known:
            raise SchemaError(where, f"must be one of {', '.join(known)}, not {_shown(value)}")
        return str(value)

    return Kind(read, {"enum": list(known)})


def _schema_of(read: Read[Any]) -> Schema:
    """What is said of a value; a plain function, not being a :class:`Kind`, says nothing."""
    return read.schema if isinstance(read, Kind) else {}
