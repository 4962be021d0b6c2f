"""Variables and their rules, the registry against the chains, and the page about 55/25."""

import datetime
from dataclasses import replace

import pytest

from drafter import reading
from drafter.library.model import CHAIN_RULE, Adoption, Clause, Occurrence, Wording
from drafter.library.texts import resolution_texts
from drafter.mining import witnesses
from drafter.mining.mine import mine
from drafter.mining.sources import mine_folder
from drafter.mining.years import Read
from drafter.resolution import Quotation, Reference, Resolution
from tests.mining import mali, small


def variable(paragraph, name):
    clause = mali.clause_at(mali.mined().series, "58/30", paragraph)
    return clause, clause.variables[name]


RULES = [
    ("PP5", "chain", "citations", CHAIN_RULE),
    ("PP5", "chain_1", "citations", None),
    ("PP8", "report_symbol", "symbol", "A/HRC/{session}/[…]"),
    ("OP26", "report_session", "session", "session + 3"),
    ("OP27", "dialogue_session", "session", "session + 3"),
    ("OP27", "focus", "choice", None),
    ("OP25", "mandate_holder", "pronoun", "mandate holder"),
    ("PP20", "conclusions_symbol", "symbol", None),
]


@pytest.mark.parametrize(("paragraph", "name", "kind", "rule"), RULES)
def test_a_variable_has_its_type_and_the_rule_that_explains_it(paragraph, name, kind, rule):
    _, found = variable(paragraph, name)
    assert (found.type, found.rule) == (kind, rule)


VALUES = [
    ("OP26", "report_session", {"34/39": 37, "52/42": 55, "58/30": 61}),
    ("OP27", "dialogue_session", {"34/39": 37, "52/42": 55, "58/30": 61}),
    ("PP8", "report_symbol", {"34/39": None, "52/42": "A/HRC/52/81", "58/30": "A/HRC/58/79"}),
    (
        "OP27",
        "focus",
        {
            "34/39": "justice and reconciliation",
            "52/42": "the issues of the protection of persons who are victims of "
            "descent-based slavery",
            "58/30": "the issue of the protection of civilians while countering and preventing "
            "terrorism and violent extremism",
        },
    ),
    ("PP5", "chain_1", {"34/39": ["20/17", "22/18"]}),
    (
        "PP5",
        "chain",
        {
            "34/39": ["25/36", "31/28"],
            "52/42": [
                "20/17",
                "22/18",
                "25/36",
                "31/28",
                "34/39",
                "37/39",
                "40/26",
                "43/38",
                "46/28",
                "49/34",
            ],
            "58/30": [
                "20/17",
                "22/18",
                "25/36",
                "31/28",
                "34/39",
                "37/39",
                "40/26",
                "43/38",
                "46/28",
                "49/34",
                "52/42",
                "55/25",
            ],
        },
    ),
]


@pytest.mark.parametrize(("paragraph", "name", "values"), VALUES)
def test_the_history_keeps_each_years_value(paragraph, name, values):
    clause, _ = variable(paragraph, name)
    assert {str(o.resolution): o.values[name] for o in clause.history if name in o.values} == values


def test_a_date_inside_running_text_is_no_variable():
    clause = mali.clause_at(mali.mined().series, "58/30", "PP9")
    assert "22 July 2023" in clause.wordings["a"].text["en"]
    assert clause.variables == {}


def test_the_chain_of_2017_in_two_lists_keeps_its_words():
    clause, _ = variable("PP5", "chain")
    template = clause.wordings[clause.history[0].wording].text["en"]
    assert "{{ chain_1 | citations(" in template
    assert "{{ chain | citations }}, by which it extended the mandate" in template


@pytest.mark.parametrize(
    ("older", "newer", "language"),
    [
        ("Original: English", "Original: French", "French"),
        ("Original : anglais", "Original : français", "French"),
        ("Original : anglais", "", "English"),
        ("", "Original: Klingon", "Klingon"),
        ("", "", None),
    ],
)
def test_the_original_language_is_that_of_the_newest_text_that_says_it(older, newer, language):
    documents = [
        small.read(year, ordinal=f"{box}\n\n{year['ordinal']}")
        for year, box in zip(small.BOTH, (older, newer), strict=True)
    ]
    assert mine(documents, name="small").series.original_language == language


def test_what_holds_for_the_series():
    series = mali.mined().series
    assert (series.body, series.agenda_item, series.rhythm) == ("Human Rights Council", 10, 3)
    assert series.original_language == "French"
    assert series.chain == mali.clause_at(series, "58/30", "PP5").id
    assert (series.mandate.title, series.mandate.verb, series.mandate.period) == (
        "Independent Expert",
        "extend",
        "one year",
    )
    assert set(series.title) == set(series.agenda_title) == {"en", "fr"}


@pytest.mark.parametrize(
    ("number", "day", "in_chain"),
    [
        ("20/17", "2012-07-06", True),
        ("21/25", "2012-09-28", False),
        ("28/31", "2015-03-27", False),
        ("55/25", "2024-04-04", True),
        ("61/37", "2026-03-31", True),
    ],
)
def test_the_registry_has_the_adoptions(number, day, in_chain):
    found = mali.mined().series.adoption(Reference.parse(number))
    assert (found.adopted, found.in_chain) == (datetime.date.fromisoformat(day), in_chain)


def test_the_chains_of_the_seeds_and_the_registry_agree():
    assert [w for w in mali.mined().warnings if "the list" in w or "registry says" in w] == []


