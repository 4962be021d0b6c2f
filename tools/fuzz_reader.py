"""Fuzz the reader: documents changed at random, those kept that reach code not met before.

    pip install -e '.[dev]'
    python tools/fuzz_reader.py                                # a minute, all formats
    python tools/fuzz_reader.py --seconds 600 --seed 3 --format docx --keep found
    python tools/fuzz_reader.py --runs 200                     # as the tests do: by count, not time

Every input must be read, within bounds of time and memory and by the laws of
``tests/robustness/reading_laws.py``, or be refused with the reader's own error. What breaks that is
kept in a folder, each kind of breach once (exit code 1). The engine is Atheris, which is libFuzzer
for Python; it exists for Linux (x86-64) and macOS.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMATS = ("text", "html", "docx", "pdf")
_SECONDS_FOR_ONE = 60
_MEGABYTES = 2048


@dataclass
class Outcome:
    """What became of a format: how many inputs, how much code they reached, what was found."""

    runs: int = 0
    reached: int = 0
    findings: list[Path] = field(default_factory=list)
    fallen: int = 0
    """How often the PDF library brought its process down; the reader held."""


def main() -> int:
    """Fuzz, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=int, default=60, help="in all (default: 60)")
    parser.add_argument("--runs", type=int, help="inputs of each format, instead of a time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=FORMATS, action="append", help="may be repeated")
    parser.add_argument("--keep", type=Path, help="keep corpus and findings in this folder")
    given = parser.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="fuzz-"))
    formats = given.format or FORMATS
    found = []
    for kind in formats:
        seconds = given.seconds / len(formats) if given.runs is None else None
        outcome = fuzz(kind, folder / kind, given.seed, seconds=seconds, runs=given.runs)
        fallen = f", the PDF library fell {outcome.fallen} times" if outcome.fallen else ""
        print(
            f"{kind}: {outcome.runs:,} inputs, {outcome.reached:,} places in the code reached, "
            f"{len(outcome.findings)} findings{fallen}",
            flush=True,
        )
        found += outcome.findings
    for path in found:
        said = path.with_suffix(".txt").read_text(encoding="utf-8").strip().splitlines()[-1]
        print(f"{path}: {said}")
    return 1 if found else 0


def fuzz(kind: str, folder: Path, seed: int, *, seconds: float | None, runs: int | None) -> Outcome:
    """Fuzz one format for a time or a number of inputs; a process that fell is started again."""
    folder.mkdir(parents=True, exist_ok=True)
    outcome, end = Outcome(), time.monotonic() + (seconds or 0)
    while True:
        left = [f"-runs={runs - outcome.runs}"] if runs is not None else []
        if seconds is not None:
            left = [f"-max_total_time={max(1, round(end - time.monotonic()))}"]
        code, said = _process(kind, folder, [*left, f"-seed={seed + outcome.fallen}"])
        done = [int(n) for n in re.findall(r"stat::number_of_executed_units: +(\d+)", said)]
        outcome.runs += done[-1] if done else 0
        reached = [int(n) for n in re.findall(r"\bcov: (\d+)", said)]
        outcome.reached = max([outcome.reached, *reached])
        outcome.findings = sorted(p for p in folder.glob("finding-*") if p.suffix != ".txt")
        if code == 0:
            return outcome
        fallen = sorted([*folder.glob("crash-*"), *folder.glob("timeout-*"), *folder.glob("oom-*")])
        if not done or not fallen:
            raise SystemExit(f"fuzzing {kind} failed:\n{said[-4000:]}")
        outcome.fallen += 1
        for path in fallen:
            _judge(path, kind, said)
        if (seconds is not None and time.monotonic() > end - 1) or outcome.runs >= (runs or 1e9):
            outcome.findings = sorted(p for p in folder.glob("finding-*") if p.suffix != ".txt")
            return outcome


def _process(kind: str, folder: Path, options: list[str]) -> tuple[int, str]:
    done = subprocess.run(  # noqa: S603
        [
            sys.executable, "-m", "tests.robustness.fuzz_target", kind, str(folder.resolve()),
            *options, f"-timeout={_SECONDS_FOR_ONE}", f"-rss_limit_mb={_MEGABYTES}",
            "-print_final_stats=1",
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


def _judge(path: Path, kind: str, said: str) -> None:
    """An input that ended the whole process: it is a finding unless the reader itself holds."""
    name = path.with_name(f"finding-{path.name}.{kind}")
    path.rename(name)
    program = (
        "import sys, pathlib; from tests.robustness import reading_laws; "
        "reading_laws.check(pathlib.Path(sys.argv[1]))"
    )
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-c", program, str(name.resolve())],
            cwd=ROOT, capture_output=True, check=False, timeout=2 * _SECONDS_FOR_ONE,
        )  # fmt: skip
        held = done.returncode == 0
    except subprocess.TimeoutExpired:
        held = False
    if held:
        name.rename(path.with_name(f"held-{path.name}"))
    else:
        name.with_suffix(".txt").write_text(said[-4000:], encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
