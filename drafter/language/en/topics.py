"""How English speaks of what stands and of what is of the day."""

from __future__ import annotations

from drafter.language.topics import Topics

TOPICS = Topics(
    standing=r"(?:also |further )?(?:recall|reaffirm|guided)",
    judging=r"\b(?:concern|condemn|alarm|deplor|regret|dismay|appall|outrag)",
    topical=(
        r"\b(?:recent\w*|current\w*|ongoing|forthcoming|upcoming|new|since|progress|adoption"
        r"|launch\w*|holding|establishment|deteriorat\w*|increas\w*|still)\b"
    ),
    including=r"\bincluding\b",
    joins=r"(?:,|\band\b) (?:and )?(?:also |further )?",
)
