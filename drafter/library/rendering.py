"""Wordings → text: the Jinja engine, fenced in.

A library is data that people exchange, so its templates may do three things only: print a variable,
through a filter, and place a footnote. Everything else of Jinja (statements, attributes, calls,
arithmetic) is refused before anything runs; the sandbox stands behind that as a second fence.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from drafter import language as languages
from drafter.library.model import Adoption, Value, Wording, cited
from drafter.record import record
from drafter.resolution import Reference
from drafter.tokens import GIVEN_OFF, GIVEN_ON, MARK_OFF, MARK_ON, OPEN_OFF, OPEN_ON

if TYPE_CHECKING:
    import jinja2

UNSPACED = ",;:\n \u00a0\u202f"
"""What a body begins with when no space is to be set between it and the opening."""


class TemplateError(Exception):
    """A wording's template is wrong or asks for what it must not; says which and why."""


@contextmanager
def of_clause(clause_id: str) -> Iterator[None]:
    """Have a :class:`TemplateError` raised within name the clause.

    So does what its language cannot say: the ordinal of a session below 1, a language not known.
    """
    try:
        yield
    except (TemplateError, ValueError) as error:
        named = str(error).startswith(f"clause {clause_id}: ")
        raise TemplateError(str(error) if named else f"clause {clause_id}: {error}") from None


@record(frozen=True)
class Open:
    """A value that nobody knows yet, or that must be decided: its placeholder text."""

    text: str
    prefix: str = ""
    """What is known of the value and goes before the placeholder: ``A/HRC/61/``."""


class Given(str):
    """Words that a person gave, for a place that other words were agreed in.

    A preposition that stands before them is joined with their article, as the language has it.
    """

    __slots__ = ()


def render(
    template: str,
    values: Mapping[str, Value | Open],
    code: str,
    adoptions: Mapping[Reference, Adoption],
) -> str:
    """Render one template of a wording; footnotes and open values come as tokens.

    Raises:
        TemplateError: a variable is missing or of the wrong type, or the template is not allowed.
    """
    if "{{" not in template and "{%" not in template and "{#" not in template:
        return template
    import jinja2  # noqa: PLC0415 -- most clauses are plain text and need no engine

    context = {name: _bound(value, code, adoptions) for name, value in values.items()}
    try:
        return _joined(_compiled(template).render(context), code)
    except jinja2.UndefinedError as error:
        raise TemplateError(f"{error.message} in “{template[:60]}…”") from None
    except (jinja2.TemplateError, TypeError, ValueError, AttributeError) as error:
        raise TemplateError(f"{error} in “{template[:60]}…”") from None


@record(frozen=True)
class _Bound:
    """A value with all that its filters need to write it out."""

    value: Value | Open
    code: str
    adoptions: Mapping[Reference, Adoption]

    def __str__(self) -> str:
        if isinstance(self.value, Open):
            return f"{self.value.prefix}{OPEN_ON}{self.value.text}{OPEN_OFF}"
        if isinstance(self.value, Given):
            return f"{GIVEN_ON}{self.value}{GIVEN_OFF}"
        return str(self.value)


def _joined(text: str, code: str) -> str:
    """Rendered text with the words that a person gave joined with what stands before them."""
    before, found, rest = text.partition(GIVEN_ON)
    while found:
        words, _, rest = rest.partition(GIVEN_OFF)
        gone, words = languages.get(code).joined(before, words)
        more, found, rest = rest.partition(GIVEN_ON)
        before = f"{before[: len(before) - gone]}{words}{more}"
    return before


def _bound(value: Value | Open, code: str, adoptions: Mapping[Reference, Adoption]) -> _Bound:
    return _Bound(value, code, adoptions)


def _ordinal(bound: _Bound) -> str:
    if isinstance(bound.value, Open):
        return str(bound)
    return languages.get(bound.code).ordinal(int(str(bound.value)))


def _date(bound: _Bound) -> str:
    if not isinstance(bound.value, datetime.date):
        return str(bound)
    return languages.get(bound.code).date(bound.value)


def _citation(bound: _Bound) -> str:
    if isinstance(bound.value, Open):
        return str(bound)
    return _cite(str(bound.value), bound)


def _number(bound: _Bound) -> str:
    """The number of a resolution alone."""
    if isinstance(bound.value, Open):
        return str(bound)
    return str(cited(str(bound.value))[0])


def _adopted(bound: _Bound) -> str:
    """The day on which a resolution was adopted, for where it stands apart from the number."""
    if isinstance(bound.value, Open):
        return str(bound)
    return languages.get(bound.code).date(_day(str(bound.value), bound))


def _day(number: str, bound: _Bound) -> datetime.date:
    reference, day = cited(number)
    if day is not None:
        return day
    adoption = bound.adoptions.get(reference)
    if adoption is None:
        raise TemplateError(f"the registry of series.yaml does not know when {number} was adopted")
    return adoption.adopted


def _cite(number: str, bound: _Bound) -> str:
    if number.startswith("["):  # still to be adopted
        return f"{OPEN_ON}{number}{OPEN_OFF}"
    return languages.get(bound.code).citation(cited(number)[0], _day(number, bound))


