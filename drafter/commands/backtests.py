"""``drafter backtest``: how well a series' past years could have been drafted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from drafter.commands.options import (
    JsonOption,
    LibraryOption,
    SeriesOption,
    WrongUseError,
    edited_of,
    print_json,
    series_of,
    without_effect,
)


def backtest(
    series: SeriesOption = None,
    lang: Annotated[str, typer.Option(metavar="CODE", help="The language of the texts.")] = "en",
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write a page with every difference to FILE."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
    details: Annotated[
        bool, typer.Option("--details", help="With --json: every paragraph, and all other figures.")
    ] = False,
) -> None:
    """Draft every past year from what was known before it, and compare it with what came."""
    if html is not None and html.suffix.lower() not in (".html", ".htm"):
        raise WrongUseError(f"{html}: the page is HTML; the suffix must be .html")
    if html is None:
        without_effect([("--force", force)], "it is for the page that --html names")
    if details and not as_json:
        raise WrongUseError("--details goes with --json; every paragraph is also in --html FILE")
    from drafter import language  # noqa: PLC0415

    language.get(lang)
    known = series_of(library, series)
    from drafter.backtesting import backtest_series  # noqa: PLC0415

    tested = backtest_series(known, lang, edited_of(library, known))
    if html is not None:
        from drafter.backtesting.page import page  # noqa: PLC0415
        from drafter.saving import save  # noqa: PLC0415

        save(page(tested), html, force=force)
    if as_json:
        from drafter.backtesting.figures import as_data, in_full  # noqa: PLC0415

        print_json(in_full(tested) if details else as_data(tested))
        for target, why in () if details else tested.left_out:
            print(f"drafter: {target} left out: {why}", file=sys.stderr)
        return
    from drafter.backtesting.tables import tables  # noqa: PLC0415
    from drafter.console.page import width  # noqa: PLC0415

    print(tables(tested, str(html) if html else None, min(80, width())))
