"""Does the time of mining grow with the number of documents, and no faster?

    python benchmarks/mine_growth.py [--years 5 50] [--paragraphs 60] [--churn 0.1] [--runs 3]

Series are made up: each year takes the year before, rewords some paragraphs, drops some and adds
as many (``--churn`` is the share of each), moves the sessions on and lets the recall chain grow.
Printed are the best of some runs for each number of years, and by how much the time grew against
how much the documents did.
"""

from __future__ import annotations

import argparse
import datetime
import random
import tempfile
import time
from pathlib import Path

from drafter.language import get
from drafter.library import saving, store
from drafter.mining import adding
from drafter.mining.mine import mine
from drafter.mining.years import Read
from drafter.resolution import Paragraph, Reference, Resolution

WORDS = [
    f"{a}{b}{c}" for a in ("re", "con", "pro", "dis", "inter", "trans", "sub", "per")
    for b in ("min", "ver", "lat", "port", "clam", "gress", "scrib", "tain", "fer", "spect")
    for c in ("ation", "ment", "ing", "ity", "ive", "ance")
]  # fmt: skip


def series(years: int, paragraphs: int, churn: float) -> list[Read]:
    """A made-up series, one document a year, every third session."""
    chance = random.Random(7)  # noqa: S311
    bodies = [_words(chance) for _ in range(paragraphs)]
    found = []
    adopted: list[tuple[Reference, datetime.date]] = []
    for year in range(years):
        session = 4 + 3 * year
        reference = Reference(session, 1 + year % 40)
        day = datetime.date(2007 + year, 3, 20)
        for _ in range(max(1, round(churn * paragraphs)) if year else 0):
            bodies[chance.randrange(paragraphs)] = _words(chance)
            words = bodies[chance.randrange(paragraphs)]
            words[chance.randrange(len(words))] = chance.choice(WORDS)
        found.append(_document(reference, day, bodies, adopted))
        adopted.append((reference, day))
    return found


def _words(chance: random.Random) -> list[str]:
    return [chance.choice(WORDS) for _ in range(chance.randrange(20, 60))]


def _document(
    reference: Reference,
    day: datetime.date,
    bodies: list[list[str]],
    adopted: list[tuple[Reference, datetime.date]],
) -> Read:
    english = get("en")
    half = len(bodies) // 3
    texts = [f"Noting the {' '.join(words)}," for words in bodies[:half]]
    if len(adopted) > 1:
        chain = english.join([english.citation(r, d) for r, d in adopted])
        texts.insert(1, f"Recalling its resolutions {chain},")
    due = english.ordinal(reference.session + 3)
    operative = [f"Encourages the {' '.join(words)};" for words in bodies[half:]]
    operative.append(f"Requests a report at its {due} session.")
    paragraphs = [
        Paragraph("preambular", f"PP{n}", text, text.split(" ", 1)[0])
        for n, text in enumerate(texts, 1)
    ] + [
        Paragraph("operative", f"OP{n}", text, text.split(" ", 1)[0], n)
        for n, text in enumerate(operative, 1)
    ]
    read = Resolution(
        kind="adopted", language="en", reference=reference, body="Human Rights Council",
        title="A made-up series", session=reference.session, adopted=day,
        paragraphs=tuple(paragraphs),
    )  # fmt: skip
    return Read(f"{reference.session}.txt", read)


def main() -> None:
    """Time mining, saving and adding for each number of years."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--years", type=int, nargs="+", default=[5, 50])
    parser.add_argument("--paragraphs", type=int, default=60)
    parser.add_argument("--churn", type=float, default=0.1)
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args()
    first: dict[str, float] = {}
    for years in chosen.years:
        documents = series(years, chosen.paragraphs, chosen.churn)
        best: dict[str, float] = {}
        for _ in range(chosen.runs):
            for what, took in timed(documents).items():
                best[what] = min(took, best.get(what, took))
        first = first or best
        grown = years / chosen.years[0]
        for what, took in best.items():
            times = took / first[what]
            print(f"{years:4} years  {what:5} {took:7.3f} s  documents ×{grown:.1f}  ×{times:.1f}")


def timed(documents: list[Read]) -> dict[str, float]:
    """Seconds for mining a series, for saving it, and for adding its last text to the others."""
    start = time.perf_counter()
    mined = mine(documents, name="made-up")
    middle = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        saving.save(mined.series, Path(folder))
        saved = time.perf_counter()
        store.load_series(Path(folder), "made-up")
    before = mine(documents[:-1], name="made-up").series
    added = time.perf_counter()
    adding.add(before, documents[-1:])
    end = time.perf_counter()
    return {"mine": middle - start, "save": saved - middle, "add": end - added}


if __name__ == "__main__":
    main()
