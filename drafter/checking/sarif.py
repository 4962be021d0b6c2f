"""Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS)."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from drafter import __version__
from drafter.checking import report
from drafter.checking.finding import Severity
from drafter.checking.registry import RULES
from drafter.checking.report import Checked, Failures

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(checked: Checked, failures: Failures = ()) -> dict[str, object]:
    """One run with every rule, every finding and, as notifications, what could not be checked.

    A finding's place is the file, with the line where it is a plan, and, as a logical location, the
    paragraph's label; the span within the paragraph is among the properties, as it counts the
    characters of the text, not the file's.
    """
    order = {code: index for index, code in enumerate(RULES)}
    rules = [
        {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": rule.explanation},
            "fullDescription": {"text": " ".join([rule.explanation, *rule.source.split()])},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }
        for rule in RULES.values()
    ]
    results = [
        {
            "ruleId": found.code,
            "ruleIndex": order[found.code],
            "level": _LEVELS[found.severity],
            "message": {"text": report.said(found)},
            "locations": [
                {
                    "physicalLocation": _physical(path, found.place.line),
                    "logicalLocations": [{"name": found.place.label}],
                }
            ],
            "properties": {"start": found.place.start, "end": found.place.end},
        }
        for path, findings in checked
        for found in findings
    ]
    driver = {"name": "drafter", "version": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if failures:
        notes = [
            {
                "level": "error",
                "message": {"text": why},
                "locations": [{"physicalLocation": _physical(path)}],
            }
            for path, why in failures
        ]
        run["invocations"] = [{"executionSuccessful": False, "toolExecutionNotifications": notes}]
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _physical(path: Path, line: int | None = None) -> dict[str, object]:
    location: dict[str, object] = {"artifactLocation": {"uri": _uri(path)}}
    return location if line is None else {**location, "region": {"startLine": line}}


def _uri(path: Path) -> str:
    """The file as a URI: relative as it was given, or absolute."""
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
