"""Count the findings of the checks on a folder of documents, and show samples of them.

    python benchmarks/check_corpus.py CORPUS… [--sample N] [--seed S] [--select CODES]

``CORPUS`` holds, at any depth, documents as text (``NAME.en.txt``). Printed are, for each rule,
the findings and the documents they are in, then with ``--sample`` that many findings of each rule,
drawn with the seed, with the words around them: to be looked through for false alarms.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from pathlib import Path

from drafter.checking import RULES, Config, Finding, check, series_of, session_days
from drafter.library import store
from drafter.reading import ReadingError, read
from drafter.resolution import Resolution

AROUND = 60


def main() -> None:
    """Check every document of the folder and print what was found."""
    parser = argparse.ArgumentParser(description="Count findings on a folder of documents.")
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--sample", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="S")
    parser.add_argument("--select", default="", metavar="CODES")
    parser.add_argument("--library", type=Path, metavar="DIR")
    options = parser.parse_args()
    config = Config().overridden(select=[options.select])
    folder = store.library_folder(options.library)
    sessions = session_days(folder)
    found: defaultdict[str, list[tuple[str, Resolution, Finding]]] = defaultdict(list)
    documents = 0
    seconds = 0.0
    for path in sorted(p for corpus in options.corpus for p in corpus.rglob("*.??.txt")):
        try:
            resolution = read(path)
        except ReadingError as error:
            print(error)
            continue
        if resolution.kind == "commentary":
            continue
        documents += 1
        series = series_of(resolution, folder)
        begun = time.perf_counter()
        for finding in check(resolution, series, config, calendar=sessions):
            found[finding.code].append((path.name, resolution, finding))
        seconds += time.perf_counter() - begun
    print(f"{documents} documents in {seconds:.2f} s")
    for code, rule in RULES.items():
        names = {name for name, _, _ in found[code]}
        print(f"{code} {rule.severity:7} {len(found[code]):4} in {len(names):3} documents")
    draw = random.Random(options.seed)  # noqa: S311 -- a sample to look at
    for code in RULES:
        chosen = found[code]
        if len(chosen) > options.sample:
            chosen = draw.sample(chosen, options.sample)
        for name, resolution, finding in chosen:
            place = f"{finding.place.label}:{finding.place.start}"
            print(
                f"\n{code} {name} {place}\n  {finding.message}\n  {_context(resolution, finding)}"
            )


def _context(resolution: Resolution, finding: Finding) -> str:
    start, end = finding.place.start, finding.place.end
    for paragraph in resolution.paragraphs:
        if paragraph.label == finding.place.label:
            flat = paragraph.flat
            before, after = flat[max(0, start - AROUND) : start], flat[end : end + AROUND]
            return f"… {before}⟦{flat[start:end]}⟧{after} …".replace("\n", " ⏎ ")
    return ""


if __name__ == "__main__":
    main()
