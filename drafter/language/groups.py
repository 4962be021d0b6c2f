"""Groups of a language that are loaded when they are first asked for."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import Any


def group(name: str) -> Any:  # noqa: ANN401 -- declared where it is assigned, as of a field
    """An attribute with a language's group: the value ``NAME`` of the module ``name`` beside it.

    A language that is no package, or has no such module, has the empty group of that shape.
    """

    def load(language: object) -> object:
        own = f"{type(language).__module__}.{name}"
        try:
            return getattr(import_module(own), name.upper())
        except ModuleNotFoundError as error:
            if error.name != own:
                raise
        return getattr(import_module(f"{__package__}.{name}"), name.capitalize())()

    return cached_property(load)
