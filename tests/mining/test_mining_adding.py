"""Adding documents: in any order the same library, twice the same, and never over a person."""

import itertools
import random
from dataclasses import replace

import pytest

from drafter import reading
from drafter.library import saving, store
from drafter.mining import adding, rebuild
from drafter.mining.adding import ContradictionError
from drafter.mining.changes import Told, before, changes
from drafter.mining.mine import MiningError, mine
from drafter.mining.years import Read
from drafter.resolution import Reference
from tests.mining import mali, small

FACTS = {a.resolution: a for a in mali.mined().series.registry}


def grown(reads, folder, adoptions=()):
    """A library that begins with the first document and gets the others one by one."""
    first = mine(reads[:1], name="grown", adoptions=adoptions)
    saving.save(first.series, folder)
    for read in reads[1:]:
        series = store.load_series(folder, "grown")
        edited = saving.edited(folder / "grown")
        saving.save(adding.add(series, [read], edited=edited).mined.series, folder)
    return small.tree(folder)


def at_once(reads, folder, adoptions=()):
    saving.save(mine(reads, name="grown", adoptions=adoptions).series, folder)
    return small.tree(folder)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))), ids=str)
def test_any_order_gives_the_same_bytes(tmp_path, order):
    reads = [small.read(year) for year in small.ALL]
    whole = at_once(reads, tmp_path / "whole")
    assert grown([reads[n] for n in order], tmp_path / "grown") == whole


SEEDS = [Read(file, reading.read(mali.SEEDS / file))
         for file in (mali.EN_34, mali.EN_52, mali.EN_58, mali.FR_52, mali.PAGE_55)]  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("facts", [True, False], ids=["facts", "no facts"])
def test_any_order_of_the_seeds_gives_the_same_bytes(tmp_path, seed, facts):
    adoptions = list(FACTS.values()) if facts else []
    # without facts only the adopted text tells which resolution the draft of 52/42 became
    reads = [read for read in SEEDS if facts or read.resolution.kind != "draft"]
    whole = at_once(reads, tmp_path / "whole", adoptions)
    order = random.Random(seed).sample(reads, len(reads))  # noqa: S311
    start = next(n for n, read in enumerate(order) if read.resolution.kind == "adopted")
    assert grown(order[start:] + order[:start], tmp_path / "grown", adoptions) == whole


@pytest.mark.parametrize("years", [small.OLD, small.BOTH, small.ALL], ids=len)
def test_the_library_gives_its_documents_back(years):
    again = {d.file: d.resolution for d in rebuild.documents(small.mined(years).series)}
    for year in years:
        read = small.read(year)
        found = again[read.file]
        for name in ("kind", "language", "reference", "body", "title", "session", "session_dates",
                     "agenda_item", "agenda_title", "adopted", "meeting", "paragraphs",
                     "footnotes"):  # fmt: skip
            assert getattr(found, name) == getattr(read.resolution, name), name


def test_the_pages_evidence_survives_a_new_text():
    old = mali.mined_without_the_newest().series
    new = SEEDS[2]
    added = adding.add(old, [new]).mined.series
    assert sorted(e.text for c in added.clauses for e in c.evidence) == sorted(
        e.text for c in mali.mined().series.clauses for e in c.evidence
    )
    assert added.pages == mali.mined().series.pages


def test_what_was_given_survives_a_new_text():
    added = adding.add(mali.mined_without_the_newest().series, [SEEDS[2]]).mined.series
    fresh = mali.mined().series
    assert added.registry == fresh.registry
    assert added.sessions == fresh.sessions
    assert (added.agenda_title, added.mandate) == (fresh.agenda_title, fresh.mandate)
    assert added.clauses == fresh.clauses


@pytest.mark.parametrize("file", ["50-1.txt", "copy-of-50-1.txt"])
def test_the_same_text_again_changes_nothing(tmp_path, file):
    library = small.library(tmp_path, small.BOTH)
    tree = small.tree(library)
    addition = adding.add(store.load_series(library, "small"), [small.read(small.FIRST, file)])
    assert [one.state for one in addition.documents] == ["known"]
    report = saving.save(addition.mined.series, library)
    assert (report.written, report.removed, report.collisions) == ([], [], [])
    assert small.tree(library) == tree


def test_the_same_page_again_changes_nothing():
    series = mali.mined().series
    addition = adding.add(series, [replace(SEEDS[4], file="again.txt")])
    assert [one.state for one in addition.documents] == ["known"]
    assert addition.mined.series.pages == series.pages


CONTRADICTIONS = [
    ({"region": "south"}, ["another text of 50/1", "50-1.txt: PP3", "other.txt: PP3", "south"]),
    ({"day": "8 July 2022"}, ["says of 50/1 “adopted: 2022-07-08”", "says “2022-07-07”"]),
]


