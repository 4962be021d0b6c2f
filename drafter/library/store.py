"""The YAML files of a library: reading them fast, and saying where one is wrong."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from ruamel.yaml.error import YAMLError

from drafter.library import edited, journal, plain_yaml, schema
from drafter.library.chronology import Chronology
from drafter.library.journal import View
from drafter.library.model import CHAIN_RULE, Clause, Series
from drafter.resolution import DateRange, Reference

T = TypeVar("T")
LibraryError = journal.LibraryError

SERIES_FILE = "series.yaml"
SESSIONS_FILE = "sessions.yaml"
MAX_FILE_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 60
IN_A_ROW = 20
"""Lists or keys that begin on one line, each in the one before it."""
_NESTING = re.compile(rf"[\[\]{{}}]|(?:[-?] +){{{IN_A_ROW},}}")


def library_folder(chosen: Path | None = None) -> Path:
    """The library in use: the chosen folder, ``DRAFTER_LIBRARY``, or the one that ships inside."""
    if chosen is not None:
        return chosen
    if named := os.environ.get("DRAFTER_LIBRARY"):
        return Path(named)
    return shipped_library()


def shipped_library() -> Path:
    """The library in the installed package, or in the repository the package lies in."""
    inside = _installed_library()
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "clauses"


def _installed_library() -> Path:
    return Path(__file__).parent.parent / "_data" / "clauses"


def own_library_folder(chosen: Path | None = None) -> Path:
    """The library in use, to be written to.

    Raises:
        LibraryError: it is the one that ships, which an update replaces; in the repository it has
            to be named.
    """
    folder = library_folder(chosen)
    named = chosen is not None or os.environ.get("DRAFTER_LIBRARY")
    if not named or folder.resolve() == _installed_library().resolve():
        raise LibraryError(
            folder,
            "ships with the program, and an update would replace what is written there; "
            "make a library of your own with “drafter init DIR” and name it with --library DIR "
            "or DRAFTER_LIBRARY",
        )
    return folder


def copy_library(source: Path, folder: Path) -> None:
    """Copy a library to a new or empty folder, whole or not at all.

    Raises:
        LibraryError: there is something in the folder already, or it cannot be written.
    """
    import shutil  # noqa: PLC0415
    import tempfile  # noqa: PLC0415

    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise LibraryError(folder, "is there already and not empty; choose a new folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as parent:
            copy = Path(parent) / "library"
            shutil.copytree(source, copy, ignore=shutil.ignore_patterns(journal.LOCK))
            if folder.exists():
                for entry in copy.iterdir():
                    entry.replace(folder / entry.name)
            else:
                copy.replace(folder)
    except OSError as error:
        why = error.strerror or _first_reason(error)
        raise LibraryError(folder, f"cannot be written: {why}") from None


def _first_reason(error: OSError) -> str:
    """Why the first file was not copied: shutil.Error lists all of them with their errors."""
    try:
        return re.sub(r"^\[Errno \d+\] ", "", str(error.args[0][0][2]))
    except (LookupError, TypeError):
        return str(error)


def series_names(folder: Path) -> list[str]:
    """The series of a library, by the names of their folders."""
    if not folder.is_dir():
        raise LibraryError(folder, "there is no library here; “drafter init DIR” makes one")
    return journal.consistent(
        folder, lambda view: sorted(p.parent.name for p in view.files(f"*/{SERIES_FILE}"))
    )


def load_yaml(path: Path, view: View | None = None) -> Any:  # noqa: ANN401 -- plain YAML data
    """The plain data of a YAML file, as a view of its library has it.

    Raises:
        LibraryError: it is missing, not text, too large, or not YAML (with the line).
    """
    try:
        content = (view or View(path.parent)).read(path, MAX_FILE_BYTES)
        if len(content) > MAX_FILE_BYTES:
            raise LibraryError(path, "is too large for a library file")
        data = content.decode("utf-8")
    except FileNotFoundError:
        raise LibraryError(path, "there is no such file") from None
    except UnicodeDecodeError:
        raise LibraryError(path, "is no text in UTF-8; save it as that") from None
    except OSError as error:
        why = "is a folder; name a file" if path.is_dir() else f"cannot be read: {error}"
        raise LibraryError(path, why) from None
    return parsed(path, data)


def parsed(path: Path, data: str) -> Any:  # noqa: ANN401 -- plain YAML data
    """The plain data of a YAML file's text.

    Raises:
        LibraryError: it is not YAML (with the line).
    """
    _refuse_depth(path, data)
    try:
        return plain_yaml.load(data.replace("\r\n", "\n"))
    except (YAMLError, ValueError, RecursionError) as error:
        from drafter.library.faults import fault  # noqa: PLC0415

        problem, line = fault(data, error)
        raise LibraryError(path, f"is not valid: {problem}", line) from None


def _refuse_depth(path: Path, data: str) -> None:
    """Refuse nesting that no clause has and that would overrun the parser's stack."""
    # Nearly every file has too few signs for it, and counting them takes no time.
    in_brackets = data.count("[") + data.count("{")
    in_a_row = data.count("- ") + data.count("? ")
    if in_brackets <= MAX_DEPTH and in_a_row < IN_A_ROW:
        return
    depth = 0
    for sign in _NESTING.finditer(data):
        found = sign.group()
        depth += 1 if found in "[{" else -1 if found in "]}" else 0
        if depth > MAX_DEPTH or len(found) > 1:
            line = data.count("\n", 0, sign.start()) + 1
            raise LibraryError(path, "is nested too deeply for a library file", line)


