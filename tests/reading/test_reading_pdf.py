"""PDF pages give the paragraphs of the Word files they were printed from; hostile ones an error."""

import re
import resource
import time
from pathlib import Path

import pytest

import drafter.language
from drafter.reading import ReadingError, read
from drafter.reading.lines import Line
from drafter.reading.pdf import _footnotes
from drafter.reading.pdf_paragraphs import paragraphs
from drafter.reading.pdf_rows import Span, in_reading_order, rows_of
from drafter.reading.vocabulary import Vocabulary
from tests.reading import hostile_pdfs

DOCUMENTS = Path(__file__).parents[1] / "documents"
NAMES = ["adopted.en", "draft.en", "draft.fr", "sub-paragraphs", "two-columns.en"]


def plain(text, language):
    """A page shows a no-break space as it shows any other."""
    return re.sub(r"[ \u00a0\u202f]+", " ", language.plain_spaces(text)) if text else text


@pytest.mark.parametrize("name", NAMES)
def test_the_page_says_what_the_word_file_says(name):
    word, pages = read(DOCUMENTS / f"{name}.docx"), read(DOCUMENTS / f"{name}.pdf")
    language = drafter.language.get(word.language)

    def paragraphs(resolution):
        return [
            (p.part, p.label, p.number, plain(p.opening, language), plain(p.flat, language))
            for p in resolution.paragraphs
        ]

    def notes(resolution):
        return [
            (n.mark, n.paragraph, n.offset, plain(n.text, language)) for n in resolution.footnotes
        ]

    assert paragraphs(pages) == paragraphs(word)
    assert notes(pages) == notes(word)
    for field in ("kind", "symbol", "title", "session", "agenda_item", "agenda_title", "adopted",
                  "meeting", "vote", "sponsors", "session_dates", "original_language"):  # fmt: skip
        assert getattr(pages, field) == getattr(word, field), field


def test_the_documents_show_what_is_hard():
    adopted = read(DOCUMENTS / "adopted.en.pdf")
    assert [len(adopted.preambular), len(adopted.operative)] == [23, 31]
    assert ("1", "PP8", "A/HRC/58/79.") in [
        (n.mark, n.paragraph, n.text) for n in adopted.footnotes
    ]
    two_columns = read(DOCUMENTS / "two-columns.en.pdf")
    text = " ".join(p.flat for p in two_columns.paragraphs)
    assert "institution-building" in text  # at the end of a line there, and so is the next
    assert "fundamental freedoms" in text


def test_heads_and_feet_are_left_out_and_said():
    resolution = read(DOCUMENTS / "adopted.en.pdf")
    (said,) = [w for w in resolution.warnings if "heads and feet" in w]
    assert "“A/HRC/RES/58/30”, “2”" in said
    assert "GE.17-05271" in said
    assert not any("GE.17" in p.flat or "A/HRC/RES/58/30" in p.flat for p in resolution.paragraphs)


def test_the_content_tells_a_pdf(tmp_path):
    path = tmp_path / "resolution.txt"
    path.write_bytes((DOCUMENTS / "sub-paragraphs.pdf").read_bytes())
    assert read(path).operative


# rows and columns ----------------------------------------------------------------------------


def row_of(base, *cells, size=10.0):
    return [Span(text, left, left + 5 * len(text), base, size) for left, text in cells]


def order(*rows):
    spans = [span for row in rows for span in row]
    return [row.text for row in in_reading_order(rows_of(spans, 0, 10.0))]


def test_a_fonts_own_characters_are_none_of_the_readers_tokens():
    assert order(row_of(50, (50, "Mali\ue0021\ue003, \ue000peace"))) == ["Mali1, peace"]


