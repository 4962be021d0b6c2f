"""Changing a few lines of a plan's file and leaving every other line, comments too, as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from drafter.drafting.plan import PlanError
from drafter.drafting.plan_file import compose
from drafter.record import record

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

_PLAIN = re.compile(r"(?!(?:true|false|null|yes|no|on|off|y|n)\Z)[a-z][a-z0-9/_.-]*")


@record(frozen=True)
class _Item:
    """The lines of one entry of a list, from ``begin`` (its comments) over ``start`` to ``end``."""

    begin: int
    start: int
    end: int


class PlanLines:
    """The lines of a plan's file; each change takes effect at once."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self._newline = "\r\n" if "\r\n" in text else "\n"

    @property
    def text(self) -> str:
        """The file as it is now, its lines ended as they were."""
        return self._newline.join(self.lines) + self._newline

    def remove(self, part: str, index: int) -> None:
        """Take an entry, counted from 0, out of a list; the comment above it stays."""
        item = self._items(part)[index]
        self.lines[item.start : item.end] = []

    def insert(self, part: str, index: int, entry: Sequence[str]) -> None:
        """Put an entry before the one that has the index now, or at the end of the list.

        ``entry`` are its lines, the first with its hyphen, none of them indented.
        """
        items = self._items(part)
        if not items:
            line = self._emptied(part)
            indent = 2
        else:
            line = items[index].begin if index < len(items) else items[-1].end
            indent = _indent(self.lines[items[0].start])
        self.lines[line:line] = [" " * indent + each if each else each for each in entry]

    def move(self, old: tuple[str, int], new: tuple[str, int]) -> None:
        """Move an entry with the comment above it; ``new`` counts without the entry."""
        part, index = old
        item = self._items(part)[index]
        taken = self.lines[item.begin : item.end]
        depth = _indent(self.lines[item.start])
        self.lines[item.begin : item.end] = []
        self.insert(*new, [line[depth:] for line in taken])

    def put(self, keys: Sequence[str], value: str) -> None:
        """Give a key, or a key of a mapping, a value on one line; its comments stay."""
        *above, name = keys
        tree = self._tree()
        if above:
            mapping = _find(tree, above[0])
            if mapping is None or not isinstance(mapping[1].value, list) or not mapping[1].value:
                line = self._emptied(above[0])
                self.lines[line:line] = [f"  {scalar(name)}: {value}".rstrip()]
                return
            tree = mapping[1]
            if tree.flow_style:
                raise PlanError(above[0], "write each name on a line of its own to edit it")
        found = _find(tree, name)
        if found is None:
            line, indent = self._end_of(*tree.value[-1]), tree.value[0][0].start_mark.column
            self.lines[line:line] = [f"{' ' * indent}{scalar(name)}: {value}".rstrip()]
            return
        key, node = found
        start = key.start_mark.line
        begun = self.lines[start][: key.end_mark.column]
        rest = ""
        if node.value == "" and not node.style:  # nothing: what follows it says where it stands
            rest = self.lines[start][key.end_mark.column :].lstrip(": ")
        elif node.end_mark.line == start:
            rest = self.lines[start][node.end_mark.column :].strip()
        end = self._end_of(key, node)
        comments = [line for line in self.lines[start + 1 : end] if line.lstrip().startswith("#")]
        shown = f"  {rest}" if rest.startswith("#") else ""
        given = f" {value}" if value else ""
        self.lines[start:end] = [f"{begun}:{given}{shown}", *comments]

    def _tree(self) -> Any:  # noqa: ANN401 -- ruamel's MappingNode
        tree = compose(self.text)
        if tree is None or not isinstance(tree.value, list):
            raise PlanError("", "is not plain YAML and cannot be edited here")
        return tree

    def _items(self, part: str) -> list[_Item]:
        found = _find(self._tree(), part)
        nodes = found[1].value if found else None
        if found is None or not isinstance(nodes, list) or not nodes:
            return []
        if found[1].flow_style:
            raise PlanError(part, "write each entry on a line of its own, after “- ”, to edit it")
        starts = [self._hyphen(node) for node in nodes]
        items: list[_Item] = []
        for number, start in enumerate(starts):
            limit = starts[number + 1] if number + 1 < len(starts) else None
            end = self._end(start, _indent(self.lines[start]), limit)
            begin = start
            while number and begin > items[-1].end and self.lines[begin - 1].lstrip()[:1] == "#":
                begin -= 1
            items.append(_Item(begin, start, end))
        return items

    def _hyphen(self, node: Node) -> int:
        line: int = node.start_mark.line
        while not self.lines[line].lstrip().startswith("-"):
            line -= 1
        return line

    def _end(self, start: int, indent: int, limit: int | None = None) -> int:
        """The line after the last one of what begins at ``start``: those indented deeper."""
        end = start + 1
        last = len(self.lines) if limit is None else limit
        for line in range(start + 1, last):
            if self.lines[line].strip() and _indent(self.lines[line]) <= indent:
                break
            if self.lines[line].strip():
                end = line + 1
        return end

    def _end_of(self, key: Any, node: Any) -> int:  # noqa: ANN401
        """The line after a key and its value; a list may be indented no deeper than its key."""
        is_list = isinstance(node.value, list) and not isinstance((*node.value, ())[0], tuple)
        if is_list and not node.flow_style:
            last = self._hyphen(node.value[-1])
            return self._end(last, _indent(self.lines[last]))
        return self._end(key.start_mark.line, key.start_mark.column)

    def _emptied(self, key: str) -> int:
        """Make a key that has nothing, or is not there, ready for lines; where to put them."""
        found = _find(self._tree(), key)
        if found is None:
            self.lines.append(f"{key}:")
            return len(self.lines)
        line: int = found[0].start_mark.line
        nothing = r":\s*(?:\[\s*\]|\{\s*\}|null|~)?(?=\s|\Z)"
        self.lines[line] = re.sub(nothing, ":", self.lines[line], count=1)
        return line + 1


def scalar(text: str) -> str:
    """A text as YAML: plain where that is safe, else in quotation marks."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _find(tree: Any, name: str) -> tuple[Any, Any] | None:  # noqa: ANN401 -- ruamel's nodes
    return next(((key, node) for key, node in tree.value if key.value == name), None)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
