"""Series that nobody has prepared: are they mined, rebuilt, drafted from, and what stays unknown?

    python benchmarks/new_series.py CORPUS [--likeness 75] [--draft] [--order N]

CORPUS is a folder with adopted resolutions, with folders in it or not. Texts whose titles are alike
are taken for a series; each text is also tried alone. For every series the script makes a library
and checks that each document comes back word for word; that adding the documents one by one, in N
random orders, gives the same bytes; and, with --draft, that a draft comes out in each language.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rapidfuzz import fuzz

from drafter import drafting, reading
from drafter.drafting.calendar import DraftingError
from drafter.library import saving, store
from drafter.library.texts import resolution_texts
from drafter.mining import adding
from drafter.mining.mine import Mined, mine
from drafter.mining.years import Read


def main() -> None:
    """Read the corpus, put series together, and print what became of each."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--likeness", type=float, default=75.0)
    parser.add_argument("--draft", action="store_true")
    parser.add_argument("--order", type=int, default=0, metavar="N")
    chosen = parser.parse_args()
    files = sorted(chosen.corpus.rglob("*.txt"))
    documents = [Read(file.name, reading.read(file)) for file in files]
    documents = [d for d in documents if d.resolution.kind == "adopted" and d.resolution.title]
    found: Counter[str] = Counter()
    for group in groups(documents, chosen.likeness):
        found.update(tried(group, draft=chosen.draft, order=chosen.order, tell=True))
    for document in documents:
        found.update(tried([document], draft=chosen.draft, order=0, tell=False))
    for what, count in sorted(found.items()):
        print(f"{count:6} {what}")


def groups(documents: Sequence[Read], likeness: float) -> list[list[Read]]:
    """Documents of the same body whose English titles are alike, with their other languages."""
    by_number: dict[tuple[str, str], list[Read]] = {}
    for document in documents:
        number = document.file.split(".")[0]
        by_number.setdefault((number[:5], number), []).append(document)
    series: list[tuple[str, str, list[Read]]] = []
    for (body, _), texts in sorted(by_number.items()):
        english = [t for t in texts if t.resolution.language == "en"]
        if not english:
            continue
        title = english[0].resolution.title or ""
        for known_body, known, members in series:
            if known_body == body and fuzz.token_set_ratio(known, title) >= likeness:
                members.extend(texts)
                break
        else:
            series.append((body, title, list(texts)))
    return [m for _, _, m in series if len({d.resolution.reference for d in m}) > 1]


def tried(texts: Sequence[Read], *, draft: bool, order: int, tell: bool) -> list[str]:
    """What became of one series, in words that can be counted."""
    start = time.perf_counter()
    mined = mine(texts, name="series")
    took = time.perf_counter() - start
    kind = "alone" if len(texts) == 1 else "series"
    said = [f"{kind}: mined"]
    said += [f"{kind}: {exact(mined, text)}" for text in texts]
    said.append(f"{kind}: rhythm {'known' if mined.series.rhythm else 'unknown'}")
    if draft:
        said += [f"{kind}: {drafted(mined, code)}" for code in sorted(mined.series.title)]
    if order:
        said += [f"{kind}: {same_in_order(texts, mined, seed)}" for seed in range(order)]
    if tell:
        numbers = sorted({str(t.resolution.reference) for t in texts})
        print(f"{', '.join(numbers)}: {texts[0].resolution.title} ({took:.2f} s)")
        for name, guess in mined.series.guessed.items():
            print(f"    {name}: {guess.value} ({guess.sure}: {guess.evidence})")
        for what in dict.fromkeys(said):
            if "not" in what or "differ" in what:
                print(f"    {what}")
    return said


def exact(mined: Mined, text: Read) -> str:
    """Whether a document comes back word for word."""
    series, read = mined.series, text.resolution
    if read.reference is None:
        return "text without a number"
    again = resolution_texts(series.clauses, read.reference, read.language, series.adoptions)
    same = [t.flat for _, t in again] == [p.flat for p in read.paragraphs]
    return "text comes back exactly" if same else f"text does not come back: {text.file}"


def drafted(mined: Mined, code: str) -> str:
    """Whether a draft comes out, with the session given where the rhythm is unknown."""
    series = mined.series
    session = None
    if series.rhythm is None and series.newest is not None:
        session = series.newest.session + 3
    try:
        made = drafting.draft(series, session=session, code=code)
    except DraftingError as error:
        return f"no draft in {code}: {error}"
    return f"draft in {code}" if made.paragraphs else f"empty draft in {code}: not right"


def same_in_order(texts: Sequence[Read], mined: Mined, seed: int) -> str:
    """Whether adding the documents one by one gives the bytes that mining all at once gives."""
    order = random.Random(seed).sample(list(texts), len(texts))  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        whole, grown = Path(folder) / "whole", Path(folder) / "grown"
        saving.save(mined.series, whole)
        saving.save(mine(order[:1], name="series").series, grown)
        for text in order[1:]:
            series = store.load_series(grown, "series")
            edited = saving.edited(grown / "series")
            added = adding.add(series, [text], edited=edited, force=True)
            saving.save(added.mined.series, grown)
        same = _tree(whole) == _tree(grown)
    return "any order gives the same bytes" if same else f"bytes differ by order (seed {seed})"


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


if __name__ == "__main__":
    main()
