"""YAML text as plain data: mappings, lists, text, numbers, dates.

A library is some hundred small files, and loading them is a good part of the time a draft takes.
Nearly all of them are of mappings, lists and plain or quoted scalars only, and for those libyaml's
tree of nodes is turned into data here; ruamel's loader, which asks its resolver and its constructor
about every node, takes five times as long. Whatever else a person may write (anchors, merged
mappings, tags, a directive, something wrong) goes to that loader, so that there is one meaning of a
file and one set of messages.
"""

from __future__ import annotations

import contextlib
import datetime
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode, SequenceNode
from ruamel.yaml.tag import Tag

from drafter.library.plainness import plain

if TYPE_CHECKING:
    from ruamel.yaml import YAML

_TEXT, _PLAIN, _LIST, _MAPPING = (Tag(suffix=f"drafter:{name}") for name in "tplm")
_NO_TEXT_BEGINS = frozenset("-+.0123456789~<=!&*%")
_NO_TEXT = re.compile(r"(?:true|false|null|yes|no|on|off|y|n)?", re.IGNORECASE)
"""How a plain scalar begins, or what it is, that YAML may take for something other than text."""
_LONGEST = 5
"""The characters of the longest of them."""

_USUAL = re.compile(
    r"(?P<number>0|[1-9]\d{0,8})|(?P<day>\d{4}-\d\d-\d\d)|\d{1,3}/\d{1,3}", re.ASCII
)
"""Numbers, days and numbers of resolutions as nearly all are written: they mean this to ruamel."""

_ALIAS = re.compile(r"(?<![^\s\[{,])\*\S")


class _UnusualError(Exception):
    """Something the plain reading leaves to ruamel's own loader."""


def load(text: str) -> Any:  # noqa: ANN401 -- plain YAML data
    """The data of a YAML 1.2 text; no tag builds an object.

    Raises:
        YAMLError, ValueError, RecursionError: it is not YAML; with the place where there is one.
    """
    if "*" in text and _ALIAS.search(
        text
    ):  # shared nodes: turned into data one by one they may grow without end
        return _as_ruamel(text)
    try:
        node = _Nodes(text).get_single_node()
        return None if node is None else _data(node)
    except (_UnusualError, YAMLError, ValueError):
        return _as_ruamel(text)


def _as_ruamel(text: str) -> Any:  # noqa: ANN401 -- plain YAML data
    """What ruamel's own loader makes of it, if that is plain."""
    try:
        return plain(_loader().load(text))
    except TypeError:
        raise ValueError("a mapping cannot be part of a key") from None
    except LookupError:
        raise ValueError("a tag is not true of what stands behind it") from None


class _Nodes(CParser):  # type: ignore[misc]
    """libyaml's nodes, with the least said about each: whether it is a plain scalar."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)

    def descend_resolver(self, *_: object) -> None:
        """Nothing depends on where a node stands."""

    def ascend_resolver(self) -> None:
        """Nothing depends on where a node stands."""

    def resolve(self, kind: type, _: object, implicit: tuple[bool, bool]) -> Tag:
        """Called for what has no tag of its own."""
        if kind is ScalarNode:
            return _PLAIN if implicit[0] else _TEXT
        return _LIST if kind is SequenceNode else _MAPPING


def _data(node: Any) -> Any:  # noqa: ANN401 -- plain YAML data
    tag = node.ctag
    if tag is _PLAIN:
        value = node.value
        short = len(value) <= _LONGEST
        if value[:1] in _NO_TEXT_BEGINS or (short and _NO_TEXT.fullmatch(value)):
            return _scalar(value)
        return value
    if tag is _TEXT:
        return node.value
    if tag is _LIST:
        return [_data(item) for item in node.value]
    if tag is not _MAPPING:
        raise _UnusualError
    found = {_data(key): _data(value) for key, value in node.value if type(key) is ScalarNode}
    if len(found) != len(node.value):  # a key twice, or one that is no scalar
        raise _UnusualError
    return found


@lru_cache(maxsize=1024)
def _scalar(value: str) -> Any:  # noqa: ANN401 -- plain YAML data
    """A plain scalar that may be no text: numbers of resolutions, dates, years."""
    if usual := _USUAL.fullmatch(value):
        if usual["number"]:
            return int(value)
        with contextlib.suppress(ValueError):  # a month 13: let ruamel say what it is
            return datetime.date.fromisoformat(value) if usual["day"] else value
    constructor = _loader().constructor
    tag = _loader().resolver.resolve(ScalarNode, value, (True, False))
    if str(tag) in ("tag:yaml.org,2002:merge", "tag:yaml.org,2002:value"):
        raise _UnusualError
    return constructor.construct_object(ScalarNode(tag, value))


@cache
def _loader() -> YAML:
    """ruamel's safe loader. Made once: that is slow."""
    from ruamel.yaml import YAML  # noqa: PLC0415

    return YAML(typ="safe")
