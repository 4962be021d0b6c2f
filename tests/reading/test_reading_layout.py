"""What the pages of a document do to its text: markers alone, headings, notes, the masthead."""

from pathlib import Path

import pytest

from drafter.reading import read, read_text

EN = "The Human Rights Council,\n\n"
FR = "Le Conseil des droits de l’homme,\n\n"


def reading(text):
    return read_text(text, Path("document.txt"))


def texts(resolution):
    return {p.label: p.flat for p in resolution.paragraphs}


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        pytest.param(
            EN + "1.\n\nCalls upon all States:\n\n(a)\n\nTo combat hunger;\n\n(b)\n\nTo combat "
            "poverty;\n\n2.\n\nDecides to end.\n",
            "Calls upon all States:\n\t(a) To combat hunger;\n\t(b) To combat poverty;",
            id="en",
        ),
        pytest.param(
            FR + "1.\n\nPrie les États :\n\na)\n\nD’agir ;\n\nb)\nDe publier ;\n\n2.\n\nDécide.\n",
            "Prie les États :\n\ta) D’agir ;\n\tb) De publier ;",
            id="fr",
        ),
        pytest.param(
            EN + "1. Requests the Office:\n\n(a) To organize:\n\n(i)\n\nA workshop;\n\n(ii)\n\n"
            "A panel;\n\n(b)\n\nTo report;\n\n2. Decides to end.\n",
            "Requests the Office:\n\t(a) To organize:\n\t\t(i) A workshop;\n\t\t(ii) A panel;\n"
            "\t(b) To report;",
            id="nested",
        ),
        pytest.param(
            EN + "1. Recalls the report under item 68\n(b)\nof the agenda;\n\n2. Decides to end.\n",
            "Recalls the report under item 68 (b) of the agenda;",
            id="of the sentence",
        ),
    ],
)
def test_a_marker_alone_on_its_line(text, flat):
    assert texts(reading(text))["OP1"] == flat


@pytest.mark.parametrize(
    "foreign",
    [
        "GE.22-04400 (E)\n*2204400*",
        "* 2 2 0 4 4 0 0 *",
        "*2204400*  Please recycle",
        "22-25131 (E)    081122\n*2225131*",
    ],
)
def test_the_bar_code_of_the_first_page(foreign):
    resolution = reading(f"{EN}Recalling that hunger\n\n{foreign}\n\nis an outrage,\n\n1. Decides.")
    assert texts(resolution)["PP1"] == "Recalling that hunger is an outrage,"
    assert any(foreign.split("\n")[-1] in warning for warning in resolution.warnings) or (
        "recycle" in foreign
    )


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("ﬁnal eﬀorts, oﬃces, baﬄing conﬂicts", "final efforts, offices, baffling conflicts"),
        ("previous re\u00adsolutions, the ef\u00ad\nforts", "previous resolutions, the efforts"),
        ("the ef\u00ad\n\n  forts of States", "the efforts of States"),
        ("the Secretary\u00adGeneral and COVID\u00ad\n19", "the Secretary-General and COVID-19"),
    ],
    ids=["ligatures", "soft hyphens", "over an empty line", "a hyphen of the word’s own"],
)  # fmt: skip
def test_letters_that_are_the_fonts(printed, whole):
    resolution = reading(f"{EN}Recalling {printed},\n\n1. Decides.")
    assert texts(resolution)["PP1"] == f"Recalling {whole},"


def test_an_opening_in_ligatures_is_known_in_a_page_too(tmp_path):
    path = tmp_path / "document.html"
    path.write_text("<p>The Human Rights Council,</p><p>Rea\ufb03rming it,</p><p>1. Decides.</p>")
    assert read(path).preambular[0].opening == "Reaffirming"


PREAMBLE = "Recalling the Covenant,\n\nRecalling also the Charter,\n\n"
WRAPPED = "Recalling the Covenant on the\nrights of all,\n\nRecalling also the Charter,\n\n"
CONVENTION = "Implementation of the Convention on the Rights of the Child and the"


@pytest.mark.parametrize(
    ("clauses", "headings"),
    [
        pytest.param(
            PREAMBLE + "Khmer Rouge tribunal\n\n1. Reaffirms it;\n\nConclusion\n\n2. Decides it.",
            ["Khmer Rouge tribunal", "Conclusion"],
            id="without a number",
        ),
        pytest.param(
            f"{PREAMBLE}I\n\n{CONVENTION}\nOptional Protocols thereto\n\n1. Reaffirms it;\n\n"
            "II\n\nConclusion\n\n2. Decides to end.",
            ["I", f"{CONVENTION} Optional Protocols thereto", "II", "Conclusion"],
            id="over two lines",
        ),
        pytest.param(
            WRAPPED + "Khmer Rouge tribunal\n\n1.\n\nReaffirms it, and all\nthat is said;\n\n"
            "Conclusion\n\n2.\n\nDecides to end.",
            ["Khmer Rouge tribunal", "Conclusion"],
            id="above a number alone",
        ),
        pytest.param(
            WRAPPED.replace("\n\n", "\n") + "General principles\n1. Reaffirms the rights\n"
            "of all;\n2. Decides to end.",
            ["General principles"],
            id="no empty lines",
        ),
        pytest.param(
            PREAMBLE + "### General matters\n\n1. *Reaffirms* it;\n\n2. *Decides* to end.",
            ["General matters"],
            id="markdown",
        ),
    ],
)
def test_headings_above_the_first_number(clauses, headings):
    paragraphs = reading(f"{EN}{clauses}\n").paragraphs
    assert [p.flat for p in paragraphs if p.part == "heading"] == headings
    assert [p.label for p in paragraphs if p.part != "heading"] == ["PP1", "PP2", "OP1", "OP2"]
