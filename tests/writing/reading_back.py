"""What a Word file holds, read with nothing of the code that wrote it."""

import io
import zipfile
from dataclasses import dataclass, field

from lxml import etree

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W = f"{{{NS['w']}}}"


@dataclass
class Para:
    style: str
    text: str = ""
    italic: str = ""
    placeholders: list[str] = field(default_factory=list)
    marks: list[tuple[int, str, str]] = field(default_factory=list)
    """(characters before the mark, note id, typed mark)"""
    num: tuple[str, str] | None = None
    keep_next: bool = False


class Word:
    """A Word file taken apart."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.names = archive.namelist()
            self.infos = archive.infolist()
            self.parts = {name: archive.read(name) for name in self.names}
        self.body = self.root("word/document.xml").find("w:body", NS)

    def root(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    @property
    def paragraphs(self) -> list[Para]:
        """The paragraphs below the document box."""
        return [paragraph(p) for p in self.body.findall("w:p", NS)]

    @property
    def box(self) -> list[list[list[str]]]:
        return [
            [
                [paragraph(p).text for p in cell.findall("w:p", NS)]
                for cell in row.findall("w:tc", NS)
            ]
            for row in self.body.findall("w:tbl/w:tr", NS)
        ]

    @property
    def notes(self) -> dict[str, Para]:
        return {
            note.get(W + "id"): paragraph(note.find("w:p", NS))
            for note in self.root("word/footnotes.xml").findall("w:footnote", NS)
            if note.get(W + "type") is None
        }

    def style(self, style_id: str) -> etree._Element:
        return self.root("word/styles.xml").find(f"w:style[@w:styleId='{style_id}']", NS)

    def numbers(self) -> list[str]:
        """What Word prints before each paragraph below the box: counted as the standard says."""
        numbering = self.root("word/numbering.xml")
        abstract_of = {
            num.get(W + "numId"): num.find("w:abstractNumId", NS).get(W + "val")
            for num in numbering.findall("w:num", NS)
        }
        counters: dict[str, dict[int, int]] = {}
        started: set[str] = set()
        printed = []
        for each in self.paragraphs:
            num = each.num or self._num_of_style(each.style)
            if num is None:
                printed.append("")
                continue
            num_id, level = num[0], int(num[1])
            abstract_id = abstract_of[num_id]
            counts = counters.setdefault(abstract_id, {})
            if num_id not in started:
                started.add(num_id)
                for override in numbering.findall(f"w:num[@w:numId='{num_id}']/w:lvlOverride", NS):
                    start = override.find("w:startOverride", NS).get(W + "val")
                    counts[int(override.get(W + "ilvl"))] = int(start) - 1
            counts[level] = counts.get(level, 0) + 1
            for deeper in [key for key in counts if key > level]:
                del counts[deeper]
            definition = numbering.find(
                f"w:abstractNum[@w:abstractNumId='{abstract_id}']/w:lvl[@w:ilvl='{level}']", NS
            )
            form = definition.find("w:numFmt", NS).get(W + "val")
            text = definition.find("w:lvlText", NS).get(W + "val")
            printed.append(text.replace(f"%{level + 1}", FORMS[form](counts[level])))
        return printed

    def _num_of_style(self, style_id: str) -> tuple[str, str] | None:
        properties = self.style(style_id).find("w:pPr/w:numPr", NS)
        return _num(properties)


ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
FORMS = {
    "decimal": str,
    "lowerLetter": lambda n: "abcdefghijklmnopqrstuvwxyz"[n - 1],
    "lowerRoman": lambda n: ROMAN[n - 1],
    "bullet": lambda n: "•",
}


def _num(properties: etree._Element | None) -> tuple[str, str] | None:
    if properties is None:
        return None
    level = properties.find("w:ilvl", NS)
    return (
        properties.find("w:numId", NS).get(W + "val"),
        "0" if level is None else level.get(W + "val"),
    )


def paragraph(p: etree._Element) -> Para:
    style = p.find("w:pPr/w:pStyle", NS)
    para = Para("Normal" if style is None else style.get(W + "val"))
    para.num = _num(p.find("w:pPr/w:numPr", NS))
    para.keep_next = p.find("w:pPr/w:keepNext", NS) is not None
    for run in p.iterfind("w:r", NS):
        reference = run.find("w:footnoteReference", NS)
        text = "".join(
            chr(int(child.get(W + "char"), 16))
            if child.tag == W + "sym"
            else {"t": child.text, "tab": "\t", "br": "\n"}.get(child.tag.removeprefix(W), "") or ""
            for child in run
        )
        if reference is not None:
            para.marks.append((len(para.text), reference.get(W + "id"), text))
            continue
        para.text += text
        if run.find("w:rPr/w:i", NS) is not None:
            para.italic += text
        run_style = run.find("w:rPr/w:rStyle", NS)
        if run_style is not None and run_style.get(W + "val") == "Placeholder":
            para.placeholders.append(text)
    return para
