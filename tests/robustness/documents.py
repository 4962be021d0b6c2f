"""Small documents of each format to begin from: all that the reader knows stands in one of them."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from drafter.writing.docx import docx_bytes
from tests.reading import hostile_pdfs
from tests.writing import samples

DOCUMENTS = Path(__file__).parents[1] / "documents"

ENGLISH = """\
United Nations A/HRC/RES/52/42
General Assembly Distr.: General
Human Rights Council
**Fifty-second session**
27 February–4 April 2023
Agenda item 10
*Resolution adopted by the Human Rights Council on 4 April 2023*
52/42. Technical assistance for Mali

*The Human Rights Council*,

*Recalling also* its resolutions 49/34 of 1 April 2022, and Mali’s efforts,¹

Taking note of the reports2 of the Expert, [and counter-
terrorism,]

1. *Requests* the High Commissioner:
(a) To report at its fifty-fifth session;
(i) A panel of experts;
(ii) A workshop;
(b) To assist;

¹ A/HRC/52/81.
2 See A/77/1.

I. Follow-up

2. Decides to remain seized of the matter.

55th meeting
4 April 2023
[Adopted by a recorded vote of 2 to 1, with 1 abstention. The voting was as follows:
In favour: Benin, Brazil
Against: Cuba
Abstaining: Gabon]

Annex
Terms of reference[^3]
[^3]: See A/1.
"""
FRENCH = """\
---
symbol: A/HRC/52/L.35
---
# 52/… Assistance technique au Mali

Bénin*, Côte d’Ivoire** : projet de résolution
* État non membre du Conseil.
** Au nom du Groupe des États d’Afrique.

Le Conseil des droits de l’homme ,

Rappelant sa résolution 49/34 du 1 er avril 2022<sup>1</sup>,

Prenant note du rapport 2 , dans lequel,

1

A/HRC/45/5.

1. Prie le Bureau :
a) D’agir ;
2 . Décide de rester saisi de la question.

58 e séance
1er avril 2022
[Adoptée sans vote.]
"""
PAGE = """\
<!DOCTYPE html><html><head><meta charset="utf-8"><style>.x, #y {display:none}</style></head>
<body><nav>Home</nav><article><header><h1>52/42. Help for Mali</h1></header>
<table><tr><td>A/HRC/RES/52/42</td><td>Distr.: General<br>19 April 2023</td></tr></table>
<p><em>The Human Rights Council,</em></p><p><i>Recalling</i> Mali<sup>1</sup>,<br>and it,</p>
<p class=x>Never</p><p style="font-style:italic">Noting</p><div hidden>No</div>
<ol start="1"><li><i>Requests</i> the Office:<ol type="a"><li>To act;</li><li value=2>To do;
</li></ol></li><li>Decides.</li></ol><pre>3. Calls for it.
  (a) To go;</pre><p>9th meeting<br>4 April 2023</p>
<ol><li id="fn1">A/HRC/52/81 <a href="#r1">[1]</a></li></ol></article></body></html>
"""
COMMENTARY = """\
On the resolution 55/25 on Mali

The Council adopted A/HRC/RES/55/25.

• “Requests the Independent Expert to report to the Council …”
• “Encourages all States, in particular neighbours, to contribute to peace;”
“Condemns all violations of human rights in the country,”
"""


def _pdf(*rows: tuple[int, int, int, str]) -> bytes:
    """A page with texts at places: left and lower edge, size, words."""
    shown = "\n".join(
        f"BT /F1 {size} Tf {left} {low} Td ({words}) Tj ET" for left, low, size, words in rows
    )
    return hostile_pdfs.small(f"72 90 m 200 90 l S\n{shown}")


def _texts() -> dict[str, bytes]:
    texts = {"english": ENGLISH, "french": FRENCH, "commentary": COMMENTARY}
    found = {name: text.encode() for name, text in texts.items()}
    return {**found, "wide": ENGLISH.encode("utf-16"), "old": FRENCH.encode("cp1252", "replace")}


def _pages() -> dict[str, bytes]:
    latin = PAGE.replace("utf-8", "windows-1252").replace("Never", "Résumé à l’étude")
    return {"page": PAGE.encode(), "latin": latin.encode("cp1252")}


def _words() -> dict[str, bytes]:
    written = {name: samples.DRAFTS[name]() for name in ("nested", "french", "renumbered")}
    found = {name: docx_bytes(draft) for name, draft in written.items()}
    with zipfile.ZipFile(io.BytesIO(found["nested"])) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = parts["word/document.xml"].decode()
    for number, kind in enumerate(("ins", "del", "moveFrom", "moveTo"), start=1):
        place = document.find("<w:r>", len(document) * number // 6)
        end = document.find("</w:r>", place) + len("</w:r>")
        change = f'<w:{kind} w:id="{number}" w:author="a">{document[place:end]}</w:{kind}>'
        document = document[:place] + change + document[end:]
    return {**found, "tracked": packed({**parts, "word/document.xml": document.encode()})}


def _pdfs() -> dict[str, bytes]:
    plain = _pdf(
        (72, 760, 10, "A/HRC/RES/52/42"), (72, 700, 10, "The Human Rights Council,"),
        (92, 680, 10, "Recalling the report of the imple-"), (72, 666, 10, "mentation in Mali,"),
        (160, 670, 6, "1"), (92, 640, 10, "1. Decides to act:"), (112, 620, 10, "\\(a\\) To go."),
        (72, 80, 6, "1"), (76, 76, 8, "A/HRC/52/81."), (300, 30, 8, "GE.17-05271 2"),
    )  # fmt: skip
    sides = _pdf(
        (72, 714, 10, "The Human Rights Council,"),
        *((72, 700 - 14 * n, 10, "Noting all") for n in range(9)),
        *((320, 700 - 14 * n, 10, f"{n}. Decides to act;") for n in range(1, 9)),
    )  # fmt: skip
    whole = (DOCUMENTS / "sub-paragraphs.pdf").read_bytes()
    return {"plain": plain, "sides": sides, "whole": whole}


SEEDS: dict[str, Callable[[], dict[str, bytes]]] = {
    "text": _texts, "html": _pages, "docx": _words, "pdf": _pdfs,
}  # fmt: skip

WORDS = [
    *(line for text in (ENGLISH, FRENCH, COMMENTARY) for line in text.splitlines() if line),
    *re.findall(r"<[^>]+>", PAGE),
    "1er", "1", "²", "Mali1,", "A/HRC/RES/S-9/1", "(aa)", "(i)", "XIV.", "**", "*", "_", "[^1]",
    "[", "]", "<sup>", "</sup>", "<!--", "-->", "```", "---", "\ufeff", "\u00a0", "\u202f",
    "\u00ad", "\u200b", "\u2028", "\u202e", "\ue000", "\ue002", "\ue003", "\x0b", "\x0c", "\x1f",
    "\x85", "\u0301", "İ", "ﬁ", "٣", "𝟙", "①", "Ⅳ", "99999999999999999999", "0", "-1", "%PDF-",
]  # fmt: skip
"""What stands in such documents, and what stands in none but makes trouble in programs."""


def packed(parts: dict[str, bytes]) -> bytes:
    """The parts as the zip that a Word file is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
