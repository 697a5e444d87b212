"""The small shapes that several lists of a JSONL record share."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from curator.domain.annotation import Annotation
from curator.domain.span import Parts

from .outgoing import Decision, Outgoing

Record = dict[str, Any]


def compact(entry: Mapping[str, Any]) -> str:
    """An entry as JSON that keeps its order of keys."""
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def ranges(parts: Parts) -> list[Record]:
    return [{"start": part.start, "end": part.end} for part in parts]


def quoted(text: str, parts: Parts) -> list[Record]:
    return [{"start": part.start, "end": part.end, "text": part.of(text)} for part in parts]


def rounded(score: float | None) -> float | None:
    """A score to 4 places, so that two machines write the same bytes."""
    return None if score is None else round(float(score), 4)


def to_the_second(at: str) -> str:
    """A UTC time of the journal (`2026-01-05T09:11:00.123Z`) without its fraction."""
    return at[:19] + "Z"


def made_by(annotation: Annotation) -> str:
    """Where an annotation began: the kind of its suggester, or by whose hand."""
    if annotation.origin:
        return annotation.origin.suggester.kind
    return "import" if annotation.brought and annotation.brought.by_file else "human"


def decision(outgoing: Outgoing, annotation: Annotation) -> Record:
    made: Decision = outgoing.decisions[annotation.id]
    return {
        "by": made.by,
        "at": to_the_second(made.at),
        "note": annotation.note,
        "guideline": made.guideline,
    }


def place(entry: Record) -> tuple[int, int, str, str]:
    """The order of spans, nested mentions and claims."""
    return (entry["start"], entry["end"], entry["label"], entry["id"])
