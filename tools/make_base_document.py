"""Make ``templates/base.docx``, the document that every Word file of drafter starts from.

    python tools/make_base_document.py [FILE]

Page and styles are those of Geneva's documents; the styles' ids and names are Geneva's own, so that
text pasted into an official template falls into place. The file may also be changed in Word, which
is the way for a drafter who wants another look; this script is for who wants to know, or to redo,
how it was made. The same script always writes the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lxml import etree

from drafter.writing.ooxml.elements import W, paragraph
from drafter.writing.ooxml.fields import page_number
from drafter.writing.ooxml.package import pack

TARGET = Path(__file__).resolve().parent.parent / "templates" / "base.docx"

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OPENXML = "application/vnd.openxmlformats-officedocument"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'

# Twips. Geneva's text column begins and ends 1134 inside the margins; paragraphs step in by 567.
COLUMN = 1134
STEP = 567


# --- the parts of a style -------------------------------------------------------------------------


def spacing(
    before: int | None = None,
    after: int | None = None,
    line: int | None = None,
    rule: str | None = None,
) -> str:
    """Distances before and after a paragraph, and the height of its lines."""
    values = {"before": before, "after": after, "line": line, "lineRule": rule}
    given = "".join(f' w:{name}="{value}"' for name, value in values.items() if value is not None)
    return f"<w:spacing{given}/>"


def indent(left: int = COLUMN, right: int = COLUMN, first: int = 0, hanging: int = 0) -> str:
    """Indents; ``first`` pushes the first line in, ``hanging`` pulls it out."""
    extra = f' w:firstLine="{first}"' if first else f' w:hanging="{hanging}"' if hanging else ""
    return f'<w:ind w:left="{left}" w:right="{right}"{extra}/>'


def tab(position: int, kind: str = "left") -> str:
    """One tab stop."""
    return f'<w:tabs><w:tab w:val="{kind}" w:pos="{position}"/></w:tabs>'


def size(points: float) -> str:
    """The size of the letters."""
    return f'<w:sz w:val="{int(points * 2)}"/><w:szCs w:val="{int(points * 2)}"/>'


BOLD = "<w:b/><w:bCs/>"
JUSTIFIED = '<w:jc w:val="both"/>'
KEEP = "<w:keepNext/><w:keepLines/>"
YELLOW = '<w:shd w:val="clear" w:color="auto" w:fill="FFF200"/>'
GREY, BLUE, RED = (f'<w:color w:val="{colour}"/>' for colour in ("595959", "1F4E9E", "9C0006"))
RAISED = '<w:vertAlign w:val="superscript"/>'


def in_list(level: int, num_id: int = 1) -> str:
    """The place of a style in a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'


def style(
    style_id: str,
    name: str,
    based_on: str = "Normal",
    *,
    following: str = "",
    ppr: str = "",
    rpr: str = "",
    kind: str = "paragraph",
    own: bool = True,
) -> str:
    """One ``w:style``; ``own`` tells Geneva's and drafter's styles from Word's built-in ones."""
    custom = ' w:customStyle="1"' if own else ""
    parts = [
        f'<w:style w:type="{kind}"{custom} w:styleId="{style_id}">',
        f'<w:name w:val="{name}"/>',
        f'<w:basedOn w:val="{based_on}"/>',
        f'<w:next w:val="{following}"/>' if following else "",
        "<w:qFormat/>" if own else "",
        f"<w:pPr>{ppr}</w:pPr>" if ppr else "",
        f"<w:rPr>{rpr}</w:rPr>" if rpr else "",
        "</w:style>",
    ]
    return "".join(parts)


def heading(style_id: str, name: str, points: float, distances: tuple[int, int, int]) -> str:
    """One of Geneva's headings: tab, number, tab, title."""
    return style(
        style_id,
        name,
        following="SingleTxtG",
        ppr=KEEP + tab(851, "right") + spacing(*distances, "exact") + indent(hanging=COLUMN),
        rpr=BOLD + ("" if points == 10 else size(points)),
    )


# --- styles ---------------------------------------------------------------------------------------

DEFAULTS = f"""
<w:docDefaults>
<w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman"
 w:cs="Times New Roman"/>{size(10)}<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault>
<w:pPrDefault/>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>
<w:pPr><w:widowControl/><w:suppressAutoHyphens/>
{spacing(line=240, rule="atLeast")}</w:pPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>
<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>
<w:uiPriority w:val="99"/><w:semiHidden/></w:style>
""".replace("\n", "")

