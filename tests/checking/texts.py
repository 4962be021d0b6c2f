"""Short texts to check: quotations of real resolutions, some with one thing changed."""

from pathlib import Path

from drafter.reading.document import read_text
from drafter.resolution import Paragraph, Resolution, items_from_flat

SEEDS = Path(__file__).parents[2] / "seeds"


def resolution(*paragraphs, language="en", **fields):
    """A resolution of the Council: ``("PP", text)``, ``(3, text)``, ``(None, text)``, ``("H", …)``.

    ``None`` is an operative paragraph without its number.
    """
    made = []
    counts = {"PP": 0, "OP": 0, "H": 0}
    for mark, flat in paragraphs:
        kind = mark if mark in {"PP", "H"} else "OP"
        counts[kind] += 1
        number = mark if isinstance(mark, int) else None
        text, items = items_from_flat(flat)
        part = {"PP": "preambular", "OP": "operative", "H": "heading"}[kind]
        label = f"{kind}{counts[kind]}" if kind != "OP" else f"OP{number or f'0+{counts[kind]}'}"
        made.append(Paragraph(part, label, text, number=number, items=items))
    given = {"kind": "adopted", "language": language, "body": ORGANS[language], **fields}
    return Resolution(paragraphs=tuple(made), **given)


ORGANS = {
    "en": "Human Rights Council",
    "fr": "Conseil des droits de l’homme",
    "es": "Consejo de Derechos Humanos",
}


def changed(name, *changes):
    """A seed as it is read after each ``(old, new)`` of its text was changed."""
    text = (SEEDS / name).read_text("utf-8")
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return read_text(text, SEEDS / name)
