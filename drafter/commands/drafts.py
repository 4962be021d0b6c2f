"""``drafter draft``: next year's text, in the editions and languages asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.commands.options import (
    AUTHOR,
    AuthorOption,
    DayOption,
    LibraryOption,
    SeriesOption,
    WrongUseError,
    day_of,
    edited_of,
    reference_of,
    series_of,
    without_effect,
)
from drafter.editions import EDITIONS

if TYPE_CHECKING:
    from drafter.drafting.attention import Attention
    from drafter.drafting.draft import Draft
    from drafter.drafting.plan import Plan
    from drafter.drafting.sponsors import Sponsor
    from drafter.library.model import Series


def draft(
    series: SeriesOption = None,
    session: Annotated[
        int | None, typer.Option(metavar="N", help="The session; by default the series' next.")
    ] = None,
    plan: Annotated[
        Path | None,
        typer.Option("--plan", metavar="FILE", help="Your decisions: the file of “drafter plan”."),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="CODES", help="The language, or several: en, fr, es or en,fr; else English."
        ),
    ] = None,
    edition: Annotated[
        str | None,
        typer.Option(
            metavar="EDITIONS", help=f"One or several of {', '.join(EDITIONS)}; else clean."
        ),
    ] = None,
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
    author: AuthorOption = AUTHOR,
    day: DayOption = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
    library: LibraryOption = None,
) -> None:  # fmt: skip
    """Draft the series' next text: everything that stands, moved on by one session."""
    planned = _planned(plan, series, session, as_of)
    codes = _codes(lang) if lang or planned is None else list(planned.languages)
    editions = _editions(edition) if edition or planned is None else list(planned.editions)
    _refuse_what_does_not_fit(editions, against, output, codes)
    chosen = _choices(set_ or [])
    sponsors = _sponsors(sponsor or [], codes)
    revised = day_of(day)
    if not {"redline", "annotated"} & set(editions):
        why = "this edition has no tracked changes and no comments"
        without_effect([("--author", author != AUTHOR)], why)
        own = f"{why}; the document’s own date is --set date=…"
        without_effect([("--date", revised is not None)], own)
    known = series_of(library, planned.series if planned else series)
    if as_of is not None:
        from drafter.mining import past  # noqa: PLC0415

        known = past.as_of(known, as_of, session, edited_of(library, known))
        _refuse_what_is_known_already(known, session, as_of)
    from drafter.console.drafts import draft_summary  # noqa: PLC0415
    from drafter.drafting.attention import attention  # noqa: PLC0415
    from drafter.drafting.older import marked  # noqa: PLC0415
    from drafter.saving import save_all  # noqa: PLC0415

    bases: dict[str, Draft] = {}
    made = [_draft(known, session, plan, planned, code, codes, chosen, sponsors) for code in codes]
    if {"redline", "table"} & set(editions):
        from drafter.drafting.adopted import base_of  # noqa: PLC0415

        reference = reference_of(against, "--against", codes[0]) if against else None
        bases = {one.language: base_of(known, one, reference) for one in made}
        made = [_with_warnings(one, bases[one.language]) for one in made]
    doubts = {one.language: attention(known, one) for one in made}
    made = [marked(known, one) for one in made]
    files: dict[Path, bytes] = {}
    paths: dict[str, list[Path]] = {code: [] for code in codes}
    for each in editions:
        if each == "bilingual":
            from drafter.writing.side_by_side import bilingual_bytes  # noqa: PLC0415

            path = _path(made[0], "-".join(codes), "", output)
            files[path] = bilingual_bytes(made)
            for code in codes:
                paths[code].append(path)
            continue
        for one in made:
            path = _path(one, one.language, each, output)
            base = bases.get(one.language, one)
            files[path] = _bytes(
                one, each, path, known, doubts[one.language], base, author, revised
            )
            paths[one.language].append(path)
    save_all(files, force=force)
    if against is None and {"redline", "table"} & set(editions):
        made = [_told_of_base(known, one) for one in made]
    for number, one in enumerate(made):
        written = ", ".join(map(str, paths[one.language]))
        print("\n" * bool(number) + draft_summary(one, written, doubts[one.language]))


def _told_of_base(series: Series, draft: Draft) -> Draft:
    """The draft with what must be said of the text that its changes are shown to."""
    from drafter.drafting.adopted import instead  # noqa: PLC0415

    said = instead(series, draft)
    return replace(draft, notices=(*draft.notices, said)) if said else draft


