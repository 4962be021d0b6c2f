"""Each kind of damage an extraction does, in a few lines of real texts."""

import re
from pathlib import Path

import pytest

from drafter.reading import read_text

EN = "The Human Rights Council,\n\n"
FR = "Le Conseil des droits de l’homme,\n\n"


def reading(text):
    return read_text(text, Path("document.txt"))


def texts(resolution):
    return {p.label: p.flat for p in resolution.paragraphs}


def ties(resolution):
    return [(n.mark, n.paragraph, n.text) for n in resolution.footnotes]


@pytest.mark.parametrize(
    ("text", "clean", "note"),
    [
        (  # glued to the word
            FR + "Prenant note du rapport sur la situation au Mali1,\n\n1 A/HRC/52/81.\n\n",
            "Prenant note du rapport sur la situation au Mali,",
            ("1", "PP1", "A/HRC/52/81."),
        ),
        (  # set loose
            FR + "Prenant note du rapport sur la situation au Mali 1 ,\n\n1 A/HRC/52/81.\n\n",
            "Prenant note du rapport sur la situation au Mali,",
            ("1", "PP1", "A/HRC/52/81."),
        ),
        (  # a tag
            EN + "*Taking note* of the report on Mali,<sup>1</sup>\n\n<sup>1</sup> A/HRC/58/79.\n",
            "Taking note of the report on Mali,",
            ("1", "PP1", "A/HRC/58/79."),
        ),
        (  # raised digits, and a link
            EN + "Taking note of the report on Mali,¹\n\n¹ [A/HRC/52/81](#).\n",
            "Taking note of the report on Mali,",
            ("1", "PP1", "A/HRC/52/81."),
        ),
        (  # markdown's own footnotes
            EN + "Taking note of the report on Mali,[^1]\n\n---\n\n[^1]: A/HRC/52/81.\n",
            "Taking note of the report on Mali,",
            ("1", "PP1", "A/HRC/52/81."),
        ),
        (  # behind a comma that follows a number
            EN + "Recalling its resolution of 13 February 1992,1\n\n[^1]: CD/1839.\n",
            "Recalling its resolution of 13 February 1992,",
            ("1", "PP1", "CD/1839."),
        ),
        (  # loose behind a comma
            EN + "Recalling the Declaration, 1 to seek peace,\n\n[^1]: Resolution 55/2.\n",
            "Recalling the Declaration, to seek peace,",
            ("1", "PP1", "Resolution 55/2."),
        ),
        (  # glued to the next word
            EN + "Recalling the declaration of the Parties, 1and peace,\n\n[^1]: A/80/1.\n",
            "Recalling the declaration of the Parties, and peace,",
            ("1", "PP1", "A/80/1."),
        ),
        (  # alone on its line
            EN + "Having considered the report on the situation in Mali,\n\n1\n\n",
            "Having considered the report on the situation in Mali,",
            ("1", "PP1", None),
        ),
        (  # its body lost
            FR + "Prenant note du rapport sur la situation au Mali1,\n\n",
            "Prenant note du rapport sur la situation au Mali,",
            ("1", "PP1", None),
        ),
        (  # behind a bracket and a comma
            EN + "Recalling the Declaration on Mali (2015),1 and peace,\n\n1 A/HRC/1/1.\n",
            "Recalling the Declaration on Mali (2015), and peace,",
            ("1", "PP1", "A/HRC/1/1."),
        ),
        (  # behind the comma of a year, its body with a full stop
            EN + "Recalling the Agreements of 23 October 1991,1 and peace,\n\n"
            "1. Reaffirms its support;\n\n2. Remains seized.\n\n31 March 2022\n\n"
            "1. United Nations, *Treaty Series*, vol. 1613.\n",
            "Recalling the Agreements of 23 October 1991, and peace,",
            ("1", "PP1", "United Nations, Treaty Series, vol. 1613."),
        ),
        (  # in French a semicolon keeps its space
            FR + "Prenant note du rapport sur la situation au Mali 1 ;\n\n1 A/HRC/52/81.\n\n",
            "Prenant note du rapport sur la situation au Mali ;",
            ("1", "PP1", "A/HRC/52/81."),
        ),
        (  # on the number of a resolution
            EN + "Recalling General Assembly resolution 73/1751 and peace,\n\n1 A/C.3/73/1.\n",
            "Recalling General Assembly resolution 73/175 and peace,",
            ("1", "PP1", "A/C.3/73/1."),
        ),
        (  # behind an article's single figure
            EN + "Recalling article 3,1 and peace,\n\n1 CAT/C/GC/4.\n",
            "Recalling article 3, and peace,",
            ("1", "PP1", "CAT/C/GC/4."),
        ),
        (  # in square brackets, as web pages have it
            EN + "Recalling the Declaration, [1] and peace,\n\n[1] Resolution 55/2.\n",
            "Recalling the Declaration, and peace,",
            ("1", "PP1", "Resolution 55/2."),
        ),
        (  # raised, a space before it
            EN + "Recalling the Agenda ¹ and its goals,\n\n¹ Resolution 70/1.\n",
            "Recalling the Agenda and its goals,",
            ("1", "PP1", "Resolution 70/1."),
        ),
        (  # Spanish: a day's month is no word of the text
            "El Consejo de Derechos Humanos,\n\nRecordando los derechos humanos 1 y la promoción "
            "de la paz,\n\n1 A/HRC/45/5.\n",
            "Recordando los derechos humanos y la promoción de la paz,",
            ("1", "PP1", "A/HRC/45/5."),
        ),
        (  # set loose before a comma that is not
            FR + "Rappelant les actes commis depuis le 15 février 2011 1, et la paix,\n\n"
            "1 Voir A/HRC/45/5.\n",
            "Rappelant les actes commis depuis le 15 février 2011, et la paix,",
            ("1", "PP1", "Voir A/HRC/45/5."),
        ),
        (  # loose behind a bracket and a comma, and behind a bracket alone
            EN + "Recalling the general comment (art. 17), 1 and peace,\n\n1 A/43/40, annex VI.\n",
            "Recalling the general comment (art. 17), and peace,",
            ("1", "PP1", "A/43/40, annex VI."),
        ),
        (
            EN + "Recalling the Declaration (of 1972) 1 and peace,\n\n1 A/CONF.48/14/Rev.1.\n",
            "Recalling the Declaration (of 1972) and peace,",
            ("1", "PP1", "A/CONF.48/14/Rev.1."),
        ),
        (  # at the end of its line, its body beginning with anything
            EN + "Recalling that half of the people are in need, 1\n\n"
            "1   Food Security Phase Classification, “Haiti”, 30 September 2024.\n\n1. Decides.\n",
            "Recalling that half of the people are in need,",
            ("1", "PP1", "Food Security Phase Classification, “Haiti”, 30 September 2024."),
        ),
        (
            EN
            + "Recalling the people in need,1 and\n1\nFood Security Phase Classification, 2024.\n"
            "GE.19-05411 (E)\nA/HRC/RES/52/39\ntheir rights,\n",
            "Recalling the people in need, and their rights,",
            ("1", "PP1", "Food Security Phase Classification, 2024."),
        ),
        (  # at the end of the document
            EN + "Recalling the report,1\n\n1. Decides to act.\n\n58th meeting\n4 April 2025\n"
            "[Adopted without a vote.]\n1\nFood Security Phase Classification, 2024.\n",
            "Recalling the report,",
            ("1", "PP1", "Food Security Phase Classification, 2024."),
        ),
        (  # the page's number between the note's and its words
            EN + "Recalling the report,1\n\n1\n\n2\n\nA/HRC/46/20.\n\nA/HRC/RES/46/1\n\n"
            "Recalling peace,\n",
            "Recalling the report,",
            ("1", "PP1", "A/HRC/46/20."),
        ),
        (  # the body's number alone on a line
            FR + "Prenant note du rapport sur le Mali 1 ,\n\n1\n\nA/HRC/45/5.\n\nRappelant tout,\n",
            "Prenant note du rapport sur le Mali,",
            ("1", "PP1", "A/HRC/45/5."),
        ),
    ],
)
def test_footnote_marks(text, clean, note):
    resolution = reading(text)
    assert texts(resolution)["PP1"] == clean
    assert ties(resolution) == [note]
    if note[2] is None:
        assert "PP1: the body of footnote 1 is lost" in resolution.warnings


