"""What the program says about a draft, in the draft's language.

The code says it in English, with named placeholders; a gettext catalogue has it in another one:

>>> say = messages("fr")
>>> say("no text in {language}: to be translated", language=say.language_name("fr"))
'pas de texte en français\\xa0: à traduire'
>>> say.plural("{number} operative paragraph", "{number} operative paragraphs", 31)
'31 paragraphes du dispositif'

Days are written out by the language module. A session is given in words, by ``say.language``:
``say("at the {session} session", session=say.language.ordinal(61))``. A message that stands in a
table, to be said later, is marked there: ``later("{found} is repeated")``.

The sources are ``catalogues/CODE.po``, to be edited by hand; beside each is the compiled ``.mo``
that is loaded. ``tools/messages.py`` brings both up to date with the code (it finds the literal
arguments of calls named ``say``, ``plural`` and ``later``), and a test fails when it was not run.

To translate the messages into another language: ``python tools/messages.py --add CODE``, fill in
the ``.po``, and run ``python tools/messages.py``. Without a catalogue the messages are in English.
"""

from __future__ import annotations

import gettext
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from drafter import language as languages
from drafter.language.base import Language

FOLDER = Path(__file__).with_name("catalogues")
"""Where the catalogues are."""


class Messages:
    """The messages in one language; :func:`messages` gives it.

    ``language`` is the one that the messages are in: English where there is no catalogue.
    """

    def __init__(self, language: Language, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    def __call__(self, text: str, /, **values: object) -> str:
        """The message, with its placeholders filled in; days come out as the language has them.

        Raises:
            KeyError: a placeholder has no value.
        """
        return self._filled(self._catalogue.gettext(text), values)

    def plural(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The message in the form for this number, which is also the value of ``{number}``."""
        text = self._catalogue.ngettext(one, many, number)
        return self._filled(text, {"number": number, **values})

    def parted(self, said: Sequence[str]) -> str:
        """Several sayings in a line, parted as the language parts clauses: *a; b*, *a ; b*."""
        semicolon = self.language.clause_end("operative", last=False)
        return self.language.typography(f"{semicolon} ").join(said)

    def language_name(self, code: str) -> str:
        """``fr`` → *French*, *français*; the code itself if no official language has it."""
        return self.language.words.get(f"language.{code}", code)

    def _filled(self, text: str, values: dict[str, object]) -> str:
        written = {
            name: self.language.date(value) if isinstance(value, date) else value
            for name, value in values.items()
        }
        return text.format(**written)


def later(text: str) -> str:
    """The message itself: marks a literal, so that it gets into the catalogues."""
    return text


@cache
def messages(code: str) -> Messages:
    """The messages for a draft in this language, loaded when first asked for.

    Raises:
        UnknownLanguage: there is no module for the language.
    """
    language = languages.get(code)
    compiled = FOLDER / f"{code}.mo"
    if not compiled.is_file():
        return Messages(languages.get("en"), gettext.NullTranslations())
    with compiled.open("rb") as file:
        return Messages(language, gettext.GNUTranslations(file))
