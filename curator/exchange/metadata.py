"""What a metadata file or the `meta` of a JSONL line says of an article, checked before it is believed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn, cast

from curator.domain.edit import canonical
from curator.domain.errors import CuratorError
from curator.domain.filing import MAX_TAG

from .arriving import Metadata, Told

# The names of the exchange format → those of Article.
_FIELDS = {
    "title": "title",
    "byline": "byline",
    "published": "published",
    "language": "language",
    "source_name": "outlet",
    "source_url": "address",
    "section": "section",
    "licence": "licence",
}
PATTERNS = {
    "published": r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?",
    "language": r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
}
"""As the schema of the export has them; a test compares."""

_CONTROL = re.compile("[\x00-\x1f\x7f]+")
_TITLE_LENGTH = 120


def read_beside(path: Path) -> tuple[Mapping[str, Any], list[Told]]:
    """The object in the `.json` file that goes with an article file; {} if there is none.

    One that cannot be used is told, and the article comes in without it.
    """
    beside = path.with_suffix(".json")
    if not beside.is_file():
        return {}, []
    try:
        found = load_json(beside.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, CuratorError):
        return {}, [Told("meta.unreadable", {"file": beside.name})]
    if not isinstance(found, dict):
        return {}, [Told("meta.unreadable", {"file": beside.name})]
    return cast("dict[str, Any]", found), []


def checked(record: Mapping[str, Any], kept: Mapping[str, Any]) -> tuple[Metadata, list[Told]]:
    """The metadata that a record holds; a value of a wrong form is told and left out.

    Fields that Curator does not know are kept in `foreign` as `meta`, beside `kept`.
    """
    told: list[Told] = []
    values: dict[str, str] = {}
    for name, field in _FIELDS.items():
        value = record.get(name)
        if value in (None, ""):
            continue
        clean = _line(value) if isinstance(value, str) else ""
        pattern = PATTERNS.get(name)
        if not clean or (pattern and not re.fullmatch(pattern, clean)):
            told.append(Told("meta.bad_value", {"field": name, "value": _short(value)}))
        else:
            values[field] = clean
    tags, bad = _tags(record.get("tags"))
    told += bad
    unknown = {name: value for name, value in record.items() if name not in {*_FIELDS, "tags", "file_name"}}
    kept = {**kept, "meta": unknown} if unknown else kept
    return Metadata(**values, tags=tags, foreign=foreign(kept)), told


def titled(metadata: Metadata, text: str, file_name: str) -> Metadata:
    """The metadata with a title: its own, else the first line if that is short, else the file's name."""
    if metadata.title:
        return metadata
    first = _line(text.lstrip().split("\n", 1)[0].lstrip("# "))
    fits = len(first) <= _TITLE_LENGTH and any(character.isalnum() for character in first)
    return replace(metadata, title=first if fits else Path(file_name).stem)


def name_of(path: Path) -> str:
    """A file's name as the export can hold it: no separators, controls or undecodable bytes."""
    return _line(path.name.replace("\\", "_")) or "_"


def load_json(text: str) -> object:
    """Strict JSON: no NaN, no endless nesting. Raises ValueError or CuratorError `json.too_deep`."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError as error:
        raise CuratorError("json.too_deep") from error


def foreign(fields: Mapping[str, Any]) -> str:
    """Unknown fields as a canonical JSON object in a string; "" if there are none.

    Raises ValueError where a number is too large for JSON, CuratorError `json.too_deep`.
    """
    if not fields:
        return ""
    try:
        text = canonical(fields)
        clean = without_surrogates(text)
        # Cleaning can change the order of keys: then it is made canonical again.
        return text if clean == text else canonical(json.loads(clean))
    except RecursionError as error:
        raise CuratorError("json.too_deep") from error


def without_surrogates(text: str) -> str:
    """A pair of halves becomes its character, a lone half U+FFFD: neither SQLite nor UTF-8 holds one."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _tags(value: object) -> tuple[tuple[str, ...], list[Told]]:
    if value in (None, "", []):
        return (), []
    if not isinstance(value, list):
        return (), [Told("meta.bad_value", {"field": "tags", "value": _short(value)})]
    good: set[str] = set()
    told: list[Told] = []
    for tag in cast("list[object]", value):
        clean = _line(tag) if isinstance(tag, str) else ""
        if 1 <= len(clean) <= MAX_TAG:
            good.add(clean)
        else:
            told.append(Told("meta.bad_value", {"field": "tags", "value": _short(tag)}))
    return tuple(sorted(good)), told


def _line(value: str) -> str:
    """A value on one line, without controls and lone surrogates."""
    return _CONTROL.sub(" ", without_surrogates(value)).strip()


def _short(value: object) -> str:
    return without_surrogates(str(value))[:60]


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
