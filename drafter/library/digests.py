"""What the miner last had for each file of a series, and what a person has changed since.

``.mined.json`` stands beside the clause files: by file and by key a digest of what was mined. The
texts themselves are not kept: that an agreed wording was changed is known, not what it was.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from drafter.library.journal import DIGESTS, LibraryError, View

_NESTED = {"wordings", "variables", "guessed"}
"""Mappings that are compared entry by entry: an edit to one wording guards only that one."""
LISTS = {"registry": ("resolution",), "history": ("resolution",),
          "documents": ("resolution", "language", "kind")}  # fmt: skip
"""Lists that are compared entry by entry, with what tells their entries apart."""
WHOLE = ""
"""The key of the digest of a whole file as it would be if nobody had edited it."""


Digests = Mapping[str, Mapping[str, str]]
"""The digests of a series: by file, by key."""


def read(home: Path, view: View | None = None) -> dict[str, dict[str, str]]:
    """The digests of a series' folder; none if nothing was mined there.

    Raises:
        LibraryError: the file is damaged.
    """
    path, view = home / DIGESTS, view or View(home.parent)
    if not view.exists(path):
        return {}
    try:
        data = json.loads(view.read(path))
    except (ValueError, RecursionError, OSError) as error:
        raise LibraryError(path, f"is damaged ({error}); restore it or delete it") from None
    if not _is_by_file(data):
        raise LibraryError(
            path, "is damaged (it is no mapping of files to digests); restore it or delete it"
        )
    found: dict[str, dict[str, str]] = data
    return found


def _is_by_file(data: object) -> bool:
    return isinstance(data, dict) and all(
        isinstance(keys, dict) and all(isinstance(one, str) for one in keys.values())
        for keys in data.values()
    )


def former(data: Mapping[str, Any], vanished: Digests) -> str | None:
    """The vanished file that this one was till a person renamed it, if most of its keys say so."""
    if not vanished:
        return None
    own = set(digest_keys(data).items())
    shared = {name: len(own & set(known.items())) for name, known in sorted(vanished.items())}
    best = max(shared, key=lambda name: shared[name])
    return best if 2 * shared[best] > len(own) else None


def edits(data: Mapping[str, Any], before: Mapping[str, str]) -> frozenset[str]:
    """What a person changed of the adopted words in a clause's file.

    ``words.a.en``: wording a in English, ``words.a.en.1``: a footnote of it, ``history.58/30``: the
    entry of that resolution. What was added, such as words in another language or a footnote that
    the source had lost, is no change.
    """
    now = digest_keys(data)
    return frozenset(
        key for key, known in before.items()
        if key.startswith(("words.", "history.")) and now.get(key) != known
    )  # fmt: skip


def digest_keys(data: Mapping[str, Any]) -> dict[str, str]:
    """The digest of each key's content, of the entries of some keys one by one.

    Of the wordings, the words of each language and each footnote besides: ``words.a.en``.
    """
    digests: dict[str, str] = {}
    for key, value in data.items():
        if (entries := entries_of(key, value)) is None:
            digests[key] = digest(value)
        else:
            digests |= {f"{key}.{name}": digest(entry) for name, entry in entries.items()}
        if key == "wordings":
            digests |= {name: digest(said) for name, said in _words(value)}
    return digests


def _words(wordings: object) -> Iterator[tuple[str, object]]:
    for name, wording in _pairs(wordings):
        opening = dict(_pairs(_of(wording, "opening")))
        notes = dict(_pairs(_of(wording, "footnotes")))
        for code, text in _pairs(_of(wording, "text")):
            yield f"words.{name}.{code}", [opening.get(code), text]
            for number, note in _pairs(notes.get(code)):
                if note is not None:
                    yield f"words.{name}.{code}.{number}", note


def _of(data: object, key: str) -> object:
    return data.get(key) if isinstance(data, Mapping) else None


def _pairs(data: object) -> Collection[tuple[Any, Any]]:
    return data.items() if isinstance(data, Mapping) else ()


def digest(value: object) -> str:
    """A short digest of plain data."""
    try:
        text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=_iso)
    except TypeError:  # keys that are dates, or of several kinds: a person's, and never mined
        text = repr(value)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def digest_file(content: bytes) -> str:
    """A short digest of a file, whatever the line ends that a checkout gave it."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()[:12]


def _iso(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"no plain data: {value!r}")


def entries_of(key: str, value: Any) -> dict[str, Any] | None:  # noqa: ANN401
    """The entries of a key that is compared entry by entry; ``None`` if it is compared whole."""
    if key in _NESTED and isinstance(value, dict):
        return {str(name): entry for name, entry in value.items()}
    if key not in LISTS or not isinstance(value, list):
        return None
    named: dict[str, Any] = {}
    for entry in value:
        if not isinstance(entry, dict) or (name := name_of(key, entry)) in named:
            return None
        named[name] = entry
    return named


def name_of(key: str, entry: Mapping[str, Any]) -> str:
    """What tells an entry of such a list from the others."""
    return " ".join(str(entry.get(part)) for part in LISTS[key])
