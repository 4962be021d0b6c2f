"""Resolutions that a text cites by themselves, and which of a series was before which."""

import datetime

import pytest

from drafter.language import get
from drafter.library.model import Adoption
from drafter.library.previous import cited_singly, previous
from drafter.resolution import Reference

CITED = [
    # text, language, number, date (or None), whether it is called the newest
    ("all Council resolutions on the subject, most recently resolution 46/18 of 23 March 2021, and "
     "General Assembly action", "en", "46/18", "2021-03-23", True),
    ("its previous resolutions on Somalia, the latest of which was resolution 45/27 of 6 October "
     "2020,", "en", "45/27", "2020-10-06", True),
    ("on the right to work, the most recent being resolution 49/11 of 31 March 2022,",
     "en", "49/11", "2022-03-31", True),
    ("cultural rights, the latest being Council resolution 49/15 of 31 March 2022, and all other",
     "en", "49/15", "2022-03-31", True),
    ("on protection of the family, including its most recent, resolution 32/23, adopted on 1 July "
     "2016,", "en", "32/23", "2016-07-01", True),
    ("relatives au droit au travail, dont la plus récente est la résolution 49/11, du 31 mars "
     "2022,", "fr", "49/11", "2022-03-31", True),
    ("sur la protection de la famille, dont la plus récente est la résolution 32/23 adoptée le 1er "
     "juillet 2016,", "fr", "32/23", "2016-07-01", True),
    ("toutes les résolutions à ce sujet, la plus récente étant la résolution 46/18 du 23 mars "
     "2021,", "fr", "46/18", "2021-03-23", True),
    ("todas sus resoluciones anteriores, la más reciente de las cuales es la resolución 46/2, de "
     "23 de marzo de 2021,", "es", "46/2", "2021-03-23", True),
    ("the report submitted pursuant to Council resolution 43/37", "en", "43/37", None, False),
    ("the report of its latest session, submitted pursuant to resolution 43/37",
     "en", "43/37", None, False),
    ("Human Rights Council resolution 36/32 of 29 September 2017 and other relevant resolutions",
     "en", "36/32", "2017-09-29", False),
    ("its resolution 43/37, and the report that was presented to it on 1 July 2021",
     "en", "43/37", None, False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "number", "day", "newest"), CITED)
def test_a_resolution_is_cited_by_itself(text, code, number, day, newest):
    (found,) = cited_singly(text, get(code))
    assert str(found.reference) == number
    assert str(found.adopted) == str(day)
    assert found.newest == newest
    assert text[found.start :].startswith(number)
    assert (found.end > found.start + len(number)) == (day is not None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("its resolutions 5/1 and 5/2 of 18 June 2007,", "en"),
        ("its resolutions 34/37 of 24 March 2017, 37/40 of 23 March 2018 and 40/28", "en"),
        ("ses résolutions 5/1 et 5/2 du 18 juin 2007,", "fr"),
        ("the figure rose from 46/18.5 to 47/20.5 in 2020/21", "en"),
        ("document A/HRC/46/50 and A/HRC/RES/46/18, of 2020/21", "en"),
    ],
)
def test_a_list_and_a_symbol_cite_none_by_itself(text, code):
    assert cited_singly(text, get(code)) == []


def _adoptions(*pairs):
    return {
        Reference.parse(n): Adoption(Reference.parse(n), datetime.date.fromisoformat(d))
        for n, d in pairs
    }


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("43/24", None),
        ("46/18", "43/24"),
        ("S-35/1", "49/24"),
        ("52/1", "S-35/1"),
        ("37/5", None),  # not known, and from before the special session, whatever its number
    ],
)
def test_the_resolution_before(text, before):
    known = _adoptions(
        ("43/24", "2020-06-22"), ("46/18", "2021-03-23"), ("49/24", "2022-04-01"),
        ("S-35/1", "2022-11-24"), ("52/1", "2023-04-04"),
    )  # fmt: skip
    found = previous(Reference.parse(text), known)
    assert str(found) == str(before)
