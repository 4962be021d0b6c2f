"""Editing a plan without an editor: every line that is not meant stays as it is."""

import difflib
import random

import pytest

from drafter.drafting import DraftingError, PlanError
from drafter.drafting.places import places
from drafter.drafting.plan import PlannedSponsor, everything_that_stands
from drafter.drafting.plan_text import plan_text
from drafter.drafting.planning import Planning, Where
from drafter.resolution import Reference
from tests.mining import mali

SERIES = mali.mined().series
TEXT = plan_text(everything_that_stands(SERIES, SERIES.newest, 61, languages=("en", "fr")), SERIES)
HALT = "reiterates-call-immediate-halt-human"
LAPSED = "recalls-report-international-commission-inquiry"
BY_HAND = f"""\
# ours
series:  mali   # the country
base: "58/30"
session: 61
languages:
- en

values: {{}}  # nothing yet
date: 2026-03-19  # Thursday
preambular: []   # none

operative:
    # the first two are agreed
    - recalls-regard-perpetrators-acts-held   # agreed

    # Ghana wants this one last
    # (see the note of 3 March)
    - {HALT}
    - text: |
        Notes the efforts
        of everyone
      # not yet seen by the capital
    # and the end
    - decides-remain-seized-matter
# end of the plan
"""


def planning(tmp_path, text=TEXT):
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return Planning(path, SERIES)


def changed(old, new):
    """The lines that went and came, with their signs."""
    return [line for line in difflib.ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]


EDITS = [
    ("drop", ("OP7",), {}, [f"- {HALT}"]),
    ("drop", (HALT,), {}, [f"- {HALT}"]),
    ("drop", ("reiterates-call",), {}, [f"- {HALT}"]),
    ("drop", ("op7",), {}, [f"- {HALT}"]),
    ("revive", (LAPSED, Where(at=1)), {},
     [f"+ {LAPSED}  # 52/42 OP19 Recalls the report of the International …", "+ seen"]),
    ("revive", (LAPSED, Where(after="OP3"), Reference(52, 42)), {},
     [f"+ clause: {LAPSED}  # 52/42 OP19", "+ from: 52/42", "+ seen"]),
    ("move", (HALT, Where(at=1)), {}, [f"+ {HALT}", f"- {HALT}"]),
    ("add", ({"en": "Thanks “all”"}, Where(before="OP2"), None), {},
     ["+ id: own-thanks", "+ text:", '+ en: "Thanks “all”"']),
    ("add", ({"en": "Noting: all[^1]", "fr": "Notant[^1]"}, Where(), "preambular", ["A/1."]), {},
     ["+ id: own-noting", "+ text:", '+ en: "Noting: all[^1]"', '+ fr: "Notant[^1]"', "+ notes:",
      '+ "A/1."']),
    ("set", ("symbol", "A/HRC/61/L.31"), {}, ["- symbol:", '+ symbol: "A/HRC/61/L.31"']),
    ("set", ("date", "2026-03-20"), {}, ["- date:  # of", "+ date: 2026-03-20  # of"]),
    ("set", ("date", "20 March 2026"), {}, ["- date:  # of", "+ date: 2026-03-20  # of"]),
    ("set", ("date", "1er avril 2026"), {}, ["- date:  # of", "+ date: 2026-04-01  # of"]),
    ("set", ("date", "[…] March"), {}, ["- date:  # of", '+ date: "[…] March"  # of']),
    ("set", ("session", "64"), {}, ["- session: 61", "+ session: 64"]),
    ("set", ("languages", "fr, en"), {}, ["- languages: [en, fr]", "+ languages: [fr, en]"]),
    ("set", ("editions", "redline"), {}, ["- editions: [clean]", "+ editions: [redline]"]),
    ("set", ("focus", "the rule of law"), {},
     ["- focus:  # 34/39", '+ focus: "the rule of law"  # 34/39: justice and reconciliation']),
    ("set", ("focus", "l’état: de droit", "fr"), {},
     ["- focus:  # 34/39", '+ focus: {fr: "l’état: de droit"}  # 34/39']),
    ("set", ("report_session", "70"), {}, ['+ report_session: "70"']),
]  # fmt: skip


