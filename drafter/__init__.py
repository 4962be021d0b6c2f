"""drafter: next year's resolution, from last year's agreed language."""

__version__ = "0.1.0"