GENEVA = [
    heading("HMG", "_ H __M_G", 17, (240, 240, 360)),
    heading("HChG", "_ H _Ch_G", 14, (360, 240, 300)),
    heading("H1G", "_ H_1_G", 12, (360, 240, 270)),
    heading("H23G", "_ H_2/3_G", 10, (240, 120, 240)),
    style("SingleTxtG", "_ Single Txt_G", ppr=spacing(after=120) + indent() + JUSTIFIED),
    style(
        "Bullet1G",
        "_Bullet 1_G",
        ppr=in_list(0, 2) + spacing(after=120) + indent(1701, hanging=170) + JUSTIFIED,
    ),
    style(
        "FootnoteText",
        "footnote text",
        ppr=tab(1021, "right") + spacing(line=220, rule="exact") + indent(hanging=COLUMN),
        rpr=size(9),
        own=False,
    ),
    style(
        "FootnoteReference",
        "footnote reference",
        "DefaultParagraphFont",
        rpr=size(9) + RAISED,
        kind="character",
        own=False,
    ),
    style(
        "Header",
        "header",
        ppr='<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="auto"/></w:pBdr>',
        rpr=BOLD + size(9),
        own=False,
    ),
    style("Footer", "footer", rpr=size(8), own=False),
    style(
        "PageNumber",
        "page number",
        "DefaultParagraphFont",
        rpr=BOLD + size(9),
        kind="character",
        own=False,
    ),
]


def subparagraph_indent(level: int) -> str:
    """Letters stand as the numbers do; what is deeper hangs as a block of its own."""
    if level == 1:
        return tab(COLUMN + 2 * STEP) + indent(first=STEP)
    left = COLUMN + (level + 1) * STEP
    return tab(left) + indent(left, hanging=STEP)


LEVEL_NAMES = ("(a)", "(i)", "a.", "i.")
FIRST_LINE = indent(first=STEP)
NUMBERED = tab(COLUMN + 2 * STEP) + FIRST_LINE

RESOLUTION = [
    style("Enacting", "Enacting line", "SingleTxtG", following="Preambular",
          ppr="<w:keepNext/>" + FIRST_LINE),
    style("Preambular", "Preambular paragraph", "SingleTxtG", ppr=FIRST_LINE),
    style("OperativeTyped", "Operative paragraph (number typed)", "SingleTxtG", ppr=NUMBERED),
    style("Operative", "Operative paragraph", "OperativeTyped", ppr=in_list(0) + NUMBERED),
    *(
        text
        for level, name in enumerate(LEVEL_NAMES, 1)
        for text in (
            style(f"SubparagraphTyped{level}", f"Sub-paragraph {name} (marker typed)",
                  "SingleTxtG", ppr=subparagraph_indent(level)),
            style(f"Subparagraph{level}", f"Sub-paragraph {name}", f"SubparagraphTyped{level}",
                  ppr=in_list(level) + subparagraph_indent(level)),
        )
    ),
    style("Continuation", "Text after sub-paragraphs", "SingleTxtG"),
    style("Opening", "Opening words", "DefaultParagraphFont", rpr="<w:i/><w:iCs/>",
          kind="character"),
    style("FootnoteStar", "Footnote mark (asterisk)", "FootnoteReference",
          rpr='<w:vertAlign w:val="baseline"/>', kind="character"),
    style("Placeholder", "Placeholder", "DefaultParagraphFont", rpr=YELLOW, kind="character"),
]  # fmt: skip

MASTHEAD = [
    style("MastheadOrganization", "Masthead United Nations",
          ppr=spacing(after=80, line=300, rule="exact"), rpr=size(14)),
    style("MastheadSymbol", "Masthead symbol", ppr='<w:jc w:val="right"/>'),
    style("SymbolOrgan", "Masthead symbol, first part", "DefaultParagraphFont", rpr=size(20),
          kind="character"),
    style("MastheadOrgan", "Masthead organ", ppr=spacing(120, line=420, rule="exact"),
          rpr=BOLD + size(20)),
    style("MastheadText", "Masthead line", ppr=spacing(line=240, rule="exact")),
    style("MastheadDistribution", "Masthead distribution", "MastheadText",
          ppr=spacing(240, line=240, rule="exact")),
    style("MastheadLanguage", "Masthead language", "MastheadText",
          ppr=spacing(240, line=240, rule="exact")),
    style("Council", "Council", ppr="<w:keepNext/>" + spacing(120), rpr=BOLD + size(12)),
    style("Session", "Session", ppr="<w:keepNext/>", rpr=BOLD),
    style("SessionDates", "Session dates", ppr="<w:keepNext/>"),
    style("AgendaItem", "Agenda item", ppr="<w:keepNext/>"),
    style("AgendaTitle", "Agenda item title", ppr="<w:keepNext/>", rpr=BOLD),
]  # fmt: skip

REVIEW = [  # Word's own styles for what drafter adds to a text for review
    style("CommentText", "annotation text", own=False),
    style("CommentReference", "annotation reference", "DefaultParagraphFont", rpr=size(8),
          kind="character", own=False),
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>",
]  # fmt: skip

