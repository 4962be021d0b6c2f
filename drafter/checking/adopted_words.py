"""D9: what of the library is no longer as it was adopted, for the plans that rest on it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.finding import Place
from drafter.checking.rule import Hit, rule
from drafter.checking.text import CheckedText
from drafter.language.catalogue import later


@rule(
    "D901",
    "info",
    message=later("the words of {source} were changed in the library since they were mined"),
    explanation=later(
        "They stand in the draft as the adopted ones, and no redline shows the change."
    ),
)
def words_overwritten(text: CheckedText) -> Iterator[Hit]:
    """The digests that the library keeps of what was mined."""
    for paragraph in text.paragraphs:
        if paragraph.overwritten is not None:
            yield Hit(Place(paragraph.label), {"source": paragraph.overwritten})


@rule(
    "D902",
    "info",
    message=later("{base} is not whole in the library; deleted by hand: {paragraphs}"),
    explanation=later(
        "What was deleted there is missing in the draft, and no redline shows it. The plan can "
        "leave paragraphs out, and says so."
    ),
)
def text_not_whole(text: CheckedText) -> Iterator[Hit]:
    """The digests that the library keeps of what was mined."""
    if text.deleted:
        values = {"base": text.base, "paragraphs": ", ".join(text.deleted)}
        yield Hit(Place("masthead"), values)
