"""``drafter check``: what in a document breaks the form, contradicts itself or is out of date."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TextIO

import typer

from drafter.commands.options import (
    JsonOption,
    LibraryOption,
    WrongUseError,
    print_json,
    without_effect,
)


def check(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE…", help="Documents that “drafter read” reads, and plans."),
    ],
    series: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Their series; by default by number or title."),
    ] = None,
    session: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, max=199,
                     help="The session they are to be used at: what is out of date then, too."),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Only these rules or groups, as D1,D402."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="But not these.")
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(metavar="SEVERITY", help="Exit with 1 from: error, warning, info; or never."),
    ] = None,
    sarif: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the findings there as SARIF 2.1.0.")
    ] = None,
    fix: Annotated[
        bool,
        typer.Option("--fix", help="In plans, mend the form of your own words and double entries."),
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Check documents and plans by its rules: openings, citations, sessions, dates, names."""
    from drafter.checking import Config, check_files, report  # noqa: PLC0415
    from drafter.library import store  # noqa: PLC0415

    folder = store.library_folder(library)
    failures: list[tuple[Path, str]] = []

    def failing(path: Path, error: Exception) -> None:
        if (path, str(error)) not in failures:
            failures.append((path, str(error)))
            print(f"drafter: {error}", file=sys.stderr)

    if sarif is None:
        without_effect([("--force", force)], "it is for the file that --sarif names")
    elif any(_same(sarif, path) for path in files):
        raise WrongUseError(f"--sarif {sarif}: is one of the files to check; name another")
    if fix:
        Config().overridden(select=select or [], ignore=ignore or [], fail_on=fail_on)
        _fix(files, folder, series, failing, out=sys.stderr if as_json else sys.stdout)
    checked, failed = check_files(
        files,
        folder,
        series=series,
        target=session,
        select=select or [],
        ignore=ignore or [],
        fail_on=fail_on,
        failing=failing,
    )
    if sarif is not None:
        import json  # noqa: PLC0415

        from drafter import saving  # noqa: PLC0415
        from drafter.checking.sarif import as_sarif  # noqa: PLC0415

        text = json.dumps(as_sarif(checked, failures), ensure_ascii=False, indent=2) + "\n"
        saving.save(text.encode("utf-8"), sarif, force=force)
    if as_json:
        print_json(report.as_json(checked))
    elif checked:
        print("\n".join(report.lines(checked)))
    if failed or failures:
        raise typer.Exit(1)


def _same(one: Path, two: Path) -> bool:
    try:
        return one.samefile(two)
    except OSError:
        return False


def _fix(
    files: list[Path],
    library: Path,
    series: str | None,
    failing: Callable[[Path, Exception], None],
    out: TextIO,
) -> None:
    """Mend the plans and say what was mended."""
    from drafter.checking import CheckingError, plans  # noqa: PLC0415
    from drafter.checking.fixing import fix  # noqa: PLC0415
    from drafter.drafting import PlanError  # noqa: PLC0415

    for path in files:
        if not plans.is_plan(path):
            raise WrongUseError(
                f"--fix mends plans alone, and {path} is none: mend the document yourself, or the "
                f"plan that it was drafted from"
            )
    for path in files:
        try:
            mended = fix(path, library, series)
            for one in mended:
                print(f"{path}:{one.line}: {one.label} mended: {one.said}", file=out)
            if not mended:
                print(
                    f"{path}: nothing to mend; --fix changes only your own words",
                    file=out,
                )
        except (CheckingError, PlanError) as error:
            failing(path, error)