@pytest.mark.parametrize(
    ("verb", "arguments", "options", "lines"), EDITS, ids=[f"{e[0]} {e[1][0]}"[:40] for e in EDITS]
)
def test_an_edit_changes_its_lines_alone(tmp_path, verb, arguments, options, lines):
    edited = planning(tmp_path)
    getattr(edited, verb)(*arguments, **options)
    found = changed(TEXT, edited.text)
    assert len(found) == len(lines)
    for line, expected in zip(found, lines, strict=True):
        if expected == "+ seen":
            assert line.startswith(f'+   {LAPSED}: "')
            continue
        sign, words = expected.split(" ", 1)
        assert (line[0], line[1:].lstrip(" -").startswith(words)) == (sign, True), line


def body(text, start):
    return text[text.index(start) :].splitlines()


def test_comments_of_ones_own_move_with_what_they_are_about(tmp_path):
    edited = planning(tmp_path, BY_HAND)
    edited.move(HALT, Where(after="OP4"))
    assert body(edited.text, "operative:") == [
        "operative:",
        "    # the first two are agreed",
        "    - recalls-regard-perpetrators-acts-held   # agreed",
        "",
        "    - text: |",
        "        Notes the efforts",
        "        of everyone",
        "      # not yet seen by the capital",
        "    # and the end",
        "    - decides-remain-seized-matter",
        "    # Ghana wants this one last",
        "    # (see the note of 3 March)",
        f"    - {HALT}",
        "# end of the plan",
    ]
    assert edited.text.startswith(BY_HAND[: BY_HAND.index("operative:")])


def test_what_a_person_wrote_about_a_dropped_paragraph_stays(tmp_path):
    edited = planning(tmp_path, BY_HAND)
    edited.drop("OP2")
    assert changed(BY_HAND, edited.text) == [f"-     - {HALT}"]
    edited.drop("OP2")
    assert "Notes the efforts" not in edited.text
    edited.drop("OP2")
    edited.drop("OP1")
    assert [line.strip() for line in edited.text.splitlines() if line.lstrip()[:1] == "#"] == [
        "# ours", "# the first two are agreed", "# Ghana wants this one last",
        "# (see the note of 3 March)", "# and the end", "# end of the plan",
    ]  # fmt: skip


EMPTY = [
    ("set", ("focus", "peace"), ["- values: {}  # nothing", "+ values:  # noth", "+   focus: "]),
    ("revive", ("guided-by-purposes", Where()),
     ["- preambular: []   # none", "+ preambular:   # none", "+   - guided-by-purposes"]),
    ("set", ("symbol", "A/1"), ['+ symbol: "A/1"']),
    ("set", ("date", "2026-03-20"), ["- date: 2026-03-19  # Thursday",
                                     "+ date: 2026-03-20  # Thursday"]),
    ("set", ("date", ""), ["- date: 2026-03-19  # Thursday", "+ date:  # Thursday"]),
    ("set", ("languages", "en,fr"), ["+ languages: [en, fr]", "- languages:", "- - en"]),
    ("add", ({"en": "Thanks all"}, Where(after="OP3"), None),
     ["+     - id: own-thanks", "+       text:", '+         en: "Thanks all"']),
]  # fmt: skip


@pytest.mark.parametrize(
    ("verb", "arguments", "lines"), EMPTY, ids=[f"{e[0]} {e[1][0]}"[:30] for e in EMPTY]
)
def test_a_file_written_by_hand_is_edited(tmp_path, verb, arguments, lines):
    edited = planning(tmp_path, BY_HAND)
    getattr(edited, verb)(*arguments)
    found = [line.rstrip() for line in changed(BY_HAND, edited.text)]
    assert len(found) == len(lines)
    for line, start in zip(found, lines, strict=True):
        assert line.startswith(start.rstrip())


