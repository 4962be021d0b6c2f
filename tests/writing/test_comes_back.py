"""What is written is read back: paragraphs, numbers, openings and footnotes of generated drafts."""

import re
import tempfile
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.counting import letter, roman
from drafter.drafting.draft import Note
from drafter.writing.docx import docx_bytes
from tests.reading.test_reading_docx import comes_back, of

from . import samples
from .revised_drafts import generated, labelled

OPENINGS = {
    "preambular": ("Recalling", "Recalling also", "Deeply concerned", "Taking note", "Guided by"),
    "operative": ("Welcomes", "Also welcomes", "Calls upon", "Strongly condemns", "Takes note"),
}
PROSE = """
    the human rights of all children in Côte\u00a0d’Ivoire, œuvre «\u00a0ici\u00a0» حقوق
    الإنسان 人权 🕊️ R&D <tag> "x" 'y' 58/30 of 4\u00a0April 2025 gender-based […] A/HRC/58/79 ½ été
"""
WORDS = st.sampled_from(re.findall(r"[^ \n]+", PROSE))


@st.composite
def lists(draw):
    """Sub-paragraphs, perhaps with sub-paragraphs of their own."""
    lines = []
    for number in range(1, draw(st.integers(0, 3)) + 1):
        lines.append(f"\t({letter(number)}) To {' '.join(draw(st.lists(WORDS, max_size=6)))} act;")
        for below in range(1, draw(st.integers(0, 2)) + 1):
            lines.append(
                f"\t\t({roman(below)}) By {' '.join(draw(st.lists(WORDS, max_size=4)))} law;"
            )
    return lines


@st.composite
def paragraphs(draw, part):
    opening = draw(st.sampled_from(OPENINGS[part]))
    words = " ".join(draw(st.lists(WORDS, min_size=1, max_size=25)))
    below = draw(lists()) if part == "operative" else []
    sign = "," if part == "preambular" else ":" if below else ";"
    flat = "\n".join([f"{opening} {words} there{sign}", *below])
    ends = [found.end() for found in re.finditer(r"\w(?=[ ,;:])", flat)]
    marked = [end for end in ends if len(opening) < end <= flat.index("there") + len("there")]
    offsets = draw(st.sets(st.sampled_from(marked), max_size=2))
    notes = tuple(Note("", f"See {words}.", offset) for offset in sorted(offsets))
    return samples.paragraph(part, 1, opening, flat, notes=notes, open=())


@st.composite
def drafts(draw):
    preamble = draw(st.lists(paragraphs("preambular"), max_size=4))
    operative = draw(st.lists(paragraphs("operative"), min_size=1, max_size=5))
    last = samples.paragraph("operative", 1, "Decides", "Decides to remain seized of this matter.")
    return labelled(*preamble, *operative, last)


@settings(max_examples=60, deadline=None)
@given(drafts())
def test_a_draft_comes_back(draft):
    with tempfile.TemporaryDirectory() as folder:
        comes_back(draft, of(Path(folder), docx_bytes(draft)))


@pytest.mark.parametrize("seed", range(20))
def test_a_revised_draft_comes_back(seed, tmp_path):
    for draft in generated(seed):
        # a mark in the middle of a word is no mark that a text has, and text is in NFC
        placed = [
            replace(p, notes=tuple(replace(n, offset=len(p.flat)) for n in p.notes[:1]))
            for p in draft.paragraphs
            if unicodedata.is_normalized("NFC", p.flat)
        ]
        whole = labelled(*placed)
        comes_back(whole, of(tmp_path, docx_bytes(whole)))
