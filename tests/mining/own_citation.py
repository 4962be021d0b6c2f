"""A series made up for the tests, in which one paragraph cites the resolution before its own."""

from pathlib import Path

from drafter.mining.mine import mine
from drafter.mining.years import Read
from drafter.reading import read_text

TEXT = """Human Rights Council

Resolution adopted by the Human Rights Council on {day}

{number}. {title}

The Human Rights Council,

Guided by the purposes and principles of the Charter of the United Nations,

{cites},{note}

1. Takes note of the statement by the President of the country;

2. Decides to extend the mandate of the Independent Expert for a period of one year.
"""
TEXT_FR = """Conseil des droits de l’homme

Résolution adoptée par le Conseil des droits de l’homme le {day}

{number}. {title}

Le Conseil des droits de l’homme,

Guidé par les buts et les principes de la Charte des Nations Unies,

{cites},{note}

1. Prend note de la déclaration du Président du pays ;

2. Décide de proroger le mandat de l’Expert indépendant pour une période d’un an.
"""
DAYS = {
    "40/18": ("22 March 2019", "22 mars 2019"), "43/24": ("22 June 2020", "22 juin 2020"),
    "46/18": ("23 March 2021", "23 mars 2021"), "49/24": ("1 April 2022", "1er avril 2022"),
}  # fmt: skip

RECENTLY = "Recalling all Council resolutions on the subject, most recently resolution {}"
RECENTE = "Rappelant toutes ses résolutions sur la question, la plus récente étant la résolution {}"
PURSUANT = "Welcoming the report submitted pursuant to Council resolution {}"
OTHERS = "Recalling Human Rights Council resolution {} and other relevant resolutions"
DATED = {n: f"{n} of {en}" for n, (en, _) in DAYS.items()}
DATED_FR = {n: f"{n} du {fr}" for n, (_, fr) in DAYS.items()}


def said(words, *cited, of=("43/24", "46/18", "49/24"), dated=DATED):
    """By text what it says: the words with what it cites, ``=`` before a number alone."""
    printed = [c[1:] if c[0] == "=" else dated[c] for c in cited]
    return {text: words.format(p) for text, p in zip(of[-len(cited) :], printed, strict=True)}


def read(number, cites, code="en", title="Human rights in a country", note=""):
    """A text whose one paragraph says ``cites``, with a footnote if one is given."""
    day = DAYS[number][code == "fr"]
    printed = (TEXT_FR if code == "fr" else TEXT).format(
        number=number, day=day, cites=cites, title=title, note=f"[^1]\n\n[^1]: {note}" * bool(note)
    )
    name = f"{number.replace('/', '-')}.{code}.md"
    return Read(name, read_text(printed, Path(name)))


def series(texts, code="en", adoptions=(), notes=None, **more):
    """The series of texts, given by number and by what their paragraph says.

    ``notes`` are its footnotes, by number of the text too.
    """
    of = {number: {**more, "note": note} for number, note in (notes or {}).items()}
    documents = [
        read(number, cites, code, **of.get(number, more)) for number, cites in texts.items()
    ]
    return mine(documents, name="country", adoptions=adoptions).series


def citing(found):
    """The clause that cites."""
    return next(c for c in found.clauses if c.history[-1].paragraph == "PP2")
