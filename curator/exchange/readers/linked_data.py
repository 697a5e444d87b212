"""What a page says of its article in JSON-LD: headline, authors, dates, at times the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from .tree import Element

Record = Mapping[str, Any]

_ARTICLES_WORDS = (
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle "
    "BackgroundNewsArticle AskPublicNewsArticle ReviewNewsArticle AdvertiserContentArticle "
    "SatiricalArticle Report BlogPosting LiveBlogPosting TechArticle ScholarlyArticle "
    "SocialMediaPosting DiscussionForumPosting Review"
)
_ARTICLES = frozenset(_ARTICLES_WORDS.split())
_PAGES = frozenset(("WebPage", "ItemPage", "AboutPage"))
_WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
_DEEPEST = 12


def articles(tree: Element) -> list[Record]:
    """The articles that a page describes, in their order; pages only where there is no article."""
    found = list(_records(tree))
    told = [record for record in found if _types(record) & _ARTICLES]
    return told or [record for record in found if _types(record) & _PAGES]


def publisher(tree: Element) -> str:
    """The name of the site or the organisation that a page says it is of, where no article says it."""
    found = list(_records(tree))
    for wanted in ("WebSite", "NewsMediaOrganization", "Organization"):
        for record in found:
            if wanted in _types(record) and text_of(record.get("name")):
                return text_of(record.get("name"))
    return ""


def names_of(value: object) -> list[str]:
    """The names in an author or publisher, be it a string, an object or a list of these."""
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if isinstance(value, dict):
        record = cast("dict[str, Any]", value)
        return names_of(record.get("name"))
    if isinstance(value, list):
        return [name for one in cast("list[object]", value) for name in names_of(one)]
    return []


def is_organisation(value: object) -> bool:
    """Whether an author is said to be an organisation."""
    values = cast("list[object]", value) if isinstance(value, list) else [value]
    records = [cast("dict[str, Any]", one) for one in values if isinstance(one, dict)]
    return bool(records) and all(any("Organization" in kind for kind in _types(record)) for record in records)


def text_of(value: object) -> str:
    """A string, or the first of a list of them, or what an object says under `@value`, `@id` or `url`."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return next((text for one in cast("list[object]", value) if (text := text_of(one))), "")
    if isinstance(value, dict):
        record = cast("dict[str, Any]", value)
        return next((text for key in ("@value", "@id", "url") if (text := text_of(record.get(key)))), "")
    return ""


def _records(tree: Element) -> Iterator[Record]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            yield from _flat(_loaded(script.text), 0)


def _loaded(text: str) -> object:
    """What the script holds; pages often leave raw line breaks in strings, which `strict` would refuse."""
    text = _WRAPPED.sub("", text).strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _flat(value: object, depth: int) -> Iterator[Record]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in cast("list[object]", value):
            yield from _flat(one, depth + 1)
    elif isinstance(value, dict):
        record = cast("dict[str, Any]", value)
        if "@type" in record:
            yield record
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _flat(record.get(key), depth + 1)


def _types(record: Record) -> set[str]:
    value = record.get("@type")
    kinds = cast("list[object]", value) if isinstance(value, list) else [value]
    return {str(kind).rpartition("/")[2] for kind in kinds}
