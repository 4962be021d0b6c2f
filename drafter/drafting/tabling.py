"""The sponsors of a plan, in the language of a draft."""

from __future__ import annotations

from drafter.drafting.calendar import DraftingError
from drafter.drafting.plan import Plan, PlanError, in_language
from drafter.drafting.sponsors import Sponsor, group_key
from drafter.language.catalogue import messages


def planned_sponsors(plan: Plan, code: str) -> tuple[list[Sponsor], list[str]]:
    """The sponsors, and what must be said of them.

    A name that the plan does not have in the language stands in another one, in square brackets.

    Raises:
        PlanError: a sponsor's group is not known.
    """
    say, said, found = messages(code), [], []
    for number, planned in enumerate(plan.sponsors, 1):
        name = in_language(planned.name, code)
        if name is None and not isinstance(planned.name, str):
            name = f"[{next(iter(planned.name.values()))}]"
            said.append(
                say(
                    "the sponsor {name} has no name in {language}",
                    name=name,
                    language=say.language_name(code),
                )
            )
        try:
            group = group_key(planned.group, code) if planned.group else None
        except DraftingError as error:
            raise PlanError(f"sponsors[{number}].group", str(error)) from None
        found.append(Sponsor(name or "", group, planned.member))
    return found, said
