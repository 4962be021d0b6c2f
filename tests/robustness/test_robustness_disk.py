"""Every command that writes: killed at every write, on a full disk, in folders that are read-only.

What was there stays whole until what is new is whole, and nothing is left lying about.
"""

import errno
import itertools
import os
import resource
import shutil
from pathlib import Path

import pytest

from drafter.library import journal, store
from tests.mining import small
from tests.robustness import commands, disk

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes to be killed")

WRITERS = {
    "mine": ["mine", "small", "--library", "clauses"],
    "mine a new library": ["mine", "small", "--library", "new/clauses"],
    "add": ["add", "oldest.txt", "--library", "clauses"],
    "series new": ["series", "new", "other", "oldest.txt", "--library", "clauses"],
    "init": ["init", "own"],
    "draft": ["draft", "-o", "d.docx", "--force"],
    "draft in markdown": ["draft", "-o", "d.md", "--force"],
    "draft in json": ["draft", "-o", "d.json", "--force"],
    "draft redline": ["draft", "--edition", "redline", "-o", "d.docx", "--force"],
    "draft several": ["draft", "--edition", "clean,table,annotated", "-o", "out", "--force"],
    "compare": ["compare", "50/1", "53/2", "-o", "d.docx", "--force"],
    "backtest": ["backtest", "--html", "page.html", "--force"],
    "browse": ["browse", "-o", "page.html", "--no-open", "--force"],
    "check sarif": ["check", "oldest.txt", "--sarif", "found.sarif", "--force"],
    "check fix": ["check", "--fix", "twice.yaml"],
    "plan": ["plan", "-o", "plan.yaml", "--force", "--session", "62"],
    "plan drop": ["plan", "drop", "OP2"],
    "plan move": ["plan", "move", "OP1", "--after", "OP3"],
    "plan add": ["plan", "add", "--text", "en=Thanks the host.", "--at", "1"],
    "plan set": ["plan", "set", "symbol=A/HRC/56/L.1"],
}
AT_EVERY_WRITE = (WRITERS["mine"], WRITERS["add"])
"""Of the others, those that write a whole library are killed at some of their writes only."""
ALL = bool(os.environ.get("DRAFTER_ROBUSTNESS"))
"""Try every place; a minute more."""
OLD = dict.fromkeys(
    ("d.docx", "d.md", "d.json", "page.html", "found.sarif", "out/A-HRC-56-L.en.docx"),
    b"what was there before",
)


