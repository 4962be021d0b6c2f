"""Openings: found at the start of a paragraph, taken apart, and put together again."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.language import get
from drafter.language.base import Opening

ENGLISH, FRENCH, SPANISH = get("en"), get("fr"), get("es")

# (paragraph, the words in italics, without the run's adverb, the adverb)
ENGLISH_PREAMBULAR = [
    # a participle, and the same in a run
    ("Recalling its resolutions 20/17", "Recalling", "Recalling", None),
    ("Recalling also the Convention", "Recalling also", "Recalling", "also"),
    ("Recalling further Council resolutions", "Recalling further", "Recalling", "further"),
    # a state, with adverbs of degree; the adverb of the run comes after all of it
    ("Mindful of the need", "Mindful", "Mindful", None),
    ("Alarmed also at the", "Alarmed also", "Alarmed", "also"),
    ("Deeply concerned that women", "Deeply concerned", "Deeply concerned", None),
    ("Deeply concerned also by reports", "Deeply concerned also", "Deeply concerned", "also"),
    ("Remaining concerned also", "Remaining concerned also", "Remaining concerned", "also"),
    ("Remaining convinced that", "Remaining convinced", "Remaining convinced", None),
    ("Deeply shocked and alarmed by", "Deeply shocked and alarmed", None, None),
    # complements that belong to the opening; the adverb comes between
    ("Noting with satisfaction the", "Noting with satisfaction", None, None),
    ("Noting also with concern that", "Noting also with concern", "Noting with concern", "also"),
    ("Noting with deep concern and dismay", "Noting with deep concern and dismay", None, None),
    ("Taking note of the report", "Taking note", None, None),
    ("Taking note further of the", "Taking note further", "Taking note", "further"),
    (
        "Taking note also with appreciation of",
        "Taking note also with appreciation",
        "Taking note with appreciation",
        "also",
    ),
    ("Guided by the purposes", "Guided by", None, None),
    ("Guided also by article 8", "Guided also by", "Guided by", "also"),
    ("Bearing in mind the", "Bearing in mind", None, None),
    ("Taking into account the", "Taking into account", None, None),
    ("Looking forward to the", "Looking forward", None, None),
    ("Calling upon all", "Calling upon", None, None),
    ("Calling on the Government", "Calling on", None, None),
    ("Condemning in the strongest terms all", "Condemning in the strongest terms", None, None),
    ("Having considered the report", "Having considered", None, None),
    ("Strongly condemning all", "Strongly condemning", None, None),
    ("Re-emphasizing that", "Re-emphasizing", None, None),
    # the feeling expressed
    ("Expressing its deep concern at", "Expressing its deep concern", None, None),
    ("Expressing grave concern that", "Expressing grave concern", None, None),
    (
        "Expressing its concern also at the",
        "Expressing its concern also",
        "Expressing its concern",
        "also",
    ),
    # what belongs to the sentence is left to it
    ("Recognizing that", "Recognizing", None, None),
    ("Reiterating its deep concern", "Reiterating", None, None),
    ("Determined to take", "Determined", None, None),
    # an adverb in an unusual place is kept as it is printed
    ("Also recalling the", "Also recalling", "Also recalling", None),
    ("Having also considered the", "Having also considered", "Having also considered", None),
]
ENGLISH_OPERATIVE = [
    # the run's adverb comes first and the verb is in lower case
    ("Requests the Independent Expert", "Requests", None, None),
    ("Also requests the", "Also requests", "Requests", "also"),
    ("Further requests the", "Further requests", "Requests", "further"),
    ("Strongly condemns the", "Strongly condemns", None, None),
    ("Also strongly condemns all", "Also strongly condemns", "Strongly condemns", "also"),
    ("Further calls upon Myanmar", "Further calls upon", "Calls upon", "further"),
    ("Also takes note of", "Also takes note", "Takes note", "also"),
    ("Also expresses concern at", "Also expresses concern", "Expresses concern", "also"),
    # what comes between commas is no part of it
    ("Also notes, in that context, the", "Also notes", "Notes", "also"),
    # adverbs and complements
    ("Again requests the", "Again requests", None, None),
    ("Urges once again all", "Urges once again", None, None),
    ("Strongly and unequivocally condemns", "Strongly and unequivocally condemns", None, None),
    ("Condemns in the strongest terms", "Condemns in the strongest terms", None, None),
    ("Calls for an end", "Calls for", None, None),
    ("Takes note with appreciation of", "Takes note with appreciation", None, None),
    ("Expresses its deep appreciation to", "Expresses its deep appreciation", None, None),
    ("Remains deeply concerned about", "Remains deeply concerned", None, None),
    ("Remains seized of the matter", "Remains seized", None, None),
    ("Decides to extend", "Decides", None, None),
    # irregular: printed so in a few resolutions
    ("Welcomes also the", "Welcomes also", "Welcomes also", None),
]
FRENCH_PREAMBULAR = [
    ("Rappelant la résolution 60/251", "Rappelant", None, None),
    ("Rappelant également ses", "Rappelant également", "Rappelant", "also"),
    ("Rappelant en outre ses", "Rappelant en outre", "Rappelant", "further"),
    # a second form of the first adverb (40/10: Recalling also article 18)
    ("Rappelant aussi l’article 18", "Rappelant aussi", "Rappelant", "too"),
    # states, in the gender of the organ
    ("Demeurant préoccupé par", "Demeurant préoccupé", None, None),
    (
        "Demeurant préoccupé également par",
        "Demeurant préoccupé également",
        "Demeurant préoccupé",
        "also",
    ),
    (
        "Demeurant préoccupé en outre par",
        "Demeurant préoccupé en outre",
        "Demeurant préoccupé",
        "further",
    ),
    ("Profondément préoccupée par", "Profondément préoccupée", None, None),
    ("Consciente que", "Consciente", None, None),
    ("Se déclarant préoccupée par", "Se déclarant préoccupée", None, None),
    # complements
    ("Guidé par les buts", "Guidé par", None, None),
    ("Guidée également par la", "Guidée également par", "Guidée par", "also"),
    ("Prenant note du rapport", "Prenant note", None, None),
    ("Prenant note également du", "Prenant note également", "Prenant note", "also"),
    ("Notant avec satisfaction les", "Notant avec satisfaction", None, None),
    (
        "Notant également avec une vive préoccupation que",
        "Notant également avec une vive préoccupation",
        "Notant avec une vive préoccupation",
        "also",
    ),
    ("Attendant avec intérêt les", "Attendant avec intérêt", None, None),
    (
        "Exprimant sa profonde préoccupation quant",
        "Exprimant sa profonde préoccupation",
        None,
        None,
    ),
    # either apostrophe
    ("Ayant à l’esprit la", "Ayant à l’esprit", None, None),
    ("Ayant à l'esprit que", "Ayant à l'esprit", None, None),
    ("S'inspirant des", "S'inspirant", None, None),
    ("Se félicitant également des", "Se félicitant également", "Se félicitant", "also"),
]
FRENCH_OPERATIVE = [
    ("Demande également à l’Expert", "Demande également", "Demande", "also"),
    ("Condamne fermement les", "Condamne fermement", None, None),
    (
        "Condamne fermement également les",
        "Condamne fermement également",
        "Condamne fermement",
        "also",
    ),
    # as often printed so: kept, but not as the adverb of a run
    ("Condamne également fermement les", "Condamne également fermement", None, None),
    ("Condamne dans les termes les plus énergiques", None, None, None),
    (
        "Condamne avec la plus grande fermeté tous",
        "Condamne avec la plus grande fermeté",
        None,
        None,
    ),
    ("Condamne résolument tout appel", "Condamne résolument", None, None),
    ("Engage instamment la", "Engage instamment", None, None),
    ("Demande de nouveau aux", "Demande de nouveau", None, None),
    ("Se félicite de la", "Se félicite", None, None),
    ("Se félicite également de", "Se félicite également", "Se félicite", "also"),
    ("Se déclare vivement préoccupé par", "Se déclare vivement préoccupé", None, None),
    (
        "Se déclare également préoccupé par",
        "Se déclare également préoccupé",
        "Se déclare préoccupé",
        "also",
    ),
    ("Accueille avec satisfaction les", "Accueille avec satisfaction", None, None),
    # between the verb and its noun, other than in the preamble
    ("Prend également note du", "Prend également note", "Prend note", "also"),
    (
        "Prend également note avec satisfaction du",
        "Prend également note avec satisfaction",
        "Prend note avec satisfaction",
        "also",
    ),
    ("Prend en outre dûment note de", "Prend en outre dûment note", "Prend dûment note", "further"),
    ("Prend note également des", "Prend note également", "Prend note également", None),
    ("Prend note avec intérêt du", "Prend note avec intérêt", None, None),
    ("Constate avec satisfaction la", "Constate avec satisfaction", None, None),
    ("Exprime sa profonde gratitude au", "Exprime sa profonde gratitude", None, None),
    ("Est conscient que", "Est conscient", None, None),
    ("A conscience de", "A conscience", None, None),
    ("Décide de proroger", "Décide", None, None),
    ("Renouvelle son appel", "Renouvelle", None, None),
]
SPANISH_PREAMBULAR = [
    ("Recordando su resolución 58/30", "Recordando", None, None),
    ("Recordando también la", "Recordando también", "Recordando", "also"),
    ("Recordando además sus", "Recordando además", "Recordando", "further"),
    ("Recordando asimismo la", "Recordando asimismo", "Recordando", "too"),
    ("Guiado por los propósitos", "Guiado por", None, None),
    ("Teniendo presente que", "Teniendo presente", None, None),
    ("Profundamente preocupado por", "Profundamente preocupado", None, None),
    ("Tomando nota con reconocimiento del", "Tomando nota con reconocimiento", None, None),
    (
        "Observando con profunda preocupación que",
        "Observando con profunda preocupación",
        None,
        None,
    ),
    ("Consciente de que", "Consciente", None, None),
]
SPANISH_OPERATIVE = [
    ("Solicita al Experto", "Solicita", None, None),
    ("Solicita también al", "Solicita también", "Solicita", "also"),
    ("Condena enérgicamente los", "Condena enérgicamente", None, None),
    (
        "Acoge también con beneplácito el",
        "Acoge también con beneplácito",
        "Acoge con beneplácito",
        "also",
    ),
    ("Expresa su profunda preocupación por", "Expresa su profunda preocupación", None, None),
    ("Toma nota además de", "Toma nota además", "Toma nota", "further"),
    ("Sigue profundamente preocupado por", "Sigue profundamente preocupado", None, None),
    ("Hace hincapié en", "Hace hincapié", None, None),
    ("Decide prorrogar", "Decide", None, None),
]
TABLES = [
    (ENGLISH, "preambular", ENGLISH_PREAMBULAR),
    (ENGLISH, "operative", ENGLISH_OPERATIVE),
    (FRENCH, "preambular", FRENCH_PREAMBULAR),
    (FRENCH, "operative", FRENCH_OPERATIVE),
    (SPANISH, "preambular", SPANISH_PREAMBULAR),
    (SPANISH, "operative", SPANISH_OPERATIVE),
]
CASES = [(language, part, case) for language, part, table in TABLES for case in table]


@pytest.mark.parametrize(("language", "part", "case"), CASES)
def test_an_opening_is_found_and_taken_apart(language, part, case):
    text, printed, plain, adverb = case
    printed = printed or text
    expected = Opening(printed, plain or printed, adverb)
    assert language.opening(text, part) == expected
    assert language.italic_opening(f"{printed},", part) == expected
    assert language.open(expected.plain, adverb, part) == printed


PLAIN = [
    (language, part, plain or printed or text)
    for language, part, (text, printed, plain, _) in CASES
    if " also" not in (plain or "") and not text.startswith("Also recall")
]


@given(st.sampled_from(PLAIN), st.sampled_from(["also", "further", "too", None]), st.booleans())
def test_what_open_writes_opening_reads(case, adverb, comma):
    language, part, plain = case
    if adverb == "too" and language is ENGLISH:
        assert language.open(plain, adverb, part) == language.open(plain, "also", part)
        return
    printed = language.open(plain, adverb, part)
    after = ", in that regard, …" if comma else " …"
    assert language.opening(printed + after, part) == Opening(printed, plain, adverb)
    assert language.italic_opening(printed, part) == Opening(printed, plain, adverb)


def test_words_that_no_grammar_knows_are_kept_when_they_are_in_italics():
    assert ENGLISH.italic_opening("Hearkening also,", "preambular") == Opening(
        "Hearkening also", "Hearkening", "also"
    )
    assert FRENCH.italic_opening("Ouï  le rapport", "preambular").text == "Ouï le rapport"
    assert ENGLISH.italic_opening("Also hearkens", "operative").plain == "Hearkens"


NOT_OPENINGS = [
    # names and sentences at the start of a line or of a label
    (ENGLISH, "Mali has", "preambular"),
    (ENGLISH, "Universal Declaration of Human Rights", "preambular"),
    (ENGLISH, "States shall", "operative"),
    (ENGLISH, "Target 3.7 of the Sustainable Development Goals", "preambular"),
    (FRENCH, "Les paysans et les autres personnes", "operative"),
    (FRENCH, "Mali et de la région", "preambular"),
    (FRENCH, "Étant donné", "operative"),
    # the right verb in the wrong part, or in the middle of a sentence
    (ENGLISH, "Requests the Independent Expert", "preambular"),
    (ENGLISH, "recalling that", "preambular"),
    (FRENCH, "Prie le Haut-Commissaire", "preambular"),
    (SPANISH, "Malí y la región", "operative"),
    (SPANISH, "Solicita al Experto", "preambular"),
    # a heading has no opening
    (ENGLISH, "Recalling the past", "heading"),
    (ENGLISH, "", "operative"),
]


@pytest.mark.parametrize(("language", "text", "part"), NOT_OPENINGS)
def test_other_words_are_no_opening(language, text, part):
    assert language.opening(text, part) is None


@pytest.mark.parametrize(
    ("language", "word", "part", "expected"),
    [
        (ENGLISH, "Recalling", "preambular", True),
        (ENGLISH, "Calls", "operative", True),
        (FRENCH, "Se félicite", "operative", True),
        (FRENCH, "S’inspirant", "preambular", True),
        # no verbs that say something by themselves
        (ENGLISH, "Particularly", "preambular", False),
        (FRENCH, "Se trouve", "operative", False),
        (FRENCH, "Ayant", "preambular", False),
        # capitals of a sentence
        (ENGLISH, "Mali", "operative", False),
        (ENGLISH, "Universal", "preambular", False),
        (ENGLISH, "States", "operative", False),
        (ENGLISH, "requests", "operative", False),
        (ENGLISH, "Recalling", "heading", False),
        (FRENCH, "Les", "operative", False),
        (FRENCH, "Gouvernement", "preambular", False),
        (SPANISH, "Recordando", "preambular", True),
        (SPANISH, "Toma", "operative", True),
        (SPANISH, "Malí", "operative", False),
    ],
)
def test_which_verbs_may_open_a_paragraph(language, word, part, expected):
    assert language.is_opening_verb(word, part) is expected


def test_a_heading_keeps_its_italics():
    assert ENGLISH.italic_opening("Follow-up", "heading") == Opening("Follow-up", "Follow-up")


@pytest.mark.parametrize("part", ["preambular", "operative"])
@pytest.mark.parametrize("language", [ENGLISH, FRENCH, SPANISH], ids=lambda language: language.code)
def test_an_opening_with_a_tail_has_a_sign_of_it(language, part):
    openings = language.openings[part]
    pattern = openings._pattern
    # what never matches is an operation that texts cannot be made for, from Python 3.13 on
    made = st.from_regex(pattern.pattern.replace("(?!)", r"\b\B"), fullmatch=True)

    @given(made)
    @settings(max_examples=60, suppress_health_check=list(HealthCheck))
    def law(text):
        found = pattern.match(text)
        if found and found["tail"]:
            assert openings.may_have_tail(found.group())
            assert openings.may_have_tail(found.group().upper())

    law()
