"""The openings of Spanish: the common ones only, as there is no Spanish text in the library yet.

One that is not among them is still read where the source sets it in italics.
"""

from __future__ import annotations

from drafter.language.base import Adverb
from drafter.language.openings import Openings
from drafter.language.patterns import either
from drafter.resolution import Part

# Third person and gerund.
_VERBS = """
    acepta/aceptando acoge/acogiendo acuerda/acordando afirma/afirmando agradece/agradeciendo
    alienta/alentando apoya/apoyando aprecia/apreciando aprueba/aprobando celebra/celebrando
    condena/condenando confirma/confirmando conviene/conviniendo decide/decidiendo
    declara/declarando deplora/deplorando desea/deseando destaca/destacando encomia/encomiando
    encarga/encargando establece/estableciendo exhorta/exhortando exige/exigiendo
    felicita/felicitando insiste/insistiendo insta/instando invita/invitando
    lamenta/lamentando nombra/nombrando observa/observando pide/pidiendo proclama/proclamando
    prorroga/prorrogando reafirma/reafirmando rechaza/rechazando recomienda/recomendando
    reconoce/reconociendo recuerda/recordando reitera/reiterando renueva/renovando
    repudia/repudiando respalda/respaldando resuelve/resolviendo saluda/saludando
    señala/señalando solicita/solicitando subraya/subrayando sugiere/sugiriendo
    suscribe/suscribiendo valora/valorando
"""
_DEGREE = """
    enérgicamente firmemente encarecidamente profundamente gravemente sumamente sinceramente
    vivamente plenamente seriamente especialmente particularmente categóricamente inequívocamente
    solemnemente nuevamente una_vez_más de_nuevo muy
"""
# States agree with the organ: *el Consejo*, *la Asamblea*.
_STATE = """
    preocupad[oa]s? consternad[oa]s? alarmad[oa]s? convencid[oa]s? consciente?s? resuelt[oa]s?
    decidid[oa]s? deseos[oa]s? alentad[oa]s? perturbad[oa]s? horrorizad[oa]s? indignad[oa]s?
"""
_MANNER = """
    profund[oa]s? graves? seri[oa]s? hond[oa] sincer[oa]s? gran fuerte plen[oa]s? enérgic[oa]s?
"""
_FEELING = """
    preocupación inquietud reconocimiento agradecimiento gratitud satisfacción beneplácito agrado
    aprecio interés pesar alarma consternación apoyo solidaridad condolencias condena esperanza
    indignación
"""


def _forms(part: Part, table: str) -> str:
    return " ".join(pair.split("/")[part == "preambular"] for pair in table.split())


def _pairs(part: Part, table: str) -> str:
    return either(_forms(part, table))


def _feeling() -> str:
    manner = either(_MANNER)
    run = rf"(?:(?:su|sus|el|la|más) )?(?:{manner} ){{0,2}}{either(_FEELING)}(?: {manner}(?!\w))?"
    return rf"{run}(?: (?:y|e) {run})*"


def _core(part: Part) -> str:
    """Adverbs, the verb, and the words without which the verb would not be itself."""
    degrees, states = rf"(?:{either(_DEGREE)} ){{0,2}}", either(_STATE)
    forms = (
        rf"{_pairs(part, 'toma/tomando')} (?:debida )?nota",
        rf"{_pairs(part, 'tiene/teniendo')} (?:presentes?|en (?:cuenta|consideración))",
        rf"{_pairs(part, 'hace/haciendo')} (?:hincapié|un llamamiento|suy[oa]s?)",
        rf"{_pairs(part, 'pone/poniendo')} de (?:relieve|manifiesto)",
        rf"{_pairs(part, 'rinde/rindiendo')} homenaje",
        rf"{_pairs(part, 'sigue/siguiendo permanece/permaneciendo')} {degrees}{states}",
        rf"(?P<expresses>{_pairs(part, 'expresa/expresando manifiesta/manifestando')})",
        rf"{_pairs(part, _VERBS)}(?: {either(_DEGREE)})*",
        r"(?P<guided>[Gg]uiad[oa]s?|[Ii]nspirad[oa]s?)",
        rf"{states}(?: y {degrees}{states})?",
    )
    return rf"{degrees}(?:{'|'.join(forms)})"


_TAIL = (
    rf"con {_feeling()}|en los términos más \w+"
    rf"|(?(expresses){_feeling()}|(?!))|(?(guided)(?:por|en)|(?!))"
)
_TAIL_SIGN = r"con|en|por|expresa\w*|manifesta\w*|manifiesta\w*"
_ADVERBS: dict[Adverb, str] = {"also": "también", "further": "además", "too": "asimismo"}
_PARTS: tuple[Part, ...] = ("preambular", "operative")
OPENINGS: dict[Part, Openings] = {
    part: Openings(_core(part), _TAIL, _ADVERBS, before=False, tail_sign=_TAIL_SIGN)
    for part in _PARTS
}
_FIRST = """
    toma/tomando tiene/teniendo hace/haciendo pone/poniendo rinde/rindiendo sigue/siguiendo
    permanece/permaneciendo expresa/expresando manifiesta/manifestando
"""
OPENING_VERBS: dict[Part, str] = {part: _forms(part, _FIRST + _VERBS) for part in _PARTS}
