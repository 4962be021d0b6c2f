"""What is found in running text can be written again letter for letter."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language import CODES, get
from drafter.resolution import Reference

ENGLISH, FRENCH, SPANISH = get("en"), get("fr"), get("es")
LANGUAGES = st.sampled_from([get(code) for code in CODES])
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            ENGLISH,
            "37/39 of 23 March 2018, 40/26 of 22 March 2019",
            ["23 March 2018", "22 March 2019"],
        ),
        (FRENCH, "du 1er avril 2022 et du 4 avril 2023,", ["1er avril 2022", "4 avril 2023"]),
        (
            SPANISH,
            "el 1 de abril de 2022, de 4 de abril de 2023",
            ["1 de abril de 2022", "4 de abril de 2023"],
        ),
        # what could not be written again the same
        (FRENCH, "du 1 er avril 2022, du 1 avril 2022", []),
        (ENGLISH, "04 April 2025, 31 April 2025, 4\u00a0April 2025, 4 April 20255, April 2025", []),
    ],
)
def test_dates(language, text, found):
    assert [text[span.start : span.end] for span in language.find_dates(text)] == found


@pytest.mark.parametrize(
    ("language", "text", "sessions"),
    [
        (ENGLISH, "to submit a report to the Council at its sixty-fourth session,", [64]),
        (ENGLISH, "the report submitted at its thirty-seventh and fortieth sessions", [37, 40]),
        (ENGLISH, "its fifty-second, fifty-third and fifty-fourth sessions", [52, 53, 54]),
        (ENGLISH, "at its one hundred and twentieth session", [120]),
        (ENGLISH, "at its sixty-ninth regular session", [69]),
        (FRENCH, "à sa cinquante-cinquième session,", [55]),
        (FRENCH, "à sa soixante et unième session", [61]),
        (FRENCH, "à ses trente-septième et quarantième sessions", [37, 40]),
        (SPANISH, "en su sexagésimo primer período de sesiones", [61]),
        (SPANISH, "en su sexagésimo cuarto período de sesiones", [64]),
        # a capital would be lost; another thing is counted; a special session; figures
        (ENGLISH, "Fifty-second session", []),
        (ENGLISH, "the fifty-fifth anniversary", []),
        (ENGLISH, "at its thirtieth special session", []),
        (ENGLISH, "at its 64th session", []),
        (FRENCH, "sa trente-troisième session extraordinaire", []),
        (SPANISH, "su trigésimo tercer período extraordinario de sesiones", []),
    ],
)
def test_sessions(language, text, sessions):
    spans = language.find_sessions(text)
    assert [span.value for span in spans] == sessions
    assert all(text[s.start : s.end] == language.ordinal(s.value) for s in spans)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            ENGLISH,
            "its resolutions 20/17 of 6 July 2012 and S-33/1 of 17 December 2021",
            ["20/17 of 6 July 2012", "S-33/1 of 17 December 2021"],
        ),
        (
            FRENCH,
            "ses résolutions 49/34 du 1er avril 2022 et 52/42 du 4 avril 2023",
            ["49/34 du 1er avril 2022", "52/42 du 4 avril 2023"],
        ),
        (
            SPANISH,
            "sus resoluciones 20/17, de 6 de julio de 2012, y 49/34, de 1 de abril de 2022",
            ["20/17, de 6 de julio de 2012", "49/34, de 1 de abril de 2022"],
        ),
        # no citation of that form: a symbol, the Commission's numbers, another link
        (ENGLISH, "A/HRC/RES/58/30 of 4 April 2025", []),
        (ENGLISH, "2005/70 of 20 April 2005", []),
        (ENGLISH, "resolution 32/23, adopted on 1 July 2016", []),
        (FRENCH, "60/251 de l’Assemblée générale en date du 15 mars 2006", []),
        (FRENCH, "30/8 du 1 er octobre 2015", []),
    ],
)
def test_citations(language, text, found):
    spans = language.find_citations(text)
    assert [text[span.start : span.end] for span in spans] == found
    assert [language.citation(span.reference, span.adopted) for span in spans] == found


@given(LANGUAGES, st.integers(1, 120), st.integers(1, 300), st.booleans(), DAYS)
def test_whatever_is_written_is_found(language, number, running, special, day):
    reference = Reference(number, running, special)
    session = f"{language.ordinal(number)} {language.words['session']}"
    text = f"… {language.citation(reference, day)}, {session} …"
    (citation,) = language.find_citations(text)
    assert (citation.reference, citation.adopted) == (reference, day)
    (found,) = language.find_dates(text)
    assert found.value == day
    (session,) = language.find_sessions(text)
    assert session.value == number
