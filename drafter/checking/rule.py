"""A rule: its code, its words, and the function that finds what breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field

from drafter.checking.finding import Place, Severity
from drafter.checking.text import CheckedText
from drafter.record import record


@record(frozen=True)
class Hit:
    """A place that breaks a rule, with the values that the rule's words name.

    ``mend`` says whether the rule's suggestion can be made here.
    """

    place: Place
    values: Mapping[str, object] = field(default_factory=dict)
    mend: bool = True


Finder = Callable[[CheckedText], Iterator[Hit]]


@record(frozen=True)
class Rule:
    """One rule of the linter.

    The code is ``D``, the digit of the group and two digits of its own; a code is never given to
    another rule. ``message`` and ``suggestion`` are templates for ``str.format`` with the values of
    a hit by name; ``explanation`` says in a sentence why the rule exists; ``name`` is the rule
    in one word, from that of its finder.
    """

    code: str
    severity: Severity
    message: str
    explanation: str
    suggestion: str | None
    name: str
    find: Finder

    @property
    def source(self) -> str:
        """The finder's docstring, which names where the rule is from."""
        return (self.find.__doc__ or "").strip()


def rule(
    code: str, severity: Severity, *, message: str, explanation: str, suggestion: str | None = None
) -> Callable[[Finder], Rule]:
    """Make a rule of the function that finds what breaks it."""

    def make(find: Finder) -> Rule:
        name = find.__name__.title().replace("_", "")
        return Rule(code, severity, message, explanation, suggestion, name, find)

    return make
