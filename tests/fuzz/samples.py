"""Small good files of each kind that articles are read from; their insides are what a fuzz changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from curator.domain.edit import canonical
from tests.exchange import hostile
from tests.exchange.test_agency import ATOM, CONTENTS, G2, NINJS, NITF, RSS
from tests.exchange.test_warc import record, response

WORDS = hostile.WORDS * 3 + "\U0001f6a8 Cafe\u0301 قالت إن الجسر آمن. "


class Sample(NamedTuple):
    """What is changed, and what is made of it to be read."""

    insides: tuple[bytes, ...]
    whole: Callable[[bytes], bytes] = bytes


def _docx(body: bytes) -> bytes:
    return hostile.zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": body})


def _odt(content: bytes) -> bytes:
    return hostile.zipped({"content.xml": content}, "application/vnd.oasis.opendocument.text")


PAGE = hostile.page(
    '<nav><a href="/">Home</a></nav><article><h1>Quay</h1><p class=byline>By Omi '
    f'<time datetime="2024-01-31">31 January</time></p><p>{WORDS}</p><ul><li>{WORDS}</ul>'
    "<table><tr><td>1<td>2</table></article><footer>x"
)
MHTML = (
    b"From: <x>\r\nSubject: Quay\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n'
    b"Content-Transfer-Encoding: 8bit\r\n\r\n" + PAGE + b"\r\n--b--\r\n"
)
MAIL = hostile.mail(
    f"--b\r\nContent-Type: text/plain; format=flowed\r\n\r\n{WORDS}\r\n--b\r\n"
    f"Content-Type: text/html\r\n\r\n<p>{WORDS}</p>\r\n--b--\r\n",
    'Content-Type: multipart/alternative; boundary="b"\r\n',
)
DOCUMENT = (
    f"<w:document {hostile.W}><w:body><w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr>"
    "<w:r><w:t>Quay</w:t></w:r></w:p>"
    f"<w:p><w:ins w:id='1' w:author='a'><w:r><w:t xml:space='preserve'>{WORDS}</w:t><w:tab/><w:br/></w:r>"
    "</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
).encode()
CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
    f'<text:h>Quay</text:h><text:p>{WORDS}<text:s text:c="3"/><text:tab/><text:line-break/></text:p>'
    "</office:text></office:body></office:document-content>"
).encode()
RTF = b"{\\rtf1\\ansi\\ansicpg1252{\\info{\\title Quay}}{\\fonttbl{\\f0 Arial;}}\\f0 " + (
    hostile.WORDS.encode() + b"\\par caf\\'e9 \\u1055?\\par}"
)
CHAPTER = f"<html><body><h1>Quay</h1><p>{WORDS}</p></body></html>".encode()
ROW = {"headline": "Quay", "body": WORDS, "meta": {"language": "en"}, "date": "2024-01-31", "x": [1, None]}

SAMPLES: Mapping[str, Sample] = {
    "text": Sample((WORDS.encode(), WORDS.encode("utf-16"), "Паром зупинено. ".encode("cp1251") * 9)),
    "markdown": Sample(
        (f"---\ntitle: Quay\ndate: 2024-01-31\ntags: [a, b]\n---\n# Quay\n\n{WORDS}\n".encode(),)
    ),
    "html": Sample((PAGE,)),
    "mhtml": Sample((MHTML,)),
    "mail": Sample((MAIL,)),
    "feed": Sample((RSS.encode(), ATOM.encode())),
    "epub": Sample((CHAPTER,), lambda chapter: hostile.epub(chapter.decode("utf-8", "replace"))),
    "warc": Sample((record("response", "https://a.example/", response("200 OK", "text/html", PAGE)),)),
    "docx": Sample((DOCUMENT,), _docx),
    "odt": Sample((CONTENT,), _odt),
    "rtf": Sample((RTF,)),
    "pdf": Sample((hostile.pdf_of(b"BT /F 12 Tf 72 700 Td (Quay at the quay) Tj 0 -14 Td (closes.) Tj ET"),)),
    "lines": Sample((canonical(ROW).encode() + b"\n" + canonical({"text": WORDS}).encode(),)),
    "json": Sample((canonical([ROW, ROW]).encode(), canonical(ROW).encode())),
    "csv": Sample((f'title;text;author\nQuay;"{WORDS}\n""x""";Omi\n'.encode(),)),
    "ninjs": Sample(tuple(canonical(item).encode() for item in NINJS.values())),
    "newsml": Sample(
        (NITF.encode(), *(G2.replace("{content}", each).encode() for each in CONTENTS.values()))
    ),
    "zip": Sample((hostile.zipped({"a.txt": WORDS, "b/c.html": PAGE}),)),
}
