"""Plans as people might make them: base texts with random drops, revivals, moves and additions."""

import random
from dataclasses import replace

from drafter.drafting.plan import OwnText, PlannedClause, everything_that_stands

OWN = {
    "preambular": [
        ("Welcoming the report of the panel[^1],", "Saluant le rapport du groupe[^1],"),
        ("Noting also the efforts made", "Notant les efforts accomplis"),
        ("Recalling further its earlier decisions.", "Rappelant ses décisions antérieures,"),
    ],
    "operative": [
        ("Encourages all States to take part[^1];", "Encourage tous les États à participer[^1] ;"),
        ("Also requests the Secretariat to assist", "Prie le Secrétariat d’apporter son aide"),
        ("Strongly condemns every attack.", "Condamne fermement toute attaque ;"),
        ("Decides:\n(a) To meet;\n(b) To meet again", "Décide :\na) De se réunir ;\nb) D’agir"),
    ],
}


def generated(series, seed):
    """A plan with the words of its own in English and, but for some, in French."""
    rng = random.Random(seed)  # noqa: S311 -- the same plans on every run
    plan = everything_that_stands(series, series.newest, 64, languages=("en", "fr"))
    parts = {"preambular": list(plan.preambular), "operative": list(plan.operative)}
    for part, entries in parts.items():
        for _ in range(rng.randint(0, 8)):
            entries.pop(rng.randrange(len(entries)))
        for clause, source in rng.sample(_others(series, part), rng.randint(0, 6)):
            planned = PlannedClause(clause.id, rng.choice([None, source]))
            if not any(entry.id == clause.id for both in parts.values() for entry in both):
                entries.insert(rng.randint(0, len(entries)), planned)
        for number in range(rng.randint(0, 3)):
            english, french = rng.choice(OWN[part])
            text = {"en": english, "fr": french} if rng.random() < 0.8 else {"en": english}
            notes = (f"A/HRC/64/{seed + 10}.",) if "[^1]" in english else ()
            own = OwnText(f"own-{part}-{number}", text, notes)
            entries.insert(rng.randint(0, len(entries)), own)
        for _ in range(rng.randint(0, 6)):
            entries.insert(
                rng.randint(0, len(entries) - 1), entries.pop(rng.randrange(len(entries)))
            )
    return replace(plan, **{part: tuple(entries) for part, entries in parts.items()})


def _others(series, part):
    """The clauses that the base does not have in a part, with one text that has them there."""
    found = []
    for clause in series.clauses:
        here = [o for o in clause.history if clause.part_at(o) == part]
        if here and clause.at(series.newest) is None:
            found.append((clause, here[0].resolution))
    return found
