"""Findings as text and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.checking.finding import SEVERITIES, Finding

Checked = Sequence[tuple[Path, Sequence[Finding]]]
"""The files in order, each with its findings in the order of the text."""


def lines(checked: Checked) -> Iterator[str]:
    """One line a finding, ``FILE:LABEL: CODE severity message``, and the counts below them."""
    counts: Counter[str] = Counter()
    for path, findings in checked:
        for found in findings:
            counts[found.severity] += 1
            mend = f" → {found.suggestion}" if found.suggestion else ""
            place = f"{path}:{found.place.label}"
            yield f"{place}: {found.code} {found.severity} {found.message}{mend}"
    files = f"{len(checked)} file" + ("s" if len(checked) != 1 else "")
    if counts:
        yield f"{files}: " + ", ".join(f"{counts[s]} {s}" for s in SEVERITIES if counts[s])
    else:
        yield f"{files}: nothing found"


def as_json(checked: Checked) -> list[dict[str, object]]:
    """Plain data, one object a finding; ``start`` and ``end`` count characters of the paragraph."""
    return [
        {
            "file": str(path),
            "label": found.place.label,
            "start": found.place.start,
            "end": found.place.end,
            "code": found.code,
            "severity": found.severity,
            "message": found.message,
            "explanation": found.explanation,
            "suggestion": found.suggestion,
        }
        for path, findings in checked
        for found in findings
    ]
