"""The words of each language that rules look for, in one shape for all of them.

A rule that needs words of a language that has none here finds nothing in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.language.base import Language

_NEVER = r"(?!)"


@dataclass(frozen=True)
class Words:
    """Patterns of a language.

    ``past`` and ``ahead`` are words near a date that say that its day is over or to come. ``asks``
    are the verbs with which something is asked for at a session, ``done`` those with which it is
    told that something was done at one. ``forthcoming`` announces what has no date. ``adjectives``
    are adverbs of a run that may also be adjectives (*further steps*), ``twice`` the words that may
    stand twice in a row. ``neutral`` names a person by the office alone, ``gendered`` are the
    pronouns that do not. ``other_organ`` names bodies that count resolutions of their own;
    ``of_place`` is what stands before the name of a place.
    """

    past: str = _NEVER
    ahead: str = _NEVER
    asks: str = _NEVER
    done: str = _NEVER
    forthcoming: str = _NEVER
    adjectives: frozenset[str] = frozenset()
    twice: frozenset[str] = frozenset()
    neutral: str = _NEVER
    gendered: str = _NEVER
    other_organ: str = _NEVER
    of_place: str = rf"{_NEVER}(?P<article>)"


_WORDS = {
    "en": Words(
        past=(
            r"\b(?:adopted|held|signed|established|issued|convened|concluded|launched|promulgated|"
            r"published|presented|submitted|took place|was|were|had been|has been|since|dated)\b"
        ),
        ahead=(
            r"\b(?:(?:to|will|shall|would|may|can) be \w+|will|would|shall|until|by|before|"
            r"scheduled|planned|forthcoming|upcoming|due|no later than|expected|expires?|"
            r"expiring|valid|prior to)\b"
        ),
        asks=(
            r"\bto (?:(?:also|further|regularly|orally) )?(?:submit|present|report|hold|convene|"
            r"organize|organise|provide|prepare|consider|update|brief|discuss|include|resume|"
            r"be (?:held|convened|organized|submitted|presented))\b"
        ),
        done=(
            r"\b(?:adopted|held|submitted|presented|convened|organized|established|considered|made|"
            r"decided|requested|pursuant|issued|was|were|had|since|during|following)\b"
        ),
        forthcoming=r"(?<!are )(?<!is )(?<!be )(?<!and )(?<!or )\b(?:forthcoming|upcoming)\b",
        adjectives=frozenset({"further"}),
        twice=frozenset({"that", "had"}),
        neutral=r"\b(?:[Tt]he|that|each) (?P<name>(?:mandate|office)[ -]holder)\b(?!s)",
        other_organ=(
            r"\b(?:Commission|Committee|Conference|Congress|Union|Organization|Agency|Board|"
            r"Environment Assembly|Health Assembly|Economic and Social Council|Security Council)\b"
        ),
        gendered=r"\b(?<!or )(?<!/)(?:his|him|he|her|she)\b(?! or\b| and\b|/)",
        of_place=r"(?:of|in) (?P<article>the )?",
    ),
    "fr": Words(
        past=(
            r"\b(?:adoptée?s?|tenue?s?|signée?s?|établie?s?|publiée?s?|lancée?s?|conclue?s?|"
            r"promulguée?s?|présentée?s?|eu lieu|été|depuis|était|étaient)\b"
        ),
        ahead=(
            r"\b(?:sera|seront|doit|doivent|devant|devrait|devraient|prévue?s?|jusqu[’']au|"
            r"jusqu[’']en|d[’']ici|avant|au plus tard|prochaine?s?|tiendra|tiendront|aura|auront|"
            r"expirera|expire|échéance)\b"
        ),
        asks=(
            r"\b(?:de|d[’']|à) ?(?:(?:lui|leur|y|en) )?(?:soumettre|présenter|rendre compte|"
            r"faire rapport|tenir|convoquer|organiser|fournir|examiner|établir)\b"
        ),
        done=(
            r"\b(?:adoptée?s?|tenue?s?|soumise?s?|soumis|présentée?s?|convoquée?s?|organisée?s?|"
            r"établie?s?|faite?s?|décidé|demandée?s?|lors|pendant|suite|depuis|cours)\b"
        ),
        forthcoming=r"\bprochaine?s?\b",
        twice=frozenset({"nous", "vous"}),
        other_organ=(
            r"\b(?:Commission|Comité|Conférence|Congrès|Union|Organisation|Agence|"
            r"Conseil économique|Conseil de sécurité|Assemblée mondiale|"
            r"Assemblée des Nations Unies pour l[’']environnement)\b"
        ),
        of_place=r"(?:(?:de la|du|de|au|en) |d[’'])(?P<article>la )?",
    ),
    "es": Words(
        past=(
            r"\b(?:aprobad[oa]s?|celebrad[oa]s?|firmad[oa]s?|establecid[oa]s?|publicad[oa]s?|"
            r"presentad[oa]s?|tuvo lugar|tuvieron lugar|fue|fueron|desde)\b"
        ),
        ahead=(
            r"\b(?:será|serán|deberá|deberán|hasta|antes|a más tardar|previst[oa]s?|próxim[oa]s?|"
            r"celebrará|celebrarán|tendrá|tendrán|vence|plazo)\b"
        ),
        asks=(
            r"\b(?:(?:que|a que) (?:presente|celebre|convoque|organice|examine|informe|prepare)|"
            r"(?:presentar|celebrar|convocar|organizar|examinar|informar|preparar))\b"
        ),
        done=(
            r"\b(?:aprobad[oa]s?|celebrad[oa]s?|presentad[oa]s?|convocad[oa]s?|establecid[oa]s?|"
            r"decidió|pidió|durante|desde)\b"
        ),
        forthcoming=r"\b(?:próxim[oa]s?)\b",
        twice=frozenset({"nos", "os"}),
        other_organ=(
            r"\b(?:Comisión|Comité|Conferencia|Congreso|Unión|Organización|Organismo|"
            r"Consejo Económico y Social|Consejo de Seguridad|Asamblea Mundial)\b"
        ),
        of_place=r"(?:de|del|en) (?P<article>la |el )?",
    ),
}


def words(language: Language) -> Words:
    """The words of a language; patterns that match nothing where there are none."""
    return _WORDS.get(language.code, Words())


def last_of(text: str, *patterns: str) -> int | None:
    """The place among the patterns of the one found last in the text; ``None`` if none is."""
    best: tuple[int, int, int] | None = None
    for number, pattern in enumerate(patterns):
        for match in re.finditer(pattern, text):
            # of two that end together the longer says more: *will be held*, not *held*
            found = match.end(), -match.start(), number
            best = found if best is None else max(best, found)
    return best[2] if best else None
