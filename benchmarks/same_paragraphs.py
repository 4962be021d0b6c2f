"""Which paragraph is which of the year before: drafter against all pairs with rapidfuzz.

    python benchmarks/same_paragraphs.py [FOLDER ...] [--series 12] [--years 12] [--wrong]

Real texts are looked for in the folders (``seeds`` if none is named), and their true pairs in
``same_paragraphs.yaml``; made-up series come from ``synthetic.py``. Printed for each set of texts:

- the pair F1 of drafter on two texts alone (as by ``drafter compare``) and in the mined series;
- the best F1 that rapidfuzz comes to by comparing all with all: of six scorers (three, for the
  made-up texts), three ways to choose the pairs and every threshold, those that are best on that
  very set;
- how many times longer than drafter that takes.

``--wrong`` prints the pairs that drafter has and should not have, and those that it lacks.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import synthetic
from rapidfuzz import fuzz, process
from ruamel.yaml import YAML

from drafter import reading
from drafter.comparing.rows import Comparable, pairs
from drafter.mining import following
from drafter.mining.years import Read, years
from drafter.resolution import Resolution

Pairs = set[tuple[int, int]]
"""(place in the older text, place in the newer one)."""
LABELS = Path(__file__).with_suffix(".yaml")
QUICK = [fuzz.ratio, fuzz.token_sort_ratio, fuzz.token_set_ratio]
SCORERS = [*QUICK, fuzz.partial_ratio, fuzz.partial_token_sort_ratio, fuzz.WRatio]


@dataclass(frozen=True)
class Case:
    """Two neighbouring texts of a series, their true pairs, and those that nobody can tell."""

    series: str
    old: Resolution
    new: Resolution
    same: Pairs
    unclear: Pairs

    @property
    def key(self) -> str:
        """The series and the two resolutions."""
        return f"{self.series}: {self.old.reference} → {self.new.reference}"


@dataclass
class Score:
    """Pairs that are right, found, and to be found."""

    right: int = 0
    found: int = 0
    true: int = 0

    def count(self, case: Case, found: Pairs) -> None:
        """Add what was found in a case."""
        told = found - case.unclear
        self.right += len(told & case.same)
        self.found += len(told)
        self.true += len(case.same)

    @property
    def f1(self) -> float:
        """Twice the right ones by the found and the true ones."""
        return 2 * self.right / max(1, self.found + self.true)


def labelled(folders: Sequence[Path]) -> Iterator[Case]:
    """The cases of ``same_paragraphs.yaml`` whose texts are in the folders, in each language."""
    texts: dict[tuple[str, str], Resolution] = {}
    for folder in folders:
        for path in sorted(folder.rglob("A-HRC-RES-*.txt")):
            read = reading.read(path)
            texts[str(read.reference), read.language] = read
    for entry in YAML(typ="safe").load(LABELS.read_text(encoding="utf-8")):
        for code in ("en", "fr"):
            if {(entry["old"], code), (entry["new"], code)} <= texts.keys():
                old, new = texts[entry["old"], code], texts[entry["new"], code]
                yield Case(
                    f"{new.title} ({code})", old, new,
                    _pairs(entry["same"], old, new), _pairs(entry["unclear"], old, new),
                )  # fmt: skip


def _pairs(told: str, old: Resolution, new: Resolution) -> Pairs:
    places = [{p.label: n for n, p in enumerate(text.paragraphs)} for text in (old, new)]
    both = [pair.split("=") for pair in told.split()]
    return {(places[0][one], places[1][other]) for one, other in both}


def made_up(folder: Path, count: int, length: int) -> Iterator[Case]:
    """The neighbouring texts of made-up series, as read, with what each paragraph was made from."""
    texts = synthetic.bases(folder)
    for number in range(count):
        made = synthetic.series(texts, number, length)
        before: tuple[Resolution, list[int | None]] | None = None
        for document in made.documents:
            read = reading.read_text(document.text, Path(document.file))
            names = document.names(read)
            if before is not None:
                same = {
                    (o, n) for o, one in enumerate(before[1]) for n, other in enumerate(names)
                    if one is not None and one == other
                }  # fmt: skip
                yield Case(made.name, before[0], read, same, set())
            before = read, names


def compared(case: Case) -> Pairs:
    """drafter's pairs of two texts that it knows nothing else of."""
    old, new = (
        [Comparable(p.flat, p.part == "preambular") for p in text.paragraphs]
        for text in (case.old, case.new)
    )
    return {(o, n) for n, o in pairs(old, new).items()}


def mined(cases: Sequence[Case]) -> list[Pairs]:
    """drafter's pairs in a series that is mined: what is followed from each text to the next."""
    texts = [cases[0].old, *(case.new for case in cases)]
    found, _ = years([Read(f"{n}.txt", text) for n, text in enumerate(texts)], {})
    places = [dict(strand.places) for strand in following.follow(found)]
    return [
        {(strand[y], strand[y + 1]) for strand in places if y in strand and y + 1 in strand}
        for y in range(len(cases))
    ]


