"""Mend a plan's file: words of one's own and entries that stand twice, every other byte as it was.

Agreed language is never touched: a plan only names the clauses of the library.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

from drafter import saving
from drafter.checking import plans
from drafter.checking.check import CheckingError
from drafter.checking.mending import Edit, Mended, edited, mended, setting_of
from drafter.checking.scalars import changes
from drafter.checking.text import CheckedText, from_draft
from drafter.drafting import plan_file
from drafter.drafting.draft import Draft, DraftParagraph
from drafter.drafting.plan import Entry, OwnText, Plan
from drafter.drafting.plan_lines import PlanLines
from drafter.library import store
from drafter.library.model import Series
from drafter.record import record

_COMMENT = re.compile(r"(?:^|\s)(#.*)$")
_MOST_ROUNDS = 10
_BY_HAND = "is written in a way that --fix cannot change; change it by hand"


@record(frozen=True)
class Fixed:
    """One thing that was mended: the line of the file as it is now, the paragraph, and what."""

    line: int
    label: str
    said: str


@record(frozen=True)
class _Change:
    """One thing that was mended, by the entry's key in the plan as it is now."""

    key: str
    code: str | None
    label: str
    said: str


def fix(path: Path, library: Path, series: str | None = None) -> list[Fixed]:
    """Mend what is safe to mend in a plan's file, and write the file if anything was.

    Args:
        path: the plan's file.
        library: the folder of the library.
        series: the series that the plan must be for, if one was asked for.

    Raises:
        CheckingError: the file cannot be read, or is written in a way that cannot be changed here.
        LibraryError: the library is wrong.
        PlanError: it is no plan, or asks for what cannot be; with the line. Nothing is written.
        SavingError: the file cannot be written.
    """
    plan, known = plans.load(path, library, series)
    found = path.read_bytes().decode("utf-8")
    text, fixed = mend(found, plan, known, path)
    if text != found:
        saving.save(text.encode("utf-8"), path, force=True)
    return fixed


def mend(text: str, plan: Plan, series: Series, path: Path) -> tuple[str, list[Fixed]]:
    """The text of a plan's file mended, and what was; ``path`` is named in errors.

    Raises:
        CheckingError: the text is written in a way that cannot be changed here.
        PlanError: the plan asks for what cannot be.
    """
    with plan_file.located(path):
        text, plan, found = _without_doubles(path, text, plan)
    for _ in range(_MOST_ROUNDS):  # an opening that is known now may change the run it stands in
        before = text
        text, more = _with_words_mended(path, text, plan, series)
        found += more
        if text == before:
            break
        plan = plan_file.read(store.parsed(path, text))
    lines = plans.lines_of(text)
    return text, [
        Fixed(lines.get(f"{one.key}.{one.code}") or lines[one.key], one.label, one.said)
        for one in found
    ]


def _without_doubles(path: Path, text: str, plan: Plan) -> tuple[str, Plan, list[_Change]]:
    """The text and the plan without entries that repeat one above, and which these were."""
    doubles = {part: _repeated(getattr(plan, part)) for part in plans.PARTS}
    if not any(doubles.values()):
        return text, plan, []
    newline = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    lines = PlanLines(plain)
    added = lines.text.removeprefix(plain)
    if added not in ("", "\n") or plain.replace("\n", newline) != text:
        raise CheckingError(f"{path}: has line breaks of several kinds; make them one")
    said = []
    for part, found in doubles.items():
        for number in reversed(found):
            _remove(lines, part, number)
        for number, first in found.items():
            now = first + 1 - sum(gone < first for gone in found)
            name = getattr(plan, part)[number].id
            said.append(_Change(f"{part}[{now}]", None, name, "stood twice"))
    text = lines.text.removesuffix(added).replace("\n", newline)
    return text, plan_file.read(store.parsed(path, text)), said


def _repeated(entries: Sequence[Entry]) -> dict[int, int]:
    """Each entry that is the same as one before, counted from 0, with the first of them.

    A heading may stand in several sections, and one's own words have the id of their place.
    """
    found: dict[int, int] = {}
    seen: list[Entry | None] = []
    for number, entry in enumerate(entries):
        same: Entry | None = replace(entry, id="") if isinstance(entry, OwnText) else entry
        if isinstance(entry, OwnText) and entry.heading:
            same = None
        if same is not None and same in seen:
            found[number] = seen.index(same)
        seen.append(same)
    return found


def _remove(lines: PlanLines, part: str, number: int) -> None:
    """Take an entry out; a comment of its own, that stands nowhere else, stays on a line."""
    before = list(lines.lines)
    lines.remove(part, number)
    count = len(before) - len(lines.lines)
    pairs = zip(before, lines.lines, strict=False)
    start = next((n for n, (old, new) in enumerate(pairs) if old != new), len(lines.lines))
    comments = [
        found[1] for line in before[start : start + count] if (found := _COMMENT.search(line))
    ]
    indent = " " * (len(before[start]) - len(before[start].lstrip()))
    kept = [c for c in comments if not any(line.endswith(c) for line in lines.lines)]
    lines.lines[start:start] = [indent + comment for comment in kept]


def _with_words_mended(
    path: Path, text: str, plan: Plan, series: Series
) -> tuple[str, list[_Change]]:
    """The text with one's own words mended, each language by its own rules."""
    settings = _Settings(path, plan, series)
    edits: dict[int, Edit] = {}
    fixed: list[_Change] = []
    expected = []
    for words in plans.own_words(plan_file.compose(text)):
        mendings, done = settings.mended(words)
        expected.append(edited(words.value, mendings))
        code = None if words.kind == "notes" else words.code
        fixed += [
            _Change(words.key, code, settings.label(words), f"{m.what}: “{m.before}” → “{m.after}”")
            for m in done
        ]
        # words that an alias repeats stand in the file once
        found = changes(text, words.node, words.value, mendings) if mendings else []
        edits |= {edit.start: edit for edit in found}
    changed = edited(text, sorted(edits.values(), key=lambda one: one.start))
    made = plans.own_words(plan_file.compose(changed))
    for words, value in zip_longest(made, expected):
        if words is None or words.value != value:
            raise CheckingError(f"{path}:{words.line if words else 1}: {_BY_HAND}")
    return changed, fixed


class _Settings:
    """Where a plan's own words stand in its drafts, each draft made when it is needed."""

    def __init__(self, path: Path, plan: Plan, series: Series) -> None:
        self.path, self.plan, self.series = path, plan, series
        self._drafts: dict[str, tuple[Draft, CheckedText]] = {}
        self._numbers = {key: number for number, (key, _) in enumerate(plan.entries)}

    def label(self, words: plans.OwnWords) -> str:
        """The label of the paragraph that has the words."""
        return self._paragraph(words, words.code or self.plan.languages[0])[0].label

    def mended(self, words: plans.OwnWords) -> tuple[list[Edit], list[Mended]]:
        """The edits that put the words right, and what they are."""
        if words.code is None and words.kind == "notes" and len(self.plan.languages) > 1:
            return [], []  # the same words in several languages
        paragraph, text = self._paragraph(words, words.code or self.plan.languages[0])
        part = None if words.kind == "notes" else paragraph.part
        return mended(words.value, setting_of(part, paragraph.label, text, paragraph.opening))

    def _paragraph(self, words: plans.OwnWords, code: str) -> tuple[DraftParagraph, CheckedText]:
        if code not in self._drafts:
            draft = plans.drafted(self.path, self.plan, self.series, code)
            self._drafts[code] = draft, from_draft(draft, series=self.series)
        draft, text = self._drafts[code]
        return draft.paragraphs[self._numbers[words.key]], text
