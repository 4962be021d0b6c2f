"""Library + session + the delegate's choices → a draft."""

from drafter.drafting.assemble import draft
from drafter.drafting.calendar import DraftingError

__all__ = ["DraftingError", "draft"]