@pytest.mark.parametrize(("changed", "said"), CONTRADICTIONS, ids=["text", "date"])
def test_another_text_of_the_same_resolution_is_told_with_both_sides(changed, said):
    with pytest.raises(ContradictionError) as caught:
        adding.add(
            small.mined(small.BOTH).series, [small.read(small.FIRST, "other.txt", **changed)]
        )
    for words in said:
        assert words in str(caught.value)


REFUSED = [
    (small.FIRST, {"number": "50/9", "region": "x"}, "Human Rights Council", "General Assembly",
     "is of another body"),
]  # fmt: skip


@pytest.mark.parametrize(("year", "changed", "old", "new", "reason"), REFUSED)
def test_a_text_of_another_body_is_refused(tmp_path, year, changed, old, new, reason):
    text = small.text(year, **changed).replace(old, new)
    read = Read("x.txt", reading.read_text(text, tmp_path / "x.txt"))
    with pytest.raises(MiningError, match=reason):
        adding.add(small.mined(small.BOTH).series, [read])


def test_a_text_of_another_series_is_refused_unless_forced():
    series = small.mined(small.BOTH).series
    with pytest.raises(MiningError, match="does not look like a text of “small”"):
        adding.add(series, [SEEDS[2]])
    assert adding.add(series, [SEEDS[2]], force=True).mined.series.newest == Reference(58, 30)


def test_a_draft_that_nothing_places_is_refused_with_what_to_do():
    with pytest.raises(MiningError, match=r"nothing says which .* add the adopted text"):
        adding.add(small.mined(small.BOTH).series, [SEEDS[3]])


def test_an_adopted_text_takes_its_drafts_place():
    draft = replace(small.read(small.FIRST, "draft.txt").resolution, kind="draft", reference=None)
    read = Read("draft.txt", draft, of=Reference(50, 1))
    with_draft = mine([small.read(small.OLDEST), read], name="small").series
    assert [d.kind for d in with_draft.documents] == ["adopted", "draft"]
    addition = adding.add(with_draft, [small.read(small.FIRST)])
    assert [one.state for one in addition.documents] == ["adopted"]
    documents = addition.mined.series.documents
    assert [d.kind for d in documents if d.resolution == Reference(50, 1)] == ["adopted"]
    again = adding.add(addition.mined.series, [read])
    assert [one.state for one in again.documents] == ["superseded"]


EDITS = [
    ("series.yaml", "rhythm: 3", "rhythm: 6", lambda s: s.rhythm == 6),
    ("series.yaml", "period: one year", "period: two years",
     lambda s: s.mandate.period == "two years"),
    ("series.yaml", "{resolution: 50/1, adopted: 2022-07-07, in",
     "{resolution: 50/1, adopted: 2022-07-07, meeting: 40, in",
     lambda s: s.adoption(Reference(50, 1)).meeting == 40),
    ("guided-by-purposes-principles-charter-united.yaml", "status: standing",
     "notes: mine\nstatus: standing", lambda s: s.clauses[0].notes == "mine"),
    ("guided-by-purposes-principles-charter-united.yaml",
     "id: guided-by-purposes-principles-charter-united", "id: the-charter",
     lambda s: s.clauses[0].id == "the-charter"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "holds"), EDITS)
@pytest.mark.parametrize("year", [small.SECOND, small.OLDEST], ids=["newer", "older"])
def test_a_hand_edit_survives_a_new_text(tmp_path, file, old, new, holds, year):
    library = small.library(tmp_path, [small.FIRST])
    mali.spoil(library / "small" / file, old, new)
    series = store.load_series(library, "small")
    addition = adding.add(series, [small.read(year)], edited=saving.edited(library / "small"))
    report = saving.save(addition.mined.series, library)
    assert report.collisions == []
    assert holds(store.load_series(library, "small"))


def test_a_rhythm_that_one_text_did_not_tell_is_kept_beside_the_one_that_two_tell(tmp_path):
    few = small.read(small.FIRST, chain="41/7 of 11 July 2019 and 44/2 of 16 July 2020")
    library = tmp_path / "lib"
    saving.save(mine([few], name="small").series, library)
    mali.spoil(library / "small" / "series.yaml", "mandate: {", "rhythm: 6\nmandate: {")
    addition = adding.add(store.load_series(library, "small"), [small.read(small.SECOND)])
    report = saving.save(addition.mined.series, library)
    assert report.collisions == ["series.yaml: rhythm"]
    assert store.load_series(library, "small").rhythm == 6


def test_a_corrected_mandate_is_used_in_mining_what_comes(tmp_path):
    library = small.library(tmp_path, [small.FIRST])
    mali.spoil(library / "small" / "series.yaml", "title: Independent Expert, verb",
               "title: Special Rapporteur, verb")  # fmt: skip
    series = store.load_series(library, "small")
    edited = saving.edited(library / "small")
    assert edited == {"mandate"}
    addition = adding.add(series, [small.read(small.SECOND)], edited=edited)
    assert addition.mined.series.mandate.title == "Special Rapporteur"


