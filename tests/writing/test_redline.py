"""Accepting all revisions gives the new text, rejecting all the old one: by the standard's rules,
as drafter reads them, and in LibreOffice."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from drafter import drafting, reading
from drafter.drafting.adopted import adopted
from drafter.resolution import Reference
from drafter.writing.docx import docx_bytes, redline_bytes
from tests.mining import mali

from .libreoffice import saved_text, settled
from .reading_back import NS, W, Word
from .revised_drafts import CASES, generated
from .settling import printed, settle

TITLE = "H1G"


def redline(old, new):
    return redline_bytes(new, old, author="Delegation of Kenya")


def assert_laws(old, new, accepted, rejected):
    assert printed(accepted) == printed(docx_bytes(new))
    assert printed(rejected, TITLE) == printed(docx_bytes(old), TITLE)


@pytest.mark.parametrize("name", CASES)
def test_accepted_it_is_the_new_text_and_rejected_the_old(name):
    old, new = CASES[name]
    data = redline(old, new)
    assert_laws(old, new, settle(data, accept=True), settle(data, accept=False))


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 1_000_000))
def test_so_it_is_for_generated_drafts(seed):
    old, new = generated(seed)
    data = redline(old, new)
    assert_laws(old, new, settle(data, accept=True), settle(data, accept=False))


@pytest.fixture(scope="module")
def real():
    """The draft for session 61 on the texts it may be compared with, by language and base."""
    series = mali.mined().series
    pairs = {}
    for code, base in (("en", "58/30"), ("en", "52/42"), ("en", "34/39"), ("fr", "52/42")):
        new = drafting.draft(series, code=code)
        pairs[code, base] = (adopted(series, Reference.parse(base), code), new)
    return pairs


def test_so_it_is_for_the_texts_of_the_library(real):
    for old, new in real.values():
        data = redline(old, new)
        assert_laws(old, new, settle(data, accept=True), settle(data, accept=False))


def test_so_it_is_in_libreoffice(real, tmp_path):
    pairs = {
        **{"-".join(key).replace("/", "-"): pair for key, pair in real.items()},
        **{f"case-{number}": pair for number, pair in enumerate(CASES.values())},
        **{f"generated-{seed}": generated(seed) for seed in range(20)},
    }
    found = settled({name: redline(*pair) for name, pair in pairs.items()}, tmp_path)
    clean = {
        f"{name}-{side}": docx_bytes(pair[side]) for name, pair in pairs.items() for side in (0, 1)
    }
    same = settled(clean, tmp_path / "clean")
    for name in pairs:
        assert saved_text(found[name, "Accept"]) == saved_text(same[f"{name}-1", "Accept"]), name
        old = saved_text(same[f"{name}-0", "Reject"])
        assert below_title(saved_text(found[name, "Reject"])) == below_title(old), name


def below_title(rows):
    """From the title on: the masthead is the new text's own."""
    starts = [place for place, row in enumerate(rows) if re.match(r"\d+/(?:…|\d+\.)", row)]
    return rows[starts[0] :]


# --- as drafter reads it --------------------------------------------------------------------------


def read_back(data, tmp_path, *, original=False):
    path = tmp_path / "redline.docx"
    path.write_bytes(data)
    found = reading.read(path, original=original)
    notes = [(n.mark, n.text, n.paragraph) for n in found.footnotes if n.paragraph != "title"]
    return found.title, found.paragraphs, notes


@pytest.mark.parametrize("seed", range(12))
def test_reading_takes_the_final_text_or_the_original(seed, tmp_path):
    old, new = generated(seed)
    data = redline(old, new)
    assert read_back(data, tmp_path) == read_back(docx_bytes(new), tmp_path)
    assert read_back(data, tmp_path, original=True) == read_back(docx_bytes(old), tmp_path)


def test_the_library_s_texts_are_read_back(real, tmp_path):
    for old, new in real.values():
        data = redline(old, new)
        assert read_back(data, tmp_path) == read_back(docx_bytes(new), tmp_path)
        assert read_back(data, tmp_path, original=True) == read_back(docx_bytes(old), tmp_path)


# --- the revisions themselves ---------------------------------------------------------------------

REVISIONS = ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange")


def revisions(data):
    word = Word(data)
    for part in ("word/document.xml", "word/footnotes.xml"):
        for name in (*REVISIONS, "moveFromRangeStart", "moveToRangeStart"):
            yield from word.root(part).iter(W + name)


@pytest.mark.parametrize("name", CASES)
def test_deleted_text_is_marked_as_such_and_no_other(name):
    word = Word(redline(*CASES[name]))
    for part in ("word/document.xml", "word/footnotes.xml"):
        root = word.root(part)
        assert root.xpath("//w:del//w:t", namespaces=NS) == []
        assert root.xpath("//w:delText[not(ancestor::w:del)]", namespaces=NS) == []


@pytest.mark.parametrize("name", CASES)
def test_every_revision_has_an_author_and_an_id_of_its_own(name):
    found = list(revisions(redline(*CASES[name])))
    assert {element.get(W + "author") for element in found} <= {"Delegation of Kenya"}
    ids = [element.get(W + "id") for element in found]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", CASES)
def test_a_move_has_a_beginning_and_an_end_in_both_places(name):
    root = Word(redline(*CASES[name])).root("word/document.xml")
    names = {}
    for kind in ("moveFrom", "moveTo"):
        starts = list(root.iter(f"{W}{kind}RangeStart"))
        ends = [element.get(W + "id") for element in root.iter(f"{W}{kind}RangeEnd")]
        assert [element.get(W + "id") for element in starts] == ends
        names[kind] = sorted(element.get(W + "name") for element in starts)
    assert names["moveFrom"] == names["moveTo"]


def test_the_day_is_the_one_given_or_none():
    old, new = CASES["two changed places"]
    with_day = redline_bytes(new, old, author="Kenya", day=date(2026, 1, 31))
    assert {e.get(W + "date") for e in revisions(with_day)} == {"2026-01-31T00:00:00Z"}
    inside = {e.get(W + "date") for e in revisions(redline(old, new)) if "Range" not in e.tag}
    assert inside == {None}


@pytest.mark.parametrize(
    ("name", "gone", "come"),
    [
        ("a word changed", [], [" made"]),
        ("an opening moved on", ["Notes"], ["Also notes"]),
        ("a footnote changed", ["A/HRC/58/79"], ["A/HRC/61/79"]),
        ("two changed places", [], []),
        ("nothing changed", [], []),
    ],
)
def test_the_revisions_are_word_by_word(name, gone, come):
    word = Word(redline(*CASES[name]))
    roots = [word.root("word/document.xml"), word.root("word/footnotes.xml")]

    def texts(path):
        return [text.text for root in roots for text in root.xpath(path, namespaces=NS)]

    assert texts("//w:del//w:delText") == gone
    assert texts("//w:ins//w:t") == come


def test_word_goes_on_tracking_changes():
    settings_part = Word(redline(*CASES["a word changed"])).root("word/settings.xml")
    assert settings_part.find("w:trackRevisions", NS) is not None


def test_the_masthead_carries_no_revision(real):
    for old, new in real.values():
        word = Word(redline(old, new))
        title = next(p for p in word.body.findall("w:p", NS) if TITLE in etree.tostring(p).decode())
        above = [word.body.find("w:tbl", NS), *title.itersiblings(preceding=True)]
        for element in above:
            assert not [e for name in REVISIONS for e in element.iter(W + name)]


def test_same_texts_same_bytes():
    old, new = generated(3)
    assert redline(old, new) == redline(old, new)
