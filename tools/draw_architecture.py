"""Draw the rooms of the program and their imports, as the code has them: an SVG.

    python tools/draw_architecture.py [FILE]

An arrow says that a room imports another one. What follows from other arrows (everything may use
``language``) is left out; that imports run one way, downwards, is checked before anything is drawn.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "pictures" / "architecture.svg"
SHARED = "shared"
"""The modules that belong to no room, drawn as one box."""
Imports = Mapping[str, frozenset[str]]
"""The rooms that each room imports."""


@dataclass(frozen=True)
class Room:
    """How a room is drawn: where across the picture, its name, what it does in a few words.

    ``step`` counts the way of a text through the program, where the room is on it.
    """

    across: float
    name: str
    does: tuple[str, str]
    step: int = 0


ROOMS = {
    "cli": Room(1.5, "cli.py", ("the commands together,", "their errors, exit codes")),
    "commands": Room(1.5, "commands/", ("each parses, calls", "one function, prints")),
    "browsing": Room(0, "browsing/", ("a library → a page", "for a browser")),
    "backtesting": Room(1, "backtesting/", ("past years drafted again,", "beside what came")),
    "checking": Room(2, "checking/", ("the linter:", "a small function a rule")),
    "console": Room(3, "console/", ("words for the terminal;", "decides nothing")),
    "writing": Room(0.5, "writing/", ("Draft → Word editions,", "Markdown, JSON"), 5),
    "drafting": Room(1.5, "drafting/", ("library + plan + session", "→ Draft"), 4),
    "mining": Room(1.5, "mining/", ("the years of a series →", "clauses, rules, history"), 2),
    "reading": Room(0.5, "reading/", ("a file of any format", "→ Resolution"), 1),
    "library": Room(1.5, "library/", ("the YAML on disk:", "schema, load, merge, save"), 3),
    "comparing": Room(2.5, "comparing/", ("two texts → what became", "of each paragraph, word")),
    "language": Room(1, "language/", ("all that depends on the", "language; messages")),
    SHARED: Room(1.5, "", ("the words everyone shares;", "bytes, counts, names")),
}  # fmt: skip

WIDE, HIGH, ACROSS, DOWN, MARGIN = 216, 76, 248, 124, 28
"""Pixels: of a box, from box to box, around them all."""
BROAD = 320
"""Of the box with several names."""


def imports_of(package: Path) -> dict[str, frozenset[str]]:
    """What each room imports, wherever in it that stands."""
    rooms = {path.name for path in package.iterdir() if (path / "__init__.py").is_file()} | {"cli"}
    found: dict[str, set[str]] = {}
    for path in sorted(package.rglob("*.py")):
        first = path.relative_to(package).parts[0].removesuffix(".py")
        if first.startswith("__"):
            continue
        here = first if first in rooms else SHARED
        named = {name for name in _imported(path) if not name.startswith("__")}
        found.setdefault(here, set()).update(n if n in rooms else SHARED for n in named)
    return {room: frozenset(others - {room}) for room, others in found.items()}


def _imported(path: Path) -> Iterator[str]:
    """The rooms and modules of the package that a file imports: ``library`` of drafter.library."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "drafter":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("drafter."):
            yield str(node.module).split(".")[1]


def modules_of(package: Path) -> list[str]:
    """The modules that belong to no room."""
    return sorted(p.name for p in package.glob("*.py") if p.stem != "cli" and p.stem[:2] != "__")


def rows(imports: Imports) -> dict[str, int]:
    """How far down each room stands: below every room that imports it.

    Raises:
        ValueError: rooms import each other in a circle.
    """
    depth = dict.fromkeys(imports, 0)
    for _ in imports:
        settled = True
        for room, others in imports.items():
            for other in others:
                if depth[other] <= depth[room]:
                    depth[other], settled = depth[room] + 1, False
        if settled:
            return depth
    raise ValueError("rooms import each other in a circle")


def arrows(imports: Imports) -> list[tuple[str, str]]:
    """The imports that do not follow from others: from room to room."""

    def reached(rooms: Iterable[str]) -> set[str]:
        return {r for room in rooms for r in {room, *reached(imports[room])}}

    return sorted(
        (room, other)
        for room, others in imports.items()
        for other in others
        if other not in reached(r for o in others if o != other for r in imports[o])
    )


