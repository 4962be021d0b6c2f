"""Every Word file passes a validator of Office Open XML, and the validator is awake."""

import pytest

from drafter import drafting
from drafter.drafting.adopted import adopted
from drafter.resolution import Reference
from drafter.writing.docx import docx_bytes, redline_bytes
from drafter.writing.ooxml.package import pack
from drafter.writing.templates import template_path
from tests.mining import mali

from . import samples, validity
from .reading_back import Word
from .revised_drafts import CASES
from .unpacking import unpack


@pytest.fixture
def errors(tmp_path):
    return lambda data: validity.errors(data, tmp_path)


@pytest.mark.parametrize("name", samples.DRAFTS)
def test_every_draft_is_valid(errors, name):
    assert errors(docx_bytes(samples.DRAFTS[name]())) == []


REVISED = (
    "another end, and one more",
    "moved and reworded",
    "a footnote went",
    "a sub-paragraph came",
    "the sub-paragraphs came at the end",
    "sub-paragraphs that Word does not count",
)


@pytest.mark.parametrize("name", REVISED)
def test_a_redline_is_valid(errors, name):
    old, new = CASES[name]
    assert errors(redline_bytes(new, old, author="Kenya")) == []


@pytest.mark.parametrize(
    ("code", "base"), [("en", "58/30"), ("en", "34/39"), ("fr", "52/42")], ids=str
)
def test_the_redline_of_the_library_s_draft_is_valid(errors, code, base):
    series = mali.mined().series
    old = adopted(series, Reference.parse(base), code)
    assert errors(redline_bytes(drafting.draft(series, code=code), old, author="Kenya")) == []


def test_the_base_document_is_valid(errors):
    assert errors(template_path("base.docx").read_bytes()) == []


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        # an element that the standard does not know
        ("word/document.xml", b"<w:body>", b"<w:body><w:paragraph/>"),
        # a footnote that nobody wrote
        ("word/document.xml", b'w:id="3"', b'w:id="99"'),
        # a style that is not there
        ("word/document.xml", b'w:val="Preambular"', b'w:val="Preamble"'),
        # a cell without a paragraph
        ("word/document.xml", b'<w:p><w:pPr><w:pStyle w:val="MastheadText"/></w:pPr></w:p>', b""),
        # elements in the wrong order
        ("word/numbering.xml", b"<w:suff", b'<w:lvlJc w:val="left"/><w:suff'),
    ],
)
def test_a_broken_file_is_reported(errors, part, old, new):
    members = unpack(docx_bytes(samples.mali()))
    assert old in members[part]
    members[part] = members[part].replace(old, new, 1)
    assert errors(pack(members))


@pytest.mark.parametrize("name", samples.DRAFTS)
def test_every_part_is_typed_and_every_relationship_leads_somewhere(name):
    word = Word(docx_bytes(samples.DRAFTS[name]()))
    types = word.parts["[Content_Types].xml"].decode()
    assert word.names[0] == "[Content_Types].xml"
    for part in word.names[1:]:
        assert part.endswith(".rels") or f'PartName="/{part}"' in types
    for relation in word.root("word/_rels/document.xml.rels"):
        assert f"word/{relation.get('Target')}" in word.names
