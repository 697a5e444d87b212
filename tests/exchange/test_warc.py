"""Web archives: pages become articles with the address that was fetched; the rest is counted."""

from __future__ import annotations

from io import BytesIO

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, PassedOver
from curator.exchange.readers import warc
from curator.exchange.readers.source import Options, Source

SENTENCE = "The quay at Quellmar closes on Monday, mayor Ilvane Brastholm told the council in the old hall. "
PAGE = (
    "<html lang='en'><head><title>Quay closes</title></head><body><article><h1>Quay closes</h1>"
    + f"<p>{SENTENCE * 3}</p><p>Тимчасово.</p><p>{SENTENCE * 2}</p></article></body></html>"
)


def archive(*, gzip: bool, encoding: str = "utf-8") -> bytes:
    file = BytesIO()
    writer = WARCWriter(file, gzip=gzip)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for address, kind, status, body in (
        ("https://a.example/1", f"text/html; charset={encoding}", "200 OK", PAGE.encode(encoding)),
        ("https://a.example/a.png", "image/png", "200 OK", b"\x89PNG"),
        ("https://a.example/gone", "text/html", "404 Not Found", PAGE.encode()),
    ):
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(address, "response", payload=BytesIO(body), http_headers=headers)
        )
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251"])
@pytest.mark.parametrize("gzip", [False, True])
def test_a_page_is_an_article_and_the_rest_is_counted(gzip: bool, encoding: str):
    source = Source("in/a.warc", "a.warc", content=archive(gzip=gzip, encoding=encoding))
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


@pytest.mark.parametrize(
    "data", [b"", b"no archive at all", archive(gzip=True)[:300]], ids=["empty", "text", "cut"]
)
def test_what_is_no_archive_is_refused(data: bytes):
    with pytest.raises(CuratorError) as refusal:
        list(warc.read(Source("in/a.warc", "a.warc", content=data), Options()))
    assert refusal.value.code in ("warc.unreadable", "warc.no_pages")
