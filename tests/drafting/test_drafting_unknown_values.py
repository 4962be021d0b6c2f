"""A wording whose values one year does not tell in a language: open, and never an error."""

from datetime import date

from drafter.drafting import draft
from drafter.library.model import Adoption
from drafter.library.texts import clause_texts
from drafter.mining.mine import mine
from drafter.resolution import Reference
from tests.mining.own_citation import DATED, DATED_FR, RECENTE, RECENTLY, citing, read

LISTED = "ses résolutions 40/18 du 22 mars 2019 et 43/24 du 22 juin 2020"


def _series():
    """Two texts in English, of which the older one is at hand in French, with other facts."""
    return mine(
        [
            read("46/18", "Recalling the Charter"),
            read("46/18", f"Rappelant {LISTED}", "fr"),
            read("49/24", "Recalling the Charter"),
        ],
        name="country",
        adoptions=[
            Adoption(Reference(40, 18), date(2019, 3, 22)),
            Adoption(Reference(43, 24), date(2020, 6, 22)),
        ],
    ).series


def _citing():
    found = _series()
    clause = citing(found)
    assert [*clause.variables] == ["chain"]
    assert "chain" not in clause.history[-1].values
    return found, clause


def test_the_draft_leaves_it_open_and_lists_it():
    found, _ = _citing()
    made = draft(found, session=52, code="fr")
    paragraph = next(p for p in made.paragraphs if p.label == "PP2")
    assert paragraph.flat == "Rappelant ses résolutions […],"
    assert [paragraph.flat[slice(*span)] for span in paragraph.open] == ["[…]"]
    (point,) = [p for p in made.open if p.where == "PP2"]
    assert point.name == "chain"
    assert point.earlier == (("46/18", "40/18, 43/24"),)
    given = draft(found, session=52, code="fr", chosen={"chain": "46/18, 49/24"})
    text = next(p.flat for p in given.paragraphs if p.label == "PP2")
    assert text == f"Rappelant ses résolutions {DATED_FR['46/18']} et {DATED_FR['49/24']},"


def test_the_library_shows_it_open():
    found, clause = _citing()
    texts = clause_texts([clause], "fr", found.adoptions)
    told = {str(number): text for (_, number), (_, text) in texts.items()}
    assert told == {"46/18": f"Rappelant {LISTED},", "49/24": "Rappelant ses résolutions […],"}


def test_what_is_told_in_one_language_is_known_in_both():
    english = [read(n, RECENTLY.format(DATED[c])) for n, c in (("46/18", "43/24"),
                                                                ("49/24", "46/18"))]  # fmt: skip
    french = read("46/18", RECENTE.format(DATED_FR["43/24"]), "fr")
    made = draft(mine([*english, french], name="country").series, session=52, code="fr")
    paragraph = next(p for p in made.paragraphs if p.label == "PP2")
    assert paragraph.flat == f"{RECENTE.format(DATED_FR['49/24'])},"