NOTES = [
    "General Assembly resolution 70/1.",
    "Human Rights Council resolution 5/1, annex.",
    "Resolution 217 A (III).",
    "Adopted by the Committee on 3 May 2021.",
    "For the purposes of the present resolution, “parents” means legal guardians.",
    "Application No. 38263/08.",
    "Food and Agriculture Organization of the United Nations, *The State of Food Security* (Rome, "
    "2021), p. 6.",
]
"""What footnotes of thematic resolutions say, in any words: the mark above tells."""


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("at_end", [False, True], ids=["page foot", "end"])
def test_a_body_is_known_by_the_mark_that_waits_for_it(note, stop, at_end):
    body = f"1{stop} {note}\n\n"
    resolution = reading(
        f"{EN}Recalling the 2030 Agenda,1 in particular its Goals,\n\nRecalling the Covenant,\n\n"
        f"{'' if at_end else body}Recalling also the Declaration,\n\n"
        "1. Reaffirms that hunger is an outrage;\n\n2. Decides to remain seized of the matter.\n\n"
        f"56th meeting\n31 March 2022\n\n[Adopted without a vote.]\n\n{body if at_end else ''}"
    )
    assert list(texts(resolution)) == ["PP1", "PP2", "PP3", "OP1", "OP2"]
    assert texts(resolution)["PP2"] == "Recalling the Covenant,"
    assert ties(resolution) == [("1", "PP1", note.replace("*", ""))]


