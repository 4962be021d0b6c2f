"""The base document: Geneva's page and styles, and the script that made it."""

import importlib.util
from pathlib import Path

import pytest

from drafter.writing.docx import STYLES
from drafter.writing.templates import template_path

from .reading_back import NS, W, Word

SCRIPT = Path(__file__).parents[2] / "tools" / "make_base_document.py"


@pytest.fixture(scope="module")
def base():
    return Word(template_path("base.docx").read_bytes())


def test_the_script_makes_the_very_file():
    spec = importlib.util.spec_from_file_location("make_base_document", SCRIPT)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    # the parts and not the zip: another zlib may compress otherwise
    assert Word(script.base_document()).parts == Word(template_path("base.docx").read_bytes()).parts


def attributes(element):
    return {key.removeprefix(W): value for key, value in element.attrib.items()}


def test_the_page_is_geneva_s(base):
    section = base.body.find("w:sectPr", NS)
    assert attributes(section.find("w:pgSz", NS)) == {"w": "11906", "h": "16838"}
    margins = attributes(section.find("w:pgMar", NS))
    assert (margins["top"], margins["header"], margins["footer"]) == ("1417", "850", "567")
    assert {margins[side] for side in ("left", "right", "bottom")} == {"1134"}
    assert section.find("w:titlePg", NS) is not None
    settings = base.root("word/settings.xml")
    assert settings.find("w:defaultTabStop", NS).get(W + "val") == "567"
    assert settings.find("w:autoHyphenation", NS).get(W + "val") == "0"
    assert settings.find("w:evenAndOddHeaders", NS) is not None
    for place in (settings, section):
        assert place.find("w:footnotePr/w:numRestart", NS).get(W + "val") == "eachSect"


@pytest.mark.parametrize(
    ("style_id", "name", "spacing", "points"),
    [
        ("HMG", "_ H __M_G", ("240", "240", "360"), 17),
        ("HChG", "_ H _Ch_G", ("360", "240", "300"), 14),
        ("H1G", "_ H_1_G", ("360", "240", "270"), 12),
        ("H23G", "_ H_2/3_G", ("240", "120", "240"), None),
        ("SingleTxtG", "_ Single Txt_G", (None, "120", None), None),
        ("Bullet1G", "_Bullet 1_G", (None, "120", None), None),
        ("FootnoteText", "footnote text", (None, None, "220"), 9),
    ],
)
def test_geneva_s_styles(base, style_id, name, spacing, points):
    style = base.style(style_id)
    given = style.find("w:pPr/w:spacing", NS)
    assert style.find("w:name", NS).get(W + "val") == name
    assert tuple(given.get(W + each) for each in ("before", "after", "line")) == spacing
    size = style.find("w:rPr/w:sz", NS)
    assert (None if size is None else int(size.get(W + "val")) / 2) == points


def test_every_style_that_a_draft_needs_is_there(base):
    assert all(base.style(style_id) is not None for style_id in STYLES)


def test_no_style_name_is_given_twice(base):
    names = [name.get(W + "val") for name in base.root("word/styles.xml").iter(W + "name")]
    assert len(names) == len(set(names))


def test_the_list_is_tied_to_the_styles_both_ways(base):
    numbering = base.root("word/numbering.xml")
    for level in numbering.iterfind("w:abstractNum[@w:abstractNumId='1']/w:lvl", NS):
        style = base.style(level.find("w:pStyle", NS).get(W + "val"))
        assert style.find("w:pPr/w:numPr/w:ilvl", NS).get(W + "val") == level.get(W + "ilvl")
        indent = attributes(style.find("w:pPr/w:ind", NS))
        assert indent == attributes(level.find("w:pPr/w:ind", NS))
