"""What is no resolution is an error that says why; nothing else ever escapes."""

import re
import time
import tracemalloc
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.reading import ReadingError, read, read_text
from drafter.reading.as_json import to_json

TEXT = (
    "The Human Rights Council,\n\nRecalling l’État of Côte d’Ivoire,\n\n1. Decides to act.\n\n"
    "39th meeting\n7 October 2020\n\n[Adopted without a vote.]\n"
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TEXT.encode("utf-8"), None),
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("cp1252"), "Windows-1252"),
        (TEXT.replace("\n", "\r\n").encode("utf-8"), None),
    ],
)
def test_encodings(tmp_path, data, said):
    path = tmp_path / "document.txt"
    path.write_bytes(data)
    resolution = read(path)
    assert [p.text for p in resolution.preambular] == ["Recalling l’État of Côte d’Ivoire,"]
    assert [w for w in resolution.warnings if "encoding" in w] == [
        w for w in resolution.warnings if said and said in w
    ]
    assert bool(said) == any("encoding" in w for w in resolution.warnings)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"PK\x03\x04\x00\x00", "binary"),
        (b"\x01\x02\x03\xff\xfe\x04" * 40, "binary"),
        (b"\xff\xfe\x00", "UTF-16"),
        (b"\x81 not a text in any of them", "neither"),
        ("Résumé des décisions à l’étude".encode("cp850", "replace") * 3, "cannot be told"),
        ("Совет по правам человека,".encode("cp1251"), "cannot be told"),
        (b"{\\rtf1\\ansi The Human Rights Council,}", "RTF"),
        (b"Dear Sir,\nthank you for your letter.\n", "no resolution"),
        (b"x" * (16 * 1024 * 1024 + 1), "not read"),
    ],
)
def test_what_cannot_be_read(tmp_path, data, reason):
    path = tmp_path / "document.txt"
    path.write_bytes(data)
    with pytest.raises(ReadingError, match=reason) as raised:
        read(path)
    assert str(path) in str(raised.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Recalling it,\n" * 1_000_000, "characters", id="a million lines"),
        pytest.param("word " * 3_000_000, "characters", id="one line without end"),
        pytest.param("\n" * 1_900_000 + "x", "lines", id="empty lines"),
        pytest.param("Noting,\n" * 30_000, "lines", id="more lines than any resolution"),
    ],
)
def test_texts_longer_than_any_resolution_are_refused_at_once(tmp_path, text, reason):
    path = tmp_path / "document.txt"
    path.write_text("The Human Rights Council,\n" + text)
    tracemalloc.start()
    begun = time.process_time()
    try:
        with pytest.raises(ReadingError, match=reason):
            read(path)
        assert time.process_time() - begun < 10
        assert tracemalloc.get_traced_memory()[1] < 200e6
    finally:
        tracemalloc.stop()


def test_a_file_too_large_is_not_even_opened(tmp_path):
    path = tmp_path / "document.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    tracemalloc.start()
    try:
        with pytest.raises(ReadingError, match="210 MB"):
            read(path)
        assert tracemalloc.get_traced_memory()[1] < 1e6
    finally:
        tracemalloc.stop()


def test_missing_files_and_folders(tmp_path):
    with pytest.raises(ReadingError, match="no such file"):
        read(tmp_path / "missing.txt")
    with pytest.raises(ReadingError, match="folder"):
        read(tmp_path)


LINES = st.sampled_from(
    [
        "The Human Rights Council,", "Le Conseil des droits de l’homme,", "Recalling it,",
        "1. Decides to act;", "2. Requests it:", "(a) To act;", "(i) To do;", "a) D’agir ;", "1",
        "¹ A/HRC/1/1.", "[^1]: See.", "* Note.", "57th meeting", "[Adopted without a vote.]",
        "In favour: Mali", "Annex", "I. General", "Mali1,", "**a**b**", "<!--", "-->", "² Mali²",
        "counter-", "terrorism", "\ue002", "\x0b", "\u2028", "•", "• “Requests peace…”",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(st.one_of(LINES, st.text(max_size=20))).map("\n".join)))
def test_any_text_is_read_or_refused(text):
    try:
        resolution = read_text(text, Path("document.txt"))
    except ReadingError:
        return
    to_json(resolution)
    labels = [p.label for p in resolution.paragraphs]
    assert len(labels) == len(set(labels))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("bytes") / "document.txt"
    path.write_bytes(data)
    try:
        read(path)
    except ReadingError:
        return


