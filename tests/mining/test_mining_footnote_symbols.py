"""The symbol of the document that a footnote cites: of the text's session, or as far before it."""

import pytest

from drafter.drafting import draft
from drafter.library.model import Variable
from tests.mining.own_citation import citing, series

WORDS = "Welcoming the report of the High Commissioner on cooperation with the country"
NOTES = [
    ("its own session", {"46/18": "A/HRC/46/50.", "49/24": "A/HRC/49/75."},
     "A/HRC/{session}/[…]", "A/HRC/52/[…]."),
    ("its own session, one text", {"49/24": "A/HRC/49/75."},
     "A/HRC/{session}/[…]", "A/HRC/52/[…]."),
    ("the session before", {"43/24": "A/HRC/42/34.", "46/18": "A/HRC/45/54.",
                            "49/24": "A/HRC/48/45."},
     "A/HRC/{session - 1}/[…]", "A/HRC/51/[…]."),
    ("not as far before", {"46/18": "A/HRC/45/54.", "49/24": "A/HRC/47/45."},
     None, "A/HRC/47/45."),
    ("of another body", {"46/18": "A/75/213.", "49/24": "A/76/160."}, None, "A/76/160."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("notes", "rule", "drafted"), [n[1:] for n in NOTES], ids=[n[0] for n in NOTES]
)
def test_the_symbol_moves_on_with_the_session(notes, rule, drafted):
    found = series(dict.fromkeys(notes, WORDS), notes=notes)
    assert citing(found).variables == {"report_symbol": Variable("symbol", rule)}
    made = draft(found, session=52)
    paragraph = next(p for p in made.paragraphs if p.label == "PP2")
    assert [n.text for n in paragraph.notes] == [drafted]
    told = [n for n in made.notices if n.where == "PP2"]
    assert bool(told) == (rule is None)


def test_one_text_alone_does_not_tell_that_an_earlier_session_moves_on():
    found = series({"49/24": WORDS}, notes={"49/24": "A/HRC/48/45."})
    assert citing(found).variables == {}
