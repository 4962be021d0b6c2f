"""Writing a library: all of it or nothing, and never over a person's edit.

Beside the clause files stands ``.mined.json``: for each file and each key of it, a digest of what
the miner last had for it. A file that is what the miner wrote is written anew; into one that a
person has edited, what is new is merged (see :mod:`drafter.library.merging`).
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from drafter.library import digests, identity, schema
from drafter.library.digests import WHOLE, digest_file, digest_keys
from drafter.library.dumping import dump, dump_nodes, styled, yaml_in_place
from drafter.library.identity import OnDisk
from drafter.library.journal import DIGESTS, commit, locked
from drafter.library.merging import Report, merge_file
from drafter.library.model import Series
from drafter.library.store import (
    SERIES_FILE,
    SESSIONS_FILE,
    LibraryError,
    load_checked,
    load_yaml,
    refuse_other_name,
)


def save(series: Series, folder: Path) -> Report:
    """Write a mined series into ``folder/<series>``, merging with what is there.

    Raises:
        LibraryError: something there is not a library.
        SavingError: a file cannot be written; then nothing has changed, unless it says so.
    """
    with locked(folder):
        return write(series, folder)


def write(series: Series, folder: Path, *, grown: bool = False) -> Report:
    """As :func:`save`, for whoever holds the library's lock.

    ``grown``: the series was mined from what the library itself had, a person's edits with it. They
    stay edits of what was mined from the documents.
    """
    home, report = folder / series.name, Report()
    before = digests.read(home)
    disk = identity.on_disk(home, before)
    deleted = identity.deleted(disk, before)
    described = disk.pop(SERIES_FILE, None)
    _refuse_other_series(folder, series.name, described)
    identity.refuse_twice(home, disk)
    settled = described is not None and described.data.get("ids") == "settled"
    files = identity.files_of(series.clauses, disk)
    used = {file.name for file in files.values()}
    own = [f for f in disk.values() if f.name not in used and (f.touched or not f.before)]
    given = identity.names(series.clauses, files, settled=settled, own=own)
    called = identity.renamed(series, given)
    contents: dict[str, bytes] = {}
    now: dict[str, dict[str, str]] = {}
    for mined, clause in zip(series.clauses, called.clauses, strict=True):
        name = given[mined.id][1]
        data = schema.clause_data(clause)
        unedited = {**data, "id": mined.id}
        pure = dump(unedited)
        now[name] = _recorded(unedited, pure, files.get(mined.id), grown=grown)
        if data != unedited:
            pure = dump(data)
        contents[name] = _content(home / name, data, pure, files.get(mined.id), report)
        _say_renamed(files.get(mined.id), clause.id, report)
    data = schema.series_data(called)
    pure = dump(data)
    contents[SERIES_FILE] = _content(home / SERIES_FILE, data, pure, described, report)
    now[SERIES_FILE] = {WHOLE: digest_file(pure), **digest_keys(data)}
    gone = _gone([f for f in disk.values() if f.name not in used], contents, now, report)
    gone += [f.name for f in files.values() if f.name not in contents]
    if grown:
        now |= {name: _still_missed(before[name], now.get(name)) for name in deleted}
    else:
        report.restored += [name for name in deleted if name in contents]
    changes = _changes(home, contents, gone, report)
    changes |= _sessions(series, folder, report)
    record = json.dumps(now, indent=0, sort_keys=True).encode() + b"\n"
    if changes or not (home / DIGESTS).is_file() or (home / DIGESTS).read_bytes() != record:
        changes[home / DIGESTS] = record
    commit(folder, changes)
    return report


def _refuse_other_series(folder: Path, name: str, described: OnDisk | None) -> None:
    """Refuse to write a series that goes by another name here, or is in another folder too."""
    if described is not None:
        refuse_other_name(folder / name / SERIES_FILE, described.data.get("series"))
    for path in sorted(folder.glob(f"*/{SERIES_FILE}")):
        with contextlib.suppress(LibraryError):  # what is wrong in another series is said there
            data = load_yaml(path) if path.parent.name != name else None
            if isinstance(data, dict) and data.get("series") == name:
                break
    else:
        return
    refuse_other_name(path, name)


def _content(
    path: Path, data: dict[str, Any], pure: bytes, file: OnDisk | None, report: Report
) -> bytes:
    if file is None or not file.touched or file.content == pure:
        return pure
    return merge_file(path, file.content, file.data, data, file.before, report)


def _recorded(
    data: Mapping[str, Any], pure: bytes, file: OnDisk | None, *, grown: bool
) -> dict[str, str]:
    """The digests of a file as it was mined; where that was a person's edit, of what was before."""
    found = {WHOLE: digest_file(pure), **digest_keys(data)}
    if not grown or file is None or not file.touched:
        return found
    there = digest_keys(file.data)
    kept = {
        key: file.before[key] for key, now in found.items()
        if key in file.before and there.get(key) == now != file.before[key]
    }  # fmt: skip
    return {**found, **kept, **({WHOLE: file.before.get(WHOLE, "")} if kept else {})}


