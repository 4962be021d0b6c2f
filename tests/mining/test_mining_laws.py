"""What must hold for everything in the library: texts come back exactly, nothing wanders."""

import random
from pathlib import Path

import pytest

from drafter import reading
from drafter.library.texts import clause_texts, resolution_texts
from drafter.mining import rebuild
from drafter.mining.mine import MiningError, mine
from drafter.mining.sources import mine_folder
from drafter.mining.years import Read
from drafter.resolution import Reference
from tests.mining import mali


def registry():
    return {a.resolution: a for a in mali.mined().series.registry}


def read(file):
    return reading.read(mali.SEEDS / file)


PARAGRAPHS = [
    (file, resolution, code, paragraph.label)
    for file, resolution, code, _, _ in mali.TEXTS
    for paragraph in read(file).paragraphs
]


def test_no_paragraph_of_the_seeds_is_left_out():
    assert len(PARAGRAPHS) == (15 + 27) + 2 * (24 + 35) + (23 + 31)


@pytest.mark.parametrize(("file", "resolution", "code", "preambular", "operative"), mali.TEXTS)
def test_a_whole_year_gives_back_its_document(file, resolution, code, preambular, operative):
    document = read(file)
    texts = resolution_texts(
        mali.mined().series.clauses, Reference.parse(resolution), code, registry()
    )
    assert [(t.label, t.opening, t.flat) for _, t in texts] == [
        (p.label, p.opening, p.flat) for p in document.paragraphs
    ]
    labels = [t.label for _, t in texts]
    assert labels == [f"PP{n + 1}" for n in range(preambular)] + [
        f"OP{n + 1}" for n in range(operative)
    ]


@pytest.mark.parametrize(("file", "resolution", "code"), [t[:3] for t in mali.TEXTS])
def test_a_years_footnotes_come_back_at_their_places(file, resolution, code):
    texts = resolution_texts(
        mali.mined().series.clauses, Reference.parse(resolution), code, registry()
    )
    found = [(t.label, at, text) for _, t in texts for at, text in t.notes]
    notes = [n for n in read(file).footnotes if n.offset is not None and n.paragraph != "title"]
    assert notes
    assert [note[:2] for note in found] == [(n.paragraph, n.offset) for n in notes]
    kept = [(one, n.text) for (_, _, one), n in zip(found, notes, strict=True) if n.text]
    assert all(one == text for one, text in kept)


def test_a_footnote_that_one_language_lost_is_taken_from_the_other():
    texts = resolution_texts(
        mali.mined().series.clauses, Reference.parse("52/42"), "fr", registry()
    )
    (note,) = [note for _, t in texts for note in t.notes if t.label == "PP8"]
    (lost,) = [n for n in read(mali.FR_52).footnotes if n.paragraph == "PP8"]
    assert lost.text is None
    assert note[1] == "A/HRC/52/81."


ENGLISH_NOTES = [
    ("A/HRC/57/70.", "A/HRC/57/70."),
    ("S/2024/384.", "S/2024/384."),  # no document of the session: it is no value that moves on
    ("See S/2024/384, annex.", None),  # words, to be translated
    (None, None),
]


@pytest.mark.parametrize(
    ("english", "french"), ENGLISH_NOTES, ids=[str(e) for e, _ in ENGLISH_NOTES]
)
def test_a_loose_digit_of_one_language_is_a_footnote_of_the_library(english, french):
    mark, body = ("<sup>1</sup>", f"\n\n<sup>1</sup> {english}\n\n") if english else ("", "")
    texts = {
        "en": "57/35. Rights\n\nThe Human Rights Council,\n\nGuided by the Charter,\n\n"
        f"1. Deplores the murders, rapes and maiming,{mark} which go on.\n{body}",
        "fr": "57/35. Droits\n\nLe Conseil des droits de l’homme,\n\nGuidé par la Charte,\n\n"
        "1. Déplore les meurtres, viols et mutilations 1 qui se poursuivent.\n",
    }
    read_in = [Read(code, reading.read_text(text, Path(code))) for code, text in texts.items()]
    series = mine(read_in, name="small").series
    (text,) = [t for _, t in resolution_texts(series.clauses, Reference(57, 35), "fr", {})][1:]
    assert text.flat == "Déplore les meurtres, viols et mutilations qui se poursuivent."
    assert text.notes == ((text.flat.index(" qui"), french),)


