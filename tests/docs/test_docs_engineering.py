"""What the page for engineers says can be added is added as it says, to a copy of the program."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import drafter

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "engineering.md").read_text(encoding="utf-8")
TEXT = "office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
FODT = f"""<?xml version="1.0" encoding="UTF-8"?>
<{TEXT} xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
<office:body><office:text>
<text:p>Human Rights Council</text:p>
<text:p>Fifty-eighth session</text:p>
<text:h text:outline-level="1">58/30. Technical assistance and capacity-building</text:h>
<text:p><text:span>The Human Rights Council,</text:span></text:p>
<text:p><text:span>Recalling</text:span> the Charter of the United Nations,</text:p>
<text:p>1. <text:span>Decides</text:span> to remain seized of the matter!</text:p>
</office:text></office:body></office:document>
"""


def blocks(heading):
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"```python\n(.*?)```", section, re.DOTALL)


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """A folder with the program, a format and a rule more, and a document in that format."""
    folder = tmp_path_factory.mktemp("added")
    package = folder / "drafter"
    clean = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(drafter.__file__).parent, package, ignore=clean)
    module, sign = blocks("To add a format to read")
    (package / "reading" / "fodt.py").write_text(module, encoding="utf-8")
    formats = package / "reading" / "formats.py"
    text = formats.read_text(encoding="utf-8")
    anchor = "    if source.is_html(found.text):\n"
    assert text.count(anchor) == 1
    formats.write_text(text.replace(anchor, sign + anchor), encoding="utf-8")
    (rule,) = blocks("To add a rule to the linter")
    with (package / "checking" / "signs.py").open("a", encoding="utf-8") as signs:
        signs.write(f"\n\n{rule}")
    (folder / "text.fodt").write_text(FODT, encoding="utf-8")
    return folder


def run(folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "drafter", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8",
             "DRAFTER_LIBRARY": str(ROOT / "clauses")},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )  # fmt: skip


def test_the_format_is_read(program):
    made = run(program, "read", "text.fodt")
    assert made.returncode == 0, made.stderr
    said = " ".join(made.stdout.split())
    for words in (
        "body Human Rights Council",
        "session 58",
        "preambular paragraphs: 1 1. Recalling the Charter of the United Nations,",
        "operative paragraphs: 1 1. Decides to remain seized of the matter!",
    ):
        assert words in said


def test_a_damaged_file_of_the_format_is_refused(program):
    (program / "cut.fodt").write_text(FODT[:600], encoding="utf-8")
    made = run(program, "read", "cut.fodt")
    assert (made.returncode, "cut.fodt: is damaged: " in made.stderr) == (1, True), made.stderr
    assert "Traceback" not in made.stderr


def test_the_rule_finds_what_it_is_for(program):
    made = run(program, "check", "text.fodt", "--select", "D299")
    assert made.returncode == 0, made.stderr
    assert made.stdout.splitlines() == [
        "text.fodt:OP1: D299 info “!” is no sign of a resolution",
        "1 file: 1 info",
    ]


def test_without_what_was_added_there_is_no_such_rule():
    made = run(ROOT, "check", "seeds/A-HRC-RES-58-30.en.txt", "--select", "D299")
    assert made.returncode == 2


def test_the_code_shown_is_as_the_code_of_the_program_is():
    for heading in ("To add a format to read", "To add a rule to the linter"):
        for block in blocks(heading):
            text = textwrap.dedent(block)
            assert max(map(len, text.splitlines())) <= 100
            compile(text.replace("return fodt", "fodt"), "<page>", "exec")
