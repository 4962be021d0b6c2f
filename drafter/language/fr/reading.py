"""What French documents are recognised by."""

from __future__ import annotations

from drafter.language.reading import Commentary, Doubts, Ending, Masthead, Reading

READING = Reading(
    masthead=Masthead(
        adopted=r"Résolution adoptée par",
        tabled=r"projet de résolution",
        session=r"session(?: extraordinaire)?",
        item=r"Points? (?=\d)",
        of_agenda=r" de l[’']ordre du jour",
    ),
    ending=Ending(
        ordinal=r"er|re|ère|ème|e",
        meeting=r"séance(?: plénière)?",
        session=r"session",
        adopted=r"Adoptée?",
        lists=(r"(?:Ont )?[Vv]oté pour|(?:Ont )?[Vv]oté contre|Se sont abstenus|Pour|Contre"),
    ),
    commentary=Commentary(item=r"point"),
    doubts=Doubts(twice=frozenset({"nous", "vous"})),
)
