"""The openings of French: words collected from 386 resolutions of the Human Rights Council."""

from __future__ import annotations

from drafter.language.base import Adverb
from drafter.language.openings import Openings
from drafter.language.patterns import either
from drafter.resolution import Part

# Verbs in -er by their stem, which both forms share.
_STEMS = """
    accept accueill adopt adress affirm apport appréci approuv assur attach attir autoris charg cit
    compliment condamn confi confirm conjur constat constitu continu convi convoqu cré décid déclar
    demand demeur dénonc déplor désapprouv désign désir donn encourag engag énonc entérin escompt
    estim évoqu exhort exig exprim félicit honor identifi insist instaur institu interpell invit
    jug lanc lou manifest mesur nomm not observ ordonn partag plaid préconis présent présum pri
    proclam prolong propos prorog réaffirm réclam recommand reconfirm récus redout réfut regrett
    relev remerci renforc repouss réprouv respect rest salu signal souhait soulign stigmatis suppli
    témoign
"""
# The others: third person and participle.
_IRREGULAR = """
    admet/admettant agit/agissant appelle/appelant appuie/appuyant attend/attendant
    comprend/comprenant considère/considérant convient/convenant craint/craignant croit/croyant
    émet/émettant enjoint/enjoignant entend/entendant espère/espérant établit/établissant
    fait/faisant garantit/garantissant garde/gardant interdit/interdisant maintient/maintenant
    met/mettant prend/prenant prévoit/prévoyant rappelle/rappelant reconduit/reconduisant
    reconnaît/reconnaissant reconnait/reconnaissant redit/redisant réitère/réitérant
    rejette/rejetant rend/rendant renouvelle/renouvelant répète/répétant requiert/requérant
    sait/sachant souscrit/souscrivant soutient/soutenant suggère/suggérant tient/tenant
    transmet/transmettant veut/voulant voit/voyant
"""
# Those with *se*.
_REFLEXIVE = """
    félicite/félicitant réjouit/réjouissant inquiète/inquiétant inspire/inspirant fonde/fondant
    engage/engageant associe/associant alarme/alarmant réfère/référant appuie/appuyant
    propose/proposant montre/montrant indigne/indignant tient/tenant préoccupe/préoccupant
    souvient/souvenant élève/élevant rend/rendant emploie/employant joint/joignant
    prononce/prononçant oppose/opposant soucie/souciant promet/promettant réserve/réservant
    abstient/abstenant déclare/déclarant dit/disant attache/attachant émeut/émouvant
    étonne/étonnant honore/honorant
"""
_DEGREE = """
    fermement énergiquement vivement instamment résolument vigoureusement catégoriquement
    sévèrement profondément fortement hautement sincèrement chaleureusement favorablement
    pleinement solennellement expressément explicitement gravement extrêmement particulièrement
    sérieusement infiniment grandement toujours dûment spécialement vraiment absolument unanimement
    publiquement clairement ardemment tout_particulièrement de_plus_en_plus une_fois_de_plus
    une_nouvelle_fois une_fois_encore encore_une_fois de_nouveau à_nouveau
"""
# States agree with the organ: *le Conseil*, *l’Assemblée*, *les États*.
_STATE = """
    préoccupée?s? consciente?s? convaincue?s? alarmée?s? résolue?s? déterminée?s? inquiète?s?
    inquiets? soucieux soucieuses? désireux désireuses? attentifs? attentives? reconnaissante?s?
    encouragée?s? troublée?s? consternée?s? choquée?s? horrifiée?s? indignée?s? scandalisée?s?
    attristée?s? bouleversée?s? émue?s? persuadée?s? sensibles? fidèles? ulcérée?s? atterrée?s?
    révoltée?s? frappée?s? attachée?s? favorables? prête?s? disposée?s? satisfaite?s? heureux
    heureuses? pénétrée?s? déçue?s? honorée?s? solidaires? opposée?s? peinée?s? engagée?s?
    impressionnée?s? perturbée?s? affligée?s? saisie?s? navrée?s? confiante?s? mécontente?s?
    perplexes? outrée?s? effrayée?s? angoissée?s? rassurée?s? alertée?s?
"""
_GUIDED = "guidée?s? inspirée?s? mue?s? mûe?s? animée?s?"
_MANNER = """
    profonde?s? vifs? vives? graves? sincères? grande?s? plein pleine?s? entier entière fermes?
    extrêmes? haute?s? immenses? forte?s? sérieux sérieuses? chaleureux chaleureuses?
    croissante?s? constante?s? particulier particulière?s? énormes? total totale énergiques?
    respectueuses? indéfectibles? inébranlables? absolue? certaine? réelle? légitimes?
    persistante? continue? résolue?
"""
_ARTICLE = r"(?:(?:sa|son|ses|leurs?|la|le|les|une?|(?:beaucoup )?de) |(?:beaucoup )?d['’])?"
_FEELING = """
    préoccupations? inquiétudes? gratitude satisfaction soutien appui reconnaissance regrets?
    solidarité condoléances sympathie indignation consternation remerciements espoir espérance
    conviction détermination volonté attachement vœux? souhaits? intérêt appréciation opposition
    condamnation déception tristesse compassion alarme intention confiance désapprobation
    admiration émotion fermeté force vigueur énergie angoisse plaisir joie insistance impatience
    fierté approbation étonnement effroi horreur stupeur enthousiasme désarroi douleur peine
    désir engagement adhésion rejet répulsion anxiété affliction sévérité félicitations
    encouragement respect accord colère soulagement attention
"""


