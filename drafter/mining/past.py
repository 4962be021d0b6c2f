"""What was known of a series once: a past state of it, in which nothing comes from later.

The texts that count are those of earlier resolutions. An adoption counts if they tell of it, or if
a person gave it and it was over when the session opened. When a session is held is published before
it; the titles of agenda items, and what a person corrected, hold at all times.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field, replace
from datetime import date

from drafter.library.chronology import Chronology
from drafter.library.model import Adoption, Clause, Mandate, Series
from drafter.mining import rebuild
from drafter.mining.mine import MiningError, mine
from drafter.mining.years import Read, chronology
from drafter.record import record
from drafter.resolution import Reference
from drafter.sessions import Calendar


@record(frozen=True)
class Given:
    """What people know of a series besides its texts.

    ``adoptions`` are all known ones, later ones among them; ``sessions`` the dates of the body's
    sessions by number, ``agenda`` the titles of its agenda items by number and language;
    ``mandate`` is the mandate as a person corrected it.
    """

    adoptions: Sequence[Adoption] = ()
    sessions: Calendar = field(default_factory=dict)
    agenda: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    mandate: Mandate | None = None


def given_in(series: Series, edited: Collection[str] = ()) -> Given:
    """What a library has from people and not from the series' texts.

    Args:
        series: the series as it is now.
        edited: the keys of its ``series.yaml`` that a person has edited.
    """
    titles = {
        code: title for code, title in series.agenda_title.items()
        if not any((d.language, d.agenda_title) == (code, title) for d in series.documents)
    }  # fmt: skip
    return Given(
        adoptions=[
            replace(a, witness=None, note=None) for a in series.registry
            if a.witness is None or f"registry.{a.resolution}" in edited
        ],
        sessions=series.sessions,
        agenda={series.agenda_item: titles} if series.agenda_item is not None else {},
        mandate=series.mandate if "mandate" in edited else None,
    )  # fmt: skip


def known_before(
    first: Reference,
    documents: Sequence[Read],
    given: Given,
    *,
    name: str,
    session: int | None = None,
) -> Series:
    """The series as it could be mined before a resolution was adopted.

    Args:
        first: the first resolution whose text is not known.
        documents: all documents of the series; pages about a resolution have no day and are left
            out.
        given: what is known besides them, at any time.
        name: what the series is called.
        session: the session drafted for, if it is not the one of ``first``: adoptions before it are
            known.

    Raises:
        MiningError: there is no earlier text.
    """
    chronicle = chronology(documents, given.adoptions, given.sessions)
    session = first.session if session is None else session
    published = {n: days for n, days in given.sessions.items() if n <= session}
    opens = published[session][0].first if session in published else None
    return mine(
        [read for read in documents if is_before(read, first, chronicle)],
        name=name,
        adoptions=[a for a in given.adoptions if _known(a, session, opens, chronicle)],
        sessions=published,
        agenda=given.agenda,
        mandate=given.mandate,
    ).series


def as_of(
    series: Series,
    last_session: int,
    session: int | None = None,
    edited: Collection[str] = (),
) -> Series:
    """A series of the library as it could be known once, from the texts up to a session.

    Args:
        series: the series as it is now.
        last_session: the last session whose texts count.
        session: the session to be drafted for; by default the next of the rhythm known then, with
            the adoptions up to ``last_session``.
        edited: the keys of its ``series.yaml`` that a person has edited.

    Raises:
        MiningError: the library has no text that old.
    """
    first = Reference(last_session + 1, 0)
    documents, given = rebuild.documents(series), given_in(series, edited)
    if not any(is_before(read, first, series.chronology) for read in documents):
        oldest = next(iter(series.resolutions), None)
        raise MiningError(f"no text of session {last_session} or before (the oldest is {oldest})")
    known = known_before(first, documents, given, name=series.name, session=session)
    if session is None and known.newest is not None:
        ahead = known.chronology.session(known.newest) + (known.rhythm or 0)
        sessions = {n: days for n, days in given.sessions.items() if n <= ahead}
        known = replace(known, sessions=dict(sorted({**known.sessions, **sessions}.items())))
    lacking = {gone: files for gone, files in series.lacking.items() if gone in known.resolutions}
    return replace(known, clauses=_as_edited(known, series), lacking=lacking)


def _as_edited(known: Series, series: Series) -> tuple[Clause, ...]:
    """The clauses with what a person changed in the texts that they were mined from again."""
    edited = {
        (o.resolution, o.paragraph) for clause in series.clauses for o in clause.history
        if any(clause.is_edited_at(o, code) for code in clause.wordings[o.wording].text)
    }  # fmt: skip
    return tuple(
        replace(
            clause,
            edited=frozenset(
                f"history.{o.resolution}" for o in clause.history
                if (o.resolution, o.paragraph) in edited
            ),
        )
        for clause in known.clauses
    )  # fmt: skip


def is_before(read: Read, first: Reference, known: Chronology) -> bool:
    """Whether a document is the text of an earlier resolution than ``first``."""
    text = read.resolution
    if text.kind == "commentary":
        return False
    reference = read.of or text.reference
    if reference is not None:
        return known.order(reference) < known.order(first)
    return text.session is not None and text.session < first.session


def _known(adoption: Adoption, session: int, opens: date | None, known: Chronology) -> bool:
    if adoption.witness is not None:
        return False  # if the text that tells of it is an earlier one, it is found there again
    if opens is not None and adoption.adopted >= opens:
        return False
    return known.session(adoption.resolution) < session
