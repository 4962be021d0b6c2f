"""The Word file, read back with code of the tests' own."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import drafter.language
from drafter.drafting.draft import Note
from drafter.writing.docx import STYLES, docx_bytes
from drafter.writing.templates import template_path

from . import samples
from .reading_back import NS, W, Word


@pytest.fixture(scope="module")
def mali():
    return Word(docx_bytes(samples.mali()))


def below(word, *styles):
    return [p for p in word.paragraphs if p.style in styles]


def printed(text, language="en"):
    return drafter.language.get(language).typography(text)


# --- the document box ----------------------------------------------------------------------------


def test_the_box_holds_the_masthead_and_leaves_the_emblem_free(mali):
    assert mali.box == [
        [[""], ["United Nations"], ["A/HRC/61/L.[…]"]],
        [
            [""],
            ["General Assembly"],
            ["Distr.: Limited", "[date] March 2026", "English", "Original: French"],
        ],
    ]
    assert not [name for name in mali.names if "media" in name]


def test_the_box_stands_where_geneva_puts_it(mali):
    table = mali.body.find("w:tbl", NS)
    place = table.find("w:tblPr/w:tblpPr", NS)
    assert (place.get(W + "tblpX"), place.get(W + "tblpY")) == ("1134", "284")
    assert [col.get(W + "w") for col in table.iterfind("w:tblGrid/w:gridCol", NS)] == [
        "1276", "2268", "3260", "2835",
    ]  # fmt: skip
    heights = [row.find("w:trPr/w:trHeight", NS) for row in table.findall("w:tr", NS)]
    assert [(h.get(W + "val"), h.get(W + "hRule")) for h in heights] == [
        ("851", "exact"),
        ("2835", "exact"),
    ]
    rules = table.findall("w:tr", NS)[1].findall("w:tc/w:tcPr/w:tcBorders/w:bottom", NS)
    assert {rule.get(W + "sz") for rule in rules} == {"12"}


def test_below_the_box_all_lines_follow_in_order_and_style(mali):
    assert [(p.style, p.text) for p in mali.paragraphs[:8]] == [
        ("Council", "Human Rights Council"),
        ("Session", "Sixty-first session"),
        ("SessionDates", printed("23 February–31 March 2026")),
        ("AgendaItem", "Agenda item 10"),
        ("AgendaTitle", "Technical assistance and capacity-building"),
        ("H23G", "\t\t" + samples.SPONSORS),
        (
            "H1G",
            "\t61/…\tTechnical assistance and capacity-building for Mali in the field of human "
            "rights",
        ),
        ("Enacting", "The Human Rights Council,"),
    ]


# --- the text ------------------------------------------------------------------------------------


def test_preambular_and_operative_paragraphs_are_complete_and_in_order(mali):
    assert [p.text for p in below(mali, "Preambular")] == [
        printed(flat) for _, flat in samples.PREAMBLE
    ]
    assert [p.text for p in below(mali, "Operative")] == [
        printed(flat) for _, flat in samples.OPERATIVE
    ]


def test_the_text_ends_with_the_last_operative_paragraph(mali):
    assert mali.paragraphs[-1].text == "Decides to remain seized of this matter."
    assert mali.body[-1].tag == W + "sectPr"


def test_only_openings_and_the_enacting_line_are_italic(mali):
    italics = [p.italic for p in mali.paragraphs if p.italic]
    openings = [opening for opening, _ in (*samples.PREAMBLE, *samples.OPERATIVE)]
    assert italics == ["The Human Rights Council,", *openings]
    assert not [note for note in mali.notes.values() if note.italic]


def test_placeholders_are_marked_and_nothing_else(mali):
    found = [text for p in mali.paragraphs for text in p.placeholders]
    assert found == ["[sponsors]", "[focus of the dialogue]"]
    assert mali.notes["3"].placeholders == ["[…]"]


def test_an_opening_stays_italic_where_a_placeholder_stands_in_it():
    paragraph = samples.paragraph("operative", 1, "Notes [also]", "Notes [also] the efforts;")
    word = Word(docx_bytes(samples.with_paragraphs(paragraph)))
    assert (word.paragraphs[-1].italic, word.paragraphs[-1].placeholders) == (
        "Notes [also]",
        ["[also]"],
    )


def test_the_opening_of_what_is_not_translated_is_italic_behind_the_bracket():
    text = "[Noting the efforts.]"
    paragraph = samples.paragraph("preambular", 1, "Noting", text, open=((0, len(text)),))
    word = Word(docx_bytes(samples.with_paragraphs(paragraph)))
    assert (word.paragraphs[-1].italic, word.paragraphs[-1].text) == ("Noting", text)
    assert "".join(word.paragraphs[-1].placeholders) == text


def test_french_typography_does_not_move_openings_notes_or_placeholders():
    word = Word(docx_bytes(samples.french()))
    noting, condemning, *_, deciding = word.paragraphs[-7:]
    assert noting.text == printed(samples.FRENCH[0][2], "fr")
    assert "l’homme" in noting.text
    assert noting.marks == [(len(noting.text), "1", "")]
    assert "suivantes\u00a0:" in condemning.text
    italics = [p.italic for p in (noting, condemning, deciding)]
    assert italics == ["Prenant note", "Condamne fermement", "Décide"]


# --- numbers -------------------------------------------------------------------------------------


def test_word_counts_the_operative_paragraphs(mali):
    numbers = [n for p, n in zip(mali.paragraphs, mali.numbers(), strict=True) if n]
    assert numbers == [f"{n}." for n in range(1, len(samples.OPERATIVE) + 1)]


MARKERS = ["(a)", "(i)", "(ii)", "a.", "b.", "i.", "ii.", "(b)", "(c)"]


@pytest.mark.parametrize(
    ("draft", "markers"),
    [
        # French: a closing bracket alone
        ("french", ["1.", "a)", "b)", "i)", "ii)", "2."]),
        # two lists in the preamble, each from (a); four levels; text between sub-paragraphs
        (
            "nested",
            ["(a)", "(b)", "(a)", "(b)", "1.", *MARKERS, "2.", "3.", *MARKERS, "4."],
        ),
        # operative numbers are typed, the sub-paragraphs still count from (a) under each
        ("renumbered", MARKERS * 2),
    ],
)
def test_word_counts_what_runs_regularly(draft, markers):
    word = Word(docx_bytes(samples.DRAFTS[draft]()))
    assert [number for number in word.numbers() if number] == markers


def test_irregular_markers_are_typed():
    word = Word(docx_bytes(samples.nested()))
    assert [(p.style, p.text) for p in word.paragraphs if "Typed" in p.style] == [
        ("SubparagraphTyped1", "(b)\tMonitoring;"),
        ("SubparagraphTyped2", "(i)\tIn the field;"),
        ("SubparagraphTyped1", "(d)\tReporting;"),
    ]


def test_operative_numbers_that_do_not_run_are_typed():
    word = Word(docx_bytes(samples.renumbered()))
    typed = [p.text.split("\t")[0] for p in below(word, "OperativeTyped")]
    assert typed == ["1.", "4.", "5."]
    assert not below(word, "Operative")


def test_a_lead_stays_with_its_sub_paragraphs():
    word = Word(docx_bytes(samples.nested()))
    leads = [p.text for p in word.paragraphs if p.keep_next]
    assert leads[2:5] == [
        "Requests the Office of the High Commissioner:",
        "To monitor the situation, in particular:",
        "The return of displaced persons:",
    ]


# --- footnotes -----------------------------------------------------------------------------------


def test_footnotes_stand_where_the_draft_has_them_sponsors_first(mali):
    marks = [(p.style, mark) for p in mali.paragraphs for mark in p.marks]
    report, conclusions = samples.PREAMBLE[7][1], samples.PREAMBLE[9][1]
    tabs = 2
    assert marks == [
        ("H23G", (samples.SPONSOR_NOTES[0].offset + tabs, "1", "*")),
        ("H23G", (samples.SPONSOR_NOTES[1].offset + tabs, "2", "**")),
        ("Preambular", (len(report), "3", "")),
        ("Preambular", (len(conclusions), "4", "")),
    ]
    assert {key: note.text for key, note in mali.notes.items()} == {
        "1": "*\t" + samples.AFRICAN_GROUP,
        "2": "**\t" + samples.NOT_A_MEMBER,
        "3": "\tA/HRC/61/[…].",
        "4": "\tS/AC.51/2023/3.",
    }
    assert {note.style for note in mali.notes.values()} == {"FootnoteText"}


def test_footnotes_in_sub_paragraphs_stand_in_their_line():
    word = Word(docx_bytes(samples.nested()))
    found = [
        (p.text[:position][-5:], note) for p in word.paragraphs for position, note, _ in p.marks
    ]
    assert found == [("lists", "1"), ("Gao;", "2")]


def test_a_note_that_sponsors_share_is_printed_once():
    word = Word(docx_bytes(samples.shared_sponsor_note()))
    sponsors = below(word, "H23G")[0]
    assert sponsors.text == "\t\tGhana, Norway and Türkiye**: draft resolution"
    assert [mark for _, _, mark in sponsors.marks] == ["*", "**"]
    assert [note.text.split("\t")[0] for note in word.notes.values()][:3] == ["*", "**", ""]


def test_two_marks_of_one_sponsor_are_parted_by_a_comma():
    word = Word(docx_bytes(samples.sponsor_with_two_notes()))
    sponsors = below(word, "H23G")[0]
    assert sponsors.text == "\t\tGhana,  et Norvège**\u00a0: projet de résolution"
    first, second = sponsors.marks
    assert (sponsors.text[: first[0]].strip(), first[2]) == ("Ghana", "*")
    assert (sponsors.text[: second[0]].strip(), second[2]) == ("Ghana,", "**")


@pytest.mark.parametrize(
    ("marks", "typed"),
    [
        (["1", "2", "3"], ["", "", ""]),
        (["1", "3", "4"], ["", "3", "4"]),  # not what Word would count: typed
        (["2", "1"], ["2", ""]),
        (["a", "1"], ["a", ""]),
    ],
)
def test_a_mark_is_what_the_draft_says(marks, typed):
    text = "Notes one, two, three, four;"
    notes = tuple(Note(mark, f"Note {mark}", 9 + 5 * n) for n, mark in enumerate(marks))
    draft = samples.with_paragraphs(samples.paragraph("operative", 1, "Notes", text, notes=notes))
    assert [mark for *_, mark in Word(docx_bytes(draft)).paragraphs[-1].marks] == typed


# --- the file ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("draft", "locale"), [("mali", "en-GB"), ("french", "fr-FR")])
def test_the_language_is_set_on_the_text_and_in_the_properties(draft, locale):
    data = docx_bytes(samples.DRAFTS[draft]())
    word = Word(data)
    languages = word.root("word/styles.xml").iter(W + "lang")
    assert {language.get(W + "val") for language in languages} == {locale}
    assert f">{locale}<".encode() in word.parts["docProps/core.xml"]


def test_properties_name_the_draft_and_no_time(tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(docx_bytes(samples.mali()))
    properties = docx.Document(str(path)).core_properties
    assert properties.title == samples.mali().title
    assert properties.subject == "A/HRC/61/L.[…]"
    assert (properties.created.year, properties.modified.year) == (2000, 2000)


def test_the_first_page_has_no_header_and_later_ones_the_symbol(tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(docx_bytes(samples.mali()))
    document = docx.Document(str(path))
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert document.settings.odd_and_even_pages_header_footer
    assert not section.first_page_header.paragraphs[0].text
    for header in (section.header, section.even_page_header):
        assert header.paragraphs[0].text == "A/HRC/61/L.[…]"
    for footer in (section.footer, section.even_page_footer):
        assert "PAGE" in footer._element.xml
    assert "PAGE" not in section.first_page_footer._element.xml


@pytest.mark.parametrize("name", samples.DRAFTS)
def test_the_same_draft_gives_the_same_bytes(name):
    make = samples.DRAFTS[name]
    assert docx_bytes(make()) == docx_bytes(make())


def test_another_process_gives_the_same_bytes(tmp_path):
    code = (
        "import sys; from samples import mali; from drafter.writing.docx import docx_bytes;"
        "from pathlib import Path; Path(sys.argv[1]).write_bytes(docx_bytes(mali()))"
    )
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Kiritimati")):
        here = str(Path(__file__).parent)
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "PYTHONPATH": os.pathsep.join([*sys.path, here]),
        }
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / f"{seed}.docx")],
            check=True,
            env=environment,
        )
    assert (tmp_path / "1.docx").read_bytes() == (tmp_path / "2.docx").read_bytes()
    assert (tmp_path / "1.docx").read_bytes() == docx_bytes(samples.mali())


@pytest.mark.parametrize(
    ("character", "code"),
    [("\x00", "U+0000"), ("\x0b", "U+000B"), ("\x1f", "U+001F"), ("\ufffe", "U+FFFE")],
)
def test_control_characters_are_refused_with_their_place(character, code):
    bad = samples.paragraph("operative", 7, "Notes", f"Notes the{character} efforts;")
    with pytest.raises(ValueError, match=rf"OP7.*{code[2:]}"):
        docx_bytes(samples.with_paragraphs(bad))
    note = samples.paragraph(
        "operative", 7, "Notes", "Notes;", notes=(Note("1", f"x{character}", 5),)
    )
    with pytest.raises(ValueError, match=r"footnote 1 of OP7"):
        docx_bytes(samples.with_paragraphs(note))


def test_control_characters_in_the_masthead_are_refused_with_the_line():
    masthead = tuple(
        replace(line, text="61/…\tMa\x07li") if line.role == "number_title" else line
        for line in samples.MASTHEAD
    )
    with pytest.raises(ValueError, match=r"number_title.*U\+0007"):
        docx_bytes(replace(samples.mali(), masthead=masthead))


def test_what_cannot_be_right_is_refused():
    text = "Notes the efforts;"
    outside = samples.paragraph("operative", 1, "Notes", text, notes=(Note("1", "x", 99),))
    with pytest.raises(ValueError, match="OP1: footnote 1 stands outside"):
        docx_bytes(samples.with_paragraphs(outside))
    with pytest.raises(ValueError, match="OP1: the text does not begin with 'Urges'"):
        docx_bytes(samples.with_paragraphs(samples.paragraph("operative", 1, "Urges", text)))
    with pytest.raises(ValueError, match="no line of sponsors"):
        docx_bytes(replace(samples.mali(), masthead=()))


# --- a base document of one's own ----------------------------------------------------------------


def test_a_base_document_without_a_style_is_refused_by_name(tmp_path, monkeypatch):
    docx.Document().save(str(tmp_path / "base.docx"))
    monkeypatch.setenv("DRAFTER_TEMPLATES", str(tmp_path))
    with pytest.raises(ValueError, match=r"base\.docx lacks the .*Operative"):
        docx_bytes(samples.mali())


def test_a_base_document_that_is_none_is_refused(tmp_path, monkeypatch):
    (tmp_path / "base.docx").write_text("hello")
    monkeypatch.setenv("DRAFTER_TEMPLATES", str(tmp_path))
    with pytest.raises(ValueError, match=r"base\.docx is no Word document"):
        docx_bytes(samples.mali())


def test_a_base_document_may_be_changed(tmp_path, monkeypatch):
    """What a drafter does in Word: another look, and some text left in the body."""
    base = docx.Document(str(template_path("base.docx")))
    base.add_paragraph("To be removed")
    base.styles["Opening words"].font.bold = True
    base.save(str(tmp_path / "base.docx"))
    monkeypatch.setenv("DRAFTER_TEMPLATES", str(tmp_path))
    word = Word(docx_bytes(samples.mali()))
    assert "To be removed" not in [p.text for p in word.paragraphs]
    assert word.style("Opening").find("w:rPr/w:b", NS) is not None


def test_every_style_that_is_needed_is_in_the_base_document(mali):
    used = {p.style for p in mali.paragraphs} | {p.style for p in mali.notes.values()}
    assert used <= STYLES


# --- whatever the text ---------------------------------------------------------------------------

WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=30
)


@st.composite
def paragraphs(draw):
    opening = draw(st.sampled_from(["Notes", "Also notes", ""]))
    flat = opening + draw(WORDS)
    for depth in draw(st.lists(st.integers(1, 4), max_size=4)):
        marker = draw(st.sampled_from(["(a) ", "(b) ", "(i) ", "a. ", ""]))
        flat += "\n" + "\t" * depth + marker + draw(WORDS)
    offsets = draw(st.lists(st.integers(0, len(flat)), max_size=3, unique=True))
    edges = sorted(draw(st.lists(st.integers(0, len(flat)), max_size=4, unique=True)))
    spans = tuple(zip(edges[::2], edges[1::2], strict=False))
    return opening, flat, tuple(Note("x", f"note {o}", o) for o in sorted(offsets)), spans


@given(st.lists(paragraphs(), max_size=5))
@settings(max_examples=60, deadline=None)
def test_no_character_is_lost(given_paragraphs):
    draft = samples.with_paragraphs(
        *(
            samples.paragraph("operative", n, opening, flat, notes=notes, open=spans)
            for n, (opening, flat, notes, spans) in enumerate(given_paragraphs, 1)
        )
    )
    plain = drafter.language.get("en").plain_spaces
    word = Word(docx_bytes(draft))
    lines = [
        f"{number} {p.text}" if number else p.text.replace("\t", " ", "Typed" in p.style)
        for p, number in zip(word.paragraphs, word.numbers(), strict=True)
    ][len(samples.with_paragraphs().masthead) - 7 :]
    expected = []
    for n, (_, flat, _, _) in enumerate(given_paragraphs, 1):
        first, *rest = flat.split("\n")
        expected += [f"{n}. {first}", *(line.lstrip("\t") for line in rest)]
    compare = str.maketrans("'’", "''")
    assert [plain(line).translate(compare) for line in lines] == [
        plain(line).translate(compare) for line in expected
    ]
    assert [note.text for note in word.notes.values()] == [
        f"{note.mark}\t{note.text}" for *_, notes, _ in given_paragraphs for note in notes
    ]
