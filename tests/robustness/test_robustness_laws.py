"""What holds for any series that could be: made up year by year, mined, kept, rendered, drafted."""

import itertools
import json
import re
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter import language as languages
from drafter.drafting import draft
from drafter.library import saving, store
from drafter.library.texts import clause_texts, resolution_texts
from drafter.mining import adding
from drafter.mining.mine import mine
from drafter.mining.years import Read
from drafter.reading import read, read_text
from drafter.resolution import Reference
from drafter.writing import to_bytes
from tests.mining import small

LAWS = settings(
    derandomize=True, deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow]
)
YEARS = [small.OLDEST, small.FIRST, small.SECOND]
_SOME = re.findall(
    r"\S+",
    "the of and in all States peace rights Mali efforts report women children, situation United "
    "Nations session 2019 A/HRC/47/12 one-year l’État “peace” (2030) Council’s 25 cooperation at "
    "its forty-seventh fiftieth human",
)
WORDS = st.lists(
    st.sampled_from(_SOME),
    min_size=3,
    max_size=22,
).map(" ".join)
PREAMBULAR = st.tuples(
    st.sampled_from(["Recalling", "Welcoming", "Deeply concerned by", "Noting", "Reaffirming"]),
    WORDS,
)
OPERATIVE = st.tuples(
    st.sampled_from(["Requests", "Calls upon", "Encourages", "Urges", "Notes with appreciation"]),
    WORDS,
    st.lists(WORDS, max_size=2),
)


@st.composite
def series(draw):
    """The texts of one to three years: each year some clauses stay, some change, come or go."""
    preamble = draw(st.lists(PREAMBULAR, min_size=1, max_size=4))
    operative = draw(st.lists(OPERATIVE, min_size=1, max_size=4))
    texts = []
    for year in YEARS[: draw(st.integers(1, 3))]:
        texts.append(_text(year, preamble, operative))
        preamble, operative = _next(draw, preamble, PREAMBULAR), _next(draw, operative, OPERATIVE)
    return texts


def _next(draw, clauses, kind):
    clauses = list(clauses)
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.integers(0, len(clauses) - 1))
        how = draw(st.sampled_from(["word", "new", "gone", "moved", "opening"]))
        if how == "new":
            clauses.insert(place, draw(kind))
        elif how == "gone" and len(clauses) > 1:
            del clauses[place]
        elif how == "moved":
            clauses.append(clauses.pop(place))
        else:
            opening, words, *rest = clauses[place]
            if how == "opening":
                opening = draw(kind)[0]
            else:
                words = f"{words} {draw(WORDS)}"
            clauses[place] = (opening, words, *rest)
    return clauses


def _text(year, preamble, operative):
    lines = [f"{opening} {words}," for opening, words in preamble]
    for number, (opening, words, items) in enumerate(operative, start=1):
        end = "." if number == len(operative) else ";"
        if not items:
            lines.append(f"{number}. {opening} {words}{end}")
            continue
        lines.append(f"{number}. {opening} {words}:")
        ends = [*[";"] * (len(items) - 1), end]
        lines += [f"({'ab'[n]}) To {item}{ends[n]}" for n, item in enumerate(items)]
    return (
        f"Human Rights Council\n\n{year['ordinal']} session\n\n{year['dates']}\n\n"
        "Agenda item 10\n\n"
        f"Technical assistance and capacity-building\n\nResolution adopted by the Human Rights "
        f"Council on {year['day']}\n\n{year['number']}. Human rights in a country\n\n"
        "The Human Rights Council,\n\n" + "\n\n".join(lines) + "\n"
    )


def _reads(texts):
    found = []
    for year, text in zip(YEARS, texts, strict=False):
        name = f"{year['number'].replace('/', '-')}.txt"
        found.append(Read(name, read_text(text, Path(name))))
    return found


@LAWS
@given(series())
def test_every_year_comes_back_from_the_clauses(texts):
    """Rendered with the values as they were printed, the library is the documents."""
    reads = _reads(texts)
    made = mine(reads, name="made").series
    for each in reads:
        document = each.resolution
        found = resolution_texts(made.clauses, document.reference, "en", made.adoptions)
        assert [(t.label, t.opening, t.flat) for _, t in found] == [
            (p.label, p.opening, p.flat) for p in document.paragraphs
        ]
        alone = clause_texts(made.clauses, "en", made.adoptions)
        of_year = dict(text for (_, year), text in alone.items() if year == document.reference)
        assert of_year == {p.label: p.flat for p in document.paragraphs}


@LAWS
@given(series())
def test_a_library_comes_back_from_the_disk(texts):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = mine(_reads(texts), name="made").series
        saving.save(made, folder)
        found, before = store.load_series(folder, "made"), small.tree(folder)
        assert {c.id: c for c in found.clauses} == {c.id: c for c in made.clauses}
        for each in ("body", "title", "registry", "documents", "sessions", "chain", "mandate",
                     "rhythm", "agenda_item", "agenda_title"):  # fmt: skip
            assert getattr(found, each) == getattr(made, each), each
        report = saving.save(made, folder)
        assert (report.written, report.collisions, small.tree(folder)) == ([], [], before)


@LAWS
@given(series())
def test_every_order_gives_the_same_bytes(texts):
    reads = _reads(texts)
    with tempfile.TemporaryDirectory() as name:
        trees = []
        for number, order in enumerate(itertools.permutations(reads)):
            folder = Path(name) / str(number)
            saving.save(mine(order[:1], name="made").series, folder)
            for one in order[1:]:
                added = adding.add(
                    store.load_series(folder, "made"), [one],
                    edited=saving.edited(folder / "made"), force=True,
                )  # fmt: skip
                saving.save(added.mined.series, folder)
            trees.append(small.tree(folder))
        saving.save(mine(reads, name="made").series, Path(name) / "whole")
        assert all(tree == small.tree(Path(name) / "whole") for tree in trees)


@LAWS
@given(series())
def test_a_draft_comes_back_from_each_form(texts):
    """A draft on the newest text: what is written is what is read again, in Word and markdown."""
    made = mine(_reads(texts), name="made").series
    written = draft(made, session=made.newest.session + 3)
    assert isinstance(made.newest, Reference)
    language = languages.get("en")
    with tempfile.TemporaryDirectory() as name:
        for suffix in (".docx", ".md"):
            path = Path(name) / f"draft{suffix}"
            path.write_bytes(to_bytes(written, path))
            assert path.read_bytes() == to_bytes(written, path)
            found = read(path)
            assert [(p.part, p.number) for p in found.paragraphs] == [
                (p.part, p.number) for p in written.paragraphs
            ]
            for there, here in zip(found.paragraphs, written.paragraphs, strict=True):
                assert language.plain_spaces(there.flat) == language.plain_spaces(
                    language.typography(here.flat)
                )
        data = json.loads(to_bytes(written, Path("draft.json")))
        told = [each["id"] for part in ("preambular", "operative") for each in data[part]]
        assert told == [p.id for p in written.paragraphs]
