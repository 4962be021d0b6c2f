"""The Mali series for the tests: mined from the seeds, never from what is committed."""

import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from drafter.library import saving, store
from drafter.mining.sources import mine_folder
from drafter.resolution import Reference

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
EN_34, EN_52, EN_58, FR_52, PAGE_55 = (
    "A-HRC-RES-34-39.en.txt",
    "A-HRC-RES-52-42.en.txt",
    "A-HRC-RES-58-30.en.txt",
    "A-HRC-52-L.35.fr.txt",
    "commentary-on-A-HRC-RES-55-25.en.txt",
)
TEXTS = [
    (EN_34, "34/39", "en", 15, 27),
    (EN_52, "52/42", "en", 24, 35),
    (FR_52, "52/42", "fr", 24, 35),
    (EN_58, "58/30", "en", 23, 31),
]
"""Document, resolution, language, preambular and operative paragraphs."""


@cache
def mined():
    """The whole series."""
    return mine_folder(SEEDS)


def seeds_in(folder, without=()):
    """A copy of the seeds that a test may spoil."""
    shutil.copytree(SEEDS, folder)
    for name in without:
        (folder / name).unlink()
    return folder


@cache
def mined_without_the_newest():
    """The series as it was before 58/30, mined from the other documents."""
    with tempfile.TemporaryDirectory() as folder:
        return mine_folder(seeds_in(Path(folder) / "seeds", [EN_58]))


def spoil(path, old, new):
    """Replace what stands exactly once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path.name, old, text.count(old))
    path.write_text(text.replace(old, new), encoding="utf-8")


def write_library(folder, series=None):
    """Write the series as a library; returns its folder."""
    saving.save(series or mined().series, folder)
    return folder


def tree(folder):
    """Every file below a folder with its bytes."""
    return {
        str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def clause_at(series, resolution, paragraph):
    """The clause that is this paragraph of this resolution."""
    reference = Reference.parse(resolution)
    (found,) = [
        c for c in series.clauses if (o := c.at(reference)) is not None and o.paragraph == paragraph
    ]
    return found


def load(folder):
    """The Mali series of a library."""
    return store.load_series(folder, "mali")


def drafter(*arguments, cwd=None, env=None, timeout=60):
    """Run the command line as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "drafter", *map(str, arguments)],
        cwd=cwd,
        env=env,
        timeout=timeout,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
