"""What English documents are recognised by."""

from __future__ import annotations

from drafter.language.reading import Commentary, Doubts, Ending, Masthead, Reading

READING = Reading(
    masthead=Masthead(
        adopted=r"(?:Resolution|Decision) adopted by",
        tabled=r"(?:revised )?draft resolution",
        session=r"(?:special )?session",
        item=r"Agenda items?",
    ),
    ending=Ending(
        ordinal=r"st|nd|rd|th",
        meeting=r"(?:\(closed\) )?(?:plenary )?meeting",
        session=r"(?:\(closed\) )?(?:plenary )?session",
        adopted=r"Adopted",
        lists=r"In favour|Against|Abstaining|Abstentions",
    ),
    commentary=Commentary(
        item=r"Item",
        sponsors=r"(?:Main )?Sponsors?",
        votes=r"Yes|No|Abstain|Absent",
    ),
    doubts=Doubts(
        twice=frozenset({"that", "had"}),
        particle="to",
        links=frozenset({"and", "or"}),
        determiners=frozenset({"its", "their", "his", "her", "the"}),
    ),
)
