"""Which paragraphs are in doubt before the negotiation, and why."""

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from drafter.drafting import draft
from drafter.drafting.attention import WEIGHTS, attention, points
from drafter.drafting.draft import DraftParagraph, SourcePlace
from drafter.drafting.outdated import in_draft
from drafter.drafting.points import form
from drafter.language import get
from drafter.language.catalogue import messages
from drafter.library.model import Series
from drafter.mining.mine import mine
from drafter.mining.years import Read
from drafter.resolution import Paragraph, Reference, Resolution
from tests.mining import mali

NB = "\u00a0"
SERIES = mali.mined().series


def series(*years, adopted=None):
    """A series of these texts, each a session and its (label, opening, text) paragraphs."""
    return mine(
        [
            Read(
                f"{session}.en.txt",
                Resolution(
                    kind="adopted", language="en", reference=Reference(session, 1),
                    body="Human Rights Council", title="Something", session=session,
                    adopted=adopted,
                    paragraphs=tuple(
                        Paragraph(
                            "preambular" if label.startswith("PP") else "operative", label, text,
                            opening, None if label.startswith("PP") else int(label[2:]),
                        )
                        for label, opening, text in paragraphs
                    ),
                ),
            )
            for session, paragraphs in years
        ],
        name="something",
    ).series  # fmt: skip


def of(known: Series, session=61, code="en"):
    made = draft(replace(known, rhythm=None), session=session, code=code)
    return {one.label: one for one in attention(known, made)}


CHARTER = ("PP1", "Guided", "Guided by the purposes and principles of the Charter of the United "
           "Nations,")  # fmt: skip
RIGHTS = ("PP2", "Reaffirming", "Reaffirming the Universal Declaration of Human Rights and the "
          "International Covenants on Human Rights,")  # fmt: skip
ATTACKS = (
    "OP1", "Strongly condemns",
    "Strongly condemns the recent and increasing attacks on villages, markets, schools and "
    "hospitals in the north of the country since January 2024, including those for which nobody "
    "has been brought to justice, urges all parties to end them, and calls upon the authorities "
    "to protect those who live there;",
)  # fmt: skip
SEIZED = ("OP2", "Decides", "Decides to remain seized of this matter.")
ONE_TEXT = series((55, [CHARTER, RIGHTS, ATTACKS, SEIZED]))


def test_with_one_text_what_is_of_the_day_comes_before_what_stands():
    found = of(ONE_TEXT)
    assert next(iter(found)) == "OP1"
    assert found["OP1"].score > 2 * max(found[label].score for label in ("PP1", "PP2", "OP2"))
    assert found["PP1"].reasons == found["PP2"].reasons == found["OP2"].reasons == ()


REASONS = [
    "passes judgement: “Strongly condemns”",
    "speaks of what is under way: recent, increasing, since",
    "tied to a year near at hand: 2024",
    "a list without an end: “including”",
    "makes other statements too: urges, calls",
    "of many parts: one is easily added or left out",
]


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason(reason):
    assert reason in of(ONE_TEXT)["OP1"].reasons + of(two_years())["OP1"].reasons


STATEMENTS = [
    ("en", "Notes", "Notes the report, also welcomes the visit, and calls upon all to help;",
     "welcomes, calls"),
    ("fr", "Demande", "Demande un rapport, affirme sa volonté, et se félicite de la visite ;",
     "affirme, se félicite"),
    ("fr", "Demande", "Demande un rapport, se trouve devant lui, affirme tout, et ayant fini ;",
     None),
]  # fmt: skip


@pytest.mark.parametrize(("code", "opening", "flat", "told"), STATEMENTS)
def test_other_statements_are_named_by_their_verbs(code, opening, flat, told):
    paragraph = DraftParagraph("x", "operative", "OP1", 1, opening, flat, "updated", None)
    said = form(paragraph, get(code), messages(code))["statements"].reasons
    assert [one.rpartition(": ")[2] for one in said] == ([told] if told else [])


