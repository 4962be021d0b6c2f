"""English, as the United Nations write it."""

from __future__ import annotations

from drafter.language.base import Language
from drafter.language.dates import Calendar
from drafter.language.en.openings import OPENING_VERBS, OPENINGS
from drafter.language.official import OfficialLanguage
from drafter.language.paragraphs import ParagraphMentions

# Masthead and footnotes.

WORDS = {
    "organization": "United Nations",
    "general_assembly": "General Assembly",
    "human_rights_council": "Human Rights Council",
    "distribution_general": "Distr.: General",
    "distribution_limited": "Distr.: Limited",
    "original": "Original: {language}",
    "language.ar": "Arabic",
    "language.zh": "Chinese",
    "language.en": "English",
    "language.fr": "French",
    "language.ru": "Russian",
    "language.es": "Spanish",
    "agenda_item": "Agenda item {number}",
    "draft_resolution": "draft resolution",
    "sponsors_colon": "{sponsors}: draft resolution",
    "session": "session",
    "resolution_adopted": "Resolution adopted by the Human Rights Council on {date}",
    "on_behalf_of_group": (
        "On behalf of the States Members of the United Nations that are members of the {group}."
    ),
    "non_member": "State not a member of the Human Rights Council.",
    "sponsor.member": "member",
    "sponsor.not_member": "not a member",
    "group.african": "Group of African States",
    "group.asia_pacific": "Group of Asia-Pacific States",
    "group.eastern_european": "Group of Eastern European States",
    "group.latin_american_and_caribbean": "Group of Latin American and Caribbean States",
    "group.western_european_and_other": "Group of Western European and other States",
    "group.arab": "Group of Arab States",
    "group.non_aligned": "Movement of Non-Aligned Countries",
    "meeting": "{ordinal} meeting",
    "enacting.Human Rights Council": "The Human Rights Council,",
    "enacting.General Assembly": "The General Assembly,",
    "enacting.Security Council": "The Security Council,",
    "enacting.Economic and Social Council": "The Economic and Social Council,",
    "placeholder.sponsors": "[sponsors]",
    "placeholder.date": "[date]",
    "placeholder.session_dates": "[dates of the session]",
}

_UNITS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_VARIANTS = {"hundredth": 100}
_MONTHS = "January February March April May June July August September October November December"
_PERSONS = {
    "he": ("he", "him", "his", "himself"),
    "she": ("she", "her", "her", "herself"),
    "they": ("they", "them", "their", "themselves"),
}
_EVENT_NOUNS = """
    report update dialogue panel discussion debate workshop study summary consultation seminar
    conference meeting presentation briefing assessment review plan note statement recommendations
    mandate mission visit
"""
_STOP_WORDS = """
    a about above after against all also among an and any are as at be because been before being
    between both but by can concerning could do does during each either every for from further had
    has have having her him he his how if in including inter into is it its may more most must no
    nor not of on or other our over own per regarding same shall she should since so some such than
    that the their them then there thereof these they this those through thus to under until up
    upon was well were what when where whether which while who whom whose will with within without
    would
"""


class English(OfficialLanguage):
    """English; its instance is :data:`ENGLISH`."""

    code = "en"
    locale = "en-GB"
    name = "English"
    words = WORDS
    conjunction = "and"
    citation_link = " of "
    ordinal_variants = _ORDINAL_VARIANTS
    after_ordinal = r" (?:regular )?sessions?\b"
    between_ordinals = r"(?:, | and | to |, and | or )(?:the |its )?"
    unbroken = r"(?<=\bNo\.) (?=\d)|(?<=\bNos\.) (?=\d)"
    persons = _PERSONS
    articles = ("The ",)
    semicolon = ";"
    note_after_punctuation = True
    focus = (
        r"(?:with|placing|paying|giving)(?: an?)? (?:particular|special|specific) "
        r"(?P<noun>focus|emphasis|attention|consideration) (?:on|to) "
    )
    latest = (
        r"\b(?:most recent(?:ly)?|latest|last of which)(?: of (?:which|them|these))?,?"
        r"(?: (?:is|was|being))?(?: (?:in|by|with))?"
        r"(?: (?:the|its|Human Rights|Council|General|Assembly))* resolution "
    )
    resolutions = r"resolutions?"
    acts = r"(?:resolution|decision)s?"
    paragraph_mentions = ParagraphMentions(
        noun=r"(?<!preambular )(?:sub)?paragraphs?",
        conjunctions=("and", "or"),
        through="to",
        sides={"above": ("above",), "below": ("below",)},
        present=r"of (?:the present|this) resolution\b",
        item=r" ?\([a-z]{1,5}\)",
    )
    event_nouns = tuple(_EVENT_NOUNS.split())
    stop_words = frozenset(_STOP_WORDS.split())
    light_words = frozenset({"a", "an", "and", "at", "in", "of", "on", "that", "the", "upon"})
    calendar = Calendar(
        months=tuple(_MONTHS.split()),
        first="1",
        dash="–",
        conjunction="and",
        until=("to", "until"),
        since=("from",),
    )
    openings = OPENINGS
    opening_verbs = OPENING_VERBS

    def spell_ordinal(self, number: int) -> str:
        """*twenty-first*, *one hundred and twentieth* (Editorial Manual, numbers)."""
        if number > 100:
            return f"one hundred and {self.spell_ordinal(number - 100)}"
        if number == 100:
            return "one hundredth"
        if number < 20:
            return _UNITS.split()[number - 1]
        tens = _TENS.split()[number // 10 - 2]
        if number % 10 == 0:
            return f"{tens.removesuffix('y')}ieth"
        return f"{tens}-{_UNITS.split()[number % 10 - 1]}"

    def number_ordinal(self, number: int) -> str:
        """*1st*, *22nd*, *113th*."""
        if number % 100 in (11, 12, 13):
            return f"{number}th"
        return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


ENGLISH = English()
LANGUAGE: Language = ENGLISH
