"""What English documents are recognised by."""

from __future__ import annotations

from drafter.language.reading import (
    Commentary,
    Doubts,
    Ending,
    Masthead,
    Notes,
    Pages,
    Paragraphs,
    Reading,
)

_HYPHENATED = """
    anti co counter cross eighty ex extra fifty forty high inter long low micro multi ninety non
    north post pre pro quasi re self semi seventy short sixty socio south sub super thirty trans
    twenty ultra vice well
"""

READING = Reading(
    masthead=Masthead(
        adopted=r"(?:Resolution|Decision) adopted by",
        tabled=r"(?:revised )?draft resolution",
        session=r"(?:special )?session",
        limited=r"limited",
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
        praise=r"praise",
        criticism=r"critici|concern",
    ),
    doubts=Doubts(
        twice=frozenset({"that", "had"}),
        particle="to",
        links=frozenset({"and", "or"}),
        determiners=frozenset({"its", "their", "his", "her", "the"}),
    ),
    pages=Pages(
        recycle=r"Please recycle",
        page=r"Page",
        of=r"of",
        distribution=r"General|Limited",
    ),
    notes=Notes(
        see=r"See",
        source=(r"See (?:also )?|Available (?:at|from|online)|Official Records|United Nations, "),
        cites=(
            r"See|United Nations, |Resolution |General Assembly |Official |Security Council |"
            r"Available|Adopted |For |As of|On behalf|State not|Treaty |World |"
            r"Human Rights Council |The "
        ),
        numbered=(
            r"paras?|paragraphs?|arts?|articles?|goals?|items?|points?|chapters?|sections?|parts?|"
            r"annexe?s?|rules?|resolutions?|vol|nos?|phase|stage|level|pillar|category|table|figure|"
            r"target|indicator"
        ),
        abbreviated=r"paras?|arts?|chaps?|sects?|vols?|nos?|pp?|figs?",
        units=r"per cent|millions?",
    ),
    paragraphs=Paragraphs(
        annex=r"(?:Annex|Appendix)(?:es|s)?",
        joining=r"and",
        linking=r"and|or",
        suspending=r"and|or|to",
        hyphenated=frozenset(_HYPHENATED.split()),
    ),
)
