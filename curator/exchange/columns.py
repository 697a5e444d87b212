"""The columns of a batch with a value of each, from its first megabyte alone, and what they seem to hold."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

_HEAD = 2**20
_RECORDS = 20
_SAMPLE = 80
_MOST = 200
_SEPARATORS = ",;\t|"
_USUAL: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "articlebody", "article", "fulltext", "plaintext"),
    "title": ("title", "headline", "heading", "name", "header"),
    "byline": ("byline", "author", "authors", "by", "writer", "creator"),
    "published": ("published", "date", "publishedat", "datepublished", "pubdate", "publicationdate", "time"),
    "outlet": ("outlet", "source", "sourcename", "publisher", "publication", "site", "sitename", "newspaper"),
    "language": ("language", "lang", "languagecode", "locale"),
    "address": ("address", "url", "link", "sourceurl", "uri", "permalink", "href"),
}
NAMES = tuple(_USUAL)
"""What a column can be read as: the text, and fields of `Metadata`."""


class Column(NamedTuple):
    """A column's name, and the beginning of its first value that is not empty."""

    name: str
    sample: str


def columns_of(head: bytes) -> tuple[Column, ...]:
    """The columns of JSON Lines, of a JSON list of objects, or of a table with a first line of names.

    `head` is the beginning of the file; of a file that is none of these there are no columns.
    """
    text = head[:_HEAD].decode("utf-8-sig", "replace")
    records = _objects(text) if text.lstrip()[:1] in ("{", "[") else _rows(text)
    found: dict[str, str] = {}
    for record in records:
        for name, value in record.items():
            if len(found) < _MOST or name in found:
                found[name] = found.get(name) or " ".join(str(value).split())[:_SAMPLE]
    return tuple(Column(name, sample) for name, sample in found.items())


def guessed(columns: Iterable[Column]) -> dict[str, str]:
    """What each of NAMES is called here, as far as the columns have usual names; the first usual one wins."""
    by_form = {_form(column.name): column.name for column in reversed([*columns])}
    forms = {name: next((form for form in usual if form in by_form), "") for name, usual in _USUAL.items()}
    return {name: by_form[form] for name, form in forms.items() if form}


def _form(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _objects(text: str) -> Iterator[Mapping[str, object]]:
    """Objects that stand one after the other, in the outermost list, or in a list of the outermost object."""
    decoder, at = json.JSONDecoder(), 0
    for _ in range(_RECORDS):
        start = text.find("{", at)
        if start < 0:
            return
        try:
            record, at = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            # An object that goes on behind the head: what it holds is looked at instead.
            at = start + 1
            continue
        yield from _records_in(cast("dict[str, object]", record))


def _records_in(record: dict[str, object]) -> Sequence[Mapping[str, object]]:
    """The objects of the only list of objects that an object holds, else the object itself."""
    lists = [cast("list[object]", value) for value in record.values() if isinstance(value, list) and value]
    if len(lists) == len(record) == 1 and isinstance(lists[0][0], dict):
        return [cast("dict[str, object]", one) for one in lists[0][:_RECORDS] if isinstance(one, dict)]
    return [record]


def _rows(text: str) -> Iterator[Mapping[str, object]]:
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    if separator not in first:
        return
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
        for _ in range(_RECORDS):
            row = next(reader, None)
            if row is None:
                return
            yield {name: value or "" for name, value in row.items() if isinstance(name, str) and name}
    except csv.Error:
        return
