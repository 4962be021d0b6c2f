"""Measure the reader on a folder of documents.

    python benchmarks/read_corpus.py CORPUS [--warnings]

``CORPUS`` holds, at any depth, ``NAME.en.txt`` and perhaps ``NAME.fr.txt``, and for an English text
perhaps ``NAME.en.labels.json``: its paragraphs with their kinds, levels and numbers. Printed are
the share of labelled paragraphs that the reader puts in the same part under the same number, the
French documents with the same numbers of paragraphs as their English twin, the footnotes tied to a
paragraph, every miss, the words lost, and the documents read in a second.

It may hold ``NAME.en.docx``, ``.pdf`` and ``.html`` as well: of these the words lost are counted
(but not the small numbers, which may be marks and counters), and the PDF files that give the same
paragraphs as the Word file of the same name.
"""

from __future__ import annotations

import argparse
import json
import re
import time
import zipfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from drafter import language as languages
from drafter.reading import ReadingError, read
from drafter.resolution import Item, Resolution

_WORD = re.compile(r"[^\W_]+")
_NOISE = re.compile(
    r"<!--.*?-->|</?(?:sup|sub|br|p|em|i|b|strong|span|div|u)\b[^>]*>|(?<=\])\([^)\s]*\)", re.DOTALL
)
_FRONT_MATTER = re.compile(r"\A---\n(?:[\w-]+:.*\n)+---\n")
_ENACTING = re.compile(r"The (?:Human Rights Council|General Assembly),")
_VOTED = {
    "en": ("Adopted", "The voting was as follows:"),
    "fr": ("Adoptée", "Les voix se sont réparties comme suit :"),
    "es": ("Aprobada", "El resultado de la votación fue el siguiente:"),
}
"""The word before how it was adopted, and what announces the lists of a vote: in no field."""
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass
class Figures:
    """The counts of one group of documents."""

    documents: int = 0
    labelled: int = 0
    right: int = 0
    items_labelled: int = 0
    items: int = 0
    footnotes: int = 0
    tied: int = 0
    twins: int = 0
    same: int = 0
    printed: int = 0
    as_printed: int = 0
    lost: int = 0
    doubled: int = 0
    misses: list[str] = field(default_factory=list)


def main() -> None:
    """Read every document of the folder and print what was found."""
    parser = argparse.ArgumentParser(description="Measure the reader on a folder of documents.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--warnings", action="store_true", help="print what the reader reports")
    options = parser.parse_args()
    figures: dict[str, Figures] = defaultdict(Figures)
    read_in: dict[Path, Resolution] = {}
    seconds = 0.0
    paths = [path for suffix in SOURCES for path in options.corpus.rglob(f"*.??{suffix}")]
    for path in sorted(paths):
        group = f"{path.parent.relative_to(options.corpus)} {' '.join(path.suffixes[-2:])}"
        found = figures[group]
        found.documents += 1
        begun = time.perf_counter()
        try:
            resolution = read(path)
        except ReadingError as error:
            found.misses.append(str(error))
            continue
        finally:
            seconds += time.perf_counter() - begun
        read_in[path] = resolution
        labels = path.with_suffix(".labels.json")
        if labels.exists():
            _compare(resolution, json.loads(labels.read_text("utf-8")), path.stem, found)
        twin = read_in.get(path.with_name(path.name.replace(".fr.", ".en.")))
        word = read_in.get(path.with_suffix(".docx"))
        if path.suffix == ".pdf" and word is not None:
            found.printed += 1
            if _shape(word) == _shape(resolution):
                found.as_printed += 1
            else:
                found.misses.append(f"{path.stem}: the PDF is not read as the Word file")
        if twin is not None and twin is not resolution:
            _compare_twin(resolution, twin, path.stem, found)
        found.footnotes += len(resolution.footnotes)
        found.tied += sum(
            n.paragraph is not None and n.text is not None for n in resolution.footnotes
        )
        found.misses += [
            f"{path.stem}: footnote {n.mark} at {n.paragraph}: {n.text!r}"
            for n in resolution.footnotes
            if n.paragraph is None or n.text is None
        ]
        _compare_words(resolution, path, found)
        if options.warnings:
            for warning in resolution.warnings:
                print(f"{path.stem}: {warning}")
    for group, found in sorted(figures.items()):
        _print(group, found)
    count = sum(found.documents for found in figures.values())
    print(f"{count} documents in {seconds:.2f} s: {count / seconds:.0f} documents a second")


