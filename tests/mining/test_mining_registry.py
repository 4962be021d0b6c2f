"""The registry without given facts: learned from texts and their lists, contradictions told."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.drafting import draft
from drafter.library import store
from drafter.library.model import Adoption, cited
from drafter.library.texts import resolution_texts
from drafter.mining.bodies import cannot_be
from drafter.mining.mine import mine
from drafter.mining.years import Read
from drafter.reading import read_text
from drafter.resolution import Reference
from tests.mining import mali, small

FULL = small.SECOND["chain"]


def series_of(*reads, **options):
    return mine(reads, name="small", **options)


def test_a_list_that_names_a_known_text_teaches_the_others_with_its_witness():
    registry = small.mined(small.BOTH).series.adoptions
    assert {str(r): (a.adopted.isoformat(), a.witness) for r, a in registry.items()} == {
        "41/7": ("2019-07-11", "50/1 PP2"),
        "44/2": ("2020-07-16", "50/1 PP2"),
        "47/3": ("2021-07-13", "50/1 PP2"),
        "50/1": ("2022-07-07", "50/1 en"),
        "53/2": ("2023-07-13", "53/2 en"),
    }


MANDATE = "31/28 of 24 March 2016 and 47/3 of 13 July 2021, by which it {} the mandate of the {}"
ALONE = [
    # what the text of session 50 lists, and whether that is its series'
    ("goes on up to it", "44/2 of 16 July 2020 and 47/3 of 13 July 2021", True),
    ("goes on after a break",
     "31/28 of 24 March 2016, 44/2 of 16 July 2020 and 47/3 of 13 July 2021", True),
    ("is followed by a decision",
     "41/7 of 11 July 2019, 44/2 of 16 July 2020 and 47/3 of 13 July 2021 and its decision 31/118 "
     "of 2 March 2016", True),
    ("goes on every second year", "38/7 of 5 July 2018 and 44/2 of 16 July 2020", True),
    ("ends before it", "41/7 of 11 July 2019 and 44/2 of 16 July 2020", False),
    ("names two of one year",
     "43/1 of 22 June 2020, 44/2 of 16 July 2020 and 47/3 of 13 July 2021", False),
    ("names a special session",
     "S-28/1 of 18 May 2018, 44/2 of 16 July 2020 and 47/3 of 13 July 2021", False),
    ("at no one distance", "41/7 of 11 July 2019 and 47/3 of 13 July 2021", False),
    ("one alone", "47/3 of 13 July 2021", False),
    ("of another body", "74/2 of 10 October 2019 and 75/3 of 5 October 2020", False),
    ("extends its mandate", MANDATE.format("renewed", "Independent Expert"), True),
    ("extends another one", MANDATE.format("renewed", "Special Rapporteur"), False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("chain", "own"), [case[1:] for case in ALONE], ids=[case[0] for case in ALONE]
)
def test_what_one_text_alone_tells_of_its_series(chain, own):
    series = series_of(small.read(small.FIRST, chain=chain)).series
    assert (len(series.adoptions) > 1, series.chain is not None) == (own, own)
    if own:
        assert series.adoptions[Reference(47 if "47" in chain else 44, 3 if "47" in chain else 2)]
        made = draft(replace(series, rhythm=None), session=53)
        assert any("and 50/1 of 7 July 2022" in p.flat for p in made.paragraphs)


@pytest.mark.parametrize(
    ("other", "known"),
    [
        ("43/38 of 22 June 2020 and 46/28 of 24 March 2021", 4),  # does not go on up to session 50
        ("44/9 of 16 July 2020 and 47/9 of 13 July 2021", 1),
    ],
)
def test_where_two_lists_might_be_the_series_own_neither_is(other, known):
    both = small.text(small.FIRST).replace(
        "Concerned by", f"Recalling also its resolutions {other},\n\nConcerned by"
    )
    series = series_of(Read("50-1.txt", read_text(both, Path("50-1.txt")))).series
    assert len(series.adoptions) == known


def test_a_list_that_cannot_be_taken_apart_is_told():
    given = [
        Adoption(Reference(44, 2), datetime.date(2020, 7, 16)),
        Adoption(Reference(47, 3), datetime.date(2021, 7, 13)),
    ]
    chain = "41/7 of 11 July 2019, 44/2 of 16 July 2020 and lately 47/3 of 13 July 2021"
    mined = series_of(small.read(small.FIRST, chain=chain), adoptions=given)
    assert mined.series.adoption(Reference(41, 7)).witness == "50/1 PP2"
    assert mined.series.guessed["chain"].evidence == "the list in 50/1 PP2 could not be taken apart"
    told = "50/1 PP2: the list could not be taken apart"
    assert [warning.startswith(told) for warning in mined.warnings].count(True) == 1


def test_the_chain_grows_by_what_was_learned():
    made = draft(small.mined(small.BOTH).series)
    (chain,) = [p for p in made.paragraphs if "its resolutions" in p.flat]
    assert made.session == 56
    assert "47/3 of 13 July 2021, 50/1 of 7 July 2022 and 53/2 of 13 July 2023, on" in chain.flat


MISPRINTS = [
    # what the newest text prints, what is doubtful, why, what a warning says
    ("50/1 of 7 July 2022", "52/1 of 7 July 2022", "52/1 of 2022-07-07",
     "not in the registry; 50/1 of the same date is; session 52 of the Council was the first of "
     "2023", "the list names 52/1 of 2022-07-07"),
    ("47/3 of 13 July 2021", "47/3 of 12 July 2021", "47/3 of 2021-07-12",
     "printed as of 2021-07-12; 47/3 en has 2021-07-13",
     "53/2 PP2: cites 47/3 as of 2021-07-12, 47/3 en has 2021-07-13"),
    ("44/2 of 16 July 2020", "44/2 of 16 July 1920", "44/2 of 1920-07-16",
     "printed as of 1920-07-16; 47/3 PP2 has 2020-07-16", "44/2 as of 1920-07-16"),
    ("44/2 of 16 July 2020", "46/2 of 16 July 2020", "46/2 of 2020-07-16",
     "not in the registry; 44/2 of the same date is; session 46 of the Council was the first of "
     "2021", "the list names 46/2 of 2020-07-16"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "misprint", "entry", "reason", "warning"), MISPRINTS)
def test_a_misprint_is_kept_with_a_note_and_the_chain_goes_on(
    tmp_path, printed, misprint, entry, reason, warning
):
    chain = FULL.replace(printed, misprint)
    newest = small.read(small.SECOND, chain=chain)
    mined = series_of(small.read(small.OLDEST), small.read(small.FIRST), newest)
    assert [w for w in mined.warnings if warning in w], mined.warnings
    mali.write_library(tmp_path, mined.series)
    series = store.load_series(tmp_path, "small")
    occurrence = series.clause(series.chain).history[-1]
    assert entry in occurrence.values["chain"]
    assert occurrence.doubts == {entry: reason}
    texts = resolution_texts(series.clauses, Reference(53, 2), "en", series.adoptions)
    assert [t.flat for _, t in texts] == [p.flat for p in newest.resolution.paragraphs]
    (drafted,) = [p.flat for p in draft(series).paragraphs if "its resolutions" in p.flat]
    assert misprint in drafted  # what is printed is not mended in silence
    assert drafted.endswith("and 53/2 of 13 July 2023, on human rights in the country,")
    assert cited(entry)[0] not in {r for r in series.adoptions if r == Reference(52, 1)}


def test_texts_that_contradict_each_other_are_told_and_none_is_outvoted():
    """Two later texts agree against the first that names it: the registry keeps the first."""
    years = [
        small.read(small.OLDEST),
        small.read(small.FIRST, chain=small.FIRST["chain"].replace("11 July", "12 July")),
        small.read(small.SECOND, chain=FULL.replace("11 July", "12 July")),
    ]
    mined = series_of(*years)
    entry = mined.series.adoption(Reference(41, 7))
    assert (entry.adopted, entry.witness) == (datetime.date(2019, 7, 11), "47/3 PP2")
    assert entry.note == "50/1 PP2 has 2019-07-12; 53/2 PP2 has 2019-07-12"
    for where in ("50/1 PP2", "53/2 PP2"):
        said = f"{where}: cites 41/7 as of 2019-07-12, 47/3 PP2 has 2019-07-11"
        assert [w for w in mined.warnings if w.startswith(said)]


def test_what_is_given_stands_against_a_text():
    given = [Adoption(Reference(50, 1), datetime.date(2022, 7, 8))]
    mined = series_of(small.read(small.FIRST), small.read(small.SECOND), adoptions=given)
    assert mined.series.adoption(Reference(50, 1)).adopted == datetime.date(2022, 7, 8)
    both = "50/1: the registry says adopted on 2022-07-08, 50-1.txt says 2022-07-07"
    assert [w for w in mined.warnings if both in w]


def test_what_the_newest_list_leaves_out_is_out_of_the_chain():
    mined = series_of(
        small.read(small.FIRST),
        small.read(small.SECOND, chain=FULL.replace("44/2 of 16 July 2020, ", "")),
    )
    assert {str(a.resolution) for a in mined.series.registry if not a.in_chain} == {"44/2"}


DAYS = [
    ("Human Rights Council", "52/42", "2023-04-04", None),
    ("Human Rights Council", "54/42", "2023-04-04", "was the third of 2023"),
    ("Human Rights Council", "43/38", "2020-06-22", None),
    ("Human Rights Council", "20/17", "2012-07-06", None),
    ("Human Rights Council", "45/35", "2020-10-07", None),
    ("Human Rights Council", "52/42", "2024-04-04", "was the first of 2023"),
    ("Human Rights Council", "S-33/1", "2021-12-17", None),
    ("Human Rights Council", "3/1", "2006-12-08", None),
    ("Human Rights Council", "2/1", "2015-11-27", "was the second of 2006"),
    ("Human Rights Council", "1/2", "2006-06-30", None),
    ("General Assembly", "80/14", "2025-12-01", None),
    ("General Assembly", "60/251", "2006-03-15", None),
    ("General Assembly", "80/14", "2024-12-01", "began in September 2025"),
    ("General Assembly", "79/1", "2024-08-22", "began in September 2024"),
    ("Economic and Social Council", "2/1", "1999-01-01", None),
]


@pytest.mark.parametrize(("body", "number", "day", "reason"), DAYS)
def test_a_date_that_cannot_be_is_known(body, number, day, reason):
    found = cannot_be(body, Reference.parse(number), datetime.date.fromisoformat(day))
    assert found is None if reason is None else reason in found


def test_an_adoption_date_that_cannot_be_is_told():
    mined = series_of(small.read(small.FIRST, day="7 July 2021"))
    assert [w for w in mined.warnings if "50-1.txt: says adopted on 2021-07-07, which cannot" in w]


def test_the_entries_of_the_seeds_chain_are_learned_without_given_facts():
    reads = [r for r in _seeds() if r.resolution.language == "en"]
    series = mine(reads, name="mali").series
    given = mali.mined().series.adoptions
    learned = {r: a for r, a in series.adoptions.items() if a.witness}
    assert len(learned) == 13
    assert all(given[r].adopted == a.adopted for r, a in learned.items())
    assert series.rhythm == 3
    assert series.chain == mali.mined().series.chain


def _seeds():
    from tests.mining.test_mining_adding import SEEDS  # noqa: PLC0415

    return SEEDS
