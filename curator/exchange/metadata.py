"""What a metadata file or the `meta` of a JSONL line says of an article, checked before it is believed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NoReturn, cast

from curator.domain.edit import canonical
from curator.domain.errors import CuratorError
from curator.domain.filing import MAX_TAG

from .arriving import Metadata, Said, Told

FIELDS = {
    "title": "title",
    "byline": "byline",
    "published": "published",
    "language": "language",
    "source_name": "outlet",
    "source_url": "address",
    "section": "section",
    "licence": "licence",
}
"""The names of the exchange format → those of Article."""
PATTERNS = {
    "published": r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?",
    "language": r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
}
"""As the schema of the export has them; a test compares."""

_CONTROL = re.compile("[\x00-\x1f\x7f]+")
_TITLE_LENGTH = 120
_MAX_BESIDE = 2**20
"""Bytes of metadata beside a file; what is longer is cut, and then it is none."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a record under the names of the exchange format says: per field of `Metadata`, tags, the rest."""

    said: Mapping[str, tuple[Said, ...]] = field(default_factory=dict[str, tuple[Said, ...]])
    tags: tuple[str, ...] = ()
    kept: Mapping[str, Any] = field(default_factory=dict[str, Any])
    told: tuple[Told, ...] = ()


def beside_of(path: Path) -> tuple[str | None, bytes | None]:
    """The name and the bytes of the `.json` file that goes with an article file; None where there is none.

    The bytes are None too where the file cannot be read.
    """
    beside = path.with_suffix(".json")
    if not beside.is_file():
        return None, None
    try:
        with beside.open("rb") as file:
            return beside.name, file.read(_MAX_BESIDE)
    except OSError:
        return beside.name, None


def object_beside(data: bytes) -> dict[str, Any] | None:
    """The object that metadata beside a file hold; None if they cannot be used."""
    try:
        found = load_json(data.decode("utf-8-sig"))
    except (ValueError, CuratorError):
        return None
    return cast("dict[str, Any]", found) if isinstance(found, dict) else None


def spoken(record: Mapping[str, Any], origin: str) -> Spoken:
    """What a record says; a value that is no string is told and left out.

    Fields that Curator does not know are kept as `meta`.
    """
    told: list[Told] = []
    said: dict[str, tuple[Said, ...]] = {}
    for name, known in FIELDS.items():
        value = record.get(name)
        if value in (None, ""):
            continue
        if isinstance(value, str):
            said[known] = (Said(value, origin),)
        else:
            told.append(_bad(known, value))
    tags: object = record.get("tags")
    good: list[str] = []
    if isinstance(tags, list):
        for tag in cast("list[object]", tags):
            if isinstance(tag, str):
                good.append(tag)
            else:
                told.append(_bad("tags", tag))
    elif tags not in (None, ""):
        told.append(_bad("tags", tags))
    unknown = {name: value for name, value in record.items() if name not in {*FIELDS, "tags", "file_name"}}
    return Spoken(said, tuple(good), {"meta": unknown} if unknown else {}, tuple(told))


def chosen(said: Mapping[str, Iterable[Said]]) -> tuple[dict[str, str], list[Told]]:
    """For each field of `Metadata` the first value of a right form; a field without one is told."""
    values: dict[str, str] = {}
    told: list[Told] = []
    for name in FIELDS.values():
        offered = list(said.get(name, ()))
        clean = [one_line(each.value) for each in offered]
        usable = [value for value in clean if value and is_usable(name, value)]
        if usable:
            values[name] = usable[0]
        elif any(clean):
            told.append(_bad(name, offered[0].value))
    return values, told


def is_usable(name: str, value: str) -> bool:
    """True for a value that a field of `Metadata` takes."""
    pattern = PATTERNS.get(name)
    return not pattern or bool(re.fullmatch(pattern, value))


def sound_tags(tags: Iterable[str]) -> tuple[tuple[str, ...], list[Told]]:
    """Tags in their order, each once; those that are none are told."""
    clean = {tag: one_line(tag) for tag in tags}
    good = {tag for tag in clean.values() if 1 <= len(tag) <= MAX_TAG}
    return tuple(sorted(good)), [_bad("tags", tag) for tag, line in clean.items() if line not in good]


def _bad(name: str, value: object) -> Told:
    return Told("meta.bad_value", {"field": name, "value": _short(value)})


def titled(metadata: Metadata, text: str, file_name: str) -> Metadata:
    """The metadata with a title: its own, else the first line if that is short, else the file's name."""
    if metadata.title:
        return metadata
    first = one_line(text.lstrip().split("\n", 1)[0].lstrip("# "))
    fits = len(first) <= _TITLE_LENGTH and any(character.isalnum() for character in first)
    return replace(metadata, title=first if fits else Path(file_name).stem)


def name_of(path: Path) -> str:
    """A file's name as the export can hold it: no separators, controls or undecodable bytes."""
    return clean_name(path.name)


def clean_name(name: str) -> str:
    """The same for a name that is not of this disk."""
    return one_line(name.replace("\\", "_").replace("/", "_")) or "_"


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


def one_line(value: str) -> str:
    """A value on one line, without controls and lone surrogates."""
    return _CONTROL.sub(" ", without_surrogates(value)).strip()


def _short(value: object) -> str:
    return without_surrogates(str(value))[:60]


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
