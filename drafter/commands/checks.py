"""``drafter check``: what in a document breaks the form, contradicts itself or is out of date."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from drafter.commands.options import JsonOption, LibraryOption, print_json


def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="Documents that “drafter read” reads.")
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
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Check documents by the rules of docs/rules: openings, citations, sessions, dates, names."""
    from drafter.checking import check_files, report  # noqa: PLC0415
    from drafter.library import store  # noqa: PLC0415

    checked, failed = check_files(
        files,
        store.library_folder(library),
        series=series,
        target=session,
        select=select or [],
        ignore=ignore or [],
        fail_on=fail_on,
    )
    if sarif is not None:
        import json  # noqa: PLC0415

        from drafter import saving  # noqa: PLC0415
        from drafter.checking.sarif import as_sarif  # noqa: PLC0415

        text = json.dumps(as_sarif(checked), ensure_ascii=False, indent=2) + "\n"
        saving.save(text.encode("utf-8"), sarif, force=force)
    if as_json:
        print_json(report.as_json(checked))
    else:
        print("\n".join(report.lines(checked)))
    if failed:
        raise typer.Exit(1)
