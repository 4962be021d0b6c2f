"""Draft → Word file, Markdown, JSON. Each format is loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from drafter.drafting.draft import Draft

__all__ = ["SUFFIXES", "WritingError", "to_bytes"]

_FORMATS = {
    ".docx": ("drafter.writing.docx", "docx_bytes"),
    ".md": ("drafter.writing.markdown", "markdown_bytes"),
    ".json": ("drafter.writing.json", "json_bytes"),
}
SUFFIXES: tuple[str, ...] = tuple(_FORMATS)
"""The suffixes of the formats a draft can be written in."""


class WritingError(ValueError):
    """A draft cannot be written: what stands where and why not."""


def to_bytes(draft: Draft, path: Path) -> bytes:
    """A draft in the format that a file's suffix names.

    Raises:
        WritingError: the suffix is another one, or the format cannot hold the text.
    """
    try:
        module, function = _FORMATS[path.suffix.lower()]
    except KeyError:
        known = ", ".join(SUFFIXES)
        raise WritingError(f"{path}: a draft can be written as one of {known}") from None
    # the formats are loaded when they are asked for: Word's alone takes longer than all the rest
    data: bytes = getattr(import_module(module), function)(draft)
    return data