def _still_missed(before: Mapping[str, str], now: Mapping[str, str] | None) -> dict[str, str]:
    """The digests of a deleted file; a new one of its name does not have the years it had."""
    if now is None:
        return dict(before)
    return {**{key: one for key, one in before.items() if key.startswith("history.")}, **now}


def _say_renamed(file: OnDisk | None, clause_id: str, report: Report) -> None:
    if file is not None and (former := str(file.data.get("id"))) != clause_id:
        report.renamed.append((former, clause_id))


def _gone(
    files: Sequence[OnDisk],
    contents: Mapping[str, bytes],
    now: dict[str, dict[str, str]],
    report: Report,
) -> list[str]:
    """The files that no text gives any more, and that nobody has edited; edited ones stay."""
    gone = []
    for file in files:
        if file.name in contents or not file.before:
            continue
        if file.touched:
            report.kept.append(f"{file.name}: edited, and no longer mined from any text")
            now[file.name] = dict(file.before)
        else:
            gone.append(file.name)
    return gone


def _changes(
    home: Path, contents: Mapping[str, bytes], gone: Sequence[str], report: Report
) -> dict[Path, bytes | None]:
    there = {path.name: path for path in home.glob("*.yaml")}
    changes: dict[Path, bytes | None] = {}
    for name, content in sorted(contents.items()):
        if name not in there or there[name].read_bytes() != content:
            changes[home / name] = content
            report.written.append(name)
    for name in sorted(gone):
        changes[home / name] = None
        report.removed.append(name)
    return changes


def _sessions(series: Series, folder: Path, report: Report) -> dict[Path, bytes | None]:
    """Session dates belong to the body: keep what is known there, add what is new.

    The file is a person's as well: new sessions are put between the others, nothing else is
    touched. Other dates for a session that is there are not taken, and reported.
    """
    path = folder / SESSIONS_FILE
    if not path.is_file():
        data = schema.sessions_data(series.body, series.sessions)
        return {path: dump(data)} if series.sessions else {}
    body, known = load_checked(path, schema.sessions)
    if body != series.body:
        return {}
    for session, dates in sorted(series.sessions.items()):
        if session in known and known[session] != dates:
            report.remarks.append(
                f"{SESSIONS_FILE}: session {session}: the texts of {series.name} print other dates "
                "than are listed; the list is kept"
            )
    new = {n: dates for n, dates in series.sessions.items() if n not in known}
    if not new:
        return {}
    content = path.read_bytes()
    if content == dump(schema.sessions_data(body, known)):
        content = dump(schema.sessions_data(body, {**known, **new}))
    else:
        yaml = yaml_in_place()
        nodes = yaml.load(content.decode("utf-8"))
        for entry in schema.sessions_data(body, new)["sessions"]:
            at = sum(1 for there in nodes["sessions"] if there["session"] < entry["session"])
            nodes["sessions"].insert(at, styled(entry))
        content = dump_nodes(yaml, nodes)
    report.written.append(path.name)
    return {path: content}


def edited(home: Path) -> frozenset[str]:
    """The keys of ``series.yaml`` that a person has edited: ``mandate``, ``registry.58/30``, …

    Raises:
        LibraryError: the file cannot be read.
    """
    before = digests.read(home).get(SERIES_FILE, {})
    data = load_yaml(home / SERIES_FILE)
    there = digest_keys(data) if isinstance(data, dict) else {}
    return frozenset(key for key, found in there.items() if before.get(key) != found)


def edited_clauses(home: Path) -> frozenset[str]:
    """The ids of the clauses whose files a person has edited or made; none if nothing was mined.

    Raises:
        LibraryError: one of the files cannot be read.
    """
    before = digests.read(home)
    if not before:
        return frozenset()
    disk = identity.on_disk(home, before)
    return frozenset(
        str(file.data.get("id"))
        for name, file in disk.items()
        if name != SERIES_FILE and file.touched
    )
