"""Spanish, as the United Nations write it.

There is no Spanish text in the library yet: the masthead, the ending, the numbers and the dates are
those of the Council's Spanish documents, while the openings are the common ones only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.language.base import Language
from drafter.language.dates import Calendar
from drafter.language.es.openings import OPENING_VERBS, OPENINGS
from drafter.language.official import HIGHEST_ORDINAL, OfficialLanguage
from drafter.language.paragraphs import ParagraphMentions

# Masthead and footnotes.

WORDS = {
    "organization": "Naciones Unidas",
    "general_assembly": "Asamblea General",
    "human_rights_council": "Consejo de Derechos Humanos",
    "distribution_general": "Distr. general",
    "distribution_limited": "Distr. limitada",
    "original": "Original: {language}",
    "language.ar": "árabe",
    "language.zh": "chino",
    "language.en": "inglés",
    "language.fr": "francés",
    "language.ru": "ruso",
    "language.es": "español",
    "agenda_item": "Tema {number} de la agenda",
    "draft_resolution": "proyecto de resolución",
    "sponsors_colon": "{sponsors}: proyecto de resolución",
    "session": "período de sesiones",
    "resolution_adopted": "Resolución aprobada por el Consejo de Derechos Humanos el {date}",
    "on_behalf_of_group": (
        "En nombre de los Estados Miembros de las Naciones Unidas que son miembros del {group}."
    ),
    "non_member": "Estado que no es miembro del Consejo de Derechos Humanos.",
    "sponsor.member": "miembro",
    "sponsor.not_member": "no miembro",
    "group.african": "Grupo de los Estados de África",
    "group.asia_pacific": "Grupo de los Estados de Asia y el Pacífico",
    "group.eastern_european": "Grupo de los Estados de Europa Oriental",
    "group.latin_american_and_caribbean": "Grupo de los Estados de América Latina y el Caribe",
    "group.western_european_and_other": "Grupo de los Estados de Europa Occidental y otros Estados",
    "group.arab": "Grupo de los Estados Árabes",
    "group.non_aligned": "Movimiento de Países No Alineados",
    "meeting": "{ordinal} sesión",
    "enacting.Human Rights Council": "El Consejo de Derechos Humanos,",
    "enacting.General Assembly": "La Asamblea General,",
    "enacting.Security Council": "El Consejo de Seguridad,",
    "enacting.Economic and Social Council": "El Consejo Económico y Social,",
    "placeholder.sponsors": "[autores]",
    "placeholder.date": "[fecha]",
    "placeholder.session_dates": "[fechas del período de sesiones]",
}

_UNITS = """
    primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo
    decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno
"""
_TENS = """
    vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo
"""
_MONTHS = """
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
"""
# *su* is the same for everyone, so it is not among the pronouns.
_PERSONS = {
    "he": ("él", "este último", "él mismo"),
    "she": ("ella", "esta última", "ella misma"),
    "they": ("él o ella", "este último o esta última", "él mismo o ella misma"),
}
_CONTRACTIONS = (
    {"": "a ", "el ": "al ", "la ": "a la ", "los ": "a los ", "las ": "a las "},
    {"": "de ", "el ": "del ", "la ": "de la ", "los ": "de los ", "las ": "de las "},
)
_EVENT_NOUNS = """
    informe diálogo exposición mesa debate taller estudio resumen consulta seminario conferencia
    reunión presentación evaluación examen plan nota declaración recomendaciones mandato misión
    visita
"""
_STOP_WORDS = """
    a al ante antes aquel aquella aquellos como con contra cual cuales cuando cuya cuyas cuyo cuyos
    de del desde donde durante e el ella ellas ellos en entre era es esa esas ese eso esos esta
    estas este esto estos ha han hasta haya incluida incluido la las le les lo los más ni no o os
    otra otras otro otros para pero por que quien quienes se según ser si sin sobre son su sus
    también tras u un una unas unos y ya
