"""All rules by code, in the order of their codes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafter.checking import (
    adopted_words,
    citations,
    days,
    masthead,
    naming,
    notes,
    numbering,
    openings,
    printed,
    signs,
)
from drafter.checking.rule import Rule

_GROUPS = (
    openings,
    signs,
    numbering,
    citations,
    days,
    printed,
    notes,
    masthead,
    naming,
    adopted_words,
)

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        found.code: found
        for group in _GROUPS
        for found in sorted(
            (value for value in vars(group).values() if isinstance(value, Rule)),
            key=lambda one: one.code,
        )
    }
)
"""Every rule there is."""
