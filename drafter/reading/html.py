"""Pages of the web, saved by a browser → the same lines that the other formats give.

What the page shows is read, and only that: scripts, styles and navigation are no text, what the
page hides is left out and said. Nothing the page names is fetched, nothing in it is run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from drafter.counting import letter, roman
from drafter.reading.lines import BACK, MARK, TOKENS, Extract, Line
from drafter.reading.runs import TYPED_MARK, UNSEEN, Run, joined
from drafter.reading.source import ReadingError

_MAX_TAGS = 200_000
_LONGEST_SAID = 2000

_SILENT = frozenset({
    "applet", "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "map",
    "math", "noscript", "object", "option", "script", "select", "style", "svg", "template",
    "textarea", "video",
})  # fmt: skip
_AROUND = frozenset({"nav", "header", "footer", "aside", "menu", "dialog"})
_AROUND_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "menu"}
)
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_ITALIC = frozenset({"em", "i", "cite", "dfn", "var"})
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?P<how>\w+)", re.IGNORECASE)
_LINKED_MARK = re.compile(r"\[?(?P<mark>\d{1,3}|[*†‡]+)\]?")
_NOTE_ID = re.compile(r"(?:fn|ftn|_ftn|footnote|cite_note)\W?.*\d", re.IGNORECASE)
_UNCOUNTED = frozenset({"none", "inherit", "disc", "circle", "square"})
_COUNTERS = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}


def read(path: Path, text: str) -> Extract:
    """Read the characters of a page.

    Raises:
        ReadingError: the page is nested or divided as no resolution is, or holds no text.
    """
    if text.count("<") > 2 * _MAX_TAGS:
        raise ReadingError(path, f"is a page with more than {_MAX_TAGS:,} tags: not read")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    clean = text.replace("\x00", "")
    try:
        root = etree.fromstring(clean.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        said = " ".join(str(error).split())
        raise ReadingError(path, f"is a page that cannot be read: {said}") from None
    if any("depth" in entry.message for entry in parser.error_log):
        # there the parser stops, and the rest would be lost without a word
        raise ReadingError(path, "is a page nested as deep as no resolution is: not read")
    if root is None:
        raise ReadingError(path, "is a page without any text")
    page = _Page(_hidden_by_style(root))
    page.read(root)
    if not page.lines:
        raise ReadingError(path, "is a page without any text")
    return Extract(tuple(page.lines), tuple(page.said()))


def _hidden_by_style(root: etree._Element) -> frozenset[str]:
    """The classes (``.x``) and ids (``#x``) that the page's own style sheet always hides."""
    found: set[str] = set()
    for style in root.iter("style"):
        css = "".join(part.partition("*/")[2] for part in f"*/{style.text or ''}".split("/*"))
        selectors, depth = "", 0
        for piece in re.split(r"([{}])", css):
            if piece == "{":
                depth += 1
            elif piece == "}":
                depth, selectors = max(depth - 1, 0), ""
            elif depth == 0:  # below an at-rule it holds only on some screens
                selectors = piece.rpartition(";")[2]
            elif depth == 1 and _HIDDEN.search(piece):
                names = (name.strip() for name in selectors.split(","))
                found.update(name for name in names if re.fullmatch(r"[.#][\w-]+", name))
    return frozenset(found)


@dataclass
class _List:
    """A list that is open: how it counts, and the next number."""

    form: str
    next: int = 1


@dataclass
class _Page:
    hiding: frozenset[str]
    lines: list[Line] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    around: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    marker: str = ""
    counted: int = 0
    body: str | None = None
    blocks: int = 0
    broken: bool = False

    def read(self, root: etree._Element) -> None:
        """The lines of everything below an element, which may not be nested deep."""
        self._element(root, italic=False)
        self._end_block()

    def said(self) -> Iterator[str]:
        """What of the page is no part of the text."""
        for name, texts in (("hidden text", self.hidden), ("the page's navigation", self.around)):
            if texts:
                yield f"{name} left out: “{' · '.join(texts)[:_LONGEST_SAID]}”"

    def _element(self, element: etree._Element, *, italic: bool) -> None:
        name = element.tag if isinstance(element.tag, str) else ""
        if self._leaves_out(element, name):
            return
        inline = name in _INLINE
        if not inline:
            self._end_block()
        opened = self._open(element, name)
        if name == "q":
            self.runs.append(Run("“", italic))
        slanted = _is_italic(element, name, italic=italic)
        if (mark := _mark(element, name)) is not None:
            self.runs.append(Run(mark, slanted, mark=True))
        elif name == "pre":
            self._preformatted(element)
        else:
            self._content(element, slanted)
        if name == "q":
            self.runs.append(Run("”", italic))
        if not inline:
            self._end_block()
        if opened:
            self.lists.pop()

    def _content(self, element: etree._Element, italic: bool) -> None:
        if element.text:
            self.runs.append(Run(element.text.translate(UNSEEN), italic))
        for child in element:
            if child.tag == "br":
                self._break()
            elif isinstance(child.tag, str):
                self._element(child, italic=italic)
            if child.tail:
                self.runs.append(Run(child.tail.translate(UNSEEN), italic))

    def _leaves_out(self, element: etree._Element, name: str) -> bool:
        if name in _SILENT or _leads_back(element, name):
            return True
        if self._is_hidden(element):
            self._keep_words(element, self.hidden)
            return True
        role = (element.get("role") or "").lower()
        # a heading may stand in the header of an article
        inside = any(True for _ in element.iterancestors("article", "main"))
        if role in _AROUND_ROLES or name == "nav" or (name in _AROUND and not inside):
            self._keep_words(element, self.around)
            return True
        return False

    def _is_hidden(self, element: etree._Element) -> bool:
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            return True
        names = {f".{name}" for name in (element.get("class") or "").split()}
        return bool(self.hiding & (names | {f"#{element.get('id')}"}))

    @staticmethod
    def _keep_words(element: etree._Element, kept: list[str]) -> None:
        pieces = [
            text or ""
            for one in element.iter()
            for text in (one.tag not in _SILENT and one.text, one is not element and one.tail)
        ]
        if words := " ".join(" ".join(pieces).translate(UNSEEN).split()):
            kept.append(words)

    def _open(self, element: etree._Element, name: str) -> bool:
        """Note a list that begins, or the marker of an entry; whether a list was opened."""
        style = re.search(r"list-style(?:-type)?\s*:\s*([\w-]+)", element.get("style") or "")
        if name in {"ol", "ul"}:
            form = element.get("type") or ""
            form = style[1] if style else _COUNTERS.get(form, "decimal" if name == "ol" else "disc")
            self.lists.append(_List(form, _integer(element.get("start"), 1)))
            return True
        if name == "li" and self.lists:
            current = self.lists[-1]
            number = _integer(element.get("value"), current.next)
            current.next = number + 1
            self.body = str(number) if _NOTE_ID.match(element.get("id") or "") else None
            self.marker = "" if self.body else _printed(number, style[1] if style else current.form)
            self.counted = self._depth()
        return False

    def _depth(self) -> int:
        """How deep the entry that is open stands in lists below a numbered paragraph."""
        forms = [each.form for each in self.lists if each.form not in _UNCOUNTED]
        return len(forms) - (forms[:1] == ["decimal"])

    def _break(self) -> None:
        self.broken = True
        self._end_line()

    def _end_block(self) -> None:
        self._end_line()
        self.broken = False
        self.blocks += 1

    def _end_line(self) -> None:
        """Make a line of the runs so far: a whole block's, or a part's before a ``<br>``."""
        text = joined(self.runs)
        self.runs = []
        if not TOKENS.sub("", text).strip() and not MARK.search(text):
            if self.broken and self.lines:  # two breaks are an empty line
                self.blocks += 1
            return
        if self.marker:
            text, self.marker = f"{self.marker} {text}", ""
        else:
            self.counted = 0
        follows = bool(self.lines) and self.lines[-1].number == self.blocks
        self.lines.append(
            Line(
                text,
                self.blocks,
                body=self.body,
                after_blank=not follows,
                whole=not self.broken,
                counted=self.counted,
            )
        )
        self.body, self.counted = None, 0

    def _preformatted(self, element: etree._Element) -> None:
        """Text whose lines are its own, as a plain text file's are."""
        blank = True
        shown = "".join(str(piece) for piece in element.itertext()).translate(UNSEEN)
        for row in shown.split("\n"):
            if text := joined([Run(row)]):
                self.blocks += blank
                indented = row[:1] in {" ", "\t"}
                self.lines.append(Line(text, self.blocks, indented, after_blank=blank))
            blank = not text


def _is_italic(element: etree._Element, name: str, *, italic: bool) -> bool:
    style = _ITALIC_STYLE.search(element.get("style") or "")
    if style:
        return style["how"].lower() in {"italic", "oblique"}
    return italic or name in _ITALIC


def _mark(element: etree._Element, name: str) -> str | None:
    """The footnote mark that an element is: raised, or a link within the page in brackets."""
    link = name == "a" and "#" in (element.get("href") or "")
    raised = name == "sup" or "vertical-align:super" in (element.get("style") or "").replace(
        " ", ""
    )
    if not (link or raised):
        return None
    words = "".join(str(piece) for piece in element.itertext()).translate(UNSEEN).strip()
    found = _LINKED_MARK.fullmatch(words)
    return found["mark"] if found and TYPED_MARK.fullmatch(found["mark"]) else None


def _leads_back(element: etree._Element, name: str) -> bool:
    """Whether an element is the arrow that leads from a note back to its mark."""
    if name != "a" or "#" not in (element.get("href") or ""):
        return False
    return BACK.fullmatch("".join(map(str, element.itertext())).strip()) is not None


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,4}", text.strip()) else default


def _printed(number: int, form: str) -> str:
    """What a browser prints before the entry of a list."""
    if form in _UNCOUNTED:
        return "" if form in {"none", "inherit"} else "•"
    if number > 0 and form.endswith(("alpha", "latin")):
        text = letter(number)
    elif number > 0 and form.endswith("roman"):
        text = roman(number)
    else:
        return f"{number}."
    return f"{text.upper() if form.startswith('upper') else text}."
