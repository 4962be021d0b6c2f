"""What the pages of a document do to its text: markers alone, headings, notes, the masthead."""

from pathlib import Path

import pytest

from drafter.reading import read_text

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
