"""English, as the United Nations write it."""

from __future__ import annotations

from drafter.language.base import Adverb, Language
from drafter.language.dates import Calendar
from drafter.language.official import OfficialLanguage
from drafter.language.openings import Openings, either
from drafter.resolution import Part

# Openings: the words were collected from 530 resolutions of the Human Rights Council. Verbs whose
# third person also begins a line as a noun (*States*, *Acts*, *Points*) are left out on purpose.

_VERBS = """
    abolish accept acknowledge address adopt advise affirm agree align amend announce appeal
    applaud appoint appreciate approve ask assert associate assure attach authorize bear believe
    call caution celebrate cite clarify commemorate commend commit compliment concur condemn
    confirm congratulate consider continue convene convey create decide declare dedicate deem
    demand denounce deplore designate desire determine direct disapprove discontinue discourage
    dissolve draw echo elect emphasise emphasize encourage endeavour endorse enjoin entrust
    envisage establish exhort expect express extend favour feel find fulfil give grant hail
    highlight honour hope identify implore impress insist instruct intend introduce invite keep
    lament launch lend look maintain mourn note object observe offer oppose pay pledge proclaim
    prohibit promote propose protest pursue raise re-affirm reaffirm realise realize recall receive
    recognise recognize recommend recommit reconfirm re-emphasise re-emphasize refer register
    regret reiterate reject rejoice remain remember remind renew repeat repudiate request require
    reserve resolve respect restate salute see seek seize signal stress strive submit suggest
    support take terminate thank transmit underline underscore understand undertake uphold urge
    voice vow warn welcome wish
"""
_DEGREE = """
    again once_again once_more anew deeply gravely seriously extremely profoundly particularly
    especially equally increasingly strongly firmly fully highly greatly keenly acutely sincerely
    unequivocally categorically resolutely vehemently utterly vigorously solemnly unreservedly
    urgently explicitly emphatically specifically strenuously warmly similarly likewise therefore
    thus hereby wholeheartedly unanimously severely still very most duly forcefully respectfully
    actively accordingly consequently nevertheless genuinely intensely clearly earnestly
"""
_STATE = """
    concerned alarmed disturbed dismayed appalled shocked outraged saddened troubled distressed
    disappointed convinced aware conscious mindful cognizant determined resolved committed worried
    grateful encouraged inspired motivated persuaded confident appreciative gratified anxious
    desirous pleased supportive attentive seized horrified perturbed hopeful reassured moved
    preoccupied satisfied opposed indignant heartened honoured grieved ready proud
"""
_MANNER = """
    deep deepest grave gravest great greatest serious profound particular special strong strongest
    utmost sincere sincerest warm warmest heartfelt high highest full keen extreme continued
    continuing growing increasing ongoing considerable much renewed significant deepening steadfast
    firm unwavering unequivocal severe heightened urgent immense fullest complete genuine total
    the its their a sense of and very most also further utter equal
"""
_FEELING = """
    concern concerns satisfaction appreciation gratitude interest regret regrets alarm dismay
    approval disappointment sadness sorrow anxiety shock outrage horror disgust consternation
    abhorrence enthusiasm pride pleasure admiration thanks urgency emphasis encouragement hope
    disapproval distress unease condemnation respect support solidarity condolences sympathy
    sympathies conviction determination commitment readiness willingness indignation confidence
    belief desire intention expectation congratulations recognition compassion view opposition
    disagreement grief resolve wish worry apprehension
"""


def _third_person(verb: str) -> str:
    if verb in ("be", "have"):
        return {"be": "is", "have": "has"}[verb]
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")


def _participle(verb: str) -> str:
    if verb in ("be", "see", "agree"):
        return verb + "ing"
    doubled = verb[-1] if verb.endswith(("commit", "submit", "regret", "fulfil")) else ""
    return verb.removesuffix("e") + doubled + "ing"


