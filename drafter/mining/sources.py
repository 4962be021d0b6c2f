"""A folder of documents and known facts → a mined series."""

from __future__ import annotations

from pathlib import Path

from drafter import reading
from drafter.library import schema, store
from drafter.library.model import Adoption
from drafter.library.store import LibraryError
from drafter.mining.mine import Mined, MiningError, mine
from drafter.mining.years import Read
from drafter.resolution import DateRange

ADOPTIONS, SESSIONS, AGENDA = "adoptions.yaml", "sessions.yaml", "agenda.yaml"
DOCUMENTS = (".txt", ".md")


def mine_folder(folder: Path) -> Mined:
    """Mine every document of a folder as one series, with the known facts beside them.

    ``adoptions.yaml`` names the series and its known adoptions; ``sessions.yaml`` and
    ``agenda.yaml`` are optional. A README is no document.

    Raises:
        MiningError: there is nothing to mine.
        ReadingError: a document cannot be read.
        LibraryError: one of the files with facts is wrong.
    """
    if not folder.is_dir():
        raise MiningError(f"{folder}: there is no such folder; give the folder with the documents")
    files = sorted(
        p for p in folder.iterdir()
        if p.suffix.lower() in DOCUMENTS and p.stem.upper() != "README"
    )  # fmt: skip
    if not files:
        raise MiningError(f"{folder}: holds no document ({' or '.join(DOCUMENTS)})")
    documents = [Read(path.name, reading.read(path)) for path in files]
    name = folder.name
    adoptions: tuple[Adoption, ...] = ()
    if (folder / ADOPTIONS).is_file():
        name, adoptions = store.load_checked(folder / ADOPTIONS, schema.adoptions)
    if not name or not all(ch.isalnum() or ch in "-_" for ch in name):
        raise LibraryError(folder / ADOPTIONS, f"“{name}” cannot be the name of a folder")
    sessions: dict[int, tuple[DateRange, ...]] = {}
    if (folder / SESSIONS).is_file():
        _, sessions = store.load_checked(folder / SESSIONS, schema.sessions)
    agenda: dict[int, dict[str, str]] = {}
    if (folder / AGENDA).is_file():
        agenda = store.load_checked(folder / AGENDA, schema.agenda)
    return mine(documents, name=name, adoptions=adoptions, sessions=sessions, agenda=agenda)
