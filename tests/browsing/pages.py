"""Pages of small series and of Mali, parsed."""

import tempfile
from functools import cache
from pathlib import Path

from lxml import html

from drafter.browsing import browse
from drafter.library.texts import resolution_texts
from drafter.mining.changes import changes
from tests.mining import mali


def finer_changes(known, old, new):
    """Clauses whose text stays, but for an *also*."""
    one, two = (
        {c.id: t.flat for c, t in resolution_texts(known.clauses, r, "en", known.adoptions)}
        for r in (old, new)
    )
    stay = [c.clause for c in changes(known, old, new, "en") if c.what in ("kept", "moved")]
    return {clause_id for clause_id in stay if one[clause_id] != two[clause_id]}


def parsed(page):
    """The page's document element."""
    return html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))


@cache
def mali_series():
    """The Mali series as it is loaded from a library."""
    with tempfile.TemporaryDirectory() as folder:
        return mali.load(mali.write_library(Path(folder) / "clauses"))


@cache
def mali_page(code="en"):
    """The page of the Mali series."""
    return browse(mali_series(), code)


def article(page, clause_id):
    """One clause of a parsed page."""
    (found,) = page.xpath("//article[@id=$id]", id=clause_id)
    return found


def words(element):
    """The text of an element, any space a single one."""
    return " ".join(element.text_content().split())


def cells(page, clause_id):
    """One clause's line of the overview: (class, what it says to whoever cannot see it)."""
    (row,) = page.xpath("//tr[@data-of=$id]", id=clause_id)
    return [(cell.get("class"), words(cell)) for cell in row.findall("td")]
