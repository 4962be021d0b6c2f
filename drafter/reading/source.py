"""From a file to its characters: size limits, binary files, encodings.

Whatever is repaired here (an encoding that is not UTF-8) is said, never done silently.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from drafter.record import record

MAX_BYTES = 16 * 1024 * 1024
"""The longest adopted resolutions are under 200 kB of text; sixteen megabytes is no resolution."""

MAX_CHARACTERS = 2_000_000
"""Of text alone; the Assembly's longest resolution has a quarter of it."""

MAX_LINES = 20_000
"""Lines or paragraphs that say something; the longest resolutions have some two thousand."""

TRACKED = "tracked changes"
"""What is said of a Word file that has them begins so."""

_MAX_HEAD = 1_000_000
_BEFORE_TAGS = re.compile(r"(?:\s|\ufeff)*(?:<\?xml[^<>]*>)?")
_PAGE = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|meta|title|link|style|script|article|main|section)\b)",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(r"<(?:div|p|table|h[1-6]|ol|ul|span|a)\b", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:div|p|table|li|h[1-6])\s*>", re.IGNORECASE)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


class ReadingError(Exception):
    """A document cannot be read: which one, why, and what to do about it."""

    def __init__(self, path: Path, reason: str, line: int | None = None) -> None:
        where = f"{path}:{line}" if line else str(path)
        super().__init__(f"{where}: {reason}")
        self.path, self.reason, self.line = path, reason, line


@record(frozen=True)
class Source:
    """The characters of a document in NFC, and what had to be assumed to get at them."""

    path: Path
    text: str
    warnings: tuple[str, ...] = ()


def load_bytes(path: Path) -> bytes:
    """The bytes of a document of any kind.

    Raises:
        ReadingError: the file is missing, unreadable, empty or too large.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise ReadingError(path, "is a folder; give a document")
        with path.open("rb") as file:  # a pipe has no size beforehand
            data = b"" if size > MAX_BYTES else file.read(MAX_BYTES + 1)
        if (size := max(size, len(data))) > MAX_BYTES:
            limit = MAX_BYTES // 1024 // 1024
            raise ReadingError(
                path,
                f"has {size / 1e6:,.0f} MB or more; a resolution has under {limit} MB: not read",
            )
    except FileNotFoundError:
        raise ReadingError(path, "there is no such file") from None
    except OSError as error:
        raise ReadingError(path, f"cannot be read: {error.strerror or error}") from None
    if not data.strip():
        raise ReadingError(path, "is empty")
    return data


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip file does."""
    return data.startswith(_ZIP)


def is_pdf(data: bytes) -> bool:
    """Whether the bytes begin as a PDF does; some programs put a few bytes before it."""
    return b"%PDF-" in data[:1024]


def is_html(text: str) -> bool:
    """Whether a text is a page of the web, and no markdown with a tag in it."""
    position = 0
    while skipped := _BEFORE_TAGS.match(text, position):
        position = skipped.end()
        if text.startswith("<!--", position):
            end = text.find("-->", position)
            position = len(text) if end < 0 else end + 3
        elif not skipped.group():
            break
    if _PAGE.match(text, position):
        return True
    if not _FRAGMENT.match(text, position):
        return False
    head = text[:_MAX_HEAD]
    closed = [tag.end() for tag in _CLOSED.finditer(head)]
    # markdown may begin with a table or two; a page's last words are in elements, too
    return len(closed) >= 3 and 2 * (closed[-1] - position) > len(head) - position


_OTHERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older Word file (.doc), or one with a password"),
    (b"{\\rtf", "an RTF file"),
    (b"WordPro", "a Word Pro file"),
    (b"\xffWPC", "a WordPerfect file"),
)


def refuse_other_formats(path: Path, data: bytes) -> None:
    """Raise :class:`ReadingError` for formats of word processors that are known but not read."""
    for head, name in _OTHERS:
        if data.startswith(head):
            raise ReadingError(path, f"is {name}; save it as .docx first")


