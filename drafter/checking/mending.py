"""What can be mended in words of one's own without asking: form alone, never what they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from drafter.checking.registry import RULES
from drafter.checking.rule import Hit
from drafter.checking.text import CheckedParagraph, CheckedText
from drafter.language.base import Adverb, Language, in_run
from drafter.record import record
from drafter.resolution import Part

_NO_BREAK = "\u00a0"
_BLANK = "[ \t\u00a0\u202f]"
_LEFT_OVER = re.compile(rf"\A{_BLANK}+|{_BLANK}+(?=\n|\Z)")
_SEVERAL = re.compile(rf"(?<=\S){_BLANK}{{2,}}(?=\S)")
_AFTER_SIGN = r"(?=\s|\[\^|\Z)"
_BEFORE_SIGN = r"(?<=[\w)\]%”’»'\"])"
_CLOSE = re.compile(rf"{_BEFORE_SIGN}{_BLANK}+(?=[,.]{_AFTER_SIGN})")
_CLOSE_ALL = re.compile(rf"{_BEFORE_SIGN}{_BLANK}+(?=[;:!?,.]{_AFTER_SIGN})")
_APART = re.compile(rf"{_BEFORE_SIGN}(?=[;:!?]{_AFTER_SIGN})|(?<=«)(?=\S)|(?<=\S)(?=»)")
_AT_SIGN = re.compile(r"\s[;:!?»%]|«\s")
_LEFT_ALONE = re.compile(r"\[(?!\^)[^\[\]]*\]|(?:https?://|www\.)\S+")
"""Brackets may hold another language's words; addresses have signs of their own."""
_QUOTED = re.compile(r"\"([^\"\n]*)\"")
_END = re.compile(r"(?P<sign>\s*[,;.][\s,;.]*?)(?:\[\^\d{1,3}\])?\s*\Z")
_WRAPPED = re.compile(r"[ \t]*\n\s*")
_LONGEST_END = 40
_MOST_ROUNDS = 20


@record(frozen=True)
class Edit:
    """A span of some words and what is to stand there instead."""

    start: int
    end: int
    new: str


@record(frozen=True)
class Mended:
    """What was wrong, with the words around it, before and after."""

    what: str
    before: str
    after: str


@record(frozen=True)
class Setting:
    """Where words of one's own stand in a draft.

    ``part`` is ``None`` for a footnote; ``last`` says that nothing follows; ``adverb`` is the one
    that the place gives to the opening. ``others`` is the draft without the words.
    """

    part: Part | None
    last: bool
    adverb: Adverb | None
    others: CheckedText

    @property
    def language(self) -> Language:
        """The language of the words."""
        return self.others.language


def mended(words: str, setting: Setting) -> tuple[list[Edit], list[Mended]]:
    """The edits, in order, that put some words right, and what they are.

    Words with the edits made (:func:`edited`) have no more to be mended.
    """
    done: list[Mended] = []
    now = words
    places: list[int | None] = list(range(len(words)))
    for _ in range(_MOST_ROUNDS):
        before = now
        for what, find in _KINDS.items():
            found = list(find(now, setting))
            done += _shown(now, found, what)
            edits = [_shortest(edit, now) for edit in found]
            now = edited(now, edits)
            for edit in reversed(edits):
                places[edit.start : edit.end] = [None] * len(edit.new)
        if now == before:
            break
    return _since(words, now, places), done


def edited(words: str, edits: Sequence[Edit]) -> str:
    """The words with edits made, which are in order."""
    for edit in reversed(edits):
        words = words[: edit.start] + edit.new + words[edit.end :]
    return words


