"""An export read back before it is called done: the schema and what a schema cannot say."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from curator.domain.errors import CuratorError

from .record import signed_hash, to_line
from .shapes import Record, place

_OPEN = ("rejected", "unsure", "pending")


def validator_of(schema: Mapping[str, Any]) -> Validator:
    """The checker of a record without its tokens.

    A long article has half a million of them, and jsonschema takes a minute for those; `_tokens`
    checks the same and more in a second. References are put in place, which makes it twice as fast.
    """
    lighter = _in_place(schema, schema["$defs"])
    lighter["properties"]["tokens"] = {"type": "array", "maxItems": 0}
    return Draft202012Validator(lighter)


def _in_place(node: Any, defs: Mapping[str, Any]) -> Any:
    """A schema with each reference replaced by what it names; ours has none to itself."""
    if isinstance(node, list):
        return [_in_place(each, defs) for each in cast("list[Any]", node)]
    if not isinstance(node, Mapping):
        return node
    fields = {k: _in_place(v, defs) for k, v in cast("Mapping[str, Any]", node).items() if k != "$defs"}
    name = fields.pop("$ref", None)
    return fields if name is None else _in_place(defs[name.rpartition("/")[2]], defs) | fields


def verify(
    path: Path,
    name: str,
    validator: Validator,
    sha256: str,
    should_stop: Callable[[], bool] = lambda: False,
) -> int:
    """Read an export back; returns its number of records.

    `name` is what the file will be called. Raises CuratorError `export.unverified` or `export.stopped`.
    """
    digest, last, count = hashlib.sha256(), ("", ""), 0
    with path.open("rb") as file:
        for count, raw in enumerate(file, 1):
            if should_stop():
                raise CuratorError("export.stopped")
            digest.update(raw)
            problem = next(_problems(raw, validator), None)
            record = json.loads(raw) if problem is None else None
            if record is not None:
                key = (record["curator"]["doc_id"], record["curator"]["article_id"])
                problem = None if last < key else "records out of order, or an article twice"
                last = key
            if problem:
                raise CuratorError("export.unverified", file=name, line=count, problem=problem)
    if digest.hexdigest() != sha256:
        raise CuratorError(
            "export.unverified", file=name, line=count, problem="bytes differ from those written"
        )
    return count


def _problems(raw: bytes, validator: Validator) -> Iterator[str]:
    try:
        line = raw.decode("utf-8")
        record = cast("Record", json.loads(line))
    except ValueError as error:
        yield str(error)
        return
    words = record["tokens"]
    lighter: Record = {**record, "tokens": []}
    for error in validator.iter_errors(lighter):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:140]}"
    if line != to_line(record) + "\n" or line.splitlines() != [line[:-1]]:
        yield "not in canonical form"
    yield from _head(record)
    yield from _tokens(record["text"], words)
    yield from _entries(record)
    yield from _twice(record)


def _head(record: Record) -> Iterator[str]:
    text, curator = record["text"], record["curator"]
    digest = hashlib.sha256(text.encode()).hexdigest()
    if digest != curator["text_sha256"] or not digest.startswith(curator["doc_id"]):
        yield "the text is not the one that its hash names"
    if record["_input_hash"] != signed_hash("text=" + json.dumps(text)):
        yield "_input_hash is not that of the text"


def _tokens(text: str, words: list[Record]) -> Iterator[str]:
    at = 0
    for index, word in enumerate(words):
        start, end, ws = word["start"], word["end"], word["ws"]
        fits = list(word) == ["text", "start", "end", "id", "ws"] and type(ws) is bool
        if (
            not fits
            or (word["id"], start) != (index, at)
            or not start < end
            or word["text"] != text[start:end]
        ):
            yield f"token {index} does not fit the text"
            return
        at = end + ws
        if ws and text[end:at] != " ":
            yield f"token {index} is not followed by a blank"
            return
    if at != len(text):
        yield "the tokens end before the text"


def _entries(record: Record) -> Iterator[str]:
    text, curator = record["text"], record["curator"]
    for entry in _quoted(record):
        start, end = entry["start"], entry["end"]
        if not 0 <= start < end <= len(text) or entry["text"] != text[start:end]:
            yield f"a quote differs from the text at {start}"
    for entries in (record["spans"], curator["nested"], record["claims"]):
        if entries != sorted(entries, key=place):
            yield "spans, nested mentions or claims out of order"
    for name in _OPEN:
        keys = [(entry["id"], entry["kb_id"]) for entry in curator[name]]
        if keys != sorted(set(keys)):
            yield f"{name} out of order, or one twice"
    for one, other in zip(record["spans"], record["spans"][1:], strict=False):
        if other["start"] < one["end"]:
            yield f"{one['id']} and {other['id']} overlap"


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
