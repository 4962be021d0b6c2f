"""How many paragraphs of a folder of documents open with words that the language knows.

    python benchmarks/openings.py CORPUS [--misses]

``CORPUS`` holds, at any depth, documents named ``NAME.CODE.txt`` (``en``, ``fr``) and perhaps
``NAME.CODE.labels.json`` with the paragraphs of a document and their kinds. Where there are labels
they say what the paragraphs are; else it is the reader, which knows the operative paragraphs by
their numbers and the preambular ones by their commas, but puts up with no unknown opening in the
middle of a text out of a PDF: those figures are kinder than the labelled ones.

Printed are, for each language and part: paragraphs, openings recognised, those with the adverb of a
run (*also*, *further*), and those whose adverb stands elsewhere than computed and is kept as it is.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from drafter import language as languages
from drafter.reading import ReadingError, read
from drafter.resolution import Part

_NUMBER = re.compile(r"^\W*(?:\d{1,3}\s*\.\s*)?")
_ADVERBS = {"en": r"\b(?:also|further)\b", "fr": r"\b(?:également|en outre)\b"}


def main() -> None:
    """Count over the folder and print a table."""
    parser = argparse.ArgumentParser(description="How many openings are recognised.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was not recognised")
    options = parser.parse_args()
    counts: Counter[tuple[str, str, str]] = Counter()
    misses: Counter[str] = Counter()
    for path in sorted(options.corpus.rglob("*.??.txt")):
        code = path.suffixes[-2][1:]
        language = languages.get(code)
        for part, text in _paragraphs(path):
            if language.organ(text):  # some labels take the enacting line for a paragraph
                continue
            counts[code, part, "paragraphs"] += 1
            opening = language.opening(text, part)
            if opening is None:
                misses[f"{code} {part}: {' '.join(text.split()[:5])}"] += 1
                continue
            counts[code, part, "recognised"] += 1
            if opening.adverb:
                counts[code, part, "in a run"] += 1
            elif re.search(_ADVERBS.get(code, r"(?!)"), opening.plain, re.IGNORECASE):
                counts[code, part, "elsewhere"] += 1
    print("language  part         paragraphs  recognised          in a run  elsewhere")
    for code, part in sorted({key[:2] for key in counts}, key=lambda key: (key[0], key[1][::-1])):
        total, known, run, elsewhere = (
            counts[code, part, name]
            for name in ("paragraphs", "recognised", "in a run", "elsewhere")
        )
        share = f"{known} ({known / total:.1%})"
        print(f"{code:8}  {part:11}  {total:10}  {share:18}  {run:8}  {elsewhere:9}")
    if options.misses:
        for words, times in misses.most_common():
            print(f"{times:4}  {words}")


def _paragraphs(path: Path) -> Iterator[tuple[Part, str]]:
    """The preambular and operative paragraphs of a document, without their numbers."""
    parts: tuple[Part, ...] = ("preambular", "operative")
    labels = path.with_suffix(".labels.json")
    if labels.exists():
        for label in json.loads(labels.read_text("utf-8")):
            for part in parts:
                if label["kind"] == part and label["level"] in {1, None}:
                    yield part, _NUMBER.sub("", str(label["text"]))
        return
    try:
        resolution = read(path)
    except ReadingError as error:
        print(error)
        return
    for paragraph in resolution.paragraphs:
        if paragraph.part in parts:
            yield paragraph.part, paragraph.text


if __name__ == "__main__":
    main()
