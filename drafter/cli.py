"""The command line: the commands together, and what becomes of their errors.

Exit codes: 0 done, 1 the job failed, 2 wrong use, 130 interrupted.

What a command needs is imported when it runs: ``drafter --help`` loads typer and nothing else.
"""

from __future__ import annotations

import atexit
import gc
import io
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, NoReturn

import typer

from drafter import __version__
from drafter.commands.options import WrongUseError

COMMANDS = {
    "read": "documents.read",
    "compare": "documents.compare",
    "check": "checks.check",
    "mine": "libraries.mine",
    "draft": "drafts.draft",
    "backtest": "backtests.backtest",
    "browse": "browsing.browse",
    "init": "libraries.init",
    "add": "series.add",
    "series": "series.app",
    "clauses": "clauses.app",
    "plan": "plans.app",
}
"""Where in :mod:`drafter.commands` each command is, in the order of the help."""
INTERRUPTED = 130
"""The exit code of what was stopped from the keyboard: 128 and the signal's number."""


def main() -> None:
    """Run the command line; every expected failure ends in one message and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal or a file may know few characters
            stream.reconfigure(errors="replace")
    # A collection every 700 new objects, as by default, is a tenth of a short run's time.
    gc.set_threshold(50_000)
    # Nor is anything collected at the end, which would be a fifth: the process gives it all back.
    atexit.register(gc.freeze)
    try:
        command_line(sys.argv[1:])()
    except KeyboardInterrupt:
        _interrupted()
    except SystemExit as end:  # typer ends so, without a word, when it is interrupted
        if end.code == INTERRUPTED:
            _interrupted()
        raise
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None
    except OSError as error:
        what = error.filename or "cannot write what there is to say"  # no file: the output
        _fail(f"{what}: {error.strerror or error}", 1)
    except WrongUseError as error:
        _fail(str(error), 2)
    except Exception as error:
        code = _exit_code(error)
        if code is None:
            raise
        _fail(str(error), code)


def _exit_code(error: Exception) -> int | None:
    """2 for what the caller asked wrongly, 1 for a job that failed, ``None`` for a bug of ours."""
    known = {
        "DraftingError": 2,
        "ConfigError": 2,
        "CheckingError": 1,
        "UnknownLanguage": 2,
        "MiningError": 1,
        "ReadingError": 1,
        "LibraryError": 1,
        "PlanError": 1,
        "TemplateError": 1,
        "WritingError": 1,
        "SavingError": 1,
    }
    ours = (k.__name__ for k in type(error).__mro__ if k.__module__.startswith("drafter."))
    return next((known[name] for name in ours if name in known), None)


def _interrupted() -> NoReturn:
    _fail("stopped; nothing was left half-written", INTERRUPTED)


def _fail(message: str, code: int) -> NoReturn:
    print(f"drafter: {message}", file=sys.stderr)
    raise SystemExit(code)


def _version(asked: bool) -> None:
    if asked:
        print(f"drafter {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Next year's resolution, from last year's agreed language."""


def command_line(arguments: Sequence[str] = ()) -> typer.Typer:
    """All commands; or, if the arguments call one, that one alone: building each takes its time."""
    app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(_options)
    called = next((word for word in arguments if not word.startswith("-")), "")
    for name in [called] if called in COMMANDS else COMMANDS:
        module, _, attribute = COMMANDS[name].partition(".")
        command = getattr(import_module(f"drafter.commands.{module}"), attribute)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app
