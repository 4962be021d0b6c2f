"""D8: one thing named in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from drafter.checking.rule import Hit, rule
from drafter.checking.text import CheckedParagraph, CheckedText
from drafter.checking.words import words
from drafter.language.catalogue import later
from drafter.record import record

_CAPITAL = r"[A-ZÀ-Ý][^\W\d_]+(?:-[^\W\d_]+)*"
_STEM = 4
_MOST = 200


@record(frozen=True)
class _Name:
    """A noun phrase about a place: *Transitional Government of X*."""

    paragraph: CheckedParagraph
    start: int
    end: int
    modifiers: tuple[str, ...]
    head: str
    place: str

    @property
    def text(self) -> str:
        return self.paragraph.plain[self.start : self.end]


@rule(
    "D801",
    "info",
    message=later("one thing in several names? {names}"),
    explanation=later(
        "A text that names one thing in several ways leaves open whether it means one "
        "thing or several."
    ),
)
def several_names(text: CheckedText) -> Iterator[Hit]:
    """The text's own noun phrases, compared with each other.

    Alike are two that differ by a describing word before the same noun of the same place
    (*Government of X*, *Transitional Government of X*), and those that say the place in
    another form and change the noun but not what describes it (*X-ian transitional authorities*).
    """
    found: defaultdict[tuple[str, str], list[_Name]] = defaultdict(list)
    for paragraph in text.clauses:
        for name in _names(paragraph, text.title or ""):
            found[name.head.lower(), name.place].append(name)
    standing = _standing_alone(text)
    for names in islice(found.values(), _MOST):
        short = [n for n in names if not n.modifiers]
        longer = [n for n in names if n.modifiers and " ".join(n.modifiers) not in standing]
        others = [o for n in longer[:1] for o in _otherwise(text, n)]
        if longer and (short or others):
            kinds = _by_wording([*names, *others])
            if len(kinds) > 1:
                shown = "; ".join(f"“{wording}” ({where})" for wording, where in kinds.items())
                first = longer[0]
                yield Hit(first.paragraph.place(first.start, first.end), {"names": shown})


def _names(paragraph: CheckedParagraph, title: str) -> Iterator[_Name]:
    """Names with a place: a single proper name without an article, or one that the title has."""
    language = paragraph.language
    pattern = (
        rf"(?<!\w)(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,3}}) "
        rf"{words(language).of_place}(?P<place>{_CAPITAL}(?: {_CAPITAL}){{0,3}})(?!\w)"
    )
    opening = paragraph.body
    for match in re.finditer(pattern, paragraph.plain):
        *modifiers, head = match["name"].split(" ")
        start = match.start()
        if modifiers and modifiers[0].lower() in language.stop_words:
            start += len(modifiers[0]) + 1
            modifiers = modifiers[1:]
        counted = any(language.parse_ordinal(word) for word in modifiers)
        known = match["place"] in title
        single = " " not in match["place"] and not match["article"]
        if match.start() >= opening and not counted and (known or single):
            yield _Name(paragraph, start, match.end(), tuple(modifiers), head, match["place"])


def _standing_alone(text: CheckedText) -> frozenset[str]:
    """Names that stand for themselves in the text: *United Nations*, no mere adjective."""
    alone: set[str] = set()
    for paragraph in text.clauses:
        for match in re.finditer(rf"{_CAPITAL}(?: {_CAPITAL})*", paragraph.plain):
            alone.add(match.group())
    return frozenset(alone)


def _otherwise(text: CheckedText, name: _Name) -> Iterator[_Name]:
    """The same place as an adjective, the same describing words, another noun."""
    stem = re.escape(name.place[: max(_STEM, len(name.place) - 2)])
    described = " ".join(re.escape(m.lower()) for m in name.modifiers)
    pattern = rf"(?<!\w){stem}[^\W\d_]+ {described} (?P<head>[^\W\d_]+)"
    for paragraph in text.clauses:
        for match in re.finditer(pattern, paragraph.plain):
            if match["head"].lower() != name.head.lower():
                yield _Name(paragraph, *match.span(), name.modifiers, match["head"], name.place)


def _by_wording(names: Sequence[_Name]) -> Mapping[str, str]:
    """Each wording with the paragraphs that have it."""
    where: dict[str, dict[str, None]] = {}
    for name in names:
        where.setdefault(name.text, {})[name.paragraph.label] = None
    return {wording: ", ".join(labels) for wording, labels in where.items()}


@rule(
    "D802",
    "info",
    message=later("“{neutral}” names the person by the office, “{gendered}” ({where}) does not"),
    explanation=later(
        "A text that avoids a person’s gender in one place and states it in another was "
        "changed in part only."
    ),
)
def office_and_pronoun(text: CheckedText) -> Iterator[Hit]:
    """The text against itself: one paragraph with the office alone and a pronoun for the person."""
    known = words(text.language)
    for paragraph in text.clauses:
        neutral = re.search(known.neutral, paragraph.plain)
        if neutral is None:
            continue
        if gendered := re.search(known.gendered, paragraph.plain):
            yield Hit(
                paragraph.place(*neutral.span("name")),
                {
                    "neutral": neutral["name"],
                    "gendered": gendered.group(),
                    "where": paragraph.label,
                },
            )
