"""What kind of file these bytes are: told by the bytes, by the name only where they leave it open."""

from __future__ import annotations

import zlib
from pathlib import PurePath

from curator.domain.errors import CuratorError
from curator.exchange.decoding import utf16_without_bom

from . import told_by_text
from .kinds import KINDS
from .source import Source
from .told_by_zip import told_by_zip

HEAD = 65_536
_OLE_SEARCHED = 8 * 2**20
_BY_END = {end: kind.code for kind in KINDS for end in kind.ends}

_NO_ARTICLE = {
    # Magic numbers as in the formats' own specifications and the `file` program's list.
    "file.picture": (
        b"\x89PNG\r\n",
        b"\xff\xd8\xff",
        b"GIF87a",
        b"GIF89a",
        b"II*\x00",
        b"MM\x00*",
        b"8BPS",
        b"\x00\x00\x01\x00",
        b"wOFF",
        b"wOF2",
        b"\x00\x01\x00\x00\x00",
        b"OTTO",
    ),
    "file.recording": (
        b"ID3",
        b"fLaC",
        b"OggS",
        b"\x1aE\xdf\xa3",
        b"\xff\xfb",
        b"\xff\xf3",
        b"\xff\xf2",
        b"FLV\x01",
    ),
    "file.program": (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"),
}
_PHONE_PICTURES = (b"heic", b"heix", b"mif1", b"avif")
_PACKED = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00", b"(\xb5/\xfd", b"\x04\x22M\x18")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CODE = (
    ".css .js .mjs .ts .map .py .java .c .h .cpp .rs .go .rb .php .sh .bat .ps1 .sql .ini .cfg .conf .toml"
    " .yaml .yml .lock .log .tex .bib .srt .vtt .ics .vcf .url .webloc .lnk"
)
"""Ends of names of texts that are no articles."""


def told_by(source: Source) -> str:
    """The code of the kind. Raises OSError, and CuratorError with the reason why none fits.

    `file.other_kind` is for what nobody would take for an article: pictures, programs, styles of pages.
    """
    head = source.head(HEAD)
    end = PurePath(source.name).suffix.lower()
    for told in (_by_magic(head, source), told_by_text.marked_up(head, end)):
        if told:
            return told
    if b"\x00" in head and not _is_wide(head):
        raise CuratorError("file.binary")
    if end and end in _CODE.split():
        raise CuratorError("file.other_kind", suffix=end)
    return told_by_text.plain(head, end, _BY_END.get(end, ""))


def _by_magic(head: bytes, source: Source) -> str:
    """The kind whose files begin so; "" if none does."""
    for what, beginnings in _NO_ARTICLE.items():
        # Some of them are letters that a text may begin with.
        if head.startswith(beginnings) and b"\x00" in head:
            raise CuratorError(what)
    if (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or (head[:2] == b"BM" and head[6:10] == bytes(4)):
        raise CuratorError("file.picture")
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp":
        raise CuratorError("file.picture" if head[8:12] in _PHONE_PICTURES else "file.recording")
    if head.startswith(_PACKED) or head[257:262] == b"ustar":
        raise CuratorError("file.packed")
    if head.startswith(b"SQLite format 3\0"):
        raise CuratorError("file.database")
    if head.startswith(_OLE):
        raise CuratorError(_ole(source))
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return told_by_zip(source)
    if head.startswith(b"\x1f\x8b"):
        return _unpacked(head)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        return "rtf"
    return "warc" if head.startswith(b"WARC/") else ""


def _ole(source: Source) -> str:
    """What an OLE container holds, by the names of its streams (MS-CFB 2.6.1, MS-OFFCRYPTO 2.3.4.4)."""
    data = source.head(_OLE_SEARCHED)
    for stream, code in (
        ("EncryptedPackage", "file.locked"),
        ("__substg1.0_", "file.outlook"),
        ("WordDocument", "file.old_word"),
    ):
        if stream.encode("utf-16-le") in data:
            return code
    return "file.other_office"


def _unpacked(head: bytes) -> str:
    """A web archive, of all that gzip may hold. Raises CuratorError `file.packed`."""
    try:
        first = zlib.decompressobj(wbits=31).decompress(head, 64)
    except zlib.error as error:
        raise CuratorError("file.damaged") from error
    if first.startswith(b"WARC/"):
        return "warc"
    raise CuratorError("file.packed")


def _is_wide(head: bytes) -> bool:
    """True for UTF-16 and UTF-32, whose letters hold NULs."""
    even = head[: len(head) & ~3]
    return (
        head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))
        or utf16_without_bom(even) is not None
    )
