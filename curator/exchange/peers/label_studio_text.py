"""The text of a task of Label Studio: one field of its data, or the turns of a dialogue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from curator.domain.errors import CuratorError

_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")
_ADDRESS = re.compile(r"\s*(?:https?|s3|gs|azure-blob)://\S+\s*|/data/\S+")


@dataclass(frozen=True, slots=True)
class Task:
    """The text, where each turn of a dialogue begins in it, and the other fields of the data."""

    text: str
    turns: Sequence[int]
    rest: Mapping[str, Any]

    def bounds(self, value: Mapping[str, Any]) -> tuple[object, object]:
        """Where a region begins and ends in the text, in whatever way it says so."""
        if self.turns:
            return tuple(self._in_turn(value, name) for name in ("start", "end"))  # pyright: ignore[reportReturnType]
        if isinstance(value.get("start"), str):
            # A place in the tree of a page without tags: it has a single text.
            whole = value.get("globalOffsets")
            if isinstance(whole, dict):
                return cast("dict[str, Any]", whole).get("start"), cast("dict[str, Any]", whole).get("end")
            return value.get("startOffset"), value.get("endOffset")
        return value.get("start"), value.get("end")

    def _in_turn(self, value: Mapping[str, Any], name: str) -> int | None:
        number, offset = value.get(name), value.get(f"{name}Offset")
        try:
            turn = int(number) if isinstance(number, (str, int)) else -1
            return self.turns[turn] + offset if turn >= 0 and isinstance(offset, int) else None
        except (ValueError, IndexError):
            return None


def text_of_task(data: Mapping[str, Any], regions: Iterable[Mapping[str, Any]]) -> Task:
    """The field that the regions are on.

    Raises CuratorError `line.no_text`, `tasks.address` or `tasks.html`.
    """
    regions = list(regions)
    dialogue = next((name for name, value in data.items() if _turns(value)), None)
    fields = dict(_texts(data))
    if dialogue is not None and (not fields or any(r.get("type") == "paragraphlabels" for r in regions)):
        return _of_dialogue(data, dialogue)
    name = _field(fields, regions)
    text = fields[name]
    if _ADDRESS.fullmatch(text):
        raise CuratorError("tasks.address")
    on_page = any(isinstance(_value(region).get("start"), str) for region in regions)
    if on_page and _TAG.search(text):
        raise CuratorError("tasks.html")
    return Task(text, (), _without(data, name))


def _texts(data: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """The texts of the data, those inside of objects by their path."""
    for name, value in data.items():
        if isinstance(value, str):
            yield f"{path}{name}", value
        elif isinstance(value, dict) and path.count(".") < 8:
            yield from _texts(cast("dict[str, Any]", value), f"{path}{name}.")


def _field(fields: Mapping[str, str], regions: Iterable[Mapping[str, Any]]) -> str:
    """The field that the regions quote, else `text`, else the one that they name, else the longest."""
    if not fields:
        raise CuratorError("line.no_text")
    quoted = [_value(region) for region in regions if isinstance(_value(region).get("text"), str)]
    for value in quoted:
        start, end = value.get("start"), value.get("end")
        if isinstance(start, int) and isinstance(end, int):
            fits = [name for name, text in fields.items() if text[start:end] == value["text"]]
            if len(fits) == 1:
                return fits[0]
            break
    if "text" in fields:
        return "text"
    named = [str(region.get("to_name")) for region in regions if region.get("to_name") in fields]
    return named[0] if named else max(fields, key=lambda name: len(fields[name]))


def _without(data: Mapping[str, Any], path: str) -> dict[str, Any]:
    first, _, rest = path.partition(".")
    left = {name: value for name, value in data.items() if name != path}
    if rest and path not in data and isinstance(left.get(first), dict):
        inner = _without(left[first], rest)
        left = {**left, first: inner} if inner else {n: v for n, v in left.items() if n != first}
    return left


def _turns(value: object) -> list[str] | None:
    """What is said in each turn of a dialogue, None where this is none."""
    if not isinstance(value, list) or not value:
        return None
    said: list[str] = []
    for turn in cast("list[object]", value):
        found = cast("dict[str, Any]", turn).get("text") if isinstance(turn, dict) else None
        if not isinstance(found, str):
            return None
        said.append(found)
    return said


def _of_dialogue(data: Mapping[str, Any], name: str) -> Task:
    said = _turns(data[name]) or []
    starts: list[int] = []
    at = 0
    for turn in said:
        starts.append(at)
        at += len(turn) + 2
    return Task("\n\n".join(said), starts, dict(data))


def _value(region: Mapping[str, Any]) -> dict[str, Any]:
    found = region.get("value")
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}
