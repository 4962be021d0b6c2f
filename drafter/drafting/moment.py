"""For when a draft is made, and from what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from drafter.drafting.calendar import DraftingError
from drafter.drafting.plan import PlanError
from drafter.language.catalogue import Messages, messages
from drafter.library.model import Adoption, Clause, Series
from drafter.resolution import Reference


@dataclass
class Moment:
    """For when a draft is made, and from what: all that rules and choices depend on.

    ``planned`` names the choices that were made in a plan and not with ``--set``, ``foreign`` the
    choices that are in words of another language than the draft's.
    """

    series: Series
    base: Reference
    session: int
    code: str
    chosen: Mapping[str, str]
    planned: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    used: set[str] = field(default_factory=set)

    @property
    def say(self) -> Messages:
        """What is said of the draft, in its language."""
        return messages(self.code)

    def adopted_since(self, text: Reference) -> list[Adoption]:
        """The series' adoptions that a text's chain grows by: the text itself and all after it."""
        known = self.series.chronology
        return [
            a for a in self.series.registry
            if a.in_chain and known.order(a.resolution) >= known.order(text)
            and known.session(a.resolution) < self.session
        ]  # fmt: skip

    @cached_property
    def newest(self) -> Reference | None:
        """The series' newest resolution before the session drafted for, with or without a text."""
        known = self.series.chronology
        earlier = [r for r in self.series.adoptions if known.session(r) < self.session]
        return max(earlier, key=known.order, default=None)

    @cached_property
    def to_come(self) -> list[str]:
        """What the series' rhythm has between its newest resolution and the draft: ``64/…``."""
        newest, rhythm = self.newest, self.series.rhythm
        if newest is None or rhythm is None:
            return []
        after = self.series.chronology.session(newest) + rhythm
        return [f"{session}/…" for session in range(after, self.session, rhythm)]

    def choice(self, clause: Clause, name: str) -> tuple[str, str] | None:
        """What was given for ``name`` or for ``clause-id.name``, and under which of the two."""
        plain = name.removesuffix(f"_{self.code}")  # words of one language: focus_fr
        spoken = f"{plain}_{self.code}"
        own = (f"{clause.id}.{each}" for each in (spoken, name, plain))
        for key in (*own, spoken, name, plain):
            if key in self.chosen:
                self.used.add(key)
                return key, self.chosen[key]
        return None


def refused(
    key: str, name: str, why: str, moment: Moment, place: str = ""
) -> DraftingError | PlanError:
    """The error of a value that cannot be: of the plan, at a place in it, or of ``--set``."""
    if key in moment.planned:
        return PlanError(place or f"values.{key}", why)
    return DraftingError(moment.say("--set {name}: {why}", name=key, why=why))
