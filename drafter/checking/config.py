"""Which rules are checked and how grave they are: from a file, from the command line.

A ``drafter.toml`` beside the checked file has a table ``[check]``, the ``pyproject.toml`` of the
current folder a table ``[tool.drafter]`` or ``[tool.drafter.check]``; the first file that is there
counts. The keys are ``select``, ``ignore`` (codes or their beginnings), ``severity`` (a table by
code) and ``fail-on``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Any, Literal, get_args

from drafter.checking.finding import SEVERITIES, Finding, Severity
from drafter.checking.registry import RULES
from drafter.record import record

FailOn = Literal["error", "warning", "info", "never"]
_KEYS = ("select", "ignore", "severity", "fail-on")
_LARGEST = 1024 * 1024


class ConfigError(Exception):
    """The configuration cannot be used: which file (or option), which key, why, what to do."""

    def __init__(self, where: Path | str, key: str | None, reason: str) -> None:
        super().__init__(f"{where}: {key}: {reason}" if key else f"{where}: {reason}")
        self.where, self.key, self.reason = where, key, reason


@record(frozen=True)
class Config:
    """What is asked of a check: by default every rule at its own severity, failing on errors."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    fail_on: FailOn = "error"

    def wants(self, code: str) -> bool:
        """Whether a rule is to be checked; ``ignore`` is stronger than ``select``."""
        chosen = not self.select or any(code.startswith(s) for s in self.select)
        return chosen and not any(code.startswith(s) for s in self.ignore)

    def severity_of(self, code: str, default: Severity) -> Severity:
        """The configured severity of a rule, or its own; the longest beginning of its code wins."""
        given = [s for s in self.severity if code.startswith(s)]
        return self.severity[max(given, key=len)] if given else default

    def fails(self, findings: Sequence[Finding]) -> bool:
        """Whether one of the findings is grave enough to fail."""
        if self.fail_on == "never":
            return False
        grave = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]
        return any(f.severity in grave for f in findings)

    def overridden(
        self,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        fail_on: str | None = None,
    ) -> Config:
        """With what the command line says: it replaces ``select``, adds to ``ignore``.

        Each value may hold several codes, with commas between them.

        Raises:
            ConfigError: a code begins no rule's code, or the severity is none.
        """
        changed = self
        if select:
            changed = replace(changed, select=_codes("--select", None, _split(select)))
        if ignore:
            more = _codes("--ignore", None, _split(ignore))
            changed = replace(changed, ignore=(*self.ignore, *more))
        if fail_on is not None:
            changed = replace(changed, fail_on=_fail_on("--fail-on", None, fail_on))
        return changed


def load(beside: Path, folder: Path) -> Config:
    """The configuration for a file: beside it, else in the folder's ``pyproject.toml``.

    Raises:
        ConfigError: a configuration file is damaged, or one of its keys or values is wrong.
    """
    own = beside.parent / "drafter.toml"
    project = folder / "pyproject.toml"
    if own.is_file():
        table = _toml(own)
        for key in table:
            if key != "check":
                raise ConfigError(own, key, "is not known here (there is one table: [check])")
        return _config(own, "check", table.get("check", {}))
    if project.is_file():
        tool = _table(project, "tool", _toml(project).get("tool", {}))
        drafter = _table(project, "tool.drafter", tool.get("drafter", {}))
        keys = {key: value for key, value in drafter.items() if key != "check"}
        if keys and "check" in drafter:
            reason = "write the keys here or in [tool.drafter.check], not in both"
            raise ConfigError(project, "tool.drafter", reason)
        name = "tool.drafter" if keys else "tool.drafter.check"
        return _config(project, name, keys or drafter.get("check", {}))
    return Config()


def _toml(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST:
            raise ConfigError(path, None, "is too large for a configuration file")
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(path, None, f"cannot be read: {error}") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(path, None, f"is not valid TOML: {error}") from None


def _table(path: Path, key: str, value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ConfigError(path, key, "must be a table")
    return value


def _config(path: Path, name: str, value: object) -> Config:
    table = _table(path, name, value)
    for key in table:
        if key not in _KEYS:
            raise ConfigError(path, f"{name}.{key}", f"is not known (known: {', '.join(_KEYS)})")
    severities: dict[str, Severity] = {}
    key = f"{name}.severity"
    for code, severity in _table(path, key, table.get("severity", {})).items():
        _codes(path, key, [code])
        severities[code] = _severity(path, f"{key}.{code}", severity)
    return Config(
        select=_codes(path, f"{name}.select", _list(path, f"{name}.select", table.get("select"))),
        ignore=_codes(path, f"{name}.ignore", _list(path, f"{name}.ignore", table.get("ignore"))),
        severity=severities,
        fail_on=_fail_on(path, f"{name}.fail-on", table.get("fail-on", Config.fail_on)),
    )


def _list(path: Path, key: str, value: object) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ConfigError(path, key, 'must be a list of codes, e.g. ["D1", "D204"]')
    return value


def _split(values: Sequence[str]) -> list[str]:
    return [code.strip() for value in values for code in value.split(",") if code.strip()]


def _codes(where: Path | str, key: str | None, codes: Sequence[str]) -> tuple[str, ...]:
    for code in codes:
        if not code or not any(known.startswith(code) for known in RULES):
            raise ConfigError(where, key, f"no rule's code is or begins with “{code}”")
    return tuple(codes)


def _severity(where: Path | str, key: str | None, value: object) -> Severity:
    for known in SEVERITIES:
        if value == known:
            return known
    raise ConfigError(where, key, f"must be one of {', '.join(SEVERITIES)}, not “{value}”")


def _fail_on(where: Path | str, key: str | None, value: object) -> FailOn:
    for known in get_args(FailOn):
        if value == known:
            chosen: FailOn = known
            return chosen
    raise ConfigError(where, key, f"must be one of {', '.join(get_args(FailOn))}, not “{value}”")
