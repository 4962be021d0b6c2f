"""What Spanish documents are recognised by."""

from __future__ import annotations

from drafter.language.reading import Doubts, Ending, Masthead, Reading

READING = Reading(
    masthead=Masthead(
        adopted=r"(?:Resolución|Decisión) aprobada por",
        tabled=r"proyecto de resolución(?: revisado)?",
        session=r"período(?: extraordinario)? de sesiones",
        item=r"Temas? (?=\d)",
        of_agenda=r" (?:de la agenda|del programa)",
    ),
    ending=Ending(
        ordinal=r"\.?ª|a",
        meeting=r"sesión(?: plenaria)?",
        adopted=r"Aprobad[ao]",
        lists=r"Votos a favor|Votos en contra|Abstenciones",
    ),
    doubts=Doubts(twice=frozenset({"nos", "os"})),
)
