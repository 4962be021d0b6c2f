"""What is printed fits the terminal, counts as one says it, and names what was meant."""

from pathlib import Path

import pytest

from drafter.backtesting import backtest_series
from drafter.backtesting.tables import tables
from drafter.checking import report
from drafter.checking.finding import Finding, Place
from drafter.console.mining import series_table
from drafter.counting import counted
from drafter.library.names import clause_named, near, nearest
from tests.mining import mali

SERIES = mali.mined().series


@pytest.fixture(scope="module")
def tested():
    return backtest_series(SERIES, "en")


@pytest.mark.parametrize("room", [40, 60, 80])
def test_a_backtest_is_no_wider_than_the_terminal(tested, room):
    lines = tables(tested, None, room).splitlines()
    assert max(map(len, lines)) <= room


def test_a_table_that_is_parted_says_the_same(tested):
    def columns(room):
        """The columns of every table by their names, but for the first, which each part has."""
        found = {}
        lines = tables(tested, None, room).splitlines()
        for n, line in enumerate(lines):
            if line.startswith("YEAR "):
                rows = [line, *lines[n + 1 : n + 1 + len(tested.years)]]
                cells = [*zip(*map(str.split, rows), strict=False)]
                found |= {name: figures for name, *figures in cells[1:]}
        return found

    wide = columns(200)
    assert {"PARS", "EXACT", "DROPPED", "CHAIN", "ATTENTION"} <= set(wide)
    assert columns(60) == wide


@pytest.mark.parametrize(
    ("number", "words", "said"),
    [
        (0, ["text"], "0 texts"),
        (1, ["text"], "1 text"),
        (2, ["text"], "2 texts"),
        (1, ["info", "info"], "1 info"),
        (2, ["info", "info"], "2 info"),
        (12345, ["paragraph"], "12,345 paragraphs"),
    ],
)
def test_things_are_counted(number, words, said):
    assert counted(number, *words) == said


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ([], "1 file: nothing found"),
        (["error"], "1 file: 1 error"),
        (["error", "error", "warning"], "1 file: 2 errors, 1 warning"),
        (["warning", "warning", "info", "info"], "1 file: 2 warnings, 2 info"),
    ],
)
def test_findings_are_counted(severities, said):
    found = [
        Finding("D101", Place("OP1", 0, 1), "wrong", "why", severity, None)
        for severity in severities
    ]
    assert [*report.lines([(Path("a.txt"), found)])][-1] == said


def test_a_series_of_one_text_has_one_text():
    assert "; 3 texts: 34/39, 52/42, 58/30" in " ".join(series_table([SERIES]).split())


IDS = [clause.id for clause in SERIES.clauses]
NAMES = [
    ("decides-remain-seized-matter", "decides-remain-seized-matter"),
    ("decides-remain", "decides-remain-seized-matter"),
    ("strongly", None),
    ("seized", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "clause_id"), NAMES)
def test_a_clause_is_found_by_as_much_of_its_id_as_only_it_has(name, clause_id):
    found = clause_named(SERIES, name)
    assert (found and found.id) == clause_id


NEAR = [
    ("seized", ["decides-remain-seized-matter"]),
    ("decides-remain-siezed-matter", ["decides-remain-seized-matter"]),
    ("xyzzy", []),
    ("", []),
]


@pytest.mark.parametrize(("word", "found"), NEAR)
def test_what_is_near_to_a_name(word, found):
    assert near(word, IDS)[: len(found) or None] == found
    assert nearest(word, IDS) == (f"; nearest: {' or '.join(near(word, IDS))}" if found else "")
