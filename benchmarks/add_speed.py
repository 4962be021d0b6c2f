"""How long does it take to add one resolution to a mined library, start-up included?

    pip install .
    python benchmarks/add_speed.py [--bases seeds] [--years 12 50] [--runs 5]

Whole processes of ``drafter add`` are timed, each on a fresh copy of a library that has been mined
of everything but the newest text: the repository's own seeds, and made-up series
(``synthetic.py``) of so many years. Printed first is the median against the goal of two seconds.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import synthetic

GOAL = 2.0
SEEDS = Path(__file__).resolve().parents[1] / "seeds"
DRAFTER = [sys.executable, "-m", "drafter"]


def main() -> None:
    """Time adding to the seeds' library and to made-up ones."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--bases", type=Path, default=SEEDS)
    parser.add_argument("--years", type=int, nargs="*", default=[12, 50])
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shutil.copytree(SEEDS, home / "seeds")
        measure("seeds", home / "seeds", home / "seeds" / "A-HRC-RES-58-30.en.txt", chosen.runs)
        for length in chosen.years:
            made = synthetic.series(synthetic.bases(chosen.bases), 0, length)
            texts = made.write(home / str(length))
            newest = texts / made.documents[-1].file
            measure(f"{length} made-up years", texts, newest, chosen.runs)


def measure(what: str, texts: Path, newest: Path, runs: int) -> None:
    """Mine all but the newest text, and add that one again and again to copies of the library."""
    left = texts.parent / newest.name
    newest.replace(left)
    library, copy = texts.parent / f"{texts.name} library", texts.parent / f"{texts.name} copy"
    subprocess.run([*DRAFTER, "mine", texts, "--library", library], check=True, capture_output=True)
    times = []
    for _ in range(runs + 1):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(library, copy)
        start = time.perf_counter()
        subprocess.run([*DRAFTER, "add", left, "--library", copy], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    clauses = sum(1 for _ in library.glob("*/*.yaml")) - 1
    median = statistics.median(times[1:])  # the first only warms the file caches
    print(
        f"×{median / GOAL:.2f} of the goal: {what}: {median:.2f} s "
        f"({min(times[1:]):.2f}–{max(times[1:]):.2f}), {clauses} clauses before"
    )


if __name__ == "__main__":
    main()
