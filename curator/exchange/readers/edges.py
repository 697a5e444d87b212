"""Where an article begins and ends on its page: what stands above its text and behind it."""

from __future__ import annotations

import re
from collections.abc import Collection

from . import boilerplate, dates
from .blocks import Block, words_in
from .region import HEADINGS, Layout, Region, ends_sentence
from .tree import Element

_BY = re.compile(r"^[\W_]*(?:by|von|par|por|автор|текст|бесед|بقلم)\b", re.IGNORECASE)
_BYLINE = re.compile(
    r" (?:by ?lines?|authors?|author name|writer|dateline|post ?meta|entry ?meta|article ?meta|meta) "
)
_NETWORKS = re.compile(
    r"\b(?:facebook|twitter|instagram|telegram|whatsapp|viber|youtube|tiktok|newsletter|rss|podcast)\b",
    re.IGNORECASE,
)
_REACH = 12
"""So many blocks above the text are looked at for its summary."""

_FIRST = 6
"""So many blocks of the text may be bylines and dates, even behind a summary."""

_SHORT = 25


def leads(region: Region, kept: set[int], titles: Collection[str]) -> set[int]:
    """The summary and the picture's caption above the text, where the text does not say the same again.

    It is named as such, or is what stands between the title and the text and has some words.
    """
    page = region.page
    first = min(kept)
    said = {page.keys[at] for at in kept}
    below = next(
        (at for at in range(first - 1, max(-1, first - _REACH), -1) if page.keys[at] in titles), first
    )
    found: set[int] = set()
    for at in range(max(0, first - _REACH), first):
        named = _is_lead(page, at) or page.is_caption(at)
        if page.keys[at] in said | set(titles) or not (named or (at > below and _could_lead(page, at))):
            continue
        away = any(_is_away(region, page, one, named=named) for one in page.around[at])
        if not away and words_in(page.blocks[at].text) >= 5 and page.linked(at) <= 0.3:
            found.add(at)
    return {at for at in found if not boilerplate.says_boilerplate(page.blocks[at].text)}


def _could_lead(page: Layout, at: int) -> bool:
    block = page.blocks[at]
    return words_in(block.text) >= 8 and not _is_label(block.text) and not block.cells


def _is_away(region: Region, page: Layout, element: Element, *, named: bool) -> bool:
    """Whether an element above the text is of the margin; a header may hold the summary of an article."""
    never = page.never(element) or (not named and element.tag != "header" and page.seldom(element))
    return never and page.mass[element] <= region.total


def trimmed(region: Region, kept: set[int], titles: Collection[str]) -> set[int]:
    """Without the title, bylines and dates above the text, calls behind it, pull quotes, doubled captions."""
    page = region.page
    said = {page.keys[at] for at in kept}
    gone: set[int] = set()
    before = -1
    head = True
    for number, at in enumerate(sorted(kept)):
        if head:
            head = not begins_text(page.blocks[at]) or _is_lead(page, at)
        doubled = before >= 0 and page.keys[before] == page.keys[at] and region.is_caption(at)
        pulled = _is_pull_quote(region, at) and any(page.keys[at] in key for key in said - {page.keys[at]})
        about = (head and _is_about(region, at)) or (number < _FIRST and _is_byline(page.blocks[at].text))
        if doubled or pulled or about or _is_title(page, at, titles, head=head):
            gone.add(at)
        else:
            before = at
    return _without_calls(page, kept - gone)


def _without_calls(page: Layout, kept: set[int]) -> set[int]:
    """Without the last blocks as far as they lead to other pages or networks."""
    kept = set(kept)
    while len(kept) > 1:
        last = max(kept)
        block = page.blocks[last]
        short = words_in(block.text) <= _SHORT and block.linked
        if not short or not (page.linked(last) > 0.5 or _NETWORKS.search(block.text)):
            break
        kept.remove(last)
    return kept


def begins_text(block: Block) -> bool:
    """Whether a block is long enough to be the beginning of the text, not a line above it."""
    words = words_in(block.text.partition("\n")[0])
    return block.element.tag not in HEADINGS and (words >= 15 or (words >= 8 and ends_sentence(block.text)))


def _is_title(page: Layout, at: int, titles: Collection[str], *, head: bool) -> bool:
    key = page.keys[at]
    if page.blocks[at].element.tag in HEADINGS:
        return any(_is_most_of(key, title) for title in titles)
    return head and key in titles


def _is_most_of(key: str, title: str) -> bool:
    """Whether a heading is the title without the name of its topic or site, or with one more."""
    short, long = sorted((key, title), key=len)
    return 2 * len(short) >= len(long) and short in long


def _is_pull_quote(region: Region, at: int) -> bool:
    return any(boilerplate.is_pull_quote(region.page.names(one)) for one in region.near(at, 3))


def _is_about(region: Region, at: int) -> bool:
    """Whether a block above the text is a byline, a date, or the name of a section or of the site."""
    block = region.page.blocks[at]
    near = " ".join(region.page.names(one) for one in region.near(at, 3))
    if len(block.text) <= 160 and _BYLINE.search(near):
        return True
    if block.element.tag in HEADINGS or block.element.tag == "li":
        return False
    if _is_lead(region.page, at) or region.is_caption(at):
        return False
    return all(_is_label(line) for line in block.text.split("\n"))


def _is_lead(page: Layout, at: int) -> bool:
    return any(boilerplate.is_lead(page.names(one)) for one in page.around[at][:2])


def _is_label(line: str) -> bool:
    """Whether a line is no sentence of the text: a date, a few words, or a place, a name and a date."""
    if dates.is_date_line(line):
        return True
    if ends_sentence(line):
        return words_in(line) < 8 and bool(_BY.match(line))
    return words_in(line) < 8 or (words_in(line) <= 14 and bool(dates.spelled(line)))


def _is_byline(text: str) -> bool:
    return dates.is_date_line(text) or (
        words_in(text) < 8 and bool(_BY.match(text)) and not ends_sentence(text)
    )


def with_sound_headings(region: Region, kept: set[int]) -> set[int]:
    """Without headings that nothing follows before the next one of their level."""
    sound: set[int] = set()
    lowest = 7
    text_follows = False
    for at in sorted(kept, reverse=True):
        tag: str = region.page.blocks[at].element.tag
        if tag not in HEADINGS:
            sound.add(at)
            text_follows, lowest = True, 7
        elif text_follows and int(tag[1]) < lowest:
            sound.add(at)
            lowest = int(tag[1])
    return sound
