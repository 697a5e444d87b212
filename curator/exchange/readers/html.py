"""Saved web pages: their article, what they say of it, and everything else that can be read on them."""

from __future__ import annotations

import hashlib
import html as entities
import re
from collections.abc import Iterator, Sequence

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Refused, Told
from curator.exchange.decoding import Decoded

from . import linked_data, picking
from .blocks import Block, blocks_of, texts, words_in
from .landmarks import Page
from .page_facts import said_of
from .source import Options, Source
from .tree import Element, decoded, parsed

FEWEST_WORDS = 25
"""Below this a page with scripts is one that they would have filled in."""

MOST_TAGS = 300_000
"""So many are read in some seconds and half a gigabyte; longer pages are dumps and indexes."""

_LINES = re.compile(r"\s*\n\s*")


def read(source: Source, options: Options) -> Iterator[Found | Refused]:
    """The article of a page. Raises CuratorError `file.binary`, `html.empty`, `html.only_scripts`."""
    data = source.data()
    page = decoded(data, options.encoding)
    yield found_in(page, place=source.place, name=source.name, sha256=hashlib.sha256(data).hexdigest())


def found_in(
    page: Decoded, *, place: str, name: str, sha256: str, address: str = "", kind: str = "html"
) -> Found:
    """The article of a page that is decoded already; `address` is where a mail or an archive says it is from.

    Raises CuratorError `html.empty`, `html.only_scripts`, `html.too_large`.
    """
    if page.text.count("<") > MOST_TAGS:
        raise CuratorError("html.too_large", count=MOST_TAGS)
    tree = parsed(page.text)
    if tree is None:
        raise CuratorError("html.empty")
    blocks = blocks_of(tree)
    if len(blocks) < FEWEST_WORDS and sum(words_in(block.text) for block in blocks) < FEWEST_WORDS:
        blocks = blocks_of(tree, hidden=True)
    facts = Page(tree, page.text, blocks, address)
    body = picking.article(tree, blocks, _titles(facts))
    facts.found(body)
    text, told = _text(tree, facts, body)
    said = said_of(facts)
    return Found(
        place=place,
        kind=kind,
        text=text,
        file_name=name,
        source_sha256=sha256,
        raw=_raw(blocks, text),
        said=said,
        encoding=page.encoding,
        guessed=page.guessed,
        told=(*page.told, *told),
    )


def _titles(facts: Page) -> list[str]:
    title = facts.tree.find(".//head/title")
    said = [*facts.linked("headline"), *facts.meta("og:title twitter:title")]
    return [
        *(one.value for one in said),
        *facts.headings[:1],
        (title.text or "") if title is not None else "",
    ]


def _text(tree: Element, facts: Page, body: Sequence[Block]) -> tuple[str, tuple[Told, ...]]:
    """The article's text; that which the page keeps for search engines where it shows less of it."""
    text = "\n\n".join(block.text for block in body)
    kept = _kept_for_engines(facts)
    if words_in(kept) >= 2 * FEWEST_WORDS and len(text) < 0.6 * len(kept):
        return kept, (Told("html.text_in_data"),)
    every = "\n\n".join(block.text for block in facts.blocks)
    if words_in(text or every) < FEWEST_WORDS and _has_scripts(tree):
        raise CuratorError("html.only_scripts")
    if not every:
        raise CuratorError("html.empty")
    if not text:
        return every, (Told("html.whole_page"),)
    return text, ()


def _kept_for_engines(facts: Page) -> str:
    for record in facts.records:
        body = linked_data.text_of(record.get("articleBody"))
        if body:
            marked_up = re.search(r"<(?:p|br|div)\b", body, re.IGNORECASE)
            parts = texts(body) if marked_up else _LINES.split(entities.unescape(body))
            return "\n\n".join(part.strip() for part in parts if part.strip())
    return ""


def _has_scripts(tree: Element) -> bool:
    return any(
        (script.get("type") or "").lower() not in ("application/ld+json",) for script in tree.iter("script")
    )


def _raw(blocks: Sequence[Block], text: str) -> str:
    raw = "\n\n".join(block.text for block in blocks)
    return "" if raw == text else raw
