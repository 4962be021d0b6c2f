"""What a language's documents are recognised by when they are read, in one shape for all of them.

Everything here is a pattern, in any case but where it says otherwise, without groups of its own
names. A group that a language leaves empty matches nothing: what it would have found stays unread,
and the rest is read all the same. What all languages of the United Nations share (symbols,
``Original:``, ``Distr.``) is with the reader.
"""

from __future__ import annotations

from dataclasses import field

from drafter.language.patterns import NEVER
from drafter.record import record


@record(frozen=True)
class Masthead:
    """The lines above the enacting line.

    ``adopted`` begins the line that tells of the adoption (*Resolution adopted by*), ``tabled``
    stands behind the sponsors and their colon (*draft resolution*). ``session`` follows the ordinal
    of the session. ``item`` stands before the number of the agenda item, ``of_agenda`` behind it.
    ``limited`` is the distribution of a draft.
    """

    adopted: str = NEVER
    tabled: str = NEVER
    session: str = NEVER
    item: str = NEVER
    of_agenda: str = NEVER
    limited: str = NEVER


@record(frozen=True)
class Ending:
    """The lines below the last paragraph.

    ``ordinal`` is what makes the meeting's number an ordinal in figures (*th*), which a copy may
    tear off; ``meeting`` is the meeting, ``session`` what copies print where the meeting is meant.
    ``adopted`` (a capital is a capital) is the word before the vote; ``lists`` are the headings of
    the lists of a recorded vote, without their colon.
    """

    ordinal: str = NEVER
    meeting: str = NEVER
    session: str = NEVER
    adopted: str = NEVER
    lists: str = NEVER


@record(frozen=True)
class Commentary:
    """What a page about a resolution says of it.

    ``item`` stands before the number of the agenda item, ``sponsors`` is the heading above who
    tabled it, ``votes`` (a capital is a capital) are the headings of a table of votes. ``praise``
    and ``criticism`` (in any case) tell in the heading of quotations how they are judged.
    """

    item: str = NEVER
    sponsors: str = NEVER
    votes: str = NEVER
    praise: str = NEVER
    criticism: str = NEVER


@record(frozen=True)
class Doubts:
    """What words of a text look wrong; these are words, not patterns.

    ``twice`` may stand twice in a row. ``particle`` stands before an infinitive (*to*), the
    ``links`` may do so without it, ``determiners`` stand before a noun: a language without the
    first has none of the three.
    """

    twice: frozenset[str] = frozenset()
    particle: str = ""
    links: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()


@record(frozen=True)
class Pages:
    """What stands on a page and is no part of the text.

    ``recycle`` is the request to recycle, ``page`` the word before a page's number and ``of`` the
    one before how many there are. ``distribution`` are the kinds of distribution in the document
    box.
    """

    recycle: str = NEVER
    page: str = NEVER
    of: str = NEVER
    distribution: str = NEVER


@record(frozen=True)
class Notes:
    """Footnotes; a capital is a capital.

    ``see`` is the word that sends to a document. A line that begins with ``source`` and a number is
    the body of a footnote, one that begins with ``cites`` may be. ``numbered`` are nouns that a
    number belongs to (*paragraph 3*), ``units`` what a number counts: neither is a footnote's mark.
    A full stop behind one of the ``abbreviated`` ends nothing (*chap. IV*). The last three are
    patterns in any case.
    """

    see: str = NEVER
    source: str = NEVER
    cites: str = NEVER
    numbered: str = NEVER
    abbreviated: str = NEVER
    units: str = NEVER


@record(frozen=True)
class Paragraphs:
    """How paragraphs go on and end.

    ``annex`` is the heading of an annex. A paragraph may end with a comma and one of the
    ``joining`` words (*and*), a line with one of the ``linking`` ones (*and*, *or*); a word before
    a hyphen is taken up behind one of the ``suspending`` (*age- and gender-based*). ``hyphenated``
    are words, no patterns: what stands before a hyphen so often that no document need show it.
    ``numero`` is the abbreviation of *number* before a figure, as it comes when its raised letter
    was torn off (*n o*). ``bare_markers`` tells that a sub-paragraph's marker has but one bracket
    (*a)*).
    """

    annex: str = NEVER
    joining: str = NEVER
    linking: str = NEVER
    suspending: str = NEVER
    bare_markers: bool = False
    hyphenated: frozenset[str] = frozenset()
    numero: str = NEVER


@record(frozen=True)
class Reading:
    """All that the reader knows of a language besides openings, dates and ordinals."""

    masthead: Masthead = field(default_factory=Masthead)
    ending: Ending = field(default_factory=Ending)
    commentary: Commentary = field(default_factory=Commentary)
    doubts: Doubts = field(default_factory=Doubts)
    pages: Pages = field(default_factory=Pages)
    notes: Notes = field(default_factory=Notes)
    paragraphs: Paragraphs = field(default_factory=Paragraphs)
