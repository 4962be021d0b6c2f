"""French, as the United Nations write it."""

from __future__ import annotations

import re

from drafter.language.base import Language
from drafter.language.dates import Calendar
from drafter.language.fr.openings import OPENING_VERBS, OPENINGS
from drafter.language.official import OfficialLanguage
from drafter.language.paragraphs import ParagraphMentions

# Masthead and footnotes.

WORDS = {
    "organization": "Nations Unies",
    "general_assembly": "Assemblée générale",
    "human_rights_council": "Conseil des droits de l’homme",
    "distribution_general": "Distr. générale",
    "distribution_limited": "Distr. limitée",
    "original": "Original : {language}",
    "language.ar": "arabe",
    "language.zh": "chinois",
    "language.en": "anglais",
    "language.fr": "français",
    "language.ru": "russe",
    "language.es": "espagnol",
    "agenda_item": "Point {number} de l’ordre du jour",
    "draft_resolution": "projet de résolution",
    "sponsors_colon": "{sponsors} : projet de résolution",
    "session": "session",
    "resolution_adopted": "Résolution adoptée par le Conseil des droits de l’homme le {date}",
    "on_behalf_of_group": (
        "Au nom des États Membres de l’Organisation des Nations Unies qui sont membres du {group}."
    ),
    "non_member": "État non membre du Conseil des droits de l’homme.",
    "sponsor.member": "membre",
    "sponsor.not_member": "non membre",
    "group.african": "Groupe des États d’Afrique",
    "group.asia_pacific": "Groupe des États d’Asie et du Pacifique",
    "group.eastern_european": "Groupe des États d’Europe orientale",
    "group.latin_american_and_caribbean": "Groupe des États d’Amérique latine et des Caraïbes",
    "group.western_european_and_other": "Groupe des États d’Europe occidentale et autres États",
    "group.arab": "Groupe des États arabes",
    "group.non_aligned": "Mouvement des pays non alignés",
    "meeting": "{ordinal} séance",
    "enacting.Human Rights Council": "Le Conseil des droits de l’homme,",
    "enacting.General Assembly": "L’Assemblée générale,",
    "enacting.Security Council": "Le Conseil de sécurité,",
    "enacting.Economic and Social Council": "Le Conseil économique et social,",
    "placeholder.sponsors": "[auteurs]",
    "placeholder.date": "[date]",
    "placeholder.session_dates": "[dates de la session]",
}

# a number does not break: 5 900 000
_THOUSANDS = (
    r"(?:" + "|".join(rf"(?<=(?<![\w.,/-]){digits})" for digits in (r"\d", r"\d\d", r"\d\d\d"))
    + r") (?=\d{3}(?![\w/-]))"
)  # fmt: skip

_UNITS = """
    unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième
    onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième
    dix-neuvième
"""
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
_ORDINAL_VARIANTS = {"premier": 1, "second": 2, "seconde": 2}
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
# Possessives agree with what is possessed (*son mandat*), so they are not among the pronouns;
# *lui* is the one before a verb (*lui apporter*), the same for everyone.
_PERSONS = {
    "he": ("il", "lui", "avec lui", "lui-même", "ce dernier", "celui-ci"),
    "she": ("elle", "lui", "avec elle", "elle-même", "cette dernière", "celle-ci"),
    "they": (
        "il ou elle",
        "lui",
        "avec lui ou elle",
        "lui-même ou elle-même",
        "ce dernier ou cette dernière",
        "celui-ci ou celle-ci",
    ),
}
_CONTRACTIONS = (
    {"": "à ", "le ": "au ", "la ": "à la ", "l’": "à l’", "les ": "aux "},
    {"": "de ", "le ": "du ", "la ": "de la ", "l’": "de l’", "les ": "des "},
)
# The h of some words is silent and that of others is not; acronyms are read in their own ways.
_VOWEL = re.compile(r"(?!onz|oui\b)(?:[aeiouàâéèêîïôûœ]|[AEIOUÉÎ](?=[a-zà-ÿ]))")
_CONSONANT = re.compile(r"[b-df-gj-np-tv-xzç]|[B-DF-GJ-NP-TV-XZ](?=[a-zà-ÿ])")
# With none of these does *à* grow together.
_OTHER_DETERMINERS = re.compile(
    r"(?:une?|des|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|chaque|plusieurs|tout|toute|tous"
    r"|toutes|deux|trois) ",
    re.IGNORECASE,
)
_EVENT_NOUNS = """
    rapport dialogue exposé réunion-débat débat atelier étude résumé synthèse consultation
    séminaire conférence réunion présentation évaluation examen plan note déclaration
    recommandations mandat mission visite
"""
_STOP_WORDS = """
    a à afin ainsi après au aucun aucune aussi autre autres aux avant avec avoir ayant c ce celle
    celles celui ces cet cette ceux chaque comme concernant contre d dans de depuis des dont du
    durant elle elles en encore entre est et étant été être eu eux fait font il ils j jusque l la
    laquelle le lequel les lesquelles lesquels leur leurs lors lui mais même mêmes n ne ni non nos
    notamment notre nous on ont ou où par parmi pendant plus pour qu quand que quel quelle qui quoi
    s sa sans se selon ses si son sont sous sur tel telle tous tout toute toutes un une vers vis
    voire vos votre vous y
"""


