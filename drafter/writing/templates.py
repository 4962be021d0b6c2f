"""The templates: what a drafter may change without Python. Where they are, and what they make."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from drafter.writing import WritingError

VARIABLE = "DRAFTER_TEMPLATES"
"""The environment variable that names a folder with templates of one's own."""


def template_path(name: str) -> Path:
    """The file of a template such as ``base.docx``.

    Looked for in the folder that ``DRAFTER_TEMPLATES`` names, then in the installed package, then
    in ``templates/`` beside the package in a checkout. A folder of one's own need hold only the
    templates that differ.
    """
    own = os.environ.get(VARIABLE)
    package = Path(__file__).parent.parent
    folders = [Path(own)] if own else []
    folders += [package / "_data" / "templates", package.parent / "templates"]
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(
        f"no template {name} in any of: {', '.join(str(folder) for folder in folders)}"
    )


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


def rendered(name: str, values: Mapping[str, object], *, autoescape: bool) -> str:
    """What a template makes of the values; with ``autoescape`` they are text, never markup.

    Raises:
        WritingError: a mistake in a template, with its file and line where they are known.
    """
    from jinja2 import FunctionLoader, StrictUndefined, TemplateError  # noqa: PLC0415
    from jinja2 import TemplateSyntaxError as SyntaxFault  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    environment = SandboxedEnvironment(
        autoescape=autoescape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=not autoescape,
        loader=FunctionLoader(source),
    )
    try:
        return environment.get_template(name).render(values)
    except SyntaxFault as error:
        path = template_path(error.name or name)
        raise WritingError(f"{path}, line {error.lineno}: {error.message}") from error
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError) as error:
        raise WritingError(f"{template_path(name)}: {error}") from error
