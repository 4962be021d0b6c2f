"""The draft with comments: at the words they are about, and nothing else touched."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import drafting
from drafter.drafting.attention import attention
from drafter.drafting.remarks import Remark, remarks
from drafter.reading import read
from drafter.writing.annotating import annotated_bytes
from drafter.writing.docx import docx_bytes
from tests.mining import mali

from . import samples
from .reading_back import NS, W, Word
from .validity import errors


def annotated(draft, said, **options):
    return annotated_bytes(draft, said, **{"author": "The drafter", **options})


def comments(data):
    """(commented words, paragraphs of the comment) in the order of the document."""
    word = Word(data)
    if "word/comments.xml" not in word.names:
        return []
    texts = {
        comment.get(W + "id"): [
            "".join(t.text for t in p.iterfind(".//w:t", NS)) for p in comment.findall("w:p", NS)
        ]
        for comment in word.root("word/comments.xml")
    }
    open_now, found, order = {}, {}, []
    for element in word.body.iter():
        number = element.get(W + "id")
        if element.tag == W + "commentRangeStart":
            open_now[number] = ""
            order.append(number)
        elif element.tag == W + "commentRangeEnd":
            found[number] = open_now.pop(number)
        elif element.tag == W + "commentReference":
            assert number in found, "the mark goes behind the end of its range"
        elif element.tag == W + "t":
            open_now = {n: text + (element.text or "") for n, text in open_now.items()}
    assert not open_now
    assert sorted(order) == sorted(texts), "each comment stands in the text once"
    return [(found[number], texts[number]) for number in order]


def everywhere(draft):
    """A remark of each sort on each line and paragraph of a draft."""
    said = {line.role: (Remark("decide", "One\nTwo"),) for line in draft.masthead}
    for paragraph in draft.paragraphs:
        middle = len(paragraph.flat) // 2
        said[paragraph.label] = (
            Remark("decide", "Whole"),
            Remark("value", "End", (middle, len(paragraph.flat))),
            Remark("outdated", "Some", (middle // 2, middle + 1)),
            Remark("source", "From"),
        )
    return said


@pytest.mark.parametrize("name", [n for n in samples.DRAFTS if n != "200 paragraphs"])
def test_every_draft_with_comments_everywhere_is_valid(tmp_path, name):
    draft = samples.DRAFTS[name]()
    data = annotated(draft, everywhere(draft), day=date(2026, 1, 5))
    assert bool(comments(data)) == bool(draft.masthead)
    assert errors(data, tmp_path) == []


@pytest.mark.parametrize("code", ["en", "fr"])
def test_the_mali_draft_is_valid_and_its_text_that_of_the_clean_one(tmp_path, code):
    series = mali.mined().series
    draft = drafting.draft(series, code=code)
    said = remarks(series, draft, attention(series, draft))
    data = annotated(draft, said)
    assert errors(data, tmp_path) == []
    assert data == annotated(draft, said)
    told = [line for many in said.values() for r in many for line in r.text.split("\n")]
    assert sorted(line for _, lines in comments(data) for line in lines) == sorted(told)

    (tmp_path / "clean.docx").write_bytes(docx_bytes(draft))
    (tmp_path / "draft.docx").write_bytes(data)
    with_comments, clean = read(tmp_path / "draft.docx"), read(tmp_path / "clean.docx")
    left_out = f"comments: {len(comments(data))} left out"
    assert with_comments.warnings == (left_out, *clean.warnings)
    assert replace(with_comments, warnings=clean.warnings) == clean


@pytest.mark.parametrize("name", samples.DRAFTS)
def test_the_page_is_that_of_the_clean_edition(name):
    draft = samples.DRAFTS[name]()
    clean, word = Word(docx_bytes(draft)), Word(annotated(draft, everywhere(draft)))
    # the same characters in the same settings, and every footnote mark in its place
    pages = [
        [replace(p, placeholders=["".join(p.placeholders)]) for p in each.paragraphs]
        for each in (word, clean)
    ]
    assert pages[0] == pages[1]
    assert (word.box, word.notes, word.numbers()) == (clean.box, clean.notes, clean.numbers())


def test_a_draft_without_remarks_is_the_clean_edition():
    assert annotated(samples.mali(), {}) == docx_bytes(samples.mali())


OP11 = "Requests the Independent Expert to submit a report to the Human Rights Council at its "
PLACES = [
    # the words it is about, cut out of the middle of a run
    ("OP11", [Remark("value", "A", (len(OP11), len(OP11) + 12))], [("sixty-fourth", ["A"])]),
    # without any: the opening
    ("OP11", [Remark("warning", "A")], [("Requests", ["A"])]),
    # of one place, in one comment
    ("OP11", [Remark("decide", "A\nB"), Remark("warning", "C")], [("Requests", ["A", "B", "C"])]),
    # where it is from, with what is most urgent
    (
        "OP11",
        [Remark("decide", "A", (0, 8)), Remark("value", "B", (13, 31)), Remark("source", "C")],
        [("Requests", ["A", "C"]), ("Independent Expert", ["B"])],
    ),
    # one that holds another
    (
        "OP11",
        [Remark("decide", "A", (13, 24)), Remark("outdated", "B", (9, 31))],
        [("the Independent Expert", ["B"]), ("Independent", ["A"])],
    ),
    # the word before a footnote's mark
    ("PP8", [Remark("decide", "A", (88, 93))], [("Mali,", ["A"])]),
    # lines of the masthead, in the box and below it, without the tabs of a heading
    ("symbol", [Remark("decide", "A", (11, 14))], [("[…]", ["A"])]),
    ("date", [Remark("decide", "A")], [("[date] March 2026", ["A"])]),
    ("sponsors", [Remark("decide", "A", (0, 10))], [("[sponsors]", ["A"])]),
    ("enacting", [Remark("warning", "A")], [("The Human Rights Council,", ["A"])]),
]


@pytest.mark.parametrize(("label", "said", "wanted"), PLACES)
def test_a_comment_stands_at_the_words_it_is_about(label, said, wanted):
    assert comments(annotated(samples.mali(), {label: said})) == wanted


def test_a_comment_on_a_sub_paragraph_stands_there():
    draft = samples.nested()
    flat = next(p.flat for p in draft.paragraphs if p.label == "OP1")
    start = flat.index("From the north")
    said = {"OP1": [Remark("outdated", "A", (start, start + 14))]}
    assert comments(annotated(draft, said)) == [("From the north", ["A"])]


def test_a_number_that_is_typed_is_not_commented_on():
    said = {"OP2": [Remark("warning", "A")]}
    assert comments(annotated(samples.renumbered(), said)) == [("Notes", ["A"])]


def test_a_paragraph_without_an_opening_is_commented_on_as_a_whole():
    text = "[Noting the efforts of the authorities,]"
    draft = samples.with_paragraphs(samples.paragraph("preambular", 1, "", text))
    assert comments(annotated(draft, {"PP1": [Remark("decide", "A")]})) == [(text, ["A"])]


@pytest.mark.parametrize(
    ("day", "printed"), [(None, None), (date(2026, 1, 5), "2026-01-05T00:00:00Z")]
)
def test_who_comments_and_when(day, printed):
    said = {"OP1": [Remark("warning", "A")], "OP2": [Remark("warning", "B")]}
    root = Word(annotated(samples.mali(), said, author="Jeanne d’Arc", day=day)).root(
        "word/comments.xml"
    )
    assert [
        tuple(c.get(W + name) for name in ("id", "author", "initials", "date")) for c in root
    ] == [("0", "Jeanne d’Arc", "Jd", printed), ("1", "Jeanne d’Arc", "Jd", printed)]


@given(st.data())
def test_any_span_is_what_is_commented_on(data):
    draft = samples.mali()
    paragraph = data.draw(st.sampled_from([p for p in draft.paragraphs if "'" not in p.flat]))
    start = data.draw(st.integers(0, len(paragraph.flat) - 1))
    end = data.draw(st.integers(start + 1, len(paragraph.flat)))
    said = {paragraph.label: [Remark("outdated", "A", (start, end))]}
    ((words, _),) = comments(annotated(draft, said))
    assert words.replace("\u00a0", " ") == paragraph.flat[start:end]
