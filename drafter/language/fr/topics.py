"""How French speaks of what stands and of what is of the day."""

from __future__ import annotations

from drafter.language.topics import Topics

TOPICS = Topics(
    standing=r"(?:rappel|réaffirm|guidé)",
    judging=r"\b(?:préoccup|inquiét|condamn|alarm|déplor|regrett|constern|indign)",
    topical=(
        r"\b(?:récent\w*|récemment|actuel\w*|en cours|prochaine?s?|nouve\w+|depuis|progrès"
        r"|adoption|lancement|tenue|création|mise en place|détérior\w*|dégrad\w*|augment\w*"
        r"|accr\w+|encore|toujours)\b"
    ),
    including=r"\b(?:notamment|y compris)\b",
    joins=r"(?:,|\bet\b) (?:et )?",
)