def _form(part: Part, verbs: str) -> str:
    form = _third_person if part == "operative" else _participle
    return either(" ".join(form(verb) for verb in verbs.split()))


def _feeling() -> str:
    manner, feeling = either(_MANNER), either(_FEELING)
    return rf"(?:{manner} ){{0,6}}{feeling}(?:,? and (?:{manner} ){{0,4}}{feeling})*"


def _core(part: Part) -> str:
    """Adverbs, the verb, and the words without which the verb would not be itself."""
    degree, state = either(_DEGREE), either(_STATE)
    degrees = rf"(?:{degree},? (?:and )?){{0,3}}"
    states = rf"{state}(?: and {degrees}{state})?"
    forms = (
        rf"{_form(part, 'express extend convey voice offer')}(?: {degree})? {_feeling()}",
        rf"{_form(part, 'take')} (?:(?:due |full |careful )?note|into (?:account|consideration))",
        rf"{_form(part, 'bear keep have')} in mind",
        rf"{_form(part, 'look')} forward",
        rf"{_form(part, 'draw call')} (?:particular |special |the )?attention",
        rf"{_form(part, 'pay')} (?:special )?tribute",
        rf"{_form(part, 'point')} out",
        rf"{_form(part, 'remain be feel stand')} {degrees}{states}",
        rf"{_form(part, 'have')} {degrees}(?:taken note|regard|[a-z]+ed|met|heard|held|seen|taken)",
        rf"(?P<calls>{_form(part, 'call')})(?: {degree})?",
        rf"{_form(part, _VERBS)}(?: (?:and )?{degree})*",
        r"(?P<guided>[Gg]uided)",
        states,
    )
    return rf"{degrees}(?:{'|'.join(forms)})"


def _first_words(part: Part) -> str:
    words = f"{_DEGREE.replace('once_', 'once ')} {_STATE} guided also further"
    return f"{either(words)}|{_form(part, f'{_VERBS} be have')}"


# *Calls upon* and *Calls for* are two openings; *Guided* is never without its *by*.
_TAIL = (
    rf"with {_feeling()}|in the (?:strongest|clearest|most \w+)(?: possible)? terms"
    r"|(?(calls)(?:upon|on|for)|(?!))|(?(guided)by|(?!))"
)
_ADVERBS: dict[Adverb, str] = {"also": "also", "further": "further"}
_OPENINGS: dict[Part, Openings] = {
    "preambular": Openings(_core("preambular"), _TAIL, _ADVERBS, before=False),
    "operative": Openings(_core("operative"), _TAIL, _ADVERBS, before=True),
}
_OPENING_WORDS: dict[Part, str] = {
    "preambular": _first_words("preambular"),
    "operative": _first_words("operative"),
}

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
    "special_session": "special session",
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
    "no_vote": "Adopted without a vote.",
    "recorded_vote": (
        "Adopted by a recorded vote of {in_favour} to {against}, with {abstaining} abstentions. "
        "The voting was as follows:"
    ),
    "in_favour": "In favour:",
    "against": "Against:",
    "abstaining": "Abstaining:",
    "enacting.Human Rights Council": "The Human Rights Council,",
    "enacting.General Assembly": "The General Assembly,",
    "enacting.Security Council": "The Security Council,",
    "enacting.Economic and Social Council": "The Economic and Social Council,",
    "placeholder.sponsors": "[sponsors]",
    "placeholder.date": "[date]",
    "placeholder.session_dates": "[dates of the session]",
    "placeholder.number": "[…]",
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
    event_nouns = tuple(_EVENT_NOUNS.split())
    stop_words = frozenset(_STOP_WORDS.split())
    calendar = Calendar(
        months=tuple(_MONTHS.split()),
        first="1",
        dash="–",
        conjunction="and",
        until=("to", "until"),
        since=("from",),
    )
    openings = _OPENINGS
    opening_words = _OPENING_WORDS

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
