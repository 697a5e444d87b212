"""Many articles in one file: JSON lines, a JSON array, a table; told apart by which key holds the text."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from curator.domain.edit import canonical
from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Refused, Said, Told
from curator.exchange.decoding import decode
from curator.exchange.lines import numbered_lines, object_of
from curator.exchange.metadata import load_json, name_of

from .source import Options, Source
from .when import iso

_USUAL = {
    "text": """text body content article articleBody article_body body_text bodyText full_text fulltext
        fullText story raw_text maintext document data.text _source.text""",
    "title": "title headline head name subject data.title",
    "byline": "byline author authors by creator writer",
    "published": """published published_at publishedAt date_published datePublished date_publish
        publication_date pub_date pubDate date created_at timestamp versioncreated""",
    "outlet": "outlet source_name source publisher publication newspaper sitename source_domain",
    "section": "section category articleSection desk",
    "language": "language lang inLanguage locale",
    "address": "address source_url url link uri canonical_url webUrl",
    "licence": "licence license rights",
}
USUAL: Mapping[str, tuple[str, ...]] = {field: tuple(names.split()) for field, names in _USUAL.items()}
"""What others call our fields, the likeliest first; a point leads into an object. From the article sets that
are passed around (Common Crawl News, WebHose, GDELT, Elasticsearch dumps, schema.org)."""

_OWN = frozenset(
    ("tokens", "spans", "relations", "claims", "claim_relations", "answer", "curator")
    + ("_input_hash", "_task_hash", "_view_id")
)
"""What our own export says beside text and meta; it is of another article than the one being made."""

_LISTS = ("articles", "items", "docs", "documents", "data", "results", "rows", "entries", "_items")
"""Keys under which a JSON object holds its articles."""

_SNIFFED = 20_000
_KEYS_TOLD = 12
_UNKNOWN = 20
"""So many records without a known key for the text, before one with it, and the batch is of another kind."""


def read_lines(source: Source, options: Options) -> Iterator[Found | Refused]:
    """JSON lines: one object a line; a bad line is refused and the others come in."""
    yield from _known_keys(_lines(source, options))


def _known_keys(items: Iterable[Found | Refused]) -> Iterator[Found | Refused]:
    """The same, unless its keys say nothing: that is one reason for the batch, not one for each of its lines.

    Raises CuratorError `batch.no_text`.
    """
    first: list[Refused] = []
    known = False
    for item in items:
        if not known and isinstance(item, Refused) and item.code == "batch.no_text":
            first.append(item)
            if len(first) == _UNKNOWN:
                raise CuratorError("batch.no_text", keys=first[0].args["keys"])
            continue
        if not known and isinstance(item, Found):
            known = True
            yield from first
            first = []
        yield item
    yield from first


def _lines(source: Source, options: Options) -> Iterator[Found | Refused]:
    count = 0
    with source.open() as file:
        for count, line in numbered_lines(file):
            place = f"{source.place}:{count}"
            try:
                if line is None or line.strip():
                    yield _found(source, place, "lines", object_of(line), line or b"", options)
            except CuratorError as error:
                yield Refused.by(place, error)
    if not count:
        raise CuratorError("article.empty")


def read_json(source: Source, options: Options) -> Iterator[Found | Refused]:
    """A JSON array of objects, an object with one inside, or a single article.

    Raises CuratorError `json.unreadable`, `json.too_deep`, `json.no_articles`.
    """
    yield from _known_keys(_objects(source, options))


def _objects(source: Source, options: Options) -> Iterator[Found | Refused]:
    data = source.data()
    whole = json_of(data)
    rows = _rows(whole)
    for number, row in enumerate([whole] if rows is None else rows, 1):
        place = source.place if rows is None else f"{source.place}:{number}"
        try:
            if not isinstance(row, dict):
                raise CuratorError("line.not_json")
            record = cast("dict[str, Any]", row)
            yield _found(source, place, "json", record, data if rows is None else _bytes(record), options)
        except CuratorError as error:
            yield Refused.by(place, error)


def json_of(data: bytes) -> object:
    """What a JSON file holds, UTF-16 ones too. Raises CuratorError `json.unreadable` or `json.too_deep`."""
    try:
        return load_json(data.decode(json.detect_encoding(data)))
    except ValueError as error:
        raise CuratorError("json.unreadable") from error


def _rows(whole: object) -> list[object] | None:
    """The list that holds the articles; None if the object is itself one.

    Raises CuratorError `json.no_articles`.
    """
    if isinstance(whole, list) and whole:
        return cast("list[object]", whole)
    if not isinstance(whole, dict):
        raise CuratorError("json.no_articles")
    record = cast("dict[str, Any]", whole)
    if any(isinstance(_at(record, name), str) for name in USUAL["text"]):
        return None
    hits: object = record.get("hits")
    inside = cast("dict[str, Any]", hits) if isinstance(hits, dict) else record
    for name in (*_LISTS, "hits"):
        rows: object = inside.get(name)
        if isinstance(rows, list) and rows:
            return cast("list[object]", rows)
    return None


def read_csv(source: Source, options: Options) -> Iterator[Found | Refused]:
    """A table whose first row names its columns; the sign between them is told from the first rows.

    Raises CuratorError `csv.no_columns`, `csv.unreadable`, and what decoding raises.
    """
    yield from _known_keys(_table(source, options))


def _table(source: Source, options: Options) -> Iterator[Found | Refused]:
    decoded = decode(source.data(), options.encoding)
    # Python's own limit is 131,072 characters a field, less than many an article has.
    csv.field_size_limit(2**31 - 1)
    rows = csv.DictReader(io.StringIO(decoded.text, newline=""), dialect=_dialect(decoded.text), restkey="")
    try:
        for row in rows:
            record = {name: value for name, value in row.items() if name and value not in (None, "", [])}
            if not record:
                continue
            place = f"{source.place}:{rows.line_num}"
            try:
                found = _found(source, place, "csv", record, _bytes(record), options)
                told = (*found.told, *decoded.told)
                yield replace(found, encoding=decoded.encoding, guessed=decoded.guessed, told=told)
            except CuratorError as error:
                yield Refused.by(place, error)
    except csv.Error as error:
        raise CuratorError("csv.unreadable", reason=str(error)) from error


def _dialect(text: str) -> type[csv.Dialect]:
    """Excel's, with the sign that parts the first row into most columns."""
    head = text[:_SNIFFED].split("\n", 1)[0]
    sign = max(",;\t|", key=head.count)

    class Sniffed(csv.excel):
        delimiter = sign

    return Sniffed