def _planned(
    plan: Path | None, series: str | None, session: int | None, as_of: int | None
) -> Plan | None:
    """The plan in the file, if one is given; it has the series and the session."""
    if plan is None:
        return None
    for name, given in (("--series", series), ("--session", session), ("--as-of", as_of)):
        if given is not None:
            raise WrongUseError(f"{name} does not go with --plan: the plan says it, in {plan}")
    from drafter.drafting import plan_file  # noqa: PLC0415

    return plan_file.load(plan)


def _draft(
    series: Series,
    session: int | None,
    plan: Path | None,
    planned: Plan | None,
    code: str,
    codes: list[str],
    chosen: dict[str, str],
    sponsors: list[Sponsor],
) -> Draft:
    from drafter import drafting  # noqa: PLC0415

    chosen, words_in = _in_language(chosen, code, codes), codes[0]
    if plan is None or planned is None:
        return drafting.draft(
            series, session=session, code=code, chosen=chosen, words_in=words_in,
            sponsors=sponsors, codes=codes,
        )  # fmt: skip
    from drafter.drafting import plan_file  # noqa: PLC0415

    with plan_file.located(plan):
        return drafting.assemble(
            series, planned, code=code, chosen=chosen, words_in=words_in,
            sponsors=sponsors, codes=codes,
        )  # fmt: skip


def _with_warnings(draft: Draft, base: Draft) -> Draft:
    """The draft with what is said of the text that its changes are shown to."""
    from drafter.drafting.draft import Notice  # noqa: PLC0415

    more = [text for text in base.warnings if text not in draft.warnings]
    return replace(draft, notices=(*draft.notices, *map(Notice, more)))


def _in_language(chosen: dict[str, str], code: str, codes: list[str]) -> dict[str, str]:
    """The values for one of several languages: ``focus_fr`` goes before ``focus`` in French."""
    others = tuple(f"_{other}" for other in codes if other != code)
    own = {name.removesuffix(f"_{code}") for name in chosen if name.endswith(f"_{code}")}
    return {
        name: value
        for name, value in chosen.items()
        if name not in own and not (others and name.endswith(others))
    }


def _refuse_what_is_known_already(known: Series, session: int | None, as_of: int) -> None:
    newest = known.newest
    if session is None or newest is None or newest.session < session:
        return
    earlier = [each.session for each in known.resolutions if each.session < session]
    hint = f"; give an earlier one, e.g. --as-of {earlier[-1]}" if earlier else ""
    raise WrongUseError(
        f"--session {session} --as-of {as_of}: what was known after session {as_of} has the text "
        f"of {newest} in it, so there is nothing left to draft for session {session}{hint}"
    )


def _codes(lang: str | None) -> list[str]:
    from drafter import language  # noqa: PLC0415

    codes = [code.strip() for code in (lang or "en").split(",") if code.strip()]
    for code in codes:
        language.get(code)
    if len(set(codes)) != len(codes) or not codes:
        raise WrongUseError(f"--lang {lang}: name each language once, e.g. --lang en,fr")
    return codes


def _editions(edition: str | None) -> list[str]:
    editions = [name.strip() for name in (edition or "clean").split(",")]
    for name in editions:
        if name not in EDITIONS:
            raise WrongUseError(f"--edition must be one of {', '.join(EDITIONS)}, not “{name}”")
    if len(set(editions)) != len(editions):
        raise WrongUseError(f"--edition {edition}: name each edition once")
    return editions


def _refuse_what_does_not_fit(
    editions: list[str], against: str | None, output: Path | None, codes: list[str]
) -> None:
    from drafter import writing  # noqa: PLC0415

    if "bilingual" in editions and len(codes) == 1:
        raise WrongUseError("--edition bilingual needs two languages, e.g. --lang en,fr")
    if against is not None and not {"redline", "table"} & set(editions):
        raise WrongUseError("--against goes with --edition redline or table")
    if output is None or output.is_dir():
        return
    suffixes = writing.SUFFIXES if editions == ["clean"] else (".docx",)
    if output.suffix.lower() not in suffixes:
        raise WrongUseError(
            f"{output}: the suffix must be one of {', '.join(suffixes)} (a folder must exist)"
        )
    if len(editions) > 1:
        raise WrongUseError(f"{output}: several editions are several files; name a folder")
    if len(codes) > 1 and editions != ["bilingual"]:
        raise WrongUseError(
            f"{output}: several languages are several files; name a folder, or "
            "one language with --lang"
        )


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
    doubts: list[Attention],
    base: Draft,
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

        return annotated_bytes(draft, remarks(series, draft, doubts), author=author, day=day)
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
        if name.strip() in chosen:
            raise WrongUseError(f"--set {name.strip()}: given twice")
        chosen[name.strip()] = value.strip()
    return chosen
