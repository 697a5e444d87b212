"""The head of a Markdown file: the little YAML that people write there, and nothing that YAML could do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

_FENCE = re.compile(r"---[ \t]*\r?\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_PAIR = re.compile(r"([A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_LONGEST = 20_000
"""Characters; what is longer is no head."""

_NAMES = {
    "author": "byline",
    "authors": "byline",
    "date": "published",
    "lang": "language",
    "url": "source_url",
    "link": "source_url",
    "canonical": "source_url",
    "source": "source_name",
    "outlet": "source_name",
    "publisher": "source_name",
    "license": "licence",
    "keywords": "tags",
    "headline": "title",
}
"""What site builders call it → the names of the exchange format."""


def read_head(text: str) -> tuple[Mapping[str, object], int]:
    """The fields of a head, and the code point where the text behind it begins; ({}, 0) if there is none."""
    fence = _FENCE.match(text)
    end = _END.search(text, fence.end(), fence.end() + _LONGEST) if fence else None
    if fence is None or end is None:
        return {}, 0
    fields: dict[str, object] = {}
    for name, value in _pairs(text[fence.end() : end.start()]):
        fields.setdefault(_NAMES.get(name, name), value)
    if re.match(r"https?://", str(fields.get("source_name", ""))):
        fields.setdefault("source_url", fields.pop("source_name"))
    if isinstance(byline := fields.get("byline"), list):
        fields["byline"] = ", ".join(cast("list[str]", byline))
    if isinstance(fields.get("tags"), str):
        fields["tags"] = [tag.strip() for tag in str(fields["tags"]).split(",") if tag.strip()]
    # A date with its time apart by a blank is as common as one with a T.
    if isinstance(published := fields.get("published"), str):
        fields["published"] = re.sub(r"^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)$", r"\1", published)
    return (fields, end.end()) if fields else ({}, 0)


def _pairs(block: str) -> Iterator[tuple[str, object]]:
    """Names with a string or a list of strings; anything deeper is left to the text, where it stands."""
    name, items = "", list[str]()
    for line in block.splitlines():
        pair, item = _PAIR.match(line), _ITEM.match(line)
        if pair:
            if name and items:
                yield name, items
            name, items = pair[1], []
            value = _plain(pair[2] or "")
            if isinstance(value, list) or value:
                yield name, value
                name = ""
        elif item and name:
            items.append(str(_plain(item[1])))
    if name and items:
        yield name, items


def _plain(value: str) -> str | list[str]:
    """A scalar without its quotes, or a list in brackets."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [str(_plain(part)) for part in value[1:-1].split(",") if part.strip()]
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value
