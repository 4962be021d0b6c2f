"""What the page for delegates shows comes out as it shows it."""

import re
import zipfile
from pathlib import Path

from drafter.drafting import assemble, draft
from drafter.drafting.plan_file import read
from drafter.library import store
from tests.mining import mali

PAGE = (Path(__file__).parents[2] / "docs" / "delegate.md").read_text(encoding="utf-8")
SERIES = mali.mined().series
YAML = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_the_decisions_that_are_shown_are_a_plan(tmp_path):
    block, _ = YAML
    head = "series: mali\nbase: 58/30\nsession: 61\noperative: [decides-hold-dialogue]\n"
    dialogue = next(c.id for c in SERIES.clauses if c.id.startswith("decides-hold-dialogue"))
    text = head.replace("decides-hold-dialogue", dialogue) + block
    plan = read(store.parsed(tmp_path / "plan.yaml", text))
    for code, day, words in (
        ("en", "20 March 2026", "the protection of schools"),
        ("fr", "20 mars 2026", "la protection des écoles"),
    ):
        made = assemble(SERIES, plan, code=code)
        lines = {line.role: line.text for line in made.masthead}
        assert (lines["symbol"], lines["date"]) == ("A/HRC/61/L.31", day)
        assert lines["sponsors"].startswith("Kenya")
        assert words in made.paragraphs[-1].flat


def test_the_sub_paragraphs_that_are_shown_come_to_stand_as_is_said(tmp_path):
    _, entry = YAML
    text = f"series: mali\nbase: 58/30\nsession: 61\noperative:\n{entry}"
    (made,) = assemble(
        SERIES, read(store.parsed(tmp_path / "plan.yaml", text)), code="en"
    ).paragraphs
    depths = [len(line) - len(line.lstrip("\t")) for line in made.flat.split("\n")]
    assert depths == [0, 1, 1, 2, 2, 1]


def test_the_comment_that_is_quoted_is_one(tmp_path):
    quoted = " ".join(re.findall(r"^> (.*)$", PAGE, re.MULTILINE))
    path = tmp_path / "d.docx"
    library = mali.write_library(tmp_path / "clauses")
    made = mali.drafter("draft", "--edition", "annotated", "-o", path, "--library", library)
    assert made.returncode == 0, made.stderr
    comments = zipfile.ZipFile(path).read("word/comments.xml").decode("utf-8")
    lines = comments.replace("</w:p>", " ").split("</w:comment>")
    plain = [" ".join(re.sub(r"<[^>]*>", "", each).split()) for each in lines]
    assert any(quoted in each for each in plain), plain


def test_what_is_to_be_looked_at_is_said():
    assert "61/37 has been adopted since" in " ".join(PAGE.split())
    assert any("61/37 of 31 March 2026 is newer than the base" in w for w in draft(SERIES).warnings)
