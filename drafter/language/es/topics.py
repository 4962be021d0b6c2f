"""How Spanish speaks of what stands and of what is of the day."""

from __future__ import annotations

from drafter.language.topics import Topics

TOPICS = Topics(
    standing=r"(?:record|recuerd|reafirm|guiad)",
    judging=r"\b(?:preocup|inquiet|conden|alarm|deplor|lament|constern|indign)",
    topical=(
        r"\b(?:recient\w*|actual\w*|en curso|próxim[oa]s?|nuev[oa]s?|desde|progresos?|avances?"
        r"|aprobación|puesta en marcha|celebración|establecimiento|creación|deterior\w*"
        r"|aument\w*|crecient\w*|aún|todavía)\b"
    ),
    including=r"\b(?:incluid[oa]s?|incluso|inclusive|en particular|entre otr[oa]s)\b",
    joins=r"(?:,|\b[ye]\b) (?:[ye] )?",
)
