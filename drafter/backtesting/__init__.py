"""Every past year of a series drafted from what was known before it, beside what was adopted."""

from drafter.backtesting.backtest import Backtest, BacktestError, backtest, backtest_series

__all__ = ["Backtest", "BacktestError", "backtest", "backtest_series"]
