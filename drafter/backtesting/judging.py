"""A draft beside what was adopted and beside the text it was made from, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Literal

from drafter import language as languages
from drafter.backtesting.technical import Kind, kinds, words
from drafter.comparing.likeness import alike
from drafter.comparing.rows import Comparable, in_reading_order, pairs
from drafter.drafting.draft import Draft, DraftParagraph
from drafter.record import record
from drafter.resolution import Paragraph, Part, Reference, Resolution

Fate = Literal["same", "technical", "reworded", "new", "dropped"]
"""What became of a paragraph between last year's text and this year's, told from these two alone.

``technical``: nothing changed but what moves on by itself (:mod:`drafter.backtesting.technical`).
"""
Result = Literal["exact", "placeholder", "unknowable", "place", "wrong"]
"""What the draft had of a paragraph.

``exact``: word for word. ``placeholder``: word for word but for what stands open in square
brackets. Of a technical change that the draft has not: ``unknowable`` is a day, a figure or another
body's resolution that nothing known before could tell; ``place`` an *also* or a final full stop
that follows from new neighbours; ``wrong`` all others.
"""
_FOLLOWS: frozenset[Kind] = frozenset({"session", "symbol"})
"""A session follows from a rule; a symbol, where it is not issued yet, is left open."""
_OF_PLACE: frozenset[Kind] = frozenset({"adverb", "end"})


@record(frozen=True)
class Judged:
    """One paragraph in last year's text, the draft and the adopted text; ``None``: it is not there.

    The likenesses are those of the draft's and of last year's words to the adopted ones, 0 to 1.
    """

    fate: Fate
    part: Part
    base_label: str | None
    label: str | None
    draft_label: str | None
    base: str | None
    draft: str | None
    adopted: str | None
    result: Result | None = None
    kinds: frozenset[Kind] = frozenset()
    likeness: float = 0.0
    base_likeness: float = 0.0

    @property
    def worse(self) -> bool:
        """Whether last year's paragraph, left as it is, was nearer to what was adopted."""
        return self.adopted is not None and self.likeness < self.base_likeness

    @property
    def survived(self) -> bool:
        """Whether the words stood, what moves on by itself apart."""
        return self.fate in ("same", "technical")


