"""The command line: parses, calls one function, prints.

Exit codes: 0 done, 1 the job failed, 2 wrong use.

What a command needs is imported when it runs: ``drafter --help`` loads typer and nothing else.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from drafter import __version__

if TYPE_CHECKING:
    from drafter.library.model import Clause, Series

app = typer.Typer(
    help="Next year's resolution, from last year's agreed language.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
clauses_app = typer.Typer(
    help="Browse the clause library.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(clauses_app, name="clauses")

LibraryOption = Annotated[
    Path | None,
    typer.Option(
        "--library",
        metavar="DIR",
        envvar="DRAFTER_LIBRARY",
        help="The clause library to use instead of the one that ships with drafter.",
    ),
]
SeriesOption = Annotated[
    str | None,
    typer.Option("--series", metavar="NAME", help="The series; not needed where there is one."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


class _WrongUseError(Exception):
    """The command was called in a way that cannot work: exit code 2."""


def main() -> None:
    """Run the command line; every expected failure ends in one message and its exit code."""
    try:
        app()
    except KeyboardInterrupt:
        _fail("interrupted; nothing was left half-written", 1)
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None
    except _WrongUseError as error:
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
        "UnknownLanguage": 2,
        "MiningError": 1,
        "ReadingError": 1,
        "LibraryError": 1,
        "TemplateError": 1,
        "SavingError": 1,
        "ExistsError": 1,
    }
    return next((known[k.__name__] for k in type(error).__mro__ if k.__name__ in known), None)


def _fail(message: str, code: int) -> NoReturn:
    print(f"drafter: {message}", file=sys.stderr)
    raise SystemExit(code)


def _print_json(data: Any) -> None:  # noqa: ANN401 -- plain data
    import json  # noqa: PLC0415

    print(json.dumps(data, ensure_ascii=False, indent=2))


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


def _series(library: Path | None, name: str | None) -> Series:
    from drafter.library import store  # noqa: PLC0415

    folder = store.library_folder(library)
    if name is None:
        names = store.series_names(folder)
        if len(names) != 1:
            found = f"there are several: {', '.join(names)}" if names else f"none in {folder}"
            raise _WrongUseError(f"say which series with --series ({found})")
        name = names[0]
    return store.load_series(folder, name)


def _clause(series: Series, clause_id: str) -> Clause:
    clause = series.clause(clause_id)
    begun = [c for c in series.clauses if c.id.startswith(clause_id)]
    if clause is None and len(begun) == 1:
        return begun[0]
    if clause is None:
        import difflib  # noqa: PLC0415

        ids = [c.id for c in series.clauses]
        near = [i for i in ids if clause_id and clause_id in i][:3]
        near = near or difflib.get_close_matches(clause_id, ids, 3, 0.4)
        hint = f"; did you mean {' or '.join(near)}?" if near else "; see “drafter clauses list”"
        raise _WrongUseError(f"no clause “{clause_id}” in {series.name}{hint}")
    return clause


@app.command()
def read(
    file: Annotated[Path, typer.Argument(help="The document: Word, plain text or markdown.")],
    original: Annotated[
        bool,
        typer.Option("--original", help="Of a Word file with tracked changes: before them."),
    ] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read a document and show what it says: masthead, paragraphs, footnotes, what was repaired."""
    from drafter import reading  # noqa: PLC0415

    resolution = reading.read(file, original=original)
    if resolution.kind == "commentary":
        from drafter.library import store  # noqa: PLC0415
        from drafter.mining import witnesses  # noqa: PLC0415

        resolution = witnesses.identify_in_library(resolution, store.library_folder(library))
    from drafter.reading import as_json as form  # noqa: PLC0415

    data = form.to_json(resolution)
    if as_json:
        _print_json(data)
        return
    from drafter.console import resolution_page  # noqa: PLC0415

    print(resolution_page(data))


@app.command()
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
    from drafter.library import saving  # noqa: PLC0415
    from drafter.mining import sources  # noqa: PLC0415

    mined = sources.mine_folder(folder)
    report = saving.save(mined.series, library)
    from drafter.console import mining_summary  # noqa: PLC0415

    if as_json:
        _print_json(
            {
                "series": mined.series.name,
                "clauses": len(mined.series.clauses),
                "written": report.written,
                "removed": report.removed,
                "kept": report.kept,
                "collisions": report.collisions,
                "warnings": list(mined.warnings),
            }
        )
        return
    print(mining_summary(mined.series, report, mined.warnings, str(library / mined.series.name)))


@app.command()
def draft(
    series: SeriesOption = None,
    session: Annotated[
        int | None, typer.Option(metavar="N", help="The session; by default the series' next.")
    ] = None,
    lang: Annotated[str, typer.Option(help="The language: en or fr.")] = "en",
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="A value that is open; may be repeated."),
    ] = None,
    as_of: Annotated[
        int | None,
        typer.Option(metavar="N", help="Draft from what was known then: texts up to session N."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="The file: .docx, .md or .json."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
    library: LibraryOption = None,
) -> None:
    """Draft the series' next text: everything that stands, moved on by one session."""
    from drafter import drafting, writing  # noqa: PLC0415

    chosen = _choices(set_ or [])
    if output is not None and output.suffix.lower() not in writing.SUFFIXES:
        raise _WrongUseError(f"{output}: the suffix must be one of {', '.join(writing.SUFFIXES)}")
    known = _series(library, series)
    if as_of is not None:
        from drafter.mining import rebuild  # noqa: PLC0415

        known = rebuild.as_of(known, as_of, session)
    made = drafting.draft(known, session=session, code=lang, chosen=chosen)
    path = output or Path(f"{made.symbol.split('.')[0].replace('/', '-')}.{lang}.docx")
    writing.write(made, path, force=force)
    from drafter.console import draft_summary  # noqa: PLC0415

    print(draft_summary(made, str(path)))


def _choices(given: list[str]) -> dict[str, str]:
    chosen: dict[str, str] = {}
    for entry in given:
        name, sign, value = entry.partition("=")
        if not sign or not name.strip():
            raise _WrongUseError(f"--set {entry}: expected NAME=VALUE, e.g. --set focus=“…”")
        chosen[name.strip()] = value.strip()
    return chosen


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="The new folder for your own library.")],
) -> None:
    """Copy the library that ships with drafter to a folder of your own."""
    from drafter.library import store  # noqa: PLC0415

    store.copy_library(store.shipped_library(), folder)
    print(f"{folder}: your own library; use it with --library {folder} or DRAFTER_LIBRARY")


