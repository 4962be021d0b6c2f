"""What is taken for a fact of a series: rhythm, mandate, title, each with its evidence."""

import datetime

import pytest

from drafter.drafting import draft
from drafter.drafting.calendar import DraftingError
from drafter.language import get
from drafter.mining import facts
from drafter.mining.mine import mine
from drafter.mining.years import Read, years
from drafter.resolution import Paragraph, Reference, Resolution

COUNCIL, ASSEMBLY = "Human Rights Council", "General Assembly"


def day_of(body, session):
    if body == ASSEMBLY:
        return datetime.date(session + 1945, 12, 5)
    return datetime.date(2006 + (session - 1) // 3, {1: 3, 2: 7, 0: 10}[session % 3], 10)


def document(body, session, *operative, cites=()):
    english = get("en")
    texts = ["Guided by the Charter of the United Nations,"]
    if cites:
        entries = [english.citation(Reference(s, 1), day_of(body, s)) for s in cites]
        texts.append(f"Recalling its resolutions {english.join(entries)},")
    paragraphs = [
        Paragraph("preambular", f"PP{n}", text, text.split(" ", 1)[0])
        for n, text in enumerate(texts, 1)
    ]
    paragraphs += [
        Paragraph("operative", f"OP{n}", text, text.split(" ", 1)[0], n)
        for n, text in enumerate((*operative, "Decides to remain seized of the matter."), 1)
    ]
    read = Resolution(
        kind="adopted", language="en", reference=Reference(session, 1), body=body, title="Peace",
        session=session, adopted=day_of(body, session), paragraphs=tuple(paragraphs),
    )  # fmt: skip
    return Read(f"{session}.txt", read)


MANDATE = "Decides to extend the mandate of the Independent Expert for a period of {};"
REPORT = "Requests the Secretary-General to submit a report to the Council at its {} session;"

RHYTHMS = [
    # body, sessions with a text, what the newest asks for, what it cites, rhythm, how sure
    (COUNCIL, [50, 53, 56], [], (), 3, "certain"),
    (COUNCIL, [38, 47], [], (), 9, "unsure"),
    (COUNCIL, [41, 47, 53], [], (), 6, "certain"),
    (COUNCIL, [34, 52, 58], [MANDATE.format("one year")], (), 3, "likely"),
    (COUNCIL, [45, 51], [MANDATE.format("one year")], (), 3, "likely"),
    (COUNCIL, [45, 48], [MANDATE.format("one year")], (), 3, "unsure"),
    (COUNCIL, [38, 47], [MANDATE.format("three years")], (), 9, "unsure"),
    (COUNCIL, [34, 52], [REPORT.format("fifty-fifth")], (), 3, "likely"),
    (COUNCIL, [34, 52], [MANDATE.format("three years")], (), 9, "likely"),
    (COUNCIL, [35, 48], [REPORT.format("forty-ninth")], (), None, "unknown"),
    (COUNCIL, [46, 50, 51], [], (), None, "unknown"),
    (COUNCIL, [57], [REPORT.format("sixtieth")], (), None, "unknown"),
    (COUNCIL, [34, 58], [], (34, 37, 40, 43, 46), 3, "likely"),
    (ASSEMBLY, [76, 78, 80], [], (), 2, "certain"),
    (ASSEMBLY, [79, 80], [], (), 1, "unsure"),
    (ASSEMBLY, [78, 80], [], (74, 76, 78), 2, "certain"),
    (ASSEMBLY, [71, 74, 77], [], (), 3, "certain"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "sessions", "asks", "cites", "rhythm", "sure"), RHYTHMS, ids=str)
def test_the_rhythm_and_how_sure_it_is(body, sessions, asks, cites, rhythm, sure):
    reads = [
        document(body, session, *(asks if session == sessions[-1] else ()),
                 cites=cites if session == sessions[-1] else ())
        for session in sessions
    ]  # fmt: skip
    series = mine(reads, name="x").series
    guess = series.guessed["rhythm"]
    assert (series.rhythm, guess.sure) == (rhythm, sure)
    assert guess.evidence
    if rhythm is None:
        with pytest.raises(DraftingError, match="--session"):
            draft(series)
        assert draft(series, session=sessions[-1] + 3).session == sessions[-1] + 3
    else:
        assert draft(series).session == sessions[-1] + rhythm


MANDATES = [
    ("Decides to extend the mandate of the Independent Expert for a period of one year;",
     ("Independent Expert", "extend", "one year")),
    ("Decides to renew, for one year, the mandate of the Independent Expert on the situation of "
     "human rights in the country, which is to assess it;", ("Independent Expert", "renew",
                                                            "one year")),
    ("Decides to extend the mandate of the Special Rapporteur on the right to education for a "
     "period of three years;", ("Special Rapporteur", "extend", "three years")),
    ("Decides to extend for a further period of two years the mandate of the Working Group on "
     "Arbitrary Detention;", ("Working Group on Arbitrary Detention", "extend", "two years")),
    ("Decides to renew the mandate of the Commission for 12 months;",
     ("Commission", "renew", "12 months")),
    ("Decides to renew for a period of one year the mandate of the team of international experts "
     "on the situation in Kasai;", ("team of international experts", "renew", "one year")),
    ("Decides to extend the mandate of the independent international commission of inquiry, for a "
     "further period of one year;",
     ("independent international commission of inquiry", "extend", "one year")),
    ("Decides to extend the mandate of the fact-finding mission on the country for a period of two "
     "years;", ("fact-finding mission", "extend", "two years")),
    ("Decides to renew the mandate of the group of eminent experts for one year;",
     ("group of eminent experts", "renew", "one year")),
    ("Decides to extend the mandate of the present arrangement for one year;", None),
    ("Requests the Independent Expert to submit a report;", None),
    ("Recalls that it extended the mandate of the Independent Expert;", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mandate"), MANDATES, ids=lambda v: str(v)[:40])
def test_the_mandate_verb_and_period(text, mandate):
    found, _ = years([document(COUNCIL, 52, text)], {})
    told, guess = facts.mandate(found)
    assert ((told.title, told.verb, told.period) if told else None) == mandate
    assert (guess.evidence == "52/1 OP1") == (mandate is not None)


def test_titles_that_differ_are_told():
    reads = [document(COUNCIL, 50), document(COUNCIL, 53)]
    old = reads[0].resolution
    changed = type(old)(**{**vars(old), "title": "Peace and security"})
    series = mine([Read("50.txt", changed), reads[1]], name="x").series
    guess = series.guessed["title"]
    assert (guess.value, guess.sure) == ("Peace", "likely")
    assert guess.evidence == "stated by 53/1; 50/1: Peace and security"


def test_a_general_phrase_in_place_of_the_list_is_left_alone():
    reads = [document(COUNCIL, s, cites=c) for s, c in ((47, ()), (50, (44, 47)))]
    phrase = document(COUNCIL, 53)
    texts = list(phrase.resolution.paragraphs)
    texts.insert(1, Paragraph("preambular", "PP2", "Recalling its resolutions on peace,",
                              "Recalling"))  # fmt: skip
    last = type(phrase.resolution)(**{**vars(phrase.resolution), "paragraphs": tuple(texts)})
    series = mine([*reads, Read("53.txt", last)], name="x").series
    assert series.guessed["chain"].value.startswith("none")
    made = draft(series)
    assert "Recalling its resolutions on peace," in [p.flat for p in made.paragraphs]
