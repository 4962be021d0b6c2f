"""Documents → years: which documents are one resolution, in which languages, and who is who.

A year is one resolution of the series with its text in one language or more. A draft stands for the
resolution it became where no adopted text in its language is at hand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.counting import counted
from drafter.language import MAIN_LANGUAGES
from drafter.library.chronology import Chronology
from drafter.library.model import END, Adoption
from drafter.mining import pairing
from drafter.record import record
from drafter.resolution import Footnote, Paragraph, Reference, Resolution
from drafter.sessions import Calendar


@record(frozen=True)
class Read:
    """A document as read, with the name of its file.

    ``of`` says which resolution a draft became, where that is settled already.
    """

    file: str
    resolution: Resolution
    of: Reference | None = None


@record(frozen=True)
class Slot:
    """One paragraph of a year: by language the paragraph and its footnotes."""

    label: str
    paragraphs: Mapping[str, Paragraph]
    notes: Mapping[str, tuple[Footnote, ...]]
    lasts: frozenset[str] = frozenset()
    """Languages in which this is the last paragraph of the resolution."""
    before: str | None = None
    """Of a heading: the label of the paragraph that it stands above, or :data:`END`."""


@dataclass
class Year:
    """One resolution: its documents by language, and its paragraphs paired over the languages."""

    reference: Reference
    documents: dict[str, Read] = field(default_factory=dict)
    slots: list[Slot] = field(default_factory=list)

    @property
    def main(self) -> str:
        """The language that alignment goes by."""
        return next((c for c in MAIN_LANGUAGES if c in self.documents), next(iter(self.documents)))


def years(
    documents: Sequence[Read],
    registry: Mapping[Reference, Adoption],
    sessions: Calendar | None = None,
) -> tuple[list[Year], list[str]]:
    """Sort documents into years, oldest first; what has no place is said in the warnings."""
    found: dict[Reference, Year] = {}
    warnings: list[str] = []
    ordered = sorted(
        (d for d in documents if d.resolution.kind != "commentary"),
        key=lambda d: (d.resolution.kind != "adopted", d.file),
    )
    for document in ordered:
        reference = document.of or reference_of(document.resolution, found, registry)
        if reference is None:
            warnings.append(f"{document.file}: nothing says which resolution this is; left out")
            continue
        year = found.setdefault(reference, Year(reference))
        code = document.resolution.language
        if code in year.documents:
            if year.documents[code].resolution.paragraphs != document.resolution.paragraphs:
                warnings.append(
                    f"{document.file}: another text of {reference} in the same language than "
                    f"{year.documents[code].file}; the first is kept"
                )
            continue
        year.documents[code] = document
    known = chronology(documents, registry.values(), sessions)
    result = [found[reference] for reference in sorted(found, key=known.order)]
    for year in result:
        warnings += _pair(year)
    return result, warnings


def chronology(
    documents: Iterable[Read],
    adoptions: Iterable[Adoption],
    sessions: Calendar | None = None,
) -> Chronology:
    """The order of resolutions, by what documents say of their own days and what else is known."""
    texts = [d.resolution for d in documents]
    days = {t.reference: t.adopted for t in texts if t.reference is not None and t.adopted}
    return Chronology({**days, **{a.resolution: a.adopted for a in adoptions}}, sessions)


def reference_of(
    resolution: Resolution,
    found: Collection[Reference],
    registry: Mapping[Reference, Adoption],
) -> Reference | None:
    """The resolution a document is, or became: by number, by symbol of the draft, by session."""
    if resolution.kind == "adopted" and resolution.reference:
        return resolution.reference
    if resolution.symbol is not None:
        symbol = str(resolution.symbol).split("/Rev.")[0]
        for adoption in registry.values():
            if adoption.draft and adoption.draft.split("/Rev.")[0] == symbol:
                return adoption.resolution
    candidates = {r for r in (*found, *registry) if r.session == resolution.session}
    return candidates.pop() if len(candidates) == 1 else None


def _pair(year: Year) -> list[str]:
    """Tie the languages of a year paragraph by paragraph."""
    main = year.main
    base = year.documents[main].resolution
    others = {code: d.resolution for code, d in year.documents.items() if code != main}
    pairs: dict[str, dict[str, Paragraph]] = {}
    warnings: list[str] = []
    headings = base.headings
    for code, other in others.items():
        pairs[code], unpaired = pairing.pairs(base, other)
        if unpaired:
            warnings.append(
                f"{year.reference}: {counted(len(unpaired), 'paragraph')} of the text in {code} "
                f"without a counterpart in {main}: {', '.join(unpaired)}"
            )
        warnings += _unlike(year, code, pairs[code])
    for paragraph in base.paragraphs:
        texts = {main: paragraph}
        texts |= {
            code: found[paragraph.label]
            for code, found in pairs.items()
            if paragraph.label in found
        }
        year.slots.append(
            Slot(
                label=paragraph.label,
                paragraphs=texts,
                notes={
                    code: tuple(
                        n for n in year.documents[code].resolution.footnotes
                        if n.paragraph == text.label and n.offset is not None
                    )
                    for code, text in texts.items()
                },
                lasts=frozenset(
                    code for code, text in texts.items()
                    if text is year.documents[code].resolution.paragraphs[-1]
                ),
                before=headings[paragraph.label] or END if paragraph.label in headings else None,
            )
        )  # fmt: skip
    return warnings


def _unlike(year: Year, code: str, paired: Mapping[str, Paragraph]) -> list[str]:
    """What the paragraphs paired name in one language alone: they may not be the same ones."""
    told = []
    main, text = (year.documents[c].resolution for c in (year.main, code))
    for paragraph in main.paragraphs:
        other = paired.get(paragraph.label)
        if other is None:
            continue
        here, there = pairing.unlike(paragraph, main, other, text)
        names = [f"{c} {what}" for c, what in ((year.main, here), (code, there)) if what]
        if names:
            same = paragraph.label == other.label
            label = paragraph.label if same else f"{paragraph.label} ({code} {other.label})"
            told.append(f"{label}: {'; '.join(names)}")
    if not told:
        return []
    return [
        f"{year.reference}: {counted(len(told), 'paragraph')} that the text in {code} may have "
        f"otherwise, for one language alone names, {' | '.join(told)}"
    ]
