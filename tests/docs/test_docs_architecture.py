"""The picture of the architecture is that of the code, and imports run one way."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest
from lxml import etree

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "engineering.md"


def tool():
    path = ROOT / "tools" / "draw_architecture.py"
    spec = importlib.util.spec_from_file_location("draw_architecture", path)
    made = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


TOOL = tool()
IMPORTS = TOOL.imports_of(ROOT / "drafter")


def test_the_picture_is_drawn_from_the_code_as_it_is():
    drawn = TOOL.TARGET.read_text(encoding="utf-8")
    assert drawn == TOOL.picture(), "run: python tools/draw_architecture.py"
    told = etree.fromstring(drawn.encode()).findtext("{http://www.w3.org/2000/svg}desc")
    assert told.split("; ") == [f"{a} → {b}" for a, b in TOOL.arrows(IMPORTS)]


def test_imports_run_one_way_downwards():
    down = TOOL.rows(IMPORTS)
    upwards = [(a, b) for a, others in IMPORTS.items() for b in others if down[b] <= down[a]]
    assert upwards == []
    assert down["cli"] == 0
    assert max(down, key=down.get) == TOOL.SHARED


def test_a_circle_is_refused():
    circle = {"a": frozenset({"b"}), "b": frozenset({"c"}), "c": frozenset({"a"})}
    with pytest.raises(ValueError, match="circle"):
        TOOL.rows(circle)


def test_what_follows_from_other_arrows_is_not_drawn():
    imports = {"a": frozenset("bcd"), "b": frozenset("c"), "c": frozenset("d"), "d": frozenset()}
    assert TOOL.arrows(imports) == [("a", "b"), ("b", "c"), ("c", "d")]


def test_the_page_has_the_picture_and_names_every_room():
    page = PAGE.read_text(encoding="utf-8")
    assert "](pictures/architecture.svg)" in page
    table = "\n".join(re.findall(r"^\| `.*$", page, re.MULTILINE))
    rooms = [room for room in IMPORTS if room not in ("cli", TOOL.SHARED)]
    assert [room for room in rooms if f"`{room}/`" not in table] == []
    assert [name for name in TOOL.modules_of(ROOT / "drafter") if f"`{name}`" not in table] == []
