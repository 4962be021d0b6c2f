"""From a file to its characters: size limits, binary files, encodings.

Whatever is repaired here (an encoding that is not UTF-8) is said, never done silently.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 16 * 1024 * 1024
"""The longest adopted resolutions are under 200 kB of text; sixteen megabytes is no resolution."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class ReadingError(Exception):
    """A document cannot be read: which one, why, and what to do about it."""

    def __init__(self, path: Path, reason: str, line: int | None = None) -> None:
        where = f"{path}:{line}" if line else str(path)
        super().__init__(f"{where}: {reason}")
        self.path, self.reason, self.line = path, reason, line


@dataclass(frozen=True)
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
        if size > MAX_BYTES:
            limit = MAX_BYTES // 1024 // 1024
            raise ReadingError(
                path, f"has {size / 1e6:,.0f} MB; a resolution has under {limit} MB: not read"
            )
        data = path.read_bytes()
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


def is_old_word(data: bytes) -> bool:
    """Whether the bytes begin as a ``.doc`` file does, or a Word file locked with a password."""
    return data.startswith(_OLE)


def from_bytes(path: Path, data: bytes) -> Source:
    """The characters of a text file, from its bytes; :class:`ReadingError` if it is no text."""
    text, warnings = decode(path, data)
    return Source(path, unicodedata.normalize("NFC", text), warnings)


def decode(path: Path, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The characters of ``data`` and a warning if they are not UTF-8.

    UTF-16 is known by its byte order mark; what is neither and holds no control bytes is taken for
    Windows-1252, the encoding of older word processors.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16"), ("encoding: the file is UTF-16, read as such",)
        except UnicodeDecodeError:
            raise ReadingError(path, "begins like UTF-16 but is damaged") from None
    if b"\x00" in data:
        raise ReadingError(path, "is a binary file, not a text; save it as text or markdown first")
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        control = sum(byte < 0x20 and byte not in b"\t\n\r\f" for byte in data)
        if control > len(data) // 200:
            raise ReadingError(path, "is a binary file, not a text") from None
        line = data.count(b"\n", 0, error.start) + 1
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            raise ReadingError(path, "is neither UTF-8, UTF-16 nor Windows-1252", line) from None
        return text, (f"encoding: not UTF-8 (line {line}), read as Windows-1252",)
