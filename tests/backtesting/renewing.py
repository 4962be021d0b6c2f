"""A series of another kind than Mali's: a mandate is renewed, and the recall chain comes to an end.

Four autumn texts, a year apart, in the manner of the Council's series on a country. The first two
list the earlier resolutions, the others have a general phrase; the report goes to the Assembly too.
"""

from datetime import date

from drafter.backtesting import backtest
from drafter.mining.past import Given
from drafter.mining.years import Read
from drafter.resolution import Paragraph, Reference, Resolution

GUIDED = "Guided by the purposes and principles of the Charter of the United Nations,"
CHAIN = (
    "Recalling also its resolutions 30/19 of 2 October 2015, 33/27 of 30 September 2016, 36/25 of "
    "29 September 2017, {},"
)
GENERAL = "Recalling also its resolutions on the situation of human rights in the country,"
REAFFIRMED = (
    "Recalling the Universal Declaration of Human Rights, the International Covenants on Human "
    "Rights and other relevant human rights instruments,"
)
BANGUI = (
    "Recalling further the holding in {} of popular consultations and of a forum on national "
    "reconciliation, which was followed by the adoption of a republican pact,"
)
ATTACKS = (
    "Strongly condemns all violations and abuses of human rights, including {}, and stresses that "
    "those responsible must be held accountable and brought to justice;"
)
PARTIES = "{} all parties to allow rapid, safe and unhindered access for humanitarian aid;"
HUNGER = (
    "Requests Member States to provide urgent support in response to the food insecurity that "
    "affects nearly {} per cent of the population;"
)
RENEWED = (
    "Decides to renew, for one year, the mandate of the Independent Expert on the situation of "
    "human rights in the country;"
)
UPDATE = (
    "Requests the Independent Expert to provide an oral update to the Human Rights Council at its "
    "{} session and to submit a written report to the Council at its {} session and to the General "
    "Assembly at its {} session;"
)
SEIZED = "Decides to remain seized of this matter."

_KILLINGS = "killings, abductions and the recruitment of children"
_MORE = "killings, acts of torture, abductions, extortion and the recruitment and use of children"
_DAYS = {
    42: date(2019, 9, 27), 45: date(2020, 10, 6), 48: date(2021, 10, 11), 51: date(2022, 10, 7),
}  # fmt: skip

TEXTS = {
    Reference(42, 36): [
        GUIDED, REAFFIRMED, CHAIN.format("39/19 of 28 September 2018").replace(
            "2017, 39", "2017 and 39"), BANGUI.format("2015"),
        ATTACKS.format(_KILLINGS), PARTIES.format("Urges"), HUNGER.format(50), RENEWED,
        UPDATE.format("forty-fourth", "forty-fifth", "seventy-fifth"), SEIZED,
    ],
    Reference(45, 35): [
        GUIDED, REAFFIRMED, CHAIN.format(
            "39/19 of 28 September 2018 and 42/36 of 27 September 2019"), BANGUI.format("2015"),
        ATTACKS.format(_MORE), PARTIES.format("Urges"), HUNGER.format(57), RENEWED,
        UPDATE.format("forty-seventh", "forty-eighth", "seventy-sixth"), SEIZED,
    ],
    Reference(48, 19): [
        GUIDED, REAFFIRMED, GENERAL, BANGUI.format("2015"),
        ATTACKS.format(_MORE), "Urges armed groups to end hostilities at once;",
        PARTIES.format("Also urges"), HUNGER.format(57), RENEWED,
        UPDATE.format("fiftieth", "fifty-first", "seventy-seventh"), SEIZED,
    ],
    Reference(51, 37): [
        GUIDED, REAFFIRMED, GENERAL, BANGUI.format("2015"),
        ATTACKS.format(_MORE), "Urges armed groups to end hostilities at once;",
        PARTIES.format("Also urges"), HUNGER.format(63), RENEWED,
        UPDATE.format("fifty-third", "fifty-fourth", "seventy-eighth"), SEIZED,
    ],
}  # fmt: skip


def documents():
    """The texts as read."""
    return [_read(reference, texts) for reference, texts in TEXTS.items()]


def tested():
    """The backtest of the three years that have one before them."""
    return backtest(documents(), Given(), name="renewing")


def _read(reference, texts):
    paragraphs, counted = [], {"preambular": 0, "operative": 0}
    for text in texts:
        part = "preambular" if text.endswith(",") else "operative"
        counted[part] += 1
        label = f"{'PP' if part == 'preambular' else 'OP'}{counted[part]}"
        number = counted[part] if part == "operative" else None
        paragraphs.append(Paragraph(part, label, text, _opening(text), number))
    resolution = Resolution(
        kind="adopted", language="en", reference=reference, session=reference.session,
        body="Human Rights Council", title="Technical assistance in the field of human rights",
        adopted=_DAYS[reference.session], paragraphs=tuple(paragraphs),
    )  # fmt: skip
    return Read(f"{reference.session}.en.txt", resolution)


def _opening(text):
    words = text.split()
    long = words[0] in ("Strongly", "Also") or words[1] in ("also", "further")
    return " ".join(words[: 2 if long else 1])
