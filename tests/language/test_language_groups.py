"""The groups of a language are the modules of its package, found by their names."""

from importlib import import_module
from pathlib import Path

import pytest

from drafter import language as languages
from drafter.language import checks, facts, mandates, reading, topics

SHAPES = {
    "reading": reading.Reading, "facts": facts.Facts, "topics": topics.Topics,
    "mandates": mandates.Mandates, "checks": checks.Checks,
}  # fmt: skip
PACKAGES = Path(languages.__file__).parent


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("code", languages.CODES)
def test_a_group_is_that_of_the_languages_own_module_or_empty(code, name):
    found = getattr(languages.get(code), name)
    assert type(found) is SHAPES[name]
    if (PACKAGES / code / f"{name}.py").is_file():
        assert found is getattr(import_module(f"drafter.language.{code}.{name}"), name.upper())
        assert found != SHAPES[name]()
    else:
        assert found == SHAPES[name]()


@pytest.mark.parametrize("code", languages.CODES)
def test_no_module_of_a_language_is_overlooked(code):
    """A misspelt name would leave its group empty, and nothing would be found."""
    there = {path.stem for path in (PACKAGES / code).glob("*.py")} - {"__init__", "openings"}
    assert there <= set(SHAPES)
