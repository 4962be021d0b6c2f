"""What is said of next year's Mali draft, paragraph by paragraph."""

import re
from dataclasses import replace

import pytest

from drafter import drafting
from drafter.drafting.attention import attention
from drafter.drafting.draft import Notice
from drafter.drafting.remarks import remarks
from tests.mining import mali

SERIES = mali.mined().series


def said(code="en", **options):
    draft = drafting.draft(SERIES, code=code, **options)
    texts = {p.label: p.flat for p in draft.paragraphs}
    texts |= {line.role: line.text for line in draft.masthead}
    return {
        label: [(r.kind, texts[label][slice(*r.span)] if r.span else "", r.text) for r in many]
        for label, many in remarks(SERIES, draft, attention(SERIES, draft)).items()
    }


EN, FR, LATER = said(), said("fr"), said(session=64)
FOCUS = (
    "[the issue of the protection of civilians while countering and preventing terrorism and "
    "violent extremism]"
)
WITH_REMARKS = ["PP5", "PP8", "PP20", "OP11", "OP26", "OP27"]


@pytest.mark.parametrize(
    ("found", "labels"),
    [
        (EN, ["symbol", "date", "sponsors", "number_title", *WITH_REMARKS]),
        (
            LATER,
            ["symbol", "date", "sponsors", "session_dates", "number_title", *WITH_REMARKS[:3],
             "OP10", *WITH_REMARKS[3:]],
        ),
    ],
    ids=["61", "64"],
)  # fmt: skip
def test_only_what_needs_a_person_has_remarks(found, labels):
    assert list(found) == labels


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_open_point_and_every_change_is_told(code):
    draft = drafting.draft(SERIES, code=code)
    found = remarks(SERIES, draft, attention(SERIES, draft))
    for point in draft.open:
        assert point.where == "masthead" or found[point.where][0].kind == "decide"
    for paragraph in draft.paragraphs:
        assert bool(paragraph.changes) <= (paragraph.label in found)
        if paragraph.status == "unchanged" and paragraph.label in found:
            assert {r.kind for r in found[paragraph.label]} <= {"warning", "outdated", "source"}


