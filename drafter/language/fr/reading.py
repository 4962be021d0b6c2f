"""What French documents are recognised by."""

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
    celle celui ceux cinquante contre demi peut quarante quatre soixante sous sud trente vingt
"""

READING = Reading(
    masthead=Masthead(
        adopted=r"Résolution adoptée par",
        tabled=r"projet de résolution",
        session=r"session(?: extraordinaire)?",
        item=r"Points? (?=\d)",
        of_agenda=r" de l[’']ordre du jour",
        limited=r"limit[ée]e?",
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
    pages=Pages(
        recycle=r"(?:Merci de|Veuillez) recycler",
        page=r"Page",
        of=r"sur",
        distribution=r"générale?|limitée?",
    ),
    notes=Notes(
        see=r"Voir",
        source=r"Voir |Disponible |Consultable |Documents officiels|Nations Unies, ",
        cites=(
            r"Voir|Nations Unies, |Résolution |Documents officiels|Disponible|Au nom|État non|"
            r"Recueil|Les? |La |L’|L'"
        ),
        numbered=(
            r"paragraphes?|articles?|objectifs?|points?|chapitres?|sections?|parties|annexe?s?|"
            r"règles?|résolutions?|vol|[nN]?[o°º]s?|phase|étape|niveau|pilier|catégorie|tableau|figure|"
            r"cible|indicateur"
        ),
        abbreviated=r"par|art|chap|sect|vol|pp?|fig",
        units=r"pour cent|millions?",
    ),
    paragraphs=Paragraphs(
        annex=r"(?:Annexe|Appendice)s?",
        joining=r"et",
        linking=r"et|ou",
        suspending=r"et|ou",
        bare_markers=True,
        hyphenated=frozenset(_HYPHENATED.split()),
        numero=r"[nN]\s(?:os?|[°º])",
    ),
)
