"""The seeds mined from one, two, … documents, in every order: the same bytes.

All 120 orders of five documents, and those of fewer, are covered by steps: if adding any text to
the library of any set of the others gives the library of the larger set, every way there does.
"""

import itertools

import pytest

from drafter import reading
from drafter.library import saving, store
from drafter.mining import adding
from drafter.mining.mine import MiningError, mine
from drafter.mining.years import Read
from tests.mining import mali, small

FILES = (mali.EN_34, mali.EN_52, mali.EN_58, mali.FR_52, mali.PAGE_55)
FACTS = tuple(mali.mined().series.registry)


@pytest.fixture(scope="module")
def reads():
    return {file: Read(file, reading.read(mali.SEEDS / file)) for file in FILES}


@pytest.fixture(scope="module")
def libraries(reads, tmp_path_factory):
    """The library of each set of documents, mined at once; a page alone gives none."""
    home, found = tmp_path_factory.mktemp("sets"), {}
    for size in range(1, len(FILES) + 1):
        for files in itertools.combinations(FILES, size):
            folder = home / str(len(found))
            try:
                series = mine([reads[f] for f in files], name="mali", adoptions=FACTS).series
            except MiningError:
                assert files == (mali.PAGE_55,)
                continue
            saving.save(series, folder)
            found[frozenset(files)] = folder
    return found


def test_every_set_of_the_seeds_gives_a_library(libraries):
    assert len(libraries) == 2 ** len(FILES) - 2  # neither nothing nor the page alone


@pytest.mark.parametrize("file", FILES)
def test_every_step_gives_the_library_of_the_larger_set(libraries, reads, tmp_path, file):
    steps = 0
    for files, folder in libraries.items():
        if file in files:
            continue
        grown = tmp_path / str(steps)
        for name, content in small.tree(folder).items():
            path = grown / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        series = store.load_series(grown, "mali")
        added = adding.add(series, [reads[file]], edited=saving.edited(grown / "mali"))
        saving.save(added.mined.series, grown)
        assert small.tree(grown) == small.tree(libraries[files | {file}]), sorted(files)
        steps += 1
    assert steps == sum(file not in files for files in libraries)
    assert steps >= 14


@pytest.mark.parametrize("order", range(3))
def test_the_order_in_which_they_are_given_at_once_does_not_matter(libraries, reads, order):
    """Each document comes first, in the middle and last."""
    for shift in range(len(FILES)):
        files = [*FILES[shift:], *FILES[:shift]][:: (1, -1, 2)[order]]
        files += [file for file in FILES if file not in files]
        again = mine([reads[f] for f in files], name="mali", adoptions=FACTS).series
        whole = store.load_series(libraries[frozenset(FILES)], "mali")
        assert {c.id: c for c in again.clauses} == {c.id: c for c in whole.clauses}
