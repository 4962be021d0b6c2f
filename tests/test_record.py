"""A record is to its users what a frozen data class is."""

from __future__ import annotations

import ast
import pickle
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import drafter
from drafter.record import record
from drafter.resolution import Paragraph, Quotation, Symbol


@record(frozen=True)
class Mark:
    """A record with everything that ours use: defaults, factories, fields that do not count."""

    name: str
    number: int = 0
    notes: list[str] = field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True)
class Standard:
    """The same, made by the standard library."""

    name: str
    number: int = 0
    notes: list[str] = field(default_factory=list, compare=False, repr=False)


VALUES = st.tuples(
    st.sampled_from("ab"), st.integers(0, 2), st.lists(st.sampled_from("xy"), max_size=1)
)


@given(VALUES, VALUES)
def test_a_record_is_equal_hashed_and_shown_as_a_frozen_data_class(one, other):
    assert (Mark(*one) == Mark(*other)) is (Standard(*one) == Standard(*other))
    assert hash(Mark(*one)) == hash(Standard(*one))
    assert repr(Mark(*one)) == repr(Standard(*one)).replace("Standard", "Mark")
    assert asdict(Mark(*one)) == asdict(Standard(*one))
    assert replace(Mark(*one), number=5) == Mark(one[0], 5)
    assert [f.name for f in fields(Mark)] == [f.name for f in fields(Standard)]


def test_records_of_two_classes_are_not_equal():
    assert Mark("a") != Standard("a")
    assert Mark("a") != ("a", 0)


def test_a_record_goes_to_another_process_and_back():
    symbol = Symbol.parse("A/HRC/RES/58/30")
    assert pickle.loads(pickle.dumps(symbol)) == symbol  # noqa: S301


@pytest.mark.parametrize("cls", [Symbol, Paragraph, Quotation])
def test_a_record_takes_only_its_fields(cls):
    with pytest.raises(TypeError):
        cls(nothing="of the kind")


def test_a_value_that_changes_is_no_record():
    with pytest.raises(ValueError, match="frozen"):
        record(frozen=False)


def test_nobody_sets_a_field_of_himself_behind_the_type_checkers_back():
    """The type checker sees an assignment to a record; it does not see ``object.__setattr__``."""
    for file in Path(drafter.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Attribute) and node.attr == "__setattr__"), file
            assert not (isinstance(node, ast.Name) and node.id == "setattr"), file
