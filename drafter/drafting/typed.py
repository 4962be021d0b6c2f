"""A value that a person gives, as its variable has it."""

from __future__ import annotations

from drafter.drafting.given import is_open, the_day, the_symbol
from drafter.drafting.moment import Moment
from drafter.language.official import HIGHEST_ORDINAL
from drafter.library.model import Value, Variable, cited
from drafter.resolution import Reference


def typed(given: str, variable: Variable, moment: Moment) -> Value:
    """A given value as the variable has it.

    Raises:
        ValueError: it cannot be; says why.
    """
    say = moment.say
    if variable.type == "session":
        if not given.isdecimal() or not 1 <= int(given) <= HIGHEST_ORDINAL:
            raise ValueError(
                say(
                    "a session is a number from 1 to {highest}, such as 64, not “{given}”",
                    highest=HIGHEST_ORDINAL,
                    given=given,
                )
            )
        return int(given)
    if variable.type == "citations":
        return _list(given, moment)
    if variable.type == "citation" and not is_open(given):
        try:
            cited(given)
        except ValueError:
            raise ValueError(
                say("“{given}” is not a resolution number such as 58/30 or S-33/1", given=given)
            ) from None
    if variable.type == "pronoun" and given not in {"he", "she", "they"}:
        raise ValueError(say("must be he, she or they, not “{given}”", given=given))
    if not given.strip():
        raise ValueError(say("the value is empty"))
    if variable.type == "date" and not is_open(given):
        return the_day(given, say)
    if variable.type == "symbol" and not is_open(given):
        return the_symbol(given, "A/HRC/61/79", say, more=True)
    return given


def _list(given: str, moment: Moment) -> list[str]:
    """The resolutions of a given list, each of them once and of a day that is known."""
    say = moment.say
    try:
        listed = [Reference.parse(part) for part in given.split(",")]
    except ValueError:
        raise ValueError(
            say(
                "“{given}” is not a resolution number such as 58/30 or S-33/1; "
                "separate several with commas",
                given=given,
            )
        ) from None
    for each in listed:
        if listed.count(each) > 1:
            raise ValueError(say("{resolution} is named twice", resolution=each))
        if each not in moment.series.adoptions:
            raise ValueError(
                say(
                    "nothing tells when {resolution} was adopted; enter it in the registry of "
                    "series.yaml",
                    resolution=each,
                )
            )
    return [str(each) for each in listed]
