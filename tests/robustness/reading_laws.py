"""What holds for every file that is given to the reader, whatever is in it."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

from drafter.reading import ReadingError, body, enacting, formats, read, source
from drafter.reading.as_json import to_json

OWN = re.compile("[\ue000-\ue003]")
"""The reader's tokens: no text that leaves it holds one."""


def check(path: Path) -> str:
    """Read a file and hold the result against the laws; returns what became of it.

    Raises:
        AssertionError: a law is broken.
        Exception: whatever the reader lets escape beside its own error.
    """
    try:
        resolution = read(path)
    except ReadingError as error:
        assert str(error).startswith(str(path)), error
        assert "\n" not in error.reason, error
        return "refused"
    again = read(path)
    assert again == resolution, "read twice, the document says two things"
    data = to_json(resolution)
    printed = json.dumps(data, ensure_ascii=False)
    printed.encode("utf-8")
    assert not OWN.search(printed), "a token of the reader is left in the text"
    labels = {p.label: len(p.flat) for p in resolution.paragraphs}
    assert len(labels) == len(resolution.paragraphs), "two paragraphs of one label"
    for note in resolution.footnotes:
        where, offset = labels.get(note.paragraph or ""), note.offset
        assert offset is None or (where is not None and 0 <= offset <= where), note
    if resolution.kind != "commentary":
        lost = lost_letters(path, data)
        assert not lost, f"lost without a word: {lost}"
    return "read"


def lost_letters(path: Path, data: dict[str, object]) -> Counter[str]:
    """The letters of the text that stand neither in what was read of it nor in a warning.

    Letters, not words: a word that a line's end broke is made whole. Numbers become fields, and
    so does what stands below the text, about the meeting and the vote.
    """
    lines = formats.extract(path, source.load_bytes(path)).lines
    found = enacting.find(lines)
    if found is None:
        return Counter()
    title = data["title"] if isinstance(data["title"], str) else None
    ending = body.split(found.below, found.language, title).ending
    given = Counter("".join(map(_letters, [line.plain for line in found.below])))
    given -= Counter("".join(map(_letters, ending)))
    return given - Counter("".join(map(_letters, _strings(data))))


def _letters(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(character for character in apart if character.isalpha())


def _strings(data: object) -> list[str]:
    if isinstance(data, str):
        return [data]
    if isinstance(data, dict):
        return [text for value in data.values() for text in _strings(value)]
    if isinstance(data, list):
        return [text for value in data for text in _strings(value)]
    return []
