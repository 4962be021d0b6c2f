"""What became of a paragraph's words since an older text, told by a language that has both texts.

Where a draft must fall back on an older text, because the newer one is not known in its language,
this is what a translator looks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from drafter import language as languages
from drafter.language.catalogue import Messages
from drafter.library.model import Clause, Series
from drafter.library.texts import rendered
from drafter.resolution import Reference

_SHOWN = 6
"""So many words of a change are told from its beginning and from its end."""


class Rewording(NamedTuple):
    """What was put in place of what, in words of weight, in the language that tells it."""

    code: str
    changes: tuple[tuple[str, str], ...]


def rewording(
    series: Series, clause: Clause, older: Reference, newer: Reference
) -> Rewording | None:
    """The changes of a clause's words between two texts, its values apart.

    Changes of punctuation and of light words alone are most often of that language only, and are
    left out. ``None`` where no language has both texts.
    """
    before, after = clause.at(older), clause.at(newer)
    code = min(set(series.languages_of(older)) & set(series.languages_of(newer)), default=None)
    if before is None or after is None or code is None:
        return None
    values = {**before.values, **{n: v for n, v in after.values.items() if n in before.values}}
    old, new = (
        text.flat if (text := rendered(clause, one, code, series.adoptions, last=False)) else ""
        for one in (replace(before, values=values), after)
    )
    light = languages.get(code).light_words
    found = [pair for pair in _changes(old, new) if not _words(*pair) <= light]
    return Rewording(code, tuple(found))


def reworded(
    series: Series, clause: Clause, older: Reference, newer: Reference, say: Messages
) -> Iterator[str]:
    """The same in words, a line each; nothing where no language tells, or no word of weight."""
    found = rewording(series, clause, older, newer)
    if found is None or not found.changes:
        return
    yield say("Changed in {language}:", language=say.language_name(found.code))
    for was, now in found.changes:
        if was and now:
            yield say("“{old}” → “{new}”", old=_short(was), new=_short(now))
        elif now:
            yield say("added: “{words}”", words=_short(now))
        else:
            yield say("left out: “{words}”", words=_short(was))


def _changes(old: str, new: str) -> Iterator[tuple[str, str]]:
    from drafter.comparing.words import changes, split  # noqa: PLC0415 -- few drafts need it

    before, after = split(old), split(new)
    for change in changes(before, after):
        if not change.same:
            was, now = "".join(before[change.old]), "".join(after[change.new])
            yield was.strip(" ,;."), now.strip(" ,;.")


def _words(*texts: str) -> set[str]:
    return {word.lower() for text in texts for word in re.findall(r"\w+", text)}


def _short(words: str) -> str:
    """Some words, those in the middle left out if they are many."""
    many = words.split()
    if len(many) <= 2 * _SHOWN:
        return words
    return " ".join([*many[:_SHOWN], "[…]", *many[-_SHOWN:]])
