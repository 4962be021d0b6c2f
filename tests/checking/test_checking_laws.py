"""What holds of any text: no rule fails on it, every place is in it, long ones take no age."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.checking import RULES, check
from drafter.library import store
from drafter.reading import read
from drafter.resolution import Footnote

from .texts import SEEDS, resolution

PIECES = st.sampled_from(
    [
        *("Recalling", "Recalls also", "Encourage", "its resolution 58/30 of 4 April 2025"),
        *("[", "]", "(", ")", "“", "»", ";", ",", ".", " ", "\u00a0;", "…", "31 April 2024"),
        *("\n\t(a) To", "\n\t\t(i)", "to submit", "at its sixty-first session", "the the"),
        *("Government of Mali", "Transitional Government of Mali", "Malian transitional parties"),
        *("until 3 May 2019", "2019–2022", "the mandate holder", "his", "its efforts ensure"),
    ]
)
FLAT = st.lists(PIECES | st.text(max_size=4), min_size=1, max_size=12).map(" ".join)
MARK = st.sampled_from(["PP", "H", None, 1, 2, 3, 7])
SERIES = store.load_series(store.shipped_library(), "mali")


@given(st.lists(st.tuples(MARK, FLAT), max_size=6), st.sampled_from(["en", "fr", "es"]))
def test_every_place_is_in_the_text(paragraphs, language):
    made = resolution(*paragraphs, language=language, session=58)
    flats = {p.label: p.flat for p in made.paragraphs}
    text = replace(
        made,
        paragraphs=tuple({p.label: p for p in made.paragraphs}.values()),
        footnotes=(
            Footnote("2", "A/HRC/1/1.", None, None),
            *(Footnote("1", None, label, len(flat)) for label, flat in flats.items()),
        ),
    )
    places = {"masthead": "", "ending": "", "note 2": "A/HRC/1/1."} | flats
    for finding in check(text, SERIES, target=61):
        place = finding.place
        assert 0 <= place.start <= place.end <= len(places[place.label]), finding


@pytest.mark.parametrize("code", RULES)
def test_every_rule_names_its_source_and_says_why(code):
    rule = RULES[code]
    assert rule.code == code
    assert len(rule.source) > 10
    assert rule.explanation.endswith(".")
    assert not rule.message.endswith(".")


def test_the_same_findings_every_time():
    text = read(SEEDS / "A-HRC-RES-58-30.en.txt")
    assert check(text, SERIES) == check(text, SERIES)


@pytest.mark.parametrize(
    "piece",
    [
        "Recalling its resolution 58/30 of 4 April 2025, ",
        "(a “b [c ",
        "c] b” a) ",
        "The Government of Mali and the Transitional Government of Mali ",
        "Aa Bb Cc Dd of Mali ",
        "word ",
        "\n\t(a) To report at its sixty-first session;",
        "; : » « ",
    ],
)
def test_time_grows_with_the_length_and_no_faster(piece):
    def seconds(times):
        text = resolution(
            *[(n + 1, "Requests " + piece * 20 + ";") for n in range(times)],
            (times + 1, "Requests " + piece * 20 * times + "."),
            session=58,
        )
        begun = time.process_time()
        check(text, SERIES, target=61)
        return time.process_time() - begun

    seconds(5)
    short = min(seconds(20) for _ in range(3))
    assert seconds(160) < 40 * max(short, 0.005)
