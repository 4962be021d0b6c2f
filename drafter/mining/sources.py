"""Files and folders with documents and known facts → what a series is mined from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from drafter import language as languages
from drafter import reading
from drafter.library import schema, store
from drafter.library.model import Adoption
from drafter.library.store import LibraryError
from drafter.mining.mine import Mined, MiningError, mine
from drafter.mining.years import Read
from drafter.resolution import DateRange, Item, Resolution

ADOPTIONS, SESSIONS, AGENDA = FACTS = "adoptions.yaml", "sessions.yaml", "agenda.yaml"
DOCUMENTS = (".txt", ".md", ".docx", ".pdf", ".html", ".htm")


@dataclass
class Sources:
    """Documents as read, and the facts that were given with them: all of those are optional."""

    documents: list[Read] = field(default_factory=list)
    name: str | None = None
    adoptions: tuple[Adoption, ...] = ()
    sessions: dict[int, tuple[DateRange, ...]] = field(default_factory=dict)
    agenda: dict[int, dict[str, str]] = field(default_factory=dict)


def gather(paths: Sequence[Path], step: Callable[[str], None] = lambda _: None) -> Sources:
    """Read documents and files with facts; of a folder, all that it holds. A README is neither.

    Raises:
        MiningError: there is no document.
        ReadingError: a document cannot be read.
        LibraryError: one of the files with facts is wrong.
    """
    found = Sources()
    files = [file for path in paths for file in _files(path)]
    for file in files:
        if file.name == ADOPTIONS:
            found.name, found.adoptions = store.load_checked(file, schema.adoptions)
            check_name(found.name, file)
        elif file.name == SESSIONS:
            found.sessions = store.load_checked(file, schema.sessions)[1]
        elif file.name == AGENDA:
            found.agenda = store.load_checked(file, schema.agenda)
    documents = [file for file in files if file.name not in FACTS]
    if not documents:
        where = ", ".join(map(str, paths))
        raise MiningError(f"{where}: holds no document ({', '.join(DOCUMENTS)})")
    for number, file in enumerate(documents, 1):
        step(f"reading {file.name} ({number} of {len(documents)})")
        found.documents.append(Read(file.name, _untypeset(reading.read(file))))
    return found


def _untypeset(resolution: Resolution) -> Resolution:
    """The text without the no-break spaces that print alone sets: a copy in Word may have them."""
    plain = languages.get(resolution.language).untypeset

    def items(some: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(replace(i, text=plain(i.text), items=items(i.items)) for i in some)

    return replace(
        resolution,
        title=plain(resolution.title) if resolution.title else resolution.title,
        paragraphs=tuple(
            replace(p, text=plain(p.text), opening=plain(p.opening), items=items(p.items))
            for p in resolution.paragraphs
        ),
        footnotes=tuple(
            replace(n, text=plain(n.text) if n.text else n.text) for n in resolution.footnotes
        ),
    )


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.iterdir()):
        known = file.name in FACTS or file.suffix.lower() in DOCUMENTS
        if file.is_file() and known and file.stem.upper() != "README":
            yield file


def check_name(name: str, where: Path) -> None:
    """Refuse a name that is none for a folder.

    Raises:
        LibraryError: it has other signs than letters, digits, ``-`` and ``_``.
    """
    if not name or not all(ch.isalnum() or ch in "-_" for ch in name):
        raise LibraryError(where, f"“{name}” cannot be the name of a folder")


def mine_folder(folder: Path, step: Callable[[str], None] = lambda _: None) -> Mined:
    """Mine every document of a folder as one series, with the known facts beside them.

    Raises:
        MiningError: there is nothing to mine.
        ReadingError: a document cannot be read.
        LibraryError: one of the files with facts is wrong.
    """
    if not folder.is_dir():
        raise MiningError(f"{folder}: there is no such folder; give the folder with the documents")
    found = gather([folder], step)
    name = found.name or folder.resolve().name
    check_name(name, folder)
    return mine(
        found.documents,
        name=name,
        adoptions=found.adoptions,
        sessions=found.sessions,
        agenda=found.agenda,
        step=step,
    )
