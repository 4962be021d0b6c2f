"""Masthead words, enacting lines, typography, pronouns, and how a language is loaded."""

import os
import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import drafter
from drafter.language import CODES, UnknownLanguage, get
from drafter.language import en as english_module
from drafter.language import fr as french_module

ENGLISH, FRENCH, SPANISH = get("en"), get("fr"), get("es")
LANGUAGES = [get(code) for code in CODES]
ROOT = Path(drafter.__file__).parents[1]
GROUPS = ("reading", "facts", "mandates", "checks")
UNREAD = (".reading", ".checks", ".mandates")


def test_languages_by_code():
    assert (ENGLISH, FRENCH) == (english_module.ENGLISH, french_module.FRENCH)
    assert [language.code for language in LANGUAGES] == list(CODES)
    with pytest.raises(UnknownLanguage, match="tlh"):
        get("tlh")


def modules_after(code: str) -> set[str]:
    """The modules that are loaded once the code has run."""
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    return set(run.stdout.split())


def test_only_the_language_asked_for_is_imported():
    modules = modules_after("from drafter.language import get; get('en')")
    assert "drafter.language.en" in modules
    assert not {"drafter.language.fr", "drafter.language.es", "json", "lxml"} & modules
    assert not {f"drafter.language.{name}" for name in GROUPS} & modules


def test_a_draft_loads_neither_other_languages_nor_what_reading_takes():
    library = str(Path(__file__).parents[2] / "clauses")
    modules = modules_after(
        "from pathlib import Path; from drafter.drafting import draft; "
        "from drafter.library.store import load_series; "
        f"draft(load_series(Path({library!r}), 'mali'), code='en')"
    )
    assert "drafter.language.en.openings" in modules
    assert not {m for m in modules if m.startswith(("drafter.language.fr", "drafter.language.es"))}
    assert not {m for m in modules if m.startswith("drafter.") and m.endswith(UNREAD)}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_words_with_the_same_fields(language):
    assert list(language.words) == list(ENGLISH.words)
    for role, text in language.words.items():
        assert text.strip() == text != ""
        assert fields(text) == fields(ENGLISH.words[role]), role
        assert "'" not in text, role


def test_the_words_of_a_draft():
    assert FRENCH.words["agenda_item"].format(number=10) == "Point 10 de l’ordre du jour"
    original = FRENCH.words["original"].format(language=FRENCH.words["language.en"])
    assert FRENCH.typography(original) == "Original\u00a0: anglais"
    group = ENGLISH.words["on_behalf_of_group"].format(group=ENGLISH.words["group.african"])
    assert group == (
        "On behalf of the States Members of the United Nations that are members of the "
        "Group of African States."
    )
    meeting = ENGLISH.words["meeting"].format(ordinal=ENGLISH.number_ordinal(59))
    assert meeting == "59th meeting"
    adopted = FRENCH.words["resolution_adopted"].format(date="4 avril 2023")
    assert adopted == "Résolution adoptée par le Conseil des droits de l’homme le 4 avril 2023"


@pytest.mark.parametrize(
    ("language", "line", "organ"),
    [
        (ENGLISH, "The Human Rights Council,", "Human Rights Council"),
        (ENGLISH, "The General Assembly,", "General Assembly"),
        (ENGLISH, "The Security Council,", "Security Council"),
        (ENGLISH, "The Economic and Social Council,", "Economic and Social Council"),
        (FRENCH, "Le Conseil des droits de l’homme,", "Conseil des droits de l’homme"),
        (FRENCH, "L’Assemblée générale,", "Assemblée générale"),
        (SPANISH, "El Consejo de Derechos Humanos,", "Consejo de Derechos Humanos"),
        (SPANISH, "La Asamblea General,", "Asamblea General"),
        # as copies have it
        (FRENCH, "Le Conseil des droits de l'homme ,", "Conseil des droits de l’homme"),
        (FRENCH, " L' Assemblée générale\u00a0, ", "Assemblée générale"),
        (ENGLISH, "THE HUMAN  RIGHTS COUNCIL ,", "Human Rights Council"),
        # the whole line, with its comma, and not a line out of a sentence
        (ENGLISH, "the Human Rights Council,", None),
        (ENGLISH, "Human Rights Council", None),
        (ENGLISH, "The Human Rights Council", None),
        (ENGLISH, "The Human Rights Council, at its", None),
        (ENGLISH, "", None),
    ],
)
def test_enacting_lines(language, line, organ):
    assert language.organ(line) == organ


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_enacting_line_is_written_by_either_name(language):
    for role, line in language.words.items():
        if role.startswith("enacting."):
            name = language.organ(line)
            assert language.enacting_line(name) == line
            assert language.enacting_line(role.removeprefix("enacting.")) == line
    with pytest.raises(ValueError, match="Trusteeship"):
        language.enacting_line("Trusteeship Council")


@pytest.mark.parametrize(
    ("language", "organ", "english"),
    [
        (FRENCH, "Conseil des droits de l’homme", "Human Rights Council"),
        (FRENCH, "Conseil de sécurité", "Security Council"),
        (FRENCH, "Security Council", "Security Council"),
        (SPANISH, "Consejo Económico y Social", "Economic and Social Council"),
        (ENGLISH, "Trusteeship Council", None),
    ],
)
def test_an_organ_by_its_english_name(language, organ, english):
    assert language.organ_in_english(organ) == english


