import pytest

from tests.mining import mali


@pytest.fixture(scope="session")
def shared_library(tmp_path_factory):
    """The library as mined from the seeds; a test that changes it takes ``own_library``."""
    return mali.write_library(tmp_path_factory.mktemp("library") / "clauses")


@pytest.fixture
def own_library(tmp_path):
    return mali.write_library(tmp_path / "clauses")
