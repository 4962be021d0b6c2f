"""Fuzz the YAML files: a library's and a plan's, changed at random, by text and by structure.

    pip install -e '.[dev]'
    python tools/fuzz_yaml.py                            # a minute of changed texts
    python tools/fuzz_yaml.py --seconds 600 --seed 3 --keep found
    python tools/fuzz_yaml.py --structure                # each value replaced by each wrong one

Every command must end with 0, 1 or 2 and a message that names the file, and no edit may be lost:
the laws are in ``tests/robustness/yaml_laws.py``. What breaks one is kept in a folder, each kind of
breach once (exit code 1).
"""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
import time
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.robustness import yaml_laws, yaml_mutations  # noqa: E402


def main() -> int:
    """Fuzz, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--structure", action="store_true", help="replace each value, to the end")
    parser.add_argument("--keep", type=Path, help="keep findings in this folder")
    given = parser.parse_args()
    keep = given.keep or Path(tempfile.mkdtemp(prefix="fuzz-"))
    keep.mkdir(parents=True, exist_ok=True)
    seen: set[str] = set()
    tried = 0
    with tempfile.TemporaryDirectory() as name:
        folder = yaml_laws.Folder(Path(name) / "library")
        inputs = (
            ((file, yaml_mutations.dumped(data)) for file, data in yaml_laws.replacements(folder))
            if given.structure
            else yaml_laws.changes(folder, given.seed)
        )
        end = time.monotonic() + given.seconds
        for file, content in itertools.takewhile(
            lambda _: given.structure or time.monotonic() < end, inputs
        ):
            tried += 1
            try:
                folder.check(file, content)
            except (Exception, yaml_laws.TooLongError) as error:
                _keep(error, file, content, keep, seen)
    print(f"{tried:,} contents, {len(seen)} findings")
    return 1 if seen else 0


def _keep(error: BaseException, file: Path, content: bytes, folder: Path, seen: set[str]) -> None:
    last = traceback.extract_tb(error.__traceback__)[-1]
    said = str(error).partition(":")[0] if isinstance(error, AssertionError) else ""
    key = f"{type(error).__name__} {last.filename}:{last.lineno} {said}"
    if key in seen:
        return
    seen.add(key)
    path = folder / f"{len(seen)}-{file.name}"
    path.write_bytes(content)
    print(f"{path}: {type(error).__name__}: {error}", flush=True)
    path.with_suffix(".txt").write_text("".join(traceback.format_exception(error)), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
