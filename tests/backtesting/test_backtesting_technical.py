"""What is a purely technical change, told from two texts alone."""

import pytest

from drafter.backtesting.technical import kinds, masked, words

CASES = [
    # sessions, in words
    ("operative", "Requests a report at its fifty-fifth session;",
     "Requests a report at its sixty-first session;", {"session"}),
    # a list of resolutions that grew by one, and one that became a list
    ("preambular", "Recalling its resolutions 31/28 of 24 March 2016 and 34/39 of 24 March 2017,",
     "Recalling its resolutions 31/28 of 24 March 2016, 34/39 of 24 March 2017 and 37/39 of 23 "
     "March 2018,", {"citation"}),
    ("preambular", "Recalling its resolution 31/28 of 24 March 2016,",
     "Recalling its resolutions 31/28 of 24 March 2016 and 34/39 of 24 March 2017,", {"citation"}),
    # a symbol, also one that is not issued yet
    ("operative", "Takes note of the report A/HRC/58/81;",
     "Takes note of the report A/HRC/61/[…];", {"symbol"}),
    # days, months
    ("preambular", "Noting the elections of 27 March 2022,",
     "Noting the elections of 3 April 2025,", {"date"}),
    ("preambular", "Noting the elections in March 2022,",
     "Noting the elections in April 2025,", {"date"}),
    # figures
    ("operative", "Notes that 57 per cent need food;",
     "Notes that 63 per cent need food;", {"number"}),
    # the run's adverb, and the final punctuation
    ("operative", "Also encourages all parties to talk;",
     "Encourages all parties to talk;", {"adverb"}),
    ("preambular", "Welcoming the mission,", "Welcoming also the mission,", {"adverb"}),
    ("operative", "Decides to remain seized of the matter;",
     "Decides to remain seized of the matter.", {"end"}),
    ("operative", "Also requests a report at its fifty-fifth session;",
     "Requests a report at its sixty-first session.", {"adverb", "end", "session"}),
    # spaces and apostrophes say nothing
    ("operative", "Notes the State's report;", "Notes  the State’s\u00a0report;", set()),
    # anything else is a change of words
    ("operative", "Requests a report at its fifty-fifth session;",
     "Requests an update at its sixty-first session;", None),
    ("operative", "Urges all parties to talk;", "Calls upon all parties to talk;", None),
    ("operative", "Extends the mandate for one year;", "Extends the mandate for two years;", None),
    ("preambular", "Concerned at the conflict,", "Deeply concerned at the conflict,", None),
]  # fmt: skip


@pytest.mark.parametrize(("part", "before", "after", "expected"), CASES)
def test_the_kinds_of_a_change(part, before, after, expected):
    assert kinds(before, after, part, "en") == (None if expected is None else frozenset(expected))
    assert kinds(after, before, part, "en") == (None if expected is None else frozenset(expected))


FRENCH = [
    ("Prie le Haut-Commissaire de faire rapport à sa cinquante-cinquième session\u00a0;",
     "Prie également le Haut-Commissaire de faire rapport à sa soixante et unième session.",
     {"adverb", "end", "session"}),
    ("Rappelle sa résolution 31/28 du 24 mars 2016\u00a0;",
     "Rappelle ses résolutions 31/28 du 24 mars 2016 et 34/39 du 24 mars 2017\u00a0;",
     {"citation"}),
    ("Rappelle la tenue, en mars 2022, d’élections\u00a0;",
     "Rappelle la tenue, en avril 2025, d’élections\u00a0;", {"date"}),
    ("Note que 57 % ont faim\u00a0;", "Note que 63 % ont faim\u00a0;", {"number"}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), FRENCH)
def test_the_kinds_of_a_change_in_french(before, after, expected):
    found = kinds(before, after, "operative", "fr")
    assert found == (None if expected is None else frozenset(expected))


SPANISH = [
    ("Recordando su resolución 31/28, de 24 de marzo de 2016,",
     "Recordando sus resoluciones 31/28, de 24 de marzo de 2016, y 34/39, de 24 de marzo de 2017,",
     {"citation"}),
    ("Recordando su decisión 31/28, de 24 de marzo de 2016,",
     "Recordando su resolución 34/39, de 24 de marzo de 2017,", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), SPANISH)
def test_the_kinds_of_a_change_in_spanish(before, after, expected):
    found = kinds(before, after, "preambular", "es")
    assert found == (None if expected is None else frozenset(expected))


def test_what_is_masked_is_kept_by_kind():
    found = masked(
        "Recalling also resolution 34/39 of 24 March 2017 (A/HRC/34/1),", "preambular", "en"
    )
    assert found.of("citation") == ["34/39 of 24 March 2017"]
    assert found.of("symbol") == ["A/HRC/34/1"]
    assert found.of("adverb") == ["also"]
    assert found.of("end") == [","]
    assert "34" not in found.text


def test_a_session_is_one_word():
    assert words("à sa soixante et unième session", "fr") == [
        "à",
        "sa",
        "soixante-et-unième",
        "session",
    ]
