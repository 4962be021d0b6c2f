"""Facts that look out of date: sentences of resolutions, read at a later session."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import language as languages
from drafter.drafting.outdated import Opens, outdated, session_opens
from drafter.language.catalogue import messages
from drafter.library.texts import resolution_texts
from drafter.resolution import Reference
from tests.mining import mali

OPENS = Opens(date(2026, 2, 23))


def found(text, code="en", adopted=None, opens=OPENS):
    many = outdated({"OP1": text}, opens, code, adopted={"OP1": adopted} if adopted else None)
    return [(text[one.start : one.end], one.kind) for one in many.get("OP1", ())]


STALE = [
    ("en", "the conference to be held in March 2017 to lay the foundations",
     "to be held in March 2017", "announced"),
    ("en", "measures that were renewed until 31 August 2023, and noting",
     "until 31 August 2023", "announced"),
    ("en", "its forthcoming participation in the fourth cycle of the review in May 2023,",
     "forthcoming participation in the fourth cycle of the review in May 2023", "announced"),
    ("en", "the elections scheduled for 2025;", "scheduled for 2025", "announced"),
    ("en", "to submit its plan by 31 December 2025;", "by 31 December 2025", "announced"),
    ("en", "the National Action Plan for the period 2019–2023,", "2019–2023", "period"),
    ("en", "an action plan for the period from 2023 to 2025;", "from 2023 to 2025", "period"),
    ("en", "the 2021-2025 strategic plan of the Office;", "2021-2025", "period"),
    ("fr", "le prochain Sommet de l’avenir, qui se tiendra en septembre 2024,",
     "se tiendra en septembre 2024", "announced"),
    ("fr", "sanctions reconduites jusqu’au 31 août 2023 par la résolution",
     "jusqu’au 31 août 2023", "announced"),
    ("fr", "des élections prévues pour 2025 dans les délais", "prévues pour 2025", "announced"),
    ("fr", "nouveau Plan d’action national, pour la période 2019-2023,", "2019-2023", "period"),
    # true on one day only (A/HRC/RES/57/35)
    ("en", "the signing, five years ago, of the Political Agreement", "five years ago", "counted"),
    ("fr", "la signature, il y a cinq ans, de l’Accord politique", "il y a cinq ans", "counted"),
    ("en", "the elections held last year,", "last year", "counted"),
    ("fr", "les élections tenues l’an dernier,", "l’an dernier", "counted"),
    # a language without words of its own
    ("es", "el plan 2019-2023 del Gobierno", "2019-2023", "period"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words", "kind"), STALE)
def test_what_is_announced_or_runs_out_before_the_session(code, text, words, kind):
    assert found(text, code) == [(words, kind)]


FRESH = [
    ("en", "for a period of one year, from year to year;"),
    ("fr", "il y a lieu de prolonger son mandat d’une année;"),
    ("en", "the presidential election originally scheduled for February 2024, would be postponed,"),
    ("en", "the conference to be held in March 2026;"),
    ("en", "the conference to be held in February 2026;"),
    ("en", "an action plan for the period from 2024 to 2026;"),
    ("en", "the consensus report of the 2024–2025 group of governmental experts;"),
    ("en", "the new Criminal Code promulgated on 13 December 2024,"),
    ("en", "investigations that have been opened and those that are forthcoming;"),
    ("en", "to be held in accordance with resolution 52/42 of 4 April 2023;"),
    ("en", "a report to be submitted pursuant to the decision adopted on 3 May 2023;"),
    ("en", "the 2030 Agenda, in accordance with Security Council resolution 2690 (2023),"),
    ("fr", "la durée de son mandat initialement prévue dans la loi du 7 avril 2020 ;"),
    ("fr", "les enquêtes ouvertes et à venir afin de traduire en justice les responsables ;"),
    ("fr", "comme prévu par la résolution 49/34 du 1er avril 2022 ;"),
]


@pytest.mark.parametrize(("code", "text"), FRESH)
def test_what_is_told_as_past_or_still_to_come_is_left_alone(code, text):
    assert found(text, code) == []


ADOPTED = [
    # ahead when it was adopted, without a word of announcement
    ("the summit of heads of State in September 2025;", date(2025, 4, 4), ["September 2025"]),
    ("the expiry of the mandate on 31 December 2025 and", date(2025, 4, 4), ["31 December 2025"]),
    # over when it was adopted
    ("the summit of heads of State in March 2025;", date(2025, 4, 4), []),
    ("the conference to be held in March 2025;", date(2025, 4, 4), []),
    ("the human rights action plan for 2016–2019 was a useful framework;", date(2022, 7, 8), []),
    ("the action plan for 2023–2025;", date(2025, 4, 4), ["2023–2025"]),
    # in the year of adoption, one cannot tell
    ("the events of 2025;", date(2025, 4, 4), []),
    ("the targets set for 2025;", date(2023, 4, 4), ["2025"]),
]


@pytest.mark.parametrize(("text", "adopted", "words"), ADOPTED)
def test_when_the_words_were_adopted_is_taken_into_account(text, adopted, words):
    assert [one for one, _ in found(text, adopted=adopted)] == words


MISSION = "United Nations Multidimensional Integrated Stabilization Mission in Mali"
MISSION_FR = "Mission multidimensionnelle intégrée des Nations Unies pour la stabilisation au Mali"
ENDED = [
    ("en",
     "Taking note of the termination, on 15 November 2024, of the activities of the liquidation "
     f"entity of the {MISSION}, in accordance with resolution 2690 (2023),",
     f"Commends the support of the {MISSION} for the efforts of the authorities;", MISSION),
    ("en",
     "Taking note of the decision of Mali to withdraw from the Economic Community of West African "
     "States and the establishment of the Confederation of Sahel States,",
     "Requests the expert to work with the African Union, the Economic Community of West African "
     "States and neighbouring States;", "Economic Community of West African States"),
    ("en", "Noting that the Peace Support Office in Exampletown was closed in 2024,",
     "Thanks the Peace Support Office in Exampletown;", "Peace Support Office in Exampletown"),
    ("fr",
     "Prenant note de la cessation, le 15 novembre 2024, des activités de l’entité de liquidation "
     f"de la {MISSION_FR}, conformément à la résolution 2690 (2023),",
     f"Salue le soutien de la {MISSION_FR} aux efforts des autorités ;", MISSION_FR),
    # asked for, and not told
    ("en", f"Calls for the termination of the activities of the {MISSION},",
     f"Commends the {MISSION};", None),
    # something else is closed, in cooperation with the body
    ("en", "Noting the closure of camps for displaced persons, in full consultation with United "
     "Nations agencies and others,", "Calls upon United Nations agencies and others;", None),
    # not a name
    ("en", "Noting the termination of the state of emergency,", "Regrets the state of emergency;",
     None),
]  # fmt: skip


@pytest.mark.parametrize(("code", "telling", "naming", "name"), ENDED)
def test_what_one_paragraph_says_has_ended_and_another_one_names(code, telling, naming, name):
    many = outdated({"PP1": telling, "OP1": naming}, OPENS, code)
    assert [(label, naming[o.start : o.end]) for label, os in many.items() for o in os] == (
        [("OP1", name)] if name else []
    )
    assert all("PP1" in o.why for o in many.get("OP1", ()))


def test_a_month_that_was_ahead_is_found_in_any_language():
    text = "las elecciones de septiembre de 2025"
    assert found(text, "es", date(2025, 4, 4)) == [("septiembre de 2025", "passed")]


def test_the_reason_is_given_in_the_language_asked_for():
    text = {"OP1": "the elections scheduled for 2025;"}
    (one,) = outdated(text, OPENS, "en", say=messages("fr"))["OP1"]
    assert one.why == (
        "«\u00a0scheduled for 2025\u00a0»\u00a0: date passée à l’ouverture de la session, "
        "le 23 février 2026."
    )
    (one,) = outdated(text, Opens(date(2027, 1, 1), inferred=True), "en")["OP1"]
    assert one.why == "“scheduled for 2025” is past when the session opens (in 2027, inferred)."


SESSIONS = [
    (61, Opens(date(2026, 2, 23))),  # published
    (64, Opens(date(2027, 1, 1), inferred=True)),
    (65, Opens(date(2027, 1, 1), inferred=True)),
    (67, Opens(date(2028, 1, 1), inferred=True)),
]


@pytest.mark.parametrize(("session", "opens"), SESSIONS)
def test_when_a_session_opens(session, opens):
    assert session_opens(mali.mined().series, session) == opens


SEEDS = [
    # resolution, its day, the next session opens: what is out of date there
    ("34/39", date(2017, 3, 24), date(2018, 2, 26), ["to be held in March 2017"]),
    ("52/42", date(2023, 4, 4), date(2024, 2, 26), [
        "2019–2023", "until 31 August 2023",
        "forthcoming participation in the fourth cycle of the universal periodic review in "
        "May 2023",
    ]),
    ("58/30", date(2025, 4, 4), date(2026, 2, 23), []),
    ("58/30", date(2025, 4, 4), date(2027, 2, 22), ["from 2024 to 2026"]),
]  # fmt: skip


@pytest.mark.parametrize(("resolution", "adopted", "opens", "words"), SEEDS)
def test_the_mali_texts_at_a_later_session(resolution, adopted, opens, words):
    series = mali.mined().series
    rendered = resolution_texts(series.clauses, Reference.parse(resolution), "en", series.adoptions)
    texts = {text.label: text.flat for _, text in rendered}
    days = dict.fromkeys(texts, adopted)
    many = outdated(texts, Opens(opens), "en", adopted=days)
    assert [texts[label][o.start : o.end] for label, os in many.items() for o in os] == words


@given(st.sampled_from(["en", "fr"]), st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_a_day_is_stale_exactly_if_the_session_opens_after_it(code, day):
    before = {"en": "until ", "fr": "jusqu’au "}[code]
    assert bool(found(f"x {before}{languages.get(code).date(day)} y", code)) == (day < OPENS.day)
