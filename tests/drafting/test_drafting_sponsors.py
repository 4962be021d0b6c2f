"""Who tables a draft: the line above the title, its starred notes, and how a sponsor is typed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import drafting, language
from drafter.drafting.calendar import DraftingError
from drafter.drafting.sponsors import Sponsor, group_key, parse_sponsor, sponsors_line
from tests.mining import mali

SERIES = mali.mined().series
GROUP = {
    "en": "On behalf of the States Members of the United Nations that are members of the Group of "
    "African States.",
    "fr": "Au nom des États Membres de l’Organisation des Nations Unies qui sont membres du Groupe "
    "des États d’Afrique.",
}
NO_MEMBER = {
    "en": "State not a member of the Human Rights Council.",
    "fr": "État non membre du Conseil des droits de l’homme.",
}
AFRICA = "group.african"


def marked(line):
    """The line as it is printed: marks in their place, two of one name parted by a comma."""
    text = line.text
    for offset in sorted({note.offset for note in line.notes}, reverse=True):
        marks = ", ".join(note.mark for note in line.notes if note.offset == offset)
        text = f"{text[:offset]}{marks}{text[offset:]}"
    return text


LINES = [
    pytest.param("en", [Sponsor("Angola", AFRICA)], "Angola:* draft resolution", ["group"],
                 id="one for a group"),
    pytest.param("fr", [Sponsor("Côte d’Ivoire", AFRICA)],
                 "Côte d’Ivoire* : projet de résolution", ["group"], id="one for a group, French"),
    pytest.param("en", [Sponsor("Ukraine", member=False), Sponsor("Angola", AFRICA)],
                 "Angola* and Ukraine:** draft resolution", ["group", "no member"],
                 id="the group first, as in 40/L.2"),
    pytest.param("en", [Sponsor("Burkina Faso", AFRICA), Sponsor("Australia"),
                        Sponsor("Albania", member=False)],
                 "Albania,* Australia and Burkina Faso:** draft resolution",
                 ["no member", "group"], id="the State not a member first, as in 43/L.13"),
    pytest.param("fr", [Sponsor("Burkina Faso", AFRICA), Sponsor("Albanie", member=False)],
                 "Albanie* et Burkina Faso** : projet de résolution", ["no member", "group"],
                 id="the State not a member first, French"),
    pytest.param("en", [Sponsor("Kenya", AFRICA, member=False)],
                 "Kenya:*, ** draft resolution", ["group", "no member"], id="both in one"),
    pytest.param("fr", [Sponsor("Kenya", AFRICA, member=False), Sponsor("Ghana"),
                        Sponsor("Ukraine", member=False)],
                 "Ghana, Kenya*, ** et Ukraine** : projet de résolution", ["group", "no member"],
                 id="both in one, French"),
    pytest.param("en", [Sponsor("Kenya", AFRICA, member=False), Sponsor("Albania", member=False)],
                 "Albania* and Kenya:*, ** draft resolution", ["no member", "group"],
                 id="both in one, the other order"),
    pytest.param("en", [Sponsor(n, member=False) for n in ("Norway", "Albania", "Türkiye")],
                 "Albania,* Norway* and Türkiye:* draft resolution", ["no member"],
                 id="all share one note"),
    pytest.param("en", [Sponsor("Ghana"), Sponsor("Gambia")],
                 "Gambia and Ghana: draft resolution", [], id="members alone"),
    pytest.param("en", [Sponsor("Niger", member=False), Sponsor("Nigeria", AFRICA)],
                 "Niger* and Nigeria:** draft resolution", ["no member", "group"],
                 id="a name within a name"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sponsors", "printed", "kinds"), LINES)
def test_the_line_and_its_notes(code, sponsors, printed, kinds):
    line = sponsors_line(sponsors, code)
    assert marked(line) == printed
    texts = {"group": GROUP[code], "no member": NO_MEMBER[code]}
    first_of_each = dict.fromkeys((note.mark, note.text) for note in line.notes)
    assert list(first_of_each) == [
        ("*" * n, texts[kind]) for n, kind in enumerate(kinds, 1)
    ]  # fmt: skip


def test_three_kinds_of_note_have_three_marks():
    line = sponsors_line(
        [Sponsor("Iraq", "group.arab"), Sponsor("Chad", AFRICA), Sponsor("Peru", member=False)],
        "en",
    )
    assert marked(line) == "Chad,* Iraq** and Peru:*** draft resolution"
    assert [note.text.rpartition(" the ")[2] for note in line.notes] == [
        "Group of African States.",
        "Group of Arab States.",
        "Human Rights Council.",
    ]


ORDERS = [
    ("en", ["Costa Rica", "Côte d’Ivoire", "Croatia"]),
    ("en", ["Guinea", "Guinea-Bissau", "Guyana"]),
    ("en", ["Republic of Korea", "Romania", "Saint Lucia", "Samoa", "San Marino"]),
    ("en", ["United Kingdom of Great Britain and Northern Ireland", "United States of America"]),
    ("fr", ["Équateur", "Érythrée", "Espagne", "Estonie", "États-Unis d’Amérique"]),
    ("fr", ["Guinée", "Guinée-Bissau", "Guinée équatoriale"]),
    ("fr", ["République de Corée", "République démocratique du Congo", "République de Moldova"]),
]


@pytest.mark.parametrize(("code", "names"), ORDERS)
def test_names_stand_in_alphabetical_order_letter_by_letter(code, names):
    backwards = [Sponsor(name) for name in reversed(names)]
    joined = language.get(code).join(names)
    assert sponsors_line(backwards, code).text.startswith(joined)


NAMES = ["Angola", "Chad", "Ghana", "Kenya", "Niger", "Nigeria", "Mali", "Peru"]


@given(
    st.lists(
        st.builds(
            Sponsor,
            st.sampled_from(NAMES),
            st.sampled_from([None, AFRICA, "group.arab"]),
            st.sampled_from([True, False, None]),
        ),
        unique_by=lambda sponsor: sponsor.name,
        min_size=1,
    ),
    st.sampled_from(["en", "fr"]),
)
def test_marks_count_up_in_order_of_appearance_and_one_mark_has_one_text(sponsors, code):
    line = sponsors_line(sponsors, code)
    assert [n.offset for n in line.notes] == sorted(n.offset for n in line.notes)
    seen = dict.fromkeys(note.mark for note in line.notes)
    assert list(seen) == ["*" * n for n in range(1, len(seen) + 1)]
    texts = {(note.mark, note.text) for note in line.notes}
    assert len(texts) == len(seen) == len({text for _, text in texts})
    assert sum(n.text == NO_MEMBER[code] for n in line.notes) == sum(
        sponsor.member is False for sponsor in sponsors
    )
    assert line == sponsors_line(sponsors[::-1], code)


TYPED = [
    ("Ghana, member", "en", Sponsor("Ghana", None, True)),
    ("Ukraine, not a member", "en", Sponsor("Ukraine", None, False)),
    ("Ukraine", "en", Sponsor("Ukraine", None, None)),
    ("Kenya (Group of African States), member", "en", Sponsor("Kenya", AFRICA, True)),
    ("  Kenya  ( African Group ) ,  Not a member ", "en", Sponsor("Kenya", AFRICA, False)),
    ("Kenya (group.african)", "en", Sponsor("Kenya", AFRICA, None)),
    ("Kenya (Groupe des États d'Afrique), non membre", "fr", Sponsor("Kenya", AFRICA, False)),
    ("Égypte (États arabes), non membre", "fr", Sponsor("Égypte", "group.arab", False)),
    ("Kenya (African Group), not a member", "fr", Sponsor("Kenya", AFRICA, False)),
    ("Côte d'Ivoire, membre", "fr", Sponsor("Côte d’Ivoire", None, True)),
    ("Iran (Islamic Republic of), not a member", "en",
     Sponsor("Iran (Islamic Republic of)", None, False)),
    ("Venezuela (Bolivarian Republic of) (Non-Aligned Movement), not a member", "en",
     Sponsor("Venezuela (Bolivarian Republic of)", "group.non_aligned", False)),
    ("Netherlands (Kingdom of the), member", "en",
     Sponsor("Netherlands (Kingdom of the)", None, True)),
    ("Iran (République islamique d'), non membre", "fr",
     Sponsor("Iran (République islamique d’)", None, False)),
    ("Pays-Bas (Royaume des)", "fr", Sponsor("Pays-Bas (Royaume des)", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "sponsor"), TYPED)
def test_a_sponsor_is_read_as_it_is_typed(text, code, sponsor):
    assert parse_sponsor(text, code) == sponsor


MISTYPED = [
    ("", "the name is missing"),
    ("(African Group), member", "the name is missing"),
    ("Kenya (", "bracket has no other half"),
    ("Kenya ()", "nothing stands in the brackets"),
    ("Kenya (Arab Group) (African Group)", "only one group"),
    ("Kenya,", "“member” or “not a member”, not “”"),
    ("Kenya, observer", "“member” or “not a member”, not “observer”"),
    ("Kenya, not a member, member", "not “not a member, member”"),
    ("Kenya (Group of Affrican States)",
     "no group “Group of Affrican States”; nearest: Group of African States .known: .*Arab"),
    ("Kenya (XYZ)", "no group “XYZ” .known: Group of African States, .*Non-Aligned"),
    ("Kenya (European Group)",
     "“European Group” may be any of: Group of Eastern European States, Group of Western"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), MISTYPED)
def test_a_mistyped_sponsor_is_refused_with_what_is_possible(text, reason):
    with pytest.raises(DraftingError, match=f"--sponsor “.*”: .*{reason}"):
        parse_sponsor(text, "en")


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_group_is_found_by_its_key_and_by_its_name(code):
    groups = {k: v for k, v in language.get(code).words.items() if k.startswith("group.")}
    assert {group_key(key, code): group_key(name, code) for key, name in groups.items()} == {
        key: key for key in groups
    }


def draft(*sponsors, series=SERIES, **options):
    return drafting.draft(series, sponsors=sponsors, **options)


def test_the_placeholder_goes_when_sponsors_are_given():
    made = draft(Sponsor("Kenya", AFRICA), Sponsor("Ukraine", member=False), code="fr")
    (line,) = [line for line in made.masthead if line.role == "sponsors"]
    assert (line.text, line.open) == ("Kenya et Ukraine : projet de résolution", ())
    assert [(note.mark, note.text, line.text[: note.offset]) for note in made.sponsor_notes] == [
        ("*", GROUP["fr"], "Kenya"),
        ("**", NO_MEMBER["fr"], "Kenya et Ukraine"),
    ]
    assert not {"sponsors", "membership"} & {point.name for point in made.open}


def test_unknown_membership_is_open_and_no_note_is_guessed():
    made = draft(Sponsor("Kenya", member=None), Sponsor("Ghana"), Sponsor("Chad", member=None))
    assert made.sponsor_notes == ()
    (point,) = [point for point in made.open if point.name == "membership"]
    assert "Chad, Kenya" in point.what
    assert "Ghana" not in point.what


def test_sponsors_in_plain_words_stand_as_they_are():
    made = draft(chosen={"sponsors": "Kenya, on behalf of others"})
    (line,) = [line for line in made.masthead if line.role == "sponsors"]
    assert line.text == "Kenya, on behalf of others: draft resolution"
    assert made.sponsor_notes == ()


REFUSED = [
    ([Sponsor("Kenya")], {"chosen": {"sponsors": "Kenya"}}, "--sponsor and with --set sponsors"),
    ([Sponsor("Kenya"), Sponsor("Kenya", AFRICA)], {}, "“Kenya” is given twice"),
    ([Sponsor("Côte d'Ivoire"), Sponsor("Côte d’Ivoire")], {}, "given twice"),
    ([Sponsor("  ")], {}, "has no name"),
    ([Sponsor("Kenya", "the neighbours")], {}, "no group “the neighbours”"),
]


@pytest.mark.parametrize(("sponsors", "options", "reason"), REFUSED)
def test_sponsors_that_cannot_be_are_refused(sponsors, options, reason):
    with pytest.raises(DraftingError, match=reason):
        draft(*sponsors, **options)


def test_the_assembly_knows_no_members_of_the_council():
    assembly = replace(SERIES, body="General Assembly")
    made = draft(Sponsor("Kenya", AFRICA, member=None), series=assembly)
    assert [note.text for note in made.sponsor_notes] == [GROUP["en"]]
    assert "membership" not in {point.name for point in made.open}
    with pytest.raises(DraftingError, match=r"Human Rights Council.*General Assembly.*Kenya"):
        draft(Sponsor("Kenya", member=False), series=assembly)
