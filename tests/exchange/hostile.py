"""Files that mean harm or are broken: one of each kind that the readers must outlive, made when asked for."""

from __future__ import annotations

import base64
import gzip
import io
import random
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORDS = "The quay at Quellmar closes on Monday, the mayor said. "
SECRET = "secret-of-the-house"
"""Stands in a file that hostile ones point at; no text may ever hold it."""


def zipped(members: Mapping[str, bytes | str], first: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr(zipfile.ZipInfo("mimetype"), first)
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def docx(body: str, prolog: str = "", **more: bytes | str) -> bytes:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    document = f"{prolog}<w:document {W}><w:body>{body}</w:body></w:document>"
    members = {"[Content_Types].xml": types, "_rels/.rels": relations, "word/document.xml": document}
    return zipped(members | more)


def odt(body: str, prolog: str = "") -> bytes:
    spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    spaces += 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    content = f"{prolog}<office:document-content {spaces}><office:body><office:text>{body}</office:text>"
    content += "</office:body></office:document-content>"
    return zipped({"content.xml": content}, "application/vnd.oasis.opendocument.text")


def epub(chapter: str | None, prolog: str = "") -> bytes:
    container = '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
    package = '<package><manifest><item id="c" href="c.xhtml"/></manifest>'
    package += '<spine><itemref idref="c"/></spine></package>'
    members: dict[str, bytes | str] = {"META-INF/container.xml": container, "a.opf": prolog + package}
    if chapter is not None:
        members["c.xhtml"] = prolog + chapter
    return zipped(members, "application/epub+zip")


def laughs(root: str) -> str:
    """The billion laughs."""
    names = "abcdefghij"
    grown = "".join(f'<!ENTITY {n} "{f"&{m};" * 10}">' for m, n in zip(names, names[1:], strict=False))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a "{"ha" * 50}">{grown}]>'


def pointing(root: str, target: str) -> str:
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY x SYSTEM "{target}">]>'


def pdf(objects: Iterable[bytes], trailer: bytes = b"") -> bytes:
    out, places = bytearray(b"%PDF-1.7\n"), list[int]()
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, trailer, start)
    return bytes(out)


def pdf_of(stream: bytes, filters: bytes = b"") -> bytes:
    """One page with this content."""
    return pdf(
        (
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</Font<</F 5 0 R>>>>>>",
            b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), filters, stream),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        )
    )


def mail(body: str, head: str = "") -> bytes:
    top = "From: a@a.example\r\nTo: b@b.example\r\nSubject: Quay\r\nDate: Wed, 31 Jan 2024 10:15:00 +0000\r\n"
    top += f"{head}\r\n"
    return (top + body).encode("utf-8", "surrogateescape")


def nested_mail(depth: int) -> bytes:
    inside = "Content-Type: text/plain\r\n\r\ninnermost\r\n"
    for level in range(depth):
        mark = f"b{level}"
        inside = (
            f'Content-Type: multipart/mixed; boundary="{mark}"\r\n\r\n--{mark}\r\n{inside}\r\n--{mark}--\r\n'
        )
    return mail("", inside[:-2])


def page(body: str) -> bytes:
    return f"<html><head><title>Quay</title></head><body>{body}</body></html>".encode()


