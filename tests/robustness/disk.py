"""A disk that fails, and processes that end in the middle: every change to the disk counted."""

import contextlib
import ctypes
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

CHANGES = [
    (os, "open"), (os, "fsync"), (os, "mkdir"), (Path, "mkdir"), (Path, "replace"),
    (Path, "unlink"), (shutil, "copyfile"),
]  # fmt: skip
"""Everything that changes the disk, beside the writing itself."""
NEEDS_SPACE = frozenset({"open", "fsync", "mkdir", "copyfile", "write"})
"""What a full disk refuses; taking files away and giving them other names goes on."""

_CAPABILITY_VERSION = 0x20080522  # linux/capability.h, _LINUX_CAPABILITY_VERSION_3


def watched(patch: pytest.MonkeyPatch, meet: Callable[[str], None]) -> None:
    """Call ``meet`` with the name of each change to the disk before it is made.

    Of what is written, the first half is on the disk before ``meet`` is called.
    """

    def guarded(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            if name != "open" or arguments[1] & os.O_CREAT:
                meet(name)
            return real(*arguments, **options)

        return call

    for owner, name in CHANGES:
        patch.setattr(owner, name, guarded(name, getattr(owner, name)))
    real = os.fdopen

    def fdopen(*arguments: Any, **options: Any) -> Any:
        file = real(*arguments, **options)
        return _Halved(file, meet) if "w" in arguments[1] else file

    patch.setattr(os, "fdopen", fdopen)


class _Halved:
    """A file that is met when half of what is written to it has come to the disk."""

    def __init__(self, file: Any, meet: Callable[[str], None]) -> None:
        self._file, self._meet = file, meet

    def __enter__(self) -> "_Halved":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def write(self, data: bytes) -> None:
        self._file.write(data[: len(data) // 2])
        self._file.flush()
        self._meet("write")
        self._file.write(data[len(data) // 2 :])


def counted(run: Callable[[], object]) -> list[str]:
    """The names of all changes to the disk that something makes, in order."""
    met: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        watched(patch, met.append)
        run()
    return met


def killed_at(number: int, run: Callable[[], object]) -> bool:
    """Run in a process that ends without a word at its ``number``-th change; whether it got there.

    No handler runs, nothing is cleaned up, as when the machine loses its power.
    """
    child = os.fork()
    if child == 0:
        left = [number]

        def meet(_: str) -> None:
            left[0] -= 1
            if left[0] == 0:
                os._exit(9)

        try:
            watched(pytest.MonkeyPatch(), meet)
            run()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@contextlib.contextmanager
def failing(error: OSError, start: int, refused: frozenset[str] | None) -> Iterator[None]:
    """From the ``start``-th change on, the disk answers with an error; to all, or to some kinds."""
    left = [start]

    def meet(name: str) -> None:
        left[0] -= 1
        if left[0] <= 0 and (refused is None or name in refused):
            raise OSError(error.errno, error.strerror)

    with pytest.MonkeyPatch.context() as patch:
        watched(patch, meet)
        yield


def in_a_process(run: Callable[[], Any]) -> Any:
    """What ``run`` returns, text, from a process of its own, whose limits may be changed in it."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            said = run()
        except BaseException as error:
            said = f"escaped: {error!r}"
        os.write(writer, said.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as answer:
        said = answer.read().decode()
    os.waitpid(child, 0)
    return said


def obey_modes() -> None:
    """Give up root's right to write where the modes of files forbid it (Linux)."""
    if os.geteuid() != 0:
        return
    library = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION, 0)
    sets = (ctypes.c_uint32 * 6)()
    if library.capget(header, sets) != 0:
        raise OSError(ctypes.get_errno(), "capget")
    for number in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        sets[0] &= ~(1 << number)
    if library.capset(header, sets) != 0:
        raise OSError(ctypes.get_errno(), "capset")
