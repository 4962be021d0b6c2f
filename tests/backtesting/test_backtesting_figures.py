"""Figures of series of which little is known: what is undefined is nothing, not a guess."""

from drafter.backtesting import backtest
from drafter.backtesting.figures import as_data
from drafter.mining.past import Given
from drafter.mining.years import Read
from drafter.resolution import Paragraph, Reference, Resolution


def text(session, *operative):
    """A text without a preamble; the labels follow from the order."""
    paragraphs = tuple(
        Paragraph("operative", f"OP{n}", words, words.split()[0], n)
        for n, words in enumerate(operative, 1)
    )
    resolution = Resolution(
        kind="adopted", language="en", reference=Reference(session, 1), session=session,
        body="Human Rights Council", title="Something", paragraphs=paragraphs,
    )  # fmt: skip
    return Read(f"{session}.en.txt", resolution)


URGES, SEIZED = "Urges all parties to the conflict to talk;", "Decides to remain seized of it."


def test_what_is_undefined_is_null():
    tested = backtest([text(52, URGES, SEIZED), text(55, URGES, SEIZED)], Given(), name="x")
    (year,) = as_data(tested)["years"]
    # nothing has changed: no curve; nothing is recalled and no session is named
    assert (year["attention_auc"], year["chain_exact"], year["sessions_exact"]) == (None,) * 3
    assert (year["exact"], year["baseline_exact"], year["similarity"]) == (2, 2, 1.0)
    assert year["technical"] == {"changed": 0, "exact": 0}


def test_where_everything_changed_there_is_no_curve_either():
    other = ["Condemns every attack on schools;", "Thanks the Secretary-General for his report."]
    tested = backtest([text(52, URGES, SEIZED), text(55, *other)], Given(), name="x")
    (year,) = as_data(tested)["years"]
    assert year["attention_auc"] is None
    assert (year["dropped"], year["new"], year["exact"]) == (2, 2, 0)
