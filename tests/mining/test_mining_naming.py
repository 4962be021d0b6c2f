"""Names of clauses: what they say, unlike one another, and names that a file can have."""

import pytest

from drafter import language as languages
from drafter.mining.naming import clause_id

NAMES = {
    "the verb and the first words that carry meaning": (
        "the report of the Office on the elections in Mali", "welcomes-report-office-elections-mali"
    ),
    "one more word where the name is taken": (
        "the signing of the agreement on peace in Mali", "welcomes-signing-agreement-peace-mali-2"
    ),
    "words run together": ("x" * 5_000, f"welcomes-{'x' * 111}"),
    "the same a second time": ("y" * 5_000, f"welcomes-{'y' * 111}-2"),
}  # fmt: skip
TAKEN = {"welcomes-signing-agreement-peace-mali", f"welcomes-{'y' * 111}"}


@pytest.mark.parametrize(("rest", "name"), NAMES.values(), ids=NAMES)
def test_the_name_of_a_clause(rest, name):
    assert clause_id("Welcomes", rest, languages.get("en"), TAKEN) == name
