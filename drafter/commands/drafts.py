"""``drafter draft``: next year's text, in the editions and languages asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.commands.options import (
    AuthorOption,
    DayOption,
    LibraryOption,
    SeriesOption,
    WrongUseError,
    day_of,
    reference_of,
    series_of,
)

if TYPE_CHECKING:
    from drafter.drafting.draft import Draft
    from drafter.drafting.sponsors import Sponsor
    from drafter.library.model import Series

EDITIONS = ("clean", "redline", "annotated", "table", "bilingual")


def draft(
    series: SeriesOption = None,
    session: Annotated[
        int | None, typer.Option(metavar="N", help="The session; by default the series' next.")
    ] = None,
    lang: Annotated[
        str, typer.Option(metavar="CODES", help="The language, or several: en, fr, es or en,fr.")
    ] = "en",
    edition: Annotated[
        str, typer.Option(metavar="EDITION", help=f"One of {', '.join(EDITIONS)}.")
    ] = "clean",
    against: Annotated[
        str | None,
        typer.Option(
            metavar="RESOLUTION", help="The text to show the changes to, e.g. 52/42; else the base."
        ),
    ] = None,
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="A value that is open; may be repeated."),
    ] = None,
    sponsor: Annotated[
        list[str] | None,
        typer.Option(
            "--sponsor", metavar="SPONSOR",
            help="Who tables it: “NAME (GROUP), member” or “NAME, not a member”; may be repeated.",
        ),
    ] = None,
    as_of: Annotated[
        int | None,
        typer.Option(metavar="N", help="Draft from what was known then: texts up to session N."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE",
            help="The file: .docx, .md or .json; or a folder for it.",
        ),
    ] = None,
    author: AuthorOption = "drafter",
    day: DayOption = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
    library: LibraryOption = None,
) -> None:  # fmt: skip
    """Draft the series' next text: everything that stands, moved on by one session."""
    codes = _codes(lang, edition)
    _refuse_what_does_not_fit(edition, against, output, codes)
    chosen = _choices(set_ or [])
    sponsors = _sponsors(sponsor or [], codes)
    revised = day_of(day)
    known = series_of(library, series)
    if as_of is not None:
        from drafter.mining import rebuild  # noqa: PLC0415

        known = rebuild.as_of(known, as_of, session)
    from drafter import drafting  # noqa: PLC0415
    from drafter.console import draft_summary  # noqa: PLC0415
    from drafter.saving import save_all  # noqa: PLC0415

    made = [
        drafting.draft(known, session=session, code=code, chosen=chosen, sponsors=sponsors)
        for code in codes
    ]
    files: dict[Path, bytes] = {}
    if edition == "bilingual":
        from drafter.writing.side_by_side import bilingual_bytes  # noqa: PLC0415

        files[_path(made[0], "-".join(codes), "", output)] = bilingual_bytes(made)
    else:
        for each in made:
            path = _path(each, each.language, edition, output)
            files[path] = _bytes(each, edition, path, known, against, author, revised)
    save_all(files, force=force)
    paths = [str(path) for path in files]
    for number, each in enumerate(made):
        print("\n" * bool(number) + draft_summary(each, paths[min(number, len(paths) - 1)]))


def _codes(lang: str, edition: str) -> list[str]:
    from drafter import language  # noqa: PLC0415

    codes = [code.strip() for code in lang.split(",") if code.strip()]
    for code in codes:
        language.get(code)
    if len(set(codes)) != len(codes) or not codes:
        raise WrongUseError(f"--lang {lang}: name each language once, e.g. --lang en,fr")
    if edition == "bilingual" and len(codes) == 1:
        raise WrongUseError("--edition bilingual needs two languages, e.g. --lang en,fr")
    return codes


def _refuse_what_does_not_fit(
    edition: str, against: str | None, output: Path | None, codes: list[str]
) -> None:
    from drafter import writing  # noqa: PLC0415

    if edition not in EDITIONS:
        raise WrongUseError(f"--edition must be one of {', '.join(EDITIONS)}, not “{edition}”")
    if against is not None and edition not in ("redline", "table"):
        raise WrongUseError("--against goes with --edition redline or table")
    if output is None or output.is_dir():
        return
    suffixes = writing.SUFFIXES if edition == "clean" else (".docx",)
    if output.suffix.lower() not in suffixes:
        raise WrongUseError(
            f"{output}: the suffix must be one of {', '.join(suffixes)} (a folder must exist)"
        )
    if len(codes) > 1 and edition != "bilingual":
        raise WrongUseError(f"{output}: several languages are several files; name a folder")


def _path(draft: Draft, code: str, edition: str, output: Path | None) -> Path:
    """The file's name: what is given, or ``A-HRC-61-L.en.redline.docx``."""
    if output is not None and not output.is_dir():
        return output
    kind = f".{edition}" if edition not in ("", "clean") else ""
    name = f"{draft.symbol.split('.')[0].replace('/', '-')}.{code}{kind}.docx"
    return (output or Path()) / name


def _bytes(
    draft: Draft,
    edition: str,
    path: Path,
    series: Series,
    against: str | None,
    author: str,
    day: date | None,
) -> bytes:
    """One edition of a draft; only what it needs is loaded."""
    if edition == "clean":
        from drafter import writing  # noqa: PLC0415

        return writing.to_bytes(draft, path)
    if edition == "annotated":
        from drafter.drafting.remarks import remarks  # noqa: PLC0415
        from drafter.writing.annotating import annotated_bytes  # noqa: PLC0415

        return annotated_bytes(draft, remarks(series, draft), author=author, day=day)
    from drafter.drafting.adopted import base_of  # noqa: PLC0415

    reference = reference_of(against, "--against") if against else None
    base = base_of(series, draft, reference)
    if edition == "table":
        from drafter.writing.side_by_side import table_bytes  # noqa: PLC0415

        return table_bytes(draft, base)
    from drafter.writing.docx import redline_bytes  # noqa: PLC0415

    return redline_bytes(draft, base, author=author, day=day)


def _sponsors(given: list[str], codes: list[str]) -> list[Sponsor]:
    if given and len(codes) > 1:
        raise WrongUseError("--sponsor: a State's name is in one language; draft them one by one")
    from drafter.drafting.sponsors import parse_sponsor  # noqa: PLC0415

    return [parse_sponsor(text, codes[0]) for text in given]


def _choices(given: list[str]) -> dict[str, str]:
    chosen: dict[str, str] = {}
    for entry in given:
        name, sign, value = entry.partition("=")
        if not sign or not name.strip():
            raise WrongUseError(f"--set {entry}: expected NAME=VALUE, e.g. --set focus=“…”")
        chosen[name.strip()] = value.strip()
    return chosen
