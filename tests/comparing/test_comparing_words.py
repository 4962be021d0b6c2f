"""Changes word by word: what they say, and that nothing of either wording is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.comparing.words import OBJECT, changes, marked, split

CASES = [
    # a list that grows
    ("46/28 of 24 March 2021 and 49/34 of 1 April 2022, by which",
     "46/28 of 24 March 2021, 49/34 of 1 April 2022 and 52/42 of 4 April 2023, by which",
     "46/28 of 24 March 2021[- and-]{+,+} 49/34 of 1 April 2022{+ and 52/42 of 4 April 2023+},"
     " by which"),
    # a session
    ("at its fifty-fifth session;", "at its fifty-eighth session;",
     "at its [-fifty-fifth-]{+fifty-eighth+} session;"),
    # the final punctuation
    ("of the matter;", "of the matter.", "of the matter[-;-]{+.+}"),
    # words that stayed between two changes cannot be read among them
    ("the Government of Mali to continue its work;", "all parties of Chad to resume their task;",
     "[-the Government of Mali to continue its work-]"
     "{+all parties of Chad to resume their task+};"),
    # a word with an apostrophe, a number with a stroke, a compound are one word each
    ("children’s gender-based 58/30", "child’s gender-based 61/37",
     "[-children’s-]{+child’s+} gender-based [-58/30-]{+61/37+}"),
    # nothing changed, nothing there, all new
    ("Guided by the Charter,", "Guided by the Charter,", "Guided by the Charter,"),
    ("", "", ""),
    ("", "Welcomes", "{+Welcomes+}"),
    ("Welcomes", "", "[-Welcomes-]"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "shown"), CASES)
def test_changes_are_shown(old, new, shown):
    assert marked(old, new) == shown


TEXT = st.lists(
    st.sampled_from(
        ["the", "of", "Mali", " ", " ", " ", ",", ";", "58/30", "4\u00a0April", "œ", "🕊"]
    )
).map("".join)


@given(TEXT)
def test_split_loses_nothing(text):
    assert "".join(split(text)) == text


@given(TEXT, TEXT)
def test_the_changes_give_both_wordings(old, new):
    one, two = split(old), split(new)
    found = changes(one, two)
    assert [word for change in found for word in one[change.old]] == one
    assert [word for change in found for word in two[change.new]] == two
    for change in found:
        assert change.same == (one[change.old] == two[change.new])


def test_a_thing_in_the_text_is_never_taken_into_a_change():
    mark = f"{OBJECT} 1"
    old = ["aaaa", " ", mark, " ", "bbbb"]
    new = ["cccc", " ", mark, " ", "dddd"]
    assert any(c.same and old[c.old].count(mark) for c in changes(old, new))
