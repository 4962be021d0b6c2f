"""Pairs of drafts (old, new) to compare: cases from the field, and generated ones."""

import random
from dataclasses import replace

from drafter.drafting.draft import Note

from . import samples
from .samples import NESTED, paragraph, with_paragraphs

SEIZED = "Decides to remain seized of this matter."


def labelled(*paragraphs):
    """A draft of these paragraphs, labelled and numbered in their order, the notes too."""
    counts = {"preambular": 0, "operative": 0, "heading": 0}
    prefix = {"preambular": "PP", "operative": "OP", "heading": "H"}
    marks = 0
    done = []
    for each in sorted(paragraphs, key=lambda p: p.part == "operative"):
        counts[each.part] += 1
        notes = []
        for note in sorted(each.notes, key=lambda note: note.offset):
            marks += 1
            notes.append(replace(note, mark=str(marks)))
        done.append(
            replace(
                each,
                label=f"{prefix[each.part]}{counts[each.part]}",
                number=counts["operative"] if each.part == "operative" else None,
                notes=tuple(notes),
            )
        )
    return with_paragraphs(*done)


def _op(index, opening, flat, **values):
    return paragraph("operative", index, opening, flat, **values)


def _noted(each, *bodies):
    flat = each.flat
    return replace(
        each, notes=tuple(Note("", body, len(flat) - n) for n, body in enumerate(bodies))
    )


REPORT = paragraph(
    "preambular", 1, "Taking note", "Taking note of the report of the Independent Expert,"
)
NOTES = _op(1, "Notes", "Notes the efforts of the Malian transitional authorities;")
URGES = _op(2, "Urges", "Urges all parties to put an end to violations and abuses;")
CALLS = _op(3, "Calls upon", "Calls upon all parties to cooperate with the Independent Expert;")
LISTS = _op(4, "Requests", NESTED)
LAST = _op(5, "Decides", SEIZED)
ENDS = _op(6, "Requests", "Requests a report at its sixty-fourth session.")

