"""Series that regular and special sessions go on with: the texts stand by their days."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.backtesting import backtest
from drafter.drafting import draft
from drafter.library import saving, store
from drafter.library.chronology import Chronology
from drafter.mining.mine import mine
from drafter.mining.past import Given, as_of
from drafter.mining.years import Read
from drafter.reading import read_text
from drafter.resolution import DateRange, Reference

TEXT = """A/HRC/RES/{number}

Human Rights Council
{session} session

{number}. Situation of human rights in Xland

The Human Rights Council,

Recalling its resolutions {chain},

{preamble}1. Condemns the violations of human rights in Xland;

{operative}. Decides to remain seized of the matter.

50th meeting
{day}
[Adopted without a vote.]
"""
HOST = "Thanking the States that host refugees from Xland for their generosity,\n\n"
EXPERTS = "2. Decides to establish a commission of three experts on Xland;\n\n3"
JULY = {
    "number": "47/13", "session": "Forty-seventh", "day": "13 July 2021", "preamble": HOST,
    "operative": "2", "chain": "41/2 of 11 July 2019 and 44/3 of 16 July 2020",
}  # fmt: skip
DECEMBER = {
    "number": "S-33/1", "session": "Thirty-third special", "day": "17 December 2021",
    "preamble": "", "operative": EXPERTS,
    "chain": "41/2 of 11 July 2019, 44/3 of 16 July 2020 and 47/13 of 13 July 2021",
}  # fmt: skip
APRIL = {
    "number": "49/3", "session": "Forty-ninth", "day": "1 April 2022", "preamble": "",
    "operative": EXPERTS,
    "chain": "41/2 of 11 July 2019, 44/3 of 16 July 2020, 47/13 of 13 July 2021 and S-33/1 of "
    "17 December 2021",
}  # fmt: skip
SESSIONS = {
    number: (DateRange(datetime.date(*first), datetime.date(*last)),)
    for number, first, last in (
        (47, (2021, 6, 21), (2021, 7, 14)),
        (48, (2021, 9, 13), (2021, 10, 11)),
        (49, (2022, 2, 28), (2022, 4, 1)),
    )
}


def read(year):
    name = f"{year['number'].replace('/', '-')}.txt"
    return Read(name, read_text(TEXT.format(**year), Path(name)))


def mined(*years, sessions=None):
    return mine([read(year) for year in years], name="xland", sessions=sessions).series


def numbers(references):
    return [str(reference) for reference in references]


def status(series, words):
    (found,) = [
        c for c in series.clauses if any(words in w.text["en"] for w in c.wordings.values())
    ]
    return found.status


@pytest.fixture(params=["mined", "loaded"])
def known(request, tmp_path):
    """The two texts of 2021, as they were mined and as they are read from the disk."""
    series = mined(DECEMBER, JULY)
    if request.param == "mined":
        return series
    saving.save(series, tmp_path)
    return store.load_series(tmp_path, "xland")


def test_the_special_session_of_december_is_newer_than_july(known):
    assert str(known.newest) == "S-33/1"
    assert numbers(known.resolutions) == ["47/13", "S-33/1"]
    assert numbers(known.adoptions) == ["41/2", "44/3", "47/13", "S-33/1"]
    assert numbers(d.resolution for d in known.documents) == ["47/13", "S-33/1"]


def test_what_december_brought_is_new_and_what_it_dropped_has_lapsed(known):
    assert status(known, "three experts") == "new"
    assert status(known, "States that host") == "lapsed"
    histories = [numbers(o.resolution for o in c.history) for c in known.clauses]
    assert ["47/13", "S-33/1"] in histories
    assert ["S-33/1", "47/13"] not in histories


def test_the_next_draft_goes_on_from_december_and_recalls_both(known):
    made = draft(replace(known, rhythm=None), session=49)
    assert made.base == "S-33/1"
    chain, *_, experts, _ = made.paragraphs
    assert chain.flat.endswith("47/13 of 13 July 2021 and S-33/1 of 17 December 2021,")
    assert "three experts" in experts.flat


def test_a_session_before_the_special_one_cannot_be_drafted_for(known):
    with pytest.raises(Exception, match="not after the base text"):
        draft(replace(known, rhythm=None), session=47)


def test_a_history_in_another_order_is_put_right(tmp_path):
    saving.save(mined(JULY, DECEMBER), tmp_path)
    path = tmp_path / "xland" / "decides-remain-seized-matter.yaml"
    head, _, history = path.read_text().partition("history:\n")
    entries = history.splitlines(keepends=True)
    half = len(entries) // 2
    path.write_text(head + "history:\n" + "".join([*entries[half:], *entries[:half]]))
    (clause,) = [c for c in store.load_series(tmp_path, "xland").clauses if c.id == path.stem]
    assert numbers(o.resolution for o in clause.history) == ["47/13", "S-33/1"]


@pytest.mark.parametrize(
    ("last", "texts"),
    [(47, ["47/13"]), (48, ["47/13", "S-33/1"]), (49, ["47/13", "S-33/1", "49/3"])],
)
def test_what_was_known_after_a_session(last, texts):
    series = mined(JULY, DECEMBER, APRIL, sessions=SESSIONS)
    assert numbers(as_of(series, last, session=52).resolutions) == texts


def test_a_year_is_drafted_from_the_special_session_before_it():
    documents = [read(year) for year in (JULY, DECEMBER, APRIL)]
    tested = backtest(documents, Given(sessions=SESSIONS), name="xland")
    assert [(str(year.base), str(year.target)) for year in tested.years] == [("S-33/1", "49/3")]
    assert {one.result for one in tested.years[0].paragraphs} == {"exact"}
    assert [str(target) for target, _ in tested.left_out] == ["S-33/1"]


DAYS = {
    "47/13": (2021, 7, 13), "48/1": (2021, 10, 8), "S-33/1": (2021, 12, 17),
    "49/3": (2022, 4, 1), "S-34/1": (2022, 5, 12),
}  # fmt: skip


@pytest.mark.parametrize(
    ("days", "texts"),
    [
        ("47/13 48/1 49/3 S-33/1 S-34/1", "47/13 48/1 S-33/1 49/3 S-34/1"),
        ("47/13 49/3 S-33/1 S-34/1", "47/13 S-33/1 49/3 S-34/1"),
        ("S-33/1 S-34/1", "S-33/1 S-34/1 47/13 49/3"),  # no regular one is known to be before it
        ("47/13 49/3", "S-33/1 S-34/1 47/13 49/3"),  # by the numbers
    ],
    ids=["all known", "one not known", "of special ones alone", "of regular ones alone"],
)
def test_the_order_by_the_days_that_are_known(days, texts):
    known = Chronology({Reference.parse(d): datetime.date(*DAYS[d]) for d in days.split()})
    mixed = reversed([*map(Reference.parse, texts.split())])
    assert numbers(sorted(mixed, key=known.order)) == texts.split()


def test_the_days_of_the_sessions_tell_too():
    december = {Reference.parse("S-33/1"): datetime.date(2021, 12, 17)}
    assert Chronology(december, SESSIONS).session(Reference.parse("S-33/1")) == 48