def from_bytes(path: Path, data: bytes) -> Source:
    """The characters of a text file, from its bytes; :class:`ReadingError` if it is no text."""
    text, warnings = decode(path, data)
    if len(text) > MAX_CHARACTERS and not text.lstrip().startswith("<"):
        raise ReadingError(
            path,
            f"has {len(text):,} characters; a resolution has under {MAX_CHARACTERS:,}: not read",
        )
    return Source(path, unicodedata.normalize("NFC", text), warnings)


_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w-]{1,40})"
)
_DECLARABLE = re.compile(
    r"iso-?8859-\d{1,2}|latin-?\d|windows-125\d|cp125\d|macintosh|koi8-[ru]|gb\w{1,8}|big5|"
    r"shift_jis|euc-(?:jp|kr)",
    re.IGNORECASE,
)
_WESTERN = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜÝŸšŠžŽ«»‹›‘’“”„–—…•·°ºª§¶†‡©®™€£¡¿"
    "²³¹¼½¾\u00a0\u00ad"
)
_LEAST_WESTERN = 0.8
_MOST_ACCENTED = 0.4


def decode(path: Path, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The characters of ``data`` and a warning if they are not UTF-8.

    UTF-16 is known by its byte order mark or by every other byte being zero. What is neither is
    read as the page of the web says it is, or else as Windows-1252, the encoding of older word
    processors (Latin-1 is the same where it has letters), if that gives western letters.

    Raises:
        ReadingError: the file is no text, or nobody can tell its encoding.
    """
    if (utf16 := _utf16(data)) is not None:
        try:
            return data.decode(utf16), ("encoding: the file is UTF-16, read as such",)
        except UnicodeDecodeError:
            raise ReadingError(path, "begins like UTF-16 but is damaged") from None
    if b"\x00" in data:
        raise ReadingError(path, "is a binary file, not a text; save it as text or markdown first")
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        control = sum(data.count(byte) for byte in range(0x20) if byte not in b"\t\n\r\f")
        if control > len(data) // 200:
            raise ReadingError(path, "is a binary file, not a text") from None
        line = data.count(b"\n", 0, error.start) + 1
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii", "replace") if declared else ""
    if _DECLARABLE.fullmatch(name):
        # browsers read Latin-1 as Windows-1252 (WHATWG Encoding Standard, 4.2)
        latin1 = name.lower().replace("-", "") in {"iso88591", "latin1"}
        try:
            text = data.decode("cp1252" if latin1 else name)
        except (UnicodeDecodeError, LookupError):
            raise ReadingError(path, f"says that it is {name} but is not", line) from None
        return text, (f"encoding: the page says {name}, read as such",)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise ReadingError(path, "is neither UTF-8, UTF-16 nor Windows-1252", line) from None
    if not _is_western(text):
        raise ReadingError(
            path, "is in an encoding that cannot be told; save it as UTF-8 text", line
        )
    return text, (f"encoding: not UTF-8 (line {line}), read as Windows-1252",)


def _is_western(text: str) -> bool:
    """Whether the letters and signs are those of a western language, most of them plain ones."""
    foreign = [character for character in text if character > "\x7f"]
    letters = sum(character.isalpha() for character in text)
    accented = sum(character.isalpha() for character in foreign)
    known = sum(character in _WESTERN for character in foreign)
    return known >= _LEAST_WESTERN * len(foreign) and accented <= _MOST_ACCENTED * letters


def _utf16(data: bytes) -> str | None:
    """The kind of UTF-16 the bytes are, if any."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = data[:2000]
    for name, zeros, others in (("le", head[1::2], head[::2]), ("be", head[::2], head[1::2])):
        if len(head) > 8 and zeros.count(0) > 0.8 * len(zeros) and others.count(0) == 0:
            return f"utf-16-{name}"
    return None