def each_best(scores: np.ndarray, least: float) -> Pairs:
    """For each new paragraph the old one most like it."""
    best = scores.argmax(axis=1)
    return {(int(o), n) for n, o in enumerate(best) if scores[n, o] >= least}


def mutual(scores: np.ndarray, least: float) -> Pairs:
    """Those that are each other's best."""
    best, back = scores.argmax(axis=1), scores.argmax(axis=0)
    return {(int(o), n) for n, o in enumerate(best) if back[o] == n and scores[n, o] >= least}


def greedy(scores: np.ndarray, least: float) -> Pairs:
    """The most alike first, each paragraph once."""
    news, olds = np.nonzero(scores >= least)
    order = np.argsort(-scores[news, olds], kind="stable")
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    found: Pairs = set()
    for n, o in zip(news[order].tolist(), olds[order].tolist(), strict=True):
        if n not in taken_new and o not in taken_old:
            taken_new.add(n)
            taken_old.add(o)
            found.add((o, n))
    return found


CHOOSING: dict[str, Callable[[np.ndarray, float], Pairs]] = {
    "each one's best": each_best, "mutual best": mutual, "greedy, one to one": greedy,
}  # fmt: skip


def all_pairs(case: Case, scorer: Callable[..., float]) -> np.ndarray:
    """The scores of every new paragraph (rows) with every old one."""
    old, new = ([p.flat.lower() for p in text.paragraphs] for text in (case.old, case.new))
    return process.cdist(new, old, scorer=scorer)


def best_of_rapidfuzz(
    cases: Sequence[Case], scorers: Sequence[Callable[..., float]]
) -> tuple[float, str, float]:
    """The best F1 on these cases, what gave it, and the seconds that comparing took."""
    best = (0.0, "", 0.0)
    for scorer in scorers:
        start = time.process_time()
        scored = [all_pairs(case, scorer) for case in cases]
        took = time.process_time() - start
        for way, choose in CHOOSING.items():
            for least in range(20, 100, 2):
                score = Score()
                for case, scores in zip(cases, scored, strict=True):
                    score.count(case, choose(scores, least))
                best = max(best, (score.f1, f"{scorer.__name__} ≥ {least}, {way}", took))
    return best


def show(
    title: str,
    cases: Sequence[Case],
    scorers: Sequence[Callable[..., float]],
    *,
    wrong: bool = False,
) -> None:
    """Measure a set of cases and print it."""
    start = time.process_time()
    alone = [compared(case) for case in cases]
    middle = time.process_time()
    followed: dict[str, Pairs] = {}
    for series in dict.fromkeys(case.series for case in cases):
        own = [case for case in cases if case.series == series]
        followed |= {c.key: p for c, p in zip(own, mined(own), strict=True)}
    end = time.process_time()
    both = Score(), Score()
    for case, one in zip(cases, alone, strict=True):
        other = followed[case.key]
        both[0].count(case, one)
        both[1].count(case, other)
        if wrong:
            _print_wrong(case, other)
    theirs, how, took = best_of_rapidfuzz(cases, scorers)
    ours = middle - start, end - middle
    print(
        f"{title}: F1 ×{both[0].f1 / theirs:.3f} two texts, ×{both[1].f1 / theirs:.3f} mined "
        f"({both[0].f1:.3f}, {both[1].f1:.3f}; rapidfuzz {theirs:.3f}: {how}); "
        f"rapidfuzz takes ×{took / ours[0]:.1f}, ×{took / ours[1]:.1f} the time "
        f"({ours[0]:.2f} s, {ours[1]:.2f} s; {took:.2f} s); {both[0].true} true pairs, "
        f"{len(cases)} pairs of texts"
    )


def _print_wrong(case: Case, found: Pairs) -> None:
    told = found - case.unclear
    for mark, some in (("has", told - case.same), ("lacks", case.same - told)):
        for o, n in sorted(some):
            old, new = case.old.paragraphs[o], case.new.paragraphs[n]
            print(f"{case.key}: {mark} {old.label}={new.label}")
            print(f"    {old.flat[:150]}\n    {new.flat[:150]}")


def main() -> None:
    """Measure the real texts and the made-up ones."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folders", type=Path, nargs="*", default=[Path("seeds")])
    parser.add_argument("--series", type=int, default=12, help="how many made-up series")
    parser.add_argument("--years", type=int, default=12, help="texts in each of them")
    parser.add_argument("--wrong", action="store_true")
    chosen = parser.parse_args()
    real = list(labelled(chosen.folders))
    for series in dict.fromkeys(case.series for case in real):
        show(series, [c for c in real if c.series == series], SCORERS, wrong=chosen.wrong)
    show("all real texts", real, SCORERS)
    for folder in chosen.folders:
        made = list(made_up(folder, chosen.series, chosen.years))
        show(f"{chosen.series} made-up series out of {folder.name}", made, QUICK)


if __name__ == "__main__":
    main()
