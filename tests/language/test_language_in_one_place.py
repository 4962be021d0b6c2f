"""What depends on a language is in ``drafter/language`` and nowhere else."""

import ast
import re
from functools import cache
from itertools import chain
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
    "library/model.py": "the program's own form of a value: 54/42 of 2023-04-04",
    "library/plain_yaml.py": "the words of YAML",
    "drafting/plan_lines.py": "the words of YAML",
    "reading/html.py": "the properties of styles",
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
    known = [get(code) for code in CODES]
    said = " ".join(each.words[role] for each in known for role in ("agenda_item", "meeting"))
    endings = [spelled(f"{e.adopted} {e.lists}") for e in (each.reading.ending for each in known)]
    found = {*re.findall(r"(?<!\{)\b[^\W\d_]+", said.lower()), *chain.from_iterable(endings)}
    return frozenset(word for word in found if len(word) >= 5)


@cache
def vocabulary() -> frozenset[str]:
    """The words of every language that give it away in a pattern, however short they are."""
    known = [get(code) for code in CODES]
    words = set(masthead_words())
    for language in known:
        words |= language.stop_words | language.light_words | {*language.month_names}
        words |= {language.join(["", ""]).strip(), *spelled(language.acts)}
        words |= spelled(language.resolutions) | spelled(language.reading.pages.page)
        words |= spelled(language.reading.pages.distribution)
    return frozenset(word.lower() for word in words if len(word) > 1)


def spelled(pattern: str) -> set[str]:
    """The words of a pattern, and beginnings of words: of ``r[eé]sol[uv]`` there is *resolu*."""
    said = re.sub(r"\s# .*", " ", pattern)  # a comment in a long one
    said = re.sub(r"\(\?(?:P<\w+>|P=\w+|<[=!]|[:=!])", "(", said)
    said = re.sub(r"\\[A-Za-z]", " ", said).lower()
    said = re.sub(r"\[([^\W\d_])[^\]-]*\]", r"\1", said)
    return {*_WORD.findall(re.sub(r"\[[^\]]*\]", " ", said))}


def telling(tree: ast.AST):
    """Patterns in which a word of a language stands, or the beginning of a longer one."""
    words = vocabulary()
    long = tuple(word for word in words if len(word) > STEM)
    for literal in patterns(tree):
        said = spelled(literal.value)
        stems = [each for each in said if len(each) >= STEM]
        if said & words or any(word.startswith(each) for each in stems for word in long):
            yield literal


STEM = 5
"""So many letters of a word are no chance."""


def patterns(tree: ast.AST):
    """The strings handed to ``re``, and those with the signs of a pattern wherever they are."""
    handed = [
        node.args[0] for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args
        and ast.unparse(node.func.value) == "re" and node.func.attr in IN_A_REGEX
    ]  # fmt: skip
    found = {id(literal): literal for each in handed for literal in literals(each)}
    signs = re.compile(r"\(\?|\\[bdwsDWS]")
    found |= {id(each): each for each in literals(tree) if signs.search(each.value)}
    yield from found.values()


def folded(node: ast.expr) -> bool:
    """Whether it is a text in small letters."""
    made = node.func.attr if isinstance(node, ast.Call) and isinstance(
        node.func, ast.Attribute
    ) else ""  # fmt: skip
    return made in {"lower", "casefold"}


def looked_for(tree: ast.AST):
    """Where words are looked for in a text in small letters: ``word in heading.lower()``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
            (right,) = node.comparators
            among = isinstance(right, ast.Set | ast.Tuple | ast.List) and folded(node.left)
            said = {each.value for each in literals(right)} if among else set()
            if folded(right) or said & vocabulary():
                yield node


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
    found = [*foreign(tree), *telling(tree), *looked_for(tree)]
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
    ('re.compile(r"(?:Agenda) item")', telling),
    ('re.match(rf"{n} meeting", x)', telling),
    ('_RUN = re.compile(rf"{MASK}(?:(?:,| and| et| y|, and)? ?{MASK})+")', telling),
    ('_WORD = rf"{x}(?:(?:sa|ses|la|les) )?"', telling),
    ('_PLURAL = re.compile(r"(?P<word>[Rr][eé]solu\\w+?)s?")', telling),
    ('_ANEW = re.compile(r"r[eé]sol[uv]|d[eé]cisi[oó]n")', telling),
    ('re.compile(r"(?:page\\s*)?Distr\\. ?limit")', telling),
    ('re.search(r"\\bin (?:May|June)", text)', telling),
    ("[tag for word, tag in _TAGS.items() if word in e.heading.lower()]", looked_for),
    ('if word.lower() in {"the", "of"}: pass', looked_for),
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
    're.compile(r"(?P<of>\\d+)(?P=of)|(?:A/HRC|(?<=x)OP)")',
    'if path.suffix.lower() in (".htm", ".html") or word.lower() in language.stop_words: pass',
]


@pytest.mark.parametrize("code", INNOCENT)
def test_what_is_no_language_is_left_alone(code):
    tree = ast.parse(code)
    assert not [*by_code(tree), *foreign(tree), *telling(tree), *looked_for(tree)]


FAMILIES = ("enacting.", "group.", "language.")
"""Roles that are made of a prefix and a key when they are looked up."""


@pytest.mark.parametrize("code", CODES)
def test_every_word_of_a_table_is_read_somewhere(code):
    """Words that nothing looks up would go wrong unseen."""
    looked_up = {node.value for path in MODULES for node in literals(ast.parse(path.read_text()))}
    roles = {role for role in get(code).words if not role.startswith(FAMILIES)}
    assert roles - looked_up == set()