def _citations(
    bound: _Bound, notes: Mapping[str, str] | None = None, last: str | None = None
) -> str:
    """A list of resolutions with their dates; ``notes`` follow the entry they are given for.

    ``last`` replaces the language's *and* before the last entry.
    """
    if not isinstance(bound.value, list):
        return str(bound)
    entries = [_cite(number, bound) + (notes or {}).get(number, "") for number in bound.value]
    if last is None:
        return languages.get(bound.code).join(entries)
    return ", ".join(entries[:-1]) + last + entries[-1] if len(entries) > 1 else entries[0]


def _pronoun(bound: _Bound, form: str) -> str:
    if isinstance(bound.value, Open):
        return str(bound)
    return languages.get(bound.code).pronouns(str(bound.value)).get(form, form)


def _footnote(number: int) -> str:
    return f"{MARK_ON}{int(number)}{MARK_OFF}"


FILTERS: dict[str, Callable[..., str]] = {
    "ordinal": _ordinal,
    "date": _date,
    "citation": _citation,
    "number": _number,
    "adopted": _adopted,
    "citations": _citations,
    "pronoun": _pronoun,
}


_VARIABLE = re.compile(r"\{\{-?\s*([^\W\d]\w*)(?!\w|\s*\()")  # footnote(1) is none


@cache
def _environment() -> jinja2.Environment:
    from jinja2 import StrictUndefined  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    environment = SandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True, optimized=False
    )
    environment.globals.clear()
    environment.globals["footnote"] = _footnote
    environment.filters.clear()
    environment.filters.update(FILTERS)
    environment.tests.clear()
    return environment


@cache
def _compiled(template: str) -> jinja2.Template:
    from jinja2 import Template  # noqa: PLC0415

    environment = _environment()
    code = environment.compile(check(template))
    return Template.from_code(environment, code, environment.globals)


def check(template: str) -> Any:  # noqa: ANN401 -- jinja2.nodes.Template, imported when needed
    """The parsed template, if it uses nothing but variables, filters and ``footnote(n)``.

    Raises:
        TemplateError: it does not parse, or uses more.
    """
    import jinja2  # noqa: PLC0415
    from jinja2 import nodes  # noqa: PLC0415

    allowed = (
        nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const,
        nodes.Filter, nodes.Dict, nodes.Pair, nodes.Keyword, nodes.Call,
    )  # fmt: skip
    try:
        parsed = _environment().parse(template)
    except (jinja2.TemplateError, ValueError, RecursionError) as error:
        raise TemplateError(f"{error} in “{template[:60]}…”") from None
    for node in parsed.find_all(nodes.Node):
        name = type(node).__name__
        if not isinstance(node, allowed):
            raise TemplateError(f"a wording must not use {name} (in “{template[:60]}…”)")
        callee = node.node if isinstance(node, nodes.Call) else None
        footnote = isinstance(callee, nodes.Name) and callee.name == "footnote"
        if isinstance(node, nodes.Call) and not footnote:
            raise TemplateError(
                f"a wording must not call anything but footnote(n): “{template[:60]}…”"
            )
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            raise TemplateError(
                f"no filter named “{node.name}” (known: {', '.join(sorted(FILTERS))})"
            )
        if isinstance(node, nodes.Filter) and not isinstance(node.node, nodes.Name):
            raise TemplateError(f"a filter must follow a variable: “{template[:60]}…”")
        if isinstance(node, nodes.Output | nodes.Filter) and any(
            isinstance(child, nodes.Name) and child.name in {"footnote", "self"}
            for child in node.iter_child_nodes()
        ):
            raise TemplateError(f"footnote and self are no variables: “{template[:60]}…”")
    return parsed


def names(template: str) -> frozenset[str]:
    """The variables that a template names, however its writer sets blanks: ``{{focus}}``."""
    return frozenset(_VARIABLE.findall(template))


def escape(text: str) -> str:
    """Running text as a template that renders to it."""
    if "{{" in text or "{%" in text or "{#" in text:
        for sign in ("{{", "{%", "{#"):
            text = text.replace(sign, "\x00" + sign[1])
        for mark in ("{", "%", "#"):
            text = text.replace("\x00" + mark, "{{ '{" + mark + "' }}")
    return text


def clause_text(
    wording: Wording,
    code: str,
    part: Any,  # noqa: ANN401 -- drafter.resolution.Part
    adverb: Any,  # noqa: ANN401 -- drafter.language.base.Adverb | None
    values: Mapping[str, Value | Open],
    end: str,
    adoptions: Mapping[Reference, Adoption],
) -> tuple[str, str]:
    """A whole paragraph with tokens, and its opening: adverb, wording and final punctuation."""
    language = languages.get(code)
    body = render(wording.text[code], values, code, adoptions)
    plain = wording.opening.get(code, "")
    opening = language.open(plain, adverb, part) if plain else ""
    gap = "" if not opening or not body or body[0] in UNSPACED else " "
    text = f"{opening}{gap}{body}"
    return _close(text, end, code), opening


def _close(text: str, end: str, code: str) -> str:
    """The final punctuation goes before a footnote mark or after it, as the language has it."""
    if not text.endswith(MARK_OFF) or not languages.get(code).note_after_punctuation:
        return text + end
    start = text.rindex(MARK_ON)
    return text[:start] + end + text[start:]
