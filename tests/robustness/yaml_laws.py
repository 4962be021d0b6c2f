"""What holds for every content of a library's files and of a plan, whatever is in them."""

import contextlib
import random
import re
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from drafter.library import journal
from tests.mining import small
from tests.robustness import commands, yaml_mutations

_ESCAPED = re.compile(r'\\(?:u[0-9A-F]{4}|x[0-9A-F]{2}|U[0-9A-F]{8}|[NLP_eabtnvfr0"\\])')
"""How YAML writes what is no letter; a person may have written the sign itself."""
SECONDS = 10
"""For one command; on a small library each takes some hundredths of a second."""


class TooLongError(BaseException):
    """A command took longer than any should; no handler for errors of the program sees it."""


class Folder:
    """A small library with a plan and its documents, one of whose files is changed at a time."""

    def __init__(self, folder: Path) -> None:
        self.documents, self.library = folder / "small", folder / "clauses"
        self.plan, self.newer = folder / "plan.yaml", folder / "newer.txt"
        self.documents.mkdir(parents=True)
        for year in (small.OLDEST, small.FIRST):
            name = f"{year['number'].replace('/', '-')}.txt"
            (self.documents / name).write_text(small.text(year), encoding="utf-8")
        self.newer.write_text(small.text(small.SECOND), encoding="utf-8")
        self.draft = folder / "draft.md"
        for arguments in (
            ("mine", self.documents, "--library", self.library),
            ("plan", "-o", self.plan, "--library", self.library),
        ):
            ended = commands.run(*arguments)
            assert ended.code == 0, ended.err
        found = [path for path in sorted(self.library.rglob("*")) if path.is_file()]
        self.contents = {path: path.read_bytes() for path in [*found, self.plan]}

    def check(self, file: Path, content: bytes) -> None:
        """Give a file this content, run the commands that read it, and put everything back.

        Raises:
            AssertionError: a law is broken.
            Exception: what a command has no message for.
        """
        file.write_bytes(content)
        try:
            for number, arguments in enumerate(self._commands(file)):
                if self._law(file, content, *arguments) and number == 0:
                    # refused: the others load it in the same way, those that write do more
                    for other in self._commands(file)[-2:]:
                        self._law(file, content, *other)
                    break
        finally:
            self.restore()

    def restore(self) -> None:
        """The library and the plan as they were."""
        for path in [*self.library.rglob("*"), self.draft]:
            if path.is_file() and path not in self.contents:
                path.unlink()
        for path, content in self.contents.items():
            if not path.is_file() or path.read_bytes() != content:
                path.write_bytes(content)

    def _commands(self, file: Path) -> list[list[object]]:
        if file == self.plan:
            return [
                ["check", self.plan],
                ["draft", "--plan", self.plan, "-o", self.draft, "--force"],
                ["plan", "drop", "OP2", "--plan", self.plan],
                ["check", "--fix", self.plan],
            ]
        return [
            ["clauses", "list"],
            ["series", "show"],
            ["draft", "-o", self.draft, "--force"],
            ["check", self.plan],
            ["mine", self.documents],
            ["add", self.newer],
        ]

    def _law(self, file: Path, content: bytes, *arguments: object) -> int:
        before = self._tree()
        with _limited():
            ended = commands.run(*arguments, "--library", self.library)
        command, after = arguments[0], self._tree()
        if ended.code and "added; but what it changed cannot be told" not in ended.err:
            assert after == before, f"{command} failed and changed a file: {ended.err}"
        if ended.code == 1 and not (command == "check" and ended.out):
            # a wrong rhythm is told by the session that it gives, a missing text by the plan's base
            places = (
                file.stem,
                self.plan.stem,
                journal.DIGESTS,
                "session: ",
                "base: ",
                "has no series named",
            )
            named = any(place in ended.err for place in places)
            assert named, f"{command} does not say where: {ended.err}"
        if command in ("mine", "add") and file.name != journal.DIGESTS:
            lost = _words(content) - _words(self.contents[file])
            lost -= _words(b"\n".join(after.values()))
            assert not lost, f"{command} lost what a person wrote: {sorted(lost)[:5]}"
        elif command not in ("mine", "add", "plan") and "--fix" not in arguments:
            assert after == before, f"{command} changed a file"
        return ended.code

    def _tree(self) -> dict[Path, bytes]:
        return {
            path: path.read_bytes()
            for path in [*sorted(self.library.rglob("*")), self.plan]
            if path.is_file()
        }


def changes(folder: Folder, seed: int) -> Iterator[tuple[Path, bytes]]:
    """Files of the folder and changed texts for them, without end."""
    chance = random.Random(seed)  # noqa: S311
    files = sorted(folder.contents)
    while True:
        file = chance.choice(files)
        yield file, yaml_mutations.changed(folder.contents[file].decode("utf-8"), chance)


def replacements(folder: Folder) -> Iterator[tuple[Path, Any]]:
    """Each value of each kind of file replaced by each wrong one: the file, and its data then."""
    seen = set()
    for file in sorted(folder.contents):
        data = YAML(typ="safe").load(folder.contents[file])
        kind = "clause" if "wordings" in data else file.name
        for what, changed in yaml_mutations.replaced(data):
            if (kind, what) not in seen:
                seen.add((kind, what))
                yield file, changed


def _words(content: bytes) -> Counter[str]:
    words = re.findall(r"\w+", _ESCAPED.sub(" ", content.decode("utf-8", "replace")))
    return Counter(word for word in words if word != "null")


@contextlib.contextmanager
def _limited() -> Iterator[None]:
    def stop(*_: Any) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
