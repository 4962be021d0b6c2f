"""The documentation is true: commands run, links lead somewhere, the YAML is the library's."""

import re
import shlex
from pathlib import Path

import pytest

from tests import command_line

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").glob("*.md"))
EVERY_PAGE = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def name(page):
    return str(page.relative_to(ROOT))


def commands(page):
    for block in re.findall(r"```console\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
        yield from re.findall(r"^\$ (.+)$", block, re.MULTILINE)


WITH_COMMANDS = [page for page in PAGES if any(commands(page))]


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name)
def test_the_commands_run_one_after_the_other(page, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAFTER_LIBRARY", raising=False)
    for command in commands(page):
        words = shlex.split(command)
        if words[0] == "export":
            monkeypatch.setenv(*words[1].split("=", 1))
            continue
        words, target = (words[:-2], words[-1]) if ">" in words else (words, None)
        assert words[0] == "drafter"
        code, out, err = command_line.call(monkeypatch, capsys, *words[1:])
        assert code == 0, f"{command}\n{out}\n{err}"
        if target:
            Path(target).write_text(out, encoding="utf-8")


@pytest.mark.parametrize("page", EVERY_PAGE, ids=name)
def test_links_and_pictures_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if not re.match(r"[a-z]+://|#", target):
            assert (page.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("page", EVERY_PAGE, ids=name)
def test_a_picture_says_what_it_shows(page):
    for told in re.findall(r"!\[([^\]]*)\]", page.read_text("utf-8")):
        assert len(told) > 10
