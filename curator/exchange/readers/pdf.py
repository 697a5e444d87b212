"""PDF: the text of its pages in the order of reading, joined to paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any, cast

import pypdfium2 as _pypdfium2  # pyright: ignore[reportMissingTypeStubs]
import pypdfium2.raw as _raw  # pyright: ignore[reportMissingTypeStubs]

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Told

from .document import Sayings, found, opening
from .flow import Block, checked_length
from .pdf_glyphs import Line, lines_of
from .pdf_layout import in_order, without_margins
from .pdf_paragraphs import Paragraph, paragraphs
from .source import Options, Source
from .when import iso

_pdfium: Any = cast(Any, _pypdfium2)
_PASSWORD: int = cast(Any, _raw).FPDF_ERR_PASSWORD

MAX_PAGES = 2_000
MIN_LETTERS = 20
"""Per page on average; below that the pages are pictures of text."""
_TITLE = range(8, 201)
"""How long a title may be in code points."""
_KEPT = {"Subject": "subject", "Keywords": "keywords"}


def read(source: Source, options: Options) -> Iterator[Found]:
    """The article of a PDF file.

    Raises CuratorError `file.locked`, `file.damaged`, `scan.no_text`, `scan.too_many`.
    """
    data = source.data()
    try:
        document: Any = _pdfium.PdfDocument(data)
    except _pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD
        raise CuratorError("file.locked" if locked else "file.damaged") from error
    with closing(document):
        pages = _pages(document)
        about: dict[str, str] = document.get_metadata_dict(skip_empty=True)
    letters = _letters(pages)
    if letters < MIN_LETTERS * max(1, len(pages)):
        raise CuratorError("scan.no_text")
    kept, margins = without_margins(pages)
    if 2 * _letters(kept) < letters:
        # Pages that are all alike, such as a form: what repeats is not beside the text but the text.
        kept, margins = pages, [list[Line]() for _ in pages]
    running = paragraphs(in_order(page) for page in kept)
    blocks = list(_blocks(running, margins))
    said = Sayings()
    _titles(said, running[0] if running else [])
    opening(said, blocks)
    foreign = _properties(said, about)
    told = tuple(_told(blocks, margins))
    yield found(source, data, "pdf", blocks, said=said, told=told, kept=foreign)


def _pages(document: Any) -> list[list[Line]]:
    if len(document) > MAX_PAGES:
        raise CuratorError("scan.too_many", count=len(document), limit=MAX_PAGES)
    pages: list[list[Line]] = []
    length = broken = 0
    for index in range(len(document)):
        try:
            with closing(document[index]) as page, closing(page.get_textpage()) as text:
                pages.append(lines_of(text))
                length += sum(len(line.text) for line in pages[-1])
        except _pdfium.PdfiumError:
            # One page that cannot be read; the others can.
            pages.append([])
            broken += 1
        checked_length(length)
    if broken == len(pages):
        raise CuratorError("file.damaged")
    return pages


def _letters(pages: list[list[Line]]) -> int:
    return sum(character.isalnum() for page in pages for line in page for character in line.text)


def _blocks(running: list[list[Paragraph]], margins: list[list[Line]]) -> Iterator[Block]:
    for page, margin in zip(running, margins, strict=True):
        yield from (Block("", line.text) for line in margin)
        for paragraph in page:
            yield Block("" if paragraph.turned else paragraph.text, paragraph.text)


def _told(blocks: list[Block], margins: list[list[Line]]) -> Iterator[Told]:
    lines = sum(len(margin) for margin in margins)
    if lines:
        yield Told("scan.margins", {"count": lines})
    unnamed = sum(block.text.count("\ufffd") for block in blocks)
    if unnamed:
        yield Told("scan.letters", {"count": unnamed})


def _titles(said: Sayings, page: list[Paragraph]) -> None:
    """The largest text of the first page; the name of the paper, larger still, is a word or two."""
    largest = sorted((p for p in page if len(p.text) in _TITLE), key=lambda p: -p.size)[:3]
    body = sorted(p.size for p in page for _ in range(len(p.text) // 50 + 1))
    usual = body[len(body) // 2] if body else 0
    for paragraph in sorted(largest, key=lambda p: len(p.text.split()) < 3):
        if paragraph.size > 1.1 * usual:
            said.add("title", paragraph.text, "pdf.largest")


def _properties(said: Sayings, about: dict[str, str]) -> dict[str, str]:
    """What programs write there is often of another file, so it is offered and not taken."""
    said.add("title", about.get("Title"), "pdf.info")
    said.add("byline", about.get("Author"), "pdf.info")
    for name in ("CreationDate", "ModDate"):
        # D:20240229101500+02'00', in whole or cut anywhere; ISO 32000-1, 7.9.4.
        said.add("published", iso(about.get(name, "").removeprefix("D:").replace("'", "")), "pdf.info")
    return {ours: about[name] for name, ours in _KEPT.items() if about.get(name)}
