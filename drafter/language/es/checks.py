"""The words of Spanish that rules look for."""

from __future__ import annotations

from drafter.language.checks import Checks

_OTHER_ORGAN = (
    r"\b(?:Comisión|Comité|Conferencia|Congreso|Unión|Organización|Organismo|"
    r"Consejo Económico y Social|Consejo de Seguridad|Asamblea Mundial)\b"
)

CHECKS = Checks(
    past=(
        r"\b(?:aprobad[oa]s?|celebrad[oa]s?|firmad[oa]s?|establecid[oa]s?|publicad[oa]s?|"
        r"presentad[oa]s?|tuvo lugar|tuvieron lugar|fue|fueron|desde)\b"
    ),
    ahead=(
        r"\b(?:será|serán|deberá|deberán|hasta|antes|a más tardar|previst[oa]s?|próxim[oa]s?|"
        r"celebrará|celebrarán|tendrá|tendrán|vence|vencimiento|expir\w+|plazo|"
        r"elecci(?:ón|ones)|conferencia|cumbre|reunión|aniversario|examen|[Dd]ía)\b"
    ),
    asks=(
        r"\b(?:(?:que|a que) (?:presente|celebre|convoque|organice|examine|informe|prepare)|"
        r"(?:presentar|celebrar|convocar|organizar|examinar|informar|preparar))\b"
    ),
    done=(
        r"\b(?:aprobad[oa]s?|celebrad[oa]s?|presentad[oa]s?|convocad[oa]s?|establecid[oa]s?|"
        r"decidió|pidió|durante|desde)\b"
    ),
    forthcoming=r"\b(?:próxim[oa]s?)\b",
    other_organ=_OTHER_ORGAN,
    sitting=(
        rf"{_OTHER_ORGAN}|\b(?:Foro|Grupo de Trabajo|Mecanismo de Expertos|Subcomité|"
        r"Consejo de Europa|Consejo Permanente|Asamblea Parlamentaria)\b"
    ),
    council=r"\bConsejo\b",
    assembly=r"\bAsamblea\b",
    of_organ=r" (?:del |de la |de los |de las )",
    of_place=r"(?:de|del|en) (?P<article>la |el )?",
)
