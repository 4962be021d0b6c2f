import pytest

from tests import command_line
from tests.mining import mali


@pytest.fixture(scope="session")
def shared_library(tmp_path_factory):
    """The library as mined from the seeds; a test that changes it takes ``own_library``."""
    return mali.write_library(tmp_path_factory.mktemp("library") / "clauses")


@pytest.fixture
def own_library(tmp_path):
    return mali.write_library(tmp_path / "clauses")


@pytest.fixture
def run(monkeypatch, capsys, tmp_path, shared_library):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_LIBRARY", str(shared_library))

    def call(*arguments):
        code, out, err = command_line.call(monkeypatch, capsys, *arguments)
        assert "\x1b" not in out
        return code, out, err

    return call
