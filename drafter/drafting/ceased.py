"""Bodies and operations that one paragraph says have ended and another names as if they had not.

A name is what both paragraphs have word for word, from a capital letter on: there is no list of
bodies. That something *is to* end, or is asked to, says nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from drafter.language.base import Language

if TYPE_CHECKING:
    from drafter.language.facts import Ended

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_BEFORE_NAME = 12
"""The name stands among so many words after the word for the end (*the activities of the …*)."""
_WORDS_OF_NAME = 3
"""A name has so many words besides articles and the like, or is one word in capitals."""


def contradicted(
    texts: Mapping[str, str], language: Language
) -> Iterator[tuple[str, int, int, str, str]]:
    """Names that stand in one paragraph and whose end another one tells.

    Yields:
        label, start and end of the name; the label of the paragraph that tells of the end, and the
        words in which it does.
    """
    words = language.facts.ended
    told = [(label, *ends) for label, text in texts.items() for ends in _told(text, words)]
    telling = {label for label, _, _ in told}
    for label, text in texts.items():
        taken: list[tuple[int, int]] = []
        for said_by, start, name in told if label not in telling else ():
            found = _shared(texts[said_by], name, text, language)
            if found is None or any(found[0] < end and at < found[1] for at, end in taken):
                continue
            taken.append(found[:2])
            yield label, *found[:2], said_by, " ".join(texts[said_by][start : found[2]].split())


def _told(text: str, words: Ended) -> Iterator[tuple[int, int]]:
    """Where a text tells of an end, and where the names begin that it may tell it of."""
    for found in re.finditer(words.of, text):
        if not _asked(text, found.start(), words):
            dated = re.compile(r",[^,;\n]*,").match(text, found.end())
            begin = dated.end() if dated else found.end()
            end = re.compile(r"[^,;\n]*").match(text, begin)
            following = list(_WORD.finditer(text, begin, end.end() if end else begin))
            for start in _names(text, following[:_BEFORE_NAME]):
                yield found.start(), start
    for found in re.finditer(words.was, text):
        if not _asked(text, found.start(), words):
            clause = re.split(r"[;,\n]", text[: found.start()])[-1]
            before = list(_WORD.finditer(text, found.start() - len(clause), found.start()))
            for start in _names(text, before):
                yield start, start


def _names(text: str, words: Sequence[re.Match[str]]) -> Iterator[int]:
    """Where words in capitals begin; the word that a paragraph opens with is not one of them."""
    before: re.Match[str] | None = None
    for word in words:
        goes_on = (
            before is not None
            and before.start() > 0
            and before.group()[0].isupper()
            and text[before.end() : word.start()].isspace()
        )
        if word.start() > 0 and word.group()[0].isupper() and not goes_on:
            yield word.start()
        before = word


def _asked(text: str, at: int, words: Ended) -> bool:
    clause = re.split(rf"[;\n]|{words.clause}", text[max(0, at - 120) : at])[-1]
    return re.search(words.asked, clause, re.IGNORECASE) is not None


def _shared(telling: str, start: int, text: str, language: Language) -> tuple[int, int, int] | None:
    """The name that begins at ``start`` in one text and stands in the other, as long as can be.

    Returns:
        its span in the other text and its end in the first.
    """
    first = _WORD.match(telling, start)
    if first is None or first.group() not in text:
        return None  # so it is nearly always
    name = list(_WORD.finditer(telling, start))
    best: tuple[int, int, int] | None = None
    there = list(_WORD.finditer(text))
    starts = set(_names(text, there))
    for n, word in enumerate(there):
        if word.start() not in starts or word.group() != first.group():
            continue
        length = 0
        while (
            length < len(name) and n + length < len(there)
            and name[length].group() == there[n + length].group()
            and not re.search(r"[,;()\n]", text[word.start() : there[n + length].start()])
            and not re.search(r"[,;()\n]", telling[name[0].start() : name[length].start()])
        ):  # fmt: skip
            length += 1
        while length and name[length - 1].group().lower() in language.stop_words:
            length -= 1
        if _is_name([w.group() for w in name[:length]], language):
            end = there[n + length - 1].end()
            if best is None or end - word.start() > best[1] - best[0]:
                best = word.start(), end, name[length - 1].end()
    return best


def _is_name(words: list[str], language: Language) -> bool:
    own = [word for word in words if word.lower() not in language.stop_words]
    if len(words) == 1:
        return words[0].isupper() and len(words[0]) > 3
    return len(own) >= _WORDS_OF_NAME
