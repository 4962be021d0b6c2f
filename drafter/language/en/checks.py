"""The words of English that rules look for."""

from __future__ import annotations

from drafter.language.checks import Checks

_OTHER_ORGAN = (
    r"\b(?:Commission|Committee|Conference|Congress|Union|Organization|Agency|Board|"
    r"Environment Assembly|Health Assembly|Economic and Social Council|Security Council)\b"
)

CHECKS = Checks(
    # counted over 530 resolutions: all of 429 paragraphs with take but 4 rare ones, all of 1,075
    # with call but 5
    unfinished=(
        r"Tak(?:es|ing)(?!(?: [\w-]+){0,3} (?:note|account|consideration)\b|,)"
        r"|Call(?:s|ing)(?!(?: [\w-]+){0,3} (?:upon|on|for|attention)\b|,)"
    ),
    past=(
        r"\b(?:adopted|held|signed|established|issued|convened|concluded|launched|promulgated|"
        r"published|presented|submitted|took place|was|were|had been|has been|since|dated)\b"
    ),
    ahead=(
        r"\b(?:(?:to|will|shall|would|may|can) be \w+|will|would|shall|until|by|before|"
        r"scheduled|planned|forthcoming|upcoming|due|no later than|expected|expir\w+|"
        r"valid|prior to|deadline|target|plans?|elections?|referendum|conference|summit|session|"
        r"meeting|anniversary|review|(?:International|World) (?:\w+ )*Day|period|through)\b"
    ),
    asks=(
        r"\b[Tt]o (?:(?:also|further|regularly|orally) )?(?:submit|present|report|hold|convene|"
        r"organize|organise|provide|prepare|consider|update|brief|discuss|include|resume|"
        r"be (?:held|convened|organized|submitted|presented))(?: during)?\b"
    ),
    done=(
        r"\b(?:adopted|held|submitted|presented|convened|organized|established|considered|made|"
        r"decided|requested|pursuant|issued|was|were|had|since|during|following)\b"
    ),
    forthcoming=r"(?<!are )(?<!is )(?<!be )(?<!and )(?<!or )\b(?:forthcoming|upcoming)\b",
    adjectives=frozenset({"further"}),
    neutral=r"\b(?:[Tt]he|that|each) (?P<name>(?:mandate|office)[ -]holder)\b(?!s)",
    other_organ=_OTHER_ORGAN,
    sitting=(
        rf"{_OTHER_ORGAN}|\b(?:Forum|Working Group|working group|Expert Mechanism|Subcommittee|"
        r"Council of Europe|Permanent Council|Parliamentary Assembly|Assembly of)\b"
    ),
    council=r"\bCouncil\b",
    assembly=r"\bAssembly\b",
    of_organ=r" of (?:the )?(?:[A-Z][\w-]+ )*?",
    gendered=r"\b(?<!or )(?<!/)(?:his|him|he|her|she)\b(?! or\b| and\b|/)",
    of_place=r"(?:of|in) (?P<article>the )?",
)
