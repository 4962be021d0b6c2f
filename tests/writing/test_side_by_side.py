"""A draft side by side with its base in a table, and what both editions with a table share."""

from dataclasses import replace

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.drafting.draft import MastheadLine, Note
from drafter.reading import ReadingError, read
from drafter.writing import WritingError
from drafter.writing.ooxml.package import pack
from drafter.writing.sheet import TABLE_STYLES
from drafter.writing.side_by_side import bilingual_bytes, table_bytes
from drafter.writing.templates import VARIABLE, template_path

from . import samples
from .reading_back import NS, W
from .reading_tables import Table, printed, text_of, words
from .unpacking import unpack
from .validity import errors

GONE = {"TableDeleted", "TableDeletedMark"}
COME = {"TableInserted", "TableInsertedMark", "TableInsertedPlaceholder"}


def adopted(draft, number="58/30", day="4 April 2025"):
    """The same text as a resolution."""
    lines = {
        "symbol": f"A/HRC/RES/{number}",
        "sponsors": f"Resolution adopted by the Human Rights Council on {day}",
        "number_title": f"{number}.\t{draft.title}",
    }
    masthead = tuple(
        MastheadLine(each.role, lines[each.role]) if each.role in lines else each
        for each in draft.masthead
    )
    return replace(draft, symbol=lines["symbol"], masthead=masthead, sponsor_notes=())


def compared(old, new):
    return Table(table_bytes(new, old))


@pytest.fixture(scope="module")
def mali():
    return compared(adopted(samples.mali()), samples.mali())


# --- the table: what stands in which column -------------------------------------------------------


@pytest.mark.parametrize(
    ("base", "headings"),
    [
        (
            adopted(samples.mali()),
            [
                ["58/30, adopted 4 April 2025", "A/HRC/RES/58/30"],
                ["61/… (draft)", "A/HRC/61/L.[…]"],
                ["Remarks"],
            ],
        ),
        # a resolution whose date nobody knows
        (
            adopted(samples.mali(), day="[date]"),
            [["58/30", "A/HRC/RES/58/30"], ["61/… (draft)", "A/HRC/61/L.[…]"], ["Remarks"]],
        ),
        # a draft with a symbol and no number
        (
            replace(
                samples.mali(),
                symbol="A/HRC/61/L.16",
                masthead=(
                    MastheadLine("symbol", "A/HRC/61/L.16"),
                    MastheadLine("number_title", "Mali"),
                ),
                sponsor_notes=(),
            ),
            [
                ["A/HRC/61/L.16 (draft)", "A/HRC/61/L.16"],
                ["61/… (draft)", "A/HRC/61/L.[…]"],
                ["Remarks"],
            ],
        ),
    ],
    ids=["adopted", "no date", "no number"],
)
def test_the_heading_names_both_texts(base, headings):
    assert [words(cell) for cell in compared(base, samples.mali()).rows[0]] == headings


def test_the_heading_speaks_the_draft_s_language():
    base = replace(adopted(samples.mali()), language="fr", paragraphs=())
    above = tuple(
        replace(each, text="Résolution adoptée par le Conseil le 4 avril 2025")
        if each.role == "sponsors"
        else each
        for each in base.masthead
    )
    rows = compared(replace(base, masthead=above), samples.french()).rows
    names = [cell[0].text() for cell in rows[0]]
    assert names == ["58/30, adoptée le 4 avril 2025", "61/… (projet)", "Observations"]


def test_the_heading_is_repeated_on_each_page(mali):
    repeated = [row.find("w:trPr/w:tblHeader", NS) is not None for row in mali.trs]
    assert repeated == [True, *[False] * (len(repeated) - 1)]


def test_above_the_table_stand_title_session_symbol_language_and_the_key(mali):
    title, facts, key = mali.paragraphs[:3]
    assert title.text == samples.mali().title
    assert facts.text == (
        "Human Rights Council · Sixty-first session · 23 February–31 March 2026 · "
        "A/HRC/61/L.[…] · English"
    )
    assert facts.placeholders == ["[…]"]
    assert key.text == "Changes from 58/30, adopted 4 April 2025: inserted, deleted"


