"""Next year's Mali resolution, and past ones from what was known then."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import drafting
from drafter.drafting.calendar import DraftingError
from drafter.drafting.rules import session_by_rule
from drafter.drafting.runs import due
from drafter.language.base import RUN
from drafter.language.catalogue import messages
from drafter.mining import past
from drafter.mining.mine import MiningError
from drafter.mining.sources import mine_folder
from tests.mining import mali

SERIES = mali.mined().series
TO_58 = (
    "Recalling further its resolutions 20/17 of 6 July 2012, on the situation of human rights in "
    "Mali, 22/18 of 21 March 2013, in which it established the mandate of Independent Expert on "
    "the situation of human rights in Mali, 25/36 of 28 March 2014, 31/28 of 24 March 2016, 34/39 "
    "of 24 March 2017, 37/39 of 23 March 2018, 40/26 of 22 March 2019, 43/38 of 22 June 2020, "
    "46/28 of 24 March 2021, 49/34 of 1 April 2022, 52/42 of 4 April 2023"
)
END = ", by which it extended the mandate of the Independent Expert,"
FRENCH = (
    "Rappelant en outre ses résolutions 20/17 du 6 juillet 2012 relative à la situation des droits "
    "de l’homme au Mali, 22/18 du 21 mars 2013 portant création d’un mandat d’expert indépendant "
    "sur la situation des droits de l’homme au Mali, 25/36 du 28 mars 2014, 31/28 du 24 mars 2016, "
    "34/39 du 24 mars 2017, 37/39 du 23 mars 2018, 40/26 du 22 mars 2019, 43/38 du 22 juin 2020, "
    "46/28 du 24 mars 2021, 49/34 du 1er avril 2022, 52/42 du 4 avril 2023, 55/25 du 4 avril 2024 "
    "et 58/30 du 4 avril 2025 par lesquelles il a prorogé le mandat de l’Expert indépendant,"
)


@pytest.mark.parametrize(("code", "said"), [("en", "in English"), ("fr", "en français")])
def test_an_agenda_item_without_a_title_is_open(code, said):
    made = drafting.draft(replace(SERIES, agenda_title={}), code=code)
    assert made.heads["agenda_title"] == "[…]"
    (point,) = [point for point in made.open if point.name == "agenda_title"]
    assert point.what.endswith(said)


@pytest.mark.parametrize(("session", "told"), [(61, 0), (64, 0), (67, 1), (70, 1)])
def test_the_resolutions_still_to_come_are_open_in_the_list(session, told):
    made = draft(session=session)
    chain = made.paragraphs[4]
    placeholders = [chain.flat[start:end] for start, end in chain.open]
    assert placeholders == [f"[{each}/…]" for each in range(64, session, 3)]
    assert chain.flat.endswith(f"[{session - 3}/…]{END}") == told
    assert [point.where for point in made.open if point.name == "chain"] == ["PP5"] * told


def draft(as_of=None, series=SERIES, **options):
    if as_of is not None:
        series = past.as_of(series, as_of, options.get("session"))
    return drafting.draft(series, **options)


def flat(made, label):
    (found,) = [p for p in made.paragraphs if p.label == label]
    return found.flat


def line(made, role):
    return next(x.text for x in made.masthead if x.role == role)


CHAINS = [
    ({}, f"{TO_58}, 55/25 of 4 April 2024 and 58/30 of 4 April 2025{END}"),
    (
        {"session": 64},
        f"{TO_58}, 55/25 of 4 April 2024, 58/30 of 4 April 2025 and 61/37 of 31 March 2026{END}",
    ),
    ({"code": "fr"}, FRENCH),
]


@pytest.mark.parametrize(("options", "text"), CHAINS)
def test_the_chain_grows_by_what_was_adopted_since(options, text):
    assert flat(draft(**options), "PP5") == text


def test_the_draft_has_the_paragraphs_of_its_base():
    made = draft()
    assert (made.session, made.base, made.symbol) == (61, "58/30", "A/HRC/61/L.[…]")
    assert [p.label for p in made.paragraphs] == [f"PP{n}" for n in range(1, 24)] + [
        f"OP{n}" for n in range(1, 32)
    ]
    assert [str(p.source) for p in made.paragraphs] == [f"58/30 {p.label}" for p in made.paragraphs]
    assert [p.label for p in made.paragraphs if p.status == "unchanged"] == [
        p.label for p in made.paragraphs if p.label not in {"PP5", "PP8", "OP26", "OP27"}
    ]


SESSIONS = [
    ({}, "OP26", "at its sixty-fourth session"),
    ({}, "OP27", "at its sixty-fourth session"),
    ({"session": 64}, "OP26", "at its sixty-seventh session"),
    ({"session": 64}, "OP27", "at its sixty-seventh session"),
    ({"session": 58, "as_of": 52}, "OP30", "at its sixty-first session"),
    ({"session": 55, "as_of": 52}, "OP30", "at its fifty-eighth session"),
    ({"code": "fr"}, "OP26", "à sa soixante-quatrième session"),
    ({"code": "fr"}, "OP27", "à sa soixante-quatrième session"),
]


@pytest.mark.parametrize(("options", "label", "words"), SESSIONS)
def test_the_session_that_is_asked_for_moves_on(options, label, words):
    assert words in flat(draft(**options), label)


MASTHEAD = [
    ({}, "symbol", "A/HRC/61/L.[…]"),
    ({}, "distribution", "Distr.: Limited"),
    ({}, "original", "Original: French"),
    ({}, "session", "Sixty-first session"),
    ({}, "session_dates", "23 February–31 March 2026"),
    ({}, "agenda_item", "Agenda item 10"),
    ({}, "agenda_title", "Technical assistance and capacity-building"),
    ({}, "sponsors", "[sponsors]: draft resolution"),
    ({}, "date", "[date]"),
    ({}, "number_title", "61/…\tTechnical assistance and capacity-building for Mali in the "
     "field of human rights"),
    ({"session": 64}, "session_dates", "[dates of the session]"),
    ({"session": 64}, "session", "Sixty-fourth session"),
    ({"code": "fr"}, "session", "Soixante et unième session"),
    ({"code": "fr"}, "session_dates", "23 février-31 mars 2026"),
    ({"code": "fr"}, "agenda_item", "Point 10 de l’ordre du jour"),
    ({"code": "fr"}, "distribution", "Distr. limitée"),
]  # fmt: skip


@pytest.mark.parametrize(("options", "role", "text"), MASTHEAD)
def test_the_masthead(options, role, text):
    assert line(draft(**options), role) == text


def test_no_line_tells_of_an_adoption():
    made = draft()
    said = "\n".join([x.text for x in made.masthead] + [p.flat for p in made.paragraphs[-1:]])
    assert "Adopted" not in said
    assert "meeting" not in said


def test_the_reports_footnote_is_open_and_numbered_first():
    (note,) = [n for p in draft().paragraphs for n in p.notes if p.label == "PP8"]
    assert (note.mark, note.text) == ("1", "A/HRC/61/[…].")


def test_a_free_choice_keeps_last_years_words_in_brackets_and_offers_the_earlier():
    made = draft()
    assert flat(made, "OP27").endswith(
        "[the issue of the protection of civilians while countering and preventing terrorism and "
        "violent extremism];"
    )
    (point,) = [p for p in made.open if p.name == "focus"]
    assert [r for r, _ in point.earlier] == ["34/39", "52/42", "58/30"]
    assert point.earlier[0][1] == "justice and reconciliation"


def test_a_choice_that_is_given_stands_without_brackets():
    made = draft(chosen={"focus": "the rule of law", "report_symbol": "A/HRC/61/77"})
    assert flat(made, "OP27").endswith("a particular focus on the rule of law;")
    assert not {"focus", "report_symbol"} & {p.name for p in made.open}
    assert next(n.text for p in made.paragraphs for n in p.notes) == "A/HRC/61/77."


def test_what_cannot_be_known_is_listed():
    assert [p.name for p in draft().open] == [
        "symbol", "date", "sponsors", "report_symbol", "focus",
    ]  # fmt: skip


def test_a_newer_resolution_without_text_is_said_with_what_to_do():
    (said,) = [w for w in draft().warnings if "61/37" in w]
    assert "31 March 2026" in said
    assert "drafter add" in said
    assert "--session 64" in said


def test_irregular_runs_of_the_base_are_kept_and_said():
    assert flat(draft(), "OP11").startswith("Encourages the Malian")
    assert [w[:4] for w in draft().warnings if "run of openings" in w] == ["OP11"]


def test_a_past_sessions_chain_is_what_was_adopted():
    adopted = {p.label: p for p in draft(session=61).paragraphs}["PP5"]
    then = flat(draft(session=58, as_of=52), "PP5")
    assert then.endswith(f"52/42 of 4 April 2023 and 55/25 of 4 April 2024{END}")
    assert adopted.flat.replace(", 55/25 of 4 April 2024 and 58/30 of 4 April 2025",
                                " and 55/25 of 4 April 2024") == then.replace(
        "mandate of the Independent Expert on", "mandate of Independent Expert on")  # fmt: skip


def test_a_past_draft_knows_nothing_of_what_came_after(tmp_path):
    folder = mali.seeds_in(tmp_path / "seeds")
    path = folder / mali.EN_58
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("terrorism", "banditry").replace("Independent Expert", "Special Envoy"),
        encoding="utf-8",
    )
    other = mine_folder(folder).series
    for options in ({"session": 58}, {"session": 55}, {"session": 58, "code": "fr"}):
        assert draft(as_of=52, series=other, **options) == draft(as_of=52, **options)
    earlier = mali.mined_without_the_newest().series
    assert (
        draft(as_of=52, session=58).paragraphs
        == draft(session=58, as_of=52, series=earlier).paragraphs
    )


REFUSED = [
    ({"session": 55}, DraftingError, "not after the base text, 58/30"),
    ({"session": 58}, DraftingError, "not after the base text, 58/30"),
    ({"session": 0}, DraftingError, "not after"),
    ({"session": -3}, DraftingError, "not after"),
    ({"session": 60}, DraftingError, "every 3 sessions.*nearest: 61"),
    ({"session": 63}, DraftingError, "nearest: 61, 64"),
    ({"session": 58, "as_of": 58}, DraftingError, "not after the base text"),
    ({"session": 58, "as_of": 33}, MiningError, "the oldest is 34/39"),
    ({"chosen": {"nonsense": "1"}}, DraftingError, "no such value.*focus.*report_symbol"),
    ({"chosen": {"report_session": "next"}}, DraftingError, "a session is a number"),
    ({"chosen": {"chain": "every one"}}, DraftingError, "not a resolution number"),
    ({"chosen": {"mandate_holder": "it"}}, DraftingError, "he, she or they"),
    ({"chosen": {"focus": ""}}, DraftingError, "empty"),
]


@pytest.mark.parametrize(("options", "error", "reason"), REFUSED)
def test_what_cannot_be_drafted_is_refused_with_the_reason(options, error, reason):
    with pytest.raises(error, match=reason):
        draft(**options)


def test_an_assembly_session_stays_open_at_another_time_of_the_year():
    """Spring texts do not tell whether an autumn one asks so many months or sessions later."""
    known = ruled("session / 3 + 61")
    for session, is_open in ((61, False), (64, False), (63, True)):
        made = draft(series=replace(known, rhythm=None), session=session)
        names = [point.name for point in made.open if point.name == "report_session"]
        assert bool(names) is is_open


@pytest.mark.parametrize(
    ("rule", "session", "due"),
    [("session + 3", 61, 64), ("session", 61, 61), ("session - 1", 61, 60)],
)
def test_a_rule_gives_the_session(rule, session, due):
    assert session_by_rule(rule, session, messages("en")) == due


BORNE_OUT = [
    ("session + 3", "session + 3, as in 34/39, 52/42, 58/30"),
    ("session / 3 + 42", "the General Assembly’s session that opens in 2007, as in 58/30"),
    (
        "session / 3 + 61",
        "the General Assembly’s session that opens in 2026, which no year bears out",
    ),
    ("session + 6", "session + 6, which no year bears out"),
]


def ruled(rule):
    """The series with another rule for the session at which the report is due."""
    reported = SERIES.clause("requests-independent-expert-submit-report").variables
    variables = {"report_session": replace(reported["report_session"], rule=rule)}
    return replace(
        SERIES,
        clauses=tuple(
            replace(c, variables=variables) if "report_session" in c.variables else c
            for c in SERIES.clauses
        ),
    )


@pytest.mark.parametrize(("rule", "why"), BORNE_OUT, ids=[rule for rule, _ in BORNE_OUT])
def test_a_rule_names_the_years_that_bear_it_out_and_no_others(rule, why):
    made = draft(series=ruled(rule))
    (paragraph,) = [p for p in made.paragraphs if p.label == "OP26"]
    assert [change.why for change in paragraph.changes] == [why]


def test_a_session_ahead_without_a_rule_is_open():
    made = draft(series=ruled(None))
    assert "at its [sixty-first] session" in flat(made, "OP26")
    (point,) = [p for p in made.open if p.name == "report_session"]
    assert "no rule says how it moves on; that of 58/30 stands in brackets" in point.what
    set_ = draft(series=ruled(None), chosen={"report_session": "64"})
    assert "at its sixty-fourth session" in flat(set_, "OP26")


@pytest.mark.parametrize("rule", ["", "session * 3", "64", "session + x", "__import__('os')"])
def test_another_rule_is_refused(rule):
    with pytest.raises(DraftingError, match="not a rule for a session"):
        session_by_rule(rule, 61, messages("en"))


RUNS = [
    ([], []),
    (["A"], [None]),
    (["A", "A"], [None, "also"]),
    (["A", "A", "A"], [None, "also", "further"]),
    (["A", "A", "A", "A", "A"], [None, "also", "further", None, "also"]),
    (["A", "B", "A"], [None, None, None]),
    (["", "", ""], [None, None, None]),
]


def adverbs(openings):
    found = []
    for n, opening in enumerate(openings):
        found.append(due((openings[n - 1], found[n - 1]) if n else None, opening))
    return found


@pytest.mark.parametrize(("openings", "expected"), RUNS)
def test_a_run_of_the_same_opening(openings, expected):
    assert adverbs(openings) == expected


def test_a_run_that_starts_over_too_soon_goes_on_from_there():
    assert due(("Encourages", None), "Encourages") == "also"  # whatever went before


@given(st.lists(st.sampled_from(["Notes", "Requests", "Urges", ""]), max_size=30))
def test_every_run_counts_none_also_further_and_over_again(openings):
    found = adverbs(openings)
    assert len(found) == len(openings)
    for n, (opening, adverb) in enumerate(zip(openings, found, strict=True)):
        first = n == 0 or not opening or openings[n - 1] != opening
        assert adverb == (RUN[0] if first else RUN[(RUN.index(found[n - 1]) + 1) % len(RUN)])


def test_a_misprint_in_the_recall_chain_is_carried_on_and_said(tmp_path):
    folder = mali.seeds_in(tmp_path / "seeds")
    mali.spoil(folder / mali.EN_58, "52/42 of 4 April 2023", "54/42 of 4 April 2023")
    made = drafting.draft(mine_folder(folder).series)
    chain = next(p for p in made.paragraphs if p.label == "PP5")
    assert "54/42 of 4 April 2023, 55/25 of 4 April 2024 and 58/30 of 4 April 2025" in chain.flat
    (said,) = [warning for warning in made.warnings if "54/42" in warning]
    assert said.startswith("PP5 names 54/42")
    assert "52/42" in said


@pytest.mark.parametrize(("named", "grows"), [(True, True), (False, False)])
def test_a_person_may_say_which_clause_has_the_recall_chain(named, grows):
    chain = SERIES.clause(SERIES.chain)
    without_rule = {name: replace(v, rule=None) for name, v in chain.variables.items()}
    clauses = [replace(c, variables=without_rule) if c is chain else c for c in SERIES.clauses]
    series = replace(SERIES, clauses=tuple(clauses), chain=chain.id if named else None)
    (text,) = [p.flat for p in drafting.draft(series).paragraphs if p.id == chain.id]
    assert ("and 58/30 of 4 April 2025" in text) == grows


def focus_of(value, code="en"):
    made = drafting.draft(SERIES, code=code, chosen={"focus": value})
    here = next(p for p in made.paragraphs if any(c.variable == "focus" for c in p.changes))
    return made, here


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("the rule\nof law", "the rule of law;"),
        ("  the  rule of\tlaw ", "the rule of law;"),
        ("the rule of Co\u0302te", "the rule of C\u00f4te;"),
        ("the\u00a0rule", "the\u00a0rule;"),
    ],
    ids=["two lines", "blanks", "NFD", "no-break space"],
)
def test_a_value_is_one_line_of_text(value, printed):
    _, here = focus_of(value)
    assert here.flat.endswith(printed)
    assert "\n" not in here.flat


def test_what_stands_in_brackets_in_a_value_is_open():
    made, here = focus_of("the rule of [law or order]")
    assert [here.flat[a:b] for a, b in here.open] == ["[law or order]"]
    assert here.status == "open"
    assert any(point.where == here.label for point in made.open)


def test_a_symbol_with_brackets_is_still_open():
    made = drafting.draft(SERIES, chosen={"symbol": "A/HRC/61/L.[…]"})
    (line,) = [line for line in made.masthead if line.role == "symbol"]
    assert [line.text[a:b] for a, b in line.open] == ["[…]"]
    assert any(point.name == "symbol" for point in made.open)


def test_the_symbol_of_an_organ_that_is_not_known_is_not_guessed():
    made = drafting.draft(replace(SERIES, body="Economic and Social Council"))
    assert made.symbol == "[…]/61/L.[…]"


def test_whether_a_draft_of_the_assembly_is_a_committees_is_not_guessed():
    made = drafting.draft(replace(SERIES, body="General Assembly"))
    assert made.symbol == "A/[…]"
