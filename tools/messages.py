"""Bring the message catalogues up to date with the code.

    pip install -e '.[dev]'
    python tools/messages.py               # catalogues/*.po follow the code, *.mo follow the .po
    python tools/messages.py --add CODE    # begin the catalogue of another language
    python tools/messages.py --check       # change nothing; say what is wrong (exit code 1)

A message is the literal first argument of a call named ``say`` or ``later`` (the first two of one
named ``plural``). What the code no longer says is taken out of the sources, what it newly says is
put in, to be translated.
"""

from __future__ import annotations

import argparse
import re
import struct
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parent.parent / "drafter"
CATALOGUES = PACKAGE / "language" / "catalogues"
_KEYWORDS = {"say": None, "later": None, "plural": (1, 2)}
_IDLE_HEADERS = re.compile(
    rb'^"(?:Project-Id|Report-Msgid|POT-Creation|PO-Revision|Last-Translator|Language-Team'
    rb'|Generated-By)[^"]*"\n',
    re.MULTILINE,
)


def extracted() -> Catalog:
    """Every message of the code, with the files it stands in."""
    found = Catalog()
    for file, _, message, _, _ in extract_from_dir(PACKAGE, keywords=_KEYWORDS):
        # without line numbers: a line more in the code is no change of the catalogue
        found.add(message, locations=[(f"drafter/{file}", 0)])
    return found


def read(path: Path) -> Catalog:
    """The catalogue in a ``.po`` file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def updated(catalogue: Catalog, code: Catalog) -> bytes:
    """The ``.po`` source of a catalogue with the messages of the code and no others."""
    comment = f"# What drafter says of a draft, in the language {catalogue.locale}."
    new = Catalog(locale=catalogue.locale, header_comment=comment, fuzzy=False)
    for message in code:
        if message.id:
            known = catalogue.get(message.id)
            same = known is not None and known.id == message.id
            new.add(message.id, known.string if same else None, locations=message.locations)
    file = BytesIO()
    write_po(file, new, width=96, sort_output=True, include_lineno=False)
    # who wrote the file with what and when is no part of it
    return re.sub(_IDLE_HEADERS, b"", file.getvalue())


def compiled(catalogue: Catalog) -> bytes:
    """The ``.mo`` file of a catalogue (GNU gettext manual, the format of MO files)."""
    header = f"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: {catalogue.plural_forms}\n"
    texts = {"\0".join(forms(m.id)): "\0".join(forms(m.string)) for m in catalogue if m.id}
    pairs = [(b"", header.encode())]
    pairs += sorted((one.encode(), other.encode()) for one, other in texts.items())
    ids, strings = (list(column) for column in zip(*pairs, strict=True))
    tables, body = b"", b""
    start = 28 + 16 * len(pairs)
    for text in ids + strings:
        tables += struct.pack("<II", len(text), start + len(body))
        body += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return head + tables + body


def faults(catalogue: Catalog, code: Catalog) -> Iterator[str]:
    """What is wrong with a catalogue: missing, stale, or with other placeholders."""
    said = {message.id for message in code if message.id}
    known = {message.id: message for message in catalogue if message.id}
    for one in said - set(known):
        yield f"no entry for {one!r}"
    for one in set(known) - said:
        yield f"the code no longer says {one!r}"
    for message in known.values():
        said_so = forms(message.string)
        if message.fuzzy or not all(said_so):
            yield f"no translation of {message.id!r}"
            continue
        wanted = [placeholders(one) for one in forms(message.id)]
        yield from (
            f"other placeholders than {message.id!r}: {form!r}"
            for form in said_so
            if placeholders(form) not in wanted
        )


def placeholders(text: str) -> list[str]:
    """The names in braces, in alphabetical order, as often as they stand there."""
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def forms(text: str | Sequence[str]) -> tuple[str, ...]:
    """A message alone, or its singular and plural forms."""
    return (text,) if isinstance(text, str) else tuple(text)


def main() -> None:
    """Update, begin or check the catalogues."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--add", metavar="CODE", help="begin a catalogue in this language")
    parser.add_argument("--check", action="store_true", help="change nothing, say what is wrong")
    options = parser.parse_args()
    code = extracted()
    if options.add:
        path = CATALOGUES / f"{options.add}.po"
        if path.exists():
            parser.error(f"{path} is there already")
        path.write_bytes(updated(Catalog(locale=options.add), code))
    wrong = 0
    for path in sorted(CATALOGUES.glob("*.po")):
        if not options.check:
            path.write_bytes(updated(read(path), code))
            path.with_suffix(".mo").write_bytes(compiled(read(path)))
        for fault in faults(read(path), code):
            wrong += 1
            print(f"{path.name}: {fault}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
