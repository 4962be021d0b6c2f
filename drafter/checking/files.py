"""Check files: each with its own configuration, and with what the library knows about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from drafter.checking import config
from drafter.checking.check import CheckingError, check
from drafter.checking.config import Config
from drafter.checking.finding import Finding
from drafter.checking.library import series_of, session_days
from drafter.checking.report import Checked
from drafter.drafting import PlanError
from drafter.reading import ReadingError, read
from drafter.sessions import Calendar


def check_files(
    files: Sequence[Path],
    library: Path,
    *,
    series: str | None = None,
    target: int | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    fail_on: str | None = None,
    project: Path = Path(),
    failing: Callable[[Path, Exception], None] | None = None,
) -> tuple[Checked, bool]:
    """The findings in each file, and whether one is grave enough to fail.

    Args:
        files: the documents, in any form that can be read, and plans.
        library: the folder of the library.
        series: the series' name; by default the one that a document belongs to, if there is one.
        target: the session the texts are to be used at, if not their own.
        select: see :meth:`drafter.checking.config.Config.overridden`, as the next two.
        ignore: rules to leave out.
        fail_on: the severity from which on a finding fails.
        project: the folder whose ``pyproject.toml`` may configure the checks.
        failing: is told of a file that cannot be checked, and the others are; by default the error
            is raised.

    Raises:
        CheckingError: a file is a page about a resolution, or a plan that cannot be read.
        ConfigError: a configuration or an option is wrong.
        LibraryError: the library cannot be used.
        PlanError: a plan asks for what cannot be.
        ReadingError: a document cannot be read.
    """
    days = session_days(library)
    checked = []
    failed = False
    for path in files:
        asked = config.load(path, project).overridden(select=select, ignore=ignore, fail_on=fail_on)
        try:
            found = _found(path, library, asked, days, series, target)
        except (CheckingError, PlanError, ReadingError) as error:
            if failing is None:
                raise
            failing(path, error)
            failed = True
            continue
        failed = failed or asked.fails(found)
        checked.append((path, found))
    return checked, failed


def _found(
    path: Path,
    library: Path,
    asked: Config,
    days: Calendar,
    series: str | None,
    target: int | None,
) -> list[Finding]:
    from drafter.checking import plans  # noqa: PLC0415 -- most files are documents

    if plans.is_plan(path):
        return plans.check_plan(path, library, asked, series=series, calendar=days, target=target)
    text = read(path)
    known = series_of(text, library, series)
    try:
        return check(text, known, asked, calendar=days, target=target)
    except CheckingError as error:
        raise CheckingError(f"{path}: {error}") from None
