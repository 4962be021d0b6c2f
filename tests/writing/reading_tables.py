"""The table of a Word file, read with nothing of the code that wrote it; texts to put in it."""

from dataclasses import dataclass

import drafter.language

from . import samples
from .reading_back import NS, W, Word


@dataclass
class Line:
    """A paragraph of a cell: what stands before its first tab, and its runs (style, text)."""

    style: str
    label: str
    runs: list[tuple[str, str]]
    label_styles: frozenset[str] = frozenset()
    italic: str = ""

    def text(self, *, without=frozenset()):
        return "".join(text for style, text in self.runs if style not in without)


def line(p):
    runs, italic = [], ""
    for run in p.iterfind("w:r", NS):
        style = run.find("w:rPr/w:rStyle", NS)
        text = "".join("\t" if each.tag == W + "tab" else each.text or "" for each in run[:])
        runs.append(("" if style is None else style.get(W + "val"), text))
        italic += text if run.find("w:rPr/w:i", NS) is not None else ""
    style = p.find("w:pPr/w:pStyle", NS).get(W + "val")
    begin = next((n for n, (_, text) in enumerate(runs) if text == "\t"), None)
    if begin is None:
        return Line(style, "", runs, italic=italic)
    label = "".join(text for _, text in runs[:begin])
    styles = frozenset(each for each, _ in runs[:begin])
    return Line(style, label, runs[begin + 1 :], styles, italic)


class Table(Word):
    """The one table of a Word file, row by row."""

    @property
    def trs(self):
        return self.body.findall("w:tbl/w:tr", NS)

    @property
    def rows(self):
        return [
            [[line(p) for p in cell.findall("w:p", NS)] for cell in row.findall("w:tc", NS)]
            for row in self.trs
        ]

    def column(self, index):
        """The lines of a column below its heading."""
        return [each for row in self.rows[1:] for each in row[index]]


def words(cell, **options):
    return [each.text(**options) for each in cell]


def printed(text, language="en"):
    return drafter.language.get(language).typography(text)


def text_of(*flats, part="operative", notes=()):
    """A draft of operative paragraphs, each with its first word for an id."""
    return samples.with_paragraphs(
        *(
            samples.paragraph(part, n, "", flat, id=flat.split()[0], notes=notes)
            for n, flat in enumerate(flats, 1)
        )
    )
