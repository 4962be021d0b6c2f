"""The commands as a caller sees them, run in this process: exit code and what was printed."""

import contextlib
import io
import os
import sys
from dataclasses import dataclass
from unittest import mock

from drafter import cli


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


def run(*arguments: object) -> Ended:
    """Run ``drafter`` with these arguments.

    Raises:
        Exception: what the program has no message for; a person would see a traceback.
    """
    out, err = io.StringIO(), io.StringIO()
    code: object = 0
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.object(sys, "argv", ["drafter", *map(str, arguments)]),
        mock.patch.dict(os.environ),
    ):
        os.environ.pop("DRAFTER_LIBRARY", None)
        try:
            cli.main()
        except SystemExit as end:
            code = end.code or 0
    assert code in (0, 1, 2), f"exit code {code}"
    assert isinstance(code, int)
    ended = Ended(code, out.getvalue(), err.getvalue())
    assert "Traceback" not in ended.out + ended.err
    return ended
