"""What documents are recognised by: the lines of mastheads and endings, in each language."""

from datetime import date
from pathlib import Path

import pytest

from drafter.language import CODES, get
from drafter.reading import ending, masthead, read_text
from drafter.reading.lines import split

SESSIONS = [
    ("en", "Fifty-eighth session", 58),
    ("en", "Human Rights Council Fifty-eighth session", 58),
    ("fr", "Cinquante-huitième session", 58),
    ("fr", "Trente-sixième session extraordinaire", 36),
    ("en", "Thirty-third special session", 33),
    ("es", "58º período de sesiones", 58),
    ("es", "61er período de sesiones", 61),
    ("es", "Consejo de Derechos Humanos 53er período de sesiones", 53),
    ("es", "36º período extraordinario de sesiones", 36),
    ("es", "Quincuagésimo octavo período de sesiones", 58),
    # another language's line, or none of a session
    ("en", "58º período de sesiones", None),
    ("es", "Fifty-eighth session", None),
    ("es", "59ª sesión", None),
    ("en", "58th session", None),
]


def head(code, *lines):
    return masthead.parse(split("\n\n".join(lines)).lines, get(code), {})


@pytest.mark.parametrize(("code", "line", "session"), SESSIONS)
def test_the_session(code, line, session):
    assert head(code, line).session == session


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("number", [1, 21, 53, 58, 61, 111, 113])
def test_the_line_that_is_written_is_read(code, number):
    assert head(code, get(code).session_line(number)).session == number


AGENDA = [
    ("en", ["Agenda item 10", "Technical assistance"], (10, "Technical assistance")),
    ("fr", ["Point 10 de l’ordre du jour", "Assistance technique"], (10, "Assistance technique")),
    ("fr", ["Point 10 de l'ordre du jour : Assistance"], (10, "Assistance")),
    ("es", ["Tema 10 de la agenda", "Asistencia técnica"], (10, "Asistencia técnica")),
    ("es", ["Tema 72 del programa", "Derechos humanos"], (72, "Derechos humanos")),
    ("es", ["Temas 3 y 10 de la agenda"], (3, None)),
    ("es", ["Agenda item 10"], (None, None)),
    ("en", ["Temas de actualidad"], (None, None)),
]


@pytest.mark.parametrize(("code", "lines", "found"), AGENDA)
def test_the_agenda_item(code, lines, found):
    read = head(code, *lines)
    assert (read.agenda_item, read.agenda_title) == found


@pytest.mark.parametrize("code", CODES)
def test_the_agenda_line_that_is_written_is_read(code):
    line = get(code).words["agenda_item"].format(number=10)
    assert head(code, line, "Title").agenda_title == "Title"


@pytest.mark.parametrize("code", CODES)
def test_the_adoption_that_is_written_is_read(code):
    language, day = get(code), date(2022, 4, 1)
    read = head(code, language.words["resolution_adopted"].format(date=language.date(day)))
    assert (read.says_adopted, read.adopted) == (True, day)


def test_a_spanish_decision_too():
    read = head(
        "es", "Decisión aprobada por el Consejo de Derechos Humanos", "el 4 de abril de 2025"
    )
    assert read.adopted == date(2025, 4, 4)


SPONSORS = [
    ("en", "Côte d’Ivoire, Mali*: draft resolution"),
    ("en", "Côte d’Ivoire, Mali*: revised draft resolution"),
    ("fr", "Côte d’Ivoire, Mali* : projet de résolution"),
    ("es", "Côte d’Ivoire, Mali*: proyecto de resolución"),
    ("es", "Côte d’Ivoire, Mali*: proyecto de resolución revisado"),
]


@pytest.mark.parametrize(("code", "line"), SPONSORS)
def test_the_sponsors(code, line):
    assert head(code, line).sponsors == "Côte d’Ivoire, Mali*"


@pytest.mark.parametrize("code", CODES)
def test_the_number_of_a_draft_that_is_none_yet(code):
    draft = get(code).words["draft_resolution"].capitalize()
    read = head(code, f"{draft} 58/… Title")
    assert (read.session, read.number_open, read.title) == (58, True, "Title")


MEETINGS = [
    ("en", "57th meeting", 57),
    ("en", "22nd plenary meeting", 22),
    ("en", "57 th meeting", 57),
    ("en", "23rd (closed) meeting", 23),
    ("fr", "57e séance", 57),
    ("fr", "1re séance", 1),
    ("fr", "64e séance plénière", 64),
    ("fr", "e 57 séance", 57),
    ("es", "59ª sesión", 59),
    ("es", "59 ª sesión", 59),
    ("es", "59.ª sesión", 59),
    ("es", "64ª sesión plenaria", 64),
]


