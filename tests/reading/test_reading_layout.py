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


def draft(lines):
    return reading(
        "A/HRC/49/L.7\n\nHuman Rights Council\nForty-ninth session\n28 February–1 April 2022\n"
        f"{lines}\n\nThe Human Rights Council,\n\nRecalling the Charter,\n\n1. Decides to end.\n"
    )


AGENDA = "Agenda item 10\nTechnical assistance and capacity-building"


@pytest.mark.parametrize(
    ("above", "lines", "sponsors"),
    [
        pytest.param(
            AGENDA + "\n\n",
            "Albania,* Andorra,* Bosnia and Herzegovina,*\nCanada,* Poland and\nUkraine: draft "
            "resolution\n\n",
            "Albania,* Andorra,* Bosnia and Herzegovina,* Canada,* Poland and Ukraine",
            id="a block",
        ),
        pytest.param(
            AGENDA + "\n",
            "Albania,* Andorra,* Bosnia\nand Herzegovina,* Ukraine, United Kingdom of Great "
            "Britain\nand Northern Ireland and United States of America: draft\nresolution\n",
            "Albania,* Andorra,* Bosnia and Herzegovina,* Ukraine, United Kingdom of Great Britain "
            "and Northern Ireland and United States of America",
            id="no empty lines",
        ),
        pytest.param(
            AGENDA.replace("\n", "\n\n") + "\n\n",
            "Egypt (on behalf of the Group of African\nStates): draft resolution\n\n",
            "Egypt (on behalf of the Group of African States)",
            id="a group",
        ),
        pytest.param(
            AGENDA + "\n\n",
            ", ".join(["Albania*"] * 120) + ": draft resolution\n\n",
            ", ".join(["Albania*"] * 120),
            id="very many",
        ),
    ],
)
def test_sponsors_over_many_lines(above, lines, sponsors):
    resolution = draft(f"{above}{lines}49/… Cooperation with Georgia")
    assert resolution.sponsors == sponsors
    assert resolution.agenda_title == "Technical assistance and capacity-building"
    assert resolution.title == "Cooperation with Georgia"


@pytest.mark.parametrize(
    ("printed", "item", "title"),
    [
        ("Agenda item 72 (b)\nPromotion of human rights", 72, "Promotion of human rights"),
        ("Agenda item 74 (b) and (c)\nPromotion", 74, "Promotion"),
        ("Agenda items 3 and 10\nPromotion", 3, "Promotion"),
        ("Agenda item 2\nReport of the Secretary-\nGeneral", 2, "Report of the Secretary-General"),
        ("Agenda item 10\nTechni-\ncal assistance and Technical aid", 10,
         "Technical assistance and Technical aid"),
        ("Point 72 b) de l’ordre du jour\nPromotion", 72, "Promotion"),
        ("Points 72 b) et c) de l’ordre du jour : Promotion", 72, "Promotion"),
    ],
)  # fmt: skip
def test_agenda_items(printed, item, title):
    french = printed.startswith("Point")
    enacting = "Le Conseil des droits de l’homme" if french else "The Human Rights Council"
    resolution = reading(f"A/HRC/58/L.8\n\n{printed}\n\n58/… Mali\n\n{enacting},\n\n1. Decides.\n")
    assert (resolution.agenda_item, resolution.agenda_title) == (item, title)


def test_a_symbol_whose_large_letter_stands_apart():
    resolution = reading(
        "# United Nations A /HRC/58/L.8\n\n58/… Mali\n\nThe Human Rights Council,\n\n1. Decides.\n"
    )
    assert str(resolution.symbol) == "A/HRC/58/L.8"


@pytest.mark.parametrize(
    "between",
    [
        "* State not a member of the Human Rights Council.",
        "* State not a member of the Human Rights\nCouncil.\n\nGE.22-04400(E)\n\nA/HRC/49/L.7\n\n2",
        "<sup>*</sup> State not a member of the Human Rights Council.",
    ],
)
def test_what_stands_between_the_title_and_the_enacting_line(between):
    resolution = draft(
        f"{AGENDA}\n\nUkraine: draft resolution\n\n49/… Help for\nGeorgia\n\n{between}"
    )
    assert resolution.title == "Help for Georgia"
    notes = [(note.mark, note.paragraph, note.text) for note in resolution.footnotes]
    assert notes == [("*", "title", "State not a member of the Human Rights Council.")]


def test_a_draft_of_a_main_committee():
    resolution = reading(
        "A/C.3/77/L.44/Rev.1\n\nSeventy-seventh session\nThird Committee\nAgenda item 68 (b)\n"
        "Promotion and protection of human rights: human rights\nquestions, including alternative "
        "approaches\n\nAlbania, Andorra\nand Australia: draft resolution\n\nMoratorium on the use "
        "of\nthe death penalty\n\nThe General Assembly,\n\nGuided by it,\n\n1. Decides to end.\n"
    )
    assert str(resolution.symbol) == "A/C.3/77/L.44/Rev.1"
    assert (resolution.session, resolution.agenda_item, resolution.kind) == (77, 68, "draft")
    assert resolution.title == "Moratorium on the use of the death penalty"
    assert resolution.sponsors == "Albania, Andorra and Australia"
    assert resolution.agenda_title.endswith("including alternative approaches")


