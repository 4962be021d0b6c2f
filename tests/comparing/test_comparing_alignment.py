"""Paragraphs are known again though most of their words have gone, and not by a common phrase."""

from pathlib import Path

import pytest

from drafter import reading
from drafter.comparing.alignment import align, likeness, prepare, recognized

SEED = Path(__file__).parents[2] / "seeds" / "A-HRC-RES-52-42.en.txt"
STANDING = [paragraph.flat for paragraph in reading.read(SEED).paragraphs]
"""What stays the same in both texts; it lends the words their weights."""

REWORDED = [
    (
        "a list of resolutions became a phrase",
        "Recalling also General Assembly resolution 60/251 of 15 March 2006 and Human Rights "
        "Council resolutions 5/1 and 5/2 of 18 June 2007, 23/18 of 13 June 2013, 24/34 of 27 "
        "September 2013, 27/28 of 26 September 2014, 30/19 of 2 October 2015 and 33/27 of 30 "
        "September 2016,",
        "Recalling also General Assembly resolution 60/251 of 15 March 2006 and Human Rights "
        "Council resolutions on technical assistance and capacity-building in the field of "
        "human rights in the Central African Republic,",
    ),
    (
        "it begins as it did, and goes on to other events",
        "Welcomes the decision of the Special Criminal Court to open on 19 April 2022 its "
        "first trial related to the killings in Koundjili and Lemouna in 2019, and calls upon"
        " neighbouring States to provide support for investigations, access to documents and "
        "the execution of warrants;",
        "Welcomes the decision of the Special Criminal Court of 31 October 2022 by which "
        "three members of an armed group were sentenced to imprisonment of from 20 years to "
        "life for crimes against humanity and war crimes, and the award of damages to 26 "
        "victims;",
    ),
]


def prepared(*texts):
    """The paragraphs of several texts, weighted together."""
    everything = prepare([(p, p.endswith(",")) for text in texts for p in text])
    found = []
    for text in texts:
        found.append(everything[: len(text)])
        everything = everything[len(text) :]
    return found


@pytest.mark.parametrize(("old", "new"), [r[1:] for r in REWORDED], ids=[r[0] for r in REWORDED])
def test_a_reworded_paragraph_is_known_again(old, new):
    one, two = prepared([*STANDING[:3], old, *STANDING[3:]], [*STANDING[:3], new, *STANDING[3:]])
    assert align(one, two)[3] == 3


NO_PAIR = [
    (
        "the same body, another report",
        "Recalling the conclusions of the Working Group on Children and Armed Conflict,",
        "Welcoming the appointment of women to the Working Group on elections and the road "
        "map on gender that the transitional authorities adopted for the period from 2024 to "
        "2026,",
    ),
]


@pytest.mark.parametrize(("old", "new"), [r[1:] for r in NO_PAIR], ids=[r[0] for r in NO_PAIR])
def test_a_new_paragraph_is_not_taken_for_one_that_went(old, new):
    one, two = prepared([*STANDING[:3], old, *STANDING[3:]], [*STANDING[:3], new, *STANDING[3:]])
    assert 3 not in align(one, two)


def test_openings_that_share_no_word_tell_paragraphs_apart():
    words = "the efforts of the national authorities to prosecute those responsible"
    texts = [(words, False), (f"{words} and the courts that the Government has set up", False)]
    same = likeness(*prepare(texts, ["Welcomes", "Welcomes with appreciation"]))
    apart = likeness(*prepare(texts, ["Welcomes", "Urges"]))
    assert apart < same == likeness(*prepare(texts))


def test_paragraphs_of_several_years_are_recognized_in_any_order():
    first, second = (
        "Deplores the use of children by armed groups as combatants and domestic workers;",
        "Requests the international community to enhance its support for the fight against "
        "the pandemic;",
    )
    known, new = prepared(
        [second, *STANDING[-2:], first], [first, "A paragraph of its own;", second]
    )
    assert recognized(known, new) == {0: 3, 2: 0}
