"""A backtest as one page for a browser, with nothing that is loaded from elsewhere."""

from __future__ import annotations

from drafter.backtesting.backtest import Backtest, Year
from drafter.backtesting.figures import Figures
from drafter.backtesting.judging import Judged
from drafter.backtesting.ranking import RULES
from drafter.drafting.attention import Attention
from drafter.language.catalogue import messages
from drafter.record import record
from drafter.writing.pages import Piece, both, html

TEMPLATE = "backtest.html.j2"


@record(frozen=True)
class Shown:
    """One paragraph of the page; ``pieces`` are the draft's text and the adopted one in one."""

    judged: Judged
    pieces: tuple[Piece, ...]
    attention: Attention | None


@record(frozen=True)
class ShownYear:
    """One year of the page."""

    year: Year
    figures: Figures
    paragraphs: tuple[Shown, ...]


def page(backtest: Backtest) -> bytes:
    """The page: tables of the years, then every year paragraph by paragraph.

    A mistake in the template raises :class:`~drafter.writing.WritingError` with its file and line.
    """
    years = [_shown(year) for year in backtest.years]
    return html(
        TEMPLATE,
        {
            "backtest": backtest,
            "years": years,
            "rules": RULES,
            "parted": messages(backtest.language).parted,
        },
    )


def _shown(year: Year) -> ShownYear:
    shown = [
        Shown(
            one,
            both(one.draft or "", one.adopted or ""),
            year.attention.get(one.draft_label or ""),
        )
        for one in year.paragraphs
    ]
    return ShownYear(year, Figures(year), tuple(shown))
