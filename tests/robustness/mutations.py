"""Changes to documents that still reach the parsers: inside the zip, the stream, between the tags.

A byte changed in a Word file breaks its checksum, and the reader stops there. So the parts are
taken out, one is changed, and all are packed again.
"""

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable
from typing import TypeVar

from tests.robustness.documents import WORDS, packed

T = TypeVar("T", str, bytes)
Inner = Callable[[bytes, int], bytes]
"""Changes bytes in some way, to no more than so many."""

_STREAM = re.compile(rb"<<(?P<head>[^\0]{0,400}?)>>\s*stream\r?\n(?P<data>.*?)\r?\nendstream", re.S)
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_TAGS = re.compile(r"(<[^<>]*>)")
_VALUE = re.compile(r'="[^"]*"')
_NUMBERS = [b"0", b"-1", b"1e9", b"99999999999", b"0.0000001", b"-32768", b"3 0 R", b"NaN", b"/X"]
_VALUES = ["", "-1", "0", "1", "9", "99999999999", "Operative", "%1%2%9", "\u0663", "none", "x"]
_PARTS = {
    "word/document.xml": 6, "word/footnotes.xml": 3, "word/numbering.xml": 2, "word/styles.xml": 2,
}  # fmt: skip


def changed(kind: str, data: bytes, chance: random.Random, inner: Inner, most: int) -> bytes:
    """A document of that kind, changed somewhere; never longer than ``most``."""
    if chance.random() < 0.1:
        return inner(data, most)
    make = {"text": _text, "html": _html, "docx": _docx, "pdf": _pdf}[kind]
    found = make(data, chance, inner, most)
    return found if len(found) <= most else data


def _text(data: bytes, chance: random.Random, inner: Inner, most: int) -> bytes:
    try:
        pieces = data.decode("utf-8").splitlines(keepends=True)
    except UnicodeDecodeError:
        return inner(data, most)
    if chance.random() < 0.3:  # within a line
        pieces = re.split(r"(\W)", "".join(pieces))
    return "".join(_moved(pieces, WORDS, chance)).encode("utf-8", "replace")


def _html(data: bytes, chance: random.Random, inner: Inner, most: int) -> bytes:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return inner(data, most)
    if chance.random() < 0.2:
        return _text(data, chance, inner, most)
    return _tags(text, WORDS, chance).encode("utf-8", "replace")


def _docx(data: bytes, chance: random.Random, inner: Inner, most: int) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (
        zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError,
        ValueError,
    ):  # fmt: skip
        return inner(data, most)
    there = [name for name in _PARTS if name in parts]
    if not there:
        return inner(data, most)
    name = chance.choices(there, [_PARTS[one] for one in there])[0]
    if chance.random() < 0.1:
        parts[name] = inner(parts[name], most)
    else:
        text = parts[name].decode("utf-8", "replace")
        words = [tag for tag in _TAGS.findall(text) if not tag.startswith("<?")]
        parts[name] = _tags(text, words or WORDS, chance).encode("utf-8", "replace")
    return packed(parts)


def _pdf(data: bytes, chance: random.Random, inner: Inner, most: int) -> bytes:
    streams = list(_STREAM.finditer(data))
    if not streams or chance.random() < 0.2:  # the objects around the streams
        numbers = list(_NUMBER.finditer(data))
        if not numbers:
            return inner(data, most)
        found = chance.choice(numbers)
        return data[: found.start()] + chance.choice(_NUMBERS) + data[found.end() :]
    found = chance.choice(streams)
    packs = b"FlateDecode" in found["head"]
    try:
        content = zlib.decompress(found["data"]) if packs else found["data"]
    except zlib.error:
        return inner(data, most)
    if chance.random() < 0.3:
        content = inner(content, most)
    else:
        pieces = re.split(rb"(\s+|\([^)]*\))", content)
        others = [*_NUMBERS, *(f"({word})".encode("cp1252", "replace") for word in WORDS), *pieces]
        content = b"".join(_moved(pieces, others, chance))
    if packs:
        content = zlib.compress(content, 1)
    head = re.sub(rb"/Length \d+", b"/Length %d" % len(content), found["head"])
    stream = b"<<%b>>\nstream\n%b\nendstream" % (head, content)
    return data[: found.start()] + stream + data[found.end() :]


def _tags(text: str, words: list[str], chance: random.Random) -> str:
    """Elements and texts moved, doubled, dropped, put in; values of attributes changed."""
    pieces = [piece for piece in _TAGS.split(text) if piece]
    if chance.random() < 0.35:
        places = [n for n, piece in enumerate(pieces) if _VALUE.search(piece)]
        if places:
            place, value = chance.choice(places), chance.choice(_VALUES)
            pieces[place] = _VALUE.sub(lambda _: f'="{value}"', pieces[place], count=1)
            return "".join(pieces)
    if chance.random() < 0.3:
        places = [n for n, piece in enumerate(pieces) if not piece.startswith("<")]
        if places:
            place = chance.choice(places)
            said = re.split(r"(\W)", pieces[place])
            plain = [word for word in WORDS if "<" not in word]
            pieces[place] = "".join(_moved(said, plain, chance))
            return "".join(pieces)
    return "".join(_moved(pieces, words, chance))


def _moved(pieces: list[T], others: list[T], chance: random.Random) -> list[T]:
    """One to four times: a stretch dropped, doubled, moved or replaced, or another put in."""
    pieces = list(pieces)
    for _ in range(chance.choice([1, 1, 2, 4])):
        start = chance.randrange(len(pieces) + 1)
        stop = min(len(pieces), start + chance.choice([1, 1, 2, 5, 20]))
        stretch = pieces[start:stop]
        how = chance.randrange(6)
        if how == 0:
            del pieces[start:stop]
        elif how == 1:
            pieces[start:start] = stretch * chance.choice([1, 2, 30])
        elif how == 2:
            del pieces[start:stop]
            place = chance.randrange(len(pieces) + 1)
            pieces[place:place] = stretch
        elif how == 3:
            pieces[start:stop] = [chance.choice(others)]
        else:
            pieces.insert(start, chance.choice(others))
    return pieces
