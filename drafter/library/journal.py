"""Changing many files of a library at once: all of them or none, whatever happens in between.

The changes are written to one file first, the journal; with that file in place they hold. Then they
are put where they belong and the journal goes. Whoever comes upon a journal (its writer was killed)
completes it, or, where that is not possible, reads the files as it has them.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from pathlib import Path, PurePosixPath
from typing import IO, TypeVar

from drafter.record import record
from drafter.saving import SavingError, save

T = TypeVar("T")

JOURNAL = ".changes.json"
LOCK = ".lock"
DIGESTS = ".mined.json"
_TRIES = 20
_USUAL = 16 * 1024
"""Bytes that hold nearly every file; room for the most that one may have takes its time to make."""
_UNFINISHED = ".drafter-*.tmp"
"""The temporary files of :mod:`drafter.saving`."""


class LibraryError(Exception):
    """The library cannot be used: which file, which line if there is one, why, what to do."""

    def __init__(self, path: Path, reason: str, line: int | None = None) -> None:
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")
        self.path, self.reason, self.line = path, reason, line


@record(frozen=True)
class View:
    """The files of a library as they hold: what a journal has goes before what is in place.

    What was read once is not read again: whoever asks twice gets the same bytes.
    """

    folder: Path
    changes: Mapping[Path, str | None] = field(default_factory=dict)
    _read: dict[Path, bytes] = field(default_factory=dict, repr=False, compare=False)

    def exists(self, path: Path) -> bool:
        """Whether there is such a file."""
        if path in self.changes:
            return self.changes[path] is not None
        return os.path.isfile(path)  # noqa: PTH113 -- where a name is too long, there is none

    def read(self, path: Path, most: int = -1) -> bytes:
        """A file's content; of one that has more than ``most`` bytes, no more than one byte over.

        Raises:
            OSError: there is no such file, or it cannot be read.
        """
        if path not in self.changes:
            if path not in self._read:
                with path.open("rb") as file:
                    begun = file.read(_USUAL)
                    if len(begun) == _USUAL:
                        begun += file.read(max(most + 1 - _USUAL, 0) if most >= 0 else -1)
                if 0 <= most < len(begun):
                    return begun  # not kept: it is not all
                self._read[path] = begun
            return self._read[path]
        content = self.changes[path]
        if content is None:
            raise FileNotFoundError(path)
        return content.encode()

    def files(self, pattern: str) -> list[Path]:
        """The files that match a pattern with the library's folder before it, by name."""
        found = {path for path in self.folder.glob(pattern) if path not in self.changes}
        found |= {
            path for path, content in self.changes.items()
            if content is not None and path.match(pattern)
            and len(path.relative_to(self.folder).parts) == len(PurePosixPath(pattern).parts)
        }  # fmt: skip
        return sorted(found)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a second process from writing the same library; complete what a killed one began.

    Raises:
        LibraryError: another process is writing, or the folder cannot be made.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = _hold(folder)
    except OSError as error:
        raise LibraryError(folder, f"cannot be written: {error.strerror or error}") from None
    with handle:
        try:
            _sweep(folder)
            _complete(folder)
            yield
        finally:
            with contextlib.suppress(OSError):  # Windows keeps a file that is open
                (folder / LOCK).unlink()
            with contextlib.suppress(OSError):  # what it made and left empty goes again
                for each in missing:
                    each.rmdir()


def _sweep(folder: Path) -> None:
    """Take away the files that a killed writer had not finished."""
    for pattern in (_UNFINISHED, f"*/{_UNFINISHED}"):
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)


def _hold(folder: Path) -> IO[str]:
    while True:
        handle = (folder / LOCK).open("a")
        try:
            _lock(handle)
        except OSError:
            handle.close()
            raise LibraryError(
                folder, "another process is writing this library; wait for it to end"
            ) from None
        with contextlib.suppress(OSError):
            if os.fstat(handle.fileno()).st_ino == (folder / LOCK).stat().st_ino:
                return handle
        handle.close()  # its holder ended and took the file away: it guards nothing any more


def _lock(handle: IO[str]) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415

        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def commit(folder: Path, changes: Mapping[Path, bytes | None]) -> None:
    """Make all the changes hold (``None`` takes a file away), then put them in place.

    The library must be locked.

    Raises:
        SavingError: a file cannot be written. Either nothing has changed, or (the message says so)
            everything holds and the next command puts the rest in place.
    """
    if not changes:
        return
    data = {
        path.relative_to(folder).as_posix(): None if content is None else content.decode()
        for path, content in sorted(changes.items())
    }
    save(json.dumps(data, ensure_ascii=False, indent=0).encode(), folder / JOURNAL, force=True)
    try:
        _complete(folder)
    except OSError as error:
        raise SavingError(
            f"{folder}: {error.strerror or error}; the changes are kept in {JOURNAL} and hold; the "
            "next command that can write puts them in place"
        ) from error
    except SavingError as error:
        raise SavingError(
            f"{error}; the changes are kept in {folder / JOURNAL} and hold; the next command that "
            "can write puts them in place"
        ) from error


def _complete(folder: Path) -> None:
    """Put a journal's changes in place, if there is one."""
    changes = _pending(folder)
    if changes is None:
        return
    for path, content in changes.items():
        if content is None:
            path.unlink(missing_ok=True)
        elif not path.is_file() or path.read_bytes() != content.encode():
            path.parent.mkdir(parents=True, exist_ok=True)
            save(content.encode(), path, force=True)
    (folder / JOURNAL).unlink()


def _pending(folder: Path) -> dict[Path, str | None] | None:
    path = folder / JOURNAL
    try:
        data = json.loads(path.read_bytes())
        changes = {PurePosixPath(key): content for key, content in data.items()}
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, AttributeError) as error:
        raise LibraryError(path, f"is damaged ({error}); delete it") from None
    for key, content in changes.items():
        inside = not key.is_absolute() and ".." not in key.parts
        if not inside or not (content is None or isinstance(content, str)):
            raise LibraryError(path, "is not a list of changes to this library; delete it")
    return {folder / key: content for key, content in changes.items()}


def consistent(folder: Path, read: Callable[[View], T]) -> T:
    """Read from a library so that no writer's change is seen by half.

    Raises:
        LibraryError: what ``read`` raises; or writers change the library without a pause.
    """
    if (folder / JOURNAL).is_file():
        with contextlib.suppress(LibraryError, SavingError, OSError), locked(folder):
            pass  # taking the lock completes it
    for _ in range(_TRIES):
        before = _stamp(folder)
        try:
            result = read(View(folder, _pending(folder) or {}))
        except LibraryError:
            if _stamp(folder) == before:
                raise
            continue
        if _stamp(folder) == before:
            return result
    raise LibraryError(folder, "is being written again and again; try later")


def _stamp(folder: Path) -> list[tuple[str, int, int]]:
    """What differs whenever a writer has begun to change files or has ended in between."""
    found = []
    for path in sorted([folder / JOURNAL, *folder.glob(f"*/{DIGESTS}")]):
        with contextlib.suppress(OSError):
            state = path.stat()
            found.append((str(path), state.st_ino, state.st_mtime_ns))
    return found
