"""A Word file as the zip of XML parts it is, opened without trust.

Nothing is unpacked before its size is known, no part is fetched that was not asked for, and no XML
may define or fetch anything: a file that tries is refused as a whole.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from drafter.reading.source import ReadingError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"

_MAX_MEMBERS = 2000
_MAX_TOTAL = 128 * 1024 * 1024
_MAX_PART = 16 * 1024 * 1024
_MAX_RATIO = 200
_SMALL = 1024 * 1024
"""A part this small does no harm, however well it was compressed."""
_MAX_TAGS = 800_000
"""The longest reports of the United Nations have a quarter of it."""

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]{0,200}\?>")
_MACROS = re.compile(rb"vbaProject|macroEnabled|vbaData", re.IGNORECASE)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


class Package:
    """The parts of a Word file, checked; :class:`ReadingError` for anything suspect."""

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise ReadingError(
                path, "is a binary file that begins like a Word file, but is damaged or cut off"
            ) from None
        infos = self._archive.infolist()
        names = [info.filename for info in infos]
        if DOCUMENT not in names:
            raise ReadingError(
                path, f"is a zip file but no Word document (it holds no {DOCUMENT}); give a .docx"
            )
        if len(infos) > _MAX_MEMBERS:
            raise ReadingError(path, f"has {len(infos):,} parts; no Word document has: not read")
        if len(set(names)) < len(names):
            raise ReadingError(path, "holds two parts of the same name: not read")
        if sum(info.file_size for info in infos) > _MAX_TOTAL:
            raise ReadingError(path, "unpacks to more than a resolution can hold: not read")
        for info in infos:
            self._check(info)
        if _MACROS.search(self._read("[Content_Types].xml") or b""):
            raise self._macros()

    def _macros(self) -> ReadingError:
        return ReadingError(
            self.path, "holds macros (programs); save it as .docx without them: not read"
        )

    def _check(self, info: zipfile.ZipInfo) -> None:
        if _MACROS.search(info.filename.encode()):
            raise self._macros()
        if info.flag_bits & 1:
            raise ReadingError(self.path, "is locked with a password: not read")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise ReadingError(self.path, "is packed as no Word file is: not read")
        if info.file_size > max(_SMALL, _MAX_RATIO * info.compress_size):
            raise ReadingError(
                self.path,
                f"is packed more tightly than any text ({info.filename} unpacks to "
                f"{info.file_size / 1e6:,.0f} MB): not read",
            )

    def _read(self, name: str) -> bytes | None:
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return None
        if info.file_size > _MAX_PART:
            raise ReadingError(
                self.path, f"{name} has {info.file_size / 1e6:,.0f} MB; a resolution has less"
            )
        try:
            with self._archive.open(info) as part:
                data = part.read(_MAX_PART + 1)
        except _BROKEN:
            raise ReadingError(self.path, f"is damaged ({name} cannot be unpacked)") from None
        if len(data) > _MAX_PART:
            raise ReadingError(self.path, f"{name} is larger than it says: not read")
        return data

    def xml(self, name: str) -> etree._Element | None:
        """The root of a part, or ``None`` if the file has no such part."""
        data = self._read(name)
        if data is None:
            return None
        try:
            # the standard (ECMA-376-2, 8.1.4) allows these two encodings and no other
            utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
            text = data.decode("utf-16" if utf16 else "utf-8-sig")
        except UnicodeDecodeError:
            raise ReadingError(self.path, f"is damaged ({name} is no UTF-8)") from None
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise ReadingError(
                self.path, f"{name} defines entities of its own, as no Word file does: not read"
            )
        if text.count("<") > _MAX_TAGS:
            raise ReadingError(self.path, f"{name} holds more parts than any resolution: not read")
        text = _DECLARATION.sub("", text).replace(_STRICT, W.strip("{}"))
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root: etree._Element = etree.fromstring(text.encode("utf-8"), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            said = " ".join(str(error).split())  # the parser's messages may be of several lines
            raise ReadingError(self.path, f"is damaged ({name}: {said})") from None
        return root
