"""Numbering: lists that Word counts by itself (ECMA-376-1, 17.9).

The base document carries one multi-level list, tied to paragraph styles: ``1.`` ``(a)`` ``(i)``
``a.`` ``i.`` A paragraph needs nothing but its style to get the next number.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from drafter.writing.ooxml.elements import make, w


def list_of_style(
    numbering: etree._Element, styles: etree._Element, style: str
) -> etree._Element | None:
    """The definition (``w:abstractNum``, 17.9.1) of the list that a paragraph style belongs to."""
    for definition in styles.iterfind(w("style")):
        if definition.get(w("styleId")) == style:
            num_id = definition.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
            break
    else:
        return None
    if num_id is None:
        return None
    abstract_id = None
    for num in numbering.iterfind(w("num")):
        if num.get(w("numId")) == num_id.get(w("val")):
            abstract_id = _child(num, "abstractNumId").get(w("val"))
    for abstract in numbering.iterfind(w("abstractNum")):
        if abstract.get(w("abstractNumId")) == abstract_id:
            return abstract
    return None


def set_level_text(abstract: etree._Element, level: int, text: str) -> None:
    """Say how a level is printed (``w:lvlText``, 17.9.11): ``(%2)``, or ``%2)`` in French."""
    for definition in abstract.iterfind(w("lvl")):
        if definition.get(w("ilvl")) == str(level):
            _child(definition, "lvlText").set(w("val"), text)


def unlinked_copy(numbering: etree._Element, abstract: etree._Element) -> etree._Element:
    """A second definition like the first, counted apart and tied to no style.

    Lists of one definition go on counting from one another; sub-paragraphs that stand under no
    number of Word's own (in the preamble) need a definition of their own.
    """
    copy = deepcopy(abstract)
    copy.set(w("abstractNumId"), str(_highest(numbering, "abstractNum", "abstractNumId") + 1))
    nsid = copy.find(w("nsid"))
    if nsid is not None:
        copy.remove(nsid)  # the same nsid would make Word take both for one list (17.9.14)
    for level in copy.iterfind(w("lvl")):
        for link in level.findall(w("pStyle")):
            level.remove(link)
    numbering.findall(w("abstractNum"))[-1].addnext(copy)
    return copy


def new_list(numbering: etree._Element, abstract: etree._Element, level: int) -> int:
    """Begin a list at ``level`` anew (``w:num``, 17.9.15, with ``w:startOverride``, 17.9.26)."""
    num_id = _highest(numbering, "num", "numId") + 1
    override = make("lvlOverride", make("startOverride", val=1), ilvl=level)
    abstract_id = make("abstractNumId", val=abstract.get(w("abstractNumId"), ""))
    numbering.findall(w("num"))[-1].addnext(make("num", abstract_id, override, numId=num_id))
    return num_id


def place(level: int, num_id: int) -> etree._Element:
    """A paragraph's place in a list (``w:numPr``, 17.3.1.19), where its style does not say it."""
    return make("numPr", make("ilvl", val=level), make("numId", val=num_id))


def _highest(numbering: etree._Element, name: str, attribute: str) -> int:
    return max(int(element.get(w(attribute), "0")) for element in numbering.iterfind(w(name)))


def _child(element: etree._Element, name: str) -> etree._Element:
    child = element.find(w(name))
    if child is None:
        raise ValueError(f"the base document's numbering lacks w:{name}")
    return child
