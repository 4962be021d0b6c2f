"""Chromium as the reader of a page: what it makes of it, scripts run."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)


def dumped(url: str, folder: Path) -> bytes:
    """The page at a URL as HTML once its scripts have run; ``folder`` is for the browser's own."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not there, and CI must not skip what needs it")
        pytest.skip("Chromium is not installed; the page was not tried in a browser")
    done = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1280,900",
         f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=60000", "--dump-dom", url],
        check=True, timeout=120, capture_output=True,
    )  # fmt: skip
    return done.stdout