def test_without_a_place_words_go_before_the_paragraph_that_closes_the_text(tmp_path):
    edited = planning(tmp_path)
    placed = edited.add({"en": "Thanks the host"}, Where(), None)
    labels = {each.clause.id: each.label for each in places(edited.plan, SERIES)}
    assert (placed.label, labels["decides-remain-seized-matter"]) == ("OP31", "OP32")
    again = edited.add({"en": "Thanks all"}, Where(), None)
    assert again.label == "OP32"
    assert edited.add({"en": "Recalling all"}, Where(), "preambular").label == "PP24"


@pytest.mark.parametrize("gone", ["dropped", "moved"])
def test_where_the_closing_paragraph_is_not_last_words_go_to_the_end(tmp_path, gone):
    edited = planning(tmp_path)
    if gone == "dropped":
        edited.drop("decides-remain")
    else:
        edited.move("decides-remain", Where(at=1))
    edited.add({"en": "Thanks the host"}, Where(), None)
    assert edited.plan.operative[-1].id == "own-thanks-host"


def test_a_key_that_is_not_there_is_added(tmp_path):
    edited = planning(tmp_path, f"series: mali\nbase: 58/30\nsession: 61\noperative:\n- {HALT}\n")
    edited.set("focus", "peace")
    edited.add({"en": "Recalling all"}, Where(), "preambular")
    edited.set("symbol", "A/1")
    edited.move("OP1", Where(at=1))
    assert (edited.plan.values, edited.plan.symbol) == ({"focus": "peace"}, "A/1")
    assert [entry.id for _, entry in edited.plan.entries] == ["own-recalling", HALT]


def test_a_value_gets_one_more_language(tmp_path):
    edited = planning(tmp_path)
    edited.set("focus", "peace")
    edited.set("focus", "la paix", "fr")
    assert edited.plan.values["focus"] == {"en": "peace", "fr": "la paix"}
    edited.set("focus", "")
    assert "focus" not in edited.plan.values


@pytest.mark.parametrize("text", [TEXT, BY_HAND], ids=["written", "by hand"])
def test_sponsors_are_set_as_they_are_typed(tmp_path, text):
    edited = planning(tmp_path, text)
    edited.set("sponsors", "Kenya (Group of African States), member; Ukraine, not a member; Mali")
    assert edited.plan.sponsors == (
        PlannedSponsor({"en": "Kenya"}, "african", True),
        PlannedSponsor({"en": "Ukraine"}, None, False),
        PlannedSponsor({"en": "Mali"}),
    )
    kept = [line for line in text.splitlines() if not line.startswith("sponsors:")]
    assert [line for line in edited.text.splitlines() if not line.startswith("sponsors:")] == kept
    edited.set("sponsors", "Mali, member")
    assert edited.plan.sponsors == (PlannedSponsor({"en": "Mali"}, None, True),)
    with pytest.raises(DraftingError, match="have names in “en” that this would take away"):
        edited.set("sponsors", "Kenya, membre", "fr")
    edited.set("sponsors", "")
    assert edited.plan.sponsors == ()


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("Kenya (Martians)", "no group “Martians”"), ("Mali; Mali", "twice"), ("Mali, no", "comma")],
)
def test_sponsors_that_cannot_be_are_refused(tmp_path, typed, reason):
    with pytest.raises(DraftingError, match=reason):
        planning(tmp_path).set("sponsors", typed)


def test_a_revived_clause_goes_where_it_stood(tmp_path):
    place = planning(tmp_path).revive(LAPSED, Where())
    year = [c.id for c, o in SERIES.year(Reference(52, 42)) if o.paragraph.startswith("OP")]
    before = set(year[: year.index(LAPSED)])
    edited = planning(tmp_path)
    edited.revive(LAPSED, Where())
    ids = [entry.id for entry in edited.plan.operative]
    assert ids[ids.index(LAPSED) - 1] in before
    assert place.label == f"OP{ids.index(LAPSED) + 1}"


@pytest.mark.parametrize("at", [1, 5, 31])
def test_a_paragraph_gets_the_number_asked_for(tmp_path, at):
    assert planning(tmp_path).move("OP9", Where(at=at)).number == at


