"""Web archives (WARC): each page that was saved is an article; pictures, styles and scripts are counted."""

from __future__ import annotations

import codecs
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any, BinaryIO, cast

from warcio.archiveiterator import ArchiveIterator  # pyright: ignore[reportMissingTypeStubs]
from warcio.exceptions import ArchiveLoadFailed  # pyright: ignore[reportMissingTypeStubs]

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, PassedOver, Refused, Said

from . import html, plain
from .source import Options, Source

MAX_PAGE_BYTES = 10 * 2**20
"""A page that is larger is hardly one."""

_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
_DAMAGE = (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError, TypeError, KeyError)
"""What the library raises at a damaged record; the last three where a header is missing."""

_PAGES = ("text/html", "application/xhtml+xml")


def read(source: Source, options: Options) -> Iterator[Found | Refused | PassedOver]:
    """The pages of an archive, one at a time.

    Raises CuratorError `warc.no_pages`, and behind what could be read `warc.unreadable` or `warc.cut`.
    """
    others: Counter[str] = Counter()
    pages = 0
    with source.open() as file:
        for number, record in enumerate(_records(file), 1):
            kind = _kind(record)
            source.tell(f"{source.place}:{number}", number - 1)
            if kind not in (*_PAGES, "text/plain"):
                others[kind or str(record.rec_type)] += 1
                continue
            pages += 1
            if number > source.begin:
                yield from _page(source, number, record, kind, options)
    if not pages:
        raise CuratorError("warc.no_pages")
    if others:
        yield PassedOver(source.place, sum(others.values()), tuple(sorted(others)))


def _records(file: BinaryIO) -> Iterator[Any]:
    """Each record, the last one whole: the library takes the end of a file for that of a record."""
    record = None
    records = cast("Iterator[Any]", ArchiveIterator(file))
    while True:
        try:
            following = next(records, None)
        except _DAMAGE as error:
            raise CuratorError("warc.unreadable", reason=str(error)[:80]) from error
        if following is None:
            break
        record = following
        yield record
    if record is not None and getattr(record.raw_stream, "limit", 0) > 0:
        raise CuratorError("warc.cut")


def _kind(record: Any) -> str:
    """The type of what a record holds; "" for records about the crawl."""
    if record.rec_type == "response":
        headers = record.http_headers
        if headers is None or not str(headers.get_statuscode() or "").startswith("2"):
            return ""
        declared = headers.get_header("Content-Type")
    elif record.rec_type in ("resource", "conversion"):
        declared = record.rec_headers.get_header("Content-Type")
    else:
        return ""
    return str(declared or "").split(";")[0].strip().lower()


def _page(source: Source, number: int, record: Any, kind: str, options: Options) -> Iterator[Found | Refused]:
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    place = f"{source.place}:{number}"
    try:
        content = _content(record)
        if len(content) > MAX_PAGE_BYTES:
            raise CuratorError("file.too_large", megabytes=MAX_PAGE_BYTES // 2**20)
        page = Source(place, source.name, content=content)
        read_page = html.read if kind in _PAGES else plain.read_text
        for found in read_page(
            page, replace(options, encoding=options.encoding or _charset(record, content))
        ):
            yield _with_address(found, address) if isinstance(found, Found) else found
    except CuratorError as error:
        yield Refused.by(f"{place} {address}".strip(), error)


def _content(record: Any) -> bytes:
    """The bytes of a page, unpacked. Raises CuratorError `warc.unreadable`."""
    try:
        return cast("bytes", record.content_stream().read(MAX_PAGE_BYTES + 1))
    except (*_DAMAGE, zlib.error) as error:
        raise CuratorError("warc.unreadable", reason=str(error)[:80]) from error


def _charset(record: Any, content: bytes) -> str:
    """What the server said the letters are, where they are not UTF-8; "" if it said nothing we know."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        declared = str(record.http_headers.get_header("Content-Type") or "") if record.http_headers else ""
        found = _CHARSET.search(declared)
        with suppress(LookupError):
            return codecs.lookup(found.group(1)).name if found else ""
    return ""


def _with_address(found: Found, address: str) -> Found:
    """The address that was fetched is surer than what the page says of itself."""
    if not address.startswith(("http://", "https://")):
        return replace(found, kind="warc")
    known = tuple(each for each in found.said.get("address", ()) if each.value != address)
    said = {**found.said, "address": (Said(address, "warc.target"), *known)}
    return replace(found, kind="warc", said=said)
