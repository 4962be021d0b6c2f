"""Names for clauses and variables, taken from what the clause says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from drafter.language.base import Language

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
WORDS_IN_NAME = 4
MAX_WORDS_IN_NAME = 12
_LONGEST = 120
"""The name becomes a file's, of which systems bear 255 bytes, temporary ones included."""


def clause_id(opening: str, rest: str, language: Language, taken: Collection[str]) -> str:
    """An id from the opening's verb and the first words that carry meaning, unlike all ``taken``.

    Made from the clause's oldest wording, it stays when newer texts are added.
    """
    said = [w for w in _words(rest) if w not in language.stop_words]
    verb = _words(opening)
    for count in range(WORDS_IN_NAME, MAX_WORDS_IN_NAME):
        name = _slug([*verb, *said[:count]]) or "clause"
        if name not in taken:
            return name
    number = 2
    base = _slug([*verb, *said[:WORDS_IN_NAME]]) or "clause"
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(re.sub(r"\{\{.*?\}\}", " ", text))]


def _slug(words: list[str]) -> str:
    plain = unicodedata.normalize("NFKD", " ".join(words))
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].rstrip("-")


def session_name(before: str, language: Language) -> str:
    """``report_session`` for a session that a report is due at: the nearest event named before."""
    for word in reversed(_words(before)):
        if word in language.event_nouns:
            return f"{_slug([word]).replace('-', '_')}_session"
    return "session_named"


def symbol_name(body: str, language: Language) -> str:
    """``report_symbol`` for the document that a footnote cites: the first noun of the clause."""
    said = [w for w in _words(body) if w not in language.stop_words]
    event = [w for w in said if w in language.event_nouns]
    return "_".join([*_slug((event or said or ["document"])[:1]).split("-"), "symbol"])


def last_noun(anchor: str, language: Language) -> str:
    """``focus`` for what follows *with a particular focus on*."""
    for word in reversed(_words(anchor)):
        if word not in language.stop_words:
            return _slug([word]).replace("-", "_")
    return "choice"


def unused(name: str, taken: Collection[str]) -> str:
    """``name``, or ``name_2``, ``name_3``, … if it is taken."""
    number, free = 2, name
    while free in taken:
        free, number = f"{name}_{number}", number + 1
    return free
