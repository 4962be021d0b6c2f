"""The elements that python-docx does not offer."""

import zipfile
from io import BytesIO

import docx
import pytest
from lxml import etree

from drafter.writing.ooxml.elements import make, run, w
from drafter.writing.ooxml.fields import page_number
from drafter.writing.ooxml.footnotes import footnote, footnotes_of, next_id, reference
from drafter.writing.ooxml.numbering import list_of_style, new_list, set_level_text, unlinked_copy
from drafter.writing.ooxml.package import pack
from drafter.writing.templates import template_path

from .unpacking import unpack


@pytest.fixture
def base():
    return docx.Document(str(template_path("base.docx")))


def xml(element):
    text = etree.tostring(element, encoding="unicode")
    return text.replace(f' xmlns:w="{w("")[1:-1]}"', "")


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        (run(), "<w:r/>"),
        (run("a"), "<w:r><w:t>a</w:t></w:r>"),
        # Word drops blanks at the edges unless told not to
        (run(" a"), '<w:r><w:t xml:space="preserve"> a</w:t></w:r>'),
        (run("a  b"), '<w:r><w:t xml:space="preserve">a  b</w:t></w:r>'),
        (run("a\tb\n"), "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r>"),
        (run("<&>"), "<w:r><w:t>&lt;&amp;&gt;</w:t></w:r>"),
        (
            run("a", style="Opening", italic=True),
            '<w:r><w:rPr><w:rStyle w:val="Opening"/><w:i/></w:rPr><w:t>a</w:t></w:r>',
        ),
    ],
)
def test_runs(element, expected):
    assert xml(element) == expected


def test_a_counted_footnote():
    assert "customMarkFollows" not in xml(reference(3))
    assert '<w:footnoteReference w:id="3"/>' in xml(reference(3))
    note = xml(footnote(3, [run("Words")]))
    assert note.index("<w:footnoteRef/>") < note.index("<w:tab/>") < note.index("Words")


def test_a_starred_footnote():
    element = reference(3, "**")
    (mark,) = element.findall(w("footnoteReference"))
    assert mark.get(w("customMarkFollows")) == "1"
    assert "".join(element.itertext()) == "**"
    note = xml(footnote(3, [run("Words")], "**"))
    assert "<w:footnoteRef/>" not in note
    star = '<w:sym w:font="Times New Roman" w:char="002A"/>'
    assert note.index(star * 2) < note.index("<w:tab/>") < note.index("Words")


def test_a_footnote_with_a_letter_for_a_mark():
    note = xml(footnote(3, [run("Words")], "a"))
    assert note.index("<w:t>a</w:t>") < note.index("<w:tab/>") < note.index("Words")


def test_footnotes_go_into_their_part_and_are_saved(base):
    footnotes = footnotes_of(base)
    assert next_id(footnotes) == 1
    footnotes.append(footnote(1, [run("Saved")]))
    buffer = BytesIO()
    base.save(buffer)
    assert b"Saved" in unpack(buffer.getvalue())["word/footnotes.xml"]
    assert next_id(footnotes) == 2


def test_a_document_without_footnotes_is_refused():
    with pytest.raises(ValueError, match="no footnotes part"):
        footnotes_of(docx.Document())


def test_the_page_number_is_a_field():
    kinds = [run.find(w("fldChar")) for run in page_number("PageNumber")]
    assert [None if kind is None else kind.get(w("fldCharType")) for kind in kinds] == [
        "begin", None, "separate", None, "end",
    ]  # fmt: skip


def test_lists(base):
    numbering, styles = base.part.numbering_part.element, base.styles.element
    main = list_of_style(numbering, styles, "Operative")
    assert list_of_style(numbering, styles, "SingleTxtG") is None
    assert list_of_style(numbering, styles, "Nothing") is None
    set_level_text(main, 1, "%2)")
    apart = unlinked_copy(numbering, main)
    assert apart.find(f"{w('lvl')}[2]/{w('lvlText')}").get(w("val")) == "%2)"
    assert not list(apart.iter(w("pStyle")))
    assert list(main.iter(w("pStyle")))
    first, second = new_list(numbering, apart, 1), new_list(numbering, apart, 1)
    assert second == first + 1
    # definitions stand before the lists that use them
    tags = [child.tag for child in numbering]
    assert tags == sorted(tags, key=lambda tag: tag != w("abstractNum"))


def test_a_package_depends_on_its_content_alone():
    members = {"word/b.xml": b"b", "[Content_Types].xml": b"t", "_rels/.rels": b"r"}
    data = pack(members)
    assert data == pack(dict(reversed(members.items()))) == pack(unpack(data))
    assert unpack(data) == members
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.namelist() == ["[Content_Types].xml", "_rels/.rels", "word/b.xml"]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_attributes_are_in_the_namespace():
    assert xml(make("pStyle", val="Operative")) == '<w:pStyle w:val="Operative"/>'
