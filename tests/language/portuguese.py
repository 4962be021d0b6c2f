"""A language as one file: put into a copy of the package as ``pt.py``, it is all that is added.

Portuguese is no official language of the United Nations; what is here is as much as a language must
have, and the groups that the tests read a document with.
"""

from __future__ import annotations

from drafter.language.base import Language
from drafter.language.dates import Calendar
from drafter.language.official import OfficialLanguage
from drafter.language.openings import Openings
from drafter.language.paragraphs import ParagraphMentions
from drafter.language.patterns import either
from drafter.language.reading import Ending, Masthead, Reading

_VERBS = {
    "preambular": "recordando reafirmando",
    "operative": "condena solicita decide",
}
_ADVERBS = {"also": "também", "further": "ademais"}
_OPENINGS = {
    part: Openings(either(verbs), "energicamente", _ADVERBS, before=False)
    for part, verbs in _VERBS.items()
}
_OPENING_VERBS = _VERBS
_ROLES = {
    "organization": "Nações Unidas",
    "general_assembly": "Assembleia Geral",
    "human_rights_council": "Conselho dos Direitos Humanos",
    "distribution_general": "Distr. geral",
    "distribution_limited": "Distr. limitada",
    "original": "Original: {language}",
    "language.en": "inglês",
    "language.fr": "francês",
    "agenda_item": "Ponto {number} da agenda",
    "draft_resolution": "projeto de resolução",
    "sponsors_colon": "{sponsors}: projeto de resolução",
    "session": "sessão",
    "meeting": "{ordinal} reunião",
    "resolution_adopted": "Resolução adotada pelo Conselho dos Direitos Humanos em {date}",
    "enacting.Human Rights Council": "O Conselho dos Direitos Humanos,",
    "enacting.General Assembly": "A Assembleia Geral,",
    "placeholder.sponsors": "[autores]",
    "placeholder.date": "[data]",
    "placeholder.session_dates": "[datas da sessão]",
}
_UNITS = "primeira segunda terceira quarta quinta sexta sétima oitava nona"
_TENS = """
    décima vigésima trigésima quadragésima quinquagésima sexagésima septuagésima octogésima
    nonagésima
"""
_PERSONS = {"he": ("ele",), "she": ("ela",), "they": ("ele ou ela",)}
_NO_VARIANTS: dict[str, int] = {}
_MONTHS = """
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
"""


class Portuguese(OfficialLanguage):
    code = "pt"
    locale = "pt-PT"
    name = "Português"
    words = _ROLES
    conjunction = "e"
    citation_link = ", de "
    ordinal_variants = _NO_VARIANTS
    after_ordinal = r" sess(?:ão|ões)\b"
    between_ordinals = r"(?:, | e )"
    unbroken = r"(?<=\bn\.º) (?=\d)"
    persons = _PERSONS
    articles = ("O ", "A ")
    semicolon = ";"
    note_after_punctuation = False
    focus = r"(?!)(?P<noun>)"
    paragraph_mentions = ParagraphMentions(
        noun="parágrafos?",
        conjunctions=("e",),
        through="a",
        sides={"above": ("acima",), "below": ("abaixo",)},
        present=r"da presente resolução\b",
        item=r" [a-z]\)",
    )
    event_nouns = ("relatório",)
    stop_words = frozenset({"a", "da", "de", "do", "dos", "e", "o", "os", "que"})
    calendar = Calendar(
        months=tuple(_MONTHS.split()),
        first="1",
        dash=" a ",
        conjunction="e",
        until=("a",),
        since=("de",),
        of=" de ",
    )
    openings = _OPENINGS
    opening_verbs = _OPENING_VERBS
    reading = Reading(
        masthead=Masthead(
            adopted="Resolução adotada pel[oa]",
            tabled="projeto de resolução",
            session="sessão(?: especial)?",
            item=r"Ponto (?=\d)",
            of_agenda=" da agenda",
        ),
        ending=Ending(
            ordinal="ª",
            meeting="reunião",
            adopted="Adotada",
            lists="Votos a favor|Votos contra|Abstenções",
        ),
    )

    def spell_ordinal(self, number: int) -> str:
        if number > 99:
            return f"centésima {self.spell_ordinal(number - 100)}" if number > 100 else "centésima"
        tens, unit = divmod(number, 10)
        words = [_TENS.split()[tens - 1]] * bool(tens) + [_UNITS.split()[unit - 1]] * bool(unit)
        return " ".join(words)

    def number_ordinal(self, number: int) -> str:
        return f"{number}ª"


LANGUAGE: Language = Portuguese()
