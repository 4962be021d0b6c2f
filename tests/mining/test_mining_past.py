"""A past state of a library: what came later is not in it, what people gave is."""

from dataclasses import replace

import pytest

from drafter.drafting import draft
from drafter.library import saving, store
from drafter.library.model import Mandate
from drafter.mining.mine import MiningError
from drafter.mining.past import Given, as_of, given_in, known_before
from drafter.mining.sources import gather
from drafter.resolution import Reference
from tests.mining import mali, small

SERIES = mali.mined().series
AGENDA_FR = "Assistance technique et renforcement des capacités"


def test_the_titles_of_agenda_items_that_people_gave_are_known():
    past = as_of(SERIES, 52, 58)
    assert past.agenda_title["fr"] == SERIES.agenda_title["fr"] == AGENDA_FR
    lines = {line.role: line.text for line in draft(past, session=58, code="fr").masthead}
    assert lines["agenda_title"] == AGENDA_FR


def test_a_title_that_a_later_text_alone_states_is_not():
    stated = {d.agenda_title for d in SERIES.documents if d.language == "en"} - {None}
    assert SERIES.agenda_title["en"] in stated
    assert "en" not in given_in(SERIES).agenda[10]
    assert "en" not in as_of(SERIES, 34).agenda_title


@pytest.fixture
def edited(tmp_path):
    """A library whose mandate and one adoption a person has corrected; the keys of what was."""
    library = small.library(tmp_path, [small.FIRST, small.SECOND])
    file = library / "small" / "series.yaml"
    mali.spoil(file, "period: one year", "period: two years")
    mali.spoil(file, "44/2, adopted: 2020-07-16, in", "44/2, adopted: 2020-07-16, meeting: 26, in")
    return store.load_series(library, "small"), saving.edited(library / "small")


def test_what_a_person_corrected_holds_at_all_times(edited):
    series, keys = edited
    assert {"mandate", "registry.44/2"} <= keys
    past = as_of(series, 50, edited=keys)
    assert past.mandate == Mandate("Independent Expert", "renew", "two years")
    assert past.adoption(Reference(44, 2)).meeting == 26
    plain = as_of(series, 50)
    assert plain.mandate.period == "one year"
    assert plain.adoption(Reference(44, 2)).meeting is None


def test_a_corrected_adoption_that_came_later_is_not_known():
    series = small.mined(small.ALL).series
    keys = {f"registry.{a.resolution}" for a in series.registry}
    assert [str(a.resolution) for a in as_of(series, 47, edited=keys).registry] == [
        "41/7", "44/2", "47/3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("last", "session", "newest", "adoptions", "sessions"),
    [
        # texts up to a session; adoptions up to it, or before the session drafted for
        (52, None, "52/42", "52/42", 55),
        (52, 58, "52/42", "55/25", 58),
        (55, 58, "52/42", "55/25", 58),
        (34, 37, "34/39", "34/39", 37),
    ],
)
def test_what_is_known_when(last, session, newest, adoptions, sessions):
    past = as_of(SERIES, last, session)
    assert str(past.newest) == newest
    assert str(max((a.resolution for a in past.registry), key=past.order)) == adoptions
    assert max(past.sessions) <= sessions
    assert not past.pages


def test_the_same_as_from_the_documents():
    """The library's own documents give the series that the files give, as it was then."""
    found = gather([mali.SEEDS])
    given = Given(found.adoptions, found.sessions, found.agenda)
    mined = known_before(Reference(53, 0), found.documents, given, name="mali", session=58)
    past = as_of(SERIES, 52, 58)
    for code in ("en", "fr"):
        made, again = (draft(s, session=58, code=code) for s in (mined, past))
        assert again.paragraphs == made.paragraphs
        assert again.notices == made.notices


def test_a_library_without_a_text_so_old_says_which_it_has():
    with pytest.raises(MiningError, match=r"session 33 or before \(the oldest is 34/39\)"):
        as_of(SERIES, 33)


def test_a_session_that_is_open_when_an_adoption_came_does_not_know_it():
    """49/34 of 1 April 2022, if the session drafted for had opened in March."""
    opened = replace(SERIES, sessions={**SERIES.sessions, 50: SERIES.sessions[49]})
    known = as_of(opened, 34, 50)
    assert "49/34" not in [str(a.resolution) for a in known.registry]
    assert "49/34" in [str(a.resolution) for a in as_of(SERIES, 34, 50).registry]