def test_the_day_of_issue_and_the_sponsors_stand_above_the_table_once_they_are_known():
    known = {"date": "20 March 2026", "sponsors": "Ghana: draft resolution"}
    masthead = tuple(
        replace(line, text=known[line.role], open=()) if line.role in known else line
        for line in samples.mali().masthead
    )
    table = compared(
        adopted(samples.mali()), replace(samples.mali(), masthead=masthead, sponsor_notes=())
    )
    facts, sponsors = (each.text for each in table.paragraphs[1:3])
    assert "31 March 2026 · 20 March 2026 · A/HRC/61/L.[…]" in facts
    assert sponsors == known["sponsors"]


def test_a_text_that_did_not_change_stands_in_both_columns_unmarked(mali):
    texts = [printed(flat) for _, flat in (*samples.PREAMBLE, *samples.OPERATIVE)]
    labels = [f"PP{n}" for n in range(1, 12)] + [f"{n}." for n in range(1, 14)]
    for index, number in ((0, "58/30."), (1, "61/…")):
        lines = [each for each in mali.column(index) if each.style != "TableNote"]
        assert [each.label for each in lines] == [number, "", *labels]
        without = {"FootnoteReference"}
        assert words(lines, without=without) == [
            samples.mali().title,
            "The Human Rights Council,",
            *texts,
        ]
        assert not {style for each in lines for style, _ in each.runs} & (GONE | COME)


def test_remarks_are_left_to_the_delegation(mali):
    assert not any(each.text() for each in mali.column(2))


def test_openings_are_italic_and_placeholders_marked(mali):
    assert [each.italic for each in mali.column(1)[2:5]] == ["Guided", "Reaffirming", "Recalling"]
    marked = [text for each in mali.column(1) for style, text in each.runs if "Placeh" in style]
    assert marked == ["[…]", "[focus of the dialogue]"]


def test_nothing_in_the_table_is_counted_by_word(mali):
    for name in ("numPr", "footnoteReference", "ins", "del", "moveTo"):
        assert not list(mali.body.iter(W + name))
    for style in TABLE_STYLES:
        assert mali.style(style).find("w:pPr/w:numPr", NS) is None


# --- the table: changes ---------------------------------------------------------------------------


def test_changed_words_are_struck_and_underlined():
    old = "Recalling 49/34 of 1 April 2022 and 52/42 of 4 April 2023, by which it decided,"
    new = "Recalling 49/34 of 1 April 2022, 52/42 of 4 April 2023 and 55/25 of [date], by which it"
    row = compared(text_of(old), text_of(f"{new} decided,")).rows[3]
    assert words(row[0]) == [printed(old)]
    assert row[1][0].label == "1."
    assert [(style, text.replace("\u00a0", " ")) for style, text in row[1][0].runs] == [
        ("", "Recalling 49/34 of 1 April 2022"),
        ("TableDeleted", " and"),
        ("TableInserted", ","),
        ("", " 52/42 of 4 April 2023"),
        ("TableInserted", " and 55/25 of "),
        ("TableInsertedPlaceholder", "[date]"),
        ("", ", by which it decided,"),
    ]


@pytest.mark.parametrize(
    ("style", "look"),
    [
        ("TableInserted", {"b", "u"}),
        ("TableDeleted", {"strike"}),
        ("TableInsertedPlaceholder", {"shd"}),
    ],
)
def test_the_look_of_changes_is_in_the_styles(mali, style, look):
    there = {each.tag.removeprefix(W) for each in mali.style(style).find("w:rPr", NS)}
    assert look <= there


