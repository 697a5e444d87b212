"""The text of a page as blocks (paragraphs, headings, rows), with blanks as a browser shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .tree import Element, attribute, decoded, etree, parsed

_BLOCKS_TAGS = (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu "
    "nav ol p pre search section summary table caption tbody thead tfoot tr td th ul xmp"
)
BLOCKS = frozenset(_BLOCKS_TAGS.split())
"""Elements that begin and end a block; https://html.spec.whatwg.org/multipage/rendering.html (15.3)."""

_NEVER_SHOWN_TAGS = (
    "head title script style template noscript noembed noframes iframe object embed applet video "
    "audio canvas svg map select datalist textarea button input meter progress dialog link meta base "
    "param source track amp-analytics amp-consent amp-sidebar amp-state amp-ad rp annotation "
    "annotation-xml"
)
NEVER_SHOWN = frozenset(_NEVER_SHOWN_TAGS.split())
"""Elements whose text is not the page's: not drawn at all, a control's, or for those who cannot draw it."""

_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NOT_FOR_READING = re.compile(
    r"(?:^|\s)(?:sr-only|screen-reader-text|screen-reader-only|visually-?hidden|u-visually-?hidden|a11y-hidden"
    r"|element-invisible|assistive-text|mw-editsection)(?:\s|$)",
    re.IGNORECASE,
)
"""Names by which pages call what is for screen readers alone, and the links to edit a section."""

_BLANKS = re.compile(r"[ \t\n\f\r]+")
_SEVERAL = re.compile(" {2,}")
_AROUND_BREAK = re.compile(" *\n *")
_GAP = re.compile("\n(?:[\\s\u200b\ufeff]*\n)+")
_EDGES = " \t\n\f\r\xa0\u200b\ufeff"
_ENDS = re.compile(r"[.!?…؟。！？”\"»’')\]][ \xa0]*$")
_LONG_LINE = 80
"""Lines of at least so many characters that end as sentences do are paragraphs with but one break between."""

_LONG_CELL = 80
"""Above this many characters a table's cell is a paragraph of a page laid out by tables."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text that stands by itself.

    `element` is the innermost block element around it; `linked` counts the code points inside of links;
    `cells` is how many of a table's cells stand in it, with tabs between, 0 where it is not a row.
    """

    text: str
    element: Element
    linked: int = 0
    cells: int = 0


