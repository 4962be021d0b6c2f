"""Ordinals, days, ranges of days, and lists."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language import CODES, get
from drafter.resolution import DateRange

ENGLISH, FRENCH, SPANISH = get("en"), get("fr"), get("es")
EVERY = [get(code) for code in CODES]
LANGUAGES = st.sampled_from(EVERY)
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        (ENGLISH, 1, "first"),
        (ENGLISH, 12, "twelfth"),
        (ENGLISH, 20, "twentieth"),
        (ENGLISH, 21, "twenty-first"),
        (ENGLISH, 64, "sixty-fourth"),
        (ENGLISH, 80, "eightieth"),
        (ENGLISH, 100, "one hundredth"),
        (ENGLISH, 101, "one hundred and first"),
        (ENGLISH, 120, "one hundred and twentieth"),
        # feminine, as of a session
        (FRENCH, 1, "première"),
        (FRENCH, 2, "deuxième"),
        (FRENCH, 5, "cinquième"),
        (FRENCH, 9, "neuvième"),
        (FRENCH, 17, "dix-septième"),
        # «et» without hyphens, up to seventy-one
        (FRENCH, 21, "vingt et unième"),
        (FRENCH, 30, "trentième"),
        (FRENCH, 55, "cinquante-cinquième"),
        (FRENCH, 61, "soixante et unième"),
        (FRENCH, 64, "soixante-quatrième"),
        (FRENCH, 70, "soixante-dixième"),
        (FRENCH, 71, "soixante et onzième"),
        (FRENCH, 72, "soixante-douzième"),
        # the eighties and nineties
        (FRENCH, 80, "quatre-vingtième"),
        (FRENCH, 81, "quatre-vingt-unième"),
        (FRENCH, 91, "quatre-vingt-onzième"),
        (FRENCH, 99, "quatre-vingt-dix-neuvième"),
        (FRENCH, 100, "centième"),
        (FRENCH, 101, "cent unième"),
        (FRENCH, 121, "cent vingt et unième"),
    ],
)
def test_ordinals_in_words(language, number, words):
    assert language.ordinal(number) == words
    assert language.parse_ordinal(words) == number


def table():
    """``ordinals.tsv``: number; English, French and Spanish in words and in figures."""
    path = Path(__file__).with_name("ordinals.tsv")
    _, *lines = path.read_text(encoding="utf-8").splitlines()
    for line in lines:
        number, *forms = line.split("\t")
        for language, words, figures in zip(
            (ENGLISH, FRENCH, SPANISH), forms[::2], forms[1::2], strict=True
        ):
            yield pytest.param(
                language, int(number), words, figures, id=f"{language.code} {number}"
            )


def test_the_table_goes_from_1_to_120():
    assert sorted({case.values[1] for case in table()}) == list(range(1, 121))


@pytest.mark.parametrize(("language", "number", "words", "figures"), list(table()))
def test_every_ordinal_up_to_120(language, number, words, figures):
    assert language.ordinal(number) == words
    assert language.parse_ordinal(words) == number
    assert language.number_ordinal(number) == figures


@given(LANGUAGES, st.integers(1, 199), st.sampled_from([str.lower, str.upper, str.capitalize]))
def test_an_ordinal_is_read_in_any_case(language, number, case):
    assert language.parse_ordinal(case(language.ordinal(number))) == number


def test_no_two_numbers_have_the_same_ordinal():
    for language in EVERY:
        assert len({language.ordinal(number) for number in range(1, 200)}) == 199


def test_ordinals_end_somewhere():
    for number in (0, 200):
        with pytest.raises(ValueError, match=str(number)):
            ENGLISH.ordinal(number)
    assert ENGLISH.parse_ordinal("umpteenth") is None
    assert FRENCH.parse_ordinal("seconde") == 2
    # the full and the feminine forms, as of a meeting
    assert SPANISH.parse_ordinal("sexagésimo primero") == 61
    assert SPANISH.parse_ordinal("quincuagésima novena") == 59
    assert SPANISH.parse_ordinal("tercera") == 3


@pytest.mark.parametrize(
    ("language", "number", "figures"),
    [
        (ENGLISH, 1, "1st"),
        (ENGLISH, 2, "2nd"),
        (ENGLISH, 3, "3rd"),
        (ENGLISH, 4, "4th"),
        (ENGLISH, 11, "11th"),
        (ENGLISH, 12, "12th"),
        (ENGLISH, 13, "13th"),
        (ENGLISH, 21, "21st"),
        (ENGLISH, 59, "59th"),
        (ENGLISH, 111, "111th"),
        (FRENCH, 1, "1re"),
        (FRENCH, 2, "2e"),
        (FRENCH, 59, "59e"),
    ],
)
def test_ordinals_in_figures(language, number, figures):
    assert language.number_ordinal(number) == figures


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        (ENGLISH, date(2025, 4, 4), "4 April 2025"),
        (ENGLISH, date(2022, 4, 1), "1 April 2022"),
        (FRENCH, date(2022, 4, 1), "1er avril 2022"),
        (FRENCH, date(2022, 4, 11), "11 avril 2022"),
        (FRENCH, date(2020, 6, 22), "22 juin 2020"),
        (SPANISH, date(2022, 4, 1), "1 de abril de 2022"),
        (SPANISH, date(2025, 4, 4), "4 de abril de 2025"),
    ],
)
def test_dates(language, day, text):
    assert language.date(day) == text
    assert language.parse_date(text) == day


MONTHS = [
    (ENGLISH, "1 {} 2024", "January February March April May June July August September October "
     "November December"),
    (FRENCH, "1er {} 2024", "janvier février mars avril mai juin juillet août septembre octobre "
     "novembre décembre"),
    (SPANISH, "1 de {} de 2024", "enero febrero marzo abril mayo junio julio agosto septiembre "
     "octubre noviembre diciembre"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "form", "months"), MONTHS)
def test_every_month_begins(language, form, months):
    for number, month in enumerate(months.split(), 1):
        assert language.date(date(2024, number, 1)) == form.format(month)


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_every_day_of_a_leap_year_is_read_as_it_is_written(language):
    days = [date(2024, 1, 1) + timedelta(n) for n in range(366)]
    assert [language.parse_date(language.date(day)) for day in days] == days
    text = "; ".join(language.date(day) for day in days)
    assert [span.value for span in language.find_dates(text)] == days


@given(LANGUAGES, DAYS)
def test_what_date_writes_parse_date_reads(language, day):
    assert language.parse_date(language.date(day)) == day


def test_dates_out_of_a_pdf_and_days_that_do_not_exist():
    assert FRENCH.parse_date("1 er avril 2022") == date(2022, 4, 1)
    assert FRENCH.parse_date("1er\u00a0avril 2022") == date(2022, 4, 1)
    assert FRENCH.parse_date("2er avril 2022") is None
    assert FRENCH.parse_date("11er avril 2022") is None
    assert ENGLISH.parse_date("31 April 2025") is None
    assert ENGLISH.parse_date("4 April") is None
    assert ENGLISH.parse_date("April 2025") is None


def days(*pairs: tuple[int, int, int]) -> tuple[DateRange, ...]:
    dates = [date(*pair) for pair in pairs]
    return tuple(DateRange(*run) for run in zip(dates[::2], dates[1::2], strict=True))


RANGES = [
    # the month once, then twice, then two sittings
    (ENGLISH, "6–23 June 2017", days((2017, 6, 6), (2017, 6, 23))),
    (ENGLISH, "27 February–24 March 2017", days((2017, 2, 27), (2017, 3, 24))),
    (
        ENGLISH,
        "24 February–13 March and 15–23 June 2020",
        days((2020, 2, 24), (2020, 3, 13), (2020, 6, 15), (2020, 6, 23)),
    ),
    (FRENCH, "6-23 juin 2017", days((2017, 6, 6), (2017, 6, 23))),
    (FRENCH, "28 février-1er avril 2022", days((2022, 2, 28), (2022, 4, 1))),
    (
        FRENCH,
        "24 février-13 mars et 15-23 juin 2020",
        days((2020, 2, 24), (2020, 3, 13), (2020, 6, 15), (2020, 6, 23)),
    ),
    # every change of day, month and year, in each language
    (FRENCH, "31 mars-1er avril 2022", days((2022, 3, 31), (2022, 4, 1))),
    (FRENCH, "1er-2 avril 2022", days((2022, 4, 1), (2022, 4, 2))),
    (FRENCH, "23 février-31 mars 2026", days((2026, 2, 23), (2026, 3, 31))),
    (FRENCH, "28 décembre 2026-1er janvier 2027", days((2026, 12, 28), (2027, 1, 1))),
    (ENGLISH, "24 February–4 April 2025", days((2025, 2, 24), (2025, 4, 4))),
    (ENGLISH, "1–2 April 2022", days((2022, 4, 1), (2022, 4, 2))),
    (SPANISH, "6 a 23 de junio de 2017", days((2017, 6, 6), (2017, 6, 23))),
    (SPANISH, "23 de febrero a 31 de marzo de 2026", days((2026, 2, 23), (2026, 3, 31))),
    (
        SPANISH,
        "24 de febrero a 13 de marzo y 15 a 23 de junio de 2020",
        days((2020, 2, 24), (2020, 3, 13), (2020, 6, 15), (2020, 6, 23)),
    ),
    (
        SPANISH,
        "28 de diciembre de 2026 a 3 de enero de 2027",
        days((2026, 12, 28), (2027, 1, 3)),
    ),
    (SPANISH, "17 de diciembre de 2021", days((2021, 12, 17), (2021, 12, 17))),
    # over the turn of a year; a special session of one day
    (ENGLISH, "28 December 2026–3 January 2027", days((2026, 12, 28), (2027, 1, 3))),
    (ENGLISH, "17 December 2021", days((2021, 12, 17), (2021, 12, 17))),
]


@pytest.mark.parametrize(("language", "text", "ranges"), RANGES)
def test_ranges_of_days(language, text, ranges):
    assert language.date_ranges(ranges) == text
    assert language.parse_date_ranges(text) == ranges


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        # dashes and spaces as copies have them
        (ENGLISH, "6-23 June 2017", "6–23 June 2017"),
        (ENGLISH, "6 – 23 June 2017", "6–23 June 2017"),
        (ENGLISH, "6 to 23 June 2017", "6–23 June 2017"),
        (ENGLISH, "from 26 February to 5 April 2024", "26 February–5 April 2024"),
        (FRENCH, "11 septembre -13 octobre 2023", "11 septembre-13 octobre 2023"),
        (FRENCH, "28 février–1 er avril 2022", "28 février-1er avril 2022"),
        (FRENCH, "du 24 février au 13 mars et du 15 au 23 juin 2020", RANGES[5][1]),
        (SPANISH, "del 24 de febrero al 4 de abril de 2025", "24 de febrero a 4 de abril de 2025"),
        (SPANISH, "6-23 de junio de 2017", "6 a 23 de junio de 2017"),
    ],
)
def test_ranges_are_read_out_of_damaged_mastheads(language, text, written):
    ranges = language.parse_date_ranges(text)
    assert ranges is not None
    assert language.date_ranges(ranges) == written


@pytest.mark.parametrize(
    "text",
    ["", "Agenda item 10", "6–23", "23–6 June 2017", "30–31 June 2017", "6–7–8 June 2017", "2017"],
)
def test_other_text_is_no_range(text):
    assert ENGLISH.parse_date_ranges(text) is None


@given(LANGUAGES, st.lists(st.tuples(DAYS, st.integers(0, 60)), min_size=1, max_size=4))
def test_what_date_ranges_writes_parse_date_ranges_reads(language, runs):
    ranges = tuple(DateRange(first, first + timedelta(length)) for first, length in runs)
    assert language.parse_date_ranges(language.date_ranges(ranges)) == ranges


def test_lists_have_no_comma_before_the_last():
    assert ENGLISH.join([]) == ""
    assert ENGLISH.join(["20/17"]) == "20/17"
    assert ENGLISH.join(["20/17", "22/18", "25/36"]) == "20/17, 22/18 and 25/36"
    assert FRENCH.join(["20/17", "22/18"]) == "20/17 et 22/18"
    assert SPANISH.join(["Ghana", "Kenya", "Togo"]) == "Ghana, Kenya y Togo"
    # *e* before the sound of *i*
    assert SPANISH.join(["Honduras", "Irlanda"]) == "Honduras e Irlanda"
    assert SPANISH.join(["Ghana", "Israel", "Hungría"]) == "Ghana, Israel y Hungría"
    assert SPANISH.join(["nieve", "hielo"]) == "nieve y hielo"
