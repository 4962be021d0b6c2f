"""The command line: the commands together, and what becomes of their errors.

Exit codes: 0 done, 1 the job failed, 2 wrong use.

What a command needs is imported when it runs: ``drafter --help`` loads typer and nothing else.
"""

from __future__ import annotations

import io
import sys
from typing import Annotated, NoReturn

import typer

from drafter import __version__
from drafter.commands import backtests, checks, clauses, documents, drafts, libraries, plans, series
from drafter.commands.options import WrongUseError

app = typer.Typer(
    help="Next year's resolution, from last year's agreed language.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Run the command line; every expected failure ends in one message and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal or a file may know few characters
            stream.reconfigure(errors="replace")
    try:
        app()
    except KeyboardInterrupt:
        _fail("interrupted; nothing was left half-written", 1)
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None
    except OSError as error:
        _fail(f"cannot write what there is to say: {error.strerror or error}", 1)
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
        "ExistsError": 1,
    }
    return next((known[k.__name__] for k in type(error).__mro__ if k.__name__ in known), None)


def _fail(message: str, code: int) -> NoReturn:
    print(f"drafter: {message}", file=sys.stderr)
    raise SystemExit(code)


def _version(asked: bool) -> None:
    if asked:
        print(f"drafter {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Next year's resolution, from last year's agreed language."""


app.command()(documents.read)
app.command()(documents.compare)
app.command()(checks.check)
app.command()(libraries.mine)
app.command()(drafts.draft)
app.command()(backtests.backtest)
app.command()(libraries.init)
app.command()(series.add)
app.add_typer(series.app, name="series")
app.add_typer(clauses.app, name="clauses")
app.add_typer(plans.app, name="plan")
