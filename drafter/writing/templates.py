"""Where the templates are: what a drafter may change without Python."""

from __future__ import annotations

import importlib.resources
import os
from pathlib import Path

VARIABLE = "DRAFTER_TEMPLATES"
"""The environment variable that names a folder with templates of one's own."""


def template_path(name: str) -> Path:
    """The file of a template such as ``base.docx``.

    Looked for in the folder that ``DRAFTER_TEMPLATES`` names, then in the installed package, then
    in ``templates/`` beside the package in a checkout. A folder of one's own need hold only the
    templates that differ.
    """
    own = os.environ.get(VARIABLE)
    package = Path(str(importlib.resources.files("drafter")))
    folders = [Path(own)] if own else []
    folders += [package / "_data" / "templates", package.parent / "templates"]
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(
        f"no template {name} in any of: {', '.join(str(folder) for folder in folders)}"
    )
