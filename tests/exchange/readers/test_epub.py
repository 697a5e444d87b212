"""A book becomes articles in the order of its spine, not of its members."""

from __future__ import annotations

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found
from curator.exchange.readers.epub import read
from curator.exchange.readers.source import Options, Source

from .office_files import first, zipped

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)


def page(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title></head><body>{body}</body></html>"
    )


def epub(pages: dict[str, str], *, meta: str = "", more: dict[str, str] | None = None) -> bytes:
    """A book of pages in this order; the archive holds them the other way round."""
    items = "".join(
        f'<item id="p{n}" href="{href}" media-type="application/xhtml+xml"/>' for n, href in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="p{n}"/>' for n in range(len(pages)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'{meta}</metadata><manifest>{items}<item id="toc" href="toc.ncx" '
        'media-type="application/x-dtbncx+xml"/><item id="nav" href="nav.xhtml" properties="nav" '
        f'media-type="application/xhtml+xml"/></manifest><spine>{spine}<itemref idref="nav"/></spine>'
        "</package>"
    )
    members = {"OEBPS/" + href.replace("%20", " "): page(body) for href, body in reversed(pages.items())}
    return zipped(
        {
            "mimetype": "application/epub+zip",
            **members,
            "META-INF/container.xml": CONTAINER,
            "OEBPS/book.opf": package,
            "OEBPS/nav.xhtml": page('<nav><a href="b.xhtml">Second of nav</a></nav>'),
            **(more or {}),
        }
    )


def articles(data: bytes) -> list[Found]:
    return list(read(Source("paper.epub", "paper.epub", content=data), Options()))


def refusal(data: bytes) -> str:
    with pytest.raises(CuratorError) as caught:
        articles(data)
    return caught.value.code


def test_parts_come_in_the_order_of_the_spine_and_addresses_are_decoded() -> None:
    data = epub(
        {"a%20b.xhtml": "<h1>One</h1><p>First  text 🚨.</p><p>More.</p>", "b.xhtml": "<p>Second text.</p>"}
    )
    found = articles(data)
    assert [article.text for article in found] == ["One\n\nFirst text 🚨.\n\nMore.", "Second text."]
    assert [article.place for article in found] == ["paper.epub!OEBPS/a b.xhtml", "paper.epub!OEBPS/b.xhtml"]


def test_titles_come_from_headings_then_from_the_contents() -> None:
    contents = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>'
        "<text>First of toc</text>"
        '</navLabel><content src="a.xhtml#x"/></navPoint></navMap></ncx>'
    )
    data = epub(
        {"a.xhtml": "<h1>One</h1><p>Text.</p>", "b.xhtml": "<p>Text.</p>"}, more={"OEBPS/toc.ncx": contents}
    )
    one, two = articles(data)
    assert [said.value for said in one.said["title"]] == ["One", "First of toc"]
    assert first(two, "title") == ("Second of nav", "epub.contents")


def test_what_the_book_says_of_itself_is_offered() -> None:
    meta = (
        "<dc:title>The Paper</dc:title><dc:creator>Jane Roe</dc:creator><dc:language>uk</dc:language>"
        "<dc:date>2024-05-06</dc:date><dc:identifier>urn:x</dc:identifier><dc:publisher>Courier</dc:publisher>"
    )
    (article,) = articles(epub({"a.xhtml": "<p>Text.</p>"}, meta=meta))
    assert first(article, "byline") == ("Jane Roe", "epub.book")
    assert first(article, "published") == ("2024-05-06", "epub.book")
    assert first(article, "language") == ("uk", "epub.book")
    assert first(article, "outlet") == ("Courier", "epub.book")
    assert article.kept == {"epub": {"identifier": "urn:x"}}


def test_a_cover_and_the_table_of_contents_are_no_articles() -> None:
    found = articles(epub({"cover.xhtml": '<img src="c.png"/>', "a.xhtml": "<p>Text.</p>"}))
    assert [article.text for article in found] == ["Text."]


def test_scrambled_fonts_lock_nothing_and_scrambled_pages_do() -> None:
    lock = '<encryption><CipherData><CipherReference URI="{}"/></CipherData></encryption>'
    fonts = epub({"a.xhtml": "<p>Text.</p>"}, more={"META-INF/encryption.xml": lock.format("OEBPS/f.otf")})
    pages = epub({"a.xhtml": "<p>x</p>"}, more={"META-INF/encryption.xml": lock.format("OEBPS/a.xhtml")})
    assert len(articles(fonts)) == 1
    assert refusal(pages) == "file.locked"


def test_broken_and_hostile_books_end_in_one_sentence() -> None:
    assert refusal(zipped({"mimetype": "application/epub+zip"})) == "office.no_book"
    assert refusal(epub({"a.xhtml": ""})) == "article.empty"
    assert refusal(epub({"a.xhtml": "<p>Text.</p>"})[:-30]) == "file.damaged"
    assert refusal(epub({"a.xhtml": "<p>" + "a" * 2**21 + "</p>"})) == "zip.too_large"
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>'
    assert refusal(zipped({"META-INF/container.xml": entity})) == "xml.declares"


def test_a_part_outside_of_the_book_is_not_looked_for() -> None:
    found = articles(epub({"../../../etc/passwd": "<p>kept as a member</p>", "a.xhtml": "<p>Text.</p>"}))
    assert [article.text for article in found] == ["Text."]
