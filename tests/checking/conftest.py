import pytest

from drafter.checking import session_days
from drafter.library import store


@pytest.fixture(scope="session")
def series():
    """The series that the library comes with."""
    return store.load_series(store.shipped_library(), "mali")


@pytest.fixture(scope="session")
def days():
    """When the Council's sessions were."""
    return session_days(store.shipped_library())
