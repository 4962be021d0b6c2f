"""D2: final punctuation, spaces, brackets, placeholders, doubled and missing words."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from drafter.checking.finding import Place
from drafter.checking.rule import Hit, rule
from drafter.checking.text import CheckedParagraph, CheckedText
from drafter.language.catalogue import later
from drafter.reading import doubts
from drafter.resolution import ITEM_MARKER, Paragraph, depth_of, items_from_flat

_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_COUNTED = re.compile(r"(?<!\w)(?:[a-z]{1,5}|\d{1,2})\)")
_NUMBER_TO_COME = re.compile(r"\d+/(?:…|\.\.\.)")
_BLANK = re.compile(r"(?<![\w/])[xX]{2,}(?![\w/])|\d+/(?:…|\.\.\.)|_{3,}|/[xX]{1,3}(?!\w)")
_SPACE = "[ \u00a0\u202f]?"
_SPACED = re.compile(rf"(?P<before>{_SPACE})(?:[;»?!]|:(?=\s|$))|«(?P<after>{_SPACE})")
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
_WORD = re.compile(r"[^\W\d_]+")
_DOUBLED = re.compile(r"\b([^\W\d_]+)\s+\1\b(?![’'-])")
_AFTER_THE_SIGN = '”»"]) '
_LONGEST = 60


@rule(
    "D201",
    "warning",
    message=later("the paragraph ends with “{end}”, not with “{expected}”"),
    explanation=later(
        "A preambular paragraph ends with a comma, an operative one with a semicolon, the "
        "last of all with a full stop."
    ),
    suggestion="{expected}",
)
def wrong_end(text: CheckedText) -> Iterator[Hit]:
    """Wording conventions of resolutions (United Nations Editorial Manual, resolutions)."""
    clauses = list(text.clauses)
    for paragraph, below in zip_longest(clauses, clauses[1:]):
        last = paragraph.part == "operative" and below is None
        closes = below is not None and below.section != paragraph.section
        expected = text.language.clause_end(paragraph.part, last=last)
        plain = paragraph.plain.rstrip(_AFTER_THE_SIGN)
        end = plain[-1:]
        closed = closes and paragraph.part == "operative" and end == "."
        if end != expected.strip() and not closed:
            shown = end if not end.isalnum() else plain.split()[-1]
            start = len(plain) - len(shown)
            yield Hit(paragraph.place(start, len(plain)), {"end": shown, "expected": expected})


@rule(
    "D202",
    "info",
    message=later("“{found}” lacks the no-break space of the language’s typography"),
    explanation=later(
        "French sets a no-break space before ; : ! ? and inside « »; without one the sign "
        "may begin a line."
    ),
    suggestion="{expected}",
)
def space_before_sign(text: CheckedText) -> Iterator[Hit]:
    """French typography of the United Nations.

    A text that mostly has ordinary spaces, or none, lost the others on the way and is left alone;
    so is the place of a footnote mark.
    """
    if text.kind == "plan" or not text.language.clause_end("operative", last=False)[:1].isspace():
        return
    agreed = [p for p in text.clauses if not p.lead]  # in brackets may be another language's words
    signs = [(p, m) for p in agreed for m in _SPACED.finditer(p.flat) if m.start() > 0]
    count = Counter(_space(match) for _, match in signs)
    wrong = {""} if count[" "] >= count["\u00a0"] else {"", " "}
    if 2 * sum(count[space] for space in wrong) >= len(signs):
        return
    marks = {(note.paragraph, note.offset) for note in text.notes}
    for paragraph, match in signs:
        if _space(match) in wrong and (paragraph.label, match.start()) not in marks:
            sign = match.group().strip()
            expected = f"{sign}\u00a0" if sign == "«" else f"\u00a0{sign}"
            place = paragraph.place(match.start(), match.end())
            yield Hit(place, {"found": match.group(), "expected": expected})


def _space(match: re.Match[str]) -> str:
    """The space of a sign: none, an ordinary one, or one that does not break."""
    return (match["before"] or match["after"] or "").replace("\u202f", "\u00a0")


@rule(
    "D203",
    "warning",
    message=later("“{sign}” has no counterpart in this paragraph"),
    explanation=later(
        "Parentheses, brackets and quotation marks come in pairs; one alone tells that "
        "words were lost or left over."
    ),
)
def unbalanced(text: CheckedText) -> Iterator[Hit]:
    """Form alone. The ``a)`` of an enumeration is no parenthesis."""
    for paragraph in text.clauses:
        plain = paragraph.plain
        counted = {m.end() - 1 for m in _COUNTED.finditer(plain)}
        stacks: dict[str, list[int]] = {opening: [] for opening in _PAIRS}
        alone: list[int] = []
        for place, sign in enumerate(plain):
            if sign in _PAIRS:
                stacks[sign].append(place)
            elif sign in _CLOSING:
                if stacks[_CLOSING[sign]]:
                    stacks[_CLOSING[sign]].pop()
                elif place not in counted:
                    alone.append(place)
        alone += [place for left in stacks.values() for place in left]
        if plain.count('"') % 2:
            alone.append(plain.rindex('"'))
        for place in sorted(alone):
            yield Hit(paragraph.place(place, place + 1), {"sign": plain[place]})


@rule(
    "D204",
    "warning",
    message=later("“{placeholder}” is still open"),
    explanation=later(
        "Square brackets, … and xx stand for what is not known or not agreed; a text that "
        "is adopted has none of them."
    ),
)
def placeholder(text: CheckedText) -> Iterator[Hit]:
    """What is not agreed stands in square brackets (practice of the Council's drafts).

    Within quotation marks they are those of the quoted words. The masthead of an
    adopted text has brackets of its own (*[on the report of the First Committee]*), that of a draft
    has no number before the title (``52/…``): neither is open.
    """
    for start, end in _open(text.masthead) if text.kind != "adopted" else ():
        shown = text.masthead[start:end]
        if not _NUMBER_TO_COME.fullmatch(shown):
            yield Hit(Place("masthead", start, end), {"placeholder": _shown(shown)})
    for paragraph in text.clauses:
        quoted = [match.span() for match in _QUOTED.finditer(paragraph.plain)]
        for start, end in _open(paragraph.plain):
            before = bisect(quoted, (start,)) - 1
            if before >= 0 and end < quoted[before][1]:
                continue
            yield Hit(
                paragraph.place(start, end), {"placeholder": _shown(paragraph.plain[start:end])}
            )
    for note in text.notes:
        for start, end in _open(note.text or ""):
            shown = _shown((note.text or "")[start:end])
            yield Hit(Place(f"note {note.mark}", start, end), {"placeholder": shown})


def _shown(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _open(plain: str) -> list[tuple[int, int]]:
    """The outermost square brackets that close again, and blanks outside them."""
    spans: list[tuple[int, int]] = []
    stack: list[int] = []
    for place, sign in enumerate(plain):
        if sign == "[":
            stack.append(place)
        elif sign == "]" and stack:
            start = stack.pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            spans.append((start, place + 1))
    blanks = [m.span() for m in _BLANK.finditer(plain)]
    inside = iter([*spans, (len(plain), len(plain))])
    current = next(inside)
    for blank in blanks:
        while current[1] <= blank[0] < len(plain):
            current = next(inside)
        if blank[1] <= current[0]:
            spans.append(blank)
    return sorted(spans)


@rule(
    "D205",
    "warning",
    message=later("“{words}” repeats a word"),
    explanation=later("A word that stands twice in a row is nearly always left over from an edit."),
    suggestion="{word}",
)
def doubled_word(text: CheckedText) -> Iterator[Hit]:
    """Form alone; the words that a language may double are left out.

    A name may double one (*Boutros Boutros*), which the text then does not have by itself.
    """
    allowed = text.language.reading.doubts.twice
    count = Counter(word for p in text.clauses for word in _WORD.findall(p.plain))
    for paragraph in text.clauses:
        for match in _DOUBLED.finditer(paragraph.plain):
            word = match.group(1)
            tied = paragraph.plain[max(0, match.start() - 1)] in "-’'"
            name = word[:1].isupper() and count[word] <= 2
            if word.lower() not in allowed and not tied and not name:
                shown = " ".join(match.group().split())
                place = paragraph.place(match.start(), match.end())
                yield Hit(place, {"words": shown, "word": word})


@rule(
    "D206",
    "warning",
    message=later("“{words}”: a word (to?) seems to be missing"),
    explanation=later(
        "The same text says the noun with “to” elsewhere and uses the next word as an "
        "infinitive only."
    ),
)
def missing_word(text: CheckedText) -> Iterator[Hit]:
    """Judged by the text itself: its nouns with *to* and its infinitives, if a language has it."""
    by_label = {p.label: p for p in text.clauses}
    for missing in doubts.missing_particle([_as_read(p) for p in text.clauses], text.language):
        paragraph, words = by_label[missing.label], missing.words
        start = paragraph.plain.lower().find(words)
        if start >= 0:
            yield Hit(paragraph.place(start, start + len(words)), {"words": words})


@rule(
    "D207",
    "warning",
    message=later("sub-paragraph {marker} ends with “{end}”, without a sign"),
    explanation=later(
        "A sub-paragraph ends with a semicolon, one that has others below it with a colon."
    ),
    suggestion="{expected}",
)
def no_end(text: CheckedText) -> Iterator[Hit]:
    """Form of resolutions; the end of the last sub-paragraph is that of the paragraph (D201).

    Behind the sign of the last but one may stand *and* or *or*.
    """
    semicolon = text.language.clause_end("operative", last=False)
    linked = re.compile(rf"[,;.]\s*(?:{text.language.reading.paragraphs.linking})$")
    for paragraph in text.clauses:
        lines = paragraph.plain.split("\n")
        end = len(lines[0])
        for line, below in pairwise(lines[1:]):
            end += 1 + len(line)
            words = line.rstrip(_AFTER_THE_SIGN)
            marker = ITEM_MARKER.match(words.lstrip("\t"))
            if marker is None or not words[-1].isalnum() or linked.search(words):
                continue
            expected = (
                semicolon.replace(";", ":") if depth_of(below) > depth_of(line) else semicolon
            )
            place = paragraph.place(end - len(line.split()[-1]), end)
            values = {"marker": marker.group(), "end": line.split()[-1], "expected": expected}
            yield Hit(place, values)


def _as_read(paragraph: CheckedParagraph) -> Paragraph:
    own, items = items_from_flat(paragraph.plain)
    return Paragraph(paragraph.part, paragraph.label, own, items=items)
