"""Check files: each with its own configuration, and with what the library knows about it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.checking import config
from drafter.checking.check import CheckingError, check
from drafter.checking.library import series_of, session_days
from drafter.checking.report import Checked
from drafter.reading import read


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
) -> tuple[Checked, bool]:
    """The findings in each file, and whether one is grave enough to fail.

    Args:
        files: the documents, in any form that can be read.
        library: the folder of the library.
        series: the series' name; by default the one that a document belongs to, if there is one.
        target: the session the texts are to be used at, if not their own.
        select: see :meth:`drafter.checking.config.Config.overridden`, as the next two.
        ignore: rules to leave out.
        fail_on: the severity from which on a finding fails.
        project: the folder whose ``pyproject.toml`` may configure the checks.

    Raises:
        CheckingError: a file is a page about a resolution.
        ConfigError: a configuration or an option is wrong.
        LibraryError: the library cannot be used.
        ReadingError: a file cannot be read.
    """
    days = session_days(library)
    checked = []
    failed = False
    for path in files:
        asked = config.load(path, project).overridden(select=select, ignore=ignore, fail_on=fail_on)
        text = read(path)
        known = series_of(text, library, series)
        try:
            found = check(text, known, asked, calendar=days, target=target)
        except CheckingError as error:
            raise CheckingError(f"{path}: {error}") from None
        failed = failed or asked.fails(found)
        checked.append((path, found))
    return checked, failed
