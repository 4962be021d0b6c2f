"""``drafter read`` and ``drafter compare``: documents by themselves."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.commands.options import (
    AUTHOR,
    AuthorOption,
    DayOption,
    JsonOption,
    LibraryOption,
    SeriesOption,
    WrongUseError,
    day_of,
    print_json,
    reference_of,
    series_of,
    without_effect,
)

if TYPE_CHECKING:
    from drafter.comparing.rows import Comparable
    from drafter.drafting.draft import Draft


def read(
    file: Annotated[
        Path,
        typer.Argument(
            help="The document: Word, PDF, web page, markdown or text; its content tells which."
        ),
    ],
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
    if original and not any(each.startswith(reading.TRACKED) for each in resolution.warnings):
        without_effect([("--original", True)], f"{file} has no tracked changes")
    if resolution.kind == "commentary":
        from drafter.library import store  # noqa: PLC0415
        from drafter.mining import witnesses  # noqa: PLC0415

        resolution = witnesses.identify_in_library(resolution, store.library_folder(library))
    from drafter.reading import as_json as form  # noqa: PLC0415

    data = form.to_json(resolution)
    if as_json:
        print_json(data)
        return
    from drafter.console.documents import resolution_page  # noqa: PLC0415

    print(resolution_page(data))


def compare(
    old: Annotated[
        str, typer.Argument(metavar="A", help="The earlier text: a file, or a number as 52/42.")
    ],
    new: Annotated[
        str, typer.Argument(metavar="B", help="The later text: a file, or a number as 58/30.")
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="The Word file with all changes."),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="The language of texts of the library; without it that of the file, or en.",
        ),
    ] = None,
    author: AuthorOption = AUTHOR,
    day: DayOption = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
    series: SeriesOption = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Compare two texts: what was kept, reworded, moved, dropped or is new; as a redline too."""
    if output is not None and output.suffix.lower() != ".docx":
        raise WrongUseError(f"{output}: a redline is a Word file; the suffix must be .docx")
    revised = day_of(day)
    if output is None:
        given = (("--author", author != AUTHOR), ("--date", day is not None), ("--force", force))
        without_effect(given, "it is for the Word file, which -o FILE writes")
    files = {given: _file(given) for given in (old, new) if not _is_of_library(given)}
    code = lang or next((text.language for text in files.values()), "en")
    before, after = (
        files[given] if given in files else _year(given, code, series, library)
        for given in (old, new)
    )
    if before.language != after.language:
        raise WrongUseError(
            f"{old} is in “{before.language}” and {new} in “{after.language}”: only texts in one "
            "language can be compared"
        )

    if output is not None:
        from drafter.saving import save  # noqa: PLC0415
        from drafter.writing.docx import redline_bytes  # noqa: PLC0415

        save(redline_bytes(after, before, author=author, day=revised), output, force=force)
    from drafter.comparing.summary import differing, outcomes  # noqa: PLC0415

    found = outcomes(_labelled(before), _labelled(after))
    heads = differing(before.heads, after.heads)
    warnings = [f"{old}: {w}" for w in before.warnings] + [f"{new}: {w}" for w in after.warnings]
    if as_json:
        print_json(
            {
                "old": old,
                "new": new,
                "masthead": [{"role": r, "old": was, "new": now} for r, was, now in heads],
                "paragraphs": [
                    {"what": o.what, "old": o.old, "new": o.new, "moved": o.has_moved,
                     "text": o.text}
                    for o in found
                ],
                "warnings": warnings,
            }
        )  # fmt: skip
        return
    from drafter.console.documents import comparison_page  # noqa: PLC0415
    from drafter.language.catalogue import messages  # noqa: PLC0415

    path = str(output) if output else None
    print(comparison_page(found, heads, warnings, path, messages(after.language)))


def _labelled(draft: Draft) -> list[tuple[str, Comparable]]:
    """The paragraphs as they would be printed.

    Spaces that only typography sets do not differ.
    """
    from drafter import language  # noqa: PLC0415

    typography = language.get(draft.language).typography
    return [
        (p.label, replace(each, text=typography(each.text)))
        for each, p in zip(draft.comparables, draft.paragraphs, strict=True)
    ]


def _is_of_library(given: str) -> bool:
    """Whether a text to compare is named by its number and no file has that name."""
    return re.fullmatch(r"(S-)?\d+/\d+", given) is not None and not Path(given).exists()


def _year(given: str, code: str, series: str | None, library: Path | None) -> Draft:
    """The text of a resolution of the library."""
    from drafter.drafting import adopted  # noqa: PLC0415

    return adopted.adopted(series_of(library, series), reference_of(given, given), code)


def _file(given: str) -> Draft:
    """The text in a file."""
    from drafter import reading  # noqa: PLC0415
    from drafter.drafting import adopted  # noqa: PLC0415

    return adopted.of_document(reading.read(Path(given)))
