"""A series of the library as one page for a browser: to be read, searched and mailed."""

from drafter.browsing.page import browse

__all__ = ["browse"]