RENAMED = "concerned-situation-persons-displaced-floods"


@pytest.mark.parametrize("how", ["left alone", "edited", "settled"])
def test_an_older_text_renames_only_what_nobody_has_touched(tmp_path, how):
    library = small.library(tmp_path, small.BOTH)
    home = library / "small"
    if how == "edited":
        mali.spoil(home / f"{RENAMED}.yaml", "status: standing", "status: standing # agreed")
    if how == "settled":
        mali.spoil(home / "series.yaml", "series: small\n", "series: small\nids: settled\n")
    old = store.load_series(library, "small")
    report = saving.save(adding.add(old, [small.read(small.OLDEST)]).mined.series, library)
    new = store.load_series(library, "small")
    assert new.clause(RENAMED) is not None  # the old id works in every case
    if how == "left alone":
        oldest = "alarmed-situation-persons-displaced-floods"
        assert (RENAMED, oldest) in report.renamed
        assert new.clause(RENAMED).id == oldest
        assert not (home / f"{RENAMED}.yaml").exists()
    else:
        assert new.clause(RENAMED).id == RENAMED
    if how == "settled":
        assert {c.id for c in old.clauses} <= {c.id for c in new.clauses}
        assert report.renamed == []


def test_a_newer_text_renames_nothing(tmp_path):
    library = small.library(tmp_path, [small.OLDEST])
    old = store.load_series(library, "small")
    report = saving.save(adding.add(old, [small.read(small.FIRST)]).mined.series, library)
    new = store.load_series(library, "small")
    assert report.renamed == []
    assert {c.id for c in old.clauses} <= {c.id for c in new.clauses}


def test_what_changed_this_year():
    series = small.mined(small.BOTH).series
    new, old = Reference(53, 2), Reference(50, 1)
    assert before(series, new, "en") == old
    found = {c.new or c.old: c for c in changes(series, old, new, "en")}
    assert {label: c.what for label, c in found.items()} == {
        "PP1": "kept", "PP2": "updated", "PP3": "reworded", "OP1": "updated", "OP2": "kept",
        "OP3": "updated", "OP4": "new", "OP5": "kept",
    }  # fmt: skip
    assert found["OP3"].values == {"report_session": (53, 56)}
    assert "[-fifty-third-]{+fifty-sixth+}" in found["OP3"].text
    assert Told(new, "en", old, tuple(found.values())).counts["updated"] == 3


@pytest.mark.parametrize(
    ("old", "new", "what", "label"),
    [("52/42", "58/30", "kept", "PP1"), ("34/39", "52/42", "reworded", "OP15"),
     ("52/42", "58/30", "dropped", "PP24"), ("52/42", "58/30", "new", "PP9"),
     ("52/42", "58/30", "updated", "PP8")],  # another document in its footnote
)  # fmt: skip
def test_what_changed_in_the_seeds(old, new, what, label):
    found = changes(mali.mined().series, Reference.parse(old), Reference.parse(new), "en")
    labels = {c.new or c.old for c in found if c.what == what}
    assert labels
    assert label is None or label in labels
    texts = len({c.new for c in found} - {None}), len({c.old for c in found} - {None})
    numbers = {"34/39": 42, "52/42": 59, "58/30": 54}
    assert texts == (numbers[new], numbers[old])


def test_a_paragraph_that_moved_is_told():
    series = mali.mined().series
    found = changes(series, Reference.parse("34/39"), Reference.parse("52/42"), "en")
    moved = {(c.old, c.new): c.what for c in found if c.has_moved}
    assert ("PP14", "OP15") in moved  # from the preamble to the operative part
    assert set(moved.values()) <= {"moved", "updated", "reworded"}


MALI = "Technical assistance and capacity-building for Mali in the field of human rights"
TITLES = [
    # another country's, though most of its words are the same
    ("Technical assistance and capacity-building in the field of human rights in the Central "
     "African Republic", {MALI}, True),
    ("Technical assistance and capacity-building for Yemen in the field of human rights", {MALI},
     True),
    # the same country under a changed title
    ("Technical assistance and capacity-building to improve the situation of human rights in Mali",
     {MALI}, False),
    # a title that names nothing cannot name another thing
    ("The right to education", {MALI}, False),
    ("Technical assistance for Mali", {"The right to education"}, False),
    ("Assistance technique au Mali", {"Situation des droits de l’homme au Mali", None}, False),
]  # fmt: skip


@pytest.mark.parametrize(("title", "known", "another"), TITLES)
def test_a_title_that_names_another_country(title, known, another):
    assert adding._names_another(title, known) == another
