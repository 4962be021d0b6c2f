"""Check a plan: the drafts that it makes, and where in its file each finding is to be mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.checking.check import CheckingError, check
from drafter.checking.config import Config
from drafter.checking.finding import Finding, Place
from drafter.drafting import DraftingError, PlanError, assemble, plan_file
from drafter.drafting.adopted import adopted
from drafter.drafting.draft import Draft, DraftParagraph
from drafter.drafting.history import source_of
from drafter.drafting.plan import Plan
from drafter.language.catalogue import Messages, messages
from drafter.library import store
from drafter.library.model import Series
from drafter.record import record
from drafter.resolution import Part, Reference
from drafter.sessions import Calendar

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

_SUFFIXES = (".yaml", ".yml")
_KEYS = (re.compile(rb"^series:", re.MULTILINE), re.compile(rb"^base:", re.MULTILINE))
_BEGINNING = 64 * 1024
PARTS: tuple[Part, ...] = ("preambular", "operative")


def is_plan(path: Path) -> bool:
    """Whether a file is a plan: by its suffix, or as its beginning has ``series:`` and ``base:``.

    No document that can be read is YAML, so a damaged plan is taken for one by its suffix.
    """
    if path.suffix.lower() in _SUFFIXES:
        return True
    if not path.is_file():  # a pipe can be read but once
        return False
    try:
        with path.open("rb") as file:
            begun = file.read(_BEGINNING)
    except OSError:
        return False
    return all(key.search(begun) for key in _KEYS)


def load(path: Path, library: Path, name: str | None = None) -> tuple[Plan, Series]:
    """A plan and its series; ``name`` is the series it must be for, if one was asked for.

    Raises:
        CheckingError: the file cannot be read or is not YAML.
        LibraryError: the library is wrong.
        PlanError: it is no plan, or one for a series that is not there; with the line.
    """
    try:
        plan = plan_file.load(path)
    except store.LibraryError as error:
        raise CheckingError(str(error)) from None
    with plan_file.located(path):
        known = store.series_names(library)
        if plan.series not in known:
            there = ", ".join(known) or "none"
            raise PlanError("series", f"no series named “{plan.series}” (known: {there})")
    return plan, store.load_series(library, name or plan.series)


def check_plan(
    path: Path,
    library: Path,
    config: Config,
    *,
    series: str | None = None,
    calendar: Calendar | None = None,
    target: int | None = None,
) -> list[Finding]:
    """The findings in the drafts of a plan in each of its languages, in the order of its lines.

    All are told in the plan's first language: one list is read by one person.

    Args:
        path: the plan's file.
        library: the folder of the library.
        config: which rules, and how grave they are.
        series: the series that the plan must be for, if one was asked for.
        calendar: the dates of the sessions; by default those of the series.
        target: the session the text is to be used at, if not the plan's own.

    Raises:
        CheckingError: the file cannot be read, or its values cannot be used.
        LibraryError: the library is wrong.
        PlanError: it is no plan, or asks for what cannot be; with the line.
    """
    plan, known = load(path, library, series)
    places = lines_of(path.read_text(encoding="utf-8"))
    agreed = Agreed(known, calendar)
    found: list[Finding] = []
    say = messages(plan.languages[0])
    for code in plan.languages:
        draft = drafted(path, plan, known, code)
        keys = {p.label: key for p, (key, _) in zip(draft.paragraphs, plan.entries, strict=True)}
        keys |= {f"note {n.mark}": keys[p.label] for p in draft.paragraphs for n in p.notes}
        for finding in check_draft(draft, agreed, config, target=target, say=say):
            key = keys.get(finding.place.label) or _of_masthead(finding.place, draft, places)
            line = places.get(f"{key}.{code}") or places.get(key)
            text = code if len(plan.languages) > 1 else None
            found.append(replace(finding, place=replace(finding.place, line=line, language=text)))
    return sorted(found, key=lambda one: one.place.line or 0)


def _of_masthead(place: Place, draft: Draft, places: Mapping[str, int]) -> str:
    """The key of a plan that gives a line of the masthead: what is open there, by its role."""
    if place.label == "masthead" and place.end:
        above = "\n".join(line.text for line in draft.masthead)[: place.start].count("\n")
        if (role := draft.masthead[above].role) in places:
            return role
    return "session"


def drafted(path: Path, plan: Plan, series: Series, code: str) -> Draft:
    """The draft of a plan in one language; raises as :func:`check_plan` does."""
    try:
        with plan_file.located(path):
            return assemble(series, plan, code=code)
    except DraftingError as error:
        raise CheckingError(f"{path}: {error}") from None


class Agreed:
    """The adopted texts of a series, and what is found in them as they were adopted.

    What an adopted text has itself is agreed language, which nobody mends behind the reader's
    back; what comes up by the plan, by its order, its own words or its session, is not among it.
    """

    def __init__(self, series: Series, calendar: Calendar | None = None) -> None:
        self.series = series
        self.calendar = calendar if calendar is not None else series.sessions
        self._found: dict[tuple[Reference, str], frozenset[tuple[str, str, str]]] = {}

    def has(self, finding: Finding, paragraph: DraftParagraph, code: str) -> bool:
        """Whether the text that a paragraph is from has the finding, in the same words there."""
        source, text = paragraph.source, source_of(paragraph)
        if source is None or text is None:
            return False
        words = _words(finding, paragraph)
        return (finding.code, source.label, words) in self._in(text, code)

    def _in(self, resolution: Reference, code: str) -> frozenset[tuple[str, str, str]]:
        if (resolution, code) not in self._found:
            found: set[tuple[str, str, str]] = set()
            if code in self.series.languages_of(resolution):
                text = adopted(self.series, resolution, code)
                paragraphs = {p.label: p for p in text.paragraphs}
                for one in check(text, self.series, calendar=self.calendar):
                    if paragraph := paragraphs.get(one.place.label):
                        found.add((one.code, paragraph.label, _words(one, paragraph)))
            self._found[resolution, code] = frozenset(found)
        return self._found[resolution, code]


def check_draft(
    draft: Draft,
    agreed: Agreed,
    config: Config,
    *,
    target: int | None = None,
    say: Messages | None = None,
) -> list[Finding]:
    """The findings in a draft; what an adopted text has itself is worth no more than a look."""
    paragraphs = {p.label: p for p in draft.paragraphs}
    found = check(draft, agreed.series, config, calendar=agreed.calendar, target=target, say=say)
    for number, finding in enumerate(found):
        paragraph = paragraphs.get(finding.place.label)
        if paragraph is not None and agreed.has(finding, paragraph, draft.language):
            found[number] = replace(finding, severity="info", adopted=str(paragraph.source))
    return found


def _words(finding: Finding, paragraph: DraftParagraph) -> str:
    return paragraph.flat[finding.place.start : finding.place.end]


@record(frozen=True)
class OwnWords:
    """A scalar of a plan's file that has words of one's own.

    ``key`` is the entry's (``operative[3]``), ``code`` the language of the words, if it is named;
    ``kind`` is the key that they stand at: *text*, *heading* or *notes*.
    """

    key: str
    kind: str
    code: str | None
    node: Any  # ruamel's ScalarNode

    @property
    def value(self) -> str:
        """The words; the parser marks with a bell where a line was folded."""
        return str(self.node.value).replace("\a", "")

    @property
    def line(self) -> int:
        """The line of the file, from 1, in which the words begin."""
        return int(self.node.start_mark.line) + 1


def lines_of(text: str) -> Mapping[str, int]:
    """The lines, from 1, of a plan's session, its entries and the languages of one's own words.

    Keys are ``session``, ``operative[3]`` and ``operative[3].fr``.
    """
    tree = plan_file.compose(text)
    found = {name.value: name.start_mark.line + 1 for name, _ in _pairs(tree)}
    for key, node in entries_of(tree):
        found[key] = node.start_mark.line + 1
    for words in own_words(tree):
        if words.code and words.kind != "notes":
            found[f"{words.key}.{words.code}"] = words.line
    return found


def entries_of(tree: Node | None) -> Iterator[tuple[str, Any]]:
    """The nodes of a plan's entries, with their keys: ``operative[3]``."""
    for name, value in _pairs(tree):
        if name.value in PARTS and isinstance(value.value, list):
            for number, node in enumerate(value.value, 1):
                yield f"{name.value}[{number}]", node


def own_words(tree: Node | None) -> Iterator[OwnWords]:
    """The words of one's own in a plan, in the order of the file."""
    for key, entry in entries_of(tree):
        for name, value in _pairs(entry):
            if name.value in ("text", "heading"):
                yield from _by_language(key, name.value, value)
            elif name.value == "notes" and isinstance(value.value, list):
                for note in value.value:
                    yield from _by_language(key, "notes", note)


def _by_language(key: str, kind: str, node: Any) -> Iterator[OwnWords]:  # noqa: ANN401
    if isinstance(node.value, str):
        yield OwnWords(key, kind, None, node)
    for name, words in _pairs(node):
        yield OwnWords(key, kind, name.value, words)


def _pairs(node: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 -- ruamel's nodes
    """The keys and values of a mapping; none of anything else."""
    values = node.value if node is not None and isinstance(node.value, list) else []
    return [pair for pair in values if isinstance(pair, tuple)]
