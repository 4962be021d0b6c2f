"""The draft as Markdown."""

from dataclasses import replace

import pytest

from drafter import reading
from drafter.drafting.draft import Note
from drafter.writing.docx import docx_bytes
from drafter.writing.markdown import escape, markdown_bytes, to_markdown

from . import samples


def blocks(draft):
    return to_markdown(draft).strip().split("\n\n")


def test_masthead_title_and_enacting_line():
    assert blocks(samples.mali())[7:15] == [
        "**Human Rights Council**",
        "**Sixty-first session**",
        "23\u00a0February–31\u00a0March 2026",
        "Agenda item 10",
        "**Technical assistance and capacity-building**",
        "**[sponsors], Ghana,[^\\*] Türkiye[^\\*\\*] on behalf of the Group of African States: "
        "draft resolution**",
        "**61/… Technical assistance and capacity-building for Mali in the field of human rights**",
        "*The Human Rights Council,*",
    ]


def test_paragraphs():
    lines = blocks(samples.mali())
    assert lines[15] == (
        "*Guided* by the purposes and principles of the Charter of the United Nations,"
    )
    assert lines[22].endswith("in Mali,[^1]")
    assert lines[-2] == "13. *Decides* to remain seized of this matter."
    assert lines[-1].split("\n") == [
        f"[^\\*]: {samples.AFRICAN_GROUP}",
        f"[^\\*\\*]: {samples.NOT_A_MEMBER}",
        "[^1]: A/HRC/61/[…].",
        "[^2]: S/AC.51/2023/3.",
    ]


def test_sub_paragraphs_and_headings():
    lines = to_markdown(samples.nested()).split("\n")
    assert "### General provisions" in lines
    assert "  (a) Its first decision;" in lines
    assert "   (b) To submit to the Human Rights Council," in "\n".join(lines)
    assert "     a. From the centre;" in lines
    assert "      i. Gao;[^2]" in lines


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Ghana* and `x`", r"Ghana\* and \`x\`"),
        ("a <b> c", r"a \<b> c"),
        ("back\\slash", r"back\\slash"),
        ("_start and end_ but not in_word", r"\_start and end\_ but not in_word"),
        # what would begin a list or a heading
        ("- item", r"\- item"),
        ("# item", r"\# item"),
        ("12. item", r"12\. item"),
        # and what does not
        ("12.5 per cent – [sponsors]", "12.5 per cent – [sponsors]"),
    ],
)
def test_text_means_itself(text, escaped):
    assert escape(text) == escaped


def test_a_note_in_the_opening_stays_there():
    paragraph = samples.paragraph(
        "operative", 1, "Notes also", "Notes also;", notes=(Note("1", "x", 5),)
    )
    assert "1. *Notes[^1] also*;" in blocks(samples.with_paragraphs(paragraph))


def test_the_opening_of_what_is_not_translated_is_italic_behind_the_bracket():
    paragraph = samples.paragraph("preambular", 1, "Noting", "[Noting the efforts,]")
    assert blocks(samples.with_paragraphs(paragraph))[-1] == "[*Noting* the efforts,]"


def test_the_template_may_be_changed(tmp_path, monkeypatch):
    template = tmp_path / "draft.md.j2"
    monkeypatch.setenv("DRAFTER_TEMPLATES", str(tmp_path))
    template.write_text("# {{ draft.title }}\n{% for p in paragraphs %}{{ p.label }} {% endfor %}")
    assert to_markdown(samples.nested()).endswith("H1 PP1 PP2 OP1 OP2 OP3 OP4 ")


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ draft.title", r"draft\.md\.j2, line 1: "),
        ("\n{% for %}", r"draft\.md\.j2, line 2: "),
        # a name that is not there
        ("{{ drat.title }}", "'drat' is undefined"),
        # out of the sandbox
        ("{{ draft.__class__.__mro__ }}", "unsafe"),
    ],
)
def test_a_mistake_in_the_template_is_reported_with_its_place(
    tmp_path, monkeypatch, template, message
):
    (tmp_path / "draft.md.j2").write_text(template)
    monkeypatch.setenv("DRAFTER_TEMPLATES", str(tmp_path))
    with pytest.raises(ValueError, match=message):
        to_markdown(samples.mali())


def test_two_marks_of_one_sponsor_are_parted_by_a_comma():
    (line,) = [b for b in blocks(samples.sponsor_with_two_notes()) if b.startswith("**Ghana")]
    assert line == "**Ghana[^\\*], [^\\*\\*] et Norvège[^\\*\\*]\u00a0: projet de résolution**"


@pytest.mark.parametrize("code", ["en", "fr"])
def test_it_is_set_as_the_word_file_is(code, tmp_path):
    flat = {
        "en": "Notes the girls' rights since 4 April 2025;",
        "fr": "Note l'adoption, le 4 avril 2025, de la loi « no 5 » ;",
    }[code]
    opening, note = flat.split()[0], {"en": "Mali's law.", "fr": "Loi « d'avril »."}[code]
    paragraph = samples.paragraph(
        "operative", 1, opening, flat, notes=(Note("1", note, len(flat) - 2),)
    )
    draft = replace(samples.with_paragraphs(paragraph), language=code)
    texts = {}
    for name, content in (("d.md", markdown_bytes(draft)), ("d.docx", docx_bytes(draft))):
        (tmp_path / name).write_bytes(content)
        read = reading.read(tmp_path / name)
        texts[name] = read.title, read.operative[0].flat, read.footnotes[-1].text
    assert texts["d.md"] == texts["d.docx"]
    assert "'" not in "".join(texts["d.md"])
    assert "\u00a0" in texts["d.md"][1]