REMARKS = [
    (EN, "symbol", [("decide", "[…]", "Open: the draft’s symbol.")]),
    (EN, "sponsors", [("decide", "[sponsors]", "Open: the sponsors.")]),
    (LATER, "session_dates",
     [("decide", "[dates of the session]", "Open: the session’s dates.")]),
    (EN, "PP20", [
        ("warning", "", "PP20 has S/AC.51/2023/3, which was another in every text "
                        "(S/AC.51/2020/11, S/AC.51/2023/3); to be checked for a newer one."),
        ("source", "", "From 58/30 PP20. The same words since 52/42 of 4 April 2023."),
    ]),
    (EN, "PP5", [
        ("value", "58/30", "Added: 58/30."),
        ("source", "", "From 58/30 PP5. Reworded from 52/42 PP5. In the series since 34/39 of "
                       "24 March 2017."),
    ]),
    # the report's symbol stands in a footnote: the word before its mark
    (EN, "PP8", [
        ("decide", "Mali,", "Open: the number of the document (A/HRC/61/…).\n"
                            "Earlier, in 58/30: A/HRC/58/79.\nEarlier, in 52/42: A/HRC/52/81."),
        ("source", "", "From 58/30 PP8. The same words since 52/42 of 4 April 2023. In the series "
                       "since 34/39 of 24 March 2017."),
    ]),
    (LATER, "OP10", [
        ("outdated", "from 2024 to 2026",
         "“from 2024 to 2026” is over when the session opens (in 2027, inferred)."),
        ("source", "", "From 58/30 OP10. Reworded from 52/42 OP11."),
    ]),
    (EN, "OP11", [
        ("warning", "", "OP11 opens “Encourages” as in 58/30, where the run of openings would "
                        "have “Further encourages”; kept, and what follows counts from it."),
        ("source", "", "From 58/30 OP11. The same words since 52/42 of 4 April 2023."),
    ]),
    (EN, "OP26", [
        ("value", "sixty-fourth", "Updated: sixty-first → sixty-fourth (session + 3, as in 34/39, "
                                  "52/42, 58/30)."),
        ("source", "", "From 58/30 OP26. The same words since 34/39 of 24 March 2017."),
    ]),
    (EN, "OP27", [
        ("decide", FOCUS, "Open: chosen anew each time; the words of 58/30 stand in brackets.\n"
                          "Earlier, in 52/42: the issues of the protection of persons who are "
                          "victims of descent-based slavery.\n"
                          "Earlier, in 34/39: justice and reconciliation."),
        ("value", "sixty-fourth", "Updated: sixty-first → sixty-fourth (session + 3, as in 34/39, "
                                  "52/42, 58/30)."),
        ("source", "", "From 58/30 OP27. Reworded from 52/42 OP31. In the series since 34/39 of "
                       "24 March 2017."),
    ]),
    (FR, "PP6", [
        ("decide", "", "Le texte en français est celui de la résolution 52/42\u00a0; le libellé a "
                       "évolué depuis\u00a0: à vérifier par rapport à la résolution 58/30.\n"
                       "Modifications en anglais\u00a0:\najouté\u00a0: «\u00a0respect\u00a0»"),
    ]),
    (FR, "PP9", [("decide", "", "Pas de texte en français\u00a0: à traduire.")]),
    (FR, "OP25", [
        ("decide", "", "Le texte en français est celui de la résolution 52/42\u00a0; le libellé a "
                       "évolué depuis\u00a0: à vérifier par rapport à la résolution 58/30.\n"
                       "Modifications en anglais\u00a0:\n"
                       "«\u00a0entities\u00a0» → «\u00a0bodies\u00a0»\n"
                       "supprimé\u00a0: «\u00a0the Economic Community of West African "
                       "States\u00a0»"),
    ]),
    (FR, "OP26", [
        ("value", "soixante-quatrième",
         "Mis à jour\u00a0: soixante et unième → soixante-quatrième (session + 3, comme dans les "
         "résolutions 34/39, 52/42, 58/30)."),
        ("source", "", "Texte repris de la résolution 58/30, OP26. Libellé inchangé depuis la "
                       "résolution 52/42 du 4 avril 2023."),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("found", "label", "wanted"), REMARKS)
def test_what_is_said_in_the_order_of_its_urgency(found, label, wanted):
    assert found[label] == wanted


def test_words_of_an_older_year_are_as_old_as_that_year():
    # the French of 52/42 announced May 2023, which the newer texts no longer do
    (one,) = [r for r in FR["PP18"] if r[0] == "outdated"]
    assert one[1:] == (
        "mai 2023",
        "«\u00a0mai 2023\u00a0»\u00a0: date passée à l’ouverture de la session, "
        "le 23 février 2026.",
    )


@pytest.mark.parametrize(
    ("code", "session"), [("en", None), ("en", 64), ("fr", None), ("fr", 64), ("es", 64)]
)
def test_remarks_and_attention_tell_the_same_facts_as_out_of_date(code, session):
    draft = drafting.draft(SERIES, code=code, session=session)
    doubts = {one.label: one for one in attention(SERIES, draft)}
    found = remarks(SERIES, draft, [*doubts.values()])
    told = {
        paragraph.label: [r.text for r in found.get(paragraph.label, ()) if r.kind == "outdated"]
        for paragraph in draft.paragraphs
    }
    assert any(told.values()) or (code, session) == ("en", None)
    for label, texts in told.items():
        assert list(doubts[label].reasons[: len(texts)]) == [text[:-1] for text in texts]


def test_what_is_least_likely_to_stay_is_what_the_attention_says():
    draft = drafting.draft(SERIES)
    none, some = (remarks(SERIES, draft, found) for found in ((), attention(SERIES, draft)[:2]))
    assert [r.text for r in none["number_title"]] == [EN["number_title"][0][2]]
    assert [r.text for r in some["number_title"]][1:] == [
        "Least likely to stay as they are: OP15 and OP2."
    ]


def test_a_warning_stands_at_the_paragraph_that_it_is_about_whatever_others_it_names():
    draft = drafting.draft(SERIES)
    notices = (Notice("OP3 and OP4 are one", "OP7"), Notice("OP5 is as it was"))
    found = remarks(SERIES, replace(draft, notices=notices), ())
    warned = {label: [r.text for r in many if r.kind == "warning"] for label, many in found.items()}
    assert {label: texts for label, texts in warned.items() if texts} == {
        "number_title": ["OP5 is as it was."], "OP7": ["OP3 and OP4 are one."],
    }  # fmt: skip


def test_what_is_said_of_the_whole_draft_stands_at_its_title():
    (kind, span, text), (_, _, doubtful) = EN["number_title"]
    assert doubtful.startswith("Least likely to stay as they are: OP15, OP2, PP9")
    assert (kind, span) == ("warning", "")
    assert text.startswith("61/37 of 31 March 2026 is newer than the base, 58/30")


def test_no_remark_speaks_of_the_command_line_but_the_one_on_the_library():
    for found in (EN, FR, LATER):
        texts = [text for label, many in found.items() for _, _, text in many]
        assert sum("--" in text for text in texts) <= 1


@pytest.mark.parametrize("found", [EN, LATER, FR], ids=["61", "64", "French"])
def test_every_remark_is_whole_sentences(found):
    for many in found.values():
        for _, _, text in many:
            assert text[0].isupper() or text[0] in "«“0123456789"
            assert not re.search(r"\.\.|[;:]\.|\{|\}| $|None", text)


def test_french_signs_have_their_no_break_spaces():
    for many in FR.values():
        for _, _, text in many:
            own = re.sub(r"«\u00a0[^»]*»", "", text)  # without what is quoted
            assert not re.search(r"(?<!\u00a0)[;:?!](?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»|“|”", own)


def test_a_choice_that_was_made_is_a_value_and_no_open_point():
    found = said(chosen={"focus": "the rule of law"})
    assert ("value", "the rule of law") in [(kind, span) for kind, span, _ in found["OP27"]]
    assert "decide" not in [kind for kind, _, _ in found["OP27"]]


def test_a_footnote_whose_text_is_lost_is_an_open_point():
    draft = drafting.draft(SERIES)
    paragraphs = tuple(
        replace(p, notes=tuple(replace(n, text="[…]", open=((0, 3),)) for n in p.notes))
        if p.label == "PP20" else p for p in draft.paragraphs
    )  # fmt: skip
    (first, *_) = remarks(SERIES, replace(draft, paragraphs=paragraphs), ())["PP20"]
    assert (first.kind, first.text) == ("decide", "Open: the text of footnote 2.")
