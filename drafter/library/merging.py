"""One file of a library: what is there, what was mined now, and what was mined last time.

For each key of a file there is a digest of what the miner last had for it. A key whose content has
another digest was edited by a person: it stays. Where the newly mined content differs as well, both
are kept (the new one under ``collisions``) and it is reported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from drafter.library.digests import LISTS, digest, entries_of, name_of
from drafter.library.dumping import dump_nodes, styled, yaml_in_place
from drafter.library.journal import LibraryError


@dataclass
class Report:
    """What saving did: files written, removed and renamed, edits kept, collisions, remarks.

    ``restored`` are those of the written files that a person had deleted.
    """

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    collisions: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)


def merge_file(
    path: Path,
    old: bytes,
    plain: Mapping[str, Any],
    mined: Mapping[str, Any],
    before: Mapping[str, str],
    report: Report,
) -> bytes:
    """A person's file with what was mined anew put into it, comments and edits as they were.

    Args:
        path: the file, for messages.
        old: what is there.
        plain: the same as plain data.
        mined: what was mined now.
        before: the digests of what was mined last time.
        report: where kept edits and collisions are noted.

    Raises:
        LibraryError: the file cannot be changed in place.
    """
    yaml = yaml_in_place()
    try:
        nodes = yaml.load(old.decode("utf-8"))
    except (YAMLError, RecursionError, ValueError):
        raise LibraryError(path, "cannot be edited in place: it is not plain YAML 1.2") from None
    changed = _Merge(nodes, before, path.name, report).file(plain, mined)
    return dump_nodes(yaml, nodes) if changed else old


class _Merge:
    """The merging of one file, with ruamel's nodes of what is there."""

    def __init__(
        self,
        root: Any,  # noqa: ANN401 -- ruamel's round-trip mapping
        before: Mapping[str, str],
        file: str,
        report: Report,
    ) -> None:
        self.root, self.before, self.name, self.report = root, before, file, report

    def file(self, plain: Mapping[str, Any], mined: Mapping[str, Any]) -> bool:
        """Merge key by key; whether anything changed."""
        changed = False
        for key in [*mined, *[k for k in plain if k not in mined]]:
            if key == "collisions":
                continue
            there, new = entries_of(key, plain.get(key)), entries_of(key, mined.get(key))
            if there is None or new is None:
                changed |= self._one(_Keys(self.root, list(mined)), key, key, plain, mined)
                continue
            nodes = self.root[key]
            place: _Place = (
                _Items(nodes, key, list(new)) if key in LISTS else _Keys(nodes, list(new))
            )
            for name in [*new, *[n for n in there if n not in new]]:
                changed |= self._one(place, name, f"{key}.{name}", there, new)
        return changed

    def _one(
        self,
        place: _Place,
        key: str,
        where: str,
        plain: Mapping[str, Any],
        mined: Mapping[str, Any],
    ) -> bool:
        """Merge one key by the digests of its three contents."""
        ours = digest(mined[key]) if key in mined else None
        theirs = digest(plain[key]) if key in plain else None
        last = self.before.get(where)
        if ours == theirs:
            return False
        if theirs == last:  # nobody touched it: take the new content
            if key in mined:
                place.put(key, mined[key])
            else:
                place.take(key)
            return True
        if ours in (last, None):  # a person's edit, and nothing new to set against it
            self.report.kept.append(f"{self.name}: {where}")
            return False
        self.report.collisions.append(f"{self.name}: {where}")
        both = self.root.setdefault("collisions", {})
        if where in both and digest(_plain(both[where])) == ours:
            return False
        both[where] = styled(mined[key])
        return True


class _Keys:
    """A mapping whose keys are put in and taken out, new ones at their place in the order."""

    def __init__(self, nodes: Any, order: Sequence[str]) -> None:  # noqa: ANN401
        self.nodes, self.order = nodes, order

    def put(self, key: str, value: Any) -> None:  # noqa: ANN401
        """Set a key."""
        if key in self.nodes:
            self.nodes[key] = _renewed(self.nodes[key], value)
            return
        at = sum(1 for earlier in self.order[: self.order.index(key)] if earlier in self.nodes)
        self.nodes.insert(at, key, styled(value))

    def take(self, key: str) -> None:
        """Take a key out."""
        del self.nodes[key]


class _Items:
    """The same for a list whose entries have names."""

    def __init__(self, nodes: Any, key: str, order: Sequence[str]) -> None:  # noqa: ANN401
        self.nodes, self.key, self.order = nodes, key, order

    def _names(self) -> list[str]:
        return [name_of(self.key, entry) for entry in self.nodes]

    def put(self, name: str, value: Any) -> None:  # noqa: ANN401
        """Set an entry."""
        names = self._names()
        if name in names:
            at = names.index(name)
            self.nodes[at] = _renewed(self.nodes[at], value)
            return
        before = set(self.order[: self.order.index(name)])
        at = max((n + 1 for n, known in enumerate(names) if known in before), default=0)
        self.nodes.insert(at, styled(value))

    def take(self, name: str) -> None:
        """Take an entry out."""
        del self.nodes[self._names().index(name)]


_Place = _Keys | _Items


def _renewed(node: Any, value: Any) -> Any:  # noqa: ANN401
    """A node with a new value: of what stays in it, comments and style stay as well."""
    if isinstance(node, CommentedMap) and isinstance(value, dict):
        for key in [key for key in node if key not in value]:
            del node[key]
        for at, (key, entry) in enumerate(value.items()):
            if key not in node:
                node.insert(at, key, styled(entry))
            elif digest(_plain(node[key])) != digest(entry):
                node[key] = _renewed(node[key], entry)
        return node
    if isinstance(node, CommentedSeq) and isinstance(value, list):
        del node[len(value) :]
        for at, entry in enumerate(value):
            if at == len(node):
                node.append(styled(entry))
            elif digest(_plain(node[at])) != digest(entry):
                node[at] = _renewed(node[at], entry)
        return node
    return styled(value)


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return str(value) if isinstance(value, str) else value
