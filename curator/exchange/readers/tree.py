"""From the bytes of a page to its tree: what its letters are encoded in, a parse that reaches for nothing."""

from __future__ import annotations

import codecs
import re
from typing import Any, NamedTuple, cast

import charset_normalizer
import lxml.etree as _etree  # pyright: ignore[reportMissingTypeStubs, reportMissingImports]
import lxml.html as _html  # pyright: ignore[reportMissingTypeStubs, reportMissingImports]

from curator.domain.errors import CuratorError
from curator.exchange.decoding import MAX_BAD_SHARE, utf16_without_bom
from curator.exchange.metadata import without_surrogates

Element = Any
"""An element of lxml, which comes without types."""

etree: Any = cast(Any, _etree)
html: Any = cast(Any, _html)

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 4_096
_SAMPLE = 300_000
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
_AS_BROWSERS_DO = {
    # https://encoding.spec.whatwg.org/#names-and-labels: what pages call Latin-1 is Windows' alphabet.
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    # The declaration was read as ASCII, so the page cannot be in pairs of bytes.
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_CLOSING = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)


class Decoded(NamedTuple):
    """The characters of a page, the encoding they were in, whether it was a guess, bytes made U+FFFD."""

    text: str
    encoding: str
    guessed: bool
    bad: int


def decoded(data: bytes, encoding: str = "", declared: str = "") -> Decoded:
    """The bytes as characters: `encoding` if given, else by BOM, UTF-8, what is declared, or a guess.

    `declared` is what a mail's part or a record around the page says. UTF-8 stands before a declaration:
    bytes of another encoding hardly ever make valid UTF-8, and pages that name the wrong one are many.
    Raises CuratorError `file.binary`.
    """
    if encoding:
        return _by(data, encoding, guessed=False)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _by(data.removeprefix(bom), name, guessed=False)
    if b"\x00" in data[:_HEAD]:
        name = utf16_without_bom(data)
        if name is None:
            raise CuratorError("file.binary")
        return _by(data, name, guessed=True)
    said = _known(declared) or _known(_declaration(data))
    if said.startswith("iso2022"):
        return _by(data, said, guessed=False)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", False, 0)
    except UnicodeDecodeError:
        return _not_utf8(data, said)


def parsed(text: str) -> Element | None:
    """The tree of a page or of a piece of one, without comments; None where there is nothing in it.

    The end tags of body and html go first: what stands behind them is lost by the parser, shown by browsers.
    """
    page = _CLOSING.sub("", without_surrogates(text)).replace("\x00", "\ufffd")
    if not page.strip():
        return None
    parser = html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        collect_ids=False,
        default_doctype=False,
        # Without it the parser stops at the 256th level, which old pages with unclosed tags reach.
        huge_tree=True,
    )
    try:
        return html.document_fromstring(page.encode(), parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return None


def _declaration(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def _known(name: str) -> str:
    """The codec that browsers take for a name; "" for a name that is of none for text."""
    try:
        info = codecs.lookup(name.strip().lower().replace("x-sjis", "shift_jis"))
    except (LookupError, ValueError):
        return ""
    if not getattr(info, "_is_text_encoding", True):
        return ""
    return _AS_BROWSERS_DO.get(info.name, info.name)


def _not_utf8(data: bytes, said: str) -> Decoded:
    if said and said != "utf-8":
        return _by(data, said, guessed=False)
    damaged = _by(data, "utf-8", guessed=False)
    if damaged.bad < MAX_BAD_SHARE * len(data):
        return damaged
    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise CuratorError("file.binary")
    return _by(data, best.encoding, guessed=True)


def _by(data: bytes, encoding: str, *, guessed: bool) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text.removeprefix("\ufeff"), encoding, guessed, text.count("\ufffd"))


def attribute(element: Element, name: str) -> str:
    """An attribute's value, stripped; "" where there is none."""
    return str(element.get(name) or "").strip()
