"""A save holds whole or not at all: killed at any moment, interrupted, or read while it runs."""

import itertools
import json
import os
from pathlib import Path

import pytest

from drafter.library import journal, saving, store
from drafter.library.store import LibraryError
from drafter.saving import SavingError
from tests.mining import small

CALLS = [(os, "fsync"), (os, "open"), (Path, "replace"), (Path, "unlink"), (Path, "mkdir")]
"""Everything that changes the disk while a library is saved."""


class KilledError(BaseException):
    """Stands for the end of the process."""


def stop_at(monkeypatch, number, stop):
    """Let the process end before its ``number``-th change to the disk; counts what was reached."""
    reached = [0]

    def guarded(real):
        def call(*arguments, **options):
            reached[0] += 1
            if reached[0] == number:
                stop()
            return real(*arguments, **options)

        return call

    for owner, name in CALLS:
        monkeypatch.setattr(owner, name, guarded(getattr(owner, name)))
    return reached


def changes_to_the_disk(tmp_path):
    """How many changes saving the newer series over the older one makes."""
    library = small.library(tmp_path / "count", small.OLD)
    with pytest.MonkeyPatch.context() as patch:
        reached = stop_at(patch, -1, lambda: None)
        saving.save(small.mined(small.BOTH).series, library)
    return reached[0]


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    folder = tmp_path_factory.mktemp("states")
    libraries = [small.library(folder / n, files) for n, files in
                 (("old", small.OLD), ("new", small.BOTH))]  # fmt: skip
    return [(store.load_series(one, "small"), small.tree(one)) for one in libraries]


def test_saving_changes_the_disk_often_enough_to_be_worth_killing(tmp_path):
    assert changes_to_the_disk(tmp_path) > 15


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process to be killed")
def test_killed_at_any_write_the_library_is_the_old_one_or_the_new_one(tmp_path, states):
    (old, _), (new, whole) = states
    seen = []
    for number in range(1, changes_to_the_disk(tmp_path) + 1):
        library = small.library(tmp_path / str(number), small.OLD)
        child = os.fork()
        if child == 0:  # the process that is killed: no cleaning up of any kind
            stop_at(pytest.MonkeyPatch(), number, lambda: os._exit(9))
            saving.save(small.mined(small.BOTH).series, library)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
        found = store.load_series(library, "small")
        assert found in (old, new)
        seen.append(found == new)
        saving.save(small.mined(small.BOTH).series, library)
        assert small.tree(library) == whole
    assert seen == sorted(seen)  # before the journal stands the old one, after it the new one
    assert set(seen) == {False, True}


@pytest.mark.parametrize("error", [KeyboardInterrupt, KilledError])
def test_interrupted_at_any_write_it_is_the_old_one_or_the_new_one(tmp_path, states, error):
    (old, _), (new, whole) = states

    def stop():
        raise error

    for number in range(1, changes_to_the_disk(tmp_path) + 1, 5):
        library = small.library(tmp_path / f"{error.__name__}{number}", small.OLD)
        with pytest.MonkeyPatch.context() as patch:
            stop_at(patch, number, stop)
            with pytest.raises(error):
                saving.save(small.mined(small.BOTH).series, library)
        assert store.load_series(library, "small") in (old, new)
        saving.save(small.mined(small.BOTH).series, library)
        assert small.tree(library) == whole


def full(*_, **__):
    raise OSError(28, "No space left on device")


def left_with_a_journal(tmp_path, monkeypatch):
    """A library whose writer could write the journal and nothing after it."""
    library = small.library(tmp_path / "left", small.OLD)
    real, count = Path.replace, [0]

    def replace(self, target):
        count[0] += 1
        return real(self, target) if count[0] == 1 else full()

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(SavingError, match="the changes are kept in"):
        saving.save(small.mined(small.BOTH).series, library)
    monkeypatch.undo()
    assert (library / journal.JOURNAL).is_file()
    return library


def test_whoever_reads_completes_what_a_writer_left(tmp_path, monkeypatch, states):
    library = left_with_a_journal(tmp_path, monkeypatch)
    assert store.series_names(library) == ["small"]
    assert small.tree(library) == states[1][1]


def test_where_nothing_can_be_written_the_journal_is_read(tmp_path, monkeypatch, states):
    library = left_with_a_journal(tmp_path, monkeypatch)
    before = small.tree(library)
    monkeypatch.setattr(journal, "_hold", full)
    assert store.load_series(library, "small") == states[1][0]
    monkeypatch.undo()
    assert small.tree(library) == before


def test_a_reader_never_sees_half_of_a_change(tmp_path, states):
    """The writer puts its files in place between two files that the reader reads."""
    (old, _), (new, _) = states
    library = small.library(tmp_path / "clauses", small.OLD)
    real, calls = journal.View.read, itertools.count(1)
    writers = [(3, small.BOTH), (12, small.OLD), (22, small.BOTH)]

    def read(self, path, most=-1):
        if writers and next(calls) == writers[0][0]:
            years = writers.pop(0)[1]
            with pytest.MonkeyPatch.context() as inner:
                inner.setattr(journal.View, "read", real)
                saving.save(small.mined(years).series, library)
        return real(self, path, most)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal.View, "read", read)
        assert store.load_series(library, "small") == new
    assert not writers
    assert old != new


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"../outside.yaml": "x"}', '{"/etc/outside": "x"}', '{"a": 1}']
)
def test_a_journal_that_is_none_is_refused(tmp_path, content):
    library = small.library(tmp_path / "clauses", small.OLD)
    (library / journal.JOURNAL).write_text(content, encoding="utf-8")
    with pytest.raises(LibraryError, match="delete it"):
        saving.save(small.mined(small.BOTH).series, library)
    assert not (tmp_path / "outside.yaml").exists()


def test_a_file_read_in_part_is_not_taken_for_all_of_it(tmp_path):
    (tmp_path / "long.yaml").write_bytes(b"x" * 50_000)
    view = journal.View(tmp_path)
    assert len(view.read(tmp_path / "long.yaml", 20_000)) == 20_001
    assert len(view.read(tmp_path / "long.yaml")) == 50_000


def test_the_lock_goes_with_its_holder(tmp_path):
    with journal.locked(tmp_path):
        assert (tmp_path / journal.LOCK).exists()
        with pytest.raises(LibraryError, match="another process"), journal.locked(tmp_path):
            pass
    assert not (tmp_path / journal.LOCK).exists()
    with journal.locked(tmp_path):
        pass


def test_new_sessions_join_a_list_that_a_person_keeps(tmp_path):
    library = small.library(tmp_path / "clauses", small.OLD)
    path = library / store.SESSIONS_FILE
    text = path.read_text(encoding="utf-8")
    note = "body: Human Rights Council\nsource: press releases  # to be checked\n"
    path.write_text(text.replace("body: Human Rights Council\n", note), encoding="utf-8")
    saving.save(small.mined(small.BOTH).series, library)
    kept = path.read_text(encoding="utf-8")
    assert kept.startswith(note)
    assert list(store.load_series(library, "small").sessions) == [50, 53]


def test_the_digests_are_plain_json(tmp_path):
    library = small.library(tmp_path / "clauses", small.BOTH)
    assert "series.yaml" in json.loads((library / "small" / journal.DIGESTS).read_bytes())
