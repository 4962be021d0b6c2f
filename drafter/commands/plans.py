"""``drafter plan``: your decisions for the next text, in a file that can be edited by hand too."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.commands.options import (
    LibraryOption,
    SeriesOption,
    WrongUseError,
    print_json,
    reference_of,
    series_of,
)
from drafter.counting import counted

if TYPE_CHECKING:
    from drafter.drafting.places import Place
    from drafter.drafting.planning import Planning, Where
    from drafter.language.base import Language
    from drafter.resolution import Part

app = typer.Typer(rich_markup_mode=None, invoke_without_command=True)

PlanOption = Annotated[
    Path, typer.Option("-p", "--plan", metavar="FILE", help="The plan to change.")
]
AfterOption = Annotated[
    str | None, typer.Option("--after", metavar="ID", help="Put it behind this paragraph.")
]
BeforeOption = Annotated[
    str | None, typer.Option("--before", metavar="ID", help="Put it before this paragraph.")
]
AtOption = Annotated[
    int | None, typer.Option("--at", metavar="N", help="The number it is to have in its part.")
]
IdArgument = Annotated[
    str, typer.Argument(metavar="ID", help="The id or its beginning, or the label, e.g. OP7.")
]
PLAN = Path("plan.yaml")


@app.callback()
def plan(
    context: typer.Context,
    session: Annotated[
        int | None, typer.Option(metavar="N", help="The session; by default the series' next.")
    ] = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="The file to write.")
    ] = PLAN,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
    series: SeriesOption = None,
    library: LibraryOption = None,
) -> None:
    """Write the plan of the next draft: everything that stands. Its commands change a plan."""
    if context.invoked_subcommand is not None:
        name = context.invoked_subcommand
        for option in context.params:
            source = context.get_parameter_source(option)
            if source is not None and source.name == "COMMANDLINE":
                raise WrongUseError(
                    f"--{option} before “{name}” is for “drafter plan” alone; put the options of "
                    f"“{name}” behind it"
                )
        return
    from drafter.drafting.calendar import (  # noqa: PLC0415
        DraftingError,
        target_session,
        unsure_session,
    )
    from drafter.drafting.plan import everything_that_stands  # noqa: PLC0415
    from drafter.drafting.plan_text import plan_text  # noqa: PLC0415
    from drafter.language.catalogue import messages  # noqa: PLC0415
    from drafter.saving import save  # noqa: PLC0415

    known = series_of(library, series)
    if known.newest is None:
        raise DraftingError(f"the series “{known.name}” has no text to start from")
    languages = sorted({d.language for d in known.documents if d.kind != "commentary"})
    target = target_session(known, known.newest, session, messages("en"))
    made = everything_that_stands(known, known.newest, target, languages=languages)
    save(plan_text(made, known).encode(), output, force=force)
    from drafter.console.drafts import warnings_of  # noqa: PLC0415
    from drafter.drafting import overwritten  # noqa: PLC0415

    say = messages("en")
    found = [overwritten.notices(known, made.base, code, say) for code in languages]
    warnings = dict.fromkeys(notice.text for many in found for notice in many)
    unsure = unsure_session(known, target, say) if session is None else []
    print(
        f"{output}: the plan for session {target}, from {made.base}: {len(made.preambular)} "
        f"preambular and {counted(len(made.operative), 'operative paragraph')}\n"
        f"Change it with any editor or with “drafter plan drop” and the like; then:\n"
        f"drafter draft --plan {shlex.quote(str(output))}" + warnings_of([*unsure, *warnings], say)
    )


@app.command()
def drop(
    ids: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Ids, their beginnings, or labels (OP7).")
    ],
    path: PlanOption = PLAN,
    library: LibraryOption = None,
) -> None:
    """Leave paragraphs out."""
    with _editing(path, library) as planning:
        # named by their numbers as these were before the first one went, and told so
        named = {place.clause.id: place for place in map(planning.place_of, ids)}
        for clause_id in named:
            planning.drop(clause_id)
    for place in named.values():
        _say(path, "dropped", place)


@app.command()
def revive(
    clause_id: Annotated[
        str, typer.Argument(metavar="ID", help="The clause's id, or its beginning.")
    ],
    source: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="RESOLUTION", help="Take the words of this one, e.g. 34/39."
        ),
    ] = None,
    after: AfterOption = None,
    before: BeforeOption = None,
    at: AtOption = None,
    path: PlanOption = PLAN,
    library: LibraryOption = None,
) -> None:
    """Take a clause of an earlier year up again; without a place named, where it stood then."""
    resolution = reference_of(source, "--from") if source else None
    with _editing(path, library) as planning:
        place = planning.revive(clause_id, _where(after, before, at), resolution)
    _say(path, f"revived from {place.occurrence.resolution}", place)


@app.command()
def move(
    entry_id: IdArgument,
    after: AfterOption = None,
    before: BeforeOption = None,
    at: AtOption = None,
    path: PlanOption = PLAN,
    library: LibraryOption = None,
) -> None:
    """Put a paragraph elsewhere."""
    with _editing(path, library) as planning:
        place = planning.move(entry_id, _where(after, before, at))
    _say(path, "moved", place)


@app.command()
def add(
    text: Annotated[
        list[str],
        typer.Option(
            "--text", metavar="CODE=WORDS", help="Your words in a language; may be repeated."
        ),
    ],
    note: Annotated[
        list[str] | None,
        typer.Option(
            "--note", metavar="WORDS", help="A footnote, [^1] in the text; may be repeated."
        ),
    ] = None,
    part: Annotated[
        str | None, typer.Option("--part", help="preambular or operative (the default).")
    ] = None,
    after: AfterOption = None,
    before: BeforeOption = None,
    at: AtOption = None,
    path: PlanOption = PLAN,
    library: LibraryOption = None,
) -> None:
    """Add a paragraph in words of your own; without a place named, before the closing one."""
    from drafter import language  # noqa: PLC0415

    words = {}
    for given in text:
        code, sign, said = given.partition("=")
        if not sign or not said.strip():
            raise WrongUseError(f"--text {given}: expected CODE=WORDS, e.g. --text en=“Welcomes …”")
        language.get(code.strip())
        if code.strip() in words:
            raise WrongUseError(f"--text {code.strip()}: given twice")
        words[code.strip()] = said.strip()
    with _editing(path, library) as planning:
        place = planning.add(words, _where(after, before, at), _part(part), note or [])
    _say(path, "added", place)
    for code, opening in words.items():
        if told := _opens_otherwise(opening, place.part, language.get(code)):
            print(f"{path}: to look at: {place.label} ({code}) {told}")


@app.command("set")
def set_value(
    values: Annotated[
        list[str],
        typer.Argument(metavar="NAME=VALUE...", help="focus=…, symbol=…; an empty VALUE: open."),
    ],
    lang: Annotated[
        str | None, typer.Option(metavar="CODE", help="The one language that the words are in.")
    ] = None,
    path: PlanOption = PLAN,
    library: LibraryOption = None,
) -> None:
    """Decide values, in every language or in one."""
    from drafter import language  # noqa: PLC0415

    if lang is not None:
        language.get(lang)
    given = []
    for entry in values:
        name, sign, value = entry.partition("=")
        if not sign or not name.strip():
            raise WrongUseError(f"{entry}: expected NAME=VALUE, e.g. focus=“…”")
        given.append((name.strip(), value.strip()))
    with _editing(path, library) as planning:
        for name, value in given:
            planning.set(name, value, lang)
    for name, value in given:
        print(f"{path}: {name}: {value or '(open)'}")


@app.command("schema")
def print_schema(series: SeriesOption = None, library: LibraryOption = None) -> None:
    """Print the JSON Schema of a plan, with the ids of the series, for editors to complete."""
    from drafter.drafting.plan_file import json_schema  # noqa: PLC0415

    print_json(json_schema([clause.id for clause in series_of(library, series).clauses]))


@contextmanager
def _editing(path: Path, library: Path | None) -> Iterator[Planning]:
    """The plan in a file, to be edited; it is saved at the end if nothing went wrong."""
    from drafter.drafting import plan_file  # noqa: PLC0415
    from drafter.drafting.planning import Planning  # noqa: PLC0415
    from drafter.saving import save  # noqa: PLC0415

    planning = Planning(path, series_of(library, plan_file.load(path).series))
    with plan_file.located(path):
        yield planning
    save(planning.text.encode(), path, force=True)


def _where(after: str | None, before: str | None, at: int | None) -> Where:
    from drafter.drafting.planning import Where  # noqa: PLC0415

    if sum(given is not None for given in (after, before, at)) > 1:
        raise WrongUseError("give one place: --after, --before or --at")
    return Where(after, before, at)


def _part(name: str | None) -> Part | None:
    parts: dict[str | None, Part | None] = {
        None: None, "preambular": "preambular", "operative": "operative",
    }  # fmt: skip
    if name in parts:
        return parts[name]
    raise WrongUseError(f"--part must be preambular or operative, not “{name}”")


def _opens_otherwise(text: str, part: Part, language: Language) -> str | None:
    """What is to be said of words that do not open as a paragraph of their part does."""
    if language.opening(text, part) is not None:
        return None
    other: Part = "operative" if part == "preambular" else "preambular"
    if found := language.opening(text, other):
        return (
            f"opens with “{found.text}”, as {other} paragraphs do, and stands in the {part} part"
            f" (--part {other} puts it into the other one)"
        )
    return f"opens with no known opening: “{' '.join(text.split()[:4])} …”"


def _say(path: Path, what: str, place: Place) -> None:
    print(f"{path}: {what}: {place.label} {place.clause.id}")
