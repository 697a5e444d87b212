"""E-books (.epub): each part of the spine that holds text is an article, in the order of reading."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import unquote

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found

from . import safe_zip
from .blocks import blocks_of
from .document import Sayings, found, language_tag, opening
from .flow import Block
from .safe_xml import Element, attribute, local, parse
from .source import Options, Source
from .tree import decoded, parsed
from .when import iso

_PAGES = {"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"}
_READ = (".xml", ".opf", ".ncx", ".xhtml", ".html", ".htm", ".xht")
_RANKS = {"h1": "title", "h2": "heading", "h3": "heading"}


class _Part(NamedTuple):
    """A part of the book: the member that holds it, and what the table of contents calls it."""

    name: str
    label: str


def read(source: Source, options: Options) -> Iterator[Found]:
    """The articles of a book; pages without a text, such as a cover, are none.

    Raises CuratorError of `safe_zip` and `safe_xml`, `file.locked`, `office.no_book`, `article.empty`.
    """
    data = source.data()
    with safe_zip.opened(data, counted=lambda name: name.lower().endswith(_READ)) as archive:
        _check_lock(archive)
        name, package = _package(archive)
        parts = _spine(archive, name, package)
        book = _book(package)
        any_text = False
        for part in parts:
            content = archive.get(part.name)
            article = None if content is None else _article(source, data, part, content, book)
            if article is not None:
                any_text = True
                yield article
    if not any_text:
        raise CuratorError("article.empty")


def _check_lock(archive: safe_zip.Archive) -> None:
    """Fonts are often scrambled for their licence; pages only where the book is locked."""
    listed = archive.get("META-INF/encryption.xml")
    if listed is None:
        return
    for element in parse(listed, part="encryption.xml").iter():
        if local(element) == "CipherReference" and attribute(element, "URI").lower().endswith(_READ):
            raise CuratorError("file.locked")


def _package(archive: safe_zip.Archive) -> tuple[str, Element]:
    """The document that lists the parts of the book, and its name."""
    container = archive.get("META-INF/container.xml")
    names: list[str] = []
    if container is not None:
        files = [e for e in parse(container, part="container.xml").iter() if local(e) == "rootfile"]
        names += [unquote(attribute(file, "full-path")) for file in files]
    names += [name for name in archive.names() if name.lower().endswith(".opf")]
    for name in names:
        data = archive.get(name)
        if data is not None:
            return name, parse(data, part="package")
    raise CuratorError("office.no_book")


def _spine(archive: safe_zip.Archive, name: str, package: Element) -> list[_Part]:
    folder = posixpath.dirname(name)
    items = {attribute(item, "id"): item for item in package.iter() if local(item) == "item"}
    labels = _labels(archive, folder, items)
    parts: list[_Part] = []
    for reference in package.iter():
        item = items.get(attribute(reference, "idref")) if local(reference) == "itemref" else None
        # The table of contents lists the articles and is none.
        if item is None or "nav" in attribute(item, "properties").split():
            continue
        if attribute(item, "media-type") in _PAGES or attribute(item, "href").lower().endswith(_READ):
            member = _member(folder, attribute(item, "href"))
            parts.append(_Part(member, labels.get(member, "")))
    return parts


def _member(folder: str, href: str) -> str:
    """The name of the member that an address inside of the book means."""
    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def _labels(archive: safe_zip.Archive, folder: str, items: Mapping[str, Element]) -> dict[str, str]:
    """What the table of contents calls each part, by its member; the first that points into it."""
    labels: dict[str, str] = {}
    for item in items.values():
        is_nav = "nav" in attribute(item, "properties").split()
        if not is_nav and attribute(item, "media-type") != "application/x-dtbncx+xml":
            continue
        name = _member(folder, attribute(item, "href"))
        data = archive.get(name)
        if data is None:
            continue
        for href, label in _pointers(data):
            labels.setdefault(_member(posixpath.dirname(name), href), label)
    return labels


def _pointers(data: bytes) -> Iterator[tuple[str, str]]:
    """Address and name of each entry of a table of contents, of EPUB 3 (`a`) or 2 (`navPoint`)."""
    try:
        root = parse(data, part="contents")
    except CuratorError:
        # The book can be read without its table of contents.
        return
    label = ""
    for element in root.iter():
        kind = local(element)
        if kind == "text":
            label = element.text or ""
        elif kind == "content" and label:
            yield attribute(element, "src"), label
            label = ""
        elif kind == "a":
            yield attribute(element, "href"), "".join(element.itertext())


def _book(package: Element) -> dict[str, str]:
    """The first of each field of Dublin Core that the book has."""
    values: dict[str, str] = {}
    for element in package.iter():
        if "purl.org/dc/" in str(element.tag):
            values.setdefault(local(element).lower(), (element.text or "").strip())
    return values


def _article(
    source: Source, data: bytes, part: _Part, content: bytes, book: Mapping[str, str]
) -> Found | None:
    tree = parsed(decoded(content).text)
    if tree is None:
        return None
    page = [
        Block(block.text, block.text, _RANKS.get(str(block.element.tag), "")) for block in blocks_of(tree)
    ]
    if not any(character.isalpha() for block in page for character in block.text):
        return None
    said = Sayings()
    opening(said, page)
    said.add("title", part.label, "epub.contents")
    said.add("title", book.get("title"), "epub.book")
    said.add("byline", book.get("creator"), "epub.book")
    said.add("published", iso(book.get("date", "")), "epub.book")
    said.add("language", language_tag(book.get("language")), "epub.book")
    said.add("outlet", book.get("publisher") or book.get("title"), "epub.book")
    said.add("licence", book.get("rights"), "epub.book")
    kept = {name: book[name] for name in ("identifier", "subject", "description", "source") if book.get(name)}
    article = found(source, data, "epub", page, said=said, kept=kept)
    return replace(article, place=f"{source.place}!{part.name}")
