"""Writing a library: whole files or none, and never over a person's edit.

Beside the clause files stands ``.mined.json``: for each key of each file, a digest of what the
miner last wrote. A key whose content has another digest was edited by a person: it stays. Where
the newly mined content differs as well, both are kept (the new one under ``collisions``) and it is
reported.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import LiteralScalarString

from drafter.library import schema
from drafter.library.model import Series
from drafter.library.store import SERIES_FILE, SESSIONS_FILE, LibraryError, load_yaml
from drafter.saving import save as save_file

DIGESTS = ".mined.json"
LOCK = ".lock"
_NESTED = {"wordings", "variables", "registry"}
"""Keys that are compared entry by entry, so that an edit to one wording guards only that one."""


@dataclass
class Report:
    """What saving did: files written, removed, edits kept, collisions."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    collisions: list[str] = field(default_factory=list)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a second process from writing the same library at the same time.

    Raises:
        LibraryError: another process is writing, or the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / LOCK).open("a")
    except OSError as error:
        raise LibraryError(folder, f"cannot be written: {error.strerror or error}") from None
    with handle:
        try:
            import fcntl  # noqa: PLC0415 -- not on Windows, where the open file itself guards

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            pass
        except OSError:
            raise LibraryError(
                folder, "another process is writing this library; wait for it to end"
            ) from None
        yield


def save(series: Series, folder: Path) -> Report:
    """Write a mined series into ``folder/<series>``, merging with what is there.

    Raises:
        LibraryError: something there is not a library.
        SavingError: a file cannot be written. Those already written are whole; running again
            completes the rest.
    """
    home = folder / series.name
    report = Report()
    with locked(home):
        before: dict[str, dict[str, str]] = _digests(home)
        files = _file_names(series, home)
        for clause in series.clauses:  # a file that a person renamed keeps its digests
            former, name = f"{clause.id}.yaml", files[clause.id]
            if name not in before and former in before and not (home / former).exists():
                before[name] = before.pop(former)
        now: dict[str, dict[str, str]] = {}
        wanted = {SERIES_FILE: schema.series_data(series)}
        wanted |= {files[c.id]: schema.clause_data(c) for c in series.clauses}
        for name, data in wanted.items():
            _merge_file(home / name, data, before.get(name), report)
            now[name] = _digest_keys(data)
        _save_sessions(series, folder, report)
        for name in sorted(set(before) - set(wanted)):
            _remove(home / name, before[name], report)
            if (home / name).exists():
                now[name] = before[name]
        data_bytes = json.dumps(now, indent=0, sort_keys=True).encode() + b"\n"
        if not (home / DIGESTS).is_file() or (home / DIGESTS).read_bytes() != data_bytes:
            save_file(data_bytes, home / DIGESTS, force=True)
    with contextlib.suppress(OSError):
        (home / LOCK).unlink()
    return report


def _save_sessions(series: Series, folder: Path, report: Report) -> None:
    """Session dates belong to the body: keep what is known there, add what is new."""
    path = folder / SESSIONS_FILE
    dates = dict(series.sessions)
    if path.is_file():
        body, known = schema.sessions(load_yaml(path))
        if body != series.body:
            return
        dates |= known
    data = schema.sessions_data(series.body, dates)
    if not path.is_file() or load_yaml(path) != data:
        save_file(_dump(_yaml(), _top(data)), path, force=True)
        report.written.append(path.name)


def _digests(home: Path) -> dict[str, dict[str, str]]:
    path = home / DIGESTS
    if not path.is_file():
        return {}
    try:
        data: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise LibraryError(path, f"is damaged ({error}); restore it or delete it") from None
    return data


def _file_names(series: Series, home: Path) -> dict[str, str]:
    """The file of each clause: the one on disk that has its history, else one named by its id.

    So a file, and an id in it, that a person renamed stay renamed.
    """
    on_disk: dict[tuple[str, str], str] = {}
    for path in sorted(home.glob("*.yaml")):
        if path.name != SERIES_FILE:
            data = load_yaml(path)
            for entry in data.get("history") or [] if isinstance(data, dict) else []:
                if isinstance(entry, dict):
                    on_disk[str(entry.get("resolution")), str(entry.get("paragraph"))] = path.name
    names: dict[str, str] = {}
    taken: set[str] = set()
    for clause in series.clauses:
        votes = [
            on_disk[key] for o in clause.history
            if (key := (str(o.resolution), o.paragraph)) in on_disk and on_disk[key] not in taken
        ]  # fmt: skip
        if votes:
            names[clause.id] = max(sorted(set(votes)), key=votes.count)
            taken.add(names[clause.id])
    for clause in series.clauses:
        if clause.id not in names:
            name, number = f"{clause.id}.yaml", 2
            while name in taken:
                name, number = f"{clause.id}-{number}.yaml", number + 1
            names[clause.id] = name
            taken.add(name)
    return names


