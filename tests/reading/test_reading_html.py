"""Saved pages of the web: what the page shows is read, what it hides is said."""

import time
import tracemalloc
from html import escape
from pathlib import Path

import pytest

from drafter.reading import ReadingError, read

HEAD = "<!DOCTYPE html><html><head><title>x</title></head><body>"
ENACTING = "<p><em>The Human Rights Council</em>,</p>"


def page(tmp_path, content, *, head=HEAD, encoding="utf-8"):
    path = tmp_path / "saved.txt"
    path.write_bytes((head + content + "</body></html>").encode(encoding))
    return read(path)


def flats(resolution):
    return [(p.number, p.flat) for p in resolution.paragraphs]


BODY = [
    pytest.param(
        "<p><em>Recalling</em> the report,<sup>1</sup></p><p>1. <i>Decides</i> to act.</p>"
        "<hr><p><sup>1</sup> A/HRC/58/79.</p>",
        id="raised marks, italic openings",
    ),
    pytest.param(
        "<div>Recalling the report,<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a></div>"
        "<ol><li>Decides to act.</li></ol>"
        "<div id='ftn1'><p><a href='page.htm#_ftnref1'>[1]</a> A/HRC/58/79.</p></div>",
        id="Word's own page, a counted list",
    ),
    pytest.param(
        "Recalling the report,<sup><a href='#fn1'>1</a></sup><br><br>1. Decides to act.<br><br>"
        "<section><ol><li id='fn1'>A/HRC/58/79.</li></ol></section>",
        id="breaks for paragraphs, a list of notes",
    ),
    pytest.param(
        "<table><tr><td>Recalling the&#32;report,<span style='vertical-align: super'>1</span></td>"
        "</tr><tr><td>1.&nbsp;Decides to act.</td></tr></table><p><sup>1</sup> A/HRC/58/79.</p>",
        id="a table for the layout",
    ),
]


@pytest.mark.parametrize("content", BODY)
def test_a_resolution_as_pages_write_it(tmp_path, content):
    resolution = page(tmp_path, ENACTING + content)
    assert flats(resolution) == [(None, "Recalling the report,"), (1, "Decides to act.")]
    assert [p.opening for p in resolution.paragraphs] == ["Recalling", "Decides"]
    assert [(n.mark, n.text, n.paragraph, n.offset) for n in resolution.footnotes] == [
        ("1", "A/HRC/58/79.", "PP1", 21)
    ]


def test_the_masthead_in_a_table(tmp_path):
    resolution = page(
        tmp_path,
        "<table><tr><td>United Nations</td><td>A/HRC/RES/58/30</td></tr><tr><td>General Assembly"
        "</td><td>Distr.: General<br>9 April 2025<br>Original: English</td></tr></table>"
        "<h2>Human Rights Council<br>Fifty-eighth session</h2><p>Agenda item 10</p>"
        "<h1>58/30. Help for Mali</h1>" + ENACTING + "<p>Recalling it,</p>"
        "<p>1. Decides to act.</p>",
    )
    assert str(resolution.symbol) == "A/HRC/RES/58/30"
    assert (resolution.session, resolution.agenda_item) == (58, 10)
    assert (resolution.title, resolution.original_language) == ("Help for Mali", "English")


@pytest.mark.parametrize(
    ("lists", "flat"),
    [
        (
            "<ol><li>Requests:<ol type=a><li>To act;<ol style='list-style-type: lower-roman'>"
            "<li>Here;</li><li value=3>There;</li></ol></li><li>To report;</li></ol></li>"
            "<li>Decides.</li></ol>",
            [
                (1, "Requests:\n\ta. To act;\n\t\ti. Here;\n\t\tiii. There;\n\tb. To report;"),
                (2, "Decides."),
            ],
        ),
        (
            "<ol start=4><li>Requests:<ul><li>To act;</li></ul></li></ol>",
            [(4, "Requests:\n\t• To act;")],
        ),
        (
            "<p>1. Requests:</p><p>(a) To act;</p><p>(b) To report.</p>",
            [(1, "Requests:\n\t(a) To act;\n\t(b) To report.")],
        ),
    ],
    ids=["nested", "it starts at 4", "typed"],
)
def test_lists_print_their_numbers(tmp_path, lists, flat):
    before = "".join(f"<p>{n}. Decides {n};</p>" for n in range(1, 4)) if "start=4" in lists else ""
    found = flats(page(tmp_path, f"{ENACTING}<p>Recalling it,</p>{before}{lists}"))
    assert found[1 + (3 if before else 0) :] == flat


def test_dates_keep_their_raised_letters(tmp_path):
    resolution = page(
        tmp_path,
        "<p>Le Conseil des droits de l’homme,</p><p>Rappelant sa d&eacute;cision du "
        "1<sup>er</sup> avril,</p><p>1. D&eacute;cide d’agir.</p><p>58<sup>e</sup> s&eacute;ance"
        "</p>",
    )
    assert flats(resolution)[0] == (None, "Rappelant sa décision du 1er avril,")
    assert (resolution.meeting, resolution.footnotes) == (58, ())


