"""News in JSON as agencies send it: IPTC ninjs 1.x, 2.x and 3.x.

The property names are those of the IPTC's schemas; 3.x writes in camel case what 1.x and 2.x write in
lower case, so names are compared without case.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from curator.domain.edit import canonical
from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Refused, Said, Told, distinct
from curator.exchange.metadata import name_of

from .batch import json_of
from .blocks import texts
from .source import Options, Source
from .when import iso

_BODIES = ("body_html", "body_xhtml", "body_nitf", "body_text")
_NOT_KEPT = frozenset(("bodies", "headlines", "renditions", "associations", *_BODIES))
"""What is the text itself, or pictures and whole other items."""

Fields = Mapping[str, Any]


def read(source: Source, _options: Options) -> Iterator[Found | Refused]:
    """One item, a list of items, or the items that an object wraps.

    Raises CuratorError `json.unreadable`, `json.too_deep`.
    """
    data = source.data()
    items = list(_items(json_of(data)))
    for number, item in enumerate(items, 1):
        place = source.place if len(items) == 1 else f"{source.place}:{number}"
        try:
            yield _found(source, place, item, data if len(items) == 1 else _bytes(item))
        except CuratorError as error:
            yield Refused.by(place, error)
    if not items:
        raise CuratorError("json.no_articles")


def _items(whole: object) -> Iterator[Fields]:
    if isinstance(whole, list):
        for each in cast("list[object]", whole):
            yield from _items(each)
    elif isinstance(whole, dict):
        record = _lowered(cast("dict[str, Any]", whole))
        # Those of lists of items, and those by which AP's services wrap one.
        inside: list[object] = [record.get(name) for name in ("items", "_items", "data", "item")]
        wrapped = [each for each in inside if each and type(each) in (list, dict)]
        if wrapped:
            yield from _items(wrapped[0])
        else:
            yield record


def _lowered(record: Mapping[str, Any]) -> dict[str, Any]:
    return {name.lower(): value for name, value in record.items()}


def _bytes(item: Fields) -> bytes:
    try:
        return canonical(item).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError) as error:
        raise CuratorError("json.unreadable") from error


def _found(source: Source, place: str, item: Fields, data: bytes) -> Found:
    """Raises CuratorError `ninjs.no_text`."""
    kind = str(item.get("type") or "text")
    text, told = _text(item)
    if not text:
        raise CuratorError("ninjs.no_text", kind=kind[:40])
    kept = {name: value for name, value in item.items() if name not in _NOT_KEPT}
    return Found(
        place,
        "ninjs",
        text,
        name_of(Path(source.name)),
        hashlib.sha256(data).hexdigest(),
        said=_said(item),
        kept={"ninjs": kept},
        told=told,
    )


def _text(item: Fields) -> tuple[str, tuple[Told, ...]]:
    """The main body; others, such as a short version, are told of."""
    bodies = [body for body in _bodies(item) if body[2].strip()]
    # HTML says where paragraphs end; a text may be broken into lines of a telegram.
    bodies.sort(key=lambda body: (_ROLES.get(body[0], 1), "html" not in body[1]))
    for _, mime, value in bodies:
        text = "\n\n".join(texts(value)) if "html" in mime else value.strip("\n")
        if text.strip():
            others = len({role for role, _, _ in bodies}) - 1
            return text, (Told("ninjs.other_bodies", {"count": others}),) if others else ()
    return "", ()


_ROLES = {"main": 0, "": 0, "body": 0, "full": 0}


def _bodies(item: Fields) -> Iterator[tuple[str, str, str]]:
    """Role, mime type and value of each body."""
    for entry in _entries(item.get("bodies")):
        mime = str(entry.get("contenttype") or "text/html")
        yield str(entry.get("role") or "").lower(), mime.lower(), str(entry.get("value") or "")
    for name, value in item.items():
        if name.startswith("body_") and isinstance(value, str):
            mime = "text/plain" if name.endswith("text") else "text/html"
            yield "" if name in _BODIES else name[5:], mime, value


def _said(item: Fields) -> dict[str, tuple[Said, ...]]:
    headlines = sorted(_entries(item.get("headlines")), key=_rank)
    titles = [("headline", item.get("headline")), *(("headlines", each.get("value")) for each in headlines)]
    titles += [("title", item.get("title")), ("slugline", item.get("slugline"))]
    dates = ("firstcreated", "versioncreated", "contentcreated", "published")
    sources = [("infosources", _named(item.get("infosources") or item.get("infosource")))]
    sources += [("copyrightholder", item.get("copyrightholder"))]
    named: dict[str, list[tuple[str, Any]]] = {
        "title": titles,
        "byline": [(name, _without_by(item.get(name))) for name in ("byline", "by")]
        + [("bylines", _without_by(each.get("by"))) for each in _entries(item.get("bylines"))],
        "published": [(name, iso(str(item[name])) or item[name]) for name in dates if item.get(name)],
        "outlet": sources,
        "language": [("language", item.get("language"))],
        "section": [("subjects", _named(item.get("subjects") or item.get("subject")))],
        "address": [("uri", item.get("uri"))],
        "licence": [("usageterms", item.get("usageterms"))],
    }
    found: dict[str, tuple[Said, ...]] = {}
    for field, values in named.items():
        told = [Said(_plain(value), f"ninjs.{name}") for name, value in values if isinstance(value, str)]
        if kept := distinct(told):
            found[field] = kept
    return found


def _without_by(byline: object) -> object:
    """The names alone: `byline` is as it is printed, most often."""
    return re.sub(r"^\s*by\s+", "", byline, flags=re.IGNORECASE) if isinstance(byline, str) else byline


def _rank(entry: Fields) -> int:
    """The main one of several comes first."""
    return _ROLES.get(str(entry.get("role") or "").lower(), 1)


def _plain(value: str) -> str:
    """A headline may hold markup."""
    return " ".join(texts(value)) if "<" in value or "&" in value else " ".join(value.split())


def _entries(value: object) -> list[dict[str, Any]]:
    if not isinstance(value, list):
        return []
    listed = cast("list[object]", value)
    return [_lowered(cast("dict[str, Any]", each)) for each in listed if isinstance(each, dict)]


def _named(value: object) -> str:
    """The first name of a list of things with names."""
    return next((str(each["name"]) for each in _entries(value) if each.get("name")), "")