def test_session_lines():
    assert ENGLISH.session_line(61) == "Sixty-first session"
    assert FRENCH.session_line(61) == "Soixante et unième session"
    assert SPANISH.session_line(61) == "61er período de sesiones"
    assert SPANISH.session_line(64) == "64º período de sesiones"
    assert SPANISH.session_line(71) == "71er período de sesiones"
    assert SPANISH.session_line(111) == "111º período de sesiones"


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        # dates and numbers do not break
        (ENGLISH, "on 4 April 2025 and 24 March", "on 4_April 2025 and 24_March"),
        (ENGLISH, "Supplement No. 53, Nos. 5 and 6", "Supplement No._53, Nos._5 and 6"),
        (FRENCH, "le 1er avril 2022, no 2022-041", "le 1er_avril 2022, no_2022-041"),
        (FRENCH, "de 200 000 à 5 900 000 enfants", "de 200_000 à 5_900_000 enfants"),
        (
            FRENCH,
            "en 2023 200 enfants, 52/42 100 et 1,5 200",
            "en 2023 200 enfants, 52/42 100 et 1,5 200",
        ),
        (
            SPANISH,
            "el 4 de abril de 2025, núm. 5, 10 %; ¿no?",
            "el 4_de abril de 2025, núm._5, 10_%; ¿no?",
        ),
        # French signs and quotation marks
        (FRENCH, "« Mali » ; suit : quoi ? non !", "«_Mali_»_; suit_: quoi_? non_!"),
        # a text without the space is left without it
        (FRENCH, "«Mali»; suit: 10 %", "«Mali»; suit: 10_%"),
        # apostrophes within words
        (ENGLISH, "the Council's and States' 'plan'", "the Council’s and States’ 'plan'"),
        (
            ENGLISH,
            "women's and girls' rights, girls', and",
            "women’s and girls’ rights, girls’, and",
        ),
        (ENGLISH, "the plan of States'", "the plan of States’"),
        # unless a quotation may end there
        (ENGLISH, "the 'States' and girls' plan'", "the 'States' and girls' plan'"),
        (ENGLISH, "the (‘plan' for 1990'", "the (‘plan' for 1990'"),
        (FRENCH, "l'homme, l'« Accord »", "l’homme, l’«_Accord_»"),
        # addresses and symbols are left alone
        (FRENCH, "https://un.org/l'a?b A/HRC/58/L.8", "https://un.org/l'a?b A/HRC/58/L.8"),
    ],
)
def test_typography(language, text, printed):
    assert language.typography(text) == printed.replace("_", "\u00a0")


LETTERS = st.text(alphabet="a1 '’«»:;?!%4\u00a0\u202fNo.Aé/", max_size=40)
PIECES = st.sampled_from(["4 April 2025", "1er avril", "no 5", "l'homme", "https://a.b/c'd :"])


@given(st.sampled_from(LANGUAGES), st.lists(LETTERS | PIECES, max_size=5))
def test_typography_changes_spaces_and_apostrophes_only(language, pieces):
    text = " ".join(pieces)
    printed = language.typography(text)
    assert language.typography(printed) == printed
    plain = language.plain_spaces(printed).replace("’", "'")
    assert plain == language.plain_spaces(text).replace("’", "'")


def test_pronouns():
    assert ENGLISH.pronouns("she") == {
        "he": "she",
        "him": "her",
        "his": "her",
        "himself": "herself",
    }
    assert ENGLISH.pronouns("they")["his"] == "their"
    assert FRENCH.pronouns("she")["ce dernier"] == "cette dernière"
    assert SPANISH.pronouns("she")["este último"] == "esta última"
    for language in LANGUAGES:
        assert all(form == masculine for masculine, form in language.pronouns("he").items())
        with pytest.raises(ValueError, match="it"):
            language.pronouns("it")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_name_things_are_not_words_that_say_nothing(language):
    assert language.event_nouns
    assert not set(language.event_nouns) & language.stop_words
    assert all(word == word.lower() for word in language.stop_words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_box_names_every_language_that_there_is_a_module_for(language):
    for code in CODES:
        assert language.words[f"language.{code}"]
    assert language.name.lower() == language.words[f"language.{language.code}"].lower()
    assert language.locale.startswith(f"{language.code}-")


ENDS = [
    (ENGLISH, ",", ";", ".", True),
    (FRENCH, ",", " ;", ".", False),
    (SPANISH, ",", ";", ".", False),
]


@pytest.mark.parametrize(("language", "preambular", "operative", "last", "note_after"), ENDS)
def test_how_clauses_end(language, preambular, operative, last, note_after):
    assert language.clause_end("preambular", last=False) == preambular
    assert language.clause_end("operative", last=False) == operative
    assert language.clause_end("operative", last=True) == last
    assert language.note_after_punctuation is note_after


def test_the_words_of_a_spanish_draft():
    words = SPANISH.words
    assert words["agenda_item"].format(number=10) == "Tema 10 de la agenda"
    assert words["sponsors_colon"].format(sponsors="Ghana") == "Ghana: proyecto de resolución"
    assert words["on_behalf_of_group"].format(group=words["group.african"]) == (
        "En nombre de los Estados Miembros de las Naciones Unidas que son miembros del "
        "Grupo de los Estados de África."
    )
    assert words["meeting"].format(ordinal=SPANISH.number_ordinal(59)) == "59ª sesión"
