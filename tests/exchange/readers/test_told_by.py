"""What kind a file is: told by its bytes, whatever its name says; what is none says why."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence
from curator.exchange.readers.kinds import KINDS
from curator.exchange.readers.reading import read_source
from curator.exchange.readers.source import Options, Source
from curator.exchange.readers.told_by import told_by


def zipped(*names: str, **contents: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
        for name, content in contents.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(400)


PAGE = "<!DOCTYPE html>\n<html lang=en><head><title>Ferry</title></head><body><p>It stops.</body></html>"
MAIL = "Received: by mail.example\r\nFrom: a@example.org\r\nSubject: Ferry\r\n\r\nIt stops in May."
POST = "From a@b.example Mon Jan  5 10:00:00 2026\n"
FEED = '<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel/></rss>'
KIND = {
    "text": "The ferry stops in May.\n\nSo the mayor said.",
    "text from a wire": "[AP] OSLO — The ferry stops in May.",
    "text in braces": "{sic} is what the mayor wrote.",
    "text with a colon": "Date: yesterday, the mayor said.\n\nSubject: ferries.",
    "text in UTF-16": "The ferry stops in May.".encode("utf-16"),
    "text in UTF-32": "The ferry stops in May.".encode("utf-32"),
    "text in cp1251": "Паром зупиниться у травні.".encode("cp1251"),
    "text that begins like a program": "MZ OTTO ID3 BM",
    "html": PAGE,
    "html in UTF-16": PAGE.encode("utf-16"),
    "html behind a comment": "\n<!-- saved from url=(0020)https://news.example/ -->\n<HTML><BODY>x",
    "html in pieces": "<p>The ferry <b>stops</b>.</p>",
    "html as XML": '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    "mhtml": "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/\r\nSubject: A\r\n"
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n",
    "mail": MAIL,
    "mail from a post office": f"From a@example.org Mon Jan  5 10:00:00 2026\r\n{MAIL}",
    "feed": FEED,
    "feed of Atom": '<feed xmlns="http://www.w3.org/2005/Atom"/>',
    "feed of RSS 1.0": '<?xml version="1.0"?><rdf:RDF xmlns:rdf="x"/>',
    "epub": zipped(mimetype="application/epub+zip", **{"META-INF/container.xml": "x"}),
    "warc": "WARC/1.0\r\nWARC-Type: warcinfo\r\n",
    "warc packed": gzip.compress(b"WARC/1.0\r\nWARC-Type: warcinfo\r\n"),
    "docx": zipped("[Content_Types].xml", "word/document.xml"),
    "odt": zipped(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": "x"}),
    "rtf": r"{\rtf1\ansi The ferry stops.}",
    "pdf": b"%PDF-1.4\n1 0 obj\n\x00",
    "lines": '{"text": "One."}\n{"text": "Two."}\n',
    "json": '[{"text": "One."}, {"text": "Two."}]',
    "json printed": '{\n  "articles": [\n    {"text": "One."}\n  ]\n}',
    "csv": 'title,text\nFerry,"It stops, she said."\n',
    "csv of Excel": "title;text\nFerry;It stops.\n",
    "ninjs": '{"uri": "urn:x", "type": "text", "headline": "Ferry", "body_html": "<p>It stops.</p>"}',
    "newsml": '<?xml version="1.0"?>\n<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"/>',
    "newsml as NITF": "<nitf><body/></nitf>",
    "zip": zipped("a.txt", "folder/b.html"),
}


@pytest.mark.parametrize("name", KIND)
@pytest.mark.parametrize("file_name", ["", "story.bin"])
def test_a_kind_is_told_by_content(name: str, file_name: str):
    content = KIND[name]
    data = content if isinstance(content, bytes) else content.encode()
    assert told_by(Source("place", file_name, content=data)) == name.split()[0]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.md", "markdown"),
        ("a.MARKDOWN", "markdown"),
        ("a.csv", "csv"),
        ("a.tsv", "csv"),
        ("a.jsonl", "lines"),
        ("a.docx", "text"),
        ("a.pdf", "text"),
        ("a.eml", "text"),
    ],
)
def test_where_content_leaves_it_open_the_name_decides(name: str, kind: str):
    assert told_by(Source("place", name, content=b"The ferry stops in May.")) == kind


def test_every_kind_has_an_end_that_names_no_other():
    ends = [end for kind in KINDS for end in kind.ends]
    assert len(ends) == len(set(ends))


NOT_READ = {
    "picture.png": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "file.picture"),
    "picture.webp": (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "file.picture"),
    "picture.heic": (b"\x00\x00\x00\x18ftypheic\x00", "file.picture"),
    "picture.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "file.picture"),
    "film.mp4": (b"\x00\x00\x00\x18ftypisom\x00", "file.recording"),
    "sound.mp3": (b"ID3\x03\x00\x00", "file.recording"),
    "tool.exe": (b"MZ\x90\x00\x03\x00", "file.program"),
    "a.7z": (b"7z\xbc\xaf\x27\x1c\x00", "file.packed"),
    "a.gz": (gzip.compress(b"The ferry stops."), "file.packed"),
    "a.db": (b"SQLite format 3\x00", "file.database"),
    "story.doc": (ole("WordDocument"), "file.old_word"),
    "locked.docx": (ole("EncryptedPackage"), "file.locked"),
    "mail.msg": (ole("__substg1.0_0037001F"), "file.outlook"),
    "table.xls": (ole("Workbook"), "file.other_office"),
    "table.xlsx": (zipped("[Content_Types].xml", "xl/workbook.xml"), "file.other_office"),
    "slides.odp": (zipped(mimetype="application/vnd.oasis.opendocument.presentation"), "file.other_office"),
    "story.pages": (zipped("Index/Document.iwa"), "file.pages"),
    "cut.zip": (zipped("a.txt")[:40], "file.damaged"),
    "noise.txt": (bytes(range(256)) * 8, "file.binary"),
    "style.css": (b"body { color: red }", "file.other_kind"),
    "a.ann": (b"T1\tPER 0 5\tOlga S\n", "file.annotations"),
    "a.conll": (b"Olga B-PER\nSandrel I-PER\nsaid O\nit O\n. O\n", "file.annotations"),
    "inbox": (f"{POST}{MAIL}\n\n{POST}".encode(), "file.mbox"),
    "other.xml": (b'<?xml version="1.0"?><sitemap/>', "xml.unknown"),
}


@pytest.mark.parametrize("name", NOT_READ)
def test_what_is_not_read_says_what_to_do(name: str):
    data, code = NOT_READ[name]
    with pytest.raises(CuratorError) as caught:
        told_by(Source("place", name, content=data))
    assert caught.value.code == code
    assert sentence(code, caught.value.args_)


def test_a_kind_whose_reader_is_not_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch):
    reader = next(kind for kind in KINDS if kind.code == "text")
    monkeypatch.setattr(
        "curator.exchange.readers.reading._BY_CODE", {"text": reader._replace(reader="nowhere:read")}
    )
    (refused,) = read_source(Source("place", "a.txt", content=b"The ferry stops."))
    assert refused.code == "kind.not_read"


def test_a_chosen_kind_is_believed_and_an_unknown_one_told():
    (found,) = read_source(Source("place", "a.html", content=PAGE.encode()), Options(kind="text"))
    assert found.text == PAGE
    (refused,) = read_source(Source("place", "a.html", content=PAGE.encode()), Options(kind="martian"))
    assert refused.code == "kind.unknown"
