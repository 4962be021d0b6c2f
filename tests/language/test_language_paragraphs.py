"""Where a text speaks of its own paragraphs, and where of another document's."""

import pytest

from drafter.language import get

FOUND = [
    ("en", "as set out in paragraph 5 above, and", [("paragraph 5 above", [(5, 5)], "above")]),
    ("en", "the plan outlined in paragraphs 7 and 8 above with equal focus",
     [("paragraphs 7 and 8 above", [(7, 7), (8, 8)], "above")]),
    ("en", "paragraphs 1, 3 to 5 and 9–11 below",
     [("paragraphs 1, 3 to 5 and 9–11 below", [(1, 1), (3, 5), (9, 11)], "below")]),
    ("en", "the statement referred to in paragraph 1 (a) above, delivered",
     [("paragraph 1 (a) above", [(1, 1)], "above")]),
    ("en", "paragraph 12 of the present resolution",
     [("paragraph 12 of the present resolution", [(12, 12)], None)]),
    ("en", "subparagraph 4 (b) above", [("subparagraph 4 (b) above", [(4, 4)], "above")]),
    ("en", "paragraph 3 above and paragraph 4 below",
     [("paragraph 3 above", [(3, 3)], "above"), ("paragraph 4 below", [(4, 4)], "below")]),
    ("fr", "mentionné au paragraphe 20 ci-dessus, ainsi",
     [("au paragraphe 20 ci-dessus", [(20, 20)], "above")]),
    ("fr", "du plan d’action exposé aux paragraphes 7 et 8, en leur accordant",
     [("aux paragraphes 7 et 8", [(7, 7), (8, 8)], None)]),
    ("fr", "les paragraphes 3 à 5 de la présente résolution",
     [("paragraphes 3 à 5 de la présente résolution", [(3, 5)], None)]),
    ("fr", "à l’alinéa b) du paragraphe 4 ci-après",
     [("paragraphe 4 ci-après", [(4, 4)], "below")]),
    ("fr", "au paragraphe\u00a06 a) ci-dessous",
     [("au paragraphe\u00a06 a) ci-dessous", [(6, 6)], "below")]),
    ("es", "en los párrafos 3 y 4 supra", [("párrafos 3 y 4 supra", [(3, 3), (4, 4)], "above")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "mentions"), FOUND, ids=[f"{c}: {t}" for c, t, _ in FOUND]
)
def test_paragraphs_of_the_text_itself(code, text, mentions):
    found = list(get(code).paragraph_mentions.find(text))
    assert [
        (text[m.start : m.end], [(n.first, n.last) for n in m.numbers], m.side) for m in found
    ] == mentions
    for mention in found:
        for numbers in mention.numbers:
            assert text[numbers.start : numbers.end].startswith(str(numbers.first))
            assert text[numbers.start : numbers.end].endswith(str(numbers.last))


ELSEWHERE = [
    ("en", "pursuant to paragraph 5 of its resolution 79/33 of 2 December 2024"),
    ("en", "as provided for in paragraphs 7 to 10 of resolution 46/36 L"),
    ("en", "article 24, paragraph 3 of the Convention on the Rights of Persons"),
    ("en", "the recommendations contained in paragraph 129 (a) to (s) of the consensus report"),
    ("en", "paragraph 135 of decision 1/CP.21"),
    ("en", "the above-mentioned 3 paragraphs"),
    ("en", "the preambular paragraph 4 above"),
    ("fr", "conformément au paragraphe 3 de l’article 24 de la Convention"),
    ("fr", "conformément au paragraphe 5 de sa résolution 79/33, du 2 décembre 2024"),
    ("fr", "de la résolution 60/251, et en particulier au paragraphe 5, dans lequel"),
    ("fr", "à l’article 6, au paragraphe 2, ainsi"),
    ("fr", "le paragraphe 36 du document final de la Conférence"),
    ("es", "el párrafo 5 de su resolución 60/251"),
]


@pytest.mark.parametrize(("code", "text"), ELSEWHERE, ids=[f"{c}: {t}" for c, t in ELSEWHERE])
def test_paragraphs_of_other_documents(code, text):
    assert list(get(code).paragraph_mentions.find(text)) == []


@pytest.mark.parametrize(
    ("code", "noun"), [("en", "paragraphs"), ("fr", "paragraphes"), ("es", "párrafos")]
)
@pytest.mark.parametrize("side", ["above", "below"])
def test_what_is_written_is_found(code, noun, side):
    mentions = get(code).paragraph_mentions
    text = f"{noun} {mentions.series('3', '5')} {mentions.side(side)}"
    (found,) = mentions.find(text)
    assert (found.side, found.numbers[0].first, found.numbers[0].last) == (side, 3, 5)
    assert (found.start, found.end) == (0, len(text))
