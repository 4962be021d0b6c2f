"""A command run in this process, as somebody at a terminal sees it."""

import sys

from drafter import cli


def call(monkeypatch, capsys, *arguments):
    """The exit code of ``drafter`` with these arguments, and what it printed and complained."""
    monkeypatch.setattr(sys, "argv", ["drafter", *map(str, arguments)])
    code = 0
    try:
        cli.main()
    except SystemExit as end:
        code = end.code or 0
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return code, out, err
