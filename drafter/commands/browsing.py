"""``drafter browse``: a series of the library as a page for a browser."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from drafter.commands.options import LibraryOption, SeriesOption, WrongUseError, series_of

_SUFFIXES = (".html", ".htm")
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
"""One of these is set where a page can be shown, but for Windows and macOS."""


def browse(
    series: SeriesOption = None,
    lang: Annotated[
        str, typer.Option(metavar="CODE", help="The language of headings and labels: en or fr.")
    ] = "en",
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="The page: a .html file, or a folder for it."
        ),
    ] = None,
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Only write the page; do not open it in the browser.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
    library: LibraryOption = None,
) -> None:
    """Write the library as one page to read and search in a browser, and open it."""
    if output is not None and not output.is_dir() and output.suffix.lower() not in _SUFFIXES:
        raise WrongUseError(f"{output}: the page is HTML; the suffix must be .html")
    from drafter import language  # noqa: PLC0415

    language.get(lang)
    from drafter.library import saving, store  # noqa: PLC0415

    folder = store.library_folder(library)
    known = series_of(folder, series)
    from drafter import browsing  # noqa: PLC0415
    from drafter.language.catalogue import messages  # noqa: PLC0415

    data = browsing.browse(known, lang, saving.edited_clauses(folder / known.name))
    path = output if output is not None and not output.is_dir() else (
        (output or Path()) / f"drafter-{known.name}.{lang}.html"
    )  # fmt: skip
    _save(data, path, force=force)
    say = messages(lang)
    if say.language.code != lang:
        print(
            f"drafter: --lang {lang}: there are no headings and labels in it; they are in English",
            file=sys.stderr,
        )
    clauses = say.plural("{number} clause", "{number} clauses", len(known.clauses))
    print(say("{path}: {clauses} of {series}", path=path, clauses=clauses, series=known.name))
    if not no_open:
        _open(path)


def _save(data: bytes, path: Path, *, force: bool) -> None:
    """Write the page; one that is there and the same is left as it is."""
    from drafter.saving import save  # noqa: PLC0415

    try:
        there = path.read_bytes() if path.is_file() else None
    except OSError:
        there = None
    if there != data:
        save(data, path, force=force)


def _open(path: Path) -> None:
    """Show the page where there is a screen; elsewhere its name is all there is to say."""
    if sys.platform in ("win32", "darwin") or any(map(os.environ.get, _SCREENS)):
        import webbrowser  # noqa: PLC0415

        webbrowser.open(path.resolve().as_uri())