def words_in(text: str) -> int:
    """About how many words a text has; letters are counted where it is written without blanks."""
    return max(text.count(" ") + text.count("\xa0") + 1, len(text) // 8)


def texts(markup: bytes | str) -> list[str]:
    """The blocks of a page, or of a piece of one, as texts without blank edges, in their order.

    Raises CuratorError `file.binary`.
    """
    tree = parsed(markup if isinstance(markup, str) else decoded(markup).text)
    return [] if tree is None else [block.text for block in blocks_of(tree)]


def blocks_of(tree: Element, *, hidden: bool = False) -> list[Block]:
    """The blocks under an element. Line breaks inside of a block are "\\n", two of them in a row end it.

    `hidden` takes in what the page says is hidden: some hide the article until their scripts have run.
    A soft hyphen says where a word may be cut, as `<wbr>` does; it is layout and goes.
    """
    walk = _Walk(tree)
    for event, element in walk.steps:
        if event == "end":
            walk.leave(element)
        elif shown(element) or (hidden and element.tag not in NEVER_SHOWN):
            walk.enter(element)
        else:
            walk.skip(element)
    walk.flush()
    return walk.blocks


def shown(element: Element) -> bool:
    """Whether a browser draws the element, as far as it says so itself."""
    tag: str = element.tag
    if tag in NEVER_SHOWN or tag in ("html", "body"):
        return tag in ("html", "body")
    if element.get("hidden") is not None and attribute(element, "hidden") != "until-found":
        return False
    style = element.get("style")
    if style and _HIDDEN_STYLE.search(style):
        return False
    name = element.get("class")
    return not (name and _NOT_FOR_READING.search(name))


@dataclass(slots=True)
class _Piece:
    text: str
    linked: bool


class _Walk:
    """The state of one pass: what is read of the current block, and of the cells of its row."""

    def __init__(self, tree: Element) -> None:
        self.steps = etree.iterwalk(tree, events=("start", "end"))
        self.blocks: list[Block] = []
        self._root = tree
        self._owners: list[Element] = [tree]
        self._pieces: list[_Piece] = []
        self._cells: list[tuple[Element, list[_Piece]]] = []
        self._skipped: Element | None = None
        self._links = 0
        self._pre = 0

    def enter(self, element: Element) -> None:
        tag: str = element.tag
        if tag in BLOCKS:
            if tag in ("td", "th"):
                self._end_cell()
            else:
                self.flush()
            self._owners.append(element)
        self._pre += tag in ("pre", "listing", "xmp", "plaintext")
        self._links += _leads_away(element)
        if tag == "br":
            self._pieces.append(_Piece("\n", False))
        self._add(element.text)

    def leave(self, element: Element) -> None:
        tag: str = element.tag
        if element is self._skipped:
            self._skipped = None
        else:
            if tag in ("td", "th"):
                self._end_cell()
            elif tag in BLOCKS:
                self.flush()
            if tag in BLOCKS:
                self._owners.pop()
            self._pre -= tag in ("pre", "listing", "xmp", "plaintext")
            self._links -= _leads_away(element)
        if element is not self._root:
            self._add(element.tail)

    def skip(self, element: Element) -> None:
        self._skipped = element
        self.steps.skip_subtree()

    def flush(self) -> None:
        """Ends the block that was begun, and the row."""
        if not self._pieces and not self._cells:
            return
        cells = [(owner, pieces) for owner, pieces in self._cells if any(p.text.strip() for p in pieces)]
        self._cells = []
        if len(cells) > 1 and all(_is_short(pieces) for _, pieces in cells):
            row = "\t".join(_shown_text(pieces).strip(_EDGES) for _, pieces in cells)
            linked = sum(_linked(pieces) for _, pieces in cells)
            self.blocks.append(Block(row, cells[0][0].getparent(), linked, len(cells)))
        else:
            for owner, pieces in cells:
                self._give(owner, pieces)
        pieces, self._pieces = self._pieces, []
        if pieces:
            self._give(self._owners[-1], pieces)

    def _end_cell(self) -> None:
        if self._pieces:
            self._cells.append((self._owners[-1], self._pieces))
            self._pieces = []

    def _add(self, text: str | None) -> None:
        if not text or (not self._pieces and not self._pre and text.isspace() and text.isascii()):
            return
        if not self._pre:
            text = _BLANKS.sub(" ", text)
        self._pieces.append(_Piece(text.replace("\u00ad", ""), self._links > 0))

    def _give(self, owner: Element, pieces: list[_Piece]) -> None:
        text = _shown_text(pieces, pre=self._pre > 0).strip(_EDGES)
        if not text:
            return
        parts = [text] if self._pre else [part.strip(_EDGES) for part in _paragraphs(text)]
        share = _linked(pieces) / len(text)
        self.blocks += [
            Block(part, owner, min(len(part), round(share * len(part)))) for part in parts if part
        ]


def _leads_away(element: Element) -> bool:
    """Whether it is a link to another page: neither the mark of a place nor a way to one."""
    return element.tag == "a" and not (element.get("href") or "#").startswith("#")


def _shown_text(pieces: list[_Piece], *, pre: bool = False) -> str:
    text = "".join(piece.text for piece in pieces)
    if pre:
        return text.strip("\n")
    if "\n" in text:
        text = _AROUND_BREAK.sub("\n", text)
    return _SEVERAL.sub(" ", text) if "  " in text else text


def _paragraphs(text: str) -> list[str]:
    if "\n" not in text:
        return [text]
    lines = text.split("\n")
    if len(lines) > 1 and all(len(line) >= _LONG_LINE and _ENDS.search(line) for line in lines[:-1]):
        return lines
    return _GAP.split(text)


def _linked(pieces: list[_Piece]) -> int:
    return sum(len(piece.text) for piece in pieces if piece.linked)


def _is_short(pieces: list[_Piece]) -> bool:
    text = _shown_text(pieces).strip(_EDGES)
    return len(text) <= _LONG_CELL and "\n\n" not in text
