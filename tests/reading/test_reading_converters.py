"""What converters make of a Word file: markdown and pages with signs of their own."""

import pytest

from drafter.reading import read

NOTED = "Recalling the report of the Secretary-General,"
BODY = "See A/HRC/58/79, chap. IV, sect. A."


def converted(tmp_path, text):
    path = tmp_path / "converted.txt"
    path.write_text(text)
    return read(path)


def flats(resolution):
    return [(p.label, p.flat) for p in resolution.paragraphs]


NOTES = {
    "a link in brackets, an anchor, an arrow": (
        f'*Recalling* {NOTED[10:]}<a id="footnote-ref-1"></a>[[1]](#footnote-1)',
        f'1. <a id="footnote-1"></a>\t\t{BODY} [↑](#footnote-ref-1)',
    ),
    "the same with every sign escaped": (
        f'*Recalling* {NOTED[10:]}<a id="footnote-ref-1"></a>[[1]](#footnote-1)',
        r'1\. <a id="footnote-1"></a>See A/HRC/58/79, chap\. IV, sect\. A\.'
        r" [↑](\#footnote\-ref\-1)",
    ),
    "a link in brackets, no anchor": (
        f"*Recalling* {NOTED[10:]}[[1]](#footnote-1)",
        f"1. {BODY} [↑](#footnote-ref-1)",
    ),
    "a note over two lines whose first ends with an abbreviation": (
        f"{NOTED}[^1]",
        "[^1]: See A/HRC/58/79, chap.\n    IV, sect. A.",
    ),
    "a digit in brackets": (f"{NOTED}[1]", f"[1] {BODY}"),
}


@pytest.mark.parametrize(("clause", "note"), NOTES.values(), ids=NOTES)
def test_marks_and_notes(tmp_path, clause, note):
    resolution = converted(
        tmp_path,
        f"*The Human Rights Council*,\n\n{clause}\n\n*Reaffirming* its commitment to peace,\n\n"
        f"1. *Requests* the High Commissioner to act;\n\n2. *Decides* to remain seized.\n\n"
        f"58th meeting\n\n24 March 2017\n\n[Adopted without a vote.]\n\n{note}\n",
    )
    assert flats(resolution) == [
        ("PP1", NOTED),
        ("PP2", "Reaffirming its commitment to peace,"),
        ("OP1", "Requests the High Commissioner to act;"),
        ("OP2", "Decides to remain seized."),
    ]
    assert [(n.mark, n.paragraph, n.text) for n in resolution.footnotes] == [("1", "PP1", BODY)]


@pytest.mark.parametrize("arrow", ["↑", "↩︎", "↩"])
def test_the_arrow_back_to_a_mark_is_no_text(tmp_path, arrow):
    resolution = converted(
        tmp_path,
        "<p><em>The Human Rights Council</em>,</p><p>Recalling the report,"
        '<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><p>1. Decides to act.</p>'
        f'<ol><li id="footnote-1"><p>A/HRC/58/79. <a href="#footnote-ref-1">{arrow}</a></p></li>'
        "</ol>",
    )
    assert [(n.mark, n.paragraph, n.text) for n in resolution.footnotes] == [
        ("1", "PP1", "A/HRC/58/79.")
    ]


