"""News in XML as agencies send it: NewsML-G2, NewsML 1.2, and NITF inside of them or alone.

Element names are those of the IPTC's specifications; they are looked for by local name, since the
namespaces of the versions differ and some senders leave them out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Refused, Said, Told, distinct
from curator.exchange.metadata import name_of

from .blocks import texts
from .safe_xml import Element, attribute, etree, local, parse
from .source import Options, Source
from .when import iso

_ITEMS = ("newsItem", "NewsItem", "nitf")
_BLOCKS = frozenset(
    ("p", "hl1", "hl2", "li", "dt", "dd", "td", "th", "bq", "blockquote", "fn", "pre")
    + ("h1", "h2", "h3", "h4", "h5", "h6")
)
"""What is one paragraph of text in NITF and XHTML."""

_PASSED = frozenset(
    ("media", "media-caption", "media-metadata", "table-metadata", "note")
    + ("script", "style", "head", "title")
)
"""Pictures with their captions, notes to the desk, and what is no text."""

_NAMES: tuple[tuple[str, str], ...] = (
    ("title", "headline HeadLine hl1 hedline title itemTitle"),
    ("byline", "by ByLine byline creditline"),
    ("section", "genre tobject"),
    ("licence", "usageTerms UsageTerms copyrightNotice"),
)
_DATES = ("contentCreated", "firstCreated", "FirstCreated", "date.issue", "story.date", "date.release") + (
    "versionCreated",
    "contentModified",
    "ThisRevisionCreated",
)
"""The likeliest day of publication first; NITF has its days in an attribute."""


def read(source: Source, _options: Options) -> Iterator[Found | Refused]:
    """The items of a file that hold text.

    Raises CuratorError `newsml.no_items` and what `safe_xml.parse` raises.
    """
    data = source.data()
    root = parse(data)
    items = list(_items(root))
    for number, item in enumerate(items, 1):
        place = source.place if len(items) == 1 else f"{source.place}:{number}"
        whole = data if len(items) == 1 else etree.tostring(item)
        try:
            yield _found(source, place, item, whole)
        except CuratorError as error:
            yield Refused.by(place, error)
    if not items:
        raise CuratorError("newsml.no_items")


def _items(node: Element) -> Iterator[Element]:
    """The outermost items: an item may hold NITF, which is no item of its own then."""
    if local(node) in _ITEMS:
        yield node
        return
    for child in node:
        yield from _items(child)


def _all(node: Element, *names: str) -> Iterator[Element]:
    return (each for each in node.iter() if local(each) in names)


def _found(source: Source, place: str, item: Element, data: bytes) -> Found:
    """Raises CuratorError `newsml.no_text`."""
    paragraphs = _paragraphs(item)
    if not paragraphs:
        kinds = sorted({local(each) for each in _all(item, "remoteContent", "ContentItem")})
        raise CuratorError("newsml.no_text", kind=", ".join(kinds) or local(item))
    told = (Told("newsml.remote"),) if any(True for _ in _all(item, "remoteContent")) else ()
    return Found(
        place,
        "newsml",
        "\n\n".join(paragraphs),
        name_of(Path(source.name)),
        hashlib.sha256(data).hexdigest(),
        said=_said(item),
        kept=_kept(item),
        told=told,
    )


def _paragraphs(item: Element) -> list[str]:
    """The text of the first place that holds any: inline XML, inline data, the body of NITF."""
    for body in _all(item, "body.content"):
        found = list(_blocks(body))
        if found:
            return found
    for holder in _all(item, "inlineXML", "DataContent", "body"):
        found = list(_blocks(holder))
        if found:
            return found
    for data in _all(item, "inlineData", "DataContent"):
        text = "".join(map(str, data.itertext()))
        if text.strip():
            return texts(text) if "html" in (data.get("contenttype") or "") else [text.strip("\n")]
    return []


def _blocks(node: Element) -> Iterator[str]:
    """Paragraphs in their order; text that stands between them is one too."""
    loose: list[str] = [node.text or ""]
    for child in node:
        name = local(child)
        if not name or name in _PASSED:
            pass
        elif name in _BLOCKS and sum(local(each) in _BLOCKS for each in child.iter()) == 1:
            yield from _line(loose)
            loose = []
            yield from _line(_inline(child))
        elif any(local(each) in _BLOCKS for each in child.iter()):
            yield from _line(loose)
            loose = []
            yield from _blocks(child)
        elif name == "br":
            loose.append("\v")
        else:
            loose += _inline(child)
        loose.append(child.tail or "")
    yield from _line(loose)


def _inline(node: Element) -> list[str]:
    """The text in a paragraph; `br` is a line end, other white space a blank."""
    pieces = [node.text or ""]
    for child in node:
        name = local(child)
        if name == "br":
            pieces.append("\v")
        elif name and name not in _PASSED:
            pieces += _inline(child)
        pieces.append(child.tail or "")
    return pieces


def _line(pieces: Iterable[str]) -> Iterator[str]:
    lines = [" ".join(line.split()) for line in "".join(pieces).split("\v")]
    text = "\n".join(line for line in lines if line)
    if text:
        yield text


def _text(node: Element) -> str:
    return " ".join("".join(map(str, node.itertext())).split())


def _said(item: Element) -> dict[str, tuple[Said, ...]]:
    found = {
        field: [Said(_text(each), f"newsml.{name}") for name in names.split() for each in _all(item, name)]
        for field, names in _NAMES
    }
    found["published"] = [_day(each, name) for name in _DATES for each in _all(item, name)]
    found["language"] = _languages(item)
    found["outlet"] = _outlets(item)
    found["address"] = [Said(each.get("ex-ref") or "", "newsml.doc-id") for each in _all(item, "doc-id")]
    found["address"].append(Said(item.get("guid") or "", "newsml.guid"))
    return {field: kept for field, values in found.items() if (kept := distinct(values))}


def _day(element: Element, name: str) -> Said:
    typed = element.get("norm") or _text(element)
    return Said(iso(typed) or typed, f"newsml.{name}")


def _languages(item: Element) -> list[Said]:
    found = [Said(each.get("tag") or "", "newsml.language") for each in _all(item, "language")]
    found += [Said(each.get("FormalName") or "", "newsml.Language") for each in _all(item, "Language")]
    return found + [Said(attribute(each, "lang"), "newsml.lang") for each in item.iter() if local(each)]


def _outlets(item: Element) -> list[Said]:
    found: list[Said] = []
    for provider in _all(
        item, "provider", "infoSource", "Provider", "distributor", "pubdata", "doc.copyright"
    ):
        named = [_text(each) for each in _all(provider, "name") if _text(each)]
        parties = [each.get("FormalName") or "" for each in _all(provider, "Party")]
        literal = provider.get("literal") or provider.get("name") or provider.get("holder") or ""
        value = next(iter([*named, *parties]), "") or literal or _text(provider)
        found.append(Said(value, f"newsml.{local(provider)}"))
    return found


def _kept(item: Element) -> dict[str, object]:
    """What an agency says about the item and Curator has no place for: ids, subjects, places."""
    about: dict[str, object] = {name: item.get(name) for name in ("guid", "version") if item.get(name)}
    subjects = [each.get("qcode") or each.get("literal") or _text(each) for each in _all(item, "subject")]
    if subjects:
        about["subjects"] = sorted({subject for subject in subjects if subject})
    return {"newsml": about} if about else {}
