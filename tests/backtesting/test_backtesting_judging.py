"""What became of a paragraph, and what the draft had of it."""

import pytest

from drafter.backtesting import exactness
from drafter.backtesting.judging import judged, words_alike
from drafter.drafting.draft import Draft, DraftParagraph
from drafter.resolution import Paragraph, Reference, Resolution

OWN = {Reference.parse("31/28"), Reference.parse("34/39")}
OPEN = "[…]"


def part_of(label):
    return "preambular" if label.startswith("PP") else "operative"


def text(*paragraphs):
    """A resolution with these (label, text) paragraphs."""
    return Resolution(
        kind="adopted",
        language="en",
        paragraphs=tuple(Paragraph(part_of(label), label, flat) for label, flat in paragraphs),
    )


def drafted(*paragraphs):
    """A draft with these (label, text) paragraphs; ``[…]`` is open."""
    made = []
    for label, flat in paragraphs:
        at = flat.find("[")
        spans = ((at, flat.index("]") + 1),) if at >= 0 else ()
        made.append(
            DraftParagraph(
                label, part_of(label), label, None, "", flat, "updated", None, open=spans
            )
        )
    return Draft("x", 61, "en", "58/1", "", "", (), (), tuple(made), (), ())


REPORT = "Requests the Independent Expert to submit a report at its {} session"
CHAIN = "Recalling its resolutions {}, by which it extended the mandate,"
HUNGER = "Expresses concern that {} per cent of the people of the country are hungry;"
NOTED = "Takes note of the report of the Independent Expert on the situation, {};"
PAIRS = [
    ("as it was", ("OP1", "Urges all to talk;"), "Urges all to talk;", "Urges all to talk;",
     "same", "exact"),
    ("as it was, and spoiled by the draft", ("OP1", REPORT.format("fifty-fifth") + ";"),
     REPORT.format("sixty-first") + ";", REPORT.format("fifty-fifth") + ";", "same", "wrong"),
    ("a session, right", ("OP1", REPORT.format("fifty-fifth") + ";"),
     REPORT.format("sixty-first") + ";", REPORT.format("sixty-first") + ";",
     "technical", "exact"),
    ("a session, wrong", ("OP1", REPORT.format("fifty-fifth") + ";"),
     REPORT.format("sixty-fourth") + ";", REPORT.format("sixty-first") + ";",
     "technical", "wrong"),
    ("a list, right",
     ("PP1", CHAIN.format("28/31 of 27 March 2015 and 31/28 of 24 March 2016")),
     CHAIN.format("28/31 of 27 March 2015, 31/28 of 24 March 2016 and 34/39 of 24 March 2017"),
     CHAIN.format("28/31 of 27 March 2015, 31/28 of 24 March 2016 and 34/39 of 24 March 2017"),
     "technical", "exact"),
    ("a list that should have grown by what was known",
     ("PP1", CHAIN.format("28/31 of 27 March 2015 and 31/28 of 24 March 2016")),
     CHAIN.format("28/31 of 27 March 2015 and 31/28 of 24 March 2016"),
     CHAIN.format("28/31 of 27 March 2015, 31/28 of 24 March 2016 and 34/39 of 24 March 2017"),
     "technical", "wrong"),
    ("a list that grew by what nobody knew",
     ("PP1", CHAIN.format("28/31 of 27 March 2015 and 31/28 of 24 March 2016")),
     CHAIN.format("28/31 of 27 March 2015 and 31/28 of 24 March 2016"),
     CHAIN.format("28/31 of 27 March 2015, 31/28 of 24 March 2016 and 35/1 of 22 June 2017"),
     "technical", "unknowable"),
    ("a list that the draft made longer than it is",
     ("PP1", CHAIN.format("31/28 of 24 March 2016")),
     CHAIN.format("31/28 of 24 March 2016 and 34/39 of 24 March 2017"),
     CHAIN.format("35/1 of 22 June 2017"), "technical", "wrong"),
    ("a figure", ("OP1", HUNGER.format(57)), HUNGER.format(57), HUNGER.format(63),
     "technical", "unknowable"),
    ("a symbol left open", ("OP1", NOTED.format("A/HRC/58/81")),
     NOTED.format(f"A/HRC/61/{OPEN}"), NOTED.format("A/HRC/61/79"), "technical", "placeholder"),
    ("a symbol left as it was", ("OP1", NOTED.format("A/HRC/58/81")),
     NOTED.format("A/HRC/58/81"), NOTED.format("A/HRC/61/79"), "technical", "wrong"),
    ("a choice left open", ("OP1", "Decides to hold a dialogue with a focus on justice in towns;"),
     "Decides to hold a dialogue with a focus on [justice in towns];",
     "Decides to hold a dialogue with a focus on children;", "reworded", "placeholder"),
    ("another wording", ("OP1", "Urges all parties to the conflict to talk to each other;"),
     "Urges all parties to the conflict to talk to each other;",
     "Calls upon all parties to the conflict to talk to each other;", "reworded", "wrong"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("base", "draft", "adopted", "fate", "result"),
    [case[1:] for case in PAIRS],
    ids=[case[0] for case in PAIRS],
)
def test_one_paragraph(base, draft, adopted, fate, result):
    label = base[0]
    (found,) = judged(text(base), drafted((label, draft)), text((label, adopted)), OWN)
    assert (found.fate, found.result) == (fate, result)


def test_an_adverb_that_follows_from_new_neighbours_is_no_fault():
    first, second = "Urges all parties to talk;", "ncourages the Government to proceed."
    base = (("OP1", "Encourages reform;"), ("OP2", f"Also e{second}"))
    adopted = text(("OP1", "Encourages reform;"), ("OP2", first), ("OP3", f"E{second}"))
    found = judged(text(*base), drafted(*base), adopted, OWN)
    assert [(one.fate, one.result) for one in found] == [
        ("same", "exact"), ("new", None), ("technical", "place"),
    ]  # fmt: skip


def test_an_adverb_in_the_same_place_is():
    base = (("OP1", "Encourages reform;"), ("OP2", "Encourages the Government to proceed."))
    adopted = text(base[0], ("OP2", "Also encourages the Government to proceed."))
    assert judged(text(*base), drafted(*base), adopted, OWN)[1].result == "wrong"


def test_what_is_dropped_and_what_is_new():
    base = (("OP1", "Welcomes the visit of the Secretary-General;"), ("OP2", "Urges all to talk."))
    adopted = text(
        ("OP1", "Condemns every attack on hospitals and schools;"), ("OP2", "Urges all to talk.")
    )
    found = judged(text(*base), drafted(*base), adopted, OWN)
    assert [one.fate for one in found] == ["dropped", "new", "same"]
    assert [one.survived for one in found] == [False, False, True]
    assert [one.draft_label for one in found] == ["OP1", None, "OP2"]


def test_worse_is_what_the_file_of_last_year_had_better():
    base = ("OP1", REPORT.format("fifty-fifth") + ";")
    spoiled = drafted(("OP1", REPORT.format("sixty-first") + ";"))
    (worse,) = judged(text(base), spoiled, text(base), OWN)
    (better,) = judged(text(base), spoiled, text(("OP1", REPORT.format("sixty-first") + ";")), OWN)
    assert (worse.worse, better.worse) == (True, False)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (["a", "b"], ["a", "b"], 1.0),
        (["a", "b"], ["c", "d"], 0.0),
        (["a", "b", "c"], ["a", "c"], 0.8),
        (["[", "a", "]", ";"], ["a", "."], 1.0),  # signs are no words
    ],
)
def test_likeness_is_of_words(one, other, expected):
    assert words_alike(one, other) == pytest.approx(expected)