LABEL = 680  # the width that numbers have in a column of a table
MARKER = 454

SIDE_BY_SIDE = [  # texts side by side in a table
    style("TableCaption", "Table caption", following="TableCaptionLine",
          ppr="<w:keepNext/>" + spacing(after=60), rpr=BOLD + size(14)),
    style("TableCaptionLine", "Table caption line",
          ppr="<w:keepNext/>" + spacing(after=60)),
    style("TableHeading", "Table heading", ppr="<w:keepNext/>" + spacing(60, 60), rpr=BOLD),
    style("TableText", "Table text",
          ppr=tab(LABEL) + spacing(40, 40) + indent(LABEL, 0, hanging=LABEL)),
    style("TableTitle", "Table title", "TableText", rpr=BOLD),
    *(
        style(f"TableSubparagraph{level}", f"Table sub-paragraph {name}", "TableText",
              ppr=tab(LABEL + level * MARKER)
              + indent(LABEL + level * MARKER, 0, hanging=MARKER))
        for level, name in enumerate(LEVEL_NAMES, 1)
    ),
    style("TableNote", "Table note",
          ppr=tab(LABEL + 227) + spacing(after=40, line=200, rule="atLeast")
          + indent(LABEL + 227, 0, hanging=227),
          rpr=size(8)),
    style("TableMoved", "Table note of a move", ppr=spacing(40, 40) + indent(LABEL, 0),
          rpr="<w:i/><w:iCs/>" + GREY),
    style("TableEnd", "Table end", ppr=spacing(line=20, rule="exact"), rpr=size(1)),
    style("TableLabel", "Table number", "DefaultParagraphFont", rpr=GREY + size(9),
          kind="character"),
    style("TableInserted", "Table inserted", "DefaultParagraphFont",
          rpr=f'{BOLD}{BLUE}<w:u w:val="single"/>', kind="character"),
    style("TableInsertedPlaceholder", "Table inserted placeholder", "TableInserted", rpr=YELLOW,
          kind="character"),
    style("TableInsertedMark", "Table inserted note mark", "TableInserted", rpr=RAISED,
          kind="character"),
    style("TableDeleted", "Table deleted", "DefaultParagraphFont",
          rpr=f"<w:strike/>{RED}", kind="character"),
    style("TableDeletedMark", "Table deleted note mark", "TableDeleted", rpr=RAISED,
          kind="character"),
    '<w:style w:type="table" w:customStyle="1" w:styleId="SideBySide">'
    '<w:name w:val="Side by side"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + '</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/></w:tcPr></w:tblStylePr></w:style>',
]  # fmt: skip

STYLES = "".join([f"<w:styles {NAMESPACES}>", DEFAULTS, *GENEVA, *RESOLUTION, *MASTHEAD, *REVIEW,
                  *SIDE_BY_SIDE, "</w:styles>"])  # fmt: skip


# --- numbering ------------------------------------------------------------------------------------


def level(index: int, form: str, text: str, style_id: str, layout: str) -> str:
    """One level of a list, tied to the paragraph style that prints it."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{style_id}"/><w:suff w:val="tab"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{layout}</w:pPr></w:lvl>'
    )


NUMBERING = "".join(
    [
        f"<w:numbering {NAMESPACES}>",
        '<w:abstractNum w:abstractNumId="1"><w:nsid w:val="4D520001"/>'
        '<w:multiLevelType w:val="multilevel"/>',
        level(0, "decimal", "%1.", "Operative", NUMBERED),
        level(1, "lowerLetter", "(%2)", "Subparagraph1", subparagraph_indent(1)),
        level(2, "lowerRoman", "(%3)", "Subparagraph2", subparagraph_indent(2)),
        level(3, "lowerLetter", "%4.", "Subparagraph3", subparagraph_indent(3)),
        level(4, "lowerRoman", "%5.", "Subparagraph4", subparagraph_indent(4)),
        "</w:abstractNum>",
        '<w:abstractNum w:abstractNumId="2"><w:nsid w:val="4D520002"/>'
        '<w:multiLevelType w:val="singleLevel"/>',
        level(0, "bullet", "•", "Bullet1G", tab(1701) + indent(1701, hanging=170)),
        "</w:abstractNum>",
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
        "</w:numbering>",
    ]
)


# --- the other parts ------------------------------------------------------------------------------

DOCUMENT = f"""<w:document {NAMESPACES}><w:body><w:p/><w:sectPr>
<w:headerReference w:type="even" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/>
<w:headerReference w:type="first" r:id="rId13"/><w:footerReference w:type="even" r:id="rId14"/>
<w:footerReference w:type="default" r:id="rId15"/><w:footerReference w:type="first" r:id="rId16"/>
<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>
<w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1134" w:header="850" w:footer="567"
 w:gutter="0"/>
