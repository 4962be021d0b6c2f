"""``drafter clauses``: the library, clause by clause."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.commands.options import (
    JsonOption,
    LibraryOption,
    SeriesOption,
    WrongUseError,
    clause_of,
    plain_data,
    print_json,
    reference_of,
    series_of,
)

if TYPE_CHECKING:
    from drafter.library.model import Series
    from drafter.resolution import Reference

_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)

app = typer.Typer(help="Browse the clause library.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def list_clauses(
    part: Annotated[
        str | None, typer.Option(help="Only this part: preambular, operative or heading.")
    ] = None,
    status: Annotated[
        str | None, typer.Option(help="Only this status: standing, new or lapsed.")
    ] = None,
    tag: Annotated[str | None, typer.Option(help="Only clauses with this tag.")] = None,
    year: Annotated[
        str | None,
        typer.Option(help="Only clauses of this resolution, e.g. 58/30, or of this year."),
    ] = None,
    missing: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="A translator's work list: what this language lacks."),
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
            raise WrongUseError(f"{name} must be one of {', '.join(known)}, not “{value}”")
    loaded = series_of(library, series)
    resolutions = _year(loaded, year)
    found = [
        c for c in loaded.clauses
        if part in (None, c.part)
        and status in (None, c.status)
        and (tag is None or tag in c.tags)
        and (year is None or any(c.at(resolution) is not None for resolution in resolutions))
    ]  # fmt: skip
    if missing is not None:
        from drafter import language  # noqa: PLC0415
        from drafter.library.texts import missing_text  # noqa: PLC0415

        language.get(missing)
        standing = (c for c in found if c.status != "lapsed")
        found = [c for c in standing if missing_text(c, missing) is not None]
    if as_json:
        from drafter.library import schema  # noqa: PLC0415

        print_json([plain_data(schema.clause_data(c)) for c in found])
        return
    if missing is not None:
        from drafter.console.library import work_list  # noqa: PLC0415

        print(work_list(found, loaded, missing))
        return
    from drafter.console.library import clause_table  # noqa: PLC0415
    from drafter.console.page import columns  # noqa: PLC0415

    narrow = sys.stdout.isatty() or "COLUMNS" in os.environ
    print(clause_table(found, loaded, columns() if narrow else None))


def _year(series: Series, year: str | None) -> list[Reference]:
    """The resolutions of ``--year``: the one it names, or those adopted in the year."""
    if year is None:
        return []
    texts = [resolution for resolution in series.resolutions if series.year(resolution)]
    if _CALENDAR_YEAR.fullmatch(year):
        days = {d.resolution: d.adopted for d in series.documents if d.adopted is not None}
        days |= {a.resolution: a.adopted for a in series.registry}
        found = [r for r in texts if r in days and days[r].year == int(year)]
    else:
        found = [r for r in texts if r == reference_of(year, "--year")]
    if not found:
        known = ", ".join(map(str, texts))
        raise WrongUseError(f"--year {year}: the library has no text of it (it has {known})")
    return found


@app.command()
def show(
    clause_id: Annotated[
        str,
        typer.Argument(metavar="ID", help="Its id, the beginning of it, or its number now (OP7)."),
    ],
    series: SeriesOption = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one clause whole: text, variables with their rules, years, evidence."""
    loaded = series_of(library, series)
    clause = clause_of(loaded, clause_id)
    if as_json:
        from drafter.library import schema  # noqa: PLC0415

        print_json(plain_data(schema.clause_data(clause)))
        return
    from drafter.console.library import clause_page  # noqa: PLC0415

    print(clause_page(clause, loaded))


@app.command()
def history(
    clause_id: Annotated[
        str,
        typer.Argument(metavar="ID", help="Its id, the beginning of it, or its number now (OP7)."),
    ],
    lang: Annotated[str, typer.Option(help="The language: en, fr or es.")] = "en",
    series: SeriesOption = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show a clause's wording year by year, the changed words marked."""
    from drafter import language  # noqa: PLC0415
    from drafter.library.texts import series_texts  # noqa: PLC0415

    language.get(lang)
    loaded = series_of(library, series)
    clause = clause_of(loaded, clause_id)
    if as_json:
        texts = series_texts(loaded, lang, [clause])
        print_json(
            [
                {"resolution": str(o.resolution), "paragraph": o.paragraph, "wording": o.wording,
                 "text": texts[clause.id, o.resolution][1], "changed": list(o.changed),
                 "edited": clause.is_edited_at(o, lang)}
                for o in clause.history if (clause.id, o.resolution) in texts
            ]
        )  # fmt: skip
        return
    if not series_texts(loaded, lang, [clause]):
        known = sorted({code for wording in clause.wordings.values() for code in wording.text})
        print(f"{clause.id}: no text in “{lang}” (it has {', '.join(known)})")
        return
    from drafter.console.library import history_page  # noqa: PLC0415

    print(history_page(clause, loaded, lang, color=sys.stdout.isatty()))


@app.command()
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
    found = find(series_of(library, series), " ".join(words), lang)
    if as_json:
        print_json(
            [
                {"id": h.clause.id, "score": round(h.score, 1), "where": h.where,
                 "status": h.clause.status, "context": h.context}
                for h in found
            ]
        )  # fmt: skip
        return
    from drafter.console.library import hits_page  # noqa: PLC0415

    print(hits_page(found, color=sys.stdout.isatty()))


@app.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of the library's YAML files, for editors to complete and check."""
    from drafter.library import schema  # noqa: PLC0415

    print_json(schema.json_schema())
