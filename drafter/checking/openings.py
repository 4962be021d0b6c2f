"""D1: openings, and the *also* and *further* of their runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.rule import Hit, rule
from drafter.checking.text import CheckedParagraph, CheckedText
from drafter.checking.words import words
from drafter.language.base import RUN, Adverb, Opening, in_run
from drafter.language.catalogue import later
from drafter.language.openings import capital
from drafter.record import record
from drafter.resolution import Part

_OTHER: dict[Part, Part] = {"preambular": "operative", "operative": "preambular"}
_SHOWN = 4
_LONGEST_BEFORE = 120
_FEW = 3


@rule(
    "D101",
    "warning",
    message=later("“{words} …” is no opening that resolutions use"),
    explanation=later(
        "A paragraph opens with a participle in the preamble and with a verb in the "
        "operative part, and the openings in use are few."
    ),
)
def unknown_opening(text: CheckedText) -> Iterator[Hit]:
    """Openings counted over 530 English and 386 French resolutions of the Council.

    The longest known opening counts, so *Recalling* does not stand for *Recalling also*. One that
    comes after a phrase of its own is one, too (*Pending the elimination of …, urges*). A verb that
    none of them begins with but for one word more (*Takes note*) is none without that word.
    """
    for paragraph in text.clauses:
        if paragraph.lead:
            continue
        if paragraph.opening is not None:
            known = not _unfinished(paragraph, paragraph.opening)
        else:
            known = bool(_of_other_part(paragraph) or _later(paragraph))
        if not known:
            shown = " ".join(paragraph.plain.split()[:_SHOWN])
            yield Hit(paragraph.begins(len(shown)), {"words": shown})


@rule(
    "D102",
    "error",
    message=later("“{opening}” opens paragraphs of the other part"),
    explanation=later(
        "A preambular paragraph opens with a participle (Recalling), an operative one with "
        "a verb (Recalls)."
    ),
)
def opening_of_other_part(text: CheckedText) -> Iterator[Hit]:
    """Wording conventions of the Council's resolutions; no exception in 90 texts that were read.

    A paragraph with a verb that stands above paragraph 1 without a number is one of the preamble.
    """
    above = True
    first = next((p.number for p in text.of("operative") if p.number is not None), None)
    for paragraph in text.clauses:
        above = above and paragraph.number is None
        opening = _of_other_part(paragraph) if paragraph.opening is None else None
        if first == 1 and above and paragraph.part == "operative" and paragraph.opening:
            opening = paragraph.opening.text
        if opening:
            yield Hit(paragraph.begins(len(opening)), {"opening": opening})


def _unfinished(paragraph: CheckedParagraph, opening: Opening) -> bool:
    """Whether the opening's verb lacks the word that it is never without."""
    printed = opening.plain + paragraph.plain[paragraph.body :]
    return re.match(words(paragraph.language).unfinished, printed) is not None


def _of_other_part(paragraph: CheckedParagraph) -> str | None:
    found = paragraph.language.opening(paragraph.plain[paragraph.lead :], _OTHER[paragraph.part])
    return found.text if found else None


def _later(paragraph: CheckedParagraph) -> bool:
    """Whether an opening follows the first comma, as after *Pending …,* or *In this regard,*."""
    first, comma, rest = paragraph.plain.partition(", ")
    found = paragraph.language.opening(capital(rest), paragraph.part) if comma else None
    return found is not None and len(first) <= _LONGEST_BEFORE


@rule(
    "D103",
    "warning",
    message=later("“{opening}” stands where the run of openings asks for “{expected}”"),
    explanation=later(
        "Neighbouring paragraphs with the same opening run: none, also, further, and over "
        "again; any other opening in between ends the run."
    ),
    suggestion="{expected}",
)
def broken_run(text: CheckedText) -> Iterator[Hit]:
    """Runs of openings counted over 530 adopted resolutions of the Council.

    After an opening that is the same but for a word (*Strongly condemns*) either
    reading is possible, and nothing is said.
    """
    for step in _steps(text):
        if step.adverb is None or in_run(step.adverb) == step.due or step.unsure:
            continue
        if not step.repeats and step.before and _words(step.plain) < _words(step.before):
            continue
        adverb, follows = _adverb(step.paragraph, step.adverb)
        if follows and not step.repeats and adverb in words(text.language).adjectives:
            continue  # *Encouraging further dialogue*
        yield _hit(text, step)