def _compare(
    resolution: Resolution, labels: list[dict[str, object]], name: str, found: Figures
) -> None:
    """Each labelled paragraph must begin like one of the same part and number."""
    ours: Counter[tuple[str, str, str]] = Counter()
    items: Counter[str] = Counter()
    for paragraph in resolution.paragraphs:
        number = str(paragraph.number or "")
        ours[paragraph.part, number, _key(paragraph.text)] += 1
        items.update(_key(item.text) for item in _all_items(paragraph.items))
    for label in labels:
        kind, text = str(label["kind"]), str(label["text"])
        if kind not in {"preambular", "operative"} or _ENACTING.fullmatch(text.strip()):
            continue
        key = _key(text)
        if label["level"] not in {1, None}:
            found.items_labelled += 1
            if items[key]:
                items[key] -= 1
                found.items += 1
            else:
                found.misses.append(f"{name}: no sub-paragraph {label['number']} {text[:70]!r}")
            continue
        found.labelled += 1
        printed = str(label["number"] or "").strip(" .")
        wanted = (kind, printed if kind == "operative" else "", key)
        if ours[wanted]:
            ours[wanted] -= 1
            found.right += 1
        else:
            found.misses.append(f"{name}: label {kind} {printed} {text[:70]!r} was not read so")
    found.misses += [
        f"{name}: read {part} {number} {key!r} has no label"
        for (part, number, key), count in ours.items()
        if count and part != "heading"
    ]


def _key(text: str) -> str:
    """The first words of a paragraph, without its number, in one spelling."""
    text = re.sub(r"^\W*(?:\d{1,3}\s*\.|\(?[a-z]{1,4}\)|\((?:\d+)\)|[•-])\s*", "", text.strip())
    return " ".join(re.findall(r"[^\W\d_]+", text.lower())[:7])


def _all_items(items: tuple[Item, ...]) -> list[Item]:
    return [one for item in items for one in (item, *_all_items(item.items))]


def _compare_twin(resolution: Resolution, twin: Resolution, name: str, found: Figures) -> None:
    found.twins += 1
    ours = len(resolution.preambular), len(resolution.operative)
    theirs = len(twin.preambular), len(twin.operative)
    if ours == theirs:
        found.same += 1
    else:
        found.misses.append(f"{name}: {ours} paragraphs, its twin has {theirs}")


def _compare_words(resolution: Resolution, path: Path, found: Figures) -> None:
    """Every word of the source stands in one place of the result."""
    source = _words(SOURCES[path.suffix](path))
    result = _words(" ".join(places(resolution)))
    lost, doubled = source - result, result - source
    _undo_joins(lost, doubled)
    if path.suffix != ".txt":
        _forget_marks(lost, doubled)
    said = _words(" ".join(resolution.warnings))
    lost -= said
    doubled -= said  # a repair says what it read instead
    if lost:
        found.lost += sum(lost.values())
        found.misses.append(f"{path.stem}: lost: {dict(lost)}")
    if doubled:
        found.doubled += sum(doubled.values())
        found.misses.append(f"{path.stem}: not in the source: {dict(doubled)}")


def _text_words(path: Path) -> str:
    return _NOISE.sub(" ", _FRONT_MATTER.sub("", path.read_text("utf-8")))


def _word_file_words(path: Path) -> str:
    """The characters of a Word file's paragraphs and footnotes; the numbers it counts are none."""
    with zipfile.ZipFile(path) as archive:
        names = [n for n in ("word/document.xml", "word/footnotes.xml") if n in archive.namelist()]
        parts = [archive.read(name).decode("utf-8") for name in names]
    text = re.sub(r"</w:p>|<w:(?:tab|br)/>|<w:footnoteReference", " \\g<0>", " ".join(parts))
    return unescape(re.sub(r"<[^>]+>", "", text)).replace("\xad", "")