def svg(imports: Imports, modules: Iterable[str]) -> str:
    """The picture.

    Raises:
        KeyError: a room has no place in :data:`ROOMS`.
    """
    down = rows(imports)
    place = {
        room: (MARGIN + ROOMS[room].across * ACROSS, MARGIN + down[room] * DOWN) for room in imports
    }
    drawn = arrows(imports)
    width = 2 * MARGIN + 3 * ACROSS + WIDE
    height = 2 * MARGIN + max(down.values()) * DOWN + HIGH
    told = "; ".join(f"{room} → {other}" for room, other in drawn)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" role="img" '
        'font-family="Helvetica, Arial, sans-serif">',
        "<title>The rooms of drafter and what imports what</title>",
        f"<desc>{escape(told)}</desc>",
        '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" '
        'markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#6b7a90"/></marker></defs>',
        f'<rect width="{width:g}" height="{height:g}" fill="#fff"/>',
        *(_arrow(room, other, drawn, place) for room, other in drawn),
        *(
            line
            for room, (x, y) in place.items()
            for line in _box(ROOMS[room], x, y, " · ".join(modules) if room == SHARED else "")
        ),
        *_legend(width, height),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _box(room: Room, x: float, y: float, modules: str) -> Iterator[str]:
    fill, edge = ("#e3eefb", "#2f6db5") if room.step else ("#f6f7f9", "#8a94a3")
    name, size = (modules, 11) if modules else (room.name, 16)
    x, wide = (x - (BROAD - WIDE) / 2, BROAD) if modules else (x, WIDE)
    middle = x + wide / 2
    yield (
        f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{HIGH}" rx="8" fill="{fill}" '
        f'stroke="{edge}" stroke-width="1.5"/>'
    )
    yield (
        f'<text x="{middle:g}" y="{y + 25:g}" font-size="{size}" font-weight="bold" '
        f'fill="#16324f" text-anchor="middle">{escape(name)}</text>'
    )
    for number, words in enumerate(room.does):
        yield (
            f'<text x="{middle:g}" y="{y + 45 + 17 * number:g}" font-size="13" fill="#333" '
            f'text-anchor="middle">{escape(words)}</text>'
        )
    if room.step:
        yield f'<circle cx="{x:g}" cy="{y:g}" r="12" fill="{edge}"/>'
        yield (
            f'<text x="{x:g}" y="{y + 5:g}" font-size="14" font-weight="bold" fill="#fff" '
            f'text-anchor="middle">{room.step}</text>'
        )


def _arrow(
    room: str,
    other: str,
    drawn: list[tuple[str, str]],
    place: Mapping[str, tuple[float, float]],
) -> str:
    """A curve from below a room to above another; several at one box stand side by side."""
    leaving = sorted((o for r, o in drawn if r == room), key=lambda o: place[o])
    coming = sorted((r for r, o in drawn if o == other), key=lambda r: place[r])
    x1 = place[room][0] + _side(leaving.index(other), len(leaving))
    x2 = place[other][0] + _side(coming.index(room), len(coming))
    y1, y2 = place[room][1] + HIGH, place[other][1] - 1
    bend = min((y2 - y1) / 2, 60)
    return (
        f'<path d="M{x1:g} {y1:g} C{x1:g} {y1 + bend:g} {x2:g} {y2 - bend:g} {x2:g} {y2:g}" '
        'fill="none" stroke="#6b7a90" stroke-width="1.5" marker-end="url(#head)"/>'
    )


def _side(number: int, count: int) -> float:
    return round(WIDE * (number + 1) / (count + 1), 1)


def _legend(width: float, height: float) -> Iterator[str]:
    said = (
        "An arrow: imports. What follows from",
        "other arrows is not drawn.",
        "1 to 5: the way of a text.",
    )
    for number, words in enumerate(said):
        yield (
            f'<text x="{width - MARGIN:g}" y="{height - MARGIN - 16 * (len(said) - 1 - number):g}" '
            f'font-size="12" fill="#555" text-anchor="end">{escape(words)}</text>'
        )


def picture(package: Path = ROOT / "drafter") -> str:
    """The picture of the code as it is."""
    return svg(imports_of(package), modules_of(package))


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.write_text(picture(), encoding="utf-8")
    for one, other in arrows(imports_of(ROOT / "drafter")):
        print(f"{one} → {other}")
