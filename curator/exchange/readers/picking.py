"""Which blocks of a page are its article: what trafilatura picks, mended by what the page's structure says.

Trafilatura's own text is not used, only its choice: it leaves out paragraphs that repeat another, loses
captions and paragraphs of a few words, and its lines cannot be told from the page's. So each of its lines is
looked up among the blocks; the text is theirs, and what was left out is the blocks that are not picked.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property

from trafilatura import bare_extraction

from . import boilerplate, dates
from .blocks import Block, words_in
from .tree import Element

_NOT_LETTERS = re.compile(r"[\W_]+")
_SENTENCE_END = re.compile(r"[.!?…:;؟。！？”\"»’')\]]\s*$")
_BY = re.compile(r"^[\W_]*(?:by|von|par|por|автор|текст|бесед|بقلم)\b", re.IGNORECASE)
_BYLINE = re.compile(
    r" (?:by ?lines?|authors?|author name|writer|dateline|post ?meta|entry ?meta|article ?meta|meta) "
)
_KICKER = re.compile(
    r" (?:kicker|eyebrow|category|categories|section|label|topic|rubric|overline|flag|tag|tags) "
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PARAGRAPHS = frozenset(("p", "blockquote", "li", "dd", "dt", "pre", *_HEADINGS))
_SOURCES = frozenset(("footer", "cite"))
"""Who is quoted, below a quotation."""

_SURE_LETTERS = 12
"""Letters of a block that, found anywhere in what trafilatura gives, are no coincidence."""
_MOST = 0.75
"""The share of the picked text that the innermost element around the article must hold."""
_IS_ARTICLE = 0.4
"""An element with more than this share of the picked text is of the article, whatever it is called."""
_ENOUGH = 0.5
"""Where trafilatura picks less than this share of what reads like an article's paragraphs, it missed it."""
_MANY = 300_000_000
"""Above this product of blocks and letters, blocks are looked up whole only."""


def key_of(text: str) -> str:
    """Letters and figures alone, for comparing a text with another form of it."""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFC", text).casefold())


def article(tree: Element, blocks: Sequence[Block], titles: Collection[str]) -> list[Block]:
    """The blocks of the article in the page's order; `titles` are what the page says its title is.

    Changes tables that only lay the page out into plain boxes, in the tree.
    """
    page = _Page(blocks)
    _open_layout_tables(tree)
    lines = _trafilatura_lines(tree)
    picked = _found_in(page, lines)
    picked = _completed(page, picked)
    if not picked:
        return []
    region = _Region(page, picked)
    kept = _without_margins(region)
    kept |= _filled_in(region, kept)
    kept = _trimmed(region, kept, {key_of(title) for title in titles})
    return [blocks[at] for at in sorted(_with_sound_headings(region, kept))]


def _trafilatura_lines(tree: Element) -> list[str]:
    """What trafilatura takes for the article, line by line; given a tree it fetches nothing."""
    found = bare_extraction(tree, include_comments=False, include_tables=False, favor_recall=True)
    return (found.text or "").split("\n") if found is not None and not isinstance(found, dict) else []


def _open_layout_tables(tree: Element) -> None:
    for table in list(tree.iter("table")):
        if table.get("role") == "presentation" or _lays_out(table):
            for part in table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th"):
                if (
                    next(part.iterancestors("table"), None) is None
                    or part is table
                    or _nearest(part) is table
                ):
                    part.tag = "div"


def _nearest(part: Element) -> Element | None:
    return next(part.iterancestors("table"), None)


def _lays_out(table: Element) -> bool:
    """Whether a table holds running text: a cell with another table, or with more than a figure's words."""
    for cell in table.iter("td"):
        if next(cell.iter("table"), None) is not None:
            return True
        if len("".join(cell.itertext())) > 600:
            return True
    return False


