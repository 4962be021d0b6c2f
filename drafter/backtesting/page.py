"""A backtest as one page for a browser, with nothing that is loaded from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from drafter.backtesting.backtest import Backtest, Year
from drafter.backtesting.figures import Figures
from drafter.backtesting.judging import Judged
from drafter.backtesting.ranking import RULES
from drafter.comparing.words import changes, split
from drafter.drafting.attention import Attention
from drafter.writing import WritingError
from drafter.writing.templates import template_path

TEMPLATE = "backtest.html.j2"


@dataclass(frozen=True)
class Piece:
    """A stretch of text: in both, in the draft alone (``del``) or in the adopted one (``ins``)."""

    mark: str
    text: str


@dataclass(frozen=True)
class Shown:
    """One paragraph of the page."""

    judged: Judged
    pieces: tuple[Piece, ...]
    attention: Attention | None


@dataclass(frozen=True)
class ShownYear:
    """One year of the page."""

    year: Year
    figures: Figures
    paragraphs: tuple[Shown, ...]


def page(backtest: Backtest) -> bytes:
    """The page: tables of the years, then every year paragraph by paragraph.

    A mistake in the template raises :class:`~drafter.writing.WritingError` with its file and line.
    """
    path = template_path(TEMPLATE)
    environment = SandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    try:
        text = environment.from_string(path.read_text(encoding="utf-8")).render(
            backtest=backtest, years=[_shown(year) for year in backtest.years], rules=RULES
        )
    except TemplateSyntaxError as error:
        raise WritingError(f"{path}, line {error.lineno}: {error.message}") from error
    except TemplateError as error:
        raise WritingError(f"{path}: {error.message}") from error
    return text.encode("utf-8")


def _shown(year: Year) -> ShownYear:
    shown = [
        Shown(
            one,
            tuple(_pieces(one.draft or "", one.adopted or "")),
            year.attention.get(one.draft_label or ""),
        )
        for one in year.paragraphs
    ]
    return ShownYear(year, Figures(year), tuple(shown))


def _pieces(draft: str, adopted: str) -> list[Piece]:
    """Both texts in one, word by word: what only the draft has, and what only the adopted one."""
    old, new = split(draft), split(adopted)
    found = []
    for change in changes(old, new):
        gone, come = "".join(old[change.old]), "".join(new[change.new])
        if change.same:
            found.append(Piece("", come))
            continue
        found += [Piece(mark, text) for mark, text in (("del", gone), ("ins", come)) if text]
    return found