REFUSED = [
    ("drop", ("OP99",), "the plan has no “OP99”"),
    ("drop", ("reiterates-call-imediate-halt",), f"no “.*nearest: {HALT}"),
    ("drop", ("strongly",), "did you mean strongly-condemns"),
    ("drop", ("",), "the plan has no “”"),
    ("revive", (HALT, Where()), "stands in the plan already; “drafter plan move”"),
    ("revive", ("no-such-clause", Where()), "mali has no clause “no-such-clause”"),
    ("revive", ("OP3", Where()), "“drafter clauses list --status lapsed” has the ids"),
    ("revive", (LAPSED, Where(), Reference(34, 39)), "--from 34/39: .* not in it .*52/42"),
    ("revive", (LAPSED, Where(after="PP1")), "never stood in the preambular part"),
    ("revive", (LAPSED, Where(at=0)), "--at 0: .* can be 1 to 32"),
    ("move", (HALT, Where(at=32)), "--at 32: .* 30 other .* 1 to 31"),
    ("move", (HALT, Where(after=HALT)), "beside itself"),
    ("move", (HALT, Where()), "say where to"),
    ("move", (HALT, Where(after="PP1")), "never stood in the preambular part"),
    ("add", ({"en": "Thanks"}, Where(after="PP1"), "operative"), "stands in the preambular part"),
    ("add", ({"en": "Thanks[^1]"}, Where(), None), "has no note"),
    ("set", ("focsu", "x"), "no such value; nearest: focus"),
    ("set", ("report_session", "soon"), "a session is a number"),
    ("set", ("session", "63"), "rhythm"),
    ("set", ("session", "soon"), "must be a whole number"),
    ("set", ("languages", "en,xx"), "must be one of"),
    ("set", ("seen", "x"), "not a value"),
    ("set", ("operative", "x"), "not a value"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("verb", "arguments", "reason"), REFUSED, ids=[f"{r[0]}: {r[2]}" for r in REFUSED]
)
def test_an_edit_that_cannot_be_is_refused(tmp_path, verb, arguments, reason):
    with pytest.raises(DraftingError, match=reason):
        getattr(planning(tmp_path), verb)(*arguments)


def test_a_list_on_one_line_is_left_to_its_writer(tmp_path):
    head = "series: mali\nbase: 58/30\nsession: 61\n"
    text = f"{head}operative: [{HALT}, decides-remain-seized-matter]\n"
    with pytest.raises(PlanError, match="write each entry on a line of its own"):
        planning(tmp_path, text).drop("OP1")
    text = f"{head}values: {{report_session: 64}}\n"
    with pytest.raises(PlanError, match="write each name on a line of its own"):
        planning(tmp_path, text).set("focus", "x")


@pytest.mark.parametrize("seed", range(10))
def test_many_edits_are_those_of_a_list(tmp_path, seed):
    rng = random.Random(seed)  # noqa: S311 -- the same edits on every run
    known = everything_that_stands(SERIES, SERIES.newest, 61)
    ids = [entry.id for entry in known.operative[:7]]
    lines = [line for i in ids for line in (f"  # of {i}", f"  - {i}  # here", "")]
    head = ["series: mali", "base: 58/30", "session: 61", "operative:"]
    text = "\n".join([*head, *lines, "# end", ""])
    edited = planning(tmp_path, text)
    gone = []
    for _ in range(25):
        name = rng.choice(ids)
        if len(ids) > 2 and rng.random() < 0.2:
            edited.drop(name)
            ids.remove(name)
            gone.append(name)
        else:
            at = rng.randint(1, len(ids))
            edited.move(name, Where(at=at))
            ids.remove(name)
            ids.insert(at - 1, name)
        assert [entry.id for entry in edited.plan.operative] == ids
    assert sorted(line for line in edited.text.splitlines() if "# of" in line) == sorted(
        line for line in text.splitlines() if "# of" in line
    )
    for name in ids:
        assert f"  - {name}  # here" in edited.text
    assert edited.text.endswith("# end\n")