@pytest.mark.parametrize(("code", "line", "number"), MEETINGS)
def test_the_meeting(code, line, number):
    assert ending.begins(line)
    assert ending.parse([line], get(code)) == ending.Ending(meeting=number)


@pytest.mark.parametrize(
    ("code", "line"),
    [("en", "57th session"), ("fr", "57e session")],
)
def test_a_session_where_the_meeting_is_meant(code, line):
    found = ending.parse([line], get(code))
    assert found.meeting == 57
    assert [line in said for said in found.warnings] == [True]


NO_ENDINGS = [
    "59 sesiones de trabajo",
    "Sesión de clausura",
    "Aprobada la propuesta, el Consejo decide",
    "57 meetings were held",
    "La 59ª sesión, celebrada en Ginebra",
]


@pytest.mark.parametrize("line", NO_ENDINGS)
def test_what_begins_no_ending(line):
    assert not ending.begins(line)


VOTES = {
    # without a vote; a recorded one, and the headings of its lists
    "en": ("Adopted without a vote.",
           "Adopted by a recorded vote of 29 to 6, with 12 abstentions. The voting was as follows:",
           ("In favour:", "Against:", "Abstaining:")),
    "fr": ("Adoptée sans vote.",
           "Adoptée à l’issue d’un vote enregistré par 29 voix contre 6, avec 12 abstentions. Les "
           "voix se sont réparties comme suit :",
           ("Ont voté pour :", "Ont voté contre :", "Se sont abstenus :")),
    "es": ("Aprobada sin votación.",
           "Aprobada en votación registrada por 29 votos contra 6 y 12 abstenciones. El resultado "
           "de la votación fue el siguiente:",
           ("Votos a favor:", "Votos en contra:", "Abstenciones:")),
}  # fmt: skip


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("number", [1, 2, 3, 21, 59])
def test_the_ending_that_is_written_is_read(code, number):
    language = get(code)
    meeting = language.words["meeting"].format(ordinal=language.number_ordinal(number))
    unanimous, _, _ = VOTES[code]
    day, vote = language.date(date(2025, 4, 1)), f"[{unanimous}]"
    found = ending.parse([meeting, day, vote], language)
    assert (found.meeting, found.adopted, found.rest) == (number, date(2025, 4, 1), ())
    assert found.vote == unanimous.split(" ", 1)[1].rstrip(".")
    # on one line, as a copy has it
    assert ending.parse([f"{meeting} {day} {vote}"], language) == found


@pytest.mark.parametrize("code", CODES)
def test_the_recorded_vote_that_is_written_is_read(code):
    _, told, headings = VOTES[code]
    names = ["Albania, Belgium", "Burundi", "Brazil"]
    lines = [part for pair in zip(headings, names, strict=True) for part in pair]
    found = ending.parse([f"[{told}", *lines[:-1], f"{lines[-1]}.]"], get(code))
    assert found.vote_lists == tuple(
        (heading.rstrip(": "), states) for heading, states in zip(headings, names, strict=True)
    )
    assert "29" in found.vote
    assert found.rest == ()


ADOPTED = """Naciones Unidas
A/HRC/RES/58/30

Consejo de Derechos Humanos

58º período de sesiones

24 de febrero a 4 de abril de 2025

Tema 10 de la agenda

Asistencia técnica y fomento de la capacidad

Resolución aprobada por el Consejo de Derechos Humanos el 4 de abril de 2025

58/30. Asistencia técnica y fomento de la capacidad

El Consejo de Derechos Humanos,

Guiado por los propósitos y principios de la Carta de las Naciones Unidas,

1. Condena enérgicamente todas las violaciones de los derechos humanos;

2. Decide seguir ocupándose de la cuestión.

59ª sesión
4 de abril de 2025

[Aprobada sin votación.]
"""


def test_a_spanish_resolution():
    read = read_text(ADOPTED, Path("A-HRC-RES-58-30.es.txt"))
    assert (read.language, read.kind, read.body) == ("es", "adopted", "Consejo de Derechos Humanos")
    assert (read.session, read.session_dates_text) == (58, "24 de febrero a 4 de abril de 2025")
    assert (read.agenda_item, read.agenda_title) == (10, read.title)
    assert (read.adopted, read.meeting, read.vote) == (date(2025, 4, 4), 59, "sin votación")
    assert [p.flat for p in read.operative][-1] == "Decide seguir ocupándose de la cuestión."
    assert read.warnings == ()


@pytest.mark.parametrize("code", CODES)
def test_an_organ_without_its_article(code):
    language = get(code)
    for role, line in language.words.items():
        if role.startswith("enacting."):
            name = language.organ(line)
            assert language.organ_named(name) == name
    assert language.organ_named("Trusteeship Council") is None