def _merge_file(
    path: Path, mined: dict[str, Any], before: Mapping[str, str] | None, report: Report
) -> None:
    yaml = _yaml()
    if not path.is_file():
        save_file(_dump(yaml, _top(mined)), path, force=True)
        report.written.append(path.name)
        return
    plain = load_yaml(path)
    if not isinstance(plain, dict):
        raise LibraryError(path, "must be a mapping")
    old = path.read_bytes()
    try:
        data = yaml.load(old.decode("utf-8"))
    except (YAMLError, RecursionError, ValueError):
        raise LibraryError(path, "cannot be edited in place: it is not plain YAML 1.2") from None
    changed = _Merge(data, before, path.name, report).keys(data, plain, mined, "")
    if changed:
        save_file(_dump(yaml, data), path, force=True)
        report.written.append(path.name)


class _Merge:
    """One file: what is there, what was mined now, and what was mined last time."""

    def __init__(
        self,
        root: Any,  # noqa: ANN401 -- ruamel's round-trip mapping
        before: Mapping[str, str] | None,
        file: str,
        report: Report,
    ) -> None:
        self.root, self.before, self.file, self.report = root, before or {}, file, report

    def keys(
        self,
        data: Any,  # noqa: ANN401
        plain: Mapping[str, Any],
        mined: Mapping[str, Any],
        prefix: str,
    ) -> bool:
        """Merge key by key; whether anything changed."""
        changed = False
        for key in [*mined, *[k for k in plain if k not in mined]]:
            where = f"{prefix}{key}"
            if where == "collisions":
                continue
            if where in _NESTED and isinstance(plain.get(key), dict) and key in mined:
                changed |= self.keys(data[key], plain[key], mined[key], f"{key}.")
            else:
                changed |= self.one(data, key, where, plain, mined)
        return changed

    def one(
        self,
        data: Any,  # noqa: ANN401
        key: str,
        where: str,
        plain: Mapping[str, Any],
        mined: Mapping[str, Any],
    ) -> bool:
        """Merge one key by the digests of its three contents."""
        ours = _digest(mined[key]) if key in mined else None
        theirs = _digest(plain[key]) if key in plain else None
        last = self.before.get(where)
        if ours == theirs:
            return False
        if theirs == last:  # nobody touched it: take the new content
            if key in mined:
                _put(data, key, mined[key], list(mined))
            else:
                del data[key]
            return True
        if ours in (last, None):  # a person's edit, and nothing new to set against it
            self.report.kept.append(f"{self.file}: {where}")
            return False
        self.report.collisions.append(f"{self.file}: {where}")
        both = self.root.setdefault("collisions", {})
        if where in both and _digest(_plain(both[where])) == ours:
            return False
        both[where] = _styled(mined[key])
        return True


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return str(value) if isinstance(value, str) else value


def _put(data: Any, key: str, value: Any, order: list[str]) -> None:  # noqa: ANN401
    if key in data:
        known = data[key]
        if isinstance(value, list) and isinstance(known, list) and value[: len(known)] == known:
            known.extend(_styled(entry) for entry in value[len(known) :])  # comments stay in place
        else:
            data[key] = _styled(value)
        return
    at = sum(1 for earlier in order[: order.index(key)] if earlier in data)
    data.insert(at, key, _styled(value))


def _remove(path: Path, before: Mapping[str, str], report: Report) -> None:
    """A file that the miner wrote and would not write again goes, unless a person edited it."""
    if not path.is_file():
        return
    if _digest_keys(load_yaml(path)) == dict(before):
        path.unlink()
        report.removed.append(path.name)
    else:
        report.kept.append(f"{path.name}: edited, and no longer mined from any text")


def _digest_keys(data: Mapping[str, Any]) -> dict[str, str]:
    digests: dict[str, str] = {}
    for key, value in data.items():
        if key in _NESTED and isinstance(value, dict):
            digests |= {f"{key}.{name}": _digest(entry) for name, entry in value.items()}
        else:
            digests[key] = _digest(value)
    return digests


def _digest(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=_iso)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _iso(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"no plain data: {value!r}")


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.width = 4096  # a long clause is one line: re-wrapping it would touch a person's file
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.allow_unicode = True
    return yaml


def _dump(yaml: YAML, data: Any) -> bytes:  # noqa: ANN401
    out = io.BytesIO()
    yaml.dump(data, out)
    return out.getvalue()


def _styled(value: Any) -> Any:  # noqa: ANN401 -- plain data with YAML styles
    """Plain data as YAML nodes: text of several lines as a block, short mappings on one line."""
    if isinstance(value, dict):
        styled = CommentedMap((key, _styled(entry)) for key, entry in value.items())
        return _on_one_line(styled, [*value.values()])
    if isinstance(value, list):
        return _on_one_line(CommentedSeq(_styled(entry) for entry in value), value)
    if isinstance(value, str) and "\n" in value and "\t" not in value:
        return LiteralScalarString(value)
    return value


def _top(data: Mapping[str, Any]) -> CommentedMap:
    """A whole file: its keys one a line."""
    return CommentedMap((key, _styled(entry)) for key, entry in data.items())


def _on_one_line(node: Any, values: list[Any]) -> Any:  # noqa: ANN401
    """Set short mappings and lists of plain values on one line: ``{type: session, …}``."""
    short = all(not isinstance(v, dict | list) and len(str(v)) <= 40 for v in values)
    if short and values and not any(sign in str(v) for v in values for sign in "{:?"):
        node.fa.set_flow_style()
    return node
