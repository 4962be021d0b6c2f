"""Choosing the format, finding the templates, and putting the file on the disk."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from drafter import saving
from drafter.saving import ExistsError, SavingError
from drafter.writing import to_bytes
from drafter.writing.templates import template_path

from . import samples


def write(draft, path, *, force=False):
    saving.save(to_bytes(draft, path), path, force=force)


@pytest.mark.parametrize(
    ("name", "begins"),
    [("draft.docx", b"PK"), ("draft.md", b"United Nations"), ("Draft.JSON", b"{")],
)
def test_the_suffix_names_the_format(tmp_path, name, begins):
    write(samples.mali(), tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["draft.doc", "draft", "draft.pdf"])
def test_another_suffix_is_refused_and_the_three_are_named(tmp_path, name):
    with pytest.raises(ValueError, match=r"\.docx, \.md, \.json"):
        write(samples.mali(), tmp_path / name)


def test_importing_loads_no_format():
    code = (
        "import sys, drafter.writing; print([m for m in ('docx', 'jinja2', 'lxml') "
        "if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("suffix", [".docx", ".md", ".json"])
def test_nothing_is_overwritten_without_force(tmp_path, suffix):
    path = tmp_path / f"draft{suffix}"
    path.write_text("mine")
    with pytest.raises(ExistsError, match="exists already"):
        write(samples.mali(), path)
    assert path.read_text() == "mine"
    write(samples.mali(), path, force=True)
    assert path.read_text(errors="replace") != "mine"


def test_a_folder_is_never_replaced(tmp_path):
    (tmp_path / "draft.md").mkdir()
    with pytest.raises(SavingError, match="not a file"):
        write(samples.mali(), tmp_path / "draft.md", force=True)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SavingError, match=r"cannot write .*draft\.md: No such file"):
        write(samples.mali(), tmp_path / "nowhere" / "draft.md")


def test_a_file_where_a_folder_should_be_is_named(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(SavingError, match="Not a directory"):
        write(samples.mali(), tmp_path / "file" / "draft.md")


@pytest.mark.parametrize("step", ["open", "fdopen", "fsync"])
def test_when_the_disk_fails_the_old_file_stays_and_nothing_is_left(tmp_path, monkeypatch, step):
    path = tmp_path / "draft.md"
    path.write_text("mine")

    def full(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(saving.os, step, full)
    with pytest.raises(SavingError, match="No space left on device"):
        write(samples.mali(), path, force=True)
    assert path.read_text() == "mine"
    assert [file.name for file in tmp_path.iterdir()] == ["draft.md"]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    saving.save(b"new", tmp_path / "link.md", force=True)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_modes_are_those_of_any_new_file_or_of_the_old_one(tmp_path):
    plain = tmp_path / "plain"
    plain.write_text("x")
    saving.save(b"x", tmp_path / "saved")
    assert (tmp_path / "saved").stat().st_mode == plain.stat().st_mode
    plain.chmod(0o640)
    saving.save(b"x", plain, force=True)
    assert plain.stat().st_mode & 0o777 == 0o640


def test_templates_of_one_s_own_come_first_and_others_follow(tmp_path, monkeypatch):
    monkeypatch.setenv("DRAFTER_TEMPLATES", str(tmp_path))
    (tmp_path / "draft.md.j2").write_text("mine")
    assert template_path("draft.md.j2") == tmp_path / "draft.md.j2"
    assert template_path("base.docx").parent != tmp_path
    with pytest.raises(FileNotFoundError, match="no template nothing"):
        template_path("nothing")


def test_templates_are_found_in_the_checkout(monkeypatch):
    monkeypatch.delenv("DRAFTER_TEMPLATES", raising=False)
    assert template_path("base.docx").is_relative_to(Path(__file__).parents[2])
