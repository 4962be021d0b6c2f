"""How French tells of what is to come and of what has ended."""

from __future__ import annotations

from drafter.language.facts import Announced, Ended, Facts

FACTS = Facts(
    announced=Announced(
        ahead=(
            r"\b(?:prochaine?s?|à venir|prévue?s?|attendue?s?|prévoit|doi(?:t|vent)|devant"
            r"|devrai(?:t|ent)|sera|seront|se tiendra|se tiendront|aura lieu|auront lieu"
            r"|s[’']ouvrira|débutera|expirera)\b"
        ),
        until=(
            r"\b(?:d[’']ici(?: à)?(?: la fin de| fin)?|jusqu[’'](?:au|en|à)(?: la fin de| fin)?"
            r"|au plus tard(?: le| en)?|avant(?: le| la fin de| fin)?"
            r"|prévue?s? (?:pour|en|le|au)|expire(?:ra)? (?:le|en))"
            r"(?: l[’']année| début| la mi-)? ?\Z"
        ),
        between=(
            r"\b(?:adoptée?s?|signée?s?|promulguée?s?|tenue?s?|depuis|résolutions?|décisions?|lois?"
            r"|décret|accord|été|reportée?s?|était|étaient|en date)\b|[;\n]"
        ),
        once=r"\b(?:initialement|précédemment|d[’']abord) \Z",
        plan=(
            r"\b(?:plans?|stratégies?|programmes?|politiques?|cadres?|feuilles? de route|période"
            r"|décennie|cycle|phase|initiative|pacte)\b"
        ),
        years=(
            r"\b(?:de|entre|période(?: de)?|années?) (?P<from>(?:19|20)\d\d)"
            r" (?:à|et|au) (?P<to>(?:19|20)\d\d)\b"
        ),
    ),
    ended=Ended(
        of=(
            r"\b(?:retrait [^;,\n]{1,40} de|(?:fermeture|cessation|retrait|dissolution|liquidation"
            r"|suppression|démantèlement)(?=,| de| du| des| d[’'])"
            r"|décisions?\b[^;\n]{0,60}? de (?:se retirer|quitter|mettre fin|fermer|dissoudre))\b"
        ),
        was=(
            r"\b(?:(?:a|ont|avait|avaient)"
            r" (?:été (?:fermé|retiré|dissou|liquidé|supprimé|démantelé)\w*"
            r"|pris fin|cessé (?:ses|leurs) activités))\b"
        ),
        asked=(
            r"\b(?:demande|demandant|exige|exigeant|engage|engageant|exhorte|exhortant|appelle|appelant"
            r"|prie|priant|encourage\w*|immédiate?|doit|doivent|devrait|jusqu[’']|avant|après|si)\b"
        ),
    ),
    counted=(
        r"\b(?:il y a [\w-]+ (?:ans?|années?|mois|semaines?|décennies?)|cette année"
        r"|l[’'](?:an|année) derni(?:er|ère)|l[’'](?:an|année) prochaine?"
        r"|le mois (?:dernier|prochain))\b"
    ),
)