def test_new_and_gone_paragraphs_have_rows_of_their_own():
    rows = compared(
        text_of("Alpha stands first;", "Beta was told of the elections;"),
        text_of("Alpha stands first;", "Gamma is about quite another thing."),
    ).rows[3:]
    assert [[words(cell) for cell in row[:2]] for row in rows] == [
        [["Alpha stands first;"], ["Alpha stands first;"]],
        [["Beta was told of the elections;"], ["Beta was told of the elections;"]],
        [[""], ["Gamma is about quite another thing."]],
    ]
    gone, come = rows[1][1][0], rows[2][1][0]
    for each, style in ((gone, "TableDeleted"), (come, "TableInserted")):
        assert (each.label, each.label_styles) == ("2.", {style})
        assert {style for style, _ in each.runs} == {style}


@pytest.mark.parametrize(
    ("part", "was", "now"),
    [
        ("operative", "Moved here from paragraph 1 of 58/30", "Moved to paragraph 3 of the draft"),
        ("preambular", "Moved here from PP1 of 58/30", "Moved to PP3 of the draft"),
    ],
)
def test_what_moved_says_from_where_and_to_where(part, was, now):
    old = adopted(text_of("Alpha one;", "Beta two, longer;", "Gamma three, longer;", part=part))
    new = text_of("Beta two, longer;", "Gamma three, longer;", "Alpha 1;", part=part)
    rows = compared(old, new).rows[3:]
    assert words(rows[0][0]) + words(rows[0][1]) == ["Alpha one;", now]
    assert words(rows[3][0]) == [was]
    assert words(rows[3][1], without=GONE) == ["Alpha 1;"]
    assert words(rows[3][1], without=COME) == ["Alpha one;"]
    assert {rows[0][1][0].style, rows[3][0][0].style} == {"TableMoved"}


def test_changes_of_sub_paragraphs_keep_markers_and_depth():
    lead = "Requests the Office:\n"
    old = text_of(f"{lead}\t(a) To monitor the situation;\n\t(b) To report on its findings;")
    new = text_of(
        f"{lead}\t(a) To monitor the situation:\n\t\t(i) In the north;\n"
        "\t(b) To consult widely;\n\t(c) To report on its findings;"
    )
    left, right, _ = compared(old, new).rows[3]
    assert [(each.style[-1], each.label) for each in left[1:]] == [("1", "(a)"), ("1", "(b)")]
    assert [(each.style, each.label) for each in right] == [
        ("TableText", "1."),
        ("TableSubparagraph1", "(a)"),
        ("TableSubparagraph2", "(i)"),
        ("TableSubparagraph1", "(b)"),
        ("TableSubparagraph1", "(c)"),
    ]
    assert {style for each in right[2:4] for style, _ in each.runs} == {"TableInserted"}
    assert [each.label_styles for each in right[3:]] == [{"TableInserted"}, {""}]
    assert {style for style, _ in right[4].runs} == {""}


def test_sub_paragraphs_that_went_keep_their_markers():
    lead = "Requests the Office:\n"
    old = text_of(f"{lead}\t(a) To monitor elections;\n\t(b) To report;\n\t(c) To consult widely;")
    right = compared(old, text_of(f"{lead}\t(a) To monitor;")).rows[3][1]
    assert [(each.style[-1], each.label, each.text(without=COME)) for each in right] == [
        ("t", "1.", "Requests the Office:"),
        ("1", "(a)", "To monitor elections;"),
        ("1", "(b)", "To report;"),
        ("1", "(c)", "To consult widely;"),
    ]
    assert [each.label_styles for each in right[2:]] == [{"TableDeleted"}] * 2


@pytest.mark.parametrize(
    ("name", "markers"),
    [
        ("nested", ["(a)", "(i)", "(ii)", "a.", "b.", "i.", "ii.", "(b)", "", "(c)"]),
        ("french", ["a)", "b)", "i)", "ii)"]),
    ],
)
def test_markers_are_typed_as_the_text_has_them(name, markers):
    draft = samples.DRAFTS[name]()
    table = compared(draft, draft)
    row = next(row for row in table.rows[1:] if row[0][0].label == "1.")
    for cell in row[:2]:
        assert [each.label for each in cell[1:] if each.style != "TableNote"] == markers