@pytest.mark.parametrize(
    ("rows", "read_as"),
    [
        pytest.param(
            [
                row_of(50, (50, "United Nations"), (300, "A/HRC/58/L.8")),
                row_of(70, (50, "General Assembly"), (300, "Distr.: Limited")),
                row_of(82, (300, "24 March 2025")),
                row_of(120, (50, "Human Rights Council")),
            ],
            ["United Nations", "General Assembly", "A/HRC/58/L.8", "Distr.: Limited",
             "24 March 2025", "Human Rights Council"],
            id="masthead",
        ),
        pytest.param(
            [
                row_of(50, (50, "Recalling the resolution of"), (300, "welcoming the reports and")),
                row_of(62, (50, "the year on human rights and"), (300, "all of the efforts made,")),
                row_of(74, (50, "all the others, and")),
            ],
            ["Recalling the resolution of", "the year on human rights and", "all the others, and",
             "welcoming the reports and", "all of the efforts made,"],
            id="columns of a text",
        ),
        pytest.param(
            [
                row_of(50, (50, "(a)"), (90, "To report on it;")),
                row_of(62, (90, "every year;")),
                row_of(74, (50, "(b)"), (90, "To go on;")),
            ],
            ["(a) To report on it;", "every year;", "(b) To go on;"],
            id="markers are no column",
        ),
    ],
)  # fmt: skip
def test_the_order_of_reading(rows, read_as):
    assert order(*rows) == read_as


@pytest.mark.parametrize(
    ("raised", "text", "marks"),
    [
        pytest.param("1", "in Mali1,", ["1"], id="a footnote mark"),
        pytest.param("er", "in Malier,", [], id="the first of the month"),
        pytest.param("**", "in Mali**,", ["**"], id="a sponsor's"),
    ],
)
def test_raised_characters(raised, text, marks):
    spans = [
        Span("in Mali", 50, 90, 100, 10),
        Span(raised, 90, 93, 96.5, 5.5),
        Span(",", 93, 95, 100, 10),
    ]
    (row,) = rows_of(spans, 0, 10.0)
    assert row.text == text
    assert [run.text for run in row.runs() if run.mark] == marks


@pytest.mark.parametrize(
    ("before", "after", "broken"),
    [
        ("the resolu-", "tion of", True),  # the whole word stands elsewhere
        ("and gender-", "based violence", False),  # so does the compound
        ("foundati-", "ons of", True),  # neither half is a word here
        ("in twenty-", "first place", False),
        ("the Sub-", "Saharan region", False),
        ("no hyphen", "here", False),
        ("capacity-", "building efforts", False),  # both halves are words here
    ],
)
def test_hyphens_at_the_ends_of_lines(before, after, broken):
    words = [
        "a resolution on gender-based violence, building", "capacity in inter-", "national and",
        "international law for the imple-", "mentation and implementation of all",
    ]  # fmt: skip
    lines = [Line(text, number) for number, text in enumerate(words)]
    assert Vocabulary(lines).is_broken(before, after) is broken


# hostile files -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", hostile_pdfs.REFUSED)
def test_hostile_files_are_refused_in_seconds(tmp_path, name):
    make, said = hostile_pdfs.REFUSED[name]
    path = tmp_path / "document.pdf"
    path.write_bytes(make())
    begun = time.perf_counter()
    with pytest.raises(ReadingError, match=re.escape(said) or None) as raised:
        read(path)
    assert time.perf_counter() - begun < 30
    assert str(path) in str(raised.value)
    # kilobytes, of the largest process that was started for any of them
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1_000_000


def test_a_count_of_pages_that_lies_does_no_harm(tmp_path):
    path = tmp_path / "document.pdf"
    path.write_bytes(hostile_pdfs.a_billion_pages())
    assert read(path).body == "Human Rights Council"


def test_scripts_and_links_of_a_pdf_are_nothing(tmp_path):
    mark = tmp_path / "run"
    path = tmp_path / "document.pdf"
    path.write_bytes(hostile_pdfs.with_actions(f"{mark}"))
    assert read(path).body == "Human Rights Council"
    assert not mark.exists()


def test_hidden_and_turned_text_is_left_out_and_said(tmp_path):
    line = hostile_pdfs.LINE
    text = f"{line} BT 3 Tr /F1 10 Tf 72 600 Td (secret) Tj ET BT 0 Tr /F1 10 Tf 0 1 -1 0 40 40 Tm "
    path = tmp_path / "document.pdf"
    path.write_bytes(hostile_pdfs.small(f"{text} (ADVANCE) Tj ET"))
    warnings = read(path).warnings
    assert "text set sideways left out: “ADVANCE”" in warnings
    assert "hidden text left out: “secret”" in warnings


