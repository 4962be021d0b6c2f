"""The plan as a YAML file: read it, with errors that name the line, and write a new one."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from drafter.drafting.plan import (
    Chosen,
    Entry,
    OwnText,
    Plan,
    PlanError,
    PlannedClause,
    PlannedSponsor,
    Words,
)
from drafter.editions import EDITIONS
from drafter.language import CODES
from drafter.language import get as language_of
from drafter.library import fields, store
from drafter.library.fields import Keys, SchemaError
from drafter.resolution import Reference

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

T = TypeVar("T")

KEYS: Mapping[str, tuple[str, ...]] = {
    "plan": (
        "series", "base", "session", "languages", "editions", "symbol", "date", "session_dates",
        "sponsors", "values", "preambular", "operative", "seen",
    ),
    "sponsor": ("name", "group", "member"),
    "clause": ("clause", "from"),
    "text": ("id", "text", "notes"),
    "heading": ("id", "heading", "notes"),
}  # fmt: skip
"""What each mapping of the file may have; the JSON Schema says the same."""
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,119}")


def load(path: Path) -> Plan:
    """The plan in a file.

    Raises:
        LibraryError: the file cannot be read or is not YAML.
        PlanError: it is no plan; the message names the line.
    """
    if not path.exists():
        raise store.LibraryError(path, "there is no such file; “drafter plan” writes one")
    data = store.load_yaml(path)
    if not isinstance(data, Mapping):
        what = "is empty" if data is None else f"is no plan but {fields.kind_of(data)}"
        raise PlanError("", f"{what}; “drafter plan” writes one to begin with", f"{path}:1")
    with located(path):
        return read(data)


@contextmanager
def located(path: Path) -> Iterator[None]:
    """Have a :class:`PlanError` raised within name the file and the line it is about."""
    try:
        yield
    except PlanError as error:
        line = line_of(path.read_text(encoding="utf-8"), error.key)
        place = f"{path}:{line}" if line else str(path)
        raise PlanError(error.key, error.reason, place) from None


def json_schema(ids: Collection[str] = ()) -> dict[str, Any]:
    """The JSON Schema of the file, for editors: with the languages there are, and ids if given."""
    file = Path(__file__).with_name("plan.schema.json")
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    data["$defs"]["language"]["enum"] = list(CODES)
    if ids:
        data["$defs"]["clauseId"]["enum"] = sorted(ids)
    return data


def read(data: object) -> Plan:
    """A plan from plain YAML data.

    Raises:
        PlanError: an unknown key, a missing one, or a value of another kind.
    """
    try:
        return _plan(data)
    except SchemaError as error:
        raise PlanError(error.key, error.reason) from None


def _plan(data: object) -> Plan:
    found = _keys(data, "", "plan")
    languages = found.get("languages", _several(CODES), Plan.languages)
    own: list[str] = []

    def entry(value: object, where: str) -> Entry:
        return _entry(value, where, languages[0], own)

    return Plan(
        series=found.need("series", fields.text),
        base=found.need("base", fields.reference),
        session=found.need("session", fields.number),
        languages=languages,
        editions=found.get("editions", _several(EDITIONS), Plan.editions),
        symbol=found.get("symbol", fields.text, None),
        date=found.get("date", _chosen, None),
        session_dates=found.get("session_dates", _chosen, None),
        sponsors=found.get("sponsors", fields.entries(_sponsor), ()),
        values=found.get("values", _values, {}),
        preambular=found.get("preambular", fields.entries(entry), ()),
        operative=found.get("operative", fields.entries(entry), ()),
        seen=found.get("seen", fields.mapping(fields.text), {}),
    )


def _keys(value: object, where: str, kind: str) -> Keys:
    """A mapping that has no other keys than those of its kind."""
    found = Keys(value, where)
    found.only(KEYS[kind])
    return found


def _several(known: Sequence[str]) -> Callable[[object, str], tuple[str, ...]]:
    def read_all(value: object, where: str) -> tuple[str, ...]:
        found: tuple[str, ...] = fields.entries(fields.one_of(*known))(value, where)
        if not found or len(set(found)) != len(found):
            raise SchemaError(where, "must name at least one, and each of them once")
        return found

    return read_all


def _words(value: object, where: str) -> Words:
    return value if isinstance(value, str) else _by_language(value, where)


def _by_language(value: object, where: str) -> dict[str, str]:
    found = fields.mapping(fields.text)(value, where)
    for code in found:
        if code not in CODES:
            known = ", ".join(CODES)
            raise SchemaError(f"{where}.{code}", f"is no language (known: {known})")
    if not found:
        raise SchemaError(where, "has no language")
    return found


def _chosen(value: object, where: str) -> Chosen:
    if isinstance(value, datetime.date):
        return fields.day(value, where)
    if isinstance(value, list):
        return _listed(fields.entries(fields.text, least=1)(value, where), where)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _words(value, where)


def _listed(entries: tuple[str, ...], where: str) -> str:
    """A list of resolutions; or words that stand in the brackets of what is open.

    YAML takes brackets for those of a list, and a comma within them for the end of an entry.
    """
    if all(map(Reference.PATTERN.fullmatch, entries)):
        return ", ".join(entries)
    if len(entries) == 1:
        return f"[{entries[0]}]"
    raise SchemaError(
        where,
        "is no list of resolutions such as [20/17, 22/18]; put words in square brackets into "
        f'quotation marks: "[{", ".join(entries)}]"',
    )


def _values(value: object, where: str) -> dict[str, Chosen]:
    found = fields.mapping(lambda entry, _: entry)(value, where)
    return {k: _chosen(v, f"{where}.{k}") for k, v in found.items() if v is not None}


def _sponsor(value: object, where: str) -> PlannedSponsor:
    found = _keys(value, where, "sponsor")
    return PlannedSponsor(
        name=found.need("name", _words),
        group=found.get("group", fields.text, None),
        member=found.get("member", fields.yes_no, None),
    )


def _entry(value: object, where: str, code: str, own: list[str]) -> Entry:
    if isinstance(value, str):
        return PlannedClause(value)
    if not isinstance(value, Mapping):
        raise SchemaError(where, "must be the id of a clause, or have a text of its own")
    kind = next((k for k in ("text", "heading") if k in value), "clause")
    found = _keys(value, where, kind)
    if kind == "clause":
        return PlannedClause(
            found.need("clause", fields.text), found.get("from", fields.reference, None)
        )
    words = found.need(kind, _words)
    text = {code: words} if isinstance(words, str) else words
    entry_id = found.get("id", _own_id, None) or own_id(text, own)
    own.append(entry_id)
    notes = found.get("notes", fields.entries(_words), OwnText.notes)
    return OwnText(entry_id, text, notes, heading=kind == "heading")


def _own_id(value: object, where: str) -> str:
    if not _ID.fullmatch(fields.text(value, where)):
        raise SchemaError(where, "must be small letters and digits, joined by hyphens")
    return str(value)


def own_id(text: Mapping[str, str], taken: Collection[str]) -> str:
    """The id of words of one's own that were given none: as a clause is named, from its words."""
    from drafter.mining.naming import clause_id  # noqa: PLC0415

    code, words = next(iter(text.items()))
    bare = {name.removeprefix("own-") for name in taken}
    return f"own-{clause_id('', words[:400], language_of(code), bare)}"


def line_of(text: str, key: str) -> int | None:
    """The line, from 1, of a key of a plan such as ``operative[3].from`` or ``values.focus``."""
    line = None
    node: Node | None = compose(text)
    while node is not None and key:
        index = re.match(r"\[(\d+)\]\.?", key)
        if index and isinstance(node.value, list) and int(index[1]) <= len(node.value):
            node, key = node.value[int(index[1]) - 1], key[index.end() :]
            line = node.start_mark.line if isinstance(node.value, list | str) else line
            continue
        pairs = [pair for pair in node.value if isinstance(pair, tuple)]
        # a name may have a dot of its own: clause-id.focus
        fitting = [p for p in pairs if re.match(rf"{re.escape(str(p[0].value))}(?![\w-])", key)]
        if index or not fitting:
            break
        name, node = max(fitting, key=lambda pair: len(pair[0].value))
        line, key = name.start_mark.line, key[len(name.value) :].removeprefix(".")
    return None if line is None else line + 1


def compose(text: str) -> Node | None:
    """The tree of a YAML text with the places of its nodes; ``None`` if it is not YAML."""
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    try:
        return YAML(typ="rt", pure=True).compose(text)  # type: ignore[no-any-return]
    except (YAMLError, RecursionError, ValueError):
        return None