WORDS = st.lists(
    st.sampled_from(["the", "of", "and", "peace", "rights", "Mali", "efforts", "report", "women"]),
    min_size=1, max_size=25,
)  # fmt: skip
PREAMBLE = st.tuples(st.sampled_from(["Recalling", "Welcoming", "Reaffirming also"]), WORDS)
OPERATIVE = st.tuples(
    st.sampled_from(["Requests", "Calls upon", "Also encourages"]),
    WORDS,
    st.lists(WORDS, max_size=3),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PREAMBLE, min_size=1, max_size=6), st.lists(OPERATIVE, min_size=1, max_size=6))
def test_no_word_of_a_resolution_is_lost(preamble, operative):
    lines = ["12/1. A title", "The Human Rights Council,"]
    lines += [f"{opening} {' '.join(words)}," for opening, words in preamble]
    for number, (opening, words, items) in enumerate(operative, start=1):
        lines.append(f"{number}. {opening} {' '.join(words)}{':' if items else ';'}")
        lines += [f"({'abc'[n]}) To {' '.join(item)};" for n, item in enumerate(items)]
    resolution = read_text("\n\n".join(lines), Path("document.txt"))
    assert len(resolution.preambular) == len(preamble)
    assert [p.number for p in resolution.operative] == list(range(1, len(operative) + 1))
    assert [len(p.items) for p in resolution.operative] == [len(items) for *_, items in operative]
    printed = " ".join(f"{p.number or ''} {p.flat}" for p in resolution.paragraphs)
    assert Counter(re.findall(r"\w+", printed)) == Counter(re.findall(r"\w+", " ".join(lines[2:])))


@pytest.mark.parametrize(
    "unit",
    [
        "some more words of the clause that goes on\n", "Recalling it all,\n\n", "word ", "a",
        "*a ",
        "**a ", "_a ", "[", "<p ", "<!--", "Mali¹ ", ", 3 to", "(a) To do;\n", "1\n",
        "[^1]: See it.\n", "counter-\n", " ", "¹", " ¹",
    ],
)  # fmt: skip
def test_twice_the_text_takes_about_twice_the_time(unit):
    def seconds(size):
        text = f"The Human Rights Council,\n\nRecalling {unit * (size // len(unit))}x"
        begun = time.process_time()
        read_text(text, Path("document.txt"))
        return time.process_time() - begun

    # eight times the text: a quadratic reader would take sixty-four times as long
    small = max(seconds(25_000), 0.005)
    assert seconds(200_000) < 30 * small


def test_a_note_without_end_above_the_clauses_takes_no_longer():
    begun = time.process_time()
    text = "1 See it and\n" + "and so on\n" * 80_000
    read_text(f"58/1. Title\n\n{text}\nThe Human Rights Council,\n\nRecalling it,\n", Path("x"))
    assert time.process_time() - begun < 5


def test_the_json_has_one_shape():
    resolution = read_text(
        "A/HRC/RES/12/1\n\n12/1. Title\n\nThe Human Rights Council,\n\nRecalling Mali,¹\n\n"
        "¹ A/HRC/1/1.\n\nI. General\n\n1. Decides:\n\n(a) To act;\n\n2. Requests it.\n",
        Path("document.txt"),
    )
    found = to_json(resolution)
    assert list(found) == [
        "symbol", "kind", "language", "body", "title", "session", "session_dates", "agenda_item",
        "agenda_title", "adopted", "meeting", "vote", "vote_lists", "sponsors",
        "original_language", "preambular", "operative", "headings", "footnotes", "quotations",
        "about", "annexes", "masthead", "warnings",
    ]  # fmt: skip
    assert found["symbol"] == "A/HRC/RES/12/1"
    assert found["preambular"] == [
        {"label": "PP1", "opening": "Recalling", "text": "Recalling Mali,", "items": []}
    ]
    assert found["operative"][0] == {
        "label": "OP1", "number": 1, "opening": "Decides", "text": "Decides:",
        "items": [{"number": "(a)", "text": "To act;", "items": []}],
    }  # fmt: skip
    assert found["headings"] == [{"text": "I. General", "before": "OP1"}]
    assert found["footnotes"] == [
        {"mark": "1", "text": "A/HRC/1/1.", "paragraph": "PP1", "offset": 15}
    ]