@pytest.mark.parametrize(
    "place",
    [
        pytest.param("/F1 10 Tf 1 0 0 1 72 700 Tm", id="as it is"),
        pytest.param("/F1 1 Tf 10 0 0 10 72 700 Tm", id="the size in the matrix"),
        pytest.param("/F1 10 Tf 0 1 -1 0 100 100 Tm", id="a page set sideways"),
        pytest.param("/F1 10 Tf -1 0 0 -1 500 100 Tm", id="upside down"),
        pytest.param("/F1 10 Tf 0 -1 1 0 300 700 Tm", id="sideways the other way"),
    ],
)
def test_however_a_page_is_set(tmp_path, place):
    lines = ["The Human Rights Council,", "Recalling the report of the", "year,", "1. Decides."]
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    path = tmp_path / "document.pdf"
    leading = "1.2 TL" if "/F1 1 Tf" in place else "12 TL"
    path.write_bytes(hostile_pdfs.small(f"BT {place} {leading} {shown} ET"))
    resolution = read(path)
    assert [p.flat for p in resolution.paragraphs] == [
        "Recalling the report of the year,", "Decides.",
    ]  # fmt: skip


def test_the_text_below_a_scanned_page_is_read_and_said(tmp_path):
    path = tmp_path / "document.pdf"
    path.write_bytes(hostile_pdfs.small(hostile_pdfs.LINE.replace("BT", "BT 3 Tr")))
    assert any("scanned" in warning for warning in read(path).warnings)


def test_damaged_bytes_give_a_reading_error_or_a_text(tmp_path):
    good = (DOCUMENTS / "sub-paragraphs.pdf").read_bytes()
    path = tmp_path / "document.pdf"
    for place in range(200, len(good), len(good) // 8):
        path.write_bytes(good[:place] + b"\xff<<[(" * 20 + good[place + 100 :])
        try:
            read(path)
        except ReadingError as error:
            assert "document.pdf" in str(error)


# pages ---------------------------------------------------------------------------------------


def with_mark(base, text, mark, *, left=70.0):
    end = left + 5 * len(text)
    return [Span(text, left, end, base, 10.0), Span(mark, end, end + 3, base - 4, 6.0)]


def test_a_paragraph_begins_a_page_below_one_that_ends_with_a_mark():
    wide = "x" * 80
    first = [
        *row_of(100, (70.0, f"Recalling {wide[10:]}")),
        *row_of(112, (70.0, wide)),
        *with_mark(124, wide[:79] + ",", "4"),
    ]
    second = [*row_of(100, (70.0, f"Affirming {wide[10:]}")), *row_of(112, (70.0, wide))]
    rows = [row for page, spans in enumerate([first, second]) for row in rows_of(spans, page, 10.0)]
    lines = paragraphs(rows, Vocabulary([]), 10.0)
    assert [line.plain.split()[0] for line in lines] == ["Recalling", "Affirming"]


def test_a_note_may_stand_at_the_foot_of_the_next_page():
    due: list[str] = []
    pages = [
        [
            *row_of(100, (70.0, "x" * 80)),
            *with_mark(112, "Recalling the report,", "1"),
            *with_mark(124, "and the programme,", "2"),
            *row_of(140, (70.0, "1 A/HRC/58/79."), size=9.0),
        ],
        [
            *row_of(100, (70.0, "x" * 80)),
            *with_mark(112, "and the plan,", "3"),
            *row_of(130, (70.0, "2 A/HRC/58/80."), size=9.0),
            *row_of(140, (70.0, "3 A/HRC/58/81."), size=9.0),
        ],
    ]
    rules = [[70.0, 150.0, 120.0 + 8], [70.0, 150.0, 120.0]]
    found = [
        [row.mark for row in _footnotes(rows_of(spans, page, 10.0), [rule], 10.0, due)[1]]
        for page, (spans, rule) in enumerate(zip(pages, rules, strict=True))
    ]
    assert (found, due) == ([["1"], ["2", "3"]], [])
