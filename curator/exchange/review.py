"""How far each layer of an article was read, and which suggestions that leaves open."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from curator.domain.annotation import Suggestion
from curator.domain.mark import Layer
from curator.domain.review import COMPLETE, LAYERS
from curator.domain.span import Parts

from .outgoing import Decision, Outgoing
from .shapes import Record, to_the_second


def review(outgoing: Outgoing) -> Record:
    return {name: _layer(outgoing, layer, name) for layer, name in LAYERS.items()}


def _layer(outgoing: Outgoing, layer: Layer, name: str) -> Record:
    said: Mapping[str, Any] | None = (outgoing.article.review or {}).get(name)
    who = reviewer_of(outgoing, said)
    if said is None or who is None:
        asked = {label.id for label in outgoing.labels.of_layer(layer)} if said is None else said["labels"]
        labels = sorted(set(asked))
        return {"state": "none", "labels": labels, "ranges": [], "reviewed_by": "", "reviewed_at": None}
    return {
        "state": said["state"],
        "labels": sorted(set(said["labels"])),
        "ranges": [list(span) for span in said["ranges"]],
        "reviewed_by": who.by,
        "reviewed_at": to_the_second(who.at),
    }


def reviewers(outgoing: Outgoing) -> list[Decision]:
    """Who said how far each layer was read."""
    found = (reviewer_of(outgoing, (outgoing.article.review or {}).get(name)) for name in LAYERS.values())
    return [who for who in found if who is not None]


def reviewer_of(outgoing: Outgoing, said: Mapping[str, Any] | None) -> Decision | None:
    """Who read a layer: as it was brought in, else who marked the article as done."""
    if said is None or said["state"] == "none":
        return None
    if "by" in said:
        return Decision(said["by"], said["at"], said.get("guideline", ""))
    return outgoing.reviewer


def still_open(outgoing: Outgoing, reviewed: Record) -> list[tuple[str, Suggestion]]:
    """The open suggestions that no review contradicts.

    One that came after the article was marked as done would make silence there mean two things.
    """
    return [
        (mark_id, suggestion)
        for mark_id, suggestion in outgoing.pending
        if _is_open(reviewed[LAYERS[suggestion.layer]], suggestion.parts)
    ]


def _is_open(layer: Record, parts: Parts) -> bool:
    if layer["state"] in COMPLETE:
        return False
    decided: list[list[int]] = layer["ranges"]
    for part in parts:
        at = bisect_right(decided, part.start, key=lambda span: span[0])
        if (at and decided[at - 1][1] > part.start) or (at < len(decided) and decided[at][0] < part.end):
            return False
    return True
