"""What follows an edit by itself: openings, ends, numbers, references; and what is only said."""

import datetime
from dataclasses import replace

import pytest

from drafter.drafting import PlanError, assemble, draft
from drafter.drafting.plan import (
    OwnText,
    PlannedClause,
    PlannedSponsor,
    everything_that_stands,
)
from drafter.library.model import Clause, Guess, Occurrence, Wording
from drafter.resolution import Reference
from tests.mining import mali

from .small_series import series

MALI = mali.mined().series
NB = "\u00a0"


def planned(known, *, code="en", session=None, **parts):
    """The draft of the base with its parts as given: ids, or words of one's own as a mapping."""
    base = known.newest
    plan = everything_that_stands(known, base, session or base.session + known.rhythm)
    entries = {part: tuple(map(entry, given)) for part, given in parts.items()}
    return assemble(known, replace(plan, **entries), code=code)


def entry(given):
    if isinstance(given, dict):
        return OwnText("own-words", given)
    return given if isinstance(given, PlannedClause | OwnText) else PlannedClause(given)


def flats(found, part="operative"):
    return [p.flat for p in found.paragraphs if p.part == part]


RUNS = series(
    r10={"OP": {
        "old": "Also encourages the parties to talk;",
        "last": "Decides to remain seized of the matter.",
    }},
    r13={"OP": {
        "a": "Welcomes the report;",
        "b": "Notes the delay;",
        "c": "Welcomes the visit;",
        "d": "Requests a report;",
        "e": "Also requests a panel;",
        "f": "Requests a workshop;",
        "g": "Decides to remain seized of the matter.",
    }},
)  # fmt: skip
OPENINGS = [
    ("what stands together becomes a run", "a c b g",
     ["Welcomes the report;", "Also welcomes the visit;", "Notes the delay;"]),
    ("a run loses its first", "a e f g",
     ["Welcomes the report;", "Requests a panel;", "Also requests a workshop;"]),
    ("a run of four starts over", "d e f a g",
     ["Requests a report;", "Also requests a panel;", "Requests a workshop;"]),
    ("a revived paragraph leaves its adverb behind", "b old g",
     ["Notes the delay;", "Encourages the parties to talk;"]),
    ("a moved one takes the adverb of its place", "d f e g",
     ["Requests a report;", "Also requests a workshop;", "Further requests a panel;"]),
    ("what the base printed against the rule is kept where its place in the run is the same",
     "a d e f g", ["Welcomes the report;", "Requests a report;", "Also requests a panel;",
                   "Requests a workshop;"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("order", "texts"), [c[1:] for c in OPENINGS], ids=[c[0] for c in OPENINGS]
)
def test_the_openings_follow_the_order(order, texts):
    found = planned(RUNS, operative=order.split())
    assert flats(found)[: len(texts)] == texts
    for paragraph in found.paragraphs:
        assert paragraph.flat.startswith(paragraph.opening)


@pytest.mark.parametrize(("operative", "said"), [([], 1), (["a"], 0)])
def test_a_plan_without_a_paragraph_is_told(operative, said):
    told = planned(RUNS, operative=operative).warnings
    assert (
        sum(w.startswith("the plan names no paragraph under “preambular” and") for w in told)
        == said
    )


def test_an_irregular_run_is_reported_under_its_new_number():
    said = planned(RUNS, operative=["a", "d", "e", "f", "g"]).warnings
    assert [w for w in said if w.startswith("OP4 opens “Requests” as in 13/1")]
    assert not [w for w in planned(RUNS, operative=["a", "e", "f", "g"]).warnings if "opens" in w]


def test_what_changed_is_told_of_an_opening():
    (paragraph,) = [p for p in planned(RUNS, operative=list("acg")).paragraphs if p.id == "c"]
    (change,) = paragraph.changes
    assert (change.variable, change.old, change.new) == ("opening", "Welcomes", "Also welcomes")
    assert paragraph.status == "updated"


DEPARTURES = [
    ("as it stands", "a b c d e f g", []),
    ("left out", "a c d e f g", [("13/1 OP2", "Notes the delay", None)]),
    ("moved", "a b c f d e g", [("13/1 OP6", "Requests a workshop", "OP4")]),
    ("moved behind what is left out", "b d e f a g",
     [("13/1 OP1", "Welcomes the report", "OP5"), ("13/1 OP3", "Welcomes the visit", None)]),
    ("what is taken up again has not moved", "a b old c d e f g", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("order", "told"), [c[1:] for c in DEPARTURES], ids=[c[0] for c in DEPARTURES]
)
def test_what_a_plan_leaves_out_and_moves_is_known(order, told):
    found = planned(RUNS, operative=order.split())
    assert [(one.source, one.words, one.now) for one in found.departures] == told


def test_what_came_into_the_library_later_was_not_left_out():
    plan = everything_that_stands(RUNS, RUNS.newest, 16)
    kept = tuple(one for one in plan.operative if one.id != "b")
    seen = {name: digest for name, digest in plan.seen.items() if name != "b"}
    found = assemble(RUNS, replace(plan, operative=kept, seen=seen), code="en")
    assert found.departures == ()
    assert "has come into the library" in " ".join(found.warnings)


ENDS = series(
    r10={
        "PP": {"p": "Recalling all;", "q": "Noting the rest,"},
        "OP": {"a": "Welcomes the report,", "b": "Notes the delay;", "c": "Decides to stop;"},
    }
)


@pytest.mark.parametrize(
    ("order", "ends"),
    [
        ("a b c", [",", ";", ";"]),  # as the base printed it
        ("b c a", [";", ";", "."]),
        ("c a b", [";", ",", "."]),
    ],
)
def test_the_end_follows_the_place_and_an_irregular_one_stays_in_its_place(order, ends):
    found = planned(ENDS, operative=order.split())
    assert [flat[-1] for flat in flats(found)] == ends
    assert [flat[-1] for flat in flats(found, "preambular")] == [";", ","]


REFERRING = series(
    r10={"OP": {
        "a": {"en": "Decides to meet;", "fr": "Décide de se réunir ;"},
        "b": {"en": "Requests a report;", "fr": "Demande un rapport ;"},
        "c": {"en": "Welcomes the visit;", "fr": "Se félicite de la visite ;"},
        "one": {"en": "Invites those named in paragraph 2 above to take part;",
                "fr": "Invite les personnes visées au paragraphe 2 ci-dessus à participer ;"},
        "two": {"en": "Urges all to heed paragraphs 1 and 3 above;",
                "fr": "Engage chacun à respecter les paragraphes 1 et 3 ci-dessus ;"},
        "range": {"en": "Stresses paragraphs 1 to 3 of the present resolution;",
                  "fr": "Souligne les paragraphes 1 à 3 de la présente résolution ;"},
        "below": {"en": "Notes paragraph 8 (a) below;",
                  "fr": "Note le paragraphe 8 a) ci-dessous ;"},
        "bare": {"en": "Recalls paragraph 3 of resolution 60/251 and paragraph 2 of article 4;",
                 "fr": "Souscrit au plan exposé aux paragraphes 1 et 2, qu’il approuve ;"},
        "z": {"en": "Decides to remain seized.", "fr": "Décide de rester saisi."},
    }}
)  # fmt: skip
EVERY = "a b c one two range below bare z"
REFERENCES = [
    ("nothing moves", EVERY, {
        "one": "paragraph 2 above", "two": "paragraphs 1 and 3 above",
        "range": "paragraphs 1 to 3 of", "below": "paragraph 8 (a) below"}),
    ("all move down", "x " + EVERY, {
        "one": "paragraph 3 above", "two": "paragraphs 2 and 4 above",
        "range": "paragraphs 2 to 4 of", "below": "paragraph 9 (a) below"}),
    ("two change places", "c b a one two range below bare z", {
        "two": "paragraphs 1 and 3 above", "range": "paragraphs 1, 2 and 3 of"}),
    ("what lay between is parted", "a x b c one two range z", {
        "two": "paragraphs 1 and 4 above", "range": "paragraphs 1, 3 and 4 of"}),
    ("one is dropped", "a c one two range z", {
        "one": "paragraph […] above", "two": "paragraphs 1 and 2 above",
        "range": "paragraphs 1, 2 and […] of"}),
    ("above turns to below", "one a b c bare below z", {
        "one": "paragraph 3 below", "below": "paragraph 5 (a) above"}),
    ("another document keeps its numbers", "x " + EVERY, {
        "bare": "paragraph 3 of resolution 60/251 and paragraph 2 of article 4"}),
]  # fmt: skip
FRENCH = [
    ("all move down", "x " + EVERY, {
        "one": "au paragraphe 3 ci-dessus", "two": "les paragraphes 2 et 4 ci-dessus",
        "range": "les paragraphes 2 à 4 de la présente", "below": "le paragraphe 9 a) ci-dessous",
        "bare": "aux paragraphes 2 et 3, qu’il"}),
    ("above turns to below", "one a b c bare below z", {
        "one": "au paragraphe 3 ci-dessous", "below": "le paragraphe 5 a) ci-dessus"}),
    ("what lay between is parted", "a x b c one two range bare z", {
        "range": "les paragraphes 1, 3 et 4 de la présente", "bare": "aux paragraphes 1 et 3, qu"}),
    ("one is dropped", "b c bare z", {"bare": "aux paragraphes 1 et […], qu’il"}),
]  # fmt: skip
OWN = OwnText("x", {"en": "Commends the host", "fr": "Remercie le pays hôte"})
CASES = [("en", *case) for case in REFERENCES] + [("fr", *case) for case in FRENCH]


@pytest.mark.parametrize(
    ("code", "order", "words"),
    [(code, order, words) for code, _, order, words in CASES],
    ids=[f"{code}: {name}" for code, name, _, _ in CASES],
)
def test_numbers_in_the_text_follow(code, order, words):
    entries = [OWN if name == "x" else name for name in order.split()]
    found = planned(REFERRING, code=code, operative=entries)
    texts = {p.id: p for p in found.paragraphs}
    for clause, expected in words.items():
        assert expected in texts[clause].flat
        places = [texts[clause].flat[slice(*span)] for span in texts[clause].open]
        assert places == ["[…]"] * expected.count("[…]")


def test_a_reference_to_a_dropped_paragraph_is_said():
    found = planned(REFERRING, operative=["a", "c", "one", "z"])
    said = "OP3 refers to paragraph 2 of 10/1, “Requests a report”, which is not in the draft"
    assert said in found.warnings
    (paragraph,) = [p for p in found.paragraphs if p.id == "one"]
    assert paragraph.status == "open"


def test_a_reference_to_paragraphs_on_either_side_is_said():
    said = planned(REFERRING, operative=["a", "two", "c", "z"]).warnings
    assert [w for w in said if "partly above and partly below" in w and w.startswith("OP2")]


def test_a_reference_to_what_the_library_does_not_have_stays():
    known = series(r10={"OP": {
        "a": "Notes paragraph 9 above;", "b": "Requests a report;", "c": "Decides to stop.",
    }})  # fmt: skip
    found = planned(known, operative=["b", "a", "c"])
    assert flats(found)[1] == "Notes paragraph 9 above;"
    assert [w for w in found.warnings if w.startswith("OP2 refers to paragraph 9 of 10/1")]


def test_the_numbers_of_a_revived_paragraph_are_those_of_its_own_year():
    known = series(
        r10={"OP": {"a": "Requests a report;", "b": "Notes paragraph 1 above;", "c": "Decides."}},
        r13={"OP": {"c": "Decides to stop;", "a": "Requests a report."}},
    )
    found = planned(known, operative=["c", "a", "b"])
    assert flats(found)[2] == "Notes paragraph 2 above."


def test_own_words_are_told_which_paragraph_they_name():
    own = {"en": "Urges all to heed paragraphs 2 and 7 above"}
    said = planned(REFERRING, operative=["a", "b", own, "z"]).warnings
    assert "OP3, in words of your own, refers to paragraph 2: that is “Requests a report”" in said
    assert [w for w in said if "refers to paragraph 7, which is not in the draft" in w]


OWN_TEXTS = [
    ("the end is set", {"en": "Thanks the host"}, {}, "Thanks the host;"),
    ("a wrong end is replaced", {"en": "Thanks the host."}, {}, "Thanks the host;"),
    ("its adverb goes", {"en": "Also thanks the host;"}, {}, "Thanks the host;"),
    ("it becomes part of a run", {"en": "Decides to go on."}, {}, "Also decides to go on;"),
    ("a note at the end", {"en": "Thanks the host.[^1]"}, {"notes": ("A.",)}, "Thanks the host;"),
    ("a placeholder", {"en": "Thanks [the host]"}, {}, "Thanks [the host];"),
    ("templates are plain words", {"en": "Notes {{ x }} {% y %}"}, {}, "Notes {{ x }} {% y %};"),
    ("sub-paragraphs", {"en": "Decides:\n(a) To go;\n(b) To\nstay."}, {},
     "Also decides:\n\t(a) To go;\n\t(b) To stay;"),
    ("their levels", {"en": "Decides:\n\t(a) To go:\n\t\t(i) Now;\n\t(b) To stay"}, {},
     "Also decides:\n\t(a) To go:\n\t\t(i) Now;\n\t(b) To stay;"),
    ("their levels by their markers", {"en": "Decides:\n(a) To go;\n(b) To act:\n(i) Now;\n"
     "(ii) Then;\n(c) To stay"}, {},
     "Also decides:\n\t(a) To go;\n\t(b) To act:\n\t\t(i) Now;\n\t\t(ii) Then;\n\t(c) To stay;"),
    ("(i) after (h), and below it", {"en": "Decides:\n(g) To go;\n(h) To act;\n(i) To see:\n"
     "(i) One;\n(ii) Two;\n(j) To stay"}, {},
     "Also decides:\n\t(g) To go;\n\t(h) To act;\n\t(i) To see:\n\t\t(i) One;\n\t\t(ii) Two;\n"
     "\t(j) To stay;"),
    ("a gap stays a gap", {"en": "Decides:\n(a) To go;\n(h) To stay"}, {},
     "Also decides:\n\t(a) To go;\n\t(h) To stay;"),
    ("wrapped", {"en": "Thanks\n  the  host"}, {}, "Thanks the host;"),
    ("no translation", {"fr": "Remercie le pays hôte."}, {}, "[Remercie le pays hôte ;]"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "more", "flat"), [c[1:] for c in OWN_TEXTS], ids=[c[0] for c in OWN_TEXTS]
)
def test_words_of_ones_own(text, more, flat):
    own = OwnText("own", text, **more)
    found = planned(REFERRING, operative=["a", own, "z"])
    (paragraph,) = [p for p in found.paragraphs if p.id == "own"]
    assert paragraph.flat == flat
    assert (paragraph.source, paragraph.number) == (None, 2)
    assert paragraph.status == ("open" if "[" in flat else "updated")
    if "en" in text:
        assert paragraph.opening == flat[: len(paragraph.opening)] != ""


def test_the_notes_of_own_words_are_numbered_with_the_others():
    own = OwnText("own", {"en": "Notes one[^2] and two[^1]."}, ("One.", {"fr": "Deux."}))
    plan = everything_that_stands(MALI, MALI.newest, 61)
    found = assemble(MALI, replace(plan, preambular=(own, *plan.preambular)), code="en")
    notes = [(n.mark, n.text) for p in found.paragraphs for n in p.notes][:3]
    assert notes[:2] == [("1", "[Deux.]"), ("2", "One.")]
    assert notes[2][0] == "3"


def test_words_without_a_known_opening_are_said():
    said = planned(REFERRING, operative=["a", {"en": "The host is thanked"}, "z"]).warnings
    assert "OP2 opens with no known opening: “The host is thanked …”" in said


def test_a_heading_of_ones_own_has_no_number():
    heading = OwnText("h", {"en": "I. The host"}, heading=True)
    found = planned(REFERRING, operative=["b", heading, "z"])
    assert [(p.part, p.number, p.flat) for p in found.paragraphs][1:] == [
        ("heading", None, "I. The host"), ("operative", 2, "Decides to remain seized."),
    ]  # fmt: skip


def mali_with(clause_id, *, code="en", session=61, source=None, part="preambular"):
    plan = everything_that_stands(MALI, MALI.newest, session)
    known = [e for e in getattr(plan, part) if e.id != clause_id]
    changed = replace(plan, **{part: (*known, PlannedClause(clause_id, source))})
    found = assemble(MALI, changed, code=code)
    return next(p for p in found.paragraphs if p.id == clause_id)


CHAIN = "recalling-resolutions-situation-human-rights"
WHOLE_CHAIN = (
    "Rappelant ses résolutions 20/17 du 6 juillet 2012 relative à la situation des droits de "
    "l’homme au Mali, 22/18 du 21 mars 2013 portant création d’un mandat d’expert indépendant sur "
    "la situation des droits de l’homme au Mali, 25/36 du 28 mars 2014, 31/28 du 24 mars 2016, "
    "34/39 du 24 mars 2017, 37/39 du 23 mars 2018, 40/26 du 22 mars 2019, 43/38 du 22 juin 2020, "
    "46/28 du 24 mars 2021, 49/34 du 1er avril 2022, 52/42 du 4 avril 2023, 55/25 du 4 avril 2024 "
    "et 58/30 du 4 avril 2025 par lesquelles il a prorogé le mandat de l’Expert indépendant,"
)
REVIVED = [
    (CHAIN, {"source": Reference(34, 39), "code": "fr"}, "52/42 PP5", "open", WHOLE_CHAIN),
    (CHAIN, {"source": Reference(34, 39)}, "34/39 PP5", "updated",
     "Recalling its resolutions 20/17 of 6 July 2012, on the situation of human rights in Mali, "
     "22/18 of 21 March 2013, in which it established the mandate of the Independent Expert on the "
     "situation of human rights in Mali, and 25/36 of 28 March 2014, 31/28 of 24 March 2016, 34/39 "
     "of 24 March 2017, 37/39 of 23 March 2018, 40/26 of 22 March 2019, 43/38 of 22 June 2020, "
     "46/28 of 24 March 2021, 49/34 of 1 April 2022, 52/42 of 4 April 2023, 55/25 of 4 April 2024 "
     "and 58/30 of 4 April 2025, by which it extended the mandate of the Independent Expert,"),
    ("calling-for-revitalization-peace-process-holding", {}, "52/42 PP15", "updated",
     "Calling for the revitalization of the peace process with the holding of a future meeting of "
     "the Agreement Monitoring Committee as soon as possible,"),
    ("calling-for-revitalization-peace-process-holding", {"code": "fr"}, "52/42 PP15", "updated",
     "Appelant à la redynamisation du processus de paix avec la tenue d’une prochaine réunion du "
     "Comité de suivi de l’Accord dans les meilleurs délais,"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "options", "source", "status", "flat"), REVIVED)
def test_a_revived_clause(clause, options, source, status, flat):
    paragraph = mali_with(clause, **options)
    assert (str(paragraph.source), paragraph.status, paragraph.flat) == (source, status, flat)
    where = str(options.get("source", source.split(" ")[0]))
    assert [c.new[:5] for c in paragraph.changes if c.variable == "clause"] == [where]


def test_a_revived_clause_without_a_translation_is_open():
    lapsed = next(
        c for c in MALI.clauses
        if c.status == "lapsed" and c.part_at(c.history[-1]) == "operative"
        and all("fr" not in w.text for w in c.wordings.values())
    )  # fmt: skip
    paragraph = mali_with(lapsed.id, code="fr", part="operative")
    assert (paragraph.status, paragraph.flat[0], paragraph.flat[-1]) == ("open", "[", "]")


def test_a_clause_takes_the_words_it_had_in_the_part_where_it_is_put():
    known = series(
        r10={"PP": {"a": "Recalling the report,"}, "OP": {"b": "Decides to stop."}},
        r13={"OP": {"a": "Recalls the report;", "b": "Decides to stop."}},
    )
    found = planned(known, preambular=["a"], operative=["b"])
    assert [(p.flat, str(p.source)) for p in found.paragraphs] == [
        ("Recalling the report,", "10/1 PP1"), ("Decides to stop.", "13/1 OP2"),
    ]  # fmt: skip


def test_a_clause_that_is_gone_leaves_its_place_open():
    plan = everything_that_stands(MALI, MALI.newest, 61)
    gone = plan.operative[4].id
    without = replace(MALI, clauses=tuple(c for c in MALI.clauses if c.id != gone))
    found = assemble(without, plan, code="en")
    paragraph = next(p for p in found.paragraphs if p.label == "OP5")
    assert (paragraph.flat, paragraph.status, paragraph.open) == ("[…];", "open", ((0, 3),))
    assert gone not in " ".join(point.what for point in found.open)
    assert [w for w in found.warnings if w.startswith(f"OP5: “{gone}” is no longer in the library")]
    assert [p.where for p in found.open if p.name == "clause"] == ["OP5"]


def test_a_clause_that_changed_since_is_named():
    plan = everything_that_stands(MALI, MALI.newest, 61)
    assert not [w for w in assemble(MALI, plan, code="en").warnings if "since the plan" in w]
    old = MALI.clause(plan.operative[4].id)
    key = old.history[-1].wording
    wording = replace(old.wordings[key], text={"en": "other words"})
    new = replace(old, wordings={**old.wordings, key: wording})
    changed = replace(MALI, clauses=tuple(new if c is old else c for c in MALI.clauses))
    (said,) = [w for w in assemble(changed, plan, code="en").warnings if "since the plan" in w]
    assert said.startswith("OP5: its text in the library has changed")


NEW = "58/30 OP5, “Strongly condemns the attacks, including terrorist …”, has come into the library"


def test_a_clause_that_came_into_the_base_since_is_named():
    plan = everything_that_stands(MALI, MALI.newest, 61)
    name = plan.operative[4].id
    seen = {key: value for key, value in plan.seen.items() if key != name}
    older = replace(plan, operative=(*plan.operative[:4], *plan.operative[5:]), seen=seen)
    said = [w for w in assemble(MALI, older, code="en").warnings if "since the plan" in w]
    assert [w[: len(NEW)] for w in said] == [NEW]


def test_a_newer_text_than_the_base_is_named():
    plan = everything_that_stands(MALI, Reference(52, 42), 55)
    said = assemble(MALI, plan, code="en").warnings
    newer = "the library has the text of 58/30, which is newer than the base of the plan, 52/42"
    assert newer in said
    assert [w for w in said if w.startswith("55/25 of 4 April 2024 is newer than the base, 52/42")]


VALUES = [
    ({"values": {"focus": "justice"}}, "en", "OP27", "focus on justice;"),
    ({"values": {"focus": {"en": "justice", "fr": "la justice"}}}, "fr", "OP27", "la justice"),
    ({"values": {"decides-hold-dialogue-session-presence.focus": "peace"}}, "en", "OP27", "peace;"),
    ({"values": {"report_session": "70"}}, "en", "OP26", "its seventieth session"),
]


@pytest.mark.parametrize(("decided", "code", "label", "words"), VALUES)
def test_the_values_of_a_plan(decided, code, label, words):
    plan = replace(everything_that_stands(MALI, MALI.newest, 61, languages=("en", "fr")), **decided)
    found = assemble(MALI, plan, code=code)
    paragraph = next(p for p in found.paragraphs if p.label == label)
    assert words in paragraph.flat
    given = assemble(MALI, plan, code=code, chosen={"focus": "ours"})
    assert "ours" in "".join(p.flat for p in given.paragraphs)


def test_a_value_of_another_language_stays_open_and_words_of_no_language_are_said():
    plan = everything_that_stands(MALI, MALI.newest, 61, languages=("en", "fr"))
    french = assemble(MALI, replace(plan, values={"focus": {"en": "justice"}}), code="fr")
    assert "focus_fr" in [point.name for point in french.open]
    french = assemble(MALI, replace(plan, values={"focus": "justice"}), code="fr")
    assert [w for w in french.warnings if "justice" in w]


def test_the_masthead_of_a_plan():
    plan = replace(
        everything_that_stands(MALI, MALI.newest, 64, languages=("en", "fr")),
        symbol="A/HRC/64/L.31",
        date=datetime.date(2027, 3, 20),
        session_dates="22 February–2 April 2027",
        sponsors=(PlannedSponsor({"en": "Ivory Coast", "fr": "Côte d’Ivoire"}, "african", True),
                  PlannedSponsor("Haïti", None, False)),
    )  # fmt: skip
    french = {line.role: line.text for line in assemble(MALI, plan, code="fr").masthead}
    assert french["symbol"] == "A/HRC/64/L.31"
    assert french["date"] == "20 mars 2027"
    assert french["session_dates"] == "22 février-2 avril 2027"
    assert french["sponsors"] == "Côte d’Ivoire et Haïti : projet de résolution"
    assert [n.mark for n in assemble(MALI, plan, code="en").sponsor_notes] == ["*", "**"]
    unnamed = replace(plan, sponsors=(PlannedSponsor({"fr": "Tchad"}, None, True),))
    found = assemble(MALI, unnamed, code="en")
    assert "[Tchad]: draft resolution" in [line.text for line in found.masthead]
    assert "the sponsor [Tchad] has no name in English" in found.warnings


RHYTHMS = [
    ("an unsure guess", 3, "unsure", None, True),
    ("an unsure guess, and its session asked for", 3, "unsure", 61, False),
    ("an unsure guess, and another session asked for", 3, "unsure", 62, False),
    ("corrected by hand to what is no guess", 2, "unsure", None, False),
    ("a likely guess", 3, "likely", None, False),
]


@pytest.mark.parametrize(
    ("rhythm", "sure", "session", "told"), [c[1:] for c in RHYTHMS], ids=[c[0] for c in RHYTHMS]
)
def test_a_session_that_an_unsure_rhythm_brings_is_to_be_looked_at(rhythm, sure, session, told):
    guess = Guess("every 3 sessions", "texts of sessions 55, 58", sure)
    known = replace(mali.mined().series, rhythm=rhythm, guessed={"rhythm": guess})
    made = draft(known, session=session)
    assert made.session == (session or 58 + rhythm)
    assert any("comes up at session 61 is unsure" in w for w in made.warnings) == told
    assert not any("is unsure" in w for w in draft(mali.mined().series).warnings)


REFUSED = [
    ({"operative": ("strongly-condems-attacks-civilian-population-carried",)}, "operative[1]",
     "no clause .* nearest: strongly-condemns-attacks-civilian-population-carried"),
    ({"operative": (CHAIN,)}, "operative[1]", "never stood in the operative part"),
    ({"preambular": (CHAIN, CHAIN)}, "preambular[2]", r"already, at preambular\[1\]"),
    ({"preambular": (PlannedClause(CHAIN, Reference(55, 25)),)}, "preambular[1].from",
     "not in 55/25 there .*34/39, 52/42, 58/30"),
    ({"base": Reference(61, 37)}, "base", "no text of 61/37"),
    ({"base": Reference(55, 25)}, "base", "quotations of 55/25 alone"),
    ({"session": 63}, "session", "63: not of this series’ rhythm"),
    ({"session": 58}, "session", "by “drafter draft --session 58 --as-of SESSION”"),
    ({"series": "chad"}, "series", "the plan is for “chad”"),
    ({"values": {"focsu": "x"}}, "values.focsu", "no such value; nearest: focus"),
    ({"values": {"report_session": "soon"}}, "values.report_session", "a session is a number"),
    ({"sponsors": (PlannedSponsor("Kenya", "martian"),)}, "sponsors[1].group", "no group"),
    ({"operative": (OwnText("own", {"en": "Notes[^2]"}, ("A.",)),)}, "operative[1].text.en",
     r"\[\^2\] has no note"),
    ({"operative": (OwnText("own", {"en": "Notes"}, ("A.",)),)}, "operative[1].text.en",
     "nowhere where note 1 stands"),
    ({"operative": (OwnText("own", {"en": "Notes \ue000"}),)}, "operative[1].text.en", "U.E000"),
    ({"operative": (OwnText("own", {"en": " "}),)}, "operative[1].text.en", "is empty"),
    ({"operative": (OwnText(CHAIN, {"en": "Notes"}),)}, "operative[1].id", "id of a clause"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "key", "reason"), REFUSED, ids=[c[1] for c in REFUSED])
def test_a_plan_that_cannot_be_is_refused(change, key, reason):
    change = {
        name: tuple(PlannedClause(v) if isinstance(v, str) else v for v in value)
        if name in ("preambular", "operative") else value
        for name, value in change.items()
    }  # fmt: skip
    plan = replace(everything_that_stands(MALI, MALI.newest, 61), **change)
    with pytest.raises(PlanError, match=reason) as refused:
        assemble(MALI, plan, code="en")
    assert refused.value.key == key


@pytest.mark.parametrize("code", ["en", "fr", "es"])
def test_without_decisions_the_plan_is_the_draft(code):
    plan = everything_that_stands(MALI, MALI.newest, 61)
    assert assemble(MALI, plan, code=code) == draft(MALI, code=code)


def test_sections_that_count_anew_keep_doing_so():
    known = series(r10={"OP": {"a": "Notes one;", "b": "Urges two;", "c": "Decides to stop."}})
    later = tuple(
        replace(c, history=(replace(c.history[0], paragraph=f"2.OP{number}"),)) if number else c
        for number, c in enumerate(known.clauses)
    )
    found = planned(replace(known, rhythm=3, clauses=later), operative=["a", OWN, "b", "c"])
    assert [p.label for p in found.paragraphs] == ["OP1", "OP2", "2.OP1", "2.OP2"]


OWN_2 = OwnText("y", {"en": "Commends all for paragraph 2 above"})


@pytest.mark.parametrize(
    ("operative", "label", "said"),
    [
        (["h0", "a", OWN_2, "b", "h", "c", "d"], "OP2", "Commends all"),
        (["h0", "a", "b", OWN_2, "h", "c", "d"], "OP3", "Urges two"),
        (["h0", "a", "b", "h", OWN_2, "c", "d"], "2.OP1", "Notes three"),
        (["h0", "a", "b", "h", "c", "d", OWN_2], "2.OP3", "Decides to stop"),
    ],
    ids=["in the first section", "at its end", "at the beginning of the second", "at its end too"],
)
def test_own_words_count_and_refer_within_their_section(operative, label, said):
    known = series(
        r10={"OP": {"a": "Notes one;", "b": "Urges two;", "c": "Notes three;",
                    "d": "Decides to stop."}}
    )  # fmt: skip
    places = {"a": "OP1", "b": "OP2", "c": "2.OP1", "d": "2.OP2"}
    clauses = [
        replace(c, history=(replace(c.history[0], paragraph=places[c.id]),)) for c in known.clauses
    ]
    clauses += [
        heading(name, Occurrence(known.newest, number, "a", before=below))
        for name, number, below in (("h0", "H1", "OP1"), ("h", "H2", "2.OP1"))
    ]
    found = planned(replace(known, rhythm=3, clauses=tuple(clauses)), operative=operative)
    (here,) = [p.label for p in found.paragraphs if p.id == OWN_2.id]
    assert here == label
    (told,) = [w for w in found.warnings if "words of your own" in w]
    assert told.startswith(f"{label}, in words of your own, refers to paragraph 2: that is “{said}")


def heading(name, occurrence):
    words = {"a": Wording({}, {"en": f"Section {name}"})}
    return Clause(name, "heading", "standing", words, {}, (occurrence,))


def test_words_that_name_no_language_are_not_taken_for_another_one():
    plan = replace(
        everything_that_stands(MALI, MALI.newest, 61, languages=["en", "fr"]),
        values={"focus": "the protection of schools"},
    )
    drafts = {code: assemble(MALI, plan, code=code) for code in ("en", "fr")}
    focus = {
        code: next(
            p for p in d.paragraphs if any(c.variable.startswith("focus") for c in p.changes)
        )
        for code, d in drafts.items()
    }
    assert focus["en"].flat.endswith("the protection of schools;")
    assert focus["fr"].flat.endswith("[the protection of schools] ;")
    assert [focus["fr"].flat[a:b] for a, b in focus["fr"].open] == ["[the protection of schools]"]
