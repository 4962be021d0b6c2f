"""The two forms of every English verb that opens paragraphs, as an English dictionary has them."""

import pytest

from drafter.language import get
from drafter.language.en.openings import OPENING_VERBS

# verb/third person/participle
FORMS = """
    abolish/abolishes/abolishing accept/accepts/accepting acknowledge/acknowledges/acknowledging
    address/addresses/addressing adopt/adopts/adopting advise/advises/advising
    affirm/affirms/affirming agree/agrees/agreeing align/aligns/aligning amend/amends/amending
    announce/announces/announcing appeal/appeals/appealing applaud/applauds/applauding
    appoint/appoints/appointing appreciate/appreciates/appreciating approve/approves/approving
    ask/asks/asking assert/asserts/asserting associate/associates/associating
    assure/assures/assuring attach/attaches/attaching authorize/authorizes/authorizing
    bear/bears/bearing believe/believes/believing call/calls/calling caution/cautions/cautioning
    celebrate/celebrates/celebrating cite/cites/citing clarify/clarifies/clarifying
    commemorate/commemorates/commemorating commend/commends/commending commit/commits/committing
    compliment/compliments/complimenting concur/concurs/concurring condemn/condemns/condemning
    confirm/confirms/confirming congratulate/congratulates/congratulating
    consider/considers/considering continue/continues/continuing convene/convenes/convening
    convey/conveys/conveying create/creates/creating decide/decides/deciding
    declare/declares/declaring dedicate/dedicates/dedicating deem/deems/deeming
    demand/demands/demanding denounce/denounces/denouncing deplore/deplores/deploring
    designate/designates/designating desire/desires/desiring determine/determines/determining
    direct/directs/directing disapprove/disapproves/disapproving
    discontinue/discontinues/discontinuing discourage/discourages/discouraging
    dissolve/dissolves/dissolving draw/draws/drawing echo/echoes/echoing elect/elects/electing
    emphasise/emphasises/emphasising emphasize/emphasizes/emphasizing
    encourage/encourages/encouraging endeavour/endeavours/endeavouring endorse/endorses/endorsing
    enjoin/enjoins/enjoining entrust/entrusts/entrusting envisage/envisages/envisaging
    establish/establishes/establishing exhort/exhorts/exhorting expect/expects/expecting
    express/expresses/expressing extend/extends/extending favour/favours/favouring
    feel/feels/feeling find/finds/finding fulfil/fulfils/fulfilling give/gives/giving
    grant/grants/granting hail/hails/hailing highlight/highlights/highlighting
    honour/honours/honouring hope/hopes/hoping identify/identifies/identifying
    implore/implores/imploring impress/impresses/impressing insist/insists/insisting
    instruct/instructs/instructing intend/intends/intending introduce/introduces/introducing
    invite/invites/inviting keep/keeps/keeping lament/laments/lamenting launch/launches/launching
    lend/lends/lending look/looks/looking maintain/maintains/maintaining mourn/mourns/mourning
    note/notes/noting object/objects/objecting observe/observes/observing offer/offers/offering
    oppose/opposes/opposing pay/pays/paying pledge/pledges/pledging proclaim/proclaims/proclaiming
    prohibit/prohibits/prohibiting promote/promotes/promoting propose/proposes/proposing
    protest/protests/protesting pursue/pursues/pursuing raise/raises/raising
    re-affirm/re-affirms/re-affirming re-emphasise/re-emphasises/re-emphasising
    re-emphasize/re-emphasizes/re-emphasizing reaffirm/reaffirms/reaffirming
    realise/realises/realising realize/realizes/realizing recall/recalls/recalling
    receive/receives/receiving recognise/recognises/recognising recognize/recognizes/recognizing
    recommend/recommends/recommending recommit/recommits/recommitting
    reconfirm/reconfirms/reconfirming refer/refers/referring register/registers/registering
    regret/regrets/regretting reiterate/reiterates/reiterating reject/rejects/rejecting
    rejoice/rejoices/rejoicing remain/remains/remaining remember/remembers/remembering
    remind/reminds/reminding renew/renews/renewing repeat/repeats/repeating
    repudiate/repudiates/repudiating request/requests/requesting require/requires/requiring
    reserve/reserves/reserving resolve/resolves/resolving respect/respects/respecting
    restate/restates/restating salute/salutes/saluting see/sees/seeing seek/seeks/seeking
    seize/seizes/seizing signal/signals/signalling stress/stresses/stressing
    strive/strives/striving submit/submits/submitting suggest/suggests/suggesting
    support/supports/supporting take/takes/taking terminate/terminates/terminating
    thank/thanks/thanking transmit/transmits/transmitting underline/underlines/underlining
    underscore/underscores/underscoring understand/understands/understanding
    undertake/undertakes/undertaking uphold/upholds/upholding urge/urges/urging
    voice/voices/voicing vow/vows/vowing warn/warns/warning welcome/welcomes/welcoming
    wish/wishes/wishing
"""
ROWS = [row.split("/") for row in FORMS.split()]
ENGLISH = get("en")


@pytest.mark.parametrize(("verb", "third", "participle"), ROWS, ids=[row[0] for row in ROWS])
def test_a_verb_opens_paragraphs_in_its_forms(verb, third, participle):
    assert third in OPENING_VERBS["operative"].split()
    assert participle in OPENING_VERBS["preambular"].split()


def test_there_are_no_other_forms():
    assert set(OPENING_VERBS["operative"].split()) == {third for _, third, _ in ROWS}
    assert set(OPENING_VERBS["preambular"].split()) == {participle for _, _, participle in ROWS}


@pytest.mark.parametrize("wrong", ["Refering to", "Transmiting the", "Concuring with"])
def test_a_misspelt_opening_is_none(wrong):
    assert ENGLISH.opening(wrong, "preambular") is None
