"""The words of French that rules look for."""

from __future__ import annotations

from drafter.language.checks import Checks

_OTHER_ORGAN = (
    r"\b(?:Commission|Comité|Conférence|Congrès|Union|Organisation|Agence|"
    r"Conseil économique|Conseil de sécurité|Assemblée mondiale|"
    r"Assemblée des Nations Unies pour l[’']environnement)\b"
)

CHECKS = Checks(
    # counted over 386 resolutions: all of 791 paragraphs but 6 rare ones
    unfinished=(
        r"Pren(?:d|ant)"
        r"(?!(?: [\w’'-]+){0,3} (?:note|acte|connaissance|compte|considération)\b|,)"
    ),
    past=(
        r"\b(?:adoptée?s?|tenue?s?|signée?s?|établie?s?|publiée?s?|lancée?s?|conclue?s?|"
        r"promulguée?s?|présentée?s?|eu lieu|été|depuis|était|étaient)\b"
    ),
    ahead=(
        r"\b(?:sera|seront|doit|doivent|devant|devrait|devraient|prévue?s?|jusqu[’']au|"
        r"jusqu[’']en|d[’']ici|avant|au plus tard|prochaine?s?|tiendra|tiendront|aura|auront|"
        r"expir\w+|échéance|délai|cible|plans?|élections?|scrutin|référendum|conférence|sommet|"
        r"session|réunion|anniversaire|examen|[Jj]ournée|période)\b"
    ),
    asks=(
        r"\b(?:[Dd]e|[Dd][’']|à) ?(?:l[ae]s? )?(?:(?:lui|leur|y|en) )?(?:soumettre|"
        r"présenter|rendre compte|faire rapport|tenir|convoquer|organiser|fournir|"
        r"examiner|établir)\b"
    ),
    done=(
        r"\b(?:adoptée?s?|tenue?s?|soumise?s?|soumis|présentée?s?|convoquée?s?|organisée?s?|"
        r"établie?s?|faite?s?|décidé|demandée?s?|lors|pendant|suite|depuis|cours)\b"
    ),
    forthcoming=r"\bprochaine?s?\b",
    other_organ=_OTHER_ORGAN,
    sitting=(
        rf"{_OTHER_ORGAN}|\b(?:Forum|Instance|Groupe de travail|Mécanisme d[’']experts|"
        r"Sous-[Cc]omité|Conseil de l[’']Europe|Conseil permanent|Assemblée parlementaire|"
        r"Assemblée des États)\b"
    ),
    council=r"\bConseil\b",
    assembly=r"\bAssemblée\b",
    itself=r"\b(?:de|à|le|la|les|qui|[qQ]u[’']\w+) lui\b",
    of_organ=r" (?:du |de la |des |de l[’'])",
    of_place=r"(?:(?:de la|du|de|au|en) |d[’'])(?P<article>la )?",
)
