"""How far an article was read: which layers are complete, and which paragraphs are decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .label import LabelSet
from .mark import Layer
from .sheet import Sheet
from .span import Parts, Span

COMPLETE = ("complete", "final")
"""The states of a layer that was read to its end: nothing is left open there."""
LAYERS = {Layer.ENTITY: "entities", Layer.CLAIM: "claims"}


def decided_ranges(paragraphs: list[Span], open_parts: Iterable[Parts]) -> list[Span]:
    """Runs of paragraphs that no open suggestion touches, blank lines joined in; code points."""
    waiting = sorted(part for parts in open_parts for part in parts)
    ranges: list[Span] = []
    at = 0
    for paragraph in paragraphs:
        while at < len(waiting) and waiting[at].end <= paragraph.start:
            at += 1
        if at < len(waiting) and waiting[at].start < paragraph.end:
            continue
        if ranges and ranges[-1].end == paragraph.start - 1:
            ranges[-1] = Span(ranges[-1].start, paragraph.end)
        elif paragraph.start < paragraph.end:
            ranges.append(paragraph)
    return [span for span in ranges if span.start < span.end]


def review_of(sheet: Sheet, labels: LabelSet) -> dict[str, Any]:
    """What "done" says of each layer: complete, or partial with the decided paragraphs."""
    found: dict[str, Any] = {}
    for layer, name in LAYERS.items():
        waiting = [sheet.find(i).parts for i in sheet.open_ids() if sheet.find(i).layer is layer]
        ranges = decided_ranges(sheet.paragraphs, waiting) if waiting else []
        found[name] = {
            "state": "partial" if waiting else "complete",
            "labels": sorted(label.id for label in labels.of_layer(layer)),
            "ranges": [list(span) for span in ranges],
        }
    return found
