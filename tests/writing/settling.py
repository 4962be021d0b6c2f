"""Accepting or rejecting all revisions of a Word file, after ECMA-376-1, 17.13.5, by hand.

Written with nothing of the code that writes revisions. A paragraph whose end goes runs on into the
next one, which keeps its own properties; the last paragraph's end must stay.
"""

from lxml import etree

from drafter.writing.ooxml.package import pack

from .reading_back import W, Word
from .unpacking import unpack

COME, GONE = ("ins", "moveTo"), ("del", "moveFrom")


def settle(data, *, accept):
    """The file with all revisions accepted, or all rejected."""
    members = unpack(data)
    for name in ("word/document.xml", "word/footnotes.xml"):
        root = etree.fromstring(members[name])
        _settle(root, accept)
        members[name] = etree.tostring(root)
    return pack(members)


def _settle(root, accept):
    kept, dropped = (COME, GONE) if accept else (GONE, COME)
    for kind in ("moveFrom", "moveTo"):
        for name in (f"{kind}RangeStart", f"{kind}RangeEnd"):
            for element in list(root.iter(W + name)):
                element.getparent().remove(element)
    for name in ("rPrChange", "pPrChange"):
        for change in list(root.iter(W + name)):
            properties = change.getparent()
            before = change[0]
            properties.remove(change)
            if not accept:
                marks = properties.findall(W + "rPr") if name == "pPrChange" else []
                properties[:] = [*before, *marks]
    running_on = [
        p for p in root.iter(W + "p")
        if any(p.find(f"{W}pPr/{W}rPr/{W}{name}") is not None for name in dropped)
    ]  # fmt: skip
    for name in dropped:
        for element in list(root.iter(W + name)):
            element.getparent().remove(element)
    for name in kept:
        for element in list(root.iter(W + name)):
            parent = element.getparent()
            place = parent.index(element)
            parent[place : place + 1] = list(element)
    for text in root.iter(W + "delText"):
        text.tag = W + "t"
    for paragraph in running_on:
        following = paragraph.getnext()
        assert following is not None and following.tag == W + "p", "the last end cannot go"
        content = [child for child in paragraph if child.tag != W + "pPr"]
        at = 1 if following.find(W + "pPr") is not None else 0
        following[at:at] = content
        paragraph.getparent().remove(paragraph)


def printed(data, begin=""):
    """What a file prints below the document box, paragraph by paragraph.

    Style, number, text, italics, placeholders, and each footnote's place and body; from the
    paragraph in the style ``begin`` on.
    """
    word = Word(data)
    notes = word.notes
    rows = [
        (p.style, number, p.text, p.italic, "".join(p.placeholders), p.keep_next,
         [(at, typed, notes[note].text, "".join(notes[note].placeholders))
          for at, note, typed in p.marks])
        for p, number in zip(word.paragraphs, word.numbers(), strict=True)
    ]  # fmt: skip
    starts = [place for place, row in enumerate(rows) if row[0] == begin]
    return rows[starts[0] :] if starts else rows
