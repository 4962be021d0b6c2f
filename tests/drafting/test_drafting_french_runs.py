"""A language that the base text is not known in: its runs of openings are computed."""

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.drafting import assemble, draft
from drafter.drafting.plan import OwnText, PlannedClause, everything_that_stands
from drafter.library.store import load_series

from .small_series import series

LIBRARY = Path(__file__).parents[2] / "clauses"
AUSSI = series(
    r10={
        "PP": {
            "charter": {"fr": "Rappelant la Charte des Nations Unies,"},
            "covenant": {"fr": "Rappelant aussi l’article 18 du Pacte international,"},
            "council": {"fr": "Rappelant en outre sa résolution 37/9,"},
            "states": {"fr": "Réaffirmant aussi que les États sont responsables,"},
        },
        "OP": {"seized": {"fr": "Décide de rester saisi de la question."}},
    },
)  # fmt: skip
OWN = OwnText("own", {"fr": "Rappelant la Convention,"})


def test_the_runs_of_the_french_draft_follow_its_own_openings():
    made = draft(load_series(LIBRARY, "mali"), code="fr")
    openings = {p.label: p.opening for p in made.paragraphs}
    assert [openings[f"PP{n}"] for n in (3, 4, 5)] == [
        "Rappelant",
        "Rappelant également",
        "Rappelant en outre",
    ]


# label, what 52/42 printed and what the draft has: its words, since 58/30 has no French text here
AS_PRINTED_IN_OLDER_WORDS = [
    ("PP14", "Demeurant préoccupé en outre", "Demeurant préoccupé", "open"),
    ("OP9", "Encourage", "Encourage", "open"),
    ("OP10", "Encourage", "Encourage", "open"),  # irregular, and still behind the same paragraph
    ("OP11", "Encourage", "Encourage également", "updated"),  # in 52/42 another one stood between
    ("OP12", "Encourage également", "Encourage en outre", "open"),
    ("OP13", "Appelle", "Appelle", "unchanged"),
]


@pytest.mark.parametrize(
    ("label", "printed", "opening", "status"),
    AS_PRINTED_IN_OLDER_WORDS,
    ids=[case[0] for case in AS_PRINTED_IN_OLDER_WORDS],
)
def test_openings_are_held_against_the_text_that_the_words_are_from(
    label, printed, opening, status
):
    made = draft(load_series(LIBRARY, "mali"), code="fr")
    (paragraph,) = [p for p in made.paragraphs if p.label == label]
    assert (paragraph.opening, paragraph.status) == (opening, status)
    told = [(c.old, c.new) for c in paragraph.changes if c.variable == "opening"]
    assert told == ([] if printed == opening else [(printed, opening)])


def test_what_the_older_text_has_irregularly_is_kept_and_said():
    made = draft(load_series(LIBRARY, "mali"), code="fr")
    said = [w for w in made.warnings if "la suite des formules introductives voudrait" in w]
    assert [w.split(" voudrait ")[0] for w in said] == [
        "OP10 commence par «\u00a0Encourage\u00a0», comme dans la résolution 52/42, alors que la "
        "suite des formules introductives"
    ]


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


def test_an_opening_behind_an_untranslated_paragraph_is_to_be_checked():
    said = [
        n for n in draft(load_series(LIBRARY, "mali"), code="fr").notices if "traduit" in n.text
    ]
    assert [(n.where, n.text) for n in said] == [
        (
            "PP16",
            "en anglais, PP16 commence par «\u00a0Noting also\u00a0»\u00a0: une fois PP15 traduit, "
            "voir si sa formule introductive doit être complétée en conséquence",
        )
    ]


@pytest.mark.parametrize(
    ("order", "openings", "said"),
    [
        (["charter", "covenant", "council"],
         ["Rappelant", "Rappelant aussi", "Rappelant en outre"], []),
        (["covenant", "council"], ["Rappelant", "Rappelant également"], []),
        ([OWN, "covenant"], ["Rappelant", "Rappelant aussi"], []),
        (["charter", OWN, "covenant"],
         ["Rappelant", "Rappelant également", "Rappelant en outre"], []),
        (["charter", "covenant", "council", "states"],
         ["Rappelant", "Rappelant aussi", "Rappelant en outre", "Réaffirmant aussi"], ["PP4"]),
    ],
    ids=["as it was", "its first is dropped", "another first", "one more", "irregular"],
)  # fmt: skip
def test_aussi_stays_where_the_run_has_an_adverb_and_no_new_one_is_written(order, openings, said):
    plan = everything_that_stands(AUSSI, AUSSI.newest, 13)
    entries = tuple(e if isinstance(e, OwnText) else PlannedClause(e) for e in order)
    made = assemble(AUSSI, replace(plan, preambular=entries), code="fr")
    assert [p.opening for p in made.paragraphs if p.part == "preambular"] == openings
    assert [w.split()[0] for w in made.warnings if "suite" in w or "run of" in w] == said
