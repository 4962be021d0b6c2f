"""Make the pictures of the README: Word files as LibreOffice shows them, the page in a browser.

    python tools/make_pictures.py [FOLDER]

Needs LibreOffice (``soffice``), poppler (``pdftoppm``) and Chromium (``chromium``). The drafts and
the page are those that the program makes from the library in this folder.
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
SEARCHED, WINDOW = "q=expert&status=standing", "1200,1650"
"""What the page of the library is searched for, and how large the browser's window is."""


def main(target: Path) -> None:
    """Draft, convert and cut out the pages, one picture after the other."""
    for program in ("soffice", "pdftoppm", "chromium"):
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
        page = folder / "browse.html"
        _run(
            sys.executable, "-m", "drafter", "browse", "--library", str(ROOT / "clauses"),
            "--no-open", "-o", str(page),
        )  # fmt: skip
        _run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--log-level=3",
            f"--user-data-dir={folder}/browser", f"--window-size={WINDOW}",
            f"--screenshot={target / 'browse.png'}", f"{page.as_uri()}#{SEARCHED}",
        )  # fmt: skip
        print(target / "browse.png")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)  # noqa: S603


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