def _bytes(record: Mapping[str, Any]) -> bytes:
    """What the hash of a row is made of. Raises CuratorError `line.not_json`, `json.too_deep`."""
    try:
        return canonical(record).encode("utf-8", "surrogatepass")
    except ValueError as error:
        # A number such as 1e999 is JSON to read, but not to write again.
        raise CuratorError("line.not_json") from error
    except RecursionError as error:
        raise CuratorError("json.too_deep") from error


def _found(
    source: Source, place: str, kind: str, record: Mapping[str, Any], data: bytes, options: Options
) -> Found:
    """One article of a batch. Raises CuratorError `batch.no_text`, `batch.no_key`."""
    own = isinstance(record.get("curator"), dict)
    path, text = _text(record, options.keys.get("text", ""))
    used, said = {path}, dict[str, tuple[Said, ...]]()
    for field in USUAL.keys() - {"text"}:
        chosen = options.keys.get(field, "")
        found = list(_values(record, field, (chosen,) if chosen else USUAL[field]))
        if found:
            said[field] = tuple(each for _, each in found)
            used.add(found[0][0])
    return Found(
        place,
        kind,
        text,
        name_of(Path(source.name)),
        hashlib.sha256(data).hexdigest(),
        said=said,
        tags=_tags(record) or _tags(_meta(record)),
        kept=_unused(record, used, _OWN if own else frozenset()),
        told=(Told("line.own_export"),) if own else (),
    )


