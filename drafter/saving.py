"""Putting bytes on the disk: whole or not at all, and never over a file that someone may need."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)  # Windows


class SavingError(Exception):
    """The file could not be written; the message says why, in words for the person who asked."""


class ExistsError(SavingError):
    """There is a file of that name already, and nobody said that it may go."""


def save(data: bytes, path: Path, *, force: bool = False) -> None:
    """Write ``data`` to ``path`` by way of a new file in the same folder.

    Whoever reads ``path`` sees the old content or the new, never half of it. An existing file is
    replaced only with ``force``; a folder or a device never is.
    """
    with _in_words(path):
        target = path.resolve()
        _refuse(path, target, force=force)
        _replace(data, target)


def save_all(files: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write several files; if one of them cannot be written, none is.

    All are on the disk under other names before the first gets its own; what stops the program
    between two renamings leaves each file whole, the old one or the new.
    """
    written: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            with _in_words(path):
                target = path.resolve()
                if target in written:
                    raise SavingError(f"cannot write {path}: another of the files has that name")
                _refuse(path, target, force=force)
                written[target] = _temporary(data, target)
        for target, temporary in written.items():
            with _in_words(target):
                temporary.replace(target)
    finally:
        for temporary in written.values():
            with contextlib.suppress(OSError):
                temporary.unlink()


@contextlib.contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Errors of the disk as :class:`SavingError`; a loop of links is a ``RuntimeError``."""
    try:
        yield
    except OSError as error:
        raise SavingError(f"cannot write {path}: {error.strerror or error}") from error
    except (RuntimeError, ValueError) as error:
        raise SavingError(f"cannot write {path}: {error}") from error


def _refuse(path: Path, target: Path, *, force: bool) -> None:
    if not target.exists():
        return
    if not target.is_file():
        raise SavingError(f"cannot write {path}: it is not a file")
    if not force:
        raise ExistsError(f"{path} exists already; nothing was written (--force replaces it)")


def _replace(data: bytes, target: Path) -> None:
    temporary = _temporary(data, target)
    try:
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _temporary(data: bytes, target: Path) -> Path:
    """The data in a new file beside the target, with the target's permissions."""
    temporary = target.with_name(f".drafter-{os.urandom(8).hex()}.tmp")
    # opened by hand and not through tempfile, so that the file gets the reader's usual permissions
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    return temporary