def two_years(session=58):
    """A second text: the attacks reworded, one paragraph new, one with a day that will be past."""
    changed = (
        "OP1", "Strongly condemns",
        "Strongly condemns the attacks on villages, markets, schools, hospitals, roads, farms and "
        "wells by all parties to the conflict, and urges them to end the attacks;",
    )  # fmt: skip
    new = ("OP2", "Welcomes", "Welcomes the elections to be held on 3 May 2025;")
    last = ("OP3", *SEIZED[1:])
    return series(
        (55, [CHARTER, RIGHTS, ATTACKS, SEIZED]), (session, [CHARTER, RIGHTS, changed, new, last])
    )


def test_history_is_told():
    found = of(two_years())
    assert found["OP1"].reasons[0] == "reworded last time, in 58/1"
    assert "new in 58/1" in found["OP2"].reasons
    assert found["PP1"].reasons == ()


def test_what_is_out_of_date_comes_first():
    assert of(two_years())["OP2"].reasons[0].startswith("“to be held on 3 May 2025” is past")


def test_how_often_a_clause_was_reworded():
    third = ("OP1", "Strongly condemns", ATTACKS[2].replace("villages", "villages and towns"))
    fourth = ("OP1", "Strongly condemns", ATTACKS[2].replace("villages", "villages and cities"))
    years = [(49, ATTACKS), (52, ATTACKS), (55, third), (58, fourth)]
    found = of(series(*((session, [CHARTER, one, SEIZED]) for session, one in years)))
    assert "reworded in 2 of 3 years known" in found["OP1"].reasons
    years = [(49, ATTACKS), (55, third), (58, fourth)]
    found = of(series(*((session, [CHARTER, one, SEIZED]) for session, one in years)))
    assert "reworded in every year known" in found["OP1"].reasons
    years = [(49, ATTACKS), (52, ATTACKS), (55, ATTACKS), (58, fourth)]
    found = of(series(*((session, [CHARTER, one, SEIZED]) for session, one in years)))
    assert not [reason for reason in found["OP1"].reasons if "known" in reason]


@pytest.mark.parametrize(
    ("adopted", "stale"), [(date(2025, 4, 4), True), (date(2025, 5, 20), False)]
)
def test_a_day_that_was_ahead_when_the_words_were_adopted_is_out_of_date(adopted, stale):
    election = ("OP1", "Takes note", "Takes note of the plan for the elections of 3 May 2025;")
    found = of(series((58, [CHARTER, election, SEIZED]), adopted=adopted))
    assert bool(found["OP1"].reasons and "is past" in found["OP1"].reasons[0]) is stale


def test_a_longer_history_of_changes_counts_more():
    quiet = series(*((s, [CHARTER, ATTACKS, SEIZED]) for s in (52, 55, 58)))
    assert of(quiet)["OP1"].score < of(ONE_TEXT)["OP1"].score
    restless = series(
        *(
            (
                s,
                [
                    CHARTER,
                    (*ATTACKS[:2], ATTACKS[2].replace("markets", f"markets, {word}")),
                    SEIZED,
                ],
            )
            for s, word in ((52, "farms"), (55, "wells"), (58, "roads"))
        )
    )
    assert of(restless)["OP1"].score > of(quiet)["OP1"].score


@pytest.mark.parametrize("code", ["en", "fr", "es"])
def test_every_paragraph_of_a_draft_is_scored(code):
    made = draft(SERIES, code=code)
    found = attention(SERIES, made)
    assert sorted(one.label for one in found) == sorted(p.label for p in made.paragraphs)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 <= one.score <= 1 for one in found)
    assert found == attention(SERIES, made)