def test_a_numbered_paragraph_is_no_footnote_though_a_mark_waits_for_it():
    resolution = reading(
        f"{EN}Recalling the 2030 Agenda,1 and its Goals,\n\n1 Reaffirms that hunger is an outrage;"
        "\n\n2. Decides to remain seized of the matter.\n"
    )
    assert list(texts(resolution)) == ["PP1", "OP1", "OP2"]


def test_italics_that_end_within_a_word():
    resolution = reading(f"{FR}*Soulignant qu’*il incombe au Gouvernement d’agir,\n")
    assert texts(resolution) == {"PP1": "Soulignant qu’il incombe au Gouvernement d’agir,"}
    assert resolution.paragraphs[0].opening == "Soulignant qu’"


@pytest.mark.parametrize(
    "clause",
    [
        "Rappelant sa résolution 49/34 du 1er avril 2022,",
        "Rappelant la résolution 60/251 de l’Assemblée générale,",
        "Rappelant les conclusions qu’elle a adoptées le 2 juin 2006 et le 1er mai,",
        "Rappelant le document A/68/213/Add.1 et le paragraphe 1 de la Charte,",
        "Rappelant les émissions de CO2, et la COVID-19,",
        "Rappelant l’article 1, et les objectifs 1, 2 et 3,",
        "Rappelant la Charte (article 1), 1 million de personnes,",
        "Rappelant a) 1 rapport ; b) 1 plan,",
    ],
)
def test_what_is_no_footnote_mark(clause):
    resolution = reading(
        f"{FR}{clause}\n\n1 A/HRC/52/81.\n\n2 A/HRC/52/82.\n\nRappelant la paix,\n"
    )
    assert texts(resolution)["PP1"] == clause
    assert [n.paragraph for n in resolution.footnotes] == [None, None]
    assert not any("read as a mark" in w for w in resolution.warnings)


def test_a_mark_that_stands_as_a_mark_is_not_looked_for_elsewhere():
    resolution = reading(EN + "Recalling Mali1, and more,\n\nNoting Mali,¹\n\n¹ A/HRC/1/1.\n")
    assert texts(resolution)["PP1"] == "Recalling Mali1, and more,"


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("à sa soixante-dixneuvième session,", "à sa soixante-dix-neuvième session,"),
        ("à sa soixantequatorzième session,", "à sa soixante-quatorzième session,"),
        ("à sa quatrevingt-unième session,", "à sa quatre-vingt-unième session,"),
        ("à sa vingt-et-unième session,", None),  # the spelling of 1990, not a lost hyphen
        ("à sa soixantième session,", None),
        ("la vingtaine d’États et l’avant-dernière session,", None),
    ],
)
def test_a_hyphen_lost_in_an_ordinal_is_put_back(printed, whole):
    resolution = reading(f"{FR}Rappelant le rapport {printed}\n")
    assert texts(resolution)["PP1"] == f"Rappelant le rapport {whole or printed}"
    assert any("lost a hyphen" in w for w in resolution.warnings) is bool(whole)


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("49/34 du 1 er avril 2022,", "49/34 du 1er avril 2022,"),
        ("49/34 du 1 er avril 2022 et du 1 er août,", "49/34 du 1er avril 2022 et du 1er août,"),
        ("du 21 er avril 2022,", None),
        ("A/68/1 er avril,", None),
        ("du Groupe 1 er des experts,", None),
    ],
)  # fmt: skip
def test_the_first_of_a_month_set_apart_is_put_together(printed, whole):
    resolution = reading(f"{FR}Rappelant sa résolution {printed}\n")
    assert texts(resolution)["PP1"] == f"Rappelant sa résolution {whole or printed}"
    assert any("stands apart" in w for w in resolution.warnings) is bool(whole)


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("la loi n o 23.001 du 9 janvier 2023,", "la loi no 23.001 du 9 janvier 2023,"),
        ("la Convention de 1989 (n o 169),", "la Convention de 1989 (no 169),"),
        ("les objectifs n os 5 et 16 et le n °3,", "les objectifs nos 5 et 16 et le n°3,"),
        ("l’affaire N o 12,", "l’affaire No 12,"),
        ("la loi no 23.001 et le nom o 5,", None),
        ("le point n o,", None),
    ],
)
def test_the_raised_letter_of_a_number_is_put_back(printed, whole):
    resolution = reading(f"{FR}Rappelant {printed}\n")
    assert texts(resolution)["PP1"] == f"Rappelant {whole or printed}"
    assert any("stands apart" in w for w in resolution.warnings) is bool(whole)


def test_in_another_language_it_is_no_number():
    resolution = reading(EN + "Recalling groups N o 5 and n os 6,\n")
    assert texts(resolution)["PP1"] == "Recalling groups N o 5 and n os 6,"


def test_an_english_ordinal_too():
    resolution = reading(EN + "Sixtyfirst in a row,\n\nRecalling its sixtyfirst session,\n")
    assert [p.flat for p in resolution.paragraphs][-1] == "Recalling its sixty-first session,"


