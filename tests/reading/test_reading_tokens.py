"""The signs that the program sets into texts: one place has them all, no document brings any."""

import io
import re
import zipfile
from pathlib import Path

import pytest

import drafter
from drafter import tokens
from drafter.reading import read
from drafter.reading.as_json import to_json
from drafter.writing.docx import docx_bytes
from tests.robustness.documents import packed
from tests.writing import samples

ROOT = Path(drafter.__file__).parent
SIGNS = "".join(map(chr, tokens.OWN))
WRITTEN = re.compile(r"[\ue000-\uf8ff]|\\ue0[01][0-9a-f]|0xE0[01][0-9A-F]", re.IGNORECASE)
RANGES = {"library/plain_dumping.py", "reading/pdf_characters.py"}
"""Where ranges of characters are written, these among them."""


def test_all_of_them_are_taken_out():
    signs = re.compile(r"[A-Z][A-Z_]*")
    ours = [v for name, of in vars(tokens).items() if signs.fullmatch(name) and name != "OWN"
            for v in of]  # fmt: skip
    assert len(ours) == len(set(ours))
    assert set(ours) == set(SIGNS)


def test_they_are_written_in_one_place():
    found = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py") if WRITTEN.search(path.read_text("utf-8"))
    }  # fmt: skip
    assert found == RANGES | {"tokens.py"}


TEXT = "The Human Rights Council,\n\nRecalling the report,\n\n1. {}Decides{} to act.\n"
PAGE = "<!DOCTYPE html><html><body><p>The Human Rights Council,</p><p>Recalling the report,</p>"
LISTED = "<p>1. {}Decides{} to act.</p><pre>2. {}Requests{} it.</pre><div hidden>No{}</div></body>"


def entities(text):
    return "".join(f"&#{ord(each)};" for each in text)


def worded(before, after):
    """A Word file with signs before and after the words of each run, and in its lists."""
    with zipfile.ZipFile(io.BytesIO(docx_bytes(samples.nested()))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in ("word/document.xml", "word/footnotes.xml"):
        text = parts[name].decode()
        text = re.sub(r"(<w:t(?: [^>]*)?>)([^<]+)", rf"\1{before}\2{after}", text)
        parts[name] = text.encode()
    numbers = parts["word/numbering.xml"].decode()
    parts["word/numbering.xml"] = numbers.replace('"%', f'"{before}%').encode()
    return packed(parts)


def page(*signs):
    return (PAGE + LISTED.format(*signs, *signs, signs[0])).encode()


FORMATS = {
    "text": lambda *signs: TEXT.format(*signs).encode(),
    "page": page,
    "page, as entities": lambda *signs: page(*map(entities, signs)),
    "Word": worded,
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "signs", [(sign, "") for sign in SIGNS] + [("\ue002", "\ue003"), ("\ue000", "\ue001")],
    ids=lambda signs: " ".join(f"{ord(sign):X}" for sign in signs if sign),
)  # fmt: skip
def test_a_document_with_them_is_read_as_one_without(tmp_path, name, signs):
    path = tmp_path / "document"
    found = []
    for given in (signs, ("", "")):
        path.write_bytes(FORMATS[name](*given))
        found.append(to_json(read(path)))
    assert found[0] == found[1]
    assert found[1]["operative"]


def test_the_soft_hyphens_of_a_page_are_not_shown(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(
        f"{PAGE}<p>1. De&shy;cides to a\u00adct.</p><pre>2. Re&shy;quests.</pre>", "utf-8"
    )
    assert [p.flat for p in read(path).operative] == ["Decides to act.", "Requests."]
