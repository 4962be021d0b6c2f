"""Measure what the reader survives: damage documents in the ways that extractions do, and compare.

    python benchmarks/damage_corpus.py CORPUS [--show NAME] [--every N]

``CORPUS`` holds texts of resolutions, ``*.txt`` at any depth. Each is read as it is and again after
each kind of damage; printed is the share of paragraphs that come out the same (part, number and
words), and of documents in which all do. ``--show`` prints the differences under one of them.
Nothing is random: the same corpus gives the same figures.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from drafter.reading import ReadingError, read, read_text
from drafter.resolution import Resolution

Key = tuple[str, str, str]


def body_only(damage: Callable[[list[str]], list[str]]) -> Callable[[str], str]:
    """A damage to the lines below the enacting line."""

    def whole(text: str) -> str:
        lines = text.split("\n")
        start = next((n for n, line in enumerate(lines) if _is_enacting(line)), 0)
        return "\n".join([*lines[: start + 1], *damage(lines[start + 1 :])])

    return whole


def _is_enacting(line: str) -> bool:
    words = re.sub(r"[*_«»\"\s]+", " ", line).strip()
    return bool(re.fullmatch(r"(?:The|Le|L’|L')\s?[^,]{5,60},", words))


def amid(*foreign: str, every: int = 9) -> Callable[[list[str]], list[str]]:
    """Foreign lines in the middle of each so-many-th long line."""

    def damage(lines: list[str]) -> list[str]:
        out: list[str] = []
        count = 0
        for line in lines:
            long = len(line) > 120 and not line.startswith(("[^", "<", "¹"))
            count += long
            if long and count % every == 0:
                words = line.split(" ")
                half = len(words) // 2
                number = str(count // every + 1)
                inserted = [each.replace("#", number) for each in foreign]
                out += [" ".join(words[:half]), "", *inserted, "", " ".join(words[half:])]
            else:
                out.append(line)
        return out

    return damage


def wrapped(width: int, indent: str = "") -> Callable[[list[str]], list[str]]:
    """Lines broken at a width."""

    def damage(lines: list[str]) -> list[str]:
        return [
            row
            for line in lines
            for row in (
                textwrap.wrap(line, width, initial_indent=indent, break_on_hyphens=False,
                              break_long_words=False) or [""]
            )
        ]  # fmt: skip

    return damage


def each_line(pattern: str, replacement: str, every: int = 1) -> Callable[[list[str]], list[str]]:
    """A replacement in each so-many-th line that has the pattern."""
    found = re.compile(pattern)

    def damage(lines: list[str]) -> list[str]:
        out: list[str] = []
        count = 0
        for line in lines:
            if found.search(line):
                count += 1
                if count % every == 0:
                    out.append(found.sub(replacement, line, count=1))
                    continue
            out.append(line)
        return out

    return damage


def double_spaced(lines: list[str]) -> list[str]:
    """An empty line after every line."""
    return [each for line in lines for each in (line, "")]


def no_blank_lines(lines: list[str]) -> list[str]:
    """No empty line at all."""
    return [line for line in lines if line.strip()]


def joined(*damages: Callable[[list[str]], list[str]]) -> Callable[[list[str]], list[str]]:
    """Damages one after the other."""

    def damage(lines: list[str]) -> list[str]:
        for each in damages:
            lines = each(lines)
        return lines

    return damage


NUMBER = r"^(\W{0,3})(\d{1,3})\s?\.\s+"
DAMAGES: dict[str, Callable[[list[str]], list[str]]] = {
    "page head": amid("A/HRC/RES/12/34"),
    "page head with number": amid("A/HRC/RES/12/34", "", "#"),
    "number and symbol": amid("# A/HRC/RES/12/34"),
    "job number": amid("GE.17-05271  (E)", "", "#"),
    "page n of m": amid("Page # of 9"),
    "n/m": amid("#/20"),
    "form feed": amid("\x0c"),
    "page number with dashes": amid("- # -"),
    "footnote amid": amid("# A/HRC/45/67."),
    "footnote amid, raised": amid("<sup>#</sup> See A/HRC/45/67, para. 8."),
    "two footnotes amid": amid("# A/HRC/45/67.", "", "* Ibid., para. 4."),
    "long footnote amid": amid(
        "# See Official Records of the General Assembly, Seventy-second Session,",
        "Supplement No. 53 (A/72/53), chap. II.",
    ),
    "footnote with url": amid("# Available from www.ohchr.org/en/documents/reports.", every=11),
    "rule and footnote": amid("________", "", "# A/HRC/45/67."),
    "image": amid("![](image.png)"),
    "image comment": amid("<!-- image -->"),
    "wrapped 80": wrapped(80),
    "wrapped 60": wrapped(60),
    "wrapped 70, indented": wrapped(70, "    "),
    "wrapped 70, no blank lines": joined(wrapped(70), no_blank_lines),
    "wrapped 70, double spaced": joined(wrapped(70), no_blank_lines, double_spaced),
    "wrapped 75, page heads": joined(amid("A/HRC/RES/12/34"), wrapped(75)),
    "double spaced": double_spaced,
    "no blank lines": no_blank_lines,
    "1 . numbering": each_line(NUMBER, r"\1\2 . "),
    "1) numbering": each_line(NUMBER, r"\1\2) "),
    "1 numbering": each_line(NUMBER, r"\1\2 "),
    "1.Glued": each_line(NUMBER, r"\1\2."),
    "1\\. escaped": each_line(NUMBER, r"\1\2\\. "),
    "number on its own line": each_line(NUMBER, "\\1\\2.\n\n"),
    "tab after number": each_line(NUMBER, "\\1\t\\2.\t"),
    "bold number": each_line(NUMBER, r"**\2.** \1"),
    "every 7th number lost": each_line(NUMBER, r"\1", every=7),
    "( a ) spaced": each_line(r"^(\s*)\(([a-z]{1,3})\)\s", r"\1( \2 ) "),
    "a) for (a)": each_line(r"^(\s*)\(([a-z]{1,3})\)\s", r"\1\2) "),
    "item marker on its own line": each_line(r"^(\s*)\(([a-z]{1,3})\)\s", "\\1(\\2)\n\n"),
    "heading in capitals": each_line(NUMBER, "FOLLOW-UP AND IMPLEMENTATION\n\n\\1\\2. ", every=6),
    "heading with roman number": each_line(NUMBER, "II.\n\n\\1\\2. ", every=6),
    "list bullets": each_line(NUMBER, r"- \1\2. "),
    "block quote": lambda lines: [f"> {line}" if line.strip() else ">" for line in lines],
    "trailing spaces": lambda lines: [f"{line}  " if line.strip() else line for line in lines],
    "no-break spaces": lambda lines: [re.sub(r"(?<=\d) (?=[A-Z])", "\u00a0", x) for x in lines],
    "double words spaces": lambda lines: [line.replace(" ", "  ") for line in lines],
    "semicolons apart": lambda lines: [re.sub(r"([;:])$", r" \1", line) for line in lines],
    "bare openings": lambda lines: [line.replace("*", "").replace("_", "") for line in lines],
    "html tags": each_line(NUMBER, r"<p>\1\2. "),
    "annex": lambda lines: [*lines, "", "Annex", "", "Terms of reference", "", "1. The group:"],
}


def main() -> None:
    """Damage and compare every document of the folder."""
    parser = argparse.ArgumentParser(description="Measure what the reader survives.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--show", metavar="NAME")
    parser.add_argument("--every", type=int, default=1, help="only each so-many-th document")
    options = parser.parse_args()
    paths = sorted(options.corpus.rglob("*.txt"))[:: options.every]
    texts = [(path, path.read_text("utf-8")) for path in paths]
    sound = {path: Counter(keys(read(path))) for path, _ in texts}
    for name, damage in DAMAGES.items():
        if options.show not in {None, name}:
            continue
        same = total = whole = 0
        for path, text in texts:
            try:
                found = Counter(keys(read_text(body_only(damage)(text), path)))
            except ReadingError as error:
                print(error)
                continue
            kept = sound[path] & found
            same += kept.total()
            total += max(sound[path].total(), found.total())
            whole += found == sound[path]
            if options.show and found != sound[path]:
                print(path.stem)
                for mark, keyed in (("-", sound[path] - found), ("+", found - sound[path])):
                    for part, number, words in list(keyed)[:4]:
                        print(f"  {mark} {part} {number} {words[:110]} … {words[-50:]}")
        print(f"{name:32} paragraphs {same / total:7.2%}  documents {whole}/{len(texts)}")


def keys(resolution: Resolution) -> Iterator[Key]:
    """Each paragraph by its part, number and words; headings do not count."""
    for paragraph in resolution.paragraphs:
        if paragraph.part != "heading":
            number = str(paragraph.number or "")
            words = " ".join(re.findall(r"[^\W_]+", paragraph.flat))
            yield paragraph.part, number, words


if __name__ == "__main__":
    main()
