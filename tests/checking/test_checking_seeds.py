"""What is found in the documents the library was mined from: all of it, and nothing else."""

from dataclasses import replace

import pytest

from drafter.checking import CheckingError, check
from drafter.reading import read

from .texts import SEEDS

FOUND = {
    "A-HRC-52-L.35.fr.txt": [("OP11", "D104")],
    "A-HRC-RES-34-39.en.txt": [("PP15", "D601"), ("OP4", "D104"), ("ending", "D701")],
    "A-HRC-RES-52-42.en.txt": [("OP5", "D801"), ("OP5", "D206")],
    "A-HRC-RES-58-30.en.txt": [("PP9", "D801"), ("OP11", "D104"), ("OP23", "D802")],
}


@pytest.mark.parametrize("name", FOUND)
def test_the_findings(name, series, days):
    findings = check(read(SEEDS / name), series, calendar=days)
    assert [(f.place.label, f.code) for f in findings] == FOUND[name]


@pytest.mark.parametrize("name", FOUND)
def test_what_the_reader_says_in_words_is_not_asked(name, series, days):
    text = read(SEEDS / name)
    silent = replace(text, warnings=())
    assert check(silent, series, calendar=days) == check(text, series, calendar=days)


def test_the_names_of_one_government(series):
    text = read(SEEDS / "A-HRC-RES-58-30.en.txt")
    message = next(f.message for f in check(text, series) if f.code == "D801")
    for name in ("Transitional Government of Mali", "Government of Mali", "Malian transitional"):
        assert f"“{name}" in message


def test_the_messages_are_in_the_language_of_the_document(series):
    (finding,) = check(read(SEEDS / "A-HRC-52-L.35.fr.txt"), series)
    assert "“" not in finding.message
    assert "« Encourage »" in finding.message.replace("\u00a0", " ")


def test_a_page_about_a_resolution_is_not_checked():
    page = read(SEEDS / "commentary-on-A-HRC-RES-55-25.en.txt")
    with pytest.raises(CheckingError, match="a page about a resolution"):
        check(page)