CASES = {
    "nothing changed": (labelled(REPORT, NOTES, LAST), labelled(REPORT, NOTES, LAST)),
    "a word changed": (
        labelled(REPORT, NOTES, LAST),
        labelled(REPORT, replace(NOTES, flat=NOTES.flat.replace("efforts", "efforts made")), LAST),
    ),
    "a paragraph came in the middle": (labelled(NOTES, LAST), labelled(NOTES, URGES, LAST)),
    "a paragraph went from the middle": (labelled(NOTES, URGES, LAST), labelled(NOTES, LAST)),
    "a paragraph came at the beginning": (labelled(NOTES, LAST), labelled(REPORT, NOTES, LAST)),
    "a paragraph came at the end": (labelled(NOTES), labelled(NOTES, URGES)),
    "two came at the end": (labelled(NOTES), labelled(NOTES, URGES, CALLS)),
    "a paragraph went from the end": (labelled(NOTES, URGES), labelled(NOTES)),
    "two went from the end": (labelled(NOTES, URGES, CALLS), labelled(NOTES)),
    "another end": (labelled(NOTES, LAST), labelled(NOTES, ENDS)),
    "another end, and one more": (labelled(NOTES, LAST), labelled(NOTES, URGES, ENDS)),
    "nothing in common": (labelled(NOTES, URGES), labelled(REPORT, CALLS, ENDS)),
    "two changed places": (
        labelled(NOTES, URGES, CALLS, LAST), labelled(CALLS, NOTES, URGES, LAST)),
    "the last moved up": (labelled(NOTES, URGES, LAST), labelled(LAST, NOTES, URGES)),
    "the first moved to the end": (labelled(NOTES, URGES, LAST), labelled(URGES, LAST, NOTES)),
    "moved and reworded": (
        labelled(NOTES, URGES, CALLS, LAST),
        labelled(replace(CALLS, flat=CALLS.flat.replace("cooperate", "cooperate fully")),
                 NOTES, URGES, LAST),
    ),
    "from the preamble to the operative part": (
        labelled(REPORT, NOTES, LAST),
        labelled(NOTES, replace(REPORT, part="operative", opening="Takes note",
                                flat="Takes note of the report of the Independent Expert;"), LAST),
    ),
    "an opening moved on": (
        labelled(NOTES, LAST),
        labelled(replace(NOTES, opening="Also notes", flat="Also n" + NOTES.flat[1:]), LAST),
    ),
    "a placeholder came": (
        labelled(REPORT, LAST),
        labelled(replace(REPORT, flat=REPORT.flat.replace("the report", "[the report]"),
                         open=((15, 27),)), LAST),
    ),
    "a footnote came": (labelled(REPORT, LAST), labelled(_noted(REPORT, "A/HRC/61/79."), LAST)),
    "a footnote went": (labelled(_noted(REPORT, "A/HRC/58/79."), LAST), labelled(REPORT, LAST)),
    "a footnote changed": (
        labelled(_noted(REPORT, "A/HRC/58/79."), LAST),
        labelled(_noted(REPORT, "A/HRC/61/79."), LAST),
    ),
    "one of two footnotes went": (
        labelled(_noted(REPORT, "A/HRC/58/79.", "S/2025/3."), LAST),
        labelled(_noted(REPORT, "S/2025/3."), LAST),
    ),
    "a paragraph with a footnote moved": (
        labelled(_noted(NOTES, "See the report."), URGES, CALLS, LAST),
        labelled(URGES, CALLS, _noted(NOTES, "See the report."), LAST),
    ),
    "a paragraph with a footnote went": (
        labelled(_noted(NOTES, "See the report."), URGES, LAST), labelled(URGES, LAST)),
    "a sub-paragraph came": (
        labelled(LISTS, LAST),
        labelled(replace(LISTS, flat=LISTS.flat.replace(
            "Gao;\n\t\t\t\tii. Kidal;", "Gao;\n\t\t\t\tii. Ménaka;\n\t\t\t\tiii. Kidal;")), LAST),
    ),
    "the sub-paragraphs went": (
        labelled(LISTS, LAST), labelled(replace(LISTS, flat=LISTS.flat.split("\n")[0]), LAST)),
    "the sub-paragraphs came at the end": (
        labelled(NOTES, replace(LISTS, flat=LISTS.flat.split("\n")[0])), labelled(NOTES, LISTS)),
    "sub-paragraphs came, and the next opening changed": (
        labelled(CALLS, NOTES,
                 replace(URGES, opening="Also urges", flat="Also u" + URGES.flat[1:])),
        labelled(CALLS, replace(NOTES, flat=NOTES.flat[:-1] + ":\n\t(a) At home;\n\t(b) Abroad;"),
                 URGES),
    ),
    "sub-paragraphs moved": (
        labelled(LISTS, NOTES, URGES, CALLS), labelled(NOTES, URGES, CALLS, LISTS)),
    "sub-paragraphs that Word does not count": (
        samples.nested(), labelled(*samples.nested().paragraphs[2:])),
    "numbers of a text under negotiation": (samples.renumbered(), samples.nested()),
    "odd characters": (
        samples.odd_characters(), labelled(LAST, *samples.odd_characters().paragraphs[:1])),
    "200 paragraphs": (
        samples.many_paragraphs(), labelled(*samples.many_paragraphs().paragraphs[::-7])),
    "2,000 words": (
        samples.long_paragraph(),
        labelled(replace(samples.long_paragraph().paragraphs[0],
                         flat=samples.long_paragraph().paragraphs[0].flat.replace(
                             "country and the", "country, the", 70)))),
}  # fmt: skip

POOL = (
    *samples.mali().paragraphs,
    *samples.nested().paragraphs,
    *samples.odd_characters().paragraphs,
    _noted(NOTES, "See the report.", "S/2025/3."),
)


def generated(seed):
    """A pair of drafts with paragraphs dropped, added, moved and reworded at random."""
    chance = random.Random(seed)  # noqa: S311 -- cases, not secrets
    old = [replace(p, id=f"{p.id}-{n}") for n, p in enumerate(chance.sample(POOL, k=8))]
    new = [_reworded(p, chance) if chance.random() < 0.4 else p for p in old]
    for _ in range(chance.randrange(3)):
        new.insert(chance.randrange(len(new) + 1), replace(chance.choice(POOL), id=f"{len(new)}"))
    for _ in range(chance.randrange(3)):
        new.pop(chance.randrange(len(new)))
    for _ in range(chance.randrange(3)):
        new.insert(chance.randrange(len(new)), new.pop(chance.randrange(len(new))))
    if chance.random() < 0.5:  # as compared files, whose paragraphs have no names
        old, new = ([replace(p, id="") for p in side] for side in (old, new))
    return labelled(*old), labelled(*new)


def _reworded(each, chance):
    """Some words dropped or put in after the opening; notes and brackets go where they can."""
    head, body = each.flat[: len(each.opening)], each.flat[len(each.opening) :]
    words = body.split(" ")
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(1, len(words) + 1)
        if chance.random() < 0.5:
            words.insert(at, chance.choice(["notably", "[…]", "of Mali,", "œuvre &", "🕊"]))
        else:
            gone = words[at : at + 2]
            words[at : at + 2] = [word for word in gone if "\n" in word or "\t" in word]
    flat = head + " ".join(words)
    notes = tuple(replace(note, offset=min(note.offset, len(flat))) for note in each.notes)
    return replace(each, flat=flat, notes=notes, open=samples.brackets(flat))
