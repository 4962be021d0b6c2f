"""The documents in ``seeds/`` are read as they are known to be."""

import re
from pathlib import Path

import pytest

from drafter.reading import read

SEEDS = Path(__file__).parents[2] / "seeds"
COUNTS = {
    "A-HRC-52-L.35.fr.txt": ("draft", 24, 35),
    "A-HRC-RES-34-39.en.txt": ("adopted", 15, 27),
    "A-HRC-RES-52-42.en.txt": ("adopted", 24, 35),
    "A-HRC-RES-58-30.en.txt": ("adopted", 23, 31),
}
MARKS = {
    "A-HRC-52-L.35.fr.txt": {
        "1": ("PP8", None),
        "2": ("PP22", "S/2023/21."),
        "3": ("PP23", "S/AC.51/2020/11."),
        "4": ("OP19", "S/2020/1332, annexe."),
    },
    "A-HRC-RES-34-39.en.txt": {"1": ("PP15", None)},
    "A-HRC-RES-52-42.en.txt": {
        "1": ("PP8", "A/HRC/52/81."),
        "2": ("PP22", "S/2023/21."),
        "3": ("PP23", "S/AC.51/2020/11."),
        "4": ("OP19", "S/2020/1332, annex."),
    },
    "A-HRC-RES-58-30.en.txt": {"1": ("PP8", "A/HRC/58/79."), "2": ("PP20", "S/AC.51/2023/3.")},
}
FOREIGN = re.compile(
    r"[\ue000-\uf8ff]|<|\*|\[|¹|²|³|⁴|⁵|[^\W\d_]\d|Distr|Au nom des États Membres de|"
    r"État non membre du|A/HRC/RES|Agenda item|session$|^\d+ "
)


@pytest.mark.parametrize("name", COUNTS)
def test_the_paragraphs(name):
    resolution = read(SEEDS / name)
    kind, preambular, operative = COUNTS[name]
    assert resolution.kind == kind
    assert [p.label for p in resolution.preambular] == [f"PP{n + 1}" for n in range(preambular)]
    assert [p.number for p in resolution.operative] == [n + 1 for n in range(operative)]
    assert [p.label for p in resolution.paragraphs if p.part == "heading"] == []


@pytest.mark.parametrize("name", COUNTS)
def test_every_clause_is_whole_and_holds_nothing_else(name):
    resolution = read(SEEDS / name)
    for paragraph in resolution.paragraphs:
        assert paragraph.opening, paragraph.text
        assert paragraph.text.startswith(paragraph.opening)
        assert re.search(r"[,;.:]$", paragraph.flat), paragraph.flat
        assert not FOREIGN.search(paragraph.flat), paragraph.flat
        assert "  " not in paragraph.flat


@pytest.mark.parametrize("name", COUNTS)
def test_each_footnote_is_tied_or_said_to_be_lost(name):
    resolution = read(SEEDS / name)
    numbered = {n.mark: n for n in resolution.footnotes if n.mark.isdigit()}
    assert {mark: (n.paragraph, n.text) for mark, n in numbered.items()} == MARKS[name]
    flats = {p.label: p.flat for p in resolution.paragraphs}
    for mark, note in numbered.items():
        before = flats[note.paragraph][: note.offset]
        assert before[-1].isalpha() or before[-1] == ",", "the mark stands behind a word or a comma"
        if note.text is None:
            assert f"{note.paragraph}: the body of footnote {mark} is lost" in resolution.warnings


def test_the_notes_of_the_sponsors_are_not_in_the_clauses():
    resolution = read(SEEDS / "A-HRC-52-L.35.fr.txt")
    notes = {n.mark: n for n in resolution.footnotes if not n.mark.isdigit()}
    assert notes["**"].text == "État non membre du Conseil des droits de l’homme."
    assert notes["*"].text.startswith("Au nom des États Membres")
    assert {n.paragraph for n in notes.values()} == {"title"}


def test_the_first_of_the_month_is_no_footnote():
    flat = " ".join(p.flat for p in read(SEEDS / "A-HRC-52-L.35.fr.txt").paragraphs)
    assert "1er avril 2022" in flat
    assert "1er janvier 2012" in flat
    assert "60/251" in flat


@pytest.mark.parametrize(
    ("name", "label", "words"),
    [
        ("A-HRC-RES-52-42.en.txt", "OP18", "judicial investigations"),
        ("A-HRC-RES-58-30.en.txt", "OP11", "in violation of international law, to put a stop"),
        ("A-HRC-RES-58-30.en.txt", "OP1", "in particular the recruitment and use of children"),
    ],
)
def test_a_clause_cut_by_a_page_is_whole(name, label, words):
    clause = next(p for p in read(SEEDS / name).paragraphs if p.label == label)
    assert words in clause.text


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        (
            "A-HRC-RES-52-42.en.txt",
            {"symbol": "A/HRC/RES/52/42", "session": 52, "agenda_item": 10, "meeting": 57,
             "adopted": "2023-04-04", "session_dates_text": "27 February–4 April 2023",
             "agenda_title": "Technical assistance and capacity-building"},
        ),
        (
            "A-HRC-RES-58-30.en.txt",
            {"symbol": "A/HRC/RES/58/30", "session": 58, "agenda_item": 10, "meeting": 59,
             "adopted": "2025-04-04", "original_language": "French", "vote": "without a vote"},
        ),
        ("A-HRC-RES-34-39.en.txt", {"meeting": 59, "adopted": "2017-03-24"}),
        ("A-HRC-52-L.35.fr.txt", {"session": 52, "adopted": "None", "meeting": None,
                                  "language": "fr", "body": "Conseil des droits de l’homme"}),
    ],
)  # fmt: skip
def test_the_fields(name, fields):
    resolution = read(SEEDS / name)
    for field, value in fields.items():
        found = getattr(resolution, field)
        assert (str(found) if isinstance(value, str) else found) == value, field


@pytest.mark.parametrize("name", [name for name in COUNTS if "34-39" not in name])
def test_the_title_is_one_line(name):
    title = read(SEEDS / name).title
    assert title in {
        "Technical assistance and capacity-building for Mali in the field of human rights",
        "Assistance technique et renforcement des capacités dans le domaine des droits de "
        "l’homme au Mali",
    }


def test_a_session_printed_for_the_meeting_is_said():
    found = read(SEEDS / "A-HRC-RES-34-39.en.txt")
    assert (found.meeting, found.meeting_printed) == (59, "59th session")
    assert any("59th session" in w and "meeting 59" in w for w in found.warnings)


def test_a_missing_word_is_kept_and_said():
    resolution = read(SEEDS / "A-HRC-RES-52-42.en.txt")
    said = [w for w in resolution.warnings if "efforts ensure" in w]
    assert len(said) == 1
    label = said[0].partition(":")[0]
    assert "its efforts ensure" in next(p.text for p in resolution.operative if p.label == label)


def test_the_commentary():
    resolution = read(next(SEEDS.glob("commentary-*.txt")))
    assert resolution.kind == "commentary"
    assert resolution.paragraphs == ()
    headings = [q.heading for q in resolution.quotations]
    assert headings == ["Key Praise"] * 4 + ["Key Criticism"] * 6
    assert sum(q.cut for q in resolution.quotations) == 8
    assert resolution.sponsors == "African Group"
    assert resolution.agenda_item == 10
    assert resolution.vote is None
    assert all("…" not in q.text and '"' not in q.text for q in resolution.quotations)