class French(OfficialLanguage):
    """French; its instance is :data:`FRENCH`."""

    code = "fr"
    locale = "fr-FR"
    name = "Français"
    words = WORDS
    conjunction = "et"
    citation_link = " du "
    ordinal_variants = _ORDINAL_VARIANTS
    after_ordinal = r" sessions?\b(?! extraordinaires?\b)"
    between_ordinals = r"(?:, | et | à | ou )(?:de la |à la |la |sa )?"
    unbroken = (
        r" (?=[;:?!»%])|(?<=«) |(?<=\b[Nn]o) (?=\d)|(?<=\b[Nn]os) (?=\d)|(?<=[Nn]°) (?=\d)"
        rf"|{_THOUSANDS}"
    )
    contractions = _CONTRACTIONS
    persons = _PERSONS
    articles = ("Le ", "La ", "L’")
    semicolon = " ;"
    note_after_punctuation = False
    focus = (
        r"(?:en mettant|mettant|qui mettra)(?: tout)?(?: particulièrement| spécialement)? "
        r"l[’'](?P<noun>accent)(?: en particulier| tout particulièrement)? sur "
        r"|en s[’']attachant (?:tout )?particulièrement (?:à |aux |au )(?=\w)"
    )
    latest = (
        r"\b(?:plus récente|plus récemment|en dernier lieu|dernièrement|dernière(?: en date)?)"
        r"(?: d[’']entre elles)?,?(?: (?:est|était|fut|étant))?(?: (?:dans|par))?"
        r"(?: (?:la|sa))? résolution "
    )
    resolutions = r"(?:(?:sa|ses|la|les) )?résolutions?"
    acts = r"(?:résolution|décision)s?"
    paragraph_mentions = ParagraphMentions(
        noun=r"paragraphes?",
        conjunctions=("et", "ou"),
        through="à",
        sides={"above": ("ci-dessus",), "below": ("ci-dessous", "ci-après")},
        present=r"(?:du dispositif )?de la présente résolution\b",
        item=r" [a-z]{1,5}\)",
        alone=r"\b[Aa]ux? ",
        elsewhere=r"\d/\d|\b(?:[Aa]rticles?|Convention|Pacte|Protocole|Déclaration|Programme)\b",
    )
    event_nouns = tuple(_EVENT_NOUNS.split())
    stop_words = frozenset(_STOP_WORDS.split())
    light_words = frozenset({"d", "de", "des", "du", "et", "l", "la", "le", "les"})
    calendar = Calendar(
        months=tuple(_MONTHS.split()),
        first="1er",
        dash="-",
        conjunction="et",
        until=("au",),
        since=("du",),
    )
    openings = OPENINGS
    opening_verbs = OPENING_VERBS

    def spell_ordinal(self, number: int) -> str:
        """*première*, *vingt et unième*, *quatre-vingt-onzième*, *cent unième*."""
        if number == 1:
            return "première"
        if number == 100:
            return "centième"
        if number > 100:
            rest = number - 100
            return f"cent {'unième' if rest == 1 else self.spell_ordinal(rest)}"
        if number < 20:
            return _UNITS.split()[number - 1]
        if number >= 80:
            score, rest = "quatre-vingt", number - 80
        else:
            tens = min(number // 10 * 10, 60)
            score, rest = _TENS[tens], number - tens
        if rest == 0:
            return f"{score.removesuffix('e')}ième"
        link = " et " if rest in (1, 11) and number < 80 else "-"
        return f"{score}{link}{_UNITS.split()[rest - 1]}"

    def number_ordinal(self, number: int) -> str:
        """*1re*, *59e* (of a feminine noun: *séance*, *session*)."""
        return "1re" if number == 1 else f"{number}e"

    def joined(self, before: str, words: str) -> tuple[int, str]:
        """See :meth:`drafter.language.base.Language.joined`; *de* is *d’* before a vowel."""
        bare = re.search(r"(?<!\w)(?:de |d’)\Z", before)
        at = re.search(r"(?<!\w)(?:aux |au |à la |à l’)\Z", before)
        if at and _OTHER_DETERMINERS.match(words):
            return len(at.group()), f"à {words}"
        if bare is None:
            return super().joined(before, words)
        gone, put = super().joined(f"{before[: bare.start()]}de ", words)
        if not gone and _VOWEL.match(words):
            put = f"d’{words}"
        elif not gone:
            put = f"de {words}" if _CONSONANT.match(words) else f"{bare.group()}{words}"
        return len(bare.group()), put


FRENCH = French()
LANGUAGE: Language = FRENCH