def _shortest(edit: Edit, words: str) -> Edit:
    """An edit without what it leaves as it was at its two ends."""
    start, end, new = edit.start, edit.end, edit.new
    while start < end and new and words[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and words[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return Edit(start, end, new)


def _since(words: str, now: str, places: Sequence[int | None]) -> list[Edit]:
    """The edits that make the words what they are now, by where each character was."""
    found = []
    kept, new = -1, ""
    for place, sign in zip([*places, len(words)], [*now, ""], strict=True):
        if place is None:
            new += sign
            continue
        if new or place > kept + 1:
            found.append(Edit(kept + 1, place, new))
        kept, new = place, ""
    return found


def _shown(words: str, edits: Sequence[Edit], what: str) -> Iterator[Mended]:
    """The edits with the whole words that they are in; what is in one word is shown at once."""
    windows: list[tuple[int, int, list[Edit]]] = []
    for edit in edits:
        start = max(words.rfind(sign, 0, edit.start) for sign in " \n\t") + 1
        ends = [place for sign in " \n\t" if (place := words.find(sign, edit.end)) >= 0]
        end = min(ends, default=len(words))
        if windows and start < windows[-1][1]:
            start, _, together = windows.pop()
            windows.append((start, end, [*together, edit]))
        else:
            windows.append((start, end, [edit]))
    for start, end, together in windows:
        after, done = "", start
        for edit in together:
            after, done = after + words[done : edit.start] + edit.new, edit.end
        yield Mended(what, _line(words[start:end]), _line(after + words[done:end]))


def _line(words: str) -> str:
    return _WRAPPED.sub(" ", words)


def _own(words: str, setting: Setting, code: str) -> Iterator[Hit]:
    """What a rule finds in the words, where they stand in their draft."""
    own = CheckedParagraph("own", setting.part or "operative", None, words, setting.language)
    text = replace(setting.others, paragraphs=(*setting.others.paragraphs, own))
    return (hit for hit in RULES[code].find(text) if hit.place.label == own.label)


def _doubled(words: str, setting: Setting) -> Iterator[Edit]:
    """What the rule D205 finds."""
    for hit in _own(words, setting, "D205"):
        yield Edit(hit.place.start, hit.place.end, str(hit.values["word"]))


def _adverb(words: str, setting: Setting) -> Iterator[Edit]:
    """An adverb on the wrong side of the verb (D105) is put right.

    One that is not that of the place goes: the place gives the right one by itself.
    """
    if setting.part in (None, "heading"):
        return
    lead = len(words) - len(words.lstrip())
    plain_words = setting.language.plain_spaces(words[lead:])
    found = setting.language.opening(plain_words, setting.part or "operative")
    if found is not None and found.adverb is not None:
        plain = setting.language.open(found.plain, None, setting.part or "operative")
        printed = found.text.casefold().removeprefix(plain.casefold()).strip()
        adjective = printed in setting.language.checks.adjectives  # Encouraging further dialogue
        if in_run(found.adverb) != in_run(setting.adverb) and not adjective:
            yield Edit(lead, lead + len(found.text), plain)
    else:
        for hit in _own(words, setting, "D105"):
            yield Edit(hit.place.start, hit.place.end, str(hit.values["expected"]))


def _final_sign(words: str, setting: Setting) -> Iterator[Edit]:
    """A final sign other than that of the place; where there is none, the place adds it."""
    if setting.part in (None, "heading"):
        return
    tail = max(0, len(words) - _LONGEST_END)
    found = _END.search(words, tail)
    end = setting.language.clause_end(setting.part or "operative", last=setting.last)
    if found is not None and "".join(found["sign"].split()) != end.strip():
        yield Edit(*found.span("sign"), _unbroken(end))


def _spaces(words: str, _: Setting) -> Iterator[Edit]:
    """Spaces left over at the ends of lines, and several where there is one."""
    edits = [Edit(*found.span(), "") for found in _LEFT_OVER.finditer(words)]
    for found in _SEVERAL.finditer(words):
        edits.append(Edit(*found.span(), _NO_BREAK if _NO_BREAK in found.group() else " "))
    yield from sorted(edits, key=lambda one: one.start)


def _space_before_sign(words: str, setting: Setting) -> Iterator[Edit]:
    """No space before a sign, but a no-break one where the language has it."""
    left_alone = [found.span() for found in _LEFT_ALONE.finditer(words)]
    spaced = _sets_signs_apart(setting.language)
    found = [Edit(*m.span(), "") for m in (_CLOSE if spaced else _CLOSE_ALL).finditer(words)]
    if spaced:
        found += [Edit(*m.span(), _NO_BREAK) for m in _APART.finditer(words)]
        found += [
            Edit(m.start() + m.group().index(" "), m.start() + m.group().index(" ") + 1, _NO_BREAK)
            for m in _AT_SIGN.finditer(words)
            if " " in m.group()
        ]
    for edit in sorted(found, key=lambda one: one.start):
        if not any(start < edit.start < end for start, end in left_alone):
            yield edit


def _apostrophes(words: str, setting: Setting) -> Iterator[Edit]:
    """Straight apostrophes; the ends of what stands in single quotation marks are none."""
    set_for_print = setting.language.typography(words)
    for place, sign in enumerate(words):
        if sign == "'" and set_for_print[place] == "’":
            yield Edit(place, place + 1, "’")


def _quotation_marks(words: str, setting: Setting) -> Iterator[Edit]:
    """Pairs of straight ones; one alone is not guessed at."""
    apart = _sets_signs_apart(setting.language)
    opening, closing = (f"«{_NO_BREAK}", f"{_NO_BREAK}»") if apart else ("“", "”")
    if words.count('"') % 2:
        return
    for found in _QUOTED.finditer(words):
        yield Edit(found.start(), found.start() + 1, opening)
        yield Edit(found.end() - 1, found.end(), closing)


def _sets_signs_apart(language: Language) -> bool:
    """Whether a language has a space before its semicolons, and guillemets with spaces inside."""
    return language.clause_end("operative", last=False)[:1].isspace()


def _unbroken(end: str) -> str:
    return end.replace(" ", _NO_BREAK)


_KINDS: dict[str, Callable[[str, Setting], Iterator[Edit]]] = {
    "doubled word": _doubled,
    "also or further": _adverb,
    "final sign": _final_sign,
    "space": _spaces,
    "space at a sign": _space_before_sign,
    "apostrophe": _apostrophes,
    "quotation mark": _quotation_marks,
}


def setting_of(part: Part | None, label: str, text: CheckedText, opening: str) -> Setting:
    """The setting of the words that a draft has at a label; ``opening`` is the draft's there."""
    others = replace(text, paragraphs=tuple(p for p in text.paragraphs if p.label != label))
    found = text.language.italic_opening(opening, part) if part and opening else None
    last = bool(text.paragraphs) and text.paragraphs[-1].label == label
    return Setting(part, last, found.adverb if found else None, others)
