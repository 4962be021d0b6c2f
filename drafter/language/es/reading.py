"""What Spanish documents are recognised by."""

from __future__ import annotations

from drafter.language.reading import Doubts, Ending, Masthead, Notes, Pages, Paragraphs, Reading

READING = Reading(
    masthead=Masthead(
        adopted=r"(?:Resolución|Decisión) aprobada por",
        tabled=r"proyecto de resolución(?: revisado)?",
        session=r"período(?: extraordinario)? de sesiones",
        item=r"Temas? (?=\d)",
        of_agenda=r" (?:de la agenda|del programa)",
        limited=r"limitada",
    ),
    ending=Ending(
        ordinal=r"\.?ª|a",
        meeting=r"sesión(?: plenaria)?",
        adopted=r"Aprobad[ao]",
        lists=r"Votos a favor|Votos en contra|Abstenciones",
    ),
    doubts=Doubts(twice=frozenset({"nos", "os"})),
    pages=Pages(
        recycle=r"Se ruega reciclar",
        page=r"Página",
        of=r"de",
        distribution=r"general|limitada",
    ),
    notes=Notes(
        see=r"Véan?se",
        source=r"Véan?se |Disponible en|Documentos Oficiales|Naciones Unidas, ",
        cites=(
            r"Véan?se|Naciones Unidas, |Resolución |Documentos Oficiales|Disponible|En nombre|"
            r"Estado que no"
        ),
        numbered=(
            r"párrs?|párrafos?|arts?|artículos?|objetivos?|temas?|capítulos?|anexos?|"
            r"resoluci(?:ón|ones)|núms?"
        ),
        abbreviated=r"párrs?|arts?|cap|secc|vol|núms?|pp?",
        units=r"por ciento|millones",
    ),
    paragraphs=Paragraphs(
        annex=r"(?:Anexo|Apéndice)s?", joining=r"y|e", linking=r"y|e|o", bare_markers=True
    ),
)