"""


def _masculine(number: int) -> str:
    """*primero*, *sexagésimo primero*: the full form."""
    if number > 100:
        return f"centésimo {_masculine(number - 100)}"
    if number == 100:
        return "centésimo"
    if number < 20:
        return _UNITS.split()[number - 1]
    tens, unit = _TENS.split()[number // 10 - 2], number % 10
    return f"{tens} {_UNITS.split()[unit - 1]}" if unit else tens


def _feminine(number: int) -> str:
    """*primera*, *sexagésima primera*, as of a meeting (*sesión*)."""
    return re.sub(r"o\b", "a", _masculine(number))


def _figures(number: int) -> str:
    """*52º*, *61er*, as mastheads have it before *período de sesiones*."""
    short = _masculine(number).endswith(("primero", "tercero"))
    return f"{number}{'er' if short else 'º'}"


_ORDINAL_VARIANTS = {
    form(number): number
    for number in range(1, HIGHEST_ORDINAL + 1)
    for form in (_masculine, _feminine, _figures)
}


class Spanish(OfficialLanguage):
    """Spanish; its instance is :data:`SPANISH`."""

    code = "es"
    locale = "es-ES"
    name = "Español"
    words = WORDS
    conjunction = "y"
    citation_link = ", de "
    ordinal_variants = _ORDINAL_VARIANTS
    after_ordinal = r" períodos? de sesiones\b"
    between_ordinals = r"(?:, | y | a | o )(?:del? |al )?"
    unbroken = r"(?<=\bnúm\.) (?=\d)|(?<=\bnúms\.) (?=\d)|(?<=\d) (?=%)"
    contractions = _CONTRACTIONS
    persons = _PERSONS
    articles = ("El ", "La ")
    semicolon = ";"
    note_after_punctuation = False
    focus = (
        r"(?:haciendo|poniendo)(?: (?:especial|particular))? (?P<noun>hincapié|énfasis) en "
        r"|prestando (?:especial|particular) atención (?:a |al )(?=\w)"
    )
    latest = (
        r"\b(?:más reciente(?:mente)?|en último lugar|última)(?: de (?:ellas|las cuales))?,?"
        r"(?: (?:es|era|fue|ha sido|siendo))?(?: (?:en|por))?(?: (?:la|su))? resolución "
    )
    resolutions = r"(?:(?:su|sus|la|las) )?resoluci(?:ón|ones)"
    acts = r"(?:resoluci|decisi)(?:ón|ones)"
    paragraph_mentions = ParagraphMentions(
        noun=r"párrafos?",
        conjunctions=("y", "e", "o"),
        through="a",
        sides={"above": ("supra",), "below": ("infra",)},
        present=r"de la presente resolución\b",
        item=r" [a-z]{1,5}\)",
    )
    event_nouns = tuple(_EVENT_NOUNS.split())
    stop_words = frozenset(_STOP_WORDS.split())
    calendar = Calendar(
        months=tuple(_MONTHS.split()),
        first="1",
        dash=" a ",
        conjunction="y",
        until=("a", "al"),
        since=("del", "de"),
        of=" de ",
    )
    openings = OPENINGS
    opening_verbs = OPENING_VERBS

    def spell_ordinal(self, number: int) -> str:
        """*sexagésimo primer*: the short form, as before *período de sesiones*."""
        return re.sub(r"(prime|terce)ro$", r"\1r", _masculine(number))

    def number_ordinal(self, number: int) -> str:
        """*59ª* (of a feminine noun: *sesión*)."""
        return f"{number}ª"

    def session_line(self, number: int) -> str:
        """*52º período de sesiones*, *61er período de sesiones*: mastheads have figures."""
        return f"{_figures(number)} {self.words['session']}"

    def join(self, items: Sequence[str]) -> str:
        """*a, b y c*; *e* before the sound of *i* (*Honduras e Irlanda*)."""
        joined = super().join(items)
        if len(items) > 1 and re.match(r"h?i(?![aeo])", items[-1], re.IGNORECASE):
            joined = f"{joined.removesuffix(f'y {items[-1]}')}e {items[-1]}"
        return joined


SPANISH = Spanish()
LANGUAGE: Language = SPANISH
