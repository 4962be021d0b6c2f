"""How well past years could have been drafted, over a folder of series.

    pip install .
    python benchmarks/backtest_corpus.py FOLDER [FOLDER ...] [--lang CODE] [--misses] [--fit]

A sub-folder is a series, with its documents and perhaps ``adoptions.yaml`` and ``sessions.yaml``.
In a folder without sub-folders, documents of near sessions are a series if their titles are the
same but for how they go on.
Every year is drafted from what was known before it and compared with what was adopted, as by
``drafter backtest``.

``--misses`` prints every purely technical change that the draft has not, and every paragraph for
which last year's text was nearer. ``--fit`` fits the weights of the attention's points (a logistic
regression, held near the weights of the program by a penalty) on all series but one, and measures
them on that one.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from drafter.backtesting import Backtest, backtest
from drafter.backtesting.backtest import Year
from drafter.backtesting.figures import Figures
from drafter.backtesting.ranking import RULES, area
from drafter.comparing.words import marked
from drafter.drafting.attention import WEIGHTS, points
from drafter.drafting.outdated import in_draft
from drafter.library import schema, store
from drafter.mining.past import Given
from drafter.mining.sources import Sources, gather
from drafter.mining.years import Read

REPOSITORY = Path(__file__).resolve().parents[1]
PENALTIES = (1.0, 10.0, 100.0)
"""How strongly fitted weights are held near those of the program."""
FAR = 10
"""Sessions, of which there are three a year, after which a series is another one."""


def series_in(folder: Path) -> Iterator[tuple[str, Sources]]:
    """Every series of a folder: its sub-folders, or its documents by their titles."""
    below = [path for path in sorted(folder.iterdir()) if path.is_dir()]
    if below:
        for path in below:
            yield path.name, gather([path])
        return
    titled = [(_title(read), read) for read in gather([folder]).documents]
    by_title: dict[str, list[Read]] = {}
    for title, read in sorted(titled, key=lambda pair: (len(pair[0]), pair[1].file)):
        if title:
            known = next((t for t in by_title if title.startswith(t)), title)
            by_title.setdefault(known, []).append(read)
    for title, documents in sorted(by_title.items()):
        for near in _near(documents):
            if len({d.resolution.reference for d in near}) > 1:
                yield title[:40], Sources(near)


def _title(read: Read) -> str:
    """A title without its articles, in small letters."""
    return " ".join(w for w in (read.resolution.title or "").lower().split() if w != "the")


def _near(documents: Sequence[Read]) -> list[list[Read]]:
    """Documents with fewer than ``FAR`` sessions between one and the next."""
    runs: list[list[Read]] = []
    for read in sorted(documents, key=lambda d: (d.resolution.session or 0, d.file)):
        session = read.resolution.session or 0
        if runs and session - (runs[-1][-1].resolution.session or 0) < FAR:
            runs[-1].append(read)
        else:
            runs.append([read])
    return runs


@dataclass(frozen=True)
class Example:
    """One paragraph of a draft: its points, and whether its words did not survive."""

    points: tuple[float, ...]
    changed: bool


def examples(year: Year) -> list[Example]:
    """The points of every paragraph of a year's draft, and what came of it."""
    found = points(year.known, year.draft, in_draft(year.known, year.draft))
    return [
        Example(tuple(found[j.draft_label][name].share for name in WEIGHTS), not j.survived)
        for j in year.paragraphs
        if j.draft_label in found
    ]


def fitted(years: Sequence[Sequence[Example]], penalty: float) -> list[float]:
    """Logistic weights, each year counted alike and in it both kinds, by Newton's method."""
    size = len(WEIGHTS) + 1
    prior = [*WEIGHTS.values(), 0.0]
    weights = [*prior[:-1], -sum(prior) / 4]
    rows = []
    for year in years:
        changed = sum(one.changed for one in year)
        counts = {True: changed, False: len(year) - changed}
        if min(counts.values()):
            told = 2 * counts[True] * counts[False] / len(year)
            rows += [((*one.points, 1.0), one.changed, told / counts[one.changed]) for one in year]
    for _ in range(25):
        slope = [penalty * (p - w) for p, w in zip(prior, weights, strict=True)]
        slope[-1] = 0.0
        bend = [[penalty * (i == j and i < size - 1) for j in range(size)] for i in range(size)]
        for values, came, counted in rows:
            total = sum(w * v for w, v in zip(weights, values, strict=True))
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            for i in range(size):
                slope[i] += counted * (came - chance) * values[i]
                for j in range(size):
                    bend[i][j] += counted * chance * (1 - chance) * values[i] * values[j]
        step = solved(bend, slope)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return weights[:-1]


def solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(len(rows)):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i], strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def scored(year: Sequence[Example], weights: Sequence[float]) -> float | None:
    """The area under the curve of a year with these weights."""
    return area(
        [
            (sum(w * p for w, p in zip(weights, one.points, strict=True)), one.changed)
            for one in year
        ]
    )


