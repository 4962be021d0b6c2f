"""A year is drafted from what was known before it: nothing that came later can change its draft."""

import dataclasses
from datetime import date, timedelta

import pytest

from drafter.backtesting import backtest_series
from drafter.library.chronology import Chronology
from drafter.library.model import Adoption
from drafter.mining.mine import mine
from drafter.mining.past import Given, is_before, known_before
from drafter.mining.years import Read
from drafter.resolution import DateRange, Reference, Resolution
from drafter.writing.json import json_bytes
from tests.backtesting.series import backtested, mali_tested, planted, sources
from tests.mining import mali

TARGETS = ["52/42", "58/30"]


def draft_of(backtest, target):
    """The bytes of one year's draft, and its attention."""
    (year,) = [year for year in backtest.years if str(year.target) == target]
    return json_bytes(year.draft), year.attention


def shouted(text):
    return text.upper()


def longer(text):
    return text[:-1].replace("of", "concerning") + " at its seventy-first session" + text[-1]


PLANTED = [
    # a change in the target's own text
    ("52/42", mali.EN_52, {"text": longer}),
    ("58/30", mali.EN_58, {"text": longer}),
    ("58/30", mali.EN_58, {"text": shouted}),
    # in what its masthead and its end say
    ("58/30", mali.EN_58, {"title": "Planted", "agenda_item": 4, "agenda_title": "Planted"}),
    ("58/30", mali.EN_58, {"adopted": date(2025, 3, 1), "meeting": 1, "footnotes": ()}),
    ("58/30", mali.EN_58, {"original_language": "Planted"}),
    # in a later text, and in the French of the same year
    ("52/42", mali.EN_58, {"text": longer}),
    ("52/42", mali.EN_58, {"title": "Planted", "footnotes": ()}),
    ("52/42", mali.FR_52, {"text": longer}),
    # in the page about a later resolution
    ("52/42", mali.PAGE_55, {"quotations": ()}),
]


@pytest.mark.parametrize(("target", "file", "changed"), PLANTED)
def test_what_is_planted_later_changes_nothing(target, file, changed):
    assert draft_of(backtested(planted(file, **changed)), target) == draft_of(mali_tested(), target)


@pytest.mark.parametrize(
    ("target", "file"), [("52/42", mali.EN_34), ("58/30", mali.EN_52), ("58/30", mali.EN_34)]
)
def test_what_is_planted_earlier_does(target, file):
    assert draft_of(backtested(planted(file, text=longer)), target) != draft_of(
        mali_tested(), target
    )


def later(days):
    """The registry with all adoptions from one on moved, and one that there never was."""
    moved = [
        dataclasses.replace(
            a, adopted=a.adopted + timedelta(days=days), meeting=99, in_chain=not a.in_chain,
            note="Planted",
        )
        if a.resolution.session >= 52 else a
        for a in sources().adoptions
    ]  # fmt: skip
    return [*moved, Adoption(Reference(53, 99), date(2023, 7, 1))]


def test_adoptions_of_the_session_and_after_it_are_not_known():
    found = backtested(adoptions=later(3))
    assert draft_of(found, "52/42") == draft_of(mali_tested(), "52/42")
    assert draft_of(found, "58/30") != draft_of(mali_tested(), "58/30")


def test_an_adoption_of_an_earlier_number_but_a_later_day_is_not_known():
    adoptions = [
        dataclasses.replace(a, adopted=date(2023, 3, 1)) if str(a.resolution) == "49/34" else a
        for a in sources().adoptions
    ]
    year = backtested(adoptions=adoptions).years[0]
    assert "49/34" not in json_bytes(year.draft).decode()
    assert "49/34" in json_bytes(mali_tested().years[0].draft).decode()


def test_sessions_after_the_target_are_not_known():
    sessions = {**sources().sessions, 55: (DateRange(date(2030, 1, 1), date(2030, 2, 1)),)}
    assert draft_of(backtested(sessions=sessions), "52/42") == draft_of(mali_tested(), "52/42")


def test_without_dates_of_sessions_the_numbers_decide():
    found = backtested(adoptions=later(3), sessions={})
    assert draft_of(found, "52/42") == draft_of(backtested(sessions={}), "52/42")


@pytest.mark.parametrize(
    ("kind", "session", "before"),
    [("draft", 34, True), ("draft", 52, False), ("draft", None, False), ("commentary", 34, False)],
)
def test_which_documents_without_a_number_are_earlier(kind, session, before):
    read = Read("x.txt", Resolution(kind=kind, language="en", session=session))
    assert is_before(read, Reference.parse("52/42"), Chronology({})) is before


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_later_is_in_what_was_known(target):
    reference = Reference.parse(target)
    given = sources()
    known = known_before(
        reference, given.documents, Given(given.adoptions, given.sessions), name="mali"
    )
    order = Chronology.of(given.adoptions).order
    assert max(map(order, known.resolutions)) < order(reference)
    assert max(order(a.resolution) for a in known.registry) < order(reference)
    assert max(known.sessions) == reference.session
    assert not known.pages


def library(documents):
    """The whole series, as it would be read from a library."""
    given = sources()
    return mine(documents, name="mali", adoptions=given.adoptions, sessions=given.sessions).series


@pytest.mark.parametrize(
    ("target", "file", "changed"),
    [
        ("58/30", mali.EN_58, {"text": longer}),
        ("52/42", mali.EN_58, {"text": longer}),
        ("58/30", mali.EN_58, {"title": "Planted", "agenda_item": 4}),
    ],
)
def test_a_library_tells_no_more_than_the_documents(target, file, changed):
    as_it_is = backtest_series(library(sources().documents))
    found = backtest_series(library(planted(file, **changed)))
    assert draft_of(found, target) == draft_of(as_it_is, target)


def test_a_resolution_that_a_later_list_alone_names_is_not_known():
    """58/30 lists 55/25: a library that has it from there does not know it before."""
    only = [a for a in sources().adoptions if str(a.resolution) != "55/25"]
    texts = [d for d in sources().documents if d.resolution.kind != "commentary"]
    series = mine(texts, name="mali", adoptions=only, sessions=sources().sessions).series
    assert "55/25" in [str(a.resolution) for a in series.registry]
    year = backtest_series(series).years[1]
    assert "55/25" not in [str(a.resolution) for a in year.known.registry]
