"""Made-up series of resolutions, whose every paragraph is known by name from year to year.

Real texts lend the words. A series begins with one of them and goes on for some years: each year
paragraphs are reworded, dropped, moved and added, at the rates that the yearly resolutions on Mali
and on the Central African Republic have; sessions and dates move on, *also* and *further* follow,
the list of the series' own resolutions grows. Then a text is damaged as extractions do.

The same seed gives the same texts. Shared by the other scripts; by itself it writes series:

    python benchmarks/synthetic.py FOLDER [--bases seeds] [--series 3] [--years 12]
"""

from __future__ import annotations

import argparse
import datetime
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from damage_corpus import DAMAGES, body_only

from drafter import reading
from drafter.language import get
from drafter.resolution import Part, Reference, Resolution
from drafter.sessions import council_days

ENGLISH = get("en")
REWORDED, REWRITTEN, DROPPED, MOVED, REOPENED = 0.3, 0.03, 0.07, 0.03, 0.03
"""Shares of a text's paragraphs, a year; as many are added as make the text about as long again."""
DAMAGED, MISREAD = 0.7, 0.3
"""Shares of the texts whose layout, and whose letters, an extraction damaged."""
MISREAD_WORDS = 0.005
DISTINCT = 0.5
"""A new paragraph has at most this share of its longer words in common with any of the series."""
FIRST_SESSION, RHYTHM = 13, 3
LAYOUTS = [name for name in DAMAGES if name != "annex"]
CHAIN, SESSION, DATE = "<chain>", "<session {}>", "<date {} {} {}>"
_VALUE = re.compile(r"<(chain|session|date) ?([^>]*)>")
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Clause:
    """A paragraph without its number: sessions, dates and the list of resolutions are marks."""

    name: int
    part: Part
    opening: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """A text, and by name the sound words of each of its paragraphs, in order."""

    file: str
    text: str
    paragraphs: tuple[tuple[int, str], ...]

    def names(self, read: Resolution) -> list[int | None]:
        """Which paragraph each one read is: the one it shares most runs of three words with."""
        owners: dict[tuple[str, ...], set[int]] = {}
        for name, text in self.paragraphs:
            for run in _runs(text):
                owners.setdefault(run, set()).add(name)
        found: list[int | None] = []
        for paragraph in read.paragraphs:
            runs = _runs(paragraph.flat)
            votes = Counter(name for run in runs for name in owners.get(run, ()))
            name, count = votes.most_common(1)[0] if votes else (None, 0)
            found.append(name if 3 * count >= len(runs) else None)
        return found


@dataclass(frozen=True)
class Made:
    """A made-up series, oldest text first."""

    name: str
    documents: tuple[Document, ...]

    def write(self, folder: Path) -> Path:
        """Write every text into a folder of the series' name."""
        home = folder / self.name
        home.mkdir(parents=True, exist_ok=True)
        for document in self.documents:
            (home / document.file).write_text(document.text, encoding="utf-8")
        return home


def _runs(text: str) -> list[tuple[str, ...]]:
    words = _WORDS.findall(text.lower())
    return [tuple(words[n : n + 3]) for n in range(max(1, len(words) - 2))]


def bases(folder: Path) -> list[list[Clause]]:
    """The paragraphs of every English resolution of a folder, in order, with marks for values."""
    found = []
    for path in sorted(folder.rglob("*.en.txt")):
        read = reading.read(path)
        if read.kind == "adopted" and read.reference is not None and read.adopted is not None:
            found.append(
                [
                    _clause(p.part, p.opening, p.flat, read)
                    for p in read.paragraphs
                    if p.part != "heading" and len(ENGLISH.find_citations(p.flat)) < 3
                ]
            )
    if not found:
        raise SystemExit(f"{folder}: no adopted English resolution to take words from (*.en.txt)")
    return found


def _clause(part: Part, opening: str, flat: str, read: Resolution) -> Clause:
    assert read.reference is not None
    assert read.adopted is not None
    body = flat[len(opening) :].rstrip(",;. ")
    marks = [
        (s.start, s.end, SESSION.format(s.value - read.reference.session))
        for s in ENGLISH.find_sessions(body)
        if s.value > read.reference.session
    ]
    marks += [
        (d.start, d.end, DATE.format(d.value.year - read.adopted.year, d.value.month, d.value.day))
        for d in ENGLISH.find_dates(body)
        if read.adopted.year - d.value.year < 2 and (d.value.month, d.value.day) != (2, 29)
    ]
    for start, end, mark in sorted(marks, reverse=True):
        body = f"{body[:start]}{mark.replace(' ', '_')}{body[end:]}"
    plain = ENGLISH.italic_opening(opening, part).plain if opening else ""
    return Clause(0, part, plain, tuple(body.split(" ")[bool(opening) :]))


