"""Make the PDF files of this folder, each with the Word file it must be read like.

    python tests/documents/make.py [FOLDER]

Needs LibreOffice (``soffice`` on the PATH). The texts are the project's own drafts and the
documents in ``seeds/``; the layouts are written here as flat OpenDocument, after the page of an
adopted resolution, and LibreOffice turns each into a Word file and a PDF.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from drafter.drafting import draft  # noqa: E402
from drafter.library.store import load_series  # noqa: E402
from drafter.reading import read  # noqa: E402
from drafter.resolution import Paragraph, Resolution  # noqa: E402
from drafter.writing.docx import docx_bytes  # noqa: E402
from tests.writing import samples  # noqa: E402

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
JOB = "GE.17-05271  (E)"


def paragraph_style(name: str, paragraph: str = "", text: str = "", size: int = 10) -> str:
    """A paragraph style with the given properties."""
    return (
        f'<style:style style:name="{name}" style:family="paragraph">'
        f"<style:paragraph-properties {paragraph}/><style:text-properties "
        f'style:font-name="Liberation Serif" fo:font-size="{size}pt" {text}/></style:style>'
    )


def flat_document(body: str, *, symbol: str, narrow: bool = False) -> str:
    """A flat OpenDocument text with the page head and foot of a resolution."""
    left = 'fo:margin-left="2cm" fo:margin-right="2cm" fo:margin-bottom="6pt"'
    language = 'fo:language="en" fo:country="GB"'
    if narrow:
        left = 'fo:margin-bottom="6pt"'
    justified = f'{left} fo:text-align="justify"'
    styles = "".join(
        [
            paragraph_style("Standard"),
            paragraph_style("Head", 'fo:margin-bottom="3pt"', 'fo:font-weight="bold"'),
            paragraph_style("Title1", f'{left} fo:margin-top="12pt"', 'fo:font-weight="bold"'),
            paragraph_style("Clause", f'{justified} fo:text-indent="1cm"', language),
            paragraph_style("Item", f'{justified} fo:text-indent="1cm"', language),
            paragraph_style("Low", f'{justified} fo:text-indent="2cm"', language),
            paragraph_style("Ending", 'fo:margin-left="9cm"', 'fo:font-style="italic"'),
            paragraph_style("Small", size=9),
            paragraph_style("Footnote", 'fo:margin-left="2cm" fo:margin-right="2cm"', size=9),
        ]
    )
    automatic = (
        '<style:style style:name="I" style:family="text"><style:text-properties '
        'fo:font-style="italic"/></style:style>'
        '<style:style style:name="Two" style:family="section"><style:section-properties>'
        '<style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties>'
        "</style:style>"
        '<style:page-layout style:name="Page"><style:page-layout-properties '
        'fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>'
        '<style:header-style><style:header-footer-properties fo:margin-bottom="5mm"/>'
        "</style:header-style><style:footer-style><style:header-footer-properties "
        'fo:margin-top="5mm"/></style:footer-style></style:page-layout>'
    )
    number = "<text:page-number/>"
    master = (
        '<office:master-styles><style:master-page style:name="Standard" '
        'style:page-layout-name="Page">'
        f'<style:header><text:p text:style-name="Head">{symbol}</text:p></style:header>'
        f"<style:header-first><text:p/></style:header-first>"
        f'<style:footer><text:p text:style-name="Small">{number}</text:p></style:footer>'
        f'<style:footer-first><text:p text:style-name="Small">{JOB}</text:p></style:footer-first>'
        "</style:master-page></office:master-styles>"
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} '
        'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:styles>{styles}</office:styles>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>{master}"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def p(style: str, content: str) -> str:
    """A paragraph of a style; the content is markup."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def masthead(resolution: Resolution) -> str:
    """The two columns of the masthead as a table, and the lines below it."""
    box = "".join(p("Standard", line) for line in ("Distr.: General", "Original: English"))
    cells = [
        [p("Standard", "United Nations"), p("Standard", str(resolution.symbol))],
        [p("Head", "General Assembly"), box],
    ]
    table = ""
    for row in cells:
        content = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in row)
        table += f"<table:table-row>{content}</table:table-row>"
    below = [
        p("Head", "Human Rights Council"),
        p("Head", "Fifty-eighth session"),
        p("Standard", "24 February–4 April 2025"),
        p("Standard", f"Agenda item {resolution.agenda_item}"),
        p("Head", escape(resolution.agenda_title or "")),
        p("Title1", "Resolution adopted by the Human Rights Council on 4 April 2025"),
        p("Title1", f"{resolution.reference}.<text:tab/>{escape(resolution.title or '')}"),
    ]
    return (
        '<table:table table:name="box"><table:table-column/><table:table-column/>'
        f"{table}</table:table>{''.join(below)}"
    )


