"""Do the time and the memory of mining grow with the number of documents, and no faster?

    pip install . numpy
    python benchmarks/mine_growth.py [--bases seeds] [--documents 25 250 2500] [--jobs 2]
    python benchmarks/mine_growth.py --documents --long 5 50

Made-up series (``synthetic.py``) of twelve texts each are mined into libraries, each size in a
process of its own: files are read, followed, taken apart, and the library is written, as by
``drafter mine``. ``--jobs`` processes share the series; the memory is the sum of their peaks.

``--long`` mines one single series of so many years instead, the harder case: every text has to be
compared with all clauses that the series ever had. The time of comparing is set against comparing
all paragraphs of all years with each other by rapidfuzz, at the scorer and the threshold that
``same_paragraphs.py`` finds best.

Printed first is by how much time and memory grew against the smallest number. Time is what the
processors worked, start-up included: the clock would count what else the machine does.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import synthetic
from rapidfuzz import fuzz, process

from drafter import reading
from drafter.library import saving
from drafter.mining import adding, following, sources
from drafter.mining.mine import mine
from drafter.mining.years import Read, years

YEARS = 12


def main() -> None:
    """Measure every size, or one long series."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--bases", type=Path, default=Path("seeds"))
    parser.add_argument("--documents", type=int, nargs="*", default=[25, 250, 2500])
    parser.add_argument("--long", type=int, nargs="*", default=[], metavar="YEARS")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--runs", type=int, default=3, help="of the long series; the best counts")
    parser.add_argument("--mine", type=Path, nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.mine:
        print(mine_all(*chosen.mine, jobs=chosen.jobs))
        return
    many_series(chosen.bases, chosen.documents, chosen.jobs)
    long_series(chosen.bases, chosen.long, chosen.runs)


def many_series(bases: Path, sizes: Sequence[int], jobs: int) -> None:
    """Mine so many documents, in series of twelve, and print a line for each size."""
    texts = synthetic.bases(bases)
    first: tuple[float, float] | None = None
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            home, library = Path(folder, "texts"), Path(folder, "library")
            for number, start in enumerate(range(0, size, YEARS)):
                synthetic.series(texts, number, min(YEARS, size - start)).write(home)
            began, worked = time.perf_counter(), _children()
            told = subprocess.run(
                [sys.executable, __file__, "--mine", home, library, "--jobs", str(jobs)],
                check=True, capture_output=True, text=True,
            )  # fmt: skip
            took, work = time.perf_counter() - began, _children() - worked
        memory = float(told.stdout)
        first = first or (work, memory)
        print(
            f"documents ×{size / sizes[0]:<4.0f} time ×{work / first[0]:<6.1f} "
            f"memory ×{memory / first[1]:<6.2f} {size} documents: {work:.1f} s of work, "
            f"{took:.1f} s on the clock in {jobs} processes, {memory:.0f} MiB"
        )


def _children() -> float:
    """The seconds that the processors have spent on processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def mine_all(home: Path, library: Path, *, jobs: int) -> float:
    """Mine every folder of a folder; the peak of memory in MiB, of all processes together."""
    folders = sorted(home.iterdir())
    if jobs == 1:
        return max(mine_one(library, folder)[1] for folder in folders)
    with ProcessPoolExecutor(jobs) as pool:
        peaks = dict(sorted(pool.map(partial(mine_one, library), folders)))
    return sum(peaks.values()) + _peak()


def mine_one(library: Path, folder: Path) -> tuple[int, float]:
    """Mine a series into a library of its own; which process did, and its peak so far."""
    mined = sources.mine_folder(folder)
    saving.save(mined.series, library / folder.name)
    return os.getpid(), _peak()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def long_series(bases: Path, sizes: Sequence[int], runs: int) -> None:
    """Mine one series of so many years, save it, add to it, and compare all its paragraphs."""
    texts = synthetic.bases(bases)
    process.cdist(["numpy"], ["is loaded"])
    first: dict[str, float] = {}
    for size in sizes:
        made = synthetic.series(texts, 0, size).documents
        best: dict[str, float] = {}
        for _ in range(runs):
            for what, took in timed(made).items():
                best[what] = min(took, best.get(what, took))
        first = first or best
        for what, took in best.items():
            print(
                f"years ×{size / sizes[0]:<4.0f} time ×{took / first[what]:<6.1f} {what:22} "
                f"{size} years: {took:.3f} s"
            )
        times = best["all pairs, rapidfuzz"] / best["follow"]
        print(f"all pairs take ×{times:.1f} the time of following")


def timed(made: Sequence[synthetic.Document]) -> dict[str, float]:
    """Seconds for each step of mining a series, and for adding its last text to the others."""
    clock = time.process_time
    start = clock()
    documents = [Read(d.file, reading.read_text(d.text, Path(d.file))) for d in made]
    read = clock()
    mined = mine(documents, name="made-up")
    middle = clock()
    with tempfile.TemporaryDirectory() as folder:
        saving.save(mined.series, Path(folder))
    saved = clock()
    before = mine(documents[:-1], name="made-up").series
    ready = clock()
    adding.add(before, documents[-1:])
    end = clock()
    found, _ = years(documents, {})
    paired = clock()
    following.follow(found)
    followed = clock()
    all_pairs(documents)
    return {
        "read, mine and save": saved - start, "read": read - start, "mine": middle - read,
        "save": saved - middle, "add": end - ready, "follow": followed - paired,
        "all pairs, rapidfuzz": clock() - followed,
    }  # fmt: skip


def all_pairs(documents: Sequence[Read]) -> None:
    """Score every paragraph with every one of all the years before."""
    known: list[str] = []
    for document in documents:
        year = [p.flat.lower() for p in document.resolution.paragraphs]
        if known:
            process.cdist(year, known, scorer=fuzz.token_set_ratio, score_cutoff=66)
        known += year


if __name__ == "__main__":
    main()