TABLES = {
    "a row a line": (
        "<table>\n<thead>\n<tr class='header'>\n<th>United Nations</th>\n<th>A/HRC/58/L.8</th>\n"
        "</tr>\n</thead>\n<tbody>\n<tr>\n<td>General Assembly</td>\n<td><p>Distr.: Limited</p>\n"
        "<p>28 March 2025</p>\n<p>Original: French</p></td>\n</tr>\n</tbody>\n</table>\n"
    ),
    "on one line": (
        "<table><tr><td>United Nations</td><td>A/HRC/58/L.8</td></tr><tr><td>General Assembly</td>"
        "<td>Distr.: Limited<br>28 March 2025<br>Original: French</td></tr></table>\n"
    ),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_markdown_may_begin_with_a_table(tmp_path, table):
    resolution = converted(
        tmp_path,
        f"{table}\n**Human Rights Council**\n\n**Fifty-eighth session**\n\nAgenda item 10\n\n"
        "**Technical assistance and\ncapacity-building**\n\n"
        "**Ghana,\\* Kenya and\nUkraine\\*: draft resolution**\n\n"
        "**58/… Technical assistance and capacity-building for\nMali**\n\n"
        "*The Human Rights Council*,\n\n*Recalling* the report of the Secretary-General on the "
        "situation in the country\nand on its people,\n\n1. *Decides* to remain seized.\n",
    )
    assert str(resolution.symbol) == "A/HRC/58/L.8"
    assert resolution.original_language == "French"
    assert resolution.agenda_title == "Technical assistance and capacity-building"
    assert resolution.sponsors == "Ghana,* Kenya and Ukraine*"
    assert resolution.title == "Technical assistance and capacity-building for Mali"
    assert [label for label, _ in flats(resolution)] == ["PP1", "OP1"]


def test_sub_paragraphs_set_as_a_list(tmp_path):
    resolution = converted(
        tmp_path,
        "The Human Rights Council,\n\nRecalling peace,\n\n1. Urges States:\n\n- (a) To act:\n\n"
        "    - (i) Soon:\n\n        - a. Today;\n\n    - (ii) Fully;\n\n- (b) To report;\n\n"
        "2. Decides to act.\n",
    )
    assert [p.flat for p in resolution.operative] == [
        "Urges States:\n\t(a) To act:\n\t\t(i) Soon:\n\t\t\ta. Today;\n\t\t(ii) Fully;\n"
        "\t(b) To report;",
        "Decides to act.",
    ]


def test_words_flush_below_sub_paragraphs_where_empty_lines_part_paragraphs(tmp_path):
    resolution = converted(
        tmp_path,
        "The Human Rights Council,\n\nRecalling peace and the report of the High Commissioner on\n"
        "the situation,\n\n1. Encourages all relevant enterprises, including:\n\n(a) Service\n"
        "providers;\n\n(b) Carriers;\n\nto work towards the protection of the secrecy of\n"
        "communications;\n\n2. Decides to act.\n",
    )
    assert resolution.operative[0].flat == (
        "Encourages all relevant enterprises, including:\n\t(a) Service providers;\n"
        "\t(b) Carriers;\n\tto work towards the protection of the secrecy of communications;"
    )


LISTS = {
    "markdown": (
        "1. Urges States:\n   1. To act:\n      1. Soon;\n      2. Fully, namely:\n"
        "         1. Today;\n      3. Always;\n   2. To report;\n2. Requests the Council:\n"
        "   1. To meet;\n   2. To end;\n3. Decides to act.\n"
    ),
    "a page": (
        "<ol><li>Urges States:<ol><li>To act:<ol><li>Soon;</li><li>Fully, namely:"
        "<ol><li>Today;</li></ol></li><li>Always;</li></ol></li><li>To report;</li></ol></li>"
        "<li>Requests the Council:<ol><li>To meet;</li><li>To end;</li></ol></li>"
        "<li>Decides to act.</li></ol>"
    ),
}


@pytest.mark.parametrize("french", [False, True], ids=["en", "fr"])
@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_lists_that_a_converter_counts_have_the_markers_of_the_form(tmp_path, text, french):
    organ = "Le Conseil des droits de l’homme" if french else "The Human Rights Council"
    open_, peace = ("", "Rappelant la paix,") if french else ("(", "Recalling peace,")
    above = f"<p>{organ},</p><p>{peace}</p>" if "<" in text else f"{organ},\n\n{peace}\n\n"
    resolution = converted(tmp_path, above + text)
    assert [p.flat.split("\n")[1:] for p in resolution.operative] == [
        [
            f"\t{open_}a) To act:",
            f"\t\t{open_}i) Soon;",
            f"\t\t{open_}ii) Fully, namely:",
            "\t\t\ta. Today;",
            f"\t\t{open_}iii) Always;",
            f"\t{open_}b) To report;",
        ],
        [f"\t{open_}a) To meet;", f"\t{open_}b) To end;"],
        [],
    ]


SET_IN = {
    "pages with margins of their own": (
        "  1.  Urges all States to act on the matter as it stands today and\n"
        "      to report thereon;\n\n"
        "     2.  Invites all States to act on the matter as it stands today and\n"
        "         to report thereon;\n\n"
        "     3.  Requests the Council to meet;\n\n"
        "  4.  Decides to act.\n"
    ),
    "a list without a list above it": (
        "<ol><ol><li>Urges all States to act on the matter as it stands today and to report "
        "thereon;</li><li>Invites all States to act on the matter as it stands today and to report "
        "thereon;</li><li>Requests the Council to meet;</li></ol></ol><p>4. Decides to act.</p>"
    ),
}


@pytest.mark.parametrize("text", SET_IN.values(), ids=SET_IN)
def test_numbered_paragraphs_that_are_only_set_in_are_no_list(tmp_path, text):
    above = (
        "<p>The Human Rights Council,</p><p>Recalling peace,</p>"
        if "<" in text
        else ("The Human Rights Council,\n\nRecalling peace,\n\n")
    )
    resolution = converted(tmp_path, above + text)
    assert [(p.label, p.flat.split()[0]) for p in resolution.operative] == [
        ("OP1", "Urges"),
        ("OP2", "Invites"),
        ("OP3", "Requests"),
        ("OP4", "Decides"),
    ]


def test_markers_that_are_printed_stay(tmp_path):
    resolution = converted(
        tmp_path,
        "The Human Rights Council,\n\nRecalling peace,\n\n1. Urges States:\n\n    a. To act;\n\n"
        "    b. To end;\n\n2. Decides to act.\n",
    )
    assert resolution.operative[0].flat == "Urges States:\n\ta. To act;\n\tb. To end;"


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        ("27 February--24 March 2017", "27 February–24 March 2017"),
        ("gangs -- and others -- in paras. 3--9", "gangs – and others – in paras. 3–9"),
        ("https://example.org/52--a and 3--9", "https://example.org/52--a and 3–9"),
        ("gender--responsive", "gender--responsive"),  # a hyphen that came out twice
    ],
)
def test_a_dash_in_two_strokes(tmp_path, printed, read_as):
    resolution = converted(
        tmp_path, f"The Human Rights Council,\n\nRecalling {printed},\n\n1. Decides to act.\n"
    )
    assert resolution.preambular[0].text == f"Recalling {read_as},"


def test_clauses_set_as_a_list(tmp_path):
    resolution = converted(
        tmp_path,
        "*The Human Rights Council*,\n\n- *Guided by* the Charter,\n- *Recalling* peace,\n\n"
        "- 1\\. *Requests* States:\n  - (a) To act;\n  - (b) To end;\n\n- 2\\. *Urges* all:\n"
        "  - Recalling it;\n  - Reaffirming this;\n  - To end.\n",
    )
    assert [p.flat for p in resolution.preambular] == ["Guided by the Charter,", "Recalling peace,"]
    assert [p.flat for p in resolution.operative] == [
        "Requests States:\n\t(a) To act;\n\t(b) To end;",
        "Urges all:\n\t- Recalling it;\n\t- Reaffirming this;\n\t- To end.",
    ]
