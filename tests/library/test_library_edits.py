"""A person's edits survive mining again; files are written whole or not at all."""

import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.library import journal, merging, saving
from drafter.library.store import LibraryError
from drafter.saving import SavingError
from tests.mining import mali

REPORT = "requests-independent-expert-submit-report.yaml"
FRAMEWORK = "requests-independent-expert-framework-mandate.yaml"
MOVED = "reiterates-call-immediate-halt-human.yaml"
STANDING = "encourages-malian-authorities-regional-international.yaml"


def edited(library, file, old, new):
    mali.spoil(library / "mali" / file, old, new)


def again(library):
    return saving.save(mali.mined().series, library)


EDITS = [
    (REPORT, "id: requests", "# seen by the desk\nid: requests", []),
    (REPORT, "variables:", "# the report\nvariables:", []),
    (REPORT, "status: standing", "status: standing # still", []),
    (REPORT, "variables:", "tags: [mandate, budget]\nvariables:", ["tags"]),
    (REPORT, "variables:", "notes: ask the desk officer\nvariables:", ["notes"]),
    (FRAMEWORK, "en: the Independent Expert, within the framework of {{ mandate_holder | "
     "pronoun('his') }} mandate, to work closely with all entities",
     "en: the Independent Expert, within the framework of {{ mandate_holder | "
     "pronoun('his') }} mandate, to work very closely with all entities", ["wordings.a"]),
    (REPORT, "status: standing", "status: new", ["status"]),
    (REPORT, "session + 3", "session + 6", ["variables.report_session"]),
    ("series.yaml", "rhythm: 3", "rhythm: 6", ["rhythm"]),
    ("series.yaml", "note: recalled in 2013 and 2014, then dropped from the chain",
     "note: a note of mine", ["registry.21/25"]),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "kept"), EDITS)
def test_an_edit_survives_mining_again(own_library, file, old, new, kept):
    edited(own_library, file, old, new)
    before = mali.tree(own_library)
    report = again(own_library)
    assert mali.tree(own_library) == before
    assert report.kept == [f"{file}: {key}" for key in kept]
    assert report.collisions == []
    mali.load(own_library)


def test_a_deleted_key_stays_deleted(own_library):
    path = own_library / "mali" / "welcomes-efforts-made-transitional-authorities.yaml"
    edited(own_library, path.name, "tags: [praise]\n", "")
    report = again(own_library)
    assert "tags:" not in path.read_text(encoding="utf-8")
    assert report.kept == [f"{path.name}: tags"]


def test_a_renamed_file_and_id_stay_renamed(own_library):
    path = own_library / "mali" / STANDING
    edited(own_library, STANDING, f"id: {path.stem}", "id: efforts-for-peace")
    path.rename(path.with_name("efforts-for-peace.yaml"))
    before = mali.tree(own_library)
    report = again(own_library)
    assert report.collisions == []
    assert not path.exists()
    series = mali.load(own_library)
    assert mali.clause_at(series, "58/30", "OP17").id == "efforts-for-peace"
    assert series.clause(Path(STANDING).stem).id == "efforts-for-peace"  # and answers to the old id
    changed = {name for name, data in mali.tree(own_library).items() if before.get(name) != data}
    assert changed == {"mali/efforts-for-peace.yaml", "mali/.mined.json"}
    assert again(own_library).written == []


@pytest.mark.parametrize("moved", [False, True], ids=["id only", "file too"])
def test_a_renamed_id_is_followed_wherever_it_is_named(own_library, moved):
    series = mali.mined().series
    whole, split = mali.clause_at(series, "58/30", "PP6"), mali.clause_at(series, "58/30", "OP1")
    clauses = [replace(c, split_from=whole.id) if c == split else c for c in series.clauses]
    series = replace(series, clauses=tuple(clauses))
    saving.save(series, own_library)
    for old, new in ((series.chain, "the-chain"), (whole.id, "the-whole")):
        path = own_library / "mali" / f"{old}.yaml"
        edited(own_library, path.name, f"id: {old}\n", f"id: {new}\n")
        if moved:
            path.rename(path.with_name(f"{new}.yaml"))
    saving.save(series, own_library)
    found = mali.load(own_library)
    assert found.chain == "the-chain"
    assert found.clause(split.id).split_from == "the-whole"
    before = mali.tree(own_library)
    assert saving.save(series, own_library).written == []
    assert mali.tree(own_library) == before


@pytest.fixture
def older(tmp_path):
    """A library mined when 58/30 was not there yet."""
    return mali.write_library(tmp_path / "older", mali.mined_without_the_newest().series)


def test_a_new_document_keeps_the_ids(older):
    before = {p.name for p in (older / "mali").glob("*.yaml")}
    ids = {c.id for c in mali.load(older).clauses}
    report = again(older)
    assert report.removed == report.kept == report.collisions == []
    assert before <= {p.name for p in (older / "mali").glob("*.yaml")}
    assert ids < {c.id for c in mali.load(older).clauses}


