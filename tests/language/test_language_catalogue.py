"""What the program says of a draft: every message in every catalogue, in the language's style."""

import datetime
import doctest
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from drafter.language import CODES, UnknownLanguage, catalogue, get
from drafter.language.catalogue import FOLDER, messages

ROOT = Path(__file__).parents[2]
_spec = importlib.util.spec_from_file_location("messages_tool", ROOT / "tools" / "messages.py")
tool = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(tool)

CATALOGUES = sorted(FOLDER.glob("*.po"))
by_name = pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)


def entries(path):
    """Each translated form of a catalogue, with its English message."""
    for message in tool.read(path):
        if message.id:
            for form in tool.forms(message.string):
                yield tool.forms(message.id)[-1], form


def test_there_is_a_french_catalogue_and_none_without_a_language():
    codes = {path.stem for path in FOLDER.iterdir()}
    assert "fr" in codes
    assert codes <= set(CODES) - {"en"}


@by_name
def test_every_message_of_the_code_is_translated(path):
    assert list(tool.faults(tool.read(path), tool.extracted())) == []


@by_name
def test_the_files_are_as_the_tool_writes_them(path):
    known = tool.read(path)
    assert path.read_bytes() == tool.updated(known, tool.extracted())
    assert path.with_suffix(".mo").read_bytes() == tool.compiled(known)


@by_name
def test_every_message_is_printed_as_its_language_wants(path):
    language = get(path.stem)
    for message, form in entries(path):
        assert language.typography(form) == form, message
        assert "'" not in form, message
        assert form == form.strip(), message


FRENCH = [text for path in CATALOGUES if path.stem == "fr" for text in entries(path)]


@pytest.mark.parametrize(("message", "form"), FRENCH, ids=[message[:40] for message, _ in FRENCH])
def test_french_signs_have_their_no_break_space(message, form):
    assert not re.search(r"[^\u00a0][;:?!»]", form)
    assert not re.search(r"«[^\u00a0]", form)
    assert not re.search(r"[“”\"]", form)
    words = re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\w+\}|--[\w-]+|«[^»]+»", "", form))
    assert not {"the", "of", "to", "is", "not", "and", "with", "for"} & set(words)


def one_message(text, string):
    made = Catalog(locale="fr", fuzzy=False)
    made.add(text, string)
    return made


FAULTS = [
    ("Open: {name}.", "Open: {name}.", "Ouvert : {name}.", None),
    ("missing", "Open: {name}.", "", "no translation"),
    ("a placeholder less", "Open: {name}.", "Ouvert.", "other placeholders"),
    ("a placeholder more", "Open.", "Ouvert : {name}.", "other placeholders"),
    ("a placeholder misspelt", "Open: {name}.", "Ouvert : {nom}.", "other placeholders"),
    ("a form missing", ("{number} year", "{number} years"), ("{number} an", ""), "no translation"),
    ("a form without its number", ("{number} year", "{number} years"), ("{number} an", "ans"),
     "other placeholders"),
    ("one alone needs no number", ("one year", "{number} years"), ("un an", "{number} ans"), None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "string", "fault"), [case[1:] for case in FAULTS],
                         ids=[case[0] for case in FAULTS])  # fmt: skip
def test_a_wrong_entry_is_found(text, string, fault):
    found = list(tool.faults(one_message(text, string), one_message(text, None)))
    assert [fault in said for said in found] == ([True] if fault else [])


def test_a_message_too_many_and_one_too_few_are_found():
    found = list(tool.faults(one_message("Old.", "Vieux."), one_message("New.", None)))
    assert sorted(said.partition(" '")[0] for said in found) == [
        "no entry for", "the code no longer says",
    ]  # fmt: skip


def test_messages_are_found_in_code(tmp_path, monkeypatch):
    (tmp_path / "room.py").write_text(
        'one = say("Open: {name}, " "still", name=name)\n'
        'two = moment.say("Closed.")\n'
        'three = say.plural("{number} year", "{number} years", 3)\n'
        'four = later("Later.")\n'
        'five = say(text)\n'
        'six = other("Nothing.")\n',
        encoding="utf-8",
    )  # fmt: skip
    monkeypatch.setattr(tool, "PACKAGE", tmp_path)
    assert {message.id for message in tool.extracted() if message.id} == {
        "Open: {name}, still", "Closed.", ("{number} year", "{number} years"), "Later.",
    }  # fmt: skip


def test_a_new_catalogue_is_begun_with_every_message_untranslated():
    code = tool.extracted()
    begun = tool.updated(Catalog(locale="ru"), code).decode("utf-8")
    assert begun.count("\nmsgid ") == sum(1 for message in code if message.id) + 1
    assert "msgstr[2]" in begun  # Russian has three forms
    assert "Date" not in begun


SAID = [
    ("en", ("no title in {language}",), {"language": "French"}, "no title in French"),
    ("fr", ("no title in {language}",), {"language": "français"}, "pas de titre en français"),
    # days are written by the language
    ("en", ("{resolution}: {value}",), {"resolution": "58/30", "value": datetime.date(2025, 4, 4)},
     "58/30: 4 April 2025"),
    ("fr", ("{resolution}: {value}",), {"resolution": "49/34", "value": datetime.date(2022, 4, 1)},
     "49/34\u00a0: 1er avril 2022"),
    # a language without a catalogue: English, days and all
    ("es", ("{resolution}: {value}",), {"resolution": "58/30", "value": datetime.date(2025, 4, 4)},
     "58/30: 4 April 2025"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "values", "said"), SAID)
def test_a_message_is_said_in_the_language(code, text, values, said):
    assert messages(code)(*text, **values) == said


@pytest.mark.parametrize(
    ("code", "number", "said"),
    [
        ("en", 0, "0 operative paragraphs"),
        ("en", 1, "1 operative paragraph"),
        ("en", 2, "2 operative paragraphs"),
        ("fr", 0, "0 paragraphe du dispositif"),
        ("fr", 1, "1 paragraphe du dispositif"),
        ("fr", 2, "2 paragraphes du dispositif"),
    ],
)
def test_numbers_take_the_form_of_the_language(code, number, said):
    forms = ("{number} operative paragraph", "{number} operative paragraphs")
    assert messages(code).plural(*forms, number) == said


def test_languages_are_named_in_the_language_of_the_messages():
    assert messages("fr").language_name("en") == "anglais"
    assert messages("es").language_name("es") == "Spanish"
    assert messages("en").language_name("eo") == "eo"


def test_a_value_that_lacks_is_an_error_and_so_is_an_unknown_language():
    with pytest.raises(KeyError, match="language"):
        messages("fr")("no title in {language}")
    with pytest.raises(UnknownLanguage, match="tlh"):
        messages("tlh")


def test_the_examples_of_the_module_hold():
    failed, tried = doctest.testmod(catalogue)
    assert (failed, tried > 2) == (0, True)


def test_no_catalogue_is_opened_for_english():
    code = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])))\n"
        "from drafter.language.catalogue import messages\n"
        "messages('en')('the sponsors')\n"
        "assert not [name for name in opened if name.endswith('.mo')]\n"
        "messages('fr')('the sponsors')\n"
        "assert [name for name in opened if name.endswith('.mo')]\n"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", code], env=env, check=True)
