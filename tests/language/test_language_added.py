"""Another language is one file: nothing else knows of it, and it is read and drafted.

The module is in ``portuguese.py`` beside this; the tests put it into a copy of the package.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import drafter

HERE = Path(__file__).parent
LIBRARY = HERE.parents[1] / "clauses"

TEXT = """Nações Unidas
A/HRC/RES/58/30

Conselho dos Direitos Humanos

Quinquagésima oitava sessão

24 de fevereiro a 4 de abril de 2025

Ponto 10 da agenda

Assistência técnica e reforço das capacidades

Resolução adotada pelo Conselho dos Direitos Humanos em 4 de abril de 2025

58/30. Assistência técnica e reforço das capacidades

O Conselho dos Direitos Humanos,

Recordando a Carta das Nações Unidas,

1. Condena energicamente todas as violações dos direitos humanos;

2. Decide continuar a ocupar-se da questão.

59ª reunião
4 de abril de 2025

[Adotada por 29 votos contra 6, com 12 abstenções. Resultado da votação:

Votos a favor:
Argélia, Bélgica

Votos contra:
Burundi]
"""
FIELDS = (
    "language", "kind", "body", "symbol", "session", "session_dates", "agenda_item",
    "agenda_title", "title", "adopted", "meeting", "vote", "vote_lists", "warnings",
)  # fmt: skip
DRAFT_IN = """
import sys
from pathlib import Path
from drafter.drafting import draft
from drafter.language import CODES
from drafter.library.store import load_series

made = draft(load_series(Path(sys.argv[1]), "mali"), code="pt")
print(*CODES)
print(made.masthead[-1].text)
print(len(made.paragraphs) == sum(p.flat[0] + p.flat[-1] == "[]" for p in made.paragraphs))
"""


@pytest.fixture(scope="module")
def with_portuguese(tmp_path_factory):
    """A folder with a copy of the package that has one file more."""
    folder = tmp_path_factory.mktemp("added")
    package = folder / "drafter"
    clean = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(drafter.__file__).parent, package, ignore=clean)
    shutil.copy(HERE / "portuguese.py", package / "language" / "pt.py")
    (folder / "text.pt.txt").write_text(TEXT, encoding="utf-8")
    return folder


def run(folder, *arguments):
    made = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert made.returncode == 0, made.stderr
    return made.stdout


def test_a_draft_is_made_in_it(with_portuguese):
    printed = run(with_portuguese, "-c", DRAFT_IN, LIBRARY).splitlines()
    assert printed == ["en es fr pt", "O Conselho dos Direitos Humanos,", "True"]


def test_a_document_in_it_is_read(with_portuguese):
    path = with_portuguese / "text.pt.txt"
    read = json.loads(run(with_portuguese, "-m", "drafter", "read", "--json", path))
    title = "Assistência técnica e reforço das capacidades"
    assert {name: read[name] for name in FIELDS} == {
        "language": "pt",
        "kind": "adopted",
        "body": "Conselho dos Direitos Humanos",
        "symbol": "A/HRC/RES/58/30",
        "session": 58,
        "session_dates": "24 de fevereiro a 4 de abril de 2025",
        "agenda_item": 10,
        "agenda_title": title,
        "title": title,
        "adopted": "2025-04-04",
        "meeting": 59,
        "vote": "por 29 votos contra 6, com 12 abstenções",
        "vote_lists": {"Votos a favor": "Argélia, Bélgica", "Votos contra": "Burundi"},
        "warnings": [],
    }
    openings = [p["opening"] for p in (*read["preambular"], *read["operative"])]
    assert openings == ["Recordando", "Condena energicamente", "Decide"]
    assert read["operative"][-1]["text"] == "Decide continuar a ocupar-se da questão."


def test_what_it_leaves_empty_is_not_found_and_does_no_harm(with_portuguese):
    """No words for rules, for what is outdated, for mandates, for pages about a resolution."""
    assert run(with_portuguese, "-c", EMPTY).splitlines() == ["{}", "[]", "None", "unknown", "[]"]


EMPTY = """
from datetime import date
from pathlib import Path
from drafter.checking import Config, check
from drafter.drafting.outdated import Opens, outdated
from drafter.mining.facts import mandate
from drafter.mining.slots import Witness, pronouns
from drafter.mining.years import Read, years
from drafter.reading import read
from drafter.resolution import Reference

announced = "Acolhe a conferência prevista para 4 de abril de 2025 e o seu encerramento;"
print(outdated({"OP1": announced}, Opens(date(2026, 3, 1)), "pt"))
print(pronouns(Witness(Reference(58, 30), "pt", "o Perito e o seu mandato"), "Perito"))
found = read(Path("text.pt.txt"))
told, guess = mandate(years([Read("text.pt.txt", found)], {})[0])
print(told)
print(guess.sure)
print(check(found, None, Config()))
"""
