"""Measures a pipeline on decided articles held back from it, and on sentences that come with Curator."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from curator.domain.comparison import Part, Tally

from .records import EntitySuggestion

Record = Mapping[str, Any]
Found = Iterable[EntitySuggestion]
"""What a pipeline suggests for the text of a record."""
Named = tuple[int, int, str]
"""Start and end in code points, the workspace's label."""

_MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


def judged(
    found: Found, record: Record, label_of: Callable[[str], str]
) -> list[tuple[EntitySuggestion, bool]]:
    """What is suggested in an article, each with whether it is right; left out is what nobody decided."""
    gold = _gold(record)
    known = _decided(record)
    seen: list[tuple[EntitySuggestion, bool]] = []
    for ent in found:
        label = label_of(ent.label)
        right = (ent.start, ent.end, label) in gold
        if right or (label and _is_decided(ent, label, known, record)):
            seen.append((ent, right))
    return seen


def part(found: Found, record: Record, label_of: Callable[[str], str]) -> Part:
    """What a pipeline finds in one article, by label of the workspace."""
    seen = judged(found, record, label_of)
    tallies: dict[str, Tally] = {}

    def add(label: str, tally: Tally) -> None:
        tallies[label] = tallies.get(label, Tally()) + tally

    for ent, right in seen:
        add(label_of(ent.label), Tally(right=int(right), wrong=int(not right)))
    hits = {(ent.start, ent.end, label_of(ent.label)) for ent, right in seen if right}
    for _, _, label in _gold(record) - hits:
        add(label, Tally(missed=1))
    return tallies


def _gold(record: Record) -> set[Named]:
    return {(span["start"], span["end"], span["label"]) for span in record["spans"]}


def _decided(record: Record) -> list[tuple[int, int]]:
    review = record["curator"]["review"]["entities"]
    if review["state"] in ("complete", "final"):
        return [(0, len(record["text"]))]
    return [(start, end) for start, end in review["ranges"]]


def _is_decided(ent: EntitySuggestion, label: str, known: Sequence[tuple[int, int]], record: Record) -> bool:
    """True if the article says that this is wrong: by silence, by another name, by a refusal."""
    curator = record["curator"]
    layered = [*curator["unsure"], *curator["pending"]]
    marks = [mark for mark in layered if mark["layer"] == "entity"]
    if any(_touch(ent, mark) for mark in (*marks, *curator["nested"])):
        return False
    if any(start <= ent.start and ent.end <= end for start, end in known):
        return True
    refused = (mark for mark in curator["rejected"] if mark["layer"] == "entity")
    return any(_touch(ent, span) for span in record["spans"]) or any(
        (ent.start, ent.end, label) == (mark["start"], mark["end"], mark["label"]) for mark in refused
    )


def _touch(ent: EntitySuggestion, mark: Record) -> bool:
    return ent.start < mark["end"] and mark["start"] < ent.end


def general_check(path: Path) -> list[Record]:
    """The sentences of a file that marks names as `[Name|LABEL]`, one article a line, as complete records."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_marked(line) for line in lines if line.strip() and not line.startswith("#")]


def _marked(line: str) -> Record:
    text, spans, at = "", list[dict[str, Any]](), 0
    for match in _MARKED.finditer(line):
        text += line[at : match.start()]
        spans.append({"start": len(text), "end": len(text) + len(match[1]), "label": match[2]})
        text += match[1]
        at = match.end()
    review = {"entities": {"state": "complete", "ranges": list[list[int]]()}}
    open_: list[Record] = []
    about = {"review": review, "nested": open_, "rejected": open_, "unsure": open_, "pending": open_}
    return {"text": text + line[at:], "spans": spans, "curator": about}
