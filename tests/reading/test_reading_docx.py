"""A Word file gives back the draft it was written from; a hostile one gives a clear error."""

import io
import random
import re
import time
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

import drafter.language
from drafter.drafting import draft
from drafter.library.store import load_series
from drafter.reading import ReadingError, read
from drafter.resolution import Symbol
from drafter.writing.docx import docx_bytes
from tests.writing import samples

CLAUSES = Path(__file__).parents[2] / "clauses"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SAMPLES = {name: make for name, make in samples.DRAFTS.items() if name != "empty"}


def drafted(code):
    return draft(load_series(CLAUSES, "mali"), code=code)


def of(tmp_path, data, **options):
    path = tmp_path / "document.anything"
    path.write_bytes(data)
    return read(path, **options)


def printed(text, language):
    """A text as the page shows it, without regard to the width of its spaces."""
    return plain(language.typography(text), language)


def plain(text, language):
    text = unicodedata.normalize("NFC", language.plain_spaces(text))
    lines = [
        "\t" * (len(line) - len(line.lstrip("\t"))) + re.sub(r"[ \t]+", " ", line).strip()
        for line in text.split("\n")
    ]
    return "\n".join(lines)


def comes_back(written, resolution):
    language = drafter.language.get(written.language)
    paragraphs = [
        # the opening of what is not translated, in its brackets, is none of this language
        (p.part, p.number, p.opening if p.opens[0] == 0 else "", p.flat)
        for p in written.paragraphs
    ]
    assert [
        (p.part, p.number, plain(p.opening, language), plain(p.flat, language))
        for p in resolution.paragraphs
    ] == [
        (part, number, printed(opening, language), printed(flat, language))
        for part, number, opening, flat in paragraphs
    ]
    labels = {p.label: place for place, p in enumerate(resolution.paragraphs)}
    assert [
        (note.mark, plain(note.text, language), labels[note.paragraph], note.offset)
        for note in resolution.footnotes
        if note.paragraph != "title"
    ] == [
        (note.mark, printed(note.text, language), place, note.offset)
        for place, paragraph in enumerate(written.paragraphs)
        for note in paragraph.notes
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_come_back(tmp_path, name):
    written = SAMPLES[name]()
    resolution = of(tmp_path, docx_bytes(written))
    comes_back(written, resolution)
    assert (resolution.kind, resolution.language) == ("draft", written.language)


@pytest.mark.parametrize("code", ["en", "fr"])
def test_drafts_of_the_library_come_back(tmp_path, code):
    written = drafted(code)
    resolution = of(tmp_path, docx_bytes(written))
    comes_back(written, resolution)
    assert resolution.kind == "draft"
    assert resolution.language == code
    assert resolution.session == written.session
    language = drafter.language.get(code)
    assert plain(resolution.title, language) == printed(written.title, language)


def test_the_masthead_comes_back(tmp_path):
    masthead = tuple(
        replace(line, text="A/HRC/61/L.8", open=()) if line.role == "symbol" else line
        for line in samples.MASTHEAD
    )
    resolution = of(tmp_path, docx_bytes(replace(samples.mali(), masthead=masthead)))
    assert resolution.symbol == Symbol.parse("A/HRC/61/L.8")
    assert resolution.title == samples.mali().title
    assert resolution.session == 61
    assert resolution.session_dates_text == "23 February–31 March 2026"
    assert resolution.agenda_item == 10
    assert resolution.agenda_title == "Technical assistance and capacity-building"
    assert resolution.sponsors == samples.SPONSORS.removesuffix(": draft resolution")
    assert resolution.original_language == "French"
    assert resolution.body == "Human Rights Council"
    assert [(n.mark, n.text) for n in resolution.footnotes if n.paragraph == "title"] == [
        ("*", samples.AFRICAN_GROUP),
        ("**", samples.NOT_A_MEMBER),
    ]
    assert resolution.warnings == ()


def test_styles_are_known_by_name(tmp_path):
    """Other programs give the styles other ids when they save the file again."""
    with zipfile.ZipFile(io.BytesIO(docx_bytes(samples.nested()))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for name in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
        parts[name] = re.sub(
            r'(w:(?:styleId|pStyle w:val|basedOn w:val)=")(\w+)"', r'\1Other\2"', parts[name]
        )
    comes_back(samples.nested(), of(tmp_path, packed(parts)))


# files that drafter did not write ------------------------------------------------------------


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs, properties=""):
    content = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def in_list(num, level):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


ENACTING = p("The Human Rights Council,")
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '</w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def part(name, content):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{W}">{content}</w:{name}>'


def word(*blocks, prolog="", compression=zipfile.ZIP_DEFLATED, numbering="", notes="", **members):
    document = part("document", f"<w:body>{''.join(blocks)}</w:body>")
    if prolog:
        document = document.replace("?>", f"?>{prolog}", 1)
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": document,
        "word/numbering.xml": part("numbering", numbering),
        "word/footnotes.xml": part("footnotes", notes),
    }
    return packed(parts | members, compression)