_NOTE = r"(?:dûment |bonne )?(?:note|acte|connaissance)"


def _pairs(part: Part, table: str) -> str:
    return " ".join(pair.split("/")[part == "preambular"] for pair in table.split())


def _verbs(part: Part) -> str:
    if part == "operative":
        regular = [stem + "e" for stem in _STEMS.split()]
    else:
        soft = {"g": "geant", "c": "çant"}
        regular = [stem[:-1] + soft.get(stem[-1], stem[-1] + "ant") for stem in _STEMS.split()]
    return f"{' '.join(regular)} {_pairs(part, _IRREGULAR)}"


def _feeling() -> str:
    manner = rf"(?:très |plus )?{either(_MANNER)}"
    run = rf"{_ARTICLE}(?:{manner} (?:et )?){{0,3}}{either(_FEELING)}(?: {manner}(?!\w))?"
    return rf"{run}(?:(?:,| et) {run})*"


def _degrees() -> str:
    return rf"(?:(?:très |plus |tout )?{either(_DEGREE)} (?:et )?){{0,3}}(?:très |plus )?"


def _states() -> str:
    run = rf"{_degrees()}{either(_STATE)}"
    return rf"{run}(?: et {run})?"


def _core(part: Part) -> str:
    """Adverbs, the verb, and the words without which the verb would not be itself.

    What *also* may part from its verb is not in the core but in the tail: *Ayant également à
    l’esprit*, *Se déclare également préoccupé*.
    """
    degree = either(_DEGREE)

    def verb(pairs: str) -> str:
        return either(_pairs(part, pairs))

    forms = (
        # Counted over 386 resolutions: *Prenant note également* 34 times, *Prenant également note*
        # 9 times, but *Prend également note* 25 times and hardly ever *Prend note également*.
        rf"(?P<notes>[Pp]rend)(?= {_NOTE})" if part == "operative" else rf"[Pp]renant {_NOTE}",
        rf"{verb('tient/tenant')} (?:dûment |pleinement )?compte",
        rf"{verb('fait/faisant')} (?:observer|remarquer|valoir|siens?|siennes?|sien|écho|appel)",
        rf"{verb('met/mettant')} (?:l['’]accent|en (?:relief|garde|exergue|évidence|lumière))",
        rf"{verb('rend/rendant')} (?:un )?(?:\w+ )?hommage",
        rf"{verb('lance/lançant')} (?:un |de nouveau un )?(?:\w+ )?appel",
        rf"{verb('appelle/appelant attire/attirant')} (?:\w+ )?l['’]attention",
        rf"{verb('sait/sachant')} gré",
        rf"{verb('demeure/demeurant reste/restant est/étant')} {_states()}",
        rf"(?P<declares>[Ss]e {verb('déclare/déclarant dit/disant montre/montrant')})",
        rf"(?:[Ss]e |[Ss]['’]){verb(_REFLEXIVE)}(?: {degree})*",
        rf"(?P<expresses>{verb('exprime/exprimant manifeste/manifestant')})(?: {degree})*",
        rf"(?P<having>{verb('a/ayant garde/gardant')})(?= (?:{_kept()}))",
        rf"{either(_verbs(part))}(?: (?:et )?{degree})*",
        rf"(?P<guided>{either(_GUIDED)})",
        _states(),
    )
    return rf"{_degrees()}(?:{'|'.join(forms)})"


def _kept() -> str:
    """What *Ayant* and *Gardant* are never without."""
    done = "examiné|étudié|entendu|reçu|adopté|décidé|noté|rappelé|analysé|débattu|pris note"
    return rf"(?:présente?s? )?à l['’]esprit|conscience|connaissance|égard|{_degrees()}(?:{done})"


def _tail(part: Part) -> str:
    """The complements that are set in italics with the verb."""
    note = rf"(?(notes){_NOTE}(?: avec {_feeling()})?|(?!))"
    return "|".join(
        (
            *([note] if part == "operative" else []),
            rf"avec {_feeling()}",
            r"(?:dans les|en des|en) termes les plus \w+",
            r"sans (?:réserve|équivoque|ambiguïté)",
            rf"(?(declares){_states()}|(?!))",
            rf"(?(expresses){_feeling()}|(?!))",
            rf"(?(having)(?:{_kept()})|(?!))",
            r"(?(guided)par|(?!))",
        )
    )


def _opening_verbs(part: Part) -> str:
    reflexive = "|".join(_pairs(part, _REFLEXIVE).split())
    return f"{_verbs(part)} (?:se_|s['’])(?:{reflexive})"


_TAIL_SIGN = r"avec|dans|en|sans|par|prend|se|exprim\w+|manifest\w+|a|ayant|garde|gardant"
# In 386 resolutions *Rappelant aussi* 56 times, where the English has *Recalling also*.
_ADVERBS: dict[Adverb, str] = {"also": "également", "further": "en outre", "too": "aussi"}
_PARTS: tuple[Part, ...] = ("preambular", "operative")
OPENINGS: dict[Part, Openings] = {
    part: Openings(_core(part), _tail(part), _ADVERBS, before=False, tail_sign=_TAIL_SIGN)
    for part in _PARTS
}
OPENING_VERBS: dict[Part, str] = {part: _opening_verbs(part) for part in _PARTS}
