"""Plain data as YAML, in the very bytes that ruamel gives it, in a tenth of the time.

Nearly all that a library holds is mappings, lists, numbers, dates, and text that stands as it is or
in quotes. Whatever else there is (text of several lines, text that could be taken for a number,
signs that YAML escapes) is left to ruamel, so that a file is written in one way only.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Flow = Callable[[Sequence[Any]], bool]
_FIRST = r"[^\W\d_]"
_SIGNS = r"\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd"
"""The signs that ruamel neither escapes nor breaks a line at, but for those left out below."""
_BREAKS = "\u2028\u2029"
_ORDINARY = re.compile(f"[{_SIGNS}]+")
_TEXT = re.compile(rf"(?:\d+(?:/\d+)? )?{_FIRST}|\d+/\d+\Z|;")
"""How text begins that is no number, no date and no sign of YAML's; or what it is as a whole."""
_AMBIGUOUS = re.compile(r"(?:true|false|null)\Z", re.IGNORECASE)
_IN_QUOTES = re.compile(r"""[,\[\]{}&*!|>'"%@`#]""")
"""Signs that no plain text begins with."""
_AMID = re.compile(r":(?: |\Z)| #")
"""What ends plain text."""
_AMID_FLOW = re.compile(r"[,?\[\]{}:]| #")
_NAME = re.compile(r"(?:[^\W\d]\w{,40}|\d{1,4}/\d{1,4})\Z")
"""A key that needs no sign around it."""
_LONGEST = 4000
"""ruamel breaks longer lines."""


class UnusualError(Exception):
    """The data holds something that is left to ruamel."""


def dump(data: Mapping[str, Any], flow: Flow) -> bytes:
    """A whole file: its keys one a line.

    Args:
        data: mappings and lists of text, whole numbers, truth values, dates and ``None``.
        flow: whether a mapping or a list of these values stands on one line.

    Raises:
        UnusualError: the data holds something else.
    """
    if not data:
        raise UnusualError
    return "".join(_mapping(data, "", flow)).encode()


def _mapping(data: Mapping[Any, Any], indent: str, flow: Flow) -> Iterator[str]:
    for key, value in data.items():
        yield from (indent, _key(key), ":")
        yield from _value(value, indent, flow)


def _list(data: list[Any], indent: str, flow: Flow) -> Iterator[str]:
    for value in data:
        if isinstance(value, dict) and value and not flow([*value.values()]):
            lines = _mapping(value, f"{indent}    ", flow)
            next(lines)  # the first key stands behind the dash
            yield f"{indent}  - "
            yield from lines
        elif value is None or (isinstance(value, list) and value and not flow(value)):
            raise UnusualError
        else:
            yield f"{indent}  -"
            yield from _value(value, indent, flow)


def _value(value: Any, indent: str, flow: Flow) -> Iterator[str]:  # noqa: ANN401
    """What stands behind ``key:`` or a dash, to the end of the line or on lines of its own."""
    if isinstance(value, dict) and value:
        if flow([*value.values()]):
            inside = ", ".join(f"{_key(k)}: {_scalar(v, _AMID_FLOW)}" for k, v in value.items())
            yield f" {{{inside}}}\n"
        else:
            yield "\n"
            yield from _mapping(value, f"{indent}  ", flow)
    elif isinstance(value, list) and value:
        if flow(value):
            yield f" [{', '.join(_scalar(v, _AMID_FLOW) for v in value)}]\n"
        else:
            yield "\n"
            yield from _list(value, indent, flow)
    elif isinstance(value, dict | list):
        yield " {}\n" if isinstance(value, dict) else " []\n"
    elif value is None:
        yield "\n"
    else:
        yield f" {_scalar(value, _AMID)}\n"


def _key(key: Any) -> str:  # noqa: ANN401
    if type(key) is int or (type(key) is str and _NAME.match(key) and not _AMBIGUOUS.match(key)):
        return str(key)
    raise UnusualError


def _scalar(value: Any, amid: re.Pattern[str]) -> str:  # noqa: ANN401
    if value is None:
        return "null"
    if type(value) is str:
        return _text(value, amid)
    if type(value) is bool:
        return "true" if value else "false"
    if type(value) is int:
        return str(value)
    if type(value) is datetime.date:
        return value.isoformat()
    raise UnusualError


def _text(value: str, amid: re.Pattern[str]) -> str:
    if len(value) > _LONGEST or not _ORDINARY.fullmatch(value) or _AMBIGUOUS.match(value):
        raise UnusualError
    if any(sign in value for sign in _BREAKS):
        raise UnusualError
    if _TEXT.match(value) and not amid.search(value) and not value.endswith(" "):
        return value
    if _IN_QUOTES.match(value) or _TEXT.match(value):
        if "'" not in value:
            return f"'{value}'"
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    raise UnusualError
