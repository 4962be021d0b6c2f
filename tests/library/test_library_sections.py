"""Texts with headings and sections: each paragraph keeps its place, up to the next draft."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.backtesting import backtest
from drafter.comparing import rows
from drafter.drafting import draft, plan_file
from drafter.drafting.adopted import adopted, of_document
from drafter.drafting.plan import everything_that_stands
from drafter.drafting.plan_text import plan_text
from drafter.label import Label
from drafter.library import saving, store
from drafter.library.model import END, Occurrence
from drafter.library.schema import clause_data
from drafter.library.texts import resolution_texts
from drafter.mining import rebuild
from drafter.mining.mine import mine
from drafter.mining.past import Given, as_of
from drafter.mining.years import Read
from drafter.reading import read_text
from drafter.resolution import Reference

HEAD = """A/HRC/RES/{number}

Human Rights Council
{session} session

{number}. Human rights in Yland

The Human Rights Council,

Recalling its resolution 37/1 of 22 March 2018,

Bearing in mind the Charter of the United Nations,

"""
END_OF_TEXT = "\n\n50th meeting\n{day}\n[Adopted without a vote.]\n"
YEARS = (
    {"number": "40/2", "session": "Fortieth", "day": "21 March 2019"},
    {"number": "43/2", "session": "Forty-third", "day": "19 June 2020"},
)
FIRST, SECOND = (Reference.parse(year["number"]) for year in YEARS)

TEXTS = {
    "numbering that starts over": (
        "I. Mandates|1. Welcomes the report of the Office;|2. Requests a study on children;|"
        "II. Budget|1. Urges the Government to act on it;|2. Decides to remain seized of it.",
        ["PP1", "PP2", "H1", "OP1", "OP2", "H2", "2.OP1", "2.OP2"],
    ),
    "numbering that goes on": (
        "I. Mandates|1. Welcomes the report of the Office;|2. Requests a study on children;|"
        "II. Budget|3. Urges the Government to act on it;|4. Decides to remain seized of it.",
        ["PP1", "PP2", "H1", "OP1", "OP2", "H2", "OP3", "OP4"],
    ),
    "a heading between paragraphs alone": (
        "1. Welcomes the report of the Office;|2. Requests a study on children;|"
        "Budget|3. Urges the Government to act on it;|4. Decides to remain seized of it.",
        ["PP1", "PP2", "OP1", "OP2", "H1", "OP3", "OP4"],
    ),
    "headings below headings": (
        "I. Mandates|A. Reports|1. Welcomes the report of the Office;|B. Studies|"
        "2. Requests a study on children;|II. Budget|A. Means|"
        "3. Urges the Government to act on it;|4. Decides to remain seized of it.",
        ["PP1", "PP2", "H1", "H2", "OP1", "H3", "OP2", "H4", "H5", "OP3", "OP4"],
    ),
    "more than nine paragraphs": (
        "I. Mandates|" + "|".join(f"{n}. Urges State number {n} to act;" for n in range(1, 12))
        + "|II. Budget|12. Decides to remain seized of it.",
        ["PP1", "PP2", "H1", *(f"OP{n}" for n in range(1, 12)), "H2", "OP12"],
    ),
    "a paragraph without a number": (
        "1. Welcomes the report of the Office;|Encourages all States to cooperate with it;|"
        "2. Urges the Government to act on it;|3. Decides to remain seized of it.",
        ["PP1", "PP2", "OP1", "OP1+1", "OP2", "OP3"],
    ),
    "two of them, and a number that is lost": (
        "1. Welcomes the report of the Office;|2. Requests a study on children;|"
        "Encourages all States to cooperate with it;|Invites all States to pay for it;|"
        "4. Urges the Government to act on it;|5. Decides to remain seized of it.",
        ["PP1", "PP2", "OP1", "OP2", "OP3", "OP3+1", "OP4", "OP5"],
    ),
    "an alternative": (
        "1. Welcomes the report of the Office;|2. Requests a study on children;|"
        "2 bis. Encourages all States to cooperate;|Invites all States to pay for it;|"
        "3. Urges the Government to act on it;|4. Decides to remain seized of it.",
        ["PP1", "PP2", "OP1", "OP2", "OP2bis", "OP2bis+1", "OP3", "OP4"],
    ),
}  # fmt: skip
CASES = [pytest.param(*text, id=name) for name, text in TEXTS.items()]


def read(body, year=YEARS[0], **changed):
    text = HEAD.format(**year) + body.replace("|", "\n\n") + END_OF_TEXT.format(**year)
    name = f"{year['number'].replace('/', '-')}.txt"
    return Read(name, replace(read_text(text, Path(name)), **changed))


def words(paragraphs):
    return [p.flat for p in paragraphs]


@pytest.fixture
def on_disk(tmp_path):
    """Mined, saved and loaded again."""

    def mined(*documents):
        saving.save(mine(documents, name="yland").series, tmp_path / "library")
        return store.load_series(tmp_path / "library", "yland")

    return mined


@pytest.mark.parametrize(("body", "labels"), CASES)
def test_the_text_comes_back_in_its_order(on_disk, body, labels):
    document = read(body)
    series = on_disk(document)
    paragraphs = document.resolution.paragraphs
    assert [p.label for p in paragraphs] == labels
    texts = resolution_texts(series.clauses, FIRST, "en", series.adoptions)
    assert [(t.label, t.part, t.flat) for _, t in texts] == [
        (p.label, p.part, p.flat) for p in paragraphs
    ]
    assert [clause.id for clause, _ in series.year(FIRST)] == [c.id for c in series.clauses]
    (again,) = rebuild.documents(series)
    assert [p.flat for p in again.resolution.paragraphs] == words(paragraphs)
    mined = mine([again], name="yland").series.clauses
    assert [*map(clause_data, mined)] == [*map(clause_data, series.clauses)]


@pytest.mark.parametrize(("body", "labels"), CASES)
def test_the_next_draft_has_the_order_too(on_disk, body, labels):
    document = read(body)
    series = on_disk(document)
    due = words(document.resolution.paragraphs)
    assert words(draft(series, session=43).paragraphs) == due
    assert words(draft(as_of(series, 40), session=43).paragraphs) == due
    plan = everything_that_stands(series, FIRST, 43)
    written = store.parsed(Path("plan.yaml"), plan_text(plan, series))
    assert plan_file.read(written) == plan


@pytest.mark.parametrize(("body", "labels"), CASES)
def test_compared_with_itself_nothing_has_moved(on_disk, body, labels):
    document = read(body)
    one, two = of_document(document.resolution), adopted(on_disk(document), FIRST, "en")
    assert [p.label for p in two.paragraphs] == labels
    found = rows.rows(one.comparables, [replace(c, id="") for c in two.comparables])
    assert [(row.old, row.new) for row in found] == [(n, n) for n in range(len(labels))]


@pytest.mark.parametrize(("body", "labels"), CASES)
def test_a_year_like_the_last_is_drafted_word_for_word(body, labels):
    years = [read(body, year) for year in YEARS]
    (year,) = backtest(years, Given(), name="yland", code="en").years
    assert [one.result for one in year.paragraphs] == ["exact"] * len(labels)


def test_the_library_says_what_a_heading_stands_above(on_disk):
    body, _ = TEXTS["numbering that starts over"]
    series = on_disk(read(body))
    assert [(o.paragraph, o.before) for c in series.clauses for o in c.history if o.before] == [
        ("H1", "OP1"), ("H2", "2.OP1"),
    ]  # fmt: skip


def test_a_heading_in_the_preamble_stays_there(on_disk):
    body, _ = TEXTS["numbering that goes on"]
    document = read(body)
    first, second, heading, *rest = document.resolution.paragraphs
    document = read(body, paragraphs=(first, heading, second, *rest))
    series = on_disk(document)
    assert words(draft(series, session=43).paragraphs) == words(document.resolution.paragraphs)


def test_a_heading_with_nothing_below_it_stays_last(on_disk):
    body, _ = TEXTS["a heading between paragraphs alone"]
    document = read(body)
    *rest, heading, third, fourth = document.resolution.paragraphs
    document = read(body, paragraphs=(*rest, third, fourth, heading))
    series = on_disk(document)
    assert [o.before for c in series.clauses for o in c.history][-1] == END
    assert words(adopted(series, FIRST, "en").paragraphs) == words(document.resolution.paragraphs)


def test_a_library_that_does_not_say_it_has_its_headings_first(on_disk):
    body, _ = TEXTS["a heading between paragraphs alone"]
    series = on_disk(read(body))
    clauses = [
        replace(c, history=tuple(replace(o, before=None) for o in c.history))
        for c in series.clauses
    ]
    labels = [t.label for _, t in resolution_texts(clauses, FIRST, "en", series.adoptions)]
    assert labels == ["PP1", "PP2", "H1", "OP1", "OP2", "OP3", "OP4"]


@given(
    st.sampled_from(["PP", "OP", "H"]), st.integers(1, 200), st.integers(1, 9),
    st.sampled_from(["", "bis", "ter", "quater"]), st.integers(0, 9),
)  # fmt: skip
def test_every_label_is_read_as_it_is_written(letters, count, section, suffix, behind):
    label = Label(letters, count, section, suffix, behind)
    assert Label.parse(str(label)) == label


@pytest.mark.parametrize(
    ("label", "number", "bare"),
    [
        ("OP5", 5, "5"), ("2.OP1", 1, "2.1"), ("OP2+1", None, "2+1"), ("OP3bis", 3, "3bis"),
        ("PP4", None, "4"), ("H2", None, "2"),
    ],
)  # fmt: skip
def test_a_label_tells_the_number(label, number, bare):
    found = Label.parse(label)
    assert (found.number, found.bare) == (number, bare)


@pytest.mark.parametrize("text", ["", "5", "XP1", "OP", "II.OP1", "OP1x", "op1"])
def test_what_is_no_label_is_refused(text):
    with pytest.raises(ValueError, match="not the label of a paragraph"):
        Label.parse(text)


def test_paragraphs_and_headings_in_order():
    due = [
        ("H1", "PP1"), ("PP1", None), ("PP2", None), ("H2", "OP1"), ("H3", "OP1"), ("OP1", None),
        ("OP1+1", None), ("OP2", None), ("OP2bis", None), ("OP2ter", None), ("OP10", None),
        ("H4", "2.OP1"), ("2.OP1", None), ("H5", END),
    ]  # fmt: skip
    found = [Occurrence(FIRST, label, "a", before=before) for label, before in reversed(due)]
    ordered = sorted(found, key=lambda o: o.order)
    assert [(o.paragraph, o.before) for o in ordered] == due
