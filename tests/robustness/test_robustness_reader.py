"""Documents of any content: read by the laws within bounds, or refused with the reader's error."""

import contextlib
import importlib.util
import random
import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.reading import ReadingError, read
from tests.reading import hostile_pdfs
from tests.robustness import documents, mutations, reading_laws

ROOT = Path(__file__).parents[2]
RUNS = {"text": 150, "html": 150, "docx": 200, "pdf": 70}


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="no wheel of Atheris here")
@pytest.mark.parametrize("kind", RUNS)
def test_fuzzed_with_what_the_code_met_as_the_guide(tmp_path, kind):
    done = subprocess.run(
        [sys.executable, "tools/fuzz_reader.py", "--format", kind, "--runs", str(RUNS[kind]),
         "--seed", "1", "--keep", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    told = re.search(rf"{kind}: ([\d,]+) inputs, ([\d,]+) places", done.stdout)
    inputs, places = (int(number.replace(",", "")) for number in told.groups())
    assert inputs >= RUNS[kind]
    assert places > 500


@pytest.mark.parametrize("kind", ["text", "html", "docx"])
def test_changed_at_random(tmp_path, kind):
    """The same without a guide, where there is no Atheris."""
    chance = random.Random(5)  # noqa: S311
    seeds = list(documents.SEEDS[kind]().values())
    path = tmp_path / f"document.{kind}"

    def inner(data, most):
        place = chance.randrange(len(data) + 1)
        return (data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :])[:most]

    for _ in range(25):
        path.write_bytes(mutations.changed(kind, chance.choice(seeds), chance, inner, 50_000))
        reading_laws.check(path)


@pytest.mark.parametrize(
    ("kind", "name"), [(k, n) for k, make in documents.SEEDS.items() for n in make()]
)
def test_what_the_fuzzing_begins_from_is_read(tmp_path, kind, name):
    path = tmp_path / "document"
    path.write_bytes(documents.SEEDS[kind]()[name])
    assert reading_laws.check(path) == "read"


BREACHES = {
    "a word lost": lambda r: replace(r, paragraphs=r.paragraphs[1:]),
    "a token left": lambda r: replace(r, title="\ue000Mali"),
    "a label twice": lambda r: replace(r, paragraphs=(*r.paragraphs, r.paragraphs[-1])),
    "a footnote outside": lambda r: replace(
        r, footnotes=(replace(r.footnotes[0], offset=10_000), *r.footnotes[1:])
    ),
}


@pytest.mark.parametrize("breach", BREACHES)
def test_the_laws_can_be_broken(tmp_path, monkeypatch, breach):
    path = tmp_path / "document"
    path.write_bytes(documents.ENGLISH.encode())
    resolution = BREACHES[breach](read(path))
    monkeypatch.setattr(reading_laws, "read", lambda _: resolution)
    with pytest.raises(AssertionError):
        reading_laws.check(path)


def test_the_same_file_must_say_the_same_twice(tmp_path, monkeypatch):
    path = tmp_path / "document"
    path.write_bytes(documents.ENGLISH.encode())
    said = iter([read(path), replace(read(path), title="Another")])
    monkeypatch.setattr(reading_laws, "read", lambda _: next(said))
    with pytest.raises(AssertionError, match="read twice"):
        reading_laws.check(path)


# what fuzzing found ---------------------------------------------------------------------------

EN = "The Human Rights Council,\n\n"
PAGE = "<!DOCTYPE html><html><body><p>The Human Rights Council,</p>"
FOUND = [
    # sub-paragraphs below a heading, which no edition prints, were lost
    pytest.param(
        f"{EN}1. Decides:\n\nUnited A/HRC/RES/52/42\n\n(i) experts;\n\n(ii) A workshop;\n",
        ["experts", "A workshop"], id="sub-paragraphs below a heading",
    ),
    # a sub-paragraph whose marker is in italics was lost
    pytest.param(
        f"{PAGE}<p>Recalling it,</p><p><i>(a) To organize</i></p>", ["To organize"],
        id="a marker in italics",
    ),
    pytest.param(f"{EN}1. Decides:\n\n*(a) To organize*\n", ["To organize"], id="in markdown"),
    pytest.param(
        f"{EN}1. Decides:\n\n(a)[^1] To organize\n\n[^1]: See A/1.\n", ["To organize", "See A/1."],
        id="a marker with a footnote",
    ),
    # a warning quoted the copy of a text with the reader's own tokens in it
    pytest.param(
        f"{EN}Recalling the Charter,[^3]\n\n1. Requests the *Secretary-General* to report on "
        "peace.\n\n[^3]: See A/1. Requests the *Secretary-General* to report on peace.\n",
        ["Secretary-General"], id="italics in a copy",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_what_was_found(tmp_path, text, words):
    path = tmp_path / "document"
    path.write_text(text, encoding="utf-8")
    assert reading_laws.check(path) == "read"
    flats = "\n".join([*(p.flat for p in read(path).paragraphs), *map(str, read(path).footnotes)])
    assert [word for word in words if word not in flats] == []


def test_a_parser_s_message_of_two_lines_is_said_in_one(tmp_path):
    parts = {
        "word/document.xml": b'<w:document xmlns:w="http://schemas.openxmlformats.org/'
        b'wordprocessingml/2006/main"><w:body><w:p>\x00</w:p></w:body></w:document>'
    }
    path = tmp_path / "document.docx"
    path.write_bytes(documents.packed(parts))
    assert reading_laws.check(path) == "refused"


def _row(number, left, words, size=1):
    place = f"{left:.2f} {800 - 0.8 * number:.2f}"
    return f"BT /F1 {size} Tf {place} Td ({words}) Tj ET\n"


SLOW = {
    # each row was looked on from as far as a white strip went: a thousand rows took minutes
    "numbers far from their words": lambda n: _row(n, 72, f"{n}.") + _row(n, 200 + n / 99, "peace"),
    # a gap between words of a negative size is never too narrow: strips without end
    "letters turned round": lambda n: (
        _row(17 * n, 72, "Noting all", 10)
        + _row(17 * n, 320 + n, "Decides to act at once;", -32768)
        if n < 25
        else ""
    ),
}


@pytest.mark.parametrize("name", SLOW)
def test_a_page_s_rows_are_sorted_in_seconds(tmp_path, name):
    rows = "".join(SLOW[name](number) for number in range(1, 500))
    path = tmp_path / "document.pdf"
    path.write_bytes(hostile_pdfs.small(hostile_pdfs.LINE + rows))
    begun = time.process_time()
    with contextlib.suppress(ReadingError):
        read(path)
    assert time.process_time() - begun < 5
