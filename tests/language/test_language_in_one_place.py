"""What depends on a language is in ``drafter/language`` and nowhere else."""

import ast
import re
from pathlib import Path

import pytest

import drafter
from drafter.language import CODES, get

ROOT = Path(drafter.__file__).parent
MODULES = sorted(p for p in ROOT.rglob("*.py") if ROOT / "language" not in p.parents)
IN_A_REGEX = frozenset({"compile", "search", "match", "fullmatch", "sub", "split", "findall",
                        "finditer"})  # fmt: skip
_RANGE = re.compile(r"\w-\w")
_WORD = re.compile(r"[^\W\d_]{2,}")

WORDS_ALLOWED = {
    "reading/source.py": "letters that tell one encoding from another",
    "mining/lists.py": "two stems that the languages it meets have in common",
    "backtesting/technical.py": "masks by form alone, apart from what the program itself knows",
}
"""Modules that may hold words of a language, with the reason."""
CODES_ALLOWED = {
    "console/mining.py": "the program speaks English, and so are titles shown",
}
"""Modules that may choose by the code of a language, with the reason."""


def is_code(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value in CODES


def by_code(tree: ast.AST):
    """Where something is chosen by a language's code: compared, looked up, or a table's key."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            within = [e for s in sides if isinstance(s, ast.Tuple | ast.Set | ast.List)
                      for e in s.elts]  # fmt: skip
            found = any(map(is_code, [*sides, *within]))
        elif isinstance(node, ast.Dict):
            found = any(map(is_code, node.keys))
        elif isinstance(node, ast.Subscript):
            found = is_code(node.slice)
        elif isinstance(node, ast.MatchValue):
            found = is_code(node.value)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            asked = ast.unparse(node.func.value)  # languages.get("en") is the default language
            found = node.func.attr == "get" and asked != "languages" and any(
                map(is_code, node.args[:1])
            )  # fmt: skip
        else:
            found = False
        if found:
            yield node


def docstrings(tree: ast.AST) -> set[int]:
    return {
        id(node.value) for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }  # fmt: skip


def literals(tree: ast.AST):
    """Every string that is no docstring, the parts of f-strings too."""
    described = docstrings(tree)
    for node in ast.walk(tree):
        written = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if written and id(node) not in described:
            yield node


def foreign(tree: ast.AST):
    """Strings with a word that has a letter beyond ASCII; a range as ``À-Ý`` is no word."""
    for node in literals(tree):
        words = _WORD.findall(_RANGE.sub(" ", node.value))
        if any(word.isalpha() and not word.isascii() for word in words):
            yield node


def masthead_words() -> frozenset[str]:
    """The telling words of mastheads and endings, in every language there is."""
    roles = ("agenda_item", "meeting", "no_vote", "in_favour", "against", "abstaining")
    said = " ".join(get(code).words[role] for code in CODES for role in roles).lower()
    return frozenset(re.findall(r"(?<!\{)\b[^\W\d_]{5,}", said))


def telling(tree: ast.AST, words: frozenset[str]):
    """Patterns handed to ``re`` in which such a word stands."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if ast.unparse(node.func.value) == "re" and node.func.attr in IN_A_REGEX and node.args:
            for literal in literals(node.args[0]):
                said = re.sub(r"\(\?P<\w+>", "(", literal.value.lower())
                if set(re.findall(r"[^\W\d_]{5,}", said)) & words:
                    yield literal


def where(path: Path, nodes) -> list[str]:
    return [f"{path.relative_to(ROOT)}:{n.lineno}: {ast.unparse(n)[:80]}" for n in nodes]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


by_module = pytest.mark.parametrize("path", MODULES, ids=name_of)


@by_module
def test_nothing_is_chosen_by_the_code_of_a_language(path):
    found = [*by_code(ast.parse(path.read_text("utf-8")))]
    assert bool(found) == (name_of(path) in CODES_ALLOWED), where(path, found)


@by_module
def test_no_module_holds_words_of_a_language(path):
    tree = ast.parse(path.read_text("utf-8"))
    found = [*foreign(tree), *telling(tree, masthead_words())]
    assert bool(found) == (name_of(path) in WORDS_ALLOWED), where(path, found)


PLANTED = [
    ('if code == "fr": pass', by_code),
    ('if code not in ("en", "es"): pass', by_code),
    ('_WORDS = {"en": 1}', by_code),
    ('_WORDS["fr"]', by_code),
    ('slot.paragraphs.get("en")', by_code),
    ('match code:\n    case "fr": pass', by_code),
    ('_X = re.compile(r"(?:Resolution|Résolution) ")', foreign),
    ('_X = rf"{a}séance"', foreign),
    ('re.compile(r"(?:Agenda) item")', lambda tree: telling(tree, masthead_words())),
    ('re.match(rf"{n} meeting", x)', lambda tree: telling(tree, masthead_words())),
]


@pytest.mark.parametrize(("code", "finds"), PLANTED, ids=[code for code, _ in PLANTED])
def test_what_is_planted_is_found(code, finds):
    assert list(finds(ast.parse(code)))


INNOCENT = [
    'language = languages.get("en")',
    'def draft(code: str = "en"): pass',
    '_X = re.compile(r"[A-ZÀ-Ý][^\\\\W\\\\d_]+|(?:[A-Z]\\\\.) [A-ZÉ]")',
    '"""The *Résolution* of a French masthead."""',
    'say("the meeting line says “{printed}”")',
]


@pytest.mark.parametrize("code", INNOCENT)
def test_what_is_no_language_is_left_alone(code):
    tree = ast.parse(code)
    assert not [*by_code(tree), *foreign(tree), *telling(tree, masthead_words())]
