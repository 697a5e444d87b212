"""RSS and Atom files: each entry that holds its text is an article."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import feedparser  # pyright: ignore[reportMissingTypeStubs]

from curator.domain.edit import canonical
from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Refused, Said, Told, distinct
from curator.exchange.metadata import name_of

from .blocks import texts
from .source import Options, Source
from .when import iso

_FEW_WORDS = 60
"""A summary under so many words is told of: it is hardly the whole article."""

_HARMFUL = re.compile(rb"<!ENTITY\s+[^\s%]+\s+(?:SYSTEM|PUBLIC|\"[^\"]*&[^#]|'[^']*&[^#])")
"""An entity that is a file, or made of others. Old feeds declare `nbsp` and its like, which does no harm."""

_HEAD = 65_536

Entry = Mapping[str, Any]

# The library carries no types.
_parse = cast("Callable[[BytesIO], Any]", feedparser.parse)  # pyright: ignore[reportUnknownMemberType]


def read(source: Source, _options: Options) -> Iterator[Found | Refused]:
    """The entries of a feed. Raises CuratorError `feed.no_entries`, `xml.declares`."""
    data = source.data()
    if _HARMFUL.search(data, 0, _HEAD):
        # The library reads none of them, and leaves their names in the text.
        raise CuratorError("xml.declares", part="XML")
    # A stream, never bytes or a name alone: those the library may take for an address.
    whole = cast("Entry", _parse(BytesIO(data)))
    entries = cast("list[Entry]", whole.get("entries") or [])
    about = cast("Entry", whole.get("feed") or {})
    if not entries:
        raise CuratorError("feed.no_entries")
    for number, entry in enumerate(entries, 1):
        place = f"{source.place}:{number}"
        try:
            # Plain: the library's own kind of dict answers for keys that are not there.
            yield _found(source, place, dict(entry.items()), about)
        except CuratorError as error:
            yield Refused.by(place, error)


def _found(source: Source, place: str, entry: Entry, about: Entry) -> Found:
    """Raises CuratorError `feed.no_text`."""
    html, is_summary = _body(entry)
    text = "\n\n".join(texts(html))
    if not text:
        raise CuratorError("feed.no_text")
    identity = canonical([entry.get("id"), entry.get("link"), entry.get("title"), html])
    short = is_summary and len(text.split()) < _FEW_WORDS
    return Found(
        place,
        "feed",
        text,
        name_of(Path(source.name)),
        hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest(),
        said=_said(entry, about),
        tags=tuple(dict.fromkeys(str(tag.get("term")) for tag in entry.get("tags") or () if tag.get("term"))),
        kept={"feed": {"id": entry["id"]}} if entry.get("id") else {},
        told=(Told("feed.summary_only"),) if short else (),
    )


def _body(entry: Entry) -> tuple[str, bool]:
    """The longest content of an entry as HTML, else its summary."""
    contents = [str(each.get("value") or "") for each in entry.get("content") or ()]
    whole = max(contents, key=len, default="")
    return (whole, False) if whole.strip() else (str(entry.get("summary") or ""), True)


def _said(entry: Entry, about: Entry) -> dict[str, tuple[Said, ...]]:
    names = [str(each.get("name")) for each in entry.get("authors") or () if each.get("name")]
    contents = [str(each.get("language") or "") for each in entry.get("content") or ()]
    values: dict[str, list[tuple[str, str]]] = {
        "title": [("entry.title", " ".join(texts(str(entry.get("title") or ""))))],
        "byline": [("entry.authors", ", ".join(names)), ("entry.author", str(entry.get("author") or ""))],
        "published": [
            (f"entry.{name}", iso(str(entry.get(name) or ""))) for name in ("published", "updated", "created")
        ],
        "outlet": [
            ("entry.source", str(cast("Entry", entry.get("source") or {}).get("title") or "")),
            ("feed.title", " ".join(texts(str(about.get("title") or "")))),
        ],
        "language": [
            *(("entry.language", value) for value in contents),
            ("feed.language", str(about.get("language") or "")),
        ],
        "address": [("entry.link", str(entry.get("link") or ""))],
        "licence": [
            ("entry.license", str(entry.get("license") or entry.get("rights") or "")),
            ("feed.rights", str(about.get("rights") or "")),
        ],
    }
    found = {
        field: distinct(Said(value, f"feed.{origin}") for origin, value in every)
        for field, every in values.items()
    }
    return {field: kept for field, kept in found.items() if kept}
