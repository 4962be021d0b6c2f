"""Check a text: run the rules, put their findings in the order of the text."""

from __future__ import annotations

from drafter.checking.config import Config
from drafter.checking.finding import Finding
from drafter.checking.registry import RULES
from drafter.checking.rule import Hit, Rule
from drafter.checking.text import CheckedText, from_draft, from_resolution
from drafter.drafting.draft import Draft
from drafter.language.catalogue import Messages, messages
from drafter.library.model import Series
from drafter.resolution import Resolution
from drafter.sessions import Calendar


class CheckingError(Exception):
    """The text cannot be checked: why, and what could be."""


def check(
    text: Resolution | Draft,
    series: Series | None = None,
    config: Config | None = None,
    *,
    calendar: Calendar | None = None,
    target: int | None = None,
    say: Messages | None = None,
) -> list[Finding]:
    """Every finding in a document or a draft, in the order of the text.

    Args:
        text: a document as read, or a draft as made.
        series: the series the text belongs to, if it is known; its registry of adoptions and its
            rhythm are then held against the text.
        config: which rules, and how grave they are; by default all, as they are.
        calendar: the dates of the Council's sessions; by default those of the series.
        target: the session the text is to be used at, if not its own: what is out of date then is
            found too.
        say: the language the findings are told in; by default that of the text.

    Raises:
        CheckingError: the document is a page about a resolution.
    """
    if isinstance(text, Resolution) and text.kind == "commentary":
        raise CheckingError(
            "this is a page about a resolution, not one: give the resolution itself"
        )
    config = config or Config()
    days = calendar if calendar is not None else series.sessions if series else {}
    if isinstance(text, Resolution):
        checked = from_resolution(text, series=series, calendar=days, target=target)
    else:
        checked = from_draft(text, series=series, calendar=days, target=target)
    say = say or messages(checked.language.code)
    found = [
        _finding(rule, hit, config, say)
        for rule in RULES.values()
        if config.wants(rule.code)
        for hit in rule.find(checked)
    ]
    order = _order(checked)
    return sorted(
        found, key=lambda f: (order.get(f.place.label, len(order)), f.place.start, f.code)
    )


def _finding(rule: Rule, hit: Hit, config: Config, say: Messages) -> Finding:
    suggestion = rule.suggestion.format(**hit.values) if rule.suggestion and hit.mend else None
    return Finding(
        code=rule.code,
        place=hit.place,
        message=say(rule.message, **hit.values),
        explanation=say(rule.explanation),
        severity=config.severity_of(rule.code, rule.severity),
        suggestion=suggestion,
    )


def _order(text: CheckedText) -> dict[str, int]:
    """The masthead first, then the paragraphs; the ending and loose footnotes come last."""
    return {"masthead": -1, **{p.label: n for n, p in enumerate(text.paragraphs)}}
