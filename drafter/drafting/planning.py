"""Edits of a plan's file: drop, revive, move, add, set; what a person wrote there stays."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from drafter import language as languages
from drafter.counting import counted
from drafter.drafting.assemble import assemble
from drafter.drafting.calendar import DraftingError
from drafter.drafting.given import day
from drafter.drafting.places import Place, places
from drafter.drafting.plan import (
    Plan,
    PlanError,
    digest,
    newest,
)
from drafter.drafting.plan_file import KEYS, located, own_id, read
from drafter.drafting.plan_lines import PlanLines, scalar
from drafter.drafting.plan_text import first_words, typed_sponsors
from drafter.label import Label
from drafter.library import store
from drafter.library.model import Clause, Series
from drafter.library.names import clause_named, nearest
from drafter.record import record
from drafter.resolution import Part, Reference

_LISTS = ("languages", "editions")
_NUMBER = re.compile(r"(?:\d+\.)?(?:PP|OP)?\d+", re.IGNORECASE)


@record(frozen=True)
class Where:
    """A place in a plan: after or before an entry, or the number that it is to have in its part."""

    after: str | None = None
    before: str | None = None
    at: int | None = None

    @property
    def anchor(self) -> str | None:
        """The entry that the place is named by."""
        return self.after or self.before


class Planning:
    """A plan's file, being edited; nothing is written before :attr:`text` is taken and saved.

    Entries are named by their ids, by as much of an id as only one begins with, or by their labels
    in the draft (``OP7``).

    Raises:
        LibraryError: the file cannot be read or is not YAML.
        PlanError: it is no plan, or would be none after an edit.
        DraftingError: an edit asks for what is not there.
    """

    def __init__(self, path: Path, series: Series) -> None:
        self.path, self.series = path, series
        store.load_yaml(path)  # refuses what is too large, too deep or no YAML
        self._lines = PlanLines(path.read_bytes().decode("utf-8"))  # with its line ends
        with located(path):
            self.plan, self._placed = self._read()

    @property
    def text(self) -> str:
        """The file as edited."""
        return self._lines.text

    def place_of(self, name: str) -> Place:
        """The place of the entry that a name stands for now."""
        return self._entry(name)[2]

    def drop(self, name: str) -> Place:
        """Take an entry out; what it was is returned."""
        part, index, place = self._entry(name)
        self._lines.remove(part, index)
        self._check()
        return place

    def revive(self, name: str, where: Where, source: Reference | None = None) -> Place:
        """Put a clause of the library in, with its newest words or those of ``source``.

        Without a place named it goes behind the clause that it followed in that text.
        """
        clause = self._clause(name)
        if clause.id in [place.clause.id for place in self._placed]:
            raise DraftingError(
                f"“{clause.id}” stands in the plan already; “drafter plan move” moves it"
            )
        standing = _standing_in(clause, source)
        part = self._part_of(where) or standing
        occurrence = newest(clause, part, source or self.plan.base)
        if occurrence is None:
            raise DraftingError(f"“{clause.id}” has never stood in the {part} part")
        if where == Where():
            where = self._where_it_stood(clause, occurrence.resolution, part)
        comment = first_words(clause, occurrence, self.series, self.plan.languages[0])
        entry = [f"- {scalar(clause.id)}  # {comment}"]
        if source is not None:
            entry = [f"- clause: {scalar(clause.id)}  # {comment}", f"  from: {source}"]
        self._lines.insert(part, self._index(part, where), entry)
        if self.plan.seen:
            self._lines.put(["seen", clause.id], json.dumps(digest(clause, occurrence)))
        self._check()
        return self._entry(clause.id)[2]

    def move(self, name: str, where: Where) -> Place:
        """Put an entry elsewhere."""
        if where == Where():
            raise DraftingError("say where to: --after ID, --before ID or --at N")
        part, index, place = self._entry(name)
        if where.anchor and self._entry(where.anchor)[2].clause.id == place.clause.id:
            raise DraftingError(f"“{place.clause.id}” cannot be moved beside itself")
        target = self._part_of(where) or part
        to = self._index(target, where, without=(part, index))
        self._lines.move((part, index), (target, to))
        self._check()
        return self._entry(place.clause.id)[2]

    def add(
        self, text: Mapping[str, str], where: Where, part: Part | None, notes: Sequence[str] = ()
    ) -> Place:
        """Put in words of one's own, by language.

        Without a place named they go to the end of the part, but before the paragraph that closed
        the base: it goes on closing.
        """
        anchored = self._part_of(where)
        if anchored and part and anchored != part:
            raise DraftingError(
                f"“{where.anchor}” stands in the {anchored} part, not in the {part} one"
            )
        target = anchored or part or "operative"
        entry_id = own_id(text, [entry.id for _, entry in self.plan.entries])
        entry = [f"- id: {entry_id}", "  text:"]
        entry += [f"    {code}: {_quoted(words)}" for code, words in text.items()]
        if notes:
            entry += ["  notes:", *(f"    - {_quoted(note)}" for note in notes)]
        index = self._end(target) if where == Where() else self._index(target, where)
        self._lines.insert(target, index, entry)
        self._check()
        return self._entry(entry_id)[2]

    def set(self, name: str, value: str, code: str | None = None) -> None:
        """Decide a value: of the masthead or of a variable; for one language, if one is named.

        An empty value takes the decision back. Sponsors are set all at once, as ``--sponsor`` has
        them, with a semicolon between two.
        """
        if name in ("series", "base", "values", "preambular", "operative", "seen"):
            raise DraftingError(f"“{name}” is not a value; change it in {self.path}")
        keys = [name] if name in KEYS["plan"] else ["values", name]
        if name in _LISTS:
            written = f"[{', '.join(part.strip() for part in value.split(','))}]"
        elif name == "sponsors":
            written = self._sponsors(value, code or self.plan.languages[0])
        elif name == "session":
            written = value if value.isdigit() else _quoted(value)
        elif code is None and name == "date" and (known := day(value)):
            written = known.isoformat()
        elif code is not None:
            written = self._in_language(name, value, code)
        elif not value:
            written = ""
        else:
            written = _quoted(value)
        self._lines.put(keys, written)
        self._check()
        try:
            assemble(self.series, self.plan, code=code or self.plan.languages[0])
        except PlanError as error:
            raise DraftingError(str(error)) from None

    def _sponsors(self, value: str, code: str) -> str:
        """The sponsors as the plan has them, unless it has names that would be lost."""
        names = [each.name for each in self.plan.sponsors if isinstance(each.name, Mapping)]
        others = sorted({c for name in names for c in name} - {code})
        if value and others:
            raise DraftingError(
                f"the plan’s sponsors have names in “{', '.join(others)}” that this would take "
                f"away; change them in {self.path}"
            )
        return typed_sponsors(value, code)

    def _in_language(self, name: str, value: str, code: str) -> str:
        """A value with one more language, or with another one in it; without it, if it is empty."""
        known = {"date": self.plan.date, "session_dates": self.plan.session_dates}
        old = known.get(name, self.plan.values.get(name))
        if isinstance(old, str):  # words that no language was named for are in the first
            old = {self.plan.languages[0]: old}
        if isinstance(old, datetime.date):  # a day is in every language
            old = {c: languages.get(c).date(old) for c in self.plan.languages}
        values = {**(old if isinstance(old, Mapping) else {}), code: value}
        values = {c: words for c, words in values.items() if words}
        if not values:
            return ""
        return f"{{{', '.join(f'{c}: {_quoted(words)}' for c, words in values.items())}}}"

    def _read(self) -> tuple[Plan, list[Place]]:
        plan = read(store.parsed(self.path, self._lines.text))
        return plan, places(plan, self.series)

    def _check(self) -> None:
        """The edited file is a plan again; else the edit was one that cannot be."""
        try:
            self.plan, self._placed = self._read()
        except PlanError as error:
            raise DraftingError(str(error)) from None
        except store.LibraryError:
            why = "is written in a way that this command cannot change; change it by hand"
            raise PlanError("", why) from None

    def _entry(self, name: str) -> tuple[Part, int, Place]:
        """The part, the index in it and the place of an entry that someone has named."""
        ids = [place.clause.id for place in self._placed]
        label = name.upper()
        fitting = [n for n, p in enumerate(self._placed) if name == p.clause.id or label == p.label]
        fitting = fitting or [n for n, i in enumerate(ids) if name and i.startswith(name)]
        if len(fitting) != 1:
            near = nearest(name, ids)
            if fitting:
                near = f"; did you mean {' or '.join(ids[n] for n in fitting[:3])}?"
            elif _NUMBER.fullmatch(name):
                near = f"; its paragraphs are {self._numbers()}"
            raise DraftingError(f"the plan has no “{name}”{near}")
        key = self._placed[fitting[0]].key
        part: Part = "preambular" if key.startswith("preambular") else "operative"
        return part, int(key[len(part) + 1 : -1]) - 1, self._placed[fitting[0]]

    def _numbers(self) -> str:
        """The labels that there are: ``PP1 to PP23 and OP1 to OP31``."""
        labels = [p.label for p in self._placed]
        parts = [[x for x in labels if Label.parse(x).letters == part] for part in ("PP", "OP")]
        return " and ".join(f"{part[0]} to {part[-1]}" for part in parts if part) or "none"

    def _clause(self, name: str) -> Clause:
        clause = clause_named(self.series, name)
        if clause is None:
            near = nearest(name, [c.id for c in self.series.clauses])
            near = near or "; “drafter clauses list --status lapsed” has the ids of those left out"
            raise DraftingError(f"{self.series.name} has no clause “{name}”{near}")
        return clause

    def _part_of(self, where: Where) -> Part | None:
        """The part of the entry that a place is named by."""
        return self._entry(where.anchor)[0] if where.anchor else None

    def _end(self, part: Part) -> int:
        """The index behind a part's last entry, or that of the entry that closed the base."""
        here = [place for place in self._placed if place.key.startswith(part)]
        closes = bool(here) and here[-1].was_last and here[-1].origin == "base"
        return len(here) - closes

    def _index(self, part: Part, where: Where, without: tuple[Part, int] | None = None) -> int:
        """The index in a part's list that a place stands for, once an entry is taken out."""
        here = [
            place for place in self._placed
            if place.key.startswith(part) and place.key != _key(without)
        ]  # fmt: skip
        if where.anchor:
            anchor = self._entry(where.anchor)[2]
            return here.index(anchor) + (where.after is not None)
        numbered = [n for n, place in enumerate(here) if place.part != "heading"]
        if where.at is None or not 1 <= where.at <= len(numbered) + 1:
            raise DraftingError(
                f"--at {where.at}: the {part} part has {counted(len(numbered), 'other paragraph')},"
                f" so it can be 1 to {len(numbered) + 1}"
            )
        return [*numbered, len(here)][where.at - 1]

    def _where_it_stood(self, clause: Clause, resolution: Reference, part: Part) -> Where:
        """Behind the nearest clause before it in a text that the plan has too, else first."""
        planned = {place.clause.id for place in self._placed if place.key.startswith(part)}
        before: list[str] = []
        for other, occurrence in self.series.year(resolution):
            if other.id == clause.id:
                break
            if other.in_preamble(occurrence) == (part == "preambular"):
                before.append(other.id)
        known = next((name for name in reversed(before) if name in planned), None)
        return Where(after=known) if known else Where(at=1)


def _key(entry: tuple[Part, int] | None) -> str | None:
    return f"{entry[0]}[{entry[1] + 1}]" if entry else None


def _standing_in(clause: Clause, source: Reference | None) -> Part:
    """The part in which the newest text, or the one that is named, has a clause."""
    occurrence = clause.at(source) if source else clause.history[-1]
    if occurrence is None:
        years = ", ".join(str(o.resolution) for o in clause.history)
        raise DraftingError(f"--from {source}: “{clause.id}” is not in it (it is in: {years})")
    return "preambular" if clause.in_preamble(occurrence) else "operative"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
