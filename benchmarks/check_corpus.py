"""Count the findings of the checks on a folder of documents, and show samples of them.

    python benchmarks/check_corpus.py CORPUS… [--sample N] [--seed S] [--select CODES]

``CORPUS`` holds, at any depth, documents as text (``NAME.en.txt``). Each is held against its
series: the library's, or else one that is mined from it alone, with its other languages, as an
editor has it who has just made one of it. Printed are, for each rule, the findings and the
documents they are in, then with ``--sample`` that many findings of each rule, drawn with the seed,
with the words around them: to be looked through for false alarms.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.checking import RULES, Config, Finding, check, series_of, session_days
from drafter.library import store
from drafter.library.model import Series
from drafter.mining.mine import MiningError, mine
from drafter.mining.years import Read
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
    seconds = 0.0
    texts = [text for corpus in options.corpus for text in _texts(corpus)]
    for text in texts:
        series = series_of(text.resolution, folder) or _mined(text, texts)
        begun = time.perf_counter()
        for finding in check(text.resolution, series, config, calendar=sessions):
            found[finding.code].append((text.file, text.resolution, finding))
        seconds += time.perf_counter() - begun
    print(f"{len(texts)} documents in {seconds:.2f} s")
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


def _texts(corpus: Path) -> Iterator[Read]:
    for path in sorted(corpus.rglob("*.??.txt")):
        try:
            resolution = read(path)
        except ReadingError as error:
            print(error)
            continue
        if resolution.kind != "commentary":
            yield Read(path.name, resolution)


def _mined(text: Read, texts: Sequence[Read]) -> Series | None:
    """The series that is mined from one text in all the languages that it is there in."""
    number = text.file.partition(".")[0]
    same = [other for other in texts if other.file.partition(".")[0] == number]
    try:
        return mine(same, name="own").series
    except MiningError:
        return None


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
