"""Curator JSONL v1 read again: a file, or the files of an export's folder, a record at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Refused
from curator.exchange.files import opened_for_reading
from curator.exchange.house import is_house_file
from curator.exchange.jsonl import SCHEMA
from curator.exchange.lines import numbered_lines
from curator.exchange.shapes import Record

from .curator_given import given_of, problem_of
from .given import Given

ENDS = (".jsonl",)


def read(path: Path) -> Iterator[Given | Refused]:
    """The articles of a file or a folder in their order; a bad line is Refused on its own.

    Raises CuratorError `file.*` and `folder.no_articles`.
    """
    if not path.is_dir():
        yield from _read_file(path)
        return
    files = sorted(one for one in path.iterdir() if one.suffix in ENDS and not is_house_file(one))
    if not files:
        raise CuratorError("folder.no_articles")
    for file in files:
        yield from _read_file(file)


def _read_file(path: Path) -> Iterator[Given | Refused]:
    with opened_for_reading(path) as file:
        for number, line in numbered_lines(file):
            if line is None or line.strip():
                yield _read_line(line, f"{path}:{number}")


def _checked(record: Record, given: Given) -> Given:
    """The article, if what is carried of it as it stands is as the schema has it. Raises ValueError."""
    kept = [span["alt_links"] for span in (*record["spans"], *record["curator"]["nested"])]
    if given.relations or given.unsettled or any(kept):
        checker = _checkers()
        for name in ("relations", "claim_relations"):
            _fit(checker[name], record[name])
        for name in ("rejected", "unsure", "pending"):
            _fit(checker["not_true"], record["curator"][name])
        _fit(checker["alt_links"], kept)
    return given


def _fit(checker: Validator, entries: Any) -> None:
    for error in checker.iter_errors(entries):
        raise ValueError(error.message[:140])


@cache
def _checkers() -> dict[str, Validator]:
    """For lists of the entries that are kept as they come; made when the first ones do."""
    schema: dict[str, Any] = json.loads(SCHEMA.read_bytes())
    defs = schema["$defs"]

    def lists_of(name: str) -> Validator:
        return Draft202012Validator({"type": "array", "items": {"$ref": f"#/$defs/{name}"}, "$defs": defs})

    links = {"type": "array", "items": {"type": "array", "items": {"$ref": "#/$defs/alt_link"}}}
    return {
        "relations": lists_of("relation"),
        "claim_relations": lists_of("claim_relation"),
        "not_true": lists_of("not_true"),
        "alt_links": Draft202012Validator({**links, "$defs": defs}),
    }


def _without_tokens(line: bytes) -> bytes:
    """A line as an export writes it, without the words of its text: most of it, and none of it is needed.

    Within a string of JSON a quote mark has a backslash before it, so neither end can be found in a text.
    """
    start = line.find(b'"tokens":[{')
    end = line.find(b'}],"spans":[', start) if start >= 0 else -1
    return line[: start + len(b'"tokens":[')] + line[end + 1 :] if end >= 0 else line


def _read_line(line: bytes | None, place: str) -> Given | Refused:
    if line is None:
        return Refused(place, "line.too_long", {})
    try:
        record: Any = orjson.loads(_without_tokens(line))
        return _checked(record, given_of(record, place))
    except orjson.JSONDecodeError:
        return Refused(place, "line.not_json", {})
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return Refused(place, "line.not_record", {"problem": problem_of(error)})
