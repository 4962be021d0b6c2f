"""Whose session it is that a text names: only the body's own, and the Assembly's, move on."""

import pytest

from drafter import language as languages
from drafter.drafting import draft
from drafter.mining.mine import mine
from drafter.mining.own_sessions import own_sessions
from drafter.mining.years import Read
from drafter.resolution import Paragraph, Reference, Resolution

CASES = [
    # what the Council is to do, and the Assembly
    ("en", "to submit a report to the Human Rights Council at its fifty-fourth session and to the "
     "General Assembly at its seventy-eighth session", [54, 78]),
    ("en", "to submit a report to the Council at its fifty-fourth session, and to the "
     "seventy-eighth session of the General Assembly", [54, 78]),
    ("en", "Requests the Independent Expert to report at its sixty-first session", [61]),
    ("en", "in consultation with the Committee on the Rights of the Child, and to report thereon "
     "at its fifty-ninth session", [59]),
    ("en", "Requests the Committee to present its study to the Council at its sixtieth session",
     [60]),
    ("en", "to organize, prior to the fifty-sixth session of the Human Rights Council, a workshop",
     [56]),
    ("en", "at its fortieth and forty-third sessions, respectively", [40, 43]),
    # what other bodies did or will do
    ("en", "adopted by the International Labour Conference at its eighty-sixth session, on 18 June "
     "1998", []),
    ("en", "the Chair addressed the Commission on the Status of Women at its sixty-eighth session",
     []),
    ("en", "held at the sixty-eighth session of the Commission on the Status of Women", []),
    ("en", "the report of the Committee against Torture on its sixty-second session", []),
    # a day that is given is a fact, or fixed
    ("en", "the panel discussion held at its fifty-fifth session, on 4 March 2024", []),
    ("en", "at its fifty-fifth session a report on the events of 4 March 2024", [55]),
    ("fr", "adoptée par la Conférence internationale du Travail à sa quatre-vingt-sixième session, "
     "le 18 juin 1998", []),
    ("fr", "s’est adressée à la Commission, à sa soixante-huitième session, pendant la séance", []),
    ("fr", "de présenter au Conseil des droits de l’homme, à sa trente-neuvième session, un "
     "rapport", [39]),
    ("fr", "de soumettre un rapport à l’Assemblée générale à sa soixante-dix-neuvième session",
     [79]),
    ("fr", "à sa cinquante-septième session ainsi qu’à la soixante-dix-huitième session de "
     "l’Assemblée générale", [57, 78]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "own"), CASES, ids=[text[:50] for _, text, _ in CASES])
def test_whose_session_it_is(code, text, own):
    assert [span.value for span in own_sessions(text, languages.get(code))] == own


def test_another_bodys_session_stays_where_the_councils_moves_on():
    text = (
        "Notes that the Chair addressed the Commission on the Status of Women at its sixty-eighth "
        "session, and requests the Secretary-General to report to the Council at its sixtieth "
        "session."
    )
    paragraph = Paragraph("operative", "OP1", text, "Notes", 1)
    read = Resolution(
        kind="adopted", language="en", reference=Reference(57, 1), session=57,
        body="Human Rights Council", title="Something", paragraphs=(paragraph,),
    )  # fmt: skip
    series = mine([Read("57.en.txt", read)], name="x").series
    (made,) = draft(series, session=60).paragraphs
    assert made.flat == text.replace("sixtieth", "sixty-third")


@pytest.mark.parametrize("special", [False, True], ids=["regular", "special"])
def test_from_the_number_of_a_special_session_no_other_follows(special):
    text = (
        "Requests the commission to submit a report to the General Assembly at its seventy-seventh "
        "session."
    )
    paragraph = Paragraph("operative", "OP1", text, "Requests", 1)
    read = Resolution(
        kind="adopted", language="en", reference=Reference(48, 1, special), session=48,
        body="Human Rights Council", title="Something", paragraphs=(paragraph,),
    )  # fmt: skip
    series = mine([Read("48.en.txt", read)], name="x").series
    (made,) = draft(series, session=51).paragraphs
    assert made.flat == (text if special else text.replace("seventy-seventh", "seventy-eighth"))
