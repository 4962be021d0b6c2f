"""``drafter mine`` and ``drafter init``: where a library comes from."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from drafter.commands.options import JsonOption, print_json


def mine(
    folder: Annotated[
        Path, typer.Argument(help="The folder with the series' documents and known facts.")
    ] = Path("seeds"),
    library: Annotated[
        Path,
        typer.Option("--library", metavar="DIR", envvar="DRAFTER_LIBRARY",
                     help="The clause library to write to."),
    ] = Path("clauses"),
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Mine a folder of documents into the clause library; a person's edits there are kept."""
    from drafter.commands.progress import Progress  # noqa: PLC0415
    from drafter.library import saving  # noqa: PLC0415
    from drafter.mining import sources  # noqa: PLC0415

    with Progress() as progress:
        mined = sources.mine_folder(folder, progress)
        report = saving.save(mined.series, library)
    from drafter.console.mining import mining_summary  # noqa: PLC0415

    if as_json:
        print_json(
            {
                "series": mined.series.name,
                "clauses": len(mined.series.clauses),
                "written": report.written,
                "removed": report.removed,
                "restored": report.restored,
                "kept": report.kept,
                "collisions": report.collisions,
                "warnings": [*report.remarks, *mined.warnings],
            }
        )
        return
    warnings = [*report.remarks, *mined.warnings]
    print(mining_summary(mined.series, report, warnings, str(library / mined.series.name)))


def init(
    folder: Annotated[Path, typer.Argument(help="The new folder for your own library.")],
) -> None:
    """Copy the library that ships with drafter to a folder of your own."""
    from drafter.library import store  # noqa: PLC0415

    store.copy_library(store.shipped_library(), folder)
    named = shlex.quote(str(folder))
    print(f"{folder}: your own library; use it with --library {named} or DRAFTER_LIBRARY")
