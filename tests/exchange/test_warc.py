"""Web archives: pages become articles with the address that was fetched; the rest is counted."""

from __future__ import annotations

import gzip
from dataclasses import replace

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, PassedOver
from curator.exchange.readers import warc
from curator.exchange.readers.source import Caller, Options, Source

SENTENCE = "The quay at Quellmar closes on Monday, mayor Ilvane Brastholm told the council in the old hall. "
PAGE = (
    "<html lang='en'><head><title>Quay closes</title></head><body><article><h1>Quay closes</h1>"
    + f"<p>{SENTENCE * 3}</p><p>Тимчасово.</p><p>{SENTENCE * 2}</p></article></body></html>"
)


def record(kind: str, address: str, payload: bytes, content_type: str = "application/http") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nContent-Type: {content_type}\r\n"
    return f"{head}Content-Length: {len(payload)}\r\n\r\n".encode() + payload + b"\r\n\r\n"


def response(status: str, kind: str, body: bytes) -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body


def archive(*, packed: bool, encoding: str = "utf-8") -> bytes:
    page = response("200 OK", f"text/html; charset={encoding}", PAGE.encode(encoding))
    records = (
        record("warcinfo", "", b"software: test\r\n", "application/warc-fields"),
        record("response", "https://a.example/1", page),
        record("response", "https://a.example/a.png", response("200 OK", "image/png", b"\x89PNG")),
        record("response", "https://a.example/gone", response("404 Not Found", "text/html", PAGE.encode())),
    )
    return b"".join(gzip.compress(each) if packed else each for each in records)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_page_is_an_article_and_the_rest_is_counted(packed: bool, encoding: str):
    source = Source("in/a.warc", "a.warc", content=archive(packed=packed, encoding=encoding))
    page, others = warc.read(source, Options())
    assert isinstance(page, Found)
    assert "Тимчасово." in page.text
    assert SENTENCE.strip() in page.text
    assert page.said["address"][0] == ("https://a.example/1", "warc.target")
    assert page.said["title"][0].value == "Quay closes"
    assert page.kind == "warc"
    assert isinstance(others, PassedOver)
    assert others.count == 3
    assert "image/png" in others.kinds


@pytest.mark.parametrize("data", [b"", b"no archive at all"], ids=["empty", "text"])
def test_what_is_no_archive_is_refused(data: bytes):
    with pytest.raises(CuratorError) as refusal:
        list(warc.read(Source("in/a.warc", "a.warc", content=data), Options()))
    assert refusal.value.code in ("warc.unreadable", "warc.no_pages")


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_was_cut_says_so_and_keeps_what_came_before(packed: bool):
    whole = archive(packed=packed)
    page = record("response", "https://a.example/2", response("200 OK", "text/html", PAGE.encode()))
    cut = whole + (gzip.compress(page) if packed else page)[: -100 if packed else -400]
    items = warc.read(Source("in/a.warc", "a.warc", content=cut), Options())
    first = next(items)
    assert isinstance(first, Found)
    with pytest.raises(CuratorError) as refusal:
        list(items)
    assert refusal.value.code == "warc.cut"


def test_an_archive_goes_on_behind_the_page_that_did_harm():
    come_to: list[int | None] = []

    class Listening(Caller):
        def begins(self, place: str, member: int | None) -> None:
            come_to.append(member)

    page = response("200 OK", "text/html", PAGE.encode())
    data = b"".join(record("response", f"https://a.example/{n}", page) for n in range(3))
    source = Source("in/a.warc", "a.warc", content=data, caller=Listening())
    assert len(list(warc.read(source, Options()))) == 3
    assert come_to == [0, 1, 2]
    rest = warc.read(replace(source, begin=come_to.index(1) + 1), Options())
    assert [each.said["address"][0].value for each in rest if isinstance(each, Found)] == [
        "https://a.example/2"
    ]