def test_irregular_markers_and_typed_numbers_stand_once():
    draft = samples.nested()
    irregular = next(row for row in compared(draft, draft).rows if row[0][0].label == "2.")
    assert [(each.label, each.text()) for each in irregular[1]] == [
        ("2.", "Decides that the mandate comprises:"),
        ("(b)", "Monitoring;"),
        ("(i)", "In the field;"),
        ("(d)", "Reporting;"),
    ]
    renumbered = samples.renumbered()
    numbers = [row[1][0].label for row in compared(renumbered, renumbered).rows[3:]]
    assert numbers == ["1.", "4.", "5."]


def test_headings_in_the_text_are_headings_in_the_table():
    draft = samples.nested()
    assert [
        (each.style, each.label, each.text()) for each in compared(draft, draft).rows[3][0]
    ] == [("TableTitle", "", "General provisions")]


# --- the table: notes -----------------------------------------------------------------------------


def note(mark, text, flat, word):
    return Note(mark, text, samples.after(flat, word), samples.brackets(text))


def test_notes_stand_in_the_cell_each_text_with_its_own_marks():
    first, second = "Alpha one;", "Beta two;"
    paragraph = samples.paragraph
    old = samples.with_paragraphs(
        paragraph("operative", 1, "Alpha", first, notes=(note("1", "A/HRC/52/81.", first, "one"),)),
        paragraph("operative", 2, "Beta", second, notes=(note("2", "A/1.", second, "two"),)),
    )
    new = samples.with_paragraphs(
        paragraph(
            "operative", 2, "Beta", second, number=1, notes=(note("1", "A/[…].", second, "two"),)
        )
    )
    rows = compared(old, new).rows[3:]
    alpha, beta = rows
    assert words(beta[0]) == ["Beta two2;", "A/1."]
    assert words(beta[1], without=GONE) == ["Beta two1;", "A/[…]."]
    assert words(beta[1], without=COME) == ["Beta two1;", "A/1."]
    assert (beta[0][1].style, beta[0][1].label, beta[1][1].label) == ("TableNote", "2", "1")
    assert ("FootnoteReference", "1") in beta[1][0].runs
    assert ("TableDeletedMark", "1") in alpha[1][0].runs
    assert alpha[1][1].runs == [("TableDeleted", "A/HRC/52/81.")]


def test_notes_stand_below_all_lines_of_their_paragraph():
    draft = samples.nested()
    row = next(row for row in compared(draft, draft).rows if row[0][0].label == "1.")
    for cell in row[:2]:
        assert [(each.label, each.text()) for each in cell[-2:]] == [
            ("1", "See the first list."),
            ("2", "In the region of Gao."),
        ]
        assert "TableNote" not in {each.style for each in cell[:-2]}


def test_a_new_note_is_marked_as_new():
    flat = "Alpha one;"
    noted = (note("1", "A/1.", flat, "one"),)
    row = compared(text_of(flat), text_of(flat, notes=noted)).rows[3]
    assert words(row[0]) == [flat]
    assert ("TableInsertedMark", "1") in row[1][0].runs
    assert row[1][1].runs == [("TableInserted", "A/1.")]


# --- laws -----------------------------------------------------------------------------------------

flats = st.lists(
    st.lists(
        st.sampled_from(
            ["Alpha", "Beta", "notes", "the 52/42", "[x]", "and\u00a0:", "œuvre", "🕊", "«"]
        ),
        min_size=1,
        max_size=6,
    ).map(lambda chosen: "Zeta " + " ".join(chosen)),
    min_size=1,
    max_size=5,
)


def text_with_sub_paragraphs(lines):
    """An operative paragraph of each line; every other one has the next as its sub-paragraph."""
    marked = [f"{flat}:\n\t(a) {flat};\n\t(b) {flat[::-1].strip()};" for flat in lines[::2]]
    return samples.with_paragraphs(
        *(
            samples.paragraph("operative", n, "Zeta", flat)
            for n, flat in enumerate([*marked, *lines[1::2]], 1)
        )
    )


