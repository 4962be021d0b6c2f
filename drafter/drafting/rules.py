"""The rules of a library's variables, for a session: ``session + 3``, ``A/HRC/{session}/[…]``."""

from __future__ import annotations

import re

from drafter.drafting.calendar import DraftingError
from drafter.language.catalogue import Messages

_SESSION_RULE = re.compile(r"session(?P<third> / 3)?(?: (?P<sign>[+-]) (?P<number>\d+))?")
_IN_BRACES = re.compile(r"\{([^{}]*)\}")


def session_by_rule(rule: str, session: int, say: Messages) -> int:
    """``session + 3`` for session 61 is 64; ``session / 3 + 61``, the Assembly's, is 81.

    Raises:
        DraftingError: the rule is none of a session.
    """
    match = _SESSION_RULE.fullmatch(rule.strip())
    if match is None:
        raise DraftingError(
            say("not a rule for a session: “{rule}” (expected e.g. session + 3)", rule=rule)
        )
    start = session // 3 if match["third"] else session
    distance = int(match["number"] or 0)
    return start - distance if match["sign"] == "-" else start + distance


def symbol_prefix(rule: str, session: int, say: Messages) -> str:
    """What is known of a symbol: ``A/HRC/{session - 1}/[…]`` for session 46 is ``A/HRC/45/``.

    Raises:
        DraftingError: what stands in braces is no rule of a session.
    """
    known = _IN_BRACES.sub(lambda found: str(session_by_rule(found[1], session, say)), rule)
    return known.removesuffix("[…]")
