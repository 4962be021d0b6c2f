"""Telling whoever waits at a terminal what is being done."""

from __future__ import annotations

import sys
import time

PATIENCE = 1.0
"""Seconds that pass before anything is said."""


class Progress:
    """Says on standard error what is being done, if it is a terminal and the work takes long."""

    def __init__(self) -> None:
        self.start = time.monotonic()
        self.shown = False

    def __call__(self, what: str) -> None:
        """Show a step, in place of the step before."""
        if sys.stderr.isatty() and time.monotonic() - self.start > PATIENCE:
            print(f"\r\x1b[K{what} …", end="", file=sys.stderr, flush=True)
            self.shown = True

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        """Take the line away again, so that a message after it stands alone."""
        if self.shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
