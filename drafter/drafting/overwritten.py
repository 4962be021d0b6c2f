"""Where the library does not have the words that were adopted: a draft's, or written over.

The library keeps no second copy of what a person wrote over, and of some texts it has the draft
alone. A text made from it, and a redline drawn on it, show those words as the adopted ones, so each
of them says where that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.drafting.draft import DraftParagraph, Notice
from drafter.label import Label, Letters
from drafter.language.catalogue import Messages
from drafter.library.model import Occurrence, Series
from drafter.resolution import Reference

WORDING = "wording"
"""What a draft says has changed in a paragraph whose words a person changed in the library."""


def notices(series: Series, resolution: Reference, code: str, say: Messages) -> Iterator[Notice]:
    """What must be said of the library's text of a resolution in a language."""
    yield from map(Notice, lacking(series, resolution, say))
    yield from map(Notice, _draft_alone(series, resolution, code, say))
    for clause, occurrence in series.year(resolution):
        if clause.is_edited_at(occurrence, code):
            yield Notice(changed(occurrence, say), occurrence.paragraph)


def changed(occurrence: Occurrence, say: Messages) -> str:
    """That the library's words of a paragraph are a person's."""
    return say(
        "the words of {resolution} {paragraph} were changed in the library since they were mined: "
        "they stand here as the adopted ones, and no redline shows the change",
        resolution=occurrence.resolution,
        paragraph=occurrence.paragraph,
    )


def of_paragraph(paragraph: DraftParagraph) -> str | None:
    """``58/30 OP31``, if a paragraph of a draft is made from its words, which were changed."""
    changed_there = any(change.variable == WORDING for change in paragraph.changes)
    return str(paragraph.source) if changed_there else None


def lacking(series: Series, resolution: Reference, say: Messages) -> Iterator[str]:
    """That paragraphs of a resolution were deleted from the library."""
    if paragraphs := deleted(series, resolution):
        yield say(
            "{resolution} is not whole in the library, nor is what is made from it; deleted by "
            "hand: {paragraphs}. Put it back, or leave paragraphs out with “drafter plan drop”",
            resolution=resolution,
            paragraphs=", ".join(paragraphs),
        )


def _draft_alone(series: Series, resolution: Reference, code: str, say: Messages) -> Iterator[str]:
    """That a text in a language is known from its draft."""
    texts = [d for d in series.documents if d.resolution == resolution and d.language == code]
    if {d.kind for d in texts} - {"commentary"} == {"draft"}:
        yield say(
            "the text of {resolution} in {language} is that of its draft: the adopted one is not "
            "in the library",
            resolution=resolution,
            language=say.language_name(code),
        )


def deleted(series: Series, resolution: Reference) -> tuple[str, ...]:
    """What a person deleted of a resolution: paragraphs, as far as numbers tell, and the files."""
    files = series.lacking.get(resolution)
    if not files:
        return ()
    labels = (occurrence.paragraph for _, occurrence in series.year(resolution))
    return (*_gaps(labels), *files)


def _gaps(labels: Iterable[str]) -> Iterator[str]:
    """The labels that a text's numbers leave out; what was after the last one nobody can tell."""
    known: dict[tuple[Letters, int], set[int]] = {}
    for label in map(Label.parse, labels):
        if label.letters != "H":  # of headings not even the numbers tell
            known.setdefault((label.letters, label.section), set()).add(label.count)
    for (letters, section), counts in known.items():
        missing = (count for count in range(1, max(counts)) if count not in counts)
        yield from (str(Label(letters, count, section)) for count in missing)
