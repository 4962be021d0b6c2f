"""A language that the base text is not known in: its runs of openings are computed."""

from pathlib import Path

from drafter.drafting import draft
from drafter.library.store import load_series

LIBRARY = Path(__file__).parents[2] / "clauses"


def test_the_runs_of_the_french_draft_follow_its_own_openings():
    made = draft(load_series(LIBRARY, "mali"), code="fr")
    openings = {p.label: p.opening for p in made.paragraphs}
    assert [openings[f"PP{n}"] for n in (3, 4, 5)] == [
        "Rappelant",
        "Rappelant également",
        "Rappelant en outre",
    ]
    assert not [w for w in made.warnings if "run of openings" in w]


def test_a_paragraph_that_is_not_translated_has_its_opening_in_its_own_language():
    made = draft(load_series(LIBRARY, "mali"), code="fr")
    (noting,) = [p for p in made.paragraphs if p.label == "PP15"]
    assert noting.opening == "Noting"
    assert noting.flat[slice(*noting.opens)] == "Noting"
    assert noting.opens == (1, 7)


def test_what_the_base_has_irregularly_is_kept_and_said():
    made = draft(load_series(LIBRARY, "mali"))
    assert next(p.opening for p in made.paragraphs if p.label == "OP11") == "Encourages"
    assert any("OP11" in w and "run of openings" in w for w in made.warnings)
