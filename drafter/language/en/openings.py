"""The openings of English: words collected from 530 resolutions of the Human Rights Council.

Verbs whose third person also begins a line as a noun (*States*, *Acts*, *Points*) are left out on
purpose.
"""

from __future__ import annotations

from drafter.language.base import Adverb
from drafter.language.openings import Openings
from drafter.language.patterns import either
from drafter.resolution import Part

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


_DOUBLING = ("commit", "submit", "transmit", "regret", "refer", "concur", "fulfil", "signal")


def _third_person(verb: str) -> str:
    if verb in ("be", "have"):
        return {"be": "is", "have": "has"}[verb]
    if verb.endswith("ify"):
        return verb.removesuffix("y") + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")


def _participle(verb: str) -> str:
    if verb in ("be", "see", "agree"):
        return verb + "ing"
    doubled = verb[-1] if verb.endswith(_DOUBLING) else ""
    return verb.removesuffix("e") + doubled + "ing"


def _forms(part: Part, verbs: str) -> str:
    form = _third_person if part == "operative" else _participle
    return " ".join(form(verb) for verb in verbs.split())


def _form(part: Part, verbs: str) -> str:
    return either(_forms(part, verbs))


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


# *Calls upon* and *Calls for* are two openings; *Guided* is never without its *by*.
_TAIL = (
    rf"with {_feeling()}|in the (?:strongest|clearest|most \w+)(?: possible)? terms"
    r"|(?(calls)(?:upon|on|for)|(?!))|(?(guided)by|(?!))"
)
_TAIL_SIGN = "with|in|upon|on|for|by"
_ADVERBS: dict[Adverb, str] = {"also": "also", "further": "further"}
_PARTS: tuple[Part, ...] = ("preambular", "operative")
OPENINGS: dict[Part, Openings] = {
    part: Openings(_core(part), _TAIL, _ADVERBS, before=part == "operative", tail_sign=_TAIL_SIGN)
    for part in _PARTS
}
OPENING_VERBS: dict[Part, str] = {part: _forms(part, _VERBS) for part in _PARTS}