def test_a_new_document_gives_what_mining_all_at_once_gives(older, shared_library):
    again(older)
    grown, fresh = mali.load(older), mali.load(shared_library)
    assert grown == fresh


@pytest.mark.parametrize("rename", [False, True])
def test_a_new_document_reaches_a_file_that_was_edited(older, rename):
    path = older / "mali" / FRAMEWORK
    edited(older, FRAMEWORK, "status: standing", "status: standing # agreed")
    edited(older, FRAMEWORK, "to work closely", "to work very closely")
    if rename:
        path = path.rename(path.with_name("works-with-everyone.yaml"))
    report = again(older)
    assert report.collisions == []
    assert report.kept == [f"{path.name}: wordings.a"]
    text = path.read_text(encoding="utf-8")
    assert "status: standing # agreed" in text
    assert "to work very closely" in text
    assert "all bodies of the United Nations" in text  # 58/30's own wording
    assert "resolution: 58/30" in text


COLLISIONS = [
    (FRAMEWORK, "paragraph: OP29", "paragraph: OP29 # sic", None),  # a comment: no collision
    (MOVED, "paragraph: OP2,", "paragraph: OP2bis,", None),  # another year joins the history
    ("calls-upon-signatories-agreement-peace-reconciliation.yaml", "status: standing",
     "status: new", "status"),
    ("series.yaml", "  en: Technical assistance and capacity-building for Mali",
     "  en: Technical assistance for Mali", None),  # the title has not changed since
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "key"), COLLISIONS)
def test_an_edit_and_a_newly_mined_text_are_both_kept(older, file, old, new, key):
    edited(older, file, old, new)
    report = again(older)
    assert report.collisions == ([f"{file}: {key}"] if key else [])
    text = (older / "mali" / file).read_text(encoding="utf-8")
    assert new.strip() in text
    if key:
        data = saving.load_yaml(older / "mali" / file)
        fresh = saving.schema.clause_data(next(
            c for c in mali.mined().series.clauses if f"{c.id}.yaml" == file
        ))  # fmt: skip
        assert list(data["collisions"]) == [key]
        assert merging.digest(data["collisions"][key]) == merging.digest(fresh[key])
    before = mali.tree(older)
    again(older)
    assert mali.tree(older) == before
    mali.load(older)


def test_a_clause_of_ones_own_stays(own_library):
    path = own_library / "mali" / "my-own.yaml"
    source = (own_library / "mali" / STANDING).read_text(encoding="utf-8")
    text = source.replace(f"id: {Path(STANDING).stem}", "id: my-own")
    text = text.replace("34/39", "31/28").replace("52/42", "37/39").replace("58/30", "40/26")
    path.write_text(text, encoding="utf-8")
    again(own_library)
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("touched", [False, True])
def test_what_no_text_gives_any_more_goes_unless_it_was_edited(own_library, touched):
    path = own_library / "mali" / "welcomes-implementation-reparations-policy-particular.yaml"
    if touched:
        edited(own_library, path.name, "status: new", "status: standing")
    report = saving.save(mali.mined_without_the_newest().series, own_library)
    assert path.exists() == touched
    assert (path.name in report.removed) != touched


def full(*_, **__):
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("broken", ["replace", "fsync"])
def test_a_full_disk_leaves_the_old_file_whole(older, monkeypatch, broken):
    before = mali.tree(older)
    if broken == "replace":
        monkeypatch.setattr(Path, "replace", full)
    else:
        monkeypatch.setattr(os, "fsync", full)
    with pytest.raises((LibraryError, SavingError), match="No space left on device"):
        again(older)
    monkeypatch.undo()
    after = mali.tree(older)
    after.pop("mali/.lock", None)
    assert after == before
    again(older)  # and the rest can be done later
    mali.load(older)


def test_damaged_digests_are_said_and_not_guessed(own_library):
    (own_library / "mali" / saving.DIGESTS).write_text("{", encoding="utf-8")
    with pytest.raises(LibraryError, match="damaged"):
        again(own_library)


def test_lost_digests_lose_no_edit(own_library):
    edited(own_library, REPORT, "variables:", "tags: [mine]\nvariables:")
    (own_library / "mali" / saving.DIGESTS).unlink()
    again(own_library)
    assert "tags: [mine]" in (own_library / "mali" / REPORT).read_text(encoding="utf-8")
    assert json.loads((own_library / "mali" / saving.DIGESTS).read_bytes())


def test_two_processes_do_not_write_one_library(own_library):
    pytest.importorskip("fcntl")
    with (
        journal.locked(own_library),
        pytest.raises(LibraryError, match="another process is writing"),
    ):
        again(own_library)
