"""Make the pictures of the README: pages of Word files as LibreOffice shows them.

    python tools/make_pictures.py [FOLDER]

Needs LibreOffice (``soffice``) and poppler (``pdftoppm``). The drafts are those that the program
makes from the library in this folder.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "pictures"
WIDTH = 900  # pixels

PICTURES = {
    "draft": ("clean", 1),
    "redline": ("redline", 1),
    "table": ("table", 1),
}
"""The picture's name, the edition it shows, and the page."""


def main(target: Path) -> None:
    """Draft, convert and cut out the pages, one picture after the other."""
    for program in ("soffice", "pdftoppm"):
        if shutil.which(program) is None:
            raise SystemExit(f"{program} is not installed; the pictures cannot be made without it")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for picture, (edition, page) in PICTURES.items():
            document = folder / f"{picture}.docx"
            _run(
                sys.executable, "-m", "drafter", "draft", "--library", str(ROOT / "clauses"),
                "--edition", edition, "-o", str(document),
            )  # fmt: skip
            _run(
                "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                "--convert-to", "pdf", "--outdir", name, str(document),
            )  # fmt: skip
            _run(
                "pdftoppm", "-png", "-singlefile", "-f", str(page), "-scale-to-x", str(WIDTH),
                "-scale-to-y", "-1", str(document.with_suffix(".pdf")), str(target / picture),
            )  # fmt: skip
            print(target / f"{picture}.png")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)  # noqa: S603


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
