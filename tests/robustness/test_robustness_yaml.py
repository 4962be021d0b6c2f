"""YAML files of any content: an exit code, a message that says where, and no edit lost."""

import itertools
import os

import pytest
from ruamel.yaml import YAML

from tests.robustness import yaml_laws, yaml_mutations

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="the time of a command is bounded by SIGALRM"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return yaml_laws.Folder(tmp_path_factory.mktemp("yaml") / "small")


@pytest.mark.parametrize("seed", range(4))
def test_changed_texts(folder, seed):
    for file, content in itertools.islice(yaml_laws.changes(folder, seed), 15):
        folder.check(file, content)


@pytest.mark.parametrize("part", range(4))
def test_a_value_of_another_kind(folder, part):
    found = list(yaml_laws.replacements(folder))
    assert len(found) > 2000
    for file, data in found[41 + part :: len(found) // 15]:
        folder.check(file, yaml_mutations.dumped(data))


def test_files_that_nobody_changed_are_no_findings(folder):
    for file, content in folder.contents.items():
        folder.check(file, content)


def test_the_laws_can_be_broken(folder, monkeypatch):
    """What is checked here fails if a command changes a file, escapes or takes too long."""
    file = folder.plan
    content = folder.contents[file]

    def escaping(*_):
        raise KeyError("escaped")

    def changing(*_):
        file.write_bytes(b"changed")
        return yaml_laws.commands.Ended(1, "", file.name)

    for instead, error in ((escaping, KeyError), (changing, AssertionError)):
        with monkeypatch.context() as patch:
            patch.setattr(yaml_laws.commands, "run", instead)
            with pytest.raises(error):
                folder.check(file, content)
    assert file.read_bytes() == content


CLAUSE = "takes-note-statement-president-country.yaml"
FLOODS = "by the situation of persons displaced by the floods in the north of the country"
REPORT = "requests-independent-expert-submit-report.yaml"
FOUND = [
    # once found by these tests: the file, what stood there, what stands there now
    pytest.param(CLAUSE, "", f"{yaml_mutations.BOMB}\n", id="aliases of aliases, and mine"),
    pytest.param(CLAUSE, "", "x: &x {y: *x}\n", id="an alias within itself"),
    pytest.param(CLAUSE, "status: standing", "status: !!set {a, b}", id="a set"),
    pytest.param(CLAUSE, "status: standing", "status: !!binary aGVsbG8=", id="bytes"),
    pytest.param(CLAUSE, "status: standing", "? 2026-03-20\n: x\n7: y\nstatus: standing",
                 id="keys that are days and numbers"),
    pytest.param(CLAUSE, "history:", "history: true\nformer:", id="a history that is no list"),
    pytest.param(CLAUSE, "{{ statement", "{{ .inf", id="a template that is none"),
    pytest.param(CLAUSE, "    text:\n      en:", "    text:\n      wordings:", id="no language"),
    pytest.param("sessions.yaml", "session: 50", "session: 2026-03-20", id="a day for a session"),
    pytest.param("sessions.yaml", "session: 50", "sess: 50", id="no session"),
    pytest.param(REPORT, "report_session: 53", "report_session: -1", id="a session below 1"),
    pytest.param(REPORT, "rule: session + 3", "rule: x", id="a rule that is none"),
    pytest.param("series.yaml", "body: Human Rights Council", "body: x", id="an unknown body"),
    pytest.param("series.yaml", "    value: en\n", "    value: en  # mine\n",
                 id="a comment within an entry that a new text changes"),
    pytest.param("alarmed-situation-persons-displaced-floods.yaml",
                 f"Concerned}}\n    text:\n      en: {FLOODS}",
                 f"Concerned}}\n    text:\n      en: {'x' * 5_000}",
                 id="a word too long for a file's name"),
    pytest.param("series.yaml", "  - {resolution: 50/1,", "  - {resolution: 49/1,",
                 id="a resolution that the registry lacks"),
    pytest.param("plan.yaml", "series: small", f"series: {'x' * 5_000}",
                 id="a series that no folder can be named as"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new"), FOUND)
def test_what_was_found(folder, name, old, new):
    (file,) = (path for path in folder.contents if path.name == name)
    text = folder.contents[file].decode("utf-8")
    assert old in text, text
    folder.check(file, text.replace(old, new, 1).encode())


def test_a_plain_file_may_use_aliases(folder):
    (file,) = folder.library.rglob(CLAUSE)
    data = YAML(typ="safe").load(folder.contents[file])
    text = folder.contents[file].decode("utf-8")
    kept = text.replace("status: standing", "status: &s standing\nnotes: *s")
    assert data["status"] == "standing"
    file.write_text(kept, encoding="utf-8")
    ended = yaml_laws.commands.run("clauses", "show", file.stem, "--library", folder.library)
    folder.restore()
    assert ended.code == 0, ended.err
