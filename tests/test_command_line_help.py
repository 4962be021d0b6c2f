"""Every command explains itself, and the README tells of every command."""

import re
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import drafter
from drafter.cli import command_line

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
EXAMPLES = "\n".join(re.findall(r"^```\n(.*?)^```$", README, re.MULTILINE | re.DOTALL))


def walk(command, words=()):
    """Every command and group below, with the words that call it."""
    yield words, command
    for name, below in getattr(command, "commands", {}).items():
        yield from walk(below, (*words, name))


COMMANDS = dict(walk(typer.main.get_command(command_line())))
NAMES = {words: " ".join(("drafter", *words)) for words in COMMANDS}
LEAVES = [
    words
    for words, command in COMMANDS.items()
    if not hasattr(command, "commands") or (command.invoke_without_command and words)
]


def run(*arguments):
    return CliRunner().invoke(command_line(arguments), list(arguments))


@pytest.mark.parametrize("words", COMMANDS, ids=NAMES.get)
def test_a_command_has_help(words):
    assert (COMMANDS[words].help or "").strip()
    shown = run(*words, "--help")
    assert shown.exit_code == 0
    assert "Usage:" in shown.output


@pytest.mark.parametrize("words", COMMANDS, ids=NAMES.get)
def test_every_option_and_argument_has_help(words):
    silent = [
        parameter.name
        for parameter in COMMANDS[words].params
        if not (getattr(parameter, "help", None) or "").strip()
    ]
    assert silent == []


@pytest.mark.parametrize("words", LEAVES, ids=NAMES.get)
def test_the_readme_shows_every_command(words):
    assert re.search(rf"^{re.escape(NAMES[words])}\b", EXAMPLES, re.MULTILINE)


def test_the_readme_shows_no_command_that_is_not_there():
    for line in re.findall(r"^drafter (?:--library \S+ )?(.+)$", EXAMPLES, re.MULTILINE):
        assert any(line.split()[: len(words)] == list(words) for words in LEAVES), line


@pytest.mark.parametrize(
    "option", sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)) - {"--help"})
)
def test_an_option_in_the_readme_is_there(option):
    known = {name for command in COMMANDS.values() for p in command.params for name in p.opts}
    assert option in known


def test_the_version_is_printed():
    shown = run("--version")
    assert shown.exit_code == 0
    assert drafter.__version__ in shown.output


@pytest.mark.parametrize("words", [("no-such-command",), ("draft", "--no-such-option")])
def test_wrong_use_is_exit_code_2(words):
    assert run(*words).exit_code == 2