SESSIONS = [
    # the sessions drafted, those adopted, whether they are right
    ("sixty-first", "sixty-first", True),
    ("sixty-first", "sixtieth", False),
    ("sixty-first", "sixty-first session and at its sixty-second", True),
]


@pytest.mark.parametrize(("drafted_session", "adopted_session", "right"), SESSIONS)
def test_whether_sessions_and_the_report_are_right(drafted_session, adopted_session, right):
    base = ("OP1", REPORT.format("fifty-fifth") + ";")
    found = judged(
        text(base),
        drafted(("OP1", REPORT.format(drafted_session) + ";")),
        text(("OP1", REPORT.format(adopted_session) + ";")),
        OWN,
    )
    assert exactness.sessions(found, "en") is right
    assert exactness.report(found, 52, "en") is right
    assert exactness.report(found, 55, "en") is None  # it did not lie ahead
    assert exactness.chain(found, OWN, "en") is None


def test_whether_the_chain_is_right():
    base = ("PP1", CHAIN.format("28/31 of 27 March 2015 and 31/28 of 24 March 2016"))
    grown = CHAIN.format(
        "28/31 of 27 March 2015, 31/28 of 24 March 2016 and 34/39 of 24 March 2017"
    )
    right = judged(text(base), drafted(("PP1", grown)), text(("PP1", grown)), OWN)
    wrong = judged(text(base), drafted(base), text(("PP1", grown)), OWN)
    assert exactness.chain(right, OWN, "en") is True
    assert exactness.chain(wrong, OWN, "en") is False
