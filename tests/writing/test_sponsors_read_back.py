"""A draft with sponsors, written as a Word file and read again."""

import pytest

from drafter import drafting, reading, writing
from drafter.drafting.sponsors import Sponsor
from tests.mining import mali

SERIES = mali.mined().series
SPONSORS = [
    ("en", [Sponsor("Ghana"), Sponsor("Kenya")], "Ghana and Kenya", []),
    ("en", [Sponsor("Kenya", "group.african"), Sponsor("Ukraine", member=False)],
     "Kenya and Ukraine", ["*", "**"]),
    ("en", [Sponsor("Kenya", "group.african"), Sponsor("Ukraine", member=False),
            Sponsor("Iran (Islamic Republic of)", member=False)],
     "Iran (Islamic Republic of), Kenya and Ukraine", ["*", "**"]),
    ("fr", [Sponsor("Côte d’Ivoire", "group.african"), Sponsor("Albanie", member=False),
            Sponsor("Ukraine", member=False)],
     "Albanie, Côte d’Ivoire et Ukraine", ["*", "**"]),
    ("en", [Sponsor("Kenya", "group.african", member=False), Sponsor("Ukraine")],
     "Kenya and Ukraine", ["*", "**"]),
]  # fmt: skip


@pytest.mark.parametrize("suffix", ["docx", "md"])
@pytest.mark.parametrize(("code", "sponsors", "names", "marks"), SPONSORS)
def test_the_sponsors_and_their_notes_come_back(tmp_path, code, sponsors, names, marks, suffix):
    made = drafting.draft(SERIES, code=code, sponsors=sponsors)
    path = tmp_path / f"draft.{suffix}"
    path.write_bytes(writing.to_bytes(made, path))
    resolution = reading.read(path)
    assert resolution.sponsors == names
    notes = [(note.mark, note.text) for note in resolution.footnotes if note.paragraph == "title"]
    assert notes == list(dict.fromkeys((note.mark, note.text) for note in made.sponsor_notes))
    assert [mark for mark, _ in notes] == marks
    first = next(note for note in resolution.footnotes if note.mark == "1")
    assert first.paragraph == "PP8"
