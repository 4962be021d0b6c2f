"""The linter of the field: what in a text breaks the form, contradicts itself or is out of date.

>>> from drafter.checking import RULES
>>> RULES["D103"].severity
'warning'
"""

from drafter.checking.check import CheckingError, check
from drafter.checking.config import Config, ConfigError
from drafter.checking.files import check_files
from drafter.checking.finding import SEVERITIES, Finding, Place, Severity
from drafter.checking.library import series_of, session_days
from drafter.checking.registry import RULES

__all__ = [
    "RULES",
    "SEVERITIES",
    "CheckingError",
    "Config",
    "ConfigError",
    "Finding",
    "Place",
    "Severity",
    "check",
    "check_files",
    "series_of",
    "session_days",
]
