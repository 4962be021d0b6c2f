"""A small series made up for the tests: short texts of three years, with a list that grows."""

from functools import cache
from pathlib import Path

from drafter.library import saving
from drafter.mining.mine import mine
from drafter.mining.years import Read
from drafter.reading import read_text

TEXT = """Human Rights Council

{ordinal} session

{dates}

Agenda item 10

Technical assistance and capacity-building

Resolution adopted by the Human Rights Council on {day}

{number}. Human rights in a country

The Human Rights Council,

Guided by the purposes and principles of the Charter of the United Nations,

Recalling its resolutions {chain}, on human rights in the country,

{concern} by the situation of persons displaced by the floods in the {region} of the country,

1. Takes note of the statement of {statement} by the President of the country;

2. Decides to renew, for one year, the mandate of the Independent Expert on the country;

3. Requests the Independent Expert to submit a report to the Council at its {report} session;

{extra}{last}. Decides to remain seized of the matter.
"""

OLDEST = {
    "number": "47/3", "day": "13 July 2021", "ordinal": "Forty-seventh",
    "dates": "21 June–14 July 2021", "concern": "Alarmed", "region": "north",
    "chain": "41/7 of 11 July 2019 and 44/2 of 16 July 2020", "statement": "3 May 2021",
    "report": "fiftieth", "extra": "", "last": 4,
}  # fmt: skip
FIRST = {
    **OLDEST, "number": "50/1", "day": "7 July 2022", "ordinal": "Fiftieth",
    "dates": "13 June–8 July 2022", "concern": "Concerned", "statement": "3 May 2022",
    "chain": "41/7 of 11 July 2019, 44/2 of 16 July 2020 and 47/3 of 13 July 2021",
    "report": "fifty-third",
}  # fmt: skip
SECOND = {
    **FIRST, "number": "53/2", "day": "13 July 2023", "ordinal": "Fifty-third",
    "dates": "19 June–14 July 2023", "statement": "9 June 2023", "region": "north and the east",
    "chain": "41/7 of 11 July 2019, 44/2 of 16 July 2020, 47/3 of 13 July 2021 and 50/1 of "
    "7 July 2022",
    "report": "fifty-sixth", "last": 5,
    "extra": "4. Encourages all States to contribute to the trust fund for the country;\n\n",
}  # fmt: skip
OLD, BOTH, ALL = (FIRST,), (FIRST, SECOND), (OLDEST, FIRST, SECOND)


def text(year, **changed):
    """A year's text, with some of it changed."""
    return TEXT.format(**{**year, **changed})


def read(year, file=None, **changed):
    """A year as a document that was read."""
    name = file or f"{year['number'].replace('/', '-')}.txt"
    return Read(name, read_text(text(year, **changed), Path(name)))


@cache
def _mined(numbers):
    years = [year for year in ALL if year["number"] in numbers]
    return mine([read(year) for year in years], name="small")


def mined(years):
    """The series of some of the years."""
    return _mined(tuple(year["number"] for year in years))


def library(folder, years):
    """The same as a library; returns its folder."""
    saving.save(mined(years).series, folder)
    return folder


def tree(folder):
    """Every file below a folder with its bytes."""
    return {
        str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }
