"""A page with the places in it that tell of its article: its headings, the lines about the title."""

from __future__ import annotations

import html as entities
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain, islice

from curator.exchange.arriving import Said

from . import linked_data
from .blocks import NEVER_SHOWN, Block, blocks_of, shown
from .boilerplate import named
from .tree import Element, attribute, etree

_SPACES = re.compile(r"\s+")
_NOT_LETTERS = re.compile(r"[\W_]+")
_TELLING = re.compile(
    r"author|auteur|autor|avtor|by-?_?line|writer|journalist|reporter"
    r"|reporter|contributor|date|time|publish|posted|datum|fecha"
    r"|data|created|headline|title|logo|brand|site-?_?name",
    re.IGNORECASE,
)
_HEADLINE = re.compile(r" (?:headline|(?:article|entry|post|story|news) ?title) ")
_LOGO = re.compile(r" (?:logo|brand|(?:site|blog) ?(?:title|name)|menu title) ")
_ELSEWHERE = re.compile(
    r" (?:related|sidebar|side bar|comments?|recommended|trending|popular|most read|teasers?|promo"
    r"|footer|nav|menu|more stories|latest|read more|infobox|recirc|cards?|widget area|ticker|replies|reply) "
)
_INLINE = frozenset(("a", "span", "b", "strong", "em", "i", "time", "small", "cite", "address", "li"))
_APART = re.compile(r"|[ \t\r]*\n\s*")
_OF_HEAD = frozenset(("head", "link", "meta"))
_WHOLE = frozenset(("html", "body", "main"))
_MOST = 50
"""Of each mark, name and heading so many are looked at; a page of an article has a few."""

_LONGEST_VALUE = 2_000
_LONGEST_NAME = 60
_LONGEST_TITLE = 300
_NEAR_TITLE = 160


