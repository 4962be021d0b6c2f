"""What the library knows about a document: its series, and when sessions are."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from drafter.library import schema, store
from drafter.library.model import Series
from drafter.resolution import Resolution
from drafter.sessions import COUNCIL, Calendar


def series_of(text: Resolution, folder: Path, name: str | None = None) -> Series | None:
    """The series with this name, or the one of the library that the document belongs to.

    Raises:
        LibraryError: there is no library, no such series, or a file of it is wrong.
    """
    if name is not None:
        return store.load_series(folder, name)
    for known in store.series_names(folder):
        path = folder / known / store.SERIES_FILE
        # without its clauses, which take long to load
        if belongs(text, store.load_checked(path, partial(schema.series, name=known))):
            return store.load_series(folder, known)
    return None


def belongs(text: Resolution, series: Series) -> bool:
    """Whether a document is of a series: by its number, or by its title."""
    if text.reference is not None and text.reference in series.adoptions:
        return True
    title = series.title.get(text.language)
    return bool(text.title and title and _plain(text.title) == _plain(title))


def _plain(title: str) -> str:
    return " ".join(title.casefold().replace("'", "’").split())


def session_days(folder: Path) -> Calendar:
    """The dates of the Human Rights Council's sessions, as far as the library has them.

    Raises:
        LibraryError: the file is wrong.
    """
    path = folder / store.SESSIONS_FILE
    if not path.is_file():
        return {}
    body, dates = store.load_checked(path, schema.sessions)
    return dates if body == COUNCIL else {}