@pytest.fixture(scope="module")
def origin(tmp_path_factory):
    """A folder in which each command has something to do, and something to spoil."""
    folder = tmp_path_factory.mktemp("origin")
    small.library(folder / "clauses", small.BOTH)
    (folder / "small").mkdir()
    for year in small.ALL:
        name = f"{year['number'].replace('/', '-')}.txt"
        (folder / "small" / name).write_text(small.text(year), encoding="utf-8")
    (folder / "oldest.txt").write_text(small.text(small.OLDEST), encoding="utf-8")
    (folder / "out").mkdir()
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    ended = run(folder, ["plan", "-o", "plan.yaml"])
    assert ended.code == 0, ended.err
    lines = (folder / "plan.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    entry = next(n for n, line in enumerate(lines) if line.startswith("operative:")) + 1
    twice = [*lines[: entry + 1], lines[entry], *lines[entry + 1 :]]
    (folder / "twice.yaml").write_text("".join(twice), encoding="utf-8")
    return folder


def run(folder, arguments):
    library = [] if "--library" in arguments or arguments[0] == "init" else ["--library", "clauses"]
    before = Path.cwd()
    os.chdir(folder)
    try:
        return commands.run(*arguments, *library)
    finally:
        os.chdir(before)


class Scene:
    """A writer and its folders: before it, after it, and copies to try it in."""

    def __init__(self, origin, folder, arguments):
        self.origin, self.folder, self.arguments = origin, folder, arguments
        self.copies = itertools.count()
        done = self.copy()
        self.changes = disk.counted(lambda: self.run(done))
        self.before, self.after = small.tree(origin), small.tree(done)
        self.said = self.run(done, check=False)

    def copy(self):
        folder = self.folder / str(next(self.copies))
        shutil.copytree(self.origin, folder)
        return folder

    def run(self, folder, *, check=True):
        ended = run(folder, self.arguments)
        assert not check or ended.code == 0, ended.err
        return ended


@pytest.fixture(scope="module", params=WRITERS)
def scene(request, origin, tmp_path_factory):
    return Scene(origin, tmp_path_factory.mktemp("scene"), WRITERS[request.param])


def spread(places, most):
    """So many of the places, the first and the last among them."""
    if ALL or len(places) <= most:
        return list(places)
    return [places[n * (len(places) - 1) // (most - 1)] for n in range(most)]


def settled(folder):
    """The tree after a reader has come by, without what a killed process could not take away."""
    for library in folder.rglob(journal.JOURNAL):
        store.series_names(library.parent)
    found = small.tree(folder)
    return {
        name: content for name, content in found.items()
        if not Path(name).name.startswith(".drafter-") and Path(name).name != journal.LOCK
        and not name.startswith(".own.")
    }  # fmt: skip


def test_a_writer_changes_something(scene):
    assert scene.before != scene.after
    assert len(scene.changes) >= 4
    assert not [name for name in scene.after if Path(name).name.startswith(".drafter-")]


def test_killed_at_every_write_and_started_again(scene):
    seen = []
    places = range(1, len(scene.changes) + 1)
    for number in places if scene.arguments in AT_EVERY_WRITE else spread(places, 8):
        folder = scene.copy()
        assert disk.killed_at(number, lambda folder=folder: scene.run(folder))
        found = settled(folder)
        each_whole = all(
            content in (scene.before.get(name), scene.after.get(name))
            for name, content in found.items()
        ) and {*found} >= {*scene.before} & {*scene.after}
        assert each_whole, f"half-written at change {number}: {scene.changes[number - 1]}"
        if found != scene.after:
            # one file or one library is the old or the new one; several drafts come one by one
            assert found == scene.before or "out" in scene.arguments
            if ALL or number % 3 == 1:
                scene.run(folder)
                assert settled(folder) == scene.after
        seen.append(found == scene.after)
        shutil.rmtree(folder)
    assert seen == sorted(seen)


FAILURES = {
    "full from there on": (OSError(errno.ENOSPC, "No space left on device"), disk.NEEDS_SPACE),
    "failing from there on": (OSError(errno.EIO, "Input/output error"), None),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_a_disk_that_fails_is_told_and_nothing_is_left(scene, failure):
    error, refused = FAILURES[failure]
    places = [
        (number, kind) for number, kind in enumerate(scene.changes, 1)
        if refused is None or kind in refused
    ]  # fmt: skip
    for number, kind in spread(places, 4):
        folder = scene.copy()
        with disk.failing(error, number, refused):
            ended = scene.run(folder, check=False)
        kept = "the changes are kept in" in ended.err
        if ended.code == 0:  # all was in place already: what failed was tidying up
            assert settled(folder) == scene.after
        else:
            assert ended.code == 1
            assert error.strerror in ended.err
            assert any(name in ended.err for name in ("clauses", "own", *scene.arguments))
            left = small.tree(folder) if refused is not None else settled(folder)
            if kept:
                assert settled(folder) == scene.after
            elif "out" not in scene.arguments or number == 1:
                assert left == scene.before, f"{number}: {kind}"
        shutil.rmtree(folder)


def test_files_that_cannot_grow_really(scene):
    """The system's own limit for the size of files, for which the program was not prepared."""
    folder = scene.copy()

    def limited():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        ended = scene.run(folder, check=False)
        return f"{ended.code} {ended.err}"

    said = disk.in_a_process(limited)
    assert said.startswith("1 drafter: "), said
    assert "File too large" in said
    assert small.tree(folder) == scene.before


def test_read_only_folders_really(scene):
    folder = scene.copy()
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for each in folders:
        each.chmod(0o555)

    def as_anybody():
        disk.obey_modes()
        ended = scene.run(folder, check=False)
        return f"{ended.code} {ended.err}"

    try:
        said = disk.in_a_process(as_anybody)
    finally:
        for each in folders:
            each.chmod(0o755)
    assert said.startswith("1 drafter: "), said
    assert "Permission denied" in said
    assert small.tree(folder) == scene.before


@pytest.mark.parametrize(
    "arguments",
    [
        ["clauses", "list"], ["clauses", "search", "mandate"], ["series", "show"],
        ["check", "oldest.txt"], ["check", "plan.yaml"], ["read", "oldest.txt"], ["backtest"],
        ["compare", "50/1", "53/2"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_reading_needs_no_folder_that_can_be_written(origin, tmp_path, arguments):
    folder = tmp_path / "copy"
    shutil.copytree(origin, folder)
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for each in folders:
        each.chmod(0o555)

    def as_anybody():
        disk.obey_modes()
        ended = run(folder, arguments)
        return f"{ended.code} {ended.err}"

    try:
        assert disk.in_a_process(as_anybody) == f"{run(folder, arguments).code} "
    finally:
        for each in folders:
            each.chmod(0o755)
