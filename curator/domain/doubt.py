"""How uncertain an article's open suggestions are: for reading the most uncertain articles first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log2

from .sheet import Sheet

MOST = 2_000
"""So many suggestions, evenly spread over the article, stand for all of a longer one."""


def entropy(score: float) -> float:
    """The bits that a decision is expected to tell where it falls out well with this probability, 0–1.

    Shannon's binary entropy; asking where it is greatest is uncertainty sampling (Lewis and Gale 1994).
    """
    return 0.0 if score <= 0 or score >= 1 else -score * log2(score) - (1 - score) * log2(1 - score)


def doubt(scores: Iterable[float | None]) -> float:
    """The mean entropy of calibrated scores, 0–1; 0 where there are none.

    The mean and not the sum: an editor's time goes by decisions, and a sum would list articles by length.
    """
    found = [entropy(score) for score in scores if score is not None]
    return sum(found) / len(found) if found else 0.0


def doubt_of(sheet: Sheet) -> float:
    """The doubt over the open suggestions of an article, claims and mentions alike."""
    return doubt(sheet.suggestions[mark_id].score for mark_id in spread(sheet.open_ids()))


def spread(ids: Sequence[str]) -> Sequence[str]:
    """At most MOST of them, evenly taken."""
    return ids[:: -(-len(ids) // MOST)] if ids else ids