def clause(paragraph: Paragraph, resolution: Resolution) -> str:
    """A paragraph with its opening in italics, its number, its footnotes and sub-paragraphs."""
    flat = paragraph.flat
    notes = sorted(
        (
            n
            for n in resolution.footnotes
            if n.paragraph == paragraph.label and n.offset is not None
        ),
        key=lambda note: note.offset or 0,
    )
    marked = flat
    for note in reversed(notes):
        marked = f"{marked[: note.offset]}\ue000{note.mark}\ue000{marked[note.offset :]}"
    bodies = {note.mark: note.text or "" for note in notes}
    lines = []
    for line in marked.split("\n"):
        depth = len(line) - len(line.lstrip("\t"))
        content = escape(line.strip("\t"))
        if not depth:
            opening = escape(paragraph.opening)
            content = (
                f'<text:span text:style-name="I">{opening}</text:span>'
                + content.removeprefix(opening)
            )
            number = f"{paragraph.number}.<text:tab/>" if paragraph.number else ""
            content = number + content
        content = re.sub(
            "\ue000([^\ue000]+)\ue000",
            lambda found: (
                f'<text:note text:id="n{found[1]}" text:note-class="footnote">'
                f"<text:note-citation>{found[1]}</text:note-citation><text:note-body>"
                f"{p('Footnote', escape(bodies[found[1]]))}</text:note-body></text:note>"
            ),
            content,
        )
        lines.append(p(("Clause", "Item", "Low")[min(depth, 2)], content))
    return "".join(lines)


def adopted() -> str:
    """A/HRC/RES/58/30 on the pages of an adopted resolution."""
    resolution = read(ROOT / "seeds" / "A-HRC-RES-58-30.en.txt")
    enacting = p("Clause", '<text:span text:style-name="I">The Human Rights Council</text:span>,')
    body = "".join(clause(paragraph, resolution) for paragraph in resolution.paragraphs)
    end = "".join(
        p("Ending", line) for line in ("59th meeting", "4 April 2025", "[Adopted without a vote.]")
    )
    return flat_document(
        masthead(resolution) + enacting + body + end, symbol=str(resolution.symbol)
    )


def two_columns() -> str:
    """Some of A/HRC/RES/34/39 in two columns, with soft hyphens in its long words."""
    resolution = read(ROOT / "seeds" / "A-HRC-RES-34-39.en.txt")
    chosen = [*resolution.preambular[:9], *resolution.operative[:12]]
    resolution = replace(resolution, footnotes=())
    enacting = p("Clause", '<text:span text:style-name="I">The Human Rights Council</text:span>,')
    body = "".join(clause(paragraph, resolution) for paragraph in chosen)
    body = re.sub(
        r"(?<=[ >])[a-z]{8,}(?=[ ,;.])",
        lambda found: "\u00ad".join(re.findall(r".{1,4}(?=.{3})|.+$", found.group())),
        body,
    )
    head = p("Title1", f"{resolution.reference}. {escape(resolution.title or '')}")
    section = f'<text:section text:name="s" text:style-name="Two">{enacting}{body}</text:section>'
    return flat_document(head + section, symbol="A/HRC/RES/34/39", narrow=True)


def convert(folder: Path, names: list[str], kind: str, profile: Path) -> None:
    """Let LibreOffice turn files of a folder into another format."""
    subprocess.run(
        [
            shutil.which("soffice") or "soffice", "--headless",
            f"-env:UserInstallation={profile.as_uri()}",
            "--convert-to", kind, "--outdir", str(folder), *(str(folder / name) for name in names),
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip


def main() -> None:
    """Write all files into the folder given, or into this one."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    series = load_series(ROOT / "clauses", "mali")
    for code in ("en", "fr"):
        (folder / f"draft.{code}.docx").write_bytes(docx_bytes(draft(series, code=code)))
    (folder / "sub-paragraphs.docx").write_bytes(docx_bytes(samples.renumbered()))
    (folder / "adopted.en.fodt").write_text(adopted(), "utf-8")
    (folder / "two-columns.en.fodt").write_text(two_columns(), "utf-8")
    with tempfile.TemporaryDirectory() as profile:
        flat = ["adopted.en.fodt", "two-columns.en.fodt"]
        convert(folder, flat, "docx", Path(profile))
        words = ["draft.en.docx", "draft.fr.docx", "sub-paragraphs.docx"]
        convert(folder, [*flat, *words], "pdf", Path(profile))
    for name in flat:
        (folder / name).unlink()


if __name__ == "__main__":
    main()
