"""From the bytes of a page to its tree: what its letters are encoded in, a parse that reaches for nothing."""

from __future__ import annotations

import codecs
import re
from typing import Any, cast

import lxml.etree as _etree  # pyright: ignore[reportMissingTypeStubs, reportMissingImports]
import lxml.html as _html  # pyright: ignore[reportMissingTypeStubs, reportMissingImports]

from curator.exchange.decoding import Decoded, decode
from curator.exchange.metadata import without_surrogates

Element = Any
"""An element of lxml, which comes without types."""

etree: Any = cast(Any, _etree)
html: Any = cast(Any, _html)

_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEVEN_BIT = ("iso2022", "hz", "utf-7")
"""Encodings whose bytes are all ASCII, so that only a declaration tells them from it."""

_HEAD = 4_096
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
_OF_HEAD = frozenset(("title", "meta", "link", "script", "style", "base", "noscript", "template", "object"))
_CLOSING = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)


def decoded(data: bytes, encoding: str = "", declared: str = "") -> Decoded:
    """The characters of a page: in `encoding` if given, else by BOM, as UTF-8, as declared, by a guess.

    `declared` is what a mail or an archive around the page says. UTF-8 stands before a declaration: bytes of
    another encoding hardly ever make valid UTF-8, and pages that name the wrong one are many.
    Raises CuratorError `file.binary`, `file.no_encoding`, `encoding.unknown`.
    """
    if encoding or data.startswith(_BOMS) or b"\x00" in data[:_HEAD]:
        return decode(data, encoding)
    said = codec_of(declared) or codec_of(_declaration(data))
    if said.startswith(_SEVEN_BIT):
        return decode(data, said)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return decode(data, "" if said == "utf-8" else said)


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
        tree = html.document_fromstring(page.encode(), parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return None
    _empty_head(tree)
    return tree


def _empty_head(tree: Element) -> None:
    """Moves what is no metadata to the body: the parser leaves younger elements in a head nobody closed."""
    head, body = tree.find("head"), tree.find("body")
    if head is None or body is None:
        return
    first = next((at for at, one in enumerate(head) if one.tag not in _OF_HEAD), len(head))
    for at, element in enumerate(head[first:]):
        body.insert(at, element)


def _declaration(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def codec_of(name: str) -> str:
    """The codec that browsers take for a name; "" for a name that is of none for text."""
    try:
        info = codecs.lookup(name.strip().lower().replace("x-sjis", "shift_jis"))
    except (LookupError, ValueError):
        return ""
    if not getattr(info, "_is_text_encoding", True):
        return ""
    return _AS_BROWSERS_DO.get(info.name, info.name)


def attribute(element: Element, name: str) -> str:
    """An attribute's value, stripped; "" where there is none."""
    return str(element.get(name) or "").strip()