def test_the_score_is_the_weighted_share_of_the_points():
    made = draft(SERIES)
    found = {one.label: one.score for one in attention(SERIES, made)}
    for label, its in points(SERIES, made, in_draft(SERIES, made)).items():
        assert list(its) == list(WEIGHTS)
        assert all(0 <= point.share <= 1 for point in its.values())
        total = sum(WEIGHTS[name] * point.share for name, point in its.items())
        assert found[label] == pytest.approx(total / sum(WEIGHTS.values()), abs=1e-4)


WORDS = [
    ("en", "Condemns the ongoing attacks on new schools, including those in towns, and urges all "
     "parties to end them;",
     ["passes judgement: “Condemns”", "speaks of what is under way: ongoing, new",
      "a list without an end: “including”"]),
    ("fr", "Condamne les attaques en cours contre de nouvelles écoles, y compris dans les villes, "
     "et exhorte toutes les parties à y mettre fin;",
     [f"porte un jugement sur la situation{NB}: «{NB}Condamne{NB}»",
      f"évoque ce qui est en cours{NB}: en cours, nouvelles",
      f"liste sans fin{NB}: «{NB}y compris{NB}»"]),
    ("es", "Condena los ataques en curso contra nuevos colegios, incluidos los de las ciudades, y "
     "exhorta a todas las partes a que les pongan fin;",
     ["passes judgement: “Condena”", "speaks of what is under way: en curso, nuevos",
      "a list without an end: “incluidos”"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "reasons"), WORDS, ids=[case[0] for case in WORDS])
def test_every_language_has_its_words(code, text, reasons):
    paragraph = DraftParagraph(
        "x",
        "operative",
        "OP1",
        1,
        text.split()[0],
        text,
        "unchanged",
        SourcePlace(Reference(55, 1), "OP1"),
    )
    made = replace(draft(ONE_TEXT, session=58), language=code, paragraphs=(paragraph,))
    (found,) = attention(ONE_TEXT, made)
    assert list(found.reasons) == reasons
    its = points(ONE_TEXT, made, {})["OP1"]
    assert its["statements"].share == pytest.approx(1 / 3)  # one verb more
    assert its["moving"].share == 1


def test_what_is_open_is_told():
    found = {one.label: one for one in attention(SERIES, draft(SERIES, session=64))}
    opened = {point.where for point in draft(SERIES, session=64).open} - {"masthead"}
    told = {label for label, one in found.items() if "something in it is still open" in one.reasons}
    assert told == opened != set()


FRENCH = [
    f"porte un jugement sur la situation{NB}: «{NB}Condamne fermement{NB}»",
    "remanié la dernière fois, dans 58/30",
    "nouveau dans 58/30",
    f"liste sans fin{NB}: «{NB}notamment{NB}»",
]


@pytest.mark.parametrize("reason", FRENCH)
def test_the_reasons_are_in_the_drafts_language(reason):
    found = attention(SERIES, draft(SERIES, code="fr"))
    assert reason in [told for one in found for told in one.reasons]
    assert "reworded" not in " ".join(told for one in found for told in one.reasons)


def test_that_a_translation_is_to_be_checked_is_no_doubt_about_the_words():
    made = draft(SERIES, code="fr")
    other = {point.where for point in made.open if point.name != "translation"} - {"masthead"}
    told = {
        one.label for one in attention(SERIES, made)
        if "contient un élément encore en suspens" in one.reasons
    }  # fmt: skip
    assert told == other != {point.where for point in made.open}


def test_what_came_after_the_base_does_not_count():
    made = draft(SERIES)
    later = replace(SERIES, clauses=tuple(
        replace(c, history=(*c.history, replace(c.history[-1], resolution=Reference(64, 1))))
        for c in SERIES.clauses
    ))  # fmt: skip
    assert attention(later, made) == attention(SERIES, made)


def test_it_is_cheap_to_have():
    """Every draft is followed by it on the terminal: nothing heavy is loaded."""
    code = (
        "import sys, drafter.drafting.attention; "
        "print([m for m in ('rapidfuzz', 'difflib', 'ruamel', 'docx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
