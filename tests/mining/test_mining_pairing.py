"""Which paragraph of a translation is which: by the order, and by what both languages name."""

import pytest

from drafter.mining.pairing import pairs
from drafter.mining.years import Read, years
from drafter.resolution import Footnote, Paragraph, Reference, Resolution

CHARTER = ("Guided by the Charter of the United Nations,",
           "Guidé par la Charte des Nations Unies,")  # fmt: skip
CODE = ("Recalling also its resolutions 5/1 and 5/2 of 18 June 2007,",
        "Rappelant en outre ses résolutions 5/1 et 5/2, en date du 18 juin 2007,")  # fmt: skip
LISTED = (
    "Recalling further its resolutions 36/30 of 29 September 2017, 39/20 of 28 September 2018, "
    "42/34 of 27 September 2019 and 45/34 of 7 October 2020,",
    "Rappelant également ses résolutions 42/34 du 27 septembre 2019 et 45/34 du 7 octobre 2020,",
)
ALARMED = (
    "Alarmed by the resurgence of hate speech and incitement to violence,",
    "Alarmé par la recrudescence des discours de haine et de l’incitation à la violence,",
)
REPORT = ("Taking note with appreciation of the report on the situation in Kasai,",
          "Prenant note avec satisfaction du rapport sur la situation au Kasaï,")  # fmt: skip
FIRST = ("Welcoming the conference of 4 April 2023,", "Saluant la conférence du 3 avril 2023,")


def text(code, *said, notes=()):
    """A resolution of preambular paragraphs, and footnotes by the place of their paragraph."""
    paragraphs = [Paragraph("preambular", f"PP{n}", words, "") for n, words in enumerate(said, 1)]
    return Resolution(
        kind="adopted",
        language=code,
        reference=Reference(48, 20),
        paragraphs=tuple(paragraphs),
        footnotes=tuple(
            Footnote(str(n), symbol, f"PP{place}", 5) for n, (place, symbol) in enumerate(notes, 1)
        ),
    )


def paired(english, french, notes=((), ())):
    one = text("en", *(each[0] for each in english), notes=notes[0])
    two = text("fr", *(each[1] for each in french), notes=notes[1])
    found, left = pairs(one, two)
    return {p.text: found[p.label].text for p in one.paragraphs if p.label in found}, left


@pytest.mark.parametrize(
    ("english", "french", "left"),
    [
        ((CHARTER, CODE, LISTED, ALARMED), (CHARTER, CODE, LISTED, ALARMED), []),
        ((CHARTER, CODE, LISTED, ALARMED), (CHARTER, LISTED, CODE, ALARMED), []),
        ((CHARTER, CODE, LISTED, ALARMED), (CHARTER, LISTED, CODE), []),
        ((CHARTER, CODE), (CHARTER, LISTED, CODE), ["PP2"]),
        ((CHARTER, FIRST, ALARMED), (CHARTER, FIRST, ALARMED), []),
    ],
    ids=["in order", "two swapped", "two swapped, one not there", "one more",
         "a day misprinted"],
)  # fmt: skip
def test_what_both_name_is_one_paragraph(english, french, left):
    found, rest = paired(english, french)
    assert found == {en: fr for en, fr in english if (en, fr) in french}
    assert rest == left


def test_the_documents_in_footnotes_tell_it_too():
    notes = ([(3, "A/HRC/48/82."), (3, "A/HRC/48/47.")], [(2, "A/HRC/48/82."), (2, "A/HRC/48/47.")])
    found, _ = paired((CHARTER, ALARMED, REPORT), (CHARTER, REPORT), notes)
    assert found[REPORT[0]] == REPORT[1]
    assert ALARMED[0] not in found


def test_what_one_language_alone_names_is_told():
    documents = [
        Read("en.docx", text("en", CHARTER[0], LISTED[0])),
        Read("fr.docx", text("fr", CHARTER[1], LISTED[1])),
    ]
    _, (told,) = years(documents, {})
    assert told == (
        "48/20: 1 paragraph that the text in fr may have otherwise, for one language alone names, "
        "PP2: en 2017-09-29, 2018-09-28, 36/30, 39/20"
    )
    _, told = years(documents[:1], {})
    assert told == []
