"""What one text alone tells of the earlier resolutions of its series.

Nothing in it names its own number, so no list can be known by that. But a list is the series' own
if it goes on up to the text itself, at one distance (33/27, 36/25, and the text is of session 39),
or if it recalls who extended the mandate that the text itself extends. A list that names two of one
year is of other things too, for a series comes once a year at most. In 54 texts of the Council and
the Assembly fourteen lists were found so, all of them the series' own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter import language as languages
from drafter.language.base import CitationSpan
from drafter.library.model import Adoption
from drafter.library.previous import parted
from drafter.mining.bodies import cannot_be
from drafter.mining.years import Year
from drafter.resolution import Reference
from drafter.sessions import SESSIONS_A_YEAR


def own_list(year: Year, title: str | None, body: str | None) -> list[Adoption]:
    """The adoptions that the list of its series' resolutions names; nothing if several might be it.

    Args:
        year: the text.
        title: the title of the holder of the mandate that it extends, if it extends one.
        body: whose resolution it is.
    """
    code, found = year.main, []
    language = languages.get(code)
    for slot in year.slots:
        text = language.plain_spaces(slot.paragraphs[code].flat)
        lists = [one for one in parted(text, language) if _possible(one, year.reference, body)]
        about = {m["title"] for m in re.finditer(language.mandates.extended, text)}
        own = [one for one in lists if title in about or _goes_on(one, year.reference.session)]
        if own and slot.label.startswith("PP"):
            found.append(
                [
                    Adoption(s.reference, s.adopted, witness=f"{year.reference} {slot.label}")
                    for one in own
                    for s in one
                ]
            )
    return found[0] if len(found) == 1 else []


def _possible(spans: Sequence[CitationSpan], text: Reference, body: str | None) -> bool:
    """Whether these are two resolutions or more of the text's own body, one a year at most."""
    references = [*(s.reference for s in spans), text]
    a_year = SESSIONS_A_YEAR.get(body or "", 1)
    return (
        len(spans) > 1
        and all(b.session - a.session >= a_year for a, b in pairwise(references))
        and not any(r.special for r in references)
        and all(cannot_be(body, s.reference, s.adopted) is None for s in spans)
    )


def _goes_on(spans: Sequence[CitationSpan], session: int) -> bool:
    """Whether the last two of a list and the text itself are at one distance from each other."""
    before, last = (s.reference.session for s in spans[-2:])
    return session - last == last - before
