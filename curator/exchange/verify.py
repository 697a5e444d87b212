"""An export read back before it is called done: the schema and what a schema cannot say."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple, cast

import orjson
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from curator.domain.errors import CuratorError

from .mentions import token_entries
from .record import Half, bare_line, json_of, signed_hash, without_tokens
from .schema_columns import Check, check_of
from .shapes import Record, place

_OPEN = ("rejected", "unsure", "pending")


class Validators(NamedTuple):
    """The schema without its tokens, twice: `check` says fast if all is well, `validator` what is not.

    A long article has half a million tokens; they are what its text makes of them, byte for byte.
    """

    check: Check
    validator: Validator


def validators_of(schema: Mapping[str, Any]) -> Validators:
    # References are put in place: the validator is twice as fast, and columns know none.
    lighter = _in_place(schema, schema["$defs"])
    lighter["properties"]["tokens"] = {"type": "array", "maxItems": 0}
    return Validators(check_of(lighter), Draft202012Validator(lighter))


def _in_place(node: Any, defs: Mapping[str, Any]) -> Any:
    """A schema with each reference replaced by what it names; ours has none to itself."""
    if isinstance(node, list):
        return [_in_place(each, defs) for each in cast("list[Any]", node)]
    if not isinstance(node, Mapping):
        return node
    fields = {k: _in_place(v, defs) for k, v in cast("Mapping[str, Any]", node).items() if k != "$defs"}
    name = fields.pop("$ref", None)
    return fields if name is None else _in_place(defs[name.rpartition("/")[2]], defs) | fields


class Key(NamedTuple):
    """What records are sorted by."""

    doc_id: str
    article_id: str


FIRST = Key("", "")
"""Before every other."""
_NOTHING: Mapping[str, bytes] = {}
Known = Mapping[str, bytes]
"""The tokens of texts as JSON, where they are known."""


def verified(
    lines: list[bytes], last: Key, validators: Validators, name: str, before: int = 0, known: Known = _NOTHING
) -> Key:
    """Look at lines that follow on `before` others; `last` is the key before them, theirs is returned.

    What `known` does not hold of the tokens is found out again. Raises CuratorError
    `export.unverified`.
    """
    halves = list(map(without_tokens, lines))
    records = _well([half.line for half in halves], last, validators)
    for at, half in enumerate(halves):
        found = _unlike(half, records[at], known) if records else _problems(half, last, validators)
        problem = next(found, None)
        if problem:
            raise CuratorError("export.unverified", file=name, line=before + at + 1, problem=problem)
        last = _key(records[at] if records else orjson.loads(half.line))
    return last


def _well(lines: list[bytes], last: Key, validators: Validators) -> list[Record] | None:
    """The records of some lines if they are in order and of the schema; None where one must be looked at."""
    try:
        records: list[Record] = list(map(orjson.loads, lines))
        keys = [last, *map(_key, records)]
        in_order = all(one < other for one, other in pairwise(keys))
        return records if in_order and validators.check(records) else None
    except (ValueError, KeyError, TypeError):
        return None


def _key(record: Record) -> Key:
    return Key(record["curator"]["doc_id"], record["curator"]["article_id"])


def _problems(half: Half, last: Key, validators: Validators) -> Iterator[str]:
    try:
        record = cast("Record", orjson.loads(half.line))
    except ValueError as error:
        yield str(error)
        return
    if not half.tokens:
        yield "not in canonical form"
    for error in validators.validator.iter_errors(record):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:140]}"
    if _key(record) <= last:
        yield "records out of order, or an article twice"
    yield from _unlike(half, record, {})


def _unlike(half: Half, record: Record, known: Known) -> Iterator[str]:
    """What is wrong with a record of the schema."""
    if half.line != bare_line(record):
        yield "not in canonical form"
    text = record["text"]
    if half.tokens != (known.get(text) or json_of(token_entries(text))):
        yield "the tokens are not those of the text"
    yield from _head(record)
    yield from _entries(record)
    yield from _twice(record)


def _head(record: Record) -> Iterator[str]:
    text, curator = record["text"], record["curator"]
    digest = hashlib.sha256(text.encode()).hexdigest()
    if digest != curator["text_sha256"] or not digest.startswith(curator["doc_id"]):
        yield "the text is not the one that its hash names"
    if record["_input_hash"] != signed_hash("text=" + json.dumps(text)):
        yield "_input_hash is not that of the text"


def _entries(record: Record) -> Iterator[str]:
    text, curator = record["text"], record["curator"]
    for entry in _quoted(record):
        start, end = entry["start"], entry["end"]
        if not 0 <= start < end <= len(text) or entry["text"] != text[start:end]:
            yield f"a quote differs from the text at {start}"
    for entries in (record["spans"], curator["nested"], record["claims"]):
        if not _is_sorted(map(place, entries)):
            yield "spans, nested mentions or claims out of order"
    for name in _OPEN:
        if not _is_sorted((entry["id"], entry["kb_id"]) for entry in curator[name]):
            yield f"{name} out of order, or one twice"
    for one, other in pairwise(record["spans"]):
        if other["start"] < one["end"]:
            yield f"{one['id']} and {other['id']} overlap"


def _is_sorted(keys: Iterable[tuple[Any, ...]]) -> bool:
    """True if each is more than the one before it."""
    return all(one < other for one, other in pairwise(keys))


def _quoted(record: Record) -> Iterator[Record]:
    curator = record["curator"]
    yield from record["spans"]
    yield from curator["nested"]
    for claim in record["claims"]:
        yield claim
        for name in ("parts", "source", "cue"):
            yield from claim[name]
    for name in _OPEN:
        yield from curator[name]


def _twice(record: Record) -> Iterator[str]:
    curator = record["curator"]
    entries = record["spans"] + record["claims"] + curator["nested"]
    ids = [entry["id"] for entry in entries]
    # A link that was refused has the id of its mention.
    ids += [entry["id"] for name in _OPEN for entry in curator[name] if entry["layer"] != "link"]
    if len(set(ids)) != len(ids):
        yield "one id stands twice"