MISPRINTS = [
    (
        mali.EN_58,
        "52/42 of 4 April 2023",
        "54/42 of 4 April 2023",
        ["the list names 54/42 of 2023-04-04, which the registry does not know", "out 52/42"],
    ),
    (
        mali.EN_58,
        "31/28 of 24 March 2016",
        "31/28 of 25 March 2016",
        ["cites 31/28 as of 2016-03-25, the registry says 2016-03-24"],
    ),
    (
        mali.EN_58,
        "46/28 of 24 March 2021, ",
        "",
        ["58/30 PP5: the list leaves out 46/28, which the registry has"],
    ),
    (
        mali.EN_58,
        "25/36 of 28 March 2014, ",
        "25/36 of 28 March 2014, 28/31 of 27 March 2015, ",
        ["58/30 PP5: the list names 28/31, which the registry has with in_chain: false"],
    ),
    (
        "adoptions.yaml",
        "adopted: 2023-04-04",
        "adopted: 2023-04-05",
        ["52/42: the registry says adopted on 2023-04-05"],
    ),
]


@pytest.mark.parametrize(("file", "printed", "misprint", "said"), MISPRINTS)
def test_a_misprint_is_reported_and_the_text_kept(tmp_path, file, printed, misprint, said):
    folder = mali.seeds_in(tmp_path / "seeds")
    mali.spoil(folder / file, printed, misprint)
    mined = mine_folder(folder)
    for words in said:
        assert [w for w in mined.warnings if words in w], (words, mined.warnings)
    library = mali.write_library(tmp_path / "clauses", mined.series)
    series = mali.load(library)
    registry = {a.resolution: a for a in series.registry}
    texts = {
        t.label: t.flat
        for _, t in mali_texts(series, registry)
    }  # fmt: skip
    document = reading.read(folder / mali.EN_58)
    assert texts == {p.label: p.flat for p in document.paragraphs}


def mali_texts(series, registry):
    return resolution_texts(series.clauses, Reference.parse("58/30"), "en", registry)


def test_a_series_without_known_facts_still_has_its_rhythm(tmp_path):
    folder = mali.seeds_in(tmp_path / "mali", ["adoptions.yaml", "sessions.yaml", "agenda.yaml"])
    mined = mine_folder(folder)
    assert {"34/39", "52/42", "58/30"} <= {str(a.resolution) for a in mined.series.registry}
    assert mined.series.rhythm == 3  # the report is asked for three sessions ahead
    assert not [w for w in mined.warnings if "does not know" in w]


def page():
    series = mali.mined().series
    read = reading.read(mali.SEEDS / mali.PAGE_55)
    return witnesses.identify(
        read, series.clauses, {a.resolution: a for a in series.registry}
    )  # fmt: skip


def test_the_page_is_on_55_25_and_says_why():
    found = page()
    assert str(found.reference) == "55/25"
    assert str(found.symbol) == "A/HRC/RES/55/25"
    assert found.about.startswith("on 55/25: of its 10 quotations")
    assert "2024-04-04" in found.about


@pytest.mark.parametrize(
    ("body", "resolution", "symbol"),
    [
        ("Human Rights Council", "49/1", "A/HRC/RES/49/1"),
        ("Human Rights Council", "S-33/1", "A/HRC/RES/S-33/1"),
        ("General Assembly", "76/177", "A/RES/76/177"),
        (None, "49/1", "None"),
    ],
)
def test_the_symbol_of_what_a_page_is_on_is_that_of_its_body(body, resolution, symbol):
    reference = Reference.parse(resolution)
    words = "the escalation of violence in the country, and calls for restraint by everyone"
    quoted = Clause(
        "a", "operative", "standing", {"a": Wording({"en": "Condemns"}, {"en": words})}, {},
        (Occurrence(reference, "OP1", "a"),),
    )  # fmt: skip
    read = Resolution(
        kind="commentary", language="en", body=body,
        quotations=(Quotation("Praise", f"Condemns {words}"),),
    )  # fmt: skip
    adoption = Adoption(reference, datetime.date(2021, 12, 17))
    assert str(witnesses.identify(read, [quoted], {reference: adoption}).symbol) == symbol


def test_its_ten_quotations_are_tied_to_the_clauses_they_quote():
    found = page().quotations
    assert len(found) == 10
    assert all(q.clause and q.paragraph and q.resolution for q in found)
    assert len({q.clause for q in found}) >= 8
    assert {q.exact for q in found} == {True, False}


def test_praise_and_criticism_become_tags():
    tags = {c.id: c.tags for c in mali.mined().series.clauses if c.evidence}
    assert {t for entry in tags.values() for t in entry} == {"praise", "criticism"}
    evidence = [e for c in mali.mined().series.clauses for e in c.evidence]
    assert len(evidence) == 10
    assert {str(e.resolution) for e in evidence} == {"55/25"}


def test_a_page_whose_quotations_fit_nothing_is_not_placed():
    strange = replace(page(), reference=None, symbol=None, about=None)
    strange = replace(
        strange, quotations=tuple(replace(q, text="Decides otherwise") for q in page().quotations)
    )
    series = mali.mined().series
    pages, warnings = witnesses.evidence(
        [Read("page.txt", strange)], series.clauses, {a.resolution: a for a in series.registry}
    )
    assert pages == {}
    assert "unknown resolution" in warnings[0]