class Page:
    """What is asked for facts: a page's tree, its characters, its blocks and those `found` to be the article.

    `address` is what a mail or an archive around the page says it is from.
    """

    def __init__(self, tree: Element, source: str, blocks: Sequence[Block], address: str = "") -> None:
        self.tree = tree
        self.source = source
        self.blocks = blocks
        self.body: Sequence[Block] = ()
        self.address = address
        self.records = linked_data.articles(tree)
        self._metas: dict[str, list[str]] = defaultdict(list)
        self._marked: dict[str, list[Element]] = defaultdict(list)
        self._named: list[tuple[Element, str]] = []
        self._elsewhere: dict[Element, bool] = {}
        for element in tree.iter():
            self._note(element)

    def meta(self, names: str) -> list[Said]:
        """What the meta elements of these names say, in the order of the names."""
        return [
            Said(value, "html.og" if name.startswith("og:") else "html.meta")
            for name in names.split()
            for value in self._metas.get(name, ())
        ]

    def linked(self, *keys: str) -> list[Said]:
        """What the JSON-LD of the article says under the keys."""
        found = (linked_data.text_of(record.get(key)) for record in self.records for key in keys)
        return [Said(line(entities.unescape(value)), "html.jsonld") for value in found if value]

    def marked(self, mark: str) -> list[Element]:
        """The elements with this `rel` or `itemprop`, those of the head too."""
        return self._marked[mark][:_MOST]

    def named(self, names: re.Pattern[str], tags: frozenset[str] | None = None) -> list[Element]:
        """The elements of the article whose class or id has one of the names."""
        found = (
            element for element, own in self._named if names.search(own) and (not tags or element.tag in tags)
        )
        return list(islice((element for element in found if not self.is_elsewhere(element)), _MOST))

    def found(self, body: Sequence[Block]) -> None:
        """From here on `body` is the article, and no element around all of it is in the margin."""
        self.body = body
        self._elsewhere.clear()
        if body:
            last = list(body[-1].element.iterancestors())
            self._elsewhere |= {one: False for one in body[0].element.iterancestors() if one in last}

    @property
    def headings(self) -> list[str]:
        """The headings of the first level and what is marked as one, those in the margin left out."""
        like = (element for element, own in self._named if _HEADLINE.search(own) and len(element) < 8)
        elements = [*self.tree.iter("h1"), *self.marked("headline"), *like]
        found = self._texts(elements)
        return found or self._texts(self.tree.iter("h2"))

    def _texts(self, headings: Iterable[Element]) -> list[str]:
        own = (one for one in headings if one.tag != "meta" and not self.is_elsewhere(one))
        texts = (block_text(one) for one in islice(own, _MOST))
        return [text for text in texts if 0 < len(text) <= _LONGEST_TITLE]

    @property
    def site_names(self) -> list[str]:
        """What the page calls its site: in its logo, or in a heading of the first level in the margin."""
        logos = (element for element, own in self._named if _LOGO.search(own))
        away = (one for one in self.tree.iter("h1") if self.is_elsewhere(one))
        return [
            text
            for one in islice(chain(logos, away), _MOST)
            if 0 < len(text := block_text(one)) <= _LONGEST_NAME
        ]

    @cached_property
    def about_title(self) -> list[Block]:
        """The short blocks between the title and the third of the article, or the last ones before it."""
        if not self.body:
            return []
        order = {id(block): at for at, block in enumerate(self.blocks)}
        first = order.get(id(self.body[0]), 0)
        return [
            block for block in self.blocks[max(0, first - 10) : first + 3] if len(block.text) <= _NEAR_TITLE
        ]

    def is_elsewhere(self, element: Element) -> bool:
        """Whether the element is in the margin: among links to other articles, or in a comment."""
        chain: list[Element] = []
        while element is not None and element not in self._elsewhere:
            chain.append(element)
            element = element.getparent()
        out = element is not None and self._elsewhere[element]
        for one in reversed(chain):
            out = out or one.tag in ("nav", "aside", "footer") or not _is_drawn(one)
            out = one.tag not in _WHOLE and (out or bool(_ELSEWHERE.search(named(one))))
            self._elsewhere[one] = out
        return out

    def _note(self, element: Element) -> None:
        if element.tag == "meta":
            content = line(attribute(element, "content"))
            for key in ("property", "name", "itemprop", "http-equiv"):
                values = (
                    self._metas[attribute(element, key).lower()] if content and element.get(key) else None
                )
                if values is not None and len(values) < _MOST:
                    values.append(content[:_LONGEST_VALUE])
            return
        for key in ("itemprop", "rel"):
            for mark in (element.get(key) or "").split():
                self._marked[mark].append(element)
        if _TELLING.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            self._named.append((element, named(element)))


def _is_drawn(element: Element) -> bool:
    return element.tag in _OF_HEAD or shown(element)


def line(text: str) -> str:
    """The text on one line, without blanks at its edges."""
    return _SPACES.sub(" ", text.replace("\u00ad", "")).strip(" \u200b\ufeff")


def key_of(text: str) -> str:
    """Letters and figures alone, to compare what two places say."""
    return _NOT_LETTERS.sub("", text.casefold())


def block_text(element: Element) -> str:
    """The text that is shown of an element, on one line."""
    return line(" ".join(block.text for block in blocks_of(element)))


def pieces_of(element: Element) -> str:
    """The text of an element with a line break between inline elements that nothing stands between.

    Style sheets draw these apart; without them the name and the office behind it run together.
    """
    parts: list[str] = []
    for event, one in etree.iterwalk(element, events=("start", "end")):
        if event == "end":
            parts.append((one.tail or "") if one is not element else "")
            continue
        before = one.getprevious() if one is not element else None
        apart = before is not None and one.tag in _INLINE and _APART.fullmatch(before.tail or "")
        parts.append("\n" if apart or one.tag == "br" else "")
        parts.append(_SPACES.sub(" ", one.text or "") if one.tag not in NEVER_SHOWN else "")
    return "\n".join(kept for part in "".join(parts).split("\n") if (kept := line(part)))
