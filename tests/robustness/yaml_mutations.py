"""Changes to YAML files as a person, an editor or a bad transfer makes them, and worse."""

import io
import random
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from ruamel.yaml import YAML

VALUES = [
    "", "~", "null", "true", "7", "-1", "0", "1.5", ".nan", ".inf", "1e400", "0x1F", "1_000",
    "9" * 30, "9" * 5000, "2026-13-45", "2026-03-20", "2026-03-20T10:00:00Z", "12:30", "[]", "[x]",
    "{}", "{x: 1}", "{x: [y, {z: 1}]}", "'", '"', "''", '"a', "'a", "|", ">", "|\n  a", "*x",
    "&x [*x]", "&x y", "!!python/object/apply:os.system ['true']", "!!binary aGVsbG8=",
    "!!set {a, b}", "!!omap [a: 1]", "!!float 7", "!!int x", "!!str 7", "!x y", "? a", "- a",
    "- - - a", "a: b: c", "@x", "`x`", "%x", "# x", "x # y", "\\", "\u00a0", "\u2028", "\ufeff",
    "\x00", "\x07", "\x85", "\x1b[31m", "é", "İ", "\U0001f600", "{{ x }}", "{{ x", "{% x", "{% raw",
    "{{ 9**9**9 }}", "{{ ''.__class__ }}", "{{ chain }}", "../x", "/x", "x" * 100_000, "58/30",
    "50/1", "53/2", "999999/999999", "S-1/1", "PP1", "OP999999999", "op1", "1", "a", "b", "en",
    "zz", "standing", "lapsed", "session", "session + 3", "session + 9" + "9" * 40, "date",
]  # fmt: skip
KEYS = [
    "", "x", "id", "part", "status", "history", "wordings", "variables", "a", "en", "zz", "<<", "?",
    "series", "base", "session", "values", "clause", "text", "from", "7", "true", "null", "[x]",
    "__class__", "x" * 2000, "\u202e", "é",
]  # fmt: skip
ENCODINGS = ["utf-16", "utf-16-le", "cp1252", "utf-32", "utf-8-sig", "cp037"]
BOMB = "\n".join(
    ["x0: &x0 [y, y, y, y, y, y, y, y, y]"]
    + [f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]" for n in range(1, 12)]
)
_ENTRY = re.compile(r"^(?P<head>[ -]*)(?P<key>[^\s:#][^:\n]{0,60}):(?P<value> .*)?$")


def changed(text: str, chance: random.Random) -> bytes:
    """The text of a YAML file with one to three things changed in it."""
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        text = chance.choice(_CHANGES)(text, chance)
    if chance.random() < 0.05:
        return text.encode(chance.choice(ENCODINGS), "replace")
    data = bytearray(text.encode("utf-8"))
    if chance.random() < 0.05 and data:
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def _value(text: str, chance: random.Random) -> str:
    return _entry(
        text, chance, lambda found: f"{found['head']}{found['key']}: {chance.choice(VALUES)}"
    )


def _key(text: str, chance: random.Random) -> str:
    return _entry(
        text, chance, lambda found: f"{found['head']}{chance.choice(KEYS)}:{found['value'] or ''}"
    )


def _entry(text: str, chance: random.Random, make: Any) -> str:
    lines = text.split("\n")
    places = [(n, found) for n, line in enumerate(lines) if (found := _ENTRY.match(line))]
    if places:
        place, found = chance.choice(places)
        lines[place] = make(found)
    return "\n".join(lines)


def _flow(text: str, chance: random.Random) -> str:
    """A value between braces or brackets, which the lines do not show."""
    found = list(re.finditer(r"(?<=[:,\[{] )[^\s,{}\[\]]+|(?<=\[)[^\s,{}\[\]]+", text))
    if not found:
        return text
    one = chance.choice(found)
    return text[: one.start()] + chance.choice(VALUES) + text[one.end() :]


def _lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    stop = start + chance.choice([1, 1, 2, 6])
    stretch = lines[start:stop]
    how = chance.randrange(5)
    if how == 0:
        del lines[start:stop]
    elif how == 1:
        lines[start:start] = stretch
    elif how == 2:
        del lines[start:stop]
        lines.insert(chance.randrange(len(lines) + 1), "\n".join(stretch))
    elif how == 3:
        by = chance.choice(["  ", " ", "\t", "      "])
        lines[start:stop] = [by + line for line in stretch]
    else:
        lines[start:stop] = [line[chance.choice([1, 2, 4]) :] for line in stretch]
    return "\n".join(lines)


def _sign(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) + 1)
    sign = chance.choice(
        [*"[]{}:,#&*!|>'\"%@`?-\t\n ", "\r", "\x00", "\ufeff", "\u2028", "---", "..."]
    )
    return text[:place] + sign + text[place + chance.choice([0, 1]) :]


def _comment(text: str, chance: random.Random) -> str:
    return _entry(text, chance, lambda found: f"{found.group()}  # mine")


def _whole(text: str, chance: random.Random) -> str:
    return chance.choice([
        text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\ufeff" + text, f"---\n{text}...\n",
        f"%YAML 1.1\n---\n{text}", f"---\n{text}---\n{text}", text[: len(text) // 2], "", "\n", "x",
        "- x", f"{BOMB}\n{text}", f"{text}{BOMB}\nx: *x11\n", f"x: &x {{y: *x}}\n{text}",
        text.replace("  ", "\t"), text.rstrip("\n"), text + text,
    ])  # fmt: skip


_CHANGES = [_value, _value, _value, _key, _flow, _flow, _lines, _lines, _sign, _comment, _whole]

WRONG: list[Any] = [
    None, True, 7, -1, 10**30, 1.5, float("nan"), "", "x", "{{ x", "58/30", date(2026, 3, 20), [],
    ["x"], [None], [7], {}, {"x": 1}, {7: "x"}, {"en": 7}, [[["x"]]],
]  # fmt: skip
"""A value of every kind, to stand where another kind belongs."""


def replaced(data: Any) -> Iterator[tuple[str, Any]]:
    """The data with each of its values replaced by each wrong one, and with each taken out.

    First comes what is wrong as a whole. Entries of lists are taken as alike: only the first and
    the last are changed.
    """
    for value in WRONG:
        yield f"all = {value!r}", value
    for path in _paths(data, ()):
        where = ".".join(map(str, path))
        for value in WRONG:
            yield f"{where} = {value!r}", _with(data, path, value)
        yield f"{where} gone", _with(data, path, _GONE)


_GONE = object()


def _paths(data: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _paths(value, (*path, key))
    elif isinstance(data, list):
        for number in sorted({0, len(data) - 1} if data else set()):
            yield from _paths(data[number], (*path, number))


def _with(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    first, *rest = path
    copy = dict(data) if isinstance(data, dict) else list(data)
    inner = value if not rest else _with(copy[first], tuple(rest), value)
    if inner is _GONE:
        del copy[first]
    else:
        copy[first] = inner
    return copy


def dumped(data: Any) -> bytes:
    """Plain data as YAML, whatever it is."""
    out = io.BytesIO()
    YAML(typ="safe", pure=True).dump(data, out)
    return out.getvalue()