def test_what_the_page_does_not_show(tmp_path):
    resolution = page(
        tmp_path,
        "<nav><a href='/'>Home</a> <a href='/docs'>Documents</a></nav><script>var a = 1;</script>"
        "<style>.gone { color: red; display: none } @media print { p { display: none } }</style>"
        f"{ENACTING}<p>Recalling <span style='display:none'>secret </span>it,"
        "<!-- never --></p><p class='gone big'>Recalling nothing,</p><p hidden>Recalling less,</p>"
        "<p>1. Decides to act.</p><footer>All rights reserved</footer>",
    )
    assert flats(resolution) == [(None, "Recalling it,"), (1, "Decides to act.")]
    assert resolution.warnings[:2] == (
        "hidden text left out: “secret · Recalling nothing, · Recalling less,”",
        "the page's navigation left out: “Home Documents · All rights reserved”",
    )
    said = " ".join([*resolution.warnings, *resolution.masthead])
    assert "var a" not in said
    assert "never" not in said


def test_preformatted_text_is_read_as_text(tmp_path):
    text = (
        "The Human Rights Council,\n\n  Recalling the report of the\nyear,\n\n1. Decides to act.\n"
    )
    resolution = page(tmp_path, f"<pre>{escape(text)}</pre>")
    assert flats(resolution) == [
        (None, "Recalling the report of the year,"),
        (1, "Decides to act."),
    ]


def test_a_monitoring_page_gives_its_quotations(tmp_path):
    path = Path(__file__).parents[2] / "seeds" / "commentary-on-A-HRC-RES-55-25.en.txt"
    rows = [escape(row) for row in path.read_text("utf-8").split("\n") if row.strip()]
    cells = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    saved = page(tmp_path, f"<nav>Home</nav><main><table>{cells}</table></main>")
    text = read(path)
    assert saved.kind == text.kind == "commentary"
    assert saved.quotations == text.quotations
    assert (saved.agenda_item, saved.sponsors) == (text.agenda_item, text.sponsors)


@pytest.mark.parametrize(
    ("encoding", "head", "said"),
    [
        ("utf-8", HEAD, None),
        ("utf-16", HEAD, "UTF-16"),
        ("iso-8859-1", "<html><head><meta charset='iso-8859-1'></head>", "iso-8859-1"),
        (
            "iso-8859-15",
            "<html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'>",
            "iso-8859-15",
        ),
        ("cp1252", "<html><body>", "Windows-1252"),
        ("cp1252", "<html><meta charset=utf-8>", "Windows-1252"),  # it says what it is not
    ],
)
def test_charsets(tmp_path, encoding, head, said):
    content = f"{ENACTING}<p>Recalling Côte d'Ivoire,</p><p>1. Decides.</p>"
    resolution = page(tmp_path, content, head=head, encoding=encoding)
    assert flats(resolution)[0] == (None, "Recalling Côte d'Ivoire,")
    found = [warning for warning in resolution.warnings if "encoding" in warning]
    assert len(found) == (said is not None)
    assert said is None or said in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- image -->\n\n# A\n\nThe Human Rights Council,\n\n*Recalling* <b>it</b>,\n\n"
        "1. Decides.\n",
        "<div align=center>\n\n# A\n\n</div>\n\nThe Human Rights Council,\n\nRecalling it,\n\n"
        "1. Decides.\n",
        "The Human Rights Council,\n\nRecalling it,\n\n1. Decides.\n\n<p>note</p>\n",
    ],
)
def test_markdown_with_tags_is_no_page(tmp_path, text):
    path = tmp_path / "document.html"
    path.write_text(text)
    assert [p.label for p in read(path).paragraphs][:2] == ["PP1", "OP1"]


HOSTILE = {
    "nested": (HEAD + "<div>" * 100_000 + "The Human Rights Council,", "nested"),
    "nested in no known tag": (HEAD + "<x>" * 100_000 + "The Human Rights Council,", "nested"),
    "a million tags": (HEAD + "<br>" * 1_000_000, "tags"),
    "thirty thousand paragraphs": (HEAD + ENACTING + "<p>Recalling it,</p>" * 30_000, "lines"),
    "an external entity": (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f"<html><body>{'&x;' * 9}</body></html>",
        "no resolution",
    ),
    "entities of entities": (
        '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><html><body>&b;</body></html>',
        "no resolution",
    ),
    "braces": (f"<html><style>{'@{' * 500_000}</style></html>", "without any text"),
    "comments in a style": (f"<html><style>{'/*' * 500_000}</style></html>", "without any text"),
    "a comment without end": ("<!--" * 500_000, "no resolution"),
    "comments": ("<!---->" * 200_000, "no resolution"),
    "nothing": (HEAD, "without any text"),
    "a script": (f"{HEAD}<script>{'The Human Rights Council, ' * 9}</script>", "without any text"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_refused_at_once(tmp_path, name):
    text, said = HOSTILE[name]
    path = tmp_path / "saved.html"
    path.write_text(text)
    tracemalloc.start()
    begun = time.process_time()
    try:
        with pytest.raises(ReadingError, match=said):
            read(path)
        assert time.process_time() - begun < 20
        assert tracemalloc.get_traced_memory()[1] < 300e6
    finally:
        tracemalloc.stop()


def test_nothing_that_a_page_names_is_fetched(tmp_path):
    resolution = page(
        tmp_path,
        "<link rel=stylesheet href='http://192.0.2.1/x.css'><img src='http://192.0.2.1/x.png' "
        f"onerror='run()'><iframe src='file:///etc/passwd'></iframe>{ENACTING}<p>Recalling it,</p>"
        "<p onclick='run()'>1. Decides.</p>",
    )
    assert flats(resolution) == [(None, "Recalling it,"), (1, "Decides.")]
