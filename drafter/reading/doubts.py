"""Places where the source itself looks wrong: kept as they are, and reported."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.language.base import Language
from drafter.record import record
from drafter.resolution import Paragraph

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@record(frozen=True)
class Missing:
    """Words, in small letters, in which a particle seems to be missing, and the paragraph's label.

    Written out, it is a sentence for the report.
    """

    label: str
    words: str
    particle: str

    def __str__(self) -> str:
        return (
            f"{self.label}: “{self.words}”: a word ({self.particle}?) seems to be missing; kept as "
            "the source has it"
        )


def missing_particle(paragraphs: Sequence[Paragraph], language: Language) -> Iterator[Missing]:
    """Infinitives that seem to have lost their particle (*to*): ``efforts ensure that``.

    Judged by the document itself: a noun that it follows with *to* several times (``efforts to``),
    here followed at once by a word that it uses as an infinitive several times and never otherwise.
    """
    known = language.reading.doubts
    if not known.particle:
        return
    before_verb = {known.particle, *known.links}
    nouns: Counter[str] = Counter()
    infinitives: Counter[str] = Counter()
    bare: Counter[str] = Counter()
    sentences = [[w.lower() for w in _WORD.findall(p.flat)] for p in paragraphs]
    for words in sentences:
        for one, two, three in zip(words, words[1:], words[2:], strict=False):
            if two == known.particle:
                nouns[one] += 1
                infinitives[three] += 1
            if two not in before_verb and one not in before_verb:
                bare[three] += 1
    for paragraph, words in zip(paragraphs, sentences, strict=True):
        for one, two, three in zip(words, words[1:], words[2:], strict=False):
            if (
                one in known.determiners
                and nouns[two] >= 2
                and infinitives[three] >= 3
                and infinitives[three] > 3 * (bare[three] - 1)
            ):
                yield Missing(paragraph.label, f"{one} {two} {three}", known.particle)


def repeated_words(paragraphs: Sequence[Paragraph], language: Language) -> Iterator[str]:
    """A word that stands twice in a row (``of of``): kept, and reported."""
    for paragraph in paragraphs:
        for match in re.finditer(r"\b([^\W\d_]{2,}) \1\b", paragraph.flat):
            if match.group(1).lower() not in language.reading.doubts.twice:
                yield (
                    f"{paragraph.label}: “{match.group()}” repeats a word; "
                    "kept as the source has it"
                )