def packed(parts, compression=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def flats(resolution):
    return [(paragraph.number, paragraph.flat) for paragraph in resolution.paragraphs]


def test_a_verb_in_several_runs_is_one_opening(tmp_path):
    resolution = of(
        tmp_path,
        word(
            ENACTING,
            p(run("A", "<w:i/>"), run("lso recal", "<w:i/>"), run("ling", "<w:i/>"), " its work,"),
            p("1.\t", run("De", "<w:i/>"), run("cides", '<w:i w:val="true"/>'), " to act."),
        ),
    )
    assert [q.opening for q in resolution.paragraphs] == ["Also recalling", "Decides"]


def test_typed_and_counted_numbers(tmp_path):
    resolution = of(
        tmp_path,
        word(
            ENACTING,
            p("Recalling its work,"),
            p("Requests all States:", properties=in_list(1, 0)),
            p("To act;", properties=in_list(1, 1)),
            p("To report;", properties=in_list(1, 1)),
            p("Calls upon them:", properties=in_list(1, 0)),
            p("To stay;", properties=in_list(1, 1)),
            p("Decides to stay;", properties=in_list(1, 0)),
            p("4. Requests others:"),
            p("To go;", properties=in_list(2, 1)),
            p("(b)\tTo come;"),
            p("5. Decides to end."),
            numbering=NUMBERING,
        ),
    )
    assert flats(resolution) == [
        (None, "Recalling its work,"),
        (1, "Requests all States:\n\t(a) To act;\n\t(b) To report;"),
        (2, "Calls upon them:\n\t(a) To stay;"),
        (3, "Decides to stay;"),
        (4, "Requests others:\n\t(a) To go;\n\t(b) To come;"),
        (5, "Decides to end."),
    ]


TRACKED = word(
    ENACTING,
    p("Recalling its work,"),
    p("1. Requests ", f'<w:del w:id="1">{run("two").replace("w:t", "w:delText")}</w:del>',
      f'<w:ins w:id="2">{run("three")}</w:ins>', " reports;"),
    p(f'<w:del w:id="3">{run("2. Notes the end;").replace("w:t", "w:delText")}</w:del>',
      properties='<w:rPr><w:del w:id="4"/></w:rPr>'),
    p(f'<w:ins w:id="5">{run("2. Welcomes the end;")}</w:ins>',
      properties='<w:rPr><w:ins w:id="6"/></w:rPr>'),
    p("3. Decides to ", f'<w:moveFrom w:id="7">{run("act ")}</w:moveFrom>', "stay",
      f'<w:moveTo w:id="8">{run(" and act")}</w:moveTo>', "."),
)  # fmt: skip


def test_tracked_changes_are_accepted(tmp_path):
    resolution = of(tmp_path, TRACKED)
    assert flats(resolution)[1:] == [
        (1, "Requests three reports;"),
        (2, "Welcomes the end;"),
        (3, "Decides to stay and act."),
    ]
    assert any("tracked changes" in warning for warning in resolution.warnings)


def test_the_text_before_tracked_changes(tmp_path):
    assert flats(of(tmp_path, TRACKED, original=True))[1:] == [
        (1, "Requests two reports;"),
        (2, "Notes the end;"),
        (3, "Decides to act stay."),
    ]


def test_deleted_footnotes_do_not_count(tmp_path):
    def mark(number):
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    def note(number, text):
        return f'<w:footnote w:id="{number}"><w:p>{run(text)}</w:p></w:footnote>'

    data = word(
        ENACTING,
        p("Recalling its", f'<w:del w:id="9">{mark(5)}</w:del>', " work", mark(6), ","),
        p("1. Decides to stay.", mark(7)),
        notes=note(7, "See A/HRC/3") + note(6, "See A/HRC/2") + note(5, "See A/HRC/1"),
    )
    found = [(n.mark, n.text, n.paragraph, n.offset) for n in of(tmp_path, data).footnotes]
    assert found == [("1", "See A/HRC/2", "PP1", 18), ("2", "See A/HRC/3", "OP1", 16)]
    assert len(of(tmp_path, data, original=True).footnotes) == 3


def revised(kind, *content, number=90):
    inner = "".join(each if each.startswith("<") else run(each) for each in content)
    if kind in {"del", "moveFrom"}:
        inner = inner.replace("w:t ", "w:delText ").replace("w:t>", "w:delText>")
    return f'<w:{kind} w:id="{number}" w:author="a">{inner}</w:{kind}>'


def ended(kind):
    return f"<w:rPr>{revised(kind)}</w:rPr>"


FIRST = in_list(1, 0)
REVISIONS = {
    # each: the paragraphs, how they read with the changes, how without
    "an inserted paragraph": (
        [p(revised("ins", "Decides to act;"), properties=FIRST + ended("ins")),
         p("Requests a report.", properties=FIRST)],
        [(1, "Decides to act;"), (2, "Requests a report.")],
        [(1, "Requests a report.")],
    ),
    "a deleted paragraph": (
        [p(revised("del", "Decides to act;"), properties=FIRST + ended("del")),
         p("Requests a report.", properties=FIRST)],
        [(1, "Requests a report.")],
        [(1, "Decides to act;"), (2, "Requests a report.")],
    ),
    "a moved paragraph": (
        [p(revised("moveFrom", "Decides to act;"), properties=FIRST + ended("moveFrom")),
         p("Requests a report;", properties=FIRST),
         p(revised("moveTo", "Decides to act;"), properties=FIRST + ended("moveTo")),
         p("Calls for peace.", properties=FIRST)],
        [(1, "Requests a report;"), (2, "Decides to act;"), (3, "Calls for peace.")],
        [(1, "Decides to act;"), (2, "Requests a report;"), (3, "Calls for peace.")],
    ),
    "an end that is inserted: what follows gives the properties": (
        [p("Decides to act; ", properties=ended("ins")), p("Requests it.", properties=FIRST)],
        [(None, "Decides to act;"), (1, "Requests it.")],
        [(1, "Decides to act; Requests it.")],
    ),
    "an end that is deleted": (
        [p("Decides to act; ", properties=ended("del")), p("Requests it.", properties=FIRST)],
        [(1, "Decides to act; Requests it.")],
        [(None, "Decides to act;"), (1, "Requests it.")],
    ),
    "the last end of all always stands": (
        [p("Decides to act;", properties=FIRST),
         p("Requests a report.", properties=FIRST + ended("ins"))],
        [(1, "Decides to act;"), (2, "Requests a report.")],
        [(1, "Decides to act;"), (2, "Requests a report.")],
    ),
    "inserted, then deleted": (
        [p("Decides to", revised("ins", revised("del", " not")), " act.", properties=FIRST)],
        [(1, "Decides to act.")],
        [(1, "Decides to act.")],
    ),
    "other properties before": (
        [p("Decides to act;", properties=FIRST),
         p("Requests it.", properties=FIRST + '<w:pPrChange w:id="9"><w:pPr>' + in_list(1, 1)
           + "</w:pPr></w:pPrChange>")],
        [(1, "Decides to act;"), (2, "Requests it.")],
        [(1, "Decides to act;\n\t(a) Requests it.")],
    ),
    "a number that is inserted": (
        [p("Decides to act.",
           properties=FIRST.replace("</w:numPr>", revised("ins") + "</w:numPr>"))],
        [(1, "Decides to act.")],
        [(None, "Decides to act.")],
    ),
    "a cell that is deleted": (
        ["<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>" + p("1. Decides to go;")
         + "</w:tc><w:tc>" + p("1. Decides to act.") + "</w:tc></w:tr></w:tbl>"],
        [(1, "Decides to act.")],
        [(1, "Decides to go;"), (1, "Decides to act.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REVISIONS)
def test_revisions_are_accepted_and_rejected_as_word_does(tmp_path, name):
    blocks, accepted, rejected = REVISIONS[name]
    data = word(ENACTING, p("Recalling its work,"), *blocks, numbering=NUMBERING)
    for original, expected in ((False, accepted), (True, rejected)):
        resolution = of(tmp_path, data, original=original)
        assert flats(resolution)[1:] == expected
        assert any("tracked changes" in warning for warning in resolution.warnings)


def reference(number):
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def note_of(number, *content):
    return f'<w:footnote w:id="{number}">{p(*content)}</w:footnote>'


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        (False, [("1", "See A/HRC/58/79.", 13), ("2", "New.", 18)]),
        (True, [("1", "See A/HRC/55/79.", 13), ("2", "Old.", 18)]),
    ],
    ids=["accepted", "rejected"],
)
def test_footnotes_in_revisions(tmp_path, original, expected):
    """Bodies have revisions of their own; a note goes with its mark."""
    data = word(
        ENACTING,
        p("Recalling its", reference(1), " work", revised("del", reference(2)),
          revised("ins", reference(3)), ","),
        p("1. Decides to stay."),
        notes=note_of(1, "See A/HRC/", revised("del", "55"), revised("ins", "58"), "/79.")
        + note_of(2, revised("del", "Old.")) + note_of(3, revised("ins", "New.")),
    )  # fmt: skip
    resolution = of(tmp_path, data, original=original)
    assert [(n.mark, n.text, n.offset) for n in resolution.footnotes] == expected
    assert not any("lost" in warning for warning in resolution.warnings)


def test_a_note_whose_paragraphs_are_merged(tmp_path):
    merged = p("See A/HRC/", properties=ended("ins")) + p("58/79.")
    data = word(
        ENACTING,
        p("Recalling its work,", reference(1)),
        p("1. Decides to stay."),
        notes=f'<w:footnote w:id="1">{merged}</w:footnote>',
    )
    found = [of(tmp_path, data, original=one).footnotes[0].text for one in (False, True)]
    assert found == ["See A/HRC/ 58/79.", "See A/HRC/58/79."]


def test_changes_in_footnotes_alone_are_said(tmp_path):
    data = word(
        ENACTING, p("Recalling its work,", reference(1)), p("1. Decides to stay."),
        notes=note_of(1, revised("ins", "See A/1.")),
    )  # fmt: skip
    assert any("tracked changes" in warning for warning in of(tmp_path, data).warnings)


def test_text_boxes_are_said(tmp_path):
    box = f"<w:r><w:pict><w:txbxContent>{p('Advance copy')}</w:txbxContent></w:pict></w:r>"
    data = word(ENACTING, p("Recalling its work,", box), p("1. Decides to stay."))
    assert "text boxes left out: “Advance copy”" in of(tmp_path, data).warnings


def test_a_custom_mark_and_its_repetition(tmp_path):
    star = (
        '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t><w:t>*</w:t></w:r>'
    )
    data = word(
        ENACTING,
        p("Recalling its", star, " work", run("3", '<w:vertAlign w:val="superscript"/>'), ","),
        p("1. Decides to stay."),
        notes=f'<w:footnote w:id="1"><w:p>{run("** ")}{run("**See here.")}</w:p></w:footnote>',
    )
    resolution = of(tmp_path, data)
    assert [(n.mark, n.text, n.offset) for n in resolution.footnotes] == [
        ("**", "See here.", 13),
        ("3", None, 18),
    ]
    assert resolution.preambular[0].flat == "Recalling its work,"


def test_what_is_not_the_text_is_left_out_and_said(tmp_path):
    resolution = of(
        tmp_path,
        word(
            ENACTING,
            p("Recalling its", run(" secret", "<w:vanish/>"), " work,"),
            p("1. Decides to stay.", '<w:r><w:commentReference w:id="1"/></w:r>'),
            **{"word/comments.xml": part("comments", p("Never!"))},
            **{"word/header1.xml": part("hdr", p("A/HRC/61/L.8"))},
        ),
    )
    assert flats(resolution) == [(None, "Recalling its work,"), (1, "Decides to stay.")]
    assert resolution.warnings == ("comments: 1 left out", "hidden text left out: “ secret”")


# hostile and damaged files ---------------------------------------------------------------------

GOOD = (ENACTING, p("Recalling its work,"), p("1. Decides to stay."))
ENTITY = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
HOSTILE = {
    "ratio": (lambda: word(*GOOD, **{"word/media/x.xml": b" " * 30_000_000}), "tightly"),
    "external entity": (lambda: word(*GOOD, p("&x;"), prolog=ENTITY), "entities"),
    "entities": (lambda: word(*GOOD, p("&c;"), prolog=LAUGHS), "entities"),
    "doctype": (lambda: word(*GOOD, prolog="<!DOCTYPE w:document>"), "entities"),
    "doctype in a footnote": (
        lambda: word(*GOOD, **{"word/footnotes.xml": ENTITY + "<a>&x;</a>"}),
        "entities",
    ),
    "utf-16 doctype": (
        lambda: packed(
            {"word/document.xml": (ENTITY + part("document", "")).encode("utf-16")},
        ),
        "entities",
    ),
    "other encoding": (
        lambda: packed({"word/document.xml": part("document", "é").encode("cp1252")}),
        "UTF-8",
    ),
    "macros": (lambda: word(*GOOD, **{"word/vbaProject.bin": b"x"}), "macros"),
    "macros elsewhere": (lambda: word(*GOOD, **{"a/VBAPROJECT.BIN": b"x"}), "macros"),
    "macros renamed": (
        lambda: word(
            *GOOD,
            **{"[Content_Types].xml": '<T ContentType="application/vnd.ms-office.vbaProject"/>'},
        ),
        "macros",
    ),
    "other packing": (lambda: word(*GOOD, compression=zipfile.ZIP_LZMA), "packed as no"),
    "another zip": (lambda: packed({"content.xml": "<x/>"}), "no Word document"),
    "an empty zip": (lambda: packed({}), "no Word document"),
    "many members": (lambda: word(*GOOD, **{f"x{n}": "" for n in range(3000)}), "parts"),
    "cut off": (lambda: word(*GOOD)[:-60], "damaged"),
    "head only": (lambda: b"PK\x03\x04", "damaged"),
    "no body": (lambda: packed({"word/document.xml": part("document", "")}), "no body"),
    "no xml": (lambda: packed({"word/document.xml": "hello"}), "damaged"),
    "cut xml": (lambda: packed({"word/document.xml": part("document", "")[:-9]}), "damaged"),
    "deep": (lambda: word("<w:sdt>" * 3000 + "</w:sdt>" * 3000), "damaged"),
    "no text": (lambda: word(p()), "without any text"),
    "no resolution": (lambda: word(p("Dear all,")), "no resolution"),
    "a million paragraphs": (lambda: word("<w:p/>" * 1_000_000), "tightly"),
    "a million, not packed": (
        lambda: word("<w:p/>" * 1_000_000, compression=zipfile.ZIP_STORED),
        "more parts",
    ),
    "too many paragraphs": (lambda: word(*(p(str(n)) for n in range(21_000))), "paragraphs"),
    "an old Word file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_at_once(tmp_path, name):
    make, said = HOSTILE[name]
    data = make()
    start = time.process_time()
    with pytest.raises(ReadingError, match=re.escape(said)):
        of(tmp_path, data)
    assert time.process_time() - start < 3


def test_nothing_outside_the_file_is_read(tmp_path):
    link = '<Relationships><Relationship Target="http://192.0.2.1/x" TargetMode="External"/>'
    data = word(*GOOD, **{"word/_rels/document.xml.rels": link + "</Relationships>"})
    assert len(of(tmp_path, data).paragraphs) == 2


def test_damaged_bytes_give_a_reading_error_or_a_text(tmp_path):
    chance = random.Random(7)  # noqa: S311 -- the same damage each time
    good = docx_bytes(samples.nested())
    for _ in range(150):
        data = bytearray(good)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(4, len(data))] = chance.randrange(256)
        try:
            of(tmp_path, bytes(data[: chance.choice([len(data), chance.randrange(9, len(data))])]))
        except ReadingError as error:
            assert "document.anything" in str(error)


def test_damaged_attributes_give_a_reading_error_or_a_text(tmp_path):
    chance = random.Random(8)  # noqa: S311
    with zipfile.ZipFile(io.BytesIO(docx_bytes(samples.nested()))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    values = ["", "-1", "99999999999", "Operative", "x", "%1%2%9", "\u0663"]
    for _ in range(100):
        damaged = {
            name: re.sub(
                r'w:(val|id|ilvl|numId|abstractNumId|styleId)="[^"]*"',
                lambda found: (
                    f'w:{found[1]}="{chance.choice(values)}"'
                    if chance.random() < 0.1
                    else found.group()
                ),
                content,
            )
            if name.startswith("word/") and name.endswith(".xml")
            else content
            for name, content in parts.items()
        }
        try:
            of(tmp_path, packed(damaged))
        except ReadingError as error:
            assert "document.anything" in str(error)