<w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body></w:document>
""".replace("\n", "")

SETTINGS = f"""<w:settings {NAMESPACES}>
<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:autoHyphenation w:val="0"/>
<w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>
<w:footnotePr><w:numRestart w:val="eachSect"/><w:footnote w:id="-1"/><w:footnote w:id="0"/>
</w:footnotePr>
<w:compat><w:compatSetting w:name="compatibilityMode"
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="en-GB"/>
<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1"
 w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5"
 w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>
<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
""".replace("\n", "")

FOOTNOTES = f"""<w:footnotes {NAMESPACES}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>
</w:footnote></w:footnotes>
""".replace("\n", "")

FONTS = f"""<w:fonts {NAMESPACES}><w:font w:name="Times New Roman">
<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/>
<w:pitch w:val="variable"/></w:font></w:fonts>
""".replace("\n", "")


def theme() -> str:
    """A theme of black, white and one typeface: Word wants one, and nothing here uses it."""
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    colours = (
        "000000",
        "FFFFFF",
        "000000",
        "FFFFFF",
        "009EDB",
        *["595959"] * 5,
        "0000FF",
        "800080",
    )
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>'
        for name, colour in zip(names, colours, strict=True)
    )
    font = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="{A}" name="Plain"><a:themeElements>'
        f'<a:clrScheme name="Plain">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Plain"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Plain"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title/><dc:creator/>'
    '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:modified>'
    "</cp:coreProperties>"
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>drafter</Application></Properties>"
)


def page_part(kind: str, *content: etree._Element) -> str:
    """A header (``hdr``) or footer (``ftr``)."""
    inside = "".join(etree.tostring(element, encoding="unicode") for element in content)
    return f"<w:{kind} {NAMESPACES}>{inside}</w:{kind}>"


def relationships(*entries: tuple[str, str, str]) -> str:
    """A relationships part: id, kind, target."""
    inside = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in entries
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def members() -> dict[str, str]:
    """All parts of the package. Left pages (even) print to the left, right pages to the right."""
    parts = {
        "word/document.xml": (DOCUMENT, f"{WORDML}.document.main+xml"),
        "word/styles.xml": (STYLES, f"{WORDML}.styles+xml"),
        "word/numbering.xml": (NUMBERING, f"{WORDML}.numbering+xml"),
        "word/settings.xml": (SETTINGS, f"{WORDML}.settings+xml"),
        "word/footnotes.xml": (FOOTNOTES, f"{WORDML}.footnotes+xml"),
        "word/fontTable.xml": (FONTS, f"{WORDML}.fontTable+xml"),
        "word/theme/theme1.xml": (theme(), f"{OPENXML}.theme+xml"),
        "docProps/core.xml": (
            CORE,
            "application/vnd.openxmlformats-package.core-properties+xml",
        ),
        "docProps/app.xml": (APP, f"{OPENXML}.extended-properties+xml"),
    }
    heads = (paragraph("Header"), paragraph("Header", jc="right"), paragraph("MastheadText"))
    feet = (
        paragraph("Footer", *page_number("PageNumber")),
        paragraph("Footer", *page_number("PageNumber"), jc="right"),
        paragraph("Footer"),
    )
    for number, (head, foot) in enumerate(zip(heads, feet, strict=True), 1):
        parts[f"word/header{number}.xml"] = (page_part("hdr", head), f"{WORDML}.header+xml")
        parts[f"word/footer{number}.xml"] = (page_part("ftr", foot), f"{WORDML}.footer+xml")
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (_, kind) in parts.items()
    )
    files = {name: content for name, (content, _) in parts.items()}
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
    )
    files["_rels/.rels"] = relationships(
        ("rId1", f"{R}/officeDocument", "word/document.xml"),
        ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{R}/extended-properties", "docProps/app.xml"),
    )
    files["word/_rels/document.xml.rels"] = relationships(
        ("rId1", f"{R}/styles", "styles.xml"),
        ("rId2", f"{R}/numbering", "numbering.xml"),
        ("rId3", f"{R}/settings", "settings.xml"),
        ("rId4", f"{R}/footnotes", "footnotes.xml"),
        ("rId5", f"{R}/fontTable", "fontTable.xml"),
        ("rId6", f"{R}/theme", "theme/theme1.xml"),
        *((f"rId1{n}", f"{R}/header", f"header{n}.xml") for n in (1, 2, 3)),
        *((f"rId1{n + 3}", f"{R}/footer", f"footer{n}.xml") for n in (1, 2, 3)),
    )
    return files


def base_document() -> bytes:
    """The bytes of the base document."""
    return pack({name: (DECLARATION + text).encode() for name, text in members().items()})


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(base_document())