class _Page:
    """The blocks with their keys and the elements around them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.keys = [key_of(block.text) for block in blocks]
        self._names: dict[Element, str] = {}
        self._never: dict[Element, bool] = {}
        self._seldom: dict[Element, bool] = {}
        self.around = [list(self._chain(block.element)) for block in blocks]

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

    def linked(self, at: int) -> float:
        """Which share of a block is links."""
        return self.blocks[at].linked / max(1, len(self.blocks[at].text))

    def is_prose(self, at: int) -> bool:
        """Whether a block by itself reads like a paragraph of an article."""
        text = self.blocks[at].text
        long = len(text) >= 140 or (len(text) >= 80 and _ends(text))
        return long and self.linked(at) < 0.25 and not boilerplate.says_boilerplate(text)

    @staticmethod
    def _chain(element: Element) -> Iterator[Element]:
        while element is not None:
            yield element
            element = element.getparent()


class _Region:
    """The picked blocks, the innermost element around most of them, the weight of each element."""

    def __init__(self, page: _Page, picked: set[int]) -> None:
        self.page = page
        self.picked = picked
        self.weight = page.weights(picked)
        self.total = sum(len(page.blocks[at].text) for at in picked)
        self.root = _innermost(self.weight, _MOST * self.total)
        self.inside = {at for at in range(len(page.blocks)) if self.root in page.around[at]}
        outside = [at for at in picked - self.inside if page.blocks[at].element.tag not in _HEADINGS]
        self.beside = Counter(element for at in outside for element in page.around[at])
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
        return any(_is_caption(self.page, one) for one in self.near(at, 3))

    def is_credit(self, at: int) -> bool:
        return any(boilerplate.is_credit(self.page.names(one)) for one in self.near(at, 2))

    def _begins_margin(self, element: Element) -> bool:
        never = self.page.never(element) and self.weight[element] <= _IS_ARTICLE * self.total
        return never or element.tag == "table"

    def _begins_doubt(self, element: Element) -> bool:
        return not self.weight[element] and self.page.seldom(element) and not _names_quoted(element)


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


def _is_caption(page: _Page, element: Element) -> bool:
    return boilerplate.is_caption(element, page.names(element))


def _names_quoted(element: Element) -> bool:
    return element.tag in _SOURCES and element.getparent().tag == "blockquote"


def _innermost(weight: dict[Element, int], enough: float) -> Element:
    """The deepest element with at least `enough` of the weight that can hold several paragraphs."""
    holders = [
        (element, sum(1 for _ in element.iterancestors())) for element, own in weight.items() if own >= enough
    ]
    found = max(holders, key=lambda holder: holder[1])[0]
    while found.tag in _PARAGRAPHS and found.getparent() is not None:
        found = found.getparent()
    return found


def _found_in(page: _Page, lines: Sequence[str]) -> set[int]:
    """The blocks that stand in trafilatura's lines, whole or as a part of one."""
    keys = {key_of(one) for one in lines}
    stream = "\n".join(key_of(one) for one in lines)
    inside = len(stream) * len(page.blocks) < _MANY
    found: set[int] = set()
    for at, block in enumerate(page.blocks):
        parts = [key_of(part) for part in block.text.split("\n")] if "\n" in block.text else [page.keys[at]]
        parts = [part for part in parts if part]
        if parts and all(
            part in keys or (inside and len(part) >= _SURE_LETTERS and part in stream) for part in parts
        ):
            found.add(at)
    return found


def _completed(page: _Page, picked: set[int]) -> set[int]:
    """The picked blocks, with the page's other paragraphs where trafilatura saw only a small part of them."""
    whole = sum(len(block.text) for block in page.blocks)

    def is_out(at: int) -> bool:
        return any(
            (page.never(one) or page.seldom(one) or one.tag == "table")
            and page.mass[one] <= _IS_ARTICLE * whole
            for one in page.around[at]
        )

    prose = {at for at in range(len(page.blocks)) if page.is_prose(at) and not is_out(at)}
    own = {found for at in picked if (found := _article_of(page, at)) is not None}
    if own:
        alike = {_form(one) for one in own if next(one.iter("h1"), None) is None}
        prose = {
            at
            for at in prose
            if (one := _article_of(page, at)) in own or (one is not None and _form(one) in alike)
        }
    held = sum(len(page.blocks[at].text) for at in picked & prose)
    if not prose or held >= _ENOUGH * sum(len(page.blocks[at].text) for at in prose):
        return picked or prose
    weight = page.weights(prose)
    root = _innermost(weight, 0.6 * sum(len(page.blocks[at].text) for at in prose))
    return picked | {at for at in prose if root in page.around[at]}


def _form(article: Element) -> tuple[Element | None, str]:
    """Where an article element stands and what it is called; a live blog's entries have this in common."""
    return article.getparent(), str(article.get("class") or "").split(" ")[0]


def _article_of(page: _Page, at: int) -> Element | None:
    return next((element for element in page.around[at] if element.tag == "article"), None)


def _without_margins(region: _Region) -> set[int]:
    """The picked blocks without those that are around the article, and without copies of it elsewhere."""
    page = region.page
    inside = {page.keys[at] for at in region.picked & region.inside}
    last = max(region.picked & region.inside)
    kept: set[int] = set()
    for at in region.picked:
        outside = at not in region.inside
        copied = outside and page.keys[at] in inside
        loose = outside and (at > last or _is_alone(region, at)) and not _begins_text(page.blocks[at])
        if not copied and not loose and not _is_boilerplate(region, at):
            kept.add(at)
    return kept


def _is_alone(region: _Region, at: int) -> bool:
    """Whether nothing but headings is picked beside a block that is outside of the article's element."""
    element = region.page.blocks[at].element
    return region.beside[element.getparent()] == (element.tag not in _HEADINGS)


