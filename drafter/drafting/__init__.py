"""Library + plan → a draft."""

from drafter.drafting.assemble import assemble, draft
from drafter.drafting.calendar import DraftingError
from drafter.drafting.plan import PlanError

__all__ = ["DraftingError", "PlanError", "assemble", "draft"]
