"""The page of a series: what the template shows, put together from the library."""

from __future__ import annotations

import datetime
from base64 import b64encode
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from drafter import drafting
from drafter.browsing.labels import labels
from drafter.browsing.present import Slot, Text, newest_text, slots
from drafter.browsing.registry import entries
from drafter.browsing.years import Cell, Texts, Year, all_texts, cells, columns, full, years
from drafter.drafting.attention import Attention, attention
from drafter.drafting.masthead import organ_name
from drafter.language.catalogue import Messages, messages
from drafter.library.model import Clause, Series
from drafter.library.store import LibraryError
from drafter.library.texts import last_labels, missing_text
from drafter.record import record
from drafter.resolution import Part, Reference
from drafter.writing import pages
from drafter.writing.templates import source

TEMPLATE, SCRIPT = "browse.html.j2", "browse.js"
_FIRST_WORDS = 12


@record(frozen=True)
class Shown:
    """One clause of the page.

    ``part`` and ``label`` are those of its newest resolution; ``texts`` has the languages that have
    words for it, the page's first; ``missing`` those without the newest wording; ``edited`` tells
    that a person has changed its file.
    """

    clause: Clause
    part: Part
    label: str
    texts: tuple[Text, ...]
    missing: tuple[str, ...]
    slots: tuple[Slot, ...]
    years: tuple[Year, ...]
    cells: tuple[Cell, ...]
    attention: Attention | None
    edited: bool

    @property
    def lapsed(self) -> bool:
        """Whether the newest text has it no more."""
        return self.clause.status == "lapsed"

    @property
    def present_slots(self) -> list[Slot]:
        """The variables of the texts that are shown; another year's wording may have others."""
        names = frozenset(name for text in self.texts for name in text.names)
        return [slot for slot in self.slots if slot.name in names]

    @property
    def first_words(self) -> str:
        """How it begins, in the first language there is."""
        if not self.texts:
            return self.clause.id
        words = "".join(p.text for p in self.texts[0].pieces if p.kind != "note").split()
        cut = "\u00a0…" if len(words) > _FIRST_WORDS else ""
        return " ".join(words[:_FIRST_WORDS]) + cut


def browse(series: Series, code: str = "en", edited: Collection[str] = ()) -> bytes:
    """A series as one HTML page in a language: same library, same bytes.

    Args:
        series: with all its clauses.
        code: the language of headings and labels; texts in it come first.
        edited: the ids of the clauses whose files a person has changed.

    Raises:
        LibraryError: the series has no clauses.
        TemplateError: a wording of the library is wrong.
        WritingError: a mistake in a template, with its file and line.
    """
    if not series.clauses:
        raise LibraryError(
            Path(series.name), "has no clauses yet; “drafter add FILES” puts texts into it"
        )
    say = messages(code)
    codes = _codes(series, code)
    lasts = last_labels(series.clauses)
    texts = all_texts(series, codes, lasts)
    doubtful = _attention(series, code)
    shown = [
        _shown(series, clause, codes, texts, lasts, doubtful.get(clause.id), clause.id in edited)
        for clause in series.clauses
    ]
    script = source(SCRIPT)
    return pages.html(
        TEMPLATE,
        {
            "series": series,
            "lang": say.language.code,
            "codes": codes,
            "languages": {one: say.language_name(one) for one in codes},
            "only_in": {
                one: say("changed in {language} only", language=say.language_name(one))
                for one in codes
            },
            "elsewhere": sorted({each for o in shown for c in o.cells for each in c.elsewhere}),
            "title_code": next((c for c in (*codes, *series.title) if c in series.title), code),
            "groups": _groups(shown),
            "body": organ_name(series.body, code),
            "columns": columns(series, [one.cells for one in shown]),
            "full": full(series),
            "variables": [one for one in shown if one.slots],
            "types": sorted({s.variable.type for one in shown for s in one.slots}),
            "entries": entries(series),
            "written": _Written(say),
            "parted": say.parted,
            "w": labels(say),
            "said": _said(series, shown, say),
            "script": script,
            "script_hash": b64encode(sha256(script.encode()).digest()).decode(),
        },
    )


def _codes(series: Series, code: str) -> tuple[str, ...]:
    """The languages of the texts, the page's first."""
    found = {d.language for d in series.documents}
    found |= {one for c in series.clauses for w in c.wordings.values() for one in w.text}
    return tuple(sorted(found, key=lambda one: (one != code, one)))


def _attention(series: Series, code: str) -> dict[str, Attention]:
    """How much each standing clause is in doubt, by its id; nothing if no draft can be made."""
    try:
        draft = drafting.draft(series, code=code)
    except (drafting.DraftingError, drafting.PlanError, ValueError):
        # no rhythm is known, or a body that no masthead is known of
        return {}
    ids = {paragraph.label: paragraph.id for paragraph in draft.paragraphs}
    return {ids[one.label]: one for one in attention(series, draft)}


def _shown(
    series: Series,
    clause: Clause,
    codes: Sequence[str],
    texts: Texts,
    lasts: Mapping[Reference, str],
    doubt: Attention | None,
    edited: bool,
) -> Shown:
    through = years(series, clause, texts)
    newest = clause.history[-1]
    found = [newest_text(series, clause, code, lasts) for code in codes]
    return Shown(
        clause,
        clause.part_at(newest),
        newest.paragraph,
        tuple(text for text in found if text is not None),
        tuple(code for code in codes if missing_text(clause, code) is not None),
        tuple(slots(clause)),
        through,
        cells(series, clause, through),
        doubt,
        edited,
    )


def _groups(shown: Sequence[Shown]) -> list[tuple[str, list[Shown]]]:
    """The clauses in the order of the newest text, what is in it no more last."""
    groups: dict[str, list[Shown]] = {"preambular": [], "operative": [], "lapsed_group": []}
    for one in shown:
        standing = "preambular" if one.part == "preambular" else "operative"
        groups["lapsed_group" if one.lapsed else standing].append(one)
    return [(name, some) for name, some in groups.items() if some]


@record(frozen=True)
class _Written:
    """How values are written on the page."""

    say: Messages

    def __call__(self, value: object) -> str:
        if isinstance(value, datetime.date):
            return self.say.language.date(value)
        if isinstance(value, list):
            return ", ".join(map(str, value))
        return str(value)


def _said(series: Series, shown: Sequence[Shown], say: Messages) -> dict[str, str]:
    """The sentences that count something, and those that the script fills in."""
    lapsed = sum(one.lapsed for one in shown)
    absent = [
        str(a.resolution) for a in series.registry if a.resolution not in series.resolutions
    ]  # fmt: skip
    return {
        "title": say("Clauses: {series}", series=series.name),
        "counts": say(
            "{clauses}: {standing} standing, {lapsed} lapsed",
            clauses=say.plural("{number} clause", "{number} clauses", len(shown)),
            standing=len(shown) - lapsed,
            lapsed=lapsed,
        ),
        "agenda_item": say("Agenda item {number}", number=series.agenda_item)
        if series.agenda_item else "",
        "rhythm": say.plural(
            "every session", "every {number} sessions", series.rhythm
        ) if series.rhythm else "",
        "gaps": say(
            "The library has no text of {resolutions}: what is new or dropped is so against the "
            "text before it that there is.",
            resolutions=", ".join(absent),
        ) if absent else "",
        "found": say.plural(
            "{shown} of {number} clause", "{shown} of {number} clauses", len(shown), shown="{shown}"
        ),
    }  # fmt: skip
