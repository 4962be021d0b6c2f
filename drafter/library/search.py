"""Finding clauses by what they say: ranked, forgiving of accents and small errors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from drafter.library.model import Clause, Series
from drafter.library.texts import series_texts
from drafter.record import record

ENOUGH = 76.0
"""How alike (0–100) a word must be to a searched one to count as it, misspelt."""


@record(frozen=True)
class Hit:
    """A clause found: how well (0–100), in which text, and the words around the hit."""

    clause: Clause
    score: float
    where: str
    context: str
    marks: tuple[tuple[int, int], ...]
    found: int
    """How many of the searched words the text holds."""


def plain(text: str) -> str:
    """Lower case without accents, character for character."""
    out = []
    for sign in text:
        folded = unicodedata.normalize("NFKD", sign)[:1].lower()
        out.append({"’": "'", "œ": "o"}.get(folded, folded) or sign)
    return "".join(out)


def search(series: Series, words: str, code: str | None = None, limit: int = 20) -> list[Hit]:
    """The clauses that hold most of the words, best first; each once, in its newest such text."""
    wanted = [w for w in re.findall(r"[\w/]+", plain(words)) if w]
    if not wanted:
        return []
    codes = [code] if code else sorted({d.language for d in series.documents})
    best: dict[str, Hit] = {}
    by_id = {c.id: c for c in series.clauses}
    for one in codes:
        texts = series_texts(series, one)
        for (clause_id, resolution), (label, text) in sorted(
            texts.items(), key=lambda t: series.order(t[0][1])
        ):
            found = _score(wanted, text)
            if found is None:
                continue
            score, spans = found
            known = best.get(clause_id)
            if known is None or (len(spans), score) >= (known.found, known.score):
                context, marks = _context(text, spans)
                where = f"{resolution} {label} {one}"
                clause = by_id[clause_id]
                best[clause_id] = Hit(clause, score, where, context, marks, len(spans))
    most = max((hit.found for hit in best.values()), default=0)
    full = [hit for hit in best.values() if hit.found == most]
    ranked = sorted(full, key=lambda h: (-h.score, h.clause.status == "lapsed", h.clause.id))
    return ranked[:limit]


def _score(wanted: Sequence[str], text: str) -> tuple[float, list[tuple[int, int]]] | None:
    """How well a text holds all the words, with the place of each; ``None`` if it holds none."""
    from rapidfuzz import fuzz  # noqa: PLC0415

    tokens = [(m.group(), m.start(), m.end()) for m in re.finditer(r"[\w/]+", plain(text))]
    total = 0.0
    spans: list[tuple[int, int]] = []
    for word in wanted:
        best, place = 0.0, (0, 0)
        for token, start, end in tokens:
            if token == word:
                likeness = 100.0
            elif token.startswith(word) and len(word) >= 3:
                likeness = 92.0
            elif abs(len(token) - len(word)) <= 2 and len(word) >= 4:
                likeness = fuzz.ratio(word, token)
            else:
                continue
            if likeness > best:
                best, place = likeness, (start, end)
        if best < ENOUGH:
            continue
        total += best
        spans.append(place)
    if not spans:
        return None
    spread = max(e for _, e in spans) - min(s for s, _ in spans)
    phrase = 5.0 if plain(" ".join(wanted)) in plain(text) else 0.0
    return total / len(wanted) + phrase - min(spread / 200, 4.0), spans


def _context(
    text: str, spans: Sequence[tuple[int, int]], width: int = 150
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words around the first hit, and where the hits stand in them."""
    first = min(start for start, _ in spans)
    start = max(0, first - width // 3)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = min(len(text), start + width)
    end = text.find(" ", end) if end < len(text) and text.find(" ", end) > 0 else len(text)
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    shift = len(before) - start
    marks = tuple((s + shift, e + shift) for s, e in sorted(set(spans)) if start <= s and e <= end)
    return before + text[start:end].replace("\n", " ") + after, marks
