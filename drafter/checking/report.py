"""Findings as text and as JSON."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.checking.finding import SEVERITIES, Finding
from drafter.counting import counted

Checked = Sequence[tuple[Path, Sequence[Finding]]]
"""The files in order, each with its findings in the order of the text."""
Failures = Sequence[tuple[Path, str]]
"""The files that could not be checked, each with the reason, which names the file."""

_MANY = {"info": "info"}
_BREAKS = re.compile(r"[\t\n]+")


def lines(checked: Checked) -> Iterator[str]:
    """One line a finding, and the counts below them.

    ``FILE:LABEL: CODE severity message``; in a plan ``FILE:LINE: LABEL CODE severity message``,
    with the language of the text behind the label where the plan is for several.
    """
    counts: Counter[str] = Counter()
    for path, findings in checked:
        for found in findings:
            counts[found.severity] += 1
            place, line = found.place, found.place.line
            where = f"{path}:{place.label}:" if line is None else f"{path}:{line}: {place.label}"
            where += f" ({place.language})" if place.language else ""
            yield f"{where} {found.code} {found.severity} {said(found)}"
    files = counted(len(checked), "file")
    if counts:
        yield f"{files}: " + ", ".join(
            counted(counts[s], s, _MANY.get(s, "")) for s in SEVERITIES if counts[s]
        )
    else:
        yield f"{files}: nothing found"


def said(found: Finding) -> str:
    """On one line: the message, how it would be mended, and which adopted text has it already."""
    mend = f" → {found.suggestion}" if found.suggestion else ""
    adopted = f" (as adopted in {found.adopted})" if found.adopted else ""
    return _BREAKS.sub(" ", f"{found.message}{mend}{adopted}")


def as_json(checked: Checked) -> list[dict[str, object]]:
    """Plain data, one object a finding; ``start`` and ``end`` count characters of the paragraph.

    A finding in a plan also has the ``line`` of the file, the ``language`` of the text if the plan
    is for several and, in ``adopted``, the paragraph of an adopted text that has it already; else
    ``null``.
    """
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
            **_of_plan(found),
        }
        for path, findings in checked
        for found in findings
    ]


def _of_plan(found: Finding) -> dict[str, object]:
    if found.place.line is None:
        return {}
    place = found.place
    return {"line": place.line, "language": place.language, "adopted": found.adopted}