def _pdf_words(path: Path) -> str:
    import pypdfium2  # noqa: PLC0415

    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path)]
    broken = re.compile(r"(?:\ufffe|\x02)\s*")  # the library's sign for a broken word
    return broken.sub("", "\n".join(pages))


def _page_words(path: Path) -> str:
    text = re.sub(r"(?s)<(script|style|head)\b.*?</\1>", " ", path.read_text("utf-8"))
    return unescape(re.sub(r"<[^>]+>", " ", text))


SOURCES = {".docx": _word_file_words, ".html": _page_words, ".pdf": _pdf_words, ".txt": _text_words}
"""How the words of a file are found without the reader, by its suffix."""


def _shape(resolution: Resolution) -> list[tuple[str, int | None, str]]:
    return [(p.label, p.number, " ".join(p.flat.split())) for p in resolution.paragraphs]


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.translate(_SUPERSCRIPT)))


def _undo_joins(lost: Counter[str], doubled: Counter[str]) -> None:
    """Take out words that were only cut or joined: ``Mali1`` and ``Mali`` with ``1``."""
    for word in list(doubled):
        for end in range(1, len(word)):
            pair = word[:end], word[end:]
            if all(lost[part] for part in pair):
                lost.subtract(pair)
                doubled[word] -= 1
                break
    for word in list(lost):
        for end in range(1, len(word)):
            pair = word[:end], word[end:]
            while lost[word] > 0 and all(doubled[part] > 0 for part in pair):
                doubled.subtract(pair)
                lost[word] -= 1
    for counts in (lost, doubled):
        for word in [word for word, count in counts.items() if count <= 0]:
            del counts[word]


def _forget_marks(lost: Counter[str], doubled: Counter[str]) -> None:
    """Take out small numbers, and words with one glued to them: ``Mali1`` for ``Mali``."""
    for word in list(lost):
        stem = re.sub(r"^\d{1,2}(?=[^\W\d])|\d{1,2}$", "", word)
        if stem != word:
            doubled[stem] -= lost.pop(word)
    for counts in (lost, doubled):
        for word in [w for w, n in counts.items() if n <= 0 or re.fullmatch(r"\d{1,2}", w)]:
            del counts[word]


def places(resolution: Resolution) -> list[str]:
    """Every place of a result in which a word of the source may stand."""
    found = [*resolution.masthead, *resolution.annexes]
    for paragraph in resolution.paragraphs:
        number = str(paragraph.number) if paragraph.number is not None else ""
        found += [number, paragraph.flat]
    for note in resolution.footnotes:
        # a mark stands in the text and again before the note's body
        found += [note.mark] * (note.offset is not None) + [note.mark, note.text] * bool(note.text)
    return [text for text in [*found, *_ending(resolution)] if text]


def _ending(resolution: Resolution) -> list[str]:
    """The lines below the last paragraph, as their fields say them."""
    language = languages.get(resolution.language)
    found = [language.enacting_line(resolution.body)] if resolution.body else []
    found += [f"{heading} {states}" for heading, states in resolution.vote_lists]
    if resolution.meeting is not None:
        found += [
            language.number_ordinal(resolution.meeting),
            language.words["meeting"].replace("{ordinal}", ""),
        ]
        found += ["plenary"] * (resolution.body == "General Assembly")
        if resolution.adopted is not None:
            found.append(language.date(resolution.adopted))
    if resolution.vote is not None:
        found += [_VOTED[resolution.language][0], resolution.vote]
    if resolution.vote_lists:
        found.append(_VOTED[resolution.language][1])
    return found


def _print(group: str, found: Figures) -> None:
    print(f"{group}: {found.documents} documents")
    if found.labelled:
        print(f"  paragraphs {found.right}/{found.labelled} {found.right / found.labelled:.1%}")
        print(f"  sub-paragraphs {found.items}/{found.items_labelled}")
    if found.twins:
        print(f"  same counts as the English twin {found.same}/{found.twins}")
    if found.printed:
        print(f"  PDF files read as their Word file {found.as_printed}/{found.printed}")
    print(f"  footnotes tied {found.tied}/{found.footnotes}")
    print(f"  words lost {found.lost}, doubled {found.doubled}")
    for miss in found.misses:
        print(f"  - {miss}")


if __name__ == "__main__":
    main()