def _meta(record: Mapping[str, Any]) -> dict[str, Any]:
    """Prodigy, and our own export, keep what is known of a text under `meta`."""
    meta: object = record.get("meta")
    return cast("dict[str, Any]", meta) if isinstance(meta, dict) else {}


def _unused(record: Mapping[str, Any], used: Iterable[str], own: frozenset[str]) -> dict[str, Any]:
    """What became neither the text nor a field; an article keeps it."""
    kept = {name: value for name, value in record.items() if name not in own}
    for path in (*used, "tags", "meta.tags", "meta.file_name"):
        kept = _without(kept, path) if path not in kept else {n: v for n, v in kept.items() if n != path}
    # Our own export writes every field of `meta`, empty ones too.
    empty = own and not any(_meta(kept).values())
    return {name: value for name, value in kept.items() if not (empty and name == "meta")}


def _without(record: dict[str, Any], path: str) -> dict[str, Any]:
    """A copy without the value at `a.b.c`, nor an object that is empty then."""
    name, _, rest = path.partition(".")
    inside: object = record.get(name)
    if not rest or not isinstance(inside, dict):
        return record
    left = cast("dict[str, Any]", inside)
    left = {n: v for n, v in left.items() if n != rest} if rest in left else _without(left, rest)
    return {n: left if n == name else v for n, v in record.items() if n != name or left}


def _text(record: Mapping[str, Any], chosen: str) -> tuple[str, str]:
    """The key that holds the text, and the text."""
    if chosen:
        value = _at(record, chosen)
        if not isinstance(value, str):
            raise CuratorError("batch.no_key", key=chosen)
        return chosen, value
    for name in USUAL["text"]:
        value = _at(record, name)
        if isinstance(value, str) and value.strip():
            return name, value
    # An empty text is a better reason than a missing one.
    if isinstance(record.get("text"), str):
        return "text", cast("str", record["text"])
    raise CuratorError("batch.no_text", keys=", ".join(map(str, list(record)[:_KEYS_TOLD])))


def _values(record: Mapping[str, Any], field: str, names: Sequence[str]) -> Iterator[tuple[str, Said]]:
    """What a record says for a field: at its own level, then in its `meta`."""
    seen: set[str] = set()
    for name in names:
        for path in (name, f"meta.{name}"):
            value = _one_line(_at(record, path), field)
            if value and value not in seen:
                seen.add(value)
                yield path, Said(value, f"batch.{path}")


def _one_line(value: object, field: str) -> str:
    """A value as one string: names of a list joined, the name of an object, a date in its one form."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, list):
        parts = [_one_line(each, field) for each in cast("list[object]", value)]
        return ", ".join(part for part in parts if part)
    if isinstance(value, dict):
        record = cast("dict[str, Any]", value)
        return _one_line(record.get("name") or record.get("title"), field)
    if isinstance(value, int | float):
        return iso(value) if field == "published" else ""
    typed = str(value).strip()
    return (iso(typed) or typed) if field == "published" else typed


def _at(record: Mapping[str, Any], path: str) -> object:
    """The value at a key, or inside objects along `a.b.c`; None if there is none."""
    if path in record:
        return record[path]
    inside: object = record
    for name in path.split("."):
        if not isinstance(inside, dict):
            return None
        inside = cast("Mapping[str, object]", inside).get(name)
    return inside


def _tags(record: Mapping[str, Any]) -> tuple[str, ...]:
    tags: object = record.get("tags")
    if isinstance(tags, str):
        return tuple(tag.strip() for tag in tags.split(",") if tag.strip())
    if not isinstance(tags, list):
        return ()
    return tuple(tag for tag in cast("list[object]", tags) if isinstance(tag, str))