def words_alike(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike the words of two texts are, 0 to 1, without their signs."""
    return alike(*([w for w in many if w[:1].isalnum()] for many in (one, other)))


def judged(
    base: Resolution, draft: Draft, adopted: Resolution, own: Collection[Reference]
) -> list[Judged]:
    """Judge every paragraph, in the order of the adopted text, with what was dropped in its place.

    Args:
        base: last year's text.
        draft: what was drafted from it, in the same language.
        adopted: what came.
        own: the series' resolutions that were known.
    """
    code = adopted.language
    old, new = list(base.paragraphs), list(adopted.paragraphs)
    found = pairs(_comparable(old), _comparable(new))
    drafted = _drafted(old, draft)
    out = []
    for row in in_reading_order(found, [len(p.flat) for p in old], len(new)):
        if row.fate == "moved_from":
            continue
        was = None if row.old is None else old[row.old]
        now = None if row.new is None else new[row.new]
        mine = None if row.old is None else drafted.get(row.old)
        if was is None and now is not None:
            out.append(Judged("new", now.part, None, now.label, None, None, None, now.flat))
        elif now is None and was is not None:
            label, text = (mine.label, mine.flat) if mine else (None, None)
            out.append(Judged("dropped", was.part, was.label, None, label, was.flat, text, None))
        elif was is not None and now is not None and row.old is not None and row.new is not None:
            here = _Here(found, row.old, row.new, old, new)
            out.append(_pair(was, mine, now, here, own, code))
    return out


def _comparable(paragraphs: Sequence[Paragraph]) -> list[Comparable]:
    return [Comparable(p.flat, p.part == "preambular") for p in paragraphs]


def _drafted(base: Sequence[Paragraph], draft: Draft) -> dict[int, DraftParagraph]:
    """The draft's paragraph for each place of last year's text."""
    mine = draft.paragraphs
    if [p.label for p in mine] == [p.label for p in base]:
        return dict(enumerate(mine))
    texts = [Comparable(p.flat, p.part == "preambular") for p in mine]
    return {o: mine[n] for n, o in pairs(_comparable(base), texts).items()}


@record(frozen=True)
class _Here:
    """Where a pair of paragraphs stands in both texts."""

    found: dict[int, int]
    old: int
    new: int
    before: Sequence[Paragraph]
    after: Sequence[Paragraph]

    def same_place(self, code: str) -> bool:
        """Whether it follows the same paragraphs as before as far as its run reaches.

        And whether it is, or is not, the last one as before.
        """
        last = (self.old == len(self.before) - 1, self.new == len(self.after) - 1)
        return last[0] == last[1] and _run(self.before, self.old, code) == _run(
            self.after, self.new, code
        )


def _run(paragraphs: Sequence[Paragraph], place: int, code: str) -> int:
    """How many paragraphs with the same opening stand right before."""
    language = languages.get(code)

    def opening(paragraph: Paragraph) -> str:
        found = language.opening(language.plain_spaces(paragraph.flat), paragraph.part)
        return found.plain if found else paragraph.flat

    here, length = opening(paragraphs[place]), 0
    for earlier in reversed(paragraphs[:place]):
        if earlier.part != paragraphs[place].part or opening(earlier) != here:
            break
        length += 1
    return length


def _pair(
    was: Paragraph,
    mine: DraftParagraph | None,
    now: Paragraph,
    here: _Here,
    own: Collection[Reference],
    code: str,
) -> Judged:
    adopted, base = words(now.flat, code), words(was.flat, code)
    drafted = words(mine.flat, code) if mine else []
    changed = kinds(was.flat, now.flat, now.part, code)
    fate: Fate = "same" if base == adopted else "reworded" if changed is None else "technical"
    result: Result = "wrong"
    if drafted == adopted:
        result = "exact"
    elif mine is not None and _open_but_right(mine, now.flat, code):
        result = "placeholder"
    elif mine is not None and fate == "technical":
        result = _why_not(was, mine, now, here, own, code)
    return Judged(
        fate=fate,
        part=now.part,
        base_label=was.label,
        label=now.label,
        draft_label=mine.label if mine else None,
        base=was.flat,
        draft=mine.flat if mine else None,
        adopted=now.flat,
        result=result,
        kinds=changed or frozenset(),
        likeness=words_alike(drafted, adopted),
        base_likeness=words_alike(base, adopted),
    )


def _open_but_right(mine: DraftParagraph, adopted: str, code: str) -> bool:
    """Whether the draft's words are the adopted ones but for what stands open."""
    pattern, at = [], 0
    for start, end in mine.open:
        pattern += [re.escape(_plain(mine.flat[at:start], code)), r".+"]
        at = end
    pattern.append(re.escape(_plain(mine.flat[at:], code)))
    return bool(mine.open) and re.fullmatch("".join(pattern), _plain(adopted, code)) is not None


def _plain(text: str, code: str) -> str:
    return re.sub(r"\s", " ", languages.get(code).plain_spaces(text).replace("'", "’"))


def _why_not(
    was: Paragraph,
    mine: DraftParagraph,
    now: Paragraph,
    here: _Here,
    own: Collection[Reference],
    code: str,
) -> Result:
    """Why the draft has not what changed technically, from what still differs."""
    left = kinds(mine.flat, now.flat, now.part, code)
    if left is None or left & _FOLLOWS:
        return "wrong"
    if left & _OF_PLACE and here.same_place(code):
        return "wrong"
    base, drafted, adopted = (_cited(text, code) for text in (was.flat, mine.flat, now.flat))
    if (adopted - drafted) & set(own) or drafted - adopted - base:
        return "wrong"
    return "place" if left <= _OF_PLACE else "unknowable"


def _cited(text: str, code: str) -> set[Reference]:
    language = languages.get(code)
    return {c.reference for c in language.find_citations(language.plain_spaces(text))}
