"""Pages for a browser: made from templates, with nothing in them that is loaded from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from drafter.comparing.words import changes, split
from drafter.writing import WritingError
from drafter.writing.templates import template_path


@dataclass(frozen=True)
class Piece:
    """A stretch of two texts: in both (no mark), in the old alone (``del``), in the new (``ins``).

    The marks are the names of HTML's elements.
    """

    mark: Literal["", "del", "ins"]
    text: str


def both(old: str, new: str) -> tuple[Piece, ...]:
    """Two texts in one, word by word.

    >>> [piece.mark + ":" + piece.text for piece in both("in 2023,", "in 2025,")]
    [':in ', 'del:2023', 'ins:2025', ':,']
    """
    one, two = split(old), split(new)
    found: list[Piece] = []
    for change in changes(one, two):
        gone, come = "".join(one[change.old]), "".join(two[change.new])
        if change.same:
            found.append(Piece("", come))
            continue
        if gone:
            found.append(Piece("del", gone))
        if come:
            found.append(Piece("ins", come))
    return tuple(found)


def source(name: str) -> str:
    """A template's own text.

    Raises:
        WritingError: it cannot be read.
    """
    path = template_path(name)
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WritingError(f"{path} cannot be read: {error}") from error


def html(name: str, values: dict[str, object]) -> bytes:
    """The page that a template makes of the values; whatever they hold is text, never markup.

    Raises:
        WritingError: a mistake in a template, with its file and line.
    """
    environment = SandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FunctionLoader(source),
    )
    try:
        text = environment.get_template(name).render(values)
    except TemplateSyntaxError as error:
        path = template_path(error.name or name)
        raise WritingError(f"{path}, line {error.lineno}: {error.message}") from error
    except TemplateError as error:
        raise WritingError(f"{template_path(name)}: {error.message}") from error
    return text.encode("utf-8")
