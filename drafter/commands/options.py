"""What several commands share: their options, the series they ask for, printing JSON."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from drafter.library.model import Clause, Series
    from drafter.resolution import Reference

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


AUTHOR = "drafter"
"""Who tracked changes and comments are by if nobody is named."""
AuthorOption = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        help="Who the tracked changes and comments are by.",
        callback=lambda name: _printable("--author", name),
    ),
]
DayOption = Annotated[
    str | None,
    typer.Option("--date", metavar="DAY", help="Their date, e.g. 2026-01-31; none by default."),
]


class WrongUseError(Exception):
    """The command was called in a way that cannot work: exit code 2."""


def _printable(option: str, given: str) -> str:
    """What is given, if a document can hold it: no control characters, no stray bytes.

    Raises:
        WrongUseError: it cannot.
    """
    bad = next((sign for sign in given if unicodedata.category(sign) in ("Cc", "Cs")), None)
    if bad is not None:
        raise WrongUseError(f"{option}: no document can hold U+{ord(bad):04X}; leave it out")
    return given


def series_of(library: Path | None, name: str | None) -> Series:
    """The series asked for; where the library has only one, it need not be named."""
    from drafter.library import store  # noqa: PLC0415

    folder = store.library_folder(library)
    return store.load_series(folder, only_series(folder) if name is None else name)


def edited_of(library: Path | None, series: Series) -> frozenset[str]:
    """The keys of a series' ``series.yaml`` that a person has edited."""
    from drafter.library import saving, store  # noqa: PLC0415

    return saving.edited(store.library_folder(library) / series.name)


def only_series(folder: Path, how: str = " with --series") -> str:
    """The one series of a library; where there are several or none, it is said how to name one."""
    from drafter.library import store  # noqa: PLC0415

    names = store.series_names(folder)
    if len(names) != 1:
        if not names and (folder / store.SERIES_FILE).is_file():
            library = folder.resolve().parent
            raise WrongUseError(f"{folder}: is one series; its library is {library}")
        if not names:
            raise WrongUseError(
                f"{folder}: has no series yet; “drafter series new NAME FILES” makes one"
            )
        raise WrongUseError(f"say which series{how} (there are several: {', '.join(names)})")
    return names[0]


def clause_of(series: Series, clause_id: str) -> Clause:
    """The clause with this id, the one whose id begins so, or that number in the newest text.

    Where there is none, the nearest ids are named.
    """
    from drafter.library.names import clause_named, nearest  # noqa: PLC0415

    newest = series.year(series.newest) if series.newest else []
    numbered = {occurrence.paragraph: clause for clause, occurrence in newest}
    clause = clause_named(series, clause_id) or numbered.get(clause_id.upper())
    if clause is None:
        near = nearest(clause_id, [each.id for each in series.clauses])
        hint = near or "; see “drafter clauses list”"
        raise WrongUseError(f"no clause “{clause_id}” in {series.name}{hint}")
    return clause


def plain_data(data: Any) -> Any:  # noqa: ANN401 -- plain data with dates → plain JSON data
    """The same with days in ISO form, as JSON has them."""
    import json  # noqa: PLC0415

    return json.loads(json.dumps(data, default=str, ensure_ascii=False))


def print_json(data: Any) -> None:  # noqa: ANN401 -- plain data
    """Print JSON, every character as itself."""
    import json  # noqa: PLC0415

    print(json.dumps(data, ensure_ascii=False, indent=2))


def reference_of(text: str, where: str, code: str = "en") -> Reference:
    """The resolution number that an option or an argument gives; ``code``: the language of errors.

    Raises:
        WrongUseError: it is none.
    """
    from drafter.resolution import Reference  # noqa: PLC0415

    try:
        return Reference.parse(text)
    except ValueError:
        from drafter.language.catalogue import messages  # noqa: PLC0415

        say = messages(code)
        why = say("“{given}” is not a resolution number such as 58/30 or S-33/1", given=text)
        raise WrongUseError(say("{where}: {what}", where=where, what=why)) from None


def without_effect(options: Iterable[tuple[str, bool]], why: str) -> None:
    """Tell the options that were given and change nothing, in a line on stderr each."""
    for option, given in options:
        if given:
            print(f"drafter: {option} has no effect: {why}", file=sys.stderr)


def day_of(text: str | None) -> date | None:
    """The day that ``--date`` gives."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise WrongUseError(f"--date {text}: expected a day such as 2026-01-31") from None
