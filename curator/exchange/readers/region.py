"""A page's blocks with the elements around them, and the part of the page that its article stands in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property

from . import boilerplate
from .blocks import Block
from .tree import Element

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
PARAGRAPHS = frozenset(("p", "blockquote", "li", "dd", "dt", "pre", *HEADINGS))
_SOURCES = frozenset(("footer", "cite"))
"""Who is quoted, below a quotation."""

_NOT_LETTERS = re.compile(r"[\W_]+")
_SENTENCE_END = re.compile(r"[.!?…:;؟。！？”\"»’')\]]\s*$")
_BOXES = frozenset(("div", "section", "figure", "aside", "p", "li", "td"))
_FORM = 700
"""A box with a form and fewer characters than these asks for an address or a vote."""

_MOST = 0.75
"""The share of the picked text that the innermost element around the article must hold."""

_OF_LINKS = 0.5
"""Above this share of links an article is a list of them, and none is taken for an advertisement."""

IS_ARTICLE = 0.4
"""An element with more than this share of the picked text is of the article, whatever it is called."""


def key_of(text: str) -> str:
    """Letters and figures alone, for comparing a text with another form of it."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return _NOT_LETTERS.sub("", composed.casefold())


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, or as a line that announces what follows."""
    return bool(_SENTENCE_END.search(text))


class Layout:
    """The blocks with their keys and the elements around them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.keys = [key_of(block.text) for block in blocks]
        self._names: dict[Element, str] = {}
        self._never: dict[Element, bool] = {}
        self._seldom: dict[Element, bool] = {}
        self.around = [list(_around(block.element)) for block in blocks]

    @cached_property
    def mass(self) -> dict[Element, int]:
        """How many characters stand under each element."""
        return self.weights(range(len(self.blocks)))

    def weights(self, picked: Collection[int] | range) -> dict[Element, int]:
        found: dict[Element, int] = defaultdict(int)
        for at in picked:
            for element in self.around[at]:
                found[element] += len(self.blocks[at].text)
        return found

    def names(self, element: Element) -> str:
        if element not in self._names:
            self._names[element] = boilerplate.named(element)
        return self._names[element]

    def never(self, element: Element) -> bool:
        if element not in self._never:
            self._never[element] = boilerplate.never_article(element, self.names(element))
        return self._never[element]

    def seldom(self, element: Element) -> bool:
        if element not in self._seldom:
            self._seldom[element] = boilerplate.seldom_article(element, self.names(element))
        return self._seldom[element]

    def names_caption(self, element: Element) -> bool:
        return boilerplate.is_caption(element, self.names(element))

    def is_caption(self, at: int) -> bool:
        """Whether a block stands under a picture."""
        return any(self.names_caption(one) for one in self.around[at][:2])

    def linked(self, at: int) -> float:
        """Which share of a block is links."""
        return self.blocks[at].linked / max(1, len(self.blocks[at].text))

    def linked_share(self, picked: Collection[int]) -> float:
        """Which share of some blocks is links."""
        total = sum(len(self.blocks[at].text) for at in picked)
        return sum(self.blocks[at].linked for at in picked) / max(1, total)

    def is_prose(self, at: int) -> bool:
        """Whether a block by itself reads like a paragraph of an article."""
        text = self.blocks[at].text
        long = len(text) >= 140 or (len(text) >= 80 and ends_sentence(text))
        return long and self.linked(at) < 0.25 and not boilerplate.says_boilerplate(text)


class Region:
    """The picked blocks, the innermost element around most of them, the weight of each element."""

    def __init__(self, tree: Element, page: Layout, picked: set[int]) -> None:
        self.page = page
        self.picked = picked
        self.weight = page.weights(picked)
        self.total = sum(len(page.blocks[at].text) for at in picked)
        self.holds = Counter(page.blocks[at].element for at in picked)
        self.root = innermost(self.weight, _MOST * self.total)
        self.inside = {at for at in range(len(page.blocks)) if self.root in page.around[at]}
        outside = [at for at in picked - self.inside if page.blocks[at].element.tag not in HEADINGS]
        self.beside = Counter(element for at in outside for element in page.around[at])
        self.of_links = page.linked_share(picked) > _OF_LINKS
        self._asking = _around_forms(tree, page)
        self._margins: dict[Element, bool] = {self.root: False}
        self._doubts: dict[Element, bool] = {self.root: False}

    def near(self, at: int, count: int) -> list[Element]:
        """The innermost elements around a block, short of the one around the article."""
        near = self.page.around[at][:count]
        return near[: near.index(self.root)] if self.root in near else near

    def is_margin(self, at: int) -> bool:
        """Whether a block stands in what is around an article by its maker's own words, or in a table."""
        return _inherited(self.page.around[at], self._margins, self._begins_margin)

    def is_doubtful(self, at: int) -> bool:
        """Whether a block stands in what is seldom of the article and holds nothing that was picked."""
        return _inherited(self.page.around[at], self._doubts, self._begins_doubt)

    def is_caption(self, at: int) -> bool:
        return any(self.page.names_caption(one) for one in self.near(at, 3))

    def is_credit(self, at: int) -> bool:
        return any(boilerplate.is_credit(self.page.names(one)) for one in self.near(at, 2))

    def _begins_margin(self, element: Element) -> bool:
        if element.tag == "table":
            return True
        never = self.page.never(element) or element in self._asking
        return never and self.weight[element] <= IS_ARTICLE * self.total

    def _begins_doubt(self, element: Element) -> bool:
        return not self.weight[element] and self.page.seldom(element) and not names_quoted(element)


def _around(element: Element) -> Iterator[Element]:
    while element is not None:
        yield element
        element = element.getparent()


def _inherited(
    chain: Sequence[Element], known: dict[Element, bool], begins: Callable[[Element], bool]
) -> bool:
    """Whether `begins` holds of one of the elements, short of the first that is known already."""
    found = False
    new: list[Element] = []
    for element in chain:
        if element in known:
            found = known[element]
            break
        new.append(element)
    for element in reversed(new):
        found = found or begins(element)
        known[element] = found
    return found


def names_quoted(element: Element) -> bool:
    return element.tag in _SOURCES and element.getparent().tag == "blockquote"


def _around_forms(tree: Element, page: Layout) -> set[Element]:
    """The boxes that hold a form and little else."""
    found: set[Element] = set()
    for form in tree.iter("form"):
        for element in form.iterancestors():
            if element.tag not in _BOXES or page.mass[element] > _FORM:
                break
            found.add(element)
    return found


def innermost(weight: dict[Element, int], enough: float) -> Element:
    """The deepest element with at least `enough` of the weight that can hold several paragraphs."""
    holders = [
        (element, sum(1 for _ in element.iterancestors())) for element, own in weight.items() if own >= enough
    ]
    found = max(holders, key=lambda holder: holder[1])[0]
    while found.tag in PARAGRAPHS and found.getparent() is not None:
        found = found.getparent()
    return found