def noise(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


def warc(payload: bytes, length: int) -> bytes:
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n"
    return head.encode() + payload


def stranger(kind: int) -> bytes:
    """A member of a zip that is a link, a device, a folder."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        info = zipfile.ZipInfo("a.txt")
        info.external_attr = kind << 16
        archive.writestr(info, "/etc/hostname")
    return file.getvalue()


def locked_zip() -> bytes:
    """A zip that says its member is encrypted."""
    data = bytearray(zipped({"a.txt": WORDS * 50}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


def lying_zip() -> bytes:
    """A zip whose directory says that its member is small."""
    data = bytearray(zipped({"a.txt": b"0" * 40_000_000}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (100).to_bytes(4, "little")
    return bytes(data)


OK_HTML = page(f"<article><h1>Quay</h1><p>{WORDS * 5}</p></article>")
MAKERS: Mapping[str, Callable[[], bytes]] = {
    # --- packed ---
    "bomb.docx": lambda: docx("<w:p><w:r><w:t>" + "0" * 200_000_000 + "</w:t></w:r></w:p>"),
    "flood.docx": lambda: docx("<w:p/>" * 3_000_000),
    "deep.docx": lambda: docx("<w:tbl><w:tr><w:tc>" * 20_000 + "</w:tc></w:tr></w:tbl>" * 20_000),
    "laughs.docx": lambda: docx("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", laughs("w:document")),
    "many.docx": lambda: docx("<w:p/>", **{f"word/media/{n}.png": b"x" for n in range(12_000)}),
    "hollow.docx": lambda: zipped({"[Content_Types].xml": "<Types/>", "word/other.xml": "<a/>"}),
    "cut.docx": lambda: docx("<w:p><w:r><w:t>Quay</w:t></w:r></w:p>")[:-60],
    "noise.docx": lambda: b"PK\x03\x04" + noise(50_000),
    "old.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise(20_000),
    "laughs.odt": lambda: odt("<text:p>&j;</text:p>", laughs("office:document-content")),
    "blanks.odt": lambda: odt('<text:p>a<text:s text:c="2000000000"/>b</text:p>'),
    "deep.odt": lambda: odt(
        "<text:list><text:list-item>" * 30_000 + "</text:list-item></text:list>" * 30_000
    ),
    "hollow.epub": lambda: epub(None),
    "climbs.epub": lambda: zipped(
        {
            "META-INF/container.xml": "<container><rootfiles>"
            '<rootfile full-path="../../etc/a.opf"/></rootfiles></container>'
        },
        "application/epub+zip",
    ),
    "bomb.zip": lambda: zipped({"a.txt": b"0" * 400_000_000}),
    "bombs.zip": lambda: zipped({f"{n}.zip": zipped({"a.txt": b"0" * 20_000_000}) for n in range(20)}),
    "russian.zip": lambda: _dolls(40),
    "climbs.zip": lambda: zipped({"../../climbed.txt": WORDS * 20, "/etc/climbed.txt": WORDS * 20}),
    "link.zip": lambda: stranger(0o120777),
    "device.zip": lambda: stranger(0o060666),
    "many.zip": lambda: zipped({f"{n}.txt": "" for n in range(60_000)}),
    "locked.zip": locked_zip,
    "lies.zip": lying_zip,
    "cut.zip": lambda: zipped({"a.txt": WORDS * 500})[:-40],
    "names.zip": lambda: zipped({"a\nb\x07.txt": WORDS * 20, "‮txt.exe": WORDS}),
    # --- XML and JSON ---
    "laughs.xml": lambda: (
        laughs("nitf") + "<nitf><body><body.content><p>&j;</p></body.content></body></nitf>"
    ).encode(),
    "calls.xml": lambda: (pointing("nitf", "http://127.0.0.1:9/x") + "<nitf><p>&x;</p></nitf>").encode(),
    "deep.xml": lambda: ("<nitf>" + "<block>" * 100_000 + "</block>" * 100_000 + "</nitf>").encode(),
    "names.xml": lambda: ("<nitf " + " ".join(f'a{n}="1"' for n in range(300_000)) + "/>").encode(),
    "laughs.rss": lambda: (
        laughs("rss")
        + "<rss><channel><item><title>&j;</title><description>&j;</description></item></channel></rss>"
    ).encode(),
    "deep.json": lambda: b"[" * 200_000 + b"]" * 200_000,
    "digits.json": lambda: b'{"text": "x", "n": ' + b"9" * 2_000_000 + b"}",
    "nan.json": lambda: b'[{"text": "x", "n": NaN}]',
    "twice.json": lambda: b'{"text": "one", "text": "two"}',
    "halves.jsonl": lambda: b'{"text": "a \\ud83d b", "meta": {"title": "\\udead"}}\n',
    "long.jsonl": lambda: b'{"text": "' + b"a" * 40_000_000 + b'"}\n{"text": "short"}\n',
    "nul.jsonl": lambda: b'{"text": "a \\u0000 b"}\n' + b"\x00" * 100,
    "flood.jsonl": lambda: b"{}\n" * 30_000,
    "quote.csv": lambda: b'title,text\n"never closed,' + b"x,\n" * 1_000_000,
    "wide.csv": lambda: b",".join(b"c%d" % n for n in range(50_000)) + b"\n" + b"1," * 50_000 + b"\n",
    "formula.csv": lambda: b'title,text\n"=cmd|\' /C calc\'!A0","@SUM(1) ' + WORDS.encode() + b'"\n',
    # --- pages and mails ---
    "deep.html": lambda: page("<div>" * 50_000 + WORDS * 10 + "</div>" * 50_000),
    "bold.html": lambda: page("<p><b><i><font>" * 20_000 + WORDS * 10),
    "signs.html": lambda: page("<" * 2_000_000),
    "open.html": lambda: page("<a href='" * 100_000),
    "cells.html": lambda: page("<table><tr>" + "<td>x" * 500_000),
    "blocks.html": lambda: page("<p>a b c d e f</p>" * 400_000),
    "attribute.html": lambda: page(f'<p title="{"x" * 20_000_000}">{WORDS * 5}</p>'),
    "script.html": lambda: page("<script>x</script><noscript>Enable JavaScript</noscript>"),
    "calls.html": lambda: page(
        f'<img src="http://127.0.0.1:9/a.png"><link rel=stylesheet href=//127.0.0.1:9/a><p>{WORDS * 5}'
    ),
    "nul.html": lambda: page(f"<p>{WORDS * 5}\x00{WORDS}</p>"),
    "wrong.html": lambda: b'<meta charset="utf-16"><p>' + WORDS.encode() * 6,
    "unknown.html": lambda: b'<meta charset="klingon"><p>' + ("Паром " * 60).encode("koi8-r"),
    "data.html": lambda: page(f"<p>{WORDS * 5}</p><img src='data:image/png;base64,{'A' * 30_000_000}'>"),
    "brackets.html": lambda: page("<p>" + "(" * 500_000 + ")" * 500_000 + "</p>"),
    "dates.html": lambda: page("<p>" + "1.1.1.1.1.1.2020 " * 200_000 + "</p>"),
    "nested.eml": lambda: nested_mail(3_000),
    "boundary.eml": lambda: mail("--b\r\n" * 300_000, 'Content-Type: multipart/mixed; boundary="b"\r\n'),
    "header.eml": lambda: mail("text", "X-Long: " + "a, " * 2_000_000 + "\r\n"),
    "headers.eml": lambda: mail("text", "".join(f"X-{n}: 1\r\n" for n in range(200_000))),
    "words.eml": lambda: mail("text", "Subject: " + "=?utf-8?q?=" * 50_000 + "\r\n"),
    "charset.eml": lambda: mail(WORDS * 5, "Content-Type: text/plain; charset=klingon\r\n"),
    "base64.eml": lambda: mail("!!!not base64" * 1000, "Content-Transfer-Encoding: base64\r\n"),
    "packed.eml": lambda: mail(
        base64.encodebytes(zipped({"a.txt": b"0" * 100_000_000})).decode(),
        "Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n",
    ),
    "cut.mhtml": lambda: mail(
        "--b\r\nContent-Type: text/html\r\n\r\n<p>" + WORDS,
        'Content-Type: multipart/related; boundary="b"\r\n',
    ),
    # --- print and office ---
    "deep.rtf": lambda: b"{\\rtf1 " + b"{" * 300_000 + b"x" + b"}" * 300_000 + b"}",
    "open.rtf": lambda: b"{\\rtf1 " + b"{\\b " * 300_000,
    "binary.rtf": lambda: b"{\\rtf1 \\bin999999999999 abc " + WORDS.encode() + b"}",
    "unicode.rtf": lambda: b"{\\rtf1 \\u99999999? \\u-1? \\'zz \\u55357? " + WORDS.encode() + b"}",
    "picture.rtf": lambda: b"{\\rtf1 " + WORDS.encode() + b"{\\pict " + b"ff" * 10_000_000 + b"}}",
    "text.pdf": lambda: WORDS.encode() * 10,
    "cut.pdf": lambda: pdf_of(b"BT /F 12 Tf 72 700 Td (Quay) Tj ET")[:200],
    "bomb.pdf": lambda: pdf_of(zlib.compress(b"BT (" + b"0" * 600_000_000), b"/Filter/FlateDecode"),
    "circle.pdf": lambda: pdf((b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>")),
    "count.pdf": lambda: pdf((b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 2000000000>>")),
    "operators.pdf": lambda: pdf_of(zlib.compress(b"q 1 0 0 1 0 0 cm " * 3_000_000), b"/Filter/FlateDecode"),
    "words.pdf": lambda: pdf_of(
        zlib.compress(b"BT /F 1 Tf 1 0 0 1 9 9 Tm (Quay) Tj ET " * 1_000_000), b"/Filter/FlateDecode"
    ),
    "locked.pdf": lambda: pdf(
        (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"),
        b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
        + b"41" * 32
        + b">/U<"
        + b"42" * 32
        + b">>>/ID[<41><41>]",
    ),
    "noise.pdf": lambda: b"%PDF-1.7\n" + noise(500_000),
    # --- archives and anything ---
    "bomb.warc.gz": lambda: gzip.compress(
        warc(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + b"0" * 300_000_000, 300_000_048)
    ),
    "negative.warc": lambda: warc(b"HTTP/1.1 200 OK\r\n\r\n", -5),
    "huge.warc": lambda: warc(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x", 10**15),
    "letters.txt": lambda: "é".encode() * 4_000_001,
    "large.txt": lambda: b"a" * (50 * 2**20 + 1),
    "controls.txt": lambda: bytes(range(1, 32)) * 1_000,
    "bidi.txt": lambda: ("\u202e\u2066" * 100_000 + WORDS).encode(),
    "accents.txt": lambda: ("e" + "\u0301" * 1_000_000).encode(),
    "lines.txt": lambda: b"\n" * 3_000_000 + b"x",
    "returns.txt": lambda: b"\r" * 3_000_000 + b"x",
    "half.txt": lambda: "Quay".encode("utf-16")[:-1],
    "noise.txt": lambda: noise(2_000_000),
    "sound.txt": lambda: b"ID3" + noise(100_000),
    "picture.html": lambda: b"\x89PNG\r\n\x1a\n" + noise(100_000),
    "packed.txt": lambda: gzip.compress(WORDS.encode() * 100),
    "yaml.md": lambda: (
        b"---\na: &a [x]\n" + b"".join(b"b%d: &b%d [*a,*a,*a]\n" % (n, n) for n in range(3_000)) + b"---\nx"
    ),
    "fence.md": lambda: b"---\n" + b"a:" * 1_000_000 + b"\n" + WORDS.encode(),
}
"""What each is called, with how to make its bytes; several take a second and some 100 MB to make."""


POINTING: Mapping[str, Callable[[str], bytes]] = {
    "points.docx": lambda at: docx("<w:p><w:r><w:t>a&x;b</w:t></w:r></w:p>", pointing("w:document", at)),
    "points.odt": lambda at: odt("<text:p>a&x;b</text:p>", pointing("office:document-content", at)),
    "points.epub": lambda at: epub("<html><body><p>a&x;b</p></body></html>", pointing("html", at)),
    "points.xml": lambda at: (
        pointing("nitf", at) + "<nitf><body><body.content><p>&x;</p></body.content></body></nitf>"
    ).encode(),
    "points.rss": lambda at: (
        pointing("rss", at) + "<rss><channel><item><description>&x; a</description></item></channel></rss>"
    ).encode(),
    "points.html": lambda at: page(f'<iframe src="{at}"></iframe><object data="{at}"/><p>{WORDS * 5}</p>'),
}
"""Files that name another file, by its address."""


def _dolls(depth: int) -> bytes:
    """A zip in a zip in a zip …"""
    data = zipped({"a.txt": WORDS * 20})
    for _ in range(depth):
        data = zipped({"a.zip": data})
    return data


def write(folder: Path, name: str) -> Path:
    """Make one of them in a folder; what it points at is a file there with the secret in it."""
    secret = folder / "secret"
    secret.write_text(SECRET, encoding="utf-8")
    path = folder / name
    path.write_bytes(MAKERS[name]() if name in MAKERS else POINTING[name](secret.as_uri()))
    return path
