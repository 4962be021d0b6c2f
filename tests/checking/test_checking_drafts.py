"""Drafts are checked as they are made, before there is a file."""

import pytest

from drafter import drafting
from drafter.checking import Config, check

OUT_OF_DATE = ("D503", "D505", "D506", "D507")


@pytest.mark.parametrize(
    ("session", "language", "labels"),
    [
        (61, "en", []),
        (64, "en", [("D506", "OP10")]),
        (61, "fr", [("D505", "PP18")]),
    ],
    ids=lambda value: str(value) if not isinstance(value, list) else "",
)
def test_what_is_out_of_date_at_the_session(session, language, labels, series):
    draft = drafting.draft(series, session=session, code=language, chosen={})
    findings = check(draft, series, Config(select=OUT_OF_DATE))
    assert [(f.code, f.place.label) for f in findings] == labels


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_draft_has_no_errors_and_its_gaps_are_named(language, series):
    draft = drafting.draft(series, session=61, code=language, chosen={})
    findings = check(draft, series)
    assert [f for f in findings if f.severity == "error"] == []
    flats = {p.label: p.flat for p in draft.paragraphs}
    flats |= {f"note {note.mark}": note.text for p in draft.paragraphs for note in p.notes}
    open_places = {(p.label, start, end) for p in draft.paragraphs for start, end in p.open}
    open_places |= {
        (f"note {note.mark}", *span)
        for p in draft.paragraphs for note in p.notes for span in note.open
    }  # fmt: skip
    masthead = "\n".join(line.text for line in draft.masthead)
    above = 0
    for line in draft.masthead:
        open_places |= {("masthead", above + start, above + end) for start, end in line.open}
        above += len(line.text) + 1
    flats["masthead"] = masthead
    said = {(f.place.label, f.place.start, f.place.end) for f in findings if f.code == "D204"}
    assert said == open_places
    assert all(flats[label][start] == "[" for label, start, _ in said)
