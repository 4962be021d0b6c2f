"""Several processes at one library: one writes, the others wait their turn or are told."""

import itertools
import os
import shutil
import time

import pytest

from drafter.library import journal, saving, store
from drafter.library.store import LibraryError
from tests.mining import small
from tests.robustness import commands

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes")

TOLD = "another process is writing this library; wait for it to end"
WRITERS = {
    "mine and mine": [["mine", "small"], ["mine", "small"]],
    "add while mining": [["mine", "small"], ["add", "oldest.txt"]],
    "two texts added": [["add", "oldest.txt"], ["add", "newest.txt"]],
    "a new series beside": [
        ["add", "oldest.txt", "--series", "small"],
        ["series", "new", "other", "newest.txt"],
    ],
}


@pytest.fixture
def origin(tmp_path):
    folder = tmp_path / "origin"
    small.library(folder / "clauses", (small.FIRST,))
    (folder / "small").mkdir()
    (folder / "small" / "50-1.txt").write_text(small.text(small.FIRST), encoding="utf-8")
    for name, year in (("oldest", small.OLDEST), ("newest", small.SECOND)):
        (folder / f"{name}.txt").write_text(small.text(year), encoding="utf-8")
        file = f"{year['number'].replace('/', '-')}.txt"
        (folder / "small" / file).write_text(small.text(year), encoding="utf-8")
    return folder


def command(folder, arguments):
    places = [folder / a if a.endswith(".txt") else a for a in arguments]
    if arguments[0] == "mine":
        places[1] = folder / arguments[1]
    return commands.run(*places, "--library", folder / "clauses")


def started(folder, arguments, begin):
    """A process that runs a command at a given moment; its exit code comes from ``ended``."""
    child = os.fork()
    if child == 0:
        code = 99
        try:
            time.sleep(max(0, begin - time.monotonic()))
            ended = command(folder, arguments)
            told = ended.code == 1 and TOLD in ended.err
            code = 75 if told else ended.code
        finally:
            os._exit(code)
    return child


def ended(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("writers", WRITERS)
def test_writers_at_the_same_moment(origin, tmp_path, writers):
    wanted = {}
    for order in itertools.permutations(range(2)):
        folder = tmp_path / f"one by one {order}"
        shutil.copytree(origin, folder)
        for number in order:
            assert command(folder, WRITERS[writers][number]).code == 0
            wanted.setdefault(frozenset([number]), []).append(small.tree(folder / "clauses"))
        wanted.setdefault(frozenset([0, 1]), []).append(small.tree(folder / "clauses"))
    for attempt in range(3):
        folder = tmp_path / str(attempt)
        shutil.copytree(origin, folder)
        begin = time.monotonic() + 0.02
        children = [started(folder, arguments, begin) for arguments in WRITERS[writers]]
        codes = [ended(child) for child in children]
        assert set(codes) <= {0, 75}, codes
        assert 0 in codes
        for number, code in enumerate(codes):  # whoever was told does it now
            if code == 75:
                assert command(folder, WRITERS[writers][number]).code == 0
        assert small.tree(folder / "clauses") in wanted[frozenset([0, 1])]


@pytest.mark.parametrize(
    "arguments",
    [["mine", "small"], ["add", "oldest.txt"], ["series", "new", "other", "newest.txt"]],
    ids=" ".join,
)
def test_while_another_process_holds_the_library(origin, arguments):
    """The holder is a process of its own, and the lock goes with it, however it ends."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        with journal.locked(origin / "clauses"):
            os.write(writer, b"x")
            time.sleep(60)
        os._exit(0)
    os.read(reader, 1)
    before = small.tree(origin / "clauses")
    try:
        told = command(origin, arguments)
        assert (told.code, TOLD in told.err) == (1, True)
        assert small.tree(origin / "clauses") == before
        assert command(origin, ["clauses", "list"]).code == 0  # readers are not kept out
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
    assert command(origin, arguments).code == 0


def test_readers_while_a_writer_writes_again_and_again(tmp_path):
    """A reader sees the library before a change or after it, whatever the writer is doing."""
    library, states = tmp_path / "clauses", []
    for years in (small.OLD, small.BOTH) * 2:  # what is known of the sessions stays
        saving.save(small.mined(years).series, library)
        state = store.load_series(library, "small")
        states += [state] if state not in states else []
    child = os.fork()
    if child == 0:
        for years in (small.OLD, small.BOTH) * 15:
            saving.save(small.mined(years).series, library)
        os._exit(0)
    seen = set()
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        try:
            seen.add(states.index(store.load_series(library, "small")))
        except LibraryError as error:
            assert "is being written again and again" in str(error)
    assert len(seen) > 1
