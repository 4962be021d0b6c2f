"""Which sessions that a text names are those of its own body or of the Assembly, its parent.

Others are facts, however near their numbers are: *adopted by the International Labour Conference at
its eighty-sixth session, on 18 June 1998*.
"""

from __future__ import annotations

import re

from drafter.language.base import Language, SessionSpan

_REACH = 120
"""So many characters before a session may name whose it is."""
_BEHIND = 40
"""So many characters behind an ordinal may give the day of the session: it is over, or fixed."""
_WORD = re.compile(r"[^\W\d_]+")


def own_sessions(body: str, language: Language) -> list[SessionSpan]:
    """The sessions in a text, in order, without those of other bodies and those that are dated."""
    return [
        span
        for span in language.find_sessions(body)
        if not (_is_dated(body, span, language) or _is_of_others(body, span, language))
    ]


def _is_dated(body: str, span: SessionSpan, language: Language) -> bool:
    """Whether a day stands right behind the session, with nothing but small words in between."""
    behind = re.split(r"[;\n]", body[span.end : span.end + _BEHIND])[0]
    day = next(iter(language.find_dates(behind)), None)
    return day is not None and len(_WORD.findall(behind[: day.start])) <= 2


def _is_of_others(body: str, span: SessionSpan, language: Language) -> bool:
    """Whether the body named right before the session, or after it, counts sessions of its own.

    Between its name and the ordinal stand but words of its name (*on the Status of Women*) and
    words that say nothing.
    """
    before = re.split(r"[;\n]", body[max(0, span.start - _REACH) : span.start])[-1]
    behind = re.split(r"[,;\n]", body[span.end : span.end + _REACH])[0]
    others = re.compile(language.checks.other_organ)
    last = max((found.end() for found in others.finditer(before)), default=None)
    first = others.search(behind)
    return (last is not None and _says_nothing(before[last:], language)) or (
        first is not None and _says_nothing(behind[: first.start()], language)
    )


def _says_nothing(between: str, language: Language) -> bool:
    """Whether nothing stands there but small words and names, and no name of one's own bodies."""
    names = [language.words[role].split() for role in ("human_rights_council", "general_assembly")]
    own = {word for name in names for word in (name[0], name[-1])}
    small = language.stop_words | {*language.words["session"].split()}
    return all(
        word.lower() in small or (word[0].isupper() and word not in own)
        for word in _WORD.findall(between)
    )