@pytest.mark.parametrize(
    ("clauses", "marks"),
    [
        # a loose digit in its turn, of whose footnote nothing is left
        (["Accueillant le rapport sur la République centrafricaine 1 et les conclusions,"], ["1"]),
        (["Notant le rapport 1 et le plan,", "Déplorant les mutilations 2 qui augmentent,"],
         ["1", "2"]),
        (["Rappelant ce que prévoit le programme à l’horizon 2030 1 et la paix,"], ["1"]),
        # glued to a date
        (["Rappelant les actes commis depuis le 15 février 20111 et leurs auteurs,"], ["1"]),
        # no note’s turn, or a number of the sentence
        (["Déplorant les mutilations 2 qui augmentent,"], []),
        (["Rappelant l’objectif 1 du Millénaire pour le développement,"], []),
        (["Rappelant l’article 1 de la Charte,"], []),
        (["Saluant la phase 1 du plan et le niveau 1 de préparation,"], []),
        (["Rappelant que des enfants de moins de 1 an meurent,"], []),
        (["Rappelant les réparations allant de 200 000 à 1 million de francs,"], []),
        (["Rappelant les conclusions du 1er juin 2019,"], []),
        (["Notant que le quota, soit 1 siège sur 3, n’a pas été atteint,"], []),
        (["Notant que 20111 enfants ont été secourus,"], []),
        (["Notant le rapport 1 et le plan,", "Décidant a) de nommer : b) 2 experts,"], ["1"]),
        (["Notant le rapport 1 et sa résolution 1325 (2000) 2 fois citée,"], ["1"]),
        (["Rappelant l’atelier tenu les 1 et 2 juin 2024,"], []),
    ],
)  # fmt: skip
def test_a_loose_digit_whose_footnote_is_lost_is_its_mark(clauses, marks):
    resolution = reading(FR + "\n\n".join(clauses) + "\n")
    loose = rf"(?: |(?<=2011))[{''.join(marks)}](?= )"
    without = [re.sub(loose, "", c) for c in clauses] if marks else clauses
    assert [p.flat for p in resolution.paragraphs] == without
    assert [(n.mark, n.text) for n in resolution.footnotes] == [(mark, None) for mark in marks]
    assert [note.mark for note in resolution.footnotes if note.guessed] == marks
    assert sum("read as a mark" in w for w in resolution.warnings) == len(marks)
    assert sum("is lost" in w for w in resolution.warnings) == len(marks)


@pytest.mark.parametrize(
    "foreign",
    [
        "A/HRC/RES/52/42",
        "GE.17-05271 (E)",
        "Distr. générale 14 avril 2014 Français Original: anglais",
        "* On behalf of the States Members of the United Nations that are members of the Group "
        "of African States.",
        "<!-- image -->",
        "1 A/HRC/52/81.",
    ],
)
def test_foreign_lines_in_a_clause(foreign):
    text = f"{EN}1. Encourages the use of children, in violation of\n\n{foreign}\n\nlaw, to stop;\n"
    resolution = reading(text)
    assert texts(resolution) == {
        "OP1": "Encourages the use of children, in violation of law, to stop;"
    }
    if foreign[0] not in "*<1":
        assert any(foreign in w for w in resolution.warnings)


@pytest.mark.parametrize(
    ("box", "language"),
    [
        ("Distr. générale\n\n14 octobre 2024\n\nOriginal : français", "français"),
        ("Distr. générale 13 octobre 2020 Français Original : anglais", "anglais"),
        ("Distr. générale 14 octobre 2024", None),
        ("Rappelant le texte original : français,", None),
    ],
)
def test_a_document_box_among_the_clauses_says_the_original_language(box, language):
    resolution = reading(f"{FR}Rappelant la paix,\n\n{box}\n\nNotant le rapport,\n")
    assert resolution.original_language == language


def test_a_page_head_with_the_title():
    resolution = reading(
        "80/37. Reducing nuclear danger\n\nThe General Assembly,\n\nRecalling that the\n\n"
        "Reducing nuclear danger\n\nthreat goes on,\n\n1. Calls for peace.\n"
    )
    assert texts(resolution) == {
        "PP1": "Recalling that the threat goes on,",
        "OP1": "Calls for peace.",
    }


def test_headings_in_bold_that_were_run_together():
    resolution = reading(
        "Human Rights Council**Fifty-second session**\n\n27 February–4 April 2023\n\n"
        "Agenda item 10\n\nTechnical assistance and capacity-building**Resolution adopted by the "
        "Human Rights Council on 4 April 2023****52/42. Help for Mali**\n\n"
        f"{EN}Recalling it,\n\n1. Decides to end.\n"
    )
    assert resolution.session == 52
    assert resolution.agenda_title == "Technical assistance and capacity-building"
    assert str(resolution.adopted) == "2023-04-04"
    assert resolution.title == "Help for Mali"


