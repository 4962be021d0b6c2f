"""Every rule has its page, and the list of the rules has every page."""

import re
from pathlib import Path

import pytest

from drafter.checking import RULES

PAGES = Path(__file__).parents[2] / "docs" / "rules"
SECTIONS = ["Why", "Example", "Source", "How to mend"]


@pytest.mark.parametrize("code", RULES)
def test_the_page_of_a_rule(code):
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    title = re.match(rf"# {code}: (.+)\n\nSeverity: (\w+)\n\n\S", page)
    assert title is not None
    assert title[2] == RULES[code].severity
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == SECTIONS
    listed = (PAGES / "README.md").read_text(encoding="utf-8")
    assert f"| [{code}]({code}.md) | {title[1]} | {title[2]} |" in listed


def test_no_page_without_a_rule():
    pages = {path.stem for path in PAGES.glob("*.md")}
    assert pages == {"README", *RULES}


def test_the_links_lead_somewhere():
    for page in PAGES.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert (PAGES / target).is_file(), f"{page.name}: {target}"