DECISION = "A/HRC/DEC/48/115\n\n48/115. Postponement of activities\n\n"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param(
            "At its 43rd meeting, on 8 October 2021, the Human Rights Council decided to adopt\n"
            "the following text:\n\n“The Human Rights Council,\n\nRecalling it,\n\n1. Decides on "
            "it “a panel”.”\n\n[Adopted without a vote.]\n",
            "Decides on it “a panel”.",
            id="en",
        ),
        pytest.param(
            "À sa 43e séance, le 8 octobre 2021, le Conseil des droits de l’homme a décidé "
            "d’adopter le texte suivant :\n\n« Le Conseil des droits de l’homme,\n\nRappelant la "
            "paix,\n\n1. Décide d’en finir. »\n",
            "Décide d’en finir.",
            id="fr",
        ),
    ],
)
def test_a_decision_whose_text_is_quoted(text, last):
    resolution = reading(DECISION + text)
    assert resolution.title == "Postponement of activities"
    assert (resolution.meeting, resolution.symbol) == (43, None)
    assert [p.flat for p in resolution.operative] == [last]
    assert resolution.warnings == ()


@pytest.mark.parametrize(
    "above",
    [
        "A/HRC/PRST/43/1\n\nPRST 43/1. Implications of the pandemic\n\nAt its 44th meeting, on 29 "
        "May 2020, the President made the following\nstatement:",
        "A/HRC/PRST/43/1\n\n43/1. Implications of the pandemic\n\nAt the 44th meeting of the Human "
        "Rights Council, held on 29 May 2020, the President made the following statement:",
    ],
)
def test_a_statement_by_the_president(above):
    resolution = reading(
        f"{above}\n\n“The Human Rights Council,\n\nRecalling it,\n\n1. Calls upon States to act.”\n"
    )
    assert (resolution.kind, resolution.symbol, resolution.meeting) == ("adopted", None, 44)
    assert resolution.title == "Implications of the pandemic"
    assert str(resolution.adopted) == "2020-05-29"
    assert [p.flat for p in resolution.operative] == ["Calls upon States to act."]


@pytest.mark.parametrize(
    ("text", "vote", "lists"),
    [
        pytest.param(
            EN + "1. Decides to remain seized of the matter.\n\n31 March 2022\n\n"
            "[Adopted without a vote.]",
            "without a vote",
            (),
            id="no meeting",
        ),
        pytest.param(
            EN
            + "1. Decides to remain seized of the matter.\n31 March 2022 [Adopted without a vote]",
            "without a vote",
            (),
            id="on one line",
        ),
        pytest.param(
            FR
            + "1. Décide de rester saisi de la question.\n\n31 mars 2022\n\n[Adoptée sans vote.]",
            "sans vote",
            (),
            id="fr",
        ),
        pytest.param(
            EN + "1. Decides to remain seized of the matter.\n\n56th meeting\n31 March 2022\n\n"
            "[Adopted by a recorded vote of 2 to 1, with\n1 abstention. The voting\nwas as follows:"
            "\nIn favour:\nBenin and Bolivia\n(Plurinational State of)\n"
            "Against:\nCuba\nAbstaining:\nGabon]\n\n3",
            "by a recorded vote of 2 to 1, with 1 abstention",
            (
                ("In favour", "Benin and Bolivia (Plurinational State of)"),
                ("Against", "Cuba"),
                ("Abstaining", "Gabon"),
            ),
            id="a vote over three lines",
        ),
        pytest.param(
            FR + "1. Décide de rester saisi de la question.\n\n56e séance\n31 mars 2022\n\n"
            "[Adoptée par 2 voix contre zéro. Les voix se sont\nréparties comme suit :\n\n"
            "Ont voté pour :\n\nBénin et Brésil]",
            "par 2 voix contre zéro",
            (("Ont voté pour", "Bénin et Brésil"),),
            id="a vote in French",
        ),
    ],
)
def test_the_end_of_an_adopted_text(text, vote, lists):
    resolution = reading(text)
    assert (str(resolution.adopted), resolution.vote) == ("2022-03-31", vote)
    assert resolution.vote_lists == lists
    assert resolution.operative[-1].flat.endswith((" the matter.", " de la question."))
    said = [w for w in resolution.warnings if "no preambular" not in w]
    assert [w for w in said if "page furniture" not in w] == []


def test_a_date_at_the_end_of_a_paragraph_is_no_ending():
    resolution = reading(
        f"{EN}1. Recalls the report,\n31 March 2022\nand the annex;\n\n2. Decides."
    )
    assert texts(resolution)["OP1"] == "Recalls the report, 31 March 2022 and the annex;"


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        pytest.param(
            EN + "1.\n\nDecides to act;\n\n2.\nfor:\n\nCommends the Government of the Democratic "
            "Republic of the Congo\n\n(a) Its cooperation;\n\n3.\nDecides to end.\n",
            "Commends the Government of the Democratic Republic of the Congo for:\n"
            "\t(a) Its cooperation;",
            id="en",
        ),
        pytest.param(
            FR
            + "1.\nDécide d’agir ;\n\n2.\n;\n\nPrie le Haut-Commissariat de lui faire rapport\n\n"
            "3.\nDécide.\n",
            "Prie le Haut-Commissariat de lui faire rapport ;",
            id="fr",
        ),
    ],
)
def test_a_last_line_above_the_first(text, flat):
    resolution = reading(text)
    assert texts(resolution)["OP2"] == flat
    assert [p.number for p in resolution.operative] == [1, 2, 3]
    assert any("stands above" in warning for warning in resolution.warnings)


def test_the_number_of_the_last_page_of_a_draft():
    resolution = reading(
        f"{EN}Recalling it,\n\n1. Decides to remain seized of the matter.\n\n\n3\n"
    )
    assert (resolution.footnotes, resolution.vote) == ((), None)
    assert resolution.warnings == ("line 8: page furniture left out: “3”",)
