"""Where openings, notes and placeholders stand once the typography has been applied."""

from dataclasses import replace

import pytest

from drafter.drafting.draft import Note
from drafter.writing.layout import Mark, Text, lay_out

from . import samples


def wide(text):
    """A typography that makes text longer: offsets must not be taken from the whole."""
    return text.replace(";", " ;").replace("'", "’")


def pieces(paragraph, typography=str):
    return lay_out(samples.with_paragraphs(paragraph), typography).blocks[-1].pieces


@pytest.mark.parametrize(
    ("typography", "expected"),
    [
        (str, ["Notes", " the ", "[x]", "; its", 0, " end;"]),
        (wide, ["Notes", " the ", "[x]", " ; its", 0, " end ;"]),
        (lambda text: text.replace(" ", "\u00a0"),
         ["Notes", "\u00a0the\u00a0", "[x]", ";\u00a0its", 0, "\u00a0end;"]),
    ],
)  # fmt: skip
def test_pieces_keep_their_place_under_any_typography(typography, expected):
    flat = "Notes the [x]; its end;"
    paragraph = samples.paragraph(
        "operative", 1, "Notes", flat, notes=(Note("1", "n", samples.after(flat, "its")),)
    )
    found = pieces(paragraph, typography)
    assert [p.footnote if isinstance(p, Mark) else p.text for p in found] == expected
    assert [p.text for p in found if isinstance(p, Text) and p.italic] == ["Notes"]
    assert [p.text for p in found if isinstance(p, Text) and p.style] == ["[x]"]


def test_notes_at_one_place_keep_their_order_and_come_sorted():
    notes = (Note("3", "c", 6), Note("1", "a", 5), Note("2", "b", 5))
    layout = lay_out(
        samples.with_paragraphs(samples.paragraph("operative", 1, "", "Notes;", notes=notes)), str
    )
    assert [note.pieces[0].text for note in layout.footnotes] == ["a", "b", "c"]
    assert [note.mark for note in layout.footnotes] == ["", "", ""]


def test_a_placeholder_over_several_lines_is_one_in_each():
    flat = "Notes [the:\n\t(a) One;\n\t(b) Two;]"
    draft = samples.with_paragraphs(
        samples.paragraph("operative", 1, "Notes", flat, open=((6, len(flat)),))
    )
    blocks = lay_out(draft, str).blocks[-3:]
    marked = [[p.text for p in b.pieces if isinstance(p, Text) and p.style] for b in blocks]
    assert marked == [["[the:"], ["One;"], ["Two;]"]]


def test_without_a_language_line_the_original_stands_in_its_place():
    french = lay_out(samples.french(), str)
    assert [block.style for block in french.box["original"]] == ["MastheadLanguage"]
    english = lay_out(samples.mali(), str)
    assert [block.style for block in english.box["original"]] == ["MastheadText"]


def test_a_masthead_line_that_is_not_known_is_printed_below_the_box():
    line = replace(samples.MASTHEAD[0], role="note", text="Advance version")
    draft = replace(samples.mali(), masthead=(*samples.MASTHEAD, line))
    block = next(b for b in lay_out(draft, str).blocks if b.label == "note")
    assert (block.style, block.pieces) == ("SingleTxtG", (Text("Advance version"),))


@pytest.mark.parametrize(
    ("part", "number", "style", "typed"),
    [
        ("operative", 1, "Operative", ""),
        ("operative", 7, "OperativeTyped", "7.\t"),
        ("operative", None, "OperativeTyped", ""),
        ("preambular", None, "Preambular", ""),
        ("heading", None, "H23G", "\t\t"),
    ],
)
def test_styles(part, number, style, typed):
    draft = samples.with_paragraphs(samples.paragraph(part, 1, "", "Text", number=number))
    block = lay_out(draft, str).blocks[-1]
    assert block.style == style
    assert "".join(piece.text for piece in block.pieces) == f"{typed}Text"