@rule(
    "D104",
    "info",
    message=later(
        "“{opening}” opens this paragraph and the one before; elsewhere the text would write "
        "“{expected}”"
    ),
    explanation=later(
        "A repeated opening usually takes also, then further. Many texts leave the adverbs "
        "out in a whole part; this one does not, so here it seems forgotten."
    ),
    suggestion="{expected}",
)
def repeated_opening(text: CheckedText) -> Iterator[Hit]:
    """Counted over 530 resolutions: of some 1,150 runs in operative parts 379 have no adverbs.

    So the text is held against itself, apart for repeated openings that go on with the same words
    (the same addressee) and for those that do not, as many texts tell these apart: reported are
    those without an adverb where they are at most a third.
    """
    steps = [step for step in _steps(text) if step.repeats and step.due is not None]
    for part in ("preambular", "operative"):
        for same in (True, False):
            here = [s for s in steps if s.paragraph.part == part and s.same_addressee == same]
            bare = [step for step in here if step.adverb is None]
            if _FEW * len(bare) <= len(here):
                yield from (_hit(text, step) for step in bare)


@rule(
    "D105",
    "info",
    message=later("“{opening}”: the adverb of the run stands elsewhere, “{expected}”"),
    explanation=later(
        "Also and further follow the participle in the preamble and go before the verb in the "
        "operative part; in French they follow in both."
    ),
    suggestion="{expected}",
)
def adverb_out_of_place(text: CheckedText) -> Iterator[Hit]:
    """Wording conventions: *Recalling also*, *Also requests*, *Demande également*.

    Only an adverb on the wrong side of the verb counts (not *Condamne également fermement*), and
    only one that can be nothing else (not *Encourages further steps*).
    """
    for paragraph in text.clauses:
        opening = paragraph.opening
        if opening is None or opening.adverb is not None:
            continue
        for due in RUN[1:]:
            adverb, follows = _adverb(paragraph, due)
            printed = opening.plain.casefold()
            first, last = printed.startswith(f"{adverb} "), printed.endswith(f" {adverb}")
            if adverb in words(text.language).adjectives or not (first if follows else last):
                continue
            rest = printed.removeprefix(adverb) if first else printed.removesuffix(adverb)
            expected = text.language.open(capital(rest.strip()), due, paragraph.part)
            values = {"opening": opening.text, "expected": expected}
            yield Hit(paragraph.begins(len(opening.text)), values)


def _adverb(paragraph: CheckedParagraph, adverb: Adverb | None) -> tuple[str, bool]:
    """An adverb as the language writes it, and whether it follows the verb in this part."""
    printed = paragraph.language.open("", adverb, paragraph.part).casefold()
    return printed.strip(), printed.startswith(" ")


@record(frozen=True)
class _Step:
    """A paragraph in its run: the adverb it has, the one that is due, the opening before it.

    ``unsure``: what stands before it has no opening that is known.
    """

    paragraph: CheckedParagraph
    printed: str
    plain: str
    adverb: Adverb | None
    due: Adverb | None
    repeats: bool
    same_addressee: bool
    before: str | None
    unsure: bool


def _steps(text: CheckedText) -> Iterator[_Step]:
    """Each paragraph with an opening, the runs counted as the text itself does.

    A run that starts over early, or leaves an adverb out, goes on from there, so that one missing
    word is one finding.
    """
    before: CheckedParagraph | None = None
    unsure = False
    for paragraph in text.paragraphs:
        if (opening := paragraph.opening) is None:
            before, unsure = None, True
            continue
        last = before.opening if before is not None and before.part == paragraph.part else None
        repeats = last is not None and last.plain == opening.plain
        length = RUN.index(in_run(last.adverb)) + 1 if repeats and last is not None else 0
        yield _Step(
            paragraph=paragraph,
            printed=opening.text,
            plain=opening.plain,
            adverb=opening.adverb,
            due=RUN[length % len(RUN)],
            repeats=repeats,
            same_addressee=before is not None and _addressee(before) == _addressee(paragraph),
            before=last.text if last else None,
            unsure=unsure,
        )
        before, unsure = paragraph, False


def _addressee(paragraph: CheckedParagraph) -> list[str]:
    """The first words after the opening that say something."""
    rest = paragraph.plain[paragraph.body :][:_LONGEST_BEFORE]
    first = re.findall(r"[^\W\d_]+", rest.lower())
    return [word for word in first if word not in paragraph.language.stop_words][:2]


def _hit(text: CheckedText, step: _Step) -> Hit:
    expected = text.language.open(step.plain, step.due, step.paragraph.part)
    return Hit(
        step.paragraph.begins(len(step.printed)), {"opening": step.printed, "expected": expected}
    )


def _words(opening: str) -> frozenset[str]:
    return frozenset(opening.casefold().split())
