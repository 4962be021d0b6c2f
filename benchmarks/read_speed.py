"""Show that the time of reading grows with the length of the text and no faster.

    python benchmarks/read_speed.py [FILE ...]

Each text (the seeds, if none is named) is read as it is, then with its body ten and a hundred times
over. Printed are the characters, the seconds (the best of three) and the microseconds a character,
which stay the same.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from drafter.reading import read_text

SEEDS = Path(__file__).parents[1] / "seeds"


def main() -> None:
    """Time each text in three lengths."""
    paths = [Path(name) for name in sys.argv[1:]] or sorted(SEEDS.glob("A-*.txt"))
    for path in paths:
        text = path.read_text("utf-8")
        head, enacting, body = text.partition(",\n")
        for times in (1, 10, 100):
            longer = head + enacting + body * times
            seconds = min(_seconds(longer, path) for _ in range(3 if times < 100 else 1))
            each = seconds / len(longer) * 1e6
            print(
                f"{path.name:32} {len(longer):>10,} characters {seconds:8.3f} s  {each:.2f} µs each"
            )


def _seconds(text: str, path: Path) -> float:
    begun = time.process_time()
    read_text(text, path)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