def series(texts: Sequence[Sequence[Clause]], number: int, years: int) -> Made:
    """The series of that number: it begins with one of the texts, shuffled a little."""
    chance = random.Random(f"series {number}")  # noqa: S311
    pool = [clause for text in texts for clause in text]
    growing = _Growing(chance, pool)
    growing.begin(texts[number % len(texts)])
    adopted = [  # two that are not at hand
        (Reference(FIRST_SESSION - RHYTHM * n, 17 + n), datetime.date(2010 - n, 3, 25))
        for n in (2, 1)
    ]
    documents = []
    for year in range(years):
        if year:
            growing.move_on()
        reference = Reference(FIRST_SESSION + RHYTHM * year, chance.randrange(1, 43))
        day = council_days(reference.session).first.replace(month=3, day=chance.randrange(20, 32))
        documents.append(_document(growing.clauses, reference, day, adopted, number, chance))
        adopted.append((reference, day))
    return Made(f"series-{number:04}", tuple(documents))


def _telling(words: Sequence[str]) -> set[str]:
    """The words that say what a paragraph is about."""
    return {word.strip(",;.") for word in words if len(word) > 5}


@dataclass
class _Growing:
    """The clauses of a series as they change from year to year."""

    chance: random.Random
    pool: Sequence[Clause]

    def begin(self, text: Sequence[Clause]) -> None:
        """Start with most of a text; its words differ a little from series to series."""
        self.given = 1
        self.clauses: list[Clause] = [
            Clause(0, "preambular", "Recalling", ("its", "resolutions", CHAIN))
        ]
        self.seen: list[set[str]] = []
        for clause in text:
            if self.chance.random() < 0.9:
                edits = self.chance.choice([0, 0, 1, 2])
                self._place(self.reworded(clause, edits), len(self.clauses))
        self.size = len(self.clauses)

    def _place(self, clause: Clause, at: int) -> None:
        self.clauses.insert(at, replace(clause, name=self.given))
        self.seen.append(_telling(clause.words))
        self.given += 1

    def move_on(self) -> None:
        """One year: reword, open anew, drop, move, add."""
        chance, kept = self.chance, []
        for clause in self.clauses:
            if clause.name and chance.random() < DROPPED:
                continue
            drawn = chance.random()
            if clause.name and drawn < REWRITTEN:
                clause = self.reworded(clause, chance.randrange(3, 6))  # noqa: PLW2901
            elif clause.name and drawn < REWRITTEN + REWORDED:
                clause = self.reworded(clause, chance.choice([1, 1, 1, 2]))  # noqa: PLW2901
            if clause.name and chance.random() < REOPENED:
                other = chance.choice([c for c in self.pool if c.part == clause.part and c.opening])
                clause = replace(clause, opening=other.opening)  # noqa: PLW2901
            kept.append(clause)
        self.clauses = kept
        for clause in [c for c in kept if c.name and chance.random() < MOVED]:
            self.clauses.remove(clause)
            self.clauses.insert(self._somewhere(clause.part), clause)
        for _ in range(self.size - len(kept) + chance.randrange(-1, 2)):
            new = self.new()
            if new is not None:
                self._place(new, self._somewhere(new.part))

    def _somewhere(self, part: Part) -> int:
        """A place in a part, not before the list of resolutions nor after the last paragraph."""
        places = [n for n, c in enumerate(self.clauses) if c.part == part and n]
        return self.chance.choice(places) if places else len(self.clauses)

    def new(self) -> Clause | None:
        """A paragraph unlike all that the series has had: two halves of others, if need be."""
        for attempt in range(60):
            clause = self.chance.choice(self.pool)
            if attempt > 5:
                other = self.chance.choice(self.pool)
                half, rest = len(clause.words) // 2, len(other.words) // 2
                clause = replace(clause, words=clause.words[:half] + other.words[rest:])
            words = _telling(clause.words)
            if all(len(words & w) <= DISTINCT * min(len(words), len(w)) for w in self.seen):
                return clause
        return None

    def reworded(self, clause: Clause, edits: int) -> Clause:
        """Some words replaced, left out or put in, with words that other paragraphs have."""
        words = list(clause.words)
        for _ in range(edits):
            plain = [n for n, w in enumerate(words) if w[:1] != "<" and "\n" not in w]
            if len(plain) < 4:
                break
            at = self.chance.choice(plain)
            other = [
                w for w in self.chance.choice(self.pool).words if "<" not in w and "\n" not in w
            ]
            start = self.chance.randrange(len(other)) if other else 0
            what = self.chance.choice(["replace", "put in", "leave out"])
            size = self.chance.randrange(1, 4) if what == "replace" else self.chance.randrange(1, 7)
            stretch = other[start : start + size]
            gone = 0 if what == "put in" else size
            while any(n not in plain for n in range(at, min(at + gone, len(words)))):
                gone -= 1
            if len(words) - gone < 4:
                continue
            words[at : at + gone] = [] if what == "leave out" else stretch
        return replace(clause, words=tuple(words))


