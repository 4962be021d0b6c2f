"""How long the commands take, beside other ways to the same end: whole processes, cold.

    pip install . docxtpl
    python benchmarks/draft_speed.py [--runs N]

Every figure is a ratio, drafter to the other: below 1 drafter is the faster. The two are run in
turns (A B A B ...), so that a machine that grows slower does so for both.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

REPOSITORY = Path(__file__).resolve().parents[1]

TEMPLATE_MAKER = '''\
"""A template with one loop over the paragraphs: made once, not timed."""
import sys

from docx import Document

document = Document()
document.add_paragraph("{%p for line in masthead %}")
document.add_paragraph("{{ line }}")
document.add_paragraph("{%p endfor %}")
document.add_paragraph("{%p for paragraph in paragraphs %}")
paragraph = document.add_paragraph("{{ paragraph.number }}")
paragraph.add_run("{{ paragraph.opening }}").italic = True
paragraph.add_run("{{ paragraph.rest }}")
document.add_paragraph("{%p endfor %}")
document.add_paragraph("{%p for note in footnotes %}")
document.add_paragraph("{{ note.mark }} {{ note.text }}")
document.add_paragraph("{%p endfor %}")
document.save(sys.argv[1])
'''

DOCXTPL_SCRIPT = '''\
"""The content of a finished draft through docxtpl (it cannot write footnotes: they go last)."""
import json
import sys

from docxtpl import DocxTemplate

template, content, target = sys.argv[1:]
with open(content, encoding="utf-8") as file:
    draft = json.load(file)


def lines(items, depth=1):
    for item in items:
        yield "\\t" * depth + f"{item['number']} {item['text']}"
        yield from lines(item["items"], depth + 1)


paragraphs = []
for part in ("preambular", "operative"):
    for paragraph in draft[part]:
        number, opening = paragraph["number"], paragraph["opening"]
        paragraphs.append(
            {
                "number": f"{number}.\\t" if number else "",
                "opening": opening,
                "rest": paragraph["text"][len(opening) :],
            }
        )
        for line in lines(paragraph.get("items", ())):
            paragraphs.append({"number": "", "opening": "", "rest": line})

document = DocxTemplate(template)
document.render(
    {
        "masthead": [line["text"] for line in draft.get("masthead", ())],
        "paragraphs": paragraphs,
        "footnotes": draft["footnotes"],
    },
    autoescape=True,
)
document.save(target)
'''

LIBRARIES = "import docx, jinja2, ruamel.yaml, typer"
"""What every draft has to load before it can begin: no draft is faster than that."""

BARE_TYPER = '''\
"""The least that a command line made with typer can be."""
import typer

app = typer.Typer()


@app.command()
def hello(name: str) -> None:
    """Greet somebody."""
    print(f"Hello {name}")


@app.command()
def goodbye(name: str) -> None:
    """Take leave of somebody."""
    print(f"Goodbye {name}")


app()
'''


@dataclass(frozen=True)
class Job:
    """A command, and the file it has to write (removed before every run), if any."""

    name: str
    command: list[str]
    writes: Path | None = None

    def seconds(self, folder: Path) -> float:
        """Run once in this folder; how long the process lived."""
        if self.writes is not None:
            self.writes.unlink(missing_ok=True)
        start = time.perf_counter()
        done = subprocess.run(self.command, cwd=folder, capture_output=True, check=False)
        taken = time.perf_counter() - start
        if done.returncode != 0 or not (self.writes is None or self.writes.stat().st_size):
            sys.exit(f"{self.name}: exit code {done.returncode}\n{done.stderr.decode()}")
        return taken


def drafter() -> list[str]:
    """The installed command beside this Python, or the package in this checkout."""
    script = Path(sys.executable).with_name("drafter.exe" if os.name == "nt" else "drafter")
    if script.is_file():
        return [str(script)]
    os.environ["PYTHONPATH"] = str(REPOSITORY)
    return [sys.executable, "-c", "from drafter.cli import main; main()"]


def compare(mine: Job, other: Job, runs: int, folder: Path) -> None:
    """Print the ratio of two jobs, run in turns; the first turn warms the caches and is dropped."""
    turns = [(mine.seconds(folder), other.seconds(folder)) for _ in range(runs + 1)][1:]
    mine_median, other_median = (median(times) for times in zip(*turns, strict=True))
    pairs = sorted(a / b for a, b in turns)
    print(
        f"{median(pairs):5.2f}  {mine.name} / {other.name}"
        f"  (pairs {pairs[0]:.2f}–{pairs[-1]:.2f};"
        f" medians {mine_median * 1000:.0f} and {other_median * 1000:.0f} ms)",
        flush=True,
    )


def main() -> None:
    """Make the files that the others start from, then compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=9, metavar="N", help="timed turns (default: 9)")
    runs = parser.parse_args().runs
    if runs < 1:
        parser.error("--runs: at least 1")

    command = drafter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # All sides as pip leaves them, compiled: some machines are set not to keep what Python
        # compiles, and a checkout would then be compiled at every start.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
        (folder / "hello.py").write_text(BARE_TYPER, encoding="utf-8")
        draft = Job("drafter draft", [*command, "draft", "-o", "draft.docx"], folder / "draft.docx")

        print(f"median ratio of {runs} pairs of whole processes; below 1, drafter is the faster")
        if importlib.util.find_spec("docxtpl") is None:
            print("   -   docxtpl is not installed (pip install docxtpl)")
        else:
            compare(draft, docxtpl_job(command, folder), runs, folder)
        pandoc = shutil.which("pandoc")
        if pandoc is None:
            print("   -   pandoc is not on the PATH")
        else:
            other = pandoc_job(command, pandoc, folder)
            compare(draft, other, runs, folder)
            libraries = Job("the libraries’ imports alone", [sys.executable, "-c", LIBRARIES])
            compare(libraries, other, runs, folder)
        compare(
            Job("drafter --help", [*command, "--help"]),
            Job("bare typer --help", [sys.executable, "hello.py", "--help"]),
            runs,
            folder,
        )


def docxtpl_job(command: list[str], folder: Path) -> Job:
    """A docxtpl script that writes what ``drafter draft`` decided on."""
    content = folder / "content.json"
    Job("drafter draft", [*command, "draft", "-o", str(content)], content).seconds(folder)
    (folder / "template.py").write_text(TEMPLATE_MAKER, encoding="utf-8")
    (folder / "render.py").write_text(DOCXTPL_SCRIPT, encoding="utf-8")
    template = folder / "template.docx"
    Job("template", [sys.executable, "template.py", str(template)], template).seconds(folder)
    target = folder / "docxtpl.docx"
    script = [sys.executable, "render.py", str(template), str(content), str(target)]
    return Job("docxtpl", script, target)


def pandoc_job(command: list[str], pandoc: str, folder: Path) -> Job:
    """Pandoc making a Word file of the draft's Markdown."""
    content = folder / "content.md"
    Job("drafter draft", [*command, "draft", "-o", str(content)], content).seconds(folder)
    target = folder / "pandoc.docx"
    return Job("pandoc", [pandoc, str(content), "-o", str(target)], target)


if __name__ == "__main__":
    main()
