"""What a check hands back: findings, each with its rule, its place and what to do about it."""

from __future__ import annotations

from typing import Literal

from drafter.record import record

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From the gravest down: *error* is certainly wrong, *warning* probably, *info* worth a look."""


@record(frozen=True)
class Place:
    """Where a finding is: a paragraph's label and a span of its ``flat``.

    ``label`` may also be ``masthead``, whose span is one of its lines with a line break between
    them, ``ending``, or that of a footnote (``note 3``), whose span is one of the footnote's text;
    without a span ``start == end == 0``. ``line`` is that of
    the file, from 1, where a line of it is what a person would change: that of a plan, which may
    be for several languages; ``language`` is then that of the text with the finding.
    """

    label: str
    start: int = 0
    end: int = 0
    line: int | None = None
    language: str | None = None


@record(frozen=True)
class Finding:
    """One thing that is wrong, or looks so.

    ``message`` says what is found here, ``explanation`` why the rule exists, ``suggestion`` how it
    would be mended, if that can be said. ``adopted`` is the paragraph of an adopted text that has
    it already (``58/30 OP11``), where a plan takes it over from there.
    """

    code: str
    place: Place
    message: str
    explanation: str
    severity: Severity
    suggestion: str | None = None
    adopted: str | None = None
