"""Plain data → YAML as a person likes to read it, the same bytes for the same data."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import LiteralScalarString

from drafter.library import plain_dumping


def yaml_in_place() -> YAML:
    """The loader that keeps comments and styles, for files to be changed where they are."""
    yaml = YAML(typ="rt")
    yaml.width = 4096  # a long clause is one line: re-wrapping it would touch a person's file
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.allow_unicode = True
    return yaml


def dump(data: Mapping[str, Any]) -> bytes:
    """A whole file: its keys one a line."""
    try:
        return plain_dumping.dump(data, flow=_is_short)
    except plain_dumping.UnusualError:
        return dump_with_ruamel(data)


def dump_with_ruamel(data: Mapping[str, Any]) -> bytes:
    """The same bytes, for all data that YAML can hold."""
    return dump_nodes(yaml_in_place(), CommentedMap((k, styled(v)) for k, v in data.items()))


def dump_nodes(yaml: YAML, nodes: Any) -> bytes:  # noqa: ANN401 -- ruamel's nodes
    """Nodes that were loaded and changed, as bytes."""
    out = io.BytesIO()
    yaml.dump(nodes, out)
    return out.getvalue()


def styled(value: Any) -> Any:  # noqa: ANN401 -- plain data with YAML styles
    """Plain data as YAML nodes: text of several lines as a block, short mappings on one line."""
    if isinstance(value, dict):
        node = CommentedMap((key, styled(entry)) for key, entry in value.items())
        return _on_one_line(node, [*value.values()])
    if isinstance(value, list):
        return _on_one_line(CommentedSeq(styled(entry) for entry in value), value)
    if isinstance(value, str) and "\n" in value and "\t" not in value:
        return LiteralScalarString(value)
    if isinstance(value, datetime.date):
        return value.replace()  # one date in two places would be written as anchor and alias
    return value


def _on_one_line(node: Any, values: list[Any]) -> Any:  # noqa: ANN401
    """Set short mappings and lists of plain values on one line: ``{type: session, …}``."""
    if _is_short(values):
        node.fa.set_flow_style()
    return node


def _is_short(values: Sequence[Any]) -> bool:
    if not values or any(isinstance(v, dict | list) for v in values):
        return False
    texts = [str(v) for v in values]
    if any(len(text) > 40 for text in texts) or sum(map(len, texts)) > 160:
        return False
    return not any(sign in text for text in texts for sign in "{:?")