def load_checked(path: Path, read: Callable[[Any], T], view: View | None = None) -> T:
    """Read a YAML file through a reader of :mod:`drafter.library.schema`."""
    data = load_yaml(path, view)
    try:
        return read(data)
    except schema.SchemaError as error:
        raise LibraryError(path, str(error), _line_of(path, error.key)) from None


def _line_of(path: Path, key: str) -> int | None:
    """The line of a key in a YAML file: looked up only when there is something to report."""
    from ruamel.yaml import YAML  # noqa: PLC0415

    try:
        node = YAML(typ="rt", pure=True).load(path.read_text(encoding="utf-8"))
    except (YAMLError, RecursionError, ValueError, OSError):
        # the fast loader takes what this one does not, or it is gone: report without a line
        return None
    line = None
    for step in key.replace("]", "").replace("[", ".#").split("."):
        try:
            if step.startswith("#"):
                index = int(step[1:]) - 1
                line = node.lc.item(index)[0]
                node = node[index]
            else:
                line = node.lc.key(step)[0]
                node = node[step]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
    return line + 1 if line is not None else None


def load_series(folder: Path, name: str) -> Series:
    """A series with its clauses, in the order of the newest text, and its body's session dates.

    Raises:
        LibraryError: there is no such series, or one of its files is wrong.
    """
    return journal.consistent(folder, lambda view: _load_series(folder, name, view))


def _load_series(folder: Path, name: str, view: View) -> Series:
    home = folder / name
    if not view.exists(home / SERIES_FILE):
        known = ", ".join(series_names(folder)) or "none"
        raise LibraryError(folder, f"has no series named “{name}” (known: {known})")
    series = load_checked(home / SERIES_FILE, lambda data: schema.series(data, name), view)
    refuse_other_name(home / SERIES_FILE, series.name)
    files = load_clauses(home, view)
    _refuse_contradictions(home, series, files)
    clauses, lacking = edited.tended(home, files, view)
    dates: dict[int, tuple[DateRange, ...]] = {}
    if view.exists(folder / SESSIONS_FILE):
        body, dates = load_checked(folder / SESSIONS_FILE, schema.sessions, view)
        dates = dates if body == series.body else {}
    series = replace(series, sessions=dates, lacking=lacking)
    return replace(series, clauses=_in_order(clauses, series.chronology))


