"""Which blocks of a page are its article: what trafilatura picks, mended by what the page's structure says.

Trafilatura's own text is not used, only its choice: it leaves out paragraphs that repeat another, loses
captions and paragraphs of a few words, and its lines cannot be told from the page's. So each of its lines is
looked up among the blocks; the text is theirs, and what was left out is the blocks that are not picked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from trafilatura import bare_extraction

from . import boilerplate
from .blocks import Block, words_in
from .edges import begins_text, leads, trimmed, with_sound_headings
from .region import (
    HEADINGS,
    IS_ARTICLE,
    PARAGRAPHS,
    Layout,
    Region,
    ends_sentence,
    innermost,
    key_of,
    names_quoted,
)
from .tree import Element

_SURE_LETTERS = 12
"""Letters of a block that, found anywhere in what trafilatura gives, are no coincidence."""

_ENOUGH = 0.5
"""Where trafilatura picks less than this share of what reads like an article's paragraphs, it missed it."""

_HUGE, _MANY_BLOCKS = 1_000_000, 20_000
"""Above so many letters or blocks trafilatura takes seconds; there its paragraphs are told by their look."""

_MANY = 300_000_000
"""Above this product of blocks and letters, blocks are looked up whole only."""


def article(tree: Element, blocks: Sequence[Block], titles: Collection[str]) -> list[Block]:
    """The blocks of the article in the page's order; `titles` are what the page says its title is.

    Changes tables that only lay the page out into plain boxes, in the tree.
    """
    page = Layout(blocks)
    _open_layout_tables(tree)
    huge = sum(len(block.text) for block in blocks) > _HUGE or len(blocks) > _MANY_BLOCKS
    picked = set[int]() if huge else _found_in(page, _trafilatura_lines(tree))
    picked = _completed(page, picked)
    if not picked:
        return []
    region = Region(tree, page, picked)
    kept = _without_margins(region)
    if kept:
        keys = {key for title in titles if (key := key_of(title))}
        kept |= _filled_in(region, kept)
        kept |= leads(region, kept, keys)
        kept = with_sound_headings(region, trimmed(region, kept, keys))
    return [blocks[at] for at in sorted(kept)]


def _trafilatura_lines(tree: Element) -> list[str]:
    """What trafilatura takes for the article, line by line; given a tree it fetches nothing."""
    found = bare_extraction(tree, include_comments=False, include_tables=False, favor_recall=True)
    return (found.text or "").split("\n") if found is not None and not isinstance(found, dict) else []


def _open_layout_tables(tree: Element) -> None:
    for table in list(tree.iter("table")):
        if table.get("role") == "presentation" or _lays_out(table):
            parts = table.iter("tbody", "thead", "tfoot", "tr", "td", "th")
            for part in [table, *(part for part in parts if _table_of(part) is table)]:
                part.tag = "div"


def _table_of(part: Element) -> Element | None:
    return next(part.iterancestors("table"), None)


def _lays_out(table: Element) -> bool:
    """Whether a table holds running text: a cell with another table, or with more than a figure's words."""
    for cell in table.iter("td"):
        if next(cell.iter("table"), None) is not None:
            return True
        if len("".join(cell.itertext())) > 600:
            return True
    return False


def _found_in(page: Layout, lines: Sequence[str]) -> set[int]:
    """The blocks that stand in trafilatura's lines, whole or as a part of one."""
    keys = [key_of(one) for one in lines]
    whole = set(keys)
    # A line of the source that was broken within a paragraph is two of trafilatura's.
    stream = "".join(keys)
    inside = len(stream) * len(page.blocks) < _MANY
    found: set[int] = set()
    for at, block in enumerate(page.blocks):
        parts = [key_of(part) for part in block.text.split("\n")] if "\n" in block.text else [page.keys[at]]
        parts = [part for part in parts if part]
        if parts and all(
            part in whole or (inside and len(part) >= _SURE_LETTERS and part in stream) for part in parts
        ):
            found.add(at)
    return found


def _completed(page: Layout, picked: set[int]) -> set[int]:
    """The picked blocks, with the page's other paragraphs where trafilatura saw only a small part of them."""
    whole = sum(len(block.text) for block in page.blocks)

    def is_out(at: int) -> bool:
        return any(
            (page.never(one) or page.seldom(one) or one.tag == "table")
            and page.mass[one] <= IS_ARTICLE * whole
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
    root = innermost(weight, 0.6 * sum(len(page.blocks[at].text) for at in prose))
    return picked | {at for at in prose if root in page.around[at]}


def _form(article: Element) -> tuple[Element | None, str]:
    """Where an article element stands and what it is called; a live blog's entries have this in common."""
    return article.getparent(), str(article.get("class") or "").split(" ")[0]


def _article_of(page: Layout, at: int) -> Element | None:
    return next((element for element in page.around[at] if element.tag == "article"), None)


def _without_margins(region: Region) -> set[int]:
    """The picked blocks without those that are around the article, and without copies of it elsewhere."""
    page = region.page
    inside = {page.keys[at] for at in region.picked & region.inside}
    last = max(region.picked & region.inside)
    kept: set[int] = set()
    for at in region.picked:
        outside = at not in region.inside
        copied = outside and page.keys[at] in inside
        loose = outside and (at > last or _is_alone(region, at)) and not begins_text(page.blocks[at])
        if not copied and not loose and not _is_boilerplate(region, at):
            kept.add(at)
    return kept


def _is_alone(region: Region, at: int) -> bool:
    """Whether nothing but headings is picked beside a block that is outside of the article's element."""
    element = region.page.blocks[at].element
    return region.beside[element.getparent()] == (element.tag not in HEADINGS)


def _is_boilerplate(region: Region, at: int) -> bool:
    page, text = region.page, region.page.blocks[at].text
    if not page.keys[at] or region.is_margin(at) or region.is_credit(at):
        return True
    if boilerplate.says_boilerplate(text):
        return True
    return page.linked(at) > 0.8 and words_in(text) < 30 and not region.of_links


def _filled_in(region: Region, kept: set[int]) -> set[int]:
    """Blocks between the picked ones, and paragraphs beside them, that nothing speaks against."""
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
            fits = beside and element.tag in PARAGRAPHS - HEADINGS and ends_sentence(page.blocks[at].text)
        if not fits or page.linked(at) >= 0.5 or region.is_doubtful(at):
            continue
        if not _is_boilerplate(region, at):
            found.add(at)
    return found


def _fits(region: Region, at: int, *, beside: bool) -> bool:
    block = region.page.blocks[at]
    if region.is_caption(at):
        return words_in(block.text) >= 5
    if block.element.tag in HEADINGS or block.element.tag == "pre":
        return True
    if names_quoted(block.element) and region.weight[block.element.getparent()]:
        return True
    if beside and (block.element.tag in PARAGRAPHS or region.holds[block.element]):
        return True
    return len(block.text) >= 40 and ends_sentence(block.text)
