"""A backtest in the terminal: its tables, and what the columns say."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from drafter.backtesting.backtest import Backtest
from drafter.backtesting.figures import Figures
from drafter.backtesting.ranking import LAST_TIME, LENGTH, SUM, YEAR

_LEGEND = """
EXACT: the draft has the paragraph word for word; FILE: last year's text has it as it stands.
TECHN: paragraphs in which nothing changed but sessions, dates, resolutions, symbols, numbers,
“also” and “further” and the final punctuation, where that followed from what was known, and how
many of them the draft has word for word. OPEN: right but for what stands in square brackets.
UNKN: a technical change that nothing could tell (a day, a figure, another body's resolution).
PLACE: an
“also” or a full stop that follows from paragraphs that came or went. WORSE: last year's paragraph
was nearer to the adopted one than the draft's.

CHAIN, SESSIONS, REPORT: whether the resolutions recalled, all sessions, and the sessions at which
the report is due came out right. ALIKE: words in common with the adopted text, of the draft and of
last year's file.

ATTENTION: how well the score tells the paragraphs that will not survive, as the area under the ROC
curve (0.5 is chance, 1 never wrong); beside it the rules “the longer the riskier”, “changed last
time”, “names a year”, and the best plain sum of these.
"""


def tables(backtest: Backtest, path: str | None = None, room: int = 80) -> str:
    """The figures of every year, in ``room`` columns; ``path`` is where the page was written."""
    years = [(year, Figures(year)) for year in backtest.years]
    head = (
        f"{backtest.series} ({backtest.language}): every year drafted from what was known before it"
    )
    paragraphs = [
        ("YEAR", "FROM", "PARS", "EXACT", "FILE", "TECHN", "OPEN", "UNKN", "PLACE",
         "REWORDED", "NEW", "DROPPED", "WORSE"),
        *(
            (str(year.target), str(year.base), str(len(f.adopted)), str(f.exact),
             str(f.baseline_exact), f"{f.technical('exact')}/{f.following}",
             str(f.placeholders), str(f.technical("unknowable")), str(f.technical("place")),
             str(f.fate("reworded")), str(f.fate("new")), str(f.fate("dropped")), str(f.worse))
            for year, f in years
        ),
    ]  # fmt: skip
    whole = [
        ("YEAR", "CHAIN", "SESSIONS", "REPORT", "ALIKE", "FILE"),
        *(
            (str(year.target), _yes(year.chain_exact), _yes(year.sessions_exact),
             _yes(year.report_exact), _percent(year.likeness), _percent(year.base_likeness))
            for year, _ in years
        ),
    ]  # fmt: skip
    scores = [
        ("YEAR", "ATTENTION", "LENGTH", "LAST TIME", "A YEAR", "BEST SUM"),
        *(
            (str(year.target), _area(year.attention_auc),
             *(_area(year.rules_auc[name]) for name in (LENGTH, LAST_TIME, YEAR, SUM)))
            for year, _ in years
        ),
    ]  # fmt: skip
    followed = sum(f.following for _, f in years)
    exact = sum(f.technical("exact") for _, f in years)
    lines = [*textwrap.wrap(head, room), ""]
    for table in (paragraphs, whole, scores):
        for part in _narrowed(table, room):
            lines += [*_table(part), ""]
    lines += [f"purely technical changes right: {exact} of {followed}", ""]
    for target, why in backtest.left_out:
        lines += [*textwrap.wrap(f"{target} left out: {why}", room), ""]
    for paragraph in _LEGEND.strip().split("\n\n"):
        lines += textwrap.wrap(" ".join(paragraph.split()), room)
    return "\n".join([*lines, *(["", f"{path}: every difference, word by word"] if path else [])])


def _narrowed(rows: Sequence[Sequence[str]], room: int) -> Iterator[list[tuple[str, ...]]]:
    """The columns in as many tables as it takes; each begins with the first column."""
    columns = [*zip(*rows, strict=True)]
    part = columns[:1]
    for column in columns[1:]:
        if sum(max(map(len, each)) + 1 for each in (*part, column)) - 1 > room and len(part) > 1:
            yield [*zip(*part, strict=True)]
            part = columns[:1]
        part.append(column)
    yield [*zip(*part, strict=True)]


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        " ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _yes(value: bool | None) -> str:
    return {True: "yes", False: "no", None: "–"}[value]


def _percent(value: float) -> str:
    return f"{100 * value:.1f} %"


def _area(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