@pytest.mark.parametrize(
    ("lines", "clause"),
    [
        (
            "Recalling counter-\nterrorism and its\ncounter-terrorism committee,",
            "counter-terrorism",
        ),
        ("Recalling the resolu-\ntion and every\nresolution,", "the resolution and"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(lines, clause):
    assert clause in texts(reading(f"{EN}{lines}\n\n1. Decides.\n"))["PP1"]


def test_a_clause_broken_in_the_preamble_by_a_line_that_ends_with_a_comma():
    resolution = reading(
        f"{EN}Recalling all peace,\n\nRecalling the Programme to Prevent,\nCombat and Eradicate it,"
        "\n\nRecalling that,\n\n1. Decides to end.\n"
    )
    assert (
        texts(resolution)["PP2"] == "Recalling the Programme to Prevent, Combat and Eradicate it,"
    )


def test_an_enacting_line_in_quotation_marks():
    resolution = reading("« Le Conseil des droits de l'homme ,\n\nRappelant tout,\n\n1. Décide.\n")
    assert resolution.language == "fr"
    assert [p.label for p in resolution.paragraphs] == ["PP1", "OP1"]


def test_the_text_goes_on_below_the_vote():
    resolution = reading(
        f"{EN}1. Decides to go on;\n\n[Adopted without a vote.]\n\n2. Requests a report.\n\n"
        "39th meeting\n7 October 2020\n"
    )
    assert [p.number for p in resolution.operative] == [1, 2]
    assert (resolution.vote, resolution.meeting) == ("without a vote", 39)
    assert any("goes on below the vote" in w for w in resolution.warnings)


def test_the_first_of_the_month_torn_apart_at_the_end():
    resolution = reading(
        f"{FR}1. Prie le Haut-Commissariat d’agir.\n\n58 e séance er avril 2022\n\n1\n\n"
        "[Adoptée sans vote.]\n"
    )
    assert (resolution.meeting, str(resolution.adopted)) == (58, "2022-04-01")


@pytest.mark.parametrize(
    "end",
    [
        "e 55 séance 28 mars 2014 [Adoptée sans vote]",
        "e\n\n55 séance 28 mars 2014\n\n[Adoptée sans vote]",
        "55 e séance\n28 mars 2014\n\n[Adoptée sans vote.]",
    ],
)
def test_the_raised_letter_of_the_meeting(end):
    resolution = reading(f"{FR}1. Décide de rester saisi de la question.\n\n{end}\n")
    assert texts(resolution) == {"OP1": "Décide de rester saisi de la question."}
    assert (resolution.meeting, str(resolution.adopted)) == (55, "2014-03-28")
    assert resolution.vote == "sans vote"


def test_marks_set_apart_whose_bodies_are_lost():
    resolution = reading(
        f"{FR}Prenant note du document final 1 , dans lequel,\n\n"
        "1. Rappelle le rapport du Comité des droits de l'homme 2 , et l’objectif 3 , de la "
        "Charte ;\n"
    )
    assert ties(resolution) == [("1", "PP1", None), ("2", "OP1", None)]
    assert "document final, dans" in texts(resolution)["PP1"]
    assert "l’homme, et l’objectif 3," in texts(resolution)["OP1"].replace("'", "’")


def test_a_copy_of_the_end_below_the_footnotes_is_left_out():
    resolution = reading(
        "The General Assembly,\n\nRecalling the Charter,[^1]\n\n1. Requests the Secretary-General "
        "to report on peace.\n\n52nd plenary meeting\n1 December 2025\n\n---\n\n"
        "[^1]: See resolution 1/1.\n\n1. Requests the Secretary-General to report on peace.\n"
    )
    assert ties(resolution) == [("1", "PP1", "See resolution 1/1.")]
    assert [p.label for p in resolution.paragraphs] == ["PP1", "OP1"]
    assert any(w.startswith("repeated below the end") for w in resolution.warnings)


def test_a_copy_glued_to_the_last_footnote_is_left_out():
    resolution = reading(
        "The General Assembly,\n\nRecalling the Charter,[^1]\n\n1. Requests the Secretary-General "
        "to report on peace.\n\n52nd plenary meeting\n1 December 2025\n\n---\n\n"
        "[^1]: See resolution 1/1. Requests the Secretary-General to report on peace.\n"
    )
    assert ties(resolution) == [("1", "PP1", "See resolution 1/1.")]


def test_footnotes_below_an_annex():
    resolution = reading(
        f"{EN}1. Decides to act,[^1]\n\nAnnex\n\nTerms of the group[^2]\n\n[^1]: See A/1.\n\n"
        "[^2]: See A/2.\n"
    )
    assert ties(resolution) == [("1", "OP1", "See A/1."), ("2", "annex", "See A/2.")]
    assert resolution.annexes == ("Annex", "Terms of the group")


def test_a_line_of_a_clause_that_begins_like_the_title_stays():
    resolution = reading(
        "52/… Technical assistance for Mali in the field\nof rights\n\n"
        "The Human Rights Council,\n\nRecalling all the work done so far in the field of\n\n"
        "Technical assistance for Mali\n\nand the reports of the\n\nIndependent Expert,\n"
    )
    assert "Technical assistance for Mali and the" in texts(resolution)["PP1"]


def test_a_paragraph_without_its_number():
    resolution = reading(
        f"{FR}1. Demande la paix ;\n\n2. Prie le Secrétaire général d’agir ;\n\n"
        "Décide de rester saisi de la question.\n"
    )
    assert [(p.label, p.number) for p in resolution.operative] == [
        ("OP1", 1), ("OP2", 2), ("OP3", None),
    ]  # fmt: skip
    assert any("without a number" in w for w in resolution.warnings)


def test_a_number_that_is_missing_is_said():
    resolution = reading(f"{EN}1. Decides to act;\n\n3. Requests a report.\n")
    assert [p.number for p in resolution.operative] == [1, 3]
    assert any("no paragraph 2 before 3" in w for w in resolution.warnings)


def test_the_numbering_starts_over():
    resolution = reading(
        f"{EN}1. Decides to act;\n\n2. Requests a report;\n\n1. Decides to go on;\n\n"
        "2. Calls for it."
    )
    assert [p.label for p in resolution.operative] == ["OP1", "OP2", "2.OP1", "2.OP2"]
    assert any("starts over" in w for w in resolution.warnings)


def test_sub_paragraphs_are_nested():
    resolution = reading(
        f"{EN}1. Requests the Office:\n\n(a) To organize:\n\n(i) A workshop;\n\n(ii) A panel;\n\n"
        "(b) To report;\n\n2. Decides to end.\n"
    )
    first, second = resolution.operative
    assert first.text == "Requests the Office:"
    assert [(i.number, i.text) for i in first.items] == [
        ("(a)", "To organize:"), ("(b)", "To report;"),
    ]  # fmt: skip
    assert [i.number for i in first.items[0].items] == ["(i)", "(ii)"]
    assert second.items == ()


@pytest.mark.parametrize("last", "fgh")
def test_what_a_colon_introduces_stands_below_it(last):
    letters = "abcdefgh"[: "abcdefgh".index(last)]
    listed = "".join(f"({letter}) To go;\n\n" for letter in letters)
    resolution = reading(
        f"{EN}1. Requests the Office:\n\n{listed}({last}) To organize:\n\n(i) A workshop;\n\n"
        f"(ii) A panel;\n\n({chr(ord(last) + 1)}) To report;\n\n2. Decides to end.\n"
    )
    items = resolution.operative[0].items
    assert [item.number for item in items][-2:] == [f"({last})", f"({chr(ord(last) + 1)})"]
    assert [item.number for item in items[-2].items] == ["(i)", "(ii)"]


def test_french_sub_paragraphs():
    resolution = reading(
        f"{FR}1. Prie le Bureau :\n\na) D’agir ;\n\nb ) De publier ;\n\n2. Décide.\n"
    )
    assert [i.number for i in resolution.operative[0].items] == ["a)", "b)"]


def test_a_recorded_vote():
    resolution = reading(
        f"{EN}1. Decides to act.\n\n42nd meeting\n8 July 2022\n\n[Adopted by a recorded vote of 2 "
        "to 1, with 1 abstention. The voting was as follows:\n\nIn favour:\n\nBenin, Brazil\n\n"
        "Against:\n\nCuba\n\nAbstaining:\n\nGabon]\n"
    )
    assert resolution.vote == "by a recorded vote of 2 to 1, with 1 abstention"
    assert resolution.vote_lists == (
        ("In favour", "Benin, Brazil"), ("Against", "Cuba"), ("Abstaining", "Gabon"),
    )  # fmt: skip


def test_headings_and_an_annex():
    resolution = reading(
        f"{EN}Recalling the Charter,\n\nI. General\n\n1. Decides to act;\n\nII. Follow-up\n\n"
        "2. Requests a report.\n\nAnnex\n\nTerms of reference\n\n1. The group meets.\n"
    )
    assert [p.label for p in resolution.paragraphs] == ["PP1", "H1", "OP1", "H2", "OP2"]
    assert resolution.annexes == ("Annex", "Terms of reference", "1. The group meets.")


@pytest.mark.parametrize(
    "line",
    [
        "The Human Rights Council",
        "The Human Rights Council.",
        "The Human Rights Council,1",
        "*The Human Rights Council*, *Recalling* it all,\n\nNoting the rest,",
        "\ufeffThe Human Rights Council,",
    ],
)
def test_a_damaged_enacting_line(line):
    clauses = "" if "Recalling" in line else "\n\nRecalling it all,\n\nNoting the rest,"
    resolution = reading(f"58/30. Help for Mali\n\n{line}{clauses}\n\n1. Decides to act.\n")
    assert texts(resolution) == {
        "PP1": "Recalling it all,", "PP2": "Noting the rest,", "OP1": "Decides to act.",
    }  # fmt: skip
    assert (resolution.body, resolution.title) == ("Human Rights Council", "Help for Mali")
    assert any("enacting line" in w for w in resolution.warnings) == (
        line[-1] != "," or "*" in line
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Decides", "2. Requests"),
        ("1 . Decides", "2 . Requests"),
        ("1) Decides", "2) Requests"),
        ("1 Decides", "2 Requests"),
        ("1.Decides", "2.Requests"),
        ("1.\n\nDecides", "2.\n\nRequests"),
        ("1\n\nDecides", "2\nRequests"),
        ("- 1. Decides", "- 2. Requests"),
        ("* 1.   Decides", "* 2.   Requests"),
        ("**1.** *Decides*", "**2.** *Requests*"),
        ("1\\. Decides", "2\\. Requests"),
        ("> 1. Decides", "> 2. Requests"),
        ("\t1.\tDecides", "\t2.\tRequests"),
    ],
)
def test_numbers_as_extractions_print_them(first, second):
    resolution = reading(f"{EN}Recalling it,\n\n{first} to act;\n\n{second} a report.\n")
    assert [(p.number, p.flat) for p in resolution.paragraphs] == [
        (None, "Recalling it,"), (1, "Decides to act;"), (2, "Requests a report."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "foreign",
    [
        "A/HRC/RES/12/34\n\n3",
        "3\n\nA/HRC/RES/12/34",
        "GE.17-05271  (E)\n\n3",
        "3/9",
        "- 3 -",
        "Page 3 of 9",
        "Página 3 A/HRC/RES/12/34",
        "3 | Page",
        "________",
        "![](image.png)",
        "\x0c",
    ],
)
def test_what_is_the_pages_in_a_clause(foreign):
    resolution = reading(f"{EN}1. Encourages the use of\n\n{foreign}\n\nlaw, to stop;\n")
    assert texts(resolution) == {"OP1": "Encourages the use of law, to stop;"}
    assert resolution.footnotes == ()
    words = set(re.findall(r"[^\W_]+", foreign.replace("image.png", "")))
    assert words <= set(re.findall(r"[^\W_]+", " ".join(resolution.warnings)))


def test_a_resolution_number_on_its_own_line_is_no_page():
    resolution = reading(f"{EN}Recalling its resolution\n52/42\nof the same year,\n\n1. Decides.\n")
    assert texts(resolution)["PP1"] == "Recalling its resolution 52/42 of the same year,"


@pytest.mark.parametrize(
    "body",
    [
        "1 See A/HRC/58/79, para. 3.",
        "1 Available from www.ohchr.org/en.",
        "1 Ibid., Supplement No. 53 (A/72/53), chap. II.",
        "1 See Official Records of the General Assembly,\nSupplement No. 53 (A/72/53).",
    ],
)
def test_a_footnote_where_a_clause_could_end(body):
    """A line that breaks after a comma looks complete; what stands below cites nonetheless."""
    resolution = reading(
        f"{EN}1. Encourages respect for all,\n\n{body}\n\nincluding women, in the field of law;\n"
    )
    assert texts(resolution) == {
        "OP1": "Encourages respect for all, including women, in the field of law;"
    }
    assert [n.text for n in resolution.footnotes] == [body[2:].replace("\n", " ")]


@pytest.mark.parametrize("heading", ["II.", "II", "II. Follow-up", "A.", "FOLLOW-UP", "Follow-up"])
def test_headings_between_operative_paragraphs(heading):
    resolution = reading(f"{EN}1. Decides to act;\n\n{heading}\n\n2. Requests a report.\n")
    assert texts(resolution) == {
        "OP1": "Decides to act;", "H1": heading, "OP2": "Requests a report.",
    }  # fmt: skip


def test_a_line_that_begins_with_a_capital_letter_is_no_section():
    lines = "Recalling the publication Protecting\nMinority Rights:\nA Practical Guide to it,\n"
    resolution = reading(f"{EN}{lines}\nNoting all the rest of\nit in the year,\n\n1. Decides.\n")
    assert texts(resolution)["PP1"].endswith("Minority Rights: A Practical Guide to it,")


def test_paragraphs_in_brackets_are_paragraphs():
    resolution = reading(
        f"{EN}Recalling it,\n\n[Noting the promulgation of it,]\n\n1. Decides to act;\n\n"
        "2. [Requests a report.]\n"
    )
    assert [p.label for p in resolution.paragraphs] == ["PP1", "PP2", "OP1", "OP2"]


@pytest.mark.parametrize(
    ("lines", "clause"),
    [
        ("the COVID-\n19 pandemic", "the COVID-19 pandemic"),
        ("an age-\nand gender-responsive way", "an age- and gender-responsive way"),
        ("the years 2024–\n2028", "the years 2024–2028"),
        ("up-\nto-date reports", "up-to-date reports"),
    ],
)
def test_what_stands_over_the_end_of_a_line(lines, clause):
    assert clause in texts(reading(f"{EN}Recalling {lines},\n\n1. Decides.\n"))["PP1"]


def test_a_list_whose_first_marker_is_lost():
    resolution = reading(f"{EN}1. Requests the Office:\n\n(b) To act;\n\n(c) To report.\n")
    assert [i.number for i in resolution.operative[0].items] == ["(b)", "(c)"]


@pytest.mark.parametrize(
    ("one", "ten", "numbers"),
    [
        ("l.", "1O.", list(range(1, 12))),
        ("I.", "lO.", list(range(1, 12))),
        ("| .", "IO .", list(range(1, 12))),
    ],
)
def test_digits_that_a_machine_took_for_letters(one, ten, numbers):
    between = "".join(f"{n}. Urges States to act;\n\n" for n in range(2, 10))
    resolution = reading(
        f"{EN}Recalling peace,\n\n{one} Calls upon States to act;\n\n{between}{ten} Requests a "
        "report;\n\n11. Decides to end.\n"
    )
    assert [p.number for p in resolution.operative] == numbers
    assert len(resolution.preambular) == 1


def test_letters_that_are_no_number():
    resolution = reading(
        f"{EN}Recalling peace,\n\nI. Purpose\n\n1. Calls upon States to act;\n\nO. Requests\n\n"
        "2. Decides to end.\n"
    )
    assert [p.number for p in resolution.operative] == [1, 2]
    assert resolution.paragraphs[1].text == "I. Purpose"


@pytest.mark.parametrize("body", ["[1] Ibid., annex II.", "¹ Ibid., annex II.", "1 A/HRC/43/37."])
def test_notes_below_an_annex(body):
    resolution = reading(
        f"{EN}Recalling the report,[1] and peace,\n\n1. Adopts the rules annexed;\n\n"
        "2. Decides to end.\n\n37th meeting\n7 October 2020\n\n[Adopted without a vote.]\n\n"
        f"Annex\n\nRules\n\n1. The rules apply to all.\n\n2. They end.\n\n{body}\n"
    )
    assert resolution.annexes == ("Annex", "Rules", "1. The rules apply to all.", "2. They end.")
    text = body.partition(" ")[2]
    assert [(n.mark, n.paragraph, n.text) for n in resolution.footnotes] == [("1", "PP1", text)]


def test_documents_that_an_annex_lists_are_no_notes():
    listed = ("1. A/HRC/43/37, annex.", "2. A/HRC/43/38.", "3. See also A/HRC/43/39.")
    resolution = reading(
        f"{EN}Recalling peace,\n\n1. Adopts the list annexed.\n\nAnnex\n\n" + "\n\n".join(listed)
    )
    assert resolution.annexes == ("Annex", *listed)
    assert resolution.footnotes == ()


@pytest.mark.parametrize(
    ("text", "clause", "spaces"),
    [
        (EN + "Recalling the Charter , and peace ,\n", "Recalling the Charter, and peace,", 2),
        (EN + "1. Decides to act ; and to end .\n", "Decides to act; and to end.", 2),
        (FR + "1. Décide , pour finir, d’agir ;\n", "Décide, pour finir, d’agir ;", 1),
        (EN + "Recalling , in Mali, … , the year .5,\n", "Recalling, in Mali, … , the year .5,", 1),
    ],
)
def test_spaces_before_a_sign(text, clause, spaces):
    resolution = reading(text)
    assert list(texts(resolution).values()) == [clause]
    assert sum(f"{spaces} space" in w for w in resolution.warnings) == 1


FOLDED = {
    "en": "The Human Rights Council, Guided by the Charter, Recalling its resolution 5/1 of 18 "
    "June 2007, Taking note of the report,\n1. Requests States to act; 2. Urges all to report by "
    "3. May; 3. Decides to remain seized. 57th meeting 4 April 2023 [Adopted without a vote.]\n",
    "fr": "Le Conseil des droits de l’homme, Guidé par la Charte, Rappelant sa résolution 5/1 du "
    "18 juin 2007, Prenant note du rapport,\n1. Prie les États d’agir ; 2. Engage chacun à faire "
    "rapport le 3. Mai ; 3. Décide de rester saisi. 57e séance 4 avril 2023 [Adoptée sans vote.]\n",
}


@pytest.mark.parametrize("text", FOLDED.values(), ids=FOLDED)
def test_paragraphs_on_one_line(text):
    resolution = reading(text)
    assert list(texts(resolution)) == ["PP1", "PP2", "PP3", "OP1", "OP2", "OP3"]
    assert (resolution.meeting, str(resolution.adopted)) == (57, "2023-04-04")
    assert resolution.vote in {"without a vote", "sans vote"}
    assert [w for w in resolution.warnings if "on one line" in w] == [
        "line 1: 3 paragraphs stood on one line",
        "line 2: 4 paragraphs stood on one line",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Recalling the work of the Council, Recognizing Excellence,",  # a title, perhaps
        "Recalling article 5. 1. Requests of States are in paragraph 2. Reports are in annex 3.,",
    ],
)
def test_a_line_that_holds_one_paragraph(line):
    resolution = reading(f"{EN}{line}\n\n1. Decides to act.\n")
    assert list(texts(resolution).values()) == [line, "Decides to act."]
