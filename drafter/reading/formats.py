"""What a file is, told by its content and never by its name; each format has a module."""

from __future__ import annotations

from pathlib import Path

from drafter.reading import source
from drafter.reading.lines import Extract, split


def extract(path: Path, data: bytes, *, original: bool = False) -> Extract:
    """The lines of a file of any format, no more than a resolution has.

    ``original`` takes a Word file's text before its tracked changes.

    Raises:
        ReadingError: the file is damaged, hostile, or of a format that is not read.
    """
    found = _extract(path, data, original=original)
    if len(found.lines) > source.MAX_LINES:
        raise source.ReadingError(
            path, f"has more than {source.MAX_LINES:,} lines; no resolution has: not read"
        )
    return found


def _extract(path: Path, data: bytes, *, original: bool) -> Extract:
    # each format is imported only where it is met: lxml and the PDF library are slow to start
    if source.is_zip(data):
        from drafter.reading import docx  # noqa: PLC0415

        return docx.read(path, data, original=original)
    if source.is_pdf(data):
        from drafter.reading import pdf  # noqa: PLC0415

        return pdf.read(path, data)
    source.refuse_other_formats(path, data)
    found = source.from_bytes(path, data)
    if source.is_html(found.text):
        from drafter.reading import html  # noqa: PLC0415

        page = html.read(path, found.text)
        return Extract(page.lines, (*found.warnings, *page.warnings))
    if found.text.count("\n") > 10 * source.MAX_LINES:
        raise source.ReadingError(
            path, f"has {found.text.count(chr(10)):,} lines; no resolution has: not read"
        )
    text = split(found.text)
    return Extract(text.lines, found.warnings, text.fields)