@settings(max_examples=40, deadline=None)
@given(flats, flats)
def test_without_what_is_struck_it_is_the_draft_and_without_what_is_new_the_base(one, other):
    old, new = text_with_sub_paragraphs(one), text_with_sub_paragraphs(other)
    table = compared(old, new)
    alone, itself = compared(old, old), compared(new, new)

    def said(lines, without=frozenset()):
        lines = [each for each in lines if each.style != "TableMoved"]
        return [text for text in words(lines, without=without) if text]

    def labelled(lines, style=None):
        return {(each.label, each.text()) for each in lines if style in {None, *each.label_styles}}

    assert said(table.column(0)) == said(alone.column(0))
    assert said(table.column(1), GONE) == said(itself.column(1))
    assert labelled(table.column(1), "TableDeleted") <= labelled(alone.column(0))
    assert labelled(table.column(1), "TableInserted") <= labelled(itself.column(0))
    if "TableMoved" not in {each.style for each in table.column(0)}:
        assert said(table.column(1), COME) == said(alone.column(0))


# --- the page -------------------------------------------------------------------------------------


def editions(name):
    draft = samples.DRAFTS[name]()
    yield table_bytes(draft, replace(adopted(samples.mali()), language=draft.language))
    other = replace(draft, language="es", sponsor_notes=draft.sponsor_notes)
    yield bilingual_bytes([draft, other])


def test_the_page_lies_and_the_table_fills_it(mali):
    page = mali.body.find("w:sectPr/w:pgSz", NS)
    assert (page.get(W + "w"), page.get(W + "h"), page.get(W + "orient")) == (
        "16838",
        "11906",
        "landscape",
    )
    widths = [int(each.get(W + "w")) for each in mali.body.iter(W + "gridCol")]
    assert 16838 - 2 * 1134 - len(widths) <= sum(widths) <= 16838 - 2 * 1134


def test_later_pages_bear_the_symbol_and_a_number(tmp_path):
    path = tmp_path / "table.docx"
    path.write_bytes(table_bytes(samples.mali(), samples.mali()))
    section = docx.Document(str(path)).sections[0]
    for header in (section.header, section.even_page_header):
        assert header.paragraphs[0].text == "A/HRC/61/L.[…]"
    assert "PAGE" in section.footer._element.xml


@pytest.mark.parametrize(("repeated", "whole"), [(1, True), (100, False)])
def test_only_a_long_row_may_be_cut_by_the_end_of_a_page(repeated, whole):
    draft = text_of("Notes " + "the situation and " * repeated + "more;")
    row = compared(draft, draft).trs[3]
    assert (row.find("w:trPr/w:cantSplit", NS) is not None) is whole


@pytest.mark.parametrize("name", samples.DRAFTS)
def test_every_file_is_valid_and_the_same_again(tmp_path, name):
    for data, again in zip(editions(name), editions(name), strict=True):
        assert errors(data, tmp_path) == []
        assert data == again


def test_odd_characters_stay_what_they_are():
    draft = samples.odd_characters()
    table = compared(draft, draft)
    row = table.rows[3]
    for cell in row[:2]:
        assert cell[0].text(without={"FootnoteReference"}) == printed(samples.ODD)
        assert cell[1].text() == printed(samples.ODD)
    assert table.paragraphs[0].text == draft.title


def test_a_table_is_not_read_as_one_text(tmp_path):
    path = tmp_path / "table.docx"
    path.write_bytes(table_bytes(samples.mali(), adopted(samples.mali())))
    with pytest.raises(ReadingError, match="is a table of texts side by side"):
        read(path)


# --- what is refused ------------------------------------------------------------------------------


def test_texts_in_two_languages_are_not_compared():
    with pytest.raises(WritingError, match=r"draft in “en” .* text in “fr”"):
        table_bytes(samples.mali(), samples.french())


def test_a_base_document_without_the_table_s_styles_is_refused(monkeypatch, tmp_path):
    parts = unpack(template_path("base.docx").read_bytes())
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'"TableNote"', b'"Other"')
    (tmp_path / "base.docx").write_bytes(pack(parts))
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with pytest.raises(WritingError, match=r"lacks .* TableNote$"):
        table_bytes(samples.mali(), samples.mali())