def _document(
    clauses: Sequence[Clause],
    reference: Reference,
    day: datetime.date,
    adopted: Sequence[tuple[Reference, datetime.date]],
    number: int,
    chance: random.Random,
) -> Document:
    printed = [(clause.name, text) for clause, text in _printed(clauses, reference, day, adopted)]
    title = f"Situation of human rights in the made-up State number {number}"
    head = [
        "Human Rights Council", _capital(f"{ENGLISH.ordinal(reference.session)} session"),
        f"1 March–{day.day + 1 if day.day < 31 else 31} March {day.year}", "Agenda item 4",
        "Human rights situations that require the Council’s attention",
        f"Resolution adopted by the Human Rights Council on {ENGLISH.date(day)}",
        f"{reference}. {title}", "The Human Rights Council,",
    ]  # fmt: skip
    tail = [f"55th meeting\n{ENGLISH.date(day)}", "[Adopted without a vote.]"]
    text = "\n\n".join([*head, *(text for _, text in printed), *tail]) + "\n"
    if chance.random() < DAMAGED:
        text = body_only(DAMAGES[chance.choice(LAYOUTS)])(text)
    if chance.random() < MISREAD:
        text = _misread(text, chance)
    return Document(
        f"A-HRC-RES-{reference.session}-{reference.number}.en.txt", text, tuple(printed)
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _printed(
    clauses: Sequence[Clause],
    reference: Reference,
    day: datetime.date,
    adopted: Sequence[tuple[Reference, datetime.date]],
) -> Iterator[tuple[Clause, str]]:
    """The clauses as a text has them: numbers, *also* and *further*, values, final punctuation."""
    run, before, number = 0, "", 0
    for position, clause in enumerate(clauses):
        same = clause.opening == before and clause.opening != ""
        run, before = (run + 1 if same else 0), clause.opening
        adverb = [None, "also", "further"][run] if run < 3 else None
        run = run if run < 2 else -1
        body = _VALUE.sub(lambda m: _value(m, reference, day, adopted), " ".join(clause.words))
        if clause.opening:
            body = f"{ENGLISH.open(clause.opening, adverb, clause.part)} {body}"
        if clause.part == "operative":
            number += 1
            end = "." if position + 1 == len(clauses) else ";"
            yield clause, f"{number}. {body}{end}"
        else:
            yield clause, f"{body},"


def _value(
    mark: re.Match[str],
    reference: Reference,
    day: datetime.date,
    adopted: Sequence[tuple[Reference, datetime.date]],
) -> str:
    kind, rest = mark[1], mark[2].strip("_")
    if kind == "chain":
        return ENGLISH.join([ENGLISH.citation(r, d) for r, d in adopted])
    if kind == "session":
        return ENGLISH.ordinal(reference.session + int(rest))
    years, month, in_month = map(int, rest.split("_"))
    return ENGLISH.date(datetime.date(day.year + years, month, in_month))


MISREADINGS: list[Callable[[str], str]] = [
    lambda w: w.replace("rn", "m", 1),
    lambda w: w.replace("l", "1", 1),
    lambda w: w.replace("fi", "ﬁ", 1),
    lambda w: w.replace("e", "c", 1),
    lambda w: w[: len(w) // 2] + w[len(w) // 2 + 1 :],
    lambda w: f"{w[: len(w) // 2]} {w[len(w) // 2 :]}",
    lambda w: f"{w[: len(w) // 2]}- {w[len(w) // 2 :]}",
]


def _misread(text: str, chance: random.Random) -> str:
    """Some of the longer words below the title misread, as by an optical reader."""
    at = text.find("Council,\n")
    head, body = text[: at + 9], text[at + 9 :]

    def once(match: re.Match[str]) -> str:
        wrong = chance.random() < MISREAD_WORDS
        return chance.choice(MISREADINGS)(match.group()) if wrong else match.group()

    return head + re.sub(r"[a-z]{5,}", once, body)


def main() -> None:
    """Write some series into a folder."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bases", type=Path, default=Path("seeds"))
    parser.add_argument("--series", type=int, default=3)
    parser.add_argument("--years", type=int, default=12)
    chosen = parser.parse_args()
    texts = bases(chosen.bases)
    for number in range(chosen.series):
        print(series(texts, number, chosen.years).write(chosen.folder))


if __name__ == "__main__":
    main()
