"""The figures of a backtest: as data for programs, and for the tables and the page."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Any

from drafter.backtesting.backtest import Backtest, Year
from drafter.backtesting.judging import Fate, Judged, Result
from drafter.record import record


@record(frozen=True)
class Figures:
    """What can be counted in one year."""

    year: Year

    @cached_property
    def _fates(self) -> Counter[Fate]:
        return Counter(one.fate for one in self.year.paragraphs)

    def fate(self, fate: Fate) -> int:
        """How many paragraphs had this fate."""
        return self._fates[fate]

    @property
    def adopted(self) -> list[Judged]:
        """The paragraphs of the adopted text."""
        return [one for one in self.year.paragraphs if one.adopted is not None]

    @property
    def exact(self) -> int:
        """How many adopted paragraphs the draft has word for word."""
        return sum(one.result == "exact" for one in self.adopted)

    @property
    def baseline_exact(self) -> int:
        """How many of them last year's text has as it stands."""
        return self.fate("same")

    def technical(self, result: Result) -> int:
        """How many purely technical changes came out so in the draft."""
        return sum(one.fate == "technical" and one.result == result for one in self.adopted)

    @property
    def following(self) -> int:
        """The purely technical changes that followed from what was known."""
        return self.technical("exact") + self.technical("wrong")

    @property
    def placeholders(self) -> int:
        """How many adopted paragraphs the draft has but for what it left open."""
        return sum(one.result == "placeholder" for one in self.adopted)

    @property
    def spoiled(self) -> int:
        """How many paragraphs stood as they were and are others in the draft."""
        return sum(one.fate == "same" and one.result != "exact" for one in self.adopted)

    @property
    def worse(self) -> int:
        """For how many paragraphs last year's text was nearer to the adopted one than the draft."""
        return sum(one.worse for one in self.adopted)


def as_data(backtest: Backtest) -> dict[str, Any]:
    """The figures as plain data, years oldest first; nothing where a figure is undefined."""
    return {"series": backtest.series, "years": [_year(Figures(year)) for year in backtest.years]}


def in_full(backtest: Backtest) -> dict[str, Any]:
    """The same with all that is counted apart, and with what became of every paragraph."""
    return {
        "series": backtest.series,
        "language": backtest.language,
        "years": [_year_in_full(Figures(year)) for year in backtest.years],
        "left_out": [{"target": str(t), "why": why} for t, why in backtest.left_out],
    }


def _year(counted: Figures) -> dict[str, Any]:
    year = counted.year
    return {
        "target": str(year.target),
        "base": str(year.base),
        "paragraphs": len(counted.adopted),
        "exact": counted.exact,
        "technical": {"changed": counted.following, "exact": counted.technical("exact")},
        "reworded": counted.fate("reworded"),
        "new": counted.fate("new"),
        "dropped": counted.fate("dropped"),
        "chain_exact": year.chain_exact,
        "sessions_exact": year.sessions_exact,
        "baseline_exact": counted.baseline_exact,
        "similarity": _rounded(year.likeness),
        "attention_auc": _rounded(year.attention_auc),
    }


def _year_in_full(counted: Figures) -> dict[str, Any]:
    year, short = counted.year, _year(counted)
    return {
        **short,
        "technical": {
            **short["technical"],
            "placeholder": counted.technical("placeholder"),
            "unknowable": counted.technical("unknowable"),
            "place": counted.technical("place"),
            "all": counted.fate("technical"),
        },
        "placeholder": counted.placeholders,
        "spoiled": counted.spoiled,
        "worse": counted.worse,
        "report_exact": year.report_exact,
        "baseline_similarity": _rounded(year.base_likeness),
        "rules_auc": {name: _rounded(value) for name, value in year.rules_auc.items()},
        "details": [_paragraph(one, year) for one in year.paragraphs],
    }


def _paragraph(one: Judged, year: Year) -> dict[str, Any]:
    found = year.attention.get(one.draft_label or "")
    return {
        "base": one.base_label,
        "adopted": one.label,
        "fate": one.fate,
        "result": one.result,
        "kinds": sorted(one.kinds),
        "attention": found.score if found else None,
        "reasons": list(found.reasons) if found else [],
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
