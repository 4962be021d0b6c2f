"""A hundred plans: numbers, ends, footnotes and runs are right, and the Word file says the same."""

import re

import pytest

from drafter.drafting import assemble
from drafter.drafting.adopted import adopted
from drafter.language import get
from drafter.language.base import RUN
from drafter.resolution import Reference
from drafter.writing.docx import docx_bytes
from tests.mining import mali
from tests.reading.test_reading_docx import comes_back, of

from .generated_plans import generated
from .test_drafting_messages import ENGLISH, said_of

SERIES = mali.mined().series
PRINTED = {
    code: {p.id: p.opening for p in adopted(SERIES, Reference.parse(text), code).paragraphs}
    for code, text in (("en", "58/30"), ("fr", "52/42"))
}


def made(seed, code):
    plan = generated(SERIES, seed)
    return plan, assemble(SERIES, plan, code=code)


@pytest.mark.parametrize("seed", range(10))
def test_nothing_english_is_said_of_a_french_plan(seed):
    _, found = made(seed, "fr")
    for said in said_of(found):
        own = re.sub(r"--set \w+=\S*|“[^”]*”|«[^»]*»", "", said)
        assert not re.search(ENGLISH, own), said


def part_texts(found, part):
    return [p for p in found.paragraphs if p.part == part]


def plain_and_adverb(paragraph, code):
    """An opening taken apart as the language reads it; a bracketed paragraph has none."""
    if not paragraph.opening or paragraph.opens[0]:
        return "", None
    opening = get(code).italic_opening(paragraph.opening, paragraph.part)
    return opening.plain, opening.adverb


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("seed", range(100))
def test_a_generated_plan_is_assembled(seed, code):
    plan, found = made(seed, code)
    assert [p.id for p in found.paragraphs] == [entry.id for _, entry in plan.entries]
    preambular, operative = part_texts(found, "preambular"), part_texts(found, "operative")
    assert [p.label for p in preambular] == [f"PP{n}" for n in range(1, len(preambular) + 1)]
    assert [p.number for p in operative] == list(range(1, len(operative) + 1))
    bare = [p.flat.rstrip("]") for p in found.paragraphs]
    assert {text[-1] for text in bare[: len(preambular)]} == {","}
    assert {text[-1] for text in bare[len(preambular) : -1]} <= {";"}
    assert bare[-1][-1] == "."
    assert not [text for text in bare if text[-2] in ",;."]
    marks = [note.mark for p in found.paragraphs for note in p.notes]
    assert marks == [str(n) for n in range(1, len(marks) + 1)]
    offsets = [[note.offset for note in p.notes] for p in found.paragraphs]
    assert offsets == [sorted(each) for each in offsets]


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("seed", range(100))
def test_the_runs_of_a_generated_plan_are_regular_but_where_the_base_is_kept(seed, code):
    _, found = made(seed, code)
    for part in ("preambular", "operative"):
        before = None
        for paragraph in part_texts(found, part):
            plain, adverb = plain_and_adverb(paragraph, code)
            follows = plain and before is not None and before[0] == plain
            expected = RUN[(RUN.index(before[1]) + 1) % 3] if follows else None
            before = (plain, adverb)
            if adverb != expected:
                assert paragraph.opening == PRINTED[code][paragraph.id]
                said = {"en": "opens", "fr": "commence"}[code]
                assert [w for w in found.warnings if w.startswith(f"{paragraph.label} {said}")]


@pytest.mark.parametrize("seed", range(100))
def test_the_word_file_of_a_generated_plan_reads_as_planned(seed, tmp_path):
    _, found = made(seed, "en" if seed % 2 else "fr")
    comes_back(found, of(tmp_path, docx_bytes(found)))
