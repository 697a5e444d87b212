"""What the reading process and its caller say to each other: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast

from curator.exchange.arriving import Found, Known, PassedOver, Refused, Said, Told

from .source import Options

Message = Mapping[str, Any]

MAX_LINE = 80 * 2**20
"""Bytes of a line: an article of 4,000,000 code points with all of its raw text, and fields of 32 MB."""


def to_line(message: Message) -> bytes:
    """A line with its end. Halves of characters travel as they are: freezing counts them."""
    return json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def of_line(line: bytes) -> dict[str, Any]:
    """Raises ValueError if it is no message."""
    message = json.loads(line.decode("utf-8", "surrogatepass"))
    if not isinstance(message, dict):
        raise ValueError("not an object")
    return cast("dict[str, Any]", message)


def of_item(item: Found | Refused | Known | PassedOver) -> Message:
    match item:
        case Found():
            return {"found": {**asdict(item), "kept": dict(item.kept)}}
        case Refused():
            return {"refused": [item.place, item.code, dict(item.args)]}
        case Known():
            return {"known": [item.place, item.article_id]}
        case PassedOver():
            return {"passed": [item.place, item.count, item.kinds, item.places]}


def item_of(message: Message) -> Found | Refused | Known | PassedOver | None:
    """The item that a message carries; None if it is about something else."""
    if "found" in message:
        return _found(message["found"])
    if "refused" in message:
        return Refused(*message["refused"])
    if "passed" in message:
        place, count, kinds, places = message["passed"]
        return PassedOver(place, count, tuple(kinds), tuple(places))
    return Known(*message["known"]) if "known" in message else None


def of_options(options: Options) -> Message:
    return {**asdict(options), "keys": dict(options.keys)}


def _found(fields: dict[str, Any]) -> Found:
    said = {name: tuple(Said(*each) for each in all_said) for name, all_said in fields["said"].items()}
    told = tuple(Told(each["code"], each["args"]) for each in fields["told"])
    changed: dict[str, Any] = {"said": said, "told": told, "tags": tuple(fields["tags"])}
    return Found(**{**fields, **changed})
