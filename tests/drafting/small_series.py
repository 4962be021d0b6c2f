"""A series from a few printed paragraphs, without mining."""

import datetime

from drafter.language import get
from drafter.library.model import Adoption, Clause, Document, Occurrence, Series, Wording
from drafter.library.rendering import escape
from drafter.resolution import Reference

PARTS = {"PP": "preambular", "OP": "operative"}


def series(**resolutions):
    """A series of resolutions 10/1, 13/1, …, given as ``r10``, ``r13``.

    Each is the paragraphs by id, as printed: ``{"PP": {"a": "Recalling …,"}, "OP": {…}}``; a
    paragraph is English, or a mapping by language.
    """
    clauses, documents, registry = {}, [], []
    for name, parts in resolutions.items():
        session = int(name.removeprefix("r"))
        number = Reference(session, 1)
        codes = set()
        for kind, paragraphs in parts.items():
            for place, (clause_id, printed) in enumerate(paragraphs.items(), 1):
                texts = {"en": printed} if isinstance(printed, str) else printed
                codes |= set(texts)
                last = kind == "OP" and place == len(paragraphs)
                add(clauses, clause_id, kind, f"{kind}{place}", number, texts, last=last)
        documents += [Document(number, code, "adopted", f"{name}.txt") for code in sorted(codes)]
        registry.append(Adoption(number, datetime.date(2006 + session // 3, 4, 1)))
    return Series(
        name="small",
        body="Human Rights Council",
        title={"en": "Rights", "fr": "Droits"},
        agenda_item=10,
        agenda_title={"en": "Item", "fr": "Point"},
        original_language="English",
        rhythm=3,
        chain=None,
        mandate=None,
        documents=tuple(documents),
        registry=tuple(registry),
        clauses=tuple(clauses.values()),
    )


def add(clauses, clause_id, kind, label, number, texts, *, last):
    opening, text, adverb, ends = {}, {}, {}, {}
    for code, printed in texts.items():
        language, part = get(code), PARTS[kind]
        end = language.clause_end(part, last=last)
        if not printed.endswith(end):
            end = ends[code] = printed[-1]
        body = printed[: -len(end)]
        found = language.opening(body, part)
        opening[code] = found.plain
        if found.adverb:
            adverb[code] = found.adverb
        text[code] = escape(body[len(found.text) :].lstrip())
    known = clauses.get(clause_id)
    key = f"w{number.session}{kind}"
    here = Occurrence(number, label, key, adverb=adverb, ends=ends)
    clauses[clause_id] = Clause(
        id=clause_id,
        part=PARTS[kind],
        status="standing",
        wordings={**(known.wordings if known else {}), key: Wording(opening, text)},
        variables={},
        history=(*(known.history if known else ()), here),
    )
