"""The fast way to write plain YAML gives the bytes that ruamel gives."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.library import dumping, plain_dumping, store

WRITTEN = [
    ("text", "the Malian authorities", "text: the Malian authorities\n"),
    ("comma first", ", in that context,", "text: ', in that context,'\n"),
    ("template first", "{{ chain | citations }}", "text: '{{ chain | citations }}'\n"),
    ("colon within", "decides: to act", "text: 'decides: to act'\n"),
    ("no-break space before a colon", "décide\u00a0:", "text: 'décide\u00a0:'\n"),
    ("no-break space after a colon", "note:\u00a0see", "text: note:\u00a0see\n"),
    ("apostrophe", "women's rights", "text: women's rights\n"),
    ("apostrophe and colon", 'women\'s: "x" \\', 'text: "women\'s: \\"x\\" \\\\"\n'),
    ("space last", "on ", "text: 'on '\n"),
    ("resolution", "58/30", "text: 58/30\n"),
    ("resolution with its date", "58/30 of 2025-04-04", "text: 58/30 of 2025-04-04\n"),
    ("date", datetime.date(2025, 4, 4), "text: 2025-04-04\n"),
    ("nothing", None, "text:\n"),
    ("truth", True, "text: true\n"),
    ("empty list", [], "text: []\n"),
    ("letters that older YAML takes for truth values", ["y", "n", "no"], "text: [y, n, no]\n"),
    ("nothing in a short mapping", {"en": None}, "text: {en: null}\n"),
    ("short list", ["52/42", "58/30"], "text: [52/42, 58/30]\n"),
    ("comma in a short list", ["a, b"], "text: ['a, b']\n"),
    ("long list", ["a" * 41, "b"], f"text:\n  - {'a' * 41}\n  - b\n"),
    ("short mapping", {"type": "date"}, "text: {type: date}\n"),
    ("mapping in a list", [{"a": "x" * 41, "b": 1}], f"text:\n  - a: {'x' * 41}\n    b: 1\n"),
]


@pytest.mark.parametrize(
    ("value", "expected"), [w[1:] for w in WRITTEN], ids=[w[0] for w in WRITTEN]
)
def test_what_is_written(value, expected):
    data = {"text": value}
    assert plain_dumping.dump(data, dumping._is_short).decode() == expected
    assert dumping.dump_with_ruamel(data).decode() == expected


LEFT_TO_RUAMEL = [
    "two\nlines",
    "2025-04-04",
    "12",
    "1e5",
    "null",
    "~",
    "",
    "- a",
    "\u0085",
    "a" * 4001,
]


@pytest.mark.parametrize("text", LEFT_TO_RUAMEL, ids=lambda text: repr(text)[:12])
def test_what_is_left_to_ruamel(text):
    with pytest.raises(plain_dumping.UnusualError):
        plain_dumping.dump({"text": text}, dumping._is_short)
    assert dumping.dump({"text": text}) == dumping.dump_with_ruamel({"text": text})


TEXTS = st.one_of(
    st.text(st.sampled_from("abcDE é’'\"–:#,;.{}[]-?!&*|>%@`/()\u00a0\\_0129\n«"), max_size=30),
    st.sampled_from(["58/30", "A/HRC/58/90", "its resolutions", "l’Accord", "l'Accord : tous"]),
    st.text(max_size=8),
)
SCALARS = st.one_of(TEXTS, st.none(), st.booleans(), st.integers(), st.dates())
KEYS = st.one_of(
    st.sampled_from(["id", "text", "en", "a", "y", "58/30", "a b"]), st.integers(0, 30)
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner))
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=3))
def test_both_ways_give_the_same_bytes(data):
    assert dumping.dump(data) == dumping.dump_with_ruamel(data)


def test_the_clauses_of_the_repository_are_written_the_fast_way():
    paths = sorted(store.shipped_library().glob("*/*.yaml"))
    slow = []
    for path in paths:
        try:
            assert plain_dumping.dump(store.load_yaml(path), dumping._is_short) == path.read_bytes()
        except plain_dumping.UnusualError:
            slow.append(path.name)
    assert len(paths) > 70
    assert len(slow) < len(paths) / 10