def print_fit(tested: Sequence[Backtest]) -> None:
    """The areas of weights that were fitted on all other series."""
    years = {one.series: [examples(year) for year in one.years] for one in tested}
    print(f"\n{'fitted on all other series':40s} {'as it is':>8s}", end="")
    print("".join(f"  penalty {p:g}".rjust(14) for p in PENALTIES))
    for name, own in years.items():
        others = [year for other, many in years.items() if other != name for year in many]
        columns = [list(WEIGHTS.values()), *(fitted(others, penalty) for penalty in PENALTIES)]
        shown = [average([scored(year, weights) for year in own]) for weights in columns]
        print(f"{name:40s} {shown[0]:>8s}" + "".join(value.rjust(14) for value in shown[1:]))


def average(values: Sequence[float | None]) -> str:
    """The mean of what is known."""
    known = [value for value in values if value is not None]
    return f"{mean(known):.3f}" if known else "–"


def print_years(tested: Backtest) -> None:
    """One line a year: paragraphs, technical changes, exactness, likeness."""
    for year in tested.years:
        f = Figures(year)
        print(
            f"{tested.series:40s} {year.base!s:>6s} {year.target!s:>6s} {len(f.adopted):4d} "
            f"{f.exact:5d} {f.baseline_exact:4d} {f.technical('exact'):3d}/{f.following:<3d} "
            f"{f.placeholders:4d} {f.technical('unknowable'):4d} {f.technical('place'):5d} "
            f"{f.fate('reworded'):4d} {f.fate('new'):4d} {f.fate('dropped'):4d} {f.worse:5d} "
            f"{mark(year.chain_exact):>5s} {mark(year.sessions_exact):>4s} "
            f"{mark(year.report_exact):>6s} {year.likeness:6.3f} {year.base_likeness:6.3f}"
        )


def mark(value: bool | None) -> str:
    """Yes, no or nothing of the kind."""
    return {True: "yes", False: "no", None: "–"}[value]


def print_misses(tested: Backtest) -> None:
    """What the draft has not of what changed technically, and where last year's text was nearer."""
    for year in tested.years:
        for one in year.paragraphs:
            missed = one.fate == "technical" and one.result != "exact"
            if missed or one.worse or (one.fate == "same" and one.result != "exact"):
                what = f"{one.fate}, {one.result}{', worse' if one.worse else ''}"
                print(f"\n{tested.series} {year.target}: {one.base_label} → {one.label}: {what}")
                print(f"  adopted: {marked(one.base or '', one.adopted or '')}")
                print(f"  drafted: {marked(one.base or '', one.draft or '')}")


def print_scores(tested: Sequence[Backtest]) -> None:
    """The attention beside the simple rules, the mean of each series' years."""
    print(
        f"\n{'area under the curve':40s} {'attention':>10s}" + "".join(f"{r:>10s}" for r in RULES)
    )
    for one in tested:
        print(f"{one.series:40s} {average([y.attention_auc for y in one.years]):>10s}" + "".join(
            f"{average([y.rules_auc[rule] for y in one.years]):>10s}" for rule in RULES
        ))  # fmt: skip
    own = [mean(known) for one in tested if (known := _known(one, None))]
    rules: Mapping[str, list[float]] = {
        rule: [mean(known) for one in tested if (known := _known(one, rule))] for rule in RULES
    }
    print(f"{'mean of the series':40s} {average(own):>10s}" + "".join(
        f"{average(rules[rule]):>10s}" for rule in RULES
    ))  # fmt: skip


def _known(tested: Backtest, rule: str | None) -> list[float]:
    values = [y.rules_auc[rule] if rule else y.attention_auc for y in tested.years]
    return [value for value in values if value is not None]


def main() -> None:
    """Backtest every series and print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--lang", default="en", metavar="CODE", help="the language (default: en)")
    parser.add_argument(
        "--sessions", type=Path, default=REPOSITORY / "seeds" / "sessions.yaml", metavar="FILE",
        help="dates of the sessions, for series that have none of their own",
    )  # fmt: skip
    parser.add_argument("--misses", action="store_true", help="print what the drafts have not")
    parser.add_argument("--fit", action="store_true", help="fit the weights on the other series")
    given = parser.parse_args()
    published = store.load_checked(given.sessions, schema.sessions)[1]
    tested = []
    print(
        f"{'series':40s} {'from':>6s} {'year':>6s} pars exact file   tech open  unk place rewd  "
        "new drop worse chain sess report  alike   file"
    )
    for folder in given.folders:
        for name, sources in series_in(folder):
            in_language = {
                d.resolution.reference for d in sources.documents
                if d.resolution.language == given.lang and d.resolution.kind == "adopted"
            }  # fmt: skip
            if len(in_language) < 2:
                continue
            facts = Given(sources.adoptions, sources.sessions or published, sources.agenda)
            one = backtest(sources.documents, facts, name=name, code=given.lang)
            tested.append(one)
            print_years(one)
    if given.misses:
        for one in tested:
            print_misses(one)
    if tested:
        print_scores(tested)
    if given.fit and len(tested) > 1:
        print_fit(tested)


if __name__ == "__main__":
    main()
