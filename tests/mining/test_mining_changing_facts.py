"""Facts that change while the words stay: dates, periods, single citations become variables."""

import datetime

from drafter.library.texts import clause_texts
from drafter.mining.mine import mine
from drafter.mining.years import Read
from drafter.reading import read_text
from drafter.resolution import Reference

TEXT = """Human Rights Council

Resolution adopted by the Human Rights Council on {day}

{number}. Human rights in a country

The Human Rights Council,

Guided by the purposes and principles of the Charter of the United Nations,

Welcoming the adoption on {adopted} of the national action plan for the period {period},

1. Takes note of the statement of {statement} by the President of the country;

2. Decides to remain seized of the matter.
"""

YEARS = {
    "50/1": ("7 July 2022", "3 May 2022", "2021–2024", "1 June 2022"),
    "53/2": ("13 July 2023", "9 June 2023", "2023–2026", "1 June 2022"),
}


def _series(tmp_path):
    documents = [
        Read(
            f"{number.replace('/', '-')}.txt",
            read_text(
                TEXT.format(
                    number=number, day=day, adopted=adopted, period=period, statement=statement
                ),
                tmp_path / "x.txt",
            ),
        )
        for number, (day, adopted, period, statement) in YEARS.items()
    ]
    return documents, mine(documents, name="country").series


def test_a_date_and_a_period_that_change_are_variables_of_one_wording(tmp_path):
    _, series = _series(tmp_path)
    clause = next(c for c in series.clauses if "adoption" in c.id)
    assert list(clause.wordings) == ["a"]
    assert {v.type for v in clause.variables.values()} == {"date", "period"}
    assert all(v.rule is None for v in clause.variables.values())
    values = [set(map(str, o.values.values())) for o in clause.history]
    assert values == [{"2022-05-03", "2021–2024"}, {"2023-06-09", "2023–2026"}]
    assert datetime.date(2023, 6, 9) in clause.history[1].values.values()


def test_a_date_that_stays_is_part_of_the_words(tmp_path):
    _, series = _series(tmp_path)
    clause = next(c for c in series.clauses if "statement" in c.id)
    assert not clause.variables
    assert "1 June 2022" in clause.wordings["a"].text["en"]


def test_each_year_comes_back_word_for_word(tmp_path):
    documents, series = _series(tmp_path)
    texts = clause_texts(series.clauses, "en", {a.resolution: a for a in series.registry})
    for document in documents:
        reference = document.resolution.reference
        again = {label: text for (_, r), (label, text) in texts.items() if r == reference}
        assert again == {p.label: p.flat for p in document.resolution.paragraphs}
    assert Reference.parse("53/2") in {r for _, r in texts}