@pytest.mark.parametrize(("file", "resolution", "code"), [t[:3] for t in mali.TEXTS])
def test_each_clause_alone_gives_back_its_paragraph(file, resolution, code):
    texts = clause_texts(mali.mined().series.clauses, code, registry())
    of_year = {label: text for (_, year), (label, text) in texts.items() if str(year) == resolution}
    assert of_year == {p.label: p.flat for p in read(file).paragraphs}


@pytest.mark.parametrize(("file", "resolution", "code"), [t[:3] for t in mali.TEXTS])
def test_the_library_on_disk_gives_back_the_document_too(shared_library, file, resolution, code):
    series = mali.load(shared_library)
    texts = resolution_texts(
        series.clauses,
        Reference.parse(resolution),
        code,
        {a.resolution: a for a in series.registry},
    )
    assert [t.flat for _, t in texts] == [p.flat for p in read(file).paragraphs]


def test_what_is_written_is_what_was_mined(shared_library):
    loaded, fresh = mali.load(shared_library), mali.mined().series
    assert {c.id: c for c in loaded.clauses} == {c.id: c for c in fresh.clauses}
    assert loaded.registry == fresh.registry
    assert loaded.documents == fresh.documents
    assert loaded.sessions == fresh.sessions
    assert (loaded.chain, loaded.mandate, loaded.rhythm) == (
        fresh.chain,
        fresh.mandate,
        fresh.rhythm,
    )


def test_mining_twice_changes_no_byte(own_library):
    before = mali.tree(own_library)
    again = mali.mine_folder(mali.SEEDS)
    report = mali.saving.save(again.series, own_library)
    assert mali.tree(own_library) == before
    assert (report.written, report.removed, report.kept, report.collisions) == ([], [], [], [])


def test_mining_a_library_of_ones_own_from_nothing_gives_the_same_bytes(shared_library, tmp_path):
    assert mali.tree(mali.write_library(tmp_path / "other")) == mali.tree(shared_library)


def test_the_committed_library_is_what_the_miner_writes(shared_library):
    committed, fresh = mali.tree(mali.ROOT / "clauses"), mali.tree(shared_library)
    assert sorted(committed) == sorted(fresh)
    assert [name for name in fresh if committed[name] != fresh[name]] == []


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_the_documents_does_not_matter(seed):
    files = [t[0] for t in mali.TEXTS] + [mali.PAGE_55]
    random.Random(seed).shuffle(files)  # noqa: S311
    series = mali.mined().series
    again = mine(
        [Read(file, read(file)) for file in files],
        name="mali",
        adoptions=list(series.registry),
        sessions=series.sessions,
        agenda={10: series.agenda_title},
    )
    assert again.series == series


def test_the_library_mined_again_from_itself_is_the_same_series():
    series = mali.mined().series
    again = mine(
        rebuild.documents(series), name="mali", adoptions=series.registry, sessions=series.sessions
    ).series
    for old, new in zip(series.clauses, again.clauses, strict=True):
        assert (new.id, new.wordings, new.variables, new.history) == (
            old.id,
            old.wordings,
            old.variables,
            old.history,
        )


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda folder: folder / "nowhere", "no such folder"),
        (lambda folder: folder, "holds no document"),
    ],
)
def test_nothing_to_mine_is_said(tmp_path, make, reason):
    with pytest.raises(MiningError, match=reason):
        mine_folder(make(tmp_path))


def test_a_page_alone_is_no_series(tmp_path):
    folder = mali.seeds_in(tmp_path / "s", [t[0] for t in mali.TEXTS])
    with pytest.raises(MiningError, match="none of the documents is a resolution"):
        mine_folder(folder)
