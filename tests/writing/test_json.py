"""The draft as JSON."""

import json

from drafter.writing.json import json_bytes, to_json

from . import samples

KEYS = [
    "series", "session", "language", "base", "symbol", "title", "masthead", "preambular",
    "operative", "footnotes", "left_out", "moved", "open", "warnings",
]  # fmt: skip


def test_the_keys():
    value = to_json(samples.mali())
    assert list(value) == KEYS
    assert list(value["operative"][0]) == [
        "id", "number", "opening", "text", "items", "status", "from", "changes",
    ]  # fmt: skip


def test_paragraphs():
    value = to_json(samples.mali())
    assert [p["number"] for p in value["preambular"]] == [None] * len(samples.PREAMBLE)
    assert [p["number"] for p in value["operative"]] == list(range(1, 14))
    assert value["preambular"][0] == {
        "id": "pp-1",
        "number": None,
        "opening": "Guided",
        "text": "Guided by the purposes and principles of the Charter of the United Nations,",
        "items": [],
        "status": "unchanged",
        "from": "58/30 PP1",
        "changes": [],
    }
    assert value["operative"][10]["changes"] == [
        {
            "variable": "report_session",
            "old": "sixty-first",
            "new": "sixty-fourth",
            "why": "session 61 + 3",
        }
    ]


def test_sub_paragraphs_are_nested_and_leave_the_lead():
    requests = to_json(samples.nested())["operative"][0]
    assert requests["text"] == "Requests the Office of the High Commissioner:"
    assert [item["number"] for item in requests["items"]] == ["(a)", "(b)", "", "(c)"]
    assert [item["number"] for item in requests["items"][0]["items"]] == ["(i)", "(ii)"]
    assert requests["items"][2] == {
        "number": "",
        "text": "and invites it to consult all those concerned:",
        "items": [],
    }


def test_a_heading_stands_before_what_it_opens():
    value = to_json(samples.nested())
    assert value["preambular"][0]["text"] == "General provisions"
    assert value["preambular"][0]["opening"] == ""


def test_footnotes_and_open_points():
    value = to_json(samples.mali())
    assert value["footnotes"] == [
        {"mark": "*", "text": samples.AFRICAN_GROUP, "paragraph": "title"},
        {"mark": "**", "text": samples.NOT_A_MEMBER, "paragraph": "title"},
        {"mark": "1", "text": "A/HRC/61/[…].", "paragraph": "PP8"},
        {"mark": "2", "text": "S/AC.51/2023/3.", "paragraph": "PP10"},
    ]
    assert [note["mark"] for note in to_json(samples.shared_sponsor_note())["footnotes"]][:3] == [
        "*", "**", "1",
    ]  # fmt: skip
    (point,) = value["open"]
    assert (point["name"], point["where"], point["what"]) == (
        "focus",
        "OP12",
        "the focus of the dialogue",
    )
    assert point["earlier"][0] == {
        "resolution": "55/25",
        "value": "the protection of civilians while countering terrorism",
    }


def test_the_masthead_is_in_order():
    masthead = to_json(samples.mali())["masthead"]
    assert masthead[1] == {"role": "symbol", "text": "A/HRC/61/L.[…]"}
    assert len(masthead) == len(samples.MASTHEAD)


def test_bytes_are_utf_8_and_always_the_same():
    draft = samples.odd_characters()
    assert json.loads(json_bytes(draft)) == to_json(draft)
    assert "œuvre".encode() in json_bytes(draft)
    assert json_bytes(draft) == json_bytes(samples.odd_characters())
