"""Reads what a new workspace starts with beside its articles: the label set and the guideline."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final, cast

from curator.domain.errors import CuratorError
from curator.domain.label import Guideline

_COLOUR: Final = re.compile(r"#[0-9A-F]{6}")
_LAYERS: Final = frozenset({"entity", "claim"})
_ENDS: Final = frozenset({"claim", "mention", "passage"})
_FRONT: Final = re.compile(r"---\n(?P<front>.*?)\n---\n+(?P<text>.*)", re.DOTALL)
_HEADING: Final = re.compile(r"^# (?P<id>.+)\n+", re.MULTILINE)


def read_label_set(path: Path) -> dict[str, Any]:
    """The label set as it stands: `id`, `version`, `labels` and `relation_types`.

    A label has id, name, layer, key, colours, definition and two examples; a relation type has id, head,
    child and definition. Raises CuratorError `seeds.missing` or `seeds.labels` with the id that is wrong.
    """
    label_set = _object(path, "seeds.labels")
    labels: Any = label_set.get("labels")
    relations: Any = label_set.get("relation_types")
    if not isinstance(label_set.get("id"), str) or not isinstance(label_set.get("version"), int):
        raise CuratorError("seeds.labels", file=path.name, label="id")
    if not isinstance(labels, list) or not labels or not isinstance(relations, list):
        raise CuratorError("seeds.labels", file=path.name, label="labels")
    for label in cast("list[Any]", labels):
        _require(_is_label(label), path, label)
    for relation in cast("list[Any]", relations):
        _require(_is_relation(relation), path, relation)
    for field in ("id", "key"):
        values = [label[field] for label in cast("list[dict[str, str]]", labels)]
        twice = {value for value in values if values.count(value) > 1}
        if twice:
            raise CuratorError("seeds.labels", file=path.name, label=min(twice))
    return label_set


def _require(holds: bool, path: Path, record: object) -> None:
    if not holds:
        known = cast("dict[str, Any]", record) if isinstance(record, dict) else {}
        raise CuratorError("seeds.labels", file=path.name, label=str(known.get("id", "?")))


def _is_label(label: object) -> bool:
    if not isinstance(label, dict):
        return False
    fields = cast("dict[str, Any]", label)
    words = [fields.get(name) for name in ("id", "name", "key", "definition")]
    examples = fields.get("examples")
    return (
        all(words)
        and _are_strings(words)
        and fields.get("layer") in _LAYERS
        and _are_strings(examples)
        and len(cast("list[str]", examples)) == 2
        and _are_colours(fields.get("colours"))
    )


def _are_colours(colours: object) -> bool:
    if not isinstance(colours, dict):
        return False
    themes = cast("dict[str, Any]", colours)
    return set(themes) == {"light", "dark"} and all(
        isinstance(pair, dict)
        and set(cast("dict[str, Any]", pair)) == {"line", "tint"}
        and all(_COLOUR.fullmatch(str(value)) for value in cast("dict[str, Any]", pair).values())
        for pair in themes.values()
    )


def _is_relation(relation: object) -> bool:
    if not isinstance(relation, dict):
        return False
    fields = cast("dict[str, Any]", relation)
    ends = [fields.get("head"), fields.get("child")]
    return isinstance(fields.get("id"), str) and all(
        _are_strings(end) and bool(end) and _ENDS.issuperset(cast("list[str]", end)) for end in ends
    )


def read_guideline(path: Path) -> Guideline:
    """The guideline: front matter with `id` and `version`, then one section for each heading `# …`.

    Raises CuratorError `seeds.missing` or `seeds.guideline`.
    """
    found = _FRONT.fullmatch(_text(path, "seeds.guideline"))
    if found is None:
        raise CuratorError("seeds.guideline", file=path.name)
    front = dict(line.split(": ", 1) for line in found["front"].splitlines() if ": " in line)
    parts = _HEADING.split(found["text"])
    if not front.get("id") or not front.get("version", "").isdecimal() or len(parts) < 3:
        raise CuratorError("seeds.guideline", file=path.name)
    sections = {heading.strip(): body.strip() for heading, body in zip(parts[1::2], parts[2::2], strict=True)}
    return Guideline(front["id"], int(front["version"]), found["text"], sections)


def _object(path: Path, code: str) -> dict[str, Any]:
    try:
        record: object = json.loads(_text(path, code))
    except ValueError as error:
        raise CuratorError(code, file=path.name) from error
    if not isinstance(record, dict):
        raise CuratorError(code, file=path.name)
    return cast("dict[str, Any]", record)


def _text(path: Path, code: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise CuratorError("seeds.missing", file=path.name) from error
    except UnicodeDecodeError as error:
        raise CuratorError(code, file=path.name) from error


def _are_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in cast("list[object]", value))
