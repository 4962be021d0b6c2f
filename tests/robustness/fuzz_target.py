"""One format's share of the fuzzing: a process of its own, steered by what the reader's code met.

Run by ``tools/fuzz_reader.py``. It reads on after a finding: each is kept once, the input with what
was raised beside it.
"""

import hashlib
import json
import random
import resource
import sys
import time
import traceback
from pathlib import Path
from types import SimpleNamespace

import atheris

with atheris.instrument_imports(include=["drafter.reading", "drafter.language"]):
    from drafter.reading import pdf, pdf_characters
    from tests.robustness import documents, mutations, reading_laws

LONGEST = 80_000
SECONDS = 5.0
"""For one input, read four times; the longest resolutions take a fifth of a second each."""
MEGABYTES = 300
"""By which one input may raise the most that the process ever held."""
DRAFTER = str(Path(reading_laws.read.__code__.co_filename).parents[1])


def main() -> None:
    """Fuzz one format: ``fuzz_target FORMAT FOLDER [options of libFuzzer]``."""
    kind, folder = sys.argv[1], Path(sys.argv[2])
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for name, data in documents.SEEDS[kind]().items():
        (corpus / name).write_bytes(data)
    if kind == "pdf":
        pdf.subprocess = SimpleNamespace(run=_here, TimeoutExpired=TimeoutError)
    target = _Target(kind, folder)
    options = [f"-max_len={LONGEST}", f"-artifact_prefix={folder}/", *sys.argv[3:], str(corpus)]
    atheris.Setup(["fuzz", *options], target, custom_mutator=_mutator(kind))
    atheris.Fuzz()


def _here(_, *, input, **__):
    """What the process for PDF files answers, without its start of 100 ms."""
    try:
        answer = pdf_characters.extract(input)
    except MemoryError:
        answer = {"error": "memory"}
    return SimpleNamespace(returncode=0, stdout=json.dumps(answer).encode(), stderr=b"")


def _mutator(kind):
    def mutate(data, most, seed):
        chance = random.Random(seed)  # noqa: S311
        return mutations.changed(kind, data, chance, atheris.Mutate, most)

    return mutate


class _Target:
    def __init__(self, kind, folder):
        self.kind, self.folder = kind, folder
        self.path = folder / f"document.{kind}"
        self.seen = set()

    def __call__(self, data):
        self.path.write_bytes(data)
        held, begun = _held(), time.process_time()
        try:
            reading_laws.check(self.path)
            took, grown = time.process_time() - begun, _held() - held
            assert took < SECONDS, f"took {took:.1f} s"
            assert grown < MEGABYTES, f"took {grown:.0f} MB"
        except Exception as error:
            self.keep(data, error)

    def keep(self, data, error):
        frames = [f for f in traceback.extract_tb(error.__traceback__) if DRAFTER in f.filename]
        law = "" if frames else str(error).partition(":")[0]
        key = repr((type(error).__name__, law, [(f.filename, f.lineno) for f in frames[-1:]]))
        if key in self.seen:
            return
        self.seen.add(key)
        name = hashlib.sha256(key.encode()).hexdigest()[:10]
        (self.folder / f"finding-{name}.{self.kind}").write_bytes(data)
        said = "".join(traceback.format_exception(error))
        (self.folder / f"finding-{name}.txt").write_text(said, encoding="utf-8")


def _held():
    """Megabytes: the most that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