@clauses_app.command("list")
def list_clauses(
    part: Annotated[
        str | None, typer.Option(help="Only this part: preambular, operative or heading.")
    ] = None,
    status: Annotated[
        str | None, typer.Option(help="Only this status: standing, new or lapsed.")
    ] = None,
    tag: Annotated[str | None, typer.Option(help="Only clauses with this tag.")] = None,
    year: Annotated[
        str | None, typer.Option(help="Only clauses of this resolution, e.g. 58/30.")
    ] = None,
    series: SeriesOption = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the clauses: part, number, id, opening, years, status."""
    for name, value, known in (
        ("--part", part, ("preambular", "operative", "heading")),
        ("--status", status, ("standing", "new", "lapsed")),
    ):
        if value is not None and value not in known:
            raise _WrongUseError(f"{name} must be one of {', '.join(known)}, not “{value}”")
    loaded = _series(library, series)
    resolution = _year(loaded, year)
    found = [
        c for c in loaded.clauses
        if part in (None, c.part)
        and status in (None, c.status)
        and (tag is None or tag in c.tags)
        and (resolution is None or c.at(resolution) is not None)
    ]  # fmt: skip
    if as_json:
        from drafter.library import schema  # noqa: PLC0415

        _print_json([_plain(schema.clause_data(c)) for c in found])
        return
    from drafter.console import clause_table  # noqa: PLC0415

    print(clause_table(found, loaded))


def _year(series: Series, year: str | None) -> Any:  # noqa: ANN401 -- Reference | None
    from drafter.resolution import Reference  # noqa: PLC0415

    if year is None:
        return None
    try:
        resolution = Reference.parse(year)
    except ValueError as error:
        raise _WrongUseError(f"--year: {error}") from None
    if resolution not in series.resolutions:
        known = ", ".join(map(str, series.resolutions))
        raise _WrongUseError(f"--year {year}: the library has no text of it (it has {known})")
    return resolution


def _plain(data: Any) -> Any:  # noqa: ANN401 -- plain data with dates → plain JSON data
    import json  # noqa: PLC0415

    return json.loads(json.dumps(data, default=str, ensure_ascii=False))


@clauses_app.command()
def show(
    clause_id: Annotated[
        str, typer.Argument(metavar="ID", help="The clause's id, or its beginning.")
    ],
    series: SeriesOption = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one clause whole: text, variables with their rules, years, evidence."""
    loaded = _series(library, series)
    clause = _clause(loaded, clause_id)
    if as_json:
        from drafter.library import schema  # noqa: PLC0415

        _print_json(_plain(schema.clause_data(clause)))
        return
    from drafter.console import clause_page  # noqa: PLC0415

    print(clause_page(clause, loaded))


@clauses_app.command()
def history(
    clause_id: Annotated[
        str, typer.Argument(metavar="ID", help="The clause's id, or its beginning.")
    ],
    lang: Annotated[str, typer.Option(help="The language: en or fr.")] = "en",
    series: SeriesOption = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show a clause's wording year by year, the changed words marked."""
    from drafter import language  # noqa: PLC0415
    from drafter.library.texts import series_texts  # noqa: PLC0415

    language.get(lang)
    loaded = _series(library, series)
    clause = _clause(loaded, clause_id)
    if as_json:
        texts = series_texts(loaded, lang, [clause])
        _print_json(
            [
                {"resolution": str(o.resolution), "paragraph": o.paragraph, "wording": o.wording,
                 "text": texts[clause.id, o.resolution][1], "changed": list(o.changed)}
                for o in clause.history if (clause.id, o.resolution) in texts
            ]
        )  # fmt: skip
        return
    from drafter.console import history_page  # noqa: PLC0415

    print(history_page(clause, loaded, lang, color=sys.stdout.isatty()))


@clauses_app.command()
def search(
    words: Annotated[list[str], typer.Argument(help="What to look for.")],
    lang: Annotated[str | None, typer.Option(help="Only texts in this language.")] = None,
    series: SeriesOption = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Search the clauses' texts of all years; accents and small errors are forgiven."""
    from drafter.library.search import search as find  # noqa: PLC0415

    if lang is not None:
        from drafter import language  # noqa: PLC0415

        language.get(lang)
    found = find(_series(library, series), " ".join(words), lang)
    if as_json:
        _print_json(
            [
                {"id": h.clause.id, "score": round(h.score, 1), "where": h.where,
                 "status": h.clause.status, "context": h.context}
                for h in found
            ]
        )  # fmt: skip
        return
    from drafter.console import hits_page  # noqa: PLC0415

    print(hits_page(found, color=sys.stdout.isatty()))
