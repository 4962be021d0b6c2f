"""The seeds are what their README says, and the data files hold what is known."""

import hashlib
import re
from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml import YAML

SEEDS = Path(__file__).parents[1] / "seeds"
README = (SEEDS / "README.md").read_text(encoding="utf-8")
SHA256 = {
    file: sha for sha, file in re.findall(r"^\| `([0-9a-f]{64})` \| `(.+)` \|$", README, re.M)
}


def load(name):
    return YAML(typ="safe").load(SEEDS / name)


@pytest.fixture(scope="module")
def adoptions():
    return {entry["resolution"]: entry for entry in load("adoptions.yaml")["adoptions"]}


@pytest.fixture(scope="module")
def sessions():
    return {entry["session"]: entry["dates"] for entry in load("sessions.yaml")["sessions"]}


@pytest.fixture(scope="module")
def agenda():
    return {entry["item"]: entry for entry in load("agenda.yaml")["items"]}


def test_every_document_is_listed_with_its_sum():
    assert set(SHA256) == {path.name for path in SEEDS.glob("*.txt")}
    assert len(SHA256) == 5


@pytest.mark.parametrize("name", SHA256)
def test_no_byte_of_a_document_has_changed(name):
    assert hashlib.sha256((SEEDS / name).read_bytes()).hexdigest() == SHA256[name]


def test_the_readme_describes_every_file():
    for path in SEEDS.iterdir():
        assert path.name == "README.md" or f"`{path.name}`" in README


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.yaml")), ids=lambda path: path.name)
def test_a_data_file_says_where_its_facts_are_from(path):
    assert load(path.name)["source"].strip()


def test_sixteen_adoptions_are_known_in_order(adoptions):
    assert len(adoptions) == 16
    days = [entry["adopted"] for entry in adoptions.values()]
    assert days == sorted(set(days))
    for resolution, entry in adoptions.items():
        session = resolution.split("/")[0]
        assert type(entry["adopted"]) is date
        assert type(entry["meeting"]) is int
        assert type(entry["in_chain"]) is bool
        assert entry["draft"].startswith(f"A/HRC/{session}/L.")


def test_the_chain_is_not_all_earlier_resolutions(adoptions):
    left_out = [entry for entry in adoptions.values() if not entry["in_chain"]]
    assert [entry["resolution"] for entry in left_out] == ["21/25", "28/31"]
    assert all(entry["note"] for entry in left_out)


@pytest.mark.parametrize(
    ("resolution", "adopted", "meeting", "draft"),
    [
        ("21/25", date(2012, 9, 28), 38, "A/HRC/21/L.9/Rev.1"),
        # the one that prints "59th session" for its meeting
        ("34/39", date(2017, 3, 24), 59, "A/HRC/34/L.19"),
        # the spring session that ended in June
        ("43/38", date(2020, 6, 22), 46, "A/HRC/43/L.13"),
        ("58/30", date(2025, 4, 4), 59, "A/HRC/58/L.8"),
        # adopted, but its text is not among the seeds
        ("61/37", date(2026, 3, 31), 55, "A/HRC/61/L.31"),
    ],
)
def test_an_adoption(adoptions, resolution, adopted, meeting, draft):
    entry = adoptions[resolution]
    assert (entry["adopted"], entry["meeting"], entry["draft"]) == (adopted, meeting, draft)


def test_the_chain_is_the_one_that_the_newest_text_prints(adoptions):
    text = (SEEDS / "A-HRC-RES-58-30.en.txt").read_text(encoding="utf-8")
    (chain,) = re.findall(r"^\*Recalling further\* its resolutions.*$", text, re.M)
    printed = re.findall(r"(\d+/\d+) of (\d+ \w+ \d{4})", chain)
    registered = [
        (entry["resolution"], f"{entry['adopted'].day} {entry['adopted']:%B %Y}")
        for entry in adoptions.values()
        if entry["in_chain"] and entry["adopted"] < date(2025, 4, 4)
    ]
    assert printed == registered


def test_sessions_follow_each_other_without_overlap(sessions):
    assert list(sessions) == sorted(sessions)
    days = [day for ranges in sessions.values() for pair in ranges for day in pair]
    assert all(type(day) is date for day in days)
    assert all(len(pair) == 2 for ranges in sessions.values() for pair in ranges)
    assert days == sorted(days)


@pytest.mark.parametrize(
    ("session", "dates"),
    [
        # suspended in March, resumed in June
        (43, [[date(2020, 2, 24), date(2020, 3, 13)], [date(2020, 6, 15), date(2020, 6, 23)]]),
        (58, [[date(2025, 2, 24), date(2025, 4, 4)]]),
        (61, [[date(2026, 2, 23), date(2026, 3, 31)]]),
    ],
)
def test_a_session(sessions, session, dates):
    assert sessions[session] == dates


@pytest.mark.parametrize("session", [62, 63, 64])
def test_dates_that_are_not_published_are_left_out(sessions, session):
    assert session not in sessions


def test_every_adoption_is_within_its_session(adoptions, sessions):
    checked = 0
    for resolution, entry in adoptions.items():
        ranges = sessions.get(int(resolution.split("/")[0]))
        if ranges is not None:
            assert any(first <= entry["adopted"] <= last for first, last in ranges), resolution
            checked += 1
    assert checked == 11


def test_the_agenda_has_ten_items(agenda):
    assert list(agenda) == list(range(1, 11))
    for item in agenda.values():
        assert "en" in item or item["note"]
    assert agenda[10]["en"] == "Technical assistance and capacity-building"
    assert agenda[10]["fr"] == "Assistance technique et renforcement des capacités"
