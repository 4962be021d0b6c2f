"""The numbers that Word counts by itself (ECMA-376-1, 17.9): ``1.``, ``(a)``, ``(i)``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from drafter.counting import letter, roman
from drafter.reading.package import W
from drafter.record import record
from drafter.tokens import OWN

_MOST = 5000
_DEEPEST = 9
_LONGEST = 40


def attribute(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute of Word's own namespace."""
    if element is None:
        return None
    value: str | None = element.get(W + name)
    return value


def integer(text: str | None, default: int) -> int:
    """The number an attribute gives; a damaged one counts as absent."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else default


@record(frozen=True)
class Level:
    """One level of a list: how it counts and what it prints (``w:lvl``, 17.9.6)."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@dataclass
class Counter:
    """What an abstract list has counted so far; lists that share it go on from one another."""

    counts: dict[int, int] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)


class Numbering:
    """All lists of a document, and their counters as the paragraphs come by."""

    def __init__(self, root: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._changed: dict[str, dict[int, Level]] = {}
        self._counters: dict[str, Counter] = {}
        links: dict[str, str] = {}
        for abstract in root.iterfind(f"{W}abstractNum") if root is not None else ():
            identity = attribute(abstract, "abstractNumId") or ""
            self._levels[identity] = dict(
                found for found in map(_level, abstract.iterfind(f"{W}lvl")) if _exists(found[0])
            )
            if link := attribute(abstract.find(f"{W}numStyleLink")):
                links[identity] = link
        for num in root.iterfind(f"{W}num") if root is not None else ():
            self._num(num)
        of_style = {
            attribute(style, "styleId"): attribute(style.find(f"{W}pPr/{W}numPr/{W}numId"))
            for style in (styles.iterfind(f"{W}style") if styles is not None else ())
        }
        for identity, link in links.items():
            target = self._abstract.get(of_style.get(link) or "")
            if target is not None and target in self._levels:
                self._levels[identity] = self._levels[target]

    def _num(self, num: etree._Element) -> None:
        identity = attribute(num, "numId") or ""
        self._abstract[identity] = attribute(num.find(f"{W}abstractNumId")) or ""
        for override in num.iterfind(f"{W}lvlOverride"):
            level = integer(attribute(override, "ilvl"), 0)
            if not _exists(level):
                continue
            start = override.find(f"{W}startOverride")
            if start is not None:
                self._starts.setdefault(identity, {})[level] = integer(attribute(start), 1)
            if (changed := override.find(f"{W}lvl")) is not None:
                self._changed.setdefault(identity, {})[level] = _level(changed)[1]

    def level_of_style(self, num_id: str, style: str) -> int:
        """The level that a list ties to a paragraph style."""
        levels = self._levels.get(self._abstract.get(num_id, ""), {})
        return next((n for n, level in levels.items() if level.style == style), 0)

    def next(self, num_id: str, level: int) -> str:
        """Count one paragraph of a list; what Word prints before it, without the space."""
        abstract = self._abstract.get(num_id)
        if abstract is None or abstract not in self._levels or not _exists(level):
            return ""
        levels = self._levels[abstract] | self._changed.get(num_id, {})
        starts = self._starts.get(num_id, {})
        here = levels.get(level)
        if here is None:
            return ""
        counter = self._counters.setdefault(abstract, Counter())
        counts = counter.counts
        if num_id not in counter.begun:
            counter.begun.add(num_id)
            for restarted in starts:
                counts.pop(restarted, None)
        first = starts.get(level, here.start)
        counts[level] = counts[level] + 1 if level in counts else first
        for deeper in [n for n in counts if n > level]:
            restart = levels.get(deeper, Level()).restart
            if restart is None or (restart and level < restart):
                del counts[deeper]
        if here.form == "none":
            return ""
        if here.form == "bullet":
            return here.text if here.text in {"–", "-", "—"} else "•"

        def number(found: re.Match[str]) -> str:
            place = int(found.group(1)) - 1
            shown = levels.get(place, Level())
            if here.legal:
                shown = replace(shown, form="decimal")
            return _digits(counts.get(place, starts.get(place, shown.start)), shown.form)

        return re.sub(r"%([1-9])", number, here.text).strip()


def _exists(level: int) -> bool:
    return 0 <= level < _DEEPEST


def _level(element: etree._Element) -> tuple[int, Level]:
    restart = element.find(f"{W}lvlRestart")
    legal = element.find(f"{W}isLgl")
    return integer(attribute(element, "ilvl"), 0), Level(
        start=integer(attribute(element.find(f"{W}start")), 0),
        form=attribute(element.find(f"{W}numFmt")) or "decimal",
        text=(attribute(element.find(f"{W}lvlText")) or "")[:_LONGEST].translate(OWN),
        restart=None if restart is None else integer(attribute(restart), 0),
        legal=legal is not None and attribute(legal) not in {"0", "false", "off"},
        style=attribute(element.find(f"{W}pStyle")),
    )


def _digits(number: int, form: str) -> str:
    if form == "none":
        return ""
    if not 0 < number < _MOST:
        return str(number)
    if form in {"lowerLetter", "upperLetter"}:
        text = letter(number)
    elif form in {"lowerRoman", "upperRoman"}:
        text = roman(number)
    else:
        return f"{number:02d}" if form == "decimalZero" else str(number)
    return text.upper() if form.startswith("upper") else text