def _is_boilerplate(region: _Region, at: int) -> bool:
    page, text = region.page, region.page.blocks[at].text
    if not page.keys[at] or region.is_margin(at) or region.is_credit(at):
        return True
    if boilerplate.says_boilerplate(text):
        return True
    return page.linked(at) > 0.8 and words_in(text) < 30


def _filled_in(region: _Region, kept: set[int]) -> set[int]:
    """Blocks between the picked ones that nothing speaks against, and leads above them."""
    if not kept:
        return set()
    page = region.page
    first, last = min(kept), max(kept)
    parents = {page.blocks[at].element.getparent() for at in kept} | {page.blocks[at].element for at in kept}
    found: set[int] = set()
    for at in sorted(region.inside - kept):
        element = page.blocks[at].element
        beside = element.getparent() in parents or element in parents
        if first < at < last:
            fits = _fits(region, at, beside=beside)
        else:
            fits = beside and element.tag in _PARAGRAPHS - _HEADINGS and _ends(page.blocks[at].text)
        if not fits or page.linked(at) >= 0.5 or region.is_doubtful(at):
            continue
        if not _is_boilerplate(region, at):
            found.add(at)
    return found | _leads(region, kept, first)


def _ends(text: str) -> bool:
    return bool(_SENTENCE_END.search(text))


def _fits(region: _Region, at: int, *, beside: bool) -> bool:
    block = region.page.blocks[at]
    if region.is_caption(at):
        return words_in(block.text) >= 5
    if block.element.tag in _HEADINGS:
        return True
    if _names_quoted(block.element) and region.weight[block.element.getparent()]:
        return True
    if beside and block.element.tag in _PARAGRAPHS:
        return True
    return len(block.text) >= 40 and _ends(block.text)


def _leads(region: _Region, kept: set[int], first: int) -> set[int]:
    """The summary above the article, by its name, where the article does not say the same again."""
    page = region.page
    said = {page.keys[at] for at in kept}
    found: set[int] = set()
    for at in range(max(0, first - 12), first):
        block = page.blocks[at]
        near = page.around[at][:2]
        named = any(boilerplate.is_lead(page.names(one)) or _is_caption(page, one) for one in near)
        if not named or page.keys[at] in said:
            continue
        if (
            any(page.never(one) and page.mass[one] <= region.total for one in page.around[at])
            or page.linked(at) > 0.3
        ):
            continue
        if words_in(block.text) >= 5 and not boilerplate.says_boilerplate(block.text):
            found.add(at)
    return found


def _trimmed(region: _Region, kept: set[int], titles: Collection[str]) -> set[int]:
    """Without the title, the byline and the date above the text, without pull quotes and doubled captions."""
    page = region.page
    whole = "\n".join(page.keys[at] for at in sorted(kept))
    gone: set[int] = set()
    before = None
    head = True
    for at in sorted(kept):
        block = page.blocks[at]
        if head:
            head = not _begins_text(block) or _is_lead(page, at)
        if (
            page.keys[at] in titles
            and (head or block.element.tag == "h1")
            or head
            and _is_about(region, at)
            or any(boilerplate.is_pull_quote(page.names(one)) for one in region.near(at, 3))
            and (whole.count(page.keys[at]) > 1)
            or before is not None
            and page.keys[before] == page.keys[at]
            and region.is_caption(at)
        ):
            gone.add(at)
        else:
            before = at
    return kept - gone


def _begins_text(block: Block) -> bool:
    words = words_in(block.text.partition("\n")[0])
    ends = _ends(block.text)
    return block.element.tag not in _HEADINGS and (words >= 15 or (words >= 8 and ends))


def _is_about(region: _Region, at: int) -> bool:
    """Whether a block above the text is a byline, a date, or the name of a section or of the site."""
    block = region.page.blocks[at]
    near = " ".join(region.page.names(one) for one in region.near(at, 3))
    if len(block.text) <= 160 and _BYLINE.search(near):
        return True
    if block.element.tag in _HEADINGS:
        return False
    if _is_lead(region.page, at) or block.element.tag == "li" or region.is_caption(at):
        return False
    return all(_is_label(line) for line in block.text.split("\n"))


def _is_lead(page: _Page, at: int) -> bool:
    return any(boilerplate.is_lead(page.names(one)) for one in page.around[at][:2])


def _is_label(line: str) -> bool:
    if dates.is_date_line(line):
        return True
    return words_in(line) < 8 and (not _ends(line) or bool(_BY.match(line)))


def _with_sound_headings(region: _Region, kept: set[int]) -> set[int]:
    """Without headings that nothing follows before the next one of their level."""
    sound: set[int] = set()
    lowest = 7
    text_follows = False
    for at in sorted(kept, reverse=True):
        tag: str = region.page.blocks[at].element.tag
        if tag not in _HEADINGS:
            sound.add(at)
            text_follows, lowest = True, 7
            continue
        level = int(tag[1])
        if text_follows and level < lowest:
            sound.add(at)
            lowest = level
    return sound
