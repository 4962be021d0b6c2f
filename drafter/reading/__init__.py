"""A file → a :class:`~drafter.resolution.Resolution`, with what had to be repaired."""

from drafter.reading.document import read, read_text
from drafter.reading.source import TRACKED, ReadingError

__all__ = ["TRACKED", "ReadingError", "read", "read_text"]
