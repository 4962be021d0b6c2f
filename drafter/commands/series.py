"""``drafter series`` and ``drafter add``: new series, new texts in them, what is known of them."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from drafter.commands.options import (
    JsonOption,
    LibraryOption,
    SeriesOption,
    WrongUseError,
    only_series,
    plain_data,
    print_json,
)

if TYPE_CHECKING:
    from drafter.library.merging import Report
    from drafter.library.model import Series
    from drafter.mining.adding import Addition

app = typer.Typer(
    help="The series of a library: make one, look at them.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

FilesArgument = Annotated[
    list[Path], typer.Argument(metavar="FILES…", help="Documents, or folders with documents.")
]


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="What to call it: letters, digits, - and _.")],
    files: FilesArgument,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a series from its documents: one is enough, the more years the better."""
    from drafter.commands.progress import Progress  # noqa: PLC0415
    from drafter.library import journal, saving, store  # noqa: PLC0415
    from drafter.mining import adding, sources  # noqa: PLC0415
    from drafter.mining.mine import mine  # noqa: PLC0415

    folder = store.own_library_folder(library)
    sources.check_name(name, folder)
    with Progress() as progress:
        found = sources.gather(files, progress)
        registry = {a.resolution: a for a in found.adoptions}
        placed = adding.sort_in([], found.documents, registry)
        used = [one.read for one in placed if one.state in ("new", "adopted")]
        with journal.locked(folder):
            if name in store.series_names(folder):
                raise store.LibraryError(
                    folder / name,
                    f"is there already; “drafter add FILES --series {name}” adds to it",
                )
            mined = mine(
                used,
                name=name,
                adoptions=found.adoptions,
                sessions=found.sessions,
                agenda=found.agenda,
                step=progress,
            )
            made = mined.series
            if not (folder / store.SESSIONS_FILE).is_file():
                dates = {**store.shipped_sessions(made.body), **made.sessions}
                made = replace(made, sessions=dict(sorted(dates.items())))
            report = saving.write(made, folder)
    from drafter.console.mining import guesses_page, mining_summary  # noqa: PLC0415

    if as_json:
        print_json(
            {
                **_series_data(made, frozenset()),
                "written": report.written,
                "warnings": [*report.remarks, *mined.warnings],
            }
        )
        return
    warnings = [*report.remarks, *mined.warnings]
    print(mining_summary(made, report, warnings, str(folder / name)))
    print("\n" + guesses_page(made, frozenset(), str(folder / name / store.SERIES_FILE)))


@app.command("list")
def list_series(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """List the series of the library: name, rhythm, texts, title."""
    from drafter.library import store  # noqa: PLC0415

    folder = store.library_folder(library)
    found = [store.load_series(folder, name) for name in store.series_names(folder)]
    if as_json:
        print_json([_series_data(series, frozenset()) for series in found])
        return
    from drafter.console.mining import series_table  # noqa: PLC0415

    print(series_table(found))


@app.command()
def show(
    name: Annotated[
        str | None, typer.Argument(help="The series; not needed where there is one.")
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one series: documents, registry, rhythm, chain, mandate, and what was guessed."""
    from drafter.library import saving, store  # noqa: PLC0415

    folder = store.library_folder(library)
    series = store.load_series(folder, only_series(folder, how="") if name is None else name)
    edited = saving.edited(folder / series.name)
    if as_json:
        print_json(_series_data(series, edited))
        return
    from drafter.console.mining import series_page  # noqa: PLC0415

    print(series_page(series, edited, str(folder / series.name / store.SERIES_FILE)))


def _series_data(series: Series, edited: frozenset[str]) -> dict[str, Any]:
    from drafter.library import schema  # noqa: PLC0415

    data: dict[str, Any] = plain_data(schema.series_data(series))
    standing = sum(c.status != "lapsed" for c in series.clauses)
    data["clauses"] = {"standing": standing, "lapsed": len(series.clauses) - standing}
    data["corrected"] = sorted({key.partition(".")[0] for key in edited})
    return data


def add(
    files: FilesArgument,
    series: SeriesOption = None,
    library: LibraryOption = None,
    force: Annotated[
        bool, typer.Option("--force", help="Add a text that looks like none of the series.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Add a newly adopted resolution to its series, or an older one that was missing."""
    from drafter.commands.progress import Progress  # noqa: PLC0415
    from drafter.library import journal, saving, store  # noqa: PLC0415
    from drafter.mining import adding, sources  # noqa: PLC0415

    folder = store.own_library_folder(library)
    name = _only_named(folder, series)
    with Progress() as progress:
        found = sources.gather(files, progress)
        if found.name or found.sessions or found.agenda:
            raise WrongUseError(
                "add takes documents; facts are entered by hand in "
                f"{folder / name / store.SERIES_FILE} and {folder / store.SESSIONS_FILE}"
            )
        with journal.locked(folder):
            before = store.load_series(folder, name)
            edited = saving.edited(folder / name)
            addition = adding.add(
                before, found.documents, edited=edited, force=force, step=progress
            )
            report = saving.write(addition.mined.series, folder, grown=True)
    from drafter.library.rendering import TemplateError  # noqa: PLC0415

    after = store.load_series(folder, name)
    try:
        if as_json:
            print_json(_addition_data(before, after, addition, report))
            return
        from drafter.console.mining import addition_page  # noqa: PLC0415

        print(addition_page(before, after, addition, report))
    except TemplateError as error:
        raise TemplateError(f"added; but what it changed cannot be told: {error}") from None


def _only_named(folder: Path, name: str | None) -> str:
    from drafter.library import store  # noqa: PLC0415

    if name is None:
        return only_series(folder)
    names = store.series_names(folder)
    if name not in names:
        known = ", ".join(names) or "none"
        raise store.LibraryError(
            folder,
            f"has no series named “{name}” (known: {known}); "
            f"“drafter series new {shlex.quote(name)} FILES” makes it",
        )
    return name


def _addition_data(
    before: Series, after: Series, addition: Addition, report: Report
) -> dict[str, Any]:
    from drafter.library import schema_series  # noqa: PLC0415
    from drafter.mining.changes import of_addition  # noqa: PLC0415

    old = before.adoptions
    return {
        "series": after.name,
        "documents": [
            {
                "file": one.read.file,
                "resolution": str(one.reference) if one.reference else None,
                "language": one.read.resolution.language,
                "state": one.state,
            }
            for one in addition.documents
        ],
        "texts": [
            {
                "resolution": str(told.resolution),
                "language": told.language,
                "against": str(told.against) if told.against else None,
                "counts": told.counts,
                "paragraphs": [
                    {
                        "what": c.what, "clause": c.clause, "old": c.old, "new": c.new,
                        "moved": c.has_moved, "text": c.text,
                        "values": plain_data({n: list(v) for n, v in c.values.items()}),
                    }
                    for c in told.changes
                ],
            }
            for told in of_addition(after, [(o.reference, o.read) for o in _new(addition)])
        ],
        "registry": plain_data([
            schema_series.adoption_data(a) for a in after.registry if old.get(a.resolution) != a
        ]),
        "renamed": [{"from": one, "to": two} for one, two in report.renamed],
        "written": report.written,
        "removed": report.removed,
        "kept": report.kept,
        "collisions": report.collisions,
        "warnings": [*report.remarks, *addition.mined.warnings],
    }  # fmt: skip


def _new(addition: Addition) -> list[Any]:
    return [one for one in addition.documents if one.state in ("new", "adopted")]
