"""LibreOffice as a second opinion: it accepts or rejects all tracked changes of Word files."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from .reading_back import NS, W, Word

SOFFICE = shutil.which("soffice")
_MACRO = """Sub Settle(jobs As String)
  Dim handle As Integer, entry As String, parts
  Dim quietly(0) As New com.sun.star.beans.PropertyValue
  Dim asWord(0) As New com.sun.star.beans.PropertyValue
  quietly(0).Name = "Hidden"
  quietly(0).Value = True
  asWord(0).Name = "FilterName"
  asWord(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  handle = FreeFile
  Open jobs For Input As #handle
  Do While Not EOF(handle)
    Line Input #handle, entry
    parts = Split(entry, "|")
    text = StarDesktop.loadComponentFromURL(ConvertToURL(parts(0)), "_blank", 0, quietly())
    command = ".uno:" & parts(2) & "AllTrackedChanges"
    dispatcher.executeDispatch(text.CurrentController.Frame, command, "", 0, Array())
    text.storeToURL(ConvertToURL(parts(1)), asWord())
    text.close(True)
  Loop
  Close #handle
  StarDesktop.terminate
End Sub
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic"><![CDATA[{macro}]]></script:module>
"""


def _soffice(profile: Path, *arguments: str) -> None:
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
         *arguments],
        check=True, timeout=300, capture_output=True,
    )  # fmt: skip


def settled(files: dict[str, bytes], folder: Path) -> dict[tuple[str, str], bytes]:
    """Each file after LibreOffice accepted, and after it rejected, all changes, saved again.

    Keys of the result are (name, ``Accept`` or ``Reject``). All files go through one start.
    """
    if SOFFICE is None:
        if os.environ.get("CI"):
            pytest.fail("LibreOffice is not there, and CI must not skip what needs it")
        pytest.skip("LibreOffice (soffice) is not installed; tracked changes were not tried in it")
    folder.mkdir(exist_ok=True)
    profile = folder / "profile"
    _soffice(profile, "--terminate_after_init")  # the first start would write over the macro
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.format(macro=_MACRO), encoding="utf-8")
    jobs = []
    for name, data in files.items():
        source = folder / f"{name}.docx"
        source.write_bytes(data)
        jobs += [(source, folder / f"{name}.{how}.docx", how) for how in ("Accept", "Reject")]
    listed = folder / "jobs.txt"
    listed.write_text("\n".join("|".join(map(str, job)) for job in jobs), encoding="utf-8")
    _soffice(profile, f'macro:///Standard.Module1.Settle("{listed}")')
    return {(source.stem, how): target.read_bytes() for source, target, how in jobs}


def saved_text(data: bytes) -> list[str]:
    """The paragraphs below the document box as LibreOffice saved them, notes in their places."""
    word = Word(data)
    notes = {}
    if "word/footnotes.xml" in word.names:
        for note in word.root("word/footnotes.xml"):
            notes[note.get(W + "id")] = "".join(map(_text, note.iterfind(".//w:r", NS))).strip()
    rows = []
    for paragraph in word.body.findall("w:p", NS):
        text = ""
        for run in paragraph.iterfind(".//w:r", NS):
            reference = run.find("w:footnoteReference", NS)
            text += _text(run) if reference is None else f"‹{notes[reference.get(W + 'id')]}›"
        rows.append(text.strip())
    return [row for row in rows if row]


def _text(run: etree._Element) -> str:
    signs = {"t": None, "tab": "\t", "br": "\n"}
    return "".join(
        signs[name] or child.text or ""
        for child in run
        if (name := child.tag.removeprefix(W)) in signs
    )
