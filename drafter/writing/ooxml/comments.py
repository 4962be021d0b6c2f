"""Comments: the part ``word/comments.xml`` and their ranges in the text (ECMA-376-1, 17.13.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from lxml import etree

from drafter.record import record
from drafter.writing.ooxml.elements import make, run, w


def comments_of(document: Document) -> etree._Element:
    """The root ``w:comments`` (CT_Comments, 17.13.4.6); a document without the part gets it."""
    _ = document.comments  # python-docx adds the part when it is first asked for
    part = document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS)
    if not isinstance(part, XmlPart):
        raise TypeError("the comments part was not read as XML")
    root: etree._Element = part.element
    return root


@record(frozen=True)
class Commenter:
    """Who comments and when; without a day the comments bear no date."""

    comments: etree._Element
    author: str
    day: date | None = None

    def comment(
        self, first: etree._Element, last: etree._Element, paragraphs: Sequence[str]
    ) -> None:
        """Comment on the runs from ``first`` to ``last`` of one paragraph (17.13.4.2–5).

        The mark goes right behind the commented runs, so that it parts none of them from a footnote
        mark of its own.
        """
        number = 1 + max((int(c.get(w("id"), "0")) for c in self.comments), default=-1)
        content = [make("p", run(text)) for text in paragraphs]
        content[0].insert(0, make("r", make("annotationRef")))
        initials = "".join(word[0] for word in self.author.split())
        comment = make("comment", *content, id=number, author=self.author, initials=initials)
        if self.day is not None:
            comment.set(w("date"), f"{self.day.isoformat()}T00:00:00Z")
        self.comments.append(comment)
        first.addprevious(make("commentRangeStart", id=number))
        reference = make("r", make("commentReference", id=number))
        last.addnext(reference)
        last.addnext(make("commentRangeEnd", id=number))
