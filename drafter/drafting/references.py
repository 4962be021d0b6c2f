"""What a text says of its own paragraphs, by their numbers: it follows when the numbers change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from drafter import language as languages
from drafter.drafting.beginnings import beginning
from drafter.drafting.draft import Change
from drafter.drafting.places import Place
from drafter.label import Label
from drafter.language.base import Language
from drafter.language.catalogue import Messages
from drafter.language.paragraphs import Mention, Numbers, Side
from drafter.library.model import Clause, Occurrence, Series
from drafter.resolution import Reference
from drafter.tokens import OPEN_OFF, OPEN_ON

_GONE = f"{OPEN_ON}[…]{OPEN_OFF}"


class Followed(NamedTuple):
    """A text with its references as they must be now, what changed, and what to look at."""

    text: str
    changes: tuple[Change, ...] = ()
    warnings: tuple[str, ...] = ()


class CrossReferences:
    """The new numbers of the paragraphs of every text that the draft takes words from."""

    def __init__(self, series: Series, places: Sequence[Place], say: Messages) -> None:
        self._series, self.say = series, say
        self._order = {place.label: n for n, place in enumerate(places)}
        self._by_clause = {p.clause.id: p for p in places if p.part == "operative"}
        self._clauses: dict[Reference, Mapping[str, str]] = {}

    def follow(self, text: str, place: Place, occurrence: Occurrence, code: str) -> Followed:
        """Bring a paragraph's references up to date.

        Args:
            text: the rendered text, with its tokens.
            place: where it stands in the draft.
            occurrence: the clause in the text that the words are from, whose numbers they name.
            code: the language of the text.
        """
        language = languages.get(code)
        changes: list[Change] = []
        warnings: list[str] = []
        out, position = "", 0
        for mention in language.paragraph_mentions.find(text):
            printed = text[mention.start : mention.end]
            if place.origin == "own":
                warnings += self._own(mention, place)
                continue
            targets = self._targets(mention, occurrence)
            warnings += self._lacking(targets, place, occurrence)
            if not all(known for known, _ in targets.values()):
                continue
            found = {number: target for number, (_, target) in targets.items()}
            now = self._renumbered(mention, text, found, language)
            sided = self._sided(mention, text, found, place, language, warnings)
            if now + sided == printed:
                continue
            out += text[position : mention.start] + now + sided
            position = mention.end
            changes.append(
                Change(
                    "reference",
                    printed,
                    (now + sided).replace(OPEN_ON, "").replace(OPEN_OFF, ""),
                    self.say("the paragraphs have other numbers now"),
                )
            )
        return Followed(out + text[position:], tuple(changes), tuple(warnings))

    def _targets(
        self, mention: Mention, occurrence: Occurrence
    ) -> dict[int, tuple[str | None, Place | None]]:
        """The clause that each number named in an older text, and its place in the draft."""
        resolution = occurrence.resolution
        if resolution not in self._clauses:
            year = self._series.year(resolution)
            self._clauses[resolution] = {o.paragraph: clause.id for clause, o in year}
        section = occurrence.below.section
        ids = {
            n: self._clauses[resolution].get(str(Label("OP", n, section)))
            for numbers in mention.numbers
            for n in range(numbers.first, numbers.last + 1)
        }
        return {n: (known, self._by_clause.get(known or "")) for n, known in ids.items()}

    def _lacking(
        self,
        targets: Mapping[int, tuple[str | None, Place | None]],
        place: Place,
        occurrence: Occurrence,
    ) -> Iterator[str]:
        """What is said of paragraphs that the draft does not have, or not even the library."""
        for number, (known, target) in targets.items():
            if known is None:
                yield self.say(
                    "{paragraph} refers to paragraph {number} of {resolution}, which the library "
                    "does not have; left as it is",
                    paragraph=place.label,
                    number=number,
                    resolution=occurrence.resolution,
                )
            elif target is None:
                yield self.say(
                    "{paragraph} refers to paragraph {number} of {resolution}, “{words}”, which "
                    "is not in the draft",
                    paragraph=place.label,
                    number=number,
                    resolution=occurrence.resolution,
                    words=self._words(known, occurrence.resolution),
                )

    def _words(self, known: str, resolution: Reference) -> str:
        clause = self._series.clause(known)
        occurrence = clause.at(resolution) if clause else None
        return self._begins(clause, occurrence) if clause and occurrence else known

    def _begins(self, clause: Clause, occurrence: Occurrence) -> str:
        return beginning(clause, occurrence, self._series, self.say.language.code)

    def _renumbered(
        self, mention: Mention, text: str, found: Mapping[int, Place | None], language: Language
    ) -> str:
        """The mention up to the word for where the paragraphs are."""
        pieces = [
            (one, [found[n] for n in range(one.first, one.last + 1)]) for one in mention.numbers
        ]
        written = [_piece(one, targets, text, language) for one, targets in pieces]
        flat = [target for _, targets in pieces for target in targets]
        ordered = sorted(flat, key=lambda t: (t is None, t.number or 0 if t else 0))
        if not mention.parted and (None in written or ordered != flat):
            # several numbers that no longer stand in a row are a list, in ascending order
            first, last = mention.numbers[0], mention.numbers[-1]
            listed = language.join([_number(target) for target in ordered])
            return text[mention.start : first.start] + listed + text[last.end : mention.side_start]
        out, position = "", mention.start
        for (one, targets), now in zip(pieces, written, strict=True):
            out += text[position : one.start]
            out += now if now is not None else language.join([_number(t) for t in targets])
            position = one.end
        return out + text[position : mention.side_start]

    def _sided(
        self,
        mention: Mention,
        text: str,
        found: Mapping[int, Place | None],
        place: Place,
        language: Language,
        warnings: list[str],
    ) -> str:
        """*above* or *below*, as the paragraphs lie now."""
        printed = text[mention.side_start : mention.end]
        if mention.side is None:
            return printed
        here = self._order[place.label]
        sides: set[Side] = {
            "above" if self._order[target.label] <= here else "below"
            for target in found.values()
            if target is not None
        }
        if len(sides) > 1:
            warnings.append(
                self.say(
                    "{paragraph} refers to paragraphs that stand partly above and partly below: "
                    "“{words}”",
                    paragraph=place.label,
                    words=text[mention.start : mention.end],
                )
            )
        if not sides or mention.side in sides:
            return printed
        return language.paragraph_mentions.side(sides.pop())

    def _own(self, mention: Mention, place: Place) -> list[str]:
        """Words of one's own name the draft's own numbers: which paragraphs these are is said."""
        by_label = {p.label: p for p in self._by_clause.values()}
        said = []
        for number in (n for one in mention.numbers for n in range(one.first, one.last + 1)):
            target = by_label.get(str(Label("OP", number, place.section)))
            said.append(
                self.say(
                    "{paragraph}, in words of your own, refers to paragraph {number}: that is "
                    "“{words}”",
                    paragraph=place.label,
                    number=number,
                    words=self._begins(target.clause, target.occurrence),
                )
                if target
                else self.say(
                    "{paragraph}, in words of your own, refers to paragraph {number}, which is "
                    "not in the draft",
                    paragraph=place.label,
                    number=number,
                )
            )
        return said


def _piece(
    one: Numbers, targets: Sequence[Place | None], text: str, language: Language
) -> str | None:
    """A number, or a first and last one; ``None`` where what lies between is no longer in a row."""
    if len(targets) == 1:
        return _number(targets[0])
    numbers = [target.number if target else None for target in targets]
    if numbers == list(range(one.first, one.last + 1)):
        return text[one.start : one.end]
    first = numbers[0]
    if first is None or numbers != list(range(first, first + len(numbers))):
        return None
    return language.paragraph_mentions.series(str(first), str(numbers[-1]))


def _number(target: Place | None) -> str:
    return str(target.number) if target else _GONE