def refuse_other_name(path: Path, said: object) -> None:
    """Refuse a series that is called otherwise than its folder: it would be written anew there.

    Args:
        path: its ``series.yaml``.
        said: what that says under ``series``, if anything.
    """
    folder = path.parent.resolve().name
    if said is not None and said != folder:
        raise LibraryError(
            path,
            f"series: says “{said}”, and the folder is named “{folder}”: a series has one name; "
            "write it here as the folder has it, or rename the folder",
            _line_of(path, "series"),
        )


def _refuse_contradictions(home: Path, series: Series, files: Mapping[Path, Clause]) -> None:
    """Refuse what a person wrote against what the other files say, for it would do nothing."""
    path = home / SERIES_FILE
    chain = next((c for c in files.values() if series.chain in (c.id, *c.aliases)), None)
    if series.chain is not None and chain is None:
        raise LibraryError(
            path,
            f"chain: there is no clause “{series.chain}”; was its file deleted or renamed?",
            _line_of(path, "chain"),
        )
    for file, clause in files.items():
        last = clause.history[-1]
        if clause.part not in map(clause.part_at, clause.history):
            raise LibraryError(
                file,
                f"part: is {clause.part}, and {last.paragraph} of {last.resolution} is "
                f"{clause.part_at(last)}",
                _line_of(file, "part"),
            )
        grows = any(variable.rule == CHAIN_RULE for variable in clause.variables.values())
        if series.chain is None and grows and clause.status != "lapsed":
            raise LibraryError(
                path,
                f"chain: is not given, and the list of “{clause.id}” grows by its rule; name that "
                f"clause, or take the rule out of {file.name}",
                _line_of(path, "chain"),
            )
        if series.newest and clause.status == "lapsed" and clause.at(series.newest) is not None:
            raise LibraryError(
                file,
                f"status: is lapsed, and the newest text, {series.newest}, has the clause; "
                "“drafter plan drop” leaves it out of a draft",
                _line_of(file, "status"),
            )


def shipped_sessions(body: str) -> dict[int, tuple[DateRange, ...]]:
    """The dates of a body's sessions, as far as the library that ships with the program has them.

    Raises:
        LibraryError: its file is wrong.
    """
    path = shipped_library() / SESSIONS_FILE
    of, dates = load_checked(path, schema.sessions) if path.is_file() else ("", {})
    return dates if of == body else {}


def load_clauses(home: Path, view: View | None = None) -> dict[Path, Clause]:
    """The clauses of a series by their files, in the order of the files' names."""
    clauses: dict[Path, Clause] = {}
    seen: dict[str, Path] = {}
    places: dict[tuple[Reference, str], Path] = {}
    for path in (view or View(home.parent)).files(f"{home.name}/*.yaml"):
        if path.name == SERIES_FILE:
            continue
        clause = load_checked(path, schema.clause, view)
        if clause.id in seen:
            raise LibraryError(path, f"id “{clause.id}” is also that of {seen[clause.id].name}")
        seen[clause.id] = path
        for number, occurrence in enumerate(clause.history, 1):
            place = occurrence.resolution, occurrence.paragraph
            if place in places:
                raise LibraryError(
                    path,
                    f"history: {place[0]} {place[1]} is already the place of {places[place].name}",
                    _line_of(path, f"history[{number}].paragraph"),
                )
            places[place] = path
        clauses[path] = clause
    return clauses


def _in_order(clauses: list[Clause], known: Chronology) -> tuple[Clause, ...]:
    """Standing clauses as the newest text has them; lapsed ones after, the latest first."""
    # from the last thing that counts to the first: each sorting keeps what the one before did
    found = [_chronological(clause, known) for clause in clauses]
    found.sort(key=lambda clause: clause.history[-1].order)
    found.sort(key=lambda clause: known.order(clause.history[-1].resolution), reverse=True)
    return tuple(sorted(found, key=lambda clause: clause.status == "lapsed"))


def _chronological(clause: Clause, known: Chronology) -> Clause:
    """The clause with its history oldest first."""
    history = tuple(sorted(clause.history, key=lambda one: known.order(one.resolution)))
    return clause if history == clause.history else replace(clause, history=history)
